internal import Lexicon

/// Whose the articles are or will be, and who walks away from a deal: what the rules for buyers look up.
extension RoleRules {
    /// `Peru's 12 Mirage 2000s, bought in 1984`, `Ecuador's six helicopters were bought from Russia`: whose the articles
    /// are, unless they are its own make.
    func possessor(before index: Int) -> Int? {
        var position = index - 1
        while position > 0, index - position <= 6, element(position).kind != .item {
            switch element(position).kind {
            case .comma, .firm, .amount: break
            // `Croatia's six drones, a €67 million purchase from last year, were handed over`
            case .noun where element(position).preposition == nil: break
            case .phrase where element(position).phrase == "month-ago": break
            case .verb
            where elements.verbs[element(position).reference].triggers.isDisjoint(
                with: .sale | .give | .report)
                || elements.verbs[element(position).reference].triggers.contains(.make):
                break
            default: return nil
            }
            position -= 1
        }
        guard position > 0, element(position).kind == .item, element(position).preposition == nil else {
            return nil
        }
        let owner = element(position - 1)
        guard owner.kind == .actor, owner.isGenitive, !owner.isAuthority,
            element(position).start - owner.end <= 4
        else { return nil }
        return origin(behind: position - 1) == owner.code ? nil : position - 1
    }

    /// `operates 24 Rafales bought in 2015`, `is waiting for six submarines ordered in 2019`: who has or awaits them.
    func holder(before index: Int) -> Int? {
        if let heading = listHolder().flatMap({ subject(of: $0, orFirm: false) }) { return heading }
        // `has six trainers, delivered since 2015`
        let item = index > 0 && element(index - 1).kind == .comma ? index - 2 : index - 1
        guard item > 0, element(item).kind == .item, element(item - 1).kind == .verb else { return nil }
        let verb = elements.verbs[element(item - 1).reference]
        guard !verb.isPassive,
            !verb.triggers.isDisjoint(with: .own | .operate | .pending | .acquire | .deliver)
                || text.classes(verb.token).contains(.have)
        else { return nil }
        return subject(of: item - 1, orFirm: false)
    }

    /// `Hungary has 44 Leopards, the last of which KMW delivered`, `fields six jets that arrived from Russia`: who has what the
    /// relative clause tells of.
    func relativeHolder() -> Int? {
        guard clause.lowerBound >= 3, element(clause.lowerBound - 1).kind == .boundary,
            text.classes(element(clause.lowerBound - 1).start).contains(.relative),
            clause.contains(where: {
                element($0).kind == .verb
                    && !element($0).triggers.isDisjoint(with: .deliver | .handover | .transfer)
            })
        else { return nil }
        let before =
            element(clause.lowerBound - 2).kind == .comma ? clause.lowerBound - 3 : clause.lowerBound - 2
        guard before > 0, element(before).kind == .item, element(before).preposition == nil,
            element(before - 1).kind == .verb
        else { return nil }
        let verb = elements.verbs[element(before - 1).reference]
        guard !verb.isPassive, !verb.isNegated,
            !verb.triggers.isDisjoint(with: .own | .operate | .acquire)
                || text.classes(verb.token).contains(.have)
        else { return nil }
        return subject(of: before - 1, orFirm: false)
    }

    /// `Baku has preferred Israeli makers: the Barak MX ordered from IAI; …`: the verb before the colon of a list whose
    /// subject buys, wants or has what is listed.
    func listHolder() -> Int? {
        guard clause.lowerBound > 1 else { return nil }
        var colon = clause.lowerBound - 1
        let first = element(clause.lowerBound)
        if text.isMark(element(colon).start, Mark.semicolon) {
            while colon > 0, clause.lowerBound - colon < Self.reach,
                !text.isMark(element(colon).start, Mark.colon)
            {
                colon -= 1
            }
        } else if first.kind != .item, first.kind != .firm {
            return nil
        }
        guard text.isMark(element(colon).start, Mark.colon),
            let verb = (max(0, colon - 12)..<colon).last(where: { position in
                let element = element(position)
                guard element.kind == .verb else { return false }
                let verb = elements.verbs[element.reference]
                return !verb.isReduced && !verb.isPassive && !verb.isNegated
                    && (!verb.triggers.isDisjoint(
                        with: .own | .operate | .pending | .acquire | .choose | .request)
                        || text.cues(verb.token).contains(.arming))
            })
        else { return nil }
        return verb
    }

    /// `revoked the licence`, `cancelled exports of`: what is stopped is the seller's to stop.
    func stopsTransfer(behind index: Int) -> Bool {
        let end = min(clause.upperBound, index + 5)
        guard index + 1 < end else { return false }
        return elements.list[(index + 1)..<end].prefix { $0.kind != .item && $0.kind != .verb }.contains {
            !$0.triggers.isDisjoint(with: .transfer | .deliver | .authorise)
                && $0.triggers.isDisjoint(with: .request)
        }
    }

    /// `is talking to Italy`, right behind the verb; not `is negotiating the transfer of frigates to Greece`.
    func talksTo(_ index: Int) -> Int? {
        guard index + 1 < clause.upperBound, element(index + 1).preposition == .to,
            element(index + 1).kind == .actor || element(index + 1).kind == .firm
        else { return nil }
        return index + 1
    }

    /// `is talking to Italy about 24 jets`: the one of the two who does not make them.
    func negotiator(_ index: Int, _ verb: VerbGroup) -> Role? {
        // `Saudi Arabia and Pakistan are discussing an order for JF-17s`: the one who does not make them.
        if !verb.isPassive, let second = subject(of: index, orFirm: false), second > 1,
            element(second - 1).kind == .conjunction, element(second - 2).kind == .actor,
            element(second - 2).preposition == nil, !element(second - 2).isAdjective,
            !element(second - 2).isGenitive, following(index, [.with], firms: true) == nil,
            let maker = origin(behind: index)
        {
            if maker == element(second).code { return role(second - 2)?.by(.partner) }
            if maker == element(second - 2).code { return role(second)?.by(.partner) }
        }
        guard !verb.isPassive, let subject = subject(of: index),
            let with = following(index, [.with], firms: true) ?? talksTo(index)
                ?? fronted(before: index),
            let one = role(subject), let other = role(with), one.code != other.code
        else { return weighs(index, verb).flatMap(role)?.by(.acquirer) }
        guard
            elements.list[(index + 1)..<clause.upperBound].contains(where: {
                $0.kind == .item || $0.kind == .amount
            })
        else { return nil }
        if other.firm != nil { return one.firm == nil ? one.by(.acquirer) : nil }
        if one.firm != nil { return other.by(.partner) }
        return origin(behind: index) == one.code ? other.by(.partner) : one.by(.acquirer)
    }

    /// `Britain lands £10bn warship order from Norway`: an order, right behind the verb or behind its sum and article.
    func winsOrder(_ index: Int) -> Bool {
        elements.list[(index + 1)..<min(clause.upperBound, index + 4)].first { $0.kind == .noun }.map {
            $0.preposition == nil && !$0.triggers.isDisjoint(with: .acquire | .contract)
        } ?? false
    }

    /// `wanted to sell helicopters to Nigeria`, `plans to export frigates`: whose wish it is would sell.
    func wantsToSell(_ index: Int) -> Bool {
        guard element(index).triggers.contains(.request), index + 1 < clause.upperBound else { return false }
        let next = element(index + 1)
        return next.kind == .verb && elements.verbs[next.reference].isInfinitive
            && next.triggers.contains(.transfer) && next.triggers.isDisjoint(with: .acquire | .lease)
    }

    /// `given the contract for two frigates to Hyundai`: who gives a firm an order.
    func placesOrder(_ index: Int) -> Bool {
        guard !element(index).triggers.isDisjoint(with: .give | .handover), element(index).kind == .verb,
            !elements.verbs[element(index).reference].isPassive, index + 1 < clause.upperBound
        else { return false }
        let order = element(index + 1)
        return order.kind == .noun && order.preposition == nil
            && !order.triggers.isDisjoint(with: .contract | .acquire)
            && order.triggers.isDisjoint(with: .request | .deliver)
            && following(index + 1, [.to], firms: true).map { element($0).kind == .firm } ?? false
    }

    /// `another order from Poland for Hanwha`, `a K9 order from Poland`: an order comes from who buys, where a firm gets it
    /// or somebody else makes the articles.
    func orderer(_ index: Int) -> Int? {
        let order = element(index)
        guard order.kind == .noun, order.triggers.contains(.acquire),
            text.reads(order.start, "order") || text.reads(order.start, "orders"),
            index + 1 < clause.upperBound
        else { return nil }
        let from = element(index + 1)
        guard from.kind == .actor, from.preposition == .from, !from.isAdjective, !from.isAuthority else {
            return nil
        }
        if index + 2 < clause.upperBound, element(index + 2).kind == .firm,
            element(index + 2).preposition == .for || element(index + 2).preposition == .to
        {
            return index + 1
        }
        let maker = index > clause.lowerBound ? origin(behind: index - 2) : nil
        return maker.map { $0 != from.code } ?? false ? index + 1 : nil
    }

    /// `With Hanoi it is discussing missiles`: the other party of talks, before the subject.
    func fronted(before index: Int) -> Int? {
        guard let first = clause.first, first < index, element(first).kind == .actor,
            element(first).preposition == .with, !element(first).isAdjective
        else { return nil }
        return first
    }

    /// `is considering F-15EX fighters`: a state that weighs articles which it does not make would buy them.
    func weighs(_ index: Int, _ verb: VerbGroup) -> Int? {
        guard !verb.isPassive, !verb.isNegated, index + 1 < clause.upperBound,
            element(index + 1).kind == .item, element(index + 1).preposition == nil,
            let subject = subject(of: index, orFirm: false), let maker = origin(behind: index),
            maker != element(subject).code, element(subject).code.isStateCode,
            following(index, [.to, .for]) == nil
        else { return nil }
        return subject
    }

    /// `lobbied to stop Buenos Aires from taking the jets`
    func asksToStop(_ index: Int) -> Bool {
        guard element(index).triggers.contains(.request), index + 1 < clause.upperBound else { return false }
        let next = element(index + 1)
        return next.kind == .verb && !next.triggers.isDisjoint(with: .block | .refuse)
            && elements.verbs[next.reference].isInfinitive
    }

    /// Somebody else's than that party's: `approved Germany's purchase of`, `a sale to`.
    func owner(of range: Range<Int>, but subject: Int) -> Int? {
        range.first {
            element($0).kind == .actor && (element($0).isGenitive || element($0).isAdjective)
                && element($0).code != element(subject).code
        }
    }

    /// A contract stands behind `from`, maybe with its sum before it.
    func leavesDeal(_ index: Int) -> Bool {
        let behind = elements.list[(index + 1)..<min(clause.upperBound, index + 4)]
        return behind.first?.preposition == .from
            && behind.prefix { $0.kind == .amount || $0.kind == .noun }.contains {
                $0.kind == .noun && !$0.triggers.isDisjoint(with: .contract | .deal | .acquire)
            }
    }
}
