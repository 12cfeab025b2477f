internal import Lexicon

extension EventMatcher {
    /// Whether all that a rule needs beside its trigger is there.
    func meets(_ rule: EventRule, clause: Int, group: Int?, token: Int) -> Bool {
        for need in rule.needs where !meets(need, rule, clause, group, token) { return false }
        return true
    }

    func meets(_ need: EventRule.Need, _ rule: EventRule, _ clause: Int, _ group: Int?, _ token: Int)
        -> Bool
    {
        let verb = clauses.list[clause].verb
        func agents() -> [Actor] {
            let groups = clauses.agents(of: clause)
            let found = groups.flatMap { discourse.actors(of: $0, in: clauses) }
            guard found.isEmpty, groups.contains(where: { isOurselves(clauses.groups[$0]) }) else {
                return found
            }
            return speakers.speaker(of: clause).map { [$0] } ?? []
        }
        // `their arms`, `its ambassador`: what is the agent's own is no patient.
        func patients() -> [Actor] {
            let acting = agents().map(\.code)
            return clauses.patients(of: clause).flatMap { discourse.actors(of: $0, in: clauses) }
                .filter { !acting.contains($0.code) }
        }
        func patientMeans(_ nouns: EventNoun) -> Bool {
            clauses.patients(of: clause).contains { !clauses.groups[$0].meaning.isDisjoint(with: nouns) }
        }
        switch need {
        case .programme: return hasProgramme()
        case .civilGoods: return namesCivilGoods
        case .noArms: return !namesArms
        case .notCivil: return !namesCivilGoods
        case .militaryWord:
            if rule.type == .militaryAction, isBlowOfStates(clause) || isBlowOnSite(clause) { return true }
            // Two states that drill together: the noun says enough.
            if rule.type == .exercise, isAboutArms() { return true }
            return hasMilitaryWord() || verb.map { !$0.meaning.isDisjoint(with: .warlike) } ?? false
                || topic != nil && rule.type == .militaryAction && !patientMeans([.measure, .transaction])
                    && !owners(clauses.patients(of: clause)).isEmpty
        case .personAgent: return clauses.subjects(of: clause).contains { isPerson($0) }
        case .personPatient: return clauses.patients(of: clause).contains { isPerson($0) }
        case .actorPatient: return !patients().isEmpty
        case .noPatient: return verb?.isPassive ?? false || patients().isEmpty
        case .forcePatient: return clauses.patients(of: clause).contains { isForce($0) }
        case .noForcePatient: return !clauses.patients(of: clause).contains { isForce($0) }
        case .notNegated: return !isNegated(clause)
        case .negated: return verb?.isNegated ?? false
        case .asserted:
            return verb.map { $0.modality == .asserted && $0.form != .infinitive } ?? true
        case .notAsserted:
            return verb.map { verb in (verb.start..<verb.token).contains { text.classes($0).contains(.modal) }
            } ?? false
        case .passiveVerb: return verb?.isPassive ?? false
        case .fighters: return areFighters(clause, group)
        case .sale: return topic != nil
        case .law: return hasLaw(clause)
        case .relationSubject: return group != nil
        case .callsNear: return clauses.groups.contains { !$0.meaning.isDisjoint(with: .calls) }
        case .reported: return speakers.speaker(of: clause) != nil
        case .notFirm:
            return !agents().contains { $0.kind == .firm }
                && !clauses.agents(of: clause).contains {
                    !text.info(clauses.groups[$0].head).eventNoun.isDisjoint(with: .firm)
                }
        case .officialAgent:
            return verb?.isPassive ?? false || agents().contains { $0.kind != .firm } || agents().isEmpty
        case .personOrState: return agents().contains { $0.kind != .firm }
        case .freeGift:
            // `donated four more`
            if verb.map({ isDonating($0) }) ?? false { return true }
            return areGoods(clauses.patients(of: clause))
                || topic != nil
                    && clauses.patients(of: clause).contains { text.reads(clauses.groups[$0].head, "them") }
                || clauses.patients(of: clause).contains {
                    !clauses.groups[$0].meaning.isDisjoint(with: [.arms, .aid])
                        || isDeal(clauses.groups[$0])
                }
        case .notSpeech: return verb.map { $0.meaning.isDisjoint(with: .report) } ?? true
        case .inState:
            let places: Prepositions =
                verb.map { text.reads($0.token, "been") } ?? false ? [.in, .at, .to] : [.in, .at]
            return clauses.obliques(of: clause, places).contains { number in
                discourse.actors(of: number, in: clauses).contains {
                    $0.kind == .state && (!$0.isModifier || isTown(clauses.groups[number].head))
                }
            }
        case .lawmakers: return namesLawmaker
        case .warned:
            return verb.map { isHaving($0) || !$0.meaning.isDisjoint(with: [.get, .issue, .voice]) } ?? false
        case .praiseObject, .blameObject: return canBeJudged(clause, orNothing: need == .blameObject)
        case .saidWell: return isSaidWell(clause, group)
        case .personSpeaker: return speakers.speaker(of: clause).map { $0.kind == .person } ?? false
        case .isCentral:
            guard let group else { return false }
            let noun = clauses.groups[group]
            let isMain = clauses.list[clause].kind != .reduced && clauses.list[clause].kind != .relative
            return isMain
                && (noun.function == .subject
                    || noun.function == .object
                        && (verb.map {
                            isHaving($0) || $0.isCopula || !$0.meaning.isDisjoint(with: .make)
                        } ?? false))
                && verb?.form == .finite
        case .takesPlace:
            guard let group, clauses.groups[group].function == .object else { return true }
            // `ended their exercise`, not `cancelled`
            if rule.type == .exercise, let verb, verb.meaning.contains(.cut) {
                return verb.meaning.isSuperset(of: [.withdraw, .makePeace]) && !isNegated(clause)
            }
            return verb.map { isHaving($0) || $0.isCopula || !$0.meaning.isDisjoint(with: [.make, .get]) }
                ?? false
        case .gotThanks: return verb.map { !$0.meaning.isDisjoint(with: .get) } ?? false
        case .actorPatientOrOn:
            return patients().contains { $0.kind != .firm }
                || clauses.obliques(of: clause, [.on, .to]).contains { number in
                    discourse.actors(of: number, in: clauses).contains { $0.kind != .firm }
                }
        case .restraint: return patientMeans(.restraint)
        case .deniedArms:
            return verb.map {
                text.reads($0.token, "denied") || text.reads($0.token, "deny")
                    || text.reads($0.token, "denies")
            } ?? false
                && clauses.list[clause].objects.contains {
                    !clauses.groups[$0].meaning.isDisjoint(with: .flow)
                }
        case .treatyOblique:
            return clauses.obliques(of: clause, [.from, .of]).contains {
                !clauses.groups[$0].meaning.isDisjoint(with: .treaty)
            }
        case .armedAgent: return isArmed(clauses.agents(of: clause))
        case .armsPatient: return areArms(clauses.patients(of: clause))
        case .aboutArms: return isAboutArms()
        case .meant: return isMeant(clause)
        case .notLifted: return !isLifted(clause, group)
        case .suffered:
            guard let group, let preposition = clauses.groups[group].preposition else { return false }
            if preposition == .by { return verb.map { $0.isPassive } ?? false }
            return preposition == .under
                || preposition == .on && !clauses.groups[group].meaning.isDisjoint(with: .list)
        case .badName: return isNamed(clause, [.bad])
        case .goodName: return isNamed(clause, [.good, .apt])
        case .noneGiven:
            return clauses.patients(of: clause).contains { text.reads(clauses.groups[$0].start, "no") }
                || isNegated(clause)
        case .listed: return hasOblique(clause, [.on, .to], .list) || isOnList(clause)
        case .underEmbargo: return hasOblique(clause, [.under], .embargo)
        case .underSanctions: return hasOblique(clause, [.under], .sanction)
        case .gratis:
            return clauses.groups.contains { !$0.meaning.isDisjoint(with: .gratis) } || isGratis()
        case .clauseBelow:
            return clauses.list.contains { $0.parent == clause && $0.kind == .complement }
        case .innerMeasure:
            guard let group else { return false }
            return inner(Site(clause: clause, group: group, token: token)) != nil
        case .strikesBelow:
            return clauses.list.indices.contains { number in
                guard number != clause, clauses.list[number].parent == clause,
                    let below = clauses.list[number].verb, !below.isNegated
                else { return false }
                return !below.meaning.isDisjoint(with: [.attack, .punish, .sanction, .shoot])
            }
        case .aidOblique: return hasOblique(clause, [.in, .of], .aid)
        case .toFighters:
            func isGroup(_ number: Int) -> Bool {
                discourse.actors(of: number, in: clauses).contains { $0.kind == .group }
            }
            return clauses.patients(of: clause).contains(where: isGroup)
                || clauses.obliques(of: clause, [.to]).contains(where: isGroup)
        case .soldiersPatient:
            return patientMeans(.troops)
                || clauses.patients(of: clause).contains {
                    !text.cues(clauses.groups[$0].head).isDisjoint(with: .trainee)
                        && !discourse.owners(of: clauses.groups[$0]).isEmpty
                }
        case .notCut:
            return verb.map {
                $0.meaning.isDisjoint(with: [.cut, .lift, .release, .request, .refuse]) && !$0.isNegated
            } ?? true
        case .notRefused:
            return verb.map {
                $0.meaning.isDisjoint(with: [
                    .refuse, .renounce, .cut, .violate, .request, .withdraw, .believe,
                ])
                    && !$0.isNegated && $0.modality != .possible
            } ?? true
        case .betweenParties:
            guard let group else { return false }
            guard !clauses.complements(of: group, [.between, .with]).isEmpty else { return false }
            return clauses.groups[group].preposition == nil || clauses.groups[group].preposition == .under
                || clauses.list.contains {
                    $0.antecedent == group && !($0.verb?.meaning ?? []).isDisjoint(with: .sign)
                }
        case .notThings:
            let objects = clauses.list[clause].objects
            return objects.allSatisfy { isPerson($0) } || !patients().isEmpty
        case .officialSubject:
            let acting = agents()
            // `Aid to Mali is suspended, the ministry announced`
            if acting.isEmpty, verb?.isPassive ?? false, clauses.agents(of: clause).isEmpty {
                return speakers.speaker(of: clause).map { $0.kind != .firm } ?? false
            }
            return acting.contains { $0.kind != .firm }
        case .notWar:
            guard let verb, !verb.meaning.isDisjoint(with: [.attack, .warlike]) else { return true }
            if isBlowOfStates(clause) { return false }
            return patientMeans([.measure, .transaction, .membership, .pact])
                || !hasMilitaryWord() && topic == nil
        case .notSale:
            return clauses.agents(of: clause).contains { isPerson($0) }
                || group.map { number in
                    isPerson(number)
                        || clauses.complements(of: number, [.with, .between, .of]).contains { isPerson($0) }
                } ?? false
                || !sentence.tokens.contains { token in
                    isArms(token)
                        || text.classes(token).contains(.itemNoun) && text.preposition(token + 1) != .of
                }
        case .notLawmakers:
            let acting = clauses.agents(of: clause)
            return !isOfLegislature(acting)
                && !acting.contains { !clauses.groups[$0].meaning.isDisjoint(with: .resolution) }
        case .lawmakersAct: return isOfLegislature(clauses.agents(of: clause))
        case .foughtBefore:
            return !foes(Site(clause: clause, group: group, token: token), isSource: true).isEmpty
                && group.map { clauses.groups[$0].function == .subject } ?? false
        case .notMeasure:
            // `shot down five jets`: what is praised elsewhere is hit here.
            return !clauses.patients(of: clause).contains {
                let meaning = clauses.groups[$0].meaning
                return !meaning.isDisjoint(with: [.measure, .transaction, .membership, .pact])
                    && meaning.isDisjoint(with: [.munition, .troops])
            }
        case .measureObject:
            return patientMeans([
                .measure, .transaction, .pact, .ceasefire, .lifting, .talk, .meeting, .withdraw, .disarm,
                .contract,
            ])
        case .noObject:
            return clauses.patients(of: clause).isEmpty && clauses.list[clause].kind != .reduced
                && verb.map { $0.meaning.isDisjoint(with: [.refuse, .blockBid, .attack]) } ?? false
        case .noArmsPatient: return !areArms(clauses.patients(of: clause))
        case .notBid:
            guard let verb else { return true }
            return (verb.meaning.isDisjoint(with: .blockBid) || !patientMeans(.membership))
                && (verb.meaning.isDisjoint(with: .bring) || !patientMeans([.resolution, .disapproval]))
        case .border:
            return sentence.tokens.contains {
                text.reads($0, "border") || text.reads($0, "borders") || text.reads($0, "frontier")
            }
        case .betweenOrCentral:
            guard let group else { return false }
            if !clauses.complements(of: group, [.between, .with]).isEmpty { return true }
            return clauses.groups[group].function == .subject
        case .notSalePact:
            guard let group else { return true }
            // `an agreement for leasing a submarine`
            if clauses.list.indices.contains(where: { number in
                clauses.list[number].kind == .reduced && clauses.list[number].verb?.form == .gerund
                    && clauses.list[number].start > clauses.groups[group].end
                    && clauses.list[number].start - clauses.groups[group].end < 6
                    && areArms(clauses.patients(of: number))
            }) {
                return false
            }
            return !clauses.complements(of: group, [.for, .over]).contains { number in
                clauses.groups[number].meaning.isDisjoint(with: .troops) && areArms(CollectionOfOne(number))
            }
        case .notFirmPact:
            return !clauses.obliques(of: clause, [.with]).contains { number in
                !clauses.groups[number].meaning.isDisjoint(with: .firm)
            }
        case .noHold:
            return verb.map { verb in
                ![
                    "put", "puts", "place", "places", "placed", "placing", "putting", "sat", "sit", "sits",
                    "sitting", "held", "hold", "holds", "holding", "refuse", "refuses", "refused", "refusing",
                    "declined", "declines",
                ].contains { text.reads(verb.token, $0) }
            } ?? true
        case .notPurpose:
            guard let verb, verb.form == .infinitive,
                let above = clauses.list[clause].parent.flatMap({ clauses.list[$0].verb })
            else { return true }
            // `threatened to bomb`
            if !above.meaning.isDisjoint(with: [.threaten, .vow]) { return false }
            // `tried to strike`
            return verb.start == above.end
                || !above.meaning.isDisjoint(with: [.invoke, .shoot, .deploy, .attack])
        case .notCollapsed:
            guard let verb, let group, clauses.groups[group].function == .subject else { return true }
            return verb.meaning.isDisjoint(with: [.sour, .refuse])
        case .armsNear:
            let on = clauses.obliques(of: clause, [.on])
            if topic != nil, clauses.patients(of: clause).contains(where: { isThat($0) }) { return true }
            return areArms(clauses.patients(of: clause)) || areArms(on) || patientMeans(.transaction)
                || on.contains { isDeal(clauses.groups[$0]) }
        case .beside:
            guard let group, let preposition = clauses.groups[group].preposition else { return false }
            let start = clauses.groups[group].start
            return preposition == .at || preposition == .in || text.reads(start - 1, "amid")
                || text.reads(start - 1, "amidst")
        case .unwilling:
            guard let verb else { return false }
            // `must cease sending`, `quit supplying`
            if !verb.isNegated {
                return isNegated(clause) && (verb.form == .gerund || isRefused(clause))
                    && !meets(.forbidden, rule, clause, group, token)
            }
            return (verb.start..<verb.token).contains {
                text.reads($0, "will") || text.reads($0, "would") || text.reads($0, "won't")
                    || text.reads($0, "longer")
            }
        case .answered:
            guard let group, clauses.groups[group].preposition == .with, let verb else { return false }
            return text.reads(verb.token, "answered") || text.reads(verb.token, "responded")
                || text.reads(verb.token, "retaliated") || text.reads(verb.token, "reacted")
        case .notHosting:
            guard let verb else { return true }
            if !verb.meaning.isDisjoint(with: .host),
                clauses.patients(of: clause).contains(where: { isPerson($0) || isThem($0) }),
                !clauses.obliques(of: clause, [.to, .at, .in]).isEmpty
            {
                return false
            }
            guard let seller = topic?.seller, patientMeans(.transaction) else { return true }
            return !agents().contains { $0.code == seller && $0.kind != .person }
        case .aboutWar: return topic != nil || discourse.home != nil || authors.areTold
        case .hangs:
            return verb?.isPassive ?? false && clauses.agents(of: clause).isEmpty
                && clauses.list[clause].kind == .relative
        case .againstSale:
            return topic != nil
                || clauses.groups.contains { !$0.meaning.isDisjoint(with: [.transaction, .arms]) }
        default: return meetsByAct(need, rule, clause, group, token)
        }
    }

    func hasMilitaryWord() -> Bool { namesForce }

    private func areFighters(_ clause: Int, _ group: Int?) -> Bool {
        var groups = Array(clauses.agents(of: clause))
        if let group { groups += [group] + Array(clauses.complements(of: group, [.of, .by])) }
        return groups.contains { number in
            discourse.actors(of: number, in: clauses).contains { $0.kind == .group }
        }
    }

    func isLawmaker(_ token: Int) -> Bool {
        if let mention = text.mention(startingAt: token), mention.kind == .body {
            let type = text.entity(mention).type
            return type == "legislature" || type == "committee"
        }
        if !text.info(token).cues.isDisjoint(with: .lawmaker) { return true }
        // `a House member`, not `the White House`
        return text.reads(token, "house") && text.isCapitalised(token) && token > 0
            && !text.reads(token - 1, "white")
    }

    /// What is praised or blamed is an actor, a sale or a measure; of scoffing nothing need be named.
    private func canBeJudged(_ clause: Int, orNothing: Bool) -> Bool {
        let groups =
            Array(clauses.patients(of: clause))
            + Array(clauses.obliques(of: clause, [.at, .of, .to, .about, .against, .over, .with, .for]))
        if groups.isEmpty { return orNothing }
        // `the operation that Oman prepares`
        let site = Site(clause: clause, group: nil, token: clauses.list[clause].start)
        if !actorsByWording(.doerOfPatient, site, other: nil).isEmpty { return true }
        return groups.contains { number in
            let group = clauses.groups[number]
            return !group.meaning.isDisjoint(with: [
                .transaction, .measure, .ban, .embargo, .sanction, .talk, .pact, .ceasefire,
            ])
                || !discourse.actors(of: number, in: clauses).isEmpty
                || clauses.complements(of: number, [.of, .for, .by, .from, .on, .to, .with]).contains {
                    !discourse.actors(of: $0, in: clauses).isEmpty
                }
        }
    }

    /// `called the purchase a milestone`, `a boost was near, the minister said`.
    private func isSaidWell(_ clause: Int, _ group: Int?) -> Bool {
        guard let group, let verb = clauses.list[clause].verb, !verb.isNegated else { return false }
        let noun = clauses.groups[group]
        if text.reads(noun.start, "no") { return false }
        // `a close watch`: the adjective alone says no good.
        if noun.trigger != noun.head, text.info(noun.head).eventNoun.withoutGrammar.isEmpty,
            !text.info(noun.trigger).eventNoun.withoutGrammar.isEmpty
        {
            return false
        }
        // `was arming its friend`
        if noun.function != .subject,
            !verb.meaning.isDisjoint(with: [
                .aid, .donate, .attack, .fight, .criticise, .cut, .punish, .bad, .order,
            ])
        {
            return false
        }
        if !verb.meaning.isDisjoint(with: .report) {
            return noun.function == .object || noun.preposition == .of || noun.preposition == .as
        }
        return speakers.speaker(of: clause) != nil
    }

    func isCivilGoods(_ token: Int) -> Bool {
        text.classes(token).contains(.civilGoods) || isGoods(text.info(token).eventNoun)
            || text.phrase(startingAt: token) == "civil-goods"
            || text.mention(startingAt: token).map {
                $0.kind == .article && text.entity($0).type == "airliner"
            } ?? false
    }

    /// What is traded, and no tariff or quota on it.
    func isGoods(_ noun: EventNoun) -> Bool { noun.contains(.trade) && noun.isDisjoint(with: .rule) }

    func isArms(_ token: Int) -> Bool {
        guard let mention = text.mention(startingAt: token),
            mention.kind == .article || mention.kind == .designator
        else {
            return false
        }
        return text.entity(mention).type != "airliner"
    }

    private func hasProgramme() -> Bool {
        sentence.tokens.contains { token in
            guard let mention = text.mention(startingAt: token) else { return false }
            guard mention.kind == .programme else { return false }
            let type = text.entity(mention).type
            return type != "law" && type != "treaty"
        } || articleProgramme() != nil || clauses.groups.indices.contains { isArmsProgramme($0) }
    }

    /// The object is a law of sanctions, or `it` where the sentence before named one.
    private func hasLaw(_ clause: Int) -> Bool {
        for number in clauses.patients(of: clause) {
            let group = clauses.groups[number]
            if group.tokens.contains(where: { isLaw($0) }) { return true }
            if text.reads(group.head, "it") {
                return (max(0, group.start - 60)..<group.start).contains { isLaw($0) }
            }
        }
        return false
    }

    private func isLaw(_ token: Int) -> Bool {
        guard let mention = text.mention(at: token), mention.kind == .programme else { return false }
        return text.entity(mention).type == "law"
    }

    func isPerson(_ number: Int) -> Bool {
        let group = clauses.groups[number]
        // `the jets` act for their owner, and are nobody.
        if group.meaning.contains(.office), group.meaning.isDisjoint(with: [.arms, .munition, .transaction]) {
            return true
        }
        if group.end - group.start == 1, text.reads(group.head, "he") || text.reads(group.head, "she") {
            return true
        }
        if group.tokens.contains(where: { text.classes($0).contains(.title) }) { return true }
        return discourse.actors(of: number, in: clauses).contains { $0.kind == .person }
    }

    private func isDonating(_ verb: ClauseVerb) -> Bool {
        text.reads(verb.token, "donated") || text.reads(verb.token, "donates")
            || text.reads(verb.token, "donating") || text.reads(verb.token, "donate")
    }

    /// `welcomed them in the capital`
    private func isThem(_ number: Int) -> Bool {
        let head = clauses.groups[number].head
        return text.reads(head, "them") || text.reads(head, "him") || text.reads(head, "her")
    }

    private func isForce(_ number: Int) -> Bool {
        let group = clauses.groups[number]
        // `40 J-35 stealth fighters` are no fighters.
        return !group.meaning.isDisjoint(with: .force) && !group.tokens.contains(where: isArms)
            || discourse.actors(of: number, in: clauses).contains { $0.kind == .group }
    }
}
