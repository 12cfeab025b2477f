import Testing

@testable import Documents

@Suite("Page facts: title, day and language")
struct PageFactsTests {
    static func document(head: String = "", body: String, html: String = "<html>") throws -> Document {
        try DocumentReader().read(
            html:
                "\(html)<head>\(head)</head><body>\(body)<article>\(MainTextTests.prose)</article></body></html>",
            source: "x")
    }

    @Test(
        "the title is the headline, without the site's name",
        arguments: [
            ("<title>Four tugs ordered | Harbour Times</title>", "", "Four tugs ordered"),
            (
                "<title>Four tugs ordered by Ruritania - Harbour Times</title>", "",
                "Four tugs ordered by Ruritania"
            ),
            ("<title>Tugs – four</title>", "", "Tugs – four"),
            (
                "<meta property='og:title' content='Four tugs ordered'>", "<h1>Four tugs ordered</h1>",
                "Four tugs ordered"
            ),
            (
                "<meta property='og:title' content='Four tugs ordered'>", "<h1>Harbour Times</h1>",
                "Four tugs ordered"
            ),
            ("<title>x</title>", "<h1><a href='/'>Harbour Times</a></h1><h1>Four\n tugs</h1>", "Four tugs"),
            ("", "<h2 itemprop=headline>Four tugs</h2><h1>Harbour</h1>", "Four tugs"),
        ])
    func title(head: String, body: String, title: String) throws {
        #expect(try Self.document(head: head, body: body).title == title)
    }

    @Test(
        "the day is what the page states of itself",
        arguments: [
            ("<meta itemprop='datePublished' content='March 4, 2026'>", ""),
            ("<meta property='article:published_time' content='2026-03-04T23:59:00-05:00'>", ""),
            ("<meta name='DC.date.issued' content='2026-03-04'>", ""),
            ("<script type='application/ld+json'>{\"datePublished\": \"2026-03-04T01:00Z\"}</script>", ""),
            ("", "<time datetime='2026-03-04T10:00'>4 Mar 2026</time>"),
            ("", "<p class='article-meta__publish-date'>March 4, 2026</p>"),
            ("", "<div class='category-date'><b>NEWS</b> | March 4, 2026</div>"),
            ("", "<article><p>Published: 4 March 2026</p>"),
            ("<meta name='date' content='2020-01-01'><meta name='pubdate' content='2026-03-04'>", ""),
        ])
    func day(head: String, body: String) throws {
        #expect(try Self.document(head: head, body: body).published == "2026-03-04")
    }

    @Test("no day is taken from a sentence, even where it is marked as a time")
    func sentence() throws {
        let prose = String(
            repeating: "The port of Strelsau was opened a long time before it was of any use. ", count: 3)
        let body = "<p>\(prose)<time datetime='1911-05-05'>May 5, 1911</time> was the day. \(prose)</p>"
        #expect(try Self.document(body: body).published == nil)
    }

    @Test(
        "the language is stated, or told by small words",
        arguments: [("<html lang='de-AT'>", "de"), ("<html>", "en"), ("<html lang=''>", "en")])
    func language(html: String, code: String) throws {
        #expect(try Self.document(body: "", html: html).language == code)
    }

    @Test("headline and day stand above the article, however the page orders them")
    func order() throws {
        let body = "<div class='top'><span class='date'>4 March 2026</span><h1>Four <i>tugs</i></h1></div>"
        #expect(
            try Self.document(body: body).text.hasPrefix("Four tugs\n\n4 March 2026\n\nRuritania has ordered")
        )
    }
}
