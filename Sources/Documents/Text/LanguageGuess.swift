/// Tells the language of a text by its small words, where no one has stated it.
enum LanguageGuess {
    /// Words that a language has and its neighbours lack, or have seldom.
    /// A row a language, its words apart by spaces.
    private static let words: [(code: String, words: String)] = [
        ("en", "the and of to with that for is was has by from will which"),
        ("de", "der die und das nicht mit für ist von auf wird eine dem sich"),
        ("fr", "le les des et une est dans pour du qui sur pas aux avec"),
        ("es", "el los las y una por con para del que se su más como"),
        ("it", "il gli che della di per non una con sono nel alla dei è"),
        ("pt", "os uma não com para do da em que ao pelo mais são dos"),
        ("nl", "het een van niet met voor zijn wordt aan ook naar dat bij te"),
        ("sv", "och att det som för med är inte av den till har på ett"),
        ("tr", "ve bir bu için ile da olarak olan daha çok sonra gibi de ise"),
        ("pl", "i nie się na jest do że przez oraz dla od po jak był"),
    ]

    /// Of each word the languages that have it, a bit a row, in a table by ``slot(_:)``.
    private struct WordTable {
        var keys = [UInt64](repeating: 0, count: 1024)
        var languages = [UInt32](repeating: 0, count: 1024)

        @inline(__always)
        static func slot(_ key: UInt64) -> Int {
            Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 54)
        }

        mutating func add(_ key: UInt64, _ language: UInt32) {
            var slot = Self.slot(key)
            while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & 1023 }
            keys[slot] = key
            languages[slot] |= language
        }

        @inline(__always)
        func languages(of key: UInt64) -> UInt32 {
            var slot = Self.slot(key)
            while keys[slot] != 0 {
                if keys[slot] == key { return languages[slot] }
                slot = (slot + 1) & 1023
            }
            return 0
        }
    }

    private static let table: WordTable = {
        var table = WordTable()
        for (index, row) in words.enumerated() {
            for word in row.words.utf8.split(separator: 0x20) {
                // A word of up to eight bytes in one number.
                table.add(word.reduce(0) { $0 << 8 | UInt64($1.lowered) }, 1 << UInt32(index))
            }
        }
        return table
    }()

    /// Words that are looked at: enough to tell, whatever the length of the text.
    private static let mostWords = 160

    /// The code of the language, or `nil` where too few of its words occur or two languages are near each
    /// other.
    static func code(of head: [UInt8]) -> String? {
        var hits = Array(repeating: 0, count: words.count)
        var total = 0
        let table = table
        var position = 0
        while position < head.count {
            var key: UInt64 = 0
            var length = 0
            while position < head.count {
                let byte = head[position]
                guard byte.isLetter || byte >= 0x80 else { break }
                key = key << 8 | UInt64(byte.lowered)
                length += 1
                position += 1
            }
            position += 1
            guard length > 0 else { continue }
            total += 1
            if total > mostWords { break }
            guard length <= 8 else { continue }
            var bits = table.languages(of: key)
            while bits != 0 {
                hits[bits.trailingZeroBitCount] += 1
                bits &= bits - 1
            }
        }
        guard let best = hits.max(), let index = hits.firstIndex(of: best) else { return nil }
        let next = hits.enumerated().filter { $0.offset != index }.map(\.element).max() ?? 0
        guard best >= 3, best * 20 >= total, best * 2 >= next * 3 else { return nil }
        return words[index].code
    }
}
