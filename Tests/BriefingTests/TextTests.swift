import Briefing
import Checking
import Reading
import Testing

@Suite("A brief for a terminal")
struct TextTests {
    @Test("no line is wider than asked, whatever stands in it", arguments: [40, 60, 80, 81, 100, 110])
    func width(limit: Int) throws {
        var fixture = try Fixture()
        fixture.check.findings[2].claim.text =
            String(repeating: "国", count: 90) + " " + String(repeating: "x", count: 200)
        fixture.check.findings[3].record.text = "e\u{301}" + String(repeating: "🚀", count: 60)
        for detail in [TextBrief.Detail.plain, .explained] {
            let page = TextBrief(style: TextStyle(width: limit), detail: detail).render(try fixture.brief())
            for line in page.split(separator: "\n") {
                #expect(DisplayWidth.of(line) <= limit, "\(line)")
            }
        }
    }

    @Test("colour is there only when it is asked for")
    func colour() throws {
        let brief = try Fixture().brief()
        #expect(!TextBrief(style: TextStyle(width: 80)).render(brief).contains("\u{1B}"))
        let coloured = TextBrief(style: TextStyle(width: 80, colour: .ansi)).render(brief)
        #expect(coloured.contains("\u{1B}[31m✗\u{1B}[0m"))
        let bare = coloured.replacing(/\u{1B}\[[0-9]*m/, with: "")
        #expect(
            bare == TextBrief(style: TextStyle(width: 80)).render(brief), "colour adds nothing but itself")
    }

    @Test("words of the article cannot steer the terminal or turn the writing")
    func controls() throws {
        var fixture = try Fixture()
        fixture.check.findings[2].claim.text = "\u{1B}]0;owned\u{7}\u{9B}31m\u{202E}evil\u{2066}"
        fixture.check.findings[2].record.source = "https://a.example/\u{1B}[2J"
        fixture.check.document.title = "\u{1B}[2J"
        let brief = try fixture.brief()
        for page in [
            TextBrief(style: TextStyle(width: 80), detail: .explained).render(brief),
            MarkdownBrief().render(brief),
            HTMLBrief().render(brief), CheckLines.text(fixture.check, style: TextStyle(width: 80)),
        ] {
            let bad = page.unicodeScalars.filter {
                $0 != "\n"
                    && ($0.properties.generalCategory == .control || (0x202A...0x202E).contains($0.value)
                        || (0x2066...0x2069).contains($0.value))
            }
            #expect(bad.isEmpty)
        }
    }

    @Test(
        "a letter takes the columns that a terminal gives it",
        arguments: [
            ("abc", 3), ("Türkiye", 7), ("e\u{301}", 1), ("国防", 4), ("ﾊﾝ", 2), ("🚀", 2), ("─✗✓–", 4), ("", 0),
            ("\u{200B}", 0), ("👩‍🚀", 2),
        ])
    func letters(text: String, columns: Int) {
        #expect(DisplayWidth.of(text) == columns)
    }

    @Test("every notified value is called a ceiling")
    func ceilings() throws {
        for page in [
            TextBrief(style: TextStyle(width: 110)).render(try Fixture().brief()),
            MarkdownBrief().render(try Fixture().brief()),
        ] {
            for line in page.split(separator: "\n")
            where line.contains("record   $") || line.hasPrefix("SALE") {
                #expect(line.contains("ceiling"), "\(line)")
            }
        }
    }

    @Test("lines of the article are counted from its first", arguments: [(0, 1), (63, 1), (66, 3)])
    func lines(offset: Int, line: Int) throws {
        var fixture = try Fixture()
        fixture.check.findings = [fixture.check.findings[2]]
        fixture.check.findings[0].claim.start = offset
        fixture.check.findings[0].claim.end = offset + 3
        let page = TextBrief(style: TextStyle(width: 80)).render(try fixture.brief())
        #expect(page.contains("line \(line)\n"))
    }
}
