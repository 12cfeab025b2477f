internal import Lexicon

/// Verbs with their auxiliaries, and the words that only look like verbs.
extension ElementBuilder {
    /// The verb group whose first word stands at `index`.
    func verbGroup(at index: Int, _ sentence: Sentence) -> VerbGroup? {
        let first = text.info(index)
        let isTo =
            text.preposition(index) == .to && text.isWord(index + 1)
            && (isBareAuxiliary(index + 1)
                || text.info(index + 1).forms.contains(.base)
                    && text.info(index + 1).classes.contains(.verb)
                    && !isNounHere(index + 1, afterTo: true))
        let joined = isTo ? nil : infinitive(joinedAt: index)
        guard
            isTo || first.classes.contains(.auxiliary) || first.classes.contains(.verb)
                || first.classes.contains(.negation) && text.classes(index + 1).contains(.verb)
        else { return nil }
        var position = isTo ? index + 1 : index
        var hasBe = false
        var hasHave = false
        var negated = false
        var modality = Modality.asserted
        var past = false
        var auxiliaries = 0
        var wantsBase = false
        while position < sentence.end {
            let info = text.info(position)
            if info.classes.contains(.auxiliary),
                !(info.classes.contains(.month) && text.isCapitalised(position))
            {
                if info.classes.contains(.negation) { negated = true }
                if info.classes.contains(.be) {
                    hasBe = true
                    if text.reads(position, "was") || text.reads(position, "were") { past = true }
                }
                if info.classes.contains(.have) {
                    hasHave = true
                    past = true
                }
                if text.reads(position, "did") || text.reads(position, "didnt") { past = true }
                if info.classes.contains(.modal) {
                    modality = info.value == 1 ? .future : info.value == 4 ? modality : .possible
                }
                auxiliaries += 1
                position += 1
            } else if info.classes.contains(.negation) {
                negated = true
                position += 1
            } else if negated, text.reads(position, "yet") {
                // `hasn't yet signed`
                position += 1
            } else if isAdverb(position), auxiliaries > 0 || negated,
                !info.classes.contains(.verb) || text.classes(position + 1).contains(.verb)
            {
                if info.classes.contains(.possible) { modality = .possible }
                position += 1
            } else if text.preposition(position) == .to, auxiliaries > 0, hasBe || hasHave,
                text.info(position + 1).forms.contains(.base) || isBareAuxiliary(position + 1)
            {
                // `is to buy`, `has to approve`
                modality = .future
                wantsBase = true
                hasHave = false
                past = false
                position += 1
            } else {
                break
            }
        }
        let verb = text.info(position)
        let isVerb =
            position < sentence.end && verb.classes.contains(.verb) && !verb.forms.isEmpty
            && text.mention(at: position).map { $0.kind == .phrase || $0.kind == .currency } ?? true
            // `is close to a deal`: no bare form stands behind `be`.
            && (!hasBe || wantsBase || !verb.forms.isDisjoint(with: .participle | .gerund | .past))
            && (isTo || !opensSetPhrase(position))
        if !isVerb {
            // A bare copula: `is`, `are`, `has`.
            guard auxiliaries > 0 else { return nil }
            return VerbGroup(
                start: index, end: position, token: position - 1, triggers: [], isPassive: false,
                isNegated: negated, modality: modality, isPast: past, isInfinitive: isTo,
                isReduced: false,
                isGerund: false)
        }
        if auxiliaries == 0, !isTo, joined == nil, isNounHere(position, afterTo: false) { return nil }
        // `shelved plans to buy ten aircraft`: what is refused is no verb.
        if auxiliaries == 0, !isTo, position > 0, verb.forms == .third, verb.triggers.contains(.request),
            text.classes(position - 1).contains(.verb), text.info(position - 1).triggers.contains(.refuse)
        {
            return nil
        }
        // `the Peruvian arms market tightened`: a bare form right behind an article is its noun.
        if auxiliaries == 0, !isTo, joined == nil, verb.forms == .base, verb.triggers.contains(.offer),
            elements.list.last.map({ $0.kind == .item && $0.end == position }) ?? false
        {
            return nil
        }
        let forms = verb.forms
        let participle = forms.contains(.participle)
        let gerund = forms.contains(.gerund)
        // `stayed frozen`, `torn up`: a form that can only be a participle.
        let bare = auxiliaries == 0 && participle && !forms.contains(.past) && !forms.contains(.base)
        let passive = hasBe && participle && !gerund || bare
        // What arrives is no participle: `the last of five arrived in May`.
        let arrives =
            verb.triggers.contains(.deliver) && verb.triggers.isDisjoint(with: .transfer | .acquire)
            && text.reads(position, "arrived")
        let reduced = auxiliaries == 0 && !isTo && participle && !arrives && isReduced(position, forms)
        if !hasHave, forms.contains(.past), auxiliaries == 0 { past = true }
        // `is reported to have ordered`: told as done, by hearsay.
        let isHearsay = isTo && hasHave && isHearsay(before: index)
        if isTo, modality == .asserted, !isHearsay { modality = .future }
        if let joined { modality = joined.modality }
        return VerbGroup(
            start: index, end: position + 1, token: position, triggers: verb.triggers,
            isPassive: passive || reduced,
            isNegated: negated, modality: modality, isPast: past,
            isInfinitive: isTo && !isHearsay || joined?.isInfinitive ?? false, isReduced: reduced,
            isGerund: gerund && !hasBe)
    }

    /// `is said`, `are believed`, `appears`, right before `to have …`.
    private func isHearsay(before index: Int) -> Bool {
        guard let last = elements.verbs.last, index - last.end <= 1, !last.isNegated else { return false }
        return text.cues(last.token).contains(.hearsay)
    }

    /// `be` or `have` behind `to`: `to be delivered`, `to have been signed`.
    private func isBareAuxiliary(_ token: Int) -> Bool {
        text.reads(token, "be") || text.reads(token, "have") && isVerbForm(token + 1)
    }

    /// A participle, or what leads to one: `have been`, `have approved`.
    private func isVerbForm(_ token: Int) -> Bool {
        text.classes(token).contains(.be)
            || text.classes(token).contains(.verb) && text.info(token).forms.contains(.participle)
    }

    /// `to review the sales and block them`, `could delay or halt the deal`: the verb whose infinitive or modal the
    /// bare form at `index` shares.
    private func infinitive(joinedAt index: Int) -> VerbGroup? {
        let info = text.info(index)
        guard info.forms.contains(.base), info.classes.contains(.verb), index > 0,
            text.classes(index - 1).contains(.conjunction),
            text.classes(index + 1).contains(.determiner) || text.classes(index + 1).contains(.pronoun)
                || text.tokens.indices.contains(index + 1) && text.tokens[index + 1].kind == .number,
            let last = elements.verbs.last, index - last.end <= 12,
            last.isInfinitive || last.modality != .asserted
        else { return nil }
        return last
    }

    /// `has called off`, `has given the green light`: the set phrase behind the auxiliaries says it all.
    private func opensSetPhrase(_ position: Int) -> Bool {
        guard let mention = text.mention(startingAt: position), mention.kind == .phrase,
            Int(mention.end) > position + 1
        else { return false }
        return !Self.triggers(ofPhrase: text.entity(mention).type).isDisjoint(with: .sale | .fail)
    }

    private func isAdverb(_ position: Int) -> Bool {
        guard text.isWord(position) else { return false }
        if !text.classes(position).isDisjoint(with: .possible | .reported) { return true }
        if text.cues(position).contains(.adverb) { return true }
        // `have all gone`, `had both been delivered`
        if text.reads(position, "all") || text.reads(position, "both"), isVerbForm(position + 1) {
            return true
        }
        let token = text.tokens[position]
        let end = Int(token.end)
        return token.end - token.start > 4 && text.bytes[end - 1] == UInt8(ascii: "y")
            && text.bytes[end - 2] == UInt8(ascii: "l") && !text.classes(position).contains(.verb)
    }

    /// `a closed session`, `three retired cutters`, `Thursday's proposed sale`: a participle before its noun.
    private func standsBeforeItsNoun(_ position: Int, _ forms: VerbForms) -> Bool {
        guard forms.contains(.participle), !forms.contains(.base), position > 0,
            text.isWord(position + 1),
            !text.classes(position).contains(.auxiliary)
        else { return false }
        let before = text.classes(position - 1)
        guard
            text.tokens[position - 1].kind == .genitive || text.tokens[position - 1].kind == .number
                || !before.isDisjoint(with: .possessive | .number)
        else { return false }
        let next = text.info(position + 1)
        return next.classes.isDisjoint(
            with: .determiner | .preposition | .pronoun | .auxiliary | .conjunction | .relative
                | .subordinator
                | .negation)
            && text.mention(startingAt: position + 1).map({ $0.kind != .state && $0.kind != .person })
                ?? true
            && !isAdverb(position + 1)
    }

    /// A word that can be noun and verb is a noun behind a determiner, a genitive, an adjective or `of`.
    private func isNounHere(_ position: Int, afterTo: Bool) -> Bool {
        let info = text.info(position)
        // `Norway, which holds elections, …`: `which` is its subject.
        if !afterTo, info.forms.contains(.third),
            text.reads(position - 1, "which") || text.reads(position - 1, "who"),
            text.preposition(position - 2) == nil
        {
            return false
        }
        if info.classes.contains(.month), text.isCapitalised(position) { return true }
        if !afterTo, standsBeforeItsNoun(position, info.forms) { return true }
        if position > 0, !afterTo {
            // `a 13.5-billion-baht contract`, `Thursday's closed session`, `the state of Togo`
            if let mention = text.mention(at: position - 1), mention.kind == .currency { return true }
            if text.tokens[position - 1].kind == .genitive,
                info.forms.contains(.participle) || info.forms == .base || info.forms == .third
            {
                return true
            }
            if info.forms == .base, text.preposition(position + 1) == .of { return true }
        }
        if !afterTo, position > 0, !info.forms.contains(.gerund) {
            // `of State`, `a calculated step`, `its plan`: no main verb stands there. The letters of `F-35As` are no words.
            let before: WordClass =
                text.mention(at: position - 1)?.kind == .article ? [] : text.classes(position - 1)
            if before.contains(.possessive)
                || before.contains(.preposition) && text.preposition(position - 1) != .to
                    && before.isDisjoint(with: .subordinator | .pronoun)
            {
                return true
            }
            if before.contains(.determiner), before.isDisjoint(with: .relative | .pronoun) { return true }
        }
        guard
            !info.classes.isDisjoint(
                with: .noun | .itemNoun | .gear | .worth | .modifier | .title | .licence | .preposition
                    | .force)
        else {
            // `the planned`, `a proposed`: an adjective.
            if !afterTo, position > 0, text.classes(position - 1).contains(.determiner),
                info.forms.contains(.participle) || info.forms.contains(.gerund)
            {
                return true
            }
            return false
        }
        if info.classes.contains(.preposition) { return true }
        if info.classes.contains(.worth) { return true }
        if afterTo { return false }
        guard position > 0 else { return true }
        let before = text.classes(position - 1)
        if info.forms.contains(.third), before.contains(.noun),
            before.isDisjoint(with: .determiner | .preposition)
        {
            // `the package holds 40`: a verb behind a noun in the singular.
            let end = Int(text.tokens[position - 1].end)
            return text.bytes[end - 1] == UInt8(ascii: "s")
        }
        if !before.isDisjoint(
            with: .determiner | .possessive | .modifier | .noun | .possible | .preposition)
        {
            return true
        }
        if text.tokens[position - 1].kind == .genitive || text.tokens[position - 1].kind == .number {
            return true
        }
        if let mention = text.mention(at: position - 1), mention.form == .adjective { return true }
        if info.forms == .base || info.forms == [.base, .past, .participle] || info.forms == .third {
            // `Turkey orders F-16s`, `they request`: a verb behind a name or pronoun, else a noun.
            let subject =
                text.mention(at: position - 1).map { $0.kind != .article && $0.kind != .phrase } ?? false
            return !(subject || before.contains(.pronoun))
        }
        if info.classes.contains(.itemNoun) || info.classes.contains(.gear) {
            return !info.forms.contains(.gerund)
        }
        return false
    }

    /// A participle that stands right behind a noun and has an object of its own kind is no main verb where
    /// `by`, `to`, `for`, `from` or `in` follows.
    private func isReduced(_ position: Int, _ forms: VerbForms) -> Bool {
        guard position > 0 else { return false }
        guard let next = text.preposition(position + 1) else { return false }
        guard [.by, .to, .for, .from, .in, .on, .with, .at, .under].contains(next) else { return false }
        if !forms.contains(.past) { return true }
        // `sold to`: past and participle look alike; behind a subject that is an actor it is a main verb.
        if let mention = text.mention(at: position - 1) {
            return mention.kind == .article || mention.kind == .designator || mention.kind == .phrase
        }
        // `The spokesman, asked about the jets, declined to comment`: a main verb with its infinitive.
        if next == .to, text.isMark(position - 1, Mark.comma), text.info(position + 2).forms.contains(.base),
            text.info(position + 2).classes.contains(.verb), text.mention(at: position + 2) == nil
        {
            return false
        }
        return !text.classes(position - 1).isDisjoint(with: .itemNoun | .noun | .gear)
            || text.isMark(position - 1, Mark.comma)
    }
}
