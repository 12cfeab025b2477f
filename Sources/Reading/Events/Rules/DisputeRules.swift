internal import Lexicon

extension EventVerb {
    /// Verbs under which `review` and `reconsider` may stand in the table.
    fileprivate static let weighing: EventVerb = [.discuss, .report, .believe, .decide]
}

extension EventRule {
    /// Quarrels, threats, resolutions of disapproval.
    static let disputes: [EventRule] = [
        EventRule(
            name: "resolution-of-disapproval", doc: "Lawmakers bring a resolution against a sale.",
            type: .resolutionOfDisapproval, trigger: .noun([.disapproval]),
            source: [.governor, .owner, .legislature, .seller],
            target: [.complement([.against, .to, .on]), .saleBuyer, .buyer, .onlyOther], needs: [.namesSale],
            needsTarget: false,
            examples: [
                Example(
                    "Senator Bernie Sanders filed a joint resolution of disapproval against the sale of bombs to Israel.",
                    "USA > ISR"),
                Example(
                    "House Democrats offered a joint resolution disapproving the sale of bombs to Oman.",
                    "USA > OMN"),
                Example(
                    "The resolution of disapproval that a senator has filed would stop arms for Oman.",
                    "USA > OMN"),
                Example("Two senators filed a joint resolution on school meals in Oman.", nil),
                Example("She shook her head in disapproval.", nil),
            ]),
        EventRule(
            name: "resolution-brought",
            doc: "A resolution against a sale that the text tells is brought or beaten.",
            type: .resolutionOfDisapproval, trigger: .verbOn([.bring], [.resolution]),
            source: [.agent, .seller], target: [.complement([.to]), .buyer, .onlyOther],
            needs: [.againstSale, .lawmakers],
            examples: [
                Example(
                    "The State Department approved the sale of 20 F-16 jets to Kuwait. A resolution against it was brought by Sen. Rand Paul.",
                    "USA > KWT"),
                Example("The council passed a resolution on parking.", nil),
            ]),
        EventRule(
            name: "resolution-to-block",
            doc: "Lawmakers bring or beat a resolution to stop arms for somebody.",
            type: .resolutionOfDisapproval, trigger: .noun([.resolution]),
            source: [.governor, .owner, .legislature, .seller],
            target: [.blocked, .saleBuyer, .buyer, .onlyOther], needs: [.stopsBelow, .lawmakers, .namesSale],
            examples: [
                Example(
                    "The Senate voted 70-27 against his resolution to block $675 million of weapons for Bahrain.",
                    "USA > BHR"),
                Example("A House member tabled a resolution to stop arms sales to Oman.", "USA > OMN"),
                Example("The Senate voted against his resolution to block the new road.", nil),
            ]),
        EventRule(
            name: "votes-to-block", doc: "A legislature votes to stop arms for somebody.",
            type: .resolutionOfDisapproval, trigger: .verbOn([.cut, .blockBid], [.transaction, .flow]),
            source: [.agent],
            target: [.complement([.to, .for]), .oblique([.to, .for]), .buyer, .onlyOther],
            needs: [.lawmakersAct, .armsPatient, .notNegated, .noHold, .notBanned],
            examples: [
                Example("The Senate voted to block US arms sales to Bahrain.", "USA > BHR"),
                Example("The Senate voted to block the sale of raw milk.", nil),
            ]),
        EventRule(
            name: "not-recognised", doc: "One does not take another for a state.",
            type: .dispute, trigger: .verb([.recognise]),
            source: [.agent], target: [.patient, .patientOwner], needs: [.negated],
            examples: [
                Example("Serbia does not recognise Kosovo's independence.", "SRB > XKX"),
                Example("Serbia recognised the singer.", nil),
            ]),
        EventRule(
            name: "relations-sour", doc: "Relations sour, ties fray.",
            type: .dispute, trigger: .verb([.sour]),
            source: [.pair, .owner, .relationOwner, .officialSpeaker, .counterpart],
            target: [.pair, .complement([.with, .between, .to])], needs: [.relationSubject, .notNegated],
            examples: [
                Example("Relations between Serbia and Kosovo have soured.", "SRB > XKX"),
                Example("Between Serbia and Kosovo relations are at a low.", "SRB > XKX"),
                Example("Ties with Chile have soured, Peru's foreign minister said.", "PER > CHL"),
                Example("Chile's ties with Peru deteriorated in 2014.", "CHL > PER"),
                Example("The milk has soured.", nil),
            ]),
        EventRule(
            name: "ties-soured", doc: "Something sours the relations of two.",
            type: .dispute, trigger: .verbOn([.sour], [.relation]),
            source: [.pair, .owner], target: [.pair, .complement([.with, .between, .to])],
            needs: [.notNegated],
            examples: [
                Example("A feud over fish has soured ties between Chile and Peru.", "CHL > PER"),
                Example("The scandal strained Serbia's relations with Kosovo.", "SRB > XKX"),
                Example("The rain soured his relations with the gardener.", nil),
            ]),
        EventRule(
            name: "ties-cut", doc: "Relations are broken off.",
            type: .dispute, trigger: .verbOn([.cut, .shun], [.relation]),
            source: [.agent, .pair],
            target: [
                .complement([.with, .to]), .oblique([.with, .to]), .pair, .onlyOther, .home, .adversary,
            ],
            needs: [.notNegated, .notFirm, .meant],
            examples: [
                Example("Algeria cut diplomatic ties with Morocco in 2021.", "DZA > MAR"),
                Example("Relations with Mali were suspended by Ivory Coast.", "CIV > MLI"),
                Example("The singer cut ties with her label.", nil),
            ]),
        EventRule(
            name: "envoy-summoned", doc: "A state summons the ambassador of another.",
            type: .dispute, trigger: .verb([.expel]),
            source: [.agent], target: [.patient, .patientOwner],
            needs: [.summoned, .personPatient, .actorPatient, .notNegated, .notFirm, .officialAgent],
            examples: [
                Example(
                    "The Peruvian ambassador accused Chile of lying. Chile's foreign ministry summoned him.",
                    "CHL > PER"),
                Example("The court summoned the Peruvian singer.", nil),
            ]),
        EventRule(
            name: "border-closed", doc: "A state closes its border, its skies or a crossing to another.",
            type: .dispute, trigger: .verb([.withdraw, .cut]),
            source: [.agent],
            target: [.complement([.with, .to]), .oblique([.with, .to]), .obliqueOwner([.with, .to])],
            needs: [.borderPatient, .notNegated, .notFirm, .officialAgent],
            examples: [
                Example("Chile closed two border crossings with Peru this spring.", "CHL > PER"),
                Example("Algeria closed its airspace to Moroccan jets.", "DZA > MAR"),
                Example("Chile closed two schools with Peru's help.", nil),
            ]),
        EventRule(
            name: "visit-cancelled", doc: "Somebody puts off or calls off a visit to another.",
            type: .dispute, trigger: .verbOn([.cut, .blockBid], [.visit, .meeting]),
            source: [.agent], target: [.complement([.to, .with]), .oblique([.to, .with])],
            needs: [.notNegated, .notFirm, .officialAgent],
            examples: [
                Example(
                    "Kenya's president has called off a visit to Denmark that was planned for May.",
                    "KEN > DNK"),
                Example("The singer has called off a visit to Denmark.", nil),
            ]),
        EventRule(
            name: "treaty-suspended", doc: "A state suspends a treaty with another, and does not leave it.",
            type: .dispute, trigger: .verbOn([.renounce], [.treaty]),
            source: [.agent], target: [.complement([.with]), .oblique([.with])],
            needs: [.suspended, .notNegated, .notFirm],
            examples: [
                Example("Chile suspended its 1960 treaty with Peru on fishing.", "CHL > PER"),
                Example("The court suspended the agreement of the club with its coach.", nil),
            ]),
        EventRule(
            name: "diplomat-expelled", doc: "The diplomats of another are sent home.",
            type: .dispute, trigger: .verbOn([.expel], [.diplomat]),
            source: [.agent], target: [.patient, .patientOwner], needs: [.notNegated, .notFirm],
            examples: [
                Example("Chile expelled Peru's ambassador in March.", "CHL > PER"),
                Example("The club expelled its chairman.", nil),
                Example("Peru's parliament removed Chile's friend, the president, from office.", nil),
            ]),
        EventRule(
            name: "envoy-told-to-leave", doc: "The envoys of another are told to leave.",
            type: .dispute, trigger: .verbOn([.control, .donate, .urge], [.diplomat]),
            source: [.agent], target: [.patient, .patientOwner], needs: [.leaveBelow, .notNegated, .notFirm],
            examples: [
                Example("Kenya gave Somalia's ambassador 48 hours to leave.", "KEN > SOM"),
                Example("Chile ordered two Peruvian diplomats to leave the country.", "CHL > PER"),
                Example("Chile asked two Peruvian diplomats to sing.", nil),
            ]),
        EventRule(
            name: "diplomats-put-out", doc: "The expulsion of the diplomats of another.",
            type: .dispute, trigger: .noun([.expel]),
            source: [.owner, .complement([.by])],
            target: [.complement([.of]), .complementOwner([.of])], needs: [.ofDiplomats],
            examples: [
                Example("Chile's expulsion of two Peruvian diplomats drew no reply.", "CHL > PER"),
                Example("The expulsion of two pupils by the school in Chile drew no reply.", nil),
            ]),
        EventRule(
            name: "territory-claimed", doc: "A state lays claim to the land of another.",
            type: .dispute, trigger: .verb([.report]),
            source: [.agent], target: [.complementOfPatient, .patient, .patientOwner],
            needs: [.territoryPatient, .claims, .notNegated, .notFirm],
            examples: [
                Example("Venezuela claims two-thirds of Guyana.", "VEN > GUY"),
                Example("China claims the islands of Taiwan as its own.", "CHN > TWN"),
                Example("Venezuela claims a victory in Guyana.", nil),
            ]),
        EventRule(
            name: "put-on-hold", doc: "Lawmakers put arms for somebody on hold.",
            type: .dispute, trigger: .verb([.impose, .renounce]),
            source: [.legislature, .agent, .oblique([.in])],
            target: [.complementOfPatient, .oblique([.to, .for]), .buyer],
            needs: [.onHold, .lawmakersAct, .armsNear, .notNegated],
            examples: [
                Example(
                    "US lawmakers put the sale of 12 helicopters to Nigeria on hold over human rights.",
                    "USA > NGA"),
                Example("US lawmakers put the vote on hold.", nil),
            ]),
        EventRule(
            name: "envoy-unwelcome", doc: "The envoy or the leader of another is declared persona non grata.",
            type: .dispute, trigger: .verb([.report, .call, .impose, .decide]),
            source: [.agent], target: [.patient, .patientOwner], needs: [.unwelcome, .notNegated, .notFirm],
            examples: [
                Example("Chile declared Peru's ambassador persona non grata.", "CHL > PER"),
                Example("Chile declared Peru's president persona non grata.", "CHL > PER"),
                Example("Chile declared Peru's ambassador a friend.", nil),
            ]),
        EventRule(
            name: "at-odds", doc: "One is at odds, in a dispute with another; something comes amid tensions.",
            type: .dispute, trigger: .noun([.dispute]),
            source: [.owner, .governor, .agentOwner], target: [.complement([.with])], needs: [.beside],
            examples: [
                Example("Chile, at odds with Peru over the border, has ordered rifles.", "CHL > PER"),
                Example("Chile's purchase comes amid tensions with Peru.", "CHL > PER"),
                Example("The singer, at odds with her label, has left.", nil),
            ]),
        EventRule(
            name: "ambassador-recalled", doc: "One calls its ambassador home, from whom the text says.",
            type: .dispute, trigger: .verbOn([.shun, .withdraw], [.diplomat]),
            source: [.agent],
            target: [
                .oblique([.from, .in]), .complement([.from, .in, .to]), .onlyOther, .adversary, .dealOther,
            ],
            needs: [.notNegated, .notFirm, .officialAgent], takesMany: true,
            examples: [
                Example("Algeria has recalled its ambassadors to Morocco and Spain.", "DZA > MAR"),
                Example("Algeria called home its ambassador from Morocco.", "DZA > MAR"),
                Example("Algeria called home its envoy to Morocco.", "DZA > MAR"),
                Example("The firm called its engineers home from Morocco.", nil),
            ]),
        EventRule(
            name: "envoy-called-home",
            doc:
                "One recalls its ambassador, from whom the text tells before: the adversary, the one it speaks of.",
            type: .dispute, trigger: .verb([.shun]),
            source: [.agent],
            target: [
                .oblique([.from, .in]), .complement([.from, .in, .to]), .onlyOther, .adversary, .lastState,
                .home,
            ],
            needs: [.recallsEnvoy, .notNegated, .notFirm, .officialAgent],
            examples: [
                Example(
                    "Australia tore up the contract in May, and Paris recalled its ambassador.", "FRA > AUS"),
                Example("The factory recalled its cars.", nil),
            ]),
        EventRule(
            name: "payment-held-up", doc: "A state stands in the way of a payment or aid to another.",
            type: .dispute, trigger: .verb([.blockBid]),
            source: [.agent],
            target: [
                .complement([.to, .for, .from]), .oblique([.to, .for, .from]), .owner,
                .complementOwner([.of]),
            ],
            needs: [
                .sumOrAidPatient, .notJudged, .notNegated, .notFirm, .officialSubject, .notLawmakers,
            ],
            examples: [
                Example("Hungary blocked the payment to Moldova for the third time.", "HUN > MDA"),
                Example("The bank blocked the payment to a shop in Moldova.", nil),
            ]),
        EventRule(
            name: "hold-placed", doc: "Lawmakers place a hold on arms for somebody.",
            type: .dispute, trigger: .verb([.blockBid]),
            source: [.agent],
            target: [.oblique([.to, .for]), .complement([.to, .for]), .buyer, .onlyOther],
            needs: [.lawmakersAct, .sale, .notNegated, .armsNear],
            examples: [
                Example(
                    "Kenya asked the United States for 12 Bell 412 helicopters. Members of the U.S. Senate had placed a hold on the helicopters.",
                    "USA > KEN"),
                Example("The Senate placed a hold on the judge.", nil),
            ]),
        EventRule(
            name: "dispute-noun", doc: "Tension, a row or a rift between two.",
            type: .dispute, trigger: .noun([.dispute]),
            source: [.pair, .owner, .governor, .agentAbove, .patient],
            target: [.pair, .complement([.with]), .governed([.with])],
            needs: [.isCentral],
            examples: [
                Example("A quarrel with Peru over fish has led Chile to think again.", "CHL > PER"),
                Example("Chile has bought rifles as tensions with Peru have risen.", "CHL > PER"),
                Example("Tensions between Serbia and Kosovo rose last week.", "SRB > XKX"),
                Example("Chile's border dispute with Peru is old.", "CHL > PER"),
                Example("A row over parking divides the town.", nil),
            ]),
        EventRule(
            name: "quarrel", doc: "Two quarrel.",
            type: .dispute, trigger: .verb([.dispute]),
            source: [.agent], target: [.oblique([.with]), .patient, .fellow],
            needs: [.notNegated, .notFirm, .notDrill],
            examples: [
                Example("Chile and Peru remain at odds over the border.", "CHL > PER"),
                Example("Chilean and Peruvian pilots crossed swords in a mock battle.", nil),
                Example("Chile and Peru are at odds over the border.", "CHL > PER"),
                Example("Chile and Peru have quarrelled over the border for years.", "CHL > PER"),
                Example("Chile fell out with Peru.", "CHL > PER"),
                Example("Lawyers argued in court.", nil),
            ]),
        EventRule(
            name: "bid-blocked", doc: "A state stands in the way of another's bid or membership.",
            type: .dispute, trigger: .verbOn([.blockBid], [.membership]),
            source: [.agent], target: [.owner, .complement([.of, .by, .from]), .applicant],
            needs: [.notNegated],
            examples: [
                Example("Greece vetoed Macedonia's bid for membership.", "GRC > MKD"),
                Example("Hungary has opposed Ukrainian accession.", "HUN > UKR"),
                Example("The club blocked a bid.", nil),
            ]),
        EventRule(
            name: "held-up-in", doc: "A sale is held up in a parliament over what its buyer does.",
            type: .dispute, trigger: .verb([.blockBid]),
            source: [.oblique([.in, .by])], target: [.oblique([.over]), .buyer, .onlyOther],
            needs: [.passiveVerb, .lawmakers],
            examples: [
                Example(
                    "Jets promised to Nigeria were held up in Congress over its human rights record.",
                    "USA > NGA"),
                Example("The train was held up in Lagos.", nil),
            ]),
        EventRule(
            name: "boycott", doc: "One boycotts the other or breaks off ties.",
            type: .dispute, trigger: .verb([.shun]),
            source: [.agent],
            target: [.patient, .oblique([.with, .against, .from]), .complement([.with, .of, .from])],
            needs: [.notNegated, .officialAgent],
            examples: [
                Example("Algeria recalled its ambassador from Morocco.", "DZA > MAR"),
                Example("Algerian tourists are boycotting Morocco.", "DZA > MAR"),
                Example("Fans boycotted the match.", nil),
            ]),
        EventRule(
            name: "pressed-by", doc: "A government is pressed by lawmakers.",
            type: .dispute, trigger: .verb([.press]),
            source: [.agent], target: [.patient], needs: [.passiveVerb, .lawmakers], allowsSame: true,
            examples: [
                Example("Pressed by members of Congress, the Biden administration gave way.", "USA > USA"),
                Example("Pressed by his coach, the Kenyan runner gave way.", nil),
            ]),
        EventRule(
            name: "threat", doc: "One threatens another.",
            type: .threat, trigger: .verb([.threaten]),
            source: [.agent], target: [.patient, .actorBelow, .onlyOther, .lastState],
            needs: [
                .notNegated, .notFirm, .officialAgent, .actsItself, .notQuitting, .notResult,
                .notComplainedOf,
            ],
            needsTarget: false,
            examples: [
                Example("The absence of Japan's prime minister threatened to spoil the day.", nil),
                Example("The Japanese envoy threatened to quit if Russia stayed away.", nil),
                Example("Japan barred imports from Russia, threatening its farms with a loss.", nil),
                Example("North Korea threatened to attack Japan.", "PRK > JPN"),
                Example("Venezuela has threatened Guyana with invasion.", "VEN > GUY"),
                Example("The storm threatened Guyana.", nil),
            ]),
        EventRule(
            name: "ties-reviewed", doc: "Somebody says that he would weigh his ties or aid anew.",
            type: .threat, trigger: .verbOn(.weighing, [.relation, .pact, .aid, .treaty, .membership]),
            source: [.agent, .speaker],
            target: [.complement([.with, .to, .for]), .oblique([.with, .to]), .onlyOther],
            needs: [.reviewed, .notNegated, .notFirm, .officialAgent],
            examples: [
                Example(
                    "Chile would review its defence cooperation with Peru, a minister said.", "CHL > PER"),
                Example("The singer would review her ties with the label.", nil),
            ]),
        EventRule(
            name: "speaks-of-force", doc: "Somebody speaks of strikes or force against another.",
            type: .threat, trigger: .verbOn([.report], [.attack]),
            source: [.agent],
            target: [.complement([.on, .against]), .complementOwner([.on, .against])],
            needs: [.spokenOf, .notNegated, .notFirm, .officialAgent],
            examples: [
                Example("Azerbaijan's president has spoken of air strikes on Armenian soil.", "AZE > ARM"),
                Example("The actor has spoken of attacks on the press.", nil),
            ]),
        EventRule(
            name: "vow", doc: "Somebody vows a blow, a response, retaliation.",
            type: .threat, trigger: .verbOn([.vow], [.reprisal, .threat]),
            source: [.agent, .speaker],
            target: [
                .complement([.to, .against, .on, .for, .over]), .oblique([.to, .against, .on]), .onlyOther,
                .dealPartner,
            ],
            needs: [.notNegated, .notFirm, .officialAgent], needsTarget: false,
            examples: [
                Example("Tehran has promised a crushing response to any Omani attack.", "IRN > OMN"),
                Example("China vowed countermeasures against Canada.", "CHN > CAN"),
                Example("The minister promised a response to the letter from the town.", nil),
            ]),
        EventRule(
            name: "vows-to", doc: "Somebody vows to attack or to punish another.",
            type: .threat, trigger: .verb([.vow]),
            source: [.agent, .speaker], target: [.actorBelow, .onlyOther],
            needs: [.strikesBelow, .notNegated, .notFirm],
            examples: [
                Example("North Korea vowed to destroy Seoul.", "PRK > KOR"),
                Example("Iran promised to retaliate against Oman.", "IRN > OMN"),
                Example("North Korea vowed to build more houses than Seoul.", nil),
            ]),
        EventRule(
            name: "warns", doc: "One warns another of what it will do.",
            type: .threat, trigger: .verb([.warn]),
            source: [.agent, .speaker], target: [.patient],
            needs: [.actorPatient, .notNegated, .notFirm, .officialAgent],
            examples: [
                Example("Azerbaijan warned Armenia that it would take the corridor by force.", "AZE > ARM"),
                Example("Venezuela has warned Guyana of consequences.", "VEN > GUY"),
                Example("Doctors warned Guyana of a wave of fever.", nil),
            ]),
        EventRule(
            name: "warns-of-acting", doc: "Somebody warns that his state will act.",
            type: .threat, trigger: .verb([.warn]),
            source: [.agent], target: [.patient, .onlyOther, .lastState],
            needs: [.willActBelow, .notNegated, .notFirm, .officialAgent, .aboutArms],
            examples: [
                Example(
                    "Turkey's foreign minister has warned that Ankara would respond if Syria attacked.",
                    "TUR > SYR"),
                Example("Azerbaijan's president has warned that winter would come.", nil),
            ]),
        EventRule(
            name: "would-punish", doc: "Somebody says that it would punish another.",
            type: .threat, trigger: .verb([.sanction, .punish]),
            source: [.agent, .speaker], target: [.patient, .patientOwner],
            needs: [.wouldPunish, .reported, .notFirm, .officialAgent],
            examples: [
                Example("China said it would punish Canadian firms that arm Taiwan.", "CHN > CAN"),
                Example("China said it would help Canadian firms.", nil),
            ]),
        EventRule(
            name: "warns-of-reprisal",
            doc: "Somebody warns of countermeasures, of consequences, of a response.",
            type: .threat, trigger: .verbOn([.warn], [.reprisal]),
            source: [.agent, .speaker],
            target: [.complement([.against, .for]), .oblique([.against]), .onlyOther, .adversary, .buyer],
            needs: [.notNegated, .notFirm, .officialAgent, .aboutArms], needsTarget: false,
            examples: [
                Example("Belarus warned of countermeasures against Lithuania.", "BLR > LTU"),
                Example("Belarus warned of frost.", nil),
            ]),
        EventRule(
            name: "warns-of-blow",
            doc: "Somebody warns that a blow will follow, or that another's will be hit.",
            type: .threat, trigger: .verb([.warn]),
            source: [.agent, .speaker], target: [.subjectBelow, .onlyOther, .adversary],
            needs: [.warnsOfBlow, .notNegated, .notFirm, .officialAgent, .aboutArms],
            examples: [
                Example("Belarus warned that Lithuanian lorries would be impounded.", "BLR > LTU"),
                Example("Belarus warned that Lithuanian lorries are late.", nil),
            ]),
        EventRule(
            name: "troops-massed", doc: "Troops are massed on the border of another.",
            type: .threat, trigger: .verbOn([.deploy], [.troops, .munition]),
            source: [.agent],
            target: [.complement([.with, .of, .to]), .oblique([.with, .near]), .onlyOther],
            needs: [.border, .notNegated],
            examples: [
                Example("Venezuela has massed troops on the border with Guyana.", "VEN > GUY"),
                Example("Venezuela has deployed troops to the flooded north.", nil),
            ]),
        EventRule(
            name: "threat-noun", doc: "A warning or ultimatum that somebody got or gave.",
            type: .threat, trigger: .noun([.threat]),
            source: [.owner, .complement([.from, .by]), .giver, .author],
            target: [.complement([.to, .against]), .getter, .recipient],
            needs: [.warned],
            examples: [
                Example("Venezuela gave Guyana an ultimatum.", "VEN > GUY"),
                Example("Egypt has had warnings from Washington over the jets.", "USA > EGY"),
                Example("Venezuela issued an ultimatum to Guyana.", "VEN > GUY"),
                Example("A storm warning was issued.", nil),
            ]),
        EventRule(
            name: "threat-to", doc: "The threat of one to strike, annex or punish another.",
            type: .threat, trigger: .noun([.threat]),
            source: [.owner, .complement([.by, .from])],
            target: [.hitBehind, .nearestOther], needs: [.strikesBehind],
            examples: [
                Example("Venezuela's threat to annex Guyana was heard in Lima.", "VEN > GUY"),
                Example("Venezuela's threat to leave the cup was heard in Guyana.", nil),
            ]),
    ]
}
