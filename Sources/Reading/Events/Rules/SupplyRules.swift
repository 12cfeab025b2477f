internal import Lexicon

extension EventRule {
    /// What a state lets neither out nor in, and what it puts on hold.
    static let supplies: [EventRule] = [
        EventRule(
            name: "imports-stopped", doc: "A state stops buying arms of another: imports, purchases.",
            type: .embargo, trigger: .verbOn([.cut], [.commerce, .transaction, .flow]),
            source: [.agent, .speaker], target: [.complement([.from]), .oblique([.from])],
            needs: [.boughtPatient, .armsPatient, .notNegated, .meant, .officialSubject, .notFirm],
            examples: [
                Example("Chile suspended arms imports from Israel over the war.", "CHL > ISR"),
                Example("Kenya halted its weapons purchases from Serbia.", "KEN > SRB"),
                Example("Kenya halted its wheat purchases from Serbia.", nil),
            ]),
        EventRule(
            name: "supplied-no-more", doc: "Somebody is supplied with arms no more.",
            type: .embargo, trigger: .verb([.cut]),
            source: [.agent, .speaker], target: [.patient],
            needs: [.armsWith, .actorPatient, .notNegated, .meant, .notFirm],
            examples: [
                Example("Norway has quit supplying Oman with ammunition.", "NOR > OMN"),
                Example("Norway has quit supplying Oman with butter.", nil),
            ]),
        EventRule(
            name: "supply-forbidden", doc: "A state forbids others to let arms go to somebody.",
            type: .embargo, trigger: .verb([.permit, .donate, .aid, .order]),
            source: [.agentAbove], target: [.oblique([.to]), .complement([.to, .for]), .recipient],
            needs: [.forbidden, .armsPatient],
            examples: [
                Example("Norway forbids its firms to sell weapons to Sudan.", "NOR > SDN"),
                Example("Norway barred its yards from supplying gunboats to Sudan.", "NOR > SDN"),
                Example("Norway forbids its shops to sell wine to Sudan.", nil),
                Example("Norway allows its firms to sell weapons to Sudan.", nil),
            ]),
        EventRule(
            name: "not-let-pass-on", doc: "A state does not let another hand arms on.",
            type: .embargo, trigger: .verb([.control, .blockBid, .permit, .refuse]),
            source: [.agent], target: [.patient], needs: [.notLet, .officialSubject, .notFirm],
            examples: [
                Example("Switzerland refused to let Denmark pass on rifles to Ukraine.", "CHE > DNK"),
                Example("Switzerland will not let Germany pass on shells to Ukraine.", "CHE > DEU"),
                Example("Switzerland will not let Germany win the cup.", nil),
            ]),
        EventRule(
            name: "exports-on-hold", doc: "Exports of arms to somebody are on hold, a government says.",
            type: .embargo, trigger: .stay,
            source: [.officialSpeaker], target: [.complementOfAgentTo],
            needs: [.isOnHold, .armsAgent, .notNegated, .reported],
            examples: [
                Example("Arms exports to Sudan are on hold, Norway's prime minister declared.", "NOR > SDN"),
                Example("Flights to Sudan are on hold, Norway's prime minister declared.", nil),
            ]),
        EventRule(
            name: "exports-put-on-hold", doc: "A state puts exports of arms to another on hold, on ice.",
            type: .embargo, trigger: .verbOn([.impose], [.flow]),
            source: [.agent, .speaker], target: [.complement([.to, .for]), .oblique([.to, .for])],
            needs: [.isOnHold, .notOnlyAid, .notNegated, .notLawmakers, .notFirm],
            examples: [
                Example("Norway put arms exports to Oman on ice.", "NOR > OMN"),
                Example("Norway put the matter on ice.", nil),
            ]),
        EventRule(
            name: "aid-put-on-hold", doc: "A state puts its aid to another on hold, on ice.",
            type: .sanction, trigger: .verbOn([.impose], [.aid]),
            source: [.agent, .speaker], target: [.complement([.to, .for]), .oblique([.to, .for])],
            needs: [.isOnHold, .onlyAid, .notNegated, .notFirm],
            examples: [
                Example("Norway has put its aid to Mali on ice.", "NOR > MLI"),
                Example("Norway has put its choir on ice.", nil),
            ]),
        EventRule(
            name: "tariff-noun", doc: "The tariff of a state on the goods of another.",
            type: .dispute, trigger: .noun([.trade, .sanction]),
            source: [.owner], target: [.complementOwner([.on, .against]), .complement([.on, .against])],
            needs: [.isTariff, .notLifted, .notCut],
            examples: [
                Example("Washington's 50 percent tariff on Brazilian goods spares aircraft.", "USA > BRA"),
                Example("Norway's tariff on fish is high.", nil),
            ]),
    ]
}
