internal import Lexicon

/// Prepositions as bits: a rule asks for one of several with one look.
struct Prepositions: ExpressibleByArrayLiteral, Equatable, Sendable, BitwiseCopyable {
    private var bits: UInt64 = 0

    @inline(__always)
    init(arrayLiteral prepositions: Preposition...) {
        for preposition in prepositions { bits |= Self.bit(preposition) }
    }

    @inline(__always)
    func contains(_ preposition: Preposition) -> Bool { bits & Self.bit(preposition) != 0 }

    /// Each of them, for the manual.
    var list: [Preposition] { (0..<64).compactMap(Preposition.init).filter(contains) }

    @inline(__always)
    private static func bit(_ preposition: Preposition) -> UInt64 {
        1 &<< UInt64(truncatingIfNeeded: preposition.rawValue)
    }
}
