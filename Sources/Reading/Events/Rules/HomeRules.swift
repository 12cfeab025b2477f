internal import Lexicon

extension EventRule {
    /// Blame at home: an opposition, a party, a union, a former minister against their own government. Both parties
    /// are the one state.
    static let blameAtHome: [EventRule] = [
        EventRule(
            name: "own-government-blamed",
            doc: "An opposition, a union or a former minister finds fault with what the own government does.",
            type: .statementCriticism, trigger: .verb([.criticise]),
            source: [.ownState], target: [.ownState],
            needs: [.ofOpposition, .ownAffair, .notNegated, .aboutDeal], allowsSame: true,
            examples: [
                Example(
                    "Peru ordered 12 howitzers from Serbia. The opposition has attacked the purchase as a waste.",
                    "PER > PER"),
                Example(
                    "South Africa's main trade union condemned the government's purchase of howitzers.",
                    "ZAF > ZAF"),
                Example("The opposition condemned the mayor's plan for the zoo.", nil),
            ]),
        EventRule(
            name: "own-government-pressed",
            doc: "An opposition calls for a purchase to be dropped or a minister to go.",
            type: .statementCriticism, trigger: .verb([.urge]),
            source: [.ownState], target: [.ownState],
            needs: [.ofOpposition, .ownAffair, .notNegated, .aboutDeal], allowsSame: true,
            examples: [
                Example(
                    "Chile will buy 12 howitzers from Serbia. The Socialists called for the purchase to be scrapped.",
                    "CHL > CHL"),
                Example("The Socialists called for the zoo to be scrapped.", nil),
            ]),
        EventRule(
            name: "own-plan-called-bad",
            doc: "A former minister or an opposition calls the own government's plan a disaster.",
            type: .statementCriticism, trigger: .verb([.call]),
            source: [.ownState], target: [.ownState],
            needs: [.ofOpposition, .badName, .ownAffair, .notNegated, .aboutDeal], allowsSame: true,
            examples: [
                Example(
                    "Australia will buy 20 Black Hawk helicopters from the US. Former prime minister Malcolm Turnbull called the government's purchase a disaster.",
                    "AUS > AUS"),
                Example("A former player called the club's plan a disaster.", nil),
            ]),
        EventRule(
            name: "own-purchase-scorned",
            doc: "An opposition or a lawmaker is angry at what the own state buys, or not impressed by it.",
            type: .statementCriticism, trigger: .predicate([.upset, .glad]),
            source: [.ownState], target: [.ownState],
            needs: [.displeased, .againstGovernment, .ownPurchase], allowsSame: true,
            examples: [
                Example(
                    "Peru ordered 12 howitzers from Serbia. Senator Ana Lopez was scathing about the purchase.",
                    "PER > PER"),
                Example("Peru ordered 12 howitzers from Serbia. The farmers were angry.", nil),
                Example("Peru ordered 12 howitzers from Serbia. Senator Ana Lopez was pleased.", nil),
            ]),
        EventRule(
            name: "own-purchase-unimpressive",
            doc: "An opposition is not impressed by what the own state buys.",
            type: .statementCriticism, trigger: .verb([.good]),
            source: [.ownState], target: [.ownState],
            needs: [.pleasing, .negated, .passiveVerb, .patientAgainstGovernment, .ownPurchase],
            allowsSame: true,
            examples: [
                Example(
                    "Peru ordered 12 howitzers from Serbia. Opposition lawmaker Luis Diaz was not impressed.",
                    "PER > PER"),
                Example("Peru ordered 12 howitzers from Serbia. The farmers were not impressed.", nil),
            ]),
        EventRule(
            name: "own-purchase-said-to-harm",
            doc: "An opposition says that the own state has given way, wastes money, does harm.",
            type: .statementCriticism, trigger: .verb([.bad]),
            source: [.ownState], target: [.ownState],
            needs: [.saidByOpposition, .ownPurchase, .notNegated], allowsSame: true,
            examples: [
                Example(
                    "Peru ordered 12 howitzers from Serbia. The cabinet had caved in, opposition leader Ana Lopez said.",
                    "PER > PER"),
                Example(
                    "Peru ordered 12 howitzers from Serbia. The cabinet had caved in, a singer said.", nil),
            ]),
        EventRule(
            name: "own-purchase-assailed",
            doc: "A lawmaker finds fault with what the own state buys.",
            type: .statementCriticism, trigger: .verb([.criticise]),
            source: [.ownState], target: [.ownState],
            needs: [.againstGovernment, .ownPurchase, .notNegated], allowsSame: true,
            examples: [
                Example(
                    "Peru ordered 12 howitzers from Serbia. \"A waste of money,\" grumbled Ana Lopez of the opposition.",
                    "PER > PER"),
                Example("Peru ordered 12 howitzers from Serbia. A singer grumbled.", nil),
            ]),
        EventRule(
            name: "own-purchase-said-bad",
            doc: "An opposition or a lawmaker says that what the own state buys is bad.",
            type: .statementCriticism, trigger: .predicate([.bad]),
            source: [.ownState], target: [.ownState],
            needs: [.saidByOpposition, .ownPurchase, .notNegated], allowsSame: true,
            examples: [
                Example(
                    "Peru ordered 12 howitzers from Serbia. Opposition leader Ana Lopez said that the howitzer was a pointless machine.",
                    "PER > PER"),
                Example("Peru ordered 12 howitzers from Serbia. A singer said that it was a mistake.", nil),
            ]),
    ]
}
