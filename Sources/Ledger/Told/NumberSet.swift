/// A set of numbers of rows, a bit each: rows are numbered from 1 without gaps, so that tens of thousands of them are put in
/// order and compared in the time of reading them.
struct NumberSet {
    private var bits: [UInt64] = []
    private(set) var count = 0

    /// What stands below 0 is no row's number.
    mutating func insert(_ number: Int64) {
        guard number >= 0 else { return }
        let place = Int(number >> 6)
        if place >= bits.count {
            bits += Array(repeating: 0, count: max(place + 1, bits.count * 2) - bits.count)
        }
        let bit: UInt64 = 1 << UInt64(number & 63)
        if bits[place] & bit == 0 {
            bits[place] |= bit
            count += 1
        }
    }

    mutating func formUnion(_ other: NumberSet) {
        if other.bits.count > bits.count {
            bits += Array(repeating: 0, count: other.bits.count - bits.count)
        }
        for place in other.bits.indices { bits[place] |= other.bits[place] }
        count = bits.reduce(0) { $0 + $1.nonzeroBitCount }
    }

    func intersection(_ other: NumberSet) -> NumberSet {
        var common = NumberSet()
        common.bits = zip(bits, other.bits).map { $0 & $1 }
        common.count = common.bits.reduce(0) { $0 + $1.nonzeroBitCount }
        return common
    }

    /// Rising.
    var numbers: [Int64] {
        var numbers: [Int64] = []
        numbers.reserveCapacity(count)
        for (place, word) in bits.enumerated() {
            var rest = word
            while rest != 0 {
                numbers.append(Int64(place << 6 + rest.trailingZeroBitCount))
                rest &= rest - 1
            }
        }
        return numbers
    }
}
