import Testing

@testable import Lexicon

/// A text with what one pass over it finds, in words that a test can compare.
struct Scanned {
    let bytes: [UInt8]
    let scan: Scan

    init(_ text: String) { self.init(bytes: Array(text.utf8)) }

    init(bytes: [UInt8]) {
        self.bytes = bytes
        scan = bytes.withUnsafeBufferPointer { Lexicon.standard.scan($0) }
    }

    /// The printed words of each token.
    var tokens: [String] { scan.tokens.map { text($0.start, $0.end) } }

    /// The names found, currencies and set phrases aside: `TUR=Türkiye`, `aim-9=AIM-9X Block II`.
    var names: [String] {
        scan.mentions.compactMap { mention in
            guard mention.kind != .phrase, mention.kind != .currency else { return nil }
            return "\(entity(mention).id)=\(words(mention))"
        }
    }

    /// The designations found, as printed and without a plural `s`.
    var designations: [String] {
        scan.mentions.filter(\.hasDesignation).map { mention in
            text(scan.tokens[Int(mention.start)].start, scan.tokens[Int(mention.designationEnd) - 1].end)
        }
    }

    /// The first mention of that kind.
    func mention(_ kind: EntityKind) -> Mention? { scan.mentions.first { $0.kind == kind } }

    func entity(_ mention: Mention) -> Entity { Lexicon.standard.entities[Int(mention.entity)] }

    /// The printed words of a mention.
    func words(_ mention: Mention) -> String {
        text(scan.tokens[Int(mention.start)].start, scan.tokens[Int(mention.end) - 1].end)
    }

    /// Whether every token and mention lies in the text, in order, and none overlaps the one before.
    var isInOrder: Bool {
        var end: UInt32 = 0
        for token in scan.tokens {
            guard token.start >= end, token.end > token.start, Int(token.end) <= bytes.count else {
                return false
            }
            end = token.end
        }
        var last: UInt32 = 0
        for mention in scan.mentions {
            guard mention.start >= last, mention.end > mention.start, Int(mention.end) <= scan.tokens.count,
                mention.designationEnd >= mention.start, mention.designationEnd <= mention.end
            else { return false }
            last = mention.end
        }
        return true
    }

    private func text(_ start: UInt32, _ end: UInt32) -> String {
        String(decoding: bytes[Int(start)..<Int(end)], as: UTF8.self)
    }
}

/// A text and what is expected of it: a row of a table of examples.
struct Example<Expected: Sendable>: Sendable, CustomTestStringConvertible {
    let text: String
    let expected: Expected

    init(_ text: String, _ expected: Expected) {
        self.text = text
        self.expected = expected
    }

    var testDescription: String { text }
}
