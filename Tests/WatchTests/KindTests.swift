import Foundation
import Ledger
import Testing

@testable import Watch

@Suite("Every kind of source, by a stand-in")
struct KindTests {
    /// Puts an answer of a file on the stand-in, with its own address in it.
    private static func put(
        _ name: String, at path: String, on post: Post, type: String = "application/json"
    ) throws {
        post.server.put(
            .init(try Pages.file(name).replacing("BASE", with: post.server.base), type: type), at: path)
    }

    /// Looks at a source twice: the second time nothing may be new.
    private static func twice(
        _ post: Post, _ source: WatchedSource, key: String? = nil
    ) async throws -> SourceReport {
        let first = try await post.look(at: source, key: key)
        let count = try post.ledger.observationCount()
        let documents = try post.ledger.sourceCount()
        let second = try await post.look(at: source, key: key)
        #expect(second.fault == nil && second.added.isEmpty)
        #expect(try post.ledger.observationCount() == count)
        #expect(try post.ledger.sourceCount() == documents)
        return first
    }

    @Test("the Federal Register's API, over its pages, each text once")
    func register() async throws {
        let post = try await Post()
        try Self.put("register-1.json", at: "/api/v1/documents.json?per_page=100", on: post)
        try Self.put("register-2.json", at: "/api/v1/documents.json?page=2", on: post)
        for (day, number) in [("04/14", "90001"), ("04/14", "90002"), ("03/02", "90003")] {
            post.server.put(
                .init(Self.sheet("26-40\(number.suffix(1))"), type: "text/plain"),
                at: "/documents/full_text/text/2026/\(day)/2026-\(number).txt")
        }
        post.server.put(.init("User-agent: *\nDisallow: /api/", type: "text/plain"), at: "/robots.txt")
        let source = post.source(.federalRegister, "/api/v1/documents.json?per_page=100")
        let report = try await Self.twice(post, source)
        #expect(report.fault == nil && report.listings == 2)
        #expect(report.added.map(\.cases) == [["26-401"], ["26-402"], ["26-403"]])
        #expect(post.server.robotsAsked == 0, "an interface is offered to programs")
        post.server.forget()
        _ = try await post.look(at: source)
        #expect(!post.server.asked.contains { $0.path.hasSuffix(".txt") }, "what was printed is not edited")
    }

    /// A sheet as the Federal Register prints it.
    private static func sheet(_ number: String) -> String {
        """
        <html><head><title>Federal Register, Volume 91 Issue 71 (Tuesday, April 14, 2026)</title></head><body><pre>
        [Federal Register Volume 91, Number 71 (Tuesday, April 14, 2026)]
        [Notices]

        -----------------------------------------------------------------------

        DEPARTMENT OF DEFENSE

        Office of the Secretary

        [Transmittal No. \(number)]

        Arms Sales Notification

        AGENCY: Defense Security Cooperation Agency, Department of Defense (DoD).

        ACTION: Arms sales notice.

        Transmittal No. \(number)

        Notice of Proposed Issuance of Letter of Offer Pursuant to Section 36(b)(1) of the Arms Export Control Act, as amended

            (i) Prospective Purchaser: Government of Norway
            (ii) Total Estimated Value:
        Major Defense Equipment *............................... $100 million
        Other................................................... $ 50 million
            TOTAL............................................... $150 million
            (iii) Description and Quantity or Quantities of Articles or Services under Consideration for Purchase:
        Major Defense Equipment (MDE):
        Four (4) M142 High Mobility Artillery Rocket System launchers
            (iv) Military Department: Army (NO-B-UAB)
            (v) Prior Related Cases, if any: None
            (vi) Sales Commission, Fee, etc., Paid, Offered, or Agreed to be Paid: None
            (vii) Sensitivity of Technology Contained in the Defense Article: See Attached Annex
            (viii) Date Report Delivered to Congress: February 10, 2026
        * As defined in Section 47(6) of the Arms Export Control Act.
        </pre></body></html>
        """
    }

    @Test("the Congressional Record: issues, their articles, and of these the notifications")
    func record() async throws {
        let post = try await Post()
        try Self.put("record-issues.json", at: "/v3/daily-congressional-record?format=json", on: post)
        for issue in ["86", "87"] {
            try Self.put(
                issue == "87" ? "record-articles.json" : "record-empty.json",
                at: "/v3/daily-congressional-record/172/\(issue)/articles?format=json&limit=250", on: post)
        }
        post.server.put(.init(Pages.notice("26-302")), at: "/crec/S2408.htm")
        let source = post.source(.congressionalRecord, "/v3/daily-congressional-record?format=json")
        let report = try await Self.twice(post, source, key: "a-key-of-a-test")
        #expect(report.fault == nil && report.listings == 3)
        #expect(report.added.map(\.address) == ["\(post.server.base)/crec/S2408.htm"])
    }

    @Test("the key goes in a header to the host that it is for, and stands in no address, state or message")
    func key() async throws {
        let post = try await Post()
        let other = try await StandIn()
        other.put(.init(Pages.notice("26-302")), at: "/crec/S2408.htm")
        try Self.put("record-issues.json", at: "/v3/daily-congressional-record", on: post)
        let articles = try Pages.file("record-articles.json")
            .replacing("BASE", with: "http://localhost:\(other.port)")
        for issue in ["86", "87"] {
            post.server.put(
                .init(articles, type: "application/json"),
                at: "/v3/daily-congressional-record/172/\(issue)/articles?format=json&limit=250")
        }
        let source = post.source(.congressionalRecord, "/v3/daily-congressional-record", hosts: ["localhost"])
        let report = try await post.look(at: source, key: "a-key-of-a-test")
        #expect(report.added.count == 1)
        #expect(
            post.server.asked.allSatisfy {
                $0.headers["x-api-key"] == "a-key-of-a-test" && !$0.path.contains("a-key")
            })
        #expect(other.asked.count == 1 && other.asked.allSatisfy { $0.headers["x-api-key"] == nil })
        post.server.answer { _ in StandIn.Reply("no", status: 403) }
        let refused = try await post.look(at: source, key: "a-key-of-a-test")
        #expect(refused.fault.map { !$0.description.contains("a-key") } ?? false)
        #expect(try post.state().map { !"\($0)".contains("a-key") } ?? false)
    }

    @Test("a source that wants a key is not asked without one, and is not called unavailable for it")
    func noKey() async throws {
        let post = try await Post()
        let report = try await post.look(at: post.source(.communications, "/v3/house-communication/119/ec"))
        #expect(report.fault?.code == .noKey && report.state == nil)
        #expect(post.server.asked.isEmpty)
        #expect(try post.state() == nil)
    }

    @Test(
        "communications to Congress: those under the Arms Export Control Act are kept, as the bytes that came"
    )
    func communications() async throws {
        let post = try await Post()
        try Self.put("communications.json", at: "/v3/house-communication/119/ec?format=json", on: post)
        for number in ["4100", "4101"] {
            try Self.put(
                "communication-\(number).json", at: "/v3/house-communication/119/ec/\(number)?format=json",
                on: post)
        }
        let source = post.source(.communications, "/v3/house-communication/119/ec?format=json")
        let report = try await Self.twice(post, source, key: "k")
        #expect(report.fault == nil && report.passed == 1)
        #expect(
            report.added.map(\.address) == [
                "\(post.server.base)/v3/house-communication/119/ec/4101?format=json"
            ])
        let hits = try post.ledger.heldSources(limit: 5)
        let bytes = Array(
            try Pages.file("communication-4101.json").replacing("BASE", with: post.server.base).utf8)
        #expect(hits.first?.sha256 == Fingerprint.of(bytes))
        #expect(hits.first?.published == "2026-05-20")
    }

    @Test("resolutions of disapproval, and a new one when something happens to it")
    func resolutions() async throws {
        let post = try await Post()
        try Self.put("bills.json", at: "/v3/bill/119/sjres?format=json", on: post)
        try Self.put("bill-91.json", at: "/v3/bill/119/sjres/91?format=json", on: post)
        let source = post.source(.resolutions, "/v3/bill/119/sjres?format=json")
        let report = try await Self.twice(post, source, key: "k")
        #expect(report.added.map(\.address) == ["\(post.server.base)/v3/bill/119/sjres/91?format=json"])
        let voted = try Pages.file("bill-91.json").replacing(
            "Read twice and referred to the Committee on Foreign Relations.",
            with: "Motion to discharge rejected in Senate by Yea-Nay Vote. 27 - 70.")
        post.server.put(.init(voted, type: "application/json"), at: "/v3/bill/119/sjres/91?format=json")
        let after = try await post.look(at: source, key: "k")
        #expect(after.added.count == 1 && after.added.first?.isEdited == true)
    }

    @Test("feeds of three kinds name the same entries", arguments: ["feed.rss", "feed.atom", "feed.json"])
    func feeds(name: String) async throws {
        let post = try await Post()
        try Self.put(name, at: "/feed", on: post, type: "application/xml")
        post.server.put(
            .init(
                "<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry><link href=\"/news/1\"/></entry></feed>"),
            at: "/feed?page=2")
        for number in 1...2 { post.server.put(.init(Pages.notice("26-31\(number)")), at: "/news/\(number)") }
        let report = try await Self.twice(post, post.source(.feed, "/feed"))
        #expect(report.fault == nil)
        #expect(report.added.map(\.address) == (1...2).map { "\(post.server.base)/news/\($0)" })
        #expect(report.elsewhere == (name == "feed.rss" ? 1 : 0))
    }

    @Test("the title and the day of an entry are those of the feed")
    func entries() throws {
        let address = try #require(WebAddress("https://paper.example/feed"))
        for name in ["feed.rss", "feed.atom", "feed.json"] {
            let bytes = Array(try Pages.file(name).replacing("BASE", with: "https://paper.example").utf8)
            let listing = try FeedListing.read(BroughtPage(bytes: bytes, address: address), most: 100)
            let first = try #require(listing.entries.first)
            #expect(first.title?.hasPrefix("First") ?? false, "\(name)")
            #expect(first.published?.contains("2026") ?? false, "\(name)")
            #expect((listing.next != nil) == (name == "feed.atom"))
        }
    }

    @Test("a site map by its index, and of it what the source wants")
    func siteMap() async throws {
        let post = try await Post()
        try Self.put("sitemap-index.xml", at: "/sitemap.xml", on: post, type: "application/xml")
        try Self.put("sitemap.xml", at: "/sitemap-2026.xml", on: post, type: "application/xml")
        for number in 1...2 { post.server.put(.init(Pages.notice("26-32\(number)")), at: "/news/\(number)") }
        let report = try await Self.twice(post, post.source(.siteMap, "/sitemap.xml", entries: "/news/*"))
        #expect(report.fault == nil && report.listings == 2)
        #expect(report.added.map(\.address) == (1...2).map { "\(post.server.base)/news/\($0)" })
    }

    @Test(
        "an answer of another shape is a failure of shape, for every kind",
        arguments: WatchedSource.Kind.allCases)
    func shape(kind: WatchedSource.Kind) async throws {
        guard kind != .page else { return }
        for body in [
            "<html><body><p>We have moved.</p></body></html>", "{\"message\": \"new version\"}", "", "[[[",
        ] {
            let post = try await Post()
            post.server.put(.init(body), at: "/x")
            let report = try await post.look(at: post.source(kind, "/x", entries: "/n/*"), key: "k")
            #expect(report.fault?.code == .shape, "\(body)")
            #expect(try post.state()?.unavailableSince != nil)
        }
    }

    @Test("XML whose entities would grow is refused, and such as would read a file is read without it")
    func hostile() throws {
        let address = try #require(WebAddress("https://paper.example/feed"))
        func entries(_ definitions: String) throws -> [Listing.Entry] {
            let feed =
                "<!DOCTYPE rss [\(definitions)]><rss><channel><item><title>&a;</title><link>/n/1</link></item></channel></rss>"
            return try FeedListing.read(BroughtPage(bytes: Array(feed.utf8), address: address), most: 10)
                .entries
        }
        let growing = (1...9).map { level in
            "<!ENTITY \(level == 9 ? "a" : "e\(level)") \"\(String(repeating: level == 1 ? "x" : "&e\(level - 1);", count: 10))\">"
        }.joined()
        #expect(throws: FetchFault.self) { try entries(growing) }
        let reading = try entries("<!ENTITY a SYSTEM \"file:///etc/passwd\">")
        #expect(reading.map(\.address.path) == ["/n/1"])
        #expect(reading.first?.title == nil)
    }
}
