internal import Lexicon

/// What an act is beside its trigger: who else takes part, what is put off, reviewed, left, warned of.
extension EventMatcher {
    func meetsByAct(
        _ need: EventRule.Need, _ rule: EventRule, _ clause: Int, _ group: Int?, _ token: Int
    ) -> Bool {
        let verb = clauses.list[clause].verb
        func agents() -> [Actor] {
            let groups = clauses.agents(of: clause)
            let found = groups.flatMap { discourse.actors(of: $0, in: clauses) }
            guard found.isEmpty, groups.contains(where: { isOurselves(clauses.groups[$0]) }) else {
                return found
            }
            return speakers.speaker(of: clause).map { [$0] } ?? []
        }
        switch need {
        case .notReason:
            let own = clauses.list[clause]
            guard own.kind == .reduced, verb?.form == .gerund,
                let above = own.parent.flatMap({ clauses.list[$0].verb })
            else { return true }
            return above.meaning.isDisjoint(with: [
                .cut, .shun, .sanction, .expel, .renounce, .blockBid, .impose,
            ])
        case .personBeside:
            return clauses.obliques(of: clause, [.with]).contains { isPerson($0) }
        case .ceased: return isNegated(clause) && !(verb?.isNegated ?? false)
        case .bodyPatient:
            return clauses.patients(of: clause).contains { number in
                discourse.actors(of: number, in: clauses).contains {
                    $0.kind == .body && !$0.code.isStateCode && !$0.isModifier
                }
            }
        case .actsItself:
            return clauses.agents(of: clause).allSatisfy {
                clauses.groups[$0].meaning.isDisjoint(with: [
                    .attack, .war, .exercise, .visit, .talk, .transaction, .measure,
                ])
                    || !clauses.groups[$0].meaning.isDisjoint(with: [.office, .body, .country, .sides])
            }
        case .notPutOff:
            let isPutOff =
                verb.map { verb in
                    !verb.meaning.isDisjoint(with: [.cut, .blockBid])
                        && (group.map { clauses.patients(of: clause).contains($0) } ?? false
                            || group.map { isInside($0, of: clauses.patients(of: clause)) } ?? false)
                } ?? false
            // `called off a meeting that he was to have had`
            let own = clauses.list[clause]
            if own.kind == .relative, let antecedent = own.antecedent, let parent = own.parent,
                let above = clauses.list[parent].verb, !above.meaning.isDisjoint(with: .cut),
                clauses.patients(of: parent).contains(antecedent)
            {
                return false
            }
            return !isPutOff
        case .recallsEnvoy:
            return verb.map { verb in
                verb.end - verb.token > 1
                    && (text.reads(verb.end - 1, "ambassador") || text.reads(verb.end - 1, "envoy"))
            } ?? false
        case .sumOrAidPatient:
            return clauses.patients(of: clause).contains { number in
                isSum(number) || !clauses.groups[number].meaning.isDisjoint(with: .aid)
                    || text.reads(clauses.groups[number].head, "payment")
                    || text.reads(clauses.groups[number].head, "payments")
            }
        case .ownArms:
            guard let verb, verb.meaning.isSuperset(of: [.aid, .issue]) || verb.meaning.contains(.donate)
            else {
                return false
            }
            return clauses.patients(of: clause).contains { number in
                ([number] + Array(clauses.complements(of: number, [.of]))).contains { part in
                    clauses.groups[part].tokens.contains { text.classes($0).contains(.possessive) }
                        && areArms(CollectionOfOne(part)) && !isPerson(part)
                }
            }
        case .takenOffList: return hasOblique(clause, [.from, .of], .list) || isOffList(clause)
        case .onThing:
            return group.map { number in
                complements(number, [.on, .against]).contains {
                    !clauses.groups[$0].meaning.isDisjoint(with: [.troops, .force])
                }
            } ?? false
        case .suspended:
            return verb.map {
                text.reads($0.token, "suspended") || text.reads($0.token, "suspend")
                    || text.reads($0.token, "suspends") || text.reads($0.token, "suspending")
            } ?? false
        case .byTelephone:
            return clauses.obliques(of: clause, [.by, .over, .on, .via, .in, .during]).contains {
                isTelephone($0)
            }
        case .sumPatient: return clauses.patients(of: clause).contains { isSum($0) }
        case .aboutTrade, .notTrade:
            let isTrade =
                sentence.tokens.contains { text.info($0).eventNoun.contains(.trade) }
                || clauses.groups.contains { !$0.meaning.isDisjoint(with: .trade) }
            return need == .aboutTrade ? isTrade : !isTrade
        case .stopsBelow:
            return clauses.list.indices.contains { number in
                guard clauses.list[number].antecedent == group, let below = clauses.list[number].verb
                else { return false }
                return !below.meaning.isDisjoint(with: [.cut, .blockBid, .criticise])
            }
        case .calledFor:
            guard let group, clauses.groups[group].preposition == .for, let verb else { return false }
            return !verb.meaning.isDisjoint(with: [.urge, .request]) && !isNegated(clause)
        case .noPlace:
            return !(verb?.isPassive ?? true) && clauses.subjects(of: clause).contains { isPerson($0) }
                && clauses.obliques(of: clause, [.in, .to]).isEmpty
                // `hosted his counterpart at the plant`
                && (verb.map { !text.reads($0.token, "hosted") && !text.reads($0.token, "hosts") } ?? true
                    || clauses.obliques(of: clause, [.at]).isEmpty)
        case .heldTogether:
            // `objected to it in a meeting with …`
            if let group, let preposition = clauses.groups[group].preposition,
                [.in, .at, .during, .after].contains(preposition)
            {
                return true
            }
            return verb.map { $0.meaning.isDisjoint(with: [.criticise, .support, .upset]) } ?? true
        case .spokenOf:
            return verb.map { text.reads($0.end - 1, "of") && $0.end - $0.token == 2 } ?? false
        case .notSuspendedPact:
            guard let group, meets(.suspended, rule, clause, nil, token) else { return true }
            return clauses.complements(of: group, [.with]).isEmpty
        case .givesMoney:
            guard let verb, verb.meaning.isDisjoint(with: .order) else { return false }
            return !sentence.tokens.contains {
                isArms($0) || !text.info($0).eventNoun.isDisjoint(with: [.arms, .munition])
            }
        case .statehood:
            return clauses.patients(of: clause).contains { number in
                let group = clauses.groups[number]
                return group.meaning.contains(.rule) || text.reads(group.head, "independence")
                    || text.reads(group.head, "statehood") || text.reads(group.head, "state")
                    || discourse.actors(of: number, in: clauses).contains {
                        $0.kind == .state && !$0.isModifier && $0.end >= group.end
                    }
            }
        case .notArmsCurb:
            guard let group else { return true }
            return !clauses.complements(of: group, [.on, .of]).contains {
                !clauses.groups[$0].meaning.isDisjoint(with: [.flow, .transaction])
            }
        case .summoned:
            return verb.map { text.reads($0.token, "summoned") || text.reads($0.token, "summons") } ?? false
        case .borderPatient:
            return clauses.patients(of: clause).contains { number in
                let head = clauses.groups[number].head
                return text.reads(head, "border") || text.reads(head, "borders")
                    || text.reads(head, "crossing") || text.reads(head, "crossings")
                    || text.reads(head, "airspace") || text.reads(head, "skies")
                    || text.reads(head, "frontier") || text.reads(head, "frontiers")
            }
        case .someCountry:
            return group.map { number in
                clauses.complements(of: number, [.to, .for]).contains {
                    !clauses.groups[$0].meaning.isDisjoint(with: [.country, .sides])
                        && discourse.actors(of: $0, in: clauses).isEmpty
                }
            } ?? false
        case .ownClause:
            return clauses.list[clause].kind == .main || clauses.list[clause].kind == .complement
        case .nobodyBetween:
            return group.map { clauses.complements(of: $0, [.between]).isEmpty } ?? true
        case .blamesOnly:
            return verb.map { $0.meaning.isDisjoint(with: [.refuse, .blockBid, .bring, .cut]) } ?? false
        case .plural:
            return group.map {
                let head = text.tokens[clauses.groups[$0].head]
                return text.bytes[Int(head.end) - 1] | 0x20 == UInt8(ascii: "s")
            } ?? false
        case .willActBelow:
            let own = agents().map(\.code)
            return clauses.list.indices.contains { number in
                let below = clauses.list[number]
                guard below.kind == .complement, number > clause, let verb = below.verb, !verb.isNegated,
                    verb.modality != .asserted || isWould(verb)
                else { return false }
                return below.subjects.contains { subject in
                    discourse.actors(of: subject, in: clauses).contains { own.contains($0.code) }
                }
            }
        case .ownMembership:
            return group.map {
                let head = clauses.groups[$0].head
                return text.reads(head, "membership") || text.reads(head, "participation")
            } ?? false
        case .notBlow: return !meets(.warnsOfBlow, rule, clause, group, token)
        case .warnsOfBlow:
            return clauses.list.indices.contains { number in
                let below = clauses.list[number]
                guard below.parent == clause, below.kind == .complement, let verb = below.verb else {
                    return false
                }
                if clauses.patients(of: number).contains(where: {
                    !clauses.groups[$0].meaning.isDisjoint(with: .reprisal)
                }) {
                    return !verb.isNegated
                }
                return verb.isPassive && isWould(verb)
            }
        case .notOwnPurchase:
            guard let group, clauses.complements(of: group, [.to]).isEmpty else { return true }
            // `The Philippines has scrapped an order for 16 helicopters`
            if let buyer = topic?.buyer, agents().contains(where: { $0.code == buyer }) { return false }
            let head = clauses.groups[group].head
            let isPurchase =
                text.reads(head, "contract") || text.reads(head, "order") || text.reads(head, "deal")
                || text.reads(head, "purchase")
            return !isPurchase || clauses.complements(of: group, [.with, .from]).isEmpty
        case .reviewed:
            guard let verb else { return false }
            return text.reads(verb.token, "review") || text.reads(verb.token, "reconsider")
                || text.reads(verb.token, "reassess") || text.reads(verb.token, "rethink")
                || text.reads(verb.token, "reviewing") || text.reads(verb.token, "reconsidering")
        default: return meetsByMatter(need, rule, clause, group, token)
        }
    }
}
