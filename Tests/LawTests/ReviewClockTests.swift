import Testing

@testable import Law

@Suite("The review clock")
struct ReviewClockTests {
    @Test(
        "gives each instrument and tier its days and citation",
        arguments: [
            (Instrument.fms, "TUR", 15, "AECA 36(b)(1), 22 U.S.C. 2776(b)(1)"),
            (.fms, "JPN", 15, "AECA 36(b)(1), 22 U.S.C. 2776(b)(1)"),
            (.fms, "nato", 15, "AECA 36(b)(1), 22 U.S.C. 2776(b)(1)"),
            (.fms, "SAU", 30, "AECA 36(b)(1), 22 U.S.C. 2776(b)(1)"),
            (.enhancement, "DEU", 15, "AECA 36(b)(5)(C), 22 U.S.C. 2776(b)(5)(C)"),
            (.enhancement, "KOR", 15, "AECA 36(b)(5)(C), 22 U.S.C. 2776(b)(5)(C)"),
            (.enhancement, "nato", 15, "AECA 36(b)(5)(C), 22 U.S.C. 2776(b)(5)(C)"),
            (.enhancement, "TWN", 30, "AECA 36(b)(5)(C), 22 U.S.C. 2776(b)(5)(C)"),
            (.dcs, "GBR", 15, "AECA 36(c)(2)(A), 22 U.S.C. 2776(c)(2)(A)"),
            (.dcs, "ISR", 15, "AECA 36(c)(2)(A), 22 U.S.C. 2776(c)(2)(A)"),
            (.dcs, "nato", 15, "AECA 36(c)(2)(A), 22 U.S.C. 2776(c)(2)(A)"),
            (.dcs, "ARE", 30, "AECA 36(c)(2)(C), 22 U.S.C. 2776(c)(2)(C)"),
            (.agreement, "ITA", 15, "AECA 36(d)(2)(A), 22 U.S.C. 2776(d)(2)(A)"),
            (.agreement, "NZL", 15, "AECA 36(d)(2)(A), 22 U.S.C. 2776(d)(2)(A)"),
            (.agreement, "nato", 30, "AECA 36(d)(2)(B), 22 U.S.C. 2776(d)(2)(B)"),
            (.agreement, "IND", 30, "AECA 36(d)(2)(B), 22 U.S.C. 2776(d)(2)(B)"),
            (.transfer, "GRC", 15, "AECA 3(d)(2)(B), 22 U.S.C. 2753(d)(2)(B)"),
            (.transfer, "AUS", 15, "AECA 3(d)(2)(B), 22 U.S.C. 2753(d)(2)(B)"),
            (.transfer, "nato", 15, "AECA 3(d)(2)(B), 22 U.S.C. 2753(d)(2)(B)"),
            (.transfer, "UKR", 30, "AECA 3(d)(2)(A), 22 U.S.C. 2753(d)(2)(A)"),
            (.lease, "POL", 15, "AECA 62(c)(1), 22 U.S.C. 2796a(c)(1)"),
            (.lease, "KOR", 15, "AECA 62(c)(1), 22 U.S.C. 2796a(c)(1)"),
            (.lease, "nato", 15, "AECA 62(c)(1), 22 U.S.C. 2796a(c)(1)"),
            (.lease, "EGY", 30, "AECA 62(c)(2), 22 U.S.C. 2796a(c)(2)"),
        ])
    func daysAndCitation(instrument: Instrument, buyer: String, days: Int, citation: String) throws {
        let delivered = try day("2026-05-01")
        let clock = try #require(
            try LawTables.law().reviewClock(delivered: delivered, buyer: buyer, instrument: instrument))
        #expect(clock.days == days)
        #expect(clock.ends == delivered.adding(days: days))
        #expect(clock.citation == citation)
        #expect(clock.start == delivered)
    }

    @Test(
        "ends on the day that the record shows",
        arguments: [
            ("TUR", "2025-05-14", "2025-05-29"), ("TUR", "2011-10-28", "2011-11-12"),
            ("TUR", "2024-01-26", "2024-02-10"), ("GRC", "2024-01-26", "2024-02-10"),
            ("SWE", "2018-02-20", "2018-03-22"), ("SWE", "2026-03-01", "2026-03-16"),
            ("FIN", "2020-10-09", "2020-11-08"), ("TWN", "2025-12-17", "2026-01-16"),
            ("SAU", "2017-10-06", "2017-11-05"), ("DNK", "2026-01-08", "2026-01-23"),
            ("KOR", "2008-10-14", "2008-11-13"), ("KOR", "2008-10-15", "2008-10-30"),
            ("ISR", "2010-10-07", "2010-11-06"), ("ISR", "2010-10-08", "2010-10-23"),
            ("TUR", "1980-05-01", "1980-05-31"), ("JPN", "1981-12-29", "1982-01-13"),
            ("SAU", "1975-06-01", "1975-06-21"),
        ])
    func ends(buyer: String, delivered: String, ends: String) throws {
        let clock = try LawTables.law().reviewClock(delivered: day(delivered), buyer: buyer, instrument: .fms)
        #expect(try clock?.ends == day(ends))
    }

    @Test(
        "stands day by day",
        arguments: [
            ("2025-05-13", ReviewClock.State.notStarted), ("2025-05-14", .running(daysLeft: 15)),
            ("2025-05-28", .running(daysLeft: 1)), ("2025-05-29", .running(daysLeft: 0)),
            ("2025-05-30", .ended),
            ("2026-11-23", .ended),
        ])
    func states(date: String, state: ReviewClock.State) throws {
        let clock = try LawTables.law().reviewClock(
            delivered: day("2025-05-14"), buyer: "TUR", instrument: .fms)
        #expect(try clock?.state(on: day(date)) == state)
    }

    @Test("is waived by an emergency, which does not touch the certification")
    func emergency() throws {
        let clock = try #require(
            try LawTables.law().reviewClock(
                delivered: day("2025-02-28"), buyer: "ISR", instrument: .fms, urgency: .emergency))
        #expect(clock.ends == nil && clock.days == nil)
        #expect(try clock.state(on: day("2025-02-27")) == .notStarted)
        #expect(try clock.state(on: day("2025-02-28")) == .waived)
        #expect(try clock.state(on: day("2026-02-28")) == .waived)
        #expect(
            clock.explanation
                == "The certification reached Congress on 28 February 2025 and states an emergency, which waives the "
                + "review of 15 calendar days: a letter of offer may be issued at once.")
    }

    @Test("does not run for a report of an enhancement, which is due 45 days before delivery")
    func report() throws {
        let clock = try #require(
            try LawTables.law().reviewClock(
                delivered: day("2023-05-01"), buyer: "SAU", instrument: .enhancementReport))
        #expect(clock.ends == nil && clock.period.days == 45)
        #expect(try clock.state(on: day("2023-08-01")) == .noReview)
        #expect(clock.citation == "AECA 36(b)(5)(A), 22 U.S.C. 2776(b)(5)(A)")
        #expect(clock.explanation.contains("45 days before delivery of the item and starts no review"))
    }

    @Test("gives no answer for a day before any rule")
    func noRule() throws {
        let law = try LawTables.law()
        #expect(try law.reviewClock(delivered: day("1974-12-29"), buyer: "SAU", instrument: .fms) == nil)
        #expect(try law.reviewClock(delivered: day("1990-01-01"), buyer: "SAU", instrument: .dcs) == nil)
    }

    @Test("explains itself")
    func words() throws {
        let clock = try #require(
            try LawTables.law().reviewClock(delivered: day("2025-05-14"), buyer: "TUR", instrument: .fms))
        #expect(clock.rule == "Review of a letter of offer, 36(b)(1)")
        #expect(
            clock.explanation
                == "The certification reached Congress on 14 May 2025, which is day 0; TUR was then a NATO member, so "
                + "the review period is 15 calendar days, to 29 May 2025.")
        #expect(
            clock.whatExpiryProves
                == "That shows only that a letter of offer may be issued; it is no offer, no acceptance, no contract "
                + "and no approval by Congress.")
        #expect(try clock.sentence(on: day("2026-01-01")) == "The review period ended on 29 May 2025.")
        #expect(
            try clock.sentence(on: day("2025-05-28"))
                == "The review period runs for another 1 calendar day, to 29 May 2025.")
        #expect(
            try clock.sentence(on: day("2025-05-29")) == "29 May 2025 is the last day of the review period.")
        #expect(
            try clock.sentence(on: day("2025-05-01"))
                == "On 1 May 2025 Congress had not received the certification; it did on 14 May 2025.")
    }

    @Test(
        "only moves forward, and counts down by one each day", arguments: Instrument.allCases,
        ["TUR", "TWN", "nato"])
    func monotone(instrument: Instrument, buyer: String) throws {
        let law = try LawTables.law()
        for urgency in Urgency.allCases {
            let delivered = try day("2024-02-14")
            let clock = try #require(
                law.reviewClock(
                    delivered: delivered, buyer: buyer, instrument: instrument, urgency: urgency))
            let states = (-10...60).map { clock.state(on: delivered.adding(days: $0)) }
            for (earlier, later) in zip(states, states.dropFirst()) {
                #expect(Self.rank(earlier) <= Self.rank(later))
                if case .running(let before) = earlier, case .running(let after) = later {
                    #expect(after == before - 1)
                }
            }
        }
    }

    private static func rank(_ state: ReviewClock.State) -> Int {
        switch state {
        case .notStarted: 0
        case .running: 1
        case .ended, .waived, .noReview: 2
        }
    }

    @Test("covers every instrument and tier from 2002 on", arguments: Instrument.allCases, BuyerTier.allCases)
    func complete(instrument: Instrument, tier: BuyerTier) throws {
        let law = try LawTables.law()
        for date in ["2002-09-30", "2010-10-08", "2018-02-20", "2026-11-23"] {
            let period = try #require(try law.reviewPeriod(instrument: instrument, tier: tier, on: day(date)))
            #expect(!period.citation.isEmpty && period.source.hasPrefix("http"))
        }
    }
}
