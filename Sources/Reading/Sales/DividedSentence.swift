internal import Lexicon

/// One sentence that tells of several deals: each buyer's, each seller's, each count's.
extension FrameBuilder {
    func distributed(_ frame: SaleFrame, _ elements: Elements) -> [SaleFrame] {
        var frame = frame
        // `X won the order for A at $1bn, and Y that for B at $2bn`: each part has its own firm.
        if let segment = frame.segment, let firm = frame.seller?.firm,
            let own = elements.list.first(where: {
                $0.kind == .firm && $0.preposition == nil && !$0.isGenitive && segment.contains($0.start)
            }), own.entity != firm
        {
            let state = text.entity(own.entity).state
            if !state.isEmpty, state != frame.buyer?.code {
                frame.seller = Role(
                    code: state, start: own.start, end: own.end, firm: own.entity, rule: .supplier)
            }
        }
        // `24 helicopters for Morocco at $4 billion, 25 jets for Bulgaria at $2 billion`: each part goes to its own.
        if let segment = frame.segment, frame.buyer?.rule == .destination || frame.buyer?.rule == .recipient,
            let own = elements.list.indices.dropFirst().first(where: { index in
                let actor = elements.list[index]
                return segment.contains(actor.start) && actor.kind == .actor && !actor.isAdjective
                    && !actor.isAuthority && actor.preposition == .for
                    && elements.list[index - 1].kind == .item
                    && segment.contains(elements.list[index - 1].start)
            })
        {
            let actor = elements.list[own]
            frame.buyer = Role(code: actor.code, start: actor.start, end: actor.end, rule: .destination)
        }
        return parts(of: frame, elements)
    }

    private func parts(of frame: SaleFrame, _ elements: Elements) -> [SaleFrame] {
        byCount(frame, elements) ?? bySource(frame, elements) ?? byMaker(frame, elements)
            ?? byPreposition(frame, elements) ?? byBuyers(frame, elements) ?? [frame]
    }

    /// `ordered by Portugal, Hungary and the Netherlands`, `sold to Mali and Chad`: a deal with each, where neither count
    /// nor sum says that they buy together.
    private func byBuyers(_ frame: SaleFrame, _ elements: Elements) -> [SaleFrame]? {
        guard let buyer = frame.buyer,
            buyer.rule == .acquirer || buyer.rule == .recipient || buyer.rule == .partner,
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
            // Adjectives share the noun behind the last: `the Indian, Algerian and Azerbaijani militaries`.
            return element.kind == .actor && element.isAdjective == elements.list[index].isAdjective
                && !element.isGenitive && !element.isAuthority
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

    // MARK: Counts

    /// `12 from Qatar and 12 from Oman`, `Norway 52 and Denmark 27`, `five Dutch and four Austrian`: counts that share a
    /// noun, each with a party, a year or a sum of its own.
    private func byCount(_ frame: SaleFrame, _ elements: Elements) -> [SaleFrame]? {
        var counts = frame.items.filter { items[$0].quantity != nil }
        guard counts.contains(where: { items[$0].isElliptical }), counts.count > 1 else {
            return counts.count == 1 && items[counts[0]].isElliptical
                ? [withParty(frame, counts[0], elements)] : nil
        }
        // `nine together, five Dutch and four Austrian`: the whole is told by its parts.
        if counts.count > 2 {
            let parts = counts.dropFirst().reduce(0) { $0 + min(items[$1].quantity ?? 0, 100_000) }
            if items[counts[0]].quantity == parts { counts.removeFirst() }
        }
        // Articles in full that stand together stay together.
        var parts: [SaleFrame] = []
        for (number, item) in counts.enumerated() {
            let start = number == 0 ? frame.start : opening(of: item, elements)
            let end =
                number + 1 < counts.count ? opening(of: counts[number + 1], elements) : frame.end
            var part = frame
            part.items = [item]
            part.segment = start..<max(end, start + 1)
            if let amount = frame.amount, !(start..<end).contains(amounts[amount].figure) {
                part.amount = nil
            }
            parts.append(withParty(part, item, elements))
        }
        return parts
    }

    /// Where what is told of a count begins: before the party that stands right before it.
    private func opening(of item: Int, _ elements: Elements) -> Int {
        guard let index = place(of: item, elements), index > 0 else { return items[item].start }
        let before = elements.list[index - 1]
        return before.kind == .actor && items[item].start - before.end <= 4 ? before.start : items[item].start
    }

    private func place(of item: Int, _ elements: Elements) -> Int? {
        elements.list.firstIndex { $0.kind == .item && $0.reference == item }
    }

    /// The party beside a count: right before it, or right behind it with its preposition or as an adjective.
    private func withParty(_ frame: SaleFrame, _ item: Int, _ elements: Elements) -> SaleFrame {
        guard items[item].isElliptical, let index = place(of: item, elements) else { return frame }
        var part = frame
        func role(_ actor: Element) -> Role {
            Role(code: actor.code, start: actor.start, end: actor.end, rule: .besideCount)
        }
        if index + 1 < elements.list.count, elements.list[index + 1].kind == .actor {
            let actor = elements.list[index + 1]
            if let preposition = actor.preposition {
                switch preposition {
                case .from:
                    part.seller = role(actor)
                    return part
                case .for, .to:
                    part.buyer = role(actor)
                    return part
                default: break
                }
            } else if actor.isAdjective, actor.start == items[item].end {
                part.buyer = role(actor)
                return part
            }
        }
        guard index > 0, items[item].isBare else { return part }
        let actor = elements.list[index - 1]
        if actor.kind == .actor, !actor.isAdjective, !actor.isGenitive, !actor.isAuthority,
            actor.preposition == nil || actor.preposition == elements.list[index].preposition,
            elements.list[index].preposition != .from,
            elements.list[index].start - actor.end
                <= (elements.list[index].preposition == nil || actor.preposition != nil ? 1 : 3),
            actor.code != part.seller?.code
        {
            part.buyer = role(actor)
        }
        return part
    }

    // MARK: Sources

    /// `SPYDER systems from Rafael, 20 rockets from IMI and rifles made by IWI`: articles with a source each.
    private func bySource(_ frame: SaleFrame, _ elements: Elements) -> [SaleFrame]? {
        // What competes is told apart when it is merged.
        guard frame.items.count >= 2, frame.items.count <= 12, frame.stage != .offered,
            !elements.list.contains(where: { $0.triggers.contains(.compete) })
        else { return nil }
        var sources: [(item: Int, source: Element)] = []
        for item in frame.items {
            guard let index = place(of: item, elements),
                let source = source(behind: index, elements) ?? source(before: index, elements)
            else { continue }
            sources.append((item, source))
        }
        guard sources.count >= 2,
            Set(sources.map { $0.source.kind == .firm ? "\($0.source.entity)" : $0.source.code.text }).count
                == sources.count
        else { return nil }
        var parts: [SaleFrame] = []
        var start = frame.start
        var next = 0
        for (number, (item, source)) in sources.enumerated() {
            guard let last = frame.items.firstIndex(of: item), last >= next else { return nil }
            let end =
                number + 1 < sources.count && last + 1 < frame.items.count
                ? items[frame.items[last + 1]].start : number + 1 == sources.count ? frame.end : source.end
            var part = frame
            part.items = Array(frame.items[next...last])
            if number + 1 == sources.count { part.items += frame.items[(last + 1)...] }
            part.segment = start..<max(end, start + 1)
            if let amount = frame.amount, !(start..<end).contains(amounts[amount].figure) || number > 0 {
                part.amount = nil
            }
            let code =
                source.kind == .firm ? text.entity(source.entity).state : source.code
            if code.isEmpty {
                part.seller = nil
            } else if code != frame.buyer?.code {
                part.seller = Role(
                    code: code, start: source.start, end: source.end,
                    firm: source.kind == .firm ? source.entity : nil, rule: .supplier)
            }
            parts.append(part)
            next = last + 1
            start = end
        }
        return parts
    }

    /// `is considering F-15EX and Rafale fighters from France`: the source is that of the articles which it makes, and
    /// others that are weighed beside them come from their own makers.
    private func byMaker(_ frame: SaleFrame, _ elements: Elements) -> [SaleFrame]? {
        guard frame.stage == .negotiating || frame.stage == .requested, frame.amount == nil,
            let seller = frame.seller, seller.firm == nil, (2...6).contains(frame.items.count),
            let last = frame.items.last, items[last].quantity == nil,
            let place = place(of: last, elements), let source = source(behind: place, elements),
            source.start == seller.start
        else { return nil }
        let makers = frame.items.map { item in
            items[item].mention.map { text.entity($0).state } ?? ""
        }
        guard makers.allSatisfy({ !$0.isEmpty && $0 != frame.buyer?.code }), makers.last == seller.code,
            let foreign = makers.first(where: { $0 != seller.code }),
            let split = makers.firstIndex(of: seller.code),
            makers[..<split].allSatisfy({ $0 == foreign }), makers[split...].allSatisfy({ $0 == seller.code })
        else { return nil }
        var others = frame
        others.items = Array(frame.items[..<split])
        let border = items[frame.items[split]].start
        others.segment = frame.start..<max(border, frame.start + 1)
        let first = items[others.items[0]]
        others.seller = Role(code: foreign, start: first.start, end: first.end, rule: .origin)
        var own = frame
        own.items = Array(frame.items[split...])
        own.segment = border..<max(frame.end, border + 1)
        return [others, own]
    }

    /// `from Rafael`, `built by Saab`, right behind the article.
    private func source(behind index: Int, _ elements: Elements) -> Element? {
        var position = index + 1
        if position < elements.list.count, elements.list[position].kind == .verb {
            let verb = elements.verbs[elements.list[position].reference]
            guard verb.isReduced, !verb.triggers.isDisjoint(with: .make | .transfer | .acquire | .contract)
            else { return nil }
            position += 1
        }
        guard position < elements.list.count else { return nil }
        let source = elements.list[position]
        guard source.kind == .firm || source.kind == .actor && !source.isAdjective,
            source.preposition == .from || source.preposition == .by && position > index + 1
        else { return nil }
        return source
    }

    /// `Italy's C-27J transports`, `Dassault's Rafale`, right before the article, where the owner makes it.
    private func source(before index: Int, _ elements: Elements) -> Element? {
        guard index > 0, let mention = items[elements.list[index].reference].mention else { return nil }
        let owner = elements.list[index - 1]
        guard owner.isGenitive, owner.kind == .firm || owner.kind == .actor else { return nil }
        let state = owner.kind == .firm ? text.entity(owner.entity).state : owner.code
        return state == text.entity(mention).state ? owner : nil
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
}
