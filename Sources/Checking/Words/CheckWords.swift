internal import Tables

/// What a rule looks for in a sentence, as a class of words: a row of `check-words.tsv`.
///
/// A new class is a row there and a case here; a test holds the two against each other.
enum CheckWords: String, CaseIterable, Sendable {
    /// Money that changes hands: `will pay`.
    case payment
    /// What takes a price its edge: `estimated`, `possible`.
    case estimate
    /// A sum told as the most that it can be.
    case ceiling
    /// A change to what was notified before.
    case amendment
    case newness
    /// An act that waives a review.
    case waiver
    case waiverDenial = "waiver-denial"
    /// What such an act is about.
    case waiverMatter = "waiver-matter"
    /// What is there already, or was long ago.
    case background
    /// A sum told as a price.
    case price
    /// What stands before the firm that makes something.
    case madeBy = "made-by"
    case contractor
    /// What might be done, and is not.
    case conditional
    /// A sale told as made.
    case deed
    case oldStock = "old-stock"
    case denial
    /// Said of all sales together.
    case every
    /// A count for each of something.
    case rate
    /// `42 helicopters, each with a sonar`: counted all the same.
    case countedRate = "counted-rate"
    /// Work on what the buyer has, against new articles.
    case upgrade
    /// What calls a designation one, and says nothing of what bears it.
    case version
    /// A part or accessory, and not the article itself.
    case part
    /// What a thing is, at the head of its name.
    case head
    /// Words that stand in the names of very different things.
    case empty
    case memberBefore = "member-before"
    case memberBehind = "member-behind"
    case nonMemberBehind = "non-member-behind"
    /// Where officials sit, and no meeting is held.
    case officeIn = "office-in"
    /// Before a date on which nothing happened: `since 2019`.
    case otherThanOn = "other-than-on"
    case classMajor = "class-major"
    case classConstruction = "class-construction"
    case classServices = "class-services"
    case alliance
    /// A sentence on the review of a sale.
    case hasReview = "has-review"

    /// Its words, ready to be looked for.
    var phrases: Phrases { Self.all[self] ?? Phrases([]) }

    private static let all: [CheckWords: Phrases] = {
        let table = Table(embedded: "check-words")
        let (name, words) = (table.column("class"), table.column("words"))
        var result: [CheckWords: Phrases] = [:]
        table.forEachRow { row in
            guard let one = CheckWords(rawValue: String(row.cell(name))) else { return }
            result[one] = Phrases(row.cell(words).parts)
        }
        return result
    }()

    func occurs(in text: FoldedText) -> Bool { phrases.first(in: text) != nil }
    func occurs(in text: some StringProtocol) -> Bool { occurs(in: FoldedText(text)) }
}

/// A text in small letters with a space for each mark, byte for byte as long as the text, with a space at either end.
struct FoldedText: Sendable {
    let bytes: [UInt8]

    init(_ text: some StringProtocol) {
        var bytes: [UInt8] = [0x20]
        bytes.reserveCapacity(text.utf8.count + 2)
        for byte in text.utf8 {
            switch byte {
            case 0x41...0x5A: bytes.append(byte | 0x20)
            case 0x61...0x7A, 0x30...0x39, 0x80...: bytes.append(byte)
            default: bytes.append(0x20)
            }
        }
        bytes.append(0x20)
        self.bytes = bytes
    }

    /// Without the marks at its start.
    private var head: Int { bytes.firstIndex { $0 != 0x20 } ?? bytes.count }

    func begins(with phrase: [UInt8]) -> Bool {
        let start = head - 1
        return start >= 0 && bytes[start...].starts(with: phrase)
    }

    func ends(with phrase: [UInt8]) -> Bool {
        let end = (bytes.lastIndex { $0 != 0x20 } ?? -1) + 2
        return end >= phrase.count && end <= bytes.count
            && bytes[..<end].suffix(phrase.count).elementsEqual(phrase)
    }
}

/// Words and set phrases that are looked for in folded texts, each bounded by spaces.
struct Phrases: Sendable {
    private let patterns: [[UInt8]]

    init(_ words: [String]) {
        patterns = words.map { word in
            let isOpen = word.last == "*"
            let letters = Array((isOpen ? word.dropLast() : word[...]).utf8)
            return [0x20] + letters + (isOpen ? [] : [0x20])
        }
    }

    /// Where the first of them that occurs stands, as bytes of the text itself.
    func first(in text: FoldedText) -> Range<Int>? {
        for pattern in patterns {
            if let start = Self.place(of: pattern, in: text.bytes) {
                let length = pattern.count - (pattern.last == 0x20 ? 2 : 1)
                return start..<start + length
            }
        }
        return nil
    }

    /// Which of them occur, a bit each.
    func mask(in text: FoldedText) -> UInt64 {
        var mask: UInt64 = 0
        for (bit, pattern) in patterns.prefix(64).enumerated()
        where Self.place(of: pattern, in: text.bytes) != nil {
            mask |= 1 << UInt64(bit)
        }
        return mask
    }

    /// How long the phrase is with which the text begins, marks aside; nil where it begins with none.
    func opening(_ text: FoldedText) -> Int? {
        patterns.first { text.begins(with: $0) }.map { $0.count - 2 }
    }

    /// How long the phrase is with which the text ends, marks aside.
    func closing(_ text: FoldedText) -> Int? {
        patterns.first { text.ends(with: $0) }.map { $0.count - 2 }
    }

    /// The words that are one word each, as they stand in the table.
    var words: [[UInt8]] { patterns.map { Array($0.dropFirst().drop { $0 == 0x20 }).filter { $0 != 0x20 } } }

    private static func place(of pattern: [UInt8], in text: [UInt8]) -> Int? {
        guard text.count >= pattern.count, pattern.count > 1 else { return nil }
        return text.withUnsafeBufferPointer { text in
            pattern.withUnsafeBufferPointer { pattern in
                let first = pattern[1]
                var index = 0
                let last = text.count - pattern.count
                while index <= last {
                    if text[index] == 0x20, text[index + 1] == first {
                        var matched = 2
                        while matched < pattern.count, text[index + matched] == pattern[matched] {
                            matched += 1
                        }
                        if matched == pattern.count { return index }
                    }
                    index += 1
                }
                return nil
            }
        }
    }
}
