import Testing

@testable import Documents

@Suite("Main text: the article without what stands around it")
struct MainTextTests {
    static let prose = """
        <p>Ruritania has ordered four harbour tugs from a yard in Zenda, the Ministry of Ports announced today.</p>
        <p>Delivery begins next year, and the first crew has already been sent to Zenda for its long training.</p>
        <p>A spokesman for the yard said that the price had been agreed upon after a year of talks in Strelsau.</p>
        """

    static let noise = """
        <p>Another story, about a lighthouse that was painted white and red by volunteers over the summer months.</p>
        """

    static func text(_ html: String) throws -> String {
        try DocumentReader().read(html: html, source: "x").text
    }

    static let plain =
        "Ruritania has ordered four harbour tugs from a yard in Zenda, the Ministry of Ports announced today.\n\n"
        + "Delivery begins next year, and the first crew has already been sent to Zenda for its long training.\n\n"
        + "A spokesman for the yard said that the price had been agreed upon after a year of talks in Strelsau."

    @Test(
        "is found by what the page says of itself, or by where its prose is",
        arguments: [
            "<body><div>\(noise)</div><div itemprop='articleBody'>\(prose)</div></body>",
            "<body><div>\(noise)</div><article>\(prose)</article></body>",
            "<body><div>\(noise)</div><main>\(prose)</main></body>",
            "<body><div>\(noise)</div><div role=main>\(prose)</div></body>",
            "<body><div>\(noise)</div><div class='x entry-content y'>\(prose)</div></body>",
            "<body><p>Menu</p><div><div><div>\(prose)</div></div></div><div>Imprint</div></body>",
            "<body><table><tr><td><a href=1>One</a><a href=2>Two</a><a href=3>Three</a></td><td>\(prose)</td></tr></table></body>",
            "<form id='Form' action='/page'><input type=hidden>\(prose)</form>",
            "<div class='comments-open share'>\(prose)</div>",
        ])
    func found(html: String) throws {
        #expect(try Self.text(html) == Self.plain)
    }

    @Test(
        "leaves out the furniture of a page",
        arguments: [
            "<nav>\(noise)</nav>", "<aside>\(noise)</aside>", "<footer>\(noise)</footer>",
            "<div class='related-posts'>\(noise)</div>", "<div id='comments'>\(noise)</div>",
            "<div class='newsletter_signup'>\(noise)</div>", "<div role='complementary'>\(noise)</div>",
            "<div class='cookie-notice'>\(noise)</div>", "<section class='read-more'>\(noise)</section>",
            "<div class='ad'>\(noise)</div>", "<form class='comment-form'>\(noise)</form>",
            "<ul><li><a href=1>One story</a></li><li><a href=2>Two story</a></li><li><a href=3>Three</a></li></ul>",
            "<div class='post-tags'><a>Ports</a></div>",
        ])
    func furniture(part: String) throws {
        #expect(try Self.text("<body><article>\(Self.prose)\(part)</article></body>") == Self.plain)
    }

    @Test(
        "keeps what only sounds like furniture",
        arguments: ["has-sidebar", "no-comments", "category-social", "tag-related", "widget text", "post"])
    func kept(name: String) throws {
        let html = "<body><main>\(Self.prose)<div class='\(name)'>\(Self.noise)</div></main></body>"
        #expect(try Self.text(html).contains("lighthouse"))
    }

    @Test("a whole news page gives headline and article")
    func wholePage() throws {
        let document = try DocumentReader().read(Array(Samples.page.utf8), source: "x")
        #expect(
            document.text == """
                Ruritania orders four tugs

                Ruritania has ordered four harbour tugs from a yard in Zenda, the Ministry of Ports announced in Strelsau.

                The contract is worth 12\u{A0}million crowns & runs to 2029,
                with an option for two more.

                - Four tugs of Type 9
                - Two spare engines

                Item | Number
                Tugs | 4

                Delivery begins next year, and the first crew has already been sent to Zenda for its training.
                """)
        #expect(document.title == "Ruritania orders four tugs")
        #expect(document.published == "2026-03-04")
        #expect(document.language == "en")
        #expect(document.surface == .web && document.kind == .news)
        #expect(document.warnings.isEmpty)
    }

    @Test("a page that is all furniture gives its text with a warning")
    func allFurniture() throws {
        let document = try DocumentReader().read(html: "<nav><p>Four tugs</p></nav>", source: "x")
        #expect(document.text == "Four tugs")
        #expect(document.warnings.map(\.code) == [.noMainText])
    }

    @Test(
        "a page without text is refused",
        arguments: ["<html><body></body></html>", "<script>a()</script>", "<p> </p>"])
    func noText(html: String) {
        #expect { try DocumentReader().read(html: html, source: "x") } throws: {
            ($0 as? DocumentError)?.code == .noText
        }
    }

    @Test(
        "a page cut off in the middle is read, and says so",
        arguments: ["<html><body><p>Four tugs", "<p>Four tugs</p><p class="])
    func cutOff(html: String) throws {
        let document = try DocumentReader().read(html: html, source: "x")
        #expect(document.text == "Four tugs")
        #expect(document.warnings.contains { $0.code == .cutOff })
    }
}
