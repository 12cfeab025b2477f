/// The words of a sentence that carry meaning, as sorted hashes: enough to tell how much two sentences share.
package struct WordPrint: Sendable, Hashable {
    /// Sorted, each once.
    package let words: [UInt32]

    package init(_ text: String) {
        var found: [UInt32] = []
        var hash: UInt32 = 0
        var length = 0
        var isNumber = false
        // The last bytes, so that an ending can be told: `sanctions`, `sanctioned` and `sanctioning` are one word.
        var word: [UInt8] = []
        func close() {
            defer {
                length = 0
                isNumber = false
                word.removeAll(keepingCapacity: true)
            }
            guard length >= 4 || (isNumber && length >= 2) else { return }
            var stem = word[...]
            if !isNumber {
                for ending in Self.endings
                where stem.count > ending.count + 3 && stem.suffix(ending.count) == ending[...] {
                    stem = stem.dropLast(ending.count)
                    break
                }
                stem = stem.prefix(7)
            }
            hash = 2_166_136_261
            for byte in stem { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
            if !Self.empty.contains(hash) { found.append(hash) }
        }
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                if length == 0 { isNumber = true }
                word.append(byte)
                length += 1
            case UInt8(ascii: "A")...UInt8(ascii: "Z"):
                if isNumber { close() }
                word.append(byte | 0x20)
                length += 1
            case UInt8(ascii: "a")...UInt8(ascii: "z"), 0x80...0xFF:
                if isNumber { close() }
                word.append(byte)
                length += 1
            case UInt8(ascii: ","), UInt8(ascii: "."):
                if !isNumber { close() }
            default: close()
            }
        }
        close()
        found.sort()
        var unique: [UInt32] = []
        for value in found where unique.last != value { unique.append(value) }
        words = unique
    }

    private static let endings: [[UInt8]] = ["ing", "ed", "es", "s", "e"].map { Array($0.utf8) }
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
