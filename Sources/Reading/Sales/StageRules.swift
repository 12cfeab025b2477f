internal import Lexicon

/// Which stage the triggers of a clause state.
///
/// A stage comes from the verb's class, its tense, modality and negation together with what it is done to:
/// `approved` a sale states one; `must approve`, `to approve` and `held talks` do not; `has not signed` states that
/// talks go on, `will supply` that a contract stands behind it. The classes stand in `verbs.tsv` and `words.tsv`
/// (`buy`, `choose`, `win`, `block`, `cancel`, `handover`, `operate`, …); verbs are read in `StageVerbs.swift`, nouns
/// and phrases in `StageNouns.swift`.
struct StageRules {
    let text: Text
    let elements: Elements
    /// The clause, as positions in the elements of its sentence.
    let clause: Range<Int>

    /// The stage that the clause states; nil where it states none.
    func stage() -> StageClaim? {
        var best: StageClaim?
        var hasPurchase = false
        var isDone = false
        var wasEarlier = false
        for position in clause {
            let element = elements.list[position]
            var claim: StageClaim?
            switch element.kind {
            case .verb:
                let verb = elements.verbs[element.reference]
                // `long promised but held up`: participles joined to one share its time.
                wasEarlier =
                    isEarlier(verb, position) || wasEarlier && verb.start == verb.token && verb.isPast
                claim = self.claim(of: verb, at: position)
                if wasEarlier, let told = claim, told.strength > .earlier { claim?.strength = .earlier }
                if verb.isPast, verb.modality == .asserted, !verb.isNegated, !verb.triggers.contains(.report)
                {
                    isDone = true
                }
            case .noun:
                claim = self.claim(ofNoun: element, at: position)
                if claim == nil, element.triggers.contains(.acquire),
                    preposition(before: position) == nil || preposition(before: position) == .with
                {
                    hasPurchase = true
                }
            case .phrase:
                claim = self.claim(ofPhrase: element, at: position)
            default:
                break
            }
            best = StageClaim.joined(best, claim)
        }
        // `proceeded with the acquisition`: a purchase that somebody did.
        if best == nil, hasPurchase, isDone { best = StageClaim(stage: .signed) }
        return best
    }

    /// The preposition of a noun, also where its owner, its sum or its year stands between: `on Turkish acquisition`,
    /// `under a $250 million order`, `under a 2007 agreement`.
    func preposition(before position: Int) -> Preposition? {
        let element = elements.list[position]
        if let preposition = element.preposition { return preposition }
        if position > clause.lowerBound {
            let owner = elements.list[position - 1]
            if owner.kind == .amount || owner.kind == .actor && (owner.isAdjective || owner.isGenitive) {
                return owner.preposition
            }
        }
        var token = element.start - 1
        while token >= 0, element.start - token <= 5 {
            if let preposition = text.preposition(token) { return preposition }
            guard
                text.tokens[token].kind == .number
                    || !text.classes(token).isDisjoint(with: .determiner | .modifier | .number)
            else { return nil }
            token -= 1
        }
        return nil
    }

    // MARK: Time

    /// `had been frozen`, `long promised`, `earlier approved`; `said it had signed` only shifts the tense back.
    private func isEarlier(_ verb: VerbGroup, _ position: Int) -> Bool {
        if (verb.start..<verb.token).contains(where: { text.reads($0, "had") }) {
            return !elements.list[max(0, position - 8)..<position].contains {
                $0.kind == .verb && $0.triggers.contains(.report)
            }
        }
        return [verb.token - 1, verb.token - 2, verb.end].contains {
            text.reads($0, "long") || text.info($0).triggers.contains(.background)
        }
    }

    /// The verb that governs the noun or infinitive at `position`: the nearest before it in the clause.
    func governor(of position: Int) -> VerbGroup? {
        elements.list[clause.lowerBound..<position].suffix(8).last { $0.kind == .verb }.map {
            elements.verbs[$0.reference]
        }
    }

    /// `must still give its assent`, `is yet to approve`, `would need`: nothing of the clause has come about.
    var isPending: Bool {
        elements.list[clause].contains { element in
            if element.kind == .phrase { return element.phrase == "not-yet" }
            guard element.kind == .verb else { return false }
            let verb = elements.verbs[element.reference]
            return verb.isNegated || verb.modality == .possible
                || (verb.start..<verb.token).contains { text.reads($0, "must") || text.reads($0, "should") }
        }
    }

    /// `has yet to`, `still to`, right before the verb.
    func isNotYet(_ position: Int) -> Bool {
        elements.list[max(clause.lowerBound, position - 2)..<position].contains {
            $0.kind == .phrase && $0.phrase == "not-yet"
        }
    }

    // MARK: What stands around

    /// The next element that is neither a mark nor a name: what the verb is done to.
    func next(_ position: Int) -> Element? {
        guard position + 1 < clause.upperBound else { return nil }
        return elements.list[(position + 1)..<clause.upperBound].first {
            switch $0.kind {
            case .quote, .comma, .actor, .firm, .amount, .programme: false
            default: true
            }
        }
    }

    /// A word of dealing or an article: what a refusal or a licence can be about.
    func isDeal(_ element: Element) -> Bool {
        switch element.kind {
        case .item, .reference: true
        case .noun: !element.triggers.isDisjoint(with: .dealing) && element.triggers.isDisjoint(with: .refuse)
        case .phrase: !element.triggers.isDisjoint(with: .sale)
        case .verb: element.isGerundOrInfinitive(elements) && !element.triggers.isDisjoint(with: .dealing)
        default: false
        }
    }

    /// A word of dealing or an article stands close before the verb: its subject.
    func hasDealSubject(_ position: Int) -> Bool {
        for index in (max(0, position - 12)..<position).reversed() {
            let element = elements.list[index]
            if isDeal(element) { return true }
            // Not `and Pakistan` of `between Turkey and Pakistan`.
            if element.kind == .actor, element.preposition == nil, !element.isGenitive, !element.isAdjective,
                index == 0 || elements.list[index - 1].kind != .conjunction
            {
                return false
            }
        }
        return false
    }

    /// An article, or what stands for one, is what the verb is done to or what does it.
    func handlesItem(_ verb: VerbGroup, at position: Int) -> Bool {
        func isThing(_ element: Element) -> Bool { element.kind == .item || element.kind == .reference }
        if verb.isPassive || verb.isReduced {
            // `the signature of which is given`: what the relative belongs to.
            let opener = elements.list[clause.lowerBound > 0 ? clause.lowerBound - 1 : 0]
            if opener.kind == .boundary, text.classes(opener.start).contains(.relative),
                text.preposition(opener.start - 1) == .of, opener.start >= 2,
                text.classes(opener.start - 2).isDisjoint(with: .ordinal | .number | .determiner | .pronoun)
            {
                return false
            }
            return !hasPaperSubject(position)
                && (elements.list[max(0, position - 10)..<position].contains(where: isThing)
                    || next(position).map(isThing) ?? false)
        }
        return next(position).map(isThing) ?? false
    }

    /// `its request for 12 jets was sent`, `a notice of the sale reached`: a paper is handed on and no article.
    func hasPaperSubject(_ position: Int) -> Bool {
        elements.list[max(0, position - 10)..<position].contains {
            $0.kind == .noun && $0.preposition == nil
                && !$0.triggers.isDisjoint(
                    with: .request | .notify | .offer | .authorise | .contract | .resolution)
        }
    }

    /// The noun or verb behind that speaks of `position` as still to come: `is expected`, `could be signed`.
    func isForeseen(_ position: Int) -> Bool {
        guard position + 1 < clause.upperBound,
            let next = elements.list[(position + 1)..<min(clause.upperBound, position + 6)].first(where: {
                $0.kind == .verb
            })
        else { return false }
        let verb = elements.verbs[next.reference]
        return !verb.isReduced && !verb.isInfinitive
            && (verb.triggers.contains(.pending) || verb.modality != .asserted || verb.isNegated)
    }

    /// Only a part of the articles: `the first six of 24`, `two of the five`, `six have been inducted`.
    func isPartial(_ verb: VerbGroup, at position: Int) -> Bool {
        let before = elements.list[max(0, position - 6)..<position]
        let from =
            before.last { $0.kind == .verb || $0.kind == .boundary }?.end ?? before.first?.start ?? verb.start
        var tokens = Array(max(from, verb.start - 12)..<verb.start)
        // `the first of which was shipped`
        if text.classes(from - 1).contains(.relative), text.preposition(from - 2) == .of {
            tokens += [from - 4, from - 3]
        }
        if !verb.isPassive, position + 1 < elements.list.count {
            tokens += Array(verb.end..<min(elements.list[position + 1].end, verb.end + 10))
        }
        var isPart = false
        for token in tokens {
            if [token, token + 2].contains(where: {
                text.reads($0, "last") || text.reads($0, "final") || text.reads($0, "all")
            }) {
                return false
            }
            if text.classes(token).contains(.ordinal) { isPart = true }
            // `two of the five`, `six have`
            if text.tokens[token].kind == .number || text.classes(token).contains(.number),
                text.mention(at: token) == nil
            {
                let isWhole = text.reads(token + 2, "them") && text.isMark(token - 1, Mark.comma)
                if text.preposition(token + 1) == .of && !isWhole || token + 1 == verb.start { isPart = true }
            }
        }
        return isPart
    }

    /// A firm is what the verb's subject names.
    func hasFirmSubject(_ position: Int) -> Bool {
        elements.list[max(0, position - 6)..<position].last {
            ($0.kind == .firm || $0.kind == .actor && !$0.isGenitive && !$0.isAdjective)
                && $0.preposition == nil
        }?.kind == .firm
    }

    /// `a letter of intent`, `a memorandum`: what is signed binds nobody.
    func signsOnlyIntent(_ position: Int) -> Bool {
        // `A letter of intent on missiles was signed`
        if elements.list[position].kind == .verb, elements.verbs[elements.list[position].reference].isPassive,
            elements.list[clause.lowerBound..<position].suffix(4).contains(where: {
                $0.kind == .phrase && $0.phrase == "in-talks" && $0.preposition == nil
            })
        {
            return true
        }
        guard position + 1 < clause.upperBound else { return false }
        return elements.list[(position + 1)..<min(clause.upperBound, position + 5)].contains {
            $0.kind == .phrase && $0.phrase == "in-talks"
                || $0.kind == .noun && $0.triggers.contains(.agree) && $0.triggers.isDisjoint(with: .deal)
        }
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
