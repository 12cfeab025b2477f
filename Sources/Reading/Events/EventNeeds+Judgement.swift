internal import Lexicon

/// What somebody says of another state, of his own or of arms, and what he says would befall another.
extension EventMatcher {
    func meetsByJudgement(
        _ need: EventRule.Need, _ rule: EventRule, _ clause: Int, _ group: Int?, _ token: Int
    ) -> Bool {
        let verb = clauses.list[clause].verb
        switch need {
        case .forSpeaker:
            guard let speaker = speakers.speaker(of: clause) else { return false }
            return
                (Array(clauses.patients(of: clause)) + clauses.obliques(of: clause, [.by, .for, .to, .with]))
                .contains { number in
                    isUs(number)
                        || discourse.actors(of: number, in: clauses).contains { $0.code == speaker.code }
                }
        case .notComplainedOf:
            let isSaid = speakers.speaker(of: clause) != nil || clauses.list[clause].kind == .reduced
            guard isSaid, !clauses.agents(of: clause).contains(where: { isOurselves(clauses.groups[$0]) })
            else {
                return true
            }
            let code = speakers.speaker(of: clause)?.code
            if let code, actors(clauses.agents(of: clause)).contains(where: { $0.code == code }) {
                return true
            }
            return !clauses.patients(of: clause).contains { number in
                isUs(number) || text.classes(clauses.groups[number].start).contains(.possessive)
                    || discourse.actors(of: number, in: clauses).contains { $0.code == code }
            }
        case .reliedOn:
            return verb.map { verb in
                (verb.start..<verb.end).contains { token in
                    ["relied", "counted", "trusted", "depended"].contains { (word: StaticString) in
                        text.reads(token, word)
                    }
                }
            } ?? false
        case .ofOwnState:
            guard let speaker = speakers.speaker(of: clause) else { return false }
            return clauses.agents(of: clause).contains { number in
                isOurselves(clauses.groups[number])
                    || discourse.actors(of: number, in: clauses).contains {
                        $0.kind == .state && $0.code == speaker.code
                    }
            }
        case .ofDealParty:
            return speakers.speaker(of: clause).map { isDealParty($0) } ?? false
        case .dealPartyActs:
            return actors(clauses.agents(of: clause)).first.map { isDealParty($0) } ?? false
        case .superlative: return group.map { isSuperlative($0) } ?? false
        case .forcesPatient:
            return areArms(clauses.patients(of: clause))
                || clauses.patients(of: clause).contains(where: isOfForces)
        case .praisesArms: return praisesArms(clause, group)
        case .boughtByOwn:
            guard let speaker = speakers.speaker(of: clause), topic?.buyer == speaker.code else {
                return false
            }
            let subjects = clauses.subjects(of: clause)
            return subjects.contains { number in
                areArms(CollectionOfOne(number)) || isDeal(clauses.groups[number]) || isOfForces(number)
            }
        case .noActorPatient:
            // `pleaded for jets`
            return verb?.meaning.isDisjoint(with: .request) ?? false
                && clauses.patients(of: clause).allSatisfy { number in
                    discourse.owners(of: clauses.groups[number]).isEmpty
                        && actors(CollectionOfOne(number)).isEmpty
                }
        case .ownGovernment: return isOfOwnGovernment(clause)
        case .wouldSuffer:
            guard let verb, isSuffering(verb), isForetold(verb), let speaker = speakers.speaker(of: clause),
                speaker.code.isStateCode
            else { return false }
            return actors(clauses.agents(of: clause) + Array(clauses.patients(of: clause))).contains {
                $0.code.isStateCode && $0.code != speaker.code && $0.kind != .firm
            }
        case .losesBelow:
            return clauses.list.indices.contains { number in
                clauses.list[number].parent == clause && clauses.list[number].kind == .complement
                    && losesItself(number)
            }
        case .wouldAct: return isAlternative(clause) || verb.map { isWould($0) || isForced($0) } ?? false
        case .ownWords:
            guard let speaker = speakers.speaker(of: clause), speaker.code.isStateCode else { return false }
            return clauses.agents(of: clause).contains { number in
                isOurselves(clauses.groups[number])
                    || discourse.actors(of: number, in: clauses).contains { $0.code == speaker.code }
            }
        default: return true
        }
    }

    func actorsByJudgement(_ slot: EventRule.Slot, _ site: Site, other: Actor?) -> [Actor] {
        switch slot {
        case .ownOfSpeaker:
            guard let speaker = speakers.speaker(of: site.clause), speaker.code.isStateCode else { return [] }
            return [Actor(code: speaker.code, start: site.token, end: site.token + 1, kind: .state)]
        case .conditionSubject:
            let before = isAlternative(site.clause) ? site.clause - 1 : nil
            return clauses.list.indices.filter { number in
                number == before
                    || number != site.clause
                        && clauses.list[number].marker.map {
                            text.reads($0, "if") || text.reads($0, "unless")
                        }
                            ?? false
            }.flatMap { actors(clauses.subjects(of: $0)) }.filter { $0.code.isStateCode && $0.kind != .firm }
        default: return []
        }
    }

    /// `the most modern fleet`, `the best gun`: arms or forces by a word that is no name of them.
    private func isOfForces(_ number: Int) -> Bool {
        let head = clauses.groups[number].head
        return !text.classes(head).isDisjoint(with: .itemNoun | .military)
            || !text.cues(head).isDisjoint(with: [.armsKind, .forcesKind, .anyArms])
            || !clauses.groups[number].meaning.isDisjoint(with: [.troops, .munition])
            || text.reads(head, "fleet") || text.reads(head, "artillery") || text.reads(head, "capability")
            || text.reads(head, "capabilities") || text.reads(head, "defence") || text.reads(head, "defense")
    }

    /// `the best gun`, `the most modern fleet`, `a force second to none`.
    private func isSuperlative(_ number: Int) -> Bool {
        let noun = clauses.groups[number]
        return noun.meaning.contains(.apt)
            || noun.tokens.contains { token in
                text.info(token).eventNoun.contains(.apt)
                    || text.reads(token, "most") && token + 1 < noun.end && text.preposition(token + 1) == nil
            }
            || (noun.end..<min(sentence.end, noun.end + 3)).contains {
                text.reads($0, "rival") || text.reads($0, "none") || text.reads($0, "equal")
                    || text.reads($0, "peer")
            }
    }

    private func isUs(_ number: Int) -> Bool {
        let head = clauses.groups[number].head
        return text.reads(head, "us") || text.reads(head, "ours")
    }

    /// Whoever speaks is of the state that buys or sells what the text tells of.
    private func isDealParty(_ actor: Actor) -> Bool {
        guard let topic, actor.code.isStateCode else { return false }
        return topic.buyer == actor.code || topic.seller == actor.code
    }

    /// `it is the best frigate`, `the jet is the most capable of its class`: arms or their choice are the subject, or
    /// the noun that praises is one of arms and no state is the subject.
    private func praisesArms(_ clause: Int, _ group: Int?) -> Bool {
        guard let group else { return false }
        let subjects = clauses.subjects(of: clause)
        if subjects.contains(where: { text.mention(at: clauses.groups[$0].head) != nil && !areArms([$0]) }) {
            return false
        }
        return areArms(subjects) || subjects.contains { isDeal(clauses.groups[$0]) }
            || (areArms(CollectionOfOne(group)) || isOfForces(group))
                && subjects.allSatisfy { clauses.groups[$0].end - clauses.groups[$0].start == 1 }
    }

    /// `the government`, `the cabinet`, `Paris … its signature`: the government of whoever speaks, and no other's.
    private func isOfOwnGovernment(_ number: Int) -> Bool {
        guard let speaker = speakers.speaker(of: number), speaker.code.isStateCode else { return false }
        var clause = number
        for _ in 0..<2 {
            for group in clauses.subjects(of: clause) {
                let noun = clauses.groups[group]
                let owners = discourse.owners(of: noun)
                if owners.contains(where: { $0.code != speaker.code && $0.code.isStateCode }) { return false }
                if isGovernment(noun.head) { return true }
                if let mention = text.mention(at: noun.head), mention.form == .metonym,
                    discourse.actor(mention)?.code == speaker.code
                {
                    return true
                }
            }
            guard clauses.list[clause].kind == .complement || clauses.list[clause].kind == .reduced,
                let parent = clauses.list[clause].parent
            else { return false }
            clause = parent
        }
        return false
    }

    private func isGovernment(_ head: Int) -> Bool {
        ["government", "cabinet", "coalition", "administration", "executive"].contains {
            (word: StaticString) in text.reads(head, word)
        }
    }

    /// `pay a price`, `face consequences`: whoever is the subject suffers it.
    private func isSuffering(_ verb: ClauseVerb) -> Bool { verb.meaning.isSuperset(of: [.punish, .get]) }

    /// `will`, `would`, `could`, `must`
    private func isForetold(_ verb: ClauseVerb) -> Bool {
        !verb.isNegated
            && (isWould(verb) || (verb.start..<verb.token).contains { text.classes($0).contains(.modal) })
    }

    /// `would have to respond`
    private func isForced(_ verb: ClauseVerb) -> Bool {
        (verb.start..<verb.token).contains { text.reads($0, "must") || text.reads($0, "shall") }
    }

    /// `would not get a deal`, `could put its membership at risk`, `risks sanctions`.
    private func losesItself(_ number: Int) -> Bool {
        guard let verb = clauses.list[number].verb else { return false }
        if isSuffering(verb) { return isForetold(verb) }
        let isModal =
            isWould(verb) || (verb.start..<verb.token).contains { text.classes($0).contains(.modal) }
        guard isModal else { return false }
        if isNegated(number) || clauses.subjects(of: number).contains(where: isNeither) {
            return ["get", "receive", "have", "see", "win", "join"].contains { (word: StaticString) in
                text.reads(verb.token, word)
            }
        }
        let isOwn = clauses.list[number].objects.contains { group in
            text.reads(clauses.groups[group].start, "its") || text.reads(clauses.groups[group].start, "their")
        }
        guard isOwn else { return false }
        return text.reads(verb.token, "lose") || text.reads(verb.token, "forfeit")
            || text.reads(verb.token, "jeopardise") || text.reads(verb.token, "jeopardize")
            || text.reads(verb.token, "endanger") || text.reads(verb.token, "risk")
            || (text.reads(verb.token, "put") || text.reads(verb.token, "putting"))
                && clauses.obliques(of: number, [.at, .in]).contains {
                    text.reads(clauses.groups[$0].head, "risk")
                        || text.reads(clauses.groups[$0].head, "jeopardy")
                        || text.reads(clauses.groups[$0].head, "danger")
                }
    }

    /// `they deliver, or we cancel the contract`
    private func isAlternative(_ number: Int) -> Bool {
        let start = clauses.list[number].start
        return number > 0 && (text.reads(start, "or") || start > 0 && text.reads(start - 1, "or"))
    }

    private func isNeither(_ group: Int) -> Bool {
        text.reads(clauses.groups[group].start, "neither")
            || clauses.groups[group].start > 0 && text.reads(clauses.groups[group].start - 1, "neither")
    }
}
