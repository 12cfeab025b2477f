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
    ]
}
