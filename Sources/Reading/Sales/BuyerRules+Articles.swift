internal import Lexicon

/// Who buys, told by the articles alone: whose they are, for whom, where they came to stay.
extension RoleRules {
    /// `Four helicopters reached Mali`, `the missiles have arrived in Cyprus`: where the articles came to stay.
    func arrival() -> Role? {
        for index in clause where element(index).kind == .verb {
            let verb = elements.verbs[element(index).reference]
            guard !verb.isPassive, !verb.isReduced, !verb.isNegated, verb.modality == .asserted,
                verb.triggers.contains(.move)
                    || verb.triggers.contains(.handover) && verb.triggers.contains(.deliver)
                        && verb.triggers.isDisjoint(with: .transfer | .acquire),
                (max(clause.lowerBound, index - 8)..<index).contains(where: {
                    element($0).kind == .item
                        && (element($0).preposition == nil || element($0).preposition == .of)
                }), index + 1 < clause.upperBound
            else { continue }
            let next = element(index + 1)
            guard next.kind == .actor, !next.isAdjective, !next.isGenitive, !next.isAuthority,
                text.entity(next.entity).kind == .state
            else { continue }
            let isPlace =
                next.preposition == .in || next.preposition == .to
                || next.preposition == nil
                    && (text.reads(verb.token, "reached") || text.reads(verb.token, "reaches"))
            if isPlace { return role(index + 1) }
        }
        return nil
    }

    /// `six jets for the air force of Thailand`, `12 guns for the Egyptian army`: those whom the articles are for, whoever
    /// signs for them.
    func beneficiary() -> Role? {
        for index in clause where element(index).kind == .item {
            for next in [index + 1, index + 2] where next < clause.upperBound {
                let actor = element(next)
                guard actor.kind == .actor, actor.start - element(index).end <= 6 else { continue }
                // `the sale to Egypt of two frigates built for the Italian Navy`: for whom they were made at first.
                if next == index + 2, element(index + 1).triggers.contains(.make),
                    clause.contains(where: { element($0).kind == .actor && element($0).preposition == .to })
                {
                    continue
                }
                let stands = actor.preposition == .for && isForceBeside(actor)
                let follows =
                    actor.preposition == .of && text.classes(actor.start - 2).contains(.force)
                    && (element(index).end..<actor.start).contains { text.preposition($0) == .for }
                if stands || follows { return role(next) }
            }
        }
        return nil
    }

    /// `the Egyptian army`, `Poland's navy`, `the Royal Thai Air Force`.
    private func isForceBeside(_ actor: Element) -> Bool {
        text.entity(actor.entity).type == "armed-force"
            || (actor.end..<min(text.count, actor.end + 3)).contains { text.classes($0).contains(.force) }
    }

    /// `would give Poland's F-16 fighters an upgrade`: whose they are.
    func upgraded() -> Role? {
        guard clause.contains(where: { element($0).triggers.contains(.upgrade) }) else { return nil }
        for index in clause.dropFirst() where element(index).kind == .item {
            let owner = element(index - 1)
            if owner.kind == .actor, owner.isGenitive || owner.isAdjective, owner.code != "USA" {
                return role(index - 1)
            }
            // `will modernise the submarines of the Dutch navy`
            if index + 1 < clause.upperBound, element(index + 1).kind == .actor,
                element(index + 1).preposition == .of, isForceBeside(element(index + 1))
            {
                return role(index + 1)
            }
        }
        return nil
    }

    /// `Taiwan: …`, `ITALY. Asked for …`, `For Kuwait the State Department has cleared …`
    func label() -> Role? {
        guard clause.lowerBound == 0, let first = elements.list.first, first.kind == .actor,
            !first.isAdjective, first.isNamed
        else {
            return nil
        }
        if first.preposition == .for { return role(0) }
        if elements.list.count > 1, elements.list[1].kind == .boundary, text.isMark(first.end, Mark.colon) {
            return role(0)
        }
        return nil
    }

    /// `40 F-35s for Greece`, `Ten Apaches will go to Egypt`.
    func destination() -> Role? {
        for index in clause where element(index).kind == .item || element(index).kind == .verb {
            guard index + 1 < clause.upperBound else { continue }
            let next = element(index + 1)
            if next.kind == .actor, !next.isAdjective, next.preposition == .for || next.preposition == .to {
                if element(index).kind == .verb {
                    let verb = elements.verbs[element(index).reference]
                    // `Ten Apaches will go to Egypt`, not `a team went to Kuwait to look at jets`.
                    guard Self.isGoing(verb, text),
                        (clause.lowerBound..<index).contains(where: { element($0).kind == .item })
                    else { continue }
                }
                return role(index + 1)
            }
        }
        return nil
    }
}
