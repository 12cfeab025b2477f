internal import Lexicon

extension EventRule {
    /// Threats and good words that only the verb of saying tells.
    static let said: [EventRule] = [
        EventRule(
            name: "said-will-respond", doc: "Somebody warns, behind it, that his state will act.",
            type: .threat, trigger: .verb([.punish, .attack, .fight]),
            source: [.agent, .speaker],
            target: [.oblique([.to, .against]), .obliqueOwner([.to, .against, .on]), .patient, .onlyOther],
            needs: [.saidAsWarning, .notFirm, .officialAgent],
            examples: [
                Example(
                    "Turkey will respond to any Greek provocation, its defence minister warned.", "TUR > GRC"),
                Example("Turkey will respond to any letter, its coach warned.", nil),
            ]),
        EventRule(
            name: "said-would-strike", doc: "Somebody says that his state would strike another.",
            type: .threat, trigger: .verb([.punish, .attack]),
            source: [.agent], target: [.patient, .patientOwner, .oblique([.against, .at, .on]), .onlyOther],
            needs: [.wouldStrike, .aboutArms, .notFirm, .officialAgent],
            examples: [
                Example("Russia said it would target French troops in Niger.", "RUS > FRA"),
                Example("Russia said it would target a higher price for oil.", nil),
            ]),
        EventRule(
            name: "said-will-face", doc: "Somebody says that another will face consequences.",
            type: .threat, trigger: .verbOn([.get, .order], [.reprisal, .sanction]),
            source: [.officialSpeaker], target: [.agent], needs: [.willBe, .ofAnother, .reported],
            examples: [
                Example(
                    "If Turkey goes ahead it will face consequences, the US ambassador said.", "USA > TUR"),
                Example("Turkey will face Spain in the final, the US coach said.", nil),
            ]),
        EventRule(
            name: "will-take-measures", doc: "Somebody will take countermeasures against another.",
            type: .threat, trigger: .verbOn([.make, .order, .impose], [.reprisal]),
            source: [.agent, .speaker],
            target: [.complement([.against, .to]), .oblique([.against]), .adversary],
            needs: [.willBe, .reported, .notFirm, .officialAgent],
            examples: [
                Example(
                    "Belarus will take retaliatory measures against Latvia, its foreign ministry said.",
                    "BLR > LVA"),
                Example("Belarus will take the train against the wind, its coach said.", nil),
            ]),
        EventRule(
            name: "will-not-stand-by", doc: "Somebody says that his state will not stand by.",
            type: .threat, trigger: .verb([.vow]),
            source: [.agent, .speaker],
            target: [
                .complementOfPatient, .patientOwner, .oblique([.to, .against]), .onlyOther, .adversary,
            ],
            needs: [.idle, .notFirm, .officialAgent, .aboutArms], needsTarget: false,
            examples: [
                Example("Kenya would not stand idly by if Somalia armed rebels, it said.", "KEN > SOM"),
                Example("The coach would not sit and wait.", nil),
            ]),
        EventRule(
            name: "said-not-to-fail", doc: "Somebody says that another never let him down.",
            type: .statementSupport, trigger: .verb([.bad]),
            source: [.officialSpeaker], target: [.agent],
            needs: [.ofAnother, .reported, .negated, .asserted, .aboutArms],
            examples: [
                Example("Sweden has never let us down, the Czech defence minister said.", "CZE > SWE"),
                Example("Sweden has let us down, the Czech defence minister said.", nil),
            ]),
    ]
}
