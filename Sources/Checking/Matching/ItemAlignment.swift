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
    /// How alike an item and a line are; 0 is not at all.
    static func likeness(_ item: Item, _ line: CaseItem) -> Int {
        let kind = kindLikeness(item, line)
        guard kind > 0 else { return 0 }
        return kind * 3 + (item.quantity != nil && item.quantity == line.quantity ? 4 : 0)
    }

    /// Without the count: the family, the designation, the noun.
    static func kindLikeness(_ item: Item, _ line: CaseItem) -> Int {
        var score = 0
        let sameFamily = item.article != nil && item.article == line.article
        let printed = item.designation.map { Families.folded($0) } ?? ""
        let recorded = line.designation.map { Families.folded($0) } ?? ""
        let sameDesignation =
            !printed.isEmpty && !recorded.isEmpty
            && (printed.hasPrefix(recorded) || recorded.hasPrefix(printed))
        if sameFamily { score += 3 }
        if sameDesignation { score += 2 }
        let nouns = sharedNouns(item, line)
        score += min(nouns, 3)
        if score == 0, item.quantity != nil, item.quantity == line.quantity, sharesHead(item, line) {
            score = 1
        }
        // `six guidance sections` belongs to the missiles' line of the same family only by its noun.
        if isPart(item.name) != isPart(line.description) { score -= 4 }
        return max(score, 0)
    }

    /// Both are missiles, both are aircraft, though nothing else agrees.
    private static func sharesHead(_ item: Item, _ line: CaseItem) -> Bool {
        let heads = [
            "missile", "aircraft", "helicopter", "jet", "bomb", "rocket", "vehicle", "radar", "launcher",
            "tank",
        ]
        let one = item.name.lowercased()
        let two = line.description.lowercased()
        return heads.contains { one.contains($0) && two.contains($0) }
    }

    /// A part or accessory, and not the article itself.
    static func isPart(_ name: String) -> Bool {
        let lowered = name.lowercased()
        return [
            "guidance", "engine", "kit", "launcher", "radar", "section", "processor", "unit", "pod", "turret",
            "terminal",
        ]
        .contains { lowered.contains($0) }
    }

    /// How many telling words both have.
    static func sharedNouns(_ item: Item, _ line: CaseItem) -> Int {
        words(item.name).intersection(words(line.description)).count
    }

    private static let empty: Set<String> = [
        "and", "for", "the", "of", "with", "new", "system", "equipment", "missile", "aircraft", "to", "in",
        "a", "or",
        "advanced", "air",
    ]

    static func words(_ text: String) -> Set<String> {
        var result: Set<String> = []
        for word in text.lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber })
        where word.count > 2 {
            var stem = String(word)
            if stem.count > 3, stem.hasSuffix("s") { stem.removeLast() }
            if !empty.contains(stem) { result.insert(stem) }
        }
        return result
    }

    /// Pairs, best first; each item and each line once.
    static func align(_ items: [Item], _ lines: [CaseItem]) -> [AlignedItem] {
        var pairs: [(score: Int, item: Int, line: Int)] = []
        for (i, item) in items.enumerated() {
            for (j, line) in lines.enumerated() {
                let score = likeness(item, line)
                if score >= 6 { pairs.append((score, i, j)) }
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
                    item: items[pair.item], line: lines[pair.line],
                    isSameArticle: kindLikeness(items[pair.item], lines[pair.line]) >= 2))
        }
        return result
    }
}
