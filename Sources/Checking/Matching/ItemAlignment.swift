package import Ledger
internal import Lexicon
package import Reading

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
    struct Line {
        var line: CaseItem
        var designation: String
        var words: TellingWords
        var isPart: Bool

        init(_ line: CaseItem) {
            self.line = line
            designation = line.designation.map { Families.folded($0) } ?? ""
            words = TellingWords(line.description)
            isPart = ItemAlignment.isPart(line.description)
        }
    }

    /// An item of the article, likewise.
    struct Printed {
        var item: Item
        var designation: String
        var words: TellingWords
        /// nil where the name is a designation alone, which stands for the article as well as for its parts.
        var isPart: Bool?

        init(_ item: Item) {
            self.item = item
            var printed = item.designation ?? ""
            // `F-15s`, `UH-60Ms`: the plural is no part of the name.
            if printed.last == "s", let before = printed.dropLast().last,
                before.isNumber || before.isUppercase
            {
                printed.removeLast()
            }
            designation = Families.folded(printed)
            words = TellingWords(item.name)
            isPart = ItemAlignment.isBare(item) ? nil : ItemAlignment.isPart(item.name)
        }
    }

    /// How alike an item and a line are; 0 is not at all.
    static func likeness(_ item: Printed, _ line: Line) -> Int {
        let kind = kindLikeness(item, line)
        guard kind > 0 else { return 0 }
        return kind * 3 + (item.item.quantity != nil && item.item.quantity == line.line.quantity ? 4 : 0)
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
        if sameFamily { score += 3 }
        if sameDesignation { score += item.designation == line.designation ? 3 : 2 }
        let nouns = item.words.shared(with: line.words)
        score += min(nouns, 3)
        if score == 0, item.item.quantity != nil, item.item.quantity == line.line.quantity,
            sharesHead(item.item, line.line)
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

    private static let heads = [
        "missile", "aircraft", "helicopter", "jet", "bomb", "rocket", "vehicle", "radar", "launcher", "tank",
    ]

    /// Both are missiles, both are aircraft, though nothing else agrees.
    static func sharesHead(_ item: Item, _ line: CaseItem) -> Bool {
        let one = item.name.lowercased()
        let two = line.description.lowercased()
        return heads.contains { one.contains($0) && two.contains($0) }
    }

    /// Nothing speaks against it, and a noun for it: both are aircraft, both are cartridges.
    static func isOfKind(_ item: Printed, _ line: Line) -> Bool {
        guard item.isPart == nil || item.isPart == line.isPart else { return false }
        if item.item.article != nil, line.line.article != nil, item.item.article != line.line.article {
            return false
        }
        return item.words.shared(with: line.words) > 0 || sharesHead(item.item, line.line)
            || item.item.article != nil && item.item.article == line.line.article
    }

    /// A part or accessory, and not the article itself.
    static func isPart(_ name: String) -> Bool {
        name.lowercased().split { !$0.isLetter }.contains { word in
            parts.contains(word.last == "s" ? word.dropLast() : word)
        }
    }

    private static let parts: Set<Substring> = [
        "guidance", "engine", "kit", "launcher", "radar", "section", "processor", "unit", "pod", "turret",
        "terminal",
    ]

    /// `58 of the KMU-557 type`: nothing but the designation, and no noun that says what it is.
    private static func isBare(_ item: Item) -> Bool {
        guard let designation = item.designation, designation.contains(where: \.isNumber) else {
            return false
        }
        let wanted = Families.folded(designation)
        return item.name.split(separator: " ").allSatisfy { word in
            let folded = Families.folded(String(word))
            return wanted.contains(folded) || folded.contains(wanted)
                || versionWords.contains(folded)
        }
    }

    /// Words that call a designation one, and say nothing of what bears it.
    private static let versionWords: Set<String> = [
        "type", "model", "version", "variant", "kind", "standard", "configuration", "of", "the", "new",
    ]

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
        align(items.map(Printed.init), lines.map(Line.init))
    }

    static func align(_ items: [Printed], _ lines: [Line]) -> [AlignedItem] {
        var pairs: [(score: Int, item: Int, line: Int)] = []
        for (i, item) in items.enumerated() {
            for (j, line) in lines.enumerated() {
                let score = likeness(item, line)
                if score >= enough { pairs.append((score - mention(item), i, j)) }
            }
        }
        pairs.sort { ($0.score, -$0.item, -$0.line) > ($1.score, -$1.item, -$1.line) }
        var usedItems: Set<Int> = []
        var usedLines: Set<Int> = []
        var result: [AlignedItem] = []
        for pair in pairs where !usedItems.contains(pair.item) && !usedLines.contains(pair.line) {
            usedItems.insert(pair.item)
            usedLines.insert(pair.line)
            result.append(
                AlignedItem(
                    item: items[pair.item].item, line: lines[pair.line].line,
                    isSameArticle: kindLikeness(items[pair.item], lines[pair.line]) >= 2))
        }
        return result
    }
}
