internal import Lexicon

extension EventRule {
    /// Guests by other words than visit: who comes home from somewhere, tours a plant, is on a tour.
    static let guests: [EventRule] = [
        EventRule(
            name: "returned-from", doc: "A person in office is back from another state.",
            type: .visitOrTalks, trigger: .verb([.arrive]),
            source: [.agent], target: [.oblique([.from])],
            needs: [.returns, .personAgent, .notArmed, .notNegated],
            examples: [
                Example("Kenya's president came home from Lisbon with a pledge of help.", "KEN > PRT"),
                Example("Peru's foreign minister has just returned from Chile.", "PER > CHL"),
                Example("The Kenyan runner returned from Lisbon.", nil),
                Example("Kenyan troops returned from Somalia.", nil),
            ]),
        EventRule(
            name: "site-toured", doc: "A person in office tours a plant, a base, a line of another state.",
            type: .visitOrTalks, trigger: .verb([.visit]),
            source: [.agent], target: [.patientOwner, .oblique([.at, .near, .in])],
            needs: [.personAgent, .notNegated, .notAttends],
            examples: [
                Example("Kenya's air force chief toured an assembly line near Milan.", "KEN > ITA"),
                Example("Kenya's defence minister inspected a Danish frigate.", "KEN > DNK"),
                Example("The Kenyan singer toured halls near Milan.", nil),
            ]),
        EventRule(
            name: "on-tour", doc: "Somebody in office is on a tour of a state.",
            type: .visitOrTalks, trigger: .noun([.visit]),
            source: [.governingPerson, .owner, .nearestPerson], target: [.complement([.of, .in, .to])],
            needs: [.tour, .notPutOff, .personsOnly, .notAdvised],
            examples: [
                Example("The Kenyan navy chief is on a five-day tour of Portugal.", "KEN > PRT"),
                Example("The tour of Portugal was fun.", nil),
            ]),
        EventRule(
            name: "visiting-guest", doc: "Somebody in office who is on a visit, by that word.",
            type: .visitOrTalks, trigger: .noun([.office]),
            source: [.itself], target: [.agent, .oblique([.in, .at, .with]), .onlyOther, .hostWithout],
            needs: [.visiting],
            examples: [
                Example("The visiting Polish president spoke in Nairobi.", "POL > KEN"),
                Example(
                    "Greece's premier and his visiting Danish counterpart made it known.", "DNK > GRC"),
                Example("The visiting team won.", nil),
            ]),
    ]
}
