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
        for index in clause {
            if let found = licensor(index), found.code != buyer?.code { return found.by(.licensor) }
        }
        return nil
    }

    private func sellerByVerb(_ index: Int) -> Role? {
        let element = element(index)
        guard element.kind == .verb else { return nil }
        let verb = elements.verbs[element.reference]
        if verb.triggers.contains(.transfer) && !verb.triggers.contains(.authorise)
            || verb.triggers.contains(.offer)
        {
            if verb.triggers.contains(.lease), let from = following(index, [.from], firms: true) {
                return role(from)
            }
            if verb.isPassive {
                if let agent = following(index, [.by, .from], firms: true) { return role(agent) }
            } else if let subject = subject(of: index),
                !verb.triggers.contains(.lease) || following(index, [.to]) != nil
            {
                return role(subject)
            }
        }
        if !verb.triggers.isDisjoint(with: .acquire | .contract | .request)
            || verb.triggers.isEmpty && (text.reads(verb.token, "have") || text.reads(verb.token, "come"))
        {
            if let from = following(index, [.from], firms: true) { return role(from) }
            if let with = following(index, [.with], firms: true), verb.triggers.contains(.contract) {
                return role(with)
            }
        }
        // `Fincantieri lands Indonesian order`, `Hanwha won the contract`, `the order goes to Saab`
        if verb.triggers.contains(.win), !verb.isPassive, index + 1 < clause.upperBound,
            elements.list[(index + 1)..<min(clause.upperBound, index + 5)].contains(where: {
                $0.kind == .noun && !$0.triggers.isDisjoint(with: .acquire | .contract)
            }), let subject = subject(of: index), self.element(subject).kind == .firm
        {
            return role(subject)
        }
        if Self.isGoing(verb, text), let to = following(index, [.to], firms: true),
            self.element(to).kind == .firm
        {
            return role(to)
        }
        // `cancelled an order from the United States`
        if verb.triggers.contains(.refuse), let from = following(index, [.from], firms: true) {
            return role(from)
        }
        return nil
    }

    /// `Washington approved the sale`, `Germany blocked the export`: where nobody else is said to sell, the state whose
    /// leave it takes.
    private func licensor(_ index: Int) -> Role? {
        let element = element(index)
        guard element.kind == .verb else { return nil }
        let verb = elements.verbs[element.reference]
        guard !verb.isPassive, let subject = subject(of: index, orFirm: false) else { return nil }
        if verb.triggers.contains(.authorise) { return role(subject) }
        guard verb.triggers.contains(.block) else { return nil }
        let end = min(clause.upperBound, index + 5)
        let stopsTransfer = elements.list[(index + 1)..<end].contains {
            !$0.triggers.isDisjoint(with: .transfer | .deliver)
        }
        return stopsTransfer ? role(subject) : nil
    }

    private func sellerByNoun(_ index: Int) -> Role? {
        let element = element(index)
        if element.kind == .phrase, element.phrase == "in-talks",
            let with = following(index, [.with], firms: true)
        {
            return role(with)?.by(.partner)
        }
        guard element.kind == .noun || element.kind == .phrase else { return nil }
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
        if element.triggers.contains(.transfer), let agent = following(index, [.by, .from], firms: true) {
            return role(agent)
        }
        if !element.triggers.isDisjoint(with: .acquire | .contract | .deal) {
            if let from = following(index, [.from], firms: true) { return role(from) }
            if let with = following(index, [.with], firms: true),
                element.triggers.contains(.acquire) || element.triggers.contains(.contract)
            {
                return role(with)?.by(.partner)
            }
        }
        return nil
    }
}
