import Briefing
import Checking
import Testing

@Suite("Briefs as they are accepted")
struct SnapshotTests {
    @Test("the text at a width is the accepted one", arguments: [80, 100])
    func text(width: Int) throws {
        let page = TextBrief(style: TextStyle(width: width)).render(try Fixture().brief())
        Snapshot.expect(page, matches: "brief-\(width).txt")
    }

    @Test("the explained text names rules and counts the days")
    func explained() throws {
        let page = TextBrief(style: TextStyle(width: 80), detail: .explained).render(try Fixture().brief())
        Snapshot.expect(page, matches: "brief-explained.txt")
        #expect(page.contains("quantity-mismatch"))
        #expect(page.contains("which is day 0"))
    }

    @Test("the Markdown is the accepted one")
    func markdown() throws {
        Snapshot.expect(MarkdownBrief().render(try Fixture().brief()), matches: "brief.md")
    }

    @Test("the page is the accepted one")
    func page() throws {
        Snapshot.expect(HTMLBrief().render(try Fixture().brief()), matches: "brief.html")
    }

    @Test("a text without a sale says so and stays short")
    func nothing() throws {
        let page = TextBrief(style: TextStyle(width: 80)).render(try Fixture.empty().brief())
        Snapshot.expect(page, matches: "nothing.txt")
        #expect(page.hasPrefix("No arms sale in this article,"))
    }

    @Test("sales that are not on record are told with the record's reach")
    func unrecorded() throws {
        var fixture = try Fixture()
        fixture.check.matches = []
        fixture.check.findings = []
        let page = TextBrief(style: TextStyle(width: 80)).render(try fixture.brief())
        Snapshot.expect(page, matches: "unrecorded.txt")
        #expect(page.contains("Two sales, neither on record."))
        #expect(page.contains("no case in the record"))
    }
}
