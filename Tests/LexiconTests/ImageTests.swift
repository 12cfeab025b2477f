import Testing

@testable import Lexicon

@Suite("The compiled image")
struct ImageTests {
    @Test("an image gives the lexicon that it was made from, to the bit")
    func roundTrip() throws {
        let built = Lexicon()
        let bytes = LexiconImage.compile(built)
        try bytes.withUnsafeBytes { memory in
            let read = try #require(LexiconImage(bytes: memory).lexicon())
            #expect(read.isIdentical(to: built))
            #expect(read.entity(.state, "TUR")?.name == built.entity(.state, "TUR")?.name)
        }
    }

    @Test("an image cut short, or of another layout, is not used", arguments: [0, 8, 63, 64, 100, 4096])
    func cut(_ length: Int) {
        let bytes = LexiconImage.compile(Lexicon())
        Array(bytes.prefix(length)).withUnsafeBytes { memory in
            #expect(LexiconImage(bytes: memory).lexicon() == nil)
        }
        var other = bytes
        other[0] ^= 1
        other.withUnsafeBytes { memory in
            #expect(LexiconImage(bytes: memory).lexicon() == nil)
        }
    }
}
