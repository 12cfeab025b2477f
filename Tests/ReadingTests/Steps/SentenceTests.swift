import Testing

@testable import Reading

@Suite("Sentences")
struct SentenceTests {
    private func cut(_ string: String) -> [String] {
        let text = Text(string)
        return Sentences.cut(text).map { text.line($0.start, $0.end) }
    }

    static let cuts: [Example<[String]>] = [
        Example("", []),
        Example("No stop", ["No stop"]),
        Example("One. Two.", ["One.", "Two."]),
        Example("One! Two? Three.", ["One!", "Two?", "Three."]),
        Example("He left… Then he came.", ["He left…", "Then he came."]),
        // Abbreviations, initials and figures end nothing.
        Example("The U.S. Navy bought it.", ["The U.S. Navy bought it."]),
        Example("Gen. Mark Foss and Sen. Ann Lee met.", ["Gen. Mark Foss and Sen. Ann Lee met."]),
        Example("Mr. Foss met Dr. Lee and Rep. Poe.", ["Mr. Foss met Dr. Lee and Rep. Poe."]),
        Example("John F. Kennedy spoke.", ["John F. Kennedy spoke."]),
        Example("Transmittal No. 26-13 was sent.", ["Transmittal No. 26-13 was sent."]),
        Example("It came on Jan. 8, 2026.", ["It came on Jan. 8, 2026."]),
        Example("It cost $79.1 million. It was paid.", ["It cost $79.1 million.", "It was paid."]),
        Example("Boeing Co. Vice President Foss spoke.", ["Boeing Co. Vice President Foss spoke."]),
        Example("RTX Corp. won. Boeing lost.", ["RTX Corp. won.", "Boeing lost."]),
        Example("St. Petersburg builds ships.", ["St. Petersburg builds ships."]),
        // They do where a word follows that begins a sentence.
        Example(
            "It went to Boeing Co. The firm builds it.", ["It went to Boeing Co.", "The firm builds it."]),
        Example(
            "It came from the U.S. The deal was signed.", ["It came from the U.S.", "The deal was signed."]),
        Example("They left the U.S.", ["They left the U.S."]),
        Example("It happened in May. Then it rained.", ["It happened in May.", "Then it rained."]),
        Example("He said no. They left.", ["He said no.", "They left."]),
        // Quotes and brackets go with the sentence that they close.
        Example("“It is done.” She left.", ["“It is done.”", "She left."]),
        Example("\"It is done.\" She left.", ["\"It is done.\"", "She left."]),
        Example("(It is done.) She left.", ["(It is done.)", "She left."]),
        Example("He said: “We buy. We pay.” She left.", ["He said: “We buy.", "We pay.”", "She left."]),
        // Empty lines and, in a text that does not wrap, single ones.
        Example("Headline here\n\nBody here.", ["Headline here", "Body here."]),
        Example("Headline here\nBody here.", ["Headline here", "Body here."]),
        Example("One.\r\n\r\nTwo.", ["One.", "Two."]),
    ]

    @Test("a text is cut where its sentences end", arguments: cuts)
    func cutsAreRight(_ example: Example<[String]>) {
        #expect(cut(example.text) == example.expected)
    }

    @Test("a text that breaks its lines in mid-sentence is joined")
    func wrapped() {
        let text = """
            The ministry will buy forty
            jets from its neighbour, it
            said on Monday. They are the
            first of their kind there.
            """
        #expect(
            cut(text) == [
                "The ministry will buy forty jets from its neighbour, it said on Monday.",
                "They are the first of their kind there.",
            ])
    }

    @Test("a line without a full stop is a heading, a sentence is none")
    func headings() {
        let text = Text("Prague buys tanks\n\nIt bought them.\n\nRead more")
        #expect(Sentences.cut(text).map(\.isHeading) == [true, false, true])
    }

    @Test("paragraphs are counted from 0")
    func paragraphs() {
        let text = Text("Title\n\nOne. Two.\n\nThree.")
        #expect(Sentences.cut(text).map(\.paragraph) == [0, 1, 1, 2])
    }

    @Test("sentences cover every token once, in order", arguments: Fixtures.names)
    func covering(_ name: String) throws {
        let text = Text(try Fixtures.text(name))
        let sentences = Sentences.cut(text)
        #expect(sentences.first?.start == 0)
        #expect(sentences.last?.end == text.count)
        for (one, next) in zip(sentences, sentences.dropFirst()) { #expect(one.end == next.start) }
        for sentence in sentences { #expect(sentence.start < sentence.end) }
    }
}
