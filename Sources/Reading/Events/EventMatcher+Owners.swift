internal import Lexicon

/// Whose a thing is, and who is meant without being a party of the clause.
extension EventMatcher {
    /// Whoever is named within those groups or by what hangs on them, as owner, origin or place.
    func owners(_ groups: some Sequence<Int>) -> [Actor] {
        for number in groups {
            var found = discourse.owners(of: clauses.groups[number])
            if found.isEmpty, let owner = owner(number) { found = [owner] }
            if !found.isEmpty { return found }
        }
        return groups.flatMap {
            complements($0, [.of, .from, .by, .in, .at, .near, .on, .against]).flatMap {
                discourse.owners(of: clauses.groups[$0])
            }
        }
    }

    /// The use of force that is blamed.
    func blamedBlow(_ site: Site) -> Int? {
        clauses.patients(of: site.clause).first {
            !clauses.groups[$0].meaning.isDisjoint(with: [.attack, .war])
        }
    }

    /// The sale that is blamed.
    func blamesSale(_ rule: EventRule, _ site: Site) -> Int? {
        guard rule.type == .statementCriticism else { return nil }
        return clauses.patients(of: site.clause).first {
            !clauses.groups[$0].meaning.isDisjoint(with: .transaction)
        }
    }

    /// Whose sale it is that somebody blames: `the sale of Indian-made arms to Armenia by …`; nobody's that only buys.
    func sellers(_ sale: Int) -> [Actor] {
        let named = actors(complements(sale, [.by, .from]))
        if !named.isEmpty { return named }
        let own = discourse.owners(of: clauses.groups[sale])
        if !own.isEmpty { return own }
        return complements(sale, [.of]).flatMap { discourse.owners(of: clauses.groups[$0]) }
    }

    /// Who suffers what is blamed, or only gets what is sold: `deplored the violation of Georgia's sovereignty`,
    /// `protested against the sale of missiles to Oman`, `rejected criticism of its ally`.
    func spared(_ site: Site) -> [Label] {
        var codes: [Label] = []
        for number in clauses.patients(of: site.clause) {
            let group = clauses.groups[number]
            let isSale = !group.meaning.isDisjoint(with: .transaction)
            let isBlow =
                !group.meaning.isDisjoint(with: [.attack, .war])
                || !text.cues(group.head).isDisjoint(with: .harm)
            let isRejected =
                group.meaning.contains(.criticise)
                && (clauses.list[site.clause].verb.map { !$0.meaning.isDisjoint(with: .refuse) } ?? false)
            guard isSale || isBlow || isRejected else { continue }
            let suffering = complements(number, isSale ? [.to, .for] : [.of, .on, .against, .in, .over])
            for hit in suffering {
                codes += discourse.owners(of: clauses.groups[hit]).map(\.code)
                codes += actors(CollectionOfOne(hit)).map(\.code)
            }
            let doers = (owner(number).map { [$0] } ?? []) + actors(complements(number, [.by]))
            codes.removeAll { code in doers.contains { $0.code == code } }
        }
        return codes
    }

    /// A journalist, a tourist, a player: whatever such a one does is no act of his state.
    func isCivilian(_ actor: Actor, _ rule: EventRule) -> Bool {
        guard rule.type != .militaryAction, rule.type != .dispute,
            actor.kind == .state || actor.kind == .person,
            let number = clauses.groups.indices.first(where: {
                clauses.groups[$0].tokens.contains(actor.start)
            })
        else { return false }
        let group = clauses.groups[number]
        return !text.cues(group.head).isDisjoint(with: .civilian)
            || (group.start..<group.end).contains { token in
                !text.cues(token).isDisjoint(with: .civilian) && text.isCapitalised(group.head)
            }
    }

    /// Praise or a threat to nobody by name counts where arms, a sale or a truce are spoken of.
    func speaksOfArms(_ rule: EventRule) -> Bool {
        switch rule.type {
        case .statementSupport:
            return topic != nil || namesArms
                || clauses.groups.contains {
                    !$0.meaning.isDisjoint(with: [.transaction, .ceasefire, .pact, .contract, .arms])
                }
        case .threat: return isAboutArms()
        default: return true
        }
    }

    /// `we`, `I`: whoever speaks.
    func isOurselves(_ group: NounGroup) -> Bool {
        group.end - group.start == 1 && (text.reads(group.head, "we") || text.reads(group.head, "i"))
    }

    /// The state in which an armed group is at home, where the text has named it.
    func homeState(_ other: Actor?) -> [Actor] {
        guard let other, other.kind == .group, let group = text.lexicon.entity(.group, other.code.text) else {
            return []
        }
        let states = text.lexicon.detail(group, "states").map(text.kept)
        return discourse.named.last { $0.kind == .state && states.contains($0.code) }.map { [$0] } ?? []
    }

    /// The two of whom fighting or a quarrel was told last.
    func foes(_ site: Site, isSource: Bool, other: Actor? = nil) -> [Actor] {
        guard let source = authors.fighter, let target = authors.foe else { return [] }
        // Whoever is none of the two has only brought the truce about.
        if let other, other.code != source, other.code != target { return [] }
        return (isSource ? [source] : [source, target]).map {
            Actor(code: $0, start: site.token, end: site.token + 1, kind: .state)
        }
    }

    /// The state of the maker of the goods: of an airliner, of a firm beside the goods.
    func maker(_ site: Site) -> [Actor] {
        for token in sentence.tokens where token >= site.token {
            guard let mention = text.mention(startingAt: token) else { continue }
            let entity = text.entity(mention)
            let isGoods = mention.kind == .article && entity.type == "airliner"
            guard isGoods || mention.kind == .firm, !entity.state.isEmpty else { continue }
            return [Actor(code: entity.state, start: token, end: Int(mention.end), kind: .state)]
        }
        return []
    }

    /// `Western sanctions`, `sanctions by European capitals`: nobody has a code.
    func bloc(_ site: Site) -> [Actor] {
        guard let group = site.group else { return [] }
        let noun = clauses.groups[group]
        let near = noun.tokens.clamped(to: noun.start..<max(noun.start, noun.trigger))
        let token =
            near.first { isBloc($0) }
            ?? complements(group, [.by, .from, .of]).lazy.flatMap { self.clauses.groups[$0].tokens }.first {
                isBloc($0)
            }
        return token.map { [Actor(code: "", start: $0, end: $0 + 1, kind: .phrase)] } ?? []
    }

    private func isBloc(_ token: Int) -> Bool {
        text.isCapitalised(token) && !text.info(token).eventNoun.isDisjoint(with: .bloc)
    }

    /// Who acts in the clauses above.
    func agentAbove(_ clause: Int) -> [Actor] {
        var number = clause
        for _ in 0..<3 {
            guard let parent = clauses.list[number].parent, parent != number else { return [] }
            let found = actors(clauses.agents(of: parent))
            if !found.isEmpty { return found }
            number = parent
        }
        return []
    }

    /// The sanctions, embargo or ban that hangs on the trigger's noun.
    func inner(_ site: Site) -> Int? {
        guard let group = site.group else { return nil }
        return complements(group, [.of, .from, .on, .in, .to]).first {
            !clauses.groups[$0].meaning.isDisjoint(with: [.sanction, .embargo, .ban])
        }
    }
}

extension EventType {
    /// Whoever stand together as its subject are its two parties.
    var isMutual: Bool {
        switch self {
        case .visitOrTalks, .agreementSigned, .ceasefire, .exercise, .tradeDeal, .disarmament: true
        default: false
        }
    }

    /// One turns against the other.
    var isHostile: Bool {
        switch self {
        case .sanction, .embargo, .dispute, .threat, .militaryAction, .statementCriticism,
            .programmeExpulsion:
            true
        default: false
        }
    }

    /// A state does it by itself, and others may find it good or bad.
    var isStep: Bool {
        switch self {
        case .sanction, .sanctionLifted, .embargo, .withdrawal, .aid, .militaryAction, .exercise, .threat,
            .programmeExpulsion, .dispute:
            true
        default: false
        }
    }

    /// Nobody has done it who only must or should.
    var isDeed: Bool {
        switch self {
        case .militaryAction, .withdrawal, .disarmament, .aid, .ceasefire, .visitOrTalks: true
        default: false
        }
    }

    var isStatement: Bool { self == .statementSupport || self == .statementCriticism }

    /// It can be done to a place, or at it: a statement on a city is none on its state.
    var happensAtPlaces: Bool {
        switch self {
        case .militaryAction, .visitOrTalks, .withdrawal, .ceasefire, .exercise, .embargo, .aid: true
        default: false
        }
    }
}
