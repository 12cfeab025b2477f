internal import Lexicon

extension EventRule {
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
        /// The state whose lawmakers are named.
        case legislature
        /// For whom the sale or the arms are of which the sentence speaks.
        case saleBuyer
        /// The two that act in the clause on the noun: `an accord under which Fiji and Tonga share data`.
        case pairBehind
        /// Whoever is hit in the clause on the noun: `a threat to annex the islands`.
        case hitBehind
        /// Behind `belonging to` on the object.
        case holder
        /// Whom the subject helps: `aid helped Oman rebuild`.
        case helped
        /// The owner of the programme that is spoken of.
        case programmeOwner
        /// Whose the noun is on which the trigger's hangs, or whose the trigger's is.
        case hostOwner
        /// Whose the goods are that are bought: `tonnes of Brazilian beans`.
        case goodsOwner
        /// Behind `at the side of`.
        case complementOfSide
        /// The buyer of the sale that is told, where its delivery or contract is stopped: `froze the delivery`.
        case deliveredTo
        /// The state in which whoever acts is at home.
        case ownState
        /// Who did what hangs on the object: `a missile fired by the Houthis`.
        case shooter
        /// From where that was sent which acts: `rockets fired from Oman hit`.
        case origin
        /// Whose people or things the blow left hurt: `shelled a camp, killing five Peruvian soldiers`.
        case victims
        /// Whoever the trigger's noun itself names: `the visiting Polish president`.
        case itself
        /// Who does what the object is: `criticised the operation that Oman prepares`.
        case doerOfPatient
        /// Forces of whom nobody says whose they are: those of whoever says it, or of the state of the text.
        case ownForces
        /// Whose that is of which a clause on the object tells: `men who lead Omani firms`.
        case ownerBehind
        /// The state of the text, where a person is hit by name: `blacklisted X, the minister`.
        case homeOfPerson
        /// Who acts in the clause on the noun, and with whom: `drills in which Omani troops fired beside Fijian ones`.
        case doerBehind, besideBehind
        /// Behind `to` on the subject: `exports to Oman are on hold`.
        case complementOfAgentTo
        /// The subject, of a passive too: whoever comes under fire.
        case suffering
        /// What hangs on the subject: `cooperation between the two countries should not harm`.
        case complementOfAgent
        /// The state of whoever says it.
        case ownOfSpeaker
        /// Whoever acts in the condition: `would respond if Finland took in weapons`.
        case conditionSubject

        var isDoer: Bool { if case .doerBehind = self { true } else { false } }

        /// It names somebody in the clause itself, not by what was told.
        var isNear: Bool {
            switch self {
            case .onlyOther, .nearestOther, .adversary, .home, .blamedByOthers, .dealPartner, .dealOther,
                .buyer, .seller:
                false
            default: true
            }
        }

        /// It names the others of those who do something together.
        var isMutual: Bool {
            switch self {
            case .fellow, .pair: true
            default: false
            }
        }

        /// The parties are joined there by `and`, and each counts.
        var joins: Bool {
            switch self {
            case .patient, .oblique, .complement, .complementOfPatient, .complementOfAgent, .recipient,
                .subjectBelow:
                true
            default: false
            }
        }
    }
}
