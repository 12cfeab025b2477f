internal import Lexicon

/// Which sale a frame speaks of.
extension SaleMerger {
    func target(
        of frame: SaleFrame, in drafts: [SaleDraft], focus: Role?
    ) -> (index: Int, reason: MergeReason)? {
        guard !drafts.isEmpty else { return nil }
        let recent = drafts.indices.suffix(Self.memory)
        // The most recent sale that shares an article and contradicts nothing.
        for index in recent.reversed() where agrees(frame, drafts[index]) {
            if sharesArticle(frame, drafts[index]) { return (index, .sameArticle) }
        }
        // A sum without an article: the sale in focus that has none yet; `The contract, worth $2bn, includes spares`.
        if frame.items.isEmpty, frame.amount == nil, frame.opensOwnDeal { return nil }
        // `would write off $163 million of debts`: a sum that nothing deals in.
        if frame.items.isEmpty, frame.amount != nil, !frame.isPricedDeal, !frame.pointsBack { return nil }
        if isBareOf(frame), frame.amount != nil || frame.pointsBack || frame.stageIsStated {
            for index in recent.reversed() where agrees(frame, drafts[index]) {
                if frame.amount == nil, !frame.pointsBack { break }
                if frame.amount != nil, drafts[index].amount != nil, !sameAmount(frame, drafts[index]) {
                    continue
                }
                if frame.buyer == nil || frame.buyer?.code == drafts[index].buyer?.code {
                    return (index, .pointsBack)
                }
            }
        }
        // Articles where the sale so far has only a sum: the body fills what the headline left out.
        if !frame.items.isEmpty {
            for index in recent.reversed() where agrees(frame, drafts[index]) {
                let draft = drafts[index]
                if isGeneric(draft), !isOfAnotherMake(frame, draft),
                    frame.amount == nil || draft.amount == nil || sameAmount(frame, draft),
                    frame.buyer == nil || draft.buyer == nil || frame.buyer?.code == draft.buyer?.code
                {
                    return (index, .fillsArticles)
                }
                if frame.amount != nil, draft.amount != nil, sameAmount(frame, draft) {
                    return (index, .sameSum)
                }
                // `Two frigates are in the contract too`
                if frame.pointsBack, frame.hasTrigger, frame.amount == nil, !frame.isBackground,
                    !statesAnotherDeal(frame, draft), frame.buyer != nil,
                    frame.buyer?.code == draft.buyer?.code,
                    frame.seller != nil, frame.seller?.code == draft.seller?.code
                {
                    return (index, .continues)
                }
                // A list that goes on: `Its annex lists 112 AMRAAMs`.
                if index == drafts.count - 1, !frame.isBackground, !frame.isHeading, frame.amount == nil,
                    !statesAnotherDeal(frame, draft),
                    frame.isList && (frame.buyer == nil || frame.buyer?.code == draft.buyer?.code)
                        || frame.hasTrigger && (frame.adds || frame.pointsBack || draft.onlyHeading)
                            && frame.buyer != nil && frame.buyer?.code == draft.buyer?.code
                {
                    return (index, .continues)
                }
            }
        }
        return nil
    }

    /// It names no article, or points back with a sum and has only nouns for what comes along.
    private func isBareOf(_ frame: SaleFrame) -> Bool {
        if frame.items.isEmpty { return true }
        return frame.pointsBack && frame.amount != nil && frame.buyer == nil && frame.hasTrigger
            && frame.items.allSatisfy { family($0) == nil && items[$0].quantity == nil }
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
        // `Indonesia also ordered two frigates`: an act of its own, with articles of its own.
        if !frame.isList, frame.isLinked, frame.buyer?.rule == .acquirer, !draft.items.isEmpty,
            !draft.onlyHeading, isDisjoint(frame, draft)
        {
            return true
        }
        switch frame.stage {
        // `has also promised it two corvettes`, after what was delivered
        case .offered where frame.isLinked:
            return [.signed, .delivered, .blocked, .cancelled].contains(draft.stage)
        case .signed, .delivered, .blocked, .cancelled: return draft.stage != frame.stage
        case .requested, .negotiating:
            return frame.items.contains { family($0) != nil }
                && StageClaim.rank(draft.stage) > StageClaim.rank(frame.stage) && !draft.items.isEmpty
                && (draft.amount != nil || draft.stage == .signed || draft.stage == .delivered)
        default: return false
        }
    }

    /// The articles are made elsewhere than the deal's come from: a German design is not the Japanese frigate.
    private func isOfAnotherMake(_ frame: SaleFrame, _ draft: SaleDraft) -> Bool {
        guard frame.stage == .offered, let seller = draft.seller, !seller.isImplied,
            let origin = origin(frame.items)
        else { return false }
        return origin != seller.code
    }

    /// Both name articles, and none in common.
    private func isDisjoint(_ frame: SaleFrame, _ draft: SaleDraft) -> Bool {
        let own = frame.items.compactMap { family($0) }
        let others = draft.items.compactMap { family($0, in: draft) }
        return !own.isEmpty && !others.isEmpty && !own.contains(where: others.contains)
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
    func isGeneric(_ draft: SaleDraft, withCount: Bool = false) -> Bool {
        draft.items.allSatisfy { family($0) == nil && (withCount || items[$0].quantity == nil) }
    }

    private func sharesArticle(_ frame: SaleFrame, _ draft: SaleDraft) -> Bool {
        return frame.items.contains { item in
            guard let family = family(item) else { return false }
            return draft.items.contains { self.family($0, in: draft) == family }
        }
            || frame.items.contains { item in
                // `Seventy of the helicopters are Apaches`
                if let whole = items[item].whole {
                    return draft.items.contains { old in
                        items[old].head.map { isSameWord($0, whole) } ?? false
                    }
                }
                if draft.items.contains(where: { old in
                    counts(item, old) || counts(old, item) && draft.named[old] == nil
                }) {
                    return frame.buyer == nil || frame.buyer?.code == draft.buyer?.code
                }
                return family(item) == nil
                    && draft.items.contains { old in
                        // `the 42 aircraft` are the 42 Rafales.
                        sameNoun(item, old) || isCategory(item, of: old)
                            || items[item].isDefinite && items[item].quantity != nil
                                && items[old].quantity == items[item].quantity
                    }
            }
    }

    /// `the jets` of an F-35 sale, `these missiles` of an AMRAAM sale: the noun names the article's category.
    private func isCategory(_ item: Int, of old: Int) -> Bool {
        guard items[item].isDefinite, items[item].quantity == nil, let head = items[item].head,
            let mention = items[old].mention, mention.kind == .article
        else { return false }
        return isKind(head, of: mention)
    }

    func sameNoun(_ a: Int, _ b: Int) -> Bool {
        guard let first = items[a].head, let second = items[b].head else { return false }
        guard items[a].quantity == nil || items[b].quantity == nil || items[a].quantity == items[b].quantity
        else {
            return false
        }
        guard isSameWord(first, second) else { return false }
        // `60 500-pound bombs` and `60 2,000-pound bombs`
        if let one = measure(a), let two = measure(b) { return one == two }
        return true
    }

    /// The same noun, in the singular or the plural.
    private func isSameWord(_ a: Int, _ b: Int) -> Bool {
        if text.tokens[a].word != 0, text.tokens[a].word == text.tokens[b].word { return true }
        // One letter more at the most, in bytes no more than the longest letter has.
        let length = text.tokens[a].end - text.tokens[a].start
        let other = text.tokens[b].end - text.tokens[b].start
        guard max(length, other) - min(length, other) <= 4 else { return false }
        let one = text.line(a, a + 1).lowercased()
        let two = text.line(b, b + 1).lowercased()
        return one == two || one + "s" == two || two + "s" == one
    }

    /// The figure of a measure inside a group: `2,000-pound`, `155mm`.
    private func measure(_ item: Int) -> String? {
        guard let head = items[item].head, items[item].nameStart < head else { return nil }
        return (items[item].nameStart..<head).first { text.tokens[$0].kind == .number }.map {
            text.line($0, $0 + 1)
        }
    }

    /// Nothing in the frame contradicts the draft: neither buyer, nor sum, nor the count of one article.
    func agrees(_ frame: SaleFrame, _ draft: SaleDraft) -> Bool {
        // The headline named nobody: the body says who it is.
        if let buyer = frame.buyer, let other = draft.buyer, buyer.code != other.code,
            !(draft.onlyHeading && other.isImplied)
        {
            return false
        }
        // Two parts of one sentence are told apart by it.
        if let segment = frame.segment,
            draft.segments.contains(where: { $0.sentence == frame.sentence && !$0.tokens.overlaps(segment) })
        {
            return false
        }
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
            guard let quantity = items[item].quantity, let family = family(item), !items[item].isPart else {
                continue
            }
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

    func designation(_ item: Int) -> String? {
        items[item].designation.map {
            let end = Int($0.designationEnd)
            let name = Families.folded(text.line(Int($0.start), end))
            // `AIM-9X Block II+` is another than the Block II.
            return text.isMark(end - 1, Mark.plus) || text.isMark(end, Mark.plus) ? name + "+" : name
        }
    }

    func sameAmount(_ frame: SaleFrame, _ draft: SaleDraft) -> Bool {
        guard let one = frame.amount, let two = draft.amount else { return true }
        let a = amounts[one].money
        let b = amounts[two].money
        guard a.currency == b.currency else {
            return amounts[one].conversion?.amount == b.amount || amounts[two].conversion?.amount == a.amount
        }
        let difference = abs(a.amount - b.amount)
        return difference * 50 <= max(a.amount, b.amount)
    }
}
