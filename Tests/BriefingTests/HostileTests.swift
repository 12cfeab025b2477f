import Briefing
import Checking
import Reading
import Testing

@Suite("Hostile articles")
struct HostileTests {
    private static let attacks = [
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "'-alert(1)-'",
        "</mark></style><svg onload=x>",
        "<!--", "]]>", "&lt;script&gt;", "javascript:alert(1)", "<style>@import 'https://a.example'</style>",
    ]

    /// The attack in every place that holds words from outside.
    private func poisoned(_ attack: String) throws -> Brief {
        var fixture = try Fixture()
        fixture.check.document.title = attack
        fixture.check.document.source = attack
        fixture.check.document.sha256 = attack
        fixture.check.document.published = attack
        fixture.check.document.text = String(repeating: attack + "\n", count: 100)
        fixture.check.warnings = [attack]
        for index in fixture.check.findings.indices {
            fixture.check.findings[index].claim.text = attack
            fixture.check.findings[index].record.text = attack
            fixture.check.findings[index].record.source = attack
            fixture.check.findings[index].explanation = attack
            fixture.check.findings[index].rule = attack
        }
        for index in fixture.check.matches.indices { fixture.check.matches[index].because = [attack] }
        return try fixture.brief()
    }

    @Test("the page holds no element and no attribute but its own", arguments: attacks)
    func page(attack: String) throws {
        let page = HTMLBrief().render(try poisoned(attack))
        let allowed: Set<String> = [
            "html", "head", "meta", "title", "style", "body", "header", "main", "footer", "section", "h1",
            "h2", "h3",
            "p", "span", "div", "a", "q", "b", "mark", "aside", "dl", "dt", "dd", "ul", "li",
        ]
        let attributes: Set<String> = [
            "lang", "charset", "name", "content", "http-equiv", "class", "id", "href", "rel", "style",
            "aria-label",
        ]
        for match in page.matches(of: /<(\/?)([A-Za-z!][^\s>]*)([^>]*)>/) {
            let name = String(match.output.2)
            #expect(name == "!DOCTYPE" || allowed.contains(name), "\(match.output.0)")
            for attribute in String(match.output.3).matches(of: /([A-Za-z-]+)="[^"]*"/)
            where name != "!DOCTYPE" {
                #expect(attributes.contains(String(attribute.output.1)), "\(match.output.0)")
            }
        }
        for link in page.matches(of: /href="([^"]*)"/) {
            let target = String(link.output.1)
            #expect(target.hasPrefix("#") || target.hasPrefix("https://") || target.hasPrefix("http://"))
        }
    }

    @Test("Markdown keeps no markup of the article", arguments: attacks)
    func markdown(attack: String) throws {
        let page = MarkdownBrief().render(try poisoned(attack))
        #expect(page.matches(of: /<(?!https?:)/).isEmpty)
    }

    @Test("marks that overlap, reach beyond the text or split a letter make a sound page")
    func offsets() throws {
        var fixture = try Fixture()
        let text = fixture.check.document.text
        for index in fixture.check.findings.indices {
            fixture.check.findings[index].claim.start = index * 7
            fixture.check.findings[index].claim.end =
                index.isMultiple(of: 2) ? text.utf8.count + 50 : index * 7 + 13
        }
        let page = HTMLBrief().render(try fixture.brief())
        #expect(page.matches(of: #/<mark\b/#).count == page.matches(of: #/</mark>/#).count)
        #expect(page.contains("</html>"))
    }

    @Test("the page asks for nothing from outside")
    func requests() throws {
        let page = HTMLBrief().render(try Fixture().brief())
        #expect(!page.contains("src="))
        #expect(!page.contains("url("))
        #expect(!page.contains("<link"))
        #expect(page.contains("default-src 'none'"))
        #expect(page.contains("prefers-color-scheme:dark"))
        #expect(page.contains("@media print"))
        #expect(page.utf8.count < 60_000)
    }

    @Test(
        "no cell is taken for a formula",
        arguments: [
            "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "=HYPERLINK(\"https://evil.example\",\"x\")",
        ])
    func formulas(cell: String) {
        let written = EventTable.quoted(cell)
        #expect(written.hasPrefix("\"'") && written.hasSuffix("\""))
        #expect(EventTable.quoted("plain") == "plain")
        #expect(EventTable.quoted("a,b") == "\"a,b\"")
    }
}
