internal import Lexicon

/// Past or participle, where both look alike, and what stands around them that tells.
extension ClauseVerbs {
    /// `sold`, `imposed`: past and participle look alike. A main verb where a clause waits for one, behind a pronoun,
    /// or where the verb is one of saying; a participle where `by` follows, or where its noun has a verb already.
    func ambiguous(_ position: Int, _ left: Left) -> ClauseVerb.Form {
        let isSaying = !text.info(position).eventVerb.isDisjoint(with: .report)
        if left.isBehindPronoun { return .finite }
        if left.isRelative { return .finite }
        // `talked by phone`: no agent.
        if text.preposition(position + 1) == .by, isNoAgent(position + 2) { return .finite }
        // `said on Friday the approval sent a signal`: a participle has no object of its own.
        if left.isBehindCandidate, left.isBehindSaid,
            !text.classes(position + 1).isDisjoint(with: .determiner | .possessive)
        {
            return .finite
        }
        // `answered by expelling`: no agent.
        if text.preposition(position + 1) == .by, !left.isWaiting || !forms(position + 2).contains(.gerund),
            !(left.isWaiting && left.isBehindName && beginsPhrase(position))
        {
            return .participle
        }
        if isSaying, isInverted(position, left) { return .finite }
        if left.isBehindJoined, !left.isWaiting {
            if text.preposition(position + 1) != nil {
                return left.isBehindOtherState && text.preposition(position + 1) != .by
                    ? .finite : .participle
            }
            // `talks with Peru, and Ethiopian jets bombed Eritrea`
            if takesObject(position + 1) { return .finite }
        }
        if !left.isBehindNoun {
            if left.joinsMainVerb { return .finite }
            // `…,” the minister, X, said`; `after the minister, X, accused Y`
            if left.isBehindApposition, isSaying || left.isBehindSubordinator && takesObject(position + 1) {
                return .finite
            }
            if left.isBehindList, startsList(position) { return .finite }
            return left.isWaiting && (left.isBehindApposition || !isInserted(position))
                ? .finite : .participle
        }
        // `Under a pact signed in May, …`: what hangs on a preposition is no subject.
        if !left.hasFinite, !left.isWaiting, !left.isBehindCandidate, !left.isBehindSubordinator {
            return .participle
        }
        if left.isWaiting || !left.hasFinite {
            return !isSaying && isFollowedByVerb(position) ? .participle : .finite
        }
        if isSaying, left.isBehindCandidate { return .finite }
        // `as rockets killed four soldiers`
        if left.isBehindSubordinator, takesObject(position + 1) { return .finite }
        return left.isBehindCandidate && left.isBehindName ? .finite : .participle
    }

    /// A participle that stands before its noun as an adjective does: `armed drones`, `targeted sanctions`.
    func qualifies(_ position: Int) -> Bool {
        let next = position + 1
        guard next < end, text.isWord(next), forms(position).isDisjoint(with: [.base, .gerund]),
            text.mention(at: next).map({ $0.kind == .article }) ?? true, !text.isCapitalised(next)
        else { return false }
        let info = text.info(next)
        return !info.classes.isDisjoint(with: .itemNoun | .noun | .gear | .military)
            || !info.eventNoun.withoutGrammar.isEmpty && forms(next).isDisjoint(with: [.past, .gerund])
    }

    /// A base form behind the object of `let`, `make`, `help`: a noun in the plural before it, or no noun at all.
    func isBareInfinitive(_ position: Int, _ left: Left) -> Bool {
        guard forms(position).contains(.base), !text.isCapitalised(position), !left.isInNoun,
            left.isBehindNoun, left.preposition == nil
        else { return false }
        let info = text.info(position)
        let canBeNoun =
            !info.classes.isDisjoint(with: .noun | .itemNoun | .gear | .modifier | .title | .licence)
            || !info.eventNoun.isEmpty
        return !canBeNoun
            || (left.isBehindName || left.isBehindPlural)
                && (takesObject(position + 1) && text.preposition(position + 1) != .to
                    || beginsPhrase(position))
    }

    /// A thing in the plural that is nobody: `arms`, `weapons`.
    func isPluralThing(_ token: Int) -> Bool {
        guard token >= 0, text.isWord(token), text.mention(at: token).map({ $0.kind == .phrase }) ?? true
        else { return false }
        let last = Int(text.tokens[token].end) - 1
        guard text.bytes[last] | 0x20 == UInt8(ascii: "s") else { return false }
        let info = text.info(token)
        return info.eventNoun.isDisjoint(with: [.office, .body, .sides, .country, .troops, .force, .firm])
            && (!info.classes.isDisjoint(with: .itemNoun | .noun | .gear)
                || !info.eventNoun.isDisjoint(with: [.arms, .flow, .transaction, .measure, .aid]))
    }

    /// `by phone`, `by a year`, `by six months`
    private func isNoAgent(_ position: Int) -> Bool {
        text.reads(position, "phone") || text.reads(position, "telephone") || text.reads(position, "video")
            || text.classes(position + 1).contains(.timeUnit)
                && (text.tokens[position].kind == .number
                    || !text.classes(position).isDisjoint(with: .number | .determiner))
    }

    /// `…,” said Foreign Minister X`, `…, added the spokesman`: behind a comma or a quote a verb of saying, and then
    /// whoever says it.
    func isInverted(_ position: Int, _ left: Left) -> Bool {
        // `"A waste of money," grumbled the senator`: what is quoted need be no clause.
        let isBehindQuote =
            text.isMark(position - 1, Mark.quote)
            && (text.isMark(position - 2, Mark.comma) || text.isMark(position - 2, Mark.question))
        guard text.isMark(position - 1, Mark.comma) || text.isMark(position - 1, Mark.quote),
            left.hasFinite && !left.isWaiting || isBehindQuote
        else { return false }
        let meaning = text.info(position).eventVerb
        guard meaning.contains(.report), meaning.isDisjoint(with: [.call, .believe]) else { return false }
        let next = text.classes(position + 1)
        return text.isWord(position + 1) && !text.reads(position + 1, "that")
            && (text.isCapitalised(position + 1)
                || !next.isDisjoint(with: .determiner | .possessive | .title | .roleNoun))
    }

    /// `…, suspended the flights`: a verb with its object behind a comma; not `…, considered the best`.
    private func startsList(_ position: Int) -> Bool {
        text.preposition(position + 1) == nil && takesObject(position + 1)
            && text.info(position).eventVerb.isDisjoint(with: [.report, .call, .believe])
    }

    /// `Iran, hit by sanctions, has built`: a comma closes it, and another verb follows.
    private func isInserted(_ position: Int) -> Bool {
        guard text.isMark(position - 1, Mark.comma) else { return false }
        var index = position + 1
        while index < end, index - position < 24 {
            if text.isMark(index, Mark.comma) {
                let next = index + 1
                let forms = forms(next)
                return text.classes(next).contains(.auxiliary)
                    || !forms.isDisjoint(with: [.past, .third]) && !forms.contains(.gerund)
            }
            index += 1
        }
        return false
    }

    /// `weapons sold to India were`: another main verb follows before the clause ends.
    private func isFollowedByVerb(_ position: Int) -> Bool {
        guard text.preposition(position + 1) != nil else { return false }
        // `sanctions imposed on Iran by Oman hit`: the agent tells the participle.
        if text.preposition(position + 1) == .on, text.info(position).eventVerb.contains(.impose),
            (position + 2..<min(end, position + 8)).contains(where: { text.preposition($0) == .by })
        {
            return true
        }
        var index = position + 1
        while index < end, index - position < 14 {
            let token = text.tokens[index]
            if token.kind == .mark, token.mark != Mark.hyphen, token.mark != Mark.quote,
                token.mark != Mark.apostrophe
            {
                return false
            }
            let classes = text.classes(index)
            if !classes.isDisjoint(with: .relative | .subordinator | .conjunction | .pronoun),
                classes.isDisjoint(with: .determiner)
            {
                return false
            }
            // `vouched for the jets as being precise`, `happened to be in Oman`: those are no main verbs.
            let isFinite =
                !text.reads(index, "being") && !text.reads(index, "having") && !text.reads(index, "be")
            if classes.contains(.auxiliary), !classes.contains(.month), isFinite { return true }
            // `fired from Cambodia hit a hospital`
            if index > position + 2, forms(index).contains(.past), text.mention(at: index) == nil,
                text.mention(at: index - 1).map({ $0.kind == .state && $0.form != .adjective }) ?? false,
                !text.classes(index + 1).isDisjoint(with: .determiner | .possessive)
            {
                return true
            }
            index += 1
        }
        return false
    }
}
