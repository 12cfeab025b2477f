import Foundation
import GRDB
import Testing

@testable import Ledger

@Suite("Observations")
struct ObservationTests {
    let scratch: Scratch

    init() throws { scratch = try Scratch() }

    private static let first = Date(timeIntervalSince1970: 1_700_000_000)
    private static let second = Date(timeIntervalSince1970: 1_800_000_000)

    @Test(
        "no row is changed, deleted or put in place of another",
        arguments: ["observations", "observed_items", "observed_contractors", "editions"])
    func appendOnly(table: String) throws {
        _ = try scratch.makeLedger()
        try scratch.raw { db in
            let before = try GRDB.Row.fetchAll(db, sql: "SELECT * FROM \(table)")
            let column = try db.columns(in: table)[0].name
            for statement in [
                "UPDATE \(table) SET \(column) = \(column)", "DELETE FROM \(table)",
                "INSERT OR REPLACE INTO \(table) SELECT * FROM \(table) LIMIT 1",
                "UPDATE OR REPLACE \(table) SET \(column) = 1",
            ] {
                let error = #expect(throws: DatabaseError.self, "\(statement)") {
                    try db.execute(sql: statement)
                }
                #expect(error?.message?.contains("append-only") == true, "\(statement)")
            }
            #expect(try GRDB.Row.fetchAll(db, sql: "SELECT * FROM \(table)") == before)
        }
    }

    @Test("an observation is replaced once, not by putting another in the replacer's place")
    func replacedOnce() throws {
        _ = try scratch.makeLedger()
        let insert = """
            OR REPLACE INTO observations (case_id, recorded_at, origin, source, replaces, section, buyer)
            VALUES ('99-1', 'now', 'test', 'https://example.org', 1, '36(b)(1)', 'NOR')
            """
        try scratch.raw { db in
            try db.execute(sql: "INSERT " + insert)
            #expect(throws: DatabaseError.self) { try db.execute(sql: "INSERT " + insert) }
            #expect(try Int.fetchOne(db, sql: "SELECT count(*) FROM observations WHERE replaces = 1") == 1)
        }
    }

    @Test(
        "a row that was mended is a new observation in place of the old one, which stays", arguments: Kept.all
    )
    func mended(kept: Kept) throws {
        let scratch = try Scratch(kept)
        var record = SmallRecord()
        _ = try Ledger.open(at: scratch.place, record: record.tables, now: Self.first)
        record.cases[0][4] = "1500"
        let ledger = try Ledger.open(at: scratch.place, record: record.tables, now: Self.second)
        #expect(try ledger.case(id: "26-1")?.value == 1500)
        #expect(try ledger.case(id: "26-1")?.items.count == 2)
        #expect(try ledger.allCases().count == 2)
        #expect(try ledger.observationCount() == 3)
        let rows = try scratch.rows(
            "SELECT value, recorded_at, replaces FROM observations WHERE case_id = '26-1' ORDER BY id")
        #expect(
            rows == [
                [.integer(1000), .text("2023-11-14T22:13:20.000Z"), .null],
                [.integer(1500), .text("2027-01-15T08:00:00.000Z"), .integer(1)],
            ])
    }

    @Test(
        "an item, its source or a contractor that was mended makes a new observation too", arguments: Kept.all
    )
    func mendedLists(kept: Kept) throws {
        let scratch = try Scratch(kept)
        var record = SmallRecord()
        _ = try scratch.makeLedger(record: record.tables)
        record.items[2][2] = "5"
        #expect(try Ledger.open(at: scratch.place, record: record.tables).observationCount() == 3)
        record.cases[0][5] = "Kongsberg @ Kongsberg"
        let ledger = try Ledger.open(at: scratch.place, record: record.tables)
        #expect(try ledger.observationCount() == 4)
        #expect(try ledger.case(id: "26-2")?.items.map(\.quantity) == [5])
        #expect(
            try ledger.case(id: "26-1")?.contractors == [
                CaseContractor(name: "Kongsberg", place: "Kongsberg")
            ])
    }

    @Test(
        "a case that the tables no longer list is retracted, and comes back when they do", arguments: Kept.all
    )
    func retracted(kept: Kept) throws {
        let scratch = try Scratch(kept)
        let whole = SmallRecord()
        var short = whole
        short.cases.removeLast()
        short.items.removeLast()
        _ = try scratch.makeLedger(record: whole.tables)
        let without = try Ledger.open(at: scratch.place, record: short.tables)
        #expect(try without.allCases().map(\.id) == ["26-1"])
        #expect(try without.observationCount() == 3)
        let again = try Ledger.open(at: scratch.place, record: whole.tables)
        #expect(try again.allCases().map(\.id) == ["26-2", "26-1"])
        #expect(try again.observationCount() == 4)
    }

    @Test("a case that was given its transmittal number still answers to its old id", arguments: Kept.all)
    func numbered(kept: Kept) throws {
        let scratch = try Scratch(kept)
        var record = SmallRecord()
        record.cases[0][0] = "2026-01-05|NOR|1000"
        record.cases[0][2] = ""
        for index in 0..<2 { record.items[index][0] = "2026-01-05|NOR|1000" }
        let before = try Ledger.open(at: scratch.place, record: record.tables)
        #expect(try before.case(id: "2026-01-05|NOR|1000")?.transmittal == nil)
        let after = try Ledger.open(at: scratch.place, record: SmallRecord().tables)
        #expect(try after.case(id: "2026-01-05|NOR|1000")?.id == "26-1")
        #expect(try after.allCases().count == 2)
    }

    @Test("a change of a comment in the tables adds an edition and no observation", arguments: Kept.all)
    func editions(kept: Kept) throws {
        let scratch = try Scratch(kept)
        let record = SmallRecord()
        _ = try scratch.makeLedger(record: record.tables)
        let swapped = SmallRecord(cases: record.cases.reversed(), items: record.items)
        #expect(record.tables.fingerprint != swapped.tables.fingerprint)
        #expect(try Ledger.open(at: scratch.place, record: swapped.tables).observationCount() == 2)
        #expect(try scratch.rows("SELECT count(*) FROM editions") == [[.integer(2)]])
    }

    @Test("a faulty table leaves the ledger as it was", arguments: Kept.all)
    func faulty(kept: Kept) throws {
        let scratch = try Scratch(kept)
        var record = SmallRecord()
        _ = try scratch.makeLedger(record: record.tables)
        record.cases[1][1] = "2026-02-30"
        #expect(
            try ledgerError { _ = try Ledger.open(at: scratch.place, record: record.tables) }.kind
                == .faultyRecord)
        #expect(try Ledger.open(at: scratch.place, access: .readOnly).observationCount() == 2)
    }

    @Test("several who bring the same new record at once add it once", arguments: Kept.all)
    func together(kept: Kept) async throws {
        let scratch = try Scratch(kept)
        _ = try scratch.makeLedger(record: SmallRecord().tables)
        let place = scratch.place
        try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<6 { group.addTask { try Ledger.open(at: place).allCases().count } }
            let whole = try NotifiedRecord.embedded.cases().count
            for try await count in group { #expect(count == whole) }
        }
        // Two that went, then all of the embedded ones, less any that happen to agree.
        let ledger = try Ledger.open(at: place)
        #expect(try scratch.rows("SELECT count(*) FROM editions") == [[.integer(2)]])
        try ledger.checkIntegrity()
    }
}
