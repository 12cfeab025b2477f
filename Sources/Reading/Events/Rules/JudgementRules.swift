internal import Lexicon

extension EventRule {
    /// What somebody in office says of another state, of his own, or of the arms that he buys or sells, where no verb
    /// of praise or blame tells it.
    static let judgements: [EventRule] = [
        EventRule(
            name: "said-to-stand-by-us", doc: "Somebody says that another state stands by his own.",
            type: .statementSupport, trigger: .verb([.support]),
            source: [.officialSpeaker], target: [.agent],
            needs: [.ofAnother, .ownClause, .forSpeaker, .reported, .notNegated, .aboutArms],
            examples: [
                Example("Oman has always stood by Kenya, the Kenyan foreign minister said.", "KEN > OMN"),
                Example("\"Portugal backed us from the start,\" Kenya's defence minister said.", "KEN > PRT"),
                Example("Oman's singers have always stood by us, a Kenyan singer said.", nil),
            ]),
        EventRule(
            name: "said-to-be-relied-on", doc: "Somebody says that another state can be relied on.",
            type: .statementSupport, trigger: .verb([.good]),
            source: [.officialSpeaker], target: [.agent],
            needs: [.reliedOn, .ofAnother, .reported, .notNegated, .aboutArms],
            examples: [
                Example("Denmark can be relied on, Kenya's defence minister said.", "KEN > DNK"),
                Example("Denmark cannot be relied on, Kenya's defence minister said.", nil),
                Example("Denmark can be relied on, the singer said.", nil),
            ]),
        EventRule(
            name: "said-to-be-ally-of", doc: "Somebody says that his state is another's ally or friend.",
            type: .statementSupport, trigger: .predicate([.good]),
            source: [.officialSpeaker], target: [.owner, .complement([.of, .to, .for])],
            needs: [.ofOwnState, .reported, .notNegated],
            examples: [
                Example("Norway is Kenya's strategic partner, the Norwegian premier said.", "NOR > KEN"),
                Example("Norway is Kenya's largest market, the Norwegian premier said.", nil),
            ]),
        EventRule(
            name: "own-arms-praised",
            doc: "Somebody in office of the buyer or the seller says that the arms are the best.",
            type: .statementSupport, trigger: .predicate([.good, .apt, .arms, .munition, .troops]),
            source: [.officialSpeaker], target: [],
            needs: [.reported, .notNegated, .ofDealParty, .praisesArms, .superlative], needsTarget: false,
            examples: [
                Example(
                    "Chile ordered 12 howitzers from Serbia. \"It is by far the best gun for our army,\" Chile's defence minister said.",
                    "CHL > -"),
                Example(
                    "Chile ordered 12 howitzers from Serbia. It is the best wine of the valley, Chile's farmers said.",
                    nil),
            ]),
        EventRule(
            name: "speaks-of-best",
            doc: "Somebody in office of the buyer or the seller speaks of a fleet without rival.",
            type: .statementSupport, trigger: .verbOn([.report], [.apt, .arms, .munition, .troops, .force]),
            source: [.agent], target: [],
            needs: [
                .spokenOf, .superlative, .notNegated, .notFirm, .officialAgent, .dealPartyActs,
                .forcesPatient,
            ],
            needsTarget: false,
            examples: [
                Example(
                    "Chile ordered 12 howitzers from Serbia. Chile's defence minister spoke of the most modern artillery in the region.",
                    "CHL > -"),
                Example(
                    "Chile ordered 12 howitzers from Serbia. Chile's defence minister spoke of the best food in the region.",
                    nil),
            ]),
        EventRule(
            name: "vouches-for-arms",
            doc: "Somebody in office of the buyer or the seller vouches for the arms.",
            type: .statementSupport, trigger: .verb([.support]),
            source: [.agent, .speaker], target: [],
            needs: [
                .notNegated, .notFirm, .officialSubject, .dealPartyActs, .armsPatient, .noActorPatient,
            ],
            needsTarget: false,
            examples: [
                Example(
                    "Chile ordered 12 howitzers from Serbia. Chile's defence minister defended the howitzers.",
                    "CHL > -"),
                Example("Chile ordered 12 howitzers from Serbia. A Chilean singer praised the wine.", nil),
            ]),
        EventRule(
            name: "own-arms-said-bad",
            doc: "A politician says that the arms which his own state buys, or their purchase, are bad.",
            type: .statementCriticism, trigger: .predicate([.bad]),
            source: [.officialSpeaker], target: [.ownOfSpeaker],
            needs: [.reported, .notNegated, .boughtByOwn], allowsSame: true,
            examples: [
                Example(
                    "Chile ordered 12 howitzers from Serbia. The gun is a useless toy, Chilean senator Ana Lopez said.",
                    "CHL > CHL"),
                Example(
                    "Chile ordered 12 howitzers from Serbia. The howitzer is worthless, Peru's defence minister said.",
                    nil),
            ]),
        EventRule(
            name: "own-state-said-to-harm",
            doc: "A politician says that the government of his own state does harm.",
            type: .statementCriticism, trigger: .verb([.bad]),
            source: [.officialSpeaker], target: [.ownOfSpeaker],
            needs: [.reported, .notNegated, .ownGovernment, .aboutDeal], allowsSame: true,
            examples: [
                Example(
                    "Britain approved the sale of 12 jets to Kenya. The government was breaking its promises, British senator Ann Low said.",
                    "GBR > GBR"),
                Example(
                    "Britain approved the sale of 12 jets to Kenya. The team was breaking its promises, British senator Ann Low said.",
                    nil),
            ]),
        EventRule(
            name: "own-state-said-bad",
            doc: "A politician says that what the government of his own state does is bad.",
            type: .statementCriticism, trigger: .predicate([.bad]),
            source: [.officialSpeaker], target: [.ownOfSpeaker],
            needs: [.reported, .notNegated, .ownGovernment, .aboutDeal], allowsSame: true,
            examples: [
                Example(
                    "France cancelled the sale of two warships to Russia. Paris has shown that its word is worthless, French senator Ann Petit said.",
                    "FRA > FRA"),
                Example(
                    "France cancelled the sale of two warships to Russia. The soup is shameful, a French farmer said.",
                    nil),
            ]),
    ]
}
