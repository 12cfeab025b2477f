/// The words of a name that tell something, as numbers: small words, plural endings and case do not count.
struct TellingWords: Equatable, Sendable {
    private let hashes: [UInt64]

    var isEmpty: Bool { hashes.isEmpty }
    var count: Int { hashes.count }

    init(_ text: String) {
        var text = text
        hashes = text.withUTF8(Self.hashes)
    }

    private static func hashes(_ text: UnsafeBufferPointer<UInt8>) -> [UInt64] {
        var hashes: [UInt64] = []
        hashes.reserveCapacity(min(text.count / 4 + 1, 24))
        var hash = offset
        var beforeLast = hash
        var count = 0
        var last: UInt8 = 0
        func close() {
            guard count > 2 else { return }
            let stem = count > 3 && last == UInt8(ascii: "s") ? beforeLast : hash
            if !isEmpty(stem), !hashes.contains(stem) { hashes.append(stem) }
        }
        for byte in text {
            let folded = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
            if (0x61...0x7A).contains(folded) || (0x30...0x39).contains(folded) || folded >= 0x80 {
                beforeLast = hash
                hash = (hash ^ UInt64(folded)) &* 0x100_0000_01b3
                last = folded
                count += 1
            } else {
                close()
                (hash, count) = (offset, 0)
            }
        }
        close()
        return hashes
    }

    /// The same words, in whatever order.
    static func == (one: TellingWords, two: TellingWords) -> Bool {
        one.count == two.count && one.isSubset(of: two)
    }

    /// How many words both have.
    func shared(with other: TellingWords) -> Int {
        var count = 0
        for hash in hashes where other.hashes.contains(hash) { count += 1 }
        return count
    }

    func isSubset(of other: TellingWords) -> Bool { hashes.allSatisfy { other.hashes.contains($0) } }

    private static let offset: UInt64 = 0xcbf2_9ce4_8422_2325

    /// Words that stand in the names of very different things.
    private static let empty: [UInt64] =
        CheckWords.empty.phrases.joined.map { word in
            word.reduce(offset) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
        }.sorted()

    private static func isEmpty(_ hash: UInt64) -> Bool {
        var (low, high) = (0, empty.count)
        while low < high {
            let middle = (low + high) / 2
            if empty[middle] < hash { low = middle + 1 } else { high = middle }
        }
        return low < empty.count && empty[low] == hash
    }
}
