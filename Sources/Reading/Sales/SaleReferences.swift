internal import Lexicon

/// Gives the words that point back to a party (`it`, `the kingdom`, `its navy`, `the defence ministry in Oslo`) the party
/// they mean, so that the rules of roles find them in the row.
///
/// Only where they stand in a role: before or behind a verb of dealing, or behind `to`, `for`, `by`, `from`, `with`.
struct SaleReferences {
    let text: Text
    /// The last subject of a sentence: a state, one that stands for it, or a firm.
    private(set) var subject: Element?
    /// The last person who stands for a state, as a party.
    private(set) var person: Element?
    /// The last firm by its name.
    private(set) var firm: Element?
    /// The states that were named last, the newest at the end, each once.
    private(set) var states: [Element] = []

    /// The states of whose arms the text speaks, each with its sentence: those that buy, want, fly or look for them.
    private(set) var topics: [(sentence: Int, role: Role)] = []
    /// The state in the last dateline.
    private(set) var home: Element?
    /// The state that the text names most, where one leads.
    let main: Element?

    init(text: Text) {
        self.text = text
        main = Self.mostNamed(in: text)
    }

    /// The state that the text names more often than any other, the United States aside: three times at the least.
    private static func mostNamed(in text: Text) -> Element? {
        var counts: [Label: (count: Int, first: Mention)] = [:]
        for mention in text.mentions {
            switch mention.kind {
            case .state, .body, .person: break
            default: continue
            }
            let state = text.entity(mention).state
            guard state.isStateCode, state != "USA" else { continue }
            counts[state, default: (0, mention)].count += 1
        }
        guard let most = counts.max(by: { $0.value.count < $1.value.count }), most.value.count >= 3,
            counts.allSatisfy({ $0.key == most.key || $0.value.count < most.value.count }),
            let state = text.lexicon.entityIndex(.state, most.key.text)
        else { return nil }
        let first = most.value.first
        return Element(
            kind: .actor, start: Int(first.start), end: Int(first.end), entity: state, code: most.key,
            isNamed: true)
    }

    /// The state that the text names most, as a party.
    var mainRole: Role? { main.map(Self.implied) }

    private static func implied(_ state: Element) -> Role {
        Role(code: state.code, start: state.start, end: state.end, isImplied: true, rule: .subject)
    }

    /// A dateline at those tokens: `the army`, `cabinet` behind it are that state's.
    mutating func open(dateline tokens: Range<Int>) {
        home = nil
        for token in tokens {
            guard let mention = text.mention(startingAt: token) else { continue }
            let entity = text.entity(mention)
            guard mention.kind == .state || mention.kind == .place, !entity.state.isEmpty,
                let state = text.lexicon.entityIndex(.state, entity.state.text)
            else { continue }
            home = Element(
                kind: .actor, start: token, end: Int(mention.end), entity: state, code: entity.state,
                isNamed: true)
            return
        }
    }

    /// The state in the last dateline, as a party.
    var homeRole: Role? {
        home.map { Role(code: $0.code, start: $0.start, end: $0.end, isImplied: true, rule: .label) }
    }

    /// Resolves the references of one sentence, and remembers whom it names.
    mutating func resolve(_ elements: inout Elements, _ sentence: Sentence, _ number: Int) {
        let isDealing = !sentence.signs.triggers.isDisjoint(with: .sale | .give | .operate)
        if isDealing {
            addFirms(&elements, sentence)
            addNouns(&elements, sentence)
            addOwners(&elements, sentence)
            addPronouns(&elements)
        }
        remember(elements, number)
    }

    // MARK: Remembering

    private mutating func remember(_ elements: Elements, _ number: Int) {
        for element in elements.list {
            if element.kind == .actor, isState(element) { note(element) }
            if element.kind == .firm, !element.isReference { firm = element }
            if element.kind == .actor, isState(element), text.entity(element.entity).kind == .person,
                !element.isReference
            {
                person = element
            }
        }
        // `The Pakistan Army's ageing Cobras must be replaced`
        if elements.list.count > 1, elements.list[0].isGenitive, elements.list[0].preposition == nil,
            isState(elements.list[0]), elements.list[1].kind == .item,
            elements.list[1].start - elements.list[0].end <= 4,
            text.entity(elements.list[0].entity).type == "armed-force"
        {
            let owner = elements.list[0]
            topics.append((number, Role(code: owner.code, start: owner.start, end: owner.end)))
        }
        if let first = firstSubject(elements, before: elements.list.count) {
            subject = elements.list[first]
            if seesToItsArms(first, elements) {
                let state = elements.list[first]
                topics.append((number, Role(code: state.code, start: state.start, end: state.end)))
            }
            return
        }
        // `The launchers would cost Australia $385 million.` It is the one whom the next sentence speaks of.
        let named = elements.list.filter { isState($0) && !$0.isReference }
        if let only = named.first, named.allSatisfy({ $0.code == only.code }) { subject = only }
    }

    private mutating func note(_ element: Element) {
        states.removeAll { $0.code == element.code }
        states.append(element)
        if states.count > 8 { states.removeFirst() }
    }

    func isState(_ element: Element) -> Bool {
        guard element.kind == .actor, !element.isAuthority, !element.code.isEmpty else { return false }
        let entity = text.entity(element.entity)
        return entity.kind == .state || !entity.state.isEmpty
    }

    /// Whether the element can be the subject of a verb.
    private func isSubject(_ index: Int, _ elements: Elements) -> Bool {
        let element = elements.list[index]
        guard element.kind == .actor && !element.code.isEmpty || element.kind == .firm,
            element.preposition == nil
        else {
            return false
        }
        if element.isGenitive || element.isAdjective { return isRoleNounBehind(element) }
        // `with the United States and Britain to acquire`: joined to one behind a preposition.
        if index > 1, elements.list[index - 1].kind == .conjunction,
            elements.list[index - 2].kind == .actor || elements.list[index - 2].kind == .firm,
            elements.list[index - 2].preposition != nil
        {
            return false
        }
        return true
    }

    private func isRoleNounBehind(_ element: Element) -> Bool {
        var token = element.end
        if token < text.count, text.tokens[token].kind == .genitive { token += 1 }
        return !text.classes(token).isDisjoint(with: .roleNoun | .force)
            || !text.classes(token + 1).isDisjoint(with: .roleNoun | .force)
    }

    /// The first party of the sentence that a verb follows.
    private func firstSubject(_ elements: Elements, before end: Int) -> Int? {
        for index in 0..<end where isSubject(index, elements) {
            // `Armenia, beaten in the war of 2020, has turned to India`
            let isApart = index + 1 < elements.list.count && elements.list[index + 1].kind == .comma
            let behind = elements.list[(index + 1)..<min(elements.list.count, index + (isApart ? 12 : 6))]
            let isFollowed = behind.contains {
                $0.kind == .verb && !elements.verbs[$0.reference].isInfinitive
                    && !elements.verbs[$0.reference].isReduced
            }
            if isFollowed { return index }
        }
        return nil
    }

    /// `Armenia has turned to Paris`, `Iraq flies 34 F-16s`, `Mali's army needs drones`: the state whose arms are spoken of.
    private func seesToItsArms(_ index: Int, _ elements: Elements) -> Bool {
        guard isState(elements.list[index]) else { return false }
        let dealing: Triggers =
            .acquire | .request | .negotiate | .operate | .own | .spend | .pay | .choose | .upgrade
            | .contract
        var looks = 0
        for element in elements.list[(index + 1)...] {
            looks += 1
            guard looks <= 24 else { return false }
            switch element.kind {
            case .verb:
                let verb = elements.verbs[element.reference]
                guard !verb.isReduced, !verb.isPassive || text.cues(verb.token).contains(.arming),
                    !verb.isNegated
                else { continue }
                if !element.triggers.isDisjoint(with: dealing) { return true }
                if text.cues(verb.token).contains(.arming) {
                    // `turned to Paris`, not `turned water cannon on trawlers`.
                    let needsGoal =
                        text.reads(verb.token, "turn") || text.reads(verb.token, "turned")
                        || text.reads(verb.token, "turns") || text.reads(verb.token, "looked")
                        || text.reads(verb.token, "looks") || text.reads(verb.token, "look")
                    return !needsGoal || [.to, .for, .at].contains(text.preposition(verb.end))
                        || text.reads(verb.end, "increasingly")
                }
                // `has 12 jets on order`; a verb of handing over tells of another's arms.
                if !element.triggers.isDisjoint(with: .transfer | .offer | .report | .authorise) {
                    return false
                }
            case .phrase where ["in-talks", "took-delivery", "signed"].contains(element.phrase): return true
            case .noun where text.cues(element.start).contains(.customer): return true
            case .boundary where text.isMark(element.start, Mark.semicolon): return false
            default: break
            }
        }
        return false
    }

    // MARK: Whom a word means

    /// The subject of an earlier clause of the sentence, else that of the sentence before.
    func antecedent(_ elements: Elements, before index: Int, except code: Label? = nil) -> Element? {
        for position in (0..<index).reversed()
        where isSubject(position, elements) && elements.list[position].code != code {
            return elements.list[position]
        }
        guard let subject, subject.code != code else { return nil }
        return subject
    }

    /// The state named last that is not the one who acts.
    /// `epithets`: where words say what kind of state it is, only one of which they are true.
    func lastState(
        _ elements: Elements, before index: Int, except code: Label?, epithets: Range<Int>? = nil
    ) -> Element? {
        func fits(_ element: Element) -> Bool {
            guard isState(element), element.code != code else { return false }
            guard let epithets, hasEpithet(epithets) else { return element.isNamed || element.isAdjective }
            return bears(epithets, element)
        }
        for position in (0..<index).reversed() where fits(elements.list[position]) {
            let element = elements.list[position]
            if element.isNamed || element.isAdjective || element.isReference { return element }
        }
        // A name before a capital: `London` may be a town.
        return states.last { fits($0) && ($0.isNamed || $0.isAdjective) } ?? states.last(where: fits)
    }

    func hasEpithet(_ tokens: Range<Int>) -> Bool {
        tokens.contains { text.cues($0).contains(.epithet) }
    }

    /// `the Nordic country` is Norway and not Germany, `the kingdom` Morocco and not Algeria.
    private func bears(_ tokens: Range<Int>, _ element: Element) -> Bool {
        guard let state = text.lexicon.entity(.state, element.code.text) else { return false }
        let epithets = text.lexicon.detail(state, "epithets")
        return tokens.allSatisfy { token in
            !text.cues(token).contains(.epithet)
                || epithets.contains(text.line(token, token + 1).lowercased())
        }
    }

    func actingCode(_ elements: Elements, before index: Int) -> Label? {
        (0..<index).last { isSubject($0, elements) }.map { position in
            let element = elements.list[position]
            if element.kind == .firm { return text.entity(element.entity).state }
            return element.code
        }
    }

    // MARK: Pronouns

    private func addPronouns(_ elements: inout Elements) {
        for index in elements.list.indices where elements.list[index].kind == .reference {
            let word = elements.list[index]
            // `In February he purchased 24 Rafales`: who spoke or acted last for a state.
            if text.reads(word.start, "he") || text.reads(word.start, "she") {
                let named =
                    elements.list[..<index].last {
                        $0.kind == .actor && isState($0) && text.entity($0.entity).kind == .person
                    } ?? person
                if let named, word.preposition == nil, buys(index, elements) {
                    elements.list[index] = pointing(named, word.start, word.end, nil)
                }
                continue
            }
            guard
                text.reads(word.start, "it") || text.reads(word.start, "they")
                    || text.reads(word.start, "them")
            else { continue }
            let isIndirect =
                index > 0 && elements.list[index - 1].kind == .verb
                && !elements.list[index - 1].triggers.isDisjoint(with: .offer | .transfer | .give | .deliver)
                && index + 1 < elements.list.count && elements.list[index + 1].kind == .item
                && elements.list[index + 1].preposition == nil
            let found: Element?
            if isIndirect {
                found = receiver(elements, before: index - 1, except: actingCode(elements, before: index))
            } else if word.preposition == nil, isActing(index, elements) {
                found = antecedent(elements, before: index)
            } else if let preposition = word.preposition,
                [.to, .for, .from, .with, .by].contains(preposition), !text.reads(word.start, "them")
            {
                let acting = actingCode(elements, before: index)
                found =
                    preposition == .to || preposition == .for
                    ? receiver(elements, before: index, except: acting)
                    : antecedent(elements, before: index, except: acting)
            } else {
                found = nil
            }
            guard let found else { continue }
            elements.list[index] = pointing(found, word.start, word.end, word.preposition)
        }
    }

    /// A verb of buying follows with its articles.
    private func buys(_ index: Int, _ elements: Elements) -> Bool {
        guard index + 2 < elements.list.count, elements.list[index + 1].kind == .verb else { return false }
        let verb = elements.verbs[elements.list[index + 1].reference]
        let thing = elements.list[index + 2]
        return !verb.isReduced && !verb.isPassive && !verb.triggers.isDisjoint(with: .acquire | .contract)
            && thing.kind == .item && (thing.preposition == nil || thing.preposition == .for)
    }

    /// To whom something is handed: whose arms were spoken of last, else the antecedent.
    private func receiver(_ elements: Elements, before index: Int, except code: Label?) -> Element? {
        if let topic = topics.last, let found = antecedent(elements, before: index, except: code) {
            guard topic.role.code != code, found.code != topic.role.code else { return found }
            // `France supplies missiles, and Poland has sold it launchers`: not to one who hands over himself.
            let isNear = (0..<index).contains {
                isSubject($0, elements) && elements.list[$0].code == found.code
                    && elements.list[$0 + 1].triggers.isDisjoint(with: .transfer | .offer)
            }
            guard !isNear, let state = text.lexicon.entityIndex(.state, topic.role.code.text) else {
                return found
            }
            return Element(
                kind: .actor, start: topic.role.start, end: topic.role.end, entity: state,
                code: topic.role.code)
        }
        return antecedent(elements, before: index, except: code)
    }

    /// A verb follows that deals as a party does.
    private func isActing(_ index: Int, _ elements: Elements) -> Bool {
        guard index + 1 < elements.list.count, elements.list[index + 1].kind == .verb else { return false }
        let verb = elements.verbs[elements.list[index + 1].reference]
        guard !verb.isReduced else { return false }
        let dealing: Triggers =
            .transfer | .acquire | .request | .contract | .negotiate | .offer | .operate | .give | .win
            | .pending | .authorise | .block | .cancel
        if verb.triggers.isDisjoint(with: dealing) {
            // `it has 12 jets on order`
            return text.classes(verb.token).contains(.have)
                && elements.list[(index + 2)..<min(elements.list.count, index + 4)].contains {
                    $0.kind == .item
                }
        }
        return !verb.isPassive || !verb.triggers.isDisjoint(with: .give | .offer)
    }

    func pointing(_ party: Element, _ start: Int, _ end: Int, _ preposition: Preposition?) -> Element {
        var element = party
        element.start = start
        element.end = end
        element.preposition = preposition
        element.isGenitive = false
        element.isAdjective = false
        element.isNamed = false
        element.isReference = true
        return element
    }
}
