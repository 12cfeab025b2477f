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
            source: [.agent], target: [.oblique([.to]), .recipient, .patient],
            needs: [.freeGift, .notNegated],
            examples: [
                Example("Latvia donated howitzers to Ukraine.", "LVA > UKR"),
                Example("Latvia is giving older rifles away to Moldova.", "LVA > MDA"),
                Example("Latvia gave Moldova 12 old helicopters.", "LVA > MDA"),
                Example("Latvia gave its approval to Moldova.", nil),
            ]),
        EventRule(
            name: "aid-given", doc: "Aid, a grant or assistance is given or pledged.",
            type: .aid, trigger: .verbOn([.aid, .donate], [.aid]),
            source: [.agent], target: [.complement([.to, .for]), .oblique([.to, .for]), .recipient],
            needs: [.notNegated],
            examples: [
                Example("Norway pledged military aid to Moldova.", "NOR > MDA"),
                Example("A grant for Jordan was approved by Denmark.", "DNK > JOR"),
                Example("Norway debated aid.", nil),
            ]),
    ]
}
