internal import Lexicon

/// A sale under construction: the frames that speak of it.
struct SaleDraft {
    var buyer: Role?
    var seller: Role?
    var stage: Stage
    var stageIsStated: Bool
    var channel: Channel
    var items: [Int] = []
    var amount: Int?
    var contractors: [ContractorMention] = []
    var sentences: [Int] = []
    var isBackground = false
    /// Only the headline speaks of it so far.
    var onlyHeading = false
}

/// Joins frames that speak of one sale.
///
/// Two frames are one sale where buyer and article agree and no quantity, sum or stage order contradicts. They
/// are two where two specific figures conflict.
struct SaleMerger {
    let text: Text
    let items: [ItemGroup]
    let amounts: [Amount]
    /// The state that the document is about.
    var subject: Role?

    func merge(_ frames: [SaleFrame]) -> [SaleDraft] {
        var drafts: [SaleDraft] = []
        var focus: Role?
        let totals = totals(of: frames)
        for frame in frames {
            var frame = frame
            if frame.setsFocus {
                if frame.buyer?.code != "USA" { focus = frame.buyer }
                continue
            }
            if frame.items.isEmpty, frame.amount == nil, frame.hasTrigger, let buyer = frame.buyer,
                buyer.code != "USA",
                [.approved, .notified, .requested].contains(frame.stage), frame.stageIsStated
            {
                // `has approved two possible arms sales to India`: the details follow.
                focus = buyer
            }
            if let amount = frame.amount, totals.contains(amount) {
                // A sum of the others belongs to the document; with no article of its own the frame says no more.
                frame.amount = nil
                if frame.items.allSatisfy({ family($0) == nil && items[$0].quantity == nil }) {
                    if focus == nil { focus = frame.buyer }
                    continue
                }
            }
            if let target = target(of: frame, in: drafts, focus: focus) {
                add(frame, to: &drafts[target])
                if let buyer = drafts[target].buyer { focus = buyer }
                continue
            }
            let isPriced = frame.amount != nil && frame.items.contains { items[$0].quantity != nil }
            guard frame.hasTrigger || isPriced, !frame.items.isEmpty || frame.amount != nil else { continue }
            // `arms`, `weapons` alone, with no count and no sum, are talk about sales and no sale.
            guard
                frame.amount != nil
                    || frame.items.contains(where: { family($0) != nil || items[$0].quantity != nil })
            else {
                if focus == nil { focus = frame.buyer }
                continue
            }
            if frame.buyer == nil {
                // Nobody is named: whom the text spoke of last, else whom it is about, where the figures are a deal's.
                let isConcrete = frame.amount != nil || frame.stageIsStated
                guard let role = focus ?? (isConcrete ? subject : nil) else { continue }
                frame.buyer = role
            }
            let isNext =
                !drafts.isEmpty && frame.amount != nil && frame.buyer?.code != drafts.last?.buyer?.code
            guard isMilitary(frame) || drafts.isEmpty && frame.isHeading || isNext else { continue }
            drafts.append(
                SaleDraft(
                    buyer: frame.buyer, seller: frame.seller, stage: frame.stage,
                    stageIsStated: frame.stageIsStated, channel: frame.channel, items: unique(frame.items),
                    amount: frame.amount, contractors: frame.contractors, sentences: [frame.sentence],
                    isBackground: frame.isBackground, onlyHeading: frame.isHeading))
            focus = frame.buyer
        }
        return drafts
    }

    /// The sums that two or more of the others make together.
    private func totals(of frames: [SaleFrame]) -> Set<Int> {
        var distinct: [Int: Int] = [:]
        for frame in frames {
            if let amount = frame.amount, amounts[amount].money.currency == "USD",
                !frame.items.isEmpty || !frame.isHeading
            {
                distinct[amounts[amount].money.amount] = amount
            }
        }
        let values = distinct.keys.sorted()
        guard values.count >= 2, values.count <= 24 else { return [] }
        var result: Set<Int> = []
        for frame in frames {
            guard let amount = frame.amount, amounts[amount].money.currency == "USD" else { continue }
            let total = amounts[amount].money.amount
            let parts = values.filter { $0 < total * 99 / 100 }
            let slack = max(total / 200, roundingUnit(total) / 2)
            let all = parts.reduce(0, +)
            var isTotal = parts.count >= 2 && abs(all - total) <= slack
            for (index, one) in parts.enumerated() where !isTotal {
                for two in parts[(index + 1)...] where abs(one + two - total) <= slack { isTotal = true }
            }
            if isTotal { result.insert(amount) }
        }
        return result
    }

    private func roundingUnit(_ value: Int) -> Int {
        var unit = 1
        var rest = value
        while rest > 0, rest % 10 == 0 {
            rest /= 10
            unit *= 10
        }
        return min(unit, value / 50)
    }

    /// A frame is about arms where it names an article or where its clause has a word of arms.
    private func isMilitary(_ frame: SaleFrame) -> Bool {
        if frame.items.contains(where: { items[$0].mention != nil }) { return true }
        if frame.items.contains(where: {
            items[$0].head.map { text.classes($0).contains(.military) } ?? false
        }) {
            return true
        }
        return (frame.start..<frame.end).contains { token in
            text.classes(token).contains(.military)
                || text.phrase(startingAt: token).map { $0 == "military-equipment" || $0 == "fms" } ?? false
        }
    }

    private func family(_ item: Int) -> UInt32? { items[item].mention?.entity }

    // MARK: Which sale

    private func target(of frame: SaleFrame, in drafts: [SaleDraft], focus: Role?) -> Int? {
        guard !drafts.isEmpty else { return nil }
        // The most recent sale that shares an article and contradicts nothing.
        for index in drafts.indices.reversed() where agrees(frame, drafts[index]) {
            if sharesArticle(frame, drafts[index]) { return index }
        }
        // A sum without an article: the sale in focus that has none yet.
        if frame.items.isEmpty, frame.amount != nil || frame.pointsBack || frame.stageIsStated {
            for index in drafts.indices.reversed() where agrees(frame, drafts[index]) {
                if frame.amount == nil, !frame.pointsBack { break }
                if frame.amount != nil, drafts[index].amount != nil, !sameAmount(frame, drafts[index]) {
                    continue
                }
                if frame.buyer == nil || frame.buyer?.code == drafts[index].buyer?.code { return index }
            }
        }
        // Articles where the sale so far has only a sum: the body fills what the headline left out.
        if !frame.items.isEmpty {
            for index in drafts.indices.reversed() where agrees(frame, drafts[index]) {
                let draft = drafts[index]
                if isGeneric(draft), frame.amount == nil || draft.amount == nil || sameAmount(frame, draft),
                    frame.buyer == nil || draft.buyer == nil || frame.buyer?.code == draft.buyer?.code
                {
                    return index
                }
                if frame.amount != nil, draft.amount != nil, sameAmount(frame, draft) { return index }
                // A list that goes on: `Its annex lists 112 AMRAAMs`.
                if index == drafts.count - 1, !frame.isBackground, !frame.isHeading, frame.amount == nil,
                    !statesAnotherDeal(frame, draft),
                    frame.isList && (frame.buyer == nil || frame.buyer?.code == draft.buyer?.code)
                        || frame.hasTrigger && frame.buyer != nil && frame.buyer?.code == draft.buyer?.code
                {
                    return index
                }
            }
        }
        return nil
    }

    /// The frame has a stage that the draft cannot have had before: bought long ago, wished for besides.
    private func statesAnotherDeal(_ frame: SaleFrame, _ draft: SaleDraft) -> Bool {
        if let seller = frame.seller, let other = draft.seller, seller.code != other.code { return true }
        if let seller = draft.seller, !seller.isImplied, let origin = origin(frame.items),
            origin != seller.code
        {
            return true
        }
        guard frame.stageIsStated, frame.hasTrigger else { return false }
        switch frame.stage {
        case .signed, .delivered, .blocked, .cancelled: return draft.stage != frame.stage
        case .requested, .negotiating:
            return frame.items.contains { family($0) != nil }
                && StageRules.rank(draft.stage) > StageRules.rank(frame.stage) && !draft.items.isEmpty
                && (draft.amount != nil || draft.stage == .signed || draft.stage == .delivered)
        default: return false
        }
    }

    /// The state that makes the first named article.
    private func origin(_ list: [Int]) -> Label? {
        for item in list {
            if let mention = items[item].mention {
                let state = text.entity(mention).state
                return state.isEmpty ? nil : state
            }
        }
        return nil
    }

    /// Only nouns say what is sold (`missile package`, `arms`).
    private func isGeneric(_ draft: SaleDraft) -> Bool {
        draft.items.allSatisfy { family($0) == nil && items[$0].quantity == nil }
    }

    private func sharesArticle(_ frame: SaleFrame, _ draft: SaleDraft) -> Bool {
        let families = Set(draft.items.compactMap(family))
        return frame.items.contains { family($0).map { families.contains($0) } ?? false }
            || frame.items.contains { item in
                family(item) == nil
                    && draft.items.contains { old in
                        // `the 42 aircraft` are the 42 Rafales.
                        sameNoun(item, old)
                            || items[item].isDefinite && items[item].quantity != nil
                                && items[old].quantity == items[item].quantity
                    }
            }
    }

    private func sameNoun(_ a: Int, _ b: Int) -> Bool {
        guard let first = items[a].head, let second = items[b].head else { return false }
        guard items[a].quantity == nil || items[b].quantity == nil || items[a].quantity == items[b].quantity
        else {
            return false
        }
        let one = text.line(first, first + 1).lowercased()
        let two = text.line(second, second + 1).lowercased()
        return one == two || one + "s" == two || two + "s" == one
    }

    /// Nothing in the frame contradicts the draft: neither buyer, nor sum, nor the count of one article.
    private func agrees(_ frame: SaleFrame, _ draft: SaleDraft) -> Bool {
        if let buyer = frame.buyer, let other = draft.buyer, buyer.code != other.code { return false }
        if let seller = frame.seller, let other = draft.seller, seller.code != other.code, !seller.isImplied,
            !other.isImplied,
            frame.hasTrigger
        {
            return false
        }
        if frame.amount != nil, draft.amount != nil, !sameAmount(frame, draft) { return false }
        if frame.isBackground != draft.isBackground, frame.hasTrigger,
            frame.items.contains(where: { items[$0].quantity != nil }) || frame.stage == .signed
                || frame.stage == .delivered
        {
            return false
        }
        let sharesCount = frame.items.contains { item in
            guard let family = family(item), let quantity = items[item].quantity else { return false }
            return draft.items.contains { self.family($0) == family && items[$0].quantity == quantity }
        }
        for item in frame.items where !sharesCount {
            guard let quantity = items[item].quantity, let family = family(item) else { continue }
            let same = draft.items.filter { self.family($0) == family && items[$0].quantity != nil }
            if !same.isEmpty, !same.contains(where: { items[$0].quantity == quantity }),
                same.contains(where: { designation($0) == designation(item) })
                    || frame.hasTrigger && frame.stageIsStated
                        && frame.stage != draft.stage
            {
                return false
            }
        }
        return true
    }

    private func designation(_ item: Int) -> String? {
        items[item].designation.map {
            Families.folded(text.line(Int($0.start), Int($0.designationEnd)))
        }
    }

    private func sameAmount(_ frame: SaleFrame, _ draft: SaleDraft) -> Bool {
        guard let one = frame.amount, let two = draft.amount else { return true }
        let a = amounts[one].money
        let b = amounts[two].money
        guard a.currency == b.currency else {
            return amounts[one].conversion?.amount == b.amount || amounts[two].conversion?.amount == a.amount
        }
        let difference = abs(a.amount - b.amount)
        return difference * 50 <= max(a.amount, b.amount)
    }

    // MARK: Joining

    private func add(_ frame: SaleFrame, to draft: inout SaleDraft) {
        if draft.buyer == nil { draft.buyer = frame.buyer }
        if draft.seller == nil || draft.seller?.isImplied == true, let seller = frame.seller {
            draft.seller = seller
        }
        if let amount = frame.amount {
            if let old = draft.amount {
                // The more precise figure stays; the body's before the headline's.
                if draft.onlyHeading || precision(amount) > precision(old) { draft.amount = amount }
            } else {
                draft.amount = amount
            }
        }
        for item in frame.items where !isKnown(item, draft) {
            if let generic = draft.items.firstIndex(where: { isLessSpecific($0, than: item) }) {
                draft.items[generic] = item
            } else {
                draft.items.append(item)
            }
        }
        if frame.stageIsStated {
            if !draft.stageIsStated || StageRules.rank(frame.stage) > StageRules.rank(draft.stage) {
                draft.stage = frame.stage
                draft.stageIsStated = true
            }
        }
        if draft.channel == .unknown { draft.channel = frame.channel }
        for contractor in frame.contractors where !draft.contractors.contains(contractor) {
            draft.contractors.append(contractor)
        }
        draft.sentences.append(frame.sentence)
        draft.onlyHeading = draft.onlyHeading && frame.isHeading
    }

    private func precision(_ amount: Int) -> Int {
        var value = amounts[amount].money.amount
        var zeros = 0
        while value > 0, value % 10 == 0 {
            value /= 10
            zeros += 1
        }
        return -zeros
    }

    private func unique(_ list: [Int]) -> [Int] {
        var result: [Int] = []
        var draft = SaleDraft(stage: .reported, stageIsStated: false, channel: .unknown)
        for item in list {
            if !isKnown(item, draft) {
                if let generic = result.firstIndex(where: { isLessSpecific($0, than: item) }) {
                    result[generic] = item
                } else {
                    result.append(item)
                }
            }
            draft.items = result
        }
        return result
    }

    /// The draft has this article already, said at least as exactly.
    private func isKnown(_ item: Int, _ draft: SaleDraft) -> Bool {
        draft.items.contains { old in
            if let family = family(item) {
                guard self.family(old) == family else { return false }
                if items[item].quantity == nil, items[item].designation == nil { return true }
                if items[item].quantity == nil || items[item].quantity == items[old].quantity {
                    return designation(item) == nil || designation(item) == designation(old)
                        || designation(old)?.hasPrefix(designation(item) ?? "") ?? false
                }
                return false
            }
            if items[item].quantity == nil { return true }
            return items[item].quantity == items[old].quantity
                && (self.family(old) != nil || sameNoun(item, old))
        }
    }

    /// What `old` says, `new` says more exactly: a count that was missing, a variant of the family.
    private func isLessSpecific(_ old: Int, than new: Int) -> Bool {
        if let family = family(old) {
            guard self.family(new) == family else { return false }
            if items[old].quantity == nil, items[new].quantity != nil {
                return designation(old) == nil || designation(new)?.hasPrefix(designation(old) ?? "") ?? false
            }
            return items[old].quantity == items[new].quantity
                && (designation(old) == nil || designation(new)?.hasPrefix(designation(old) ?? "") ?? false)
        }
        if items[old].quantity == nil { return true }
        return items[old].quantity == items[new].quantity && self.family(new) != nil && sameNoun(old, new)
    }
}
