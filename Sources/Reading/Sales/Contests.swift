internal import Lexicon

/// Articles that were bid for an order beside the one that was chosen: `chose the Rafale over the Gripen`, `the K9 beat
/// the Panzerhaubitze 2000 of Germany`, `three candidates remain: NASAMS, the German IRIS-T SLM and the French VL MICA`.
///
/// Each is an offer of its maker's state to whoever chooses. What a sentence itself calls beaten is no article of the
/// deal that the sentence tells; of what only stands in a contest, whatever no deal holds was bid.
struct Contests {
    let text: Text
    let items: [ItemGroup]

    /// An article that was bid.
    struct Rival {
        var item: Int
        var sentence: Int
        /// Who offers it, where the words around it say so.
        var seller: Role?
        /// The words say that it lost: it is no article of a deal.
        var isBeaten: Bool
    }

    /// The rivals that a sentence names; `follows` tells that the sentence before spoke of a contest.
    func rivals(_ number: Int, _ sentence: Sentence, _ elements: Elements, follows: Bool) -> [Rival] {
        let isContest = Self.isContest(sentence)
        let goesOn = follows && sentence.signs.triggers.contains(.offer)
        let mayChoose =
            !sentence.signs.triggers.isDisjoint(with: .choose | .win) || sentence.signs.cues.contains(.beat)
        guard isContest || goesOn || mayChoose else { return [] }
        var rivals: [Rival] = []
        for index in elements.list.indices
        where elements.list[index].kind == .item && isNamedArms(elements.list[index].reference) {
            let isBeaten = mayChoose && isBeaten(index, elements)
            guard isBeaten || isContest || goesOn else { continue }
            rivals.append(
                Rival(
                    item: elements.list[index].reference, sentence: number,
                    seller: seller(of: index, elements), isBeaten: isBeaten))
        }
        return rivals
    }

    static func isContest(_ sentence: Sentence) -> Bool { sentence.signs.cues.contains(.contest) }

    private func isNamedArms(_ item: Int) -> Bool {
        guard let mention = items[item].mention, mention.kind == .article else { return false }
        return SaleEvidence.strength(of: items[item], text) >= .dual
    }

    // MARK: Who lost

    /// How many elements back the word is looked for by which an article lost: lists of any length stay linear.
    private static let reach = 16

    /// It stands behind `over`, `beat`, `in preference to`, or in a list that does; or before `was beaten by`, `lost to`.
    private func isBeaten(_ index: Int, _ elements: Elements) -> Bool {
        if losesTo(index, elements) { return true }
        var position = index
        while position >= 0, index - position < Self.reach {
            let element = elements.list[position]
            switch element.kind {
            case .item, .firm, .actor:
                if isPassedOver(position, elements) || isBehindBeat(position, elements) { return true }
            case .comma, .conjunction: break
            case .verb:
                let verb = elements.verbs[element.reference]
                guard verb.isReduced, !verb.triggers.isDisjoint(with: .offer | .make | .transfer) else {
                    return false
                }
            default: return false
            }
            position -= 1
        }
        return false
    }

    /// `beat the Gripen`, `edging out Saab's Gripen`; not `was beaten by`.
    private func isBehindBeat(_ position: Int, _ elements: Elements) -> Bool {
        let element = elements.list[position]
        guard element.preposition == nil else { return false }
        let from = max(position > 0 ? elements.list[position - 1].start : 0, element.start - 4)
        return (from..<element.start).contains { text.cues($0).contains(.beat) }
    }

    /// `over the Gripen`, `ahead of Saab's Gripen`, `in preference to`, `was preferred to`, behind a word of choice.
    private func isPassedOver(_ position: Int, _ elements: Elements) -> Bool {
        let element = elements.list[position]
        guard let preposition = element.preposition,
            let opener = (max(0, element.start - 4)..<element.start).last(where: {
                text.preposition($0) == preposition
            })
        else { return false }
        switch preposition {
        case .over: return isChosen(before: position, elements)
        case .of:
            return text.reads(opener - 1, "ahead")
                || text.reads(opener - 1, "instead")
                    && isChosen(before: position, elements)
        case .to:
            if text.reads(opener - 1, "preference") { return true }
            guard position > 0, elements.list[position - 1].kind == .verb else { return false }
            let verb = elements.verbs[elements.list[position - 1].reference]
            return text.info(verb.token).triggers.contains(.choose) && text.reads(verb.token, "preferred")
        default: return false
        }
    }

    private func isChosen(before position: Int, _ elements: Elements) -> Bool {
        elements.list[..<position].suffix(Self.reach).contains {
            !$0.triggers.isDisjoint(with: .choose | .win)
        }
    }

    /// `The Gripen was beaten by the F-35`, `the Typhoon lost out to the Rafale`.
    private func losesTo(_ index: Int, _ elements: Elements) -> Bool {
        guard index + 1 < elements.list.count else { return false }
        let next = elements.list[index + 1]
        var position = index + 1
        // Over who makes it: `the Gripen of Saab lost to`.
        if next.kind == .firm || next.kind == .actor, next.preposition == .of || next.preposition == .from {
            position += 1
        }
        while position < elements.list.count, elements.list[position].kind == .verb { position += 1 }
        guard position < elements.list.count, let behind = elements.list[position].preposition else {
            return false
        }
        let tokens = elements.list[index].end..<elements.list[position].start
        return tokens.count <= 8
            && tokens.contains {
                behind == .by && text.cues($0).contains(.beat) || behind == .to && text.reads($0, "lost")
            }
    }

    // MARK: Who offers

    /// `of Germany`, `from Sweden`, `offered by Greece`, `by Diehl` behind the article; `German`, `France's` before it.
    private func seller(of index: Int, _ elements: Elements) -> Role? {
        if let origin = items[elements.list[index].reference].origin {
            let item = elements.list[index]
            return Role(code: text.entity(origin).code, start: item.start, end: item.end, rule: .origin)
        }
        var behind = index + 1
        if behind < elements.list.count, elements.list[behind].kind == .verb {
            let verb = elements.verbs[elements.list[behind].reference]
            guard verb.isReduced, !verb.triggers.isDisjoint(with: .offer | .transfer | .make) else {
                return nil
            }
            behind += 1
        }
        if behind < elements.list.count, let preposition = elements.list[behind].preposition,
            preposition == .of || preposition == .from || preposition == .by,
            let role = role(elements.list[behind])
        {
            return role
        }
        guard index > 0, elements.list[index - 1].isGenitive || elements.list[index - 1].isAdjective else {
            return nil
        }
        return role(elements.list[index - 1])
    }

    private func role(_ element: Element) -> Role? {
        switch element.kind {
        case .actor where !element.code.isEmpty:
            return Role(code: element.code, start: element.start, end: element.end, rule: .supplier)
        case .firm:
            let state = text.entity(element.entity).state
            guard !state.isEmpty else { return nil }
            return Role(
                code: state, start: element.start, end: element.end, firm: element.entity, rule: .supplier)
        default: return nil
        }
    }
}

extension SaleMerger {
    /// The sales with the offers of those that were not chosen: each to the buyer of the order that it was bid for.
    func joined(_ drafts: [SaleDraft], with rivals: [Contests.Rival]) -> [SaleDraft] {
        var drafts = drafts
        let told = drafts.count
        // Orders that only count what is wanted: the offers for them take their place.
        var wanted: Set<Int> = []
        for rival in rivals {
            guard let mention = items[rival.item].mention,
                let host = order(for: rival, mention, in: drafts.prefix(told)), let buyer = drafts[host].buyer
            else { continue }
            let seller = rival.seller?.code ?? text.entity(mention).state
            // `over older F-16s offered by Greece and new ones offered by the United States`
            let isHeld = drafts.suffix(Self.memory * 2).contains { draft in
                draft.buyer?.code == buyer.code
                    && draft.items.contains { family($0, in: draft) == mention.entity }
                    && (rival.seller == nil || draft.seller.map { $0.code == seller } ?? true)
            }
            guard !isHeld, !seller.isEmpty, seller != buyer.code else { continue }
            var offer = SaleDraft(
                buyer: buyer.by(.focus), seller: rival.seller, claim: StageClaim(stage: .offered),
                channel: .unknown, items: [rival.item])
            offer.buyer?.isImplied = true
            offer.sentences = [rival.sentence]
            offer.steps = [MergeStep(sentence: rival.sentence, reason: .rival)]
            offer.segments = [(rival.sentence, items[rival.item].start..<items[rival.item].end)]
            if isWanted(drafts[host]), let counted = drafts[host].items.first {
                wanted.insert(host)
                take(counted, of: drafts[host], for: rival.item, in: &offer)
            }
            drafts.append(offer)
        }
        // `TKMS proposes the Type 212CD.` An offer of things that were counted where they were asked for.
        for index in drafts.indices where drafts[index].stage == .offered && drafts[index].items.count == 1 {
            let named = drafts[index].items[0]
            guard items[named].quantity == nil, let mention = items[named].mention,
                let host = drafts.indices.last(where: { host in
                    host != index && (isWanted(drafts[host]) || isBidOf(drafts[host]))
                        && drafts[host].buyer?.code == drafts[index].buyer?.code
                        && items[drafts[host].items[0]].head.map { isKind($0, of: mention) } ?? false
                })
            else { continue }
            if isWanted(drafts[host]) { wanted.insert(host) }
            take(drafts[host].items[0], of: drafts[host], for: named, in: &drafts[index])
        }
        return drafts.enumerated().filter { !wanted.contains($0.offset) }.map(\.element)
    }

    /// An offer of things that the order counted.
    private func isBidOf(_ draft: SaleDraft) -> Bool {
        draft.stage == .offered && draft.items.count == 1 && draft.items.allSatisfy { draft.named[$0] != nil }
    }

    /// The offer is one of the articles that the order counts.
    private func take(_ counted: Int, of order: SaleDraft, for named: Int, in offer: inout SaleDraft) {
        offer.items = [counted]
        offer.named[counted] = named
        offer.sentences = order.sentences + offer.sentences
    }

    /// `Peru's hunt for 24 fighters`: a count of things wanted, by no maker's name, of which no contract is told.
    private func isWanted(_ draft: SaleDraft) -> Bool {
        draft.items.count == 1 && isGeneric(draft, withCount: true)
            && draft.items.allSatisfy { items[$0].quantity != nil && draft.named[$0] == nil }
            && [.requested, .negotiating, .reported, .offered].contains(draft.stage)
    }

    /// The order that an article was bid for: the nearest one for a thing of its kind that is not its own.
    private func order(
        for rival: Contests.Rival, _ mention: Mention, in drafts: ArraySlice<SaleDraft>
    ) -> Int? {
        let kind = text.entity(mention).type
        let seller = rival.seller?.code
        let hosts = drafts.indices.suffix(Self.memory).filter { index in
            let draft = drafts[index]
            guard draft.buyer != nil, draft.stage != .offered || draft.items.count > 0 else { return false }
            return draft.items.contains { item in
                if let named = items[draft.named[item] ?? item].mention {
                    guard
                        named.entity != mention.entity
                            || seller.map { $0 != (draft.seller?.code ?? text.entity(named).state) } ?? false
                    else { return false }
                    return Self.isAkin(text.entity(named).type, kind)
                }
                return items[item].head.map { isKind($0, of: mention) } ?? false
            }
        }
        // The order of which the text tells most; of two the nearer.
        return hosts.max { one, other in
            // `Lithuania has picked the C-390 over the C-130J`: what lost there was bid there.
            if rival.isBeaten {
                let here = [one, other].map { drafts[$0].sentences.contains(rival.sentence) }
                if here[0] != here[1] { return here[1] }
            }
            let told = (drafts[one].sentences.count, drafts[other].sentences.count)
            if told.0 != told.1 { return told.0 < told.1 }
            return distance(drafts[one], rival.sentence) > distance(drafts[other], rival.sentence)
        }
    }

    private func distance(_ draft: SaleDraft, _ sentence: Int) -> Int {
        draft.sentences.map { abs($0 - sentence) }.min() ?? Int.max
    }

    /// Things of which one can be bought in place of the other: both fighters, both frigates, both missile systems.
    static func isAkin(_ one: Label, _ other: Label) -> Bool {
        if one == other { return true }
        let noun = { (label: Label) in label.text.split(separator: " ").last ?? "" }
        let kinds = (noun(one), noun(other))
        return kinds.0 == kinds.1 || fighting.contains(kinds.0) && fighting.contains(kinds.1)
    }

    /// The last words of categories that compete with each other: `frigate` and `corvette`.
    private static let fighting: Set<Substring> = ["frigate", "corvette", "destroyer"]
}
