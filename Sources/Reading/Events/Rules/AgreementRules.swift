internal import Lexicon

extension EventRule {
    /// Agreements signed, and deals in civil goods.
    static let agreements: [EventRule] = [
        EventRule(
            name: "trade-flow", doc: "Civil goods go from one to the other under a deal.",
            type: .tradeDeal, trigger: .verb([.order, .talk]),
            source: [.oblique([.to]), .agent],
            target: [
                .oblique([.from]), .complement([.from]), .unknownFirm, .oblique([.with]), .maker,
                .goodsOwner,
            ],
            needs: [.civilGoods, .noArms, .notNegated], takesStates: true,
            examples: [
                Example("Kenya Airways ordered six Boeing 787 Dreamliners.", "KEN > USA"),
                Example("Natural gas will flow to Bulgaria from Azerbaijan for ten years.", "BGR > AZE"),
                Example("Kenya ordered six airliners from Brazil.", "KEN > BRA"),
                Example("Kenya agreed to import two million tonnes of Brazilian soya beans.", "KEN > BRA"),
                Example("Kenya bought a share of a Brazilian oil firm's club.", nil),
                Example("Kenya bought 12 howitzers from Serbia.", nil),
            ]),
        EventRule(
            name: "trade-deal", doc: "A deal or contract in civil goods.",
            type: .tradeDeal, trigger: .noun([.contract, .pact, .talk]),
            source: [.pair, .governor, .owner, .author],
            target: [
                .pair, .complement([.with, .from]), .governed([.with, .from]), .unknownFirm,
                .complementOwner([.for, .of, .on]), .nearestOther, .maker,
            ],
            needs: [.civilGoods, .noArms], takesStates: true,
            examples: [
                Example("Bulgaria signed a gas deal with Azerbaijan.", "BGR > AZE"),
                Example("Kenya is in talks with Brazil over airliners.", "KEN > BRA"),
                Example("A deal for Brazilian diesel was concluded by Kenya.", "KEN > BRA"),
                Example("Bulgaria signed a deal for howitzers with Serbia.", nil),
            ]),
        EventRule(
            name: "trade-order", doc: "The order of one for civil goods of another.",
            type: .tradeDeal, trigger: .noun([.transaction]),
            source: [.owner], target: [.complementOwner([.for, .of]), .complement([.from, .with]), .maker],
            needs: [.civilGoods, .noArms, .isCentral], takesStates: true,
            examples: [
                Example("Kenya's order for Brazilian passenger jets was announced in Rabat.", "KEN > BRA"),
                Example("Kenya's order of a Brazilian tariff expert was a mistake.", nil),
            ]),
        EventRule(
            name: "signed", doc: "An agreement, pact, memorandum or letter of intent is signed.",
            type: .agreementSigned, trigger: .verbOn([.sign], [.pact, .treaty]),
            source: [.pair, .agent, .owner],
            target: [.pair, .complement([.with]), .oblique([.with]), .fellow, .capital, .destination],
            needs: [.notNegated, .notCivil, .notTrade, .notFirmPact, .notSalePact], takesStates: true,
            examples: [
                Example("Saab and Embraer signed a memorandum on research.", "SWE > BRA"),
                Example(
                    "Fiji's president flew to New Zealand last month, his second trip, and signed an accord on fish.",
                    "FJI > NZL"),
                Example("Fiji's defence minister signed a memorandum on patrols in Wellington.", "FJI > NZL"),
                Example("Morocco and Portugal signed a memorandum on defence research.", "MAR > PRT"),
                Example("A security pact was concluded by Fiji with New Zealand.", "FJI > NZL"),
                Example("Last year Fiji struck a pact with New Zealand.", "FJI > NZL"),
                Example(
                    "The two governments of Fiji and Tonga put their names to a letter of intent.",
                    "FJI > TON"),
                Example("Fiji signed pacts on patrols with Tonga and Samoa.", "FJI > TON+WSM"),
                Example("Fiji and Tonga signed a status of visiting forces agreement.", "FJI > TON"),
                Example("The singer signed an agreement with a label.", nil),
                Example("Oman signed an agreement with the Chilean manufacturer.", nil),
            ]),
        EventRule(
            name: "signing-noun", doc: "The signing of an agreement between two.",
            type: .agreementSigned, trigger: .noun([.pact]),
            source: [.pair], target: [.pair],
            needs: [.beingSigned, .notCivil, .notTrade, .notSalePact, .notFirmPact],
            examples: [
                Example("The signing of a memorandum between Fiji and Tonga crowned the visit.", "FJI > TON"),
                Example("The signing of a striker divided Fiji and Tonga.", nil),
            ]),
        EventRule(
            name: "agreed-to-cooperate", doc: "Two agree to deepen their cooperation.",
            type: .agreementSigned, trigger: .verbOn([.good], [.relation]),
            source: [.pair, .agent], target: [.pair, .complement([.with]), .oblique([.with]), .fellow],
            needs: [.agreedAbove, .notFirm, .officialSubject],
            examples: [
                Example("Fiji and Tonga agreed to deepen defence cooperation.", "FJI > TON"),
                Example("Fiji and Tonga hope to deepen defence cooperation.", nil),
            ]),
        EventRule(
            name: "names-put-to", doc: "Two put their names to an agreement.",
            type: .agreementSigned, trigger: .noun([.pact]),
            source: [.pair, .governor], target: [.pair, .complement([.with]), .governed([.with]), .fellow],
            needs: [.signedTo, .notNegated, .notCivil, .notTrade, .notSalePact],
            examples: [
                Example(
                    "The presidents of Fiji and Tonga set their signatures to a letter of intent.",
                    "FJI > TON"),
                Example("The presidents of Fiji and Tonga put their names to a street.", nil),
            ]),
        EventRule(
            name: "under-pact", doc: "Two states do something under a pact that they share.",
            type: .agreementSigned, trigger: .noun([.pact]),
            source: [.pair, .governor], target: [.pair, .governed([.with])],
            needs: [.underPact, .notNegated, .notCivil, .notTrade, .notSalePact, .notFirm, .officialSubject],
            examples: [
                Example("Under a defence pact, Fiji and Tonga will share data.", "FJI > TON"),
                Example("Under a lease Fiji and Tonga will share a house.", nil),
            ]),
        EventRule(
            name: "signed-during", doc: "Agreements are signed during a visit that the sentence tells.",
            type: .agreementSigned, trigger: .verbOn([.sign], [.pact]),
            source: [.agentAbove], target: [.onlyOther], needs: [.hangs, .notNegated, .notCivil],
            examples: [
                Example(
                    "Kenya's president paid a visit to Portugal in May, during which 12 agreements were signed.",
                    "KEN > PRT"),
                Example("The tour, during which two contracts were signed, pleased the band.", nil),
            ]),
        EventRule(
            name: "relations-made", doc: "Two states normalise or upgrade their relations.",
            type: .agreementSigned, trigger: .verbOn([.sign], [.relation]),
            source: [.pair, .agent], target: [.pair, .complement([.with]), .oblique([.with]), .fellow],
            needs: [.notNegated, .notFirm, .meant],
            examples: [
                Example("Fiji and Tonga normalised relations in 2020.", "FJI > TON"),
                Example("Chile established diplomatic relations with Fiji.", "CHL > FJI"),
                Example("Chile and Fiji agreed on Friday to resume diplomatic relations.", "CHL > FJI"),
                Example("The brothers normalised relations in 2020.", nil),
            ]),
        EventRule(
            name: "pact-noun", doc: "An agreement between two, or of one with another.",
            type: .agreementSigned, trigger: .noun([.pact]),
            source: [.pair, .owner, .governor], target: [.pair, .complement([.with])],
            needs: [
                .notCivil, .notTrade, .notRefused, .betweenParties, .notSalePact, .notFirmPact, .notJudged,
            ],
            examples: [
                Example("A memorandum of understanding between Fiji and Tonga covers patrols.", "FJI > TON"),
                Example("Turkey's security accord with Oman was signed in Ankara.", "TUR > OMN"),
                Example("The agreement between the band and its label ended.", nil),
            ]),
        EventRule(
            name: "pact-under-which", doc: "An accord is signed under which two do something.",
            type: .agreementSigned, trigger: .noun([.pact]),
            source: [.pairBehind], target: [.pairBehind],
            needs: [.signedHere, .notNegated, .notCivil, .notTrade, .notSalePact],
            examples: [
                Example(
                    "Signatures were exchanged on an accord under which Fiji and Tonga will share data.",
                    "FJI > TON"),
                Example("The accord under which Fiji and Tonga share data is old.", nil),
            ]),
        EventRule(
            name: "contract-by-ministers", doc: "A minister signs a contract with his counterpart.",
            type: .agreementSigned, trigger: .verbOn([.sign], [.contract]),
            source: [.agent], target: [.oblique([.with])],
            needs: [.personBeside, .notNegated, .notCivil, .notFirmPact],
            examples: [
                Example(
                    "Chile's defence minister signed the contract in Lima with his Peruvian counterpart.",
                    "CHL > PER"),
                Example("Chile's defence minister signed the contract with a shipyard.", nil),
            ]),
        EventRule(
            name: "trade-pact", doc: "An agreement on goods, tariffs or free trade is signed.",
            type: .tradeDeal, trigger: .verbOn([.sign], [.pact, .contract]),
            source: [.pair, .agent, .owner],
            target: [.pair, .complement([.with]), .oblique([.with]), .fellow],
            needs: [.aboutTrade, .noArms, .notNegated, .notFirm],
            examples: [
                Example("Chile and Peru signed a deal on lithium in July.", "CHL > PER"),
                Example(
                    "Chile concluded an agreement with Peru that sets the tariff on its wine.", "CHL > PER"),
                Example("Chile and Peru signed a deal on schools in July.", nil),
            ]),
        EventRule(
            name: "closed", doc: "Two states close a deal or contract.",
            type: .agreementSigned, trigger: .verbOn([.sign], [.contract]),
            source: [.pair], target: [.pair], needs: [.notNegated, .notCivil, .notTrade, .noArmsPatient],
            examples: [
                Example("Portugal and Morocco closed a defence deal on Monday.", "PRT > MAR"),
                Example("The company closed a deal.", nil),
            ]),
    ]
}
