internal import Lexicon

/// Who buys and who sells, read from the grammar of one clause.
struct RoleRules {
    let text: Text
    let elements: Elements
    /// The clause, as positions in the elements of its sentence.
    let clause: Range<Int>

    private func element(_ index: Int) -> Element { elements.list[index] }

    private func role(_ index: Int) -> Role? {
        let element = element(index)
        switch element.kind {
        case .actor:
            guard !element.code.isEmpty else { return nil }
            return Role(code: element.code, start: element.start, end: element.end)
        case .firm:
            let firm = text.lexicon.entities[Int(element.entity)]
            guard !firm.state.isEmpty else { return nil }
            return Role(code: firm.state, start: element.start, end: element.end, firm: element.entity)
        default:
            return nil
        }
    }

    private func isState(_ index: Int) -> Bool { element(index).kind == .actor }

    // MARK: Parts of a clause

    /// The subject of the verb at `index`: the nearest actor or firm before it that has no preposition and is
    /// nobody's adjective; across commas and inner clauses where the near ones have none.
    func subject(of index: Int, orFirm: Bool = true) -> Int? {
        var position = index - 1
        var crossed = false
        while position >= 0 {
            let element = element(position)
            switch element.kind {
            case .actor where element.preposition == nil && !element.isGenitive && !element.isAdjective:
                return position
            case .actor
            where element.isGenitive && element.preposition == nil && !crossed && isRoleNounBehind(position):
                return position
            case .firm where orFirm && element.preposition == nil && !element.isGenitive:
                return position
            case .boundary:
                crossed = true
            default:
                break
            }
            position -= 1
        }
        return nil
    }

    /// `Turkey's government`, `Israel's army`: the genitive's owner acts.
    private func isRoleNounBehind(_ index: Int) -> Bool {
        var token = element(index).end
        if token < text.count, text.tokens[token].kind == .genitive { token += 1 }
        return text.classes(token).contains(.roleNoun) || text.classes(token + 1).contains(.roleNoun)
    }

    /// The first actor (or firm) behind `index` with one of these prepositions, before the next verb of dealing.
    private func following(
        _ index: Int, _ prepositions: Set<Preposition>, firms: Bool = false, stopAtVerb: Bool = false
    ) -> Int? {
        for position in (index + 1)..<max(index + 1, clause.upperBound) {
            let element = element(position)
            if stopAtVerb, element.kind == .verb, !element.triggers.isDisjoint(with: .sale) { return nil }
            guard element.kind == .actor || firms && element.kind == .firm else { continue }
            if element.isAuthority, !prepositions.contains(.by) { continue }
            if let preposition = element.preposition, prepositions.contains(preposition),
                !element.isAdjective || isRoleNounAfterAdjective(position)
            {
                return position
            }
        }
        return nil
    }

    /// `to the Turkish government`, `for the Egyptian army`.
    private func isRoleNounAfterAdjective(_ position: Int) -> Bool {
        let end = element(position).end
        return text.classes(end).contains(.roleNoun) || text.classes(end + 1).contains(.roleNoun)
    }

    // MARK: Buyer

    /// The buyer that the clause names, by the first rule that finds one.
    func buyer() -> Role? {
        for index in clause {
            if let found = buyerByVerb(index) ?? buyerByNoun(index) ?? buyerByPhrase(index),
                !isAuthority(found)
            {
                return found
            }
        }
        return upgraded() ?? label() ?? destination()
    }

    /// `would give Poland's F-16 fighters an upgrade`: whose they are.
    private func upgraded() -> Role? {
        guard clause.contains(where: { element($0).triggers.contains(.upgrade) }) else { return nil }
        for index in clause.dropFirst() where element(index).kind == .item {
            let owner = element(index - 1)
            if owner.kind == .actor, owner.isGenitive || owner.isAdjective, owner.code != "USA" {
                return role(index - 1)
            }
        }
        return nil
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
            guard ["signed", "in-talks", "call-off"].contains(element.phrase) else { return nil }
            cancels = element.phrase == "call-off"
        case .verb:
            let token = elements.verbs[element.reference].token
            cancels = text.cues(token).contains(.callOff)
            guard cancels, !elements.verbs[element.reference].isPassive else { return nil }
        default: return nil
        }
        if cancels, following(index, [.to, .for]) != nil { return nil }
        return subject(of: index, orFirm: false).flatMap(role)
    }

    private func isAuthority(_ role: Role) -> Bool {
        elements.list.contains { $0.start == role.start && $0.isAuthority }
    }

    private func buyerByVerb(_ index: Int) -> Role? {
        let element = element(index)
        guard element.kind == .verb else { return nil }
        let verb = elements.verbs[element.reference]
        let triggers = verb.triggers
        if triggers.contains(.transfer) || triggers.contains(.offer), !isAcquiring(verb) {
            // `sell Israel 50 F-15s`, `sold to Turkey`, `supply Kyiv with`
            if let to = following(index, [.to, .for], stopAtVerb: true) { return role(to) }
            if !verb.isPassive, index + 1 < clause.upperBound, self.element(index + 1).kind == .actor,
                self.element(index + 1).preposition == nil, !self.element(index + 1).isAdjective
            {
                return role(index + 1)
            }
        }
        if isAcquiring(verb) {
            if verb.isPassive, !isClearedPassive(verb) {
                if let agent = following(index, [.by]) { return role(agent) }
                if let to = following(index, [.for], stopAtVerb: true) { return role(to) }
            } else if verb.isInfinitive, let near = nearestActor(before: index) {
                return role(near)
            } else if let subject = subject(of: index, orFirm: false) {
                return role(subject)
            }
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
            // `Poland and South Korea settled on 288 launchers`: the one who does not make them buys.
            if self.element(subject).kind == .firm { return nil }
            let origin = origin(behind: index)
            if origin != self.element(subject).code { return role(subject) }
            if let with = following(index, [.with, .to]) { return role(with) }
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
        if triggers.isEmpty, isHaving(verb), verb.modality != .asserted || verb.isInfinitive,
            let subject = subject(of: index, orFirm: false)
        {
            return role(subject)
        }
        return nil
    }

    /// The state that makes the next article behind a verb.
    private func origin(behind index: Int) -> Label? {
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

    private func isAcquiring(_ verb: VerbGroup) -> Bool {
        if verb.triggers.contains(.acquire) { return !text.reads(verb.token, "import") }
        if verb.triggers.contains(.request) { return true }
        return false
    }

    private func isClearedPassive(_ verb: VerbGroup) -> Bool { false }

    private func isHaving(_ verb: VerbGroup) -> Bool {
        text.reads(verb.token, "have") || text.reads(verb.token, "spend")
    }

    private func hasItemBetween(_ from: Int, _ to: Int) -> Bool {
        from + 1 < to && (from + 1..<to).contains { element($0).kind == .item }
    }

    private func nearestActor(before index: Int) -> Int? {
        var position = index - 1
        while position >= 0 {
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
        if !element.triggers.isDisjoint(with: .acquire | .request) {
            // `Turkey's request`, `the Moroccan order`, `Indonesia's planned purchase`, `request by Greece`
            if let owner = owner(of: index) { return role(owner) }
            if let agent = following(index, [.by, .from], stopAtVerb: true),
                element.triggers.contains(.request) || self.element(agent).preposition == .by
            {
                return role(agent)
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
            if let to = following(index, [.to, .for], stopAtVerb: true) { return role(to) }
            // `approves missile deal with Turkey`: the one with whom the deal is made buys where somebody else approves.
            if element.triggers.contains(.deal), let with = following(index, [.with], stopAtVerb: true),
                clause.contains(where: {
                    self.element($0).triggers.contains(.authorise)
                        || self.element($0).triggers.contains(.transfer)
                })
            {
                return role(with)
            }
        }
        return nil
    }

    /// `its intended purchase`: the owner is somebody named before.
    private func hasPossessive(before token: Int) -> Bool {
        (max(0, token - 3)..<token).contains { text.classes($0).contains(.possessive) }
    }

    /// The genitive or adjective right before a noun, with at most four tokens between.
    private func owner(of index: Int) -> Int? {
        let noun = element(index)
        var position = index - 1
        while position >= max(0, index - 3) {
            let element = element(position)
            if element.kind == .actor, noun.start - element.end <= 5,
                element.isGenitive || element.isAdjective
            {
                return position
            }
            if element.kind == .verb || element.kind == .boundary { return nil }
            position -= 1
        }
        return nil
    }

    /// `Taiwan: …`, `ITALY. Asked for …`, `For Kuwait the State Department has cleared …`
    private func label() -> Role? {
        guard clause.lowerBound == 0, let first = elements.list.first, first.kind == .actor,
            !first.isAdjective
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
    private func destination() -> Role? {
        for index in clause where element(index).kind == .item || element(index).kind == .verb {
            guard index + 1 < clause.upperBound else { continue }
            let next = element(index + 1)
            if next.kind == .actor, !next.isAdjective, next.preposition == .for || next.preposition == .to {
                if element(index).kind == .verb {
                    let verb = elements.verbs[element(index).reference]
                    guard
                        text.reads(verb.token, "go") || text.reads(verb.token, "going")
                            || text.reads(verb.token, "heading") || text.reads(verb.token, "went")
                    else { continue }
                }
                return role(index + 1)
            }
        }
        return nil
    }

    // MARK: Seller

    /// The seller that the clause names; never the buyer.
    func seller(excluding buyer: Role?) -> Role? {
        for index in clause {
            if let found = sellerByVerb(index) ?? sellerByNoun(index), found.code != buyer?.code {
                return found
            }
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
            if verb.isPassive {
                if let agent = following(index, [.by, .from], firms: true) { return role(agent) }
            } else if let subject = subject(of: index) {
                return role(subject)
            }
        }
        if verb.triggers.contains(.acquire) || verb.triggers.contains(.contract)
            || verb.triggers.contains(.request)
        {
            if let from = following(index, [.from], firms: true) { return role(from) }
            if let with = following(index, [.with], firms: true), verb.triggers.contains(.contract) {
                return role(with)
            }
        }
        if verb.triggers.contains(.authorise), !verb.isPassive,
            let subject = subject(of: index, orFirm: false)
        {
            return role(subject)
        }
        // `cancelled an order from the United States`
        if verb.triggers.contains(.refuse), let from = following(index, [.from], firms: true) {
            return role(from)
        }
        return nil
    }

    private func sellerByNoun(_ index: Int) -> Role? {
        let element = element(index)
        if element.kind == .phrase, element.phrase == "in-talks",
            let with = following(index, [.with], firms: true)
        {
            return role(with)
        }
        guard element.kind == .noun else { return nil }
        if element.triggers.contains(.transfer), let owner = owner(of: index) { return role(owner) }
        if element.triggers.contains(.transfer), let agent = following(index, [.by], firms: true) {
            return role(agent)
        }
        if !element.triggers.isDisjoint(with: .acquire | .contract | .deal) {
            if let from = following(index, [.from], firms: true) { return role(from) }
            if let with = following(index, [.with], firms: true),
                element.triggers.contains(.acquire) || element.triggers.contains(.contract)
            {
                return role(with)
            }
        }
        return nil
    }
}
