internal import Lexicon

/// Fills sale frames from the clauses of one sentence.
struct FrameBuilder {
    let text: Text
    let items: [ItemGroup]
    let amounts: [Amount]
    /// The year in which the article appeared.
    var year: Int?

    /// The frames of a sentence, in the order of its clauses.
    func frames(_ number: Int, _ sentence: Sentence, _ elements: Elements) -> [SaleFrame] {
        let parts = elements.list.filter { $0.kind != .comma && $0.kind != .boundary && $0.kind != .quote }
        if parts.count == 1, parts[0].kind == .actor, sentence.end - sentence.start <= 5 {
            // `SOUTH KOREA.`: a label over what follows.
            var label = SaleFrame(sentence: number, isHeading: true, start: sentence.start, end: sentence.end)
            label.buyer = Role(code: parts[0].code, start: parts[0].start, end: parts[0].end, rule: .label)
            label.setsFocus = true
            return [label]
        }
        let clauses = ClauseReader(text: text, elements: elements).clauses()
        let sums = SumRules(text: text, items: items, amounts: amounts)
        var frames: [SaleFrame] = []
        var current: SaleFrame?
        var currentAmounts: [Int] = []
        func close() {
            guard let frame = current else { return }
            frames += sums.split(frame, currentAmounts).flatMap { distributed($0, elements) }
            current = nil
            currentAmounts = []
        }
        var before: SaleClause?
        for clause in clauses {
            let startsNew =
                current.map { frame in
                    !frame.items.isEmpty && !clause.items.isEmpty && clause.hasTrigger
                        && isAnother(clause, than: frame)
                } ?? true
            if startsNew { close() }
            var frame =
                current
                ?? SaleFrame(
                    sentence: number, isHeading: sentence.isHeading, start: sentence.start, end: sentence.end)
            frame.items += clause.items
            currentAmounts += clause.amounts
            frame.isPricedDeal = frame.isPricedDeal || clause.hasTrigger && !clause.amounts.isEmpty
            frame.hasTrigger = frame.hasTrigger || clause.hasTrigger
            // `approved the sale: 12 jets`, `Twenty jets may go, now that the sale is cleared`
            let isJoined =
                before.map { one in
                    one.hasTrigger != clause.hasTrigger && one.items.isEmpty != clause.items.isEmpty
                        && one.hasTrigger == one.items.isEmpty
                } ?? false
            frame.isLinked = frame.isLinked || clause.isLinked || isJoined
            before = clause
            frame.claim = StageClaim.joined(frame.claim, clause.stage)
            if frame.buyer == nil { frame.buyer = clause.buyer }
            if frame.seller == nil, let seller = clause.seller, seller.code != frame.buyer?.code {
                frame.seller = seller
            }
            current = frame
        }
        close()
        guard !frames.isEmpty else { return [] }
        let signs = SentenceSigns(sentence, elements, text, year: year)
        for index in frames.indices { finish(&frames[index], signs) }
        return frames
    }

    /// Another deal than the one that the sentence told so far: another buyer, or a stage that is not the same
    /// deal's.
    private func isAnother(_ clause: SaleClause, than frame: SaleFrame) -> Bool {
        if let buyer = clause.buyer, let before = frame.buyer, buyer.code != before.code { return true }
        let families = Set(frame.items.compactMap { items[$0].mention?.entity })
        let others = clause.items.compactMap { items[$0].mention?.entity }
        let isDisjoint = !others.isEmpty && !families.isEmpty && others.allSatisfy { !families.contains($0) }
        if let stage = clause.stage, frame.stageIsStated, stage.stage != frame.stage, isDisjoint {
            return true
        }
        if let seller = clause.seller, let before = frame.seller, seller.code != before.code {
            // `bought 17 F-16s from Portugal and 32 from Norway`
            let counts = Set(frame.items.compactMap { items[$0].quantity })
            if isDisjoint
                || clause.items.contains(where: { item in
                    items[item].quantity.map { !counts.isEmpty && !counts.contains($0) } ?? false
                })
            {
                return true
            }
        }
        let origin = clause.items.first.flatMap { items[$0].origin }
        return isDisjoint && origin != nil
    }

    // MARK: One sentence, several deals

    private func distributed(_ frame: SaleFrame, _ elements: Elements) -> [SaleFrame] {
        if let parts = byParty(frame, elements) ?? byPreposition(frame, elements) ?? byBuyers(frame, elements)
        {
            return parts
        }
        return [frame]
    }

    /// `ordered by Portugal, Hungary and the Netherlands`, `sold to Mali and Chad`: a deal with each, where neither count
    /// nor sum says that they buy together.
    private func byBuyers(_ frame: SaleFrame, _ elements: Elements) -> [SaleFrame]? {
        guard let buyer = frame.buyer, buyer.rule == .acquirer || buyer.rule == .recipient,
            frame.amount == nil,
            !frame.items.isEmpty, frame.items.allSatisfy({ items[$0].quantity == nil }),
            let index = elements.list.firstIndex(where: { $0.start == buyer.start && $0.kind == .actor })
        else { return nil }
        let group = coordinated(with: index, elements)
        guard group.count > 1 else { return nil }
        return group.map { place in
            let actor = elements.list[place]
            var part = frame
            part.buyer = Role(code: actor.code, start: actor.start, end: actor.end, rule: buyer.rule)
            return part
        }
    }

    /// The actors that commas and a conjunction join to one, in their order; only that one where no conjunction does.
    private func coordinated(with index: Int, _ elements: Elements) -> [Int] {
        var group = [index]
        func joins(_ position: Int) -> Bool {
            let kind = elements.list[position].kind
            return kind == .conjunction || kind == .comma
        }
        func isPeer(_ position: Int) -> Bool {
            let element = elements.list[position]
            return element.kind == .actor && !element.isAdjective && !element.isGenitive
                && !element.isAuthority
                && (element.preposition == nil || element.preposition == elements.list[index].preposition)
        }
        var position = index + 1
        while position < elements.list.count, group.count < 12, joins(position) {
            while position < elements.list.count, joins(position) { position += 1 }
            guard position < elements.list.count, isPeer(position) else { break }
            group.append(position)
            position += 1
        }
        position = index - 1
        while position > 0, group.count < 12, joins(position) {
            while position > 0, joins(position) { position -= 1 }
            guard isPeer(position) else { break }
            group.insert(position, at: 0)
            position -= 1
        }
        let span = (group.first ?? index)...(group.last ?? index)
        return elements.list[span].contains { $0.kind == .conjunction } ? group : [index]
    }

    /// `12 from Qatar and 12 from Oman`, `ten to Italy, two to Egypt`: counts that share a noun, each with a party.
    private func byParty(_ frame: SaleFrame, _ elements: Elements) -> [SaleFrame]? {
        let counts = frame.items.filter { items[$0].quantity != nil }
        guard counts.contains(where: { items[$0].isElliptical }), frame.amount == nil else { return nil }
        return counts.map { item in
            var part = frame
            part.items = [item]
            if let index = elements.list.firstIndex(where: { $0.kind == .item && $0.reference == item }),
                index + 1 < elements.list.count, elements.list[index + 1].kind == .actor,
                let preposition = elements.list[index + 1].preposition
            {
                let actor = elements.list[index + 1]
                let role = Role(code: actor.code, start: actor.start, end: actor.end, rule: .besideCount)
                if preposition == .from { part.seller = role } else { part.buyer = role }
            }
            return part
        }
    }

    /// `approvals for 250 M1A2 tanks and for 116 M1A1s`: the preposition comes again, the noun is in the plural.
    private func byPreposition(_ frame: SaleFrame, _ elements: Elements) -> [SaleFrame]? {
        guard frame.amount == nil, frame.items.count >= 2, frame.items.count <= 6 else { return nil }
        let places = frame.items.compactMap { item in
            elements.list.firstIndex { $0.kind == .item && $0.reference == item }
        }
        guard places.count == frame.items.count, let first = places.first, first > 0,
            places.allSatisfy({ elements.list[$0].preposition == .for })
        else { return nil }
        let noun = elements.list[first - 1]
        guard noun.kind == .noun, !noun.triggers.isDisjoint(with: .dealing),
            text.bytes[Int(text.tokens[noun.start].end) - 1] | 0x20 == UInt8(ascii: "s")
        else { return nil }
        return places.enumerated().map { number, place in
            var part = frame
            part.items = [elements.list[place].reference]
            let end = number + 1 < places.count ? elements.list[places[number + 1]].start : frame.end
            part.segment = elements.list[place].start..<max(end, elements.list[place].end)
            return part
        }
    }

    // MARK: What the whole sentence tells

    /// Signs that hold for all frames of a sentence, read once.
    private struct SentenceSigns {
        var hasEarlierYear = false
        var isEarlier = false
        var saysBefore = false
        var isList = false
        var pointsBack = false
        var competes = false
        var adds = false
        var isOfficial = false
        var channel = Channel.unknown

        init(_ sentence: Sentence, _ elements: Elements, _ text: Text, year: Int?) {
            isList = sentence.signs.cues.contains(.list)
            saysBefore = sentence.signs.cues.contains(.earlier)
            adds = sentence.signs.triggers.contains(.add)
            for token in sentence.tokens {
                if let year, !hasEarlierYear, text.tokens[token].kind == .number,
                    text.mention(at: token) == nil,
                    let printed = text.smallNumber(token, 1950...2100), printed < year,
                    text.tokens[token].end - text.tokens[token].start == 4
                {
                    hasEarlierYear = true
                }
            }
            isOfficial =
                elements.list.contains { $0.isAuthority }
                && elements.list.contains { element in
                    !element.triggers.isDisjoint(with: .authorise | .notify)
                        && (element.kind != .verb
                            || !text.reads(elements.verbs[element.reference].token, "told"))
                }
            isEarlier = elements.verbs.contains { verb in
                !verb.triggers.isDisjoint(with: .sale) && text.reads(verb.start, "had")
            }
            for element in elements.list {
                switch element.kind {
                case .noun where !element.triggers.isDisjoint(with: .deal | .transfer | .contract):
                    // `the deal`, `the two contracts`
                    if [element.start - 1, element.start - 2].contains(where: {
                        text.classes($0).contains(.definite)
                    }) {
                        pointsBack = true
                    }
                case .reference: pointsBack = true
                case .verb where element.triggers.contains(.compete): competes = true
                case .phrase:
                    if element.phrase == "fms" { channel = .fms }
                    if element.phrase == "dcs" { channel = .dcs }
                    if element.phrase == "grant" { channel = .grant }
                    if element.phrase == "lease" { channel = .lease }
                default: break
                }
            }
            if channel == .unknown,
                let verb = elements.verbs.first(where: { $0.triggers.contains(.transfer) })
            {
                if text.reads(verb.token, "donated") || text.reads(verb.token, "donate")
                    || text.reads(verb.token, "gifted")
                {
                    channel = .grant
                } else if text.reads(verb.token, "leased") || text.reads(verb.token, "lease") {
                    channel = .lease
                }
            }
        }
    }

    private func finish(_ frame: inout SaleFrame, _ signs: SentenceSigns) {
        frame.items.removeAll { !isPlausible(items[$0]) }
        if [.signed, .delivered, .requested].contains(frame.stage) {
            frame.isBackground = signs.hasEarlierYear || signs.isEarlier && frame.stage != .requested
        }
        if signs.saysBefore { frame.isBackground = true }
        frame.isList = signs.isList
        frame.pointsBack = signs.pointsBack
        frame.competes = signs.competes
        frame.adds = signs.adds
        frame.isOfficial = signs.isOfficial
        frame.channel = signs.channel
        guard let item = frame.items.first(where: { items[$0].origin != nil }),
            let origin = items[item].origin
        else { return }
        let code = text.lexicon.entities[Int(origin)].code
        // `Thai Gripen order`: the adjective is the order's.
        if !text.info(items[item].end).triggers.isDisjoint(with: .acquire | .request) {
            if frame.buyer == nil {
                frame.buyer = Role(
                    code: code, start: items[item].start, end: items[item].start + 1, rule: .owner)
            }
            return
        }
        // `Russian S-400`, `Turkish-made drones`; who only allows the sale does not sell them.
        if frame.seller == nil || frame.seller?.rule == .licensor {
            if code != frame.buyer?.code {
                frame.seller = Role(code: code, start: items[item].start, end: items[item].end, rule: .origin)
            }
        }
    }

    /// A group without a name and without a count is an article only as the object of a deal.
    private func isPlausible(_ item: ItemGroup) -> Bool {
        if item.mention != nil { return true }
        guard let head = item.head else { return false }
        return text.classes(head).contains(.military) || item.quantity != nil || head > item.start
    }
}
