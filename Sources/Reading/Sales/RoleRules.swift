internal import Lexicon

/// Who buys and who sells, read from the grammar of one clause.
struct RoleRules {
    let text: Text
    let elements: Elements
    /// The clause, as positions in the elements of its sentence.
    let clause: Range<Int>
    /// A relative clause right before it, which the clause's subject stands before.
    var aside: Range<Int>?

    /// How many elements back a subject is looked for: sentences of any length stay linear.
    static let reach = 40

    func element(_ index: Int) -> Element { elements.list[index] }

    func role(_ index: Int) -> Role? {
        let element = element(index)
        switch element.kind {
        case .actor:
            guard !element.code.isEmpty else { return nil }
            return Role(code: element.code, start: element.start, end: element.end)
        case .firm:
            let firm = text.entity(element.entity)
            guard !firm.state.isEmpty else { return nil }
            return Role(code: firm.state, start: element.start, end: element.end, firm: element.entity)
        default:
            return nil
        }
    }

    func isState(_ index: Int) -> Bool { element(index).kind == .actor }

    // MARK: Parts of a clause

    /// `will go to`, `is heading for`, `bound for`: a verb that takes its subject to somebody.
    static func isGoing(_ verb: VerbGroup, _ text: Text) -> Bool {
        !verb.isNegated && verb.triggers.contains(.go)
    }

    /// `sold`, `offered`; `delivered`, `sent`, where things are: its subject hands something to somebody.
    func isGiving(_ index: Int) -> Bool {
        let triggers = elements.verbs[element(index).reference].triggers
        if handsRequest(index) { return false }
        if !triggers.isDisjoint(with: .transfer | .offer) { return true }
        guard triggers.contains(.handover), triggers.isDisjoint(with: .acquire) else { return false }
        if elements.verbs[element(index).reference].isPassive {
            return elements.list[clause.lowerBound..<index].contains { $0.kind == .item }
        }
        return elements.list[(index + 1)..<min(clause.upperBound, index + 3)].contains { $0.kind == .item }
    }

    /// `sent Washington a request for launchers`, `handed in a letter of request`: who hands it over wants the things.
    func handsRequest(_ index: Int) -> Bool {
        guard elements.verbs[element(index).reference].triggers.contains(.handover) else { return false }
        return elements.list[(index + 1)..<min(clause.upperBound, index + 4)].prefix { $0.kind != .item }
            .contains {
                $0.kind == .noun && $0.triggers.contains(.request) && $0.triggers.isDisjoint(with: .transfer)
                    || $0.kind == .phrase && $0.phrase == "ask"
            }
    }

    /// Who is handed a request: `sent Washington a request`, `sent a request to Washington`.
    func askedByHand(_ index: Int) -> Int? {
        guard handsRequest(index) else { return nil }
        if index + 1 < clause.upperBound, element(index + 1).kind == .actor,
            element(index + 1).preposition == nil
        {
            return index + 1
        }
        return following(index, [.to])
    }

    /// `leases four helicopters from Italy`, `leases four helicopters`: the subject gets them; not `leases Kenya four
    /// helicopters`, `leases them to Kenya`.
    func takesOnLease(_ index: Int) -> Bool {
        let behind = elements.list[(index + 1)..<clause.upperBound]
        if behind.contains(where: { $0.preposition == .from }) { return true }
        if let next = behind.first, next.kind == .actor, next.preposition == nil, !next.isAdjective,
            !next.isGenitive
        {
            return false
        }
        return following(index, [.to]) == nil
    }

    /// `Another lot of launchers from South Korea reached Poland`: things come to a state.
    func isArrival(_ index: Int) -> Bool {
        let verb = elements.verbs[element(index).reference]
        guard verb.triggers.contains(.move), !verb.isPassive, !verb.isNegated, index + 1 < clause.upperBound,
            element(index + 1).kind == .actor, element(index + 1).preposition == nil,
            !element(index + 1).isGenitive
        else { return false }
        return elements.list[max(clause.lowerBound, index - 4)..<index].first { $0.kind != .comma }.map {
            $0.kind == .item && $0.preposition != .with
        } ?? false
    }

    /// `ordered troops to take part`: somebody is told to do something, and nothing is bought.
    func isCommand(_ index: Int) -> Bool {
        let verb = elements.verbs[element(index).reference]
        guard !verb.isPassive, text.reads(verb.token, "ordered") || text.reads(verb.token, "orders"),
            let next = elements.list[(index + 1)..<clause.upperBound].prefix(5).first(where: {
                $0.kind == .verb || $0.kind == .item || $0.kind == .amount
            })
        else { return false }
        return next.kind == .verb && elements.verbs[next.reference].isInfinitive
    }

    /// `Hyundai is building two corvettes for the Philippine Navy`, `two frigates are being built for Chile by Damen`: what a
    /// firm makes for a state abroad, or for a force, is sold to it.
    func building(_ index: Int) -> (maker: Int, buyer: Int?)? {
        guard element(index).triggers.contains(.make), element(index).triggers.isDisjoint(with: .upgrade),
            element(index).kind == .verb
        else { return nil }
        let verb = elements.verbs[element(index).reference]
        guard !verb.isReduced, !verb.isNegated, verb.modality != .possible,
            let maker = verb.isPassive ? following(index, [.by], firms: true) : subject(of: index),
            element(maker).kind == .firm
        else { return nil }
        var hasItem = verb.isPassive && elements.list[clause.lowerBound..<index].contains { $0.kind == .item }
        let state = text.entity(element(maker).entity).state
        // `two corvettes for the Philippine Navy will be built by Hyundai`
        if hasItem, verb.isPassive,
            let named = (clause.lowerBound..<index).last(where: { element($0).preposition == .for }),
            element(named).kind == .actor, !element(named).isAuthority, !element(named).code.isEmpty,
            element(named).code != state,
            !element(named).isAdjective || isRoleNounAfterAdjective(named)
        {
            return (maker, named)
        }
        for position in (index + 1)..<max(index + 1, min(clause.upperBound, index + 10)) {
            let next = element(position)
            switch next.kind {
            case .item:
                hasItem = hasItem || next.preposition == nil
                if hasItem, isForForce(next.end) { return (maker, nil) }
            case .actor where hasItem && next.preposition == .for && !next.isAuthority:
                guard !next.isAdjective || isRoleNounAfterAdjective(position), !next.code.isEmpty,
                    next.code != state
                else { return nil }
                return (maker, position)
            case .verb: guard elements.verbs[next.reference].isReduced else { return nil }
            case .boundary: return nil
            default: break
            }
        }
        return nil
    }

    /// `Two frigates for the Philippine Navy are to come from South Korea`, `two corvettes had come from Hyundai`: from whom
    /// articles come, where a force gets them or a firm makes them.
    func source(ofComing index: Int) -> Int? {
        guard element(index).kind == .verb, index + 1 < clause.upperBound, index > clause.lowerBound else {
            return nil
        }
        let verb = elements.verbs[element(index).reference]
        guard !verb.isNegated, verb.modality != .possible, isComing(verb) else { return nil }
        let source = element(index + 1)
        guard source.preposition == .from, !source.isAdjective,
            elements.list[clause.lowerBound..<index].contains(where: {
                $0.kind == .item && $0.preposition == nil
            })
        else { return nil }
        if source.kind == .firm { return index + 1 }
        guard source.kind == .actor, source.code.isStateCode, let force = beneficiary(),
            force.code != source.code
        else { return nil }
        return index + 1
    }

    func isComing(_ verb: VerbGroup) -> Bool {
        text.reads(verb.token, "come") || text.reads(verb.token, "came")
    }

    /// `for the navy`, whose it is being told elsewhere.
    private func isForForce(_ token: Int) -> Bool {
        guard text.preposition(token) == .for, text.classes(token + 1).contains(.definite) else {
            return false
        }
        return text.classes(token + 2).contains(.force)
            || text.classes(token + 3).contains(.force)
                && text.classes(token + 2).contains(.modifier)
    }

    /// The genitive or adjective right before a noun, with nothing but its own modifiers between.
    func owner(of index: Int) -> Int? {
        let noun = element(index)
        var position = index - 1
        while position >= max(0, index - 3) {
            let element = element(position)
            if element.kind == .actor, noun.start - element.end <= 5,
                element.isGenitive || element.isAdjective
            {
                return ownsUpTo(noun.start, element) ? position : nil
            }
            if element.kind == .verb || element.kind == .boundary { return nil }
            position -= 1
        }
        return nil
    }

    /// `Turkish request`, `Poland's navy's planned purchase`; not `a Korean collector's purchase`.
    private func ownsUpTo(_ noun: Int, _ owner: Element) -> Bool {
        for token in owner.end..<noun {
            if text.preposition(token) != nil { return false }
            if text.tokens[token].kind == .genitive, token != owner.end,
                text.classes(token - 1).isDisjoint(with: .roleNoun | .force)
            {
                return false
            }
        }
        return true
    }

    /// `his purchase`, `its order`: the owner is somebody named before.
    func hasPossessive(before token: Int) -> Bool {
        (max(0, token - 3)..<token).contains { text.classes($0).contains(.possessive) }
    }

    /// The subject of the verb at `index`: the nearest actor or firm before it that has no preposition and is
    /// nobody's adjective; across commas and inner clauses where the near ones have none.
    func subject(of index: Int, orFirm: Bool = true) -> Int? {
        var position = index - 1
        var crossed = false
        while position >= 0, index - position <= Self.reach {
            if let aside, aside.contains(position) {
                position = aside.lowerBound - 1
                continue
            }
            let element = element(position)
            switch element.kind {
            case .actor where element.preposition == nil && !element.isGenitive && !element.isAdjective:
                return position
            case .actor
            where (element.isGenitive || element.isAdjective) && element.preposition == nil && !crossed
                && isRoleNounBehind(position):
                return position
            case .firm where orFirm && element.preposition == nil && !element.isGenitive:
                return position
            case .boundary:
                // `assembles jets in Brazil, which ordered 36 of them`
                if position == clause.lowerBound - 1, let named = antecedent(of: position, index) {
                    return named
                }
                crossed = true
            default:
                break
            }
            position -= 1
        }
        return nil
    }

    /// Whom a relative clause with an active verb is about, where it stands right before, be it behind a preposition.
    private func antecedent(of opener: Int, _ verb: Int) -> Int? {
        guard opener > 0, text.classes(element(opener).start).contains(.relative),
            text.reads(element(opener).start, "which") || text.reads(element(opener).start, "who"),
            element(verb).kind == .verb, !elements.verbs[element(verb).reference].isPassive
        else { return nil }
        var place = opener - 1
        if element(place).kind == .comma, place > 0 { place -= 1 }
        let named = element(place)
        guard named.kind == .actor, named.preposition != nil, !named.isAdjective, !named.isGenitive,
            element(opener).start - named.end <= 1
        else { return nil }
        return place
    }

    /// `Turkey's government`, `Israel's army`: the genitive's owner acts.
    func isRoleNounBehind(_ index: Int) -> Bool {
        var token = element(index).end
        if token < text.count, text.tokens[token].kind == .genitive { token += 1 }
        return !text.classes(token).isDisjoint(with: .roleNoun | .force)
            || !text.classes(token + 1).isDisjoint(with: .roleNoun | .force)
    }

    /// The first actor (or firm) behind `index` with one of these prepositions, before the next verb of dealing.
    func following(
        _ index: Int, _ prepositions: Prepositions, firms: Bool = false, stopAtVerb: Bool = false
    ) -> Int? {
        for position in (index + 1)..<max(index + 1, clause.upperBound) {
            let element = element(position)
            // `signs for jets as row with Trump simmers`
            if element.kind == .noun, element.preposition == .as, element.triggers.isDisjoint(with: .dealing)
            {
                return nil
            }
            if stopAtVerb, element.kind == .verb, !element.triggers.isDisjoint(with: .sale) { return nil }
            guard element.kind == .actor || firms && element.kind == .firm else { continue }
            if element.isAuthority, !prepositions.contains(.by) { continue }
            if position > 0, elements.list[position - 1].phrase == "according" { continue }
            // `the Philippine ambassador to Washington`
            if element.preposition == .to, isSentThere(element) { continue }
            // `from the Dutch builder Damen`
            if firms, element.isAdjective, let preposition = element.preposition,
                prepositions.contains(preposition), position + 1 < clause.upperBound,
                elements.list[position + 1].kind == .firm, elements.list[position + 1].preposition == nil,
                elements.list[position + 1].start - element.end <= 3
            {
                return position + 1
            }
            if let preposition = element.preposition, prepositions.contains(preposition),
                !element.isAdjective || isRoleNounAfterAdjective(position)
            {
                return position
            }
        }
        return nil
    }

    /// `ambassador to Washington`: an office and its place.
    private func isSentThere(_ element: Element) -> Bool {
        guard
            let opener = (max(0, element.start - 3)..<element.start).last(where: {
                text.preposition($0) == .to
            })
        else { return false }
        return text.classes(opener - 1).contains(.title)
    }

    /// `to the Turkish government`, `for the Egyptian army`.
    func isRoleNounAfterAdjective(_ position: Int) -> Bool {
        var place = position
        for _ in 0..<Self.longestList {
            let end = element(place).end
            if text.classes(end).contains(.roleNoun) || text.classes(end + 1).contains(.roleNoun) {
                return true
            }
            // `the Indian, Algerian and Azerbaijani militaries`
            guard let next = adjective(joinedTo: place) else { return false }
            place = next
        }
        return false
    }

    /// How many adjectives of states share a noun at the most.
    private static let longestList = 8

    /// The adjective of another state that a comma or a conjunction joins to one.
    private func adjective(joinedTo position: Int) -> Int? {
        guard element(position).isAdjective else { return nil }
        var next = position + 1
        while next < clause.upperBound, element(next).kind == .comma || element(next).kind == .conjunction {
            next += 1
        }
        guard next > position + 1, next < clause.upperBound, element(next).kind == .actor,
            element(next).isAdjective, element(next).preposition == nil,
            element(next).start - element(position).end <= 3
        else { return nil }
        return next
    }
}
