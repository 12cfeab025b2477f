internal import Lexicon

/// Where a noun group ends: names, titles, quotes and phrases that go on, and those that begin another.
extension ClauseBuilder {
    /// `Secretary of Defence James Mattis`, `the Ministry of Foreign Affairs`: one name.
    func isOfOffice(_ index: Int) -> Bool {
        guard text.preposition(index) == .of, index + 1 < sentence.end, text.isCapitalised(index - 1),
            text.isCapitalised(index + 1), text.mention(at: index + 1).map({ $0.kind == .phrase }) ?? true,
            !text.info(index - 1).eventNoun.isDisjoint(with: [.office, .body])
                || !text.classes(index - 1).isDisjoint(with: .title | .roleNoun)
        else { return false }
        for word: StaticString in [
            "defence", "defense", "state", "foreign", "war", "national", "interior", "economy", "finance",
            "trade", "commerce", "energy", "external", "home", "industry", "transport", "armed", "staff",
        ] where text.reads(index + 1, word) {
            return true
        }
        return false
    }

    /// `"military-technical" countermeasures`: what was quoted within the group ends, and the group goes on.
    func closesInside(_ index: Int, _ start: Int) -> Bool {
        index > start && index + 1 < sentence.end && !text.isSpaced(index) && text.isWord(index + 1)
            && text.isSpaced(index + 1) && !text.isCapitalised(index + 1)
            && (start..<index - 1).contains { text.isMark($0, Mark.quote) }
            && text.classes(index + 1).isDisjoint(
                with: .preposition | .conjunction | .determiner | .auxiliary | .relative | .subordinator
                    | .pronoun)
            && !text.info(index + 1).eventNoun.withoutGrammar.isEmpty
    }

    /// `On the sidelines Mohamad held talks`: in front of the subject stands a group with its preposition.
    func opensSubject(_ index: Int, _ start: Int) -> Bool {
        guard preposition != nil, result.list[current].verb == nil, result.list[current].subjects.isEmpty,
            text.isCapitalised(index), !text.isCapitalised(index - 1), text.isWord(index - 1),
            !isInside(index - 1), text.info(index).classes.isEmpty, text.info(index).eventNoun.isEmpty,
            text.info(index - 1).eventNoun.isDisjoint(with: [.office, .firm, .country, .sides]),
            text.classes(index - 1).isDisjoint(with: .title | .roleNoun | .itemNoun),
            index + 1 < sentence.end, text.tokens[index + 1].kind == .word
        else { return false }
        var left = ClauseVerbs.Left()
        left.isBehindNoun = true
        left.isBehindName = true
        left.isBehindCandidate = true
        left.isWaiting = true
        return verbs.begins(at: index + 1, left)
    }

    /// `In an unrelated development Defence Minister X signed`: in front of the subject stands a group with its
    /// preposition, and nothing parts them.
    func opensPerson(_ index: Int, _ start: Int) -> Bool {
        result.list[current].verb == nil && result.list[current].subjects.isEmpty
            && text.isCapitalised(index) && text.isWord(index - 1) && !text.isCapitalised(index - 1)
            && text.mention(at: index - 1) == nil && !isInside(index - 1)
            && text.info(index - 1).eventNoun.isDisjoint(with: [.office, .firm, .country, .sides])
            && text.classes(index - 1).isDisjoint(with: .title | .roleNoun | .itemNoun | .determiner)
    }

    /// `Minister`, `Defence Minister`, `Prime Minister`
    func isOfficeTitle(_ index: Int) -> Bool {
        guard text.isCapitalised(index) else { return false }
        return text.classes(index).contains(.title)
            || text.isCapitalised(index + 1) && text.classes(index + 1).contains(.title)
    }

    /// A state's name in the genitive, behind a group with its preposition that stands in front of the subject and is
    /// complete.
    func opensOwner(_ mention: Mention, _ index: Int) -> Bool {
        let end = Int(mention.end)
        return preposition != nil && mention.kind == .state && mention.form != .adjective
            && end < sentence.end && text.tokens[end].kind == .genitive
            && result.list[current].verb == nil && result.list[current].subjects.isEmpty
            && text.isWord(index - 1) && !text.isCapitalised(index - 1) && !isInside(index - 1)
            && text.mention(at: index - 1) == nil
            && text.info(index - 1).eventNoun.isDisjoint(with: [.country, .sides, .office])
    }

    /// A state's name behind a noun that is complete, and a verb right behind the name.
    func opensClause(_ mention: Mention, _ index: Int, _ start: Int) -> Bool {
        guard mention.kind == .state, mention.form != .adjective, !isInside(index - 1),
            text.isWord(index - 1) || text.tokens[index - 1].kind == .number
        else { return false }
        if let named = text.mention(at: index - 1) {
            // `the F-35s Israel flies`
            guard [.article, .designator, .programme, .phrase].contains(named.kind) else { return false }
        } else if text.isCapitalised(index - 1), index - 1 != start {
            return false
        }
        let before = text.info(index - 1).eventNoun
        // `neighbour Kenya`, `ally Oman`
        guard before.isDisjoint(with: [.country, .sides, .office]) else { return false }
        let end = Int(mention.end)
        guard end < sentence.end, text.tokens[end].kind == .word else { return false }
        if beginsTime(end) { return true }
        var left = ClauseVerbs.Left()
        left.isBehindNoun = true
        left.isBehindName = true
        left.isBehindCandidate = true
        left.isWaiting = true
        return verbs.begins(at: end, left)
    }

    /// A state by its plain name.
    func isStateName(_ token: Int) -> Bool {
        text.mention(at: token).map { $0.kind == .state && $0.form != .adjective } ?? false
    }

    /// `free of charge` behind a noun: no part of it.
    func isAside(_ index: Int) -> Bool {
        text.info(index).eventNoun.contains(.opensPhrase) && adverbPhrase(index) != nil
    }

    /// An adjective of feeling that stands in front of the subject, taken for it.
    func frontedAdjective(_ clause: Int) -> Int? {
        guard result.list[clause].kind == .main, result.list[clause].subjects.count == 1,
            let front = result.list[clause].subjects.first
        else { return nil }
        let group = result.groups[front]
        return group.end - group.start == 1 && group.start == result.list[clause].start
            && !group.meaning.isDisjoint(with: [.upset, .glad]) && text.mention(at: group.head) == nil
            && text.preposition(group.end) != nil ? front : nil
    }

    /// `a near-empty chamber`, `an in-flight refuelling`: no preposition.
    func opensCompound(_ index: Int) -> Bool {
        index + 2 < sentence.end && text.isMark(index + 1, Mark.hyphen) && !text.isSpaced(index + 1)
            && text.isWord(index + 2) && !text.isSpaced(index + 2) && !text.isCapitalised(index + 2)
    }

    /// `rescue-at-sea agreements`
    func isInCompound(_ index: Int) -> Bool {
        index > sentence.start && index + 2 < sentence.end && text.isMark(index - 1, Mark.hyphen)
            && text.isMark(index + 1, Mark.hyphen) && !text.isSpaced(index) && !text.isSpaced(index + 1)
            && text.isWord(index + 2) && text.classes(index + 2).isDisjoint(with: .determiner)
    }

    /// Behind `memorandum of understanding`, `cessation of hostilities`: one noun, whatever its words are elsewhere.
    func phraseEnd(_ index: Int) -> Int? {
        guard text.info(index).eventNoun.contains(.opensPhrase) else { return nil }
        var end: Int?
        for entry in text.phrases.nouns(text.tokens[index].word) where entry.rest.count > 1 {
            guard let behind = verbs.match(entry.rest, from: index + 1, gap: 0) else { continue }
            end = max(end ?? 0, behind.end)
        }
        return end
    }

    /// An en dash without space joins two names: `U.S.–Turkey relations`.
    func isCompound(_ index: Int) -> Bool {
        guard !text.isSpaced(index), index + 1 < sentence.end, !text.isSpaced(index + 1) else { return false }
        let token = text.tokens[index]
        return token.end - token.start == 3 && text.bytes[Int(token.end) - 1] == 0x93
    }
}
