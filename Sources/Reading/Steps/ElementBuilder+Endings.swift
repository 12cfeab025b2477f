internal import Lexicon

/// What a verb means shows in what stands around it: looked at when the sentence is whole.
extension ElementBuilder {
    /// `five years after India inked a deal`: a preposition that opens a clause is its boundary.
    private mutating func openClauses() {
        var index = 1
        while index + 1 < elements.list.count {
            let element = elements.list[index]
            if let preposition = element.preposition, element.kind == .actor || element.kind == .firm,
                preposition == .after || preposition == .before || preposition == .since
                    || preposition == .until || preposition == .as,
                !element.isAdjective, !element.isGenitive, elements.list[index + 1].kind == .verb
            {
                let verb = elements.verbs[elements.list[index + 1].reference]
                if !verb.isReduced, !verb.isGerund, !verb.isInfinitive {
                    elements.list[index].preposition = nil
                    elements.list.insert(
                        Element(kind: .boundary, start: element.start - 1, end: element.start), at: index)
                    index += 1
                }
            }
            index += 1
        }
    }

    /// `add`, `get`, `have`, `receive` deal in what they take as their object.
    mutating func finish() {
        openClauses()
        for index in elements.list.indices.dropLast() where elements.list[index].kind == .verb {
            let number = elements.list[index].reference
            let token = elements.verbs[number].token
            if elements.list[index + 1].kind == .item, elements.list[index + 1].preposition == .on,
                text.reads(token, "settle") || text.reads(token, "settled") || text.reads(token, "agreed")
            {
                // `settle on 288 launchers`
                elements.verbs[number].triggers.insert(.contract)
                elements.verbs[number].isPast = true
                elements.list[index].triggers.insert(.contract)
            }
            resume(index, number)
            addGiving(index, number)
            addTaking(index, number)
            guard elements.list[index + 1].kind == .item, elements.list[index + 1].preposition == nil
            else { continue }
            if text.reads(token, "needs") || text.reads(token, "need") || text.reads(token, "requires") {
                elements.verbs[number].triggers.insert(.request)
                elements.list[index].triggers.insert(.request)
            }
            if text.reads(token, "add") || text.reads(token, "have") || text.reads(token, "get")
                || text.reads(token, "receive") || text.reads(token, "field")
            {
                guard elements.verbs[number].modality != .asserted || elements.verbs[number].isInfinitive
                else { continue }
                elements.verbs[number].triggers.insert(.acquire)
                elements.list[index].triggers.insert(.acquire)
            }
        }
    }

    /// `Iraq, which had bought 36 F-16s, turned to Paris`: behind a relative clause its noun's own verb comes, which
    /// only looks like a participle.
    private mutating func resume(_ index: Int, _ number: Int) {
        let verb = elements.verbs[number]
        guard verb.isReduced, index >= 4, elements.list[index - 1].kind == .comma,
            text.info(verb.token).forms.contains(.past),
            let opener = elements.list[..<(index - 1)].lastIndex(where: { $0.kind == .boundary }),
            opener > 0, text.classes(elements.list[opener].start).contains(.relative),
            elements.list[opener..<index].contains(where: { $0.kind == .verb }),
            !elements.list[..<opener].contains(where: { $0.kind == .verb }),
            elements.list[..<opener].contains(where: {
                ($0.kind == .actor || $0.kind == .firm) && $0.preposition == nil
            })
        else { return }
        elements.verbs[number].isReduced = false
        elements.verbs[number].isPassive = false
        elements.verbs[number].isPast = true
    }

    /// `gave Kyiv 22 howitzers`, `sent 12 tanks to Chad`, `spend 3 billion euros on frigates`, `Kenya was given four
    /// boats`: verbs of many senses that hand over, or buy, what is an article.
    private mutating func addGiving(_ index: Int, _ number: Int) {
        let verb = elements.verbs[number]
        let triggers = verb.triggers
        guard !triggers.isDisjoint(with: .give | .spend | .pay) else { return }
        let end = min(elements.list.count, index + 5)
        let behind = elements.list[(index + 1)..<end]
        let item = behind.first { $0.kind == .item }
        let added: Triggers
        if !triggers.isDisjoint(with: .spend | .pay) {
            guard let item, item.preposition == (triggers.contains(.pay) ? .for : .on),
                behind.first?.kind == .amount
            else { return }
            added =
                verb.isPast && !verb.isInfinitive || triggers.contains(.pay)
                ? .acquire | .buy : .acquire
        } else if verb.isPassive {
            let before = index > 0 ? elements.list[max(0, index - 4)..<index] : []
            let isHanded =
                before.contains { $0.kind == .item && $0.preposition == nil }
                && behind.contains { $0.kind == .actor && $0.preposition == .to }
            let isGiven =
                before.last?.kind == .actor
                && behind.first.map { $0.kind == .item && $0.preposition == nil } ?? false
            guard isHanded || isGiven else { return }
            added = .transfer
        } else {
            guard let item else { return }
            let hasRecipient =
                behind.first?.kind == .actor && behind.first?.preposition == nil
                || behind.contains { $0.kind == .actor && $0.preposition == .to && $0.start > item.start }
                || item.isBare(items)
            guard item.preposition == nil, hasRecipient else { return }
            added = .transfer
        }
        elements.verbs[number].triggers.formUnion(added)
        elements.list[index].triggers.formUnion(added)
    }

    /// `took six drones for $69 million`, `has a frigate from France`, `followed with two`: verbs of many senses that
    /// come by what is an article. `received the minister` comes by nothing.
    private mutating func addTaking(_ index: Int, _ number: Int) {
        let token = elements.verbs[number].token
        let next = elements.list[index + 1]
        if text.reads(token, "received") || text.reads(token, "receive"),
            next.kind == .actor && next.preposition == nil && !elements.verbs[number].isPassive
                && !next.isGenitive
                || elements.verbs[number].isPassive
                    && !elements.list[max(0, index - 6)..<index].contains(where: {
                        $0.kind == .item || $0.kind == .reference || $0.kind == .noun
                    })
        {
            elements.verbs[number].triggers = []
            elements.list[index].triggers = []
            return
        }
        if next.kind != .item, text.cues(token).contains(.follow), index > 0,
            elements.list[index - 1].kind == .item, elements.list[index - 1].preposition == nil,
            text.reads(token, "followed"), !elements.verbs[number].isReduced, next.preposition != .by
        {
            // `Pinaka launchers followed two years later`
            elements.verbs[number].triggers.formUnion([.acquire, .buy])
            elements.verbs[number].isPassive = true
            elements.list[index].triggers.formUnion([.acquire, .buy])
            return
        }
        guard next.kind == .item, !elements.verbs[number].isPassive, !elements.verbs[number].isNegated
        else { return }
        let end = min(elements.list.count, index + 9)
        let behind = elements.list[(index + 2)..<end].prefix {
            $0.kind != .verb && $0.kind != .boundary
        }
        let added: Triggers
        if text.cues(token).contains(.follow) {
            guard next.preposition == .with, next.isBare(items) else { return }
            added = .acquire | .buy
        } else if text.cues(token).contains(.take) {
            guard next.preposition == nil,
                behind.contains(where: {
                    $0.kind == .amount && ($0.preposition == .for || $0.preposition == .at)
                        || $0.kind == .firm && $0.preposition == .from
                        || $0.kind == .noun && !$0.triggers.isDisjoint(with: .deal | .contract)
                })
            else { return }
            added = .acquire | .buy
        } else if text.reads(token, "accepted") || text.reads(token, "accepts") {
            guard next.preposition == nil else { return }
            added = .acquire | .deliver | .buy | .handover
        } else if text.reads(token, "came") || text.reads(token, "come") {
            // `From China came 18 trainers`
            guard next.preposition == nil,
                elements.list[max(0, index - 6)..<index].contains(where: {
                    ($0.kind == .actor || $0.kind == .firm) && $0.preposition == .from
                })
            else { return }
            added = .acquire | .deliver | .buy | .handover
        } else if text.classes(token).contains(.have), elements.verbs[number].triggers.isEmpty {
            guard next.preposition == nil,
                behind.first.map({
                    ($0.kind == .actor && !$0.isAdjective || $0.kind == .firm) && $0.preposition == .from
                }) ?? false
            else { return }
            added = .acquire | .own
        } else {
            return
        }
        elements.verbs[number].triggers.formUnion(added)
        elements.list[index].triggers.formUnion(added)
    }
}
