internal import Lexicon

/// Tries the rules on the clauses of one sentence.
struct EventMatcher {
    let text: Text
    let sentence: Sentence
    let clauses: Clauses
    let discourse: Discourse
    let speakers: Speakers
    /// The sale of which the text speaks here.
    let topic: Topic?
    /// Whose measure was told last, and whose trade.
    let authors: Authors

    /// An event before it gets its date.
    struct Found {
        var rule: EventRule
        var source: Actor
        var target: Actor?
        var clause: Int
        var trigger: Int
        var isNegated: Bool
        var modality: Modality
        /// The noun is told as known: `the embargo`.
        var isDefinite = false
    }

    /// The clause, the noun group and the token at which a rule fired.
    private struct Site {
        var clause: Int
        var group: Int?
        var token: Int
    }

    func events(_ signs: EventSigns) -> [Found] {
        var found: [Found] = []
        for (number, gate) in EventRule.gates.enumerated() where gate.isOpen(to: signs) {
            let rule = EventRule.all[number]
            forEachSite(rule) { site in
                guard meets(rule, clause: site.clause, group: site.group, token: site.token),
                    let event = fill(rule, site)
                else { return }
                // One clause tells one event of a type; two clauses may tell two with other parties.
                let isTold = found.contains {
                    $0.rule.type == rule.type
                        && ($0.clause == event.clause || $0.source.code == event.source.code
                            || $0.target?.code == event.target?.code)
                }
                if !isTold { found.append(event) }
            }
        }
        return found
    }

    // MARK: Triggers

    @inline(__always)
    private func forEachSite(_ rule: EventRule, _ visit: (Site) -> Void) {
        switch rule.trigger {
        case .verb(let classes):
            for number in clauses.list.indices {
                guard let verb = clauses.list[number].verb, !verb.meaning.isDisjoint(with: classes) else {
                    continue
                }
                let relation = rule.needs.contains(.relationSubject) ? relationSubject(number) : nil
                visit(Site(clause: number, group: relation, token: verb.token))
            }
        case .verbOn(let classes, let nouns):
            for number in clauses.list.indices {
                guard let verb = clauses.list[number].verb,
                    !verb.meaning.isDisjoint(with: classes)
                        || !classes.isDisjoint(with: .make) && isHaving(verb)
                else { continue }
                if let group = patient(of: number, nouns) {
                    visit(Site(clause: number, group: group, token: verb.token))
                }
            }
        case .noun(let nouns):
            for number in clauses.groups.indices
            where !clauses.groups[number].meaning.isDisjoint(with: nouns) {
                let group = clauses.groups[number]
                visit(Site(clause: group.clause, group: number, token: group.trigger))
            }
        case .predicate(let nouns):
            for (number, clause) in clauses.list.enumerated() {
                guard let verb = clause.verb, verb.isCopula else { continue }
                for group in clause.objects where !clauses.groups[group].meaning.isDisjoint(with: nouns) {
                    visit(Site(clause: number, group: group, token: verb.token))
                    break
                }
            }
        case .stay:
            for (number, clause) in clauses.list.enumerated() {
                guard let verb = clause.verb, verb.isCopula, clause.objects.isEmpty else { continue }
                visit(Site(clause: number, group: nil, token: verb.token))
            }
        }
    }

    /// The object (or passive subject) with that meaning; of `a string of resolutions` the resolutions.
    private func patient(of clause: Int, _ nouns: EventNoun) -> Int? {
        for group in clauses.patients(of: clause) {
            if !clauses.groups[group].meaning.isDisjoint(with: nouns) { return group }
            if clauses.groups[group].meaning.isEmpty,
                let inner = clauses.complements(of: group, [.of]).first(where: {
                    !clauses.groups[$0].meaning.isDisjoint(with: nouns)
                })
            {
                return inner
            }
        }
        return nil
    }

    private func fill(_ rule: EventRule, _ site: Site) -> Found? {
        var source: Actor?
        for slot in rule.source {
            source = actors(slot, site, rule, other: nil, isSource: true).first
            if source != nil { break }
        }
        guard let source else { return nil }
        var target: Actor?
        for slot in rule.target {
            target = actors(slot, site, rule, other: source, isSource: false)
                .first { $0.code != source.code || allowsSame(rule, slot) && $0.start != source.start }
            if target != nil { break }
        }
        if target == nil, rule.needsTarget { return nil }
        let verb = clauses.list[site.clause].verb
        var modality = verb?.modality ?? .asserted
        if modality == .asserted { modality = modalityAbove(site.clause) }
        return Found(
            rule: rule, source: source, target: target, clause: site.clause, trigger: site.token,
            isNegated: isNegated(site.clause), modality: modality,
            isDefinite: site.group.map { text.classes(clauses.groups[$0].start).contains(.definite) } ?? false
        )
    }

    /// Congress and the administration are of one state; both must stand as parties of one verb.
    private func allowsSame(_ rule: EventRule, _ slot: EventRule.Slot) -> Bool {
        guard rule.allowsSame else { return false }
        switch slot {
        case .fellow, .patient:
            return rule.trigger.isOf(.press) || { if case .fellow = slot { true } else { false } }()
        default: return false
        }
    }

    /// `hopes to`, `if …`, `asked A to …`: what stands above makes it possible or future.
    private func modalityAbove(_ number: Int) -> Modality {
        let clause = clauses.list[number]
        if let marker = clause.marker,
            text.reads(marker, "if") || text.reads(marker, "unless") || text.reads(marker, "whether")
        {
            return .possible
        }
        guard let parent = clause.parent, let above = clauses.list[parent].verb else { return .asserted }
        if clause.kind == .reduced, clause.verb?.form == .infinitive { return .future }
        if clause.kind == .complement, above.meaning.isDisjoint(with: .report) == false,
            above.modality != .asserted
        {
            return above.modality
        }
        return .asserted
    }

    // MARK: Slots

    private func actors(_ groups: some Sequence<Int>) -> [Actor] {
        var all: [Actor] = []
        for group in groups {
            for actor in discourse.actors(of: group, in: clauses) { all.append(actor) }
        }
        return all
    }

    private func actors(
        _ slot: EventRule.Slot, _ site: Site, _ rule: EventRule, other: Actor?, isSource: Bool
    ) -> [Actor] {
        switch slot {
        case .agent: return actors(clauses.agents(of: site.clause))
        case .patient: return actors(clauses.patients(of: site.clause))
        case .recipient:
            return actors(clauses.list[site.clause].objects.removing(site.group))
        case .fellow:
            let agents = clauses.agents(of: site.clause)
            return agents.count > 1 ? actors(Array(agents.dropFirst())) : Array(actors(agents).dropFirst())
        case .oblique(let prepositions): return actors(clauses.obliques(of: site.clause, prepositions))
        case .owner: return site.group.flatMap { owner($0) }.map { [$0] } ?? []
        case .complement(let prepositions):
            guard let group = site.group else { return [] }
            return actors(complements(group, prepositions))
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
            return topic?.buyer.map {
                [Actor(code: $0, start: site.token, end: site.token + 1, kind: .state)]
            } ?? []
        case .onlyOther:
            let others = othersInSentence(other)
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
                let found = (actors(clauses.patients(of: number)) + actors(clauses.list[number].subjects))
                    .filter {
                        $0.code != other?.code
                    }
                if let first = found.first { return [first] }
            }
            return []
        case .complementOfPatient:
            return clauses.patients(of: site.clause).flatMap {
                actors(complements($0, [.of, .for, .by, .from, .on, .to, .with]))
            }
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
        case .byParticiple:
            guard let group = site.group else { return [] }
            return clauses.list.indices.filter { clauses.list[$0].antecedent == group }
                .flatMap { actors(clauses.agents(of: $0)) }
        }
    }

    /// `has had warnings`, `received a warning`: the subject gets it.
    private func isGotten(_ clause: Int) -> Bool {
        guard let verb = clauses.list[clause].verb else { return false }
        return !verb.meaning.isDisjoint(with: .get) || isHaving(verb)
    }

    func isHaving(_ verb: ClauseVerb) -> Bool {
        !verb.isCopula && verb.meaning.isEmpty && text.classes(verb.token).contains(.have)
    }

    private func relationSubject(_ clause: Int) -> Int? {
        clauses.subjects(of: clause).first {
            !clauses.groups[$0].meaning.isDisjoint(with: [.relation, .dispute])
        }
    }

    /// The verb is negated, or `refused to`, `declined to` stands above it.
    func isNegated(_ number: Int) -> Bool {
        let clause = clauses.list[number]
        if clause.verb?.isNegated ?? false { return true }
        guard clause.kind == .reduced, clause.verb?.form == .infinitive, let parent = clause.parent,
            let above = clauses.list[parent].verb
        else { return false }
        return above.isNegated || !above.meaning.isDisjoint(with: .refuse)
    }

    /// Whose measure or deal of that kind was told last.
    private func author(_ type: EventType) -> Label? { type == .tradeDeal ? authors.trade : authors.measure }

    /// Groups that hang on a noun, also where it is the antecedent or subject of the clause: `sanctions were
    /// imposed on Turkey` has them at the verb.
    private func complements(_ group: Int, _ prepositions: Prepositions) -> GroupSet {
        var index = group
        // A phrase may reach over a preposition: `ban on arms to Israel`.
        var found = clauses.complements(of: index, prepositions)
        while found.isEmpty, index + 1 < clauses.groups.count, clauses.groups[index + 1].host == index {
            index += 1
            found = clauses.complements(of: index, prepositions)
        }
        return found
    }

    private func owner(_ group: Int) -> Actor? {
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
        if let possessor = discourse.possessor(noun) { return possessor }
        // `the kingdom's embargo`: the noun before the genitive points back.
        if let genitive = (noun.start..<noun.end).first(where: { text.tokens[$0].kind == .genitive }),
            genitive > noun.start
        {
            var before = NounGroup(start: noun.start, end: genitive, head: genitive - 1)
            before.meaning = text.info(genitive - 1).eventNoun
            return discourse.actors(of: before).first
        }
        return nil
    }

    private func pair(_ site: Site, isSource: Bool) -> [Actor] {
        guard let group = site.group else {
            let agents = actors(clauses.agents(of: site.clause))
            guard agents.count > 1 else { return [] }
            return isSource ? [ordered(agents)[0]] : ordered(agents)
        }
        let between = actors(
            Array(complements(group, [.between, .among]))
                + clauses.obliques(of: site.clause, [.between]).filter { clauses.groups[$0].host == nil })
        if between.count > 1 { return isSource ? [between[0]] : between }
        let own = Array(discourse.actors(of: group, in: clauses))
        if own.count > 1 { return isSource ? [own[0]] : own }
        let agents = actors(clauses.agents(of: site.clause))
        guard agents.count > 1, clauses.groups[group].function == .object else { return [] }
        return isSource ? [ordered(agents)[0]] : ordered(agents)
    }

    /// Where both are the parties of the sale, the seller comes first.
    private func ordered(_ actors: [Actor]) -> [Actor] {
        guard actors.count == 2, let seller = topic?.seller, actors[1].code == seller,
            topic?.buyer == actors[0].code
        else { return actors }
        return actors.reversed()
    }

    private func programme() -> [Actor] {
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
        return articleProgramme().map { [$0] } ?? []
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

    private func treatyPartner(_ other: Actor?) -> [Actor] {
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
    private func dealPartner(_ rule: EventRule, _ site: Site, _ other: Actor?) -> [Actor] {
        let groups =
            Array(clauses.patients(of: site.clause)) + Array(clauses.list[site.clause].obliques)
            + (site.group.map { [$0] } ?? [])
        let aboutMeasure = groups.contains {
            !clauses.groups[$0].meaning.isDisjoint(with: [.measure, .ban, .embargo, .sanction])
        }
        let aboutDeal = groups.contains { isDeal(clauses.groups[$0]) }
        func actor(_ code: Label) -> Actor {
            Actor(code: code, start: site.token, end: site.token + 1, kind: .state)
        }
        if aboutMeasure, !aboutDeal, let author = author(.sanction), author != other?.code {
            return [actor(author)]
        }
        guard aboutDeal || aboutMeasure, let topic else { return [] }
        let order =
            rule.type == .statementCriticism ? [topic.seller, topic.buyer] : [topic.buyer, topic.seller]
        for party in order {
            if let party, party != other?.code { return [actor(party)] }
        }
        return []
    }

    func isDeal(_ group: NounGroup) -> Bool {
        !group.meaning.isDisjoint(with: .transaction)
            || group.tokens.contains { token in
                text.mention(at: token).map { $0.kind == .article || $0.kind == .designator } ?? false
            }
    }

    private func othersInSentence(_ other: Actor?) -> [Actor] {
        var found: [Actor] = []
        for token in sentence.tokens {
            guard let mention = text.mention(startingAt: token), let actor = discourse.actor(mention),
                !actor.code.isEmpty, actor.code != other?.code, actor.kind != .firm,
                !speakers.isNamed(by: token)
            else { continue }
            found.append(actor)
        }
        return found
    }

    private func unknownFirm(_ site: Site) -> [Actor] {
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
