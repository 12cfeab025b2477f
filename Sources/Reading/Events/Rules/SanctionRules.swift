internal import Lexicon

extension EventRule {
    /// Sanctions, their lifting, and embargoes.
    static let sanctions: [EventRule] = [
        EventRule(
            name: "sanction-lifted", doc: "Sanctions or a freeze on aid are eased, waived, ended.",
            type: .sanctionLifted, trigger: .verbOn([.lift, .release], [.sanction, .aid]),
            source: [.agent, .speaker, .onlyOther],
            target: [
                .complement([.on, .against, .for, .to, .of]), .oblique([.on, .for, .against, .to]), .owner,
                .onlyOther,
            ],
            needs: [.notNegated, .asserted],
            examples: [
                Example("Canada on Monday lifted its sanctions on Belarus.", "CAN > BLR"),
                Example("Sanctions against Eritrea were eased by Norway last year.", "NOR > ERI"),
                Example("Denmark restored aid to Niger in March.", "DNK > NER"),
                Example("Canada refused to lift its sanctions on Belarus.", nil),
                Example("Belgium lifted a trophy in Peru.", nil),
            ]),
        EventRule(
            name: "freeze-eased", doc: "A freeze, ban or curb is eased for somebody.",
            type: .sanctionLifted, trigger: .verbOn([.lift], [.ban, .embargo]),
            source: [.agent],
            target: [
                .complement([.on, .against, .for, .to, .of]), .oblique([.on, .for, .against, .to]), .owner,
                .onlyOther,
            ],
            needs: [.notNegated, .asserted],
            examples: [
                Example("Norway has lifted its arms embargo on Eritrea.", "NOR > ERI"),
                Example(
                    "Spare parts will go to Kenya, Denmark announced, easing a freeze on aid.", "DNK > KEN"),
                Example("Norway would have to lift its arms embargo on Eritrea.", nil),
            ]),
        EventRule(
            name: "sanction-imposed",
            doc: "Sanctions are imposed, renewed, widened; the verb's subject lays them on.",
            type: .sanction, trigger: .verbOn([.impose], [.sanction]),
            source: [.agent, .author, .speaker],
            target: [
                .complement([.on, .against, .over]), .oblique([.on, .against]), .owner, .recipient,
                .hostRecipient, .onlyOther,
            ],
            needs: [.notNegated],
            examples: [
                Example("Canada imposed sanctions on Myanmar in 2021.", "CAN > MMR"),
                Example("Travel bans were slapped on Belarusian officials by Norway.", "NOR > BLR"),
                Example("The sanctions that Japan imposed on Myanmar remain in force.", "JPN > MMR"),
                Example("Australia responded by imposing sanctions on Iranian generals.", "AUS > IRN"),
                Example("The court imposed a fine on a Kenyan bank.", nil),
            ]),
        EventRule(
            name: "sanction-cost", doc: "What somebody did cost him sanctions: he is their target.",
            type: .sanction, trigger: .verbOn([.cause], [.sanction]),
            source: [.complement([.by, .from]), .oblique([.from, .by]), .nearestOther],
            target: [.owner, .recipient, .onlyOther],
            needs: [.notNegated],
            examples: [
                Example(
                    "The purchase of Russian radars has cost Myanmar sanctions from Canada.", "CAN > MMR"),
                Example("The purchase cost Myanmar three years.", nil),
            ]),
        EventRule(
            name: "sanction-verb", doc: "To sanction, blacklist or penalise somebody.",
            type: .sanction, trigger: .verb([.sanction]),
            source: [.agent, .speaker], target: [.patient],
            needs: [.actorPatient, .notNegated, .asserted],
            examples: [
                Example("Norway sanctioned a Belarusian arms maker on Friday.", "NOR > BLR"),
                Example("Cuba was blacklisted by Canada.", "CAN > CUB"),
                Example("Any country that trades with Cuba can be sanctioned.", nil),
            ]),
        EventRule(
            name: "sanction-law", doc: "A law of sanctions is used against somebody.",
            type: .sanction, trigger: .verb([.invoke]),
            source: [.agent], target: [.oblique([.against, .on])], needs: [.law, .notNegated],
            examples: [
                Example("Washington used CAATSA against Myanmar in 2020.", "USA > MMR"),
                Example(
                    "The measure rests on CAATSA. Last month Washington used it against Myanmar.", "USA > MMR"
                ),
                Example("Washington used old tanks against Myanmar in an exercise.", nil),
            ]),
        EventRule(
            name: "sanction-noun", doc: "Sanctions with both parties named: the sanctions of A on B.",
            type: .sanction, trigger: .noun([.sanction]),
            source: [.owner, .complement([.by, .from, .of])], target: [.complement([.on, .against])],
            examples: [
                Example("Canadian sanctions on Myanmar hit its air force.", "CAN > MMR"),
                Example("Sanctions by Norway against Belarus were discussed.", "NOR > BLR"),
                Example("Talk of sanctions was heard in Oslo.", nil),
            ]),
        EventRule(
            name: "embargo-imposed", doc: "An embargo or ban on arms is imposed, prolonged, placed.",
            type: .embargo, trigger: .verbOn([.impose], [.embargo]),
            source: [.agent, .owner, .speaker],
            target: [.complement([.on, .against, .to, .for]), .oblique([.on, .against, .to]), .onlyOther],
            needs: [.notNegated],
            examples: [
                Example("Belgium imposed an arms embargo on Rwanda.", "BEL > RWA"),
                Example("The UN Security Council extended its embargo on Libya.", "unsc > LBY"),
                Example("An export ban was placed on Rwanda by Belgium.", "BEL > RWA"),
                Example("Belgium imposed a speed limit on Sundays.", nil),
            ]),
        EventRule(
            name: "ban-imposed", doc: "A ban or freeze is placed on what somebody buys or gets.",
            type: .embargo, trigger: .verbOn([.impose], [.ban]),
            source: [.agent], target: [.complement([.on, .against, .to]), .oblique([.on, .against, .to])],
            needs: [.notNegated],
            examples: [
                Example(
                    "The ban that Belgium placed on Rwandan purchases of rifles remains in force.",
                    "BEL > RWA"),
                Example("Sweden put a freeze on rifle exports to Rwanda.", "SWE > RWA"),
                Example("The league put a ban on flares.", nil),
            ]),
        EventRule(
            name: "exports-stopped", doc: "Licences, exports, deliveries or contracts of arms are stopped.",
            type: .embargo, trigger: .verbOn([.cut], [.flow]),
            source: [.agent, .speaker, .author],
            target: [
                .complement([.to, .for, .with, .from]), .oblique([.to, .for, .with]), .oblique([.over]),
                .onlyOther,
            ],
            needs: [.notNegated, .asserted],
            examples: [
                Example("Norway suspended arms exports to the UAE in 2018.", "NOR > ARE"),
                Example("Export licences for Ethiopia have been revoked by Belgium.", "BEL > ETH"),
                Example("Kenya cancelled a contract for school books.", nil),
            ]),
        EventRule(
            name: "contract-cancelled",
            doc: "A state calls off a contract for arms with the firms of another.",
            type: .embargo, trigger: .verbOn([.cut], [.contract]),
            source: [.agent], target: [.complement([.with, .from]), .oblique([.with, .from])],
            needs: [.notNegated, .asserted, .militaryWord, .notFirm],
            examples: [
                Example(
                    "Two contracts with Serbian firms were called off by Slovenia's defence ministry.",
                    "SVN > SRB"),
                Example("Slovenia cancelled a missile contract with Serbia.", "SVN > SRB"),
                Example("Slovenia cancelled a contract with a Serbian baker.", nil),
            ]),
        EventRule(
            name: "denied-arms", doc: "Somebody is denied arms.",
            type: .embargo, trigger: .verb([.cut]),
            source: [.agent, .nearestOther], target: [.patient], needs: [.deniedArms, .actorPatient],
            examples: [
                Example("Rwanda is being denied arms by Belgium.", "BEL > RWA"),
                Example("Rwanda was denied a place in the final by Belgium.", nil),
            ]),
        EventRule(
            name: "embargo-noun", doc: "An embargo with both parties named.",
            type: .embargo, trigger: .noun([.embargo]),
            source: [.owner, .complement([.by]), .governor], target: [.complement([.on, .against, .to])],
            examples: [
                Example("The Belgian arms embargo on Rwanda has no end date.", "BEL > RWA"),
                Example("The embargo against Libya by the United Nations is often broken.", "un > LBY"),
                Example("A protester called for an embargo.", nil),
            ]),
    ]
}
