internal import Lexicon

/// Verbs of many senses that deal in articles, or do not, by what stands around them; relative clauses without a pronoun.
extension ElementBuilder {
    /// `eight submarines it ordered from China`, `the guns Kyiv bought`: a relative clause without its pronoun.
    func openContacts() {
        var index = 1
        while index + 1 < elements.list.count {
            defer { index += 1 }
            let item = elements.list[index - 1]
            let subject = elements.list[index]
            let verb = elements.list[index + 1]
            guard item.kind == .item, verb.kind == .verb, subject.preposition == nil,
                subject.start - item.end <= 1,
                subject.kind == .actor || subject.kind == .firm || isPersonal(subject),
                !subject.isGenitive, !subject.isAdjective,
                !verb.triggers.isDisjoint(with: .acquire | .transfer | .give | .deliver | .request | .offer)
            else { continue }
            let group = elements.verbs[verb.reference]
            guard !group.isReduced, !group.isInfinitive, !group.isGerund, !group.isPassive else { continue }
            if index + 2 < elements.list.count {
                let next = elements.list[index + 2]
                // `With the jets Poland bought missiles`: an object of its own.
                if next.preposition == nil, next.kind == .item || next.kind == .noun || next.kind == .verb {
                    continue
                }
            }
            elements.list.insert(
                Element(kind: .boundary, start: subject.start, end: subject.start), at: index)
            index += 1
        }
    }

    private func isPersonal(_ element: Element) -> Bool {
        element.kind == .reference && (text.reads(element.start, "it") || text.reads(element.start, "they"))
    }

    /// `the minister, asked about the jets, said`, `asked if it would buy them`: a question, and no request.
    func dropAsked(_ index: Int, _ number: Int) {
        let verb = elements.verbs[number]
        guard text.reads(verb.token, "asked"), verb.start == verb.token else { return }
        let opens = index == 0 || elements.list[index - 1].kind == .comma
        guard
            opens && [.about, .by, .on].contains(text.preposition(verb.end))
                || text.reads(verb.end, "if") || text.reads(verb.end, "whether")
                || text.reads(verb.end, "why") || text.reads(verb.end, "how")
        else { return }
        elements.verbs[number].triggers = []
        elements.list[index].triggers = []
    }

    /// `to equip Oman with radars`: as a gift or a sale is handed over; not `frigates equipped with missiles`.
    func addEquipping(_ index: Int, _ number: Int) {
        let verb = elements.verbs[number]
        guard index + 2 < elements.list.count, !verb.isPassive, !verb.isNegated,
            text.reads(verb.token, "equip") || text.reads(verb.token, "equips")
                || text.reads(verb.token, "equipping") || text.reads(verb.token, "outfit")
        else { return }
        let receiver = elements.list[index + 1]
        let item = elements.list[index + 2]
        guard receiver.kind == .actor, receiver.preposition == nil, !receiver.isGenitive,
            item.kind == .item, item.preposition == .with
        else { return }
        elements.verbs[number].triggers.formUnion(.transfer)
        elements.list[index].triggers.formUnion(.transfer)
    }

    /// `released 150 missiles to the Saudis`: what is let go to somebody is handed over.
    func addReleasing(_ index: Int, _ number: Int) {
        let verb = elements.verbs[number]
        guard verb.triggers.contains(.lift), !verb.isPassive, !verb.isNegated,
            elements.list[index + 1].kind == .item, elements.list[index + 1].preposition == nil,
            elements.list[(index + 2)..<min(elements.list.count, index + 7)].prefix(while: {
                $0.kind != .boundary
                    && ($0.kind != .verb || elements.verbs[$0.reference].isReduced)
            }).contains(where: { $0.kind == .actor && ($0.preposition == .to || $0.preposition == .for) })
        else { return }
        elements.verbs[number].triggers.formUnion(.transfer)
        elements.list[index].triggers.formUnion(.transfer)
    }

    /// `wants Ukraine served first`: somebody is to do something, and nothing is asked for.
    func dropWanting(_ index: Int, _ number: Int) {
        let verb = elements.verbs[number]
        guard verb.triggers.contains(.request), !verb.isPassive, index + 2 < elements.list.count,
            text.reads(verb.token, "wants") || text.reads(verb.token, "want")
                || text.reads(verb.token, "wanted")
        else { return }
        let object = elements.list[index + 1]
        guard object.kind == .actor, object.preposition == nil, !object.isGenitive, !object.isAdjective,
            elements.list[index + 2].kind == .verb
        else { return }
        elements.verbs[number].triggers = []
        elements.list[index].triggers = []
    }

    /// `closed a package worth $4 billion with Libya`: a deal that is closed is made.
    func addClosing(_ index: Int, _ number: Int) {
        let verb = elements.verbs[number]
        guard !verb.isPassive, Self.closing.contains(where: { text.reads(verb.token, $0) }),
            let noun = elements.list[(index + 1)..<min(elements.list.count, index + 4)].first(where: {
                $0.kind == .noun || $0.kind == .verb || $0.kind == .boundary
            }), noun.kind == .noun, noun.preposition == nil,
            !noun.triggers.isDisjoint(with: .deal | .contract | .acquire)
        else { return }
        elements.verbs[number].triggers = .contract | .agree
        elements.list[index].triggers = .contract | .agree
    }

    /// `KNDS is pushing the Leopard 2A8`: a firm that presses its articles on somebody offers them.
    func addPushing(_ index: Int, _ number: Int) {
        let verb = elements.verbs[number]
        guard text.reads(verb.token, "pushing") || text.reads(verb.token, "pushes"), index > 0,
            elements.list[index - 1].kind == .firm, elements.list[index + 1].kind == .item,
            elements.list[index + 1].preposition == nil
        else { return }
        elements.verbs[number].triggers = .offer
        elements.list[index].triggers = .offer
    }

    /// `dropped bombs on the town`: nothing is called off.
    func dropBombs(_ index: Int, _ number: Int) {
        let verb = elements.verbs[number]
        let next = elements.list[index + 1]
        guard verb.triggers.contains(.cancel),
            text.reads(verb.token, "dropped") || text.reads(verb.token, "drop"),
            next.kind == .item, next.preposition == nil, items.indices.contains(next.reference),
            items[next.reference].mention == nil
        else { return }
        elements.verbs[number].triggers = []
        elements.list[index].triggers = []
    }

    /// `would like to have the JF-17`: a wish.
    func addLiking(_ index: Int, _ number: Int) {
        let verb = elements.verbs[number]
        guard text.reads(verb.token, "have"), verb.token >= 2, text.preposition(verb.token - 1) == .to,
            text.reads(verb.token - 2, "like"), elements.list[index + 1].kind == .item,
            elements.list[index + 1].preposition == nil
        else { return }
        elements.verbs[number].triggers = [.acquire, .request]
        elements.verbs[number].modality = .future
        elements.verbs[number].isPast = false
        elements.list[index].triggers = [.acquire, .request]
    }

    /// `accepted a Swedish offer for three boats`: who takes an offer buys.
    func addAccepting(_ index: Int, _ number: Int) {
        let verb = elements.verbs[number]
        guard text.reads(verb.token, "accepted") || text.reads(verb.token, "accepts"), !verb.isPassive,
            !verb.isNegated,
            let noun = elements.list[(index + 1)..<min(elements.list.count, index + 4)].first(where: {
                $0.kind != .actor && $0.kind != .firm && $0.kind != .amount
            }), noun.kind == .noun, noun.preposition == nil, noun.triggers.contains(.offer)
        else { return }
        elements.verbs[number].triggers.formUnion([.acquire, .buy])
        elements.list[index].triggers.formUnion([.acquire, .buy])
    }

    private static let closing: [StaticString] = ["closed", "closes"]
}
