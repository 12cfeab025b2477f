package import Ledger
internal import Lexicon
package import Reading
internal import Tables

/// An item of the article and the line of the case that it is.
package struct AlignedItem: Sendable {
    var item: Item
    var line: CaseItem
    /// The family is the same, or the designation; the count aside.
    var isSameArticle: Bool
}

/// Lays an article's items beside a case's lines, each to the one that it is most like.
struct ItemAlignment {
    /// What makes a pair at all.
    static let enough = 6

    /// A line of the record with what is compared of it, prepared once.
    final class Line: Sendable {
        let line: CaseItem
        let designation: String
        let words: TellingWords
        /// Letters and number of the designation: `mh60`.
        let stem: Substring
        let isPart: Bool
        let isUpgrade: Bool
        /// It says that it is of new ones.
        let isNew: Bool
        /// What a thing is, of its name: a bit for each word of that class.
        let heads: UInt64
        /// `block70`
        let blocks: [String]

        init(_ line: CaseItem) {
            self.line = line
            designation = line.designation.map { Families.folded($0) } ?? ""
            words = TellingWords(line.description)
            stem = ItemAlignment.stem(designation)
            let folded = FoldedText(line.description)
            isPart = CheckWords.part.occurs(in: folded)
            isUpgrade = CheckWords.upgrade.occurs(in: folded)
            isNew = !isUpgrade && line.description.split(separator: " ").contains("new")
            heads = CheckWords.head.phrases.mask(in: folded)
            blocks =
                line.designation.map { Designation($0).blocks.map { "block" + Families.folded($0) } } ?? []
        }
    }

    /// An item of the article, likewise.
    final class Printed: Sendable {
        let item: Item
        let designation: String
        let words: TellingWords
        /// nil where the name is a designation alone, which stands for the article as well as for its parts.
        let isPart: Bool?
        let isUpgrade: Bool
        let stem: Substring
        /// It says that it is new.
        let isNew: Bool
        /// The block that it names without its article: `79 new Block 70 fighters`.
        let block: String?

        convenience init(_ told: ArticleFacts.Told) { self.init(told.item, isUpgrade: told.isUpgrade) }

        init(_ item: Item, isUpgrade: Bool = false) {
            self.item = item
            self.isUpgrade = isUpgrade
            designation = Self.designation(of: item)
            words = TellingWords(item.name)
            stem = ItemAlignment.stem(designation)
            isPart = ItemAlignment.isBare(item) ? nil : ItemAlignment.isPart(item.name)
            // Few say that they are new, or of which block.
            guard Bytes.hold(item.text, "new") || Bytes.hold(item.text, "Block") else {
                isNew = false
                block = nil
                return
            }
            let words = item.text.split(separator: " ")
            isNew = words.contains("new")
            let at = item.designation == nil ? words.firstIndex(of: "Block") : nil
            block = at.flatMap { at in
                at + 1 < words.count ? "block" + Families.folded(String(words[at + 1])) : nil
            }
        }

        /// The designation, folded: `F-15s`, `UH-60Ms`: the plural is no part of the name.
        static func designation(of item: Item) -> String {
            var printed = item.designation ?? ""
            if printed.utf8.last == UInt8(ascii: "s"), let before = printed.dropLast().last,
                before.isNumber || before.isUppercase
            {
                printed.removeLast()
            }
            return Families.folded(printed)
        }
    }

    /// `mh60` of `mh60s`, which is folded: letters and the number behind them; empty where it has not both.
    static func stem(_ designation: String) -> Substring {
        guard !designation.isEmpty else { return "" }
        let bytes = designation.utf8
        let letters = bytes.prefix { (0x61...0x7A).contains($0) }
        let number = bytes[letters.endIndex...].prefix { (0x30...0x39).contains($0) }
        return letters.isEmpty || number.isEmpty ? "" : designation[..<number.endIndex]
    }

    /// How alike an item and a line are; 0 is not at all.
    static func likeness(_ item: Printed, _ line: Line) -> Int {
        let kind = kindLikeness(item, line)
        guard kind > 0 else { return 0 }
        if let printed = item.item.quantity, let recorded = line.line.quantity {
            if printed == recorded {
                // The very count says more than a name that says less: `100 AGM-88C` is 100 AGM-88B, and not 23 AGM-88.
                let isTelling = printed >= 20 && !item.stem.isEmpty && item.stem == line.stem
                return kind * 3 + (isTelling ? 7 : 4)
            }
            if Rounding.isSlip(printed, recorded) { return kind * 3 + 3 }
        }
        return kind * 3
    }

    /// What a name without a count stands back by: it may be spoken of anywhere, and is no line's claim.
    static func mention(_ item: Printed) -> Int { item.item.quantity == nil ? 3 : 0 }

    static func kindLikeness(_ item: Item, _ line: CaseItem) -> Int {
        kindLikeness(Printed(item), Line(line))
    }

    /// Without the count: the family, the designation, the noun.
    static func kindLikeness(_ item: Printed, _ line: Line) -> Int {
        var score = 0
        let sameFamily = item.item.article != nil && item.item.article == line.line.article
        let sameDesignation =
            !item.designation.isEmpty && !line.designation.isEmpty
            && (item.designation.hasPrefix(line.designation) || line.designation.hasPrefix(item.designation))
        // `eight MH-60S` for eight MH-60R: another family by its last letter alone, with the very count.
        let sameStem =
            !sameFamily && item.item.quantity ?? 0 > 1 && item.item.quantity == line.line.quantity
            && !item.stem.isEmpty && item.stem == line.stem
        if sameStem { score += 2 }
        if sameFamily { score += 3 }
        if sameDesignation { score += item.designation == line.designation ? 3 : 2 }
        if let block = item.block, line.blocks.contains(block) { score += 2 }
        let nouns = item.words.shared(with: line.words)
        score += min(nouns, 3)
        // What is new is not to be brought up to date, though the count be that of the other line.
        if line.isUpgrade, item.isNew { return 0 }
        if line.isNew, item.isUpgrade { return 0 }
        if line.isUpgrade { score += item.isUpgrade ? 3 : 0 }
        if score == 0, item.item.quantity != nil, item.item.quantity == line.line.quantity,
            sharesHead(item, line)
        {
            score = 1
        }
        // `six guidance sections` belongs to the missiles' line of the same family only by its noun.
        if let isPart = item.isPart {
            if isPart != line.isPart { score -= nouns > 1 ? 1 : 4 }
        } else if line.isPart {
            score -= 1
        }
        // Another family is another thing, though both are missiles; but not where it bears the line's whole name.
        if !sameFamily, !sameDesignation, item.item.article != nil, line.line.article != nil, nouns < 3,
            !(line.words.count >= 2 && line.words.isSubset(of: item.words)),
            item.item.quantity == nil || item.item.quantity != line.line.quantity
        {
            score -= 3
        }
        return max(score, 0)
    }

    /// Both are missiles, both are aircraft, though nothing else agrees.
    static func sharesHead(_ item: Item, _ line: CaseItem) -> Bool {
        let heads = CheckWords.head.phrases
        return heads.mask(in: FoldedText(item.name)) & heads.mask(in: FoldedText(line.description)) != 0
    }

    private static func sharesHead(_ item: Printed, _ line: Line) -> Bool {
        line.heads != 0 && line.heads & CheckWords.head.phrases.mask(in: FoldedText(item.item.name)) != 0
    }

    /// Nothing speaks against it, and a noun for it: both are aircraft, both are cartridges.
    static func isOfKind(_ item: Printed, _ line: Line) -> Bool {
        guard item.isPart == nil || item.isPart == line.isPart, !(line.isUpgrade && item.isNew),
            !(line.isNew && item.isUpgrade)
        else { return false }
        if item.item.article != nil, line.line.article != nil, item.item.article != line.line.article {
            return false
        }
        return item.words.shared(with: line.words) > 0 || sharesHead(item, line)
            || item.item.article != nil && item.item.article == line.line.article
    }

    /// A part or accessory, and not the article itself.
    static func isPart(_ name: String) -> Bool {
        CheckWords.part.occurs(in: name)
    }

    /// `58 of the KMU-557 type`: nothing but the designation, and no noun that says what it is.
    private static func isBare(_ item: Item) -> Bool {
        guard let designation = item.designation,
            designation.utf8.contains(where: { (0x30...0x39).contains($0) })
        else { return false }
        let wanted = Array(Families.folded(designation).utf8)
        var name = item.name
        return name.withUTF8 { name in
            var word: [UInt8] = []
            word.reserveCapacity(24)
            for index in 0...name.count {
                let byte = index < name.count ? name[index] : 0x20
                guard byte == 0x20 else {
                    // Letters, figures and `+`, as designations are folded.
                    let small = byte | 0x20
                    if small &- 0x61 < 26 {
                        word.append(small)
                    } else if byte &- 0x30 < 10 || byte == 0x2B {
                        word.append(byte)
                    }
                    continue
                }
                guard
                    holds(wanted, word) || holds(word, wanted)
                        || CheckWords.version.phrases.hasWord(word)
                else { return false }
                word.removeAll(keepingCapacity: true)
            }
            return true
        }
    }

    /// Whether the bytes of one stand in the other; none stand in any.
    private static func holds(_ text: [UInt8], _ part: [UInt8]) -> Bool {
        guard let first = part.first else { return true }
        guard text.count >= part.count else { return false }
        for start in 0...text.count - part.count
        where text[start] == first && text[start..<start + part.count].elementsEqual(part) {
            return true
        }
        return false
    }

    /// A designation that is called a version, and nothing else: `the AGM-158C version`.
    static func isVersion(_ item: Item) -> Bool {
        guard isBare(item), item.name.utf8.count > (item.designation ?? "").utf8.count else { return false }
        let words = item.name.split(separator: " ")
        return [words.first, words.last].contains { word in
            word.map { CheckWords.version.phrases.hasWord(Array(Families.folded(String($0)).utf8)) }
                ?? false
        }
    }

    /// Both name one family, or nouns in common: what may be added up.
    static func isLike(_ one: Item, _ two: Item) -> Bool {
        one.article != nil && one.article == two.article
            || TellingWords(one.name).shared(with: TellingWords(two.name)) > 0
            || CheckWords.head.phrases.mask(in: FoldedText(one.name))
                & CheckWords.head.phrases.mask(in: FoldedText(two.name)) != 0
            || stem(Families.folded(one.designation ?? "")) == stem(Families.folded(two.designation ?? ""))
                && one.designation != nil
    }

    /// The item has all telling words of the line, two or more: `AGM-158 Joint Strike Missiles`.
    static func bearsAllWords(_ item: Item, _ line: CaseItem) -> Bool {
        let words = TellingWords(line.description)
        return words.count >= 2 && words.isSubset(of: TellingWords(item.name))
    }

    /// How many telling words both have.
    static func sharedNouns(_ item: Item, _ line: CaseItem) -> Int {
        TellingWords(item.name).shared(with: TellingWords(line.description))
    }

    /// Pairs, best first; each item and each line once.
    static func align(_ items: [Item], _ lines: [CaseItem]) -> [AlignedItem] {
        align(items.map { Printed($0) }, lines.map { Line($0) })
    }

    static func align(_ items: [Printed], _ lines: [Line]) -> [AlignedItem] {
        var pairs: [(score: Int, item: Int, line: Int)] = []
        for i in items.indices {
            for j in lines.indices {
                let score = likeness(items[i], lines[j])
                if score >= enough { pairs.append((score - mention(items[i]), i, j)) }
            }
        }
        guard !pairs.isEmpty else { return [] }
        if pairs.count > 1 {
            pairs.sort { ($0.score, -$0.item, -$0.line) > ($1.score, -$1.item, -$1.line) }
        }
        var usedItems: [Int] = []
        var usedLines: [Int] = []
        var result: [AlignedItem] = []
        for pair in pairs where !usedItems.contains(pair.item) && !usedLines.contains(pair.line) {
            usedItems.append(pair.item)
            usedLines.append(pair.line)
            result.append(
                AlignedItem(
                    item: items[pair.item].item, line: lines[pair.line].line,
                    isSameArticle: kindLikeness(items[pair.item], lines[pair.line]) >= 2))
        }
        return result
    }
}
