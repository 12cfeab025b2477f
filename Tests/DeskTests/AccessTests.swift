import Foundation
import HTTPTypes
import HummingbirdTesting
import Ledger
import Testing

@testable import Desk

@Suite("Readers, editors and their sessions")
struct AccessTests {
    private static let reader = "reader-0123456789abcdef"
    private static let editor = "editor-0123456789abcdef"
    private static let tokens = [DeskToken(reader, role: .reader), DeskToken(editor, role: .editor)]

    /// A desk on a ledger of its own whose watch list can be changed.
    private static func room(tokens: [DeskToken] = tokens) throws -> (Room, Ledger, String) {
        let folder = FileManager.default.temporaryDirectory.appending(path: "attache-\(UUID().uuidString)")
            .path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let now = Date(timeIntervalSince1970: 1_793_500_000)
        let ledger = try Ledger.open(at: .named(folder + "/ledger.sqlite"), now: now)
        var hands = DeskHands()
        hands.watch = { text throws(DeskRefusal) in
            guard text.hasPrefix("buyer:") else { throw DeskRefusal("'\(text)' is no filter.") }
            do {
                let writer = try ledger.writer()
                defer { writer.close() }
                try writer.watch(filter: text, webhook: nil, secretFile: nil, now: now)
            } catch {
                throw DeskRefusal("\(error)")
            }
            return text
        }
        hands.unwatch = { entry throws(DeskRefusal) in
            do {
                let writer = try ledger.writer()
                defer { writer.close() }
                return try writer.unwatch(interest: entry)
            } catch {
                throw DeskRefusal("\(error)")
            }
        }
        return (try Room(tokens: tokens, hands: hands, ledger: ledger), ledger, folder)
    }

    @Test("a reader sees the watch list, and changes nothing; an editor does")
    func roles() async throws {
        let (room, ledger, folder) = try Self.room()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try await room.ask { client in
            let reader = try await client.enter(Self.reader)
            let shown = try await client.get("/watch", ["Cookie": reader]).text
            #expect(!shown.contains("action=\"/watch\""))
            #expect(shown.contains("your token is a reader"))
            let refused = try await client.send(
                ["filter": "buyer:TUR"], to: "/watch", formOn: "/enter", session: reader)
            #expect(refused.status == .forbidden)
            #expect(refused.text.contains("needs-editor"))
            #expect(try ledger.interests().isEmpty)

            let editor = try await client.enter(Self.editor)
            let added = try await client.send(
                ["filter": "buyer:TUR"], to: "/watch", formOn: "/watch", session: editor)
            #expect(added.status == .seeOther && added.header("Location") == "/watch")
            let list = try await client.get("/watch", ["Cookie": editor]).text
            #expect(list.contains("buyer:TUR") && list.contains("action=\"/watch/1/remove\""))
            let json = try await client.get("/watch.json", ["Cookie": reader]).json
            #expect((json?["watched"] as? [[String: Any]])?.first?["filter"] as? String == "buyer:TUR")
            let bad = try await client.send(
                ["filter": "colour:red"], to: "/watch", formOn: "/watch", session: editor)
            #expect(bad.status == .badRequest && bad.text.contains("is no filter"))
            let gone = try await client.send(
                [:], to: "/watch/7/remove", formOn: "/watch", session: editor)
            #expect(gone.status == .notFound)
            let removed = try await client.send(
                [:], to: "/watch/1/remove", formOn: "/watch", session: editor)
            #expect(removed.status == .seeOther)
            #expect(try ledger.interests().isEmpty)
        }
    }

    @Test("a change without the form's token, or from another site, is not made, whoever asks")
    func foreign() async throws {
        let (room, ledger, folder) = try Self.room()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try await room.ask { client in
            let session = try await client.enter(Self.editor)
            let kind = ["Content-Type": "application/x-www-form-urlencoded"]
            let bare = try await client.post(
                "/watch", Array("filter=buyer:TUR".utf8), kind.merging(["Cookie": session]) { one, _ in one })
            #expect(bare.status == .forbidden)
            let bearer = try await client.post(
                "/watch", Array("filter=buyer:TUR".utf8),
                kind.merging(["Authorization": "Bearer \(Self.editor)"]) { one, _ in one })
            #expect(bearer.status == .forbidden)
            let other = try await client.send(
                ["filter": "buyer:TUR"], to: "/watch", formOn: "/watch", session: session,
                ["Origin": "https://evil.example"])
            #expect(other.status == .forbidden)
            // The token of one browser is none for another.
            let (_, token) = try await client.form("/watch", ["Cookie": session])
            let (cookie, _) = try await client.form("/watch", ["Cookie": session])
            let mixed = try await client.post(
                "/watch", Array("filter=buyer:TUR&form=\(token)".utf8),
                kind.merging(["Cookie": "\(cookie); \(session)"]) { one, _ in one })
            #expect(mixed.status == .forbidden)
            #expect(try ledger.interests().isEmpty)
        }
    }

    @Test("where no token is asked for, whoever is at the machine may change the list")
    func alone() async throws {
        let (room, ledger, folder) = try Self.room(tokens: [])
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try await room.ask { client in
            let added = try await client.send(["filter": "buyer:NOR"], to: "/watch", formOn: "/watch")
            #expect(added.status == .seeOther)
            #expect(try ledger.interests().map(\.filter) == ["buyer:NOR"])
        }
    }

    @Test("of a webhook only the host is shown, and of a reader the address")
    func targets() async throws {
        let (room, ledger, folder) = try Self.room(tokens: [])
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let writer = try ledger.writer()
        let targets = Interest.targets(webhook: "https://hooks.example/T0/SECRET", mail: ["a@example.org"])
        try writer.watch(
            filter: "buyer:TUR", webhook: targets, secretFile: "/run/secrets/hook", now: Date())
        writer.close()
        try await room.ask { client in
            for path in ["/watch", "/watch.json", "/watch.csv"] {
                let text = try await client.get(path).text
                #expect(text.contains("posted to hooks.example"), "\(path)")
                #expect(text.contains("a@example.org"), "\(path)")
                #expect(!text.contains("SECRET") && !text.contains("/run/secrets"), "\(path)")
            }
        }
    }

    @Test("a session has an end, is gone once it was left, and says until when it lasts")
    func ends() async throws {
        let start = Date(timeIntervalSince1970: 1_793_500_000)
        let sessions = Sessions<Int>(time: .seconds(3_600))
        let name = sessions.begin(for: 1, now: start)
        #expect(name.utf8.count == 64)
        #expect(sessions.find(name, now: start.addingTimeInterval(3_599))?.holder == 1)
        #expect(sessions.find(name + "0", now: start) == nil)
        #expect(sessions.find(name, now: start.addingTimeInterval(3_600)) == nil)
        #expect(sessions.find(name, now: start) == nil, "what is over stays over")
        let (room, _, folder) = try Self.room()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try await room.ask { client in
            let session = try await client.enter(Self.reader)
            let page = try await client.get("/enter", ["Cookie": session]).text
            #expect(page.contains("As reader, until ") && page.contains("GMT"))
            let left = try await client.send([:], to: "/leave", formOn: "/enter", session: session)
            #expect(left.status == .seeOther)
            #expect(left.header("Set-Cookie")?.contains("Max-Age=0") ?? false)
            let after = try await client.get("/cases", ["Cookie": session])
            #expect(after.status == .unauthorized)
        }
    }

    @Test("behind a proxy with TLS the cookie of a session is for TLS alone")
    func secure() async throws {
        let (room, _, folder) = try Self.room()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try await room.ask { client in
            let plain = try await client.send(["token": Self.reader], to: "/enter", formOn: "/enter")
            #expect(plain.header("Set-Cookie")?.contains("Max-Age=43200") ?? false)
            #expect(!(plain.header("Set-Cookie")?.contains("Secure") ?? true))
            let set = try await client.send(
                ["token": Self.reader], to: "/enter", formOn: "/enter", ["X-Forwarded-Proto": "https"])
            #expect(set.header("Set-Cookie")?.hasSuffix("; Secure") ?? false)
        }
    }
}

@Suite("How often, and how much at once")
struct RateTests {
    @Test("a bucket gives what it holds at once, then at its pace, and tells how long to wait")
    func bucket() {
        let allowance = Allowance(aSecond: 2, atOnce: 3)
        var bucket = Bucket(allowance, now: .zero)
        for _ in 0..<3 { #expect(bucket.take(allowance, now: .zero) == nil) }
        #expect(bucket.take(allowance, now: .zero) == .milliseconds(500))
        #expect(bucket.take(allowance, now: .milliseconds(400)) == .milliseconds(100))
        #expect(bucket.take(allowance, now: .milliseconds(500)) == nil)
        #expect(bucket.take(allowance, now: .milliseconds(500)) != nil)
        for _ in 0..<3 { #expect(bucket.take(allowance, now: .seconds(60)) == nil, "and holds no more") }
        #expect(bucket.take(allowance, now: .seconds(60)) != nil)
        #expect(bucket.take(allowance, now: .seconds(1)) != nil, "a clock that goes back fills nothing")
    }

    @Test("visitors are counted apart, and those who rest make room")
    func visitors() {
        let rates = Rates(Allowance(aSecond: 1, atOnce: 1))
        #expect(rates.take("a", now: .zero) == nil)
        #expect(rates.take("a", now: .zero) != nil)
        #expect(rates.take("b", now: .zero) == nil)
        for number in 0..<19_998 { _ = rates.take("v\(number)", now: .zero) }
        #expect(rates.take("c", now: .zero) != nil, "the table is full of visitors who press")
        #expect(rates.take("c", now: .seconds(2)) == nil)
    }

    @Test("what was taken of a share is given back, and nobody takes more than is there")
    func shares() throws {
        let shares = Shares(whole: 10, most: 6)
        try shares.take(6, for: "a")
        #expect(throws: Shares.Refusal.own) { try shares.take(1, for: "a") }
        #expect(throws: Shares.Refusal.whole) { try shares.take(5, for: "b") }
        try shares.take(4, for: "b")
        shares.give(back: 6, from: "a")
        try shares.take(6, for: "a")
        shares.give(back: 6, from: "a")
        shares.give(back: 4, from: "b")
        #expect(shares.taken == 0)
    }

    private static let token = "reader-0123456789abcdef"

    @Test("who asks too often is told to wait, as RFC 9457 has it, and others are not")
    func tooOften() async throws {
        let other = "other--0123456789abcdef"
        var room = try Room(tokens: [DeskToken(Self.token), DeskToken(other)], rate: 1)
        room.settings.uptime = { .zero }
        try await room.ask { client in
            var last: TestResponse?
            for _ in 0..<6 {
                last = try await client.get("/law.json", ["Authorization": "Bearer \(Self.token)"])
            }
            let answer = try #require(last)
            #expect(answer.status == .tooManyRequests)
            #expect(answer.header("Content-Type") == "application/problem+json")
            #expect(answer.json?["code"] as? String == "too-many")
            #expect((1...5).contains(answer.header("Retry-After").flatMap { Int($0) } ?? 0))
            let second = try await client.get("/law.json", ["Authorization": "Bearer \(other)"])
            #expect(second.status == .ok)
            for _ in 0..<20 {
                let health = try await client.get("/health")
                #expect(health.status == .ok)
            }
        }
    }

    @Test("wrong tokens become fewer, and the right one is still let in")
    func guesses() async throws {
        var room = try Room(tokens: [DeskToken(Self.token)])
        room.settings.uptime = { .zero }
        try await room.ask { client in
            var statuses: [Int] = []
            for number in 0..<12 {
                let answer = try await client.get(
                    "/cases.json", ["Authorization": "Bearer guess-number-\(number)-xxxxxx"])
                statuses.append(Int(answer.status.code))
            }
            #expect(statuses.prefix(10).allSatisfy { $0 == 401 })
            #expect(statuses.suffix(2) == [429, 429])
            let known = try await client.get("/cases.json", ["Authorization": "Bearer \(Self.token)"])
            #expect(known.status == .ok)
        }
    }

    @Test("one visitor has only so many questions under way, and documents only so much memory")
    func atOnce() async throws {
        var settings = try Room(tokens: [DeskToken(Self.token)], rate: 100).settings
        settings.limits.underWayEach = 1
        settings.limits.comingBytes = 1_000
        let door = Door(settings)
        let visitor = Visitor(name: "token 1", role: .reader)
        try await door.serving(visitor) {
            let fault = await #expect(throws: Problem.self) { try await door.serving(visitor) {} }
            #expect(fault?.code == .tooMany && fault?.retryAfter == 1)
            try await door.serving(Visitor(name: "token 2", role: .reader)) {}
        }
        try await door.serving(visitor) {}
        try await door.receiving(800) {
            let fault = await #expect(throws: Problem.self) { try await door.receiving(300) {} }
            #expect(fault?.code == .busy)
        }
        try await door.receiving(1_000) {}
    }
}
