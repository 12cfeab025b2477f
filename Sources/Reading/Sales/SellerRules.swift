internal import Lexicon

/// Who sells.
extension RoleRules {
    /// The seller that the clause names; never the buyer. Who hands over comes before who only allows it.
    func seller(excluding buyer: Role?) -> Role? {
        for index in clause {
            if let found = sellerByVerb(index) ?? sellerByNoun(index), found.code != buyer?.code {
                return found.rule == .grammar ? found.by(.supplier) : found
            }
        }
        if let parties = between(), parties.seller.code != buyer?.code { return parties.seller }
        for index in clause {
            if let owner = stockOwner(index), owner.code != buyer?.code { return owner.by(.supplier) }
        }
        for index in clause {
            if let found = licensor(index), found.code != buyer?.code { return found.by(.licensor) }
        }
        return nil
    }

    /// `Twelve planes, for which Nigeria paid $593 million, arrived from the US`: what the relative clause stands behind.
    private func hasItem(before aside: Range<Int>) -> Bool {
        elements.list[max(0, aside.lowerBound - 3)..<aside.lowerBound].contains { $0.kind == .item }
    }

    private func sellerByVerb(_ index: Int) -> Role? {
        let element = element(index)
        guard element.kind == .verb else { return nil }
        let verb = elements.verbs[element.reference]
        if let asked = askedByHand(index) { return role(asked)?.by(.partner) }
        if placesOrder(index) { return following(index + 1, [.to], firms: true).flatMap(role) }
        if let source = source(ofComing: index) { return role(source) }
        if let built = building(index) { return role(built.maker) }
        if awaits(index) != nil || comesNext(index) || reinforced(index) != nil,
            let from = following(index, [.from], firms: true) ?? frontedSource(before: index)
        {
            return role(from)
        }
        if isGiving(index), verb.triggers.contains(.offer) || !verb.triggers.contains(.authorise) {
            if verb.triggers.contains(.lease), let from = following(index, [.from], firms: true) {
                return role(from)
            }
            if verb.isPassive {
                if let agent = following(index, [.by, .from], firms: true) { return role(agent) }
            } else if let permitted = permitted(index) {
                return role(permitted)
            } else if let subject = subject(of: index),
                !verb.triggers.contains(.lease) || !takesOnLease(index)
            {
                return role(subject)
            }
        }
        if verb.triggers.contains(.negotiate), !verb.isPassive,
            let with = following(index, [.with], firms: true) ?? fronted(before: index)
                ?? (weighs(index, verb) != nil ? following(index, [.from], firms: true) : nil)
                ?? (index + 1 < clause.upperBound && self.element(index + 1).preposition == .to
                    ? following(index, [.to], firms: true) : nil)
        {
            return role(with)?.by(.partner)
        }
        // `launchers from South Korea reached Poland`
        if isArrival(index),
            let from = clause.first(where: {
                $0 < index && self.element($0).preposition == .from
                    && (self.element($0).kind == .actor || self.element($0).kind == .firm)
            })
        {
            return role(from)
        }
        if !verb.triggers.isDisjoint(with: .acquire | .contract | .request)
            || verb.triggers.isEmpty && (text.reads(verb.token, "have") || text.reads(verb.token, "come"))
            || verb.triggers.contains(.deliver) && verb.triggers.isDisjoint(with: .transfer)
                && (clause.contains(where: { self.element($0).kind == .item }) || relativeHolder() != nil
                    || aside.map { hasItem(before: $0) } ?? false)
        {
            // `chose Hanwha, preferring it to a design from Germany`: not from where the loser is.
            if !verb.triggers.contains(.choose)
                || index + 1 < clause.upperBound && self.element(index + 1).kind == .item,
                let from = following(index, [.from], firms: true)
            {
                return role(from)
            }
            if let asked = asked(index, verb) { return role(asked)?.by(.partner) }
            // `From China came 18 trainers`
            if text.reads(verb.token, "came") || text.reads(verb.token, "come"),
                let from = (clause.lowerBound..<index).last(where: {
                    (self.element($0).kind == .actor || self.element($0).kind == .firm)
                        && self.element($0).preposition == .from
                })
            {
                return role(from)
            }
            if let with = following(index, [.with], firms: true), verb.triggers.contains(.contract) {
                return role(with)?.by(.partner)
            }
        }
        // `Fincantieri lands Indonesian order`, `Hanwha won the contract`, `the order goes to Saab`
        if verb.triggers.contains(.win), !verb.isPassive, index + 1 < clause.upperBound,
            elements.list[(index + 1)..<min(clause.upperBound, index + 5)].contains(where: {
                $0.kind == .noun && !$0.triggers.isDisjoint(with: .acquire | .contract)
            }), let subject = subject(of: index),
            self.element(subject).kind == .firm || following(index, [.from], stopAtVerb: true) != nil
        {
            return role(subject)
        }
        if Self.isGoing(verb, text), let to = following(index, [.to], firms: true),
            self.element(to).kind == .firm
        {
            return role(to)
        }
        // `France was asked to make an offer for 54 jets`
        if verb.triggers.contains(.request), verb.isPassive, !verb.isReduced,
            let subject = subject(of: index),
            !(subject..<index).contains(where: { self.element($0).kind == .item })
        {
            return role(subject)
        }
        // `cancelled an order from the United States`
        if verb.triggers.contains(.refuse), let from = following(index, [.from], firms: true) {
            return role(from)
        }
        return nil
    }

    /// `asked Kuwait about 33 Hornets`, `asked the United States for missiles`: of whom they are wanted.
    private func asked(_ index: Int, _ verb: VerbGroup) -> Int? {
        guard verb.triggers.contains(.request), !verb.isPassive, index + 2 < clause.upperBound else {
            return nil
        }
        let asked = element(index + 1)
        guard asked.kind == .actor || asked.kind == .firm, asked.preposition == nil, !asked.isAdjective,
            !asked.isGenitive, !asked.isAuthority
        else { return nil }
        let wanted = element(index + 2)
        // `asked Islamabad for quick delivery of trainers`
        if wanted.kind == .noun, wanted.preposition == .for,
            !wanted.triggers.isDisjoint(with: .deliver | .transfer | .cost | .offer)
        {
            return index + 1
        }
        switch wanted.preposition {
        case .for, .about: return wanted.kind == .item ? index + 1 : nil
        default: return nil
        }
    }

    /// `out of German stocks`, `from Dutch army reserves`: whose they were.
    private func stockOwner(_ index: Int) -> Role? {
        let owner = element(index)
        guard owner.kind == .actor, owner.isAdjective || owner.isGenitive,
            owner.preposition == .of || owner.preposition == .from,
            (owner.end..<owner.end + 3).contains(where: { text.cues($0).contains(.stock) })
        else { return nil }
        return role(index)
    }

    /// What is allowed is a sale, or what the text calls `it`: not a ceasefire that somebody agreed to.
    private func allows(_ index: Int) -> Bool {
        func isDeal(_ element: Element) -> Bool {
            switch element.kind {
            case .item, .amount, .reference, .firm, .programme: true
            case .noun, .phrase: !element.triggers.isDisjoint(with: .sale)
            case .verb: !element.triggers.isDisjoint(with: .sale)
            case .actor: element.preposition == .to || element.preposition == nil
            default: false
            }
        }
        if elements.list[(index + 1)..<clause.upperBound].contains(where: isDeal) { return true }
        // `the sale, which Washington approved`
        guard clause.lowerBound > 0,
            text.classes(elements.list[clause.lowerBound - 1].start).contains(.relative)
        else { return elements.list[clause.lowerBound..<index].contains { $0.kind != .actor && isDeal($0) } }
        return elements.list[max(0, clause.lowerBound - 4)..<(clause.lowerBound - 1)].contains {
            $0.kind == .item || $0.kind == .amount
                || $0.kind == .noun && !$0.triggers.isDisjoint(with: .dealing)
                || $0.kind == .phrase && !$0.triggers.isDisjoint(with: .sale)
                || $0.kind == .actor
        }
    }

    /// `refused Brazil permission to export`: who would hand over is the one who asked.
    private func permitted(_ index: Int) -> Int? {
        guard elements.verbs[element(index).reference].isInfinitive, index >= clause.lowerBound + 2,
            element(index - 1).kind == .noun, element(index - 1).triggers.contains(.authorise),
            element(index - 2).kind == .actor, element(index - 2).preposition == nil
        else { return nil }
        return index - 2
    }

    /// `Washington approved the sale`, `Germany blocked the export`: where nobody else is said to sell, the state whose
    /// leave it takes.
    private func licensor(_ index: Int) -> Role? {
        let element = element(index)
        // `Washington turned down Turkey's request`
        if element.kind == .phrase, element.phrase == "fail", index + 1 < clause.upperBound,
            elements.list[(index + 1)..<min(clause.upperBound, index + 4)].contains(where: {
                $0.kind == .noun && $0.triggers.contains(.request)
            })
        {
            return subject(of: index, orFirm: false).flatMap(role)
        }
        // `its wish for eight jets was turned down by Washington`
        if element.kind == .phrase, element.phrase == "fail", let agent = following(index, [.by]),
            (clause.lowerBound..<index).contains(where: { self.element($0).triggers.contains(.request) })
        {
            return role(agent)
        }
        guard element.kind == .verb else { return nil }
        let verb = elements.verbs[element.reference]
        guard !verb.isPassive, let subject = subject(of: index, orFirm: false) else { return nil }
        if verb.triggers.contains(.authorise) { return allows(index) ? role(subject) : nil }
        guard verb.triggers.contains(.block) || verb.triggers.contains(.cancel) else { return nil }
        return stopsTransfer(behind: index) ? role(subject) : nil
    }

    private func sellerByNoun(_ index: Int) -> Role? {
        let element = element(index)
        if element.kind == .phrase, element.phrase == "in-talks",
            let with = following(index, [.with], firms: true)
        {
            return role(with)?.by(.partner)
        }
        // `signed a contract for 12 jets with Saab`, `took delivery of 12 jets from Russia`
        if ["signed", "took-delivery", "take-delivery"].contains(element.phrase),
            let subject = subject(of: index), self.element(subject).kind == .actor
        {
            if let from = following(index, [.from], firms: true, stopAtVerb: true) { return role(from) }
            if element.phrase == "signed", let with = following(index, [.with], firms: true, stopAtVerb: true)
            {
                return role(with)?.by(.partner)
            }
        }
        // `has given up its plan to buy fighters from Moscow`
        if element.phrase == "call-off", let from = following(index, [.from], firms: true, stopAtVerb: true) {
            return role(from)
        }
        guard element.kind == .noun || element.kind == .phrase else { return nil }
        // `Warsaw has been Seoul's best customer`
        if text.cues(element.start).contains(.customer) {
            return owner(of: index).flatMap(role)?.by(.owner)
        }
        if !element.triggers.isDisjoint(with: .transfer | .offer), let owner = owner(of: index) {
            return role(owner)?.by(.owner)
        }
        // `Israel's biggest arms deal, the sale of its Arrow 3 to Germany`
        if element.triggers.contains(.deal), let owner = owner(of: index),
            elements.list[index..<clause.upperBound].contains(where: { $0.triggers.contains(.transfer) }),
            following(index, [.to]) != nil
        {
            return role(owner)?.by(.owner)
        }
        // `Spain tears up Israeli arms contracts`: whose deal somebody else calls off, but not `Spain's contract
        // with Israel`, which names the seller behind it.
        if !element.triggers.isDisjoint(with: .deal | .contract | .transfer), let owner = owner(of: index),
            following(index, [.with, .from], firms: true) == nil,
            clause.contains(where: {
                self.element($0).triggers.contains(.cancel) || self.element($0).phrase == "call-off"
            })
        {
            return role(owner)?.by(.owner)
        }
        guard element.kind == .noun else { return nil }
        if !element.triggers.isDisjoint(with: .transfer | .deliver),
            let agent = following(index, [.by, .from], firms: true)
        {
            return role(agent)
        }
        if orderer(index) != nil { return following(index, [.for, .to], firms: true).flatMap(role) }
        if !element.triggers.isDisjoint(with: .acquire | .contract | .deal) {
            if let from = following(index, [.from], firms: true) { return role(from) }
            if let with = following(index, [.with], firms: true),
                element.triggers.contains(.acquire) || element.triggers.contains(.contract)
                    || index > clause.lowerBound && self.element(index - 1).kind == .verb
                        && text.classes(elements.verbs[self.element(index - 1).reference].token).contains(
                            .have)
                        && hasPaper(index)
            {
                return role(with)?.by(.partner)
            }
        }
        return nil
    }
}
