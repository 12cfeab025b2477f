internal import Lexicon

/// Who buys.
extension RoleRules {
    /// The buyer that the clause names, by the first rule that finds one.
    func buyer() -> Role? {
        if let force = beneficiary() { return force.by(.beneficiary) }
        for index in clause {
            if let found = buyerByVerb(index) ?? buyerByNoun(index) ?? buyerByPhrase(index),
                !isAuthority(found)
            {
                return found
            }
        }
        if let parties = between() { return parties.buyer }
        if let owner = upgraded()?.by(.owner) ?? label()?.by(.label) ?? destination()?.by(.destination) {
            return owner
        }
        if let place = arrival() { return place.by(.destination) }
        if let holder = relativeHolder() { return role(holder)?.by(.acquirer) }
        return listHolder().flatMap { subject(of: $0, orFirm: false) }.flatMap(role)?.by(.acquirer)
    }

    /// `a deal between Poland and Hanwha for 152 howitzers`: the maker sells.
    func between() -> (buyer: Role, seller: Role)? {
        guard
            let first = clause.first(where: {
                element($0).preposition == .between
                    && (element($0).kind == .actor || element($0).kind == .firm)
            }),
            clause.contains(where: {
                !element($0).triggers.isDisjoint(with: .contract | .deal | .negotiate | .talk)
            }),
            let second = ((first + 1)..<min(clause.upperBound, first + 4)).first(where: {
                element($0).kind == .actor || element($0).kind == .firm
            }), let one = role(first), let two = role(second), one.code != two.code
        else { return nil }
        if one.firm != nil, two.firm == nil { return (two.by(.partner), one.by(.partner)) }
        if two.firm != nil, one.firm == nil { return (one.by(.partner), two.by(.partner)) }
        guard let origin = origin(behind: clause.lowerBound - 1) else { return nil }
        if origin == one.code { return (two.by(.partner), one.by(.partner)) }
        return origin == two.code ? (one.by(.partner), two.by(.partner)) : nil
    }

    /// `Indonesia has Su-35s on order`, `Turkey is in talks`, `Spain calls off a contract`.
    private func buyerByPhrase(_ index: Int) -> Role? {
        let element = element(index)
        let cancels: Bool
        switch element.kind {
        case .phrase:
            if element.phrase == "green-light" {
                // `Australia got the nod for 12 Black Hawks`
                guard
                    text.reads(element.start, "got") || text.reads(element.start, "gets")
                        || text.reads(element.start, "won"),
                    let subject = subject(of: index, orFirm: false), self.element(subject).code != "USA"
                else { return nil }
                return role(subject)
            }
            // `the offer was turned down by Lisbon`
            if element.phrase == "fail",
                clause.contains(where: { self.element($0).triggers.contains(.offer) }),
                let agent = following(index, [.by])
            {
                return role(agent)?.by(.acquirer)
            }
            // `The contract was torn up by Canberra`
            if element.phrase == "call-off", index > clause.lowerBound, self.element(index - 1).kind == .verb,
                let agent = following(index, [.by]),
                origin(behind: clause.lowerBound - 1) != self.element(agent).code
            {
                return role(agent)?.by(.acquirer)
            }
            guard
                ["signed", "in-talks", "call-off", "took-delivery", "take-delivery", "ask"]
                    .contains(element.phrase)
            else { return nil }
            // `Saab signed a contract with Peru for six jets`
            if element.phrase == "signed" || element.phrase == "in-talks",
                let subject = subject(of: index), self.element(subject).kind == .firm,
                let with = following(index, [.with])
            {
                return role(with)?.by(.partner)
            }
            cancels = element.phrase == "call-off"
        case .verb:
            let verb = elements.verbs[element.reference]
            // `The contract was scrapped by India`
            if verb.triggers.contains(.cancel), verb.isPassive,
                clause.contains(where: {
                    !self.element($0).triggers.isDisjoint(with: .contract | .deal | .acquire)
                }),
                let agent = following(index, [.by]),
                origin(behind: clause.lowerBound - 1) != self.element(agent).code
            {
                return role(agent)?.by(.acquirer)
            }
            // `has withdrawn from a $500 million agreement with Rafael`
            if text.phrase(startingAt: verb.token) == "withdraw" || verb.triggers.contains(.withdraw),
                !verb.isPassive, self.leavesDeal(index), let subject = subject(of: index, orFirm: false)
            {
                return role(subject)?.by(.acquirer)
            }
            // `Madrid's decision to cancel 15 F-35Bs`
            if verb.triggers.contains(.cancel), verb.isInfinitive, index > clause.lowerBound,
                self.element(index - 1).kind == .actor, self.element(index - 1).isGenitive,
                verb.start - self.element(index - 1).end <= 4, !stopsTransfer(behind: index)
            {
                return role(index - 1)?.by(.acquirer)
            }
            cancels = verb.triggers.contains(.cancel) && !verb.isInfinitive && !verb.isGerund
            guard cancels, !verb.isPassive, !stopsTransfer(behind: index) else { return nil }
        default: return nil
        }
        if cancels, following(index, [.to, .for]) != nil { return nil }
        guard let subject = subject(of: index, orFirm: false) else { return nil }
        // `Delhi supplies howitzers (84 on order)`: not to itself.
        if subject < clause.lowerBound, self.element(subject + 1).kind == .verb,
            !self.element(subject + 1).triggers.isDisjoint(with: .transfer | .offer)
        {
            return nil
        }
        return role(subject)
    }

    private func isAuthority(_ role: Role) -> Bool {
        // A parliament abroad approves its own state's purchases.
        elements.list.contains {
            $0.start == role.start && $0.isAuthority && (role.code == "USA" || !role.code.isStateCode)
        }
    }

    private func buyerByVerb(_ index: Int) -> Role? {
        let element = element(index)
        guard element.kind == .verb else { return nil }
        let verb = elements.verbs[element.reference]
        let triggers = verb.triggers
        // `is leasing four helicopters from a firm abroad`: who takes on lease.
        if verb.triggers.contains(.lease), !verb.isPassive, takesOnLease(index),
            let subject = subject(of: index, orFirm: false)
        {
            return role(subject)?.by(.acquirer)
        }
        if handsRequest(index), let subject = subject(of: index, orFirm: false) {
            return role(subject)?.by(.acquirer)
        }
        if let buyer = building(index)?.buyer { return role(buyer)?.by(.destination) }
        if let waiting = awaits(index) { return role(waiting)?.by(.acquirer) }
        if let force = reinforced(index) { return role(force)?.by(.beneficiary) }
        if placesOrder(index), let subject = subject(of: index, orFirm: false) {
            return role(subject)?.by(.acquirer)
        }
        if isGiving(index), !isAcquiring(verb) {
            // `has sold Algeria fighters first built for Egypt`
            if !verb.isPassive, index + 2 < clause.upperBound, self.element(index + 1).kind == .actor,
                self.element(index + 1).preposition == nil, !self.element(index + 1).isAdjective,
                !self.element(index + 1).isGenitive, self.element(index + 2).kind == .item,
                self.element(index + 2).preposition == nil
            {
                return role(index + 1)?.by(.recipient)
            }
            // `sell Israel 50 F-15s`, `sold to Turkey`, `supply Kyiv with`
            if let to = following(index, [.to, .for], stopAtVerb: true) { return role(to)?.by(.recipient) }
            if !verb.isPassive, index + 1 < clause.upperBound, self.element(index + 1).kind == .actor,
                self.element(index + 1).preposition == nil, !self.element(index + 1).isAdjective
            {
                return role(index + 1)?.by(.recipient)
            }
            // `Tunisia will be given eight helicopters`, `Chad was supplied with 12 trucks`
            if verb.isPassive, index + 1 < clause.upperBound, self.element(index + 1).kind == .item,
                self.element(index + 1).preposition == nil || self.element(index + 1).preposition == .with,
                let subject = subject(of: index, orFirm: false), !hasItemBetween(subject, index)
            {
                return role(subject)?.by(.recipient)
            }
        }
        // `In Bratislava, the company has proposed the K2`: where a firm bids.
        if triggers.contains(.offer), !verb.isPassive, clause.lowerBound == 0, index > 0,
            self.element(0).kind == .actor, self.element(0).preposition == .in, !self.element(0).isAdjective,
            let subject = subject(of: index), subject > 0, self.element(subject).kind == .firm,
            text.entity(self.element(subject).entity).state != self.element(0).code
        {
            return role(0)?.by(.destination)
        }
        // `planes, for which Nigeria paid $593 million`
        if triggers.contains(.pay), !verb.isPassive, clause.lowerBound > 1,
            text.preposition(self.element(clause.lowerBound - 1).start - 1) == .for,
            text.reads(self.element(clause.lowerBound - 1).start, "which"),
            let subject = subject(of: index, orFirm: false), subject >= clause.lowerBound
        {
            return role(subject)?.by(.acquirer)
        }
        if triggers.contains(.negotiate), let buyer = negotiator(index, verb) { return buyer }
        // `the Philippine Navy's two frigates were delivered in 2021`
        if !triggers.isDisjoint(with: .deliver | .handover), triggers.isDisjoint(with: .acquire),
            verb.isPassive || triggers.isDisjoint(with: .transfer | .give),
            let owner = possessor(before: index) ?? (verb.isReduced ? holder(before: index) : nil)
        {
            return role(owner)?.by(.owner)
        }
        if isAcquiring(verb), !asksToStop(index), !isCommand(index), !wantsToSell(index) {
            if verb.isPassive {
                if let agent = following(index, [.by]) { return role(agent)?.by(.acquirer) }
                if verb.isReduced, let holder = holder(before: index) { return role(holder)?.by(.acquirer) }
                if let owner = possessor(before: index) { return role(owner)?.by(.owner) }
                if let to = following(index, [.for], stopAtVerb: true) { return role(to)?.by(.recipient) }
            } else if verb.isInfinitive, let near = nearestActor(before: index) {
                return role(near)?.by(.acquirer)
            } else if let subject = subject(of: index, orFirm: false) {
                return role(subject)?.by(.acquirer)
            }
        }
        // `an offer was rejected by Lisbon`: who turns it down would have bought.
        if verb.isPassive, !triggers.isDisjoint(with: .block | .fail),
            (clause.lowerBound..<index).contains(where: { self.element($0).triggers.contains(.offer) }),
            let agent = following(index, [.by])
        {
            return role(agent)?.by(.acquirer)
        }
        // `Elbit won a contract from the Dutch ministry`
        if triggers.contains(.win), !verb.isPassive,
            let from = following(index, [.from, .by], stopAtVerb: true),
            let subject = subject(of: index),
            self.element(subject).kind == .firm || winsOrder(index)
        {
            return role(from)?.by(.acquirer)
        }
        // `Poland secured approvals for 250 tanks`
        if triggers.contains(.win), !verb.isPassive, index + 1 < clause.upperBound,
            self.element(index + 1).triggers.contains(.authorise),
            let subject = subject(of: index, orFirm: false)
        {
            return role(subject)?.by(.acquirer)
        }
        // `Greece's parliament approved the purchase of 36 launchers`, `ratified a deal for eight F-16s`: what it does not
        // make and sends to nobody, it buys.
        if triggers.contains(.authorise), !verb.isPassive, let subject = subject(of: index, orFirm: false),
            self.element(subject).code != "USA", following(index, [.to], firms: true) == nil,
            let behind = elements.list[(index + 1)..<min(clause.upperBound, index + 5)].first(where: {
                $0.kind == .noun
            }), !behind.triggers.isDisjoint(with: .acquire | .deal | .contract),
            behind.triggers.isDisjoint(with: .transfer | .deliver), let origin = origin(behind: index),
            origin != self.element(subject).code,
            owner(of: (index + 1)..<clause.upperBound, but: subject) == nil
        {
            return role(subject)?.by(.acquirer)
        }
        if triggers.contains(.authorise), verb.isPassive || verb.isReduced,
            let subject = subject(of: index, orFirm: false)
        {
            // `The UAE was cleared for 31 terminals`: only a state can be cleared; a sale is approved.
            if text.reads(verb.token, "cleared") || text.reads(verb.token, "authorised")
                || text.reads(verb.token, "authorized") || text.reads(verb.token, "allowed")
                || text.reads(verb.token, "permitted"), !hasItemBetween(subject, index)
            {
                return role(subject)
            }
        }
        if triggers.contains(.contract), !verb.isPassive, let subject = subject(of: index, orFirm: true) {
            // `Hanwha signed a contract with Poland`: the maker's other party buys.
            if self.element(subject).kind == .firm {
                // `Colombia and Saab have agreed on 17 jets`
                var joined = subject - 1
                // `Poland and South Korea's Hyundai Rotem have signed`
                if joined > 0, self.element(joined).kind == .actor,
                    self.element(joined).isGenitive || self.element(joined).isAdjective
                {
                    joined -= 1
                }
                // `the Serbian government and Dassault agreed on twelve Rafales`
                if joined > 0, self.element(joined).kind == .conjunction,
                    self.element(joined - 1).kind == .actor, self.element(joined - 1).preposition == nil,
                    !self.element(joined - 1).isAdjective && !self.element(joined - 1).isGenitive
                        || isRoleNounBehind(joined - 1)
                {
                    return role(joined - 1)?.by(.partner)
                }
                return following(index, [.with, .to]).flatMap(role)?.by(.partner)
            }
            // `Poland and South Korea settled on 288 launchers`: the one who does not make them buys.
            let origin = origin(behind: index)
            // `India, France sign jet deal`: which of the two buys is not said.
            if origin == nil, subject > 0, following(index, [.with]) == nil,
                [1, 2].contains(where: { back in
                    subject >= back && self.element(subject - back).kind == .actor
                        && !self.element(subject - back).isGenitive
                        && !self.element(subject - back).isAdjective
                        && self.element(subject).start - self.element(subject - back).end <= 2
                })
            {
                return nil
            }
            if origin != self.element(subject).code { return role(subject) }
            if let with = following(index, [.with, .to]) { return role(with)?.by(.partner) }
            if let other = (0..<subject).last(where: {
                self.element($0).kind == .actor && self.element($0).code != origin
            }) {
                return role(other)
            }
        }
        if triggers.contains(.cost), !verb.isPassive, index + 1 < clause.upperBound,
            self.element(index + 1).kind == .actor,
            text.reads(verb.token, "cost") || text.reads(verb.token, "costs")
        {
            return role(index + 1)
        }
        // `India has a contract with Zorya of Ukraine for turbines`
        if triggers.isEmpty, text.classes(verb.token).contains(.have), !verb.isPassive,
            index + 1 < clause.upperBound, self.element(index + 1).kind == .noun,
            self.element(index + 1).preposition == nil, hasPaper(index + 1),
            let subject = subject(of: index, orFirm: false)
        {
            return role(subject)?.by(.acquirer)
        }
        if triggers.isEmpty, isHaving(verb), verb.modality != .asserted || verb.isInfinitive,
            let subject = subject(of: index, orFirm: false)
        {
            return role(subject)
        }
        return nil
    }

    /// The state that makes the next article behind a verb.
    func origin(behind index: Int) -> Label? {
        for position in (index + 1)..<max(index + 1, elements.list.count)
        where element(position).kind == .item {
            let start = element(position).start
            for token in start..<element(position).end {
                if let mention = text.mention(startingAt: token),
                    mention.kind == .article || mention.kind == .designator
                {
                    let state = text.entity(mention).state
                    return state.isEmpty ? nil : state
                }
            }
            return nil
        }
        return nil
    }

    func isAcquiring(_ verb: VerbGroup) -> Bool {
        if verb.triggers.contains(.acquire) { return !text.reads(verb.token, "import") }
        return verb.triggers.contains(.request)
    }

    private func isHaving(_ verb: VerbGroup) -> Bool {
        text.reads(verb.token, "have") || text.reads(verb.token, "spend")
    }

    func hasItemBetween(_ from: Int, _ to: Int) -> Bool {
        from + 1 < to && (from + 1..<to).contains { element($0).kind == .item }
    }

    private func nearestActor(before index: Int) -> Int? {
        var position = index - 1
        while position >= 0, index - position <= Self.reach {
            let element = element(position)
            if element.kind == .reference { return nil }
            if element.kind == .actor, !element.isAuthority, element.preposition != .with,
                element.preposition != .by,
                element.preposition != .from, !element.isAdjective || isRoleNounAfterAdjective(position)
            {
                // `Turkey's request to purchase`, `the US has cleared Poland to buy`.
                return position
            }
            position -= 1
        }
        return nil
    }

    private func buyerByNoun(_ index: Int) -> Role? {
        let element = element(index)
        guard
            element.kind == .noun
                || element.kind == .phrase && ["fms", "dcs", "military-equipment"].contains(element.phrase)
        else { return nil }
        // `Prague extended its lease of 14 Gripens from Sweden`
        if element.triggers.contains(.lease), following(index, [.to]) == nil,
            following(index, [.from]) != nil,
            let owner = owner(of: index)
        {
            return role(owner)?.by(.owner)
        }
        if let from = orderer(index) { return role(from)?.by(.acquirer) }
        if !element.triggers.isDisjoint(with: .acquire | .request), !namesOffice(element) {
            // `Algeria, first customer of the Su-57`, `Warsaw has been Seoul's best customer`
            if text.cues(element.start).contains(.customer) {
                if let named = apposed(before: index) { return role(named)?.by(.acquirer) }
                guard let verb = (clause.lowerBound..<index).last(where: { self.element($0).kind == .verb }),
                    let subject = subject(of: verb, orFirm: false)
                else { return nil }
                return role(subject)?.by(.acquirer)
            }
            // `Turkey's request`, `the Moroccan order`, `Indonesia's planned purchase`, `request by Greece`
            if let owner = owner(of: index) ?? relativeOwner() { return role(owner)?.by(.owner) }
            if let agent = following(index, [.by, .from], stopAtVerb: true),
                !(index..<agent).contains(where: { self.element($0).phrase == "fail" }),
                element.triggers.contains(.request) || self.element(agent).preposition == .by
            {
                return role(agent)?.by(.acquirer)
            }
            // `Norway's parliament cleared the purchase of 54 tanks`: its own.
            if element.triggers.contains(.acquire), !hasPossessive(before: element.start),
                let verb = (clause.lowerBound..<index).last(where: { self.element($0).kind == .verb }),
                self.element(verb).triggers.contains(.authorise), index - verb <= 2,
                !elements.verbs[self.element(verb).reference].isPassive,
                let subject = subject(of: verb, orFirm: false), self.element(subject).code != "USA",
                self.element(subject).code.isStateCode
            {
                return role(subject)?.by(.acquirer)
            }
            // `Ankara proceeded with the acquisition of`
            if element.triggers.contains(.acquire), !hasPossessive(before: element.start),
                let verb = (clause.lowerBound..<index).last(where: { self.element($0).kind == .verb }),
                !self.element(verb).triggers.contains(.authorise),
                let subject = subject(of: verb, orFirm: false)
            {
                return role(subject)
            }
        }
        if !element.triggers.isDisjoint(with: .transfer | .deal | .authorise | .contract | .deliver | .offer)
        {
            if let to = following(index, [.to, .for], stopAtVerb: true) { return role(to)?.by(.recipient) }
            // `Kenya, whose contract for 12 helicopters …`
            if !element.triggers.isDisjoint(with: .contract | .deal), let owner = relativeOwner() {
                return role(owner)?.by(.owner)
            }
            // `approves missile deal with Turkey`: the one with whom the deal is made buys where somebody else approves.
            if element.triggers.contains(.deal), let with = following(index, [.with], stopAtVerb: true),
                clause.contains(where: {
                    self.element($0).triggers.contains(.authorise)
                        || self.element($0).triggers.contains(.transfer)
                })
            {
                return role(with)?.by(.partner)
            }
        }
        return nil
    }

    /// `the French procurement agency`: the noun belongs to an office's name.
    private func namesOffice(_ noun: Element) -> Bool {
        text.isSpaced(noun.end)
            && (text.classes(noun.end).contains(.roleNoun) || text.reads(noun.end, "agency"))
    }

    /// `has a contract with`, `has an agreement with France for a submarine`: a paper over articles.
    func hasPaper(_ index: Int) -> Bool {
        let paper = element(index)
        if paper.triggers.contains(.contract) { return true }
        guard paper.triggers.isSuperset(of: .deal | .agree), following(index, [.with], firms: true) != nil,
            let subject = subject(of: index, orFirm: false)
        else { return false }
        return elements.list[(index + 1)..<clause.upperBound].contains {
            $0.kind == .item && $0.preposition == .for
        } && origin(behind: index) != element(subject).code
    }

    /// `Algeria, the first customer of`: the name before the comma.
    private func apposed(before index: Int) -> Int? {
        guard index > clause.lowerBound + 1, element(index - 1).kind == .comma else { return nil }
        let named = element(index - 2)
        return named.kind == .actor && !named.isAdjective && !named.isGenitive ? index - 2 : nil
    }

    /// `Morocco, whose 2016 order for 222 tanks …`
    private func relativeOwner() -> Int? {
        guard clause.lowerBound > 1 else { return nil }
        let opener = elements.list[clause.lowerBound - 1]
        guard opener.kind == .boundary,
            text.classes(opener.start).contains(.possessive) || text.reads(opener.start, "whose")
        else { return nil }
        return (max(0, clause.lowerBound - 4)..<(clause.lowerBound - 1)).last {
            element($0).kind == .actor && !element($0).isAdjective && !element($0).isAuthority
        }
    }

}
