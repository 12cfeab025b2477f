/// Cuts UTF-8 bytes into tokens in one pass, and looks every word up in the vocabulary on the way.
///
/// Rules, in short: a word is a run of letters with inner apostrophes (`hasn't`); `U.S.` is one word; `'s` is
/// a token of its own; a number keeps its thousands separators and decimals; a hyphen is a mark, so that
/// `AIM-120C-8` is `AIM` `-` `120` `C` `-` `8`, all without space between.
enum Tokenizer {
    private enum ByteClass {
        static let other: UInt8 = 0
        static let letter: UInt8 = 1
        static let digit: UInt8 = 2
        static let space: UInt8 = 3
        static let lineFeed: UInt8 = 4
        static let mark: UInt8 = 5
        static let high: UInt8 = 6
    }

    private static let classes: [UInt8] = {
        var table = [UInt8](repeating: ByteClass.other, count: 256)
        for byte in 0..<256 {
            switch UInt8(byte) {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
                table[byte] = ByteClass.letter
            case UInt8(ascii: "0")...UInt8(ascii: "9"): table[byte] = ByteClass.digit
            case 0x0A: table[byte] = ByteClass.lineFeed
            case 0x00...0x20, 0x7F: table[byte] = ByteClass.space
            case 0x21...0x7E: table[byte] = ByteClass.mark
            default: table[byte] = ByteClass.high
            }
        }
        return table
    }()

    /// The tokens of `bytes`. Bytes that are not UTF-8 count as unknown marks; nothing traps on them.
    static func tokens(
        of bytes: UnsafeBufferPointer<UInt8>, lookup: some WordLookup
    ) -> ContiguousArray<Token> {
        // Prose has a token to five or six bytes; what is denser than three is scanned once more, with room for all.
        for capacity in [bytes.count / 3 + 16, bytes.count + 1] {
            var isWhole = false
            let tokens = ContiguousArray<Token>(unsafeUninitializedCapacity: capacity) { room, count in
                classes.withUnsafeBufferPointer { classes in
                    let written = Run(bytes: bytes, classes: classes, lookup: lookup).scan(into: room)
                    isWhole = written != nil
                    count = written ?? 0
                }
            }
            if isWhole { return tokens }
        }
        return []
    }

    private struct Run<Lookup: WordLookup> {
        let bytes: UnsafeBufferPointer<UInt8>
        let classes: UnsafeBufferPointer<UInt8>
        let lookup: Lookup

        /// Scans to the end and tells how many tokens were written; nil where the room did not do.
        func scan(into room: UnsafeMutableBufferPointer<Token>) -> Int? {
            let count = bytes.count
            var written = 0
            var index = 0
            var before: TokenFlags = .spaced | .newLine | .newBlock
            var lineFeeds = 2
            while index < count {
                // Every turn writes one token at most.
                guard written < room.count else { return nil }
                let byte = bytes[index]
                let token: Token
                if (byte | 0x20) &- UInt8(ascii: "a") < 26 {
                    let start = index
                    if let end = plainWord(at: start, before: before, into: &room[written]) {
                        written += 1
                        lineFeeds = 0
                        before = TokenFlags(rawValue: 0)
                        index = end
                        // Most words have one blank behind them.
                        if end < count, bytes[end] == 0x20 {
                            before = .spaced
                            index = end + 1
                        }
                        continue
                    }
                    var end = start
                    token = foldedWord(at: &end, before: before)
                    index = end
                } else {
                    switch classes[Int(byte)] {
                    case ByteClass.space:
                        before = before | .spaced
                        index += 1
                        continue
                    case ByteClass.lineFeed:
                        lineFeeds += 1
                        before = before | .spaced | .newLine
                        if lineFeeds > 1 { before = before | .newBlock }
                        index += 1
                        continue
                    case ByteClass.digit:
                        var end = index
                        token = number(at: &end, before: before)
                        index = end
                    case ByteClass.mark:
                        var end = index
                        token = mark(byte, length: 1, at: &end, before: before)
                        index = end
                    case ByteClass.high:
                        let (scalar, length) = decode(at: index)
                        var end = index
                        switch Folding.fold(scalar) {
                        case .space:
                            before = before | .spaced
                            index += length
                            continue
                        case .nothing:
                            index += length
                            continue
                        case .letters, .foreignLetter: token = foldedWord(at: &end, before: before)
                        case .mark(let symbol):
                            token = mark(symbol, length: length, at: &end, before: before)
                        }
                        index = end
                    default:
                        before = before | .spaced
                        index += 1
                        continue
                    }
                }
                room.initializeElement(at: written, to: token)
                written += 1
                before = TokenFlags(rawValue: 0)
                lineFeeds = 0
            }
            return written
        }

        /// The scalar at `index` and its length in bytes; a broken sequence is one unknown byte.
        func decode(at index: Int) -> (scalar: UInt32, length: Int) {
            let lead = bytes[index]
            let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 1
            guard length > 1, lead <= 0xF4, index + length <= bytes.count else { return (0xFFFD, 1) }
            var scalar = UInt32(lead) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
            for offset in 1..<length {
                let next = bytes[index + offset]
                guard next & 0xC0 == 0x80 else { return (0xFFFD, 1) }
                scalar = scalar << 6 | UInt32(next & 0x3F)
            }
            return (scalar, length)
        }

        @inline(__always)
        func isLetter(at index: Int) -> Bool {
            guard index < bytes.count else { return false }
            let kind = classes[Int(bytes[index])]
            if kind == ByteClass.letter { return true }
            guard kind == ByteClass.high else { return false }
            switch Folding.fold(decode(at: index).scalar) {
            case .letters, .foreignLetter, .nothing: return true
            default: return false
            }
        }

        @inline(__always)
        func isDigit(at index: Int) -> Bool {
            index < bytes.count && classes[Int(bytes[index])] == ByteClass.digit
        }

        /// A word of plain letters, eight at a time, and where it ends; nil where it goes the slow way from its
        /// beginning, by an accent, an apostrophe or a point in it.
        @inline(__always)
        func plainWord(at start: Int, before: TokenFlags, into token: inout Token) -> Int? {
            var end = start
            var hash = WordHash()
            var small: UInt64 = 0
            while true {
                let chunk = load(at: end)
                // The high bit of each byte that is no ASCII letter.
                let folded = (chunk | 0x2020_2020_2020_2020) & 0x7F7F_7F7F_7F7F_7F7F
                let letters =
                    (folded &+ 0x1F1F_1F1F_1F1F_1F1F) & ~(folded &+ 0x0505_0505_0505_0505) & ~chunk
                let others = ~letters & 0x8080_8080_8080_8080
                if others == 0 {
                    hash.add(chunk | 0x2020_2020_2020_2020, count: 8)
                    small |= chunk & 0x2020_2020_2020_2020
                    end &+= 8
                    continue
                }
                // All bits below the first byte that is none.
                let mask = (others ^ (others &- 1)) >> 8
                let length = others.trailingZeroBitCount >> 3
                hash.add((chunk | 0x2020_2020_2020_2020) & mask, count: length)
                small |= chunk & mask & 0x2020_2020_2020_2020
                end &+= length
                break
            }
            if end < bytes.count {
                let next = bytes[end]
                if next >= 0x80 || next == Mark.fullStop && end == start + 1
                    || next == Mark.apostrophe && joinsApostrophe(at: end, length: 1)
                {
                    return nil
                }
            }
            var flags = before
            if bytes[start] & 0x20 == 0 {
                flags = flags | .capitalised
                if small == 0 { flags = flags | .allCapitals }
            }
            token = Token(
                start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: end),
                word: lookup.word(hash.value), kind: .word, flags: flags, mark: 0)
            return end
        }

        /// Eight bytes from `index`, the first one lowest; zeros behind the end.
        @inline(__always)
        func load(at index: Int) -> UInt64 {
            if index + 8 <= bytes.count {
                return UInt64(
                    littleEndian: UnsafeRawBufferPointer(bytes).loadUnaligned(
                        fromByteOffset: index, as: UInt64.self))
            }
            var chunk: UInt64 = 0
            var position = bytes.count
            while position > index {
                position -= 1
                chunk = chunk << 8 | UInt64(bytes[position])
            }
            return chunk
        }

        /// A word with accents, apostrophes or points in it, byte by byte.
        func foldedWord(at index: inout Int, before: TokenFlags) -> Token {
            let start = index
            let count = bytes.count
            var hash = WordHash()
            var letters = 0
            var capitals = 0
            var firstCapital = false
            var segment = 0
            var flags = before
            var end = index
            scan: while index < count {
                let byte = bytes[index]
                let kind = classes[Int(byte)]
                if kind == ByteClass.letter {
                    hash.add(byte | 0x20)
                    if byte & 0x20 == 0 {
                        capitals += 1
                        if letters == 0 { firstCapital = true }
                    }
                    letters += 1
                    segment += 1
                    index += 1
                    end = index
                } else if kind == ByteClass.high {
                    let (scalar, length) = decode(at: index)
                    switch Folding.fold(scalar) {
                    case .letters(let first, let second, let upper):
                        hash.add(first)
                        if second != 0 { hash.add(second) }
                        if upper {
                            capitals += 1
                            if letters == 0 { firstCapital = true }
                        }
                        letters += 1
                        segment += 1
                        index += length
                        end = index
                    case .foreignLetter:
                        hash.add(UInt8(truncatingIfNeeded: scalar) | 0x80)
                        hash.add(UInt8(truncatingIfNeeded: scalar >> 8) | 0x80)
                        letters += 1
                        segment += 1
                        index += length
                        end = index
                    case .nothing:
                        index += length
                    case .mark(Mark.apostrophe):
                        guard joinsApostrophe(at: index, length: length) else { break scan }
                        index += length
                    default:
                        break scan
                    }
                } else if byte == Mark.apostrophe {
                    guard joinsApostrophe(at: index, length: 1) else { break scan }
                    index += 1
                } else if byte == Mark.fullStop, segment == 1 {
                    // `U.S`: a single letter, a point, a single letter.
                    let next = index + 1
                    if isLetter(at: next), !isLetter(at: next + 1) || bytes[next] >= 0x80 {
                        flags = flags | .dotted
                        segment = 0
                        index = next
                    } else if flags.contains(.dotted) {
                        index += 1
                        end = index
                        break scan
                    } else {
                        break scan
                    }
                } else {
                    break scan
                }
            }
            index = max(end, start + 1)
            if firstCapital { flags = flags | .capitalised }
            if capitals == letters, capitals > 0 { flags = flags | .allCapitals }
            return Token(
                start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: index),
                word: lookup.word(hash.value), kind: .word, flags: flags, mark: 0)
        }

        /// Whether the apostrophe at `index` is inside a word (`hasn't`, `O'Neill`) and not a genitive.
        @inline(__always)
        func joinsApostrophe(at index: Int, length: Int) -> Bool {
            let next = index + length
            guard isLetter(at: next) else { return false }
            let isS = bytes[next] | 0x20 == UInt8(ascii: "s")
            return !(isS && !isLetter(at: next + 1))
        }

        func number(at index: inout Int, before: TokenFlags) -> Token {
            let start = index
            var hash = WordHash()
            var flags = before
            while isDigit(at: index) {
                hash.add(bytes[index])
                index += 1
            }
            // Thousands: a comma and exactly three digits, as often as that stands there.
            while index < bytes.count, bytes[index] == Mark.comma,
                index - start <= 3 || bytes[index - 4] == Mark.comma, isDigit(at: index + 1),
                isDigit(at: index + 2),
                isDigit(at: index + 3), !isDigit(at: index + 4)
            {
                for offset in 1...3 { hash.add(bytes[index + offset]) }
                index += 4
            }
            if index < bytes.count, bytes[index] == Mark.fullStop, isDigit(at: index + 1) {
                flags = flags | .decimal
                hash.add(Mark.fullStop)
                index += 1
                while isDigit(at: index) {
                    hash.add(bytes[index])
                    index += 1
                }
            }
            return Token(
                start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: index),
                word: lookup.word(hash.value), kind: .number, flags: flags, mark: 0)
        }

        func mark(_ mark: UInt8, length: Int, at index: inout Int, before: TokenFlags) -> Token {
            let start = index
            index += length
            var kind = TokenKind.mark
            if mark == Mark.apostrophe, before.isEmpty, index < bytes.count,
                bytes[index] | 0x20 == UInt8(ascii: "s"), !isLetter(at: index + 1)
            {
                kind = .genitive
                index += 1
            }
            return Token(
                start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: index), word: 0,
                kind: kind, flags: before, mark: mark)
        }
    }
}
