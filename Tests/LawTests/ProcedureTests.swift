import Testing

@testable import Law

@Suite("Discharge in the Senate")
struct DischargeTests {
    @Test(
        "comes after five days for letters of offer to the group, ten for everything else",
        arguments: [
            (Instrument.fms, "TUR", 5), (.fms, "JPN", 5), (.fms, "nato", 5), (.fms, "SAU", 10),
            (.enhancement, "DEU", 5), (.enhancement, "TWN", 10), (.dcs, "GBR", 10), (.dcs, "ARE", 10),
            (.dcsSatellite, "GBR", 10), (.agreement, "ITA", 10), (.agreement, "IND", 10),
            (.transfer, "GRC", 10),
            (.transfer, "UKR", 10), (.lease, "POL", 10), (.lease, "EGY", 10),
        ])
    func days(instrument: Instrument, buyer: String, days: Int) throws {
        let law = try LawTables.law()
        let delivered = try day("2026-05-01")
        let clock = try #require(
            law.reviewClock(delivered: delivered, buyer: buyer, instrument: instrument))
        let discharge = try #require(law.discharge(clock))
        #expect(discharge.days == days)
        #expect(discharge.earliest == delivered.adding(days: days))
        #expect(discharge.lastIntroduction == clock.ends?.adding(days: -days))
        #expect(discharge.canBeLater == (days == 10))
        #expect(discharge.procedure.source.hasPrefix("http"))
    }

    @Test("counts from the introduction, over the end of a month, a leap day and a year")
    func introduced() throws {
        let law = try LawTables.law()
        let clock = try #require(
            law.reviewClock(delivered: day("2024-02-20"), buyer: "SAU", instrument: .fms))
        let discharge = try #require(law.discharge(clock))
        #expect(try discharge.ifIntroduced(on: day("2024-02-20")) == day("2024-03-01"))
        #expect(try discharge.ifIntroduced(on: day("2025-12-25")) == day("2026-01-04"))
    }

    @Test("is not there without a review")
    func none() throws {
        let law = try LawTables.law()
        let delivered = try day("2026-05-01")
        for (instrument, urgency) in [(Instrument.fms, Urgency.emergency), (.enhancementReport, .ordinary)] {
            let clock = try #require(
                law.reviewClock(
                    delivered: delivered, buyer: "ISR", instrument: instrument, urgency: urgency))
            #expect(law.discharge(clock) == nil)
        }
    }

    @Test("says so where the review is shorter than its days")
    func short() throws {
        let law = try LawTables.law().amended(
            by: Amendment(
                "instrument\ttier\tfrom\tto\tdays\tcitation\tsource\nfms\tother\t2026-01-01\t\t7\tc\ts\n",
                file: "bill.tsv"))
        let clock = try #require(
            law.reviewClock(delivered: day("2026-05-01"), buyer: "SAU", instrument: .fms))
        #expect(law.discharge(clock)?.lastIntroduction == nil)
    }

    @Test(
        "the resolution is concurrent before 12 February 1986 and joint from that day on",
        arguments: [("1986-02-11", "concurrent"), ("1986-02-12", "joint")])
    func form(date: String, word: String) throws {
        let rule = try LawTables.law().procedure(
            .form, in: .both, instrument: .fms, tier: .other, on: day(date))
        #expect(rule?.rule.contains(word) == true)
    }

    @Test("the House discharges no committee")
    func house() throws {
        let law = try LawTables.law()
        for instrument in [Instrument.fms, .enhancement, .dcs, .agreement, .transfer] {
            let rule = try law.procedure(
                .motion, in: .house, instrument: instrument, tier: .natoMember, on: day("2026-05-01"))
            #expect(rule?.rule.contains("nothing discharges the committee") == true)
            #expect(
                try law.procedure(
                    .discharge, in: .house, instrument: instrument, tier: .natoMember, on: day("2026-05-01"))
                    == nil)
        }
    }
}

@Suite("Periods beside the review")
struct LegalPeriodTests {
    @Test(
        "a report under CAATSA 216 is under review for 30 days, or 60 where it was sent in summer",
        arguments: [
            ("2026-07-09", 30, "2026-08-08"), ("2026-07-10", 60, "2026-09-08"),
            ("2026-09-07", 60, "2026-11-06"), ("2026-09-08", 30, "2026-10-08"),
            ("2027-12-31", 30, "2028-01-30"), ("2028-02-29", 30, "2028-03-30"),
            ("2028-01-30", 30, "2028-02-29"), ("2017-08-02", 60, "2017-10-01"),
        ])
    func sanctions(submitted: String, days: Int, ends: String) throws {
        let review = try #require(try LawTables.law().sanctionsReview(submitted: day(submitted)))
        #expect(review.period.count == days)
        #expect(try review.ends == day(ends))
        #expect(review.barredUntil == review.ends)
        #expect(review.period.citation.contains("22 U.S.C. 9511(b)"))
    }

    @Test("a resolution that passes adds 12 days, a veto 10, and neither shortens the review")
    func acts() throws {
        let law = try LawTables.law()
        func barred(_ passed: String?, _ vetoed: String?) throws -> CalendarDate? {
            try law.sanctionsReview(
                submitted: day("2026-01-05"), passed: passed.map(day), vetoed: vetoed.map(day))?.barredUntil
        }
        #expect(try barred(nil, nil) == day("2026-02-04"))
        #expect(try barred("2026-01-10", nil) == day("2026-02-04"))
        #expect(try barred("2026-02-01", nil) == day("2026-02-13"))
        #expect(try barred("2026-02-01", "2026-02-10") == day("2026-02-20"))
    }

    @Test("there is none before the act")
    func before() throws {
        #expect(try LawTables.law().sanctionsReview(submitted: day("2017-08-01")) == nil)
    }

    @Test(
        "count back where something is due before a day",
        arguments: [
            ("36b5-report", "2026-04-15", "2026-03-01"), ("36i-shipment", "2024-03-30", "2024-02-29"),
        ])
    func due(id: String, event: String, due: String) throws {
        let period = try #require(try LawTables.law().period(id, startingOn: day(event)))
        #expect(try period.end(from: day(event)) == day(due))
    }

    @Test("ten years from a leap day end on the last of February")
    func years() throws {
        let period = try #require(try LawTables.law().period("36b5-term", startingOn: day("2024-02-29")))
        #expect(try period.end(from: day("2024-02-29")) == day("2034-02-28"))
        #expect(period.length == "10 years")
    }

    @Test("the quarterly reports of a year and a half are due 60 days after each quarter")
    func quarters() throws {
        let reports = try LawTables.law().quarterlyReports(from: day("2025-12-01"), to: day("2027-03-01"))
        #expect(
            reports.map(\.due.description) == [
                "2026-03-01", "2026-05-30", "2026-08-29", "2026-11-29", "2027-03-01",
            ])
        #expect(try LawTables.law().quarterlyReports(from: day("2026-01-02"), to: day("2026-01-01")).isEmpty)
    }

    @Test(
        "a part of the year may run over New Year and needs days that exist",
        arguments: [
            ("07-10/09-07", "2026-07-10", true), ("07-10/09-07", "2026-09-08", false),
            ("09-08/07-09", "2026-01-01", true), ("09-08/07-09", "2026-07-10", false),
            ("02-29/02-29", "2024-02-29", true), ("02-29/02-29", "2023-02-28", false),
        ])
    func window(text: String, date: String, isIn: Bool) throws {
        #expect(try YearWindow(text)?.contains(day(date)) == isIn)
    }

    @Test("and nothing else", arguments: ["", "07-10", "13-01/01-01", "02-30/03-01", "7-1/8-1", "a/b", "//"])
    func noWindow(text: String) {
        #expect(YearWindow(text) == nil)
    }
}

@Suite("What the law asks beside the review")
struct ProvisionTests {
    @Test(
        "depends on the buyer and the instrument",
        arguments: [
            ("TUR", Instrument.fms, "620C(d)", true), ("GRC", .fms, "620C(d)", true),
            ("BGR", .fms, "620C(d)", false), ("TUR", .dcs, "620C(d)", false), ("SAU", .fms, "36(h)", true),
            ("SAU", .dcs, "36(h)", true), ("ISR", .fms, "36(h)", false), ("TUR", .fms, "36(h)", false),
            ("KOR", .fms, "36(f)", true), ("KOR", .dcs, "36(f)", false), ("KOR", .fms, "36(i)", true),
        ])
    func asked(buyer: String, instrument: Instrument, section: String, isAsked: Bool) throws {
        let found = try LawTables.law().provisions(for: buyer, instrument: instrument, on: day("2026-05-01"))
        #expect(found.contains { $0.section == section } == isAsked)
    }

    @Test("depends on the day")
    func dated() throws {
        let law = try LawTables.law()
        func asks(_ section: String, _ date: String) throws -> Bool {
            try law.provisions(for: "SAU", instrument: .fms, on: day(date)).contains { $0.section == section }
        }
        #expect(try !asks("36(h)", "2008-10-14") && asks("36(h)", "2008-10-15"))
        #expect(try !asks("36(i)", "2014-12-17") && asks("36(i)", "2014-12-18"))
    }

    @Test(
        "every section of the facts is a dated row with citation and source",
        arguments: [
            "36(a)", "36(b)(1)", "36(b)(5)(A)", "36(b)(5)(C)", "36(b)(6)", "36(c)", "36(d)", "36(f)", "36(h)",
            "36(i)", "3(a)", "3(d)", "62-63", "620C(d)", "CAATSA 231", "CAATSA 235", "CAATSA 236",
            "CAATSA 216",
            "1245",
        ])
    func sections(section: String) throws {
        let provision = try #require(try LawTables.law().provision(section, on: day("2026-11-23")))
        #expect(!provision.citation.isEmpty && provision.source.hasPrefix("http"))
        #expect(provision.rule.hasSuffix("."))
    }
}
