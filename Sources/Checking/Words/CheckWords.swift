internal import Tables

/// What a rule looks for in a sentence, as a class of words: a row of `check-words.tsv`.
///
/// A new class is a row there and a case here; a test holds the two against each other.
package enum CheckWords: String, CaseIterable, Sendable {
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
    /// A count taken apart into all its parts.
    case madeUpOf = "made-up-of"
    /// Behind a sum: the price of one.
    case unitPrice = "unit-price"
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
    /// What has no major defence equipment.
    case classMinor = "class-minor"
    /// Buyers of the longer review.
    case outsideGroup = "outside-group"
    case alliance
    /// A sentence on the review of a sale.
    case hasReview = "has-review"
    /// A sentence that tells an American approval or notice.
    case clearance
    /// Congress and its houses, in whatever words.
    case congress
    /// To give leave.
    case assentVerb = "assent-verb"
    /// Leave that is given.
    case assentNoun = "assent-noun"
    /// What gives it: `gave its blessing`.
    case giving
    /// Those who act where Congress does not.
    case otherActor = "other-actor"
    /// Telling Congress something.
    case telling
    /// What denies.
    case negation
    /// `without`, which another denial takes back.
    case without
    /// What else Congress passes: budgets, laws, aid.
    case otherMatter = "other-matter"
    /// What the law knows: a resolution against the sale.
    case disapproval
    /// The talks with committees before a notice.
    case informal
    /// What is told in order to be denied.
    case takenBack = "taken-back"
    /// A resolution of approval, which there is not.
    case approvalResolution = "approval-resolution"
    /// Who decides in the end.
    case lastWord = "last-word"
    /// Agencies that approve no sale.
    case wrongApprover = "wrong-approver"
    /// What is approved.
    case saleObject = "sale-object"
    /// Other countries' parliaments.
    case parliament

    /// A sale told as made.
    case deedDone = "deed-done"
    /// The same in a heading, which tells what is done in the present.
    case deedHeading = "deed-heading"
    /// What is open, or was long before.
    case notYet = "not-yet"
    /// A sum told as a line.
    case lineNoun = "line-noun"
    /// What is told to Congress.
    case reporting
    /// Before a line.
    case lineBefore = "line-before"
    /// Behind a line.
    case lineBehind = "line-behind"
    /// What the law asks.
    case duty
    /// Sales in general, and no one sale.
    case generalSale = "general-sale"
    /// A review that is said not to be.
    case noReview = "no-review"
    /// An emergency that is claimed.
    case emergencyAct = "emergency-act"
    /// How an emergency is made.
    case emergencyMade = "emergency-made"
    /// A review and its days.
    case reviewNoun = "review-noun"

    /// What calls a sale commercial.
    case commercial
    /// What calls it the government's.
    case governmental

    /// The paper that goes to Congress.
    case paper
    /// Other papers and other days.
    case elsewhere
    /// The paper that was changed later.
    case firstPaper = "first-paper"

    /// What calls a firm part of another.
    case ownedBy = "owned-by"
    /// A period of about fifteen days.
    case shortPeriod = "short-period"
    /// A period of about thirty days.
    case longPeriod = "long-period"
    /// What tells when, and not for how long.
    case notAPeriod = "not-a-period"
    /// What Congress does in its days.
    case periodAct = "period-act"
    /// Before the last day of a review.
    case until
    /// What is as always.
    case usual
    /// What makes a sum a total.
    case totalWord = "total-word"
    /// What says that several are added.
    case countWord = "count-word"

    /// The classes of which frames are made: looked for all at once.
    static let framed: [CheckWords] = [
        .congress, .assentVerb, .assentNoun, .giving, .otherActor, .telling, .negation, .without,
        .otherMatter, .disapproval, .informal, .takenBack, .approvalResolution, .lastWord, .wrongApprover,
        .saleObject, .parliament, .commercial, .governmental, .paper, .elsewhere, .firstPaper, .ownedBy,
        .shortPeriod, .longPeriod, .notAPeriod, .periodAct, .until, .usual, .totalWord, .countWord,
        .deedDone, .deedHeading, .notYet, .lineNoun, .reporting, .lineBefore, .lineBehind, .duty,
        .generalSale, .noReview, .emergencyAct, .emergencyMade, .reviewNoun,
    ]

    /// Its words as they stand in the table.
    var listed: [String] { Self.rows[self] ?? [] }

    /// Its words, ready to be looked for.
    package var phrases: Phrases { Self.all[self] ?? Phrases([]) }

    private static let all: [CheckWords: Phrases] = rows.mapValues { Phrases($0) }

    private static let rows: [CheckWords: [String]] = {
        let table = Table(embedded: "check-words")
        let (name, words) = (table.column("class"), table.column("words"))
        var result: [CheckWords: [String]] = [:]
        table.forEachRow { row in
            guard let one = CheckWords(rawValue: String(row.cell(name))) else { return }
            result[one] = row.cell(words).parts
        }
        return result
    }()

    func occurs(in text: FoldedText) -> Bool { phrases.first(in: text) != nil }
    func occurs(in text: some StringProtocol) -> Bool { occurs(in: FoldedText(text)) }
}

/// A text in small letters with a space for each mark, byte for byte as long as the text, with a space at either end.
package struct FoldedText: Sendable {
    let bytes: [UInt8]

    package init(_ text: some StringProtocol) {
        bytes = Array(unsafeUninitializedCapacity: text.utf8.count + 2) { room, count in
            room[0] = 0x20
            count = 1
            // Curly quotation marks and dashes are three bytes, E2 80 and one more: marks as their plain sisters are.
            var before: (UInt8, UInt8) = (0, 0)
            for byte in text.utf8 {
                defer { before = (before.1, byte) }
                if before == (0xE2, 0x80), byte >= 0x90, byte <= 0x9F {
                    room[count - 2] = 0x20
                    room[count - 1] = 0x20
                    room[count] = 0x20
                    count += 1
                    continue
                }
                room[count] =
                    switch byte {
                    case 0x41...0x5A: byte | 0x20
                    case 0x61...0x7A, 0x30...0x39, 0x80...: byte
                    default: 0x20
                    }
                count += 1
            }
            room[count] = 0x20
            count += 1
        }
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
package struct Phrases: Sendable {
    private let patterns: [[UInt8]]
    /// The patterns by the letter with which their first word begins; empty for all other letters.
    private let byLetter: [[Int]]

    package init(_ words: [String]) {
        let patterns = words.map { word in
            let isOpen = word.last == "*"
            let letters = Array((isOpen ? word.dropLast() : word[...]).utf8)
            return [0x20] + letters + (isOpen ? [] : [0x20])
        }
        var byLetter: [[Int]] = Array(repeating: [], count: 256)
        for (number, pattern) in patterns.enumerated() where pattern.count > 1 {
            byLetter[Int(pattern[1])].append(number)
        }
        self.patterns = patterns
        self.byLetter = byLetter
        self.words = Set(patterns.map { $0.filter { $0 != 0x20 } })
    }

    /// Where the first of them that occurs stands, as bytes of the text itself.
    package func first(in text: FoldedText) -> Range<Int>? {
        text.bytes.withUnsafeBufferPointer { bytes in
            var index = 0
            while index + 1 < bytes.count {
                defer { index += 1 }
                guard bytes[index] == 0x20 else { continue }
                for number in byLetter[Int(bytes[index + 1])] {
                    let pattern = patterns[number]
                    guard Self.stands(pattern, at: index, in: bytes) else { continue }
                    return index..<index + pattern.count - (pattern.last == 0x20 ? 2 : 1)
                }
            }
            return nil
        }
    }

    /// Which of them occur, a bit each.
    func mask(in text: FoldedText) -> UInt64 {
        var mask: UInt64 = 0
        text.bytes.withUnsafeBufferPointer { bytes in
            var index = 0
            while index + 1 < bytes.count {
                if bytes[index] == 0x20 {
                    for number in byLetter[Int(bytes[index + 1])] where number < 64 {
                        if Self.stands(patterns[number], at: index, in: bytes) { mask |= 1 << UInt64(number) }
                    }
                }
                index += 1
            }
        }
        return mask
    }

    /// How long the phrase is with which the text begins, marks aside; nil where it begins with none.
    package func opening(_ text: FoldedText) -> Int? {
        patterns.first { text.begins(with: $0) }.map { $0.count - 2 }
    }

    /// How long the phrase is with which the text ends, marks aside.
    package func closing(_ text: FoldedText) -> Int? {
        patterns.first { text.ends(with: $0) }.map { $0.count - 2 }
    }

    /// The words that are one word each, as they stand in the table.
    let words: Set<[UInt8]>

    private static func stands(_ pattern: [UInt8], at index: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool
    {
        guard index + pattern.count <= text.count else { return false }
        for offset in pattern.indices where text[index + offset] != pattern[offset] { return false }
        return true
    }
}
