import Checking
import Foundation
import Law
import Reading
import Testing

@testable import Briefing

@Suite("A check for an editor and for other programs")
struct ExportTests {
    static let today = CalendarDate("2026-08-30") ?? .earliest

    @Test("the corrections note is the accepted one, in the order of the text")
    func note() throws {
        let fixture = try Fixture()
        let note = CorrectionsNote.text(fixture.check, today: Self.today)
        Snapshot.expect(note, matches: "note.md")
        var reversed = fixture.check
        reversed.findings.reverse()
        #expect(CorrectionsNote.text(reversed, today: Self.today).contains("## 1. Quantity, line 5"))
    }

    @Test("what is right is no correction; that nothing could be checked is said and is no praise")
    func nothing() throws {
        var fixture = try Fixture()
        fixture.check.findings.removeAll { $0.verdict != .supported }
        let right = CorrectionsNote.text(fixture.check, today: Self.today)
        #expect(right.hasPrefix("# Nothing to correct\n"))
        #expect(right.contains("statements are borne out"))
        fixture.check.findings = []
        fixture.check.matches = []
        #expect(CorrectionsNote.text(fixture.check, today: Self.today).contains("could be checked"))
        let empty = CorrectionsNote.text(try Fixture.empty().check, today: Self.today)
        #expect(empty.contains("no arms sale was found in the article"))
    }

    @Test("words of the article act as no markup in a note")
    func markup() throws {
        var fixture = try Fixture()
        fixture.check.document.title = "<script>[x](y)\u{1B}[2J"
        fixture.check.findings[2].claim.text = "*64*\n# engines"
        let note = CorrectionsNote.text(fixture.check, today: Self.today)
        #expect(!note.contains("<script>") && !note.contains("\u{1B}") && !note.contains("\n# engines"))
        #expect(note.contains("\\*64\\*"))
    }

    @Test("the reviews are the accepted ones")
    func reviews() throws {
        let export = ClaimReviewExport(try Fixture().check, today: Self.today)
        Snapshot.expect(try JSONText.text(export, layout: .pretty), matches: "claimreview.json")
    }

    @Test("each review has a claim, a rating in words and a source, and no number or address of our making")
    func members() throws {
        let check = try Fixture().check
        let graph = try Self.graph(check)
        let rated = check.findings.filter { [.contradicted, .supported, .outdated].contains($0.verdict) }
        #expect(!graph.isEmpty && graph.count <= rated.count)
        for review in graph {
            #expect(review["@type"] as? String == "ClaimReview")
            #expect(review["url"] == nil && review["author"] == nil)
            #expect(review["datePublished"] as? String == "2026-08-30")
            let rating = try #require(review["reviewRating"] as? [String: Any])
            #expect(["Right", "Wrong", "Out of date"].contains(rating["alternateName"] as? String))
            #expect(rating["ratingValue"] == nil)
            let claim = try #require(review["itemReviewed"] as? [String: Any])
            let words = try #require(claim["text"] as? String)
            #expect(check.document.text.contains(words))
            let appearance = try #require(claim["appearance"] as? [String: Any])
            #expect(appearance["url"] == nil, "a path is no address")
            #expect((review["citation"] as? [String])?.isEmpty == false)
        }
    }

    @Test("an article that came from an address is told with it; what is not on record has no review")
    func address() throws {
        var fixture = try Fixture()
        fixture.check.document.source = "https://paper.example/a"
        let claim = try #require(try Self.graph(fixture.check).first?["itemReviewed"] as? [String: Any])
        #expect((claim["appearance"] as? [String: Any])?["url"] as? String == "https://paper.example/a")
        for index in fixture.check.findings.indices { fixture.check.findings[index].verdict = .unsupported }
        #expect(try Self.graph(fixture.check).isEmpty)
    }

    @Test("the same words told by two cases are one review with both sources")
    func joined() throws {
        var fixture = try Fixture()
        var wrong = try #require(fixture.check.findings.first { $0.verdict == .contradicted })
        fixture.check.findings = [wrong]
        wrong.record.source = "https://other.example/notice"
        fixture.check.findings.append(wrong)
        let graph = try Self.graph(fixture.check)
        #expect(graph.count == 1)
        #expect((graph.first?["citation"] as? [String])?.count == 2)
    }

    @Test("every rule of the rulebook has its word, which fits its column")
    func words() {
        for rule in Rulebook.all.map(\.about.name) + ["record-later"] {
            #expect((FieldName.word(for: rule)?.count ?? 99) < 13, "\(rule)")
        }
    }

    static func graph(_ check: Check) throws -> [[String: Any]] {
        let text = try JSONText.text(ClaimReviewExport(check, today: today), layout: .line)
        let object = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        #expect(object["@context"] as? String == "https://schema.org")
        return try #require(object["@graph"] as? [[String: Any]])
    }
}
