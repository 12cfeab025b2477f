import Testing

@testable import Law

@Suite("A notification threshold")
struct ThresholdTests {
    /// The values in force: instrument, class, for NATO members and named states, for all others.
    static let inForce: [(Instrument, ThresholdClass, Int?, Int?)] = [
        (.fms, .mde, 25_000_000, 14_000_000),
        (.fms, .articlesServices, 100_000_000, 50_000_000),
        (.fms, .designConstruction, 300_000_000, 200_000_000),
        (.enhancement, .mde, 25_000_000, 14_000_000),
        (.enhancement, .articlesServices, 100_000_000, 50_000_000),
        (.enhancement, .designConstruction, 300_000_000, 200_000_000),
        (.dcs, .mde, 25_000_000, 14_000_000),
        (.dcs, .articlesServices, 100_000_000, 50_000_000),
        (.dcs, .firearms, nil, 1_000_000),
        (.agreement, .combatEquipment, 0, 0),
        (.transfer, .mde, 25_000_000, 14_000_000),
        (.transfer, .articlesServices, 100_000_000, 50_000_000),
        (.lease, .mde, 25_000_000, 14_000_000),
        (.lease, .articlesServices, 100_000_000, 50_000_000),
    ]

    @Test("has the value in force for each tier", arguments: inForce)
    func values(instrument: Instrument, thresholdClass: ThresholdClass, high: Int?, low: Int?) throws {
        let law = try LawTables.law()
        for date in ["2002-09-30", "2025-05-14", "2026-11-23"] {
            for tier in BuyerTier.allCases {
                let threshold = try #require(
                    try law.threshold(
                        instrument: instrument, tier: tier, class: thresholdClass, on: day(date)))
                let isHigh = tier == .natoMember || tier == .namedAlly
                #expect(threshold.valueUSD == (isHigh ? high : low), "\(tier) on \(date)")
                #expect(threshold.citation.contains("U.S.C."))
                #expect(threshold.source.hasPrefix("http"))
            }
        }
    }

    @Test("is not stated for a report of an enhancement", arguments: ThresholdClass.allCases)
    func report(thresholdClass: ThresholdClass) throws {
        let date = try day("2025-05-14")
        #expect(
            try LawTables.law().threshold(
                instrument: .enhancementReport, tier: .other, class: thresholdClass, on: date) == nil)
    }

    @Test(
        "follows the acts of 1974, 1976, 1981 and 2002",
        arguments: [
            ("1974-12-29", ThresholdClass.articlesServices, BuyerTier.other, Int?.none),
            ("1974-12-30", .articlesServices, .other, 25_000_000), ("1974-12-30", .mde, .other, nil),
            ("1976-06-30", .mde, .natoMember, 7_000_000),
            ("1981-12-28", .articlesServices, .other, 25_000_000),
            ("1981-12-29", .mde, .natoMember, 14_000_000),
            ("1990-06-01", .articlesServices, .other, 50_000_000),
            ("2002-09-29", .mde, .natoMember, 14_000_000), ("2002-09-30", .mde, .natoMember, 25_000_000),
            ("2002-09-30", .mde, .natoOrganisation, 14_000_000),
        ])
    func history(date: String, thresholdClass: ThresholdClass, tier: BuyerTier, value: Int?) throws {
        let threshold = try LawTables.law().threshold(
            instrument: .fms, tier: tier, class: thresholdClass, on: day(date))
        #expect(threshold?.valueUSD == value)
    }

    @Test(
        "moves with a buyer that joins NATO",
        arguments: [
            ("SWE", "2018-02-20", 14_000_000, 30), ("SWE", "2026-03-01", 25_000_000, 15),
            ("FIN", "2020-10-09", 14_000_000, 30), ("FIN", "2024-01-01", 25_000_000, 15),
            ("NATO", "2024-01-03", 14_000_000, 15), ("KOR", "2008-01-01", 14_000_000, 30),
            ("KOR", "2020-01-01", 25_000_000, 15),
        ])
    func membership(buyer: String, date: String, value: Int, days: Int) throws {
        let law = try LawTables.law()
        let date = try day(date)
        let tier = law.tier(of: buyer, on: date).tier
        #expect(law.threshold(instrument: .fms, tier: tier, class: .mde, on: date)?.valueUSD == value)
        #expect(law.reviewPeriod(instrument: .fms, tier: tier, on: date)?.days == days)
    }

    @Test("falls to the lower value where an offer reaches beyond the group")
    func territory() throws {
        let date = try day("2026-01-01")
        let threshold = try LawTables.law().threshold(
            instrument: .fms, tier: .natoMember, class: .mde, on: date, territory: .beyondGroup)
        #expect(threshold?.valueUSD == 14_000_000)
    }

    @Test("is met at its value and not a dollar below")
    func edge() throws {
        let date = try day("2026-01-01")
        let threshold = try #require(
            try LawTables.law().threshold(instrument: .fms, tier: .other, class: .mde, on: date))
        #expect(threshold.isMet(by: 14_000_000) == true)
        #expect(threshold.isMet(by: 13_999_999) == false)
    }
}

@Suite("Why a case was notified")
struct WhyNotifiedTests {
    static func why(
        _ buyer: String, _ date: String, _ values: NotifiedValues, instrument: Instrument = .fms
    ) throws -> WhyNotified {
        try LawTables.law().whyNotified(
            delivered: day(date), buyer: buyer, instrument: instrument, values: values)
    }

    @Test("names the threshold that a class met")
    func met() throws {
        let why = try Self.why(
            "TUR", "2025-05-14", NotifiedValues(byClass: [.mde: 79_100_000], total: 79_100_000))
        #expect(why.outcome == .met)
        #expect(why.thresholds.map(\.valueUSD) == [25_000_000])
        #expect(
            why.explanation
                == "$79.1 million of major defense equipment meets the threshold of $25 million "
                + "(AECA 36(b)(6)(A), 22 U.S.C. 2776(b)(6)(A)).")
    }

    @Test(
        "says 'possible' where only the total is known",
        arguments: [
            ("SGP", "2026-06-30", 22_300_000, 1), ("ITA", "2026-06-04", 30_600_000, 1),
            ("TWN", "2025-12-17", 91_000_000, 2),
        ])
    func possible(buyer: String, date: String, total: Int, classes: Int) throws {
        let why = try Self.why(buyer, date, NotifiedValues(total: total))
        #expect(why.outcome == .possible)
        #expect(why.thresholds.count == classes)
    }

    @Test("says that a sale below the line can be notified voluntarily")
    func below() throws {
        let why = try Self.why("ITA", "2026-06-04", NotifiedValues(total: 22_300_000))
        #expect(why.outcome == .below && why.thresholds.isEmpty)
        #expect(why.explanation.contains("voluntarily"))
    }

    @Test("is undetermined where no value is stated, no rule is known, or the statute leaves it open")
    func undetermined() throws {
        #expect(try Self.why("ITA", "2026-06-04", NotifiedValues()).outcome == .undetermined)
        let old = try Self.why("ITA", "1970-06-04", NotifiedValues(total: 9_000_000_000))
        #expect(old.outcome == .undetermined)
        #expect(old.explanation == "The tables hold no value threshold for 36(b)(1) on 4 June 1970.")
        let firearms = try Self.why(
            "ITA", "2026-06-04", NotifiedValues(byClass: [.firearms: 5_000_000]), instrument: .dcs)
        #expect(firearms.outcome == .undetermined)
        #expect(firearms.explanation.contains("36(c)(5) names no value for firearms"))
    }

    @Test("needs no value for a manufacturing agreement")
    func agreement() throws {
        let why = try Self.why("IND", "2026-06-04", NotifiedValues(), instrument: .agreement)
        #expect(why.outcome == .met)
        #expect(why.explanation.hasPrefix("Notification is due at any value"))
    }

    @Test(
        "writes dollars exactly",
        arguments: [
            (225_000_000, "$225 million"), (79_100_000, "$79.1 million"), (13_009_000_000, "$13.009 billion"),
            (23_000_000_000, "$23 billion"), (1_234_567, "$1,234,567"), (999, "$999"), (0, "$0"),
            (1_050_000, "$1.05 million"), (-14_000_000, "-$14 million"), (10_008_500, "$10,008,500"),
        ])
    func dollars(value: Int, text: String) {
        #expect(USDollars.text(value) == text)
    }
}
