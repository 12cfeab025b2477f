internal import Lexicon

/// What an act is about: a programme that somebody would join, weapons that are given up, a treaty, a sale.
extension EventMatcher {
    func meetsByMatter(
        _ need: EventRule.Need, _ rule: EventRule, _ clause: Int, _ group: Int?, _ token: Int
    ) -> Bool {
        let verb = clauses.list[clause].verb
        func agents() -> [Actor] {
            clauses.agents(of: clause).flatMap { discourse.actors(of: $0, in: clauses) }
        }
        switch need {
        case .programmeEntry: return entersProgramme(from: token)
        case .notEntry: return !entersProgramme(from: token)
        case .ownArsenal:
            guard let verb, !verb.isPassive || clauses.list[clause].antecedent == nil else { return false }
            let acting = agents()
            let areFighters = acting.contains { $0.kind == .group }
            let isGiving = !verb.meaning.isDisjoint(with: [.aid, .donate, .permit])
            // `India handed the Philippines its missiles`: given to somebody, and not up.
            if !areFighters,
                clauses.list[clause].objects.contains(where: {
                    !discourse.actors(of: $0, in: clauses).isEmpty
                        && text.mention(at: clauses.groups[$0].head)?.kind == .state
                })
            {
                return false
            }
            return clauses.patients(of: clause).contains {
                isOwnArsenal($0, of: acting, anyArms: areFighters, onlyKinds: isGiving && !areFighters)
            }
        case .comes:
            guard let group, clauses.groups[group].function == .subject, let verb else { return false }
            return text.reads(verb.token, "came") || text.reads(verb.token, "come")
                || text.reads(verb.token, "comes")
        case .ownGuns:
            return clauses.patients(of: clause).contains { number in
                let group = clauses.groups[number]
                return text.reads(group.head, "guns")
                    && group.tokens.contains { text.classes($0).contains(.possessive) }
            }
        case .undone:
            guard let host = group.flatMap({ clauses.groups[$0].host }) else { return false }
            return clauses.groups[host].tokens.contains { !text.info($0).cues.isDisjoint(with: .undoing) }
        case .noSoldiersPatient:
            return !clauses.patients(of: clause).contains { patient in
                ([patient] + Array(clauses.complements(of: patient, [.of]))).contains {
                    !clauses.groups[$0].meaning.isDisjoint(with: .troops)
                        && clauses.groups[$0].meaning.isDisjoint(with: .arms)
                        && text.mention(at: clauses.groups[$0].head) == nil
                }
            }
        case .signedHere:
            return clauses.list.contains { !($0.verb?.meaning ?? []).isDisjoint(with: .sign) }
        case .strikesBehind:
            return group.map { number in
                clauses.list.contains { below in
                    (below.antecedent == number
                        || below.antecedent.map { clauses.groups[$0].host == number } ?? false)
                        && below.kind == .reduced
                        && !(below.verb?.meaning ?? []).isDisjoint(with: [.punish, .attack, .cut, .sanction])
                }
            } ?? false
        case .keptOut:
            let from = clauses.obliques(of: clause, [.from])
            return from.contains { isComing(clauses.groups[$0].head) }
                || from.contains { number in
                    let start = clauses.groups[number].start
                    return text.reads(start, "doing") || text.reads(start, "operating")
                        || text.reads(start, "trading") || text.reads(start, "investing")
                }
                || clauses.list.contains { below in
                    below.parent == clause && below.verb?.form == .gerund
                        && below.verb.map { isComing($0.token) && text.preposition($0.start - 1) == .from }
                            ?? false
                }
        case .atSide:
            return clauses.obliques(of: clause, [.at, .by, .on]).contains {
                text.reads(clauses.groups[$0].head, "side")
            }
        case .inSupport:
            guard let group, clauses.groups[group].preposition == .in else { return false }
            return !complements(group, [.of]).isEmpty
        case .ofDiplomats:
            return group.map { number in
                complements(number, [.of]).contains {
                    !clauses.groups[$0].meaning.isDisjoint(with: .diplomat)
                }
            } ?? false
        case .fromTreaty:
            return group.map { number in
                complements(number, [.from]).contains {
                    !clauses.groups[$0].meaning.isDisjoint(with: .treaty)
                }
            } ?? false
        case .unwelcome: return sentence.tokens.contains { text.reads($0, "grata") }
        case .notDrill: return !clauses.groups.contains { !$0.meaning.isDisjoint(with: .exercise) }
        case .notOfPact:
            guard let host = group.flatMap({ clauses.groups[$0].host }) else { return true }
            return clauses.groups[host].meaning.isDisjoint(with: [.pact, .contract, .talk, .aid])
        case .notSuffered:
            return clauses.agents(of: clause).allSatisfy {
                clauses.groups[$0].meaning.isDisjoint(with: [.expel, .sanction, .embargo, .ban])
            }
        case .notAllotted:
            return verb.map { $0.meaning.isDisjoint(with: .aid) || $0.meaning.contains(.release) } ?? true
        case .noSupportBeside:
            return !clauses.list.contains { !($0.verb?.meaning ?? []).isDisjoint(with: .support) }
        case .intoState:
            return clauses.obliques(of: clause, [.into, .across]).contains { number in
                discourse.actors(of: number, in: clauses).contains { !$0.code.isEmpty && $0.kind != .firm }
            }
        case .namesSale:
            return topic != nil || namesForce
                || clauses.groups.contains {
                    !$0.meaning.isDisjoint(with: [.transaction, .arms, .flow, .munition])
                }
        case .notOfExpelled:
            let own = clauses.list[clause]
            guard own.kind == .relative, let parent = own.parent, let above = clauses.list[parent].verb
            else { return true }
            return above.meaning.isDisjoint(with: [.expel, .sanction, .attack])
        case .helps:
            guard let group, clauses.groups[group].function == .subject, let verb, !verb.isNegated else {
                return false
            }
            return !verb.meaning.isDisjoint(with: .aid)
        default: return meetsBySetting(need, rule, clause, group, token)
        }
    }

    private func isComing(_ token: Int) -> Bool { !text.info(token).cues.isDisjoint(with: .coming) }

    /// `asked … to be let into … the drone programme`: a word of coming in and a programme of arms behind it.
    private func entersProgramme(from token: Int) -> Bool {
        guard let programme = clauses.groups.indices.last(where: { isArmsProgramme($0) }) else {
            return false
        }
        let end = clauses.groups[programme].end
        return (max(sentence.start, min(token, clauses.groups[programme].start) - 12)..<end).contains {
            !text.info($0).cues.isDisjoint(with: .entry) && $0 != clauses.groups[programme].head
        }
    }

    /// The group speaks of a programme or project, and the sentence of arms, or it is one that is known.
    func isArmsProgramme(_ number: Int) -> Bool {
        let group = clauses.groups[number]
        let isNamed = group.tokens.contains { token in
            text.mention(at: token).map { mention in
                guard mention.kind == .programme else { return false }
                let type = text.entity(mention).type
                return type != "law" && type != "treaty"
            } ?? false
        }
        if isNamed { return true }
        guard group.tokens.contains(where: { !text.info($0).eventNoun.isDisjoint(with: .programme) }) else {
            return false
        }
        return group.tokens.contains { token in
            isArms(token) || text.classes(token).contains(.military)
                || !text.info(token).eventNoun.isDisjoint(with: [.munition, .arms, .troops])
                || !text.classes(token).isDisjoint(with: .itemNoun)
                || text.reads(token, "defence") || text.reads(token, "defense")
        }
    }

    /// Weapons of the agent's own, or kinds that a state gives up for good and nobody else's.
    ///
    /// - Parameter anyArms: rifles and tanks too, which a state only retires.
    /// - Parameter onlyKinds: only the kinds that are given up for good: the verb may give things away.
    private func isOwnArsenal(_ number: Int, of agents: [Actor], anyArms: Bool, onlyKinds: Bool) -> Bool {
        let parts = [number] + Array(clauses.complements(of: number, [.of]))
        let isForeign = parts.contains { part in
            discourse.owners(of: clauses.groups[part]).contains { owner in
                !agents.contains { $0.code == owner.code }
            }
        }
        guard !isForeign else { return false }
        let isOwned = parts.contains { part in
            clauses.groups[part].tokens.contains { text.classes($0).contains(.possessive) }
        }
        return parts.contains { part in
            let group = clauses.groups[part]
            if !group.meaning.isDisjoint(with: .arsenal) { return true }
            guard isOwned, !onlyKinds else { return false }
            if anyArms {
                return !group.meaning.isDisjoint(with: [.arms, .munition]) || holds(group) { _ in true }
            }
            return text.reads(group.head, "missiles") || text.reads(group.head, "warheads")
                || text.reads(group.head, "bombs") || text.reads(group.head, "mines")
                || holds(group) { $0.contains("missile") || $0.contains("munition") || $0.contains("bomb") }
        }
    }

    /// An article of such a kind is named there.
    private func holds(_ group: NounGroup, _ fits: (String) -> Bool) -> Bool {
        group.tokens.contains { token in
            isArms(token) && text.mention(startingAt: token).map { fits("\(text.entity($0).type)") } ?? false
        }
    }

    /// One state by its name does it to another: `Israel struck Iran`, not `attacked Iran over its vote`.
    func isBlowOfStates(_ clause: Int) -> Bool {
        guard let verb = clauses.list[clause].verb, !verb.isPassive,
            !text.info(verb.token).cues.isDisjoint(with: .blow),
            clauses.obliques(of: clause, [.over, .for, .as, .about]).isEmpty
        else { return false }
        func isState(_ number: Int) -> Bool {
            let group = clauses.groups[number]
            guard let mention = text.mention(startingAt: group.start), mention.kind == .state else {
                return false
            }
            return Int(mention.end) >= group.end && mention.form != .adjective && mention.form != .metonym
        }
        // `since it attacked Ukraine`
        func isPronoun(_ number: Int) -> Bool {
            let head = clauses.groups[number].head
            return (text.reads(head, "it") || text.reads(head, "they"))
                && discourse.actors(of: number, in: clauses).contains { $0.code.isStateCode }
        }
        return clauses.subjects(of: clause).contains { isState($0) || isPronoun($0) }
            && clauses.patients(of: clause).contains(where: isState)
    }

    /// `Ukraine has struck oil refineries inside Russia`: two states, and what is hit.
    func isBlowOnSite(_ clause: Int) -> Bool {
        guard let verb = clauses.list[clause].verb, !text.info(verb.token).cues.isDisjoint(with: .blow),
            clauses.obliques(of: clause, [.over, .for, .as, .about]).isEmpty
        else { return false }
        return clauses.patients(of: clause).contains { number in
            !text.cues(clauses.groups[number].head).isDisjoint(with: .site)
                || clauses.groups[number].tokens.contains { !text.cues($0).isDisjoint(with: .site) }
        }
            && clauses.agents(of: clause).contains { number in
                discourse.actors(of: number, in: clauses).contains { $0.kind == .state || $0.kind == .group }
            }
    }

    // MARK: Slots

    func actorsByMatter(_ slot: EventRule.Slot, _ site: Site, other: Actor?, isSource: Bool) -> [Actor] {
        switch slot {
        case .legislature: return legislature()
        case .saleBuyer: return saleBuyer(other)
        case .pairBehind:
            guard let group = site.group else { return [] }
            for (number, clause) in clauses.list.enumerated() where clause.antecedent == group {
                let found = actors(clauses.list[number].subjects)
                if found.count > 1 { return isSource ? [found[0]] : found }
            }
            return []
        case .hitBehind:
            guard let group = site.group else { return [] }
            for (number, clause) in clauses.list.enumerated()
            where clause.antecedent == group
                || clause.antecedent.map({ clauses.groups[$0].host == group })
                    ?? false
            {
                let hit = clauses.patients(of: number)
                let found =
                    actors(hit) + owners(hit)
                    + actors(clauses.obliques(of: number, [.on, .against, .to, .into]))
                if let first = found.first(where: { $0.code != other?.code }) { return [first] }
            }
            return []
        case .holder:
            let objects = clauses.patients(of: site.clause)
            for (number, clause) in clauses.list.enumerated() {
                guard let antecedent = clause.antecedent, objects.contains(antecedent) else { continue }
                let found = actors(clauses.obliques(of: number, [.to, .by, .of]))
                if !found.isEmpty { return found }
            }
            return []
        case .helped:
            let patients = actors(clauses.patients(of: site.clause))
            if !patients.isEmpty { return patients }
            for (number, clause) in clauses.list.enumerated() where clause.parent == site.clause {
                let found = actors(clauses.list[number].subjects)
                if !found.isEmpty { return found }
            }
            return []
        case .programmeOwner:
            for number in clauses.groups.indices where isArmsProgramme(number) {
                if let owner = owner(number) { return [owner] }
                let found = actors(complements(number, [.of, .by]))
                if !found.isEmpty { return found }
            }
            return []
        case .hostOwner:
            guard let group = site.group, let host = clauses.groups[group].host else { return [] }
            // `its dismantling of their bombs`: whoever does it to another's uses force.
            let own = owner(host).map { [$0] } ?? actors(complements(host, [.by]))
            let held = owner(group).map { [$0] } ?? []
            if let doer = own.first, let holder = held.first, doer.code != holder.code { return [] }
            return own.isEmpty ? held : own
        case .goodsOwner:
            let bought = clauses.patients(of: site.clause).flatMap { [$0] + Array(complements($0, [.of])) }
            return bought.filter { number in
                let group = clauses.groups[number]
                return isGoods(group.meaning) || isCivilGoods(group.head)
            }.flatMap { discourse.owners(of: clauses.groups[$0]) }
        case .complementOfSide:
            let sides = clauses.obliques(of: site.clause, [.at, .by, .on]).filter {
                text.reads(clauses.groups[$0].head, "side")
            }
            return actors(sides.flatMap { Array(complements($0, [.of])) })
        default: return []
        }
    }

    /// The state of a legislature that is named; the United States where only its words are: `two senators`.
    private func legislature() -> [Actor] {
        for token in sentence.tokens {
            guard let mention = text.mention(startingAt: token), mention.kind == .body else { continue }
            let entity = text.entity(mention)
            guard entity.type == "legislature" || entity.type == "committee", !entity.state.isEmpty else {
                continue
            }
            return [Actor(code: entity.state, start: token, end: Int(mention.end), kind: .body)]
        }
        let token =
            sentence.tokens.first { !text.info($0).cues.isDisjoint(with: .congressional) }
            ?? sentence.tokens.first { text.reads($0, "house") && text.isCapitalised($0) }
            ?? clauses.groups.first { !$0.meaning.isDisjoint(with: .disapproval) }?.trigger
        return token.map { [Actor(code: "USA", start: $0, end: $0 + 1, kind: .body)] } ?? []
    }

    /// `against arms for Fiji`, `the sale to Fiji`, `the Fijian sale`
    private func saleBuyer(_ other: Actor?) -> [Actor] {
        func isOther(_ actor: Actor) -> Bool {
            !actor.code.isEmpty && actor.code != other?.code && actor.kind != .firm && actor.kind != .person
        }
        for number in clauses.groups.indices {
            let group = clauses.groups[number]
            guard group.preposition == .to || group.preposition == .for else { continue }
            let found = discourse.actors(of: number, in: clauses).filter(isOther)
            if let first = found.first { return [first] }
        }
        for group in clauses.groups where !group.meaning.isDisjoint(with: [.transaction, .flow]) {
            if let first = discourse.owners(of: group).first(where: isOther) { return [first] }
        }
        return []
    }
}
