internal import Lexicon

extension EventRule {
    /// Help, and arms for nothing.
    static let aid: [EventRule] = [
        EventRule(
            name: "backs-fighters", doc: "To back, arm or fund fighters is aid, no statement.",
            type: .aid, trigger: .verb([.support, .aid]),
            source: [.agent], target: [.patient, .complementOfPatient, .oblique([.in])],
            needs: [.forcePatient, .notNegated],
            examples: [
                Example("Rwanda has armed rebels in Congo's east.", "RWA > COD"),
                Example("Iran has long backed Houthi rebels.", "IRN > houthis"),
                Example("Iran has long backed the plan.", nil),
            ]),
        EventRule(
            name: "gift", doc: "Arms or goods are given and not sold.",
            type: .aid, trigger: .verb([.donate]),
            source: [.agent, .patientOwner],
            target: [
                .oblique([.to, .for]), .recipient, .patient, .complement([.to, .for]), .buyer,
            ],
            needs: [.freeGift, .notBought, .notNegated, .notFirm],
            examples: [
                Example("Latvia donated howitzers to Ukraine.", "LVA > UKR"),
                Example("Latvia is giving older rifles away to Moldova.", "LVA > MDA"),
                Example("Latvia gave Moldova 12 old helicopters.", "LVA > MDA"),
                Example("Latvia gave its approval to Moldova.", nil),
            ]),
        EventRule(
            name: "own-arms-sent", doc: "A state sends arms of its own to another.",
            type: .aid, trigger: .verb([.aid, .donate]),
            source: [.agent], target: [.oblique([.to]), .recipient],
            needs: [.ownArms, .notBought, .notNegated, .notFirm, .officialSubject],
            examples: [
                Example("Slovakia had sent its MiG-29s to Ukraine.", "SVK > UKR"),
                Example("Estonia has sent every one of its howitzers to Ukraine.", "EST > UKR"),
                Example("Slovakia sent its minister to Ukraine.", nil),
            ]),
        EventRule(
            name: "aid-given", doc: "Aid, a grant or assistance is given or pledged.",
            type: .aid, trigger: .verbOn([.aid, .donate], [.aid]),
            source: [.agent, .owner, .speaker],
            target: [
                .complement([.to, .for]), .oblique([.to, .for]), .recipient, .patient,
                .complementOwner([.to, .for]), .obliqueOwner([.to, .for]),
            ],
            needs: [.notNegated, .notFirm],
            examples: [
                Example(
                    "The EU paid out another tranche of 500 million euros in aid to Moldova.", "eu > MDA"),
                Example("Norway pledged military aid to Moldova.", "NOR > MDA"),
                Example("A grant for Jordan was approved by Denmark.", "DNK > JOR"),
                Example("Norway debated aid.", nil),
            ]),
        EventRule(
            name: "sum-given", doc: "A sum in aid is given or pledged: `$1bn in military support for Kenya`.",
            type: .aid, trigger: .verb([.aid, .donate]),
            source: [.agent, .speaker],
            target: [.complement([.to, .for]), .oblique([.to, .for]), .recipient, .patient, .home],
            needs: [.aidOblique, .notNegated, .notFirm],
            examples: [
                Example("Ottawa pledged C$500 million in new military support for Ghana.", "CAN > GHA"),
                Example("Denmark gave Jordan 30 million euros in aid.", "DNK > JOR"),
                Example("Ottawa pledged C$500 million in tax cuts for firms in Ghana.", nil),
            ]),
        EventRule(
            name: "aid-got", doc: "Somebody gets the aid of another.",
            type: .aid, trigger: .verbOn([.get], [.aid]),
            source: [.oblique([.from]), .complement([.from]), .owner], target: [.agent],
            needs: [.notNegated, .notFirm],
            examples: [
                Example("Jordan gets military aid from Denmark each year.", "DNK > JOR"),
                Example("Kenya received a Danish grant for its coast guard.", "DNK > KEN"),
                Example("The school received a grant from the town.", nil),
            ]),
        EventRule(
            name: "arms-got-free", doc: "Somebody gets arms from another as a gift.",
            type: .aid, trigger: .verb([.get]),
            source: [.oblique([.from]), .complement([.from])], target: [.agent],
            needs: [.gratis, .armsPatient, .notNegated, .notFirm],
            examples: [
                Example("Kenya received 12 howitzers from Serbia as a gift.", "SRB > KEN"),
                Example("Kenya received 12 howitzers from Serbia.", nil),
            ]),
        EventRule(
            name: "money-given", doc: "A sum is given, lent or pledged to a state.",
            type: .aid, trigger: .verb([.aid, .donate]),
            source: [.agent], target: [.oblique([.to]), .recipient],
            needs: [.sumPatient, .givesMoney, .notNegated, .notFirm, .officialSubject],
            examples: [
                Example("Norway will transfer 7 billion kroner to Moldova for the winter.", "NOR > MDA"),
                Example("Norway paid 7 billion kroner to Moldova for 12 howitzers.", nil),
            ]),
        EventRule(
            name: "sum-in-aid", doc: "A sum in aid is got from somebody: `$1bn in military aid from Norway`.",
            type: .aid, trigger: .verb([.get]),
            source: [.oblique([.from]), .obliqueOwner([.in])], target: [.agent],
            needs: [.aidOblique, .notNegated, .notFirm],
            examples: [
                Example("Jordan gets $1.3 billion in military aid from Denmark each year.", "DNK > JOR"),
                Example("Jordan receives $2 billion a year in Danish military assistance.", "DNK > JOR"),
                Example("Jordan receives $2 billion a year in taxes from Danish firms.", nil),
            ]),
        EventRule(
            name: "given-free", doc: "Arms are handed over, supplied, delivered for nothing.",
            type: .aid, trigger: .verb([.aid, .donate, .order]),
            source: [.agent, .patientOwner],
            target: [.oblique([.to, .for]), .recipient, .complement([.to, .for]), .patient],
            needs: [.armsPatient, .gratis, .notNegated, .notFirm],
            examples: [
                Example("China handed two corvettes over to Fiji free of charge.", "CHN > FJI"),
                Example("Denmark delivered 12 howitzers to Moldova as a gift.", "DNK > MDA"),
                Example("Denmark delivered 12 howitzers to Moldova.", nil),
            ]),
        EventRule(
            name: "supplies-fighters", doc: "Fighters are supplied by a state.",
            type: .aid, trigger: .verb([.aid]),
            source: [.agent], target: [.patient, .oblique([.to])], needs: [.toFighters, .notNegated],
            examples: [
                Example("Iran supplies the Houthis with missiles.", "IRN > houthis"),
                Example("Iran supplies the shops with rice.", nil),
            ]),
        EventRule(
            name: "trains-soldiers", doc: "The soldiers of another are trained or equipped.",
            type: .aid, trigger: .verb([.aid]),
            source: [.agent, .agentOwner], target: [.patient, .patientOwner],
            needs: [.soldiersPatient, .trains, .notNegated, .notFirm],
            examples: [
                Example("Danish officers train Somali soldiers at a base in Mogadishu.", "DNK > SOM"),
                Example("Britain is to train another 10,000 Ukrainian recruits.", "GBR > UKR"),
                Example("Denmark will train Ukrainian pilots from May.", "DNK > UKR"),
                Example("Danish officers train dogs in Somalia.", nil),
            ]),
        EventRule(
            name: "aid-noun", doc: "The aid of one to another.",
            type: .aid, trigger: .noun([.aid]),
            source: [.owner, .complement([.from, .by, .of])],
            target: [.complement([.to, .for])], needs: [.notCut, .notJudged, .notOnHold],
            examples: [
                Example("China opposes Danish military aid to Taiwan.", nil),
                Example("Norwegian military aid to Moldova has doubled.", "NOR > MDA"),
                Example("The howitzers, a gift from Denmark to Ukraine, are old.", "DNK > UKR"),
                Example("Norway cut aid to Mali.", nil),
            ]),
        EventRule(
            name: "aid-helps", doc: "The aid of one helps another.",
            type: .aid, trigger: .noun([.aid]),
            source: [.owner, .complement([.from, .by])], target: [.helped], needs: [.helps],
            examples: [
                Example("Aid from Norway helped Moldova rebuild its railway.", "NOR > MDA"),
                Example("Aid from a neighbour helped the widow rebuild her house in Moldova.", nil),
            ]),
    ]
}
