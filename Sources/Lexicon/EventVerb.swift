/// What a verb means for events. Table: `event-words.tsv`.
public struct EventVerb: OptionSet, Sendable, BitwiseCopyable {
    public let rawValue: UInt64
    @inlinable public init(rawValue: UInt64) { self.rawValue = rawValue }

    @inlinable public func isDisjoint(with other: EventVerb) -> Bool { rawValue & other.rawValue == 0 }
    @inlinable public var isEmpty: Bool { rawValue == 0 }

    /// Lays a measure on somebody: impose, slap, renew.
    @inlinable public static var impose: EventVerb { EventVerb(rawValue: 1 << 0) }
    /// Is a sanction by itself: blacklist, penalise.
    @inlinable public static var sanction: EventVerb { EventVerb(rawValue: 1 << 1) }
    /// Takes a measure off: ease, waive, rescind.
    @inlinable public static var lift: EventVerb { EventVerb(rawValue: 1 << 2) }
    /// Lets flow again: resume, unfreeze.
    @inlinable public static var release: EventVerb { EventVerb(rawValue: 1 << 3) }
    /// Does away with what is its object's: destroy, scrap, hand in.
    @inlinable public static var destroy: EventVerb { EventVerb(rawValue: 1 << 4) }
    /// Stops a flow: halt, suspend, withhold, cancel.
    @inlinable public static var cut: EventVerb { EventVerb(rawValue: 1 << 5) }
    /// Puts out of a body or programme.
    @inlinable public static var expel: EventVerb { EventVerb(rawValue: 1 << 6) }
    /// Comes back into one.
    @inlinable public static var rejoin: EventVerb { EventVerb(rawValue: 1 << 7) }
    /// Goes to see.
    @inlinable public static var visit: EventVerb { EventVerb(rawValue: 1 << 8) }
    /// Comes to a place: fly, travel, be due.
    @inlinable public static var arrive: EventVerb { EventVerb(rawValue: 1 << 9) }
    /// Has a guest: receive, welcome.
    @inlinable public static var host: EventVerb { EventVerb(rawValue: 1 << 10) }
    /// Comes together with.
    @inlinable public static var meet: EventVerb { EventVerb(rawValue: 1 << 11) }
    /// Speaks with: negotiate, telephone.
    @inlinable public static var talk: EventVerb { EventVerb(rawValue: 1 << 12) }
    /// Asks somebody's counsel.
    @inlinable public static var consult: EventVerb { EventVerb(rawValue: 1 << 13) }
    /// Talks about.
    @inlinable public static var discuss: EventVerb { EventVerb(rawValue: 1 << 14) }
    /// Makes an agreement: ink, close, strike.
    @inlinable public static var sign: EventVerb { EventVerb(rawValue: 1 << 15) }
    /// Threatens.
    @inlinable public static var threaten: EventVerb { EventVerb(rawValue: 1 << 16) }
    /// Warns.
    @inlinable public static var warn: EventVerb { EventVerb(rawValue: 1 << 17) }
    /// What is threatened: strike, sanction.
    @inlinable public static var punish: EventVerb { EventVerb(rawValue: 1 << 18) }
    /// Uses force against.
    @inlinable public static var attack: EventVerb { EventVerb(rawValue: 1 << 19) }
    /// Is at war with.
    @inlinable public static var fight: EventVerb { EventVerb(rawValue: 1 << 20) }
    /// Brings force into use.
    @inlinable public static var deploy: EventVerb { EventVerb(rawValue: 1 << 21) }
    /// Ends fighting: accept, broker, declare.
    @inlinable public static var makePeace: EventVerb { EventVerb(rawValue: 1 << 22) }
    /// Gives up arms.
    @inlinable public static var disarm: EventVerb { EventVerb(rawValue: 1 << 23) }
    /// Takes forces back.
    @inlinable public static var withdraw: EventVerb { EventVerb(rawValue: 1 << 24) }
    /// Leaves a treaty.
    @inlinable public static var renounce: EventVerb { EventVerb(rawValue: 1 << 25) }
    /// Gives help or arms for nothing.
    @inlinable public static var aid: EventVerb { EventVerb(rawValue: 1 << 26) }
    /// Gives for nothing by itself.
    @inlinable public static var donate: EventVerb { EventVerb(rawValue: 1 << 27) }
    /// Drills.
    @inlinable public static var exercise: EventVerb { EventVerb(rawValue: 1 << 28) }
    /// Carries a resolution: file, pass, vote down.
    @inlinable public static var bring: EventVerb { EventVerb(rawValue: 1 << 29) }
    /// Speaks or stands for.
    @inlinable public static var support: EventVerb { EventVerb(rawValue: 1 << 30) }
    /// Angers, worries.
    @inlinable public static var upset: EventVerb { EventVerb(rawValue: 1 << 31) }
    /// Does good: strengthen, serve, safeguard.
    @inlinable public static var good: EventVerb { EventVerb(rawValue: 1 << 32) }
    /// Speaks against.
    @inlinable public static var criticise: EventVerb { EventVerb(rawValue: 1 << 33) }
    /// Carries praise or blame as its object: express, raise.
    @inlinable public static var voice: EventVerb { EventVerb(rawValue: 1 << 34) }
    /// Presses somebody to do something.
    @inlinable public static var urge: EventVerb { EventVerb(rawValue: 1 << 35) }
    /// Says no.
    @inlinable public static var refuse: EventVerb { EventVerb(rawValue: 1 << 36) }
    /// Quarrels.
    @inlinable public static var dispute: EventVerb { EventVerb(rawValue: 1 << 37) }
    /// Stands in the way of a bid: veto, oppose.
    @inlinable public static var blockBid: EventVerb { EventVerb(rawValue: 1 << 38) }
    /// Breaks off or boycotts.
    @inlinable public static var shun: EventVerb { EventVerb(rawValue: 1 << 39) }
    /// Of relations: fray, cool.
    @inlinable public static var sour: EventVerb { EventVerb(rawValue: 1 << 40) }
    /// Puts under pressure.
    @inlinable public static var press: EventVerb { EventVerb(rawValue: 1 << 41) }
    /// Goes from where it was: leave, vacate.
    @inlinable public static var leave: EventVerb { EventVerb(rawValue: 1 << 42) }
    /// Breaks a rule.
    @inlinable public static var violate: EventVerb { EventVerb(rawValue: 1 << 43) }
    /// Does harm: jeopardise, inflame.
    @inlinable public static var bad: EventVerb { EventVerb(rawValue: 1 << 44) }
    /// Says.
    @inlinable public static var report: EventVerb { EventVerb(rawValue: 1 << 45) }
    /// Thinks: is no statement by itself.
    @inlinable public static var believe: EventVerb { EventVerb(rawValue: 1 << 46) }
    /// Carries a visit, talks, an attack as its object: hold, stage.
    @inlinable public static var make: EventVerb { EventVerb(rawValue: 1 << 47) }
    /// Takes for a state: recognise.
    @inlinable public static var recognise: EventVerb { EventVerb(rawValue: 1 << 48) }
    /// Asks for.
    @inlinable public static var request: EventVerb { EventVerb(rawValue: 1 << 49) }
    /// Buys or sells, also civil goods.
    @inlinable public static var order: EventVerb { EventVerb(rawValue: 1 << 50) }
    /// Brings upon somebody: cost, earn.
    @inlinable public static var cause: EventVerb { EventVerb(rawValue: 1 << 51) }
    /// Its object acts in the infinitive: ask, force, allow.
    @inlinable public static var control: EventVerb { EventVerb(rawValue: 1 << 52) }
    /// Uses a law.
    @inlinable public static var invoke: EventVerb { EventVerb(rawValue: 1 << 53) }
    /// Gets: praise, warnings.
    @inlinable public static var get: EventVerb { EventVerb(rawValue: 1 << 54) }
    /// Gives out: a warning.
    @inlinable public static var issue: EventVerb { EventVerb(rawValue: 1 << 55) }
    /// Names what it speaks of, well or badly: call, describe, brand.
    @inlinable public static var call: EventVerb { EventVerb(rawValue: 1 << 56) }
    /// Sends what flies or shoots: fire, launch, drop.
    @inlinable public static var shoot: EventVerb { EventVerb(rawValue: 1 << 57) }
    /// Comes over a border: enter, cross into.
    @inlinable public static var intrude: EventVerb { EventVerb(rawValue: 1 << 58) }
    /// Promises, for good or ill.
    @inlinable public static var vow: EventVerb { EventVerb(rawValue: 1 << 59) }
    /// Is war by itself, whatever else is named: shell, bomb.
    @inlinable public static var warlike: EventVerb { EventVerb(rawValue: 1 << 60) }
    /// Makes up its mind: what hangs on it will be.
    @inlinable public static var decide: EventVerb { EventVerb(rawValue: 1 << 61) }
    /// Lets arms go out: license, issue.
    @inlinable public static var permit: EventVerb { EventVerb(rawValue: 1 << 62) }
    /// A phrase of several words can begin with it: the table does not write it.
    @inlinable public static var opensPhrase: EventVerb { EventVerb(rawValue: 1 << 63) }

    /// The classes by their names in the table.
    public static var names: [String: EventVerb] { byName }

    static let byName: [String: EventVerb] = [
        "impose": .impose, "sanction": .sanction, "lift": .lift, "release": .release,
        "destroy": .destroy, "cut": .cut, "expel": .expel, "rejoin": .rejoin, "visit": .visit,
        "arrive": .arrive, "host": .host, "meet": .meet, "talk": .talk, "consult": .consult,
        "discuss": .discuss, "sign": .sign, "threaten": .threaten, "warn": .warn, "punish": .punish,
        "attack": .attack, "fight": .fight, "deploy": .deploy, "make-peace": .makePeace,
        "disarm": .disarm, "withdraw": .withdraw, "renounce": .renounce, "aid": .aid, "donate": .donate,
        "exercise": .exercise, "bring": .bring, "support": .support, "upset": .upset, "good": .good,
        "criticise": .criticise, "voice": .voice, "urge": .urge, "refuse": .refuse, "dispute": .dispute,
        "block-bid": .blockBid, "shun": .shun, "sour": .sour, "press": .press, "leave": .leave,
        "violate": .violate, "bad": .bad, "report": .report, "believe": .believe, "make": .make,
        "recognise": .recognise, "request": .request, "order": .order, "cause": .cause, "control": .control,
        "invoke": .invoke, "get": .get, "issue": .issue, "call": .call,
        "shoot": .shoot, "intrude": .intrude, "vow": .vow, "warlike": .warlike, "decide": .decide,
        "permit": .permit,
    ]
}
