internal import Lexicon

/// What the words around a trigger say of arms, of measures and of how firmly something is meant.
extension EventMatcher {
    func hasOblique(_ clause: Int, _ prepositions: Prepositions, _ nouns: EventNoun) -> Bool {
        clauses.obliques(of: clause, prepositions).contains {
            !clauses.groups[$0].meaning.isDisjoint(with: nouns)
        }
    }

    /// The group hangs on one of those: `a round of talks`.
    func isInside(_ group: Int, of hosts: some Sequence<Int>) -> Bool {
        guard let host = clauses.groups[group].host else { return false }
        return hosts.contains(host)
    }

    /// `by telephone`, `over a video link`
    func isTelephone(_ group: Int) -> Bool {
        let head = clauses.groups[group].head
        return text.reads(head, "telephone") || text.reads(head, "phone") || text.reads(head, "videolink")
            || text.reads(head, "teleconference") || text.reads(head, "call")
            || text.reads(head, "link") && text.reads(head - 1, "video")
            || text.reads(head, "video")
    }

    /// `would act`
    func isWould(_ verb: ClauseVerb) -> Bool {
        (verb.start..<verb.end).contains { text.reads($0, "would") || text.reads($0, "will") }
    }

    /// An amount of money.
    func isSum(_ group: Int) -> Bool {
        clauses.groups[group].tokens.contains { token in
            text.mention(at: token).map { $0.kind == .currency } ?? false
                || text.isMark(token, Mark.dollar) || text.isMark(token, Mark.euro)
                || text.isMark(token, Mark.pound) || text.isMark(token, Mark.yen)
                || text.reads(token, "percent") && text.preposition(token + 1) == .of
        }
    }

    /// Troops, ships, aircraft, an armed group.
    func isArmed(_ groups: some Sequence<Int>) -> Bool {
        groups.contains { number in
            let group = clauses.groups[number]
            return !group.meaning.isDisjoint(with: [.troops, .munition, .force])
                || text.reads(group.head, "boots")
                || group.tokens.contains { token in
                    text.mention(at: token).map { $0.kind == .article || $0.kind == .group } ?? false
                        || text.classes(token).contains(.military)
                        || !text.info(token).eventNoun.isDisjoint(with: [.troops, .munition, .force])
                }
        }
    }

    /// The group names weapons, by itself or by what hangs on it: `the transfer of Cobra helicopters`.
    func areArms(_ groups: some Sequence<Int>) -> Bool {
        groups.contains { number in
            namesArms(clauses.groups[number])
                || clauses.complements(of: number, [.of, .for, .on, .in]).contains {
                    namesArms(clauses.groups[$0])
                }
        }
    }

    /// The object itself is weapons: `one of its systems`, not `its approval of the howitzers`.
    func areGoods(_ groups: some Sequence<Int>) -> Bool {
        groups.contains { number in
            let group = clauses.groups[number]
            guard group.meaning.isDisjoint(with: .permission) else { return false }
            return namesArms(group)
                || group.meaning.isEmpty
                    && clauses.complements(of: number, [.of]).contains { namesArms(clauses.groups[$0]) }
        }
    }

    private func namesArms(_ group: NounGroup) -> Bool {
        !group.meaning.isDisjoint(with: [.arms, .munition, .flow])
            || group.tokens.contains { token in
                text.mention(at: token).map {
                    ($0.kind == .article || $0.kind == .designator) && text.entity($0).type != "airliner"
                } ?? false
                    || !text.info(token).eventNoun.isDisjoint(with: [.arms, .munition])
                    || !text.classes(token).isDisjoint(with: .itemNoun)
                        && text.classes(token).contains(.military)
            }
    }

    /// The text tells of a sale, or the sentence of arms, or of two states or bodies.
    func isAboutArms() -> Bool {
        if topic != nil || authors.areTold || hasMilitaryWord() { return true }
        var first: Label?
        for token in sentence.tokens {
            guard let mention = text.mention(startingAt: token),
                mention.kind == .state || mention.kind == .body || mention.kind == .group,
                let actor = discourse.actor(mention)
            else { continue }
            if let first, first != actor.code { return true }
            first = actor.code
        }
        return false
    }

    /// Done, or firmly meant: `lifted`, `will lift`, `agreed to lift`, `said that it would lift`; not `might`, `would have to`.
    func isMeant(_ number: Int) -> Bool {
        let clause = clauses.list[number]
        guard let verb = clause.verb else { return true }
        let above = clause.parent.flatMap { clauses.list[$0].verb }
        // `to forbid all trade is hard`
        if verb.form == .infinitive, above == nil { return false }
        if isBare(verb), let parent = clause.parent { return isMeant(parent) }
        if verb.form == .infinitive, let above {
            return !above.meaning.isDisjoint(with: .decide) && above.modality != .possible && !above.isNegated
        }
        let isModal = (verb.start..<verb.token).contains { text.classes($0).contains(.modal) }
        guard verb.modality == .possible || isModal && verb.modality == .future else { return true }
        if (verb.start..<verb.token).contains(where: { text.reads($0, "will") || text.reads($0, "shall") }) {
            return true
        }
        let isWould = (verb.start..<verb.token).contains { text.reads($0, "would") }
        let isForced = (verb.start..<verb.token).contains { text.classes($0).contains(.have) }
        guard isWould, !isForced, clause.kind == .complement, let above else { return false }
        return !above.meaning.isDisjoint(with: .decide)
    }

    /// The noun is what somebody takes away: `lift the sanctions`, `the easing of the embargo`.
    func isLifted(_ clause: Int, _ group: Int?) -> Bool {
        guard let group else { return false }
        if lapses(group) { return true }
        if let verb = clauses.list[clause].verb, !verb.meaning.isDisjoint(with: [.lift, .release]),
            verb.meaning.isDisjoint(with: .impose),
            clauses.patients(of: clause).contains(where: {
                $0 == group || clauses.complements(of: $0, [.of]).contains(group)
            })
        {
            return true
        }
        var index = group
        while let host = clauses.groups[index].host, host < index {
            if !clauses.groups[host].meaning.isDisjoint(with: .lifting) { return true }
            index = host
        }
        return false
    }

    /// Something bad or good is said of the object: `called it a violation`, `described as unsafe`, `branded illegal`.
    func isNamed(_ clause: Int, _ nouns: EventNoun) -> Bool {
        guard let verb = clauses.list[clause].verb, !verb.isNegated,
            // `what Oslo calls a drone lies in pieces`
            !(clauses.list[clause].marker.map { text.reads($0, "what") } ?? false)
                || clauses.list[clause].parent.map { clauses.list[$0].verb != nil } ?? false
        else { return false }
        func says(_ number: Int) -> Bool {
            let group = clauses.groups[number]
            if !group.meaning.isDisjoint(with: nouns) { return true }
            // `a hostile step`: the noun means something of its own.
            return nouns.contains(.bad)
                && (group.start..<group.head).contains { text.info($0).eventNoun.contains(.bad) }
        }
        return clauses.list[clause].objects.contains(where: says)
            || clauses.obliques(of: clause, [.as, .to]).contains(where: says)
            || clauses.groups.contains {
                $0.function == .apposed && $0.clause == clause && !$0.meaning.isDisjoint(with: nouns)
            }
    }

    /// `free of charge`, `for free`, `as a gift`.
    func isGratis() -> Bool {
        let verbs = ClauseVerbs(text: text, end: sentence.end)
        return sentence.tokens.contains { token in
            text.isWord(token) && text.tokens[token].word != 0
                && text.phrases.nouns(text.tokens[token].word).contains {
                    !$0.noun.isDisjoint(with: .gratis) && verbs.match($0.rest, from: token + 1, gap: 1) != nil
                }
        }
    }

    /// `X, the top Republican on the Senate committee, …`
    private func isApposedLawmaker(behind number: Int) -> Bool {
        let next = number + 1
        guard clauses.groups.indices.contains(next), clauses.groups[next].function == .apposed else {
            return false
        }
        return clauses.groups[next].tokens.contains(where: isLawmaker)
            || clauses.complements(of: next, [.on, .of, .in]).contains {
                clauses.groups[$0].tokens.contains(where: isLawmaker)
            }
    }

    /// A parliament, a chamber of it, its members.
    func isOfLegislature(_ groups: some Sequence<Int>) -> Bool {
        groups.contains { number in
            clauses.groups[number].tokens.contains(where: isLawmaker)
                || clauses.complements(of: number, [.of]).contains {
                    clauses.groups[$0].tokens.contains(where: isLawmaker)
                }
                || isApposedLawmaker(behind: number)
        }
    }
}
