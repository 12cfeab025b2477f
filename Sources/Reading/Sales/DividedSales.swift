internal import Lexicon

/// One deal that turns out to be several: rival offers, parts with prices of their own.
extension SaleMerger {
    /// `Russia had ordered the vessels`, `Turkey too enquired about the ship`: the articles of a sale before, and another
    /// buyer of them.
    func takeOver(_ frame: inout SaleFrame, _ drafts: [SaleDraft]) {
        guard frame.isLinked, let buyer = frame.buyer, !buyer.isImplied, buyer.rule != .focus,
            buyer.rule != .owner, !frame.items.isEmpty,
            frame.items.allSatisfy({
                items[$0].isDefinite && items[$0].mention == nil && items[$0].origin == nil
                    && items[$0].firm == nil
                    && items[$0].head == items[$0].nameStart
            }),
            let last = drafts.suffix(8).last(where: { draft in
                draft.items.contains { isMeant(by: frame.items[0], $0, in: draft) }
            }), last.buyer?.code != buyer.code, last.seller?.code != buyer.code,
            !drafts.suffix(Self.memory).contains(where: { draft in
                draft.buyer?.code == buyer.code
                    && draft.items.contains { isMeant(by: frame.items[0], $0, in: draft) }
            })
        else { return }
        let counts = frame.items.compactMap { items[$0].quantity }
        let meant = last.items.filter { isMeant(by: frame.items[0], $0, in: last) }
        guard counts.isEmpty || meant.contains(where: { items[$0].quantity == counts[0] }) else { return }
        frame.items = meant
        if frame.seller == nil, frame.stage == .requested, let seller = last.seller { frame.seller = seller }
    }

    private func isMeant(by noun: Int, _ item: Int, in draft: SaleDraft) -> Bool {
        guard let head = items[noun].head else { return false }
        if let mention = items[draft.named[item] ?? item].mention { return isKind(head, of: mention) }
        guard let other = items[item].head else { return false }
        return sameNoun(noun, item)
            || text.cues(head).contains(.seaKind)
                && ItemGroups.seaCategories.contains {
                    text.line(other, other + 1).lowercased().hasPrefix($0)
                }
    }

    /// `The Rafale, the Gripen and the Super Hornet are fighting for it`: each is an offer for the counted order that the
    /// text told last.
    func divideAmongRivals(_ frame: SaleFrame, _ drafts: inout [SaleDraft]) -> Bool {
        let rivals = frame.items.filter { family($0) != nil }
        guard rivals.count >= 2, frame.competes || Set(rivals.compactMap(family)).count == rivals.count,
            let index = drafts.indices.suffix(4).last(where: { index in
                let draft = drafts[index]
                guard frame.buyer == nil || frame.buyer?.code == draft.buyer?.code else { return false }
                return (draft.stage == .requested || draft.stage == .negotiating || draft.stage == .reported)
                    && draft.items.count <= 1 && isGeneric(draft, withCount: true)
            })
        else { return false }
        let order = drafts.remove(at: index)
        for rival in rivals {
            var offer = order
            offer.stage = .offered
            offer.seller = nil
            if let counted = order.items.first { offer.named[counted] = rival } else { offer.items = [rival] }
            offer.sentences.append(frame.sentence)
            offer.steps.append(MergeStep(sentence: frame.sentence, reason: .rival))
            let next = rivals.first { items[$0].start > items[rival].start }.map { items[$0].start }
            offer.segments = [
                (frame.sentence, rivalStart(items[rival].start)..<(next.map(rivalStart) ?? frame.end))
            ]
            drafts.append(offer)
        }
        return true
    }

    /// `Saab offers the Gripen E, Dassault the Rafale`, `in the running are Norway's NASAMS and France's VL MICA`: each an
    /// offer of its own, where no order stands that they are for. Nil where the frame tells no such thing.
    func rivalOffers(_ frame: SaleFrame, focus: Role?) -> [SaleDraft]? {
        guard frame.isContest || frame.stage == .offered, frame.amount == nil, evidence.isArmsTrade else {
            return nil
        }
        var rivals: [Int] = []
        var families: Set<UInt32> = []
        var makers: Set<String> = []
        for item in frame.items {
            guard let mention = items[item].mention, mention.kind == .article,
                SaleEvidence.strength(of: items[item], text) == .arms,
                families.insert(mention.entity).inserted
            else { continue }
            rivals.append(item)
            makers.insert(text.entity(mention).state.text)
        }
        guard rivals.count >= 2, makers.count >= 2, !makers.contains("") else { return nil }
        // `Peru needs 24 fighters; Saab offers the Gripen, Dassault the Rafale`: each is bid for the 24.
        let counted = frame.items.first { item in
            family(item) == nil && items[item].quantity != nil
                && rivals.allSatisfy { rival in
                    guard let head = items[item].head, let mention = items[rival].mention else {
                        return false
                    }
                    return isKind(head, of: mention)
                }
        }
        guard var buyer = frame.buyer ?? implied(frame, focus, isConcrete: true),
            !makers.contains(buyer.code.text)
        else { return nil }
        buyer.isImplied = buyer.isImplied || frame.buyer == nil
        return rivals.enumerated().map { number, rival in
            var offer = draft(of: frame)
            offer.buyer = buyer
            offer.items = [counted ?? rival]
            if let counted { offer.named[counted] = rival }
            offer.stage = .offered
            offer.seller = rivalSeller(items[rival].start)
            let next = number + 1 < rivals.count ? rivalStart(items[rivals[number + 1]].start) : frame.end
            let start = number == 0 ? frame.start : rivalStart(items[rival].start)
            offer.segments = [(frame.sentence, start..<max(next, start + 1))]
            return offer
        }
    }

    /// `Russia has proposed the MiG-35 and China its JF-17`: the state right before the article.
    private func rivalSeller(_ token: Int) -> Role? {
        guard token > 1, !text.classes(token - 1).isDisjoint(with: .possessive | .definite),
            let mention = text.mention(at: token - 2), mention.kind == .state, mention.form != .adjective
        else { return nil }
        return Role(
            code: text.entity(mention).code, start: Int(mention.start), end: Int(mention.end), rule: .supplier
        )
    }

    /// Before the maker's name at an article: `Dassault's Rafale`.
    private func rivalStart(_ token: Int) -> Int {
        var start = token
        if start > 0, text.tokens[start - 1].kind == .genitive { start -= 1 }
        if let mention = text.mention(at: start - 1), mention.kind == .firm { return Int(mention.start) }
        // `Naval Group of France the Scorpène`, `Dassault the Rafale`
        var before = start - 1
        if text.classes(before).contains(.determiner) { before -= 1 }
        for _ in 0..<3 where before >= 0 {
            guard let mention = text.mention(at: before) else { return token }
            if mention.kind == .firm { return Int(mention.start) }
            guard mention.kind == .state else { return token }
            before = Int(mention.start) - 1
            if text.preposition(before) == .of { before -= 1 }
        }
        return token
    }

    /// The sale of several articles of which the frame prices one: `the launchers would have cost 700 million, the
    /// missiles 287 million`.
    func dividing(_ frame: SaleFrame, _ drafts: [SaleDraft]) -> Int? {
        guard frame.amount != nil, frame.segment != nil, !frame.items.isEmpty else { return nil }
        let families = frame.items.compactMap(family)
        guard !families.isEmpty else { return nil }
        return drafts.indices.suffix(Self.memory).last { index in
            let draft = drafts[index]
            let own = Set(draft.items.compactMap(family))
            return own.count >= 2 && families.count < own.count && families.allSatisfy(own.contains)
                && (frame.buyer == nil || frame.buyer?.code == draft.buyer?.code) && !sameAmount(frame, draft)
        }
    }

    func divide(_ frame: SaleFrame, _ index: Int, _ drafts: inout [SaleDraft]) {
        let families = Set(frame.items.compactMap(family))
        var part = draft(of: frame)
        let whole = drafts[index]
        part.buyer = frame.buyer ?? whole.buyer
        part.seller = whole.seller ?? frame.seller
        part.channel = whole.channel
        part.claim = stage(of: whole, with: frame)
        part.sentences = [whole.sentences.last ?? frame.sentence, frame.sentence]
        part.steps = [MergeStep(sentence: frame.sentence, reason: .part)]
        let own = part.items
        for item in whole.items where family(item).map(families.contains) ?? false && !isKnown(item, part) {
            // The part counts them; the whole had only named them.
            if items[item].quantity == nil,
                own.contains(where: { family($0) == family(item) && items[$0].quantity != nil })
            {
                continue
            }
            part.items.append(item)
        }
        drafts[index].items.removeAll { family($0).map(families.contains) ?? false }
        // The sum of the whole is none of a part's; one that the same sentence gave to another part stays.
        if let amount = whole.amount, !(frame.start..<frame.end).contains(amounts[amount].start) {
            drafts[index].amount = nil
        }
        drafts.append(part)
    }
}
