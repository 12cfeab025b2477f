internal import Lexicon

extension EventRule {
    /// Praise and blame. Blame takes in urging: who presses another to act finds fault with what he does.
    static let statements: [EventRule] = judgements + praise + said + blameAtHome + blame

    private static let blame: [EventRule] = [
        EventRule(
            name: "no-despite-calls", doc: "A refusal despite the calls of another is criticism of him.",
            type: .statementCriticism, trigger: .verb([.refuse]),
            source: [.agent], target: [.callers], needs: [.callsNear],
            examples: [
                Example(
                    "Despite repeated calls from Oslo, Serbia has refused to join the measures.", "SRB > NOR"),
                Example("Serbia refused an offer.", nil),
            ]),
        EventRule(
            name: "wants-dropped",
            doc: "Somebody argues that a measure should go: he finds fault with its author.",
            type: .statementCriticism,
            trigger: .verbOn([.lift, .cut], [.measure, .embargo, .sanction, .ban]),
            source: [.officialSpeaker], target: [.author, .complement([.by]), .owner],
            needs: [.reported, .notAsserted],
            examples: [
                Example(
                    "The UN Security Council extended its embargo on Libya. Algeria argued that the measure should be dropped.",
                    "DZA > unsc"),
                Example("Algeria said that the measure was dropped.", nil),
            ]),
        EventRule(
            name: "urge", doc: "One urges, presses or advises another to act otherwise.",
            type: .statementCriticism, trigger: .verb([.urge]),
            source: [.agent, .speaker], target: [.patient, .oblique([.on, .to])],
            needs: [
                .actorPatientOrOn, .notNegated, .notFirm, .officialAgent, .asserted, .notEntry, .notCallsAt,
            ],
            examples: [
                Example("Norway lobbied Turkey to let it into the drone programme.", nil),
                Example("Norway urged Hungary to change course.", "NOR > HUN"),
                Example("Kenya's foreign ministry called on Rwanda to stop.", "KEN > RWA"),
                Example("Serbia advised Kosovo to fight corruption instead.", "SRB > XKX"),
                Example("Doctors urged patients to rest.", nil),
            ]),
        EventRule(
            name: "urge-restraint", doc: "Restraint is urged, nobody in particular is named.",
            type: .statementCriticism, trigger: .verb([.urge]),
            source: [.agent], target: [.dealPartner],
            needs: [.restraint, .notNegated, .officialAgent, .noSupportBeside],
            needsTarget: false,
            examples: [
                Example("Voicing support for Somalia, Oman urged calm.", nil),
                Example("Oman has urged restraint.", "OMN > -"),
                Example("Oman urged growth.", nil),
            ]),
        EventRule(
            name: "criticise", doc: "One condemns, accuses, objects to another or to what he does.",
            type: .statementCriticism, trigger: .verb([.criticise]),
            source: [.agent, .speaker],
            target: [
                .patient, .oblique([.at, .of, .to, .about, .against, .over, .with]), .complementOfPatient,
                .doerOfPatient, .dealPartner, .actorBelow, .patientOwner,
                .obliqueOwner([.at, .of, .to, .about, .against, .over]), .onlyOther, .adversary,
            ],
            needs: [
                .notNegated, .notToBlame, .notFirm, .blameObject, .officialAgent, .notWar, .notBid,
                .notReason, .notBlow,
                .notOfExpelled,
            ],
            allowsSame: true,
            examples: [
                Example("Uganda suspended ties with Rwanda, accusing it of lies.", nil),
                Example(
                    "House Speaker Mike Johnson assailed the White House for holding back arms.", "USA > USA"),
                Example(
                    "Canada imposed sanctions on Myanmar. Myanmar denounced the decision as a farce.",
                    "MMR > CAN"),
                Example("Athens hit out at Turkey over the drilling ship.", "GRC > TUR"),
                Example("Norway's foreign minister lamented the cruelty of Syrian police.", "NOR > SYR"),
                Example("Rwanda accused Burundi of lying.", "RWA > BDI"),
                Example("Rwanda denounced the offensive Burundi is preparing in the hills.", "RWA > BDI"),
                Example("Rwanda slammed the sale of Indian-made rifles to Burundi.", "RWA > IND"),
                Example("Hungary objected to Romania's plan.", "HUN > ROU"),
                Example("Burundi was condemned by Uganda.", "UGA > BDI"),
                Example("The jury dismissed the case.", nil),
            ]),
        EventRule(
            name: "voices-criticism", doc: "Concern, a protest or an objection is voiced.",
            type: .statementCriticism, trigger: .verbOn([.voice], [.criticise]),
            source: [.agent, .complement([.from, .by, .in])],
            target: [
                .complement([.over, .about, .at, .with, .against, .of, .to, .on]),
                .oblique([.with, .to, .over, .about, .at]), .complement([.in]),
                .complementOwner([.over, .about, .at, .with, .against, .of, .to, .on]), .dealPartner,
                .agentAbove,
                .onlyOther, .adversary, .blamedByOthers,
            ],
            needs: [.notNegated, .notFirm, .officialAgent, .notPossible, .notProvokes],
            examples: [
                Example("Uganda voiced concern over Rwandan troop movements.", "UGA > RWA"),
                Example("Hungary lodged a protest with Romania.", "HUN > ROU"),
                Example("A government spokesman in Accra voiced disappointment in Togo.", "GHA > TGO"),
                Example("Parents voiced concern over school meals.", nil),
            ]),
        EventRule(
            name: "draws-criticism", doc: "What somebody does draws the criticism of another.",
            type: .statementCriticism, trigger: .verbOn([.voice, .cause], [.criticise]),
            source: [.complement([.from, .by, .in]), .oblique([.from, .by, .in]), .owner],
            target: [
                .complement([.over, .about, .at, .with, .against, .of]), .agent, .agentOwner, .dealPartner,
            ],
            needs: [.provokes, .notNegated],
            examples: [
                Example("Rwanda's drill drew an angry protest from Uganda.", "UGA > RWA"),
                Example("Canada's suspension of arms exports to Turkey drew protests.", nil),
            ]),
        EventRule(
            name: "criticises-bare",
            doc:
                "A state or whoever speaks for it protests, in a text on a sale, nobody is named: the seller is meant.",
            type: .statementCriticism, trigger: .verb([.criticise]),
            source: [.agent], target: [.agentAbove, .dealOther, .seller],
            needs: [.sale, .notNegated, .notFirm, .officialSubject, .noObject, .asserted],
            examples: [
                Example(
                    "The State Department approved the sale of 20 F-16 jets to Kuwait. Iran protested loudly.",
                    "IRN > USA"),
                Example("Iran protested loudly at the ball.", nil),
            ]),
        EventRule(
            name: "criticism-noun", doc: "The criticism, fear or objection of one about another.",
            type: .statementCriticism, trigger: .noun([.criticise]),
            source: [.owner, .complement([.by, .from]), .bloc],
            target: [
                .complement([.of, .about, .over, .at, .against, .to, .with, .on, .for]),
                .complementOwner([.of, .about, .over, .at, .against, .to, .for]),
            ],
            needs: [.notDropped],
            examples: [
                Example("Cairo has been vocal in its criticism of Sudan's dam.", "EGY > SDN"),
                Example("Ugandan complaints about Rwandan patrols went unheard.", "UGA > RWA"),
                Example("Criticism of the film was loud.", nil),
            ]),
        EventRule(
            name: "criticism-comes", doc: "Criticism of another comes from somebody.",
            type: .statementCriticism, trigger: .noun([.criticise]),
            source: [.governed([.from])],
            target: [
                .complement([.of, .about, .over, .at, .against, .for]),
                .complementOwner([.of, .about, .over, .at, .against, .for]),
            ],
            needs: [.comes, .notNegated],
            examples: [
                Example("Harsh words for Sudan came from the president of Kenya.", "KEN > SDN"),
                Example("Harsh words for the singer came from Kenya.", nil),
            ]),
        EventRule(
            name: "calls-bad", doc: "One calls another or what he does a violation, a provocation, illegal.",
            type: .statementCriticism, trigger: .verb([.call]),
            source: [.agent, .speaker],
            target: [
                .patient, .patientOwner, .complementOfPatient, .agentAbove, .lastBlamed, .adversary,
                .dealPartner, .onlyOther,
            ],
            needs: [.badName, .notFirm, .officialAgent, .aboutArms], needsTarget: false,
            examples: [
                Example("Canberra described the Chinese navy's behaviour as unsafe.", "AUS > CHN"),
                Example("Guyana's conduct was branded illegal by Caracas.", "VEN > GUY"),
                Example(
                    "Rwandan patrols spent June inside Uganda, a thing Kampala calls a violation.",
                    "UGA > RWA"),
                Example("The critic called the film a disaster.", nil),
                Example("Canberra described the result as a tie.", nil),
            ]),
        EventRule(
            name: "said-must", doc: "Somebody says that another must stop or do something.",
            type: .statementCriticism,
            trigger: .verb([
                .cut, .withdraw, .lift, .release, .disarm, .renounce, .leave, .destroy, .aid, .donate, .order,
                .permit, .attack, .punish, .deploy, .intrude, .violate, .expel,
            ]),
            source: [.officialSpeaker], target: [.agent],
            needs: [.mustBe, .ofAnother, .reported, .aboutArms],
            examples: [
                Example("Rwanda must pull out its troops, Uganda's foreign minister said.", "UGA > RWA"),
                Example("Sudan must not arm rebels, Uganda's foreign minister said.", "UGA > SDN"),
                Example("Rwanda must cut its taxes, a singer said.", nil),
            ]),
        EventRule(
            name: "said-should-not-harm",
            doc: "Somebody says that what others do together, or a sale, should not harm anybody.",
            type: .statementCriticism, trigger: .verb([.bad, .attack]),
            source: [.officialSpeaker], target: [.complementOfAgent, .agent, .agentOwner, .dealPartner],
            needs: [.mustBe, .negated, .reported, .aboutArms], needsTarget: false,
            examples: [
                Example(
                    "Defence ties between Fiji and Tonga should not harm a third party, Chile's foreign ministry said.",
                    "CHL > FJI+TON"),
                Example("The rain should not harm the crops, Chile's farmers said.", nil),
            ]),
        EventRule(
            name: "blow-called-wrong",
            doc: "Somebody speaks of the illegal war or the brutal attack of another.",
            type: .statementCriticism, trigger: .noun([.attack, .war]),
            source: [.officialSpeaker], target: [.owner, .complement([.by])],
            needs: [.wrongBlow, .reported],
            examples: [
                Example(
                    "Canada's defence minister said that Russia's illegal invasion of Ukraine called for more.",
                    "CAN > RUS"),
                Example("The coach spoke of an illegal attack by the striker.", nil),
            ]),
        EventRule(
            name: "said-to-be-bad",
            doc: "Somebody says that what another does is wrong, illegal, a provocation.",
            type: .statementCriticism, trigger: .predicate([.bad]),
            source: [.officialSpeaker],
            target: [.agent, .agentOwner, .addressee, .dealPartner, .adversary, .onlyOther],
            needs: [.reported, .notNegated, .aboutArms],
            examples: [
                Example(
                    "Algeria cut ties with Morocco in May. Morocco said the decision was unjustified.",
                    "MAR > DZA"),
                Example(
                    "Norway's defence secretary said that Russia's behaviour was unacceptable.", "NOR > RUS"),
                Example("Doha said the Israeli attack was cowardly.", "QAT > ISR"),
                Example("The chef said that the soup was wrong.", nil),
            ]),
        EventRule(
            name: "said-not-to-be-good",
            doc: "Somebody says that what another does is not right, not reasonable.",
            type: .statementCriticism, trigger: .predicate([.good, .apt]),
            source: [.officialSpeaker], target: [.agent, .agentOwner, .addressee, .adversary],
            needs: [.reported, .negated, .aboutArms],
            examples: [
                Example(
                    "Norway's foreign minister told Serbia that its demands were not reasonable.", "NOR > SRB"
                ),
                Example("The chef told Serbia's cooks that the soup was not acceptable.", nil),
            ]),
        EventRule(
            name: "said-not-to-help", doc: "Somebody says that what another does will not help.",
            type: .statementCriticism, trigger: .verb([.good]),
            source: [.officialSpeaker],
            target: [.agent, .agentOwner, .agentAbove, .addressee, .adversary, .dealOther],
            needs: [.reported, .negated, .aboutArms],
            examples: [
                Example(
                    "Rwanda's conduct will not help the talks, Uganda's foreign ministry said.", "UGA > RWA"),
                Example("The rain will not help the harvest, Uganda's farmers said.", nil),
            ]),
        EventRule(
            name: "warns-that",
            doc: "Somebody warns that what another does will end badly, or against what he does.",
            type: .statementCriticism, trigger: .verb([.warn]),
            source: [.agent, .speaker], target: [.subjectBelow],
            needs: [.clauseBelow, .notBlow, .notNegated, .notFirm, .officialAgent, .aboutArms],
            examples: [
                Example(
                    "Norway's foreign minister warned that Serbia's loans would leave Kosovo poor.",
                    "NOR > SRB"),
                Example("Norway's foreign minister warned that the storm would pass.", nil),
            ]),
        EventRule(
            name: "calls-for-measures", doc: "Somebody calls for sanctions or an embargo on another.",
            type: .statementCriticism, trigger: .verbOn([.urge, .request], [.sanction, .embargo]),
            source: [.agent, .speaker],
            target: [.complement([.on, .against]), .complementOwner([.on, .against])],
            needs: [.notNegated, .notFirm, .officialAgent],
            examples: [
                Example(
                    "Norwegian lawmakers demanded sanctions on Serbia over its purchases from Oman.",
                    "NOR > SRB"),
                Example("Norwegian lawmakers demanded sanctions on late trains.", nil),
            ]),
        EventRule(
            name: "calls-for-sanctions", doc: "Somebody calls for sanctions on another.",
            type: .statementCriticism, trigger: .noun([.sanction, .embargo]),
            source: [.governor], target: [.complement([.on, .against]), .complementOwner([.on, .against])],
            needs: [.calledFor],
            examples: [
                Example("A group of Norwegian lawmakers called for sanctions on Serbia.", "NOR > SRB"),
                Example("A group of Norwegian lawmakers called for sanctions on late trains.", nil),
            ]),
        EventRule(
            name: "demands-that", doc: "One demands that another do something.",
            type: .statementCriticism, trigger: .verb([.urge]),
            source: [.agent, .speaker], target: [.actorBelow],
            needs: [.clauseBelow, .notNegated, .notFirm, .officialAgent, .asserted],
            examples: [
                Example("The Dutch prime minister demanded that Russia hand over the remains.", "NLD > RUS"),
                Example("The landlord demanded that the tenant pay.", nil),
            ]),
        EventRule(
            name: "angered-by", doc: "Somebody is angered or worried by another.",
            type: .statementCriticism, trigger: .verb([.upset]),
            source: [.patient],
            target: [
                .oblique([.by, .at, .over, .about, .with]), .obliqueOwner([.by, .at, .over, .about, .with]),
                .subjectBelow,
            ],
            needs: [.passiveVerb, .notNegated],
            examples: [
                Example(
                    "The Dutch government is disappointed that Serbia has not sent the rifles.", "NLD > SRB"),
                Example("Riyadh was angered by the vote in Norway.", "SAU > NOR"),
                Example("The neighbours were angered by the noise.", nil),
            ]),
        EventRule(
            name: "cannot-support", doc: "Who cannot vouch for or back another finds fault with him.",
            type: .statementCriticism, trigger: .verb([.support]),
            source: [.agent, .speaker], target: [.patient, .oblique([.for, .to, .of, .with]), .dealPartner],
            needs: [.negated, .notFirm],
            examples: [
                Example("Norway could not vouch for Serbian progress.", "NOR > SRB"),
                Example("The bridge could not support a truck.", nil),
            ]),
        EventRule(
            name: "upset-by", doc: "Somebody is unhappy, worried or angry about another.",
            type: .statementCriticism, trigger: .predicate([.upset]),
            source: [.agent, .speaker],
            target: [
                .complement([.about, .over, .with, .by, .at, .of]),
                .oblique([.about, .over, .with, .by, .at]), .dealPartner, .lastBlamed,
            ],
            needs: [.notNegated, .officialAgent],
            examples: [
                Example("Hungary is unhappy with Romania.", "HUN > ROU"),
                Example("Uganda was angry at Rwanda.", "UGA > RWA"),
                Example("Fans in Uganda were angry.", nil),
            ]),
        EventRule(
            name: "upsets", doc: "Somebody worries or angers another, who says so.",
            type: .statementCriticism, trigger: .verb([.upset]),
            source: [.patientPerson, .speaker], target: [.agent], needs: [.reported, .notNegated],
            examples: [
                Example("The Norwegian minister said that Serbia worries him.", "NOR > SRB"),
                Example("The noise worries him.", nil),
            ]),
        EventRule(
            name: "rule-broken", doc: "Somebody says that another has broken a rule or a promise.",
            type: .statementCriticism, trigger: .verbOn([.violate], [.rule]),
            source: [.speaker], target: [.agent], needs: [.reported, .notNegated],
            examples: [
                Example("Rwanda has violated the ceasefire, Uganda's foreign ministry said.", "UGA > RWA"),
                Example("Rwanda has violated the ceasefire.", nil),
            ]),
        EventRule(
            name: "said-to-harm", doc: "Somebody says that what another does brings harm.",
            type: .statementCriticism, trigger: .verb([.bad]),
            source: [.officialSpeaker],
            target: [.agent, .agentOwner, .patient, .recipient, .addressee, .dealPartner, .adversary],
            needs: [.reported, .notNegated, .notSuffered, .notCosting],
            examples: [
                Example("Kosovo's expulsion cost it money, Serbia's foreign ministry said.", nil),
                Example(
                    "Uganda's foreign minister said the supply of Rwandan rifles to Kenya would worsen the crisis.",
                    "UGA > RWA"),
                Example(
                    "The jets will cost Kosovo money and bring it no safety, Serbia's foreign ministry said.",
                    "SRB > XKX"),
                Example(
                    "\"Kenya has broken its promises to the jets' crews,\" was the verdict of Oxfam.",
                    "oxfam > KEN"),
                Example("The jets will cost Kosovo money.", nil),
            ]),
    ]
}
