internal import Lexicon

/// A pattern that makes an event of a clause: what triggers it, where its parties stand, and examples of both kinds.
///
/// The examples are the rule's tests and its page in the manual: one generic test reads each of them.
final class EventRule: Sendable {
    /// What sets the rule off.
    enum Trigger: Sendable {
        /// A verb of one of these classes.
        case verb(EventVerb)
        /// A verb of one of these classes that has a noun of these classes done to it.
        case verbOn(EventVerb, EventNoun)
        /// A noun, wherever it stands.
        case noun(EventNoun)
        /// An adjective or noun behind a form of `be`: `was glad of`.
        case predicate(EventNoun)
        /// A form of `be` with a place: `was in Turkey`.
        case stay

        /// Whether a verb of that class sets it off.
        func isOf(_ verb: EventVerb) -> Bool {
            if case .verb(let classes) = self { !classes.isDisjoint(with: verb) } else { false }
        }
    }

    /// Where a party is looked for. They are tried in order; the first that finds somebody wins.
    enum Slot: Sendable {
        /// Who does it: the subject, or behind `by` of a passive.
        case agent
        /// To whom it is done: the object, or the subject of a passive.
        case patient
        /// The second of two objects, the one with no noun of the trigger: `cost China a round of sanctions`.
        case recipient
        /// The other of two subjects: `Moscow and Kyiv met`.
        case fellow
        /// A group behind the verb with one of these prepositions.
        case oblique(Prepositions)
        /// The owner of the trigger's noun: `Turkey's expulsion`, `US sanctions`, `its embargo`.
        case owner
        /// A group that hangs on the trigger's noun: `sanctions on Ankara`.
        case complement(Prepositions)
        /// The two of `between A and B`, of `A–B talks`: the first as source, the other as target.
        case pair
        /// Who acts in the clause in which the noun stands.
        case governor
        /// Behind the verb of the clause in which the noun stands, with one of these prepositions.
        case governed(Prepositions)
        /// The state whose programme is named.
        case programme
        /// The other party of a treaty that is named.
        case treatyPartner
        /// Who says it.
        case speaker
        /// The one whose measure was told last: `the embargo was renewed`.
        case author
        /// The other party of the sale of which the text speaks; of praise the buyer, of blame the seller.
        case dealPartner
        /// The seller of the sale of which the text speaks.
        case seller
        /// The buyer of it.
        case buyer
        /// The only other actor of the sentence.
        case onlyOther
        /// The nearest other actor of the sentence.
        case nearestOther
        /// The place named before it: `in Syria … reduce its footprint in the region`.
        case lastState
        /// An unknown name: a firm that the lexicon does not hold.
        case unknownFirm
        /// The nearest person of another state.
        case nearestPerson
        /// Who acts or suffers in the clause that hangs on the trigger's: `threatened to attack Japan`.
        case actorBelow
        /// A group that hangs on the object: `praised the patience of Oman`.
        case complementOfPatient
        /// From whom the calls come that somebody refuses.
        case callers
        /// Who gives or gets the warning, by the verb that has it as its object.
        case giver, getter
        /// Somebody in office who says it.
        case officialSpeaker
        /// The person who is the object.
        case patientPerson
        /// The other party of the sale, where one party speaks.
        case dealOther
        /// Whose ties were named before: `Oslo's ties … relations with Minsk have soured`.
        case relationOwner
        /// The state named before the noun.
        case counterpart
        /// Whoever stands behind `against` in the rest of the sentence.
        case againstAny
        /// Who gets the measure in the clause above: `cost Minsk sanctions, laid on by Oslo`.
        case hostRecipient
        /// With whom the fighting is that the sentence names.
        case enemy
        /// Whose the object is: `downed an Indian jet`, `seized a town in Kenya`.
        case patientOwner
        /// Whose that is what acts: `Saudi F-15s bombed`.
        case agentOwner
        /// Whose the group behind the verb is.
        case obliqueOwner(Prepositions)
        /// Whose that is what hangs on the trigger's noun: `strikes on Yemeni ports`.
        case complementOwner(Prepositions)
        /// The state in which an armed group is at home, where the text names it.
        case homeState
        /// The two of whom fighting was told last: `a truce held`.
        case foes
        /// Whose law of sanctions is named.
        case lawState
        /// Whom the same speaker praised or blamed in the statement before.
        case lastBlamed
        /// Fighters of whom nobody says whose they are. They have no code.
        case unnamed
        /// The state of the maker of the goods: `ordered 12 Airbus jets`.
        case maker
        /// Several states without a name of their own: `Western sanctions`. They have no code.
        case bloc
        /// Who acts in the clause above.
        case agentAbove
        /// With whom the object is spoken of: `discussed the order with`.
        case complementOfPatientWith
        /// The parties of the noun that hangs on the trigger's: `the lifting of the Swedish embargo on Turkey`.
        case innerOwner, innerComplement
        /// On whom the measure lies that was told last.
        case measured
        /// The agents of a participle behind the noun: `a truce brokered by Qatar`.
        case byParticiple
        /// To whom it is said: `told Serbia that …`.
        case addressee
        /// With whom the text last told a quarrel of the source, whoever began it.
        case adversary
        /// The state named before the measure, where a person acts: `he would lift all U.S. sanctions`.
        case ownerOfMeasure
        /// The state in whose capital a person acts: `signed a memorandum in Rabat`.
        case capital
        /// For whom the arms are that the clause behind the noun would stop.
        case blocked
        /// Whoever is the subject, or owns it, of the clause that hangs on the trigger's: `warned that Peru's claim`.
        case subjectBelow
        /// From whom goods come in the clause that hangs on the trigger's, or in its own.
        case supplier

        /// Where the same person went, by the sentence: `flew to Russia and signed an accord`.
        case destination
        /// An organisation named shortly before.
        case lastBody
        /// With whom the ties are that are the subject: `the bond with Oman is solid`.
        case tiesWith
        /// Who acts in the clause in which the noun stands, where it is a person.
        case governingPerson
        /// Whose application is spoken of: the state named before it.
        case applicant
        /// The state of which the text speaks most.
        case home
        /// The same, where a person comes and nobody says where to: `the envoy visited in July`.
        case hostWithout
        /// Whom others blamed last, not long before.
        case blamedByOthers

        /// It names somebody in the clause itself, not by what was told.
        var isNear: Bool {
            switch self {
            case .onlyOther, .nearestOther, .adversary, .home, .blamedByOthers, .dealPartner, .dealOther,
                .buyer, .seller:
                false
            default: true
            }
        }

        /// The parties are joined there by `and`, and each counts.
        var joins: Bool {
            switch self {
            case .patient, .oblique, .complement, .complementOfPatient: true
            default: false
            }
        }
    }

    /// What must hold beside the trigger.
    enum Need: Sendable {
        /// A programme, treaty or organisation that is no law is named.
        case programme
        /// Goods for civil use are named; no arms are.
        case civilGoods, noArms, notCivil
        case militaryWord
        /// The subject or object is a person in office.
        case personAgent, personPatient
        /// The object is an actor; is nobody; is fighters; is no fighters.
        case actorPatient, noPatient, forcePatient, noForcePatient
        /// The verb is not negated; is negated; tells a fact.
        case notNegated, negated, asserted, notAsserted, passiveVerb
        /// An armed group acts.
        case fighters
        /// The text tells of a sale.
        case sale
        /// The object is a law of sanctions.
        case law
        /// The subject is relations or tension.
        case relationSubject
        /// Calls or demands are named.
        case callsNear
        /// Somebody says it.
        case reported
        /// The subject is no firm; is somebody who can speak for a state.
        case notFirm, officialAgent, personOrState
        /// The object is arms or aid.
        case freeGift
        /// The verb is none of saying.
        case notSpeech
        /// The place is a state.
        case inState
        /// Lawmakers are named.
        case lawmakers
        /// The warning is given or got.
        case warned
        /// The object can be praised or blamed: an actor, a sale, a measure.
        case praiseObject, blameObject
        /// The good word is said of a sale or of another.
        case saidWell
        /// A person says it.
        case personSpeaker
        /// The noun tells something by itself: it is the subject, or the object of having.
        case isCentral
        /// The talks take place: they are no object of a verb that only speaks of them.
        case takesPlace
        /// Thanks are got.
        case gotThanks
        /// The object is an actor, or one stands behind `on` or `to`.
        case actorPatientOrOn
        /// The object is restraint.
        case restraint
        /// Arms are denied.
        case deniedArms
        /// A treaty stands behind `from`.
        case treatyOblique
        /// What acts is armed: troops, ships, an armed group.
        case armedAgent
        /// The object is weapons or a weapon.
        case armsPatient
        /// The text is about arms, or the words name two states.
        case aboutArms
        /// It is told as done, or as firmly meant: `agreed to`, `will`, `said that it would`.
        case meant
        /// The noun is not what somebody takes away: `lift the sanctions`.
        case notLifted
        /// The noun hangs on `under` or `by`: `is under sanctions`, `hit by sanctions`.
        case suffered
        /// Bad or good words are said of the object: `called it a violation`.
        case badName, goodName
        /// Nothing of it is let out: `issued no permits`.
        case noneGiven
        /// Something hangs behind `on` or `to` that is a list: `put on a blacklist`.
        case listed
        /// The object hangs under an embargo or sanctions: `placed under an embargo`.
        case underEmbargo, underSanctions
        /// It is for nothing: `free of charge`.
        case gratis
        /// The verb has a clause of what is asked or said.
        case clauseBelow
        /// The noun inside is sanctions, an embargo or a ban.
        case innerMeasure
        /// The verb has a clause of attacking or punishing under it.
        case strikesBelow
        /// Aid stands behind `in`: `a billion in aid`.
        case aidOblique
        /// Whoever gets it fights for no state.
        case toFighters
        /// The object is soldiers.
        case soldiersPatient
        /// The noun is not what somebody stops.
        case notCut
        /// The noun is none that is refused, left or broken.
        case notRefused
        /// It stands between two or with somebody.
        case betweenParties
        /// The object is no demand or standard that is met.
        case notThings
        /// The subject is whoever can speak for a state: no firm, and somebody.
        case officialSubject
        /// The verb is no use of force here: its object is no place, ship or post that is attacked.
        case notWar
        /// It is no buying or selling that is talked about, or a person talks.
        case notSale
        /// No legislature acts: its votes are resolutions.
        case notLawmakers, lawmakersAct
        /// The two fought of whom it speaks.
        case foughtBefore
        /// The object is no plan, measure or deal; is one.
        case notMeasure, measureObject
        /// The verb has no object and does not refuse.
        case noObject
        /// The object is no deal in arms, which is a sale.
        case noArmsPatient
        /// The object is no bid or membership, which is a dispute.
        case notBid
        /// A border is named behind it.
        case border
        /// The noun is told as standing between two, or is what the clause is about.
        case betweenOrCentral
        /// The text names a resolution against a sale.
        case againstSale
        /// The agreement is no purchase of arms, which is a sale: `an agreement for 20 tanks`.
        case notSalePact
        /// It is made with no firm, which is a contract: `with the French manufacturer`.
        case notFirmPact
        /// No hold is put on it: that is a dispute, no vote.
        case noHold
        /// It is no aim: `weapons to beat back the army`; unless weapons are used for it.
        case notPurpose
        /// The noun does not break down: `the truce collapsed`.
        case notCollapsed
        /// The object, or what stands behind `on`, is arms or a sale.
        case armsNear
        /// The noun hangs on `at`, `in` or `amid`: `at odds with`, `amid tensions with`.
        case beside
        /// The verb is negated and tells a will: `will not release`.
        case unwilling
        /// The noun hangs on `with` behind a verb of answering: `answered with sanctions`.
        case answered
        /// The object is no guest and no sale of the agent's own.
        case notHosting
        /// The verb names its own object as on hold, by lawmakers.
        case aboutWar
        /// The clause names nobody who acts, and hangs on one that does.
        case hangs
        /// It is no reason given for a breach that the clause above tells: `cut ties with Qatar, accusing it`.
        case notReason
        /// Somebody in office stands behind `with`, or is joined to the subject.
        case personBeside
        /// The verb tells that something goes on no more: `stopped buying`.
        case ceased
        /// The object is a body or an organisation, no state.
        case bodyPatient
        /// What acts acts itself: no strike, exercise or deal does.
        case actsItself
        /// It is not put off or called off.
        case notPutOff
        /// It is put off or called off; suspended, not left.
        case putOff, suspended
        /// It goes by telephone or screen.
        case byTelephone
        /// The object is a sum of money; is arms and nothing else.
        case sumPatient
        /// The object names what is traded, arms aside: lithium, tariffs.
        case aboutTrade, notTrade
        /// Behind the noun stands what it would stop: `a resolution to block the sale`.
        case stopsBelow
        /// The noun hangs on `for` behind a verb of calling: `called for sanctions`.
        case calledFor
        /// No place stands behind it, and a person does it: `received his guest at a summit`.
        case noPlace
        /// The clause speaks of nothing but what is done: no verb of blame or praise governs the noun.
        case heldTogether
        /// The verb is `speak of`.
        case spokenOf
        /// It is no treaty with a neighbour that is only suspended.
        case notSuspendedPact
        /// The verb is one of giving and none of paying, and the other is a state.
        case givesMoney
        /// The object is a state by its name, or its sovereignty or independence.
        case statehood
        /// The noun curbs no flow of arms, which is an embargo: `restrictions on sales`.
        case notArmsCurb
        /// The verb is `summon`.
        case summoned
        /// The object is a border, a crossing, the airspace.
        case borderPatient
        /// Somebody is meant to get it whom nobody names: `to countries at war`.
        case someCountry
        /// The clause is a main one or what is said, no relative or participle.
        case ownClause
        /// Nobody stands behind `between`.
        case nobodyBetween
        /// The verb finds fault by itself and turns nothing down: `criticised`, not `rejected`.
        case blamesOnly
        /// There are several of them.
        case plural
        /// A clause tells what the speaker's own state would do: `warned that Ankara would act`.
        case willActBelow
        /// The object is membership or participation, no bid for it.
        case ownMembership
        /// What is warned of is a blow, or is done to what is another's: `warned that lorries would be impounded`.
        case warnsOfBlow, notBlow
        /// It is no contract of its own with a maker that a state calls off.
        case notOwnPurchase
        /// It is weighed anew: `would review its ties`.
        case reviewed
    }

    /// A noun sets it off.
    var isOfNoun: Bool { if case .noun = trigger { true } else { false } }

    struct Example: Sendable {
        let text: String
        /// `USA > TUR`, `PKK > -`; nil where the rule must be silent.
        let parties: String?

        init(_ text: String, _ parties: String?) {
            self.text = text
            self.parties = parties
        }
    }

    let name: String
    /// One sentence on what the rule reads and why.
    let doc: String
    let type: EventType
    let trigger: Trigger
    let source: [Slot]
    let target: [Slot]
    let needs: [Need]
    /// The event needs a second party.
    let needsTarget: Bool
    /// Both parties may be of one state: Congress and the administration.
    let allowsSame: Bool
    /// Done to several, it is several events.
    let takesMany: Bool
    /// A firm stands for its state, also where the text does not name it.
    let takesStates: Bool
    let examples: [Example]

    init(
        name: String, doc: String, type: EventType, trigger: Trigger, source: [Slot], target: [Slot],
        needs: [Need] = [], needsTarget: Bool = true, allowsSame: Bool = false, takesMany: Bool = false,
        takesStates: Bool = false, examples: [Example]
    ) {
        self.name = name
        self.doc = doc
        self.type = type
        self.trigger = trigger
        self.source = source
        self.target = target
        self.needs = needs
        self.needsTarget = needsTarget
        self.allowsSame = allowsSame
        self.takesMany = takesMany
        self.takesStates = takesStates
        self.examples = examples
    }

    /// All rules in the order in which they are tried; a clause gives one event of a type.
    static let all: [EventRule] =
        sanctions + programmes + visits + agreements + force + aid + disputes + statements
}
