internal import Lexicon

extension EventRule {
    /// Sanctions, their lifting, and embargoes.
    static let sanctions: [EventRule] = [
        EventRule(
            name: "sanction-lifted", doc: "Sanctions or a freeze on aid are eased, waived, ended.",
            type: .sanctionLifted, trigger: .verbOn([.lift, .release], [.sanction, .aid]),
            source: [.ownerOfMeasure, .agent, .speaker, .author, .onlyOther, .owner],
            target: [
                .complement([.on, .against, .for, .to, .of]), .oblique([.on, .for, .against, .to]), .owner,
                .onlyOther, .measured,
            ],
            needs: [.notNegated, .meant, .notAllotted, .freed], takesStates: true,
            examples: [
                Example("Canada set aside a billion dollars in aid for Myanmar.", nil),
                Example("Canada suspended aid to Myanmar.", nil),
                Example("Canadian sanctions on Myanmar were lifted this week.", "CAN > MMR"),
                Example("Canada on Monday lifted its sanctions on Belarus.", "CAN > BLR"),
                Example("Sanctions against Eritrea were eased by Norway last year.", "NOR > ERI"),
                Example("Denmark restored aid to Niger in March.", "DNK > NER"),
                Example("Canada refused to lift its sanctions on Belarus.", nil),
                Example("Mark Carney announced that he would lift Canadian sanctions on Syria.", "CAN > SYR"),
                Example("The European Union agreed to end economic sanctions on Syria.", "eu > SYR"),
                Example("Belgium lifted a trophy in Peru.", nil),
            ]),
        EventRule(
            name: "assets-freed", doc: "Accounts or assets of another are let go.",
            type: .sanctionLifted, trigger: .verbOn([.release, .lift], [.commerce]),
            source: [.agent],
            target: [
                .complement([.of, .from]), .complementOwner([.of, .from]), .owner, .holder, .patientOwner,
            ],
            needs: [.notNegated, .meant, .notStopped, .officialSubject, .notFirm],
            examples: [
                Example("Norway suspended imports from Kenya's farms.", nil),
                Example("Norway unfroze accounts belonging to two Kenyan generals.", "NOR > KEN"),
                Example("Norway unfroze the assets of Kenya's central bank.", "NOR > KEN"),
                Example("The bank unfroze the accounts of two Kenyan brothers.", nil),
            ]),
        EventRule(
            name: "freeze-eased", doc: "A freeze, ban or curb is eased for somebody.",
            type: .sanctionLifted, trigger: .verbOn([.lift], [.ban, .embargo]),
            source: [.agent, .owner, .oblique([.by])],
            target: [
                .complement([.on, .against, .for, .to, .of]), .oblique([.on, .for, .against, .to]), .owner,
                .onlyOther,
            ],
            needs: [.notNegated, .meant],
            examples: [
                Example("Norway has lifted its arms embargo on Eritrea.", "NOR > ERI"),
                Example("Norway lifted its ban on the sale of lethal weapons to Vietnam.", "NOR > VNM"),
                Example(
                    "Spare parts will go to Kenya, Denmark announced, easing a freeze on aid.", "DNK > KEN"),
                Example("Norway would have to lift its arms embargo on Eritrea.", nil),
            ]),
        EventRule(
            name: "taken-off-list", doc: "Somebody is taken off a list of sanctions.",
            type: .sanctionLifted, trigger: .verb([.lift, .cut, .expel, .withdraw, .attack]),
            source: [.agent, .obliqueOwner([.from, .of])], target: [.patient, .patientOwner],
            needs: [.takenOffList, .notNegated, .meant], takesStates: true,
            examples: [
                Example("Norway removed two Belarusian banks from its sanctions list.", "NOR > BLR"),
                Example("In 2016 Norway struck two Belarusian banks off its list.", "NOR > BLR"),
                Example("Norway removed the bridge from a list of monuments.", nil),
            ]),
        EventRule(
            name: "lifting-noun",
            doc: "The lifting of sanctions, of an embargo or a ban, with both parties named.",
            type: .sanctionLifted, trigger: .noun([.lifting]),
            source: [.innerOwner, .owner, .complement([.by]), .oblique([.by])],
            target: [.innerComplement, .complement([.on, .against])],
            needs: [.innerMeasure],
            examples: [
                Example("The lifting of the Norwegian embargo on Eritrea came after the talks.", "NOR > ERI"),
                Example("Canada's easing of sanctions on Myanmar was noted.", "CAN > MMR"),
                Example("The lifting of the wreck took a week.", nil),
            ]),
        EventRule(
            name: "sanction-imposed",
            doc: "Sanctions are imposed, renewed, widened; the verb's subject lays them on.",
            type: .sanction, trigger: .verbOn([.impose], [.sanction]),
            source: [.agent, .author, .speaker, .owner, .bloc],
            target: [
                .complement([.on, .against, .over]), .oblique([.on, .against]), .owner, .recipient,
                .hostRecipient, .complementOwner([.on, .against]), .onlyOther, .measured, .home,
            ],
            needs: [.notNegated, .notArmsCurb], takesMany: true, takesStates: true,
            examples: [
                Example("Canada imposed restrictions on sales of rifles to Myanmar.", nil),
                Example("Canada imposed sanctions on Myanmar in 2021.", "CAN > MMR"),
                Example("Travel bans were slapped on Belarusian officials by Norway.", "NOR > BLR"),
                Example("The sanctions that Japan imposed on Myanmar remain in force.", "JPN > MMR"),
                Example("Australia responded by imposing sanctions on Iranian generals.", "AUS > IRN"),
                Example("The court imposed a fine on a Kenyan bank.", nil),
            ]),
        EventRule(
            name: "tariffs-imposed",
            doc: "A state lays tariffs on the goods of another, or answers with them.",
            type: .dispute, trigger: .verb([.impose, .sanction]),
            source: [.agent],
            target: [
                .complement([.on, .against]), .oblique([.on, .against]), .obliqueOwner([.on, .against]),
                .complementOwner([.on, .against]), .patientOwner, .onlyOther,
            ],
            needs: [.tariffPatient, .notNegated, .notFirm, .officialSubject],
            examples: [
                Example("Peru slapped a tariff of 30% on Chilean wine.", "PER > CHL"),
                Example("Norway imposed duties on imports from Canada.", "NOR > CAN"),
                Example("Norway imposed a toll on lorries.", nil),
            ]),
        EventRule(
            name: "answered-with-tariffs", doc: "Somebody answers an act with tariffs on another's goods.",
            type: .dispute, trigger: .noun([.trade]),
            source: [.governor], target: [.complement([.on, .against]), .complementOwner([.on, .against])],
            needs: [.answered, .isTariff],
            examples: [
                Example("Peru answered with tariffs on Chilean wine.", "PER > CHL"),
                Example("Peru answered with a song on Chilean wine.", nil),
            ]),
        EventRule(
            name: "measure-lapsed", doc: "A measure is let lapse.",
            type: .sanctionLifted, trigger: .noun([.embargo, .sanction, .ban]),
            source: [.owner, .governor],
            target: [.complement([.on, .against]), .complementOwner([.on, .against])],
            needs: [.lapses, .notNegated],
            examples: [
                Example("The EU let its arms embargo on Eritrea lapse.", "eu > ERI"),
                Example("The EU let its ban on flares lapse.", nil),
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
            source: [.agent, .speaker, .author],
            target: [.patient, .patientOwner, .ownerBehind, .homeOfPerson],
            needs: [.notNegated, .meant, .officialAgent, .notWouldPunish], takesMany: true, takesStates: true,
            examples: [
                Example(
                    "Norway imposed sanctions on Belarus. Four men were blacklisted who lead Belarusian firms.",
                    "NOR > BLR"),
                Example("Norway's cabinet agreed to freeze the assets of two Belarusian firms.", "NOR > BLR"),
                Example("Beijing froze the assets of three Canadian firms.", "CHN > CAN"),
                Example("China blacklisted Lockheed Martin and Raytheon.", "CHN > USA"),
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
            source: [.owner, .complement([.by, .from, .of]), .bloc],
            target: [.complement([.on, .against]), .complementOwner([.on, .against])], needs: [.notLifted],
            takesStates: true,
            examples: [
                Example("Western sanctions on Belarusian banks bite.", "- > BLR"),
                Example("Canadian sanctions on Myanmar hit its air force.", "CAN > MMR"),
                Example("Sanctions by Norway against Belarus were discussed.", "NOR > BLR"),
                Example("Talk of sanctions was heard in Oslo.", nil),
            ]),
        EventRule(
            name: "sanction-suffered", doc: "Somebody is under the sanctions of another, or hit by them.",
            type: .sanction, trigger: .noun([.sanction]),
            source: [.owner, .complement([.by, .from, .of]), .bloc], target: [.patient, .agent],
            needs: [.suffered], takesStates: true,
            examples: [
                Example("Myanmar, hit by Canadian sanctions, builds its own rifles.", "CAN > MMR"),
                Example("Belarus has been under Norwegian sanctions since 2020.", "NOR > BLR"),
                Example("Sudan's army is squeezed by Western sanctions.", "- > SDN"),
                Example("Myanmar is bound by Canadian standards.", nil),
            ]),
        EventRule(
            name: "listed", doc: "Somebody is put on a blacklist.",
            type: .sanction, trigger: .verb([.impose, .report]),
            source: [.agent, .obliqueOwner([.on, .to]), .speaker], target: [.patient, .patientOwner],
            needs: [.listed, .notNegated], takesStates: true,
            examples: [
                Example("Two Belarusian firms were added to a Norwegian blacklist.", "NOR > BLR"),
                Example("China put Lockheed Martin on its unreliable entities list.", "CHN > USA"),
                Example("Norway placed two Belarusian firms on its sanctions list.", "NOR > BLR"),
                Example("Norway placed the bridge on a list of monuments.", nil),
            ]),
        EventRule(
            name: "hit-with-sanctions", doc: "Somebody is hit with sanctions, with travel bans.",
            type: .sanction, trigger: .verb([.attack, .impose, .punish]),
            source: [.agent, .speaker, .author], target: [.patient, .patientOwner],
            needs: [.withSanctions, .notNegated, .meant], takesMany: true, takesStates: true,
            examples: [
                Example("Canada hit three Belarusian officials with travel bans.", "CAN > BLR"),
                Example("Norway has slapped two Serbian banks with an asset freeze.", "NOR > SRB"),
                Example("Norway hit three Belarusian boxers with fines.", nil),
            ]),
        EventRule(
            name: "put-under-sanctions", doc: "Somebody is put under sanctions.",
            type: .sanction, trigger: .verb([.impose]),
            source: [.agent, .speaker, .author], target: [.patient], needs: [.underSanctions, .notNegated],
            takesStates: true,
            examples: [
                Example("Norway placed two Belarusian banks under sanctions.", "NOR > BLR"),
                Example("Norway placed the bridge under repair.", nil),
            ]),
        EventRule(
            name: "put-under-embargo", doc: "Somebody is put under an embargo.",
            type: .embargo, trigger: .verb([.impose]),
            source: [.agent, .speaker], target: [.patient], needs: [.underEmbargo, .notNegated],
            examples: [
                Example("Belgium placed Rwanda under an arms embargo in 2021.", "BEL > RWA"),
                Example("Belgium placed the report under embargo.", nil),
            ]),
        EventRule(
            name: "embargo-imposed", doc: "An embargo or ban on arms is imposed, prolonged, placed.",
            type: .embargo, trigger: .verbOn([.impose], [.embargo]),
            source: [.agent, .owner, .speaker],
            target: [
                .complement([.on, .against, .to, .for]), .oblique([.on, .against, .to]), .onlyOther,
                .measured,
            ],
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
            needs: [.notNegated, .notTrade],
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
            source: [.agent, .speaker, .author, .owner],
            target: [
                .complement([.to, .for, .with, .from]), .oblique([.to, .for, .with]), .oblique([.over]),
                .recipient, .deliveredTo, .onlyOther,
            ],
            needs: [.notNegated, .meant, .notLawmakers, .notOnlyAid],
            examples: [
                Example("Norway suspended arms exports to the UAE in 2018.", "NOR > ARE"),
                Example("Export licences for Ethiopia have been revoked by Belgium.", "BEL > ETH"),
                Example("Kenya cancelled a contract for school books.", nil),
            ]),
        EventRule(
            name: "exports-stopped-for-some", doc: "Arms exports to countries without a name are stopped.",
            type: .embargo, trigger: .verbOn([.cut], [.flow]),
            source: [.agent, .speaker], target: [],
            needs: [.someCountry, .militaryWord, .notNegated, .meant, .notLawmakers, .notFirm],
            needsTarget: false,
            examples: [
                Example("Norway has stopped approving arms exports to countries at war.", "NOR > -"),
                Example("Norway has stopped exports of fish to poor countries.", nil),
            ]),
        EventRule(
            name: "arms-stopped", doc: "The sale, transfer or export of arms is stopped by a state.",
            type: .embargo, trigger: .verbOn([.cut], [.transaction]),
            source: [.agent, .speaker],
            target: [.complement([.to, .for]), .oblique([.to, .for]), .onlyOther, .buyer],
            needs: [.armsPatient, .notOwnPurchase, .notNegated, .meant, .notFirm, .notLawmakers],
            examples: [
                Example("Norway has banned all sales of weapons to Oman.", "NOR > OMN"),
                Example("Belgium vetoed the transfer of howitzers to Rwanda.", "BEL > RWA"),
                Example("Norway stopped the sale of raw milk to Oman.", nil),
            ]),
        EventRule(
            name: "arms-withheld", doc: "Arms are held back from somebody.",
            type: .embargo, trigger: .verbOn([.cut], [.arms, .munition]),
            source: [.agent, .speaker],
            target: [.oblique([.from, .to]), .complement([.from, .to, .for]), .recipient],
            needs: [.notNegated, .meant, .notFirm, .noSoldiersPatient],
            examples: [
                Example("Norway withdrew its last troops from Niger.", nil),
                Example("Norway withheld howitzers from Niger over human rights.", "NOR > NER"),
                Example("Denmark has halted weapons to Niger.", "DNK > NER"),
                Example("Norway withheld its opinion from Niger.", nil),
            ]),
        EventRule(
            name: "buys-no-more", doc: "A state stops buying arms from another.",
            type: .embargo, trigger: .verb([.order]),
            source: [.agent], target: [.supplier], needs: [.ceased, .armsPatient, .notFirm],
            examples: [
                Example("Chile said that it would stop buying weapons from Peru.", "CHL > PER"),
                Example("Chile would stop buying wine from Peru.", nil),
            ]),
        EventRule(
            name: "licences-none", doc: "No licences are issued for somebody, nothing is let out to him.",
            type: .embargo, trigger: .verbOn([.permit], [.flow]),
            source: [.agent, .speaker],
            target: [.complement([.to, .for]), .oblique([.to, .for, .in]), .onlyOther],
            needs: [.noneGiven, .notFirm],
            examples: [
                Example("Finland has issued no export permits for Oman since 2019.", "FIN > OMN"),
                Example("Norway does not license arms exports to Oman.", "NOR > OMN"),
                Example("Finland has issued export permits for Oman.", nil),
            ]),
        EventRule(
            name: "contract-cancelled",
            doc: "A state calls off a contract for arms with the firms of another.",
            type: .embargo, trigger: .verbOn([.cut], [.contract]),
            source: [.agent], target: [.complement([.with, .from]), .oblique([.with, .from])],
            needs: [.plural, .notNegated, .asserted, .militaryWord, .notFirm],
            examples: [
                Example(
                    "Two contracts with Serbian firms were called off by Slovenia's defence ministry.",
                    "SVN > SRB"),
                Example("Slovenia cancelled missile contracts with Serbia.", "SVN > SRB"),
                Example("Slovenia cancelled a contract with a Serbian yard for 12 gunboats.", nil),
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
            name: "faces-sanctions", doc: "Somebody faces the sanctions of another, or those of a law.",
            type: .sanction, trigger: .verbOn([.get], [.sanction]),
            source: [.owner, .complement([.from, .by]), .oblique([.from]), .lawState], target: [.agent],
            needs: [.notNegated],
            examples: [
                Example("Myanmar faces tough sanctions from Canada.", "CAN > MMR"),
                Example("Myanmar could face sanctions under CAATSA.", "USA > MMR"),
                Example("The club faces sanctions from the league.", nil),
            ]),
        EventRule(
            name: "answered-with-sanctions", doc: "Somebody answers an act with sanctions.",
            type: .sanction, trigger: .noun([.sanction]),
            source: [.governor], target: [.complement([.on, .against]), .complementOwner([.on, .against])],
            needs: [.answered], takesStates: true,
            examples: [
                Example(
                    "Iran sent drones under a contract that Canada answered with sanctions on the Belarusian maker.",
                    "CAN > BLR"),
                Example("Canada answered with a letter on fish.", nil),
            ]),
        EventRule(
            name: "trade-stopped", doc: "Imports from another state or trade with it are stopped.",
            type: .sanction, trigger: .verbOn([.cut], [.commerce]),
            source: [.agent],
            target: [
                .complement([.of, .from, .with, .to]), .oblique([.from, .with, .to]),
                .complementOwner([.of, .from, .with]), .owner, .onlyOther, .adversary,
            ],
            needs: [.notNegated, .meant, .officialSubject, .notFirm, .noArmsPatient, .headed],
            examples: [
                Example("Norway will cut import taxes in talks with Chile.", nil),
                Example("Norway froze the accounts of 12 Belarusian officials.", "NOR > BLR"),
                Example("China halted imports of Japanese seafood in August.", "CHN > JPN"),
                Example("Algeria responded by suspending trade with Spain.", "DZA > ESP"),
                Example("The shop stopped imports of Japanese seafood.", nil),
            ]),
        EventRule(
            name: "kept-out", doc: "Officials or citizens of another are barred from entry.",
            type: .sanction, trigger: .verb([.cut, .expel, .impose, .sanction]),
            source: [.agent, .speaker], target: [.patient, .patientOwner],
            needs: [.keptOut, .notNegated, .notFirm, .officialAgent],
            examples: [
                Example("Estonia barred 12 Russian officials from entry.", "EST > RUS"),
                Example("Moscow banned 25 Canadian ministers from visiting the country.", "RUS > CAN"),
                Example("The club barred two Russian fans from entry.", nil),
            ]),
        EventRule(
            name: "aid-stopped", doc: "Aid to another is suspended, cut, frozen.",
            type: .sanction, trigger: .verbOn([.cut], [.aid]),
            source: [.agent, .speaker],
            target: [.complement([.to, .for]), .oblique([.to, .for]), .owner, .onlyOther],
            needs: [.onlyAid, .notNegated, .meant, .officialSubject, .notFirm],
            examples: [
                Example("Norway suspended military assistance to Mali in 2012.", "NOR > MLI"),
                Example("The EU cut aid to Niger after the coup.", "eu > NER"),
                Example("The club cut aid to its fans in Niger.", nil),
            ]),
        EventRule(
            name: "sum-frozen", doc: "A sum in aid is frozen or withheld.",
            type: .sanction, trigger: .verb([.cut]),
            source: [.agent],
            target: [.complement([.to, .for]), .oblique([.to, .for, .from]), .onlyOther, .home],
            needs: [.aidOblique, .notNegated, .meant, .officialSubject, .notFirm],
            examples: [
                Example("Norway froze $40 million in annual military aid to Mali.", "NOR > MLI"),
                Example("The EU suspended 80 million euros in assistance for Mali.", "eu > MLI"),
                Example("Norway froze the price of tickets to Mali.", nil),
            ]),
        EventRule(
            name: "permission-refused", doc: "Somebody is refused leave to hand arms on.",
            type: .embargo, trigger: .verbOn([.refuse, .cut], [.permission]),
            source: [.agent, .speaker],
            target: [.owner, .recipient, .complement([.for, .to]), .oblique([.for, .to]), .nearestOther],
            needs: [.notNegated, .notFirm, .militaryWord],
            examples: [
                Example(
                    "Norwegian officials have withheld approval since Latvia took delivery of its howitzers.",
                    "NOR > LVA"),
                Example(
                    "Norway refused Latvia permission to pass its howitzers on to Ukraine.", "NOR > LVA"),
                Example("Austria has denied Oman an export licence for rifles.", "AUT > OMN"),
                Example("Norway refused the singer permission to land.", nil),
            ]),
        EventRule(
            name: "arms-not-given", doc: "A state will not let arms or their parts go to somebody.",
            type: .embargo, trigger: .verb([.permit, .donate, .release, .aid, .issue]),
            source: [.agent],
            target: [.oblique([.to]), .complement([.to, .for]), .recipient, .buyer, .onlyOther],
            needs: [.unwilling, .armsPatient, .noSoldiersPatient, .officialSubject, .notFirm],
            examples: [
                Example("Denmark refused to deliver two frigates to Kenya.", "DNK > KEN"),
                Example("Denmark refused to train Kenyan fighters.", nil),
                Example("Denmark will not release howitzers to Kenya.", "DNK > KEN"),
                Example("Norway said that it would not deliver the frigates to Oman.", "NOR > OMN"),
                Example("Denmark has not delivered the howitzers to Kenya.", nil),
                Example("Denmark will not release the film to Kenya.", nil),
            ]),
        EventRule(
            name: "embargo-suffered", doc: "Somebody is under the embargo of another.",
            type: .embargo, trigger: .noun([.embargo]),
            source: [.owner, .complement([.by, .from, .of])], target: [.patient, .agent],
            needs: [.suffered],
            examples: [
                Example("Rwanda is under a Belgian arms embargo of 2011.", "BEL > RWA"),
                Example("The report is under embargo.", nil),
            ]),
        EventRule(
            name: "embargo-noun", doc: "An embargo with both parties named.",
            type: .embargo, trigger: .noun([.embargo]),
            source: [.owner, .complement([.by]), .bloc, .byParticiple, .governor],
            target: [.complement([.on, .against, .to, .for]), .complementOwner([.on, .against])],
            needs: [.notLifted, .notRefused],
            examples: [
                Example("The embargo on Rwandan weapons adopted by the African Union is old.", "au > RWA"),
                Example("The Belgian arms embargo on Rwanda has no end date.", "BEL > RWA"),
                Example("The embargo against Libya by the United Nations is often broken.", "un > LBY"),
                Example("A protester called for an embargo.", nil),
            ]),
    ]
}
