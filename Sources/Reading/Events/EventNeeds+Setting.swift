internal import Lexicon

/// In what setting an act stands: a quarrel at home, tariffs, land that is claimed, a guest, a fight against rebels.
extension EventMatcher {
    func meetsBySetting(
        _ need: EventRule.Need, _ rule: EventRule, _ clause: Int, _ group: Int?, _ token: Int
    ) -> Bool {
        let verb = clauses.list[clause].verb
        switch need {
        case .ofOpposition:
            return clauses.agents(of: clause).contains { isOpposition($0) }
        case .ownAffair: return isOwnAffair(clause)
        case .tariffPatient:
            return clauses.patients(of: clause).contains { holdsCue(.tariff, $0) && !isReduction($0) }
        case .territoryPatient:
            return clauses.list[clause].objects.contains { number in
                let noun = clauses.groups[number]
                // `claims the island`, `claims two-thirds of Guyana`, `claims Taiwan as its own`
                return !text.cues(noun.head).isDisjoint(with: .territory)
                    && !clauses.complements(of: number, [.of, .over, .from, .in]).isEmpty
                    || isWholeState(number) && hasObliqueOwn(clause)
            }
        case .headed: return group.map { clauses.groups[$0].trigger == clauses.groups[$0].head } ?? true
        case .notWatched: return !isWatching(clause)
        case .callsAt: return isCallingAt(clause)
        case .notCallsAt: return !isCallingAt(clause)
        case .wrongBlow:
            return group.map { holdsCue(.unlawful, $0) } ?? false
        case .rightPatient:
            return clauses.patients(of: clause).contains { text.reads(clauses.groups[$0].head, "right") }
                && sentence.tokens.contains {
                    text.reads($0, "defend") || text.reads($0, "self-defence")
                        || text.reads($0, "self-defense") || text.reads($0, "defending")
                }
        case .onHold:
            return clauses.obliques(of: clause, [.on]).contains {
                text.reads(clauses.groups[$0].head, "hold") || text.reads(clauses.groups[$0].head, "ice")
            }
        case .notJudged:
            return verb.map { $0.meaning.isDisjoint(with: [.call, .criticise, .upset, .believe]) } ?? true
        case .thingPatient:
            return clauses.patients(of: clause).contains { number in
                [
                    "boat", "boats", "vessel", "vessels", "camp", "camps", "hideout", "hideouts", "convoy",
                    "target",
                    "targets", "depot", "depots", "base", "bases", "positions",
                ].contains { (word: StaticString) in text.reads(clauses.groups[number].head, word) }
            }
        case .leavesState:
            // `had gone home from Syria`
            if clauses.patients(of: clause).isEmpty {
                return clauses.obliques(of: clause, [.from]).contains {
                    !discourse.actors(of: $0, in: clauses).isEmpty
                }
            }
            // `which left 26 Israelis dead`
            if sentence.tokens.contains(where: { token in
                token > (verb?.token ?? token) && token - (verb?.token ?? token) < 8
                    && (text.reads(token, "dead") || text.reads(token, "wounded")
                        || text.reads(token, "injured") || text.reads(token, "homeless"))
            }) {
                return false
            }
            return clauses.patients(of: clause).contains { number in
                !discourse.actors(of: number, in: clauses).isEmpty
                    || text.reads(clauses.groups[number].head, "base")
                    || text.reads(clauses.groups[number].head, "bases")
                    || text.reads(clauses.groups[number].head, "soil")
            }
        case .goodAlly:
            return clauses.patients(of: clause).contains { number in
                let noun = clauses.groups[number]
                return ["ally", "partner", "friend", "allies", "partners", "friends"].contains {
                    (word: StaticString) in text.reads(noun.head, word)
                }
                    && noun.tokens.contains { !text.info($0).eventNoun.isDisjoint(with: [.good, .apt]) }
            }
        case .onlyAid, .notOnlyAid:
            let isAid =
                group.map { number in
                    let noun = clauses.groups[number]
                    return noun.meaning.contains(.aid)
                        && (text.reads(noun.head, "aid") || text.reads(noun.head, "assistance")
                            || text.reads(noun.head, "support") || text.reads(noun.head, "help"))
                } ?? false
            return isAid == (need == .onlyAid)
        case .aboutDeal:
            return topic != nil || namesArms
                || clauses.groups.contains { !$0.meaning.isDisjoint(with: .arms) }
        case .isTariff: return group.map { holdsCue(.tariff, $0) && !isReduction($0) } ?? false
        case .lapses: return group.map { lapses($0) } ?? false
        case .mustBe:
            return verb.map { verb in
                (verb.start..<verb.token).contains { text.reads($0, "must") || text.reads($0, "should") }
            } ?? false
        case .notToBlame:
            guard let verb, verb.form == .infinitive || text.reads(verb.start, "to") else { return true }
            return !text.reads(verb.token, "blame")
        case .notBackground:
            guard let group, let preposition = clauses.groups[group].preposition else { return true }
            return ![.after, .since, .over, .before, .by, .about, .from, .to, .via, .until].contains(
                preposition)
        case .notOfShips:
            return group.map { number in
                ([number] + Array(complements(number, [.of, .by]))).allSatisfy {
                    isPerson($0) || !isArmed([$0])
                }
            } ?? true
        case .trains:
            return verb.map { verb in
                [
                    "train", "trains", "trained", "training", "instruct", "instructs", "instructed", "mentor",
                    "mentored",
                    "drill", "drilled",
                ].contains { (word: StaticString) in text.reads(verb.token, word) }
            } ?? false
        case .notWouldPunish:
            return verb.map { verb in
                !(text.reads(verb.token, "punish") && verb.modality != .asserted)
                    && !(text.reads(verb.token, "punish") && isWould(verb))
            } ?? true
        case .wouldPunish:
            return verb.map { text.reads($0.token, "punish") && isWould($0) && !$0.isNegated } ?? false
        case .notBought:
            return !clauses.groups.contains {
                $0.clause == clause && !$0.meaning.isDisjoint(with: [.contract, .pact])
            }
                && !sentence.tokens.contains {
                    text.reads($0, "lease") || text.reads($0, "leasing") || text.reads($0, "leased")
                }
        case .notCosting:
            return !clauses.patients(of: clause).contains { isSum($0) }
        case .notService:
            return !clauses.patients(of: clause).contains { number in
                let head = clauses.groups[number].head
                return text.reads(head, "service") || text.reads(head, "use") || text.reads(head, "fleet")
                    || text.reads(head, "inventory") || text.reads(head, "production")
            }
        case .notDropped:
            guard let group, let verb, clauses.patients(of: clause).contains(group) else { return true }
            return verb.meaning.isDisjoint(with: [.cut, .lift, .withdraw, .renounce])
        case .namesNobody:
            guard let verb, !verb.meaning.isDisjoint(with: .call) else { return true }
            return !clauses.patients(of: clause).contains { number in
                discourse.actors(of: number, in: clauses).contains { $0.kind == .state || $0.kind == .person }
                    && text.mention(at: clauses.groups[number].head) != nil
            }
        case .freed:
            guard let group, let verb else { return true }
            if !clauses.groups[group].meaning.isDisjoint(with: .sanction) { return true }
            return !verb.meaning.isDisjoint(with: .release) && verb.meaning.isDisjoint(with: .aid)
        case .notBanned:
            return verb.map {
                !text.reads($0.token, "banned") && !text.reads($0.token, "barred")
                    && !text.reads($0.token, "prohibited") && !text.reads($0.token, "forbade")
            } ?? true
        case .claims:
            return verb.map {
                text.reads($0.token, "claims") || text.reads($0.token, "claim")
                    || text.reads($0.token, "claimed")
            } ?? false
        case .attends, .notAttends:
            let isAttending =
                verb.map {
                    text.reads($0.token, "attended") || text.reads($0.token, "attends")
                        || text.reads($0.token, "attend") || text.reads($0.token, "attending")
                }
                ?? false
            return isAttending == (need == .attends)
        case .notAdvised:
            guard let group, let preposition = clauses.groups[group].preposition else {
                return meets(.notSpeech, rule, clause, group, token)
            }
            return preposition == .during || preposition == .on
                || meets(.notSpeech, rule, clause, group, token)
        case .ofAnother:
            guard let speaker = speakers.speaker(of: clause) else { return false }
            let acting = clauses.agents(of: clause).flatMap { discourse.actors(of: $0, in: clauses) }
            return acting.contains {
                ($0.kind == .state || $0.kind == .body && $0.code.isStateCode) && $0.code != speaker.code
                    && !$0.code.isEmpty
            }
        case .againstFighters:
            return group.map { number in
                complements(number, [.against, .with]).contains { isOfFighters($0) }
            } ?? false
        case .notToFight:
            return !clauses.list.indices.contains { number in
                let below = clauses.list[number]
                return below.parent == clause && below.verb?.form == .infinitive
                    && !(below.verb?.meaning ?? []).isDisjoint(with: [.fight, .attack])
                    && clauses.patients(of: number).contains { isOfFighters($0) }
            }
        default: return meetsByWording(need, rule, clause, group, token)
        }
    }

    func holdsCue(_ cue: Cues, _ number: Int) -> Bool {
        ([number] + Array(clauses.complements(of: number, [.of]))).contains { part in
            clauses.groups[part].tokens.contains { !text.cues($0).isDisjoint(with: cue) }
        }
    }

    private func isOfFighters(_ number: Int) -> Bool {
        discourse.actors(of: number, in: clauses).contains { $0.kind == .group }
            || discourse.owners(of: clauses.groups[number]).contains { $0.kind == .group }
    }

    /// `let its embargo on Peru lapse`
    func lapses(_ group: Int) -> Bool {
        let verb = clauses.list[clauses.groups[group].clause].verb
        guard let verb, clauses.groups[group].start >= verb.end,
            text.reads(verb.token, "let") || text.reads(verb.token, "allowed")
                || text.reads(verb.token, "lets")
        else { return false }
        return (clauses.groups[group].end..<min(sentence.end, clauses.groups[group].end + 6)).contains {
            text.reads($0, "lapse") || text.reads($0, "expire")
        }
    }

    /// `the Russian capital`
    func isTown(_ head: Int) -> Bool {
        text.reads(head, "capital") || text.reads(head, "city") || text.reads(head, "town")
            || text.reads(head, "resort") || text.reads(head, "port")
    }

    /// A state by its name and nothing else.
    private func isWholeState(_ number: Int) -> Bool {
        let noun = clauses.groups[number]
        guard let mention = text.mention(startingAt: noun.start), Int(mention.end) >= noun.end else {
            return false
        }
        return mention.kind == .state || mention.kind == .place
    }

    /// `as its own`, `as part of its territory`
    private func hasObliqueOwn(_ clause: Int) -> Bool {
        clauses.obliques(of: clause, [.as]).contains { number in
            clauses.groups[number].tokens.contains { text.reads($0, "own") }
                || !text.cues(clauses.groups[number].head).isDisjoint(with: .territory)
        }
    }

    /// `the opposition`, `Social Democrats`, `former premier X`, `politicians of his own party`.
    func isOpposition(_ number: Int) -> Bool {
        var parts = [number] + Array(clauses.complements(of: number, [.of, .from, .in]))
        // `Greens co-leader X`, `X, leader of the opposition`
        let next = number + 1
        if clauses.groups.indices.contains(next), clauses.groups[next].function == .apposed {
            parts += [next] + Array(clauses.complements(of: next, [.of]))
        }
        return parts.contains { part in
            clauses.groups[part].tokens.contains { token in
                !text.cues(token).isDisjoint(with: .opposition)
                    // `the Left Party`
                    || (text.reads(token, "party") || text.reads(token, "movement")) && token > 0
                        && text.isCapitalised(token - 1)
            }
        }
    }

    /// The state in which those who act are at home: by a name, by their seat, by what the text is about.
    func ownState(_ clause: Int) -> Label? {
        let groups = clauses.agents(of: clause)
        for number in groups {
            // `its largest union`
            if let own = discourse.possessor(clauses.groups[number]), own.code.isStateCode { return own.code }
            let named =
                discourse.owners(of: clauses.groups[number])
                + clauses.complements(of: number, [.of, .from, .in]).flatMap {
                    discourse.owners(of: clauses.groups[$0])
                }
            if let own = named.first(where: { $0.code.isStateCode && $0.kind != .firm }) { return own.code }
            // `the Social Democrats` are no Congress's.
            // `The cabinet had caved in`: nobody says whose.
            let isUnnamed =
                text.reads(clauses.groups[number].head, "cabinet")
                || text.reads(clauses.groups[number].head, "government")
            if !text.reads(clauses.groups[number].head, "democrats"), !isUnnamed,
                let own = discourse.actors(of: number, in: clauses).first, own.code.isStateCode
            {
                return own.code
            }
        }
        let seat = clauses.obliques(of: clause, [.in]).flatMap { discourse.actors(of: $0, in: clauses) }
        if let seat = seat.first(where: { $0.kind == .state || $0.kind == .place }), seat.code.isStateCode {
            return seat.code
        }
        return discourse.home ?? topic?.buyer ?? discourse.local
    }

    /// What is found fault with belongs to the state of those who act: its government, its purchase, its plan.
    private func isOwnAffair(_ clause: Int) -> Bool {
        guard let own = ownState(clause) else { return false }
        let below = clauses.list.indices.filter { clauses.list[$0].parent == clause && $0 > clause }
        let groups =
            Array(clauses.patients(of: clause))
            + Array(clauses.obliques(of: clause, [.for, .on, .at, .with]))
            + below.flatMap { Array(clauses.list[$0].subjects) + Array(clauses.patients(of: $0)) }
        guard !groups.isEmpty else { return false }
        var isAffair = false
        for number in groups {
            let noun = clauses.groups[number]
            let named =
                discourse.owners(of: noun)
                + clauses.complements(of: number, [.of, .by]).flatMap {
                    discourse.owners(of: clauses.groups[$0])
                }
            // Somebody else's government is meant, or his arms.
            let isForeign = named.contains { $0.code != own && $0.code.isStateCode && $0.kind != .firm }
            if isForeign, noun.meaning.isDisjoint(with: [.transaction, .contract]) {
                // `the course on arms for Saudi Arabia`: for whom something is, is not blamed.
                if noun.preposition == .for || noun.preposition == .on { continue }
                return false
            }
            if !noun.meaning.isDisjoint(with: [.measure, .transaction, .contract, .sides, .office, .body])
                || namesGovernment(noun) || named.contains(where: { $0.code == own })
            {
                isAffair = true
            }
        }
        return isAffair
    }

    private func namesGovernment(_ noun: NounGroup) -> Bool {
        noun.tokens.contains { token in
            [
                "government", "cabinet", "coalition", "chancellor", "plan", "policy", "programme", "program",
                "decision", "delay", "delays", "handling", "course", "minister", "premier", "president",
            ].contains { (word: StaticString) in text.reads(token, word) }
        }
    }

    /// `called on President X in Nairobi`: a visit, since nothing is asked.
    private func isCallingAt(_ clause: Int) -> Bool {
        guard let verb = clauses.list[clause].verb,
            text.reads(verb.token, "called") || text.reads(verb.token, "calls"),
            text.reads(verb.end - 1, "on"),
            !clauses.list.contains(where: { $0.parent == clause && $0.verb?.form == .infinitive }),
            clauses.obliques(of: clause, [.for]).isEmpty
        else { return false }
        return clauses.patients(of: clause).contains { isPerson($0) }
    }

    /// `is watching to see whether he means it`, `wants to see him removed`: nobody is met.
    private func isWatching(_ number: Int) -> Bool {
        guard let verb = clauses.list[number].verb, !verb.meaning.isDisjoint(with: .report) else {
            return false
        }
        guard let seen = clauses.list[number].objects.first, clauses.groups[seen].start == verb.end else {
            return true
        }
        return clauses.list.indices.contains { below in
            clauses.list[below].parent == number && below != number
                && clauses.list[below].kind != .main && clauses.list[below].kind != .subordinate
                && clauses.list[below].start <= clauses.groups[seen].end
        }
    }
}
