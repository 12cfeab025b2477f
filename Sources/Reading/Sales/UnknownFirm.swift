internal import Lexicon

/// Finds the names of firms that the lexicon does not hold, by what stands around them.
struct UnknownFirm {
    let text: Text
    let sentence: Sentence

    /// Behind the unknown firm's name that begins at `token`; nil where none does.
    func end(at token: Int, besideKnown: Bool) -> Int? {
        guard isNamePart(token), token == sentence.start || !isNamePart(token - 1) else { return nil }
        var end = token + 1
        while end < sentence.end, end - token < 5, isNamePart(end) || isSuffix(end) {
            if isSuffix(end), besideKnown { return nameEnd(end + 1, from: token) }
            end += 1
        }
        // `the Schelde yard`, `shipbuilder Damen`, `overhauled by Excalibur Army`
        if text.classes(end).contains(.maker), !text.isCapitalised(end),
            text.classes(token - 1).contains(.definite)
        {
            return end
        }
        if text.classes(token - 1).contains(.maker), !text.isCapitalised(token - 1) { return end }
        if text.preposition(token - 1) == .by, text.info(token - 2).triggers.contains(.make) { return end }
        return nil
    }

    /// A capitalised word of no known name.
    private func isNamePart(_ token: Int) -> Bool {
        token >= sentence.start && token < sentence.end && text.isWord(token) && text.isCapitalised(token)
            && text.mention(at: token) == nil
            && text.classes(token).isDisjoint(
                with: .determiner | .preposition | .firmSuffix | .pronoun | .title | .month | .weekday)
    }

    private func isSuffix(_ token: Int) -> Bool {
        text.isWord(token) && text.isCapitalised(token) && text.mention(at: token) == nil
            && text.classes(token).contains(.firmSuffix)
            && text.classes(token).isDisjoint(with: .force | .preposition)
    }

    /// Behind the firm's name as printed: `Boeing Co.`, `LEIDOS, Inc.`, `Boeing Helicopter Co.`
    func nameEnd(_ from: Int, from start: Int) -> Int {
        var end = from
        while end < sentence.end, text.isWord(end), text.isCapitalised(end),
            text.classes(end).contains(.firmSuffix)
                || text.isWord(end + 1) && text.isCapitalised(end + 1)
                    && text.classes(end + 1).contains(.firmSuffix)
        {
            end += 1
        }
        if text.isMark(end, Mark.fullStop), end > start, text.classes(end - 1).contains(.firmSuffix),
            text.tokens[end - 1].end - text.tokens[end - 1].start <= 4, end + 1 < sentence.end
        {
            end += 1
        }
        return end
    }
}
