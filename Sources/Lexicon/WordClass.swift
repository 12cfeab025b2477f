/// What a word is in grammar, and the classes of nouns that the reader looks for. Table: `words.tsv`.
package struct WordClass: OptionSet, Sendable, BitwiseCopyable {
    package let rawValue: UInt64
    @inlinable package init(rawValue: UInt64) { self.rawValue = rawValue }

    // Concrete, so that other modules need no generic call for them.
    @inlinable package static func | (left: WordClass, right: WordClass) -> WordClass {
        WordClass(rawValue: left.rawValue | right.rawValue)
    }
    @inlinable package init(arrayLiteral elements: WordClass...) {
        var value: UInt64 = 0
        for element in elements { value |= element.rawValue }
        rawValue = value
    }
    @inlinable package func contains(_ member: WordClass) -> Bool {
        rawValue & member.rawValue == member.rawValue
    }
    @inlinable package func isDisjoint(with other: WordClass) -> Bool { rawValue & other.rawValue == 0 }
    @inlinable package var isEmpty: Bool { rawValue == 0 }
    @inlinable package func union(_ other: WordClass) -> WordClass { self | other }
    @inlinable package mutating func formUnion(_ other: WordClass) { self = self | other }

    @inlinable package static var determiner: WordClass { WordClass(rawValue: 1 << 0) }
    @inlinable package static var definite: WordClass { WordClass(rawValue: 1 << 1) }
    @inlinable package static var indefinite: WordClass { WordClass(rawValue: 1 << 2) }
    @inlinable package static var possessive: WordClass { WordClass(rawValue: 1 << 3) }
    @inlinable package static var pronoun: WordClass { WordClass(rawValue: 1 << 4) }
    @inlinable package static var preposition: WordClass { WordClass(rawValue: 1 << 5) }
    @inlinable package static var conjunction: WordClass { WordClass(rawValue: 1 << 6) }
    @inlinable package static var subordinator: WordClass { WordClass(rawValue: 1 << 7) }
    @inlinable package static var relative: WordClass { WordClass(rawValue: 1 << 8) }
    @inlinable package static var negation: WordClass { WordClass(rawValue: 1 << 9) }
    @inlinable package static var auxiliary: WordClass { WordClass(rawValue: 1 << 10) }
    @inlinable package static var be: WordClass { WordClass(rawValue: 1 << 11) }
    @inlinable package static var have: WordClass { WordClass(rawValue: 1 << 12) }
    @inlinable package static var `do`: WordClass { WordClass(rawValue: 1 << 13) }
    @inlinable package static var modal: WordClass { WordClass(rawValue: 1 << 14) }
    @inlinable package static var possible: WordClass { WordClass(rawValue: 1 << 15) }
    @inlinable package static var reported: WordClass { WordClass(rawValue: 1 << 16) }
    @inlinable package static var number: WordClass { WordClass(rawValue: 1 << 17) }
    @inlinable package static var scale: WordClass { WordClass(rawValue: 1 << 18) }
    /// A scale written onto the number: `79.1m`.
    @inlinable package static var scaleSuffix: WordClass { WordClass(rawValue: 1 << 19) }
    @inlinable package static var dozen: WordClass { WordClass(rawValue: 1 << 20) }
    @inlinable package static var ordinal: WordClass { WordClass(rawValue: 1 << 21) }
    @inlinable package static var month: WordClass { WordClass(rawValue: 1 << 22) }
    @inlinable package static var weekday: WordClass { WordClass(rawValue: 1 << 23) }
    @inlinable package static var timeUnit: WordClass { WordClass(rawValue: 1 << 24) }
    @inlinable package static var timeWord: WordClass { WordClass(rawValue: 1 << 25) }
    @inlinable package static var timeRelative: WordClass { WordClass(rawValue: 1 << 26) }
    @inlinable package static var unit: WordClass { WordClass(rawValue: 1 << 27) }
    @inlinable package static var percent: WordClass { WordClass(rawValue: 1 << 28) }
    @inlinable package static var approximate: WordClass { WordClass(rawValue: 1 << 29) }
    @inlinable package static var estimated: WordClass { WordClass(rawValue: 1 << 30) }
    @inlinable package static var ceiling: WordClass { WordClass(rawValue: 1 << 31) }
    @inlinable package static var moreThan: WordClass { WordClass(rawValue: 1 << 32) }
    @inlinable package static var lessThan: WordClass { WordClass(rawValue: 1 << 33) }
    @inlinable package static var worth: WordClass { WordClass(rawValue: 1 << 34) }
    /// A noun that can head a group of articles: missile, jet, launcher, kit.
    @inlinable package static var itemNoun: WordClass { WordClass(rawValue: 1 << 35) }
    /// A word that shows that the text is about arms.
    @inlinable package static var military: WordClass { WordClass(rawValue: 1 << 36) }
    /// A word that may stand between a quantity and its article's noun.
    @inlinable package static var modifier: WordClass { WordClass(rawValue: 1 << 37) }
    /// Support, spares, training: comes with articles and is none.
    @inlinable package static var gear: WordClass { WordClass(rawValue: 1 << 38) }
    @inlinable package static var noun: WordClass { WordClass(rawValue: 1 << 39) }
    @inlinable package static var civilGoods: WordClass { WordClass(rawValue: 1 << 40) }
    @inlinable package static var title: WordClass { WordClass(rawValue: 1 << 41) }
    @inlinable package static var roleNoun: WordClass { WordClass(rawValue: 1 << 42) }
    @inlinable package static var reporting: WordClass { WordClass(rawValue: 1 << 43) }
    @inlinable package static var respectively: WordClass { WordClass(rawValue: 1 << 44) }
    @inlinable package static var each: WordClass { WordClass(rawValue: 1 << 45) }
    @inlinable package static var total: WordClass { WordClass(rawValue: 1 << 46) }
    @inlinable package static var firmSuffix: WordClass { WordClass(rawValue: 1 << 47) }
    @inlinable package static var contractor: WordClass { WordClass(rawValue: 1 << 48) }
    @inlinable package static var principal: WordClass { WordClass(rawValue: 1 << 49) }
    @inlinable package static var ally: WordClass { WordClass(rawValue: 1 << 50) }
    @inlinable package static var additional: WordClass { WordClass(rawValue: 1 << 51) }
    @inlinable package static var offSubject: WordClass { WordClass(rawValue: 1 << 52) }
    @inlinable package static var licence: WordClass { WordClass(rawValue: 1 << 53) }
    @inlinable package static var half: WordClass { WordClass(rawValue: 1 << 54) }
    @inlinable package static var pair: WordClass { WordClass(rawValue: 1 << 55) }
    @inlinable package static var score: WordClass { WordClass(rawValue: 1 << 56) }
    @inlinable package static var verb: WordClass { WordClass(rawValue: 1 << 57) }
    @inlinable package static var aircraftMaker: WordClass { WordClass(rawValue: 1 << 58) }
    @inlinable package static var weekdayShort: WordClass { WordClass(rawValue: 1 << 59) }

    /// The classes by their names in `words.tsv`.
    static let byName: [String: WordClass] = [
        "determiner": .determiner, "definite": .definite, "indefinite": .indefinite,
        "possessive": .possessive, "pronoun": .pronoun, "preposition": .preposition,
        "conjunction": .conjunction, "subordinator": .subordinator, "relative": .relative,
        "negation": .negation, "auxiliary": .auxiliary, "be": .be, "have": .have, "do": .do,
        "modal": .modal, "possible": .possible, "reported": .reported, "number": .number, "scale": .scale,
        "scale-suffix": .scaleSuffix, "dozen": .dozen, "ordinal": .ordinal, "month": .month,
        "weekday": .weekday, "weekday-short": .weekdayShort, "time-unit": .timeUnit, "time-word": .timeWord,
        "time-relative": .timeRelative, "unit": .unit, "percent": .percent, "approximate": .approximate,
        "estimated": .estimated, "ceiling": .ceiling, "more-than": .moreThan, "less-than": .lessThan,
        "worth": .worth, "item-noun": .itemNoun, "military": .military, "modifier": .modifier, "gear": .gear,
        "noun": .noun, "civil-goods": .civilGoods, "title": .title, "role-noun": .roleNoun,
        "reporting": .reporting, "respectively": .respectively, "each": .each, "total": .total,
        "firm-suffix": .firmSuffix, "contractor": .contractor, "principal": .principal, "ally": .ally,
        "additional": .additional, "off-subject": .offSubject, "licence": .licence, "half": .half,
        "pair": .pair, "score": .score, "aircraft-maker": .aircraftMaker,
    ]
}

/// The prepositions by their `value` in `words.tsv`.
package enum Preposition: Int32, Sendable {
    case of = 1, to, `for`, from, by, with, `in`, on, at, under, against, into, between, over, after, before
    case during, since, until, `as`, about, via, among, without, near, through, across, around, towards
}

/// The classes of claim that a verb or noun can carry. Tables: `verbs.tsv`, `words.tsv`.
package struct Triggers: OptionSet, Sendable, BitwiseCopyable {
    package let rawValue: UInt64
    @inlinable package init(rawValue: UInt64) { self.rawValue = rawValue }

    // Concrete, so that other modules need no generic call for them.
    @inlinable package static func | (left: Triggers, right: Triggers) -> Triggers {
        Triggers(rawValue: left.rawValue | right.rawValue)
    }
    @inlinable package init(arrayLiteral elements: Triggers...) {
        var value: UInt64 = 0
        for element in elements { value |= element.rawValue }
        rawValue = value
    }
    @inlinable package func contains(_ member: Triggers) -> Bool {
        rawValue & member.rawValue == member.rawValue
    }
    @inlinable package func isDisjoint(with other: Triggers) -> Bool { rawValue & other.rawValue == 0 }
    @inlinable package var isEmpty: Bool { rawValue == 0 }
    @inlinable package func union(_ other: Triggers) -> Triggers { self | other }
    @inlinable package mutating func formUnion(_ other: Triggers) { self = self | other }

    @inlinable package static var transfer: Triggers { Triggers(rawValue: 1 << 0) }
    @inlinable package static var acquire: Triggers { Triggers(rawValue: 1 << 1) }
    @inlinable package static var request: Triggers { Triggers(rawValue: 1 << 2) }
    @inlinable package static var authorise: Triggers { Triggers(rawValue: 1 << 3) }
    @inlinable package static var notify: Triggers { Triggers(rawValue: 1 << 4) }
    @inlinable package static var contract: Triggers { Triggers(rawValue: 1 << 5) }
    @inlinable package static var refuse: Triggers { Triggers(rawValue: 1 << 6) }
    @inlinable package static var deliver: Triggers { Triggers(rawValue: 1 << 7) }
    @inlinable package static var cost: Triggers { Triggers(rawValue: 1 << 8) }
    @inlinable package static var negotiate: Triggers { Triggers(rawValue: 1 << 9) }
    @inlinable package static var offer: Triggers { Triggers(rawValue: 1 << 10) }
    @inlinable package static var own: Triggers { Triggers(rawValue: 1 << 11) }
    @inlinable package static var upgrade: Triggers { Triggers(rawValue: 1 << 12) }
    @inlinable package static var deal: Triggers { Triggers(rawValue: 1 << 13) }
    @inlinable package static var sanction: Triggers { Triggers(rawValue: 1 << 14) }
    @inlinable package static var lift: Triggers { Triggers(rawValue: 1 << 15) }
    @inlinable package static var expel: Triggers { Triggers(rawValue: 1 << 16) }
    @inlinable package static var visit: Triggers { Triggers(rawValue: 1 << 17) }
    @inlinable package static var talk: Triggers { Triggers(rawValue: 1 << 18) }
    @inlinable package static var support: Triggers { Triggers(rawValue: 1 << 19) }
    @inlinable package static var criticise: Triggers { Triggers(rawValue: 1 << 20) }
    @inlinable package static var threaten: Triggers { Triggers(rawValue: 1 << 21) }
    @inlinable package static var attack: Triggers { Triggers(rawValue: 1 << 22) }
    @inlinable package static var withdraw: Triggers { Triggers(rawValue: 1 << 23) }
    @inlinable package static var disarm: Triggers { Triggers(rawValue: 1 << 24) }
    @inlinable package static var aid: Triggers { Triggers(rawValue: 1 << 25) }
    @inlinable package static var exercise: Triggers { Triggers(rawValue: 1 << 26) }
    @inlinable package static var dispute: Triggers { Triggers(rawValue: 1 << 27) }
    @inlinable package static var rejoin: Triggers { Triggers(rawValue: 1 << 28) }
    @inlinable package static var agree: Triggers { Triggers(rawValue: 1 << 29) }
    @inlinable package static var report: Triggers { Triggers(rawValue: 1 << 30) }
    @inlinable package static var embargo: Triggers { Triggers(rawValue: 1 << 31) }
    @inlinable package static var ceasefire: Triggers { Triggers(rawValue: 1 << 32) }
    @inlinable package static var resolution: Triggers { Triggers(rawValue: 1 << 33) }
    @inlinable package static var waive: Triggers { Triggers(rawValue: 1 << 34) }

    static let byName: [String: Triggers] = [
        "transfer": .transfer, "acquire": .acquire, "request": .request, "authorise": .authorise,
        "notify": .notify, "contract": .contract, "refuse": .refuse, "deliver": .deliver, "cost": .cost,
        "negotiate": .negotiate, "offer": .offer, "own": .own, "upgrade": .upgrade, "deal": .deal,
        "sanction": .sanction, "lift": .lift, "expel": .expel, "visit": .visit, "talk": .talk,
        "support": .support, "criticise": .criticise, "threaten": .threaten, "attack": .attack,
        "withdraw": .withdraw, "disarm": .disarm, "aid": .aid, "exercise": .exercise, "dispute": .dispute,
        "rejoin": .rejoin, "agree": .agree, "report": .report, "embargo": .embargo, "ceasefire": .ceasefire,
        "resolution": .resolution, "waive": .waive,
    ]

    /// The names of the classes in the set, in alphabetical order.
    package var names: [String] { Self.byName.filter { contains($0.value) }.map(\.key).sorted() }
}

/// The inflected form in which a verb stands.
package struct VerbForms: OptionSet, Sendable, BitwiseCopyable {
    package let rawValue: UInt8
    @inlinable package init(rawValue: UInt8) { self.rawValue = rawValue }

    // Concrete, so that other modules need no generic call for them.
    @inlinable package static func | (left: VerbForms, right: VerbForms) -> VerbForms {
        VerbForms(rawValue: left.rawValue | right.rawValue)
    }
    @inlinable package init(arrayLiteral elements: VerbForms...) {
        var value: UInt8 = 0
        for element in elements { value |= element.rawValue }
        rawValue = value
    }
    @inlinable package func contains(_ member: VerbForms) -> Bool {
        rawValue & member.rawValue == member.rawValue
    }
    @inlinable package func isDisjoint(with other: VerbForms) -> Bool { rawValue & other.rawValue == 0 }
    @inlinable package var isEmpty: Bool { rawValue == 0 }
    @inlinable package func union(_ other: VerbForms) -> VerbForms { self | other }
    @inlinable package mutating func formUnion(_ other: VerbForms) { self = self | other }

    @inlinable package static var base: VerbForms { VerbForms(rawValue: 1) }
    @inlinable package static var third: VerbForms { VerbForms(rawValue: 2) }
    @inlinable package static var past: VerbForms { VerbForms(rawValue: 4) }
    @inlinable package static var participle: VerbForms { VerbForms(rawValue: 8) }
    @inlinable package static var gerund: VerbForms { VerbForms(rawValue: 16) }
}

/// All that the vocabulary knows of a word.
package struct WordInfo: Sendable, BitwiseCopyable {
    package var classes: WordClass = []
    package var triggers: Triggers = []
    /// The number, month, power of ten, preposition … that the word stands for.
    package var value: Int32 = 0
    package var forms: VerbForms = []
    /// The verb's number in `verbs.tsv`, counted from 1; 0 for a word that is no verb.
    package var lemma: UInt16 = 0
    /// Some name begins with this word.
    package var startsName = false

    /// What is known of an unknown word: nothing.
    package init() {}
}
