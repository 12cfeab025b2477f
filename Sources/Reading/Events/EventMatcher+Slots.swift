internal import Lexicon

/// Who fills the slots of a rule.
extension EventMatcher {
    func actors(_ groups: some Sequence<Int>) -> [Actor] {
        var all: [Actor] = []
        for group in groups {
            for actor in discourse.actors(of: group, in: clauses) { all.append(actor) }
        }
        return all
    }

    func actors(
        _ slot: EventRule.Slot, _ site: Site, _ rule: EventRule, other: Actor?, isSource: Bool
    ) -> [Actor] {
        switch slot {
        case .agent:
            let groups = clauses.agents(of: site.clause)
            let found = actors(groups)
            // `"We stand with Oman," the minister said`
            guard found.isEmpty, groups.contains(where: { isOurselves(clauses.groups[$0]) }) else {
                return found
            }
            return speakers.speaker(of: site.clause).map { $0.kind == .firm ? [] : [$0] } ?? []
        case .patient:
            let found = actors(clauses.patients(of: site.clause))
            // `rejected the statement by Greece`: whose it is is meant, not the one to whom the noun would point.
            if rule.type.isStatement, !found.isEmpty, let other, found.allSatisfy({ $0.code == other.code }),
                clauses.patients(of: site.clause).contains(where: { number in
                    let noun = clauses.groups[number]
                    return noun.tokens.allSatisfy { text.mention(at: $0) == nil }
                        && !actors(complements(number, [.by, .of])).isEmpty
                })
            {
                return []
            }
            // `discussed Libya`: what is talked about is nobody who talks.
            guard rule.type == .visitOrTalks, let verb = clauses.list[site.clause].verb,
                !verb.meaning.isDisjoint(with: .discuss)
            else { return found }
            return found.filter { $0.kind == .person }
        case .recipient:
            // `granted us a loan`: whoever speaks.
            if clauses.list[site.clause].objects.contains(where: { text.reads(clauses.groups[$0].head, "us") }
            ) {
                return speakers.speaker(of: site.clause).map { [$0] } ?? []
            }
            let found = actors(clauses.list[site.clause].objects.removing(site.group))
            // `gives Fiji and Tonga military aid`: the second stands right before what is given.
            guard let group = site.group, clauses.groups[group].isConjoined, let second = owner(group),
                second.start == clauses.groups[group].start, !second.isModifier
            else { return found }
            return found + [second]
        case .fellow:
            let agents = clauses.agents(of: site.clause)
            return agents.count > 1 ? actors(Array(agents.dropFirst())) : Array(actors(agents).dropFirst())
        case .oblique(let prepositions):
            let groups = clauses.obliques(of: site.clause, prepositions)
            // Who blames a sale does not blame whoever buys.
            if blamesSale(rule, site) != nil {
                return actors(groups.filter { clauses.groups[$0].preposition != .to })
            }
            return actors(groups)
        case .owner: return site.group.flatMap { owner($0) }.map { [$0] } ?? []
        case .complement(let prepositions):
            guard let group = site.group else { return [] }
            let found = complements(group, prepositions)
            return isSource ? actors(found.filter { hangsByNames($0, on: group) }) : actors(found)
        case .pair: return pair(site, isSource: isSource)
        case .governor: return actors(clauses.agents(of: site.clause).lazy.filter { $0 != site.group })
        case .governed(let prepositions): return actors(clauses.obliques(of: site.clause, prepositions))
        case .programme: return programme()
        case .treatyPartner: return treatyPartner(other)
        case .speaker:
            // Only where the clause names nobody who acts.
            guard clauses.agents(of: site.clause).isEmpty || rule.needs.contains(.reported) else { return [] }
            return speakers.speaker(of: site.clause).map { $0.kind == .firm ? [] : [$0] } ?? []
        case .author:
            let agents = clauses.agents(of: site.clause)
            guard agents.allSatisfy({ !clauses.groups[$0].meaning.isDisjoint(with: .measure) }),
                let code = author(rule.type)
            else { return [] }
            return [Actor(code: code, start: site.token, end: site.token + 1, kind: .state)]
        case .dealPartner: return dealPartner(rule, site, other)
        case .seller:
            return topic?.seller.map {
                [Actor(code: $0, start: site.token, end: site.token + 1, kind: .state)]
            } ?? []
        case .buyer:
            // `gave the islanders a boat`: somebody else gets it; `handed over the jets`: they may be paid for.
            if rule.type == .aid,
                clauses.list[site.clause].objects.count > 1
                    || clauses.list[site.clause].verb.map({
                        !$0.meaning.isDisjoint(with: [.permit, .destroy])
                    }) ?? false
            {
                return []
            }
            return topic?.buyer.map {
                [Actor(code: $0, start: site.token, end: site.token + 1, kind: .state)]
            } ?? []
        case .onlyOther:
            var others = othersInSentence(other)
            // `protested against the sale of missiles to Oman`: whoever gets them is not blamed.
            if let sale = blamesSale(rule, site) {
                let buyers = actors(complements(sale, [.to, .for]).map { $0 }).map(\.code)
                others.removeAll { buyers.contains($0.code) }
            }
            guard !others.isEmpty else { return [] }
            return others.allSatisfy { $0.code == others[0].code } ? Array(others.prefix(1)) : []
        case .nearestOther:
            return othersInSentence(other).min {
                abs($0.start - site.token) < abs($1.start - site.token)
            }.map { [$0] } ?? []
        case .lastState:
            for actor in discourse.named.reversed() where actor.start < site.token {
                // Names stand in their order; a learned one, at most a sentence behind.
                if site.token - actor.start > 400 { break }
                if actor.kind == .state, actor.code != other?.code, site.token - actor.start < 60 {
                    return [actor]
                }
            }
            return []
        case .unknownFirm: return unknownFirm(site)
        case .nearestPerson:
            return othersInSentence(other).filter { $0.kind == .person }.min {
                abs($0.start - site.token) < abs($1.start - site.token)
            }.map { [$0] } ?? []
        case .actorBelow:
            for (number, clause) in clauses.list.enumerated()
            where clause.parent == site.clause && number != site.clause {
                // `demanded that rifles be sent to Oman`: whoever would get them is asked for nothing.
                if rule.type == .statementCriticism, clause.isPassive || clause.verb?.isCopula ?? false,
                    actors(clauses.list[number].subjects).isEmpty
                {
                    continue
                }
                let found =
                    actors(clauses.patients(of: number)) + actors(clauses.list[number].subjects)
                    + actors(clauses.obliques(of: number, [.to, .on, .against, .with, .from]))
                if let first = found.first(where: { $0.code != other?.code }) { return [first] }
            }
            return []
        case .complementOfPatient:
            if let sale = blamesSale(rule, site) { return sellers(sale) }
            // `condemned the invasion of Oman`: whoever is hit is not blamed.
            if rule.type == .statementCriticism, let blow = blamedBlow(site) {
                return actors(complements(blow, [.by])) + (owner(blow).map { [$0] } ?? [])
                    + complements(blow, [.of, .on, .against]).flatMap { actors(CollectionOfOne($0)) }
                    .compactMap { hit in
                        authors.adversary(of: hit.code, before: site.token).map {
                            Actor(code: $0, start: site.token, end: site.token + 1, kind: .state)
                        }
                    }
            }
            return clauses.patients(of: site.clause).flatMap {
                actors(complements($0, [.of, .for, .by, .from, .on, .to, .with]))
            }
        case .complementOfPatientWith:
            return clauses.patients(of: site.clause).flatMap { actors(complements($0, [.with])) }
        case .callers:
            for (number, group) in clauses.groups.enumerated() where !group.meaning.isDisjoint(with: .calls) {
                let found = actors(complements(number, [.from, .by])) + (owner(number).map { [$0] } ?? [])
                if !found.isEmpty { return found }
            }
            return []
        case .hostRecipient:
            guard let group = site.group else { return [] }
            let clause = clauses.groups[group].clause
            return actors(
                clauses.list[clause].objects.filter { $0 != group && $0 != clauses.groups[group].host })
        case .enemy:
            for (number, group) in clauses.groups.enumerated()
            where !group.meaning.isDisjoint(with: [.war, .attack]) {
                let found = actors(complements(number, [.with, .against])).filter { $0.code != other?.code }
                if !found.isEmpty { return found }
            }
            return []
        case .giver: return isGotten(site.clause) ? [] : actors(clauses.agents(of: site.clause))
        case .getter: return isGotten(site.clause) ? actors(clauses.agents(of: site.clause)) : []
        case .officialSpeaker:
            if let verb = clauses.list[site.clause].verb, !verb.meaning.isDisjoint(with: .report),
                site.group != nil
            {
                return actors(clauses.agents(of: site.clause)).filter { $0.kind != .firm }
            }
            return speakers.speaker(of: site.clause).map { $0.kind == .firm ? [] : [$0] } ?? []
        case .patientPerson: return actors(clauses.patients(of: site.clause)).filter { $0.kind == .person }
        case .dealOther:
            guard let topic, let seller = topic.seller, let buyer = topic.buyer, let other else { return [] }
            let code = other.code == seller ? buyer : other.code == buyer ? seller : nil
            return code.map { [Actor(code: $0, start: site.token, end: site.token + 1, kind: .state)] } ?? []
        case .relationOwner:
            guard let group = site.group else { return [] }
            for number in (0..<group).reversed()
            where !clauses.groups[number].meaning.isDisjoint(with: .relation) {
                if let owner = owner(number) { return [owner] }
            }
            return []
        case .counterpart:
            guard let start = site.group.map({ clauses.groups[$0].start }) else { return [] }
            return discourse.named.last { $0.start < start && $0.kind == .state }.map { [$0] } ?? []
        case .againstAny:
            return actors(
                clauses.groups.indices.filter {
                    clauses.groups[$0].preposition == .against && clauses.groups[$0].start > site.token
                })
        case .patientOwner:
            if rule.type == .statementCriticism, let blow = blamedBlow(site), owner(blow) == nil { return [] }
            return owners(clauses.patients(of: site.clause))
        case .agentOwner:
            let groups = clauses.agents(of: site.clause)
            // `told Oman that its demands are …`: whoever is told is meant.
            if rule.type.isStatement, let addressee = speakers.addressee(of: site.clause),
                groups.contains(where: { text.classes(clauses.groups[$0].start).contains(.possessive) })
            {
                return [addressee]
            }
            return owners(groups)
        case .obliqueOwner(let prepositions):
            let groups = clauses.obliques(of: site.clause, prepositions)
            // Whoever gets what is sold is not blamed.
            if blamesSale(rule, site) != nil {
                return owners(groups.filter { clauses.groups[$0].preposition != .to })
            }
            return owners(groups)
        case .complementOwner(let prepositions):
            guard let group = site.group else { return [] }
            return owners(complements(group, prepositions))
        case .homeState: return homeState(other)
        case .measured:
            return authors.measured.map {
                [Actor(code: $0, start: site.token, end: site.token + 1, kind: .state)]
            } ?? []
        case .lawState:
            for token in sentence.tokens {
                guard let mention = text.mention(startingAt: token), mention.kind == .programme else {
                    continue
                }
                let entity = text.entity(mention)
                guard entity.type == "law", !entity.state.isEmpty else { continue }
                return [
                    Actor(
                        code: entity.state, start: token, end: Int(mention.end), kind: .programme)
                ]
            }
            return []
        case .lastBlamed:
            guard let blame = authors.statement, blame.type == rule.type, blame.source == other?.code,
                let target = blame.target
            else { return [] }
            return [Actor(code: target, start: site.token, end: site.token + 1, kind: .state)]
        case .unnamed:
            let groups = clauses.agents(of: site.clause)
            guard
                let first = groups.first(where: {
                    let group = clauses.groups[$0]
                    return !group.meaning.isDisjoint(with: .force) && discourse.owners(of: group).isEmpty
                        && discourse.actors(of: $0, in: clauses).isEmpty && owner($0) == nil
                })
            else { return [] }
            let group = clauses.groups[first]
            return [Actor(code: "", start: group.start, end: group.end, kind: .phrase)]
        case .foes: return foes(site, isSource: isSource, other: other)
        case .maker: return maker(site)
        case .bloc: return bloc(site)
        case .agentAbove: return agentAbove(site.clause)
        case .innerOwner: return inner(site).flatMap { owner($0) }.map { [$0] } ?? []
        case .innerComplement:
            guard let inner = inner(site) else { return [] }
            return actors(complements(inner, [.on, .against, .to, .for]))
        case .governingPerson:
            return clauses.agents(of: site.clause).filter { $0 != site.group }.flatMap { number in
                actors(CollectionOfOne(number)).filter { $0.kind == .person || isPerson(number) }
            }
        case .applicant:
            guard let group = site.group,
                ["bid", "application", "accession", "membership", "candidacy"].contains(where: {
                    (word: StaticString) in text.reads(clauses.groups[group].head, word)
                })
            else { return [] }
            return actors(.lastState, site, rule, other: other, isSource: isSource)
        case .tiesWith:
            return clauses.agents(of: site.clause).filter {
                !clauses.groups[$0].meaning.isDisjoint(with: .relation)
            }.flatMap { actors(complements($0, [.with, .to])) }
        case .destination:
            for number in clauses.list.indices.prefix(site.clause).reversed() {
                guard let verb = clauses.list[number].verb,
                    !verb.meaning.isDisjoint(with: [.arrive, .visit]),
                    clauses.agents(of: number).contains(where: { isPerson($0) })
                else { continue }
                let found =
                    actors(clauses.obliques(of: number, [.to, .in, .at]))
                    + actors(clauses.patients(of: number))
                if !found.isEmpty { return found }
            }
            return []
        case .lastBody:
            let near = discourse.named.last {
                $0.kind == .body && !$0.code.isStateCode && $0.start < site.token
            }
            return near.flatMap { site.token - $0.start < 80 ? [$0] : nil } ?? []
        case .hostWithout:
            guard actors(clauses.patients(of: site.clause)).isEmpty,
                clauses.agents(of: site.clause).contains(where: { isPerson($0) }), let home = discourse.local
            else { return [] }
            return [Actor(code: home, start: site.token, end: site.token + 1, kind: .state)]
        case .home:
            return discourse.home.map {
                [Actor(code: $0, start: site.token, end: site.token + 1, kind: .state)]
            } ?? []
        case .blamedByOthers:
            guard let blame = authors.statement, blame.type == rule.type, blame.source != other?.code,
                let target = blame.target, authors.quarrels.last?.target == target,
                site.token - (authors.quarrels.last?.place ?? 0) < 80
            else { return [] }
            return [Actor(code: target, start: site.token, end: site.token + 1, kind: .state)]
        case .addressee: return speakers.addressee(of: site.clause).map { [$0] } ?? []
        case .adversary:
            guard let other, let code = authors.adversary(of: other.code, before: site.token) else {
                return []
            }
            return [Actor(code: code, start: site.token, end: site.token + 1, kind: .state)]
        case .ownerOfMeasure:
            guard let group = site.group, let owner = owner(group), owner.kind == .state,
                actors(clauses.agents(of: site.clause)).allSatisfy({ $0.kind == .person })
            else { return [] }
            return [owner]
        case .capital:
            guard clauses.agents(of: site.clause).contains(where: { isPerson($0) }) else { return [] }
            return actors(clauses.obliques(of: site.clause, [.in])).filter { $0.kind == .state }
        case .blocked:
            guard let group = site.group else { return [] }
            for (number, clause) in clauses.list.enumerated()
            where clause.antecedent == group && areArms(clauses.patients(of: number)) {
                let found =
                    actors(clauses.obliques(of: number, [.to, .for]))
                    + clauses.patients(of: number).flatMap { actors(complements($0, [.to, .for])) }
                if !found.isEmpty { return found }
            }
            return []
        case .subjectBelow:
            for (number, clause) in clauses.list.enumerated()
            where clause.parent == site.clause && clause.kind == .complement {
                let subjects = clause.subjects
                let found = actors(subjects)
                return found.isEmpty ? owners(subjects) : found
            }
            return []
        case .supplier:
            let from: Prepositions = [.from, .by]
            let near = actors(clauses.obliques(of: site.clause, from))
            return near.isEmpty
                ? clauses.patients(of: site.clause).flatMap { actors(complements($0, from)) } : near
        case .legislature, .saleBuyer, .pairBehind, .hitBehind, .holder, .helped, .programmeOwner,
            .hostOwner, .complementOfSide, .goodsOwner:
            return actorsByMatter(slot, site, other: other, isSource: isSource)
        case .deliveredTo:
            guard let group = site.group, let buyer = topic?.buyer, buyer != other?.code,
                text.classes(clauses.groups[group].start).contains(.definite),
                ["delivery", "deliveries", "deal", "contract", "sale", "handover", "transfer"].contains(
                    where: {
                        (word: StaticString) in text.reads(clauses.groups[group].head, word)
                    })
            else { return [] }
            return [Actor(code: buyer, start: site.token, end: site.token + 1, kind: .state)]
        case .ownState:
            return ownState(site.clause).map {
                [
                    Actor(
                        code: $0, start: isSource ? site.token : site.token + 1, end: site.token + 1,
                        kind: .state)
                ]
            } ?? []
        case .origin:
            let acting = clauses.agents(of: site.clause)
            return clauses.list.indices.filter { number in
                clauses.list[number].antecedent.map { acting.contains($0) } ?? false
                    && !(clauses.list[number].verb?.meaning ?? []).isDisjoint(with: .shoot)
            }.flatMap { actors(clauses.obliques(of: $0, [.from])) }
        case .victims:
            return clauses.list.indices.filter { number in
                let clause = clauses.list[number]
                guard clause.kind == .reduced, clause.verb?.form == .gerund, clause.start > site.token,
                    let verb = clause.verb
                else { return false }
                return !verb.meaning.isDisjoint(with: [.attack, .warlike, .leave, .bad])
                    || !text.cues(verb.token).isDisjoint(with: .blow)
            }.flatMap { owners(clauses.patients(of: $0)) }
        case .complementOfAgent:
            return clauses.agents(of: site.clause).flatMap {
                let groups = clauses.complements(of: $0, [.between, .of, .with, .by])
                let named = actors(groups)
                return named.isEmpty ? groups.flatMap { Array(discourse.both(clauses.groups[$0])) } : named
            }
        case .shooter:
            let hit = clauses.patients(of: site.clause)
            return clauses.list.indices.filter { number in
                clauses.list[number].antecedent.map { hit.contains($0) } ?? false
                    && (clauses.list[number].isPassive
                        || clauses.list[number].verb.map { !$0.meaning.isDisjoint(with: .shoot) } ?? false)
            }.flatMap { actors(clauses.agents(of: $0)) }
        case .itself, .doerOfPatient, .ownForces, .suffering, .complementOfAgentTo, .ownerBehind,
            .homeOfPerson,
            .doerBehind, .besideBehind, .ownOfSpeaker, .conditionSubject:
            return actorsByWording(slot, site, other: other)
        case .byParticiple:
            guard let group = site.group else { return [] }
            // `the embargo on arms adopted by the council`: what hangs on the noun may stand between.
            return clauses.list.indices.filter { number in
                guard let antecedent = clauses.list[number].antecedent else { return false }
                return antecedent == group
                    || clauses.groups[antecedent].host == group && clauses.list[number].kind == .reduced
            }
            .flatMap { actors(clauses.agents(of: $0)) }
        }
    }

    /// `sanctions on Minsk by Oslo`, not `sanctions over its purchases from Oslo`: only names stand between.
    private func hangsByNames(_ number: Int, on group: Int) -> Bool {
        var host = clauses.groups[number].host
        while let between = host, between > group {
            let noun = clauses.groups[between]
            guard
                text.mention(at: noun.head) != nil || !noun.meaning.isDisjoint(with: [.office, .sides])
                    || noun.meaning.isEmpty
            else { return false }
            host = noun.host
        }
        return true
    }

    /// `has had warnings`, `received a warning`: the subject gets it.
    func isGotten(_ clause: Int) -> Bool {
        guard let verb = clauses.list[clause].verb else { return false }
        return !verb.meaning.isDisjoint(with: .get) || isHaving(verb)
    }

    func isHaving(_ verb: ClauseVerb) -> Bool {
        !verb.isCopula && verb.meaning.isEmpty && text.classes(verb.token).contains(.have)
    }

    func relationSubject(_ clause: Int) -> Int? {
        clauses.subjects(of: clause).first {
            !clauses.groups[$0].meaning.isDisjoint(with: [.relation, .dispute])
        }
    }

    /// The verb is negated, or `refused to`, `declined to` stands above it.
    func isNegated(_ number: Int) -> Bool {
        let clause = clauses.list[number]
        if clause.verb?.isNegated ?? false { return true }
        // `raised no objection`
        if clause.objects.first.map({ text.reads(clauses.groups[$0].start, "no") }) ?? false { return true }
        // `No capital has decided to arm the rebels`
        if clauses.subjects(of: number).first.map({ group in
            // `No friend of Minsk, Oslo has …`
            if clauses.groups.indices.contains(where: {
                clauses.groups[$0].function == .apposed
                    && clauses.groups[$0].clause == clauses.groups[group].clause
            }) {
                return false
            }
            let start = clauses.groups[group].start
            return text.reads(start, "no") || text.reads(start, "none") || text.reads(start, "neither")
        }) ?? false {
            return true
        }
        guard clause.kind == .reduced, let parent = clause.parent, let above = clauses.list[parent].verb
        else { return false }
        // `stopped buying arms`
        if clause.verb?.form == .gerund, !above.meaning.isDisjoint(with: [.cut, .lift]),
            above.end == clause.start, clauses.list[parent].objects.isEmpty
        {
            return true
        }
        // `forbade Germany to pass on`
        if clause.verb?.form == .infinitive, above.meaning.isSuperset(of: [.cut, .control]), !above.isNegated
        {
            return true
        }
        // `blocked Israel from passing on`, `do not see them opposing`
        if clause.verb?.form == .gerund, clauses.list[parent].objects.isEmpty == false {
            if above.isNegated { return true }
            if text.preposition(clause.start - 1) == .from,
                !above.meaning.isDisjoint(with: [.cut, .blockBid, .expel])
            {
                return true
            }
        }
        guard clause.verb?.form == .infinitive else { return false }
        return above.isNegated || !above.meaning.isDisjoint(with: .refuse)
    }

    /// Whose measure or deal of that kind was told last.
    func author(_ type: EventType) -> Label? { type == .tradeDeal ? authors.trade : authors.measure }
}
