internal import Lexicon

/// Whether a word of dealing governs an article: `bought 12 jets`, `12 jets were ordered`, `the sale of 12 jets`,
/// `an F-16 deal`.
///
/// A text says many things of arms beside sales: they are fired, flown, displayed, stolen. Only what stands in the
/// object's place of a dealing verb, or belongs to a dealing noun, is dealt in.
struct TriggerLink {
    let text: Text
    let elements: Elements
    /// The clause, as positions in the elements of its sentence.
    let clause: Range<Int>

    /// The first element of the clause whose dealing governs an article.
    func governor() -> Int? { clause.first(where: governs) }

    private func governs(_ index: Int) -> Bool {
        let element = elements.list[index]
        switch element.kind {
        case .verb:
            let verb = elements.verbs[element.reference]
            guard !verb.isNegated || verb.isBarred(in: text), !isPhrasal(verb) else { return false }
            if goesTo(verb, index) { return true }
            let roles = RoleRules(text: text, elements: elements, clause: clause)
            if roles.isArrival(index) || roles.building(index) != nil || roles.source(ofComing: index) != nil
                || roles.awaits(index) != nil || roles.comesNext(index) || roles.reinforced(index) != nil
            {
                return true
            }
            guard !verb.triggers.isDisjoint(with: .governing) else { return false }
            return verb.isPassive && hasSubjectItem(before: index)
                || !verb.isPassive && verb.triggers.contains(.deliver) && hasSubjectItem(before: index)
                    && verb.triggers.isDisjoint(with: .transfer | .acquire)
                || verb.isPassive && !verb.triggers.isDisjoint(with: .transfer | .offer)
                    && hasGivenItem(behind: index)
                || (!verb.isPassive || !verb.triggers.isDisjoint(with: .authorise | .request | .block))
                    && hasObjectItem(behind: index)
                || opensRelative(index)
        case .noun:
            // `talks with Baykar on 12 drones`: counted; talks on missiles may be about giving them up.
            if element.triggers.contains(.negotiate), element.triggers.isDisjoint(with: .dealing) {
                return hasOwnItem(behind: index, counted: true)
            }
            guard !element.triggers.isDisjoint(with: .dealing) else { return false }
            return isModified(index) || hasOwnItem(behind: index)
        case .phrase:
            guard !element.triggers.isDisjoint(with: .sale) || element.phrase == "military-equipment" else {
                return false
            }
            return isModified(index) || hasObjectItem(behind: index) || hasSubjectItem(before: index)
        default:
            return false
        }
    }

    /// `ordered up in support`, `dropped off`: the particle makes it another verb.
    private func isPhrasal(_ verb: VerbGroup) -> Bool {
        text.cues(verb.end).contains(.particle) && text.mention(at: verb.end)?.kind != .phrase
            && verb.triggers.isDisjoint(with: .refuse | .handover)
    }

    /// `Ten Apaches will go to Egypt`, `could be heading for the Philippines`.
    private func goesTo(_ verb: VerbGroup, _ index: Int) -> Bool {
        guard RoleRules.isGoing(verb, text), index + 1 < clause.upperBound else { return false }
        let next = elements.list[index + 1]
        return next.kind == .actor && (next.preposition == .to || next.preposition == .for)
            && hasSubjectItem(before: index)
    }

    /// An item behind the verb with no other act between: dealing nouns, parties, sums and infinitives may stand there.
    private func hasObjectItem(behind index: Int) -> Bool {
        var position = index + 1
        while position < clause.upperBound, position - index <= 14 {
            let element = elements.list[position]
            switch element.kind {
            case .item:
                switch element.preposition {
                case nil, .of, .for, .with, .on, .over, .about, .by, .in: return true
                default: break
                }
            case .verb:
                let verb = elements.verbs[element.reference]
                // `asked to buy`, `approved selling`, `missiles made by X`
                guard
                    verb.isReduced
                        // `On order are six patrol vessels`
                        || index == clause.lowerBound && elements.list[index].kind == .phrase
                            && verb.triggers.isEmpty && text.classes(verb.token).contains(.be)
                        || element.isGerundOrInfinitive(elements)
                            && (!verb.triggers.isDisjoint(with: .sale) || isJointWork(verb, of: index))
                else { return false }
            default: break
            }
            position += 1
        }
        return false
    }

    /// `agreed to build drones in the kingdom`, `is negotiating to assemble submarines`: what is made by agreement.
    private func isJointWork(_ verb: VerbGroup, of index: Int) -> Bool {
        verb.triggers.contains(.make)
            && !elements.list[index].triggers.isDisjoint(with: .negotiate | .contract | .authorise)
    }

    /// `was given four boats`, `was supplied with 12 trucks`: right behind the verb.
    private func hasGivenItem(behind index: Int) -> Bool {
        guard index + 1 < clause.upperBound else { return false }
        let next = elements.list[index + 1]
        return next.kind == .item && (next.preposition == nil || next.preposition == .with)
    }

    /// The subject of a passive verb, or what a participle stands behind.
    private func hasSubjectItem(before index: Int) -> Bool {
        var position = index - 1
        while position >= clause.lowerBound, index - position <= 14 {
            let element = elements.list[position]
            switch element.kind {
            case .item: return true
            case .verb:
                let verb = elements.verbs[element.reference]
                guard verb.isReduced || !verb.triggers.isDisjoint(with: .sale) else { return false }
            default: break
            }
            position -= 1
        }
        return false
    }

    /// `10 aircraft that China purchased`: what the relative clause is about stands right before it.
    private func opensRelative(_ index: Int) -> Bool {
        guard clause.lowerBound >= 2, index - clause.lowerBound <= 3,
            elements.list[clause.lowerBound - 1].kind == .boundary
        else { return false }
        let before = elements.list[clause.lowerBound - 2]
        return before.kind == .item
            || before.kind == .comma && clause.lowerBound >= 3
                && elements.list[clause.lowerBound - 3].kind == .item
    }

    /// `F-16 sale`, `missile deal`, `the drone purchase`: the article right before the noun.
    private func isModified(_ index: Int) -> Bool {
        guard index > clause.lowerBound else { return false }
        let before = elements.list[index - 1]
        let noun = elements.list[index]
        if before.kind == .item { return noun.start - before.end <= 2 }
        // `F-16 jets deal approval`
        return before.kind == .noun && index - 1 > clause.lowerBound
            && elements.list[index - 2].kind == .item && noun.start - elements.list[index - 2].end <= 3
    }

    /// `the sale of 12 jets`, `an order worth $3bn for 12 jets`, `the request by Norway for missiles`.
    private func hasOwnItem(behind index: Int, counted: Bool = false) -> Bool {
        var position = index + 1
        var lists = elements.list[index].triggers.contains(.deal)
        while position < clause.upperBound, position - index <= 10 {
            let element = elements.list[position]
            switch element.kind {
            case .item:
                if counted, text.tokens[element.start].kind != .number,
                    !text.classes(element.start).contains(.number)
                {
                    return false
                }
                switch element.preposition {
                // `a deal, valued at $3bn, to buy 12 jets`; `the sale covers 12 jets`
                case nil: if lists { return true }
                case .to, .against, .from, .into, .by, .without, .near: break
                default: return true
                }
            case .verb:
                let verb = elements.verbs[element.reference]
                guard
                    verb.isReduced || text.classes(verb.token).contains(.be)
                        || !verb.triggers.isDisjoint(with: .list | .make | .win)
                        || !verb.triggers.isDisjoint(with: .sale)
                else { return false }
                lists = true
            default: break
            }
            position += 1
        }
        return false
    }
}

extension Triggers {
    /// The verbs that take an article as their object when a sale is told.
    static let governing: Triggers = [
        .transfer, .acquire, .request, .authorise, .contract, .refuse, .deliver, .negotiate, .offer, .upgrade,
    ]
}
