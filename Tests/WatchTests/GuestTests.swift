import Foundation
import Ledger
import Testing

@testable import Watch

@Suite("A good guest: pace, robots.txt, patience")
struct GuestTests {
    @Test("between two requests to a host lies the pace of the source")
    func pace() async throws {
        let post = try await Post()
        post.server.put(.init(Pages.listing(["/releases/1/", "/releases/2/"])), at: "/notices")
        for number in 1...2 {
            post.server.put(.init(Pages.notice("26-22\(number)")), at: "/releases/\(number)/")
        }
        _ = try await post.look(at: post.source(.listing, "/notices", entries: "/releases/*"))
        #expect(
            post.time.pauses == [.seconds(1), .seconds(1), .seconds(1)], "robots.txt, listing, two pages")
        #expect(post.server.robotsAsked == 1)
    }

    @Test("what robots.txt closes is not asked for")
    func robots() async throws {
        let post = try await Post()
        post.server.put(
            .init("User-agent: *\nDisallow: /notices\nCrawl-delay: 7", type: "text/plain"), at: "/robots.txt")
        post.server.put(.init(Pages.listing(["/releases/1/"])), at: "/notices")
        let report = try await post.look(at: post.source(.listing, "/notices"))
        #expect(report.fault?.code == .robots)
        #expect(post.server.asked.isEmpty)
        post.server.put(.init(Pages.notice("26-221")), at: "/single")
        #expect(try await post.look(at: post.source(.page, "/single", id: "other")).added.count == 1)
        #expect(post.time.pauses.last == .seconds(7), "the host's own pace is kept")
    }

    @Test(
        "robots.txt is read as RFC 9309 has it",
        arguments: [
            ("User-agent: *\nDisallow: /", "/a", false), ("", "/a", true),
            ("User-agent: *\nDisallow:", "/a", true),
            ("User-agent: *\nDisallow: /a\nAllow: /a/b", "/a/b/c", true),
            ("User-agent: *\nDisallow: /a\nAllow: /a", "/a", true),
            ("User-agent: *\nDisallow: /*.pdf$", "/x/y.pdf", false),
            ("User-agent: *\nDisallow: /*.pdf$", "/x/y.pdf?z", true),
            ("User-agent: attache\nAllow: /\n\nUser-agent: *\nDisallow: /", "/a", true),
            ("User-agent: other\nDisallow: /", "/a", true),
            ("User-agent: other\nUser-agent: Attache\nDisallow: /a # a remark", "/a", false),
            ("user-agent:*\ndisallow:/a", "/ab", false), ("Disallow: /", "/a", true),
            ("\u{FEFF}nonsense", "/", true),
            (
                "User-agent: *\nDisallow: /search\nSitemap: https://example.org/s.xml\nDisallow: /b", "/b",
                false
            ),
        ])
    func rules(text: String, path: String, isAllowed: Bool) {
        #expect(Robots(Array(text.utf8)).allow(path) == isAllowed)
    }

    @Test("a pattern of many stars takes no long time")
    func stars() {
        let pattern = Array((String(repeating: "*a", count: 500) + "b$").utf8)
        #expect(!PathPattern.meets(Array(String(repeating: "a", count: 2_000).utf8), pattern))
    }

    @Test("a server at its limit is asked again, after longer and longer waits, and not for ever")
    func busy() async throws {
        let post = try await Post()
        let count = Locked(0)
        post.server.answer { asked in
            guard asked.path == "/single" else { return nil }
            let place = count.with { count in
                count += 1
                return count
            }
            return place < 3 ? StandIn.Reply("busy", status: 503) : nil
        }
        post.server.put(.init(Pages.notice("26-221")), at: "/single")
        #expect(try await post.look(at: post.source(.page, "/single")).added.count == 1)
        #expect(post.time.pauses.filter { $0 > .seconds(1) } == [.seconds(2), .seconds(4)])
        count.with { $0 = -9 }
        let report = try await post.look(at: post.source(.page, "/single"))
        #expect(report.fault?.code == .busy)
        #expect(count.with { $0 } == -6, "three tries")
    }

    @Test("a server that says when to come back is obeyed, unless that is too far")
    func retryAfter() async throws {
        let post = try await Post()
        let wait = Locked("90")
        post.server.answer { asked in
            guard asked.path == "/single" else { return nil }
            var reply = StandIn.Reply("busy", status: 429)
            reply.headers["Retry-After"] = wait.with { $0 }
            return reply
        }
        _ = try await post.look(at: post.source(.page, "/single"))
        #expect(post.time.pauses.contains(.seconds(90)))
        post.time.forget()
        wait.with { $0 = "86400" }
        #expect(try await post.look(at: post.source(.page, "/single")).fault?.code == .busy)
        #expect(post.time.pauses.allSatisfy { $0 <= .seconds(1) })
    }

    @Test("waits double, are spread by chance, and end")
    func patience() {
        let patience = Patience(limits: WatchLimits())
        let fault = FetchFault(.unreachable, "no connection")
        #expect(patience.wait(after: fault, tried: 1, chance: 0) == .seconds(1))
        #expect(patience.wait(after: fault, tried: 1, chance: 0.5) == .seconds(2))
        #expect(patience.wait(after: fault, tried: 2, chance: 0.5) == .seconds(4))
        #expect(patience.wait(after: fault, tried: 3, chance: 0.5) == nil)
        #expect(patience.wait(after: FetchFault(.refused, ""), tried: 1, chance: 0.5) == nil)
        #expect(patience.wait(after: FetchFault(.privateAddress, ""), tried: 1, chance: 0.5) == nil)
    }

    @Test("sources are due when their time has come, and those with a key only with one")
    func due() throws {
        let now = try #require(WatchMoment.date("2026-11-01T12:00:00Z"))
        func source(_ id: String, _ kind: WatchedSource.Kind = .feed, every: Int = 6) -> WatchedSource {
            WatchedSource(id: id, kind: kind, address: "https://example.org/", every: every)
        }
        let sources = [source("new"), source("late"), source("early"), source("keyed", .communications)]
        let states = [
            SourceState(id: "late", address: "", triedAt: "2026-11-01T06:00:00Z"),
            SourceState(id: "early", address: "", triedAt: "2026-11-01T06:00:01Z"),
        ]
        #expect(Fetcher.due(sources, states, now: now, hasKey: false).map(\.id) == ["new", "late"])
        #expect(Fetcher.due(sources, states, now: now, hasKey: true).map(\.id) == ["new", "late", "keyed"])
    }
}
