internal import Lexicon

extension EventVerb {
    /// What two do by telephone.
    fileprivate static let settling: EventVerb = [
        .discuss, .talk, .sign, .makePeace, .decide, .meet, .support,
    ]
}

extension EventRule {
    /// Visits, meetings, talks, calls. The guest is the source, the host the target.
    static let visits: [EventRule] = [
        EventRule(
            name: "attended",
            doc: "A person in office attends a signing, a ceremony, a fair in another state.",
            type: .visitOrTalks, trigger: .verb([.visit]),
            source: [.agent], target: [.oblique([.in, .at]), .complementOfPatient, .hostWithout],
            needs: [.attends, .personAgent, .notNegated],
            examples: [
                Example("Sweden's defence minister attended the signing in Oslo.", "SWE > NOR"),
                Example("Sweden's defence minister attended the signing of the book.", nil),
            ]),
        EventRule(
            name: "visit-verb", doc: "Somebody visits a state or its people.",
            type: .visitOrTalks, trigger: .verb([.visit]),
            source: [.agent], target: [.patient, .oblique([.in, .to]), .hostWithout],
            needs: [.notNegated, .notAttends],
            takesMany: true,
            examples: [
                Example("The Kenyan president visited Portugal on Monday.", "KEN > PRT"),
                Example("Lisbon was visited by Kenya's defence minister.", "KEN > PRT"),
                Example("Thousands visited the museum in Lisbon.", nil),
            ]),
        EventRule(
            name: "visited-with", doc: "A person in office sees a yard, a base, a stand with another.",
            type: .visitOrTalks, trigger: .verb([.visit]),
            source: [.agent], target: [.oblique([.with])],
            needs: [.personAgent, .personBeside, .notNegated, .notAttends],
            examples: [
                Example(
                    "Sweden's defence minister toured a yard in Kiel with his German counterpart.",
                    "SWE > DEU"),
                Example("Sweden's defence minister toured a yard with a camera.", nil),
            ]),
        EventRule(
            name: "arrive", doc: "A person in office travels to a state, or is due there.",
            type: .visitOrTalks, trigger: .verb([.arrive]),
            source: [.agent], target: [.oblique([.in, .to, .for, .at]), .patient],
            needs: [.personAgent, .noArmsPatient, .notNegated], takesMany: true,
            examples: [
                Example("Denmark's foreign minister arrived in Nairobi for talks.", "DNK > KEN"),
                Example("Malaysian Defence Minister Mohamad Hasan flew to Oslo last week.", "MYS > NOR"),
                Example("Two frigates arrived in Oslo.", nil),
            ]),
        EventRule(
            name: "due", doc: "Somebody is due in a state.",
            type: .visitOrTalks, trigger: .predicate([.due]),
            source: [.agent], target: [.complement([.in, .to, .at]), .oblique([.in, .to, .at])],
            needs: [.personAgent, .notNegated],
            examples: [
                Example("The Danish foreign minister is due in Nairobi next week.", "DNK > KEN"),
                Example("The first jets are due in Kenya next year.", nil),
            ]),
        EventRule(
            name: "stay", doc: "A person of one state was in another.",
            type: .visitOrTalks, trigger: .stay,
            source: [.agent], target: [.oblique([.in, .at, .to])],
            needs: [.personAgent, .notNegated, .inState],
            examples: [
                Example("Denmark's prime minister was in Kenya for a summit.", "DNK > KEN"),
                Example("A Danish delegation has been to Kenya.", "DNK > KEN"),
                Example("A Danish delegation is in the Kenyan capital.", "DNK > KEN"),
                Example("The Danish radar is in Kenya.", nil),
            ]),
        EventRule(
            name: "was-with", doc: "A person in office was with another.",
            type: .visitOrTalks, trigger: .stay,
            source: [.agent], target: [.oblique([.with])], needs: [.personAgent, .personBeside, .notNegated],
            examples: [
                Example("Denmark's prime minister was at the palace with the Kenyan president.", "DNK > KEN"),
                Example("Denmark's prime minister was at odds with the Kenyan press.", nil),
            ]),
        EventRule(
            name: "received", doc: "Somebody receives another, no place is named: who receives acts.",
            type: .visitOrTalks, trigger: .verb([.host]),
            source: [.agent], target: [.patient],
            needs: [.personPatient, .actorPatient, .notNegated, .noPlace],
            examples: [
                Example("Kenya's president received his Danish counterpart at a summit.", "KEN > DNK"),
                Example("Kenya received twelve trucks.", nil),
            ]),
        EventRule(
            name: "host", doc: "A host receives a guest in his capital: the guest is the source.",
            type: .visitOrTalks, trigger: .verb([.host]),
            source: [.patient], target: [.agent, .oblique([.in, .at])],
            needs: [.personPatient, .actorPatient, .noArmsPatient, .notNegated],
            examples: [
                Example("The Kenyan president received his Danish counterpart in Nairobi.", "DNK > KEN"),
                Example("Oslo hosted Malaysia's foreign minister on Friday.", "MYS > NOR"),
                Example("Kenya received twelve trucks.", nil),
            ]),
        EventRule(
            name: "meet", doc: "Two meet.",
            type: .visitOrTalks, trigger: .verb([.meet]),
            source: [.agent], target: [.patient, .fellow, .oblique([.with]), .nearestPerson],
            needs: [.notNegated, .personOrState, .notThings, .actsItself, .notWatched],
            examples: [
                Example("Denmark wants to see Kenya's president removed.", nil),
                Example("The Danish premier will see Kenya's president on Monday.", "DNK > KEN"),
                Example("The Danish raid met with hardly a Kenyan jet.", nil),
                Example("The Danish prime minister met Kenya's president in Nairobi.", "DNK > KEN"),
                Example("Officials from Serbia and Kosovo will sit down together in Vienna.", "SRB > XKX"),
                Example("Danish generals met with their Kenyan counterparts.", "DNK > KEN"),
                Example("The Danish jets met all requirements.", nil),
            ]),
        EventRule(
            name: "talk", doc: "Two talk, negotiate or telephone.",
            type: .visitOrTalks, trigger: .verb([.talk]),
            source: [.agent],
            target: [
                .oblique([.with, .to]), .patient, .fellow, .complement([.with]), .complementOfPatientWith,
            ],
            needs: [.notNegated, .notFirm, .notSale], allowsSame: true,
            examples: [
                Example("Peru's president spoke with his Chilean counterpart by telephone.", "PER > CHL"),
                Example("Peru and Chile are negotiating over the border.", "PER > CHL"),
                Example("Denmark's defence minister broke the news to Kenya's ambassador.", "DNK > KEN"),
                Example("Peru negotiated a discount.", nil),
                Example("Peru is negotiating with Chile over 12 howitzers.", nil),
            ]),
        EventRule(
            name: "by-telephone", doc: "Two persons in office settle or speak of something by telephone.",
            type: .visitOrTalks, trigger: .verb(.settling),
            source: [.pair, .agent], target: [.fellow, .pair, .patientPerson, .oblique([.with])],
            needs: [.byTelephone, .personAgent, .notNegated],
            examples: [
                Example(
                    "Kenya's president and his Danish counterpart discussed the order by telephone.",
                    "KEN > DNK"),
                Example("The Kenyan president ordered a pizza by telephone.", nil),
            ]),
        EventRule(
            name: "calls-on", doc: "A person in office calls on another in his capital.",
            type: .visitOrTalks, trigger: .verb([.urge]),
            source: [.agent], target: [.patient], needs: [.callsAt, .personAgent, .notNegated],
            examples: [
                Example("Denmark's premier called on the Kenyan president in Nairobi.", "DNK > KEN"),
                Example("Denmark's premier called on the Kenyan president to free her.", nil),
            ]),
        EventRule(
            name: "consult", doc: "Somebody is consulted.",
            type: .visitOrTalks, trigger: .verb([.consult]),
            source: [.agent, .seller], target: [.patient, .oblique([.with])], needs: [.notNegated],
            examples: [
                Example("Denmark consulted Kenya before the vote.", "DNK > KEN"),
                Example("Danish officials consulted a map.", nil),
            ]),
        EventRule(
            name: "talks-held", doc: "Talks are held, a visit is made.",
            type: .visitOrTalks, trigger: .verbOn([.make], [.talk, .visit, .meeting]),
            source: [.pair, .agent, .owner],
            target: [.pair, .complement([.with, .to, .in]), .oblique([.with, .to]), .fellow],
            needs: [.notNegated, .notPutOff],
            examples: [
                Example("Chile and Peru held talks on Tuesday.", "CHL > PER"),
                Example("Denmark's defence minister paid a visit to Kenya.", "DNK > KEN"),
                Example("Talks were held between Chile and Peru.", "CHL > PER"),
                Example("The club held talks with a striker from Chile.", nil),
            ]),
        EventRule(
            name: "talks-noun", doc: "Talks or a call between two.",
            type: .visitOrTalks, trigger: .noun([.talk, .meeting]),
            source: [.pair, .owner, .complement([.of]), .governor], target: [.pair, .complement([.with])],
            needs: [.takesPlace, .notSale, .notPutOff, .heldTogether], takesMany: true,
            examples: [
                Example("Kenya's minister was content after talks with his Danish counterpart.", "KEN > DNK"),
                Example("Talks between Chile and Peru were put off.", nil),
                Example("Talks between Chile and Peru broke down.", "CHL > PER"),
                Example(
                    "In a phone call between Kenya's president and the Danish premier the matter was settled.",
                    "KEN > DNK"),
                Example(
                    "He mentioned a telephone conversation he had with Peru's president. The Chilean leader was content.",
                    nil),
                Example("The talks broke down.", nil),
            ]),
        EventRule(
            name: "visit-noun", doc: "The visit or trip of somebody to a state.",
            type: .visitOrTalks, trigger: .noun([.visit]),
            source: [.owner, .complement([.by, .of, .from])],
            target: [.complement([.to, .in]), .governed([.to]), .nearestOther],
            needs: [.notPutOff, .notOfShips, .headed, .notTour],
            examples: [
                Example("Six Danish tour company staff spoke of 14 Kenyans.", nil),
                Example("During the Kenyan president's visit to Portugal a pact was signed.", "KEN > PRT"),
                Example("A trip to Lisbon by Kenya's defence minister was announced.", "KEN > PRT"),
                Example("A trip to Lisbon by Kenya's defence minister was called off.", nil),
                Example("A trip to the sea is cheap.", nil),
            ]),
        EventRule(
            name: "visit-made", doc: "Somebody is on a visit to a state, which is named.",
            type: .visitOrTalks, trigger: .noun([.visit]),
            source: [.governingPerson, .nearestPerson],
            target: [.complement([.to, .in]), .governed([.to]), .nearestOther],
            needs: [.notPutOff, .notAdvised, .notTour],
            examples: [
                Example(
                    "France's defence minister said during a visit to Nairobi that jets were on offer.",
                    "FRA > KEN"),
                Example("Emmanuel Macron on his first trip to Kenya", "FRA > KEN"),
                Example("France advised its citizens against trips to Kenya.", nil),
                Example("A trip to the sea is cheap.", nil),
            ]),
    ]
}
