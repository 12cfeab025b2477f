internal import Lexicon

/// What a verb means shows in what stands around it: looked at when the sentence is whole.
extension ElementBuilder {
    /// `five years after India inked a deal`: a preposition that opens a clause is its boundary.
    private func openClauses() {
        var index = 1
        while index + 1 < elements.list.count {
            let element = elements.list[index]
            if let preposition = element.preposition, element.kind == .actor || element.kind == .firm,
                preposition == .after || preposition == .before || preposition == .since
                    || preposition == .until || preposition == .as,
                !element.isAdjective, !element.isGenitive
            {
                let next = elements.list[index + 1]
                var isClause = false
                if next.kind == .verb {
                    let verb = elements.verbs[next.reference]
                    isClause = !verb.isReduced && !verb.isGerund && !verb.isInfinitive
                } else if next.kind == .phrase {
                    // `since Ankara took delivery of the system`, `after Warsaw broke off talks`
                    isClause = ["took-delivery", "call-off", "signed"].contains(next.phrase)
                }
                if isClause {
                    elements.list[index].preposition = nil
                    elements.list.insert(
                        Element(kind: .boundary, start: element.start - 1, end: element.start), at: index)
                    index += 1
                }
            }
            index += 1
        }
    }

    /// `after China failed to obtain the engine`: nothing was bought.
    private func dropFailed(_ index: Int, _ number: Int) {
        guard elements.list[index].triggers.contains(.fail), !elements.verbs[number].isPassive,
            elements.list[index + 1].kind == .verb
        else { return }
        let next = elements.list[index + 1].reference
        guard elements.verbs[next].isInfinitive, elements.verbs[next].triggers.contains(.acquire) else {
            return
        }
        elements.verbs[next].triggers = []
        elements.list[index + 1].triggers = []
    }

    /// `will hold an exercise`, `held a ceremony`: only a deal, its articles or its papers are held back.
    private func dropHeld(_ index: Int, _ number: Int) {
        let verb = elements.verbs[number]
        guard verb.triggers.contains(.refuse),
            text.reads(verb.token, "hold") || text.reads(verb.token, "held")
                || text.reads(verb.token, "holds")
                || text.reads(verb.token, "holding")
        else { return }
        if verb.isPassive {
            // `has been held to account`, `a stance held for years`; but `was held up`, `held back by lawmakers`.
            guard text.reads(verb.end, "to") || verb.isReduced && text.preposition(verb.end) == .for else {
                return
            }
            elements.verbs[number].triggers = []
            elements.list[index].triggers = []
            return
        }
        let next = elements.list[index + 1]
        switch next.kind {
        case .noun where next.triggers.isDisjoint(with: .dealing), .actor, .phrase, .boundary, .amount: break
        default: return
        }
        elements.verbs[number].triggers = []
        elements.list[index].triggers = []
    }

    /// `The budget committee of the German parliament voted to lease`: a body of a state's, at the head of its clause, acts
    /// for it.
    private func nameBodies() {
        for index in elements.list.indices.dropLast()
        where elements.list[index].kind == .actor && elements.list[index].preposition == .of
            && elements.list[index + 1].kind == .verb && !elements.list[index].isGenitive
        {
            if index > 0 {
                switch elements.list[index - 1].kind {
                case .boundary, .conjunction: break
                default: continue
                }
            }
            let verb = elements.verbs[elements.list[index + 1].reference]
            let actor = elements.list[index]
            guard !verb.isReduced, !verb.isInfinitive, !verb.isGerund, actor.start >= 2 else { continue }
            var token = actor.start - 1
            if text.classes(token).contains(.determiner) { token -= 1 }
            if let mention = text.mention(at: token), mention.form == .adjective {
                token = Int(mention.start) - 1
            }
            guard text.preposition(token) == .of,
                !text.classes(token - 1).isDisjoint(with: .roleNoun | .force)
            else { continue }
            elements.list[index].preposition = nil
        }
    }

    /// `add`, `get`, `have`, `receive` deal in what they take as their object.
    func finish() {
        openClauses()
        openContacts()
        nameBodies()
        for index in elements.list.indices.dropLast() {
            if elements.list[index].kind == .noun {
                addBidding(index)
                addPresent(index)
            }
            guard elements.list[index].kind == .verb else { continue }
            let number = elements.list[index].reference
            let token = elements.verbs[number].token
            // `settled on the F-35`, `settled on Lockheed Martin's F-35`
            let isOn =
                elements.list[index + 1].preposition == .on
                && (elements.list[index + 1].kind == .item
                    || elements.list[index + 1].isGenitive && index + 2 < elements.list.count
                        && elements.list[index + 2].kind == .item)
            if isOn,
                text.reads(token, "settle") || text.reads(token, "settled") || text.reads(token, "agreed")
            {
                // `Poland and Korea settle on 288 launchers` binds both; `has settled on the F-35` is a choice.
                let isChoice = !text.reads(token, "agreed") && !hasTwoSubjects(index)
                let added: Triggers = isChoice ? .acquire | .own | .choose : .contract
                elements.verbs[number].triggers.formUnion(added)
                elements.verbs[number].isPast = true
                elements.list[index].triggers.formUnion(added)
            }
            addWaiting(index, number)
            passOn(index, number)
            addTalking(index, number)
            addChoosing(index, number)
            addComing(index, number)
            addBareInfinitive(index, number)
            reduce(index, number)
            resume(index, number)
            addGiving(index, number)
            addEquipping(index, number)
            addReleasing(index, number)
            addClosing(index, number)
            addPushing(index, number)
            dropBombs(index, number)
            addLiking(index, number)
            addAccepting(index, number)
            dropWanting(index, number)
            addTaking(index, number)
            if text.reads(token, "committed") || text.reads(token, "commits"),
                elements.list[index + 1].kind == .item,
                elements.list[index + 1].preposition == .to
            {
                // `committed to 18 jets`: bound to take them.
                elements.list[index + 1].preposition = nil
                elements.verbs[number].triggers = .acquire | .buy
                elements.list[index].triggers = .acquire | .buy
            }
            dropFailed(index, number)
            dropHeld(index, number)
            dropAsked(index, number)
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
    private func resume(_ index: Int, _ number: Int) {
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

    /// Two parties joined stand before the verb.
    private func hasTwoSubjects(_ index: Int) -> Bool {
        let before = elements.list[max(0, index - 4)..<index]
        return before.contains { $0.kind == .conjunction }
            && before.filter { ($0.kind == .actor || $0.kind == .firm) && $0.preposition == nil }.count >= 2
    }

    /// `is talking to Paris about 14 Rafales`, `with Paris he is speaking about jets`: talks over articles are talks over
    /// a sale.
    private func addTalking(_ index: Int, _ number: Int) {
        let verb = elements.verbs[number]
        guard verb.triggers.contains(.talk), verb.triggers.isDisjoint(with: .negotiate), !verb.isNegated,
            let item = elements.list[(index + 1)..<min(elements.list.count, index + 6)].first(where: {
                $0.kind == .item || $0.kind == .verb || $0.kind == .boundary
            }), item.kind == .item, items.indices.contains(item.reference),
            items[item.reference].mention != nil
                || items[item.reference].quantity != nil && items[item.reference].isArticle(text)
        else { return }
        switch item.preposition {
        case .about, .over, .on, .for: break
        // `speaks about twelve Rafales`: the preposition reads as the count's hedge.
        case nil where text.reads(item.start, "about"): break
        default: return
        }
        elements.verbs[number].triggers.insert(.negotiate)
        elements.list[index].triggers.insert(.negotiate)
    }

    /// `made Mali a gift of two jets`: to make somebody a present is to hand it over.
    private func addPresent(_ index: Int) {
        guard elements.list[index].triggers.contains(.transfer), index >= 2,
            elements.list[index - 1].kind == .actor, elements.list[index - 1].preposition == nil,
            elements.list[index - 2].kind == .verb,
            text.preposition(elements.list[index].end) == .of
        else { return }
        let number = elements.list[index - 2].reference
        guard
            elements.verbs[number].triggers.contains(.make)
                || text.reads(elements.verbs[number].token, "made")
        else { return }
        elements.verbs[number].triggers = .transfer | .give | .handover
        elements.list[index - 2].triggers = .transfer | .give | .handover
    }

    /// `is waiting for Su-57s from Russia`, `awaits 12 jets from Saab`: who waits for articles from somebody ordered them.
    private func addWaiting(_ index: Int, _ number: Int) {
        let verb = elements.verbs[number]
        let next = elements.list[index + 1]
        guard verb.triggers.contains(.pending), !verb.isPassive, !verb.isNegated,
            text.info(verb.token).triggers.isDisjoint(with: .report), next.kind == .item,
            next.preposition == .for || next.preposition == nil, index + 2 < elements.list.count,
            elements.list[index + 2].preposition == .from,
            elements.list[index + 2].kind == .actor || elements.list[index + 2].kind == .firm
        else { return }
        elements.verbs[number].triggers.insert(.acquire)
        elements.list[index].triggers.insert(.acquire)
    }

    /// `will pass on 18 jets to Kyiv`, `handed over three fighters`: the particle is no preposition of theirs.
    private func passOn(_ index: Int, _ number: Int) {
        let verb = elements.verbs[number]
        guard !verb.triggers.isDisjoint(with: .give | .handover), elements.list[index + 1].kind == .item,
            elements.list[index + 1].preposition == .on && text.reads(verb.end, "on")
                || elements.list[index + 1].preposition == .over && text.reads(verb.end, "over")
        else { return }
        elements.list[index + 1].preposition = nil
    }

    /// `North Macedonia's eight Su-25s came from Ukraine`: they were acquired there.
    private func addComing(_ index: Int, _ number: Int) {
        let verb = elements.verbs[number]
        let next = elements.list[index + 1]
        guard text.reads(verb.token, "came") || text.reads(verb.token, "come"), verb.triggers.isEmpty,
            !verb.isNegated, verb.modality == .asserted, next.preposition == .from,
            next.kind == .actor && !next.isAdjective || next.kind == .firm, index > 0,
            elements.list[index - 1].kind == .item, elements.list[index - 1].preposition == nil
        else { return }
        let added: Triggers = .acquire | .deliver | .buy | .handover
        elements.verbs[number].triggers = added
        elements.verbs[number].isPassive = true
        elements.list[index].triggers = added
    }

    /// `let Ankara have 40 jets`, `let Spain give two batteries to Kyiv`: the verb behind its subject is an infinitive.
    private func addBareInfinitive(_ index: Int, _ number: Int) {
        guard index >= 2,
            elements.list[index - 1].kind == .actor || elements.list[index - 1].kind == .reference,
            elements.list[index - 1].preposition == nil,
            elements.list[index - 2].kind == .verb,
            elements.list[index - 2].triggers.contains(.authorise)
        else { return }
        let token = elements.verbs[elements.list[index - 2].reference].token
        guard text.reads(token, "let") || text.reads(token, "lets") || text.reads(token, "letting") else {
            return
        }
        elements.verbs[number].isInfinitive = true
        elements.verbs[number].isPast = false
        elements.verbs[number].modality = .future
        if text.reads(elements.verbs[number].token, "have"), elements.list[index + 1].kind == .item {
            elements.verbs[number].triggers = .acquire
            elements.list[index].triggers = .acquire
        }
    }

    /// `Thirty K808s bought last year are being made ready`, `six trainers, delivered since 2015`: articles buy nothing, so
    /// what stands behind them without an object is a participle.
    private func reduce(_ index: Int, _ number: Int) {
        let verb = elements.verbs[number]
        guard !verb.isReduced, !verb.isPassive, !verb.isInfinitive, verb.start == verb.token, index > 0,
            text.info(verb.token).forms.contains(.participle), !text.info(verb.token).forms.contains(.base),
            !verb.triggers.isDisjoint(with: .acquire | .transfer | .contract | .handover),
            verb.triggers.isDisjoint(with: .operate), !text.reads(verb.token, "arrived")
        else { return }
        let next = elements.list[index + 1]
        let isObject =
            next.kind == .item || next.kind == .actor || next.kind == .firm || next.kind == .amount
            || next.kind == .noun || next.kind == .reference
        if isObject, next.preposition == nil { return }
        var before = index - 1
        if elements.list[before].kind == .comma, before > 0 { before -= 1 }
        guard elements.list[before].kind == .item, elements.list[before].preposition != .of,
            verb.start - elements.list[before].end <= 2
        else { return }
        elements.verbs[number].isReduced = true
        elements.verbs[number].isPassive = true
    }

    /// `Greece will go for four frigates`: a choice.
    private func addChoosing(_ index: Int, _ number: Int) {
        let verb = elements.verbs[number]
        let next = elements.list[index + 1]
        guard verb.triggers.contains(.go), !verb.isNegated, index > 0,
            elements.list[index - 1].kind == .actor,
            elements.list[index - 1].preposition == nil, next.kind == .item, next.preposition == .for,
            items.indices.contains(next.reference), items[next.reference].mention != nil
        else { return }
        elements.verbs[number].triggers = .acquire | .own | .choose
        elements.list[index].triggers = .acquire | .own | .choose
    }

    /// `Saab bids the Gripen E`, `the Swedish bid prevailed`: a bid that asks for nothing is an offer.
    private func addBidding(_ index: Int) {
        let noun = elements.list[index]
        guard noun.triggers.contains(.request),
            text.reads(noun.start, "bid") || text.reads(noun.start, "bids")
        else { return }
        let next = index + 1 < elements.list.count ? elements.list[index + 1] : nil
        guard elements.list.contains(where: { $0.kind == .item }) else { return }
        if text.preposition(noun.end) == .for || text.preposition(noun.end) == .to
            || next.map({ $0.kind == .verb && elements.verbs[$0.reference].isInfinitive }) ?? false
        {
            return
        }
        elements.list[index].triggers.remove(.request)
        elements.list[index].triggers.insert(.offer)
        guard let next, next.kind == .item, next.preposition == nil, index > 0,
            elements.list[index - 1].kind == .firm, !elements.list[index - 1].isGenitive,
            next.start - noun.end <= 1
        else { return }
        let verb = VerbGroup(
            start: noun.start, end: noun.end, token: noun.start, triggers: .offer, isPassive: false,
            isNegated: false, modality: .asserted, isPast: false, isInfinitive: false, isReduced: false,
            isGerund: false)
        elements.verbs.append(verb)
        elements.list[index].kind = .verb
        elements.list[index].triggers = .offer
        elements.list[index].reference = elements.verbs.count - 1
    }

    /// `gave Kyiv 22 howitzers`, `sent 12 tanks to Chad`, `spend 3 billion euros on frigates`, `Kenya was given four
    /// boats`: verbs of many senses that hand over, or buy, what is an article.
    private func addGiving(_ index: Int, _ number: Int) {
        let verb = elements.verbs[number]
        let triggers = verb.triggers
        guard !triggers.isDisjoint(with: .give | .spend | .pay) else { return }
        let end = min(elements.list.count, index + 5)
        // `gave Turkey another year to deliver 30 helicopters`: the helicopters are another verb's.
        let behind = elements.list[(index + 1)..<end].prefix {
            $0.kind != .verb || elements.verbs[$0.reference].isReduced
        }
        let item = behind.first { $0.kind == .item }
        let added: Triggers
        if !triggers.isDisjoint(with: .spend | .pay) {
            // `paid 2 billion for 12 jets`, `paid for another twelve K9s`
            guard let item, item.preposition == (triggers.contains(.pay) ? .for : .on),
                behind.first?.kind == .amount
                    || triggers.contains(.pay) && (behind.first?.kind == .item || behind.first?.kind == .firm)
                        && items.indices.contains(item.reference) && items[item.reference].mention != nil
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
                (behind.first?.kind == .actor
                    || behind.first?.kind == .reference && behind.dropFirst().first?.kind == .item)
                && behind.first?.preposition == nil
                || behind.contains { $0.kind == .actor && $0.preposition == .to && $0.start > item.start }
                || item.isBare(items)
            guard item.preposition == nil, hasRecipient else { return }
            // `has promised it two corvettes`
            let isPromise =
                text.reads(verb.token, "promised") || text.reads(verb.token, "promises")
                || text.reads(verb.token, "pledged") || text.reads(verb.token, "pledges")
            added = isPromise ? .transfer | .offer : .transfer
        }
        elements.verbs[number].triggers.formUnion(added)
        elements.list[index].triggers.formUnion(added)
    }

    /// `took six drones for $69 million`, `has a frigate from France`, `followed with two`: verbs of many senses that
    /// come by what is an article. `received the minister` comes by nothing.
    private func addTaking(_ index: Int, _ number: Int) {
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
            let takesMore =
                next.isBare(items)
                && (token + 1..<next.end + 1).contains { text.classes($0).contains(.additional) }
            guard next.preposition == nil,
                takesMore
                    || behind.contains(where: {
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
            // Not `From Washington came word that 600 missiles had been approved`.
            guard next.preposition == nil,
                elements.list[max(0, index - 6)..<index].contains(where: {
                    ($0.kind == .actor || $0.kind == .firm) && $0.preposition == .from
                }), !(token..<next.start).contains(where: { text.reads($0, "that") })
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
