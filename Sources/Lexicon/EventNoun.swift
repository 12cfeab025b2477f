/// What a noun or an adjective means for events. Table: `event-words.tsv`.
public struct EventNoun: OptionSet, Sendable, BitwiseCopyable {
    public let rawValue: UInt64
    @inlinable public init(rawValue: UInt64) { self.rawValue = rawValue }

    @inlinable public func isDisjoint(with other: EventNoun) -> Bool { rawValue & other.rawValue == 0 }
    @inlinable public var isEmpty: Bool { rawValue == 0 }

    /// Sanctions, asset freeze.
    @inlinable public static var sanction: EventNoun { EventNoun(rawValue: 1 << 0) }
    /// Easing, waiver.
    @inlinable public static var lifting: EventNoun { EventNoun(rawValue: 1 << 1) }
    /// Embargo, export ban.
    @inlinable public static var embargo: EventNoun { EventNoun(rawValue: 1 << 2) }
    /// Ban, freeze, curb: of what, its complement says.
    @inlinable public static var ban: EventNoun { EventNoun(rawValue: 1 << 3) }
    /// What an embargo stops: licences, exports, contracts.
    @inlinable public static var flow: EventNoun { EventNoun(rawValue: 1 << 4) }
    /// Expulsion.
    @inlinable public static var expel: EventNoun { EventNoun(rawValue: 1 << 5) }
    /// Programme, consortium.
    @inlinable public static var programme: EventNoun { EventNoun(rawValue: 1 << 6) }
    /// Visit, trip.
    @inlinable public static var visit: EventNoun { EventNoun(rawValue: 1 << 7) }
    /// Talks, telephone call.
    @inlinable public static var talk: EventNoun { EventNoun(rawValue: 1 << 8) }
    /// Meeting, summit.
    @inlinable public static var meeting: EventNoun { EventNoun(rawValue: 1 << 9) }
    /// Agreement, memorandum, letter of intent.
    @inlinable public static var pact: EventNoun { EventNoun(rawValue: 1 << 10) }
    /// Contract, deal.
    @inlinable public static var contract: EventNoun { EventNoun(rawValue: 1 << 11) }
    /// Threat, ultimatum.
    @inlinable public static var threat: EventNoun { EventNoun(rawValue: 1 << 12) }
    /// What is threatened: sanctions, retaliation.
    @inlinable public static var reprisal: EventNoun { EventNoun(rawValue: 1 << 13) }
    /// Airstrike, invasion.
    @inlinable public static var attack: EventNoun { EventNoun(rawValue: 1 << 14) }
    /// War, conflict.
    @inlinable public static var war: EventNoun { EventNoun(rawValue: 1 << 15) }
    /// Deployment, use.
    @inlinable public static var deployment: EventNoun { EventNoun(rawValue: 1 << 16) }
    /// Drones, troops: what is deployed.
    @inlinable public static var munition: EventNoun { EventNoun(rawValue: 1 << 17) }
    /// Ceasefire, truce.
    @inlinable public static var ceasefire: EventNoun { EventNoun(rawValue: 1 << 18) }
    /// Disarmament.
    @inlinable public static var disarm: EventNoun { EventNoun(rawValue: 1 << 19) }
    /// Withdrawal, pullout.
    @inlinable public static var withdraw: EventNoun { EventNoun(rawValue: 1 << 20) }
    /// Treaty, convention.
    @inlinable public static var treaty: EventNoun { EventNoun(rawValue: 1 << 21) }
    /// Troops, presence.
    @inlinable public static var troops: EventNoun { EventNoun(rawValue: 1 << 22) }
    /// Aid, grant.
    @inlinable public static var aid: EventNoun { EventNoun(rawValue: 1 << 23) }
    /// Arms in general.
    @inlinable public static var arms: EventNoun { EventNoun(rawValue: 1 << 24) }
    /// Militia, rebels.
    @inlinable public static var force: EventNoun { EventNoun(rawValue: 1 << 25) }
    /// Drill, war game.
    @inlinable public static var exercise: EventNoun { EventNoun(rawValue: 1 << 26) }
    /// Resolution of disapproval.
    @inlinable public static var disapproval: EventNoun { EventNoun(rawValue: 1 << 27) }
    /// Resolution.
    @inlinable public static var resolution: EventNoun { EventNoun(rawValue: 1 << 28) }
    /// Praise, backing.
    @inlinable public static var support: EventNoun { EventNoun(rawValue: 1 << 29) }
    /// Boost, milestone: good news.
    @inlinable public static var good: EventNoun { EventNoun(rawValue: 1 << 30) }
    /// Criticism, concern.
    @inlinable public static var criticise: EventNoun { EventNoun(rawValue: 1 << 31) }
    /// Calls, pressure.
    @inlinable public static var calls: EventNoun { EventNoun(rawValue: 1 << 32) }
    /// Tension, row.
    @inlinable public static var dispute: EventNoun { EventNoun(rawValue: 1 << 33) }
    /// Relations, ties.
    @inlinable public static var relation: EventNoun { EventNoun(rawValue: 1 << 34) }
    /// Membership, bid.
    @inlinable public static var membership: EventNoun { EventNoun(rawValue: 1 << 35) }
    /// Policy, promise, airspace: what is violated.
    @inlinable public static var rule: EventNoun { EventNoun(rawValue: 1 << 36) }
    /// Danger, provocation.
    @inlinable public static var bad: EventNoun { EventNoun(rawValue: 1 << 37) }
    /// Adjective: pleased, grateful.
    @inlinable public static var glad: EventNoun { EventNoun(rawValue: 1 << 38) }
    /// Adjective: unhappy, concerned.
    @inlinable public static var upset: EventNoun { EventNoun(rawValue: 1 << 39) }
    /// Kingdom, island: points back to a state.
    @inlinable public static var country: EventNoun { EventNoun(rawValue: 1 << 40) }
    /// Ministry, agency: points back to a body, or speaks for its owner.
    @inlinable public static var body: EventNoun { EventNoun(rawValue: 1 << 41) }
    /// Minister, spokeswoman, troops: acts for its owner.
    @inlinable public static var office: EventNoun { EventNoun(rawValue: 1 << 42) }
    /// Side, government: both of them.
    @inlinable public static var sides: EventNoun { EventNoun(rawValue: 1 << 43) }
    /// Measure, step: what is praised or blamed.
    @inlinable public static var measure: EventNoun { EventNoun(rawValue: 1 << 44) }
    /// Sale, deal: what is praised or blamed.
    @inlinable public static var transaction: EventNoun { EventNoun(rawValue: 1 << 45) }
    /// Adjective: due in a place.
    @inlinable public static var due: EventNoun { EventNoun(rawValue: 1 << 46) }
    /// Restraint, calm.
    @inlinable public static var restraint: EventNoun { EventNoun(rawValue: 1 << 47) }
    /// Can be a verb, and is a noun unless its object follows.
    @inlinable public static var plain: EventNoun { EventNoun(rawValue: 1 << 48) }
    /// An adverb: no part of a noun group.
    @inlinable public static var adverb: EventNoun { EventNoun(rawValue: 1 << 49) }

    /// For nothing: free of charge, as a gift.
    @inlinable public static var gratis: EventNoun { EventNoun(rawValue: 1 << 50) }
    /// Return to a programme.
    @inlinable public static var rejoin: EventNoun { EventNoun(rawValue: 1 << 51) }
    /// Several states without a name of their own: the West.
    @inlinable public static var bloc: EventNoun { EventNoun(rawValue: 1 << 52) }
    /// Blacklist.
    @inlinable public static var list: EventNoun { EventNoun(rawValue: 1 << 53) }

    /// Company, manufacturer: it acts for no state.
    @inlinable public static var firm: EventNoun { EventNoun(rawValue: 1 << 54) }
    /// Adjective of praise: balanced, timely.
    @inlinable public static var apt: EventNoun { EventNoun(rawValue: 1 << 55) }
    /// Behind its verb, also with the object between: `handed the ships over`.
    @inlinable public static var particle: EventNoun { EventNoun(rawValue: 1 << 56) }

    /// Ambassador, envoy: whom a state sends home.
    @inlinable public static var diplomat: EventNoun { EventNoun(rawValue: 1 << 57) }
    /// Permission, consent: without it nothing goes on to a third.
    @inlinable public static var permission: EventNoun { EventNoun(rawValue: 1 << 58) }
    /// Imports, trade: what is stopped between two states.
    @inlinable public static var commerce: EventNoun { EventNoun(rawValue: 1 << 59) }
    /// A rank that stands before a name: admiral, colonel.
    @inlinable public static var rank: EventNoun { EventNoun(rawValue: 1 << 60) }
    /// What is traded or ruled on in trade, arms aside: lithium, tariffs.
    @inlinable public static var trade: EventNoun { EventNoun(rawValue: 1 << 61) }
    /// Weapons that a state gives up for good: chemical weapons, landmines, a stockpile.
    @inlinable public static var arsenal: EventNoun { EventNoun(rawValue: 1 << 62) }
    /// A phrase of three words or more can begin with it: the table does not write it.
    @inlinable public static var opensPhrase: EventNoun { EventNoun(rawValue: 1 << 63) }

    @inlinable public func contains(_ member: EventNoun) -> Bool {
        rawValue & member.rawValue == member.rawValue
    }

    /// Without what only the clause step asks for.
    @inlinable public var withoutGrammar: EventNoun {
        EventNoun(
            rawValue: rawValue
                & ~(EventNoun.plain.rawValue | EventNoun.adverb.rawValue | EventNoun.particle.rawValue
                | EventNoun.opensPhrase.rawValue | EventNoun.rank.rawValue))
    }

    /// The classes by their names in the table.
    public static var names: [String: EventNoun] { byName }

    static let byName: [String: EventNoun] = [
        "sanction": .sanction, "lifting": .lifting, "embargo": .embargo, "ban": .ban, "flow": .flow,
        "expel": .expel, "programme": .programme, "visit": .visit, "talk": .talk, "meeting": .meeting,
        "pact": .pact, "contract": .contract, "threat": .threat, "reprisal": .reprisal,
        "attack": .attack, "war": .war, "deployment": .deployment, "munition": .munition,
        "ceasefire": .ceasefire, "disarm": .disarm, "withdraw": .withdraw, "treaty": .treaty,
        "troops": .troops, "aid": .aid, "arms": .arms, "force": .force, "exercise": .exercise,
        "disapproval": .disapproval, "resolution": .resolution, "support": .support, "good": .good,
        "criticise": .criticise, "calls": .calls, "dispute": .dispute, "relation": .relation,
        "membership": .membership, "rule": .rule, "bad": .bad, "glad": .glad, "upset": .upset,
        "country": .country, "body": .body, "office": .office, "sides": .sides, "measure": .measure,
        "transaction": .transaction,
        "due": .due, "restraint": .restraint,
        "gratis": .gratis, "rejoin": .rejoin, "bloc": .bloc, "list": .list,
        "firm": .firm, "apt": .apt, "particle": .particle, "diplomat": .diplomat,
        "permission": .permission, "commerce": .commerce,
        "plain": .plain, "adverb": .adverb, "rank": .rank, "trade": .trade,
        "arsenal": .arsenal,
    ]
}
