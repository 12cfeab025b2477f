import Ledger
import Testing

@testable import Watch

@Suite("A listing of notices, as State and DSCA have it")
struct ListingSourceTests {
    private static func filled(_ numbers: [String] = ["26-201", "26-202", "26-203"]) async throws -> (
        Post, WatchedSource
    ) {
        let post = try await Post()
        post.server.put(.init(Pages.listing(numbers.map { "/releases/\($0)/" })).tagged("l1"), at: "/notices")
        for number in numbers {
            post.server.put(.init(Pages.notice(number)).tagged(number), at: "/releases/\(number)/")
        }
        return (post, post.source(.listing, "/notices", entries: "/releases/*"))
    }

    @Test("the first look takes every entry, each with the case that it notifies")
    func first() async throws {
        let (post, source) = try await Self.filled()
        let report = try await post.look(at: source)
        #expect(report.fault == nil)
        #expect(report.added.map(\.cases) == [["26-201"], ["26-202"], ["26-203"]])
        #expect(report.added.allSatisfy { !$0.isEdited })
        let held = try post.ledger.view(id: "26-202")
        #expect(held?.case.value == 225_000_000)
        #expect(held?.observations.last?.source == "\(post.server.base)/releases/26-202/")
        #expect(held?.observations.last?.sourceHash != nil)
        let state = try #require(try post.state())
        #expect(state.goodAt == state.triedAt && state.unavailableSince == nil)
        #expect(state.pages == 3 && state.isWhole)
    }

    @Test("a second look at pages that are as they were adds nothing, and sends for nothing twice")
    func unchanged() async throws {
        let (post, source) = try await Self.filled()
        _ = try await post.look(at: source)
        let count = try post.ledger.observationCount()
        post.server.forget()
        let report = try await post.look(at: source)
        #expect(report.added.isEmpty && report.unchanged == 3 && report.fault == nil)
        #expect(try post.ledger.observationCount() == count)
        #expect(post.server.asked.count == 4)
        #expect(post.server.asked.allSatisfy { $0.headers["if-none-match"] != nil })
    }

    @Test("a page that was edited in place is a new observation, and the earlier one stays readable")
    func edited() async throws {
        let (post, source) = try await Self.filled()
        _ = try await post.look(at: source)
        let count = try post.ledger.observationCount()
        post.time.go(24)
        post.server.put(
            .init(Pages.notice("26-202", cost: "$310 million")).tagged("other"), at: "/releases/26-202/")
        let report = try await post.look(at: source)
        #expect(report.added.count == 1 && report.added.first?.isEdited == true)
        #expect(try post.ledger.observationCount() == count + 1)
        #expect(try post.ledger.view(id: "26-202")?.case.value == 310_000_000)
        let history = try post.ledger.history(of: "26-202")
        #expect(history.compactMap(\.says.value) == [225_000_000, 310_000_000])
    }

    @Test("other bytes with the same words are no edit")
    func counter() async throws {
        let (post, source) = try await Self.filled(["26-201"])
        _ = try await post.look(at: source)
        let count = try post.ledger.observationCount()
        let page = Pages.notice("26-201").replacing("<body>", with: "<body data-session=\"93412\">")
        post.server.put(.init(page).tagged("other"), at: "/releases/26-201/")
        let report = try await post.look(at: source)
        #expect(report.added.isEmpty && report.unchanged == 1)
        #expect(try post.ledger.observationCount() == count)
    }

    @Test("a new entry is taken, and what is behind a page that is known is not asked for again")
    func new() async throws {
        let (post, source) = try await Self.filled(["26-201"])
        post.server.put(
            .init(Pages.listing(["/releases/26-201/"], next: "/notices/page/2/")), at: "/notices")
        post.server.put(.init(Pages.listing(["/releases/26-202/"])), at: "/notices/page/2/")
        post.server.put(.init(Pages.notice("26-202")), at: "/releases/26-202/")
        #expect(try await post.look(at: source).added.count == 2)
        post.server.put(.init(Pages.notice("26-204")), at: "/releases/26-204/")
        post.server.put(
            .init(Pages.listing(["/releases/26-204/", "/releases/26-201/"], next: "/notices/page/2/")),
            at: "/notices")
        let report = try await post.look(at: source)
        #expect(report.added.map(\.cases) == [["26-204"]])
        post.server.forget()
        _ = try await post.look(at: source)
        #expect(!post.server.asked.contains { $0.path == "/notices/page/2/" })
    }

    @Test("a listing in which no entry is found any more is a failure, and no lack of news")
    func markup() async throws {
        let (post, source) = try await Self.filled()
        _ = try await post.look(at: source)
        post.time.go(6)
        post.server.put(
            .init(Pages.listing(["/releases/26-201/"], mark: "div")).tagged("l2"), at: "/notices")
        let report = try await post.look(at: source)
        #expect(report.fault?.code == .shape)
        #expect(report.fault?.what.contains("no entry") ?? false)
        let state = try #require(try post.state())
        #expect(state.unavailableSince == state.triedAt)
        #expect(state.faultCode == "shape")
        #expect(try #require(state.goodAt) < state.triedAt, "what is known is as old as the last good answer")
    }

    @Test("a source that fails is unavailable since it first did, until it answers again")
    func failing() async throws {
        let (post, source) = try await Self.filled()
        _ = try await post.look(at: source)
        post.time.go(6)
        post.server.answer { _ in StandIn.Reply("no", status: 403) }
        let first = try await post.look(at: source)
        #expect(first.fault?.code == .refused)
        let since = try post.state()?.unavailableSince
        #expect(since != nil)
        post.time.go(6)
        _ = try await post.look(at: source)
        #expect(try post.state()?.unavailableSince == since)
        post.server.answer { _ in nil }
        #expect(try await post.look(at: source).fault == nil)
        #expect(try post.state()?.unavailableSince == nil)
    }

    @Test("sixty pages of a listing are gone through, in the order of the listing, and no more than sixty")
    func long() async throws {
        let post = try await Post()
        for page in 1...61 {
            post.server.put(
                .init(Pages.listing(["/releases/\(page)/"], next: "/notices?page=\(page + 1)")),
                at: page == 1 ? "/notices" : "/notices?page=\(page)")
            post.server.put(.init(Pages.notice("25-\(page)")), at: "/releases/\(page)/")
        }
        let report = try await post.look(at: post.source(.listing, "/notices", entries: "/releases/*"))
        #expect(report.fault == nil)
        #expect(report.listings == 60)
        #expect(report.added.count == 60)
        #expect(report.added.last?.cases == ["25-60"])
        #expect(try post.state()?.isWhole == false, "its end was not seen")
    }

    @Test("a page that is there no more is told, and does not make the source unavailable")
    func gone() async throws {
        let (post, source) = try await Self.filled()
        _ = try await post.look(at: source)
        post.server.take("/releases/26-203/")
        let report = try await post.look(at: source)
        #expect(report.gone == 1 && report.fault == nil)
        #expect(try post.ledger.view(id: "26-203") != nil, "what it said stays on record")
    }

    @Test("one page that cannot be taken does not keep the others back, and is asked for again")
    func oneBad() async throws {
        let (post, source) = try await Self.filled()
        post.server.put(.init("", type: "text/html"), at: "/releases/26-201/")
        let report = try await post.look(at: source)
        #expect(report.troubles.map(\.code) == [.unreadable])
        #expect(report.added.count == 2 && report.fault == nil)
        post.server.put(.init(Pages.notice("26-201")), at: "/releases/26-201/")
        #expect(try await post.look(at: source).added.map(\.cases) == [["26-201"]])
    }

    @Test("links to other hosts are left, unless the source names the host")
    func elsewhere() async throws {
        let post = try await Post()
        let other = try await StandIn()
        other.put(.init(Pages.notice("26-210")), at: "/releases/1/")
        post.server.put(.init(Pages.notice("26-211")), at: "/releases/2/")
        post.server.put(
            .init(Pages.listing(["http://localhost:\(other.port)/releases/1/", "/releases/2/"])),
            at: "/notices")
        let left = try await post.look(at: post.source(.listing, "/notices", entries: "/releases/*"))
        #expect(left.elsewhere == 1 && left.added.map(\.cases) == [["26-211"]])
        let named = try await post.look(
            at: post.source(.listing, "/notices", entries: "/releases/*", hosts: ["localhost"], id: "named"))
        #expect(named.added.map(\.cases) == [["26-210"]])
    }

    @Test("no more pages are asked for in one look than the limit, and the rest next time")
    func budget() async throws {
        let (post, source) = try await Self.filled()
        let first = try await post.look(at: source) { $0.pages = 2 }
        #expect(first.added.count == 2 && first.waiting == 1)
        let second = try await post.look(at: source) { $0.pages = 2 }
        #expect(second.added.map(\.cases) == [["26-203"]])
    }
}
