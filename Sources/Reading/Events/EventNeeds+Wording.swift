internal import Lexicon

/// What single words around a trigger decide: that something is on hold, that somebody is a guest, comes back, comes
/// under fire, speaks against the purchase of his own state.
extension EventMatcher {
    func meetsByWording(
        _ need: EventRule.Need, _ rule: EventRule, _ clause: Int, _ group: Int?, _ token: Int
    ) -> Bool {
        let verb = clauses.list[clause].verb
        switch need {
        case .notStopped: return verb.map { $0.meaning.isDisjoint(with: .cut) } ?? true
        case .boughtPatient:
            return clauses.patients(of: clause).contains { reads(clauses.groups[$0].head, Self.buying) }
        case .forbidden:
            guard let verb, verb.form == .infinitive || verb.form == .gerund,
                let above = clauses.list[clause].parent.flatMap({ clauses.list[$0].verb })
            else { return false }
            return !above.meaning.isDisjoint(with: [.cut, .expel])
                && !(clauses.list[clause].parent.map { clauses.list[$0].objects.isEmpty } ?? true)
                && isNegated(clause)
                // `forbade Germany to pass on shells`: that is done to Germany.
                && clauses.subjects(of: clause).allSatisfy { number in
                    clauses.groups[number].tokens.contains { text.classes($0).contains(.possessive) }
                        || !discourse.actors(of: number, in: clauses).contains { $0.kind != .firm }
                }
        case .isOnHold:
            return clauses.obliques(of: clause, [.on]).contains { isHold($0) }
        case .notOnHold:
            return
                !(group.map { clauses.obliques(of: clauses.groups[$0].clause, [.on]).contains { isHold($0) } }
                ?? false)
        case .armsAgent: return areArms(clauses.subjects(of: clause))
        case .personsOnly:
            return clauses.agents(of: clause).contains { isPerson($0) }
                || group.map { owner($0)?.kind == .person } ?? false
        case .returns: return verb.map { isReturning($0) } ?? false
        case .notArmed: return !isArmed(clauses.subjects(of: clause))
        case .visiting:
            return group.map { number in
                let noun = clauses.groups[number]
                return noun.tokens.dropLast().contains { text.reads($0, "visiting") }
            } ?? false
        case .tour, .notTour:
            let isTour = group.map { text.reads(clauses.groups[$0].head, "tour") } ?? false
            return isTour == (need == .tour)
        case .undergone: return group.map { isUndergone($0, clause) } ?? false
        case .placeTaken:
            guard let verb, reads(verb.token, Self.taking) else { return false }
            return clauses.patients(of: clause).contains { number in
                let noun = clauses.groups[number]
                return text.mention(at: noun.head).map { $0.kind == .place || $0.form == .metonym } ?? false
                    || isTown(noun.head)
            }
        case .againstGovernment: return clauses.agents(of: clause).contains { isAgainstGovernment($0) }
        case .patientAgainstGovernment:
            return clauses.subjects(of: clause).contains { isAgainstGovernment($0) }
        case .ownPurchase: return isOwnPurchase(clause)
        case .displeased:
            guard let group, let verb else { return false }
            return clauses.groups[group].meaning.isDisjoint(with: .glad) != verb.isNegated
        case .saidByOpposition:
            guard let words = speakers.words(of: clause) else { return false }
            return clauses.groups.indices.contains { number in
                words.contains(clauses.groups[number].start) && isAgainstGovernment(number)
            }
        case .underPact:
            return group.map { clauses.groups[$0].preposition == .under } ?? false
        case .withSanctions: return hasOblique(clause, [.with], .sanction)
        case .beingSigned:
            guard let host = group.flatMap({ clauses.groups[$0].host }) else { return false }
            return reads(clauses.groups[host].head, ["signing", "conclusion", "signature", "ratification"])
        case .agreedAbove:
            guard let verb, verb.form == .infinitive,
                let above = clauses.list[clause].parent.flatMap({ clauses.list[$0].verb })
            else { return false }
            return reads(above.token, ["agree", "agreed", "agrees", "agreeing"]) && !above.isNegated
        case .wouldStrike:
            guard let verb, isWould(verb), !verb.isNegated, let speaker = speakers.speaker(of: clause) else {
                return false
            }
            return clauses.agents(of: clause).contains { number in
                isOurselves(clauses.groups[number])
                    || discourse.actors(of: number, in: clauses).contains { $0.code == speaker.code }
            }
        case .willBe: return verb.map { isWould($0) && !$0.isNegated } ?? false
        case .provokes, .notProvokes:
            let provokes = verb.map { !text.cues($0.token).isDisjoint(with: .provoking) } ?? false
            return provokes == (need == .provokes)
        case .notQuitting:
            return !clauses.list.indices.contains { number in
                clauses.list[number].parent == clause && number > clause
                    && (clauses.list[number].verb.map {
                        reads($0.token, ["quit", "resign", "leave", "boycott", "withdraw", "step"])
                    } ?? false)
            }
        case .notResult:
            guard let verb, verb.form == .gerund, clauses.list[clause].kind == .reduced,
                text.isMark(clauses.list[clause].start - 1, Mark.comma)
            else { return true }
            return clauses.patients(of: clause).contains { number in
                discourse.actors(of: number, in: clauses).contains { !$0.isModifier }
                    && text.mention(at: clauses.groups[number].head) != nil
            }
        case .drillsItself:
            return clauses.list[clause].objects.allSatisfy { number in
                clauses.groups[number].meaning.isDisjoint(with: [.restraint, .rule, .measure])
                    && (!(verb.map { reads($0.token, ["exercise", "exercised", "exercises"]) } ?? false)
                        || !discourse.actors(of: number, in: clauses).isEmpty)
            }
        case .notLet:
            guard let verb,
                let number = clauses.list.indices.first(where: {
                    clauses.list[$0].parent == clause && $0 > clause
                        && clauses.list[$0].verb?.form == .infinitive
                }), let below = clauses.list[number].verb
            else { return false }
            let lets =
                (verb.token..<verb.end).contains {
                    reads($0, ["let", "allow", "allowed", "permit", "permitted"])
                }
            let isRefusal = verb.isNegated || !verb.meaning.isDisjoint(with: [.refuse, .blockBid])
            return lets && isRefusal && areArms(clauses.patients(of: number))
                && (!below.meaning.isDisjoint(with: [.donate, .aid, .permit, .order])
                    || !clauses.obliques(of: number, [.to]).isEmpty)
        case .leaveBelow:
            return clauses.list.indices.contains { number in
                clauses.list[number].parent == clause && number > clause
                    && clauses.list[number].verb.map {
                        $0.form == .infinitive && !$0.meaning.isDisjoint(with: .leave)
                    } ?? false
            }
        case .ceasesFire:
            return verb.map { verb in (verb.token..<verb.end).contains { text.reads($0, "fire") } } ?? false
        case .fromConvention:
            return clauses.patients(of: clause).isEmpty
                && clauses.obliques(of: clause, [.from]).contains {
                    !clauses.groups[$0].meaning.isDisjoint(with: .treaty)
                        && clauses.groups[$0].meaning.isDisjoint(with: [.contract, .transaction])
                }
        case .stateLeaves:
            func isState(_ number: Int) -> Bool {
                text.mention(at: clauses.groups[number].head).map {
                    $0.kind == .state && $0.form != .adjective
                        && Int($0.start) == clauses.groups[number].start
                } ?? false
            }
            return clauses.patients(of: clause).isEmpty && clauses.agents(of: clause).contains(where: isState)
                && clauses.obliques(of: clause, [.from, .of]).contains(where: isState)
        case .noGoal:
            return clauses.obliques(of: clause, [.to, .for, .from, .of, .at]).isEmpty
                && clauses.patients(of: clause).isEmpty
        case .notPossible: return verb.map { $0.modality != .possible } ?? true
        case .notStanding:
            return verb.map {
                !reads(
                    $0.token, ["stand", "stands", "stood", "standing", "stay", "stays", "stayed", "staying"])
                    || $0.end - $0.token > 1
            } ?? true
        case .signedTo: return group.map { isSignedTo($0) } ?? false
        case .underFire:
            guard let verb else { return false }
            return (verb.token..<verb.end).contains { reads($0, ["fire", "attack", "bombardment"]) }
                && isArmed(clauses.obliques(of: clause, [.from, .by]))
        case .armsWith:
            return areArms(clauses.obliques(of: clause, [.with]))
        case .idle:
            return verb.map { $0.isNegated && isWould($0) } ?? false
        case .pleasing:
            return verb.map { text.reads($0.token, "impressed") || text.reads($0.token, "amused") } ?? false
        case .basePatient:
            return clauses.patients(of: clause).contains { number in
                text.reads(clauses.groups[number].head, "base")
                    || text.reads(clauses.groups[number].head, "bases")
            }
        case .saidAsWarning:
            guard let words = speakers.words(of: clause), let verb, isWould(verb) else { return false }
            return words.contains { !text.info($0).eventVerb.isDisjoint(with: [.warn, .threaten, .vow]) }
        default: return meetsByJudgement(need, rule, clause, group, token)
        }
    }

    func actorsByWording(_ slot: EventRule.Slot, _ site: Site, other: Actor?) -> [Actor] {
        switch slot {
        case .itself: return site.group.map { actors(CollectionOfOne($0)) } ?? []
        case .doerOfPatient:
            let objects = clauses.patients(of: site.clause)
            return clauses.list.indices.filter { number in
                clauses.list[number].kind == .relative
                    && clauses.list[number].antecedent.map { objects.contains($0) } ?? false
                    && !clauses.list[number].subjects.isEmpty
            }.flatMap { actors(clauses.agents(of: $0)) }
        case .ownerBehind:
            let objects = clauses.patients(of: site.clause)
            return clauses.list.indices.filter { number in
                clauses.list[number].antecedent.map { objects.contains($0) } ?? false
            }.flatMap { owners(clauses.patients(of: $0)) + owners(clauses.list[$0].obliques) }
        case .homeOfPerson:
            guard let home = discourse.home, home != other?.code,
                clauses.patients(of: site.clause).contains(where: { number in
                    let noun = clauses.groups[number]
                    return discourse.isName(noun) && text.mention(at: noun.head) == nil
                        && noun.end - noun.start > 1 && noun.meaning.isDisjoint(with: .firm)
                })
            else { return [] }
            return [Actor(code: home, start: site.token, end: site.token + 1, kind: .state)]
        case .doerBehind, .besideBehind:
            guard let group = site.group else { return [] }
            return clauses.list.indices.filter {
                clauses.list[$0].antecedent == group && isArmed(clauses.agents(of: $0))
            }.flatMap { number in
                slot.isDoer
                    ? actors(clauses.agents(of: number)) : actors(clauses.obliques(of: number, [.with]))
            }
        case .complementOfAgentTo:
            return clauses.subjects(of: site.clause).flatMap { actors(complements($0, [.to, .for])) }
        case .suffering: return actors(clauses.subjects(of: site.clause))
        case .ownForces:
            let acting = clauses.agents(of: site.clause)
            guard isArmed(acting),
                acting.allSatisfy({ number in
                    let noun = clauses.groups[number]
                    return discourse.owners(of: noun).isEmpty && noun.meaning.isDisjoint(with: .force)
                        && text.classes(noun.start).contains(.definite)
                }),
                let code = speakers.speaker(of: site.clause)?.code ?? discourse.home, code.isStateCode
            else { return [] }
            return acting.first.map {
                [
                    Actor(
                        code: code, start: clauses.groups[$0].start, end: clauses.groups[$0].end, kind: .state
                    )
                ]
            } ?? []
        default: return actorsByJudgement(slot, site, other: other)
        }
    }

    private static let buying: [StaticString] = ["imports", "purchases", "procurement", "procurements"]
    private static let taking: [StaticString] = [
        "take", "takes", "took", "taken", "taking", "seize", "seized", "seizes", "enter", "entered",
    ]

    private func reads(_ token: Int, _ words: [StaticString]) -> Bool {
        words.contains { text.reads(token, $0) }
    }

    private func isHold(_ number: Int) -> Bool {
        let head = clauses.groups[number].head
        return text.reads(head, "hold") || text.reads(head, "ice")
    }

    private func isReturning(_ verb: ClauseVerb) -> Bool {
        reads(verb.token, ["return", "returns", "returned", "returning"])
            || text.reads(verb.end - 1, "home") || text.reads(verb.end - 1, "back")
    }

    /// `came under fire`, `was subjected to twelve days of shelling`, `suffered an attack`.
    private func isUndergone(_ number: Int, _ clause: Int) -> Bool {
        guard let verb = clauses.list[clause].verb else { return false }
        var outer = number
        if let host = clauses.groups[number].host, clauses.groups[number].preposition == .of { outer = host }
        let group = clauses.groups[outer]
        if group.preposition == .under { return reads(verb.token, ["come", "comes", "came", "coming"]) }
        if group.preposition == .to { return text.reads(verb.token, "subjected") }
        return group.preposition == nil && group.function == .object
            && reads(verb.token, ["suffered", "suffer", "suffers", "endured", "endures", "withstood"])
    }

    /// `tariff cuts`, `a reduction of duties`
    func isReduction(_ number: Int) -> Bool {
        clauses.groups[number].tokens.contains {
            reads($0, ["cut", "cuts", "reduction", "reductions", "relief", "exemption", "waiver"])
        }
    }

    /// `refused to deliver`: an infinitive right under a verb of refusing.
    func isRefused(_ clause: Int) -> Bool {
        guard let verb = clauses.list[clause].verb, verb.form == .infinitive,
            clauses.list[clause].control == .parentSubject,
            let above = clauses.list[clause].parent.flatMap({ clauses.list[$0].verb })
        else { return false }
        return !above.meaning.isDisjoint(with: .refuse) && above.end == verb.start && !above.isNegated
    }

    /// `those`, `it`: what the text speaks of.
    func isThat(_ number: Int) -> Bool {
        let group = clauses.groups[number]
        return group.end - group.start == 1 && reads(group.head, ["those", "them", "it", "these", "that"])
    }

    /// Put on the list of somebody: `the EU list`.
    func isOnList(_ clause: Int) -> Bool {
        clauses.obliques(of: clause, [.on, .to]).contains { isOwnedList($0) }
    }

    /// `struck the firms off its list`
    func isOffList(_ clause: Int) -> Bool {
        clauses.groups.indices.contains { number in
            let group = clauses.groups[number]
            return group.clause == clause && text.reads(group.start - 1, "off")
                && (!group.meaning.isDisjoint(with: .list) || text.reads(group.head, "list"))
        } || clauses.obliques(of: clause, [.from]).contains { isOwnedList($0) }
    }

    private func isOwnedList(_ number: Int) -> Bool {
        text.reads(clauses.groups[number].head, "list")
            && clauses.complements(of: number, [.of]).contains {
                clauses.groups[$0].tokens.contains {
                    reads($0, ["sponsors", "terrorism", "terrorist", "terrorists"])
                }
            }
            || text.reads(clauses.groups[number].head, "list")
                && discourse.owners(of: clauses.groups[number]).contains {
                    $0.kind == .state || $0.kind == .body
                }
    }

    /// The noun is the time or the ground of what the clause tells: `after talks`, `under a pact`.
    func isSetting(_ number: Int) -> Bool {
        guard let preposition = clauses.groups[number].preposition else { return false }
        if preposition == .of, let host = clauses.groups[number].host {
            return clauses.groups[host].function != .object && isSetting(host)
        }
        return [.after, .during, .under].contains(preposition) || isSignedTo(number)
    }

    /// `set their signatures to a letter of intent`
    func isSignedTo(_ number: Int) -> Bool {
        let group = clauses.groups[number]
        guard group.preposition == .to || group.preposition == .on || group.preposition == .under,
            let verb = clauses.list[group.clause].verb, !verb.meaning.isDisjoint(with: .sign)
        else { return false }
        return clauses.list[group.clause].objects.contains {
            reads(clauses.groups[$0].head, ["signature", "signatures", "name", "names", "seal", "pen"])
        }
    }

    /// An opposition, or a lawmaker where no government of his speaks.
    func isAgainstGovernment(_ number: Int) -> Bool {
        isOpposition(number) || isOfLegislature(CollectionOfOne(number))
    }

    /// The text tells what the state of those who act buys, and the clause is about nobody else.
    private func isOwnPurchase(_ clause: Int) -> Bool {
        guard let own = ownState(clause), topic?.buyer == own else { return false }
        // Whoever speaks is of that state.
        if let speaker = speakers.speaker(of: clause), speaker.code.isStateCode, speaker.code != own {
            return false
        }
        return clauses.groups.allSatisfy { group in
            group.clause != clause
                || discourse.owners(of: group).allSatisfy {
                    $0.code == own || $0.kind == .firm || !$0.code.isStateCode
                }
        }
    }
}
