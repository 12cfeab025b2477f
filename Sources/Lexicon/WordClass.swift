/// What a word is in grammar, and the classes of nouns that the reader looks for. Table: `words.tsv`.
public struct WordClass: OptionSet, Sendable, BitwiseCopyable {
    public let rawValue: UInt64
    @inlinable public init(rawValue: UInt64) { self.rawValue = rawValue }

    // Concrete, so that other modules need no generic call for them.
    @inlinable public static func | (left: WordClass, right: WordClass) -> WordClass {
        WordClass(rawValue: left.rawValue | right.rawValue)
    }
    @inlinable public init(arrayLiteral elements: WordClass...) {
        var value: UInt64 = 0
        for element in elements { value |= element.rawValue }
        rawValue = value
    }
    @inlinable public func contains(_ member: WordClass) -> Bool {
        rawValue & member.rawValue == member.rawValue
    }
    @inlinable public func isDisjoint(with other: WordClass) -> Bool { rawValue & other.rawValue == 0 }
    @inlinable public var isEmpty: Bool { rawValue == 0 }
    @inlinable public func union(_ other: WordClass) -> WordClass { self | other }
    @inlinable public mutating func formUnion(_ other: WordClass) { self = self | other }

    @inlinable public static var determiner: WordClass { WordClass(rawValue: 1 << 0) }
    @inlinable public static var definite: WordClass { WordClass(rawValue: 1 << 1) }
    @inlinable public static var indefinite: WordClass { WordClass(rawValue: 1 << 2) }
    @inlinable public static var possessive: WordClass { WordClass(rawValue: 1 << 3) }
    @inlinable public static var pronoun: WordClass { WordClass(rawValue: 1 << 4) }
    @inlinable public static var preposition: WordClass { WordClass(rawValue: 1 << 5) }
    @inlinable public static var conjunction: WordClass { WordClass(rawValue: 1 << 6) }
    @inlinable public static var subordinator: WordClass { WordClass(rawValue: 1 << 7) }
    @inlinable public static var relative: WordClass { WordClass(rawValue: 1 << 8) }
    @inlinable public static var negation: WordClass { WordClass(rawValue: 1 << 9) }
    @inlinable public static var auxiliary: WordClass { WordClass(rawValue: 1 << 10) }
    @inlinable public static var be: WordClass { WordClass(rawValue: 1 << 11) }
    @inlinable public static var have: WordClass { WordClass(rawValue: 1 << 12) }
    @inlinable public static var `do`: WordClass { WordClass(rawValue: 1 << 13) }
    @inlinable public static var modal: WordClass { WordClass(rawValue: 1 << 14) }
    @inlinable public static var possible: WordClass { WordClass(rawValue: 1 << 15) }
    @inlinable public static var reported: WordClass { WordClass(rawValue: 1 << 16) }
    @inlinable public static var number: WordClass { WordClass(rawValue: 1 << 17) }
    @inlinable public static var scale: WordClass { WordClass(rawValue: 1 << 18) }
    /// A scale written onto the number: `79.1m`.
    @inlinable public static var scaleSuffix: WordClass { WordClass(rawValue: 1 << 19) }
    @inlinable public static var dozen: WordClass { WordClass(rawValue: 1 << 20) }
    @inlinable public static var ordinal: WordClass { WordClass(rawValue: 1 << 21) }
    @inlinable public static var month: WordClass { WordClass(rawValue: 1 << 22) }
    @inlinable public static var weekday: WordClass { WordClass(rawValue: 1 << 23) }
    @inlinable public static var timeUnit: WordClass { WordClass(rawValue: 1 << 24) }
    @inlinable public static var timeWord: WordClass { WordClass(rawValue: 1 << 25) }
    @inlinable public static var timeRelative: WordClass { WordClass(rawValue: 1 << 26) }
    @inlinable public static var unit: WordClass { WordClass(rawValue: 1 << 27) }
    @inlinable public static var percent: WordClass { WordClass(rawValue: 1 << 28) }
    @inlinable public static var approximate: WordClass { WordClass(rawValue: 1 << 29) }
    @inlinable public static var estimated: WordClass { WordClass(rawValue: 1 << 30) }
    @inlinable public static var ceiling: WordClass { WordClass(rawValue: 1 << 31) }
    @inlinable public static var moreThan: WordClass { WordClass(rawValue: 1 << 32) }
    @inlinable public static var lessThan: WordClass { WordClass(rawValue: 1 << 33) }
    @inlinable public static var worth: WordClass { WordClass(rawValue: 1 << 34) }
    /// A noun that can head a group of articles: missile, jet, launcher, kit.
    @inlinable public static var itemNoun: WordClass { WordClass(rawValue: 1 << 35) }
    /// A word that shows that the text is about arms.
    @inlinable public static var military: WordClass { WordClass(rawValue: 1 << 36) }
    /// A word that may stand between a quantity and its article's noun.
    @inlinable public static var modifier: WordClass { WordClass(rawValue: 1 << 37) }
    /// Support, spares, training: comes with articles and is none.
    @inlinable public static var gear: WordClass { WordClass(rawValue: 1 << 38) }
    @inlinable public static var noun: WordClass { WordClass(rawValue: 1 << 39) }
    @inlinable public static var civilGoods: WordClass { WordClass(rawValue: 1 << 40) }
    @inlinable public static var title: WordClass { WordClass(rawValue: 1 << 41) }
    @inlinable public static var roleNoun: WordClass { WordClass(rawValue: 1 << 42) }
    @inlinable public static var reporting: WordClass { WordClass(rawValue: 1 << 43) }
    @inlinable public static var respectively: WordClass { WordClass(rawValue: 1 << 44) }
    @inlinable public static var each: WordClass { WordClass(rawValue: 1 << 45) }
    @inlinable public static var total: WordClass { WordClass(rawValue: 1 << 46) }
    @inlinable public static var firmSuffix: WordClass { WordClass(rawValue: 1 << 47) }
    @inlinable public static var contractor: WordClass { WordClass(rawValue: 1 << 48) }
    @inlinable public static var principal: WordClass { WordClass(rawValue: 1 << 49) }
    @inlinable public static var ally: WordClass { WordClass(rawValue: 1 << 50) }
    @inlinable public static var additional: WordClass { WordClass(rawValue: 1 << 51) }
    @inlinable public static var offSubject: WordClass { WordClass(rawValue: 1 << 52) }
    @inlinable public static var licence: WordClass { WordClass(rawValue: 1 << 53) }
    @inlinable public static var half: WordClass { WordClass(rawValue: 1 << 54) }
    @inlinable public static var pair: WordClass { WordClass(rawValue: 1 << 55) }
    @inlinable public static var score: WordClass { WordClass(rawValue: 1 << 56) }
    @inlinable public static var verb: WordClass { WordClass(rawValue: 1 << 57) }
    @inlinable public static var aircraftMaker: WordClass { WordClass(rawValue: 1 << 58) }
    @inlinable public static var weekdayShort: WordClass { WordClass(rawValue: 1 << 59) }

    /// A thing that civilians use as well as forces: jet, helicopter, truck, rifle. By itself no arms.
    @inlinable public static var dual: WordClass { WordClass(rawValue: 1 << 60) }
    /// A word of airlines, relief, the arts, business or crime: what is told beside it is no deal of states in arms.
    @inlinable public static var civilUse: WordClass { WordClass(rawValue: 1 << 61) }
    /// An armed force or its ministry: army, navy, forces.
    @inlinable public static var force: WordClass { WordClass(rawValue: 1 << 62) }

    /// A noun for who makes arms: maker, manufacturer, shipyard.
    @inlinable package static var maker: WordClass { WordClass(rawValue: 1 << 63) }

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
        "pair": .pair, "score": .score, "aircraft-maker": .aircraftMaker, "dual": .dual,
        "civil-use": .civilUse, "force": .force, "maker": .maker,
    ]
}

/// The prepositions by their `value` in `words.tsv`.
public enum Preposition: Int32, Sendable {
    case of = 1, to, `for`, from, by, with, `in`, on, at, under, against, into, between, over, after, before
    case during, since, until, `as`, about, via, among, without, within, near, through, across, around,
        towards
}

/// The classes of claim that a verb or noun can carry. Tables: `verbs.tsv`, `words.tsv`.
public struct Triggers: OptionSet, Sendable, BitwiseCopyable {
    public let rawValue: UInt64
    @inlinable public init(rawValue: UInt64) { self.rawValue = rawValue }

    // Concrete, so that other modules need no generic call for them.
    @inlinable public static func | (left: Triggers, right: Triggers) -> Triggers {
        Triggers(rawValue: left.rawValue | right.rawValue)
    }
    @inlinable public init(arrayLiteral elements: Triggers...) {
        var value: UInt64 = 0
        for element in elements { value |= element.rawValue }
        rawValue = value
    }
    @inlinable public func contains(_ member: Triggers) -> Bool {
        rawValue & member.rawValue == member.rawValue
    }
    @inlinable public func isDisjoint(with other: Triggers) -> Bool { rawValue & other.rawValue == 0 }
    @inlinable public var isEmpty: Bool { rawValue == 0 }
    @inlinable public func union(_ other: Triggers) -> Triggers { self | other }
    @inlinable public mutating func formUnion(_ other: Triggers) { self = self | other }

    @inlinable public static var transfer: Triggers { Triggers(rawValue: 1 << 0) }
    @inlinable public static var acquire: Triggers { Triggers(rawValue: 1 << 1) }
    @inlinable public static var request: Triggers { Triggers(rawValue: 1 << 2) }
    @inlinable public static var authorise: Triggers { Triggers(rawValue: 1 << 3) }
    @inlinable public static var notify: Triggers { Triggers(rawValue: 1 << 4) }
    @inlinable public static var contract: Triggers { Triggers(rawValue: 1 << 5) }
    @inlinable public static var refuse: Triggers { Triggers(rawValue: 1 << 6) }
    @inlinable public static var deliver: Triggers { Triggers(rawValue: 1 << 7) }
    @inlinable public static var cost: Triggers { Triggers(rawValue: 1 << 8) }
    @inlinable public static var negotiate: Triggers { Triggers(rawValue: 1 << 9) }
    @inlinable public static var offer: Triggers { Triggers(rawValue: 1 << 10) }
    @inlinable public static var own: Triggers { Triggers(rawValue: 1 << 11) }
    @inlinable public static var upgrade: Triggers { Triggers(rawValue: 1 << 12) }
    @inlinable public static var deal: Triggers { Triggers(rawValue: 1 << 13) }
    @inlinable public static var sanction: Triggers { Triggers(rawValue: 1 << 14) }
    @inlinable public static var lift: Triggers { Triggers(rawValue: 1 << 15) }
    @inlinable public static var expel: Triggers { Triggers(rawValue: 1 << 16) }
    @inlinable public static var visit: Triggers { Triggers(rawValue: 1 << 17) }
    @inlinable public static var talk: Triggers { Triggers(rawValue: 1 << 18) }
    @inlinable public static var support: Triggers { Triggers(rawValue: 1 << 19) }
    @inlinable public static var criticise: Triggers { Triggers(rawValue: 1 << 20) }
    @inlinable public static var threaten: Triggers { Triggers(rawValue: 1 << 21) }
    @inlinable public static var attack: Triggers { Triggers(rawValue: 1 << 22) }
    @inlinable public static var withdraw: Triggers { Triggers(rawValue: 1 << 23) }
    @inlinable public static var disarm: Triggers { Triggers(rawValue: 1 << 24) }
    @inlinable public static var aid: Triggers { Triggers(rawValue: 1 << 25) }
    @inlinable public static var exercise: Triggers { Triggers(rawValue: 1 << 26) }
    @inlinable public static var dispute: Triggers { Triggers(rawValue: 1 << 27) }
    @inlinable public static var rejoin: Triggers { Triggers(rawValue: 1 << 28) }
    @inlinable public static var agree: Triggers { Triggers(rawValue: 1 << 29) }
    @inlinable public static var report: Triggers { Triggers(rawValue: 1 << 30) }
    @inlinable public static var embargo: Triggers { Triggers(rawValue: 1 << 31) }
    @inlinable public static var ceasefire: Triggers { Triggers(rawValue: 1 << 32) }
    @inlinable public static var resolution: Triggers { Triggers(rawValue: 1 << 33) }
    @inlinable public static var waive: Triggers { Triggers(rawValue: 1 << 34) }

    /// A refusal that ends a deal: cancel, scrap, tear up.
    @inlinable public static var cancel: Triggers { Triggers(rawValue: 1 << 35) }
    /// A refusal that keeps a deal from going on: block, freeze, hold.
    @inlinable public static var block: Triggers { Triggers(rawValue: 1 << 36) }
    /// To come by an order: win, land, secure.
    @inlinable public static var win: Triggers { Triggers(rawValue: 1 << 37) }
    /// An acquiring that is a deal once it is past: bought, ordered, chose.
    @inlinable public static var buy: Triggers { Triggers(rawValue: 1 << 38) }
    /// To be one of several who offer the same: compete, vie.
    @inlinable public static var compete: Triggers { Triggers(rawValue: 1 << 39) }
    /// To come to nothing or bring to nothing: fail, defeat.
    @inlinable public static var fail: Triggers { Triggers(rawValue: 1 << 40) }
    /// Goes on with what a deal holds: include, comprise, list.
    @inlinable public static var list: Triggers { Triggers(rawValue: 1 << 41) }
    /// Speaks of what was before: earlier, previously.
    @inlinable public static var background: Triggers { Triggers(rawValue: 1 << 42) }

    /// To take its subject to somebody: go, head.
    @inlinable public static var go: Triggers { Triggers(rawValue: 1 << 43) }

    /// To make things: build, produce.
    @inlinable public static var make: Triggers { Triggers(rawValue: 1 << 44) }

    /// To set a text right: corrects, fixes.
    @inlinable public static var correct: Triggers { Triggers(rawValue: 1 << 45) }

    /// Adds to what was told: also, too.
    @inlinable public static var add: Triggers { Triggers(rawValue: 1 << 46) }

    /// To hand over, where what is handed is an article: give, send.
    @inlinable public static var give: Triggers { Triggers(rawValue: 1 << 47) }
    /// To spend a sum on something.
    @inlinable public static var spend: Triggers { Triggers(rawValue: 1 << 48) }
    /// To hand over or take on lease, by the preposition that follows.
    @inlinable public static var lease: Triggers { Triggers(rawValue: 1 << 49) }

    /// To come or go as goods do: leave, reach, land.
    @inlinable package static var move: Triggers { Triggers(rawValue: 1 << 52) }

    /// The part of a deal that falls to somebody: share, portion.
    @inlinable package static var share: Triggers { Triggers(rawValue: 1 << 53) }

    /// To bring to its end: complete, conclude.
    @inlinable package static var finish: Triggers { Triggers(rawValue: 1 << 54) }

    /// To put off, by plan or by fault: delay, postpone.
    @inlinable package static var slip: Triggers { Triggers(rawValue: 1 << 55) }

    /// To prefer one offer to others before a contract: select, pick.
    @inlinable package static var choose: Triggers { Triggers(rawValue: 1 << 56) }

    /// To weigh a sale before it may go on: review, examine.
    @inlinable package static var review: Triggers { Triggers(rawValue: 1 << 57) }

    /// To have in use: fly, operate, commission.
    @inlinable package static var operate: Triggers { Triggers(rawValue: 1 << 58) }

    /// To bring articles into the buyer's hands: deliver, hand, ship, receive.
    @inlinable package static var handover: Triggers { Triggers(rawValue: 1 << 59) }

    /// To look forward to what is agreed: await, due, scheduled.
    @inlinable package static var pending: Triggers { Triggers(rawValue: 1 << 60) }

    /// To pay for what was bought.
    @inlinable package static var pay: Triggers { Triggers(rawValue: 1 << 61) }

    /// Ready to sell or buy: ready, willing, prepared.
    @inlinable package static var willing: Triggers { Triggers(rawValue: 1 << 62) }

    /// To come to an end by itself: collapse, lapse.
    @inlinable package static var collapse: Triggers { Triggers(rawValue: 1 << 63) }

    static let byName: [String: Triggers] = [
        "transfer": .transfer, "acquire": .acquire, "request": .request, "authorise": .authorise,
        "notify": .notify, "contract": .contract, "refuse": .refuse, "deliver": .deliver, "cost": .cost,
        "negotiate": .negotiate, "offer": .offer, "own": .own, "upgrade": .upgrade, "deal": .deal,
        "sanction": .sanction, "lift": .lift, "expel": .expel, "visit": .visit, "talk": .talk,
        "support": .support, "criticise": .criticise, "threaten": .threaten, "attack": .attack,
        "withdraw": .withdraw, "disarm": .disarm, "aid": .aid, "exercise": .exercise, "dispute": .dispute,
        "rejoin": .rejoin, "agree": .agree, "report": .report, "embargo": .embargo, "ceasefire": .ceasefire,
        "resolution": .resolution, "waive": .waive, "cancel": .cancel, "block": .block, "win": .win,
        "buy": .buy,
        "compete": .compete, "fail": .fail, "list": .list, "background": .background,
        "go": .go, "make": .make, "give": .give, "spend": .spend, "lease": .lease, "correct": .correct,
        "add": .add,
        "move": .move, "share": .share, "finish": .finish, "slip": .slip, "choose": .choose,
        "review": .review, "operate": .operate,
        "handover": .handover, "pending": .pending, "pay": .pay, "willing": .willing, "collapse": .collapse,
    ]

    /// The names of the classes in the set, in alphabetical order.
    public var names: [String] { Self.byName.filter { contains($0.value) }.map(\.key).sorted() }
}

/// The inflected form in which a verb stands.
public struct VerbForms: OptionSet, Sendable, BitwiseCopyable {
    public let rawValue: UInt8
    @inlinable public init(rawValue: UInt8) { self.rawValue = rawValue }

    // Concrete, so that other modules need no generic call for them.
    @inlinable public static func | (left: VerbForms, right: VerbForms) -> VerbForms {
        VerbForms(rawValue: left.rawValue | right.rawValue)
    }
    @inlinable public init(arrayLiteral elements: VerbForms...) {
        var value: UInt8 = 0
        for element in elements { value |= element.rawValue }
        rawValue = value
    }
    @inlinable public func contains(_ member: VerbForms) -> Bool {
        rawValue & member.rawValue == member.rawValue
    }
    @inlinable public func isDisjoint(with other: VerbForms) -> Bool { rawValue & other.rawValue == 0 }
    @inlinable public var isEmpty: Bool { rawValue == 0 }
    @inlinable public func union(_ other: VerbForms) -> VerbForms { self | other }
    @inlinable public mutating func formUnion(_ other: VerbForms) { self = self | other }

    @inlinable public static var base: VerbForms { VerbForms(rawValue: 1) }
    @inlinable public static var third: VerbForms { VerbForms(rawValue: 2) }
    @inlinable public static var past: VerbForms { VerbForms(rawValue: 4) }
    @inlinable public static var participle: VerbForms { VerbForms(rawValue: 8) }
    @inlinable public static var gerund: VerbForms { VerbForms(rawValue: 16) }
}

/// All that the vocabulary knows of a word.
public struct WordInfo: Sendable, BitwiseCopyable {
    public var classes: WordClass = []
    public var triggers: Triggers = []
    public var cues: Cues = []
    /// The number, month, power of ten, preposition … that the word stands for.
    public var value: Int32 = 0
    public var forms: VerbForms = []
    /// The verb's number in `verbs.tsv`, counted from 1; 0 for a word that is no verb.
    public var lemma: UInt16 = 0
    /// Some name begins with this word.
    public var startsName = false
    /// The forms in which it is a verb that only `event-words.tsv` knows.
    public var eventForms: VerbForms = []
    /// What it means for events as a verb, and as a noun or adjective.
    public var eventVerb: EventVerb = []
    public var eventNoun: EventNoun = []
    /// The node of ``NameIndex`` to which the word leads from the root, where some name begins with it.
    var firstNode: UInt32 = 0
    /// With these four bytes it is 64, one line of the cache.
    public var saleCues: SaleCues = []

    /// What is known of an unknown word: nothing.
    public init() {}
}
