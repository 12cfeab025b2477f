internal import Documents
internal import Lexicon

/// Fills event frames from the clauses of the sentences, by the rules of ``EventRule``.
struct EventReader {
    let text: Text
    let document: Document
    let items: [ItemGroup]
    /// The sales of the text, whose parties a sentence of justification means.
    let sales: [Sale]

    func events(_ sentences: [(number: Int, sentence: Sentence, elements: Elements)]) -> [Event] {
        var events: [Event] = []
        for (_, sentence, elements) in sentences where !sentence.isHeading {
            let triggers = elements.list.reduce(into: Triggers()) { $0.formUnion($1.triggers) }
            var found: Set<EventType> = []
            if let reason = justification(sentence, elements) {
                found.insert(.statementSupport)
                events.append(reason)
            }
            guard !triggers.isEmpty || elements.list.contains(where: { $0.kind == .phrase }) else { continue }
            for number in EventRule.all.indices where mayFire(number, triggers) {
                let rule = EventRule.all[number]
                guard !found.contains(rule.type), let event = event(rule, sentence, elements) else {
                    continue
                }
                found.insert(rule.type)
                events.append(event)
            }
            if !found.contains(.visitOrTalks), let stay = stay(sentence, elements) { events.append(stay) }
        }
        return events
    }

    /// Whether the sentence has a trigger of the rule with that number: most have not, and the rule is not looked at.
    private func mayFire(_ number: Int, _ triggers: Triggers) -> Bool {
        !EventRule.all[number].triggers.isDisjoint(with: triggers) || EventRule.all[number].phrase != nil
    }

    private func event(_ rule: EventRule, _ sentence: Sentence, _ elements: Elements) -> Event? {
        for (index, element) in elements.list.enumerated() {
            guard fires(rule, element) else { continue }
            if !rule.with.isEmpty,
                !elements.list.contains(where: { !$0.triggers.isDisjoint(with: rule.with) })
            {
                continue
            }
            guard meets(rule.needs, sentence, elements) else { continue }
            let finder = EventRoles(text: text, elements: elements, trigger: index)
            guard let source = finder.first(rule.source, excluding: nil) else { continue }
            let target = finder.first(rule.target, excluding: source)
            if rule.needsTarget, target == nil { continue }
            return make(rule.type, sentence, elements, index, source, target)
        }
        return nil
    }

    /// `Marco Rubio was in Turkey for …`: a person of one state in another is a visit.
    private func stay(_ sentence: Sentence, _ elements: Elements) -> Event? {
        for (index, element) in elements.list.enumerated().dropFirst() where element.kind == .verb {
            let verb = elements.verbs[element.reference]
            guard text.classes(verb.token).contains(.be), !verb.isNegated, index + 1 < elements.list.count
            else { continue }
            let place = elements.list[index + 1]
            guard place.kind == .actor, place.preposition == .in,
                text.lexicon.entities[Int(place.entity)].kind == .state,
                let person = elements.list[..<index].last(where: { isPerson($0) && $0.code != place.code })
            else { continue }
            return make(
                .visitOrTalks, sentence, elements, index,
                Role(code: person.code, start: person.start, end: person.end),
                Role(code: place.code, start: place.start, end: place.end))
        }
        return nil
    }

    /// `… would serve American interests by strengthening a NATO ally, the agency said`: the seller's government
    /// speaks for the buyer of the text's one sale, whom it calls an ally or a partner.
    private func justification(_ sentence: Sentence, _ elements: Elements) -> Event? {
        guard sentence.signs.cues.contains(.interest), sentence.signs.classes.contains(.ally),
            let ally = sentence.tokens.first(where: { text.classes($0).contains(.ally) })
        else { return nil }
        let pairs = sales.compactMap { sale in
            sale.seller.flatMap { seller in sale.buyer.map { (seller: seller, buyer: $0) } }
        }
        guard let pair = pairs.first,
            pairs.allSatisfy({ $0.seller.code == pair.seller.code && $0.buyer.code == pair.buyer.code }),
            let seller = text.lexicon.label(pair.seller.code), let buyer = text.lexicon.label(pair.buyer.code)
        else { return nil }
        let actors = elements.list.filter { $0.kind == .actor }
        // Whoever else is named, it is not plain of whom the ally is one.
        guard let speaker = actors.first(where: { $0.code == seller && !isPerson($0) }),
            actors.allSatisfy({ $0.code == seller || $0.code == buyer || $0.code == "NATO" })
        else { return nil }
        let named = actors.first { $0.code == buyer }
        let index = elements.list.firstIndex { $0.start == speaker.start } ?? 0
        return make(
            .statementSupport, sentence, elements, index,
            Role(code: speaker.code, start: speaker.start, end: speaker.end),
            Role(code: buyer, start: named?.start ?? ally, end: named?.end ?? ally + 1))
    }

    private func isPerson(_ element: Element) -> Bool {
        element.kind == .actor && text.lexicon.entities[Int(element.entity)].kind == .person
    }

    private func fires(_ rule: EventRule, _ element: Element) -> Bool {
        if let phrase = rule.phrase { return element.kind == .phrase && element.phrase == phrase }
        guard !element.triggers.isDisjoint(with: rule.triggers) else { return false }
        switch element.kind {
        case .verb: return rule.kinds.contains(.verb)
        case .noun: return rule.kinds.contains(.noun)
        default: return false
        }
    }

    private func meets(_ needs: EventRule.Need, _ sentence: Sentence, _ elements: Elements) -> Bool {
        if needs.contains(.programme), !elements.list.contains(where: { $0.kind == .programme }) {
            return false
        }
        if needs.contains(.civilGoods),
            !sentence.signs.classes.contains(.civilGoods),
            !sentence.tokens.contains(where: { text.phrase(startingAt: $0) == "civil-goods" })
        {
            return false
        }
        if needs.contains(.noArticle),
            elements.list.contains(where: {
                $0.kind == .item && items[$0.reference].mention != nil && !isAirliner(items[$0.reference])
            })
        {
            return false
        }
        if needs.contains(.military),
            !sentence.signs.classes.contains(.military),
            !elements.list.contains(where: { $0.kind == .item })
        {
            return false
        }
        return true
    }

    private func isAirliner(_ item: ItemGroup) -> Bool {
        item.mention.map { text.entity($0).type == "airliner" } ?? false
    }

    private func make(
        _ type: EventType, _ sentence: Sentence, _ elements: Elements, _ index: Int, _ source: Role,
        _ target: Role?
    ) -> Event {
        let element = elements.list[index]
        var modality = Modality.asserted
        if element.kind == .verb {
            let verb = elements.verbs[element.reference]
            modality = verb.isNegated ? .denied : verb.modality
        }
        var about: [String] = []
        for token in sentence.tokens {
            guard let mention = text.mention(startingAt: token),
                mention.kind == .programme || mention.kind == .article
            else { continue }
            let id = text.entity(mention).id
            if !about.contains(id) { about.append(id) }
        }
        // Backing fighters is aid; backing a state is a statement.
        var type = type
        if type == .statementSupport, sentence.signs.cues.contains(.fighters) { type = .aid }
        return Event(
            id: "", type: type, source: party(source), target: target.map(party), about: about,
            date: Dates(text: text, published: document.published).first(in: sentence.tokens),
            modality: modality,
            attribution: nil, evidence: text.span(sentence.start, sentence.end))
    }

    private func party(_ role: Role) -> Party {
        Party(code: role.code.text, span: text.span(role.start, role.end))
    }
}

/// Finds the parties of an event around its trigger.
struct EventRoles {
    let text: Text
    let elements: Elements
    let trigger: Int

    private var list: [Element] { elements.list }

    func first(_ places: [EventRule.Place], excluding other: Role?) -> Role? {
        for place in places {
            if let role = find(place, excluding: other), role.code != other?.code { return role }
        }
        return nil
    }

    private func role(_ index: Int) -> Role? {
        let element = list[index]
        if element.kind == .actor { return Role(code: element.code, start: element.start, end: element.end) }
        if element.kind == .firm {
            let entity = text.lexicon.entities[Int(element.entity)]
            return Role(code: entity.code, start: element.start, end: element.end, firm: element.entity)
        }
        return nil
    }

    private func find(_ place: EventRule.Place, excluding other: Role?) -> Role? {
        switch place {
        case .agent: return agent()
        case .patient: return patient(excluding: other)
        case .next:
            return following(excluding: other) { _ in true }
        case .after(let prepositions):
            return following(excluding: other) { $0.preposition.map { prepositions.contains($0) } ?? false }
        case .before(let prepositions):
            for index in (0..<trigger).reversed()
            where list[index].kind == .actor && list[index].code != other?.code {
                if let preposition = list[index].preposition, prepositions.contains(preposition) {
                    return role(index)
                }
            }
            return nil
        case .other:
            // `Moscow and Kyiv sat down`: the other of the pair.
            if let other, let index = list.firstIndex(where: { $0.start == other.start }),
                index + 2 < list.count,
                list[index + 1].kind == .conjunction, list[index + 2].kind == .actor,
                list[index + 2].code != other.code
            {
                return role(index + 2)
            }
            if let behind = following(excluding: other, where: { _ in true }) { return behind }
            for index in (0..<trigger).reversed()
            where list[index].kind == .actor && list[index].code != other?.code {
                return role(index)
            }
            return nil
        case .programme:
            for element in list where element.kind == .programme {
                let state = text.lexicon.entities[Int(element.entity)].state
                if !state.isEmpty {
                    return Role(code: state, start: element.start, end: element.end, isImplied: true)
                }
            }
            return nil
        }
    }

    private func following(excluding other: Role?, where matches: (Element) -> Bool) -> Role? {
        for index in (trigger + 1)..<max(trigger + 1, list.count) {
            let element = list[index]
            guard element.kind == .actor, element.code != other?.code, matches(element) else { continue }
            return role(index)
        }
        return nil
    }

    /// The first of a pair of subjects: `Moscow` of `Moscow and Kyiv`.
    private func firstOfPair(_ index: Int) -> Int {
        var first = index
        while first >= 2, list[first - 1].kind == .conjunction, list[first - 2].kind == .actor,
            !list[first - 2].isGenitive
        {
            first -= 2
        }
        return first
    }

    private func agent() -> Role? {
        let element = list[trigger]
        let rules = RoleRules(text: text, elements: elements, clause: 0..<list.count)
        if element.kind == .verb {
            let verb = elements.verbs[element.reference]
            if verb.isPassive {
                return following(excluding: nil) { $0.preposition == .by }
            }
            // `the U.S. military's plan to reduce its footprint`: whose plan it is.
            if verb.isInfinitive, let owner = (0..<trigger).last(where: { list[$0].kind == .actor }),
                list[owner].isGenitive
            {
                return role(owner)
            }
            if let subject = rules.subject(of: trigger) { return role(firstOfPair(subject)) }
        } else {
            // The owner right before the noun, else the subject of the verb that governs it.
            var index = trigger - 1
            while index >= 0, index >= trigger - 3 {
                if list[index].kind == .actor, list[index].isGenitive || list[index].isAdjective {
                    return role(index)
                }
                if list[index].kind == .boundary { break }
                index -= 1
            }
            if let verb = list[..<trigger].lastIndex(where: { $0.kind == .verb }) {
                let group = elements.verbs[list[verb].reference]
                if group.isPassive, let agent = following(excluding: nil, where: { $0.preposition == .by }) {
                    return agent
                }
                if let subject = rules.subject(of: verb) { return role(firstOfPair(subject)) }
            }
            if let subject = rules.subject(of: trigger) { return role(firstOfPair(subject)) }
        }
        return (0..<trigger).first { list[$0].kind == .actor }.flatMap(role)
    }

    private func patient(excluding other: Role?) -> Role? {
        let element = list[trigger]
        if element.kind == .verb, elements.verbs[element.reference].isPassive {
            let rules = RoleRules(text: text, elements: elements, clause: 0..<list.count)
            return rules.subject(of: trigger).flatMap(role)
        }
        for index in (trigger + 1)..<max(trigger + 1, list.count) {
            let next = list[index]
            if next.kind == .boundary || next.kind == .verb { return nil }
            if next.kind == .actor, next.code != other?.code { return role(index) }
        }
        return nil
    }
}
