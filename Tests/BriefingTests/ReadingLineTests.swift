import Documents
import Lexicon
import Reading
import Testing

@testable import Briefing

@Suite("A reading as JSON")
struct ReadingLineTests {
    private static let reader = Reader(lexicon: .standard)

    private func read(_ text: String, source: String = "a.txt", title: String? = nil) -> Reading {
        Self.reader.read(
            DocumentReader().read(text: text, source: source, title: title, published: "2026-05-04"))
    }

    private func expectSame(_ reading: Reading) throws {
        for layout in [JSONText.Layout.line, .pretty] {
            #expect(try ReadingLine.text(reading, layout: layout) == JSONText.text(reading, layout: layout))
        }
    }

    /// Articles that fill every field of a reading of news.
    private static let articles = [
        "OSLO, May 4, 2026 — Norway ordered up to 12 Leopard 2A8 tanks worth about $300 million from Germany's KNDS, the "
            + "ministry said on Monday. The United States sanctioned Türkiye in December 2020 over the S-400, Reuters "
            + "reported. Oslo may cancel the deal if Berlin objects.",
        "The State Department has approved a possible sale to Norway of 21 UH-60M Black Hawk helicopters with 46 "
            + "T700-GE-701D engines for an estimated $2.3 billion. Sikorsky of Stratford, Connecticut, would be the principal contractor.",
        "Nothing of the sort was told.",
    ]

    @Test("it is byte for byte what the encoder writes", arguments: articles)
    func same(article: String) throws {
        try expectSame(read(article, title: "A \"title\" \\ and / more"))
    }

    @Test("the articles of this test fill what a sale, an event and a date can hold")
    func filled() {
        let readings = Self.articles.map { read($0) }
        #expect(
            readings.contains { !$0.sales.isEmpty && $0.sales[0].value != nil && !$0.sales[0].items.isEmpty })
        #expect(readings.contains { $0.sales.contains { !$0.contractors.isEmpty } })
        #expect(readings.contains { $0.events.contains { $0.date != nil } })
    }

    @Test("every letter of a text is escaped as the encoder does it")
    func letters() throws {
        let controls = (0..<0x100).map { String(Character(Unicode.Scalar($0).map { $0 } ?? " ")) }.joined()
        for text in [
            controls, "\u{2028}\u{2029}\u{FEFF}\u{1F680}é/\"\\", String(repeating: "\u{0}\u{1F}", count: 9),
        ] {
            let reading = read("Norway " + text + " ordered 12 tanks.", source: text)
            try expectSame(reading)
        }
    }

    @Test("a notice is written whole as well")
    func notice() throws {
        let reading = read(
            """
            Transmittal No. 26-99

            (i) Prospective Purchaser: Government of Norway
            (ii) Total Estimated Value:
            Major Defense Equipment * $100 million
            Other $50 million
            TOTAL $150 million
            """)
        try expectSame(reading)
    }
}
