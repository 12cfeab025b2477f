internal import Lexicon

/// Where the words of a text stand, by their first and last letter and their length: a set word is then looked for
/// among a few tokens and not among all.
struct WordPositions {
    private let text: Text
    /// Token numbers in order, one class of words behind the other.
    private let positions: ContiguousArray<Int32>
    /// Behind the last word of each class in `positions`, where the next class begins.
    private let ends: ContiguousArray<Int32>

    private static let classes = 512

    init(_ text: Text) {
        self.text = text
        let tokens = text.tokens
        let bytes = text.bytes
        var starts = ContiguousArray<Int32>(repeating: 0, count: Self.classes + 1)
        positions = starts.withUnsafeMutableBufferPointer { starts in
            // Of each class how many words it has, and then where they begin.
            for token in tokens { starts[Self.key(token, bytes) + 1] += 1 }
            for index in 1...Self.classes { starts[index] += starts[index - 1] }
            return ContiguousArray(unsafeUninitializedCapacity: tokens.count) { room, count in
                // Each place is written once, since the classes together have as many as there are tokens. What began
                // a class moves to its end, which is where the next one begins.
                for (number, token) in tokens.enumerated() {
                    let key = Self.key(token, bytes)
                    room.initializeElement(at: Int(starts[key]), to: Int32(truncatingIfNeeded: number))
                    starts[key] += 1
                }
                count = tokens.count
            }
        }
        ends = starts
    }

    @inline(__always)
    private static func key(_ token: Token, _ bytes: Stretch<UInt8>) -> Int {
        key(bytes[Int(token.start)], bytes[Int(token.end) - 1], token.end - token.start)
    }

    /// Words that differ in case alone are of one class.
    @inline(__always)
    private static func key(_ first: UInt8, _ last: UInt8, _ length: UInt32) -> Int {
        let letters = UInt32(first & 31) &* 0x9E35 ^ UInt32(last & 31) &* 0x6A91
        return Int(truncatingIfNeeded: (letters &+ length &* 0x4F3B) >> 5) & (classes - 1)
    }

    /// What the first token that is that word, case aside, leads to, in order.
    @inline(__always)
    func first<Found>(like word: StaticString, in range: Range<Int>, _ found: (Int) -> Found?) -> Found? {
        let length = word.utf8CodeUnitCount
        guard length > 0 else { return nil }
        let key = Self.key(
            word.utf8Start[0], word.utf8Start[length - 1], UInt32(truncatingIfNeeded: length))
        var low = key > 0 ? Int(ends[key - 1]) : 0
        let high = Int(ends[key])
        // The first one in the range or behind it.
        var end = high
        while low < end {
            let middle = (low + end) / 2
            if Int(positions[middle]) < range.lowerBound { low = middle + 1 } else { end = middle }
        }
        while low < high {
            let token = Int(positions[low])
            if token >= range.upperBound { return nil }
            if text.reads(token, word), let result = found(token) { return result }
            low += 1
        }
        return nil
    }
}
