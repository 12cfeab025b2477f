internal import Tables

/// What a rule looks for in a sentence, as a class of words: a row of `check-words.tsv`.
///
/// A new class is a row there and a case here; a test holds the two against each other.
package enum CheckWords: UInt8, CaseIterable, Sendable {
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
    case waiverDenial
    /// What such an act is about.
    case waiverMatter
    /// What is there already, or was long ago.
    case background
    /// A sum told as a price.
    case price
    /// What stands before the firm that makes something.
    case madeBy
    case contractor
    /// What might be done, and is not.
    case conditional
    /// A sale told as made.
    case deed
    case oldStock
    case denial
    /// Said of all sales together.
    case every
    /// A count for each of something.
    case rate
    /// `42 helicopters, each with a sonar`: counted all the same.
    case countedRate
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
    case madeUpOf
    /// Behind a sum: the price of one.
    case unitPrice
    case memberBefore
    case memberBehind
    case nonMemberBehind
    /// Where officials sit, and no meeting is held.
    case officeIn
    /// Before a date on which nothing happened: `since 2019`.
    case otherThanOn
    case classMajor
    case classConstruction
    case classServices
    /// What has no major defence equipment.
    case classMinor
    /// Buyers of the longer review.
    case outsideGroup
    case alliance
    /// A sentence on the review of a sale.
    case hasReview
    /// A sentence that tells an American approval or notice.
    case clearance
    /// Congress and its houses, in whatever words.
    case congress
    /// To give leave.
    case assentVerb
    /// Leave that is given.
    case assentNoun
    /// What gives it: `gave its blessing`.
    case giving
    /// Those who act where Congress does not.
    case otherActor
    /// Telling Congress something.
    case telling
    /// What denies.
    case negation
    /// `without`, which another denial takes back.
    case without
    /// What else Congress passes: budgets, laws, aid.
    case otherMatter
    /// What the law knows: a resolution against the sale.
    case disapproval
    /// The talks with committees before a notice.
    case informal
    /// What is told in order to be denied.
    case takenBack
    /// A resolution of approval, which there is not.
    case approvalResolution
    /// Who decides in the end.
    case lastWord
    /// Agencies that approve no sale.
    case wrongApprover
    /// What is approved.
    case saleObject
    /// Other countries' parliaments.
    case parliament

    /// A sale told as made.
    case deedDone
    /// The same in a heading, which tells what is done in the present.
    case deedHeading
    /// What is open, or was long before.
    case notYet
    /// A sum told as a line.
    case lineNoun
    /// What is told to Congress.
    case reporting
    /// Before a line.
    case lineBefore
    /// Behind a line.
    case lineBehind
    /// What the law asks.
    case duty
    /// Sales in general, and no one sale.
    case generalSale
    /// A review that is said not to be.
    case noReview
    /// An emergency that is claimed.
    case emergencyAct
    /// How an emergency is made.
    case emergencyMade
    /// A review and its days.
    case reviewNoun
    /// `under review`, `is looking at`, `time to object`: a review by Congress that runs.
    case reviewGoing
    /// `skipped`, `bypassed`, `on grounds of urgency`: a review that was left out.
    case withoutReview
    /// `a subcontract`, `the seeker`: a part of the work.
    case partOfWork
    /// `Norwegian law`, `a bill would raise`: a line that is not that of the law in force.
    case otherLaw
    /// `in all`, `a fleet of`: what there would be in the end.
    case wholeFleet
    /// `a special budget of`, `the fund`: money set aside.
    case budget
    /// `by the State Department`, `in Washington`.
    case byWhom
    /// `would cover`: what a sale is for, all of it.
    case coverVerb
    /// `includes`, `among others`: a list that says it is not whole.
    case moreThere
    /// `one notice`, `a single sale`: one paper for what is told.
    case oneSale
    /// `a sale`, `the proposed deal`, in the singular.
    case saleNoun
    /// `sales`, `notices`, `two cases`, `the other`: several of them.
    case severalSales
    /// `normally`, `would have had`: told as what would be otherwise.
    case unreal

    /// What calls a sale commercial.
    case commercial
    /// What calls it the government's.
    case governmental

    /// The paper that goes to Congress.
    case paper
    /// Other papers and other days.
    case elsewhere
    /// The paper that was changed later.
    case firstPaper

    /// What calls a firm part of another.
    case ownedBy
    /// A period of about fifteen days.
    case shortPeriod
    /// A period of about thirty days.
    case longPeriod
    /// What tells when, and not for how long.
    case notAPeriod
    /// What Congress does in its days.
    case periodAct
    /// Before the last day of a review.
    case until
    /// What is as always.
    case usual
    /// What makes a sum a total.
    case totalWord
    /// What says that several are added.
    case countWord

    /// A case approved or told to Congress.
    case cleared
    /// A vote, and passing by one.
    case voting
    /// What follows a review that ran its course: `an offer may be made`.
    case offering
    /// What reaches Congress, told from where it arrives: `got the notice`, `heard of`.
    case received
    /// What else has a day.
    case otherDay
    /// What stops a sale.
    case objecting

    /// What is done by who makes something.
    case making
    /// What opens a relative clause.
    case relative
    /// What a sale may do when its review is over.
    case proceeding
    /// What a variant's letter stands before.
    case variantWord
    /// One thing held beside another.
    case comparing
    /// What makes a sale when it is signed: `contract`, `letter of offer`.
    case salePaper
    /// How that is done: `signed`, `sealed`.
    case sealing

    // Small words, each asked of one word; no sentence is looked through for them.

    /// What may stand between an actor and the noun of its act: `Congress's final approval`.
    case actLink
    /// What joins a noun to who gives it: `the blessing of Congress`.
    case givenBy
    /// Before a house of Congress.
    case determiner
    /// Those of a house who act for it.
    case memberOf
    /// What makes the word behind it no subject.
    case governing
    /// What opens a clause of its own.
    case clauseOpener
    /// What is awaited is not denied.
    case awaiting
    /// Before a time on which nothing happened.
    case timeBound
    /// What leads a time.
    case timeLead
    /// What points to the buyer.
    case pointer
    /// Before a word that is then no deed: `the ordered missiles`.
    case noDeed
    /// What ties a paper to its day.
    case datedBy
    /// What is only possible.
    case possibly
    /// What says that a list goes on.
    case goingOn
    /// Between a state and its parliament.
    case ownedLink
    /// Between a parliament and its state.
    case placeLink
    /// Houses that are written with a capital.
    case properHouse
    /// Before a day that ends no review.
    case periodLead
    /// Right before a price.
    case priceLead
    /// The first days of a month.
    case earlyIn
    /// Its last days.
    case lateIn
    /// Before a variant told by its letter.
    case variantLead
    /// `was`, `were`, `been`: what is told was done to it.
    case passive
    /// `ordered`, `signed`: a verb of buying.
    case orderVerb
    /// `all`, `any`, `every`.
    case everySale
    /// `designated`, right before a name.
    case designated
    /// `formerly`, `the former`, `once called`, right before a name.
    case formerly
    /// `the`, `its`, `these`: before what is known.
    case definite
    /// What a sale is of, by its commonest nouns.
    case goods
    /// What may follow such a noun and says nothing more of it.
    case behindGoods
    /// What lies somewhere since a day: `pending since`.
    case standing
    /// What is done with arms that one has, or had on offer before.
    case ownStock
    /// What says that somebody is an American: `in Washington`, `US lawmakers`.
    case american
    /// What a vote for a sale does: `to allow`.
    case letting
    /// What still stands before a sale.
    case hurdle
    /// Behind the firm that makes something: `Raytheon builds it`.
    case makerBehind
    /// What points to all that was told right before: `that`, `both`.
    case pointsBack
    /// Before an alliance to which somebody does not belong.
    case outsideOf
    /// What Congress would have done to a review that an emergency waives.
    case congressWaiving
    /// A resolution that has not stopped a sale since 1986: not joint, or of one chamber.
    case weakResolution

    /// The classes whose words are looked for in sentences; the small words are not.
    static let looked: [CheckWords] = allCases.filter { $0.rawValue < CheckWords.actLink.rawValue }

    /// The classes of which frames are made: looked for all at once.
    static let framed: [CheckWords] = [
        .congress, .assentVerb, .assentNoun, .giving, .otherActor, .telling, .negation, .without,
        .otherMatter, .disapproval, .informal, .takenBack, .approvalResolution, .lastWord, .wrongApprover,
        .saleObject, .parliament, .commercial, .governmental, .paper, .elsewhere, .firstPaper, .ownedBy,
        .shortPeriod, .longPeriod, .notAPeriod, .periodAct, .until, .usual, .totalWord, .countWord,
        .deedDone, .deedHeading, .notYet, .lineNoun, .reporting, .lineBefore, .lineBehind, .duty,
        .generalSale, .noReview, .emergencyAct, .emergencyMade, .reviewNoun, .reviewGoing,
        .withoutReview, .unreal, .oneSale, .saleNoun, .severalSales, .coverVerb,
        .moreThere,
        .cleared, .otherDay, .objecting, .relative, .proceeding, .variantWord, .comparing,
        .salePaper, .sealing, .received, .voting, .offering,
    ]

    /// As it stands in the table: `waiver-denial`.
    package var name: String {
        String(describing: self).reduce(into: "") { name, letter in
            if letter.isUppercase { name += "-" }
            name += letter.lowercased()
        }
    }

    /// Its words as they stand in the table.
    var listed: [String] { Self.rows[Int(rawValue)] }

    /// Its words, ready to be looked for.
    package var phrases: Phrases { Self.all[Int(rawValue)] }

    private static let all: [Phrases] = rows.map { Phrases($0) }

    /// By the number of the class.
    private static let rows: [[String]] = {
        let table = Table(embedded: "check-words")
        let (name, words) = (table.column("class"), table.column("words"))
        let numbers = Dictionary(
            allCases.map { ($0.name, Int($0.rawValue)) }, uniquingKeysWith: { one, _ in one })
        var result: [[String]] = Array(repeating: [], count: allCases.count)
        table.forEachRow { row in
            guard let one = numbers[String(row.cell(name))] else { return }
            result[one] = row.cell(words).parts
        }
        return result
    }()

    /// The word, in small letters, is one of the class.
    func holds(_ word: String?) -> Bool { word.map { phrases.hasWord(Array($0.utf8)) } ?? false }

    func occurs(in text: FoldedText) -> Bool { phrases.first(in: text) != nil }
    func occurs(in text: some StringProtocol) -> Bool { occurs(in: FoldedText(text)) }
}

/// A text in small letters with a space for each mark, byte for byte as long as the text, with a space at either end.
package struct FoldedText: Sendable {
    let bytes: [UInt8]

    package init(_ text: some StringProtocol) {
        bytes =
            text.utf8.withContiguousStorageIfAvailable(Self.folded)
            ?? Array(text.utf8).withUnsafeBufferPointer(Self.folded)
    }

    private static func folded(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        Array(unsafeUninitializedCapacity: text.count + 2) { room, count in
            room[0] = 0x20
            var all: UInt8 = 0
            for index in 0..<text.count {
                let byte = text[index]
                let small = byte | 0x20
                all |= byte
                let isKept = byte &- 0x30 < 10 || byte >= 0x80
                room[index &+ 1] = small &- 0x61 < 26 ? small : isKept ? byte : 0x20
            }
            count = text.count + 2
            room[count - 1] = 0x20
            // Curly quotation marks and dashes are three bytes, E2 80 and one more: marks as their plain sisters are.
            guard all >= 0x80, text.count > 2 else { return }
            for index in 0..<text.count - 2
            where text[index] == 0xE2 && text[index + 1] == 0x80 && text[index + 2] & 0xF0 == 0x90 {
                for mark in index + 1...index + 3 { room[mark] = 0x20 }
            }
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
        joined = patterns.map { $0.filter { $0 != 0x20 } }
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

    /// A word of the list, without the blanks between its parts: `hasWord("type")`.
    func hasWord(_ word: [UInt8]) -> Bool {
        guard let first = word.first else { return joined.contains([]) }
        return byLetter[Int(first)].contains { joined[$0] == word }
    }

    /// The patterns without blanks.
    let joined: [[UInt8]]

    private static func stands(_ pattern: [UInt8], at index: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool
    {
        guard index + pattern.count <= text.count else { return false }
        for offset in pattern.indices where text[index + offset] != pattern[offset] { return false }
        return true
    }
}
