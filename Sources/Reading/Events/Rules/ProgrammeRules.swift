internal import Lexicon

extension EventRule {
    /// Being put out of programmes and bodies, and coming back.
    static let programmes: [EventRule] = [
        EventRule(
            name: "expelled", doc: "A state is put out of a programme, an organisation or a supply chain.",
            type: .programmeExpulsion, trigger: .verb([.expel]),
            source: [.agent, .programme, .speaker], target: [.patient],
            needs: [.programme, .actorPatient, .notNegated],
            examples: [
                Example("Italy was expelled from the F-35 programme.", "USA > ITA"),
                Example("Washington removed Norway from the F-35 programme in 2030.", "USA > NOR"),
                Example("Norway's air force had been shut out of the F-35 programme.", "USA > NOR"),
                Example("Turkey threw Norway out of its drone programme.", "TUR > NOR"),
                Example("Norway removed the engine from an F-35.", nil),
            ]),
        EventRule(
            name: "expulsion-noun", doc: "The expulsion of somebody from a programme.",
            type: .programmeExpulsion, trigger: .noun([.expel]),
            source: [.complement([.by]), .programme], target: [.complement([.of]), .owner],
            needs: [.programme],
            examples: [
                Example("Norway's expulsion from the F-35 programme came as a shock.", "USA > NOR"),
                Example("The exclusion of Norway from the F-35 programme was final.", "USA > NOR"),
                Example("The removal of a wheel delayed the F-35 programme.", nil),
            ]),
        EventRule(
            name: "seeks-return", doc: "A return to a programme is sought or granted.",
            type: .programmeRequest, trigger: .noun([.rejoin]),
            source: [.owner, .governor, .complement([.of])], target: [.programme], needs: [.programme],
            examples: [
                Example("Norway is seeking a return to the F-35 programme.", "NOR > USA"),
                Example("Norway's readmission to the F-35 programme is on the table.", "NOR > USA"),
                Example("The return of the pilot delayed the F-35 programme.", nil),
            ]),
        EventRule(
            name: "rejoin", doc: "A state returns to a programme, or seeks to.",
            type: .programmeRequest, trigger: .verb([.rejoin]),
            source: [.agent, .nearestOther], target: [.programme, .onlyOther], needs: [.programme],
            examples: [
                Example("Norway hopes to rejoin the F-35 programme.", "NOR > USA"),
                Example("The change would allow Norway to rejoin the F-35 programme.", "NOR > USA"),
                Example("He joined the air force to fly the F-35.", nil),
            ]),
        EventRule(
            name: "asks-in", doc: "A state asks to be let into the programme of another.",
            type: .programmeRequest, trigger: .verb([.request, .urge]),
            source: [.agent, .speaker],
            target: [.patient, .programme, .programmeOwner, .oblique([.to, .of]), .onlyOther],
            needs: [.programmeEntry, .notNegated, .notFirm, .officialAgent],
            examples: [
                Example("Norway asked Japan for a place in its fighter programme.", "NOR > JPN"),
                Example("Oman has been lobbying Turkey to let it into the drone programme.", "OMN > TUR"),
                Example(
                    "Norway and Chile asked Turkey to let them into its drone programme.", "NOR+CHL > TUR"),
                Example("Norway would like to be let into Japan's missile-defence programme.", "NOR > JPN"),
                Example("Teachers in Norway asked for a place in the reading programme.", nil),
            ]),
        EventRule(
            name: "request-noun", doc: "The request of a state to take part in the programme of another.",
            type: .programmeRequest, trigger: .noun([.calls, .membership]),
            source: [.owner, .complement([.by, .from, .of])],
            target: [.programme, .programmeOwner, .complement([.to]), .onlyOther],
            needs: [.programmeEntry],
            examples: [
                Example("Norway's request to take part in the Turkish drone programme is new.", "NOR > TUR"),
                Example("Norway's request for a drone is new.", nil),
            ]),
    ]
}
