internal import Lexicon

/// A stage that a clause states, and how firmly.
struct StageClaim: Equatable {
    var stage: Stage
    /// Told of a time before that of the text (`had been blocked`, `long promised`): it yields to any other.
    var isEarlier = false
    /// Told by a word that reporters use of sales still to come (`has sold`): it yields to what Congress was told.
    var isLoose = false
}

/// Which stage the triggers of a clause state.
///
/// A stage comes from the verb's class, its tense and its modality together with what it is done to: `approved` a
/// sale states one; `must approve`, `to approve` and `held talks` do not. The classes stand in `verbs.tsv` and
/// `words.tsv` (`buy`, `win`, `block`, `cancel`, `fail`).
struct StageRules {
    let text: Text
    let elements: Elements
    /// The clause, as positions in the elements of its sentence.
    let clause: Range<Int>

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

    /// The stronger of two claims: what is said of now before what was earlier, then the further stage.
    static func stronger(_ one: StageClaim?, _ two: StageClaim?) -> StageClaim? {
        guard let one else { return two }
        guard let two else { return one }
        if one.isEarlier != two.isEarlier { return one.isEarlier ? two : one }
        return rank(two.stage) > rank(one.stage) ? two : one
    }

    /// The stage that the clause states; nil where it states none.
    func stage() -> StageClaim? {
        var best: StageClaim?
        var hasPurchase = false
        var isDone = false
        var wasEarlier = false
        let isPending = isPending()
        for position in clause {
            let element = elements.list[position]
            switch element.kind {
            case .verb:
                let verb = elements.verbs[element.reference]
                // `long promised but held up`: participles joined to one share its time.
                wasEarlier = isEarlier(verb) || wasEarlier && verb.start == verb.token && verb.isPast
                if let stage = stage(of: verb, at: position) {
                    let isLoose = stage == .signed && verb.triggers.isDisjoint(with: .buy | .contract | .win)
                    best = Self.stronger(
                        best, StageClaim(stage: stage, isEarlier: wasEarlier, isLoose: isLoose))
                }
                if verb.isPast, verb.modality == .asserted, !verb.isNegated, !verb.triggers.contains(.report)
                {
                    isDone = true
                }
            case .noun:
                if let stage = stage(ofNoun: element, at: position, isPending) {
                    best = Self.stronger(best, StageClaim(stage: stage))
                } else if element.triggers.contains(.acquire),
                    preposition(before: position) == nil || preposition(before: position) == .with
                {
                    hasPurchase = true
                }
            case .phrase:
                let stage: Stage? =
                    switch element.phrase {
                    case "green-light": isPending ? nil : .approved
                    case "call-off": .cancelled
                    case "in-talks": .negotiating
                    case "on-hold": isPending || isLifted(position) ? nil : .blocked
                    case "took-delivery": .delivered
                    case "signed": signsOnlyIntent(position) ? .negotiating : .signed
                    default: nil
                    }
                if let stage { best = Self.stronger(best, StageClaim(stage: stage)) }
            default:
                break
            }
        }
        // `proceeded with the acquisition`: a purchase that somebody did.
        if best == nil, hasPurchase, isDone { best = StageClaim(stage: .signed) }
        return best
    }

    /// The preposition of a noun, also where its owner's adjective stands between: `on Turkish acquisition`.
    private func preposition(before position: Int) -> Preposition? {
        let element = elements.list[position]
        if let preposition = element.preposition { return preposition }
        guard position > clause.lowerBound else { return nil }
        let owner = elements.list[position - 1]
        return owner.kind == .actor && (owner.isAdjective || owner.isGenitive) ? owner.preposition : nil
    }

    /// `must still give its assent`, `is yet to approve`.
    private func isPending() -> Bool {
        elements.list[clause].contains { element in
            if element.kind == .phrase { return element.phrase == "not-yet" }
            guard element.kind == .verb else { return false }
            let verb = elements.verbs[element.reference]
            return verb.isNegated || verb.modality == .possible
                || (verb.start..<verb.end).contains { text.reads($0, "must") || text.reads($0, "should") }
        }
    }

    /// `had been frozen`, `long promised`, `earlier approved`.
    private func isEarlier(_ verb: VerbGroup) -> Bool {
        if (verb.start..<verb.token).contains(where: { text.reads($0, "had") }) { return true }
        return [verb.token - 1, verb.token - 2, verb.end].contains {
            text.reads($0, "long") || text.info($0).triggers.contains(.background)
        }
    }

    // MARK: Nouns

    private func stage(ofNoun element: Element, at position: Int, _ isPending: Bool) -> Stage? {
        let triggers = element.triggers
        if triggers.contains(.authorise) {
            return isNegatedNoun(element) || isPending ? nil : .approved
        }
        if triggers.contains(.notify) { return .notified }
        if triggers.contains(.refuse), !triggers.contains(.embargo) {
            if text.classes(element.start - 1).contains(.negation) || isPending { return nil }
            if isOvercome(position) { return triggers.contains(.block) ? .approved : nil }
            if isLifted(position) {
                let eases = elements.list[clause.lowerBound..<position].last { $0.kind == .verb }?.triggers
                return eases?.contains(.lift) ?? false && triggers.contains(.block)
                    && !triggers.contains(.embargo)
                    && concernsSale(behind: position) ? .approved : nil
            }
            if triggers.contains(.cancel) { return .cancelled }
            return triggers.contains(.block) && concernsSale(behind: position) ? .blocked : nil
        }
        if triggers.contains(.contract), element.preposition == .under { return .signed }
        if triggers.contains(.acquire) { return nil }
        if triggers.contains(.request) { return .requested }
        if triggers.contains(.negotiate) { return .negotiating }
        if triggers.contains(.offer) { return .offered }
        return nil
    }

    private func isNegatedNoun(_ element: Element) -> Bool {
        text.classes(element.start - 1).contains(.negation) || text.reads(element.start - 1, "congressional")
            || text.reads(element.start - 1, "needs") || text.reads(element.start - 1, "final")
            || text.reads(element.start - 1, "awaiting") || text.reads(element.start - 1, "pending")
    }

    /// `easing a freeze`, `lifted the hold`, `dropped its veto`: the verb that governs the noun takes it away.
    private func isLifted(_ position: Int) -> Bool {
        guard let verb = elements.list[clause.lowerBound..<position].last(where: { $0.kind == .verb }) else {
            return false
        }
        return !verb.triggers.isDisjoint(with: .lift | .cancel)
    }

    /// `turned down an attempt to block`, `failed to stop`: a refusal that came to nothing.
    private func isOvercome(_ position: Int) -> Bool {
        let from = max(clause.lowerBound, position - 5)
        return elements.list[from..<position].contains { $0.triggers.contains(.fail) }
    }

    /// A word of dealing or an article stands close behind: `a hold on future sales`, `a freeze on the F-16s`.
    private func concernsSale(behind position: Int) -> Bool {
        let end = min(clause.upperBound, position + 6)
        return elements.list[(position + 1)..<end].contains {
            $0.kind == .item || $0.kind == .noun && !$0.triggers.isDisjoint(with: .dealing)
                || $0.kind == .reference || $0.kind == .phrase && !$0.triggers.isEmpty
        } || elements.list[clause.lowerBound..<position].contains { $0.kind == .item }
    }

    /// `put their names to a letter of intent`: what is signed binds nobody.
    private func signsOnlyIntent(_ position: Int) -> Bool {
        next(position).map { $0.kind == .phrase && $0.phrase == "in-talks" } ?? false
    }

    // MARK: Verbs

    /// The next element that is neither a mark nor a name: what the verb is done to.
    private func next(_ position: Int) -> Element? {
        guard position + 1 < clause.upperBound else { return nil }
        return elements.list[(position + 1)..<clause.upperBound].first {
            switch $0.kind {
            case .quote, .comma, .actor, .firm, .amount, .programme: false
            default: true
            }
        }
    }

    /// What is refused is a deal or its article: the object of an active verb, the subject of a passive one.
    private func refusesDeal(_ verb: VerbGroup, at position: Int) -> Bool {
        func isDeal(_ element: Element) -> Bool {
            switch element.kind {
            case .item, .reference: true
            case .noun:
                !element.triggers.isDisjoint(with: .dealing) && element.triggers.isDisjoint(with: .refuse)
            case .phrase: !element.triggers.isDisjoint(with: .sale)
            case .verb: element.isGerundOrInfinitive(elements) && !element.triggers.isDisjoint(with: .dealing)
            default: false
            }
        }
        if verb.isPassive {
            let from = max(0, position - 12)
            for element in elements.list[from..<position].reversed() {
                if isDeal(element) { return true }
            }
            // `Other equipment stayed frozen, F-16 jets included`
            return next(position).map { $0.kind == .item && $0.preposition == nil } ?? false
        }
        return next(position).map(isDeal) ?? false
    }

    private func stage(of verb: VerbGroup, at position: Int) -> Stage? {
        let triggers = verb.triggers
        let isThird = text.info(verb.token).forms.contains(.third)
        let stated =
            verb.modality == .asserted && !verb.isInfinitive && !verb.isNegated
            && !(verb.start..<verb.token).contains { text.classes($0).contains(.modal) }
        let done = stated && (verb.isPast || verb.isPassive)
        let told = done || stated && isThird && !verb.isGerund
        if triggers.contains(.refuse), triggers.isDisjoint(with: .list) {
            if verb.isInfinitive, isOvercome(position), next(position) != nil { return .approved }
            if !verb.isInfinitive, !verb.isNegated, verb.modality != .possible, told || verb.isPassive,
                refusesDeal(verb, at: position)
            {
                return triggers.contains(.cancel) ? .cancelled : triggers.contains(.block) ? .blocked : nil
            }
            if triggers.isDisjoint(with: .acquire | .deliver | .authorise) { return nil }
        }
        if triggers.contains(.deliver), done, !(next(position)?.triggers.contains(.notify) ?? false),
            !text.reads(verb.token, "shipped")
        {
            let arrives =
                !verb.triggers.contains(.transfer) && !verb.isPassive
                && elements.list[clause.lowerBound..<position].contains { $0.kind == .item }
            if verb.isPassive || arrives
                || next(position).map({ $0.kind == .item || $0.kind == .reference }) ?? false
            {
                return .delivered
            }
        }
        if triggers.contains(.authorise), !verb.isGerund, told {
            // `agreed to buy` binds the buyer; `agreed to sell` is the seller's consent.
            if text.reads(verb.token, "agreed"), let next = next(position), next.kind == .verb,
                next.triggers.contains(.buy)
            {
                return .signed
            }
            return .approved
        }
        // `under a framework agreement signed in March`: the paper that is signed orders nothing yet.
        if triggers.contains(.contract), verb.isReduced, position > clause.lowerBound,
            elements.list[position - 1].kind == .phrase, elements.list[position - 1].phrase == "in-talks"
        {
            return nil
        }
        if triggers.contains(.contract), told { return signsOnlyIntent(position) ? .negotiating : .signed }
        if triggers.contains(.win), told, let next = next(position), next.kind == .noun,
            next.preposition == nil,
            !next.triggers.isDisjoint(with: .acquire | .contract)
        {
            return .signed
        }
        if triggers.contains(.acquire), !verb.isNegated {
            if told, triggers.contains(.buy) { return .signed }
            return .requested
        }
        if triggers.contains(.notify), stated {
            let isTelling = text.reads(verb.token, "told") || text.reads(verb.token, "tell")
            if !isTelling || elements.list[clause].contains(where: { $0.isAuthority }) { return .notified }
        }
        if triggers.contains(.offer), !verb.isNegated, !verb.isPassive || verb.isPast { return .offered }
        if triggers.contains(.negotiate), !verb.isNegated { return .negotiating }
        if triggers.contains(.request), !verb.isNegated { return .requested }
        if triggers.contains(.transfer), stated, verb.isPast || verb.isReduced { return .signed }
        return nil
    }
}

extension Element {
    /// `selling`, `to buy`: a verb that stands for its act.
    func isGerundOrInfinitive(_ elements: Elements) -> Bool {
        guard kind == .verb else { return false }
        let verb = elements.verbs[reference]
        return verb.isGerund || verb.isInfinitive
    }
}

extension Triggers {
    /// The classes of nouns and verbs that name a deal itself.
    static let dealing: Triggers = [
        .transfer, .acquire, .contract, .deal, .deliver, .offer, .request, .authorise, .upgrade,
    ]
}
