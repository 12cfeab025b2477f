import Documents
import Lexicon
import Testing

@testable import Reading

/// Four times the text is four times the work, whatever it says: counted in looks at a word, not in time.
@Suite("The work of reading is linear")
struct LinearWorkTests {
    /// What goes on without end: marks, figures, designations, one sentence again and again.
    static let patterns = [
        "(", ")", ".", "\"", "' ", "7", "7 ", "- ", "A-1 ", "F-16C/D Block 70/72 ", "air-to-", "hundred ",
        "$1 million ",
        "Poland's ", "U.S.", "and Poland ", "40 F-16s, ", "of the ", "to ", "sold ", "approved the sale of ",
        "The State Department approved the sale of 40 F-16 fighter jets to Turkey for $23 billion. ",
        "Russia attacked Ukraine. ", "the United States sold 12 Patriot missiles to Poland and ",
        "Congress must approve it within 30 days. ",
    ]

    private func looks(
        _ pattern: String, _ bytes: Int, _ purpose: NewsReader.Purpose = .check
    ) -> (count: Int, tokens: Int) {
        let words = String(repeating: pattern, count: bytes / pattern.utf8.count)
        let document = document(words, kind: .news, published: "2027-03-05")
        return TextMemory.reading(words, .standard) { text in
            var reader = NewsReader(text: text, sentences: Sentences.cut(text), document: document)
            reader.purpose = purpose
            _ = reader.read()
            return (text.looks, text.count)
        }
    }

    @Test("a pattern repeated four times as often takes four times the looks", arguments: patterns)
    func fourTimes(_ pattern: String) {
        let few = looks(pattern, 6_000).count
        let many = looks(pattern, 24_000).count
        #expect(many <= max(few, 1000) * 5, "\(few) looks at 6 KB, \(many) at 24 KB")
    }

    @Test(
        "no pattern takes more than fifteen times the looks at a token that an article takes",
        arguments: patterns)
    func fifteenTimes(_ pattern: String) throws {
        let article = looks(try Fixtures.text("news-two-sales"), 12_000, .reading)
        let pattern = looks(pattern, 12_000, .reading)
        #expect(pattern.count / pattern.tokens <= article.count / article.tokens * 15)
    }
}
