/// The words of all classes, so that one look at a sentence finds them all.
///
/// They lie in one row, by their first four letters; a word of the sentence is held against the few that begin as it
/// does.
struct WordIndex: Sendable {
    static let shared = WordIndex()

    private struct Pattern: Sendable {
        var kind: CheckWords
        var isFramed: Bool
        /// It stands for every word that begins so.
        var isOpen: Bool
        /// Its first four letters, and which of their bits count: all, unless it has fewer.
        var first: UInt32
        var mask: UInt32
        /// Its letters among those of all patterns.
        var start: Int32
        var end: Int32
    }

    private let patterns: [Pattern]
    private let letters: [UInt8]
    /// Where the patterns of each beginning begin, and at the end how many there are.
    private let starts: [Int32]
    private static let beginnings = 4096

    private init() {
        let framed = Set(CheckWords.framed)
        var listed: [Pattern] = []
        // Which pattern may begin so, in the order of the patterns.
        var pairs: [(beginning: Int32, pattern: Int32)] = []
        var letters: [UInt8] = []
        for kind in CheckWords.looked {
            let isFramed = framed.contains(kind)
            for word in kind.listed {
                let isOpen = word.last == "*"
                let own = Array((isOpen ? word.dropLast() : word[...]).utf8)
                guard !own.isEmpty else { continue }
                let number = Int32(listed.count)
                // A closed word has a blank behind it and then anything; a stem has anything.
                let opening = Array((isOpen ? own : own + [0x20]).prefix(4))
                listed.append(
                    Pattern(
                        kind: kind, isFramed: isFramed, isOpen: isOpen,
                        first: opening.reversed().reduce(0) { $0 << 8 | UInt32($1) },
                        mask: opening.count == 4 ? .max : 1 << UInt32(8 * opening.count) - 1,
                        start: Int32(letters.count), end: Int32(letters.count + own.count)))
                letters += own
                for beginning in Self.beginnings(of: opening) {
                    pairs.append((Int32(beginning), number))
                }
            }
        }
        var starts = [Int32](repeating: 0, count: Self.beginnings + 1)
        for pair in pairs { starts[Int(pair.beginning) + 1] += 1 }
        for beginning in 0..<Self.beginnings { starts[beginning + 1] += starts[beginning] }
        var free = starts
        var patterns = [Pattern?](repeating: nil, count: pairs.count)
        for pair in pairs {
            patterns[Int(free[Int(pair.beginning)])] = listed[Int(pair.pattern)]
            free[Int(pair.beginning)] += 1
        }
        self.patterns = patterns.compactMap(\.self)
        self.letters = letters
        self.starts = starts
    }

    /// Four letters as one number, the first one lowest.
    @inline(__always)
    private static func four(_ one: UInt8, _ two: UInt8, _ three: UInt8, _ four: UInt8) -> UInt32 {
        UInt32(one) | UInt32(two) << 8 | UInt32(three) << 16 | UInt32(four) << 24
    }

    /// The number of the beginning that four letters are.
    @inline(__always)
    private static func beginning(_ letters: UInt32) -> Int { Int((letters &* 0x9E37_79B1) >> 20) }

    /// What can stand in a folded word or behind it.
    private static let signs: [UInt8] = [0x20] + Array(0x30...0x39) + Array(0x61...0x7A) + Array(0x80...0xFF)

    /// All beginnings that a word may have, each once: of fewer than four letters there are many.
    private static func beginnings(of letters: [UInt8]) -> [Int] {
        var all: [UInt8] = letters + Array(repeating: 0, count: 4 - letters.count)
        if letters.count == 4 { return [beginning(four(all[0], all[1], all[2], all[3]))] }
        var found = [Bool](repeating: false, count: beginnings)
        func fill(from place: Int) {
            guard place < 4 else {
                found[beginning(four(all[0], all[1], all[2], all[3]))] = true
                return
            }
            for sign in signs {
                all[place] = sign
                fill(from: place + 1)
            }
        }
        fill(from: letters.count)
        return found.indices.filter { found[$0] }
    }

    /// The classes that a folded sentence has, and where the words of the framed ones stand.
    func look(at folded: FoldedText) -> (classes: UInt128, hits: [FramedSentence.Hit]) {
        var classes: (low: UInt64, high: UInt64) = (0, 0)
        var hits: [FramedSentence.Hit] = []
        folded.bytes.withUnsafeBufferPointer { text in
            patterns.withUnsafeBufferPointer { patterns in
                letters.withUnsafeBufferPointer { letters in
                    starts.withUnsafeBufferPointer { starts in
                        let last = text.count - 2
                        var index = 0
                        while index < last {
                            guard text[index] == 0x20, text[index + 1] != 0x20 else {
                                index += 1
                                continue
                            }
                            let start = index + 1
                            index = start
                            let first = Self.four(
                                text[start], text[start + 1],
                                start + 2 < text.count ? text[start + 2] : 0x20,
                                start + 3 < text.count ? text[start + 3] : 0x20)
                            let beginning = Self.beginning(first)
                            var number = Int(starts[beginning])
                            let behind = Int(starts[beginning + 1])
                            while number < behind {
                                let pattern = patterns[number]
                                number += 1
                                guard (first ^ pattern.first) & pattern.mask == 0 else { continue }
                                let word = letters[Int(pattern.start)..<Int(pattern.end)]
                                guard
                                    let end = Self.end(of: word, isOpen: pattern.isOpen, at: start, in: text)
                                else { continue }
                                let kind = pattern.kind.rawValue
                                if kind < 64 {
                                    classes.low |= 1 << UInt64(kind)
                                } else {
                                    classes.high |= 1 << UInt64(kind - 64)
                                }
                                if pattern.isFramed {
                                    hits.append(.init(kind: pattern.kind, range: start - 1..<end - 1))
                                }
                            }
                        }
                    }
                }
            }
        }
        return (UInt128(classes.high) << 64 | UInt128(classes.low), hits)
    }

    /// Where the pattern ends; blanks count once, since a mark stands as one: `go-ahead`, `U.S. Congress`.
    @inline(__always)
    private static func end(
        of pattern: Slice<UnsafeBufferPointer<UInt8>>, isOpen: Bool, at start: Int,
        in text: UnsafeBufferPointer<UInt8>
    ) -> Int? {
        var index = start
        for byte in pattern {
            guard index < text.count, text[index] == byte else { return nil }
            index += 1
            if byte == 0x20 { while index < text.count, text[index] == 0x20 { index += 1 } }
        }
        if isOpen {
            while index < text.count, text[index] != 0x20 { index += 1 }
            return index
        }
        return index < text.count && text[index] == 0x20 ? index : nil
    }
}
