import Testing

@testable import Law

@Suite("An emergency determination")
struct EmergencyTests {
    @Test(
        "is found by buyer and day",
        arguments: [
            ("YEM", "1979-03-15", Emergency.Status.certain), ("SAU", "1984-05-31", .certain),
            ("SAU", "1990-08-01", .certain), ("ISR", "2006-08-31", .certain), ("JOR", "2019-05-24", .certain),
            ("UKR", "2022-04-24", .certain), ("ISR", "2023-12-08", .certain), ("ISR", "2023-12-29", .certain),
            ("ISR", "2025-02-07", .unresolved), ("ISR", "2025-02-28", .certain),
            ("ISR", "2026-01-30", .unresolved), ("ISR", "2026-03-06", .certain),
            ("kwt", "2026-03-19", .certain),
            ("QAT", "2026-05-01", .certain),
        ])
    func found(buyer: String, date: String, status: Emergency.Status) throws {
        let found = try LawTables.law().emergencies(buyer: buyer, on: day(date))
        #expect(found.map(\.status) == [status])
    }

    @Test(
        "covers no other buyer or day",
        arguments: [
            ("TUR", "2025-05-14"), ("ISR", "2024-08-13"), ("SAU", "2026-03-19"), ("ISR", "2006-09-01"),
        ])
    func notFound(buyer: String, date: String) throws {
        #expect(try LawTables.law().emergencies(buyer: buyer, on: day(date)).isEmpty)
    }

    @Test("is found by a transmittal number that it names", arguments: ["26-32", "25-70", "26-34", "26-60"])
    func number(transmittal: String) throws {
        #expect(try LawTables.law().emergency(of: transmittal)?.status == .certain)
    }

    @Test("stands in the order of its days, each with a citation and a source")
    func order() throws {
        let all = try LawTables.law().emergencies
        #expect(all.map(\.span.from) == all.map(\.span.from).sorted())
        #expect(all.allSatisfy { !$0.citation.isEmpty && $0.source.hasPrefix("http") })
    }
}
