/// The words of a sentence that carry meaning, as sorted hashes: enough to tell how much two sentences share.
package struct WordPrint: Sendable, Hashable {
    /// Sorted, each once.
    package let words: [UInt32]

    package init(_ text: String) {
        var text = text
        words = text.withUTF8 { Self.words(of: $0) }
    }

    private static func words(of bytes: UnsafeBufferPointer<UInt8>) -> [UInt32] {
        var found: [UInt32] = []
        found.reserveCapacity(bytes.count / 7 + 2)
        var index = 0
        while index < bytes.count {
            let first = letter(bytes[index])
            guard first != 0 else {
                index += 1
                continue
            }
            let start = index
            let isNumber = isDigit(first)
            index += 1
            while index < bytes.count {
                let byte = bytes[index]
                // A comma or a point in a number is of the number, and not a letter of it.
                if isNumber, byte == UInt8(ascii: ",") || byte == UInt8(ascii: ".") {
                    index += 1
                    continue
                }
                let next = letter(byte)
                guard next != 0, !isNumber || isDigit(next) else { break }
                index += 1
            }
            if let hash = hash(bytes, start..<index, isNumber: isNumber), !empty.contains(hash) {
                found.append(hash)
            }
        }
        found.sort()
        var unique: [UInt32] = []
        unique.reserveCapacity(found.count)
        for value in found where unique.last != value { unique.append(value) }
        return unique
    }

    /// The letter or digit in small, 0 for anything else.
    private static func letter(_ byte: UInt8) -> UInt8 {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...0xFF: byte
        default: 0
        }
    }

    private static func isDigit(_ letter: UInt8) -> Bool { letter &- UInt8(ascii: "0") < 10 }

    /// Of a word without its ending, `nil` where it is too short to tell anything: `sanctions`, `sanctioned` and
    /// `sanctioning` are one word.
    private static func hash(
        _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, isNumber: Bool
    ) -> UInt32? {
        var hash: UInt32 = 2_166_136_261
        if isNumber {
            var count = 0
            for index in range where isDigit(bytes[index]) {
                hash = (hash ^ UInt32(bytes[index])) &* 16_777_619
                count += 1
            }
            return count >= 2 ? hash : nil
        }
        var count = range.count
        guard count >= 4 else { return nil }
        func isEnd(_ ending: StaticString) -> Bool {
            let length = ending.utf8CodeUnitCount
            guard count > length + 3 else { return false }
            for place in 0..<length
            where letter(bytes[range.lowerBound + count - length + place]) != ending.utf8Start[place] {
                return false
            }
            count -= length
            return true
        }
        _ = isEnd("ing") || isEnd("ed") || isEnd("es") || isEnd("s") || isEnd("e")
        for index in range.lowerBound..<range.lowerBound + min(count, 7) {
            hash = (hash ^ UInt32(letter(bytes[index]))) &* 16_777_619
        }
        return hash
    }

    /// Words that any sentence can have.
    private static let empty: Set<UInt32> = Set(
        [
            "with", "that", "this", "from", "have", "will", "were", "been", "said", "says", "which", "their",
            "after",
            "would", "could", "about", "into", "over", "under", "they", "than", "when", "while", "year",
            "also",
        ].map { word in word.utf8.reduce(2_166_136_261 as UInt32) { ($0 ^ UInt32($1)) &* 16_777_619 } })

    /// How many words both have.
    package func shared(with other: WordPrint) -> Int {
        var (left, right, count) = (0, 0, 0)
        while left < words.count, right < other.words.count {
            if words[left] == other.words[right] {
                count += 1
                left += 1
                right += 1
            } else if words[left] < other.words[right] {
                left += 1
            } else {
                right += 1
            }
        }
        return count
    }

    /// The part of all words of both that both have: 1 for the same words, 0 for none in common.
    package func likeness(to other: WordPrint) -> Double {
        let both = shared(with: other)
        let all = words.count + other.words.count - both
        return all == 0 ? 0 : Double(both) / Double(all)
    }
}
