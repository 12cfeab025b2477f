internal import Lexicon

/// A pattern that makes an event of a clause: which trigger it needs and where its parties stand.
struct EventRule: Sendable {
    /// Where a party is looked for, seen from the trigger.
    enum Place: Sendable {
        /// The subject of the trigger's verb, or the owner of its noun (`Turkey's expulsion`, `the US ban`).
        case agent
        /// The object of the verb, or the one who has it done to them (`expulsion of Turkey`).
        case patient
        /// Behind one of these prepositions.
        case after([Preposition])
        /// Before the trigger, behind one of these prepositions: `relations with New Delhi have soured`.
        case before([Preposition])
        /// The next actor behind the trigger.
        case next
        /// Another actor of the clause.
        case other
        /// The state that owns the programme that is named.
        case programme
    }

    var name: String
    var type: EventType
    var triggers: Triggers
    /// Another trigger that must stand in the clause too.
    var with: Triggers = []
    /// A set phrase's class that serves as the trigger.
    var phrase: Label?
    /// What else the clause must have.
    var needs: Need = []
    var source: [Place]
    var target: [Place]
    /// The event needs both parties.
    var needsTarget = true
    /// The rule's verbs only, not its nouns; or the other way round.
    var kinds: Kinds = [.verb, .noun]

    struct Need: OptionSet, Sendable {
        let rawValue: Int
        static let programme = Need(rawValue: 1)
        static let civilGoods = Need(rawValue: 2)
        static let noArticle = Need(rawValue: 4)
        static let military = Need(rawValue: 8)
    }

    struct Kinds: OptionSet, Sendable {
        let rawValue: Int
        static let verb = Kinds(rawValue: 1)
        static let noun = Kinds(rawValue: 2)
    }
}

extension EventRule {
    /// The rules in the order in which they are tried; a clause gives one event of a type.
    static let all: [EventRule] = [
        EventRule(
            name: "sanction-lifted", type: .sanctionLifted, triggers: .lift, with: .sanction,
            source: [.agent],
            target: [.after([.on, .against]), .other], kinds: .verb),
        EventRule(
            name: "programme-expulsion", type: .programmeExpulsion, triggers: .expel, needs: .programme,
            source: [.agent, .programme], target: [.patient, .after([.of])]),
        EventRule(
            name: "programme-expulsion-phrase", type: .programmeExpulsion, triggers: [], phrase: "expel",
            needs: .programme, source: [.programme], target: [.agent]),
        EventRule(
            name: "programme-request", type: .programmeRequest, triggers: .rejoin, needs: .programme,
            source: [.agent], target: [.programme, .other]),
        EventRule(
            name: "sanction", type: .sanction, triggers: .sanction, source: [.agent, .after([.by])],
            target: [.after([.on, .against]), .patient, .next]),
        EventRule(
            name: "embargo", type: .embargo, triggers: .embargo, source: [.agent, .after([.by])],
            target: [.after([.on, .against, .to]), .patient], kinds: .noun),
        EventRule(
            name: "resolution-of-disapproval", type: .resolutionOfDisapproval, triggers: [],
            phrase: "disapproval",
            source: [.agent], target: [.after([.against, .to]), .other], needsTarget: false),
        EventRule(
            name: "disarmament", type: .disarmament, triggers: .disarm, source: [.agent], target: [],
            needsTarget: false),
        EventRule(
            name: "disarmament-phrase", type: .disarmament, triggers: [], phrase: "disarm", source: [.agent],
            target: [], needsTarget: false),
        EventRule(
            name: "ceasefire", type: .ceasefire, triggers: .ceasefire, source: [.after([.between]), .agent],
            target: [.other], kinds: .noun),
        EventRule(
            name: "withdrawal", type: .withdrawal, triggers: .withdraw, needs: .military, source: [.agent],
            target: [.after([.from, .in]), .other]),
        EventRule(
            name: "withdrawal-phrase", type: .withdrawal, triggers: [], phrase: "withdraw", needs: .military,
            source: [.agent], target: [.after([.from, .in]), .other]),
        EventRule(
            name: "trade-deal", type: .tradeDeal, triggers: [.deal, .contract, .agree, .negotiate, .acquire],
            needs: [.civilGoods, .noArticle], source: [.agent],
            target: [.after([.with, .from, .of]), .other]),
        EventRule(
            name: "dispute", type: .dispute, triggers: .dispute, source: [.after([.between]), .agent],
            target: [.after([.with, .over]), .other], kinds: .noun),
        EventRule(
            name: "dispute-verb", type: .dispute, triggers: .dispute, source: [.agent],
            target: [.before([.with]), .other],
            kinds: .verb),
        EventRule(
            name: "dispute-phrase", type: .dispute, triggers: [], phrase: "dispute",
            source: [.after([.between]), .agent], target: [.after([.with]), .other]),
        EventRule(
            name: "threat", type: .threat, triggers: .threaten, source: [.agent], target: [.patient, .next],
            kinds: .verb),
        EventRule(
            name: "military-action", type: .militaryAction, triggers: .attack, needs: .military,
            source: [.agent],
            target: [.patient, .after([.on, .against, .in, .into, .across])]),
        EventRule(
            name: "aid", type: .aid, triggers: .aid, source: [.agent],
            target: [.after([.to, .for]), .patient],
            kinds: .verb),
        EventRule(
            name: "exercise", type: .exercise, triggers: .exercise, source: [.agent],
            target: [.after([.with]), .other], kinds: .noun),
        EventRule(
            name: "visit", type: .visitOrTalks, triggers: .visit, source: [.agent],
            target: [.patient, .after([.in, .to, .with])], kinds: .verb),
        EventRule(
            name: "talks", type: .visitOrTalks, triggers: .talk, source: [.agent, .after([.between])],
            target: [.after([.to, .with]), .other], kinds: [.verb, .noun]),
        EventRule(
            name: "agreement", type: .agreementSigned, triggers: .agree, with: .contract, source: [.agent],
            target: [.after([.with]), .other], kinds: .noun),
        EventRule(
            name: "support", type: .statementSupport, triggers: .support, source: [.agent],
            target: [.patient], kinds: .verb),
        EventRule(
            name: "criticism", type: .statementCriticism, triggers: .criticise, source: [.agent],
            target: [.patient, .next], kinds: .verb),
    ]
}
