internal import Lexicon

/// Counts whose article stands elsewhere in the sentence.
extension ItemGroups {
    /// `12 Typhoons from Qatar and 12 from Oman`: a count whose noun stands before.
    func elliptical(at token: Int, after last: ItemGroup) -> ItemGroup? {
        guard !text.tokens[token].flags.contains(.newBlock), let numeral = quantity(at: token) else {
            return nil
        }
        let joins =
            text.classes(token - 1).contains(.conjunction) || text.isMark(token - 1, Mark.comma)
            || text.isMark(token - 1, Mark.colon)
        // `12 from Oman`, `has ordered 32 more from Norway`
        let saysMore = text.classes(numeral.end).contains(.additional)
        let end = saysMore ? numeral.end + 1 : numeral.end
        guard joins || saysMore, let preposition = text.preposition(end),
            [.from, .for, .to].contains(preposition),
            (end + 1..<min(text.count, end + 4)).contains(where: {
                text.mention(startingAt: $0).map { $0.kind == .state || $0.kind == .body } ?? false
            })
        else { return nil }
        var group = last
        group.start = token
        group.end = numeral.end
        group.quantity = numeral.whole
        group.qualifier = nil
        group.isElliptical = true
        group.nameEnd = last.nameEnd ?? last.end
        return group
    }

    /// `Seventy of the helicopters are Apaches, 72 are Black Hawks`, `110 of them, the F135`: the article behind a count
    /// and its copula.
    func partitive(at token: Int) -> ItemGroup? {
        guard mayCount(token), let numeral = quantity(at: token) else { return nil }
        var position = numeral.end
        var isPart = false
        var whole: Int?
        if text.preposition(position) == .of {
            position += 1
            if text.classes(position).contains(.determiner) { position += 1 }
            guard !text.classes(position).isDisjoint(with: .pronoun | .itemNoun) else { return nil }
            if text.classes(position).contains(.itemNoun) { whole = position }
            position += 1
            isPart = true
        }
        if isPart, text.isMark(position, Mark.comma) {
            position += 1
            guard text.classes(position).contains(.definite) else { return nil }
            position += 1
        } else {
            guard text.classes(position).contains(.auxiliary) else { return nil }
            var hasBe = false
            while text.classes(position).contains(.auxiliary), position - numeral.end < 8 {
                hasBe = hasBe || text.classes(position).contains(.be)
                position += 1
            }
            guard hasBe else { return nil }
        }
        let limit = min(text.count, position + 4)
        while position < limit, !isArticleMention(position), text.classes(position).contains(.modifier) {
            position += 1
        }
        guard position < limit, isArticleMention(position), let mention = text.mention(startingAt: position)
        else { return nil }
        var group = ItemGroup(
            start: token, end: Int(mention.end), nameStart: position, quantity: numeral.whole)
        group.mention = mention
        group.whole = whole
        if mention.hasDesignation { group.designation = mention }
        return group
    }

    /// Whether a count can begin at that token: most cannot, and are left at one look.
    private func mayCount(_ token: Int) -> Bool {
        text.tokens[token].kind == .number || text.classes(token).contains(.number)
    }
}
