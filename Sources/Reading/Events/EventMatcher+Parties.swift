internal import Lexicon

/// Parties that no slot of the clause names: owners of nouns, pairs, whose programme, treaty or deal it is.
extension EventMatcher {
    /// Groups that hang on a noun, also where it is the antecedent or subject of the clause: `sanctions were
    /// imposed on Turkey` has them at the verb.
    func complements(_ group: Int, _ prepositions: Prepositions) -> GroupSet {
        var index = group
        // A phrase may reach over a preposition: `ban on arms to Israel`.
        var found = clauses.complements(of: index, prepositions)
        while found.isEmpty, index + 1 < clauses.groups.count, clauses.groups[index + 1].host == index {
            index += 1
            found = clauses.complements(of: index, prepositions)
        }
        return found
    }

    func owner(_ group: Int) -> Actor? {
        let noun = clauses.groups[group]
        var last: Actor?
        for token in noun.start..<max(noun.start, noun.trigger) {
            guard let mention = text.mention(startingAt: token), let actor = discourse.actor(mention),
                actor.isModifier || mention.kind == .state || mention.kind == .body || mention.kind == .group,
                !text.isMark(Int(mention.end), Mark.hyphen) || text.reads(Int(mention.end) + 1, "led")
            else { continue }
            last = actor
        }
        if let last { return last }
        // `the kingdom's embargo`, `its neighbour's decision`: the noun before the genitive points back.
        if let genitive = (noun.start..<noun.end).first(where: { text.tokens[$0].kind == .genitive }),
            genitive > noun.start
        {
            var before = NounGroup(start: noun.start, end: genitive, head: genitive - 1)
            before.meaning = text.info(genitive - 1).eventNoun
            if let meant = discourse.actors(of: before).first { return meant }
        }
        return discourse.possessor(noun)
    }

    func pair(_ site: Site, isSource: Bool) -> [Actor] {
        guard let group = site.group else {
            let agents = actors(clauses.agents(of: site.clause))
            guard agents.count > 1 else { return [] }
            let both = areNamed(clauses.agents(of: site.clause)) ? agents : ordered(agents)
            return isSource ? [both[0]] : both
        }
        let between = actors(
            Array(complements(group, [.between, .among]))
                + clauses.obliques(of: site.clause, [.between]).filter { clauses.groups[$0].host == nil })
        // `a ceasefire between the neighbours`: those who fought.
        if !clauses.groups[group].meaning.isDisjoint(with: .ceasefire),
            complements(group, [.between]).contains(where: {
                !clauses.groups[$0].meaning.isDisjoint(with: .sides)
            })
        {
            let both = foes(site, isSource: isSource)
            if !both.isEmpty { return both }
        }
        // `the two countries agreed on a truce`: those who fought.
        if !clauses.groups[group].meaning.isDisjoint(with: .ceasefire), between.isEmpty,
            clauses.agents(of: site.clause).contains(where: { number in
                let agent = clauses.groups[number]
                return !agent.meaning.isDisjoint(with: [.sides, .country])
                    && text.mention(at: agent.head) == nil
            })
        {
            let both = foes(site, isSource: isSource)
            if !both.isEmpty { return both }
        }
        if between.count > 1 { return isSource ? [between[0]] : between }
        // `a pact between the governments`
        for number in complements(group, [.between]) {
            let both = ordered(Array(discourse.both(clauses.groups[number])))
            if both.count > 1 { return isSource ? [both[0]] : both }
        }
        let own = Array(discourse.actors(of: group, in: clauses))
        if own.count > 1 { return isSource ? [own[0]] : own }
        // `a session of the Fiji-Tonga committee`
        for number in complements(group, [.of]) {
            let both = Array(discourse.actors(of: number, in: clauses))
            if both.count > 1, !clauses.groups[group].meaning.isDisjoint(with: [.meeting, .talk]) {
                return isSource ? [both[0]] : both
            }
        }
        let agents = actors(clauses.agents(of: site.clause))
        let isHeld =
            clauses.groups[group].function == .object
            // `settled it after five days of talks`, `under a pact Fiji and Tonga share`
            || !clauses.groups[group].meaning.isDisjoint(with: [.talk, .meeting, .pact])
                && isSetting(group) && complements(group, [.with]).isEmpty
        guard agents.count > 1, isHeld else { return [] }
        let both = areNamed(clauses.agents(of: site.clause)) ? agents : ordered(agents)
        return isSource ? [both[0]] : both
    }

    /// Both by a name of their own, not by `the two governments`.
    private func areNamed(_ groups: GroupList) -> Bool {
        groups.count > 1 || groups.contains { !clauses.complements(of: $0, [.of, .from]).isEmpty }
    }

    /// Where both are the parties of the sale, the seller comes first.
    func ordered(_ actors: [Actor]) -> [Actor] {
        guard actors.count == 2, let seller = topic?.seller, actors[1].code == seller,
            topic?.buyer == actors[0].code
        else { return actors }
        return actors.reversed()
    }

    func programme() -> [Actor] {
        for token in sentence.tokens {
            guard let mention = text.mention(startingAt: token), mention.kind == .programme else { continue }
            let entity = text.entity(mention)
            if !entity.state.isEmpty, entity.type != "law" {
                return [
                    Actor(
                        code: entity.state, start: Int(mention.start), end: Int(mention.end),
                        kind: .programme)
                ]
            }
        }
        if let article = articleProgramme() { return [article] }
        return clauses.groups.indices.lazy.filter { self.isArmsProgramme($0) }.compactMap { self.owner($0) }
            .first.map { [$0] } ?? []
    }

    /// `the F-35 development programme`: the programme of an article is its maker's.
    func articleProgramme() -> Actor? {
        for token in sentence.tokens where !text.info(token).eventNoun.isDisjoint(with: .programme) {
            for before in max(sentence.start, token - 6)..<token {
                guard let mention = text.mention(startingAt: before),
                    mention.kind == .article || mention.kind == .designator
                else { continue }
                let state = text.entity(mention).state
                if !state.isEmpty {
                    return Actor(code: state, start: before, end: Int(mention.end), kind: .programme)
                }
            }
        }
        return nil
    }

    func treatyPartner(_ other: Actor?) -> [Actor] {
        for token in sentence.tokens {
            guard let mention = text.mention(startingAt: token), mention.kind == .programme else { continue }
            let states = text.lexicon.detail(text.entity(mention), "states").map(text.kept)
            guard states.count == 2, let partner = states.first(where: { $0 != other?.code }) else {
                continue
            }
            return [Actor(code: partner, start: Int(mention.start), end: Int(mention.end), kind: .programme)]
        }
        return []
    }

    /// Praise or blame for a measure means its author, for a sale the other party.
    func dealPartner(_ rule: EventRule, _ site: Site, _ other: Actor?) -> [Actor] {
        let groups =
            Array(clauses.patients(of: site.clause)) + Array(clauses.list[site.clause].obliques)
            + (site.group.map { [$0] } ?? []) + Array(clauses.agents(of: site.clause))
        func actor(_ code: Label) -> Actor {
            Actor(code: code, start: site.token, end: site.token + 1, kind: .state)
        }
        let aboutMeasure = groups.contains {
            !clauses.groups[$0].meaning.isDisjoint(with: [.measure, .ban, .embargo, .sanction])
        }
        if groups.contains(where: { !clauses.groups[$0].meaning.isDisjoint(with: .attack) }),
            let author = authors.attack, author != other?.code
        {
            return [Actor(code: author, start: site.token, end: site.token + 1, kind: .state)]
        }
        // `condemned the exercises`, `the launch`: whoever held them.
        if groups.contains(where: { number in
            let group = clauses.groups[number]
            return !group.meaning.isDisjoint(with: [.exercise, .threat])
                || ["launch", "launches", "test", "tests", "firing", "blockade", "incursion"].contains {
                    (word: StaticString) in text.reads(group.head, word)
                }
        }), let author = authors.act, author != other?.code {
            return [Actor(code: author, start: site.token, end: site.token + 1, kind: .state)]
        }
        // `the gift leads to war`: whoever gave it.
        if groups.contains(where: { !clauses.groups[$0].meaning.isDisjoint(with: [.gratis, .aid]) }),
            let step = authors.step, step.source != other?.code, site.token - step.place < 120
        {
            return [actor(step.source)]
        }
        let aboutDeal = groups.contains { isDeal(clauses.groups[$0]) }
        // `denounced the move`: what somebody did since the sale was told.
        if aboutMeasure, !aboutDeal, let step = authors.step, step.source != other?.code,
            site.token - step.place < 120, (topic?.place ?? 0) <= Int(text.tokens[step.place].start)
        {
            return [actor(step.source)]
        }
        if aboutMeasure, !aboutDeal, let author = author(.sanction), author != other?.code {
            return [actor(author)]
        }
        // `protested at the delay`: the one other that the sentence before names has brought it about.
        if aboutMeasure, !aboutDeal, rule.type == .statementCriticism, let other,
            let author = onlyOtherBefore(other)
        {
            return [actor(author)]
        }
        guard aboutDeal || aboutMeasure, let topic else { return [] }
        // `the purchase upsets the balance`: whoever buys is blamed.
        let isPurchase = groups.contains { number in
            let head = clauses.groups[number].head
            return text.reads(head, "purchase") || text.reads(head, "acquisition")
                || text.reads(head, "purchases") || text.reads(head, "procurement")
                || text.reads(head, "choice") || text.reads(head, "selection")
        }
        let order =
            rule.type == .statementCriticism && !isPurchase
            ? [topic.seller, topic.buyer] : [topic.buyer, topic.seller]
        for party in order {
            if let party, party != other?.code { return [actor(party)] }
        }
        return []
    }

    /// The only state but that one of which the sentence before names a body, a person or itself as more than an adjective.
    private func onlyOtherBefore(_ other: Actor) -> Label? {
        var found: Label?
        for actor in discourse.namedBefore
        where (actor.kind == .body || actor.kind == .state && text.preposition(actor.start - 1) == nil)
            && !actor.isModifier && actor.code.isStateCode && actor.code != other.code
        {
            if let found, found != actor.code { return nil }
            found = actor.code
        }
        return found
    }

    func isDeal(_ group: NounGroup) -> Bool {
        !group.meaning.isDisjoint(with: .transaction)
            || group.tokens.contains { token in
                text.mention(at: token).map { $0.kind == .article || $0.kind == .designator } ?? false
            }
    }

    func othersInSentence(_ other: Actor?) -> [Actor] {
        var found: [Actor] = []
        for token in sentence.tokens {
            guard let mention = text.mention(startingAt: token), let actor = discourse.actor(mention),
                !actor.code.isEmpty, actor.code != other?.code, actor.kind != .firm, actor.kind != .place,
                !speakers.isNamed(by: token)
            else { continue }
            found.append(actor)
        }
        return found
    }

    func unknownFirm(_ site: Site) -> [Actor] {
        let groups =
            Array(site.group.map { clauses.complements(of: $0, [.with, .from, .by]) } ?? [])
            + Array(clauses.obliques(of: site.clause, [.with, .from]))
        for number in groups {
            let group = clauses.groups[number]
            guard text.isCapitalised(group.head),
                text.isCapitalised(group.start) || text.classes(group.start).contains(.determiner),
                text.mention(at: group.head) == nil
            else { continue }
            let name = text.line(group.start, group.head + 1)
            return [
                Actor(code: text.kept(name.lowercased()), start: group.start, end: group.end, kind: .firm)
            ]
        }
        return []
    }
}
