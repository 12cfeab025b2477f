internal import Lexicon

extension EventRule {
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
        /// The verb itself names the envoy whom it calls home: `recalled its ambassador`.
        case recallsEnvoy
        /// Arms of the agent's own are sent: `its MiG-29s`, `every one of its howitzers`.
        case ownArms
        /// A sum or aid is the object.
        case sumOrAidPatient
        /// The object comes off a list: `removed from its blacklist`.
        case takenOffList
        /// What hangs on the noun is a boat, a convoy, fighters.
        case onThing
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
        /// It is suspended, not left.
        case suspended
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
        /// Whoever acts stands against his own government, or once was it; and what he finds fault with is its own.
        case ofOpposition, ownAffair
        /// The object, or what stands behind `of` or `for`, is tariffs; is land.
        case tariffPatient, territoryPatient
        /// A person is called on in his capital, and asked for nothing; the other way round.
        case callsAt, notCallsAt
        /// The blow is told as wrong: `illegal invasion`.
        case wrongBlow
        /// The object is a right: `has a right to defend itself`.
        case rightPatient
        /// The object is put on hold.
        case onHold
        /// The noun is not what somebody calls bad or good.
        case notJudged
        /// Whoever acts is a state, and somebody of another says it.
        case ofAnother
        /// What is let go was withheld: sanctions, or aid that is not suspended and goes on.
        case freed
        /// A legislature bans nothing for good, which is a law and no vote on a sale.
        case notBanned
        /// The object is boats, lorries, a camp: a thing that nobody is named to own.
        case thingPatient
        /// Soldiers leave a state or what is its own: a base, its soil.
        case leavesState
        /// A partner or an ally that is praised as such: `an important partner`.
        case goodAlly
        /// It is aid and no arms.
        case onlyAid, notOnlyAid
        /// The text tells a sale of arms, or the sentence names arms.
        case aboutDeal
        /// The noun is tariffs; a measure that is let lapse.
        case isTariff, lapses
        /// Somebody says that another must do or stop something.
        case mustBe
        /// Nobody is `to blame`: he is the one who is blamed.
        case notToBlame
        /// The blow is no mere date or reason of something else: `after Russia's invasion`.
        case notBackground
        /// Those who come are no ships or troops.
        case notOfShips
        /// The verb is one of training.
        case trains
        /// No punishment is only foretold.
        case notWouldPunish
        /// Somebody says that it would punish another.
        case wouldPunish
        /// What is handed over is not bought, leased or paid for.
        case notBought
        /// No price is told.
        case notCosting
        /// No weapon enters service.
        case notService
        /// No objection is dropped.
        case notDropped
        /// It is no name that somebody gives another: `described France as a partner`.
        case namesNobody
        /// The verb is one of claiming.
        case claims
        /// It is attended, not visited; the other way round.
        case attends, notAttends
        /// No trip is advised against.
        case notAdvised
        /// It fights an armed group.
        case againstFighters
        /// Whoever crosses does it to fight an armed group.
        case notToFight
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
        /// Somebody would be let into a programme: `asked for a seat in the drone programme`; nothing of the kind.
        case programmeEntry, notEntry
        /// The object is what the agent itself has of weapons: `its chemical weapons`, `the last of its mines`.
        case ownArsenal
        /// The noun hangs on one of doing away: `the destruction of its sarin`.
        case undone
        /// The object is no soldiers.
        case noSoldiersPatient
        /// Something is signed in the sentence.
        case signedHere
        /// A clause on the noun tells of a blow: `its threat to annex the islands`.
        case strikesBehind
        /// Somebody is kept from coming in: `barred from entry`, `banned from visiting`.
        case keptOut
        /// The noun behind `at` or `by` is a side: `stands by the side of Oman`.
        case atSide
        /// The noun hangs on `in` and `of` follows it: `in support of`.
        case inSupport
        /// What hangs on the noun with `of` is diplomats; is a treaty, behind `from`.
        case ofDiplomats, fromTreaty
        /// The object is called unwelcome: `persona non grata`.
        case unwelcome
        /// It is no drill: `locked horns in a mock battle`.
        case notDrill
        /// The noun is not what an agreement or talks are about: `a memorandum on training`.
        case notOfPact
        /// The subject is nothing that was done to somebody: `its expulsion cost it contracts`.
        case notSuffered
        /// Money is not put aside for somebody: `set aside a billion in aid`.
        case notAllotted
        /// Nobody is backed in the same sentence.
        case noSupportBeside
        /// Behind `into`, `to` or `across` a state is named.
        case intoState
        /// A sale or arms are named.
        case namesSale
        /// What another has done is told of him who is put out: `expelled an envoy it accused of spying`.
        case notOfExpelled
        /// The noun is the subject of `come`.
        case comes
        /// The object is their guns.
        case ownGuns
        /// The noun is the subject of a verb of helping: `aid from Oman helped the islanders`.
        case helps
        /// The word that means it heads its group: a `tour company` is no tour, `import taxes` are no imports.
        case headed
        /// What is let go is not stopped by the same verb: `suspended imports`.
        case notStopped
        /// The object is what is bought abroad: `imports`, `purchases`.
        case boughtPatient
        /// The clause hangs on a verb of forbidding: `forbids its firms to sell`.
        case forbidden
        /// The subject is on hold, on ice; the object is not put there.
        case isOnHold, notOnHold
        /// The subject is arms or their trade.
        case armsAgent
        /// Whoever is on the tour is a person in office.
        case personsOnly
        /// Somebody comes back from where he was.
        case returns
        /// Those who act are no troops or ships.
        case notArmed
        /// The noun is somebody who is on a visit: `his visiting colleague`.
        case visiting
        /// The noun is a tour, `of` which tells where; it is none.
        case tour, notTour
        /// The noun is what the subject goes through: `came under fire`, `was subjected to shelling`.
        case undergone
        /// A town is taken.
        case placeTaken
        /// The state of those who act buys what the text tells of, and no other state is named in the clause.
        case ownPurchase
        /// Whoever acts is an opposition or a lawmaker; whoever is moved is.
        case againstGovernment, patientAgainstGovernment
        /// Somebody is angry, or not pleased.
        case displeased
        /// Whoever says it stands against his own government.
        case saidByOpposition
        /// Two that act together stand under a pact: `Under a pact Fiji and Tonga share data`.
        case underPact
        /// Sanctions stand behind `with`: `hit two banks with an asset freeze`.
        case withSanctions
        /// The noun stands under one of signing: `the signing of a memorandum`.
        case beingSigned
        /// The infinitive hangs on a verb of agreeing: `agreed to deepen`.
        case agreedAbove
        /// It says that it would strike another.
        case wouldStrike
        /// Somebody will take the measure: `will take countermeasures`.
        case willBe
        /// The verb brings about what others feel: `drew protests`; it does not.
        case provokes, notProvokes
        /// Whoever threatens does not threaten to go himself; nothing only results: `threatening its farms with a loss`.
        case notQuitting, notResult
        /// Nothing is used or practised: `exercise restraint`.
        case drillsItself
        /// Another is not let hand arms on.
        case notLet
        /// Envoys are told to leave.
        case leaveBelow
        /// Fire is ceased.
        case ceasesFire
        /// A treaty that is no contract stands behind `from`.
        case fromConvention
        /// A state itself goes out of another.
        case stateLeaves
        /// Nobody says where to or where from.
        case noGoal
        /// It is no mere possibility: `could show its anger`.
        case notPossible
        /// Nobody stands or stays: that alone does no good.
        case notStanding
        /// Names are put to it: `set their signatures to a letter of intent`.
        case signedTo
        /// Somebody comes under the fire of armed men.
        case underFire
        /// Arms stand behind `with`: `stopped supplying Oman with rifles`.
        case armsWith
        /// Somebody will not stand by.
        case idle
        /// The verb is one of pleasing: `was not impressed`.
        case pleasing
        /// A base is handed over.
        case basePatient
        /// Whoever is warned against is told what would follow: `will respond, the minister warned`.
        case saidAsWarning
        /// Whoever is seen is met: `sees his counterpart`, not `to see whether`, `to see him leave`.
        case notWatched
        /// What is done is done for whoever says it: `stood by us`.
        case forSpeaker
        /// It is not said by whoever feels threatened, which is blame: `they came to threaten us, he said`.
        case notComplainedOf
        /// Somebody can be relied on, trusted.
        case reliedOn
        /// The subject is the state of whoever speaks, or `we`.
        case ofOwnState
        /// Whoever speaks, or acts, is of the state that buys or sells in the text.
        case ofDealParty, dealPartyActs
        /// Arms or their purchase are what is praised.
        case praisesArms
        /// The noun is praised beyond all others: `the best gun`, `a fleet without rival`.
        case superlative
        /// The object is arms or forces: `a fleet without rival`.
        case forcesPatient
        /// What is judged is arms that the state of whoever speaks buys, or their purchase.
        case boughtByOwn
        /// The object names nobody, and is nobody's.
        case noActorPatient
        /// It is said of the government of whoever speaks.
        case ownGovernment
        /// What the subject is to suffer is foretold by another: `would pay a price`.
        case wouldSuffer
        /// The clause below tells that its subject would lose something, or not get it.
        case losesBelow
        /// The verb tells what would be done; whoever speaks is the one who would do it.
        case wouldAct, ownWords
    }
}
