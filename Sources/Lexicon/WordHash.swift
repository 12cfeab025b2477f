/// The hash under which a folded word is looked up: FNV-1a over its folded bytes, then one mixing step.
///
/// Two different words of a text share all 64 bits with a probability below 10⁻¹⁴ for a vocabulary of this
/// size, so that the vocabulary compares hashes and not letters.
struct WordHash {
    private(set) var state: UInt64 = 0xCBF2_9CE4_8422_2325

    @inline(__always)
    mutating func add(_ byte: UInt8) {
        state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }

    @inline(__always)
    var value: UInt64 { state ^ (state >> 31) }

    /// The hash of a word given as text: its letters folded, everything else left out.
    static func of(_ text: some Sequence<UInt8>) -> UInt64 {
        var hash = WordHash()
        for byte in text { hash.add(byte) }
        return hash.value
    }
}
