import Testing

@testable import Law

/// Every instrument, tier and date of the facts on the law, with the citation that the answer has to carry.
@Suite("The clock as a table")
struct ClockTableTests {
    struct Row: Sendable, CustomStringConvertible {
        let instrument: Instrument
        let buyer: String
        let delivered: String
        let days: Int
        let ends: String
        let citation: String
        var description: String { "\(instrument) \(buyer) \(delivered)" }

        init(
            _ instrument: Instrument, _ buyer: String, _ delivered: String, _ days: Int, _ ends: String,
            _ citation: String
        ) {
            self.instrument = instrument
            self.buyer = buyer
            self.delivered = delivered
            self.days = days
            self.ends = ends
            self.citation = citation
        }
    }

    static let letters = "AECA 36(b)(1), 22 U.S.C. 2776(b)(1)"
    static let enhancements = "AECA 36(b)(5)(C), 22 U.S.C. 2776(b)(5)(C)"
    static let first = "P.L. 93-559 section 45(a)(5)"
    static let arms1976 = "AECA 36(b)(1), 22 U.S.C. 2776(b)(1), P.L. 94-329 section 211(a)"

    static let rows: [Row] = [
        // Worked cases of the record
        Row(.fms, "TUR", "2011-10-28", 15, "2011-11-12", letters),
        Row(.fms, "TUR", "2024-01-26", 15, "2024-02-10", letters),
        Row(.fms, "TUR", "2025-05-14", 15, "2025-05-29", letters),
        Row(.enhancement, "DEU", "2026-05-19", 15, "2026-06-03", enhancements),
        Row(.fms, "SGP", "2026-06-30", 30, "2026-07-30", letters),
        // The last and the first day of each rule
        Row(.fms, "SAU", "1974-12-30", 20, "1975-01-19", first),
        Row(.fms, "TUR", "1976-06-29", 20, "1976-07-19", first),
        Row(.fms, "TUR", "1976-06-30", 30, "1976-07-30", arms1976),
        Row(.fms, "AUS", "1981-12-28", 30, "1982-01-27", arms1976),
        Row(.fms, "AUS", "1981-12-29", 15, "1982-01-13", letters),
        Row(.fms, "NZL", "1981-12-29", 15, "1982-01-13", letters),
        Row(.fms, "JPN", "1981-12-29", 15, "1982-01-13", letters),
        Row(.fms, "nato", "1981-12-29", 15, "1982-01-13", letters),
        Row(.fms, "SAU", "1981-12-29", 30, "1982-01-28", letters),
        // Membership by date
        Row(.fms, "ESP", "1982-05-29", 30, "1982-06-28", letters),
        Row(.fms, "ESP", "1982-05-30", 15, "1982-06-14", letters),
        Row(.fms, "POL", "1999-03-11", 30, "1999-04-10", letters),
        Row(.fms, "POL", "1999-03-12", 15, "1999-03-27", letters),
        Row(.fms, "ROU", "2004-03-28", 30, "2004-04-27", letters),
        Row(.fms, "ROU", "2004-03-29", 15, "2004-04-13", letters),
        Row(.fms, "HRV", "2009-03-31", 30, "2009-04-30", letters),
        Row(.fms, "HRV", "2009-04-01", 15, "2009-04-16", letters),
        Row(.fms, "KOR", "2008-10-14", 30, "2008-11-13", letters),
        Row(.fms, "KOR", "2008-10-15", 15, "2008-10-30", letters),
        Row(.fms, "ISR", "2010-10-07", 30, "2010-11-06", letters),
        Row(.fms, "ISR", "2010-10-08", 15, "2010-10-23", letters),
        Row(.fms, "MNE", "2017-06-04", 30, "2017-07-04", letters),
        Row(.fms, "MNE", "2017-06-05", 15, "2017-06-20", letters),
        Row(.fms, "MKD", "2020-03-26", 30, "2020-04-25", letters),
        Row(.fms, "MKD", "2020-03-27", 15, "2020-04-11", letters),
        Row(.fms, "FIN", "2023-04-03", 30, "2023-05-03", letters),
        Row(.fms, "FIN", "2023-04-04", 15, "2023-04-19", letters),
        Row(.fms, "SWE", "2024-03-06", 30, "2024-04-05", letters),
        Row(.fms, "SWE", "2024-03-07", 15, "2024-03-22", letters),
        Row(.fms, "SWE", "2018-02-20", 30, "2018-03-22", letters),
        Row(.fms, "SWE", "2026-03-10", 15, "2026-03-25", letters),
        Row(.fms, "TWN", "2025-12-17", 30, "2026-01-16", letters),
        Row(.fms, "UKR", "2025-05-02", 30, "2025-06-01", letters),
        // The organisation: the shorter review
        Row(.fms, "nspa", "2026-02-28", 15, "2026-03-15", letters),
        Row(.enhancement, "nato", "2026-02-28", 15, "2026-03-15", enhancements),
        Row(.agreement, "nato", "2026-02-28", 30, "2026-03-30", "AECA 36(d)(2)(B), 22 U.S.C. 2776(d)(2)(B)"),
        // The other instruments, group and others
        Row(.enhancement, "TWN", "2020-07-09", 30, "2020-08-08", enhancements),
        Row(.dcs, "GBR", "2026-03-01", 15, "2026-03-16", "AECA 36(c)(2)(A), 22 U.S.C. 2776(c)(2)(A)"),
        Row(.dcs, "ARE", "2019-05-24", 30, "2019-06-23", "AECA 36(c)(2)(C), 22 U.S.C. 2776(c)(2)(C)"),
        Row(
            .dcsSatellite, "ARE", "2010-05-24", 15, "2010-06-08", "AECA 36(c)(2)(B), 22 U.S.C. 2776(c)(2)(B)"),
        Row(
            .dcsSatellite, "GBR", "2010-05-24", 15, "2010-06-08", "AECA 36(c)(2)(B), 22 U.S.C. 2776(c)(2)(B)"),
        Row(.agreement, "JPN", "2026-03-01", 15, "2026-03-16", "AECA 36(d)(2)(A), 22 U.S.C. 2776(d)(2)(A)"),
        Row(.agreement, "IND", "2026-03-01", 30, "2026-03-31", "AECA 36(d)(2)(B), 22 U.S.C. 2776(d)(2)(B)"),
        Row(.transfer, "NOR", "2023-08-18", 15, "2023-09-02", "AECA 3(d)(2)(B), 22 U.S.C. 2753(d)(2)(B)"),
        Row(.transfer, "UKR", "2023-08-18", 30, "2023-09-17", "AECA 3(d)(2)(A), 22 U.S.C. 2753(d)(2)(A)"),
        Row(.lease, "POL", "1996-07-20", 30, "1996-08-19", "AECA 63(a)(1), 22 U.S.C. 2796b(a)(1)"),
        Row(.lease, "CAN", "1996-07-20", 30, "1996-08-19", "AECA 63(a)(1), 22 U.S.C. 2796b(a)(1)"),
        Row(.lease, "CAN", "1996-07-21", 15, "1996-08-05", "AECA 62(c)(1), 22 U.S.C. 2796a(c)(1)"),
        Row(.lease, "EGY", "1996-07-21", 30, "1996-08-20", "AECA 62(c)(2), 22 U.S.C. 2796a(c)(2)"),
        // Leap days
        Row(.fms, "TUR", "2024-02-14", 15, "2024-02-29", letters),
        Row(.fms, "TUR", "2023-02-14", 15, "2023-03-01", letters),
        Row(.fms, "TUR", "2024-02-29", 15, "2024-03-15", letters),
        Row(.fms, "SAU", "2024-01-30", 30, "2024-02-29", letters),
        Row(.fms, "SAU", "2023-01-30", 30, "2023-03-01", letters),
        Row(.fms, "SAU", "2000-01-31", 30, "2000-03-01", letters),
        Row(.fms, "SAU", "2100-01-31", 30, "2100-03-02", letters),
        // Year ends
        Row(.fms, "TUR", "2025-12-17", 15, "2026-01-01", letters),
        Row(.fms, "TUR", "2025-12-16", 15, "2025-12-31", letters),
        Row(.fms, "SAU", "2027-12-31", 30, "2028-01-30", letters),
        Row(.fms, "SAU", "1999-12-02", 30, "2000-01-01", letters),
    ]

    @Test("gives days, end and citation", arguments: rows)
    func clock(row: Row) throws {
        let clock = try #require(
            try LawTables.law().reviewClock(
                delivered: day(row.delivered), buyer: row.buyer, instrument: row.instrument))
        #expect(clock.days == row.days)
        #expect(try clock.ends == day(row.ends))
        #expect(clock.citation == row.citation)
        #expect(clock.period.source.hasPrefix("http"))
        #expect(try clock.state(on: day(row.ends)) == .running(daysLeft: 0))
        #expect(try clock.state(on: day(row.ends).adding(days: 1)) == .ended)
    }

    @Test("names every instrument that has a review, and every tier")
    func coverage() throws {
        let law = try LawTables.law()
        #expect(Set(Self.rows.map(\.instrument)) == Set(Instrument.allCases.filter(\.hasReview)))
        let tiers = try Self.rows.map { try law.tier(of: $0.buyer, on: day($0.delivered)).tier }
        #expect(Set(tiers) == Set(BuyerTier.allCases))
        #expect(
            Set(Self.rows.map(\.citation)).isSuperset(
                of: Set(law.reviewRows.filter { $0.instrument.hasReview }.map(\.citation))))
    }

    @Test(
        "holds the values of its day",
        arguments: [
            ("1974-12-30", "SAU", ThresholdClass.articlesServices, 25_000_000),
            ("1976-06-30", "TUR", .mde, 7_000_000), ("1981-12-28", "SAU", .mde, 7_000_000),
            ("1981-12-29", "TUR", .mde, 14_000_000), ("1981-12-29", "SAU", .articlesServices, 50_000_000),
            ("2002-09-29", "TUR", .mde, 14_000_000), ("2002-09-30", "TUR", .mde, 25_000_000),
            ("2002-09-30", "AUS", .articlesServices, 100_000_000),
            ("2002-09-30", "JPN", .designConstruction, 300_000_000),
            ("2002-09-30", "SAU", .designConstruction, 200_000_000),
            ("2002-09-30", "nato", .mde, 14_000_000), ("2026-11-23", "nspa", .articlesServices, 50_000_000),
            ("2008-10-14", "KOR", .mde, 14_000_000), ("2008-10-15", "KOR", .mde, 25_000_000),
            ("2010-10-07", "ISR", .mde, 14_000_000), ("2010-10-08", "ISR", .mde, 25_000_000),
            ("2023-04-03", "FIN", .mde, 14_000_000), ("2023-04-04", "FIN", .mde, 25_000_000),
            ("2018-02-20", "SWE", .mde, 14_000_000), ("2026-03-10", "SWE", .mde, 25_000_000),
            ("2025-12-17", "TWN", .mde, 14_000_000),
        ])
    func values(date: String, buyer: String, kind: ThresholdClass, value: Int) throws {
        let law = try LawTables.law()
        let tier = try law.tier(of: buyer, on: day(date)).tier
        let threshold = try #require(
            try law.threshold(instrument: .fms, tier: tier, class: kind, on: day(date)))
        #expect(threshold.valueUSD == value)
        #expect(!threshold.citation.isEmpty && threshold.source.hasPrefix("http"))
    }

    @Test("holds a satellite's licence against the values of a licence")
    func satellite() throws {
        let law = try LawTables.law()
        for kind in [ThresholdClass.mde, .articlesServices] {
            for tier in BuyerTier.allCases {
                let date = try day("2010-05-24")
                #expect(
                    law.threshold(instrument: .dcsSatellite, tier: tier, class: kind, on: date)
                        == law.threshold(instrument: .dcs, tier: tier, class: kind, on: date))
            }
        }
    }
}

@Suite("The clock and the stages")
struct ClockAndStageTests {
    /// Clocks of every kind on many days: nothing of them reaches the stage.
    @Test("the clock never gives a stage", arguments: CaseStage.allCases)
    func never(stage: CaseStage) throws {
        let law = try LawTables.law()
        for instrument in Instrument.allCases {
            for buyer in ["TUR", "SAU", "JPN", "nato"] {
                for urgency in Urgency.allCases {
                    let delivered = try day("2024-02-14")
                    let clock = try #require(
                        law.reviewClock(
                            delivered: delivered, buyer: buyer, instrument: instrument, urgency: urgency))
                    for offset in [-400, -1, 0, 1, 14, 15, 16, 29, 30, 31, 365, 40_000] {
                        let state = clock.state(on: delivered.adding(days: offset))
                        #expect(CasePosition(stage: stage, clock: state).stage == stage)
                    }
                }
            }
        }
    }

    @Test("the stages are those of the manual and the act, in the order of a sale's life")
    func names() {
        #expect(
            CaseStage.allCases.map(\.name) == [
                "request", "informal review", "notified", "review running", "review ended",
                "disapproval introduced", "disapproval passed", "vetoed", "disapproval failed", "offered",
                "accepted", "implemented", "delivered", "withdrawn", "superseded",
            ])
    }

    @Test("every stage that is not final says what would prove the next one", arguments: CaseStage.allCases)
    func proofs(stage: CaseStage) {
        #expect(stage.isFinal == stage.nextProofs.isEmpty)
        #expect(stage.nextProofs.allSatisfy { !$0.observation.isEmpty })
    }
}
