/// What a word can hint at in any sentence, whatever its grammar: a rule asks a sentence for its cues before it looks
/// at the words. Table: `cues.tsv`, a row for each cue with its words.
///
/// A new cue is a row there, a member here and its name in ``byName``.
public struct Cues: OptionSet, Sendable, BitwiseCopyable {
    public let rawValue: UInt64
    @inlinable public init(rawValue: UInt64) { self.rawValue = rawValue }

    /// The sentence goes on with what a deal holds: `its annex lists`, `along with`.
    @inlinable public static var list: Cues { Cues(rawValue: 1 << 0) }
    /// Another deal than the one in focus: `previous`, `earlier`.
    @inlinable public static var earlier: Cues { Cues(rawValue: 1 << 1) }
    /// Those who vote in a legislature.
    @inlinable public static var congress: Cues { Cues(rawValue: 1 << 2) }
    /// The review of a sale and its period.
    @inlinable public static var review: Cues { Cues(rawValue: 1 << 3) }
    /// A notice and the giving of one.
    @inlinable public static var notice: Cues { Cues(rawValue: 1 << 4) }
    /// A paper on its way: `sent`, `reached`.
    @inlinable public static var sent: Cues { Cues(rawValue: 1 << 5) }
    /// A review that was passed by.
    @inlinable public static var emergency: Cues { Cues(rawValue: 1 << 6) }
    /// The list that follows is whole: `comprises`.
    @inlinable public static var whole: Cues { Cues(rawValue: 1 << 7) }
    /// A variant's block.
    @inlinable public static var block: Cues { Cues(rawValue: 1 << 8) }
    /// What a sale would serve: `interests`, `stability`.
    @inlinable public static var interest: Cues { Cues(rawValue: 1 << 9) }
    /// Those who fight for no state: `militia`, `rebels`.
    @inlinable public static var fighters: Cues { Cues(rawValue: 1 << 10) }
    /// An adverb that stands between auxiliary and verb: `has also sold`.
    @inlinable public static var adverb: Cues { Cues(rawValue: 1 << 11) }
    /// A deal called off: `scrapped`.
    @inlinable public static var callOff: Cues { Cues(rawValue: 1 << 12) }
    /// The word by which it is said that something is rather denied: `denied that`.
    @inlinable public static var denial: Cues { Cues(rawValue: 1 << 13) }

    /// Work on what is not there yet: `is preparing a contract`.
    @inlinable public static var prepare: Cues { Cues(rawValue: 1 << 39) }
    /// A noun for a state: `the kingdom`, `the island`.
    @inlinable public static var land: Cues { Cues(rawValue: 1 << 41) }

    /// Makes arms of the noun behind it, whatever it is: `combat`, `rocket`, `torpedo`.
    @inlinable public static var armsKind: Cues { Cues(rawValue: 1 << 55) }
    /// Makes arms of a noun of things that civilians use too: `patrol boats`, `surveillance aircraft`.
    @inlinable public static var forcesKind: Cues { Cues(rawValue: 1 << 56) }

    /// A contest for an order: `bidders`, `candidates`, `shortlisted`.
    @inlinable public static var contest: Cues { Cues(rawValue: 1 << 57) }

    /// A noun for arms of whatever kind: `weapons`, `equipment`.
    @inlinable public static var anyArms: Cues { Cues(rawValue: 1 << 58) }

    /// Lets time pass: `sit out the month`.
    @inlinable public static var wait: Cues { Cues(rawValue: 1 << 59) }

    /// Speaks of old stock that gives way: `replace`, `ageing`.
    @inlinable public static var replace: Cues { Cues(rawValue: 1 << 42) }
    /// To do as others did before: `followed with two`.
    @inlinable public static var follow: Cues { Cues(rawValue: 1 << 43) }

    /// To come by: `took 12 jets from Saab`.
    @inlinable public static var take: Cues { Cues(rawValue: 1 << 44) }

    /// Who buys: `the first customer of the Su-57`.
    @inlinable public static var customer: Cues { Cues(rawValue: 1 << 45) }

    /// A noun by which anything can be counted: `sets`, `units`.
    @inlinable public static var anyKind: Cues { Cues(rawValue: 1 << 46) }
    /// A noun for whatever flies.
    @inlinable public static var airKind: Cues { Cues(rawValue: 1 << 47) }
    /// A noun for whatever swims.
    @inlinable public static var seaKind: Cues { Cues(rawValue: 1 << 48) }
    /// To come out before a rival: `beat the F-16`.
    @inlinable public static var beat: Cues { Cues(rawValue: 1 << 49) }

    /// What is told to Congress, or has to be: `reported`, `notice`, `due`.
    @inlinable public static var telling: Cues { Cues(rawValue: 1 << 14) }
    /// A duty: `must`, `required`.
    @inlinable public static var duty: Cues { Cues(rawValue: 1 << 15) }
    /// A sum as a line: `threshold`, `floor`.
    @inlinable public static var line: Cues { Cues(rawValue: 1 << 16) }
    /// Of those the word that means the law's line and nothing else.
    @inlinable public static var threshold: Cues { Cues(rawValue: 1 << 17) }
    /// What makes the sum behind it a line: `from`, `above`, `reaches`.
    @inlinable public static var reaching: Cues { Cues(rawValue: 1 << 18) }
    /// Sales in general, and none of them: `sales`, `any`.
    @inlinable public static var anySale: Cues { Cues(rawValue: 1 << 19) }
    /// The offer that follows a review.
    @inlinable public static var offer: Cues { Cues(rawValue: 1 << 20) }
    /// A vote of a legislature.
    @inlinable public static var vote: Cues { Cues(rawValue: 1 << 21) }
    /// A vote against: `resolution`, `block`, `veto`.
    @inlinable public static var against: Cues { Cues(rawValue: 1 << 22) }

    /// A particle that makes another verb of the one before it: `ordered up`, `dropped off`.
    @inlinable public static var particle: Cues { Cues(rawValue: 1 << 40) }

    /// A yes, whatever it is called: `nod`, `blessing`.
    @inlinable public static var assent: Cues { Cues(rawValue: 1 << 60) }

    /// Told by hearsay: `is said to have ordered`.
    @inlinable public static var hearsay: Cues { Cues(rawValue: 1 << 50) }
    /// To see to one's arms: `turned to Paris`, `is rebuilding its air force`: the one who buys.
    @inlinable public static var arming: Cues { Cues(rawValue: 1 << 51) }

    /// A noun that only counts what follows behind `of`: `a number of`, `two batteries of`.
    @inlinable public static var amount: Cues { Cues(rawValue: 1 << 53) }
    /// What a state has and can give away: `from German stocks`.
    @inlinable public static var stock: Cues { Cues(rawValue: 1 << 54) }
    /// Says of a state what kind it is or where it lies: `kingdom`, `Nordic`; see `epithets` in `states.tsv`.
    @inlinable public static var epithet: Cues { Cues(rawValue: 1 << 52) }

    /// A time that comes to its end: `expires`, `runs out`.
    @inlinable public static var ending: Cues { Cues(rawValue: 1 << 61) }

    /// Being let into a programme: `admitted`, `partner`, `seat`.
    @inlinable public static var entry: Cues { Cues(rawValue: 1 << 23) }
    /// A noun for doing away with something: `destruction of`, `dismantling of`.
    @inlinable public static var undoing: Cues { Cues(rawValue: 1 << 24) }
    /// Those who sit in a legislature, and what is theirs: `senator`, `Capitol`.
    @inlinable public static var lawmaker: Cues { Cues(rawValue: 1 << 25) }
    /// Of those the words that mean the Congress of the United States where nobody else is named.
    @inlinable public static var congressional: Cues { Cues(rawValue: 1 << 26) }
    /// To use force, where one state does it to another: `attacked`, `struck`.
    @inlinable public static var blow: Cues { Cues(rawValue: 1 << 27) }
    /// Coming into a country: barred from `entry`, from `visiting`.
    @inlinable public static var coming: Cues { Cues(rawValue: 1 << 28) }

    /// Those who stand against their own government, or once were it: `opposition`, `union`, `former`.
    @inlinable public static var opposition: Cues { Cues(rawValue: 1 << 29) }
    /// What is levied on another's goods: `tariffs`, `duties`.
    @inlinable public static var tariff: Cues { Cues(rawValue: 1 << 30) }
    /// Those who are trained: `pilots`, `crews`.
    @inlinable public static var trainee: Cues { Cues(rawValue: 1 << 31) }
    /// Land that a state can lay claim to: `island`, `province`, `two-thirds`.
    @inlinable public static var territory: Cues { Cues(rawValue: 1 << 32) }
    /// A thing on the ground that blows hit: `refinery`, `airfield`, `hospital`.
    @inlinable public static var site: Cues { Cues(rawValue: 1 << 37) }
    /// Whoever acts for himself and for no state: `journalist`, `tourist`, `singer`.
    @inlinable public static var civilian: Cues { Cues(rawValue: 1 << 38) }
    /// What is done to somebody, and he is not to blame: `violation`, `killing`, `arrest`.
    @inlinable public static var harm: Cues { Cues(rawValue: 1 << 62) }
    /// People counted together, of whom `of` tells: `a group of lawmakers`.
    @inlinable public static var collective: Cues { Cues(rawValue: 1 << 63) }
    /// Brings about what others feel or say: `drew protests`.
    @inlinable public static var provoking: Cues { Cues(rawValue: 1 << 36) }
    /// What hangs on it is shunned and not told: `fearing to be hit`, `to avoid being blacklisted`.
    @inlinable public static var feared: Cues { Cues(rawValue: 1 << 35) }
    /// Its object acts in the bare infinitive: `let`, `make`, `help`.
    @inlinable public static var causative: Cues { Cues(rawValue: 1 << 34) }
    /// Says of a blow that it is wrong: `illegal`, `unprovoked`, `brutal`.
    @inlinable public static var unlawful: Cues { Cues(rawValue: 1 << 33) }

    /// The cues by their names in `cues.tsv`.
    static let byName: [String: Cues] = [
        "list": .list, "earlier": .earlier, "congress": .congress, "review": .review, "notice": .notice,
        "sent": .sent, "emergency": .emergency, "whole": .whole, "block": .block, "interest": .interest,
        "fighters": .fighters, "adverb": .adverb, "call-off": .callOff, "denial": .denial,
        "particle": .particle, "prepare": .prepare, "land": .land, "replace": .replace, "follow": .follow,
        "take": .take, "customer": .customer, "any-kind": .anyKind, "air-kind": .airKind,
        "sea-kind": .seaKind, "beat": .beat, "any-arms": .anyArms, "contest": .contest,
        "arms-kind": .armsKind, "forces-kind": .forcesKind, "telling": .telling, "duty": .duty, "line": .line,
        "threshold": .threshold, "reaching": .reaching, "any-sale": .anySale, "offer": .offer,
        "vote": .vote, "assent": .assent, "against": .against, "ending": .ending, "wait": .wait,
        "hearsay": .hearsay,
        "arming": .arming,
        "entry": .entry, "undoing": .undoing, "lawmaker": .lawmaker, "congressional": .congressional,
        "blow": .blow, "coming": .coming, "opposition": .opposition, "tariff": .tariff,
        "trainee": .trainee, "territory": .territory, "unlawful": .unlawful,
        "causative": .causative, "feared": .feared,
        "provoking": .provoking, "site": .site, "civilian": .civilian,
        "harm": .harm, "collective": .collective,
        "epithet": .epithet, "stock": .stock, "amount": .amount,
    ]
}

/// More of the same, for what the clauses of sales ask: the bits of ``Cues`` are all taken.
public struct SaleCues: OptionSet, Sendable, BitwiseCopyable {
    public let rawValue: UInt32
    @inlinable public init(rawValue: UInt32) { self.rawValue = rawValue }

    /// To come to a force and make it stronger: `will join Oman's air force`, `could bolster the fleet`.
    @inlinable public static var reinforce: SaleCues { SaleCues(rawValue: 1 << 0) }
    /// To try to do something: `has been trying to sell`.
    @inlinable public static var attempt: SaleCues { SaleCues(rawValue: 1 << 1) }
    /// Says of a sale that it is not made yet: `planned`, `proposed`.
    @inlinable public static var planned: SaleCues { SaleCues(rawValue: 1 << 2) }

    /// The cues by their names in `cues.tsv`.
    static let byName: [String: SaleCues] = [
        "reinforce": .reinforce, "attempt": .attempt, "planned": .planned,
    ]
}
