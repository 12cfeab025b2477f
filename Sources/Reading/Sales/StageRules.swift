internal import Lexicon

/// Which stage the triggers of a clause state.
///
/// A stage comes from the verb's class, its tense and its modality together: `approved` states one, `must
/// approve` and `to approve` do not.
enum StageRules {
    /// Stages in the order in which one beats another within a clause and, later, within a sale.
    static func rank(_ stage: Stage) -> Int {
        switch stage {
        case .reported: 0
        case .requested: 1
        case .negotiating: 2
        case .offered: 3
        case .underReview: 4
        case .notified: 5
        case .approved: 6
        case .signed: 7
        case .delivered: 8
        case .blocked: 9
        case .cancelled: 10
        }
    }

    /// The stage that the elements of a clause state; nil where they state none.
    static func stage(_ clause: ArraySlice<Element>, _ elements: Elements, _ text: Text) -> Stage? {
        var best: Stage?
        var hasPurchase = false
        var isDone = false
        // `must still give its assent`, `is yet to approve`
        let isPending = clause.contains { element in
            if element.kind == .phrase { return element.phrase == "not-yet" }
            guard element.kind == .verb else { return false }
            let verb = elements.verbs[element.reference]
            return verb.isNegated || verb.modality == .possible
                || (verb.start..<verb.end).contains { text.reads($0, "must") || text.reads($0, "should") }
        }
        func offer(_ stage: Stage) {
            if best.map({ rank($0) < rank(stage) }) ?? true { best = stage }
        }
        for (position, element) in zip(clause.indices, clause) {
            switch element.kind {
            case .verb:
                let verb = elements.verbs[element.reference]
                let next = clause[(position + 1)...].first { $0.kind != .quote && $0.kind != .comma }
                if let stage = stage(of: verb, next: next, text) { offer(stage) }
                if verb.isPast, verb.modality == .asserted, !verb.isNegated, !verb.triggers.contains(.report)
                {
                    isDone = true
                }
            case .noun:
                if element.triggers.contains(.authorise) {
                    if !isNegatedNoun(element, text), !isPending { offer(.approved) }
                } else if element.triggers.contains(.notify) {
                    offer(.notified)
                } else if element.triggers.contains(.refuse), element.triggers != .embargo,
                    !isFutureNoun(element, text),
                    !isLifted(position, clause)
                {
                    if text.reads(element.start, "hold") || text.reads(element.start, "freeze")
                        || text.reads(element.start, "suspension")
                    {
                        offer(.blocked)
                    }
                    if text.reads(element.start, "cancellation") { offer(.cancelled) }
                } else if element.triggers.contains(.contract), element.preposition == .under {
                    offer(.signed)
                } else if element.triggers.contains(.acquire) {
                    if element.preposition == nil || element.preposition == .with { hasPurchase = true }
                } else if element.triggers.contains(.request) {
                    offer(.requested)
                } else if element.triggers.contains(.negotiate) {
                    offer(.negotiating)
                } else if element.triggers.contains(.offer) {
                    offer(.offered)
                }
            case .phrase:
                switch element.phrase {
                case "green-light": offer(.approved)
                case "call-off": offer(.cancelled)
                case "in-talks": offer(.negotiating)
                case "signed": offer(.signed)
                default: break
                }
            default:
                break
            }
        }
        // `proceeded with the acquisition`: a purchase that somebody did.
        if best == nil, hasPurchase, isDone { best = .signed }
        return best
    }

    private static func isNegatedNoun(_ element: Element, _ text: Text) -> Bool {
        let before = text.classes(element.start - 1)
        return before.contains(.negation) || text.reads(element.start - 1, "congressional")
            || text.reads(element.start - 1, "needs") || text.reads(element.start - 1, "final")
    }

    /// `easing a freeze`, `lifted the hold`
    private static func isLifted(_ index: Int, _ clause: ArraySlice<Element>) -> Bool {
        clause[..<index].last { $0.kind == .verb }.map { $0.triggers.contains(.lift) } ?? false
    }

    private static func isFutureNoun(_ element: Element, _ text: Text) -> Bool {
        text.classes(element.start - 1).contains(.negation)
    }

    private static func stage(of verb: VerbGroup, next: Element?, _ text: Text) -> Stage? {
        let triggers = verb.triggers
        let stated = verb.modality == .asserted && !verb.isInfinitive && !verb.isNegated
        // `refused to abandon`, `dropped plans`: what is refused must be a deal, and no other act.
        let governsAct =
            next.map { $0.kind == .verb && $0.triggers.isDisjoint(with: .transfer | .acquire) } ?? false
        if triggers.contains(.refuse), !verb.isInfinitive, !verb.isNegated, verb.modality != .possible,
            !governsAct
        {
            if isCancelling(verb.token, text), verb.isPast || verb.isPassive { return .cancelled }
            if isBlocking(verb.token, text), verb.isPast || verb.isPassive { return .blocked }
        }
        if triggers.contains(.deliver), stated, verb.isPast || verb.isPassive,
            !(next?.triggers.contains(.notify) ?? false)
        {
            if text.reads(verb.token, "delivered") || text.reads(verb.token, "received") && verb.isPast {
                return .delivered
            }
        }
        if triggers.contains(.authorise), stated, !verb.isGerund, verb.isPast || verb.isPassive {
            if isApproving(verb.token, text) { return .approved }
        }
        if triggers.contains(.contract), stated, verb.isPast || verb.isPassive, !isApproving(verb.token, text)
        {
            return .signed
        }
        if isWinning(verb.token, text), stated, verb.isPast || text.info(verb.token).forms.contains(.third),
            next?.triggers.isDisjoint(with: .acquire | .contract) == false
        {
            return .signed
        }
        if triggers.contains(.acquire), !verb.isNegated {
            if stated, verb.isPast || verb.isPassive, isBuying(verb.token, text) { return .signed }
            return .requested
        }
        if triggers.contains(.notify), stated, !text.reads(verb.token, "told"),
            !text.reads(verb.token, "tell")
        {
            return .notified
        }
        if triggers.contains(.offer), !verb.isNegated, !verb.isPassive || verb.isPast { return .offered }
        if triggers.contains(.negotiate), !verb.isNegated { return .negotiating }
        if triggers.contains(.request), !verb.isNegated { return .requested }
        if triggers.contains(.transfer), stated, verb.isPast || verb.isReduced,
            text.reads(verb.token, "sold") || text.reads(verb.token, "supplied")
        {
            return .signed
        }
        return nil
    }

    private static func reads(_ token: Int, _ text: Text, _ words: [StaticString]) -> Bool {
        words.contains { text.reads(token, $0) }
    }

    private static func isApproving(_ token: Int, _ text: Text) -> Bool {
        reads(
            token, text,
            [
                "approved", "approves", "cleared", "clears", "authorised", "authorized", "authorises",
                "authorizes",
                "okayed", "endorsed", "endorses", "consented", "agreed", "permitted", "blessed", "allowed",
                "licensed",
                "greenlit", "greenlighted", "oked", "oks", "lets",
            ])
    }

    private static func isBuying(_ token: Int, _ text: Text) -> Bool {
        reads(
            token, text,
            [
                "bought", "ordered", "purchased", "acquired", "procured", "obtained", "received", "selected",
                "chose", "chosen", "picked", "got",
            ])
    }

    private static func isWinning(_ token: Int, _ text: Text) -> Bool {
        reads(
            token, text,
            [
                "won", "wins", "landed", "lands", "secured", "secures", "clinched", "clinches", "placed",
                "places",
            ])
    }

    private static func isCancelling(_ token: Int, _ text: Text) -> Bool {
        reads(
            token, text,
            [
                "cancelled", "canceled", "scrapped", "dropped", "terminated", "revoked", "abandoned", "axed",
                "tore",
                "torn", "cancels", "scraps", "tears", "drops",
            ])
    }

    private static func isBlocking(_ token: Int, _ text: Text) -> Bool {
        reads(
            token, text,
            [
                "blocked", "held", "froze", "frozen", "denied", "suspended", "halted", "stopped", "delayed",
                "withheld",
                "paused", "refused", "vetoed", "rejected", "blocks", "holds", "suspends", "halts", "barred",
                "banned",
            ])
    }
}
