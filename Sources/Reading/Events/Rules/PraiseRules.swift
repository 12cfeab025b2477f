internal import Lexicon

extension EventRule {
    /// Praise, welcome, thanks, recognition.
    static let praise: [EventRule] = [
        EventRule(
            name: "support", doc: "One praises, welcomes, backs another or what he does.",
            type: .statementSupport, trigger: .verb([.support]),
            source: [.agent, .speaker],
            target: [
                .patient, .oblique([.for, .to, .of, .with]), .complementOfPatient, .patientOwner,
                .dealPartner,
            ],
            needs: [
                .noForcePatient, .notNegated, .notFirm, .praiseObject, .officialAgent, .notHosting,
            ], takesMany: true,
            examples: [
                Example("Tonga welcomed the greater role of Fiji and Samoa in the region.", "TON > FJI"),
                Example("Kuwait praised Oman for its patience.", "KWT > OMN"),
                Example("Bolivia has again come out for Cuba.", "BOL > CUB"),
                Example("Kosovo was backed by Albania.", "ALB > XKX"),
                Example("Kuwait will support 40 engineers.", nil),
            ]),
        EventRule(
            name: "welcomes", doc: "One welcomes or backs a step, a truce, an agreement, whoever made it.",
            type: .statementSupport, trigger: .verb([.support]),
            source: [.agent, .speaker], target: [.complementOfPatient, .dealPartner, .dealOther],
            needs: [
                .measureObject, .notNegated, .notFirm, .officialAgent, .aboutArms, .notHosting,
            ], needsTarget: false,
            examples: [
                Example(
                    "Ghana's foreign ministry welcomed the ceasefire between Sudan and Libya.", "GHA > -"),
                Example("The mayor welcomed the decision on parking.", nil),
            ]),
        EventRule(
            name: "recognises", doc: "One takes another for a state, or its claim for good.",
            type: .statementSupport, trigger: .verb([.recognise]),
            source: [.agent, .speaker], target: [.patient, .patientOwner],
            needs: [.notNegated, .notFirm, .officialAgent, .statehood],
            examples: [
                Example("Chile recognised Peru's breakaway province as a state.", nil),
                Example("Chile recognised Peruvian sovereignty over the islands in 2014.", "CHL > PER"),
                Example("Fiji said that it would recognise Kosovo.", "FJI > XKX"),
                Example("Chile recognised the singer.", nil),
            ]),
        EventRule(
            name: "glad", doc: "Somebody is glad of, content with, grateful for what another does.",
            type: .statementSupport, trigger: .predicate([.glad]),
            source: [.agent, .speaker],
            target: [
                .complement([.of, .with, .about, .for, .by, .to]), .oblique([.of, .with, .about, .for]),
                .actorBelow, .dealPartner, .onlyOther,
            ],
            needs: [.notNegated, .personOrState],
            examples: [
                Example(
                    "\"Kuwait has shown patience, and we are grateful for it,\" Oman's foreign minister told reporters.",
                    "OMN > KWT"),
                Example("Oman's foreign minister was glad of the help from Kuwait.", "OMN > KWT"),
                Example("Albania said it was content with its ties to Kosovo.", "ALB > XKX"),
                Example("Oman's coach was happy with the draw.", nil),
            ]),
        EventRule(
            name: "voices-support", doc: "Support, thanks or praise is voiced.",
            type: .statementSupport, trigger: .verbOn([.voice], [.support]),
            source: [.agent, .owner],
            target: [
                .complement([.for, .of, .to, .with, .from]), .recipient, .oblique([.for, .to, .with]),
                .complementOwner([.for, .of, .to, .with]),
            ], needs: [.notNegated],
            examples: [
                Example(
                    "Bolivia's support for Cuba's independence was repeated in a statement.", "BOL > CUB"),
                Example("Bolivia voiced support for Cuba.", "BOL > CUB"),
                Example("The film drew praise for its music.", nil),
            ]),
        EventRule(
            name: "at-side", doc: "Somebody is or stands at the side of another.",
            type: .statementSupport, trigger: .stay,
            source: [.agent], target: [.obliqueOwner([.at, .by, .on]), .complementOfSide],
            needs: [.atSide, .notNegated, .notFirm],
            examples: [
                Example("Bolivia will always be at Cuba's side, its president said.", "BOL > CUB"),
                Example("The dog was at his side.", nil),
            ]),
        EventRule(
            name: "stands-at-side", doc: "Somebody stands at the side of another.",
            type: .statementSupport, trigger: .verb([.good, .support]),
            source: [.agent], target: [.obliqueOwner([.at, .by, .on]), .complementOfSide],
            needs: [.atSide, .notNegated, .notFirm],
            examples: [
                Example("Bolivia's president said that it stands by Cuba's side.", "BOL > CUB"),
                Example("A tree stands by the side of the road in Cuba.", nil),
            ]),
        EventRule(
            name: "in-support-of", doc: "Somebody speaks, votes or acts in support of another.",
            type: .statementSupport, trigger: .noun([.support]),
            source: [.governor], target: [.complement([.of]), .complementOwner([.of])],
            needs: [.inSupport, .notNegated],
            examples: [
                Example("Bolivia, which spoke in support of Cuba, promised more.", "BOL > CUB"),
                Example("Fans spoke in support of the coach of Cuba's team.", nil),
            ]),
        EventRule(
            name: "thanks-got", doc: "Somebody gets another's thanks.",
            type: .statementSupport, trigger: .noun([.support]),
            source: [.owner], target: [.governor], needs: [.gotThanks],
            examples: [
                Example("Emmanuel Macron spoke. Kenya got his thanks.", "FRA > KEN"),
                Example("The film got praise.", nil),
            ]),
        EventRule(
            name: "good-word",
            doc: "Somebody in office calls a deal or a bond a boost, a milestone, a token.",
            type: .statementSupport, trigger: .noun([.good]),
            source: [.officialSpeaker],
            target: [.complement([.of, .with, .to, .for, .between]), .dealOther],
            needs: [.saidWell, .namesNobody, .aboutArms],
            needsTarget: false,
            examples: [
                Example(
                    "Denmark's defence minister called the purchase a milestone for his country.", "DNK > -"),
                Example("Oman's sultan spoke of a token of friendship with Kuwait.", "OMN > KWT"),
                Example("The coach called the win a milestone.", nil),
                Example("\"He was a brilliant actor,\" Britain's prime minister said.", nil),
            ]),
        EventRule(
            name: "calls-good", doc: "One calls another a partner, an ally, indispensable.",
            type: .statementSupport, trigger: .verb([.call]),
            source: [.agent, .speaker],
            target: [.patient, .patientOwner, .complementOfPatient, .dealPartner, .dealOther],
            needs: [.goodName, .notFirm, .officialAgent, .aboutArms], needsTarget: false,
            examples: [
                Example("Japan's defence minister called the Philippines a vital partner.", "JPN > PHL"),
                Example("The Kenyan premier described India as an indispensable friend.", "KEN > IND"),
                Example("The coach called the goalkeeper a hero.", nil),
            ]),
        EventRule(
            name: "said-to-be-good",
            doc: "Somebody says that another is a partner, or that his act is right.",
            type: .statementSupport, trigger: .predicate([.good, .apt]),
            source: [.officialSpeaker],
            target: [.tiesWith, .agent, .agentOwner, .complementOwner([.to, .for]), .dealOther],
            needs: [.reported, .notNegated, .aboutArms],
            examples: [
                Example("Norway's premier said the relationship with Ghana was rock solid.", "NOR > GHA"),
                Example("The jet is vital to Ghana's security, Norway's premier said.", "NOR > GHA"),
                Example(
                    "Oman's envoy insisted that Kuwait remains one of the fundamental partners.", "OMN > KWT"),
                Example("Norway's foreign minister said that Ghana was a reliable partner.", "NOR > GHA"),
                Example("The chef said that the soup was excellent.", nil),
            ]),
        EventRule(
            name: "said-to-be-ally",
            doc: "Somebody says that another is an important ally, a trusted partner.",
            type: .statementSupport, trigger: .predicate([.country, .sides]),
            source: [.officialSpeaker], target: [.agent],
            needs: [.goodAlly, .ofAnother, .reported, .notNegated],
            examples: [
                Example("Oman is an important partner, Norway's foreign minister said.", "NOR > OMN"),
                Example("Oman is a small country, Norway's foreign minister said.", nil),
            ]),
        EventRule(
            name: "said-to-have-right", doc: "Somebody says that another has a right to defend itself.",
            type: .statementSupport, trigger: .noun([.apt]),
            source: [.officialSpeaker], target: [.governor], needs: [.rightPatient, .reported, .notNegated],
            examples: [
                Example("Fiji has a right to defend itself, Chile's foreign ministry said.", "CHL > FJI"),
                Example("The player has a right to a second serve, Chile's coach said.", nil),
            ]),
        EventRule(
            name: "said-to-do-good", doc: "Somebody says that another state does good.",
            type: .statementSupport, trigger: .verb([.good]),
            source: [.officialSpeaker], target: [.agent],
            needs: [
                .ofAnother, .ownClause, .reported, .notNegated, .asserted, .aboutArms, .notStanding,
            ],
            examples: [
                Example(
                    "Oman contributes to the security of the Gulf, Norway's foreign minister said.",
                    "NOR > OMN"),
                Example("The coach said that Oman contributes to the fun.", nil),
            ]),
        EventRule(
            name: "said-to-help", doc: "A person in office says that the deal does good.",
            type: .statementSupport, trigger: .verb([.good]),
            source: [.officialSpeaker], target: [.dealOther, .buyer],
            needs: [.ownClause, .reported, .personSpeaker, .notNegated, .sale, .notStanding],
            examples: [
                Example(
                    "The State Department approved the sale of 20 F-16 jets to Kuwait. Sen. Roger Wicker told reporters that the jets would strengthen the alliance.",
                    "USA > KWT"),
                Example("Sen. Roger Wicker told reporters that rain would help the crops.", nil),
            ]),
    ]
}
