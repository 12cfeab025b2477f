/// The hash under which a folded word is looked up: its folded bytes in eights, each folded in by one wide product.
///
/// An unknown word is taken for one of the vocabulary with a probability below 10⁻¹², by the 42 bits that are compared
/// at its place in the table, so that the vocabulary compares hashes and not letters.
struct WordHash {
    private var state: UInt64 = 0xCBF2_9CE4_8422_2325
    /// The bytes since the last eight, the first one lowest.
    private var chunk: UInt64 = 0
    private var length: UInt64 = 0

    @inline(__always)
    mutating func add(_ byte: UInt8) {
        chunk |= UInt64(byte) << (length & 7 * 8)
        length += 1
        if length & 7 == 0 {
            state = Self.mixed(state, chunk)
            chunk = 0
        }
    }

    /// Adds eight bytes at once, or the last `count` of a word; bytes added before must be a multiple of eight.
    @inline(__always)
    mutating func add(_ bytes: UInt64, count: Int) {
        length += UInt64(truncatingIfNeeded: count)
        if count == 8 {
            state = Self.mixed(state, bytes)
        } else {
            chunk = bytes
        }
    }

    @inline(__always)
    var value: UInt64 { Self.mixed(state ^ length &* 0x9E37_79B9_7F4A_7C15, chunk) }

    @inline(__always)
    private static func mixed(_ state: UInt64, _ chunk: UInt64) -> UInt64 {
        let product = (state ^ chunk).multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
        return product.high ^ product.low
    }

    /// The hash of a word given as text: its letters folded, everything else left out.
    static func of(_ text: some Sequence<UInt8>) -> UInt64 {
        var hash = WordHash()
        for byte in text { hash.add(byte) }
        return hash.value
    }
}
