internal import Lexicon

extension StageRules {
    /// A finite verb that tells a fact: neither possible, planned, denied nor a mere name of the act.
    func isTold(_ verb: VerbGroup) -> Bool {
        verb.modality == .asserted && !verb.isInfinitive && !verb.isNegated && !verb.isGerund
            && !(verb.start..<verb.token).contains { text.classes($0).contains(.modal) }
    }

    /// `will supply`, `is to get`, `is due to receive`; not `would`, `may`.
    private func isFixed(_ verb: VerbGroup) -> Bool {
        guard !verb.isNegated else { return false }
        if verb.isInfinitive { return text.info(verb.start - 1).triggers.contains(.pending) }
        return verb.modality == .future && !(verb.start..<verb.token).contains { text.reads($0, "would") }
    }

    /// The stage that a verb states.
    func claim(of verb: VerbGroup, at position: Int) -> StageClaim? {
        if verb.isNegated || isNotYet(position) || deniesObject(verb) || deniesPurchase(verb) {
            return claim(ofNegated: verb, at: position)
        }
        let triggers = verb.triggers
        // `is reported to have ordered`: hearsay.
        if verb.isPast, !verb.isInfinitive, text.preposition(verb.start) == .to,
            !triggers.isDisjoint(with: .transfer | .acquire | .contract | .deliver | .give)
        {
            return StageClaim(stage: .reported)
        }
        if !triggers.isDisjoint(with: .refuse | .block), triggers.isDisjoint(with: .list) {
            if let stage = refusal(of: verb, at: position) { return StageClaim(stage: stage) }
            if triggers.isDisjoint(with: .acquire | .deliver | .authorise) { return nil }
        }
        // `has pulled out of the purchase`
        if text.phrase(startingAt: verb.token) == "withdraw" || triggers.contains(.withdraw), isTold(verb),
            let next = elements.list[(position + 1)..<clause.upperBound].first(where: { $0.kind != .amount }),
            next.kind == .noun, isDeal(next)
        {
            return StageClaim(stage: .cancelled)
        }
        // Not `before the offer lapses`.
        if triggers.contains(.collapse), isTold(verb), hasDealSubject(position),
            elements.list[position - 1].preposition != .before,
            elements.list[position - 1].preposition != .until
        {
            return StageClaim(stage: .cancelled)
        }
        if triggers.contains(.lift), isTold(verb), releases(position) {
            return StageClaim(stage: .approved, strength: .loose, isRelease: true)
        }
        // `handed in its final proposal`, `submitted a bid`
        if triggers.contains(.handover), isTold(verb), let next = next(position), next.kind == .noun,
            next.triggers.contains(.offer), next.preposition == nil || next.preposition == .in
        {
            return StageClaim(stage: .offered)
        }
        // `has completed delivery of eight planes`
        if triggers.contains(.finish), isTold(verb), let next = next(position), next.kind == .noun,
            next.preposition == nil, next.triggers.contains(.deliver),
            next.triggers.isDisjoint(with: .contract)
        {
            return StageClaim(stage: .delivered)
        }
        // `completed a contract`: it is signed.
        if triggers.contains(.finish), triggers.isDisjoint(with: .contract), isTold(verb),
            let next = next(position),
            next.kind == .noun, next.preposition == nil, next.triggers.contains(.contract)
        {
            return StageClaim(stage: .signed)
        }
        if let claim = handover(verb, at: position) { return claim }
        // `About 60 tanks could go to Peru`
        if RoleRules.isGoing(verb, text), verb.modality == .possible, position > clause.lowerBound,
            elements.list[clause.lowerBound..<position].contains(where: {
                $0.kind == .item && ($0.preposition == nil || $0.preposition == .of)
            }), hasRecipient(position), !hasPaperSubject(position)
        {
            return StageClaim(stage: .negotiating, strength: .assumed)
        }
        // `sixteen howitzers have gone to Kyiv`
        if RoleRules.isGoing(verb, text), verb.isPast, isTold(verb), position > clause.lowerBound,
            elements.list[clause.lowerBound..<position].contains(where: {
                $0.kind == .item && $0.preposition == nil
            }), hasRecipient(position), !hasPaperSubject(position)
        {
            return StageClaim(stage: .delivered)
        }
        // `thirty tanks will go to Ukraine`
        if RoleRules.isGoing(verb, text), isFixed(verb), position > clause.lowerBound,
            elements.list[clause.lowerBound..<position].contains(where: {
                $0.kind == .item && $0.preposition == nil
            }), hasRecipient(position), !hasPaperSubject(position)
        {
            return StageClaim(stage: .signed, strength: .assumed)
        }
        if triggers.contains(.authorise) { return approval(verb, at: position) }
        if triggers.contains(.contract) {
            // `under a framework agreement signed in March`: the paper that is signed orders nothing yet.
            if verb.isReduced, position > clause.lowerBound, elements.list[position - 1].phrase == "in-talks"
            {
                return nil
            }
            // `on the strength of a memorandum signed in London`
            if position > clause.lowerBound, !verb.isPassive || verb.isReduced,
                elements.list[position - 1].kind == .noun,
                elements.list[position - 1].triggers.contains(.agree),
                elements.list[position - 1].triggers.isDisjoint(with: .deal),
                text.info(verb.token).forms.contains(.participle)
            {
                return nil
            }
            if isTold(verb) || verb.isReduced {
                return StageClaim(stage: signsOnlyIntent(position) ? .negotiating : .signed)
            }
            return verb.isGerund ? nil : StageClaim(stage: .negotiating)
        }
        if !triggers.isDisjoint(with: .win | .handover | .deliver), let next = next(position),
            next.kind == .noun,
            next.preposition == nil, !next.triggers.isDisjoint(with: .acquire | .contract),
            next.triggers.isDisjoint(with: .deliver)
        {
            if isTold(verb) || verb.isReduced { return StageClaim(stage: .signed) }
            return triggers.contains(.win) ? StageClaim(stage: .offered) : nil
        }
        if triggers.contains(.choose), !verb.isGerund, verb.modality != .possible, !isPhrasal(verb) {
            return StageClaim(stage: .negotiating)
        }
        if triggers.contains(.acquire) { return purchase(verb, at: position) }
        if triggers.contains(.notify), isTold(verb) || verb.isReduced || verb.isGerund && verb.isPast {
            let isTelling = text.reads(verb.token, "told") || text.reads(verb.token, "tell")
            if !isTelling || elements.list[clause].contains(where: { $0.isAuthority }) {
                return StageClaim(stage: .notified)
            }
        }
        if triggers.contains(.review), !verb.isInfinitive, isReview(position) {
            return StageClaim(stage: .underReview)
        }
        if triggers.contains(.offer), !verb.isPassive || verb.isPast { return StageClaim(stage: .offered) }
        if triggers.contains(.negotiate) {
            return StageClaim(stage: weighsRequest(verb, at: position) ? .underReview : .negotiating)
        }
        if triggers.contains(.request) {
            // `plans to let it have`: a plan of the seller's.
            let governs = next(position)
            if let governs, governs.kind == .verb, !governs.triggers.isDisjoint(with: .contract) {
                return StageClaim(stage: .negotiating)
            }
            // `has asked Stockholm to lease it fighters`: somebody else is asked.
            let asksSomebody =
                position + 1 < clause.upperBound && elements.list[position + 1].kind == .actor
                && elements.list[position + 1].preposition == nil
            if !asksSomebody, let governs, governs.kind == .verb, governs.isGerundOrInfinitive(elements),
                !governs.triggers.isDisjoint(with: .transfer | .authorise)
            {
                return StageClaim(stage: .negotiating, strength: .assumed)
            }
            return StageClaim(stage: .requested)
        }
        if triggers.contains(.transfer) { return sale(verb, at: position) }
        if triggers.contains(.make),
            RoleRules(text: text, elements: elements, clause: clause).building(position) != nil
        {
            return StageClaim(stage: .signed, strength: .assumed)
        }
        if let claim = claimOfComing(verb, at: position) ?? claimOfPaper(verb, at: position)
            ?? claimOfComingArticles(verb, at: position)
        {
            return claim
        }
        if triggers.contains(.operate), !verb.isInfinitive, verb.modality == .asserted, !countsPart(position)
        {
            return StageClaim(stage: .delivered, strength: .inUse)
        }
        if !triggers.isDisjoint(with: .pending | .pay), isTold(verb) {
            return expectation(verb, at: position)
        }
        return nil
    }

    /// `Six of the 24 jets that it bought flew over the city`: only some are there.
    private func countsPart(_ position: Int) -> Bool {
        let from = elements.list[max(0, position - 10)..<position].first?.start ?? 0
        let start = max(from - 4, 0)
        guard start < elements.list[position].start else { return false }
        return (start..<elements.list[position].start).contains { token in
            text.preposition(token) == .of
                && (text.tokens[max(token - 1, 0)].kind == .number
                    || text.classes(token - 1).contains(.number)
                    || text.classes(token - 1).contains(.ordinal))
                && (token + 1..<token + 3).contains {
                    text.tokens[min($0, text.count - 1)].kind == .number || text.classes($0).contains(.number)
                }
        }
    }

    /// `pick out`, `pick up`: the particle makes it another verb.
    private func isPhrasal(_ verb: VerbGroup) -> Bool {
        text.reads(verb.end, "out") || text.reads(verb.end, "up") || text.reads(verb.end, "off")
    }

    // MARK: Negation

    /// `license no exports`, `approve nothing more`: the negation stands at the object.
    private func deniesObject(_ verb: VerbGroup) -> Bool {
        text.classes(verb.end).contains(.negation)
            && !verb.triggers.isDisjoint(with: .authorise | .transfer | .contract | .lift)
    }

    /// What is denied: a contract not signed is still negotiated, a sale that will not be made is blocked, a purchase
    /// that will not be made is off.
    private func claim(ofNegated verb: VerbGroup, at position: Int) -> StageClaim? {
        let triggers = verb.triggers
        let lies = verb.modality == .future || (verb.start..<verb.token).contains { text.reads($0, "would") }
        let goesOn = !verb.isPast && !verb.isPassive
        if isOnlyLate(verb) { return StageClaim(stage: .signed, strength: .assumed) }
        if deniesPurchase(verb) { return StageClaim(stage: .negotiating) }
        if triggers.contains(.contract) { return StageClaim(stage: .negotiating) }
        if triggers.contains(.choose) { return StageClaim(stage: .requested) }
        if !triggers.isDisjoint(with: .transfer | .authorise | .lift | .handover) {
            if verb.isBarred(in: text)
                || (lies || goesOn && deniesObject(verb) || triggers.contains(.lift)) && meansDeal(position)
            {
                return StageClaim(stage: .blocked)
            }
            if triggers.contains(.handover), verb.isPast, hasDealSubject(position) {
                return StageClaim(stage: .signed, strength: .assumed)
            }
            return nil
        }
        if triggers.contains(.buy), lies || goesOn && !verb.isInfinitive {
            return StageClaim(stage: .cancelled)
        }
        return nil
    }

    /// What is withheld is a deal, its article, or goes unsaid: not `will not release components`.
    private func meansDeal(_ position: Int) -> Bool {
        guard let next = next(position) else {
            let verb = elements.verbs[elements.list[position].reference]
            return hasDealSubject(position) || text.preposition(verb.end) != nil
        }
        return isDeal(next) || next.kind == .item || next.kind == .reference || hasDealSubject(position)
    }

    // MARK: Refusals

    private func refusal(of verb: VerbGroup, at position: Int) -> Stage? {
        if verb.isInfinitive {
            // `its decision to cancel 15 jets`
            if verb.triggers.contains(.cancel), text.reads(verb.start - 1, "decision"),
                next(position).map({ $0.kind == .item || isDeal($0) }) ?? false
            {
                return .cancelled
            }
            return isOvercome(position) && next(position) != nil ? .approved : nil
        }
        guard isTold(verb) || verb.isPassive || verb.isReduced, verb.modality != .possible,
            refusesDeal(verb, at: position)
        else { return nil }
        if verb.triggers.contains(.slip), verb.isPassive { return nil }
        // `withheld its consent`, `dropped its objection`
        if let next = next(position), next.kind == .noun, next.triggers.contains(.criticise) { return nil }
        return verb.triggers.contains(.cancel) ? .cancelled : verb.triggers.contains(.block) ? .blocked : nil
    }

    /// What is refused is a deal or its article: the object of an active verb, the subject of a passive one.
    private func refusesDeal(_ verb: VerbGroup, at position: Int) -> Bool {
        if verb.isPassive {
            if elements.list[max(0, position - 12)..<position].contains(where: isDeal) { return true }
            // `Other equipment stayed frozen, F-16 jets included`
            return next(position).map { $0.kind == .item && $0.preposition == nil } ?? false
        }
        guard let next = next(position) else { return false }
        // `refuses to release four drones`
        if next.kind == .verb, next.triggers.contains(.lift), next.isGerundOrInfinitive(elements),
            verb.triggers.contains(.block)
        {
            return true
        }
        // `which holds elections this year, signed …`: behind a comma stands no object of it.
        if (verb.end..<max(verb.end, next.start)).contains(where: { text.isMark($0, Mark.comma) }) {
            return false
        }
        if next.kind == .noun, next.triggers.contains(.criticise) { return verb.triggers.contains(.cancel) }
        return isDeal(next) || verb.triggers.contains(.cancel) && isTalk(next)
    }

    /// `lifted the ban on`, `released the jets`, `resumed deliveries`.
    private func releases(_ position: Int) -> Bool {
        guard let next = next(position) else { return false }
        switch next.kind {
        case .item: return true
        case .noun:
            guard !next.triggers.isDisjoint(with: .refuse | .criticise | .transfer | .deliver) else {
                return false
            }
            return concernsSale(around: position)
        default: return false
        }
    }

    // MARK: Approval

    private func approval(_ verb: VerbGroup, at position: Int) -> StageClaim? {
        guard !verb.isGerund, isTold(verb) || verb.isReduced && !verb.isNegated else { return nil }
        guard text.reads(verb.token, "agreed") || text.reads(verb.token, "agrees") else {
            return StageClaim(stage: .approved)
        }
        // `have agreed on 17 jets`
        if verb.triggers.contains(.contract) { return StageClaim(stage: .signed) }
        // `agreed to buy` binds the buyer, `a frigate, agreed in October` both; `agreed to sell` is the seller's consent.
        if let next = next(position), next.kind == .verb, next.triggers.contains(.buy) {
            return StageClaim(stage: .signed)
        }
        if verb.isPassive || verb.isReduced { return StageClaim(stage: .signed) }
        return StageClaim(stage: .approved)
    }

    /// `is reviewing the sale`: what is weighed is a sale, by the bodies that may stop it.
    private func isReview(_ position: Int) -> Bool {
        guard let next = next(position), isDeal(next) || next.kind == .item else {
            return elements.list[clause.lowerBound..<position].contains(where: isDeal)
                && elements.list[clause].contains { $0.isAuthority }
        }
        return !next.triggers.isDisjoint(with: .transfer | .authorise)
            || next.triggers.contains(.request) || elements.list[clause].contains { $0.isAuthority }
    }

    /// `is studying a Serbian request`, `is considering an application to export`: who could sell makes up its mind.
    private func weighsRequest(_ verb: VerbGroup, at position: Int) -> Bool {
        guard !verb.isPassive, !verb.isInfinitive,
            let next = elements.list[(position + 1)..<clause.upperBound].prefix(3).first(where: {
                $0.kind != .actor && $0.kind != .amount
            }), next.kind == .noun
        else { return false }
        return next.preposition == nil
            && (next.triggers.contains(.authorise)
                || next.triggers.contains(.request)
                    && elements.list[(position + 1)..<clause.upperBound].first.map { $0.kind == .actor }
                        ?? false)
    }

    // MARK: Sale, purchase, delivery

    /// `delivered`, `handed over`, `arrived`, and what is still to be handed over.
    private func handover(_ verb: VerbGroup, at position: Int) -> StageClaim? {
        let triggers = verb.triggers
        guard !triggers.isDisjoint(with: .deliver | .handover | .move) else { return nil }
        let arrives =
            triggers.isDisjoint(with: .transfer | .acquire) && !verb.isPassive
            && (triggers.contains(.deliver) || movesTo(verb, position)) && !hasPaperSubject(position)
            && elements.list[max(clause.lowerBound, position - 8)..<position].contains {
                $0.kind == .item || $0.kind == .reference
            }
        guard arrives || !triggers.contains(.move) && handlesItem(verb, at: position) else { return nil }
        // `sent 14 ships toward the island`: to nobody.
        if triggers.isDisjoint(with: .deliver | .transfer | .acquire), !arrives, !verb.isPassive,
            !hasRecipient(position)
        {
            return nil
        }
        // `sent Congress a notice of the jets`
        if next(position)?.triggers.contains(.notify) ?? false { return nil }
        if isTold(verb) && (verb.isPast || verb.isPassive) || verb.isReduced || isDone(verb, at: position) {
            // `two of the five have arrived`: the deal goes on.
            return isPartial(verb, at: position)
                ? StageClaim(stage: .signed, strength: .assumed) : StageClaim(stage: .delivered)
        }
        // `will supply`, `is due to receive`: a contract stands behind it.
        if isFixed(verb), isAfterAll(verb) { return StageClaim(stage: .approved, isRelease: true) }
        if isFixed(verb) { return StageClaim(stage: .signed, strength: .assumed) }
        return nil
    }

    /// `after donating six jets`: a gerund that tells what was done before.
    private func isDone(_ verb: VerbGroup, at position: Int) -> Bool {
        verb.isGerund && elements.list[position].preposition == .after
    }

    /// `gave Kenya 12 jets`, `sent three launchers to Ukraine`.
    private func hasRecipient(_ position: Int) -> Bool {
        elements.list[(position + 1)..<min(clause.upperBound, position + 6)].contains {
            $0.kind == .actor
                && ($0.preposition == .to || $0.preposition == nil && !$0.isGenitive && !$0.isAdjective)
        }
    }

    /// `left the Czech Republic`, `reached Beja air base`, `landed in Poland`: a verb of motion with its place.
    private func movesTo(_ verb: VerbGroup, _ position: Int) -> Bool {
        guard verb.triggers.contains(.move) else { return false }
        let next = verb.end
        return text.preposition(next) == .in || text.preposition(next) == .at || text.isCapitalised(next)
            || text.classes(next).contains(.definite) && text.isCapitalised(next + 1)
            || text.preposition(next) == .from
    }

    private func sale(_ verb: VerbGroup, at position: Int) -> StageClaim? {
        // `its wish for 20 jets was granted`
        if isTold(verb), verb.isPassive,
            elements.list[clause.lowerBound..<position].contains(where: {
                $0.kind == .noun && $0.preposition == nil && $0.triggers.contains(.request)
            })
        {
            return StageClaim(stage: .approved)
        }
        if isTold(verb), verb.isPast || verb.isReduced { return StageClaim(stage: .signed, strength: .loose) }
        // `leases 14 Gripens from Sweden`: they are there.
        if verb.triggers.contains(.lease), isTold(verb), !verb.isPassive, handlesItem(verb, at: position) {
            return StageClaim(stage: .delivered, strength: .assumed)
        }
        if verb.isInfinitive, text.info(verb.start - 1).triggers.contains(.willing) {
            return StageClaim(stage: .offered)
        }
        // `has been trying to sell Oman 12 jets`
        if verb.isInfinitive, text.saleCues(verb.start - 1).contains(.attempt) {
            return StageClaim(stage: .negotiating, strength: .assumed)
        }
        // `Some 30 jets might be sold to Malaysia`
        if verb.modality == .possible, verb.isPassive, hasDealSubject(position), !isAllowed(verb),
            !isUnderLicence(position)
        {
            return StageClaim(stage: .negotiating, strength: .assumed)
        }
        if verb.modality == .possible, isAllowed(verb) || isUnderLicence(position) {
            return StageClaim(stage: .approved, strength: .assumed)
        }
        if isFixed(verb) {
            // `will lease 12 trainers from Italy`: the lessee's own plan.
            if verb.triggers.contains(.lease),
                RoleRules(text: text, elements: elements, clause: clause).takesOnLease(position)
            {
                return StageClaim(stage: .negotiating, strength: .assumed)
            }
            return StageClaim(
                stage: hasFirmSubject(position) ? .signed : .approved, strength: .assumed)
        }
        return nil
    }

    private func purchase(_ verb: VerbGroup, at position: Int) -> StageClaim? {
        let triggers = verb.triggers
        // `has a frigate from France`
        if text.classes(verb.token).contains(.have), triggers.contains(.own) {
            return StageClaim(stage: .delivered, strength: .assumed)
        }
        if triggers.contains(.pending) { return StageClaim(stage: .signed, strength: .assumed) }
        // `will pay 950 million euros for 44 tanks`
        if triggers.contains(.pay), isFixed(verb) { return StageClaim(stage: .signed, strength: .assumed) }
        // `may buy 600 missiles, the department decided`
        if verb.modality == .possible, isAllowed(verb) {
            return StageClaim(stage: .approved, strength: .assumed)
        }
        if triggers.contains(.buy), isTold(verb), !triggers.contains(.deliver) || verb.isPast {
            return StageClaim(stage: .signed)
        }
        // `got two frigates from Fincantieri in 2020`
        if triggers.contains(.win), triggers.isDisjoint(with: .request), isTold(verb), verb.isPast,
            next(position)?.kind == .item
        {
            return StageClaim(stage: .signed, strength: .loose)
        }
        if triggers.contains(.buy), verb.isReduced || isDone(verb, at: position) {
            return StageClaim(stage: .signed)
        }
        // `announced buying 25 jets`
        if triggers.contains(.buy), verb.isGerund, position > clause.lowerBound,
            elements.list[position - 1].kind == .verb, elements.list[position - 1].triggers.contains(.report),
            isTold(elements.verbs[elements.list[position - 1].reference])
        {
            return StageClaim(stage: .signed)
        }
        // `was the first to buy the drone`, `the third country to order it`: told as done.
        if verb.isInfinitive, !verb.isNegated,
            (max(0, verb.start - 3)..<verb.start).contains(where: {
                text.classes($0).contains(.ordinal) || text.reads($0, "latest") || text.reads($0, "only")
            }), triggers.contains(.buy)
        {
            return StageClaim(stage: triggers.contains(.deliver) ? .delivered : .signed)
        }
        // `would receive`: no wish of the buyer's.
        if triggers.contains(.deliver) { return nil }
        if isFixed(verb), !verb.isInfinitive {
            // `will get` is another's promise, `will buy` a plan of one's own.
            return StageClaim(stage: triggers.contains(.win) ? .signed : .negotiating, strength: .assumed)
        }
        return StageClaim(stage: .requested)
    }

    /// `can have`, `may buy`, where a body that clears sales speaks in the sentence.
    private func isAllowed(_ verb: VerbGroup) -> Bool {
        guard (verb.start..<verb.token).contains(where: { text.reads($0, "may") || text.reads($0, "can") })
        else {
            return false
        }
        return elements.list.contains { $0.isAuthority }
    }

    /// `is waiting for 12 jets`, `paid 2 billion for them`: a contract stands behind it.
    private func expectation(_ verb: VerbGroup, at position: Int) -> StageClaim? {
        guard let next = next(position) else { return nil }
        let isThing = next.kind == .item || next.kind == .noun && next.triggers.contains(.deliver)
        guard isThing else { return nil }
        if verb.triggers.contains(.pay), next.preposition != .for { return nil }
        return StageClaim(stage: .signed, strength: .assumed)
    }
}

extension VerbGroup {
    /// `could not export`, `cannot sell`: another's word bars the transfer.
    func isBarred(in text: Text) -> Bool {
        isNegated && triggers.contains(.transfer)
            && (start..<token).contains { text.reads($0, "could") || text.reads($0, "cannot") }
    }
}
