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
            name: "will-not-stand-by", doc: "Somebody says that his state will not stand by.",
            type: .threat, trigger: .verb([.vow]),
            source: [.agent, .speaker], target: [.oblique([.to, .against]), .onlyOther, .adversary],
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
