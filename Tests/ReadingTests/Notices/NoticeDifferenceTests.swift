import Documents
import Testing

@testable import Reading

@Suite("Two captures of one page")
struct NoticeDifferenceTests {
    private func reading(_ text: String) -> Reading {
        Reader().read(DocumentReader().read(text: text, source: "capture"))
    }

    private func difference(_ name: String, _ old: String, _ new: String) throws -> ReadingDifference {
        let text = try Fixtures.text(name)
        return ReadingDifference(old: reading(text), new: reading(text.replacing(old, with: new)))
    }

    @Test("a changed figure is named as its field and as its words, with the words around it")
    func figure() throws {
        let difference = try difference("notice-state", "twelve (12) AIM-9X", "fourteen (14) AIM-9X")
        #expect(difference.changes.map(\.field) == ["item"])
        #expect(difference.changes.first?.old == "12 AIM-9X Block II Captive Air Training Missiles")
        #expect(difference.changes.first?.new == "14 AIM-9X Block II Captive Air Training Missiles")
        #expect(difference.changes.first?.newWords?.text.hasPrefix("fourteen (14)") == true)
        let words = try #require(difference.words.first)
        #expect(difference.words.count == 1)
        #expect(words.removed == "twelve (12)" && words.added == "fourteen (14)")
        #expect(words.before.hasSuffix("and") && words.after.hasPrefix("AIM-9X Block II"))
    }

    @Test(
        "other line breaks, blanks and page marks are no change",
        arguments: ["notice-state", "notice-federal-register"])
    func setAnew(_ name: String) throws {
        let text = try Fixtures.text(name)
        let moved = text.replacing("\n\n[[Page 41201]]\n\n", with: "\n").replacing(
            "Missiles ", with: "Missiles\u{A0} ")
        #expect(ReadingDifference(old: reading(text), new: reading(moved)).words.isEmpty)
        #expect(ReadingDifference(old: reading(text), new: reading(text)).isEmpty)
    }

    @Test("a sentence that is new is one run of words")
    func sentence() throws {
        let more = "Arlington, VA. The purchaser typically requests offsets."
        let difference = try difference("notice-state", "Arlington, VA.", more)
        #expect(difference.words.map(\.added) == ["The purchaser typically requests offsets."])
        #expect(difference.words.map(\.removed) == [""])
    }

    @Test("texts with nothing in common differ as a whole, and fast")
    func strangers() {
        let one = (0..<20_000).map { "a\($0)" }.joined(separator: " ")
        let two = (0..<20_000).map { "b\($0)" }.joined(separator: " ")
        let words = WordChange.between(one, two)
        #expect(words.count == 1)
        #expect(words.first?.removed == one && words.first?.added == two)
    }

    @Test("what one side lacks is removed or added at its place")
    func ends() {
        #expect(WordChange.between("a b c", "b c").map(\.removed) == ["a"])
        #expect(WordChange.between("a b", "a b c").map(\.added) == ["c"])
        #expect(WordChange.between("", "a").map(\.added) == ["a"])
        #expect(WordChange.between("a", "").map(\.removed) == ["a"])
        #expect(WordChange.between("", "").isEmpty)
    }
}
