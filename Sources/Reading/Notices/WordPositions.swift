internal import Lexicon

/// Where the words of a text stand, by their first letter and length: a set word is then looked for among a few
/// tokens and not among all.
struct WordPositions {
    /// Token numbers in order, one class of words behind the other.
    private var positions: ContiguousArray<Int32>
    /// Where each class begins in `positions`; one more at the end.
    private var starts: ContiguousArray<Int32>

    private static let lengths = 16
    private static let classes = 32 * lengths

    init(_ text: Text) {
        var starts = ContiguousArray<Int32>(repeating: 0, count: Self.classes + 1)
        for token in text.tokens {
            starts[Self.key(text.bytes[Int(token.start)], token.end - token.start) + 1] += 1
        }
        for index in 1...Self.classes { starts[index] += starts[index - 1] }
        var next = starts
        var positions = ContiguousArray<Int32>(repeating: 0, count: text.tokens.count)
        for (number, token) in text.tokens.enumerated() {
            let key = Self.key(text.bytes[Int(token.start)], token.end - token.start)
            positions[Int(next[key])] = Int32(truncatingIfNeeded: number)
            next[key] += 1
        }
        self.positions = positions
        self.starts = starts
    }

    private static func key(_ first: UInt8, _ length: UInt32) -> Int {
        Int(first & 31) * lengths + min(Int(length), lengths - 1)
    }

    /// The tokens that may be that word, from `start` on, in order.
    func tokens(like word: StaticString, from start: Int) -> ArraySlice<Int32>.SubSequence {
        guard word.utf8CodeUnitCount > 0 else { return [] }
        let key = Self.key(word.utf8Start[0], UInt32(truncatingIfNeeded: word.utf8CodeUnitCount))
        var low = Int(starts[key])
        let high = Int(starts[key + 1])
        // The first one at or behind `start`.
        var end = high
        while low < end {
            let middle = (low + end) / 2
            if positions[middle] < start { low = middle + 1 } else { end = middle }
        }
        return ArraySlice(positions[low..<high])
    }
}
