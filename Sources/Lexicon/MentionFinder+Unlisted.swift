/// Designations that no table knows: `ordered 12 PLC-181`, `FPS-20 radars`, `12 Qaher-1 from Iran`.
///
/// New weapons are named every month. What stands where an article stands and looks like a designation is one: it is
/// told by its shape and by its neighbours together, never by either alone.
extension MentionFinder {
    /// The designation that begins at `index`; nil where shape or neighbours do not show one.
    func unlisted(at index: Int, _ grammar: DesignationGrammar) -> Mention? {
        guard lexicon.unlisted != 0, tokens[index].flags.contains(.capitalised),
            let end = unlistedEnd(index, grammar)
        else { return nil }
        guard isFollowedByArms(end) || isCounted(index) && isFollowedByNothingElse(end) else { return nil }
        return Mention(
            start: UInt32(index), end: UInt32(end), entity: lexicon.unlisted, kind: .designator, form: .name,
            designationEnd: UInt32(end), block: 0, conditional: false)
    }

    /// Behind letters, a hyphen and figures (`PLC-181`, `Qaher-1`), capitals and figures (`GM400`), or a word and a
    /// calibre (`GDM 35mm`).
    private func unlistedEnd(_ index: Int, _ grammar: DesignationGrammar) -> Int? {
        let first = tokens[index]
        let size = first.end - first.start
        guard first.kind == .word, (2...12).contains(size), !first.flags.contains(.dotted),
            index + 1 < tokens.count,
            index == 0 || first.flags.contains(.spaced)
        else { return nil }
        let isKnownWord =
            !lexicon.vocabulary[first.word].classes.isDisjoint(
                with: .month | .weekday | .number | .ordinal | .preposition | .determiner | .scale)
        guard !isKnownWord else { return nil }
        var position = index + 1
        if tokens[position].kind == .mark, tokens[position].mark == Mark.hyphen,
            !tokens[position].flags.contains(.spaced)
        {
            position += 1
            guard position < tokens.count, !tokens[position].flags.contains(.spaced) else { return nil }
        } else if tokens[position].flags.contains(.spaced) || !first.flags.contains(.allCapitals) || size > 5
        {
            return calibreEnd(position)
        }
        let number = tokens[position]
        guard number.kind == .number, number.end - number.start <= 4, !number.flags.contains(.decimal) else {
            return nil
        }
        return calibreEnd(grammar.partsEnd(from: position + 1)) ?? grammar.partsEnd(from: position + 1)
    }

    /// Behind `35mm`, `120 mm`; nil where none stands there.
    private func calibreEnd(_ position: Int) -> Int? {
        guard position + 1 < tokens.count, tokens[position].kind == .number,
            tokens[position].end - tokens[position].start <= 5, tokens[position + 1].kind == .word,
            tokens[position + 1].word == lexicon.known.mm
        else { return nil }
        return position + 2
    }

    private func isFollowedByArms(_ end: Int) -> Bool {
        guard end < tokens.count, tokens[end].word != 0, !tokens[end].flags.contains(.newBlock) else {
            return false
        }
        return !lexicon.vocabulary[tokens[end].word].classes.isDisjoint(with: .itemNoun)
    }

    /// A count behind a verb of buying or giving.
    func isCounted(_ start: Int) -> Bool {
        guard start >= 2 else { return false }
        guard isCount(start - 1) else { return false }
        return deals(start - 2)
    }

    /// `24 Typhoons` near a word of dealing: before the count (`its order for 24 Typhoons`) or right behind the name
    /// (`Ten Harpoons were ordered`).
    func isCountedInDeal(_ mention: Mention) -> Bool {
        let start = Int(mention.start)
        guard start > 0, !tokens[start].flags.contains(.newBlock), isCount(start - 1) else { return false }
        var before = start - 2
        while before >= max(0, start - 7), tokens[before].kind != .mark {
            if deals(before) { return true }
            before -= 1
        }
        let end = Int(mention.end)
        guard end < tokens.count, isAuxiliary(end) else { return false }
        return (end + 1..<min(tokens.count, end + 4)).contains { deals($0) }
    }

    private func isCount(_ token: Int) -> Bool {
        tokens[token].kind == .number || lexicon.vocabulary[tokens[token].word].classes.contains(.number)
    }

    private func isAuxiliary(_ token: Int) -> Bool {
        lexicon.vocabulary[tokens[token].word].classes.contains(.auxiliary)
    }

    private func deals(_ token: Int) -> Bool {
        !lexicon.vocabulary[tokens[token].word].triggers.isDisjoint(
            with: .acquire | .transfer | .contract | .deliver | .request)
    }

    /// The end of the text, a mark, or a word that opens something else: `COVID-19 tests` are tests.
    func isFollowedByNothingElse(_ end: Int) -> Bool {
        guard end < tokens.count, !tokens[end].flags.contains(.newBlock) else { return true }
        let next = tokens[end]
        switch next.kind {
        case .mark: return next.flags.contains(.spaced) || next.mark != Mark.hyphen
        case .number, .genitive: return false
        case .word:
            // A name given behind the designation (`PiPz-3 Kodiak`).
            if next.word == 0, next.flags.contains(.capitalised) { return true }
            return !lexicon.vocabulary[next.word].classes.isDisjoint(
                with: .preposition | .conjunction | .timeRelative | .timeWord | .subordinator | .relative
                    | .auxiliary
                    | .modal)
        }
    }
}
