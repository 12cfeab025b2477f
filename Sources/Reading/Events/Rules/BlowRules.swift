internal import Lexicon

extension EventRule {
    /// Blows told from the side that is hit, and towns that are taken.
    static let blows: [EventRule] = [
        EventRule(
            name: "attack-undergone", doc: "Somebody comes under fire, is subjected to shelling by another.",
            type: .militaryAction, trigger: .noun([.attack, .war, .munition]),
            source: [.complement([.by, .from]), .oblique([.by, .from]), .owner],
            target: [.suffering],
            needs: [.undergone, .militaryWord, .notNegated],
            examples: [
                Example("Yemen was subjected to twelve days of shelling by Saudi forces.", "SAU > YEM"),
                Example("Kenya was subjected to a review by Norway.", nil),
            ]),
        EventRule(
            name: "under-fire", doc: "Somebody comes under the fire of another's armed men.",
            type: .militaryAction, trigger: .verb([.get]),
            source: [.oblique([.from, .by])], target: [.agent], needs: [.underFire, .notNegated],
            examples: [
                Example("Kenyan troops came under fire from Somali soldiers.", "SOM > KEN"),
                Example("Kenya's minister came under fire from the Somali press.", nil),
            ]),
        EventRule(
            name: "state-withdraws", doc: "A state withdraws from another, by both names.",
            type: .withdrawal, trigger: .verb([.withdraw]),
            source: [.agent], target: [.oblique([.from, .of])],
            needs: [.stateLeaves, .notNegated, .noPatient],
            examples: [
                Example("Russia is withdrawing from Syria.", "RUS > SYR"),
                Example("Russia withdrew from the Syrian cup.", nil),
            ]),
        EventRule(
            name: "convention-left", doc: "A state withdraws from a convention of many.",
            type: .withdrawal, trigger: .verb([.withdraw, .renounce]),
            source: [.agent], target: [], needs: [.fromConvention, .notNegated, .officialSubject, .notFirm],
            needsTarget: false,
            examples: [
                Example("Lithuania withdrew from the convention on cluster munitions.", "LTU > -"),
                Example("Lithuania withdrew from the cup.", nil),
            ]),
        EventRule(
            name: "left-here", doc: "Troops leave, and the text speaks of one state: that one.",
            type: .withdrawal, trigger: .verb([.leave, .withdraw]),
            source: [.agent, .agentOwner], target: [.home],
            needs: [.armedAgent, .noPatient, .notNegated, .ownClause, .noGoal],
            examples: [
                Example(
                    "Niger is calm. Niger's army holds the north. Niger has few jets. French troops left in May.",
                    "FRA > NER"),
                Example("Niger is calm. French tourists left in May.", nil),
            ]),
        EventRule(
            name: "drilled-behind", doc: "In a drill the troops of one act beside those of another.",
            type: .exercise, trigger: .noun([.exercise]),
            source: [.doerBehind], target: [.besideBehind], needs: [.militaryWord],
            examples: [
                Example(
                    "The drill, in which Japanese troops fired missiles alongside Fijian forces, is over.",
                    "JPN > FJI"),
                Example("The drill, in which Japanese pupils ran with Fijian ones, is over.", nil),
            ]),
        EventRule(
            name: "town-taken", doc: "Fighters or troops take a town.",
            type: .militaryAction, trigger: .verb([.order, .intrude, .attack]),
            source: [.agent, .agentOwner], target: [.patient, .patientOwner],
            needs: [.placeTaken, .armedAgent, .ownClause, .notNegated, .notFirm],
            examples: [
                Example("M23 took Goma in January.", "m23 > COD"),
                Example("The singer took Goma by storm in January.", nil),
            ]),
    ]
}
