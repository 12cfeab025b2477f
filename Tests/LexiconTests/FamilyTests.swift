import Testing

@testable import Lexicon

/// Whether the parts of a designation can go together.
@Suite("Families")
struct FamilyTests {
    private func verdict(_ designation: String, _ family: String) throws -> Families.Verdict {
        let entity = try #require(Lexicon.standard.entityIndex(.article, family), "no family '\(family)'")
        return Lexicon.standard.families.verdict(on: Designation(designation), of: entity)
    }

    static let known: [Example<String>] = [
        Example("AIM-120C-8", "aim-120"), Example("AIM-120C-7/8", "aim-120"), Example("AIM-120C", "aim-120"),
        Example("AIM-120D-3", "aim-120"), Example("AIM\u{2010}120C\u{2010}8", "aim-120"),
        Example("AIM 120C8", "aim-120"), Example("AIM-9X Block II", "aim-9"),
        Example("AIM-9X Block II+", "aim-9"),
        Example("AIM-9X", "aim-9"), Example("AIM-9M", "aim-9"), Example("F-16C/D Block 70/72", "f-16"),
        Example("F-16C Block 52+", "f-16"), Example("UH-60M", "uh-60"), Example("AGM-114R2", "agm-114"),
        Example("KMU-572F/B", "kmu-572"), Example("GBU-39/B", "gbu-39"), Example("T700-GE-701D", "t700"),
    ]

    @Test("what the tables list goes together", arguments: known)
    func checkKnown(_ example: Example<String>) throws {
        #expect(try verdict(example.text, example.expected) == .known)
    }

    static let wrongBlocks: [Example<String>] = [
        Example("AIM-120C-8 Block-II", "aim-120"), Example("AIM-120C-8 Block II", "aim-120"),
        Example("AIM-120D Block 70", "aim-120"), Example("AIM-9X Block 70", "aim-9"),
        Example("AIM-9X Block IV", "aim-9"), Example("F-16C Block 71", "f-16"),
        Example("KC-46A Block 2", "kc-46"),
    ]

    @Test("a block that the family does not have cannot go with it", arguments: wrongBlocks)
    func checkWrongBlocks(_ example: Example<String>) throws {
        #expect(try verdict(example.text, example.expected) == .impossible(wrongBlock: true))
    }

    static let wrongVariants: [Example<String>] = [
        Example("AIM-120C-9", "aim-120"), Example("AIM-120Z", "aim-120"), Example("AIM-120C-8/9", "aim-120"),
        Example("AIM-9Y", "aim-9"), Example("F-16Z", "f-16"), Example("AGM-114Z9", "agm-114"),
    ]

    @Test(
        "a variant that no table lists cannot be one, and it is not the block that is wrong",
        arguments: wrongVariants)
    func checkWrongVariants(_ example: Example<String>) throws {
        #expect(try verdict(example.text, example.expected) == .impossible(wrongBlock: false))
    }

    @Test("every block that is printed must fit, not the first alone")
    func everyBlock() throws {
        let verdict = try verdict("F-16C/D Block 70/71", "f-16")
        #expect(verdict == .impossible(wrongBlock: true))
    }

    @Test("every variant that is printed before a block must fit too")
    func variantBeforeBlock() throws {
        let verdict = try verdict("F-16Z Block 70", "f-16")
        #expect(verdict == .impossible(wrongBlock: false))
    }

    @Test("where the table says nothing there is no verdict")
    func undecided() throws {
        #expect(try verdict("JDAM-7", "jdam") == .undecided)
        #expect(Lexicon.standard.families.verdict(on: Designation("AIM-9X"), of: .max) == .undecided)
    }

    @Test("the families that have a block are named for a hint")
    func hint() throws {
        let aim9 = try #require(Lexicon.standard.entityIndex(.article, "aim-9"))
        let aim120 = try #require(Lexicon.standard.entityIndex(.article, "aim-120"))
        let families = Lexicon.standard.families.families(withBlock: "II")
        #expect(families.contains(aim9))
        #expect(!families.contains(aim120))
        #expect(families == families.sorted())
        #expect(Lexicon.standard.families.families(withBlock: "no such block").isEmpty)
    }

    @Test("designations are compared by letters, figures and plus alone")
    func folding() {
        #expect(Families.folded("AIM-120C-8") == Families.folded("aim 120 c8"))
        #expect(Families.folded("AIM-9X Block II+") != Families.folded("AIM-9X Block II"))
        #expect(Families.folded("").isEmpty)
    }
}
