internal import Lexicon

extension EventRule {
    /// Threats without a verb of threatening: what will befall another, what one would do if another acts, what one
    /// keeps up.
    static let menaces: [EventRule] = [
        EventRule(
            name: "said-to-suffer", doc: "Somebody says that another will pay a price, face consequences.",
            type: .threat, trigger: .verb([.punish]),
            source: [.officialSpeaker], target: [.agent, .patient],
            needs: [.wouldSuffer, .reported, .aboutArms],
            examples: [
                Example(
                    "Fiji would pay a price for its visit to Taiwan, China's embassy warned.", "CHN > FJI"),
                Example("Armenia will face consequences, Azerbaijan's president said.", "AZE > ARM"),
                Example("Armenia will pay a price for its drought, farmers said.", nil),
            ]),
        EventRule(
            name: "warns-of-loss", doc: "Somebody warns that another would lose or not get something.",
            type: .threat, trigger: .verb([.warn]),
            source: [.agent, .speaker], target: [.subjectBelow],
            needs: [.losesBelow, .notNegated, .notFirm, .officialAgent],
            examples: [
                Example(
                    "The United States warned that Kenya would not get a trade deal while it bought Chinese jets.",
                    "USA > KEN"),
                Example(
                    "The United States warned that Serbia could put its membership at risk by buying Chinese missiles.",
                    "USA > SRB"),
                Example("The coach warned that Serbia could put its lead at risk.", nil),
            ]),
        EventRule(
            name: "would-act-if",
            doc: "Somebody says that his state would act against another if it did something.",
            type: .threat,
            trigger: .verb([
                .punish, .attack, .fight, .cut, .expel, .impose, .sanction, .deploy, .renounce, .withdraw,
            ]),
            source: [.agent], target: [.conditionSubject],
            needs: [.wouldAct, .ownWords, .notFirm, .officialSubject, .notNegated],
            examples: [
                Example(
                    "Russia would have to respond if Finland took in nuclear weapons, its deputy foreign minister said.",
                    "RUS > FIN"),
                Example(
                    "\"We will cancel the contract if Israel does not deliver the jets,\" Croatia's defence minister said.",
                    "HRV > ISR"),
                Example("Russia would cancel the match if Finland sent no team, its coach said.", nil),
            ]),
        EventRule(
            name: "threat-kept", doc: "Somebody keeps up or repeats a threat against another.",
            type: .threat, trigger: .verbOn([.impose, .voice, .make, .issue], [.threat]),
            source: [.agent], target: [.complement([.against, .towards]), .oblique([.against, .towards])],
            needs: [.notNegated, .notFirm, .officialSubject],
            examples: [
                Example("Turkey's parliament maintains a casus belli against Greece.", "TUR > GRC"),
                Example("Turkey's police maintain a guard against threats.", nil),
            ]),
    ]
}
