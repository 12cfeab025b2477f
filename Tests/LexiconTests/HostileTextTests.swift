import Testing
import Seeded

@testable import Lexicon

/// What no reporter writes: the pass over it ends, in order and within the text.
@Suite("Hostile texts")
struct HostileTextTests {
    @Test("arbitrary bytes trap nothing")
    func arbitraryBytes() {
        var generator = Seeded(seed: 2026)
        for _ in 0..<300 {
            let bytes = (0..<Int.random(in: 0...400, using: &generator)).map { _ in
                UInt8.random(in: .min ... .max, using: &generator)
            }
            #expect(Scanned(bytes: bytes).isInOrder)
        }
    }

    @Test("pieces of names and designations in any order trap nothing")
    func pieces() {
        let pieces = [
            "AIM", "-", "120", "C", "/", "8", " ", "\n", "\n\n", "Block", "II", "Mod", "Mk", "AN/", "TPY",
            "(V)", "(",
            ")", "1", "+", "s", "'s", "\u{2019}", ".", ",", "U.S", "Ankara", "United", "States", "\u{2010}",
            "$", "é",
            "\u{0301}", "Type", "212", "CD", "F", "A", "K9", "PAC", "3", "MSE", "EL/M", "2026", "%", "the",
        ]
        var generator = Seeded(seed: 36)
        for _ in 0..<2000 {
            var text = ""
            for _ in 0..<Int.random(in: 1...30, using: &generator) {
                text += pieces.randomElement(using: &generator) ?? ""
            }
            #expect(Scanned(text).isInOrder, "\(text.debugDescription)")
        }
    }

    @Test("a text cut off after any byte traps nothing")
    func cutOffs() {
        let bytes = Array(
            "Türkiye’s 60 AIM-9X Block II, AN/TPY-2 and F-16C/D Block 70/72s; Mk 54 Mod 0 (V)1".utf8)
        for length in 0...bytes.count {
            #expect(Scanned(bytes: Array(bytes.prefix(length))).isInOrder, "cut after \(length) bytes")
        }
    }
}
