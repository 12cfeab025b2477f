import Crypto
import Foundation
import Law
import Ledger
import Testing

@testable import Watch

@Suite("The watch list")
struct InterestTests {
    private static func filter(_ text: String) throws(InterestFilter.Fault) -> InterestFilter {
        try InterestFilter(
            text,
            code: { name throws(InterestFilter.Fault) in
                guard name != "nowhere" else { throw InterestFilter.Fault("no such buyer") }
                return name == "Norway" ? "NOR" : name
            })
    }

    private static func reports(_ post: Post) throws -> [InterestReport] {
        var wanted: [(Interest, InterestFilter)] = []
        for interest in try post.ledger.interests() { wanted.append((interest, try filter(interest.filter))) }
        return try post.ledger.reports(of: wanted)
    }

    private static func add(_ text: String, to post: Post, webhook: String? = nil, file: String? = nil) throws
    {
        try post.writer.watch(
            filter: try filter(text).text, webhook: webhook, secretFile: file, now: post.time.clock.now())
    }

    @Test(
        "a filter has one form, however it is written",
        arguments: [
            ("buyer:Norway", "buyer:NOR"), ("  stage:notified   buyer:NOR ", "buyer:NOR stage:notified"),
            ("article:\"Black Hawk\" most:5", "article:\"Black Hawk\" most:5"), ("BUYER:NOR", "buyer:NOR"),
            ("since:2026 until:2026-06", "since:2026 until:2026-06"),
            ("stage:\"review ended\"", "stage:\"review ended\""),
        ])
    func form(text: String, form: String) throws {
        let filter = try Self.filter(text)
        #expect(filter.text == form)
        #expect(try Self.filter(filter.text) == filter)
    }

    @Test(
        "a filter that cannot be read says what is wrong with it",
        arguments: [
            ("", "empty"), ("Norway", "name:value"), ("buyer:", "no value"), ("colour:red", "no term"),
            ("buyer:NOR buyer:FIN", "twice"), ("since:soon", "a day, a month or a year"),
            ("least:much", "whole dollars"),
            ("least:-1", "whole dollars"), ("stage:lost", "no such stage"),
            ("article:\"open", "quotation mark"),
            ("buyer:nowhere", "no such buyer"), (":x", "name:value"), ("article:\"  \"", "no value"),
        ])
    func faults(text: String, words: String) throws {
        let fault = #expect(throws: InterestFilter.Fault.self) { try Self.filter(text) }
        #expect(fault?.message.contains(words) ?? false, "\(fault?.message ?? "")")
    }

    @Test("what was known before a filter was put on the list is not told; what comes is, with why, and once")
    func once() async throws {
        let post = try await Post()
        try Self.add("buyer:NOR least:200000000", to: post)
        try Self.add("buyer:FIN", to: post)
        #expect(try Self.reports(post).allSatisfy { $0.changes.isEmpty })
        post.server.put(.init(Pages.notice("26-501")), at: "/a")
        _ = try await post.look(at: post.source(.page, "/a"))
        let reports = try Self.reports(post)
        let change = try #require(reports[0].changes.first)
        #expect(reports[0].changes.count == 1 && reports[1].changes.isEmpty)
        #expect(change.case == "26-501" && change.sense == .new)
        #expect(change.why == ["its buyer is NOR", "its ceiling is $225,000,000"])
        #expect(change.observations.map(\.source) == ["\(post.server.base)/a"])
        let interests = try post.ledger.interests()
        try post.writer.told(interests[0].id, to: reports[0].to, now: post.time.clock.now())
        #expect(try Self.reports(post)[0].changes.isEmpty)
        #expect(try post.ledger.interests()[0].lookedAt != nil)
    }

    @Test("of a page that was edited it is told what was and what is")
    func changed() async throws {
        let post = try await Post()
        post.server.put(.init(Pages.notice("26-501")), at: "/a")
        _ = try await post.look(at: post.source(.page, "/a"))
        try Self.add("buyer:NOR", to: post)
        post.time.go(24)
        post.server.put(.init(Pages.notice("26-501", cost: "$310 million")), at: "/a")
        _ = try await post.look(at: post.source(.page, "/a"))
        let change = try #require(try Self.reports(post)[0].changes.first)
        #expect(change.sense == .changed)
        let difference = try #require(change.differences.first { $0.field == "value" })
        #expect(difference.before?.contains("225") ?? false)
        #expect(difference.after?.contains("310") ?? false)
    }

    @Test("a report says which sources were not heard of")
    func unavailable() async throws {
        let post = try await Post()
        try Self.add("buyer:NOR", to: post)
        let source = post.source(.page, "/closed")
        try post.writer.watch(source)
        post.server.put(.init("no", status: 403), at: "/closed")
        _ = try await post.look(at: source)
        let words = try #require(try Self.reports(post)[0].unavailable.first)
        #expect(words.hasPrefix("test: unavailable since 1 November 2026"))
    }

    @Test("a webhook gets JSON that is signed with the secret, and a receiver can check it")
    func signed() async throws {
        let post = try await Post()
        let hook = try await StandIn()
        hook.put(.init("ok"), at: "/hook")
        try Self.add("buyer:NOR", to: post, webhook: hook.base + "/hook", file: "/secret")
        post.server.put(.init(Pages.notice("26-501")), at: "/a")
        _ = try await post.look(at: post.source(.page, "/a"))
        #expect(try await Self.deliver(post).isEmpty)
        let asked = try #require(hook.asked.first)
        #expect(asked.method == "POST" && asked.headers["content-type"] == "application/json")
        let moment = try #require(asked.headers["x-attache-timestamp"])
        let code = HMAC<SHA256>.authenticationCode(
            for: Array("\(moment).".utf8) + asked.body, using: SymmetricKey(data: Array(Self.secret.utf8)))
        #expect(
            asked.headers["x-attache-signature"] == "v1=" + code.map { String(format: "%02x", $0) }.joined())
        let report = try JSONDecoder().decode(InterestReport.self, from: Data(asked.body))
        #expect(report.schema == "attache.watch/1" && report.changes.map(\.case) == ["26-501"])
        hook.forget()
        #expect(try await Self.deliver(post).isEmpty)
        #expect(hook.asked.isEmpty, "it was told once")
    }

    static let secret = "a-secret-of-twenty-signs-or-more"

    private static func deliver(_ post: Post, allowsPrivate: Bool = true) async throws -> [String] {
        let exchange = NetworkExchange(allowsPrivate: allowsPrivate, clock: post.time.clock)
        let delivery = Delivery(exchange: exchange, clock: post.time.clock) { path in
            path == "/secret" ? Array(secret.utf8) : nil
        }
        let due = zip(try post.ledger.interests(), try reports(post)).map { Delivery.Due($0, $1) }
        let troubles = try await delivery.deliver(due, to: post.writer, onlySent: true)
        await exchange.close()
        return troubles
    }

    @Test("what a webhook did not take is tried again, and posted at the next run under the same name")
    func again() async throws {
        let post = try await Post()
        let hook = try await StandIn()
        hook.put(.init("no", status: 500), at: "/hook")
        try Self.add("buyer:NOR", to: post, webhook: hook.base + "/hook", file: "/secret")
        post.server.put(.init(Pages.notice("26-501")), at: "/a")
        _ = try await post.look(at: post.source(.page, "/a"))
        let troubles = try await Self.deliver(post)
        #expect(troubles.count == 1 && hook.asked.count == 3)
        #expect(!(troubles.first?.contains("/hook") ?? true), "the path of a webhook is its owner's secret")
        hook.put(.init("ok"), at: "/hook")
        #expect(try await Self.deliver(post).isEmpty)
        #expect(Set(hook.asked.compactMap { $0.headers["x-attache-delivery"] }).count == 1)
    }

    @Test(
        "a webhook on this machine is not posted to unless it is allowed; nor without its secret; nor by redirect"
    )
    func refused() async throws {
        let post = try await Post()
        let hook = try await StandIn()
        hook.put(.redirect(to: "/other"), at: "/hook")
        try Self.add("buyer:NOR", to: post, webhook: hook.base + "/hook", file: "/secret")
        post.server.put(.init(Pages.notice("26-501")), at: "/a")
        _ = try await post.look(at: post.source(.page, "/a"))
        #expect(
            try await Self.deliver(post, allowsPrivate: false).first?.contains("--allow-private") ?? false)
        #expect(hook.asked.isEmpty)
        #expect(try await Self.deliver(post).first?.contains("redirects") ?? false)
        try Self.add("buyer:NOR", to: post, webhook: hook.base + "/hook", file: "/gone")
        #expect(try await Self.deliver(post).first?.contains("secret") ?? false)
        #expect(hook.asked.count == 1)
    }

    @Test("no secret of the watch stands in what it says or posts")
    func secrets() async throws {
        let post = try await Post()
        let hook = try await StandIn()
        try Self.add("buyer:NOR", to: post, webhook: hook.base + "/hook/owner-only", file: "/secret")
        post.server.put(.init(Pages.notice("26-501")), at: "/a")
        _ = try await post.look(at: post.source(.page, "/a"))
        var said: [String] = []
        for reply in [
            StandIn.Reply("no", status: 500), .init("no", status: 403), .redirect(to: "/b"), .init("ok"),
        ] {
            hook.put(reply, at: "/hook/owner-only")
            said += try await Self.deliver(post)
        }
        #expect(said.count == 3 && hook.asked.last.map { !$0.body.isEmpty } ?? false)
        #expect(!said.contains { $0.contains(Self.secret) || $0.contains("owner-only") })
        for asked in hook.asked {
            #expect(!String(decoding: asked.body, as: UTF8.self).contains(Self.secret))
            #expect(!asked.headers.values.contains { $0.contains(Self.secret) })
        }
        #expect(try !"\(post.ledger.interests())".contains(Self.secret))
    }

    @Test("the same words at the same moment have the same sign, and others another")
    func signature() {
        let key = Array("key".utf8)
        let body = Array("body".utf8)
        let sign = Webhook.signature(of: body, at: 1, secret: key)
        #expect(sign == Webhook.signature(of: body, at: 1, secret: key))
        #expect(sign != Webhook.signature(of: body, at: 2, secret: key))
        #expect(sign != Webhook.signature(of: Array("bodx".utf8), at: 1, secret: key))
        #expect(sign.hasPrefix("v1=") && sign.count == 67)
    }
}

@Suite("The list of sources")
struct SourceListTests {
    @Test("every source of the table can be read, and its address is one of the web, over TLS")
    func table() throws {
        let sources = WatchedSource.embedded
        #expect(sources.count >= 8)
        for source in sources {
            let address = try #require(WebAddress(source.address), "\(source.id)")
            #expect(address.isSecure && !source.about.isEmpty)
            #expect(address.description == source.address, "\(source.id): written as it is asked")
        }
        #expect(
            Set(sources.map(\.kind)).isSuperset(of: [
                .listing, .federalRegister, .congressionalRecord, .communications, .resolutions,
            ]))
    }

    @Test("a source of the user's takes the place of one of the same id, or stands behind the others")
    func merged() throws {
        let own = WatchedSource(id: "federal-register", kind: .feed, address: "https://example.org/f")
        let more = WatchedSource(id: "mine", kind: .feed, address: "https://example.org/g")
        let all = WatchedSource.merged(WatchedSource.embedded, with: [own, more])
        #expect(all.count == WatchedSource.embedded.count + 1)
        #expect(all.first { $0.id == "federal-register" }?.address == "https://example.org/f")
        #expect(all.last?.id == "mine")
    }

    @Test(
        "a row that cannot be used is told with its line",
        arguments: [
            ("Bad Id\tfeed\thttps://x.example/", "small letters"),
            ("a\tnewspaper\thttps://x.example/", "none of"), ("a\tfeed\t", "address"),
        ])
    func faults(row: String, words: String) {
        let fault = #expect(throws: LedgerError.self) {
            _ = try WatchedSource.rows(named: "mine.tsv", text: "id\tkind\taddress\n\(row)\n")
        }
        #expect(fault?.what.contains("mine.tsv, line 2") ?? false)
        #expect(fault?.what.contains(words) ?? false)
    }

    @Test("sources and watched filters are kept, changed and taken away, and no evidence with them")
    func kept() async throws {
        let post = try await Post()
        let source = post.source(.page, "/a", hosts: ["other.example", "third.example"], id: "mine")
        post.server.put(.init(Pages.notice("26-501")), at: "/a")
        try post.writer.watch(source)
        #expect(try post.ledger.ownSources() == [source])
        _ = try await post.look(at: source)
        let count = try post.ledger.observationCount()
        #expect(try post.writer.unwatch(source: "mine"))
        #expect(try !post.writer.unwatch(source: "mine"))
        #expect(try post.ledger.sourceStates().isEmpty && post.ledger.pageStates(of: "mine").isEmpty)
        #expect(try post.ledger.observationCount() == count)
        #expect(try post.ledger.verify().isSound)
    }
}
