internal import Lexicon

/// Counts with the words behind them that the item groups leave out: `31 data link terminals`, `16 patrol boats`.
///
/// The lexicon need not know the thing: whoever holds a notice beside the text knows what is counted in it. They make
/// no sale and are no claim of their own.
struct CountedPhrases {
    let text: Text
    let amounts: [Amount]
    let items: [ItemGroup]

    /// The longest name that is taken in, in tokens.
    private static let longest = 9

    func find() -> [Item] {
        let groups = ItemGroups(text: text, amounts: amounts)
        var result: [Item] = []
        var amount = 0
        var item = 0
        var index = 0
        while index < text.count {
            while amount < amounts.count, amounts[amount].end <= index { amount += 1 }
            while item < items.count, items[item].end <= index { item += 1 }
            if amount < amounts.count, index >= amounts[amount].start {
                index = amounts[amount].end
                continue
            }
            if item < items.count, index >= items[item].start, items[item].quantity != nil {
                index = max(items[item].end, index + 1)
                continue
            }
            guard mayCount(index), let numeral = groups.quantity(at: index), let found = phrase(numeral)
            else {
                index += 1
                continue
            }
            result.append(found)
            index = numeral.end
        }
        result += items.compactMap(countBehind)
        return result.sorted { $0.start < $1.start }
    }

    /// `Of the T55 engines 104 are included`, `the missiles, 60 of them`, `AMRAAM missiles (60)`: a count behind what it
    /// counts. The group's own name and article are told with it.
    private func countBehind(_ group: ItemGroup) -> Item? {
        guard group.quantity == nil else { return nil }
        var token = group.end
        let isBracket = text.isMark(token, Mark.open)
        let isComma = text.isMark(token, Mark.comma)
        if isBracket || isComma { token += 1 }
        let numbers = text.reads(token, "number") || text.reads(token, "numbering")
        if numbers { token += 1 }
        guard token < text.count, !text.tokens[token].flags.contains(.newBlock), isNumber(token),
            let numeral = ItemGroups(text: text, amounts: amounts).quantity(at: token),
            let count = numeral.whole,
            !amounts.contains(where: { $0.start <= token && token < $0.end })
        else { return nil }
        let end = numeral.end
        let isWhole =
            isBracket && text.isMark(end, Mark.close) || numbers && !isBracket
            || isComma && (text.preposition(end) == .of && text.reads(end + 1, "them"))
            || !isComma && !isBracket && isPart(group) && text.classes(end).contains(.auxiliary)
        guard isWhole else { return nil }
        return Item(
            quantity: count, qualifier: .exact, name: text.line(group.nameStart, group.nameEnd ?? group.end),
            designation: nil, article: nil, span: text.span(group.start, end))
    }

    /// `Of the Honeywell T55 engines`: the whole of which something is told.
    private func isPart(_ group: ItemGroup) -> Bool {
        (max(0, group.start - 4)..<group.start).contains {
            text.preposition($0) == .of && text.isCapitalised($0)
        }
    }

    private func mayCount(_ token: Int) -> Bool {
        // `D349`, `L8A3`: a part of a name.
        if token > 0, !text.isSpaced(token), !text.tokens[token].flags.contains(.newLine),
            text.isWord(token - 1)
        {
            return false
        }
        return isNumber(token)
    }

    private func isNumber(_ token: Int) -> Bool {
        text.tokens[token].kind == .number
            || !text.classes(token).isDisjoint(with: .number | .dozen | .pair | .half)
            || text.isIndefiniteDozen(token)
    }

    private func phrase(_ numeral: Numeral) -> Item? {
        var start = numeral.end
        if text.preposition(start) == .of {
            start += 1
            if text.classes(start).contains(.determiner) { start += 1 }
        }
        var end = start
        var article: Mention?
        var hasOf = false
        while end < text.count, end - start < Self.longest {
            let token = text.tokens[end]
            if end > start, token.flags.contains(.newBlock) { break }
            if token.kind == .mark {
                guard token.mark == Mark.hyphen || token.mark == Mark.slash, !token.flags.contains(.spaced)
                else { break }
                end += 1
                continue
            }
            if token.kind == .genitive { break }
            // `35,000 bodies of 2,000-pound bombs`: what the counted parts are of.
            if text.preposition(end) == .of, !hasOf, end > start, isThing(end + 1) {
                hasOf = true
                end += 1
                continue
            }
            if let mention = text.mention(startingAt: end),
                mention.kind == .article || mention.kind == .designator
            {
                if article == nil { article = mention }
                end = Int(mention.end)
                continue
            }
            guard
                text.classes(end).isDisjoint(
                    with: .preposition | .conjunction | .auxiliary | .pronoun | .determiner | .relative
                        | .negation
                        | .subordinator | .reporting | .modal | .month | .timeUnit | .percent)
            else { break }
            end += 1
        }
        while end > start, text.tokens[end - 1].kind == .mark || text.preposition(end - 1) == .of { end -= 1 }
        guard end > start, (start..<end).contains(where: { text.isWord($0) }) else { return nil }
        let hedge = Hedges.before(numeral.start, in: text)
        var designation = article.map { text.line(Int($0.start), Int($0.designationEnd)) }
        var family: String?
        if let article {
            let entity = text.entity(article)
            if article.kind == .article { family = entity.id }
            if !article.hasDesignation { designation = entity.name }
        }
        return Item(
            quantity: numeral.whole, qualifier: hedge.qualifier ?? .exact, name: text.line(start, end),
            designation: designation, article: family, span: text.span(hedge.start, end))
    }

    /// A word or figure with which the name of a thing begins; neither a place nor a person.
    private func isThing(_ token: Int) -> Bool {
        guard token < text.count, text.isWord(token) || text.tokens[token].kind == .number else {
            return false
        }
        guard let mention = text.mention(at: token) else {
            return text.classes(token).isDisjoint(with: .determiner | .pronoun | .month | .timeUnit)
        }
        return mention.kind == .article || mention.kind == .designator
    }
}
