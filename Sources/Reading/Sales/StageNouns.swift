internal import Lexicon

extension StageRules {
    /// The stage that a noun of dealing states by itself or with the verb that governs it.
    func claim(ofNoun element: Element, at position: Int) -> StageClaim? {
        let triggers = element.triggers
        if triggers.contains(.authorise) {
            return isGiven(element, at: position) ? StageClaim(stage: .approved) : nil
        }
        if triggers.contains(.notify) { return isPending ? nil : StageClaim(stage: .notified) }
        if triggers.contains(.refuse), !triggers.contains(.embargo) {
            return refusal(element, at: position).map { StageClaim(stage: $0) }
        }
        if let planned = claimOfPlannedSale(element) { return planned }
        if triggers.contains(.contract) { return contract(element, at: position) }
        if triggers.contains(.acquire) {
            // `its 2019 purchase of S-400s`: what has its year is done.
            if triggers.isDisjoint(with: .request), element.start > 0,
                text.smallNumber(element.start - 1, 1950...2100) != nil
            {
                return StageClaim(stage: .signed, strength: .assumed)
            }
            // `its order for 12 jets`: an order stands; a purchase may be planned.
            guard triggers.contains(.buy) else { return nil }
            let preposition = preposition(before: position)
            if preposition == .under { return StageClaim(stage: .signed) }
            guard isHeld(element, at: position) else { return nil }
            switch preposition {
            case nil, .of, .with: return StageClaim(stage: .signed, strength: .assumed)
            default: return nil
            }
        }
        // `under a 2007 agreement`
        if triggers.contains(.deal), preposition(before: position) == .under, !isPending {
            return StageClaim(stage: .signed)
        }
        if triggers.contains(.deliver) { return delivery(at: position) }
        if triggers.contains(.request) {
            // `Kuwait's share is 28 jets`: a part of a deal and no wish.
            return element.preposition == .at || triggers.contains(.share)
                ? nil : StageClaim(stage: .requested)
        }
        if triggers.contains(.negotiate) { return StageClaim(stage: .negotiating) }
        if triggers.contains(.offer) {
            return text.classes(element.start - 1).contains(.negation) ? nil : StageClaim(stage: .offered)
        }
        if triggers.contains(.review) {
            return concernsSale(around: position) ? StageClaim(stage: .underReview) : nil
        }
        return nil
    }

    /// The stage that a set phrase states.
    func claim(ofPhrase element: Element, at position: Int) -> StageClaim? {
        switch element.phrase {
        case "green-light":
            // `Washington never said yes`
            if text.classes(element.start - 1).contains(.negation) { return nil }
            if isPending || isAwaited(position) { return nil }
            // `went ahead with the purchase`: its own.
            let isOwn = next(position).map {
                $0.kind == .noun && !$0.triggers.isDisjoint(with: .acquire | .contract)
            }
            return StageClaim(stage: isOwn ?? false ? .signed : .approved)
        case "release":
            return isPending ? nil : StageClaim(stage: .approved, strength: .loose, isRelease: true)
        case "call-off":
            // `it tore up a truce`: another thing than a deal.
            if let object = next(position), object.kind == .noun, object.preposition == nil,
                !isDeal(object), !isTalk(object)
            {
                return nil
            }
            // `called off a training course` ends no deal.
            guard !isPending,
                next(position).map({ isDeal($0) || isTalk($0) }) ?? false || hasDealSubject(position)
            else {
                return nil
            }
            return StageClaim(stage: .cancelled)
        case "withdraw":
            // `pulled out of the purchase`
            guard let next = next(position), next.kind == .noun, isDeal(next) else { return nil }
            return StageClaim(stage: .cancelled)
        case "fail":
            // `turned down its request`
            guard !isPending,
                next(position).map({ $0.kind == .noun && $0.triggers.contains(.request) }) ?? false
                    || elements.list[clause.lowerBound..<position].contains(where: {
                        $0.kind == .noun && $0.triggers.contains(.request)
                    })
            else { return nil }
            return StageClaim(stage: .blocked)
        case "put-forward": return StageClaim(stage: .offered)
        case "arrived":
            return elements.list[max(clause.lowerBound, position - 8)..<position].contains {
                $0.kind == .item
            }
                ? StageClaim(stage: .delivered) : nil
        case "in-talks": return StageClaim(stage: .negotiating)
        case "on-hold":
            return isPending || isLifted(position) ? nil : StageClaim(stage: .blocked)
        case "took-delivery":
            // `took delivery of the first of four`
            let isFirst = (element.end..<element.end + 3).contains { text.classes($0).contains(.ordinal) }
            let isLast = (element.end..<element.end + 5).contains {
                text.reads($0, "last") || text.reads($0, "final")
            }
            return isPending
                ? nil
                : isFirst && !isLast
                    ? StageClaim(stage: .signed, strength: .assumed) : StageClaim(stage: .delivered)
        case "take-delivery": return StageClaim(stage: .signed, strength: .assumed)
        case "ask": return StageClaim(stage: .requested)
        case "in-service": return StageClaim(stage: .delivered, strength: .inUse)
        case "review": return isPending ? nil : StageClaim(stage: .underReview)
        case "dcs":
            // `granted export licences`; the phrase alone only names the way of the sale.
            guard text.classes(element.end - 1).contains(.licence), let verb = governor(of: position),
                !verb.triggers.isDisjoint(with: .handover | .win | .transfer | .acquire), isTold(verb)
            else { return nil }
            return StageClaim(stage: .approved)
        case "signed":
            if isForeseen(position) { return nil }
            // `is on track for a letter of acceptance`
            if element.preposition == .for, text.reads(element.start, "letter") { return nil }
            if isPending || governor(of: position).map({ !isTold($0) && !$0.isReduced }) ?? false,
                !text.reads(element.start, "on")
            {
                return StageClaim(stage: .negotiating)
            }
            return StageClaim(stage: signsOnlyIntent(position) ? .negotiating : .signed)
        default: return nil
        }
    }

    /// `awaits the nod`, `asked for a go-ahead`: not given yet.
    private func isAwaited(_ position: Int) -> Bool {
        governor(of: position).map { !$0.triggers.isDisjoint(with: .pending | .request | .refuse) } ?? false
    }

    // MARK: Nouns

    /// `broke off negotiations on 50 helicopters`: talks over articles.
    func isTalk(_ element: Element) -> Bool {
        element.kind == .noun && element.triggers.contains(.negotiate)
            && elements.list[clause].contains { $0.kind == .item && $0.start > element.start }
    }

    /// An approval that somebody gave or got; not one that is awaited, sought, withheld or still to come.
    private func isGiven(_ element: Element, at position: Int) -> Bool {
        switch element.preposition {
        case .to, .without, .until, .under, .on: return false
        default: break
        }
        if (max(0, element.start - 3)..<element.start).contains(where: {
            text.classes($0).contains(.negation)
        }) {
            return false
        }
        let words = [element.start - 1, element.start - 2]
        if words.contains(where: {
            text.info($0).triggers.contains(.pending) || text.reads($0, "needs") || text.reads($0, "pending")
        }) {
            return false
        }
        let verb = governor(of: position)
        if let verb {
            if !verb.triggers.isDisjoint(with: .refuse | .request | .pending) { return false }
            if verb.modality == .possible || verb.isNegated || verb.isInfinitive { return false }
        }
        // `congressional approval`: of what the law asks, unless somebody gave it.
        if words.contains(where: { text.reads($0, "congressional") || text.reads($0, "final") }) {
            return verb.map { isTold($0) && !$0.triggers.isDisjoint(with: .handover | .win | .acquire) }
                ?? false
        }
        if isPending { return false }
        // `Approvals are pending`, `approval is expected`
        if position + 1 < clause.upperBound, elements.list[position + 1].kind == .verb {
            let next = elements.verbs[elements.list[position + 1].reference]
            if !next.isInfinitive,
                next.triggers.contains(.pending) || next.modality != .asserted || next.isNegated
            {
                return false
            }
        }
        return true
    }

    private func refusal(_ element: Element, at position: Int) -> Stage? {
        let triggers = element.triggers
        if text.classes(element.start - 1).contains(.negation) || isPending { return nil }
        if isOvercome(position) { return triggers.contains(.block) ? .approved : nil }
        if isLifted(position) { return nil }
        if triggers.contains(.cancel) { return .cancelled }
        return triggers.contains(.block) && concernsSale(around: position) ? .blocked : nil
    }

    /// `under a contract of 2020`, `a $2bn contract for 12 jets`; not `bid for the contract`, `no contract was signed`.
    private func contract(_ element: Element, at position: Int) -> StageClaim? {
        // `will get 60 helicopters under a 2023 contract`
        if preposition(before: position) == .under { return StageClaim(stage: .signed) }
        // `is reported to be close to a contract`
        if (max(0, element.start - 4)..<element.start).contains(where: {
            text.reads($0, "close") && text.preposition($0 + 1) == .to
        }) {
            return StageClaim(stage: .negotiating)
        }
        // `is preparing a contract`
        if let governor = governor(of: position), text.cues(governor.token).contains(.prepare),
            preposition(before: position) == nil, !governor.isNegated
        {
            return StageClaim(stage: .negotiating)
        }
        guard isHeld(element, at: position) else { return nil }
        switch preposition(before: position) {
        case nil, .of, .in, .after, .with: return StageClaim(stage: .signed, strength: .assumed)
        default: return nil
        }
    }

    /// The contract or order is there: neither denied, sought, nor lost.
    private func isHeld(_ element: Element, at position: Int) -> Bool {
        if (max(0, element.start - 3)..<element.start).contains(where: {
            text.classes($0).contains(.negation)
        }) {
            return false
        }
        if isForeseen(position) { return false }
        guard let verb = governor(of: position) else { return true }
        if !verb.triggers.isDisjoint(with: .refuse | .request | .compete | .negotiate | .offer | .fail)
            || text.cues(verb.token).contains(.prepare)
        {
            return false
        }
        return verb.isReduced || isTold(verb)
    }

    /// `deliveries were completed in May`, `deliveries began`, `delivery is set for 2027`: a contract stands behind it.
    private func delivery(at position: Int) -> StageClaim? {
        guard position + 1 < clause.upperBound, elements.list[position + 1].kind == .verb else { return nil }
        let verb = elements.verbs[elements.list[position + 1].reference]
        guard verb.triggers.isDisjoint(with: .refuse), !verb.isReduced else { return nil }
        let isDone = isTold(verb) && verb.triggers.contains(.finish)
        return isDone
            ? StageClaim(stage: .delivered) : StageClaim(stage: .signed, strength: .assumed)
    }

    // MARK: Refusals

    /// `easing a freeze`, `lifted the hold`, `dropped its veto`: the verb that governs the noun takes it away.
    private func isLifted(_ position: Int) -> Bool {
        governor(of: position).map { !$0.triggers.isDisjoint(with: .lift | .cancel) } ?? false
    }

    /// `turned down an attempt to block`, `failed to stop`: a refusal that came to nothing.
    func isOvercome(_ position: Int) -> Bool {
        let from = max(clause.lowerBound, position - 5)
        return elements.list[from..<position].contains { $0.triggers.contains(.fail) }
    }

    /// A word of dealing or an article stands close: `a hold on future sales`, `a freeze on the F-16s`.
    func concernsSale(around position: Int) -> Bool {
        let end = min(clause.upperBound, position + 6)
        return elements.list[(position + 1)..<end].contains {
            $0.kind == .item || $0.kind == .noun && !$0.triggers.isDisjoint(with: .dealing)
                || $0.kind == .reference || $0.kind == .phrase && !$0.triggers.isEmpty
        } || elements.list[clause.lowerBound..<position].contains { $0.kind == .item }
    }
}
