/// The head of a text made plain for looking up phrases: small ASCII letters, one space for any white space,
/// straight quotes and hyphens; with the places where its lines begin.
struct FoldedHead: Sendable {
    private(set) var bytes: [UInt8] = []
    private(set) var lineStarts: [Int] = []
    /// Where the last word or sign with that first byte begins, counted from 1; 0 where there is none.
    private var lastStarts = [Int32](repeating: 0, count: 128)
    /// For each place where one begins, the place of the one before it with the same first byte.
    private var startsBefore: [Int32] = []

    /// Longer texts are judged by their first 64 KB: the form of a paper shows at its top.
    static let most = 65_536

    init(_ text: [UInt8]) {
        let end = min(text.count, Self.most)
        bytes.reserveCapacity(end)
        startsBefore.reserveCapacity(end)
        var position = 0
        var isNewLine = true
        var isSpaced = false
        while position < end {
            let byte = text[position]
            if byte.isSpace || (byte == 0xC2 && position + 1 < end && text[position + 1] == 0xA0) {
                if byte == 0x0A || byte == 0x0D { isNewLine = true }
                isSpaced = true
                position += byte == 0xC2 ? 2 : 1
                continue
            }
            if isSpaced, !bytes.isEmpty {
                bytes.append(0x20)
                startsBefore.append(0)
            }
            isSpaced = false
            if isNewLine {
                lineStarts.append(bytes.count)
                isNewLine = false
            }
            let isTypographic = byte == 0xE2 && position + 2 < end && text[position + 1] == 0x80
            let plain = isTypographic ? Self.straight(text[position + 2]) : byte.lowered
            position += isTypographic ? 3 : 1
            var before: Int32 = 0
            if plain < 0x80, !(bytes.last?.isLetter ?? false) {
                before = lastStarts[Int(plain)]
                lastStarts[Int(plain)] = Int32(truncatingIfNeeded: bytes.count + 1)
            }
            startsBefore.append(before)
            bytes.append(plain)
        }
    }

    /// General punctuation U+2010 to U+201F without its typography.
    private static func straight(_ last: UInt8) -> UInt8 {
        switch last {
        case 0x90...0x95: UInt8(ascii: "-")
        case 0x98...0x9B: UInt8(ascii: "'")
        case 0x9C...0x9F: UInt8(ascii: "\"")
        default: UInt8(ascii: "?")
        }
    }

    /// Whether a line begins with `phrase`.
    func hasLine(_ phrase: StaticString) -> Bool {
        lineStarts.contains { bytes.holds(phrase, at: $0) }
    }

    /// Whether `phrase` stands anywhere, from the beginning of a word on.
    func has(_ phrase: StaticString) -> Bool {
        let first = phrase.withUTF8Buffer { $0[0] }
        var start = Int(lastStarts[Int(first & 0x7F)])
        while start > 0 {
            if bytes.holds(phrase, at: start - 1) { return true }
            start = Int(startsBefore[start - 1])
        }
        return false
    }
}
