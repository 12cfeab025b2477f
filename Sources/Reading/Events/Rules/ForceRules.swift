internal import Lexicon

extension EventRule {
    /// Use of force and its end.
    static let force: [EventRule] = [
        EventRule(
            name: "ceasefire-made", doc: "A ceasefire is agreed, brokered or declared.",
            type: .ceasefire, trigger: .verbOn([.makePeace], [.ceasefire]),
            source: [.pair, .agent, .foes],
            target: [.pair, .fellow, .complement([.with]), .oblique([.with]), .foes, .onlyOther],
            needs: [.notNegated, .meant],
            examples: [
                Example("Armenia and Azerbaijan agreed to a ceasefire.", "ARM > AZE"),
                Example("Ethiopia declared a truce with Eritrea.", "ETH > ERI"),
                Example("The teams agreed to a truce after the match in Armenia.", nil),
            ]),
        EventRule(
            name: "fighting-ended", doc: "The fighting is stopped by those who fought.",
            type: .ceasefire, trigger: .verbOn([.lift, .cut], [.war]),
            source: [.pair, .agent],
            target: [.pair, .fellow, .complement([.with, .against]), .oblique([.with])],
            needs: [.notNegated, .notFirm, .meant],
            examples: [
                Example("Armenia and Azerbaijan ended their 44-day war with a truce.", "ARM > AZE"),
                Example("Sudan and Libya have agreed to stop hostilities.", "SDN > LBY"),
                Example("The firm halted its battle with a rival from Sudan.", nil),
            ]),
        EventRule(
            name: "fire-ceased", doc: "Two cease fire.",
            type: .ceasefire, trigger: .verb([.makePeace]),
            source: [.pair], target: [.pair], needs: [.ceasesFire, .notNegated, .meant],
            examples: [
                Example("Thailand and Cambodia have ceased fire, Malaysia announced.", "THA > KHM"),
                Example("Thailand and Cambodia have ceased trading.", nil),
            ]),
        EventRule(
            name: "guns-silenced", doc: "Two silence their guns.",
            type: .ceasefire, trigger: .verbOn([.makePeace], [.munition]),
            source: [.pair], target: [.pair], needs: [.ownGuns, .notNegated, .notFirm, .meant],
            examples: [
                Example("Ethiopia and Eritrea silenced their guns on Wednesday.", "ETH > ERI"),
                Example("Ethiopia and Eritrea offered a gun to the museum.", nil),
            ]),
        EventRule(
            name: "ceasefire-held", doc: "A truce of those whose fighting was told is kept.",
            type: .ceasefire, trigger: .noun([.ceasefire]),
            source: [.foes], target: [.foes], needs: [.foughtBefore, .notCollapsed, .nobodyBetween],
            examples: [
                Example(
                    "Thai jets bombed Cambodian positions in July. A truce negotiated in Malaysia has been respected.",
                    "THA > KHM"),
                Example("A truce negotiated in Malaysia has been respected.", nil),
            ]),
        EventRule(
            name: "truce-accepted", doc: "One side accepts or declares a truce, the other is not named.",
            type: .ceasefire, trigger: .verbOn([.makePeace], [.ceasefire]),
            source: [.agent], target: [.enemy, .adversary],
            needs: [.ownClause, .notNegated, .meant, .notFirm, .officialSubject],
            needsTarget: false,
            examples: [
                Example("The Houthis accepted a ceasefire proposed by Oman.", "houthis > -"),
                Example("The singer accepted a truce with the press.", nil),
            ]),
        EventRule(
            name: "ceasefire-noun", doc: "A ceasefire between two, or one arranged by a third.",
            type: .ceasefire, trigger: .noun([.ceasefire]),
            source: [.pair, .byParticiple, .owner], target: [.pair, .complement([.with]), .nearestOther],
            needs: [.notRefused, .notCollapsed],
            examples: [
                Example("The truce between Sudan and Libya collapsed.", nil),
                Example("The truce between Ethiopia and Eritrea has held.", "ETH > ERI"),
                Example("A ceasefire brokered by Qatar ended the fighting in Lebanon.", "QAT > LBN"),
                Example("A shaky ceasefire holds.", nil),
            ]),
        EventRule(
            name: "ceasefire-with", doc: "Whoever acts under a truce with another keeps it.",
            type: .ceasefire, trigger: .noun([.ceasefire]),
            source: [.governor], target: [.complement([.with])], needs: [.notRefused],
            examples: [
                Example("Under the truce with Eritrea, Ethiopia freed prisoners.", "ETH > ERI"),
                Example("Under the truce Ethiopia freed prisoners.", nil),
            ]),
        EventRule(
            name: "disarm", doc: "An armed group gives up its arms.",
            type: .disarmament, trigger: .verb([.disarm]),
            source: [.agent], target: [.enemy, .onlyOther, .homeState],
            needs: [.fighters, .notNegated, .noPatient],
            needsTarget: false,
            examples: [
                Example("The FARC laid down their arms in 2017.", "farc > -"),
                Example("Hezbollah surrendered its weapons.", "hezbollah > -"),
                Example("The move may make it harder to disarm Libya.", nil),
            ]),
        EventRule(
            name: "disarm-noun", doc: "The disarmament of an armed group.",
            type: .disarmament, trigger: .noun([.disarm]),
            source: [.owner, .complement([.of, .by])], target: [.onlyOther, .homeState], needs: [.fighters],
            needsTarget: false,
            examples: [
                Example("Hezbollah's disarmament has begun.", "hezbollah > -"),
                Example("A treaty on disarmament was discussed in Geneva.", nil),
            ]),
        EventRule(
            name: "fighters-disarmed", doc: "A state takes the arms of an armed group.",
            type: .disarmament, trigger: .verb([.disarm]),
            source: [.patient], target: [.agent, .homeState, .onlyOther],
            needs: [.toFighters, .notNegated], needsTarget: false,
            examples: [
                Example("Lebanon's army will disarm Hezbollah.", "hezbollah > LBN"),
                Example("The army will disarm the bomb.", nil),
            ]),
        EventRule(
            name: "arms-handed-in", doc: "An armed group gives its weapons away or destroys them.",
            type: .disarmament, trigger: .verb([.destroy]),
            source: [.agent], target: [.homeState, .enemy, .onlyOther],
            needs: [.fighters, .ownArsenal, .notNegated], needsTarget: false,
            examples: [
                Example("FARC rebels handed their last rifles to monitors in Colombia.", "farc > COL"),
                Example("FARC rebels handed a letter to monitors in Colombia.", nil),
            ]),
        EventRule(
            name: "arsenal-given-up", doc: "A state destroys or gives up weapons of its own for good.",
            type: .disarmament, trigger: .verb([.destroy, .disarm]),
            source: [.agent, .speaker], target: [],
            needs: [.ownArsenal, .notNegated, .meant, .notFirm, .officialSubject], needsTarget: false,
            examples: [
                Example("Chile destroyed the last of its cluster munitions in 2013.", "CHL > -"),
                Example("Libya agreed to give up its chemical weapons.", "LBY > -"),
                Example("Chile took apart its old Scud missiles.", "CHL > -"),
                Example("Chile destroyed two Peruvian missiles.", nil),
                Example("Chile gave up its rice harvest.", nil),
                Example("India handed the Philippines its BrahMos missiles.", nil),
            ]),
        EventRule(
            name: "arsenal-undone", doc: "The destruction of the weapons of a state.",
            type: .disarmament, trigger: .noun([.arsenal, .munition, .arms]),
            source: [.hostOwner], target: [], needs: [.undone, .notNegated], needsTarget: false,
            examples: [
                Example("Chile's dismantling of its cluster bombs took a year.", "CHL > -"),
                Example("The destruction of Libya's mustard gas was complete.", "LBY > -"),
                Example("The removal of the old tanks took a year.", nil),
            ]),
        EventRule(
            name: "treaty-left", doc: "The withdrawal of a state from a treaty.",
            type: .withdrawal, trigger: .noun([.withdraw]),
            source: [.owner, .complement([.of, .by])], target: [.treatyPartner],
            needs: [.fromTreaty], needsTarget: false,
            examples: [
                Example("Chile's departure from the treaty on mines took effect in May.", "CHL > -"),
                Example("Chile's departure from the cup took effect in May.", nil),
            ]),
        EventRule(
            name: "renounce", doc: "A state leaves or suspends a treaty.",
            type: .withdrawal, trigger: .verbOn([.renounce], [.treaty]),
            source: [.agent], target: [.treatyPartner, .complement([.with]), .onlyOther],
            needs: [.notNegated, .notSuspendedPact, .notFirm], needsTarget: false,
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
            name: "leaves-body", doc: "A state leaves an organisation or freezes its membership of it.",
            type: .withdrawal, trigger: .verb([.renounce, .leave, .withdraw]),
            source: [.agent], target: [.patient, .oblique([.from, .of])],
            needs: [.bodyPatient, .notNegated, .officialAgent, .notFirm],
            examples: [
                Example("Mali announced that it was leaving the African Union.", "MLI > au"),
                Example("The ship left the United Nations pier.", nil),
            ]),
        EventRule(
            name: "membership-frozen", doc: "A state freezes its membership of an organisation.",
            type: .withdrawal, trigger: .verbOn([.cut, .renounce], [.membership, .rejoin]),
            source: [.agent], target: [.complement([.in, .of]), .oblique([.in, .of]), .lastBody],
            needs: [.ownMembership, .notNegated, .notFirm, .officialSubject],
            examples: [
                Example("Armenia froze its membership of the African Union in 2024.", "ARM > au"),
                Example("Armenia suspended the bid of a club for membership.", nil),
            ]),
        EventRule(
            name: "left", doc: "Troops leave a state.",
            type: .withdrawal, trigger: .verb([.leave]),
            source: [.agent], target: [.patient, .patientOwner, .oblique([.from])],
            needs: [.armedAgent, .leavesState, .notNegated],
            takesMany: true,
            examples: [
                Example("Ugandan troops left Mali, Kenya and Niger.", "UGA > KEN"),
                Example("The last Ugandan soldiers left Somalia in August.", "UGA > SOM"),
                Example("The Ugandan president left Somalia in August.", nil),
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
            source: [.owner, .complement([.of, .by])],
            target: [.complement([.from]), .complement([.in])], needs: [.aboutArms],
            examples: [
                Example("The drawdown of Ugandan peacekeepers in Somalia began in April.", "UGA > SOM"),
                Example("The French departure from Niger was completed.", "FRA > NER"),
                Example("France's withdrawal from Niger left the army alone.", "FRA > NER"),
                Example("The withdrawal of Ugandan troops from Somalia began.", "UGA > SOM"),
                Example("Cash withdrawals rose in Niger.", nil),
            ]),
        EventRule(
            name: "attack", doc: "One state or group uses force against another.",
            type: .militaryAction, trigger: .verb([.attack]),
            source: [.agent, .agentOwner, .origin, .ownForces],
            target: [
                .shooter, .patient, .oblique([.against, .in, .into, .across, .on, .at, .towards]),
                .patientOwner, .obliqueOwner([.against, .in, .into, .across, .on, .at, .from]), .homeState,
                .victims,
            ],
            needs: [
                .notPurpose, .militaryWord, .notFirm, .notNegated, .notSpeech, .officialAgent, .notMeasure,
            ],
            examples: [
                Example("Kenya shot down a Somali MiG-21 a day later.", "KEN > SOM"),
                Example("The navy shelled the Yemeni port of Hodeida, Saudi Arabia confirmed.", "SAU > YEM"),
                Example("Ugandan gunners brought down drones that Rwanda had launched.", "UGA > RWA"),
                Example("The coalition led by Saudi Arabia bombed a Yemeni market.", "SAU > YEM"),
                Example("Kenyan jets bombed a camp, killing five Somali soldiers.", "KEN > SOM"),
                Example("Rockets fired from Peru hit a hospital in Chile.", "PER > CHL"),
                Example("If China attacked Taiwan, the missiles would be of use.", nil),
                Example("Saudi air defences intercepted a missile fired by the Houthis.", "SAU > houthis"),
                Example("Ugandan jets bombed M23 positions in eastern Congo.", "UGA > m23"),
                Example("Chinese ships rammed a Philippine supply boat near the shoal.", "CHN > PHL"),
                Example("An American drone was downed by Iran over the strait.", "IRN > USA"),
                Example("Ethiopian warplanes bombed Eritrea on Sunday.", "ETH > ERI"),
                Example("Yemen was shelled by Saudi forces.", "SAU > YEM"),
                Example("Houthi rebels struck military sites across Yemen's north.", "houthis > YEM"),
                Example("Last month Ethiopia attacked Eritrea.", "ETH > ERI"),
                Example("Ethiopia attacked Eritrea over its vote.", nil),
                Example("Kenya attacked the military plan as a waste.", nil),
                Example("Workers struck in Yemen.", nil),
            ]),
        EventRule(
            name: "attack-fighters",
            doc: "Armed forces of a state fight rebels, militants, fighters of no state.",
            type: .militaryAction, trigger: .verb([.attack]),
            source: [.agent, .agentOwner], target: [.patient, .patientOwner],
            needs: [
                .notPurpose, .forcePatient, .armedAgent, .militaryWord, .notNegated, .notFirm, .notSpeech,
            ],
            needsTarget: false,
            examples: [
                Example("Ugandan troops killed 12 militants in the north.", "UGA > -"),
                Example("Kenyan jets bombed rebels in the hills.", "KEN > -"),
                Example("Ugandan doctors killed a virus.", nil),
            ]),
        EventRule(
            name: "attack-unnamed",
            doc: "Gunmen, rebels or militants attack a state or its people, in a text on arms.",
            type: .militaryAction, trigger: .verb([.attack]),
            source: [.unnamed],
            target: [.patient, .patientOwner, .oblique([.in, .at, .on, .against]), .buyer, .home],
            needs: [.aboutWar, .notNegated, .notSpeech, .notMeasure],
            examples: [
                Example(
                    "Kenya ordered 20 howitzers from Serbia. Militants bombed a Kenyan base in March.",
                    "- > KEN"),
                Example("Militants bombed a base in March.", nil),
            ]),
        EventRule(
            name: "attack-bare", doc: "Armed forces of a state attack, in a text on arms, whoever is hit.",
            type: .militaryAction, trigger: .verb([.attack]),
            source: [.agent], target: [],
            needs: [
                .aboutWar, .thingPatient, .armedAgent, .militaryWord, .notNegated, .notFirm, .notSpeech,
                .notMeasure,
            ], needsTarget: false,
            examples: [
                Example(
                    "Oman asked Russia for 20 Pantsir systems. At least 15 boats were blown up by American forces in May.",
                    "USA > -"),
                Example("At least 15 boats were sunk by a storm in May.", nil),
            ]),
        EventRule(
            name: "attack-made", doc: "An attack, strike or campaign is carried out.",
            type: .militaryAction,
            trigger: .verbOn([.make, .attack, .shoot, .fight, .impose], [.attack, .war]),
            source: [.agent, .owner],
            target: [
                .complement([.on, .against, .in, .into, .across, .at, .with, .of]),
                .oblique([.on, .against, .in, .into, .at, .with]),
                .complementOwner([.on, .against, .in, .into, .at]),
                .obliqueOwner([.on, .against, .in, .into, .at]),
                .nearestOther,
            ],
            needs: [.notFirm, .notNegated, .militaryWord],
            examples: [
                Example("Ethiopia carried out airstrikes on Eritrea.", "ETH > ERI"),
                Example("A bombing campaign against Yemen was launched by Saudi Arabia.", "SAU > YEM"),
                Example("The Israeli navy enforced a blockade of Lebanon.", "ISR > LBN"),
                Example("The striker launched an attack on the referee.", nil),
            ]),
        EventRule(
            name: "fired-at", doc: "Missiles, shells or drones are fired at somebody.",
            type: .militaryAction, trigger: .verbOn([.shoot], [.munition]),
            source: [.agent, .agentOwner, .oblique([.from])],
            target: [
                .oblique([.at, .into, .on, .towards, .against, .over, .across]),
                .complement([.at, .into, .on, .towards, .against, .over]),
                .obliqueOwner([.at, .into, .on, .towards, .against, .over, .in]),
                .complementOwner([.at, .into, .on, .towards, .against, .in]),
            ],
            needs: [.notFirm, .notNegated],
            examples: [
                Example("Iran fired some 180 ballistic missiles at Oman in October.", "IRN > OMN"),
                Example("Kenyan jets dropped bombs on Somali positions.", "KEN > SOM"),
                Example("A Chinese cutter fired its water cannon at a Philippine boat.", "CHN > PHL"),
                Example("Kenya launched a rocket into space.", nil),
            ]),
        EventRule(
            name: "used-against", doc: "Weapons are used against somebody.",
            type: .militaryAction, trigger: .verbOn([.invoke], [.munition]),
            source: [.agent, .agentOwner],
            target: [
                .oblique([.against]), .obliqueOwner([.against]), .complement([.against]),
                .complementOwner([.against]),
            ],
            needs: [.notFirm, .notNegated],
            examples: [
                Example("Chinese coastguards had used water cannon against Philippine boats.", "CHN > PHL"),
                Example("China used rockets for a satellite.", nil),
            ]),
        EventRule(
            name: "exchange-of-fire", doc: "Two exchange fire.",
            type: .militaryAction, trigger: .verbOn([.sign], [.war]),
            source: [.pair, .agent], target: [.pair, .fellow, .oblique([.with])], needs: [.notNegated],
            examples: [
                Example(
                    "Sudanese and Libyan troops have exchanged small arms fire for four nights.", "SDN > LBY"),
                Example("The candidates exchanged views.", nil),
            ]),
        EventRule(
            name: "crosses-border", doc: "Armed forces enter another state.",
            type: .militaryAction, trigger: .verb([.intrude]),
            source: [.agent, .agentOwner],
            target: [.patient, .oblique([.into, .in]), .patientOwner, .obliqueOwner([.into])],
            needs: [.armedAgent, .notFirm, .notNegated, .notToFight, .notService],
            examples: [
                Example("Around 20 Ugandan drones entered Kenyan airspace in May.", "UGA > KEN"),
                Example("In 2008 Ethiopian tanks rolled into Somalia.", "ETH > SOM"),
                Example("A Ugandan tourist entered Kenya by bus.", nil),
                Example("The drones entered service in Kenya.", nil),
            ]),
        EventRule(
            name: "sent-into", doc: "Troops are sent into another state.",
            type: .militaryAction, trigger: .verbOn([.aid, .issue, .deploy, .shoot], [.troops]),
            source: [.agent, .patientOwner], target: [.oblique([.into, .across])],
            needs: [.intoState, .notNegated, .notFirm, .meant],
            examples: [
                Example("In 1979 Uganda sent its army into Tanzania.", "UGA > TZA"),
                Example("Uganda sent its army to Tanzania's aid.", nil),
            ]),
        EventRule(
            name: "war-between", doc: "A war, clash or exchange of fire between two.",
            type: .militaryAction, trigger: .noun([.war]),
            source: [.pair, .owner], target: [.pair, .complement([.with, .against])],
            needs: [.aboutArms, .betweenOrCentral, .notLifted],
            examples: [
                Example("Clashes between Ethiopian and Eritrean troops left dozens dead.", "ETH > ERI"),
                Example("The fighting between Sudan and Libya flared again.", "SDN > LBY"),
                Example("A battle between two cooks from Sudan and Libya was shown on television.", nil),
            ]),
        EventRule(
            name: "attack-noun", doc: "The attack of one on another.",
            type: .militaryAction, trigger: .noun([.attack]),
            source: [.owner, .complement([.by])],
            target: [
                .complement([.on, .against, .of, .into, .in, .at, .near]),
                .complementOwner([.on, .against, .of, .into, .in, .at]), .homeState,
            ],
            needs: [.militaryWord, .notBackground],
            examples: [
                Example("Nigeria buys jets after more attacks by Boko Haram.", nil),
                Example("More attacks by Boko Haram on Nigeria were reported.", "boko-haram > NGA"),
                Example("Ethiopia's invasion of Eritrea began in 1998.", "ETH > ERI"),
                Example("A missile attack by Houthi rebels on Saudi Arabia failed.", "houthis > SAU"),
                Example("An attack on journalists was condemned.", nil),
            ]),
        EventRule(
            name: "attack-on-things", doc: "The attack of a state on boats, a convoy, fighters of nobody's.",
            type: .militaryAction, trigger: .noun([.attack]),
            source: [.owner, .complement([.by])], target: [],
            needs: [.onThing, .notBackground, .militaryWord], needsTarget: false,
            examples: [
                Example("A Kenyan strike on a boat killed two people in May.", "KEN > -"),
                Example("A strike on the boat by its crew began in May.", nil),
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
            source: [.agent], target: [.patient, .oblique([.against, .with]), .fellow, .patientOwner],
            needs: [.militaryWord, .notFirm, .notNegated],
            examples: [
                Example("Nigerian troops are fighting Boko Haram in the north.", "NGA > boko-haram"),
                Example("Nigerian officials are fighting corruption.", nil),
            ]),
        EventRule(
            name: "fight-noun", doc: "The fight of a state against an armed group.",
            type: .militaryAction, trigger: .noun([.war]),
            source: [.owner, .governor], target: [.complement([.against, .with])],
            needs: [.againstFighters, .notLifted],
            examples: [
                Example("Nigeria needs the jets for its war against Boko Haram.", "NGA > boko-haram"),
                Example("Nigeria needs the money for its war against malaria.", nil),
            ]),
        EventRule(
            name: "exercise", doc: "Two drill together.",
            type: .exercise, trigger: .noun([.exercise]),
            source: [.pair, .governor, .owner, .complement([.by, .of]), .agentOwner, .officialSpeaker],
            target: [
                .pair, .complement([.with]), .governed([.with]), .fellow,
                .complement([.around, .near, .against, .of]), .governed([.around, .near]), .nearestOther,
            ],
            needs: [.militaryWord, .takesPlace, .notOfPact, .heldTogether],
            examples: [
                Example("Joint jungle manoeuvres between Vietnam and India lasted nine days.", "VNM > IND"),
                Example("Vietnam and India signed a memorandum on military training.", nil),
                Example("Vietnam held a naval exercise with India.", "VNM > IND"),
                Example("The navies of Vietnam, India and Oman held an exercise.", "VNM > IND+OMN"),
                Example("Vietnam and India ended their naval exercise.", "VNM > IND"),
                Example("Vietnam cancelled a naval exercise with India.", nil),
                Example("Vietnam and India began a military exercise.", "VNM > IND"),
                Example("Exercise is good for the heart, a Vietnamese study says.", nil),
            ]),
        EventRule(
            name: "blow-rehearsed", doc: "A state rehearses a blow against another.",
            type: .exercise, trigger: .verbOn([.exercise], [.attack]),
            source: [.agent, .agentOwner],
            target: [.complement([.of, .on, .against]), .complementOwner([.of, .on, .against])],
            needs: [.notNegated, .notFirm],
            examples: [
                Example("China rehearsed a blockade of Taiwan with 90 ships.", "CHN > TWN"),
                Example("The actors rehearsed an attack on the castle.", nil),
            ]),
        EventRule(
            name: "exercise-alone", doc: "The forces of a state drill, nobody says with whom.",
            type: .exercise, trigger: .verbOn([.make, .exercise], [.exercise]),
            source: [.agent, .agentOwner, .agentAbove],
            target: [.pair, .complement([.with]), .oblique([.with])],
            needs: [.armedAgent, .notNegated, .notFirm], needsTarget: false,
            examples: [
                Example("Chinese warships conducted live-fire drills in the Tasman Sea.", "CHN > -"),
                Example("Chinese pupils held drills in the yard.", nil),
            ]),
        EventRule(
            name: "exercise-verb", doc: "Two armies train with each other.",
            type: .exercise, trigger: .verb([.exercise]),
            source: [.agent], target: [.oblique([.with]), .patient, .fellow, .oblique([.around, .near])],
            needs: [.aboutArms, .drillsItself],
            examples: [
                Example("Vietnamese marines drilled with Indian troops.", "VNM > IND"),
                Example("The company drilled wells with a partner from India.", nil),
            ]),
    ]
}
