import Testing

@testable import Law

@Suite("A buyer's tier")
struct BuyerTierTests {
    @Test(
        "is NATO member from the day of accession and not the day before",
        arguments: [
            ("BEL", "1949-08-24"), ("USA", "1949-08-24"), ("GRC", "1952-02-18"), ("TUR", "1952-02-18"),
            ("DEU", "1955-05-06"), ("ESP", "1982-05-30"), ("POL", "1999-03-12"), ("CZE", "1999-03-12"),
            ("HUN", "1999-03-12"), ("ROU", "2004-03-29"), ("BGR", "2004-03-29"), ("SVK", "2004-03-29"),
            ("SVN", "2004-03-29"), ("EST", "2004-03-29"), ("LVA", "2004-03-29"), ("LTU", "2004-03-29"),
            ("ALB", "2009-04-01"), ("HRV", "2009-04-01"), ("MNE", "2017-06-05"), ("MKD", "2020-03-27"),
            ("FIN", "2023-04-04"), ("SWE", "2024-03-07"),
        ])
    func accession(state: String, date: String) throws {
        let law = try LawTables.law()
        let joined = try day(date)
        #expect(law.tier(of: state, on: joined).tier == .natoMember)
        #expect(law.tier(of: state, on: joined).since == joined)
        #expect(law.tier(of: state, on: joined.adding(days: -1)).tier == .other)
    }

    @Test("is NATO member for 32 states today")
    func members() throws {
        let rows = try LawTables.law().tierRows.filter { $0.tier == .natoMember && $0.span.to == nil }
        #expect(Set(rows.map(\.buyer)).count == 32)
    }

    @Test(
        "is named ally from the act that named the state",
        arguments: [
            ("JPN", "1981-12-29"), ("AUS", "1981-12-29"), ("NZL", "1981-12-29"), ("KOR", "2008-10-15"),
            ("ISR", "2010-10-08"),
        ])
    func named(state: String, date: String) throws {
        let law = try LawTables.law()
        let since = try day(date)
        #expect(law.tier(of: state, on: since).tier == .namedAlly)
        #expect(law.tier(of: state, on: since.adding(days: -1)).tier == .other)
    }

    @Test(
        "is other for all that no row names",
        arguments: ["TWN", "SAU", "UKR", "ARE", "EGY", "IND", "XYZ", ""])
    func others(state: String) throws {
        let standing = try LawTables.law().tier(of: state, on: day("2026-06-01"))
        #expect(standing.tier == .other && standing.since == nil)
    }

    @Test(
        "is the organisation for NATO and its procurement agency, in any case",
        arguments: ["nato", "NATO", "nspa"])
    func organisation(buyer: String) throws {
        #expect(try LawTables.law().tier(of: buyer, on: day("2024-01-03")).tier == .natoOrganisation)
    }

    @Test("gives its reason in a sentence")
    func reason() throws {
        let law = try LawTables.law()
        #expect(
            try law.tier(of: "swe", on: day("2026-02-01")).reason
                == "SWE is a NATO member since 7 March 2024.")
        #expect(
            try law.tier(of: "SWE", on: day("2018-02-20")).reason
                == "On 20 February 2018 SWE is neither NATO, a member of it, nor a state that the statute names "
                + "beside it.")
    }
}
