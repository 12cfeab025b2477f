import Testing

@testable import Relations

@Suite("Words of a sentence")
struct WordPrintTests {
    @Test("endings, case and marks make no other words")
    func endings() {
        #expect(WordPrint("Sanctions imposed.") == WordPrint("sanction IMPOSE sanctioned"))
    }

    @Test("numbers count whole, empty words not at all")
    func numbers() {
        #expect(WordPrint("53 with 120").words.count == 2)
        #expect(WordPrint("were that which").words.isEmpty)
        #expect(WordPrint("1,500").words == WordPrint("1500").words)
    }

    @Test("the likeness of a text to itself is 1, to another of other words 0")
    func likeness() {
        let print = WordPrint("Norway ordered sixty missiles")
        #expect(print.likeness(to: print) == 1)
        #expect(print.likeness(to: WordPrint("the gas contract expires")) == 0)
        #expect(WordPrint("").likeness(to: WordPrint("")) == 0)
    }
}
