internal import Foundation

/// The name of an article as somebody asks for it, compared without case, accents, hyphens and blanks.
///
/// `AIM-9`, `aim 9` and `AIM9` find `AIM-9X Block II`. A name must begin where a word or a part of a designation
/// begins, and must not stop inside a number (`M1` is not `M142`) or inside a short word (`Block I` is not
/// `Block II`).
struct ArticleText {
    private let wanted: [UInt8]
    /// How many letters the name ends in, within its last word.
    private let lettersAtEnd: Int

    init(_ text: String) {
        let folded = Folded(text)
        wanted = folded.bytes
        let lastWord = wanted[(folded.starts.max() ?? 0)...]
        lettersAtEnd = lastWord.reversed().prefix { !Folded.isDigit($0) }.count
    }

    /// Whether one of the case's items bears the name.
    func matches(_ found: Case) -> Bool {
        found.items.contains { item in
            [item.designation, item.article, item.description].contains { text in
                text.map { isIn(Folded($0)) } ?? false
            }
        }
    }

    private func isIn(_ text: Folded) -> Bool {
        guard !wanted.isEmpty else { return true }
        return text.starts.contains { start in
            let end = start + wanted.count
            guard end <= text.bytes.count, text.bytes[start..<end].elementsEqual(wanted) else { return false }
            return end == text.bytes.count || text.starts.contains(end) || mayStop(before: text.bytes[end])
        }
    }

    /// Whether the name may stop in the middle of a word of the text.
    private func mayStop(before next: UInt8) -> Bool {
        if lettersAtEnd == 0 { return !Folded.isDigit(next) }
        return Folded.isDigit(next) || lettersAtEnd >= 3
    }

    /// A text reduced to small letters and digits, with the places where its words began.
    private struct Folded {
        var bytes: [UInt8] = []
        var starts: Set<Int> = []

        init(_ text: String) {
            let plain = text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
            var atStart = true
            for byte in plain.utf8 {
                guard
                    Self.isDigit(byte) || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
                        || byte >= 0x80
                else {
                    atStart = true
                    continue
                }
                if atStart { starts.insert(bytes.count) }
                atStart = false
                bytes.append(byte)
            }
        }

        static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
    }
}
