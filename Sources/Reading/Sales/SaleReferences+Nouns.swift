internal import Lexicon

/// Parties meant by a noun: `the company`, `the kingdom`, `its navy`.
extension SaleReferences {
    // MARK: Firms

    /// `talks with the company`, `The German company is supplying`: the firm told last, in the place of a party.
    func addFirms(_ elements: inout Elements, _ sentence: Sentence) {
        guard let firm else { return }
        let state = text.entity(firm.entity).state
        var token = sentence.start
        while token + 1 < sentence.end {
            defer { token += 1 }
            guard text.classes(token).contains(.definite) else { continue }
            var noun = token + 1
            var origin: Label?
            if let mention = text.mention(startingAt: noun) {
                guard mention.form == .adjective, mention.kind == .state else { continue }
                origin = text.entity(mention).code
                noun = Int(mention.end)
            }
            guard noun < sentence.end,
                text.reads(noun, "company") || text.reads(noun, "firm") || text.reads(noun, "manufacturer")
                    || text.reads(noun, "shipbuilder") || text.reads(noun, "planemaker")
                    || text.reads(noun, "shipyard"),
                origin == nil || origin == state,
                text.tokens[min(noun + 1, text.count - 1)].kind != .genitive,
                text.mention(startingAt: noun + 1)?.kind != .firm
            else { continue }
            let before = token > sentence.start ? text.preposition(token - 1) : nil
            var place = 0
            while place < elements.list.count, elements.list[place].start < token { place += 1 }
            var behind = place
            // Its own adjective stands in the row.
            if behind < elements.list.count, elements.list[behind].start < noun { behind += 1 }
            if let before {
                guard [.with, .from, .by].contains(before) else { continue }
            } else {
                guard behind < elements.list.count, elements.list[behind].kind == .verb,
                    elements.list[behind].start == noun + 1,
                    !elements.list[behind].triggers.isDisjoint(with: .transfer | .offer | .make | .contract)
                else { continue }
            }
            elements.list.replaceSubrange(place..<behind, with: [pointing(firm, token, noun + 1, before)])
        }
    }

    // MARK: Nouns

    /// `the kingdom`, `its navy`, `the army`, `the government`, `the defence ministry`: in their places in the row.
    func addNouns(_ elements: inout Elements, _ sentence: Sentence) {
        guard
            sentence.signs.cues.contains(.land)
                || !sentence.signs.classes.isDisjoint(with: .force | .roleNoun)
        else { return }
        var token = sentence.start
        var index = 0
        while token < sentence.end {
            while index < elements.list.count, elements.list[index].start < token { index += 1 }
            guard let noun = noun(at: token, sentence) else {
                token += 1
                continue
            }
            defer { token = noun.end }
            guard isFree(token..<noun.end, elements, index) else { continue }
            let before = token > sentence.start ? text.preposition(token - 1) : nil
            if before == .to, text.reads(token - 2, "according") { continue }
            // `36 jets for the air force`: whose it is, the text's focus says.
            if before != nil, !noun.isLand, !noun.isOwned { continue }
            var place = index
            // `the defence ministry` is a phrase by itself.
            while place < elements.list.count, elements.list[place].start < noun.end { place += 1 }
            guard
                noun.isGenitive || stands(before, place, elements, noun.end, isFirst: token == sentence.start)
            else { continue }
            let acting =
                before == nil && !text.classes(token).contains(.possessive)
                ? nil : actingCode(elements, before: index)
            let found: Element?
            if noun.isLand {
                found =
                    ownLand(token + 1..<noun.end, except: acting)
                    ?? lastState(elements, before: index, except: acting, epithets: token + 1..<noun.end)
            } else if noun.isOwned {
                found = antecedent(elements, before: index).flatMap { isState($0) ? $0 : nil }
            } else if place < elements.list.count, elements.list[place].kind == .actor,
                elements.list[place].preposition == .in || elements.list[place].preposition == .of,
                elements.list[place].start - noun.end <= 3
            {
                // `the defence ministry in Oslo`, `the navy of Peru`
                found = elements.list[place]
                elements.list.remove(at: place)
            } else {
                found =
                    (home ?? main).flatMap { before == nil && $0.code != acting ? $0 : nil }
                    ?? (subject.flatMap { isState($0) && $0.code != acting ? $0 : nil })
                    ?? lastState(elements, before: index, except: acting)
            }
            guard let found else { continue }
            var pointing = pointing(found, token, noun.end, before)
            pointing.isGenitive = noun.isGenitive
            elements.list.replaceSubrange(index..<place, with: [pointing])
        }
    }

    /// `the country`, without a word that says what kind of state it is: that of the dateline, where it was spoken of lately.
    private func ownLand(_ tokens: Range<Int>, except code: Label?) -> Element? {
        guard let home, home.code != code, !hasEpithet(tokens),
            states.suffix(3).contains(where: { $0.code == home.code })
        else { return nil }
        return home
    }

    /// Nothing but phrases of ministries stands there in the row yet.
    private func isFree(_ tokens: Range<Int>, _ elements: Elements, _ index: Int) -> Bool {
        var position = index
        while position < elements.list.count, elements.list[position].start < tokens.upperBound {
            guard elements.list[position].phrase == "military-equipment" else { return false }
            position += 1
        }
        return index == 0 || elements.list[index - 1].end <= tokens.lowerBound
    }

    /// The place is that of a party: behind a preposition of roles, or before a verb of dealing.
    private func stands(
        _ before: Preposition?, _ index: Int, _ elements: Elements, _ end: Int, isFirst: Bool
    ) -> Bool {
        var next = index
        if let before {
            // `for the air force of Thailand` names it itself.
            guard
                index >= elements.list.count || elements.list[index].kind != .actor
                    || elements.list[index].preposition != .of || elements.list[index].start - end > 3
            else { return false }
            return [.to, .for, .from, .by, .with].contains(before)
        }
        // `the defence ministry in Oslo said`
        if next < elements.list.count, elements.list[next].kind == .actor,
            elements.list[next].preposition == .in || elements.list[next].preposition == .of
        {
            next += 1
        }
        guard next < elements.list.count, elements.list[next].kind == .verb,
            elements.list[next].start - end <= 4
        else { return false }
        let verb = elements.verbs[elements.list[next].reference]
        // `The navy will take delivery of`
        if verb.triggers.isEmpty, !verb.isReduced, next + 1 < elements.list.count,
            elements.list[next + 1].kind == .phrase,
            !elements.list[next + 1].triggers.isDisjoint(with: .acquire | .contract | .request)
        {
            return true
        }
        return !verb.isReduced
            && !verb.triggers.isDisjoint(
                with: .transfer | .acquire | .request | .contract | .negotiate | .offer | .operate | .give
                    | .authorise | .win | .pending | .pay | .spend)
            || isFirst && verb.triggers.contains(.report)
            || text.classes(verb.token).contains(.have)
    }

    private struct Noun {
        var end: Int
        var isLand = false
        var isOwned = false
        /// `the kingdom's purchase`, `its neighbour's order`
        var isGenitive = false
    }

    /// The noun group that begins there with `the` or `its`.
    private func noun(at token: Int, _ sentence: Sentence) -> Noun? {
        let first = text.classes(token)
        let isOwned = first.contains(.possessive)
        guard text.mentionAt[token] < 0 else { return nil }
        // `Cabinet wants 44 tanks`, `Army orders 12 drones`: in a headline without its article.
        if token == sentence.start, home != nil || main != nil, text.isCapitalised(token), !isOwned,
            !first.isDisjoint(with: .force | .roleNoun), first.isDisjoint(with: .title | .itemNoun),
            !isCompound(token)
        {
            return Noun(end: token + 1)
        }
        guard isOwned || first.contains(.definite) else { return nil }
        if isOwned, text.reads(token, "his") || text.reads(token, "her") { return nil }
        var position = token + 1
        let limit = min(sentence.end, token + 4)
        while position < limit {
            let phrase = text.mention(startingAt: position)
            if let phrase {
                guard phrase.kind == .phrase, text.entity(phrase).type == "military-equipment",
                    text.classes(Int(phrase.end) - 1).contains(.roleNoun)
                else { return nil }
                return Noun(end: Int(phrase.end), isOwned: isOwned)
            }
            let classes = text.classes(position)
            let isNeighbour = text.reads(position, "neighbour") || text.reads(position, "neighbor")
            if !isOwned || isNeighbour, isNeighbour || text.cues(position).contains(.land) {
                if text.reads(position, "state"), !hasEpithet(token + 1..<position) { return nil }
                if ownsDeal(position) { return Noun(end: position + 1, isLand: true, isGenitive: true) }
                return isCompound(position) ? nil : Noun(end: position + 1, isLand: true)
            }
            if !classes.isDisjoint(with: .force | .roleNoun), classes.isDisjoint(with: .title | .itemNoun),
                !isCompound(position)
            {
                return Noun(end: position + 1, isOwned: isOwned)
            }
            guard text.isWord(position), classes.isDisjoint(with: .preposition | .conjunction | .auxiliary)
            else {
                return nil
            }
            position += 1
        }
        return nil
    }

    /// `the kingdom's purchase of`, `its neighbour's order for`: a genitive before a purchase.
    private func ownsDeal(_ token: Int) -> Bool {
        guard token + 2 < text.count, text.tokens[token + 1].kind == .genitive else { return false }
        return (token + 2..<min(text.count, token + 5)).contains {
            text.classes($0).contains(.noun) && !text.info($0).triggers.isDisjoint(with: .acquire | .request)
        }
    }

    /// `the army chief`, `the kingdom's deal`: another noun follows, or it owns what follows.
    private func isCompound(_ token: Int) -> Bool {
        guard token + 1 < text.count else { return false }
        if text.tokens[token + 1].kind == .genitive || text.isMark(token + 1, Mark.hyphen) { return true }
        let next = text.classes(token + 1)
        return text.isWord(token + 1)
            && !next.isDisjoint(with: .title | .itemNoun | .gear | .roleNoun | .force | .noun)
            && next.isDisjoint(with: .verb | .preposition | .conjunction)
    }
}
