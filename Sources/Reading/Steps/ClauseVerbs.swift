internal import Lexicon

/// A verb with its auxiliaries, as the clause step reads it.
struct ClauseVerb {
    enum Form {
        /// `sells`, `has sold`, `would be sold`: it can carry a sentence.
        case finite
        /// `to sell`
        case infinitive
        /// `selling`
        case gerund
        /// `sold to India`: a participle behind its noun, or one that opens a clause.
        case participle
    }

    /// First token, auxiliaries included.
    var start: Int
    /// Behind the last token, the particles of a phrase verb included.
    var end: Int
    /// The token of the verb itself; the last auxiliary where it is a bare copula.
    var token: Int
    var form: Form
    var isPassive: Bool
    var isNegated: Bool
    var modality: Modality
    /// A form of `be` with nothing behind it but a noun or an adjective.
    var isCopula: Bool
    /// What it means for events, phrases of verb and particle included.
    var meaning: EventVerb
    /// The conditional of hearsay: `is said to`, `reportedly`.
    var isHearsay = false
    /// Its subject follows: `…,” said the minister`.
    var isInverted = false
}

/// Finds the verb groups of a sentence.
struct ClauseVerbs {
    let text: Text
    let end: Int
    /// Whether the sentence is in title case: a heading, where capitals say nothing.
    var isTitle = false
    /// Whether it is a heading, where articles are left out.
    var isHeading = false

    /// What the words before the verb tell of it.
    struct Left {
        /// A noun group stands right before.
        var isBehindNoun = false
        /// That group's head is a name in its plain form, or a pronoun.
        var isBehindName = false
        /// The clause has its finite verb already.
        var hasFinite = false
        /// A clause that is open has its subject and waits for its verb.
        var isWaiting = false
        /// The group before is `it`, `he`, `they`: only a main verb follows.
        var isBehindPronoun = false
        /// It stands in the plural, or is two.
        var isBehindPlural = false
        /// That group is a noun without an article right behind a verb that is none of saying.
        var isBehindBareObject = false
        /// That group stands right behind a verb of force: `bombed PKK`.
        var isBehindHit = false
        /// `as`, `after` or `since` stands before the noun: a clause may follow.
        var isBehindSubordinator = false
        /// It has no preposition and could be a subject.
        var isBehindCandidate = false
        /// A conjunction stands before, and the verb before it is a main verb.
        var joinsMainVerb = false
        /// A conjunction stands right before.
        var followsConjunction = false
        /// A preposition stands right before.
        var preposition: Preposition?
        /// A comma, a conjunction or the head of the sentence stands right before.
        var opens = false
        /// Between commas stands another name of the subject: `X, the minister, said`.
        var isBehindApposition = false
        /// A comma stands behind a clause with its object: `has frozen trade, suspended the flights and …`.
        var isBehindList = false
        /// `and` joins that group to one with a preposition: it may open a clause of its own.
        var isBehindJoined = false
        /// And it is a state, where that one is none: `under the plan and Kenya answered with`.
        var isBehindOtherState = false
        /// The noun stands behind a verb of saying that has nothing else behind it.
        var isBehindSaid = false
        /// In a relative that names its own subject: only its main verb follows.
        var isRelative = false
        /// Inside a noun group that has begun: behind an article, an adjective, a genitive.
        var isInNoun = false
        /// A verb stands right before.
        var isBehindVerb = false
        /// It stands behind a verb whose object acts in the bare infinitive: `let Oman buy`, `made Oman pay`.
        var isBehindCausative = false
    }

    func forms(_ token: Int) -> VerbForms {
        let info = text.info(token)
        let known = info.forms | info.eventForms
        return known.isEmpty ? guessedForms(token) : known
    }

    /// The forms of a word that no table knows, by its ending: `harbored`.
    private func guessedForms(_ token: Int) -> VerbForms {
        guard token < end, text.isWord(token), !text.isCapitalised(token) else { return [] }
        let info = text.info(token)
        guard info.classes.isEmpty, info.eventNoun.isEmpty, info.eventForms.isEmpty,
            text.mention(at: token) == nil,
            !text.isMark(token + 1, Mark.hyphen) || text.isSpaced(token + 1)
        else { return [] }
        let last = Int(text.tokens[token].end)
        let length = last - Int(text.tokens[token].start)
        if length > 4, text.bytes[last - 1] == UInt8(ascii: "d"), text.bytes[last - 2] == UInt8(ascii: "e"),
            text.bytes[last - 3] != UInt8(ascii: "e")
        {
            return [.past, .participle]
        }
        if length > 5, text.bytes[last - 1] == UInt8(ascii: "g"), text.bytes[last - 2] == UInt8(ascii: "n"),
            text.bytes[last - 3] == UInt8(ascii: "i")
        {
            return .gerund
        }
        return []
    }

    func isVerbWord(_ token: Int) -> Bool {
        guard token < end, text.isWord(token), !forms(token).isEmpty else { return false }
        guard let mention = text.mention(at: token) else { return true }
        return mention.kind == .phrase || mention.kind == .currency
    }

    /// The verb group that begins there; the same that ``begins(at:_:)`` looks for, with all that it tells.
    func group(at index: Int, _ left: @autoclosure () -> Left) -> ClauseVerb? {
        guard let opening = opening(at: index) else { return nil }
        let position = opening.position
        let isTo = opening.isTo
        guard hasVerb(opening) else {
            guard opening.auxiliaries > 0 else { return nil }
            var state = ClauseVerb(
                start: index, end: position, token: position - 1,
                form: isTo
                    ? .infinitive
                    : opening.isBeing && opening.auxiliaries == 1 || text.reads(index, "having")
                        ? .gerund : .finite,
                isPassive: false, isNegated: opening.isNegated, modality: opening.modality,
                isCopula: opening.hasBe, meaning: [], isHearsay: opening.isHearsay)
            if opening.hasBe { addState(&state, from: position) }
            return state
        }
        let forms = forms(position)
        let left = left()
        if opening.isPlain, isNoun(position, forms, left) { return nil }
        let form =
            opening.isPlain && left.isBehindCausative && isBareInfinitive(position, left)
            ? .infinitive
            : form(
                position, forms, left, auxiliaries: opening.auxiliaries, isTo: isTo, isBeing: opening.isBeing,
                index)
        let participle = forms.contains(.participle)
        let passive =
            opening.hasBe && participle && !(forms.contains(.gerund)) || form == .participle
        var verb = ClauseVerb(
            start: index, end: position + 1, token: position, form: form, isPassive: passive,
            isNegated: opening.isNegated || text.reads(index - 1, "nor") || text.reads(index - 1, "neither"),
            modality: isTo && opening.modality == .asserted ? .future : opening.modality, isCopula: false,
            meaning: text.info(position).eventVerb, isHearsay: opening.isHearsay)
        if opening.auxiliaries == 0, form == .finite { verb.isInverted = isInverted(position, left) }
        addPhrase(&verb)
        if opening.hasBe { addState(&verb, from: position) }
        return verb
    }

    /// What a form of `be` means with the words behind it: `are at odds with`, `is expected in`. It is no passive.
    private func addState(_ verb: inout ClauseVerb, from position: Int) {
        guard position < end, text.isWord(position), text.phrases.opensState(text.tokens[position].word)
        else { return }
        var best = 0
        for entry in text.phrases.states(text.tokens[position].word)
        where entry.rest.count > best {
            guard let behind = match(entry.rest, from: position, gap: 0) else { continue }
            // `was troubled by the purchase`: a passive as any other.
            if entry.rest.count == 1, text.preposition(behind.end) == .by { continue }
            best = entry.rest.count
            verb.meaning = entry.verb
            // `is due in the city`: the place keeps its preposition.
            let last = text.preposition(behind.end - 1)
            verb.end =
                last.map { [.in, .at, .to, .with].contains($0) } ?? false ? behind.end - 1 : behind.end
            verb.isPassive = false
            verb.isCopula = false
        }
    }

    /// A phrase of verb and particle stands here: `hit out at`.
    func beginsPhrase(_ position: Int) -> Bool {
        let info = text.info(position)
        guard !info.eventVerb.isDisjoint(with: .opensPhrase), info.lemma != 0 else { return false }
        return text.phrases.verbs(info.lemma).contains {
            match($0.rest, from: position + 1, gap: 1) != nil
        }
    }

    /// `to be`, `to sell`, `to again sell`; not `to Turkey`.
    func startsInfinitive(_ index: Int) -> Bool {
        var position = index
        // `vowed to "avenge the martyrs"`
        if text.isMark(position, Mark.quote) { position += 1 }
        if isAdverb(position) { position += 1 }
        let classes = text.classes(position)
        if classes.contains(.auxiliary), text.reads(position, "be") || text.reads(position, "have") {
            return true
        }
        guard isVerbWord(position), forms(position).contains(.base) else { return false }
        // `to exports`, `to support for`: a noun where no object can follow.
        if !classes.isDisjoint(with: .noun | .gear), text.preposition(position + 1) == .of { return false }
        return !text.isCapitalised(position) || isTitle
    }

    /// `has talks`, `had sanctions`: `have` is the verb itself.
    func isNounBehindHave(_ position: Int, _ hasBe: Bool, _ hasHave: Bool) -> Bool {
        hasHave && !hasBe && !forms(position).contains(.participle)
    }

    /// `is key`, `are talks`: behind a form of `be` only a participle or gerund is a verb.
    func isNounForm(_ position: Int) -> Bool {
        let forms = forms(position)
        return !forms.contains(.participle) && !forms.contains(.gerund) && !forms.contains(.base)
            || forms.isDisjoint(with: .participle) && forms.isDisjoint(with: .gerund)
    }

    func isAdverb(_ position: Int) -> Bool {
        guard text.isWord(position), position < end else { return false }
        let classes = text.classes(position)
        if !classes.isDisjoint(with: .possible | .reported), classes.isDisjoint(with: .modifier) {
            return true
        }
        if text.info(position).eventNoun.isDisjoint(with: .adverb) == false {
            return !text.isMark(position + 1, Mark.hyphen) || text.isSpaced(position + 1)
        }
        let token = text.tokens[position]
        let last = Int(token.end)
        guard text.info(position).eventNoun.isEmpty else { return false }
        return token.end - token.start > 4 && text.bytes[last - 1] | 0x20 == UInt8(ascii: "y")
            && text.bytes[last - 2] | 0x20 == UInt8(ascii: "l") && forms(position).isEmpty
            && text.mention(at: position) == nil && !text.isCapitalised(position)
    }

    /// A word that can be noun and verb is a noun here.
    func isNoun(_ position: Int, _ forms: VerbForms, _ left: Left) -> Bool {
        let info = text.info(position)
        if text.isCapitalised(position), !left.opens || text.isCapitalised(position + 1), !isTitle,
            position > 0,
            !text.tokens[position].flags.contains(.newBlock)
        {
            return true
        }
        if text.isMark(position + 1, Mark.hyphen), !text.isSpaced(position + 1) { return true }
        if text.isMark(position - 1, Mark.hyphen), !text.isSpaced(position) { return true }
        if info.classes.contains(.preposition) || info.classes.contains(.worth) { return true }
        // `the M23 armed group`
        if left.isBehindName, forms.contains(.participle), opensNoun(position) { return true }
        if left.isInNoun { return true }
        // `stopped selling armed drones`
        if left.isBehindVerb, forms.contains(.participle), qualifies(position) { return true }
        if left.isBehindCausative, isBareInfinitive(position, left) { return false }
        // `Arms exports to Oman are on hold`: a plural that is no name has no verb in the singular.
        if forms == .third, left.isBehindNoun, isPluralThing(position - 1) { return true }
        // `Norway, which borders Russia, …`: `which` is its subject.
        if forms.contains(.third) || forms.contains(.base), opensOwnRelative(position) { return false }
        if left.isBehindPronoun { return false }
        // `… to end the war and calls on`
        if left.followsConjunction, forms == .third, beginsPhrase(position) { return false }
        if left.isBehindName, !left.hasFinite, left.preposition == nil {
            // `Athens hit out at`, `Moscow cut its`: past and base look alike.
            if forms.contains(.past), forms.contains(.base) { return false }
            if beginsPhrase(position) { return false }
        }
        // `Japan bars exports of drones`: a state, and what it does to things in the plural.
        if left.isBehindName, !left.hasFinite, left.preposition == nil, forms.contains(.third),
            isPluralThing(position + 1),
            text.mention(at: position - 1).map({ $0.kind == .state && $0.form != .adjective }) ?? false
        {
            return false
        }
        // `said Germany stands by`
        if left.isBehindName, left.isBehindCandidate, left.preposition == nil, forms == .third,
            beginsPhrase(position)
        {
            return false
        }
        // `US slaps fresh sanctions on`: in a heading no article need follow.
        if isHeading, left.isBehindName, !left.hasFinite, left.preposition == nil, position + 1 < end,
            text.isWord(position + 1), text.preposition(position + 1) == nil,
            forms.contains(.third) && !left.isBehindPlural || forms.contains(.base) && left.isBehindPlural
        {
            return false
        }
        let canBeNoun =
            !info.classes.isDisjoint(with: .noun | .itemNoun | .gear | .modifier | .title | .licence)
            || !info.eventNoun.isEmpty
        if let preposition = left.preposition {
            // `days of shelling by Omani troops`
            return forms.isDisjoint(with: .gerund)
                || canBeNoun && preposition == .of
                    && (text.preposition(position + 1) == .by || text.preposition(position + 1) == .of)
        }
        // `says the gift leads to war`
        if left.isBehindSaid, forms.contains(.third), !left.isBehindPlural, takesObject(position + 1) {
            return false
        }
        // `licences under which its firms export military goods`
        if left.isRelative, left.isBehindPlural, forms.contains(.base) { return false }
        // `Fighting between the two flared up`
        if forms == .gerund, canBeNoun, left.opens,
            text.preposition(position + 1) == .between
                || self.forms(position + 1).contains(.past) && !self.forms(position + 1).contains(.base)
        {
            return true
        }
        // `talks`, `plans`, `visits` behind a noun: a verb where its object or a clause follows.
        if forms == .third || forms == .base || forms == [.base, .third] {
            guard left.isBehindNoun else {
                // `Iran, a country of many, supplies the rebels with`
                if left.opens, left.isWaiting, forms.contains(.third), takesObject(position + 1) {
                    return false
                }
                return canBeNoun || !(left.opens && left.isWaiting)
            }
            // `bombed artillery positions`
            if left.isBehindBareObject, canBeNoun || !left.isWaiting { return true }
            // `bombed PKK positions in the north`
            if left.isBehindHit { return true }
            if left.hasFinite, !left.isBehindCandidate, !left.isWaiting { return true }
            // `still holds`: an adverb stands before a verb.
            if left.isWaiting, position > 0, isAdverb(position - 1) { return false }
            if forms.contains(.base), !left.isBehindPlural { return true }
            if !canBeNoun { return false }
            if left.hasFinite, !left.isBehindName { return true }
            return !takesObject(position + 1)
        }
        if forms.contains(.base), !forms.contains(.past), left.isBehindNoun, !left.isBehindPlural {
            return true
        }
        if forms.contains(.base), canBeNoun {
            // `the government cut ties with`
            if left.isBehindNoun, left.isBehindCandidate, !left.hasFinite, forms.contains(.past),
                position > 0,
                !text.info(position - 1).eventNoun.isDisjoint(with: [.office, .body, .country, .sides])
            {
                return false
            }
            guard left.isBehindNoun else { return !left.opens || left.hasFinite }
            return !takesObject(position + 1) || left.hasFinite && !left.isBehindCandidate
        }
        // `began laying down its arms`
        if forms == .gerund, canBeNoun, !left.opens, !left.isBehindNoun { return !beginsPhrase(position) }
        if forms.contains(.gerund), canBeNoun, left.isBehindNoun {
            // `military financing to Kenya`
            return !takesObject(position + 1)
                || text.preposition(position + 1) == .to && !startsInfinitive(position + 2)
        }
        return false
    }

    /// Right behind `which` or `who` that stands for the subject; not `in which talks were held`.
    private func opensOwnRelative(_ position: Int) -> Bool {
        guard text.reads(position - 1, "which") || text.reads(position - 1, "who") else { return false }
        return text.preposition(position - 2) == nil && !text.classes(position + 1).contains(.auxiliary)
    }

    /// A noun of several words begins there: `armed group`.
    private func opensNoun(_ position: Int) -> Bool {
        guard text.phrases.opensNoun(text.tokens[position].word) else { return false }
        return text.phrases.nouns(text.tokens[position].word).contains {
            match($0.rest, from: position + 1, gap: 0) != nil
        }
    }

    /// What follows can be an object: a determiner, a name, a figure, `to`, `that`.
    func takesObject(_ position: Int) -> Bool {
        guard position < end else { return false }
        let token = text.tokens[position]
        if token.kind == .number { return true }
        if token.kind == .mark { return token.mark == Mark.dollar || token.mark == Mark.quote }
        let classes = text.classes(position)
        if !classes.isDisjoint(with: .determiner | .pronoun | .possessive | .number) { return true }
        if let mention = text.mention(startingAt: position) { return mention.kind != .phrase }
        // `hit Kurdish positions`
        if !isHeading, !isTitle, text.isCapitalised(position) { return true }
        return text.preposition(position) == .to
    }

    private func form(
        _ position: Int, _ forms: VerbForms, _ left: Left, auxiliaries: Int, isTo: Bool, isBeing: Bool,
        _ index: Int
    ) -> ClauseVerb.Form {
        if isTo { return .infinitive }
        if auxiliaries > 0 {
            if text.reads(index, "being") || text.reads(index, "having") { return .gerund }
            return .finite
        }
        if forms.contains(.gerund) { return .gerund }
        guard forms.contains(.participle) else { return .finite }
        if !forms.contains(.past) { return forms.contains(.base) ? .finite : .participle }
        // `Iran, hit by sanctions, …`
        if forms.contains(.base), left.isBehindNoun || text.preposition(position + 1) != .by {
            return .finite
        }
        return ambiguous(position, left)
    }
}
