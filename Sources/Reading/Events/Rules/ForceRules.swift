internal import Lexicon

extension EventRule {
    /// Use of force and its end.
    static let force: [EventRule] = [
        EventRule(
            name: "ceasefire-made", doc: "A ceasefire is agreed, brokered or declared.",
            type: .ceasefire, trigger: .verbOn([.makePeace], [.ceasefire]),
            source: [.pair, .agent],
            target: [.pair, .fellow, .complement([.with]), .oblique([.with]), .onlyOther],
            needs: [.notNegated],
            examples: [
                Example("Armenia and Azerbaijan agreed to a ceasefire.", "ARM > AZE"),
                Example("Ethiopia declared a truce with Eritrea.", "ETH > ERI"),
                Example("The teams agreed to a truce after the match in Armenia.", nil),
            ]),
        EventRule(
            name: "ceasefire-noun", doc: "A ceasefire between two, or one arranged by a third.",
            type: .ceasefire, trigger: .noun([.ceasefire]),
            source: [.pair, .byParticiple], target: [.pair, .nearestOther],
            examples: [
                Example("The truce between Ethiopia and Eritrea has held.", "ETH > ERI"),
                Example("A ceasefire brokered by Qatar ended the fighting in Lebanon.", "QAT > LBN"),
                Example("A shaky ceasefire holds.", nil),
            ]),
        EventRule(
            name: "disarm", doc: "An armed group gives up its arms.",
            type: .disarmament, trigger: .verb([.disarm]),
            source: [.agent], target: [.enemy, .onlyOther], needs: [.fighters, .notNegated, .noPatient],
            needsTarget: false,
            examples: [
                Example("The FARC laid down their arms in 2017.", "farc > -"),
                Example("Hezbollah surrendered its weapons.", "hezbollah > -"),
                Example("The move may make it harder to disarm Libya.", nil),
            ]),
        EventRule(
            name: "disarm-noun", doc: "The disarmament of an armed group.",
            type: .disarmament, trigger: .noun([.disarm]),
            source: [.owner, .complement([.of, .by])], target: [.onlyOther], needs: [.fighters],
            needsTarget: false,
            examples: [
                Example("Hezbollah's disarmament has begun.", "hezbollah > -"),
                Example("A treaty on disarmament was discussed in Geneva.", nil),
            ]),
        EventRule(
            name: "renounce", doc: "A state leaves or suspends a treaty.",
            type: .withdrawal, trigger: .verbOn([.renounce], [.treaty]),
            source: [.agent], target: [.treatyPartner, .complement([.with]), .onlyOther],
            needs: [.notNegated],
            examples: [
                Example("Russia suspended the New START treaty in 2023.", "RUS > USA"),
                Example("Chile tore up its border treaty with Peru.", "CHL > PER"),
                Example("Chile signed a treaty with Peru.", nil),
            ]),
        EventRule(
            name: "renounce-from", doc: "A state withdraws from a treaty.",
            type: .withdrawal, trigger: .verb([.renounce]),
            source: [.agent], target: [.treatyPartner, .oblique([.from, .of])],
            needs: [.treatyOblique, .notNegated],
            examples: [
                Example("Washington withdrew from the INF Treaty in 2019.", "USA > RUS"),
                Example("Washington withdrew the bill.", nil),
            ]),
        EventRule(
            name: "withdraw", doc: "Troops are taken back from a state.",
            type: .withdrawal, trigger: .verbOn([.withdraw], [.troops]),
            source: [.agent, .owner, .nearestOther],
            target: [.oblique([.from, .in, .of]), .complement([.in, .from]), .lastState],
            needs: [.notNegated],
            examples: [
                Example("Uganda withdrew its troops from Somalia.", "UGA > SOM"),
                Example("Germany plans to reduce its presence in Mali.", "DEU > MLI"),
                Example("The bank cut its presence in Mali.", nil),
            ]),
        EventRule(
            name: "pull-out", doc: "An army pulls out of a state.",
            type: .withdrawal, trigger: .verb([.withdraw]),
            source: [.agent], target: [.oblique([.from, .of])],
            needs: [.noPatient, .notNegated, .militaryWord],
            examples: [
                Example("French forces pulled out of Niger.", "FRA > NER"),
                Example("Ethiopian soldiers withdrew from Somalia.", "ETH > SOM"),
                Example("The runner pulled out of the race in Niger.", nil),
            ]),
        EventRule(
            name: "withdrawal-noun", doc: "The withdrawal of troops from a state.",
            type: .withdrawal, trigger: .noun([.withdraw]),
            source: [.owner, .complement([.of, .by])], target: [.complement([.from])], needs: [.militaryWord],
            examples: [
                Example("France's withdrawal from Niger left the army alone.", "FRA > NER"),
                Example("The withdrawal of Ugandan troops from Somalia began.", "UGA > SOM"),
                Example("Cash withdrawals rose in Niger.", nil),
            ]),
        EventRule(
            name: "attack", doc: "One state or group uses force against another.",
            type: .militaryAction, trigger: .verb([.attack]),
            source: [.agent], target: [.patient, .oblique([.against, .in, .into, .across, .on])],
            needs: [.militaryWord, .notFirm, .notNegated, .notSpeech, .officialAgent],
            examples: [
                Example("Ethiopian warplanes bombed Eritrea on Sunday.", "ETH > ERI"),
                Example("Yemen was shelled by Saudi forces.", "SAU > YEM"),
                Example("Houthi rebels struck military sites across Yemen's north.", "houthis > YEM"),
                Example("Kenya attacked the military plan as a waste.", nil),
                Example("Workers struck in Yemen.", nil),
            ]),
        EventRule(
            name: "attack-made", doc: "An attack, strike or campaign is carried out.",
            type: .militaryAction, trigger: .verbOn([.make, .attack], [.attack]),
            source: [.agent, .owner],
            target: [
                .complement([.on, .against, .in, .into, .across]), .oblique([.on, .against, .in, .into]),
            ],
            needs: [.notFirm, .notNegated],
            examples: [
                Example("Ethiopia carried out airstrikes on Eritrea.", "ETH > ERI"),
                Example("A bombing campaign against Yemen was launched by Saudi Arabia.", "SAU > YEM"),
                Example("The striker launched an attack on the referee.", nil),
            ]),
        EventRule(
            name: "attack-noun", doc: "The attack of one on another.",
            type: .militaryAction, trigger: .noun([.attack]),
            source: [.owner, .complement([.by])], target: [.complement([.on, .against, .of, .into])],
            needs: [.militaryWord],
            examples: [
                Example("Ethiopia's invasion of Eritrea began in 1998.", "ETH > ERI"),
                Example("A missile attack by Houthi rebels on Saudi Arabia failed.", "houthis > SAU"),
                Example("An attack on journalists was condemned.", nil),
            ]),
        EventRule(
            name: "deployed-against", doc: "Drones or troops are brought to bear against somebody.",
            type: .militaryAction, trigger: .noun([.deployment]),
            source: [.owner, .complement([.by])],
            target: [.complement([.against]), .governed([.against]), .againstAny],
            needs: [.militaryWord],
            examples: [
                Example(
                    "Ethiopia's deployment of drones against Eritrean positions was confirmed.", "ETH > ERI"),
                Example("Ethiopia's use of drones is growing.", nil),
            ]),
        EventRule(
            name: "fight", doc: "One fights another.",
            type: .militaryAction, trigger: .verb([.fight]),
            source: [.agent], target: [.patient, .oblique([.against, .with])],
            needs: [.militaryWord, .actorPatient, .notFirm, .notNegated],
            examples: [
                Example("Nigerian troops are fighting Boko Haram in the north.", "NGA > boko-haram"),
                Example("Nigerian officials are fighting corruption.", nil),
            ]),
        EventRule(
            name: "exercise", doc: "Two drill together.",
            type: .exercise, trigger: .noun([.exercise]),
            source: [.pair, .governor, .owner],
            target: [.pair, .complement([.with]), .governed([.with]), .fellow],
            needs: [.militaryWord],
            examples: [
                Example("Vietnam held a naval exercise with India.", "VNM > IND"),
                Example("Vietnam and India began a military exercise.", "VNM > IND"),
                Example("Exercise is good for the heart, a Vietnamese study says.", nil),
            ]),
        EventRule(
            name: "exercise-verb", doc: "Two armies train with each other.",
            type: .exercise, trigger: .verb([.exercise]),
            source: [.agent], target: [.oblique([.with]), .fellow], needs: [.militaryWord],
            examples: [
                Example("Vietnamese marines drilled with Indian troops.", "VNM > IND"),
                Example("The company drilled wells with a partner from India.", nil),
            ]),
    ]
}
