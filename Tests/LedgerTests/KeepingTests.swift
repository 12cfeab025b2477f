import Foundation
import GRDB
import Testing

@testable import Ledger

@Suite("Verifying, copying, exporting")
struct KeepingTests {
    let scratch: Scratch

    init() throws { scratch = try Scratch() }

    private static let noted = "the words that a hand will change"

    private func ledger(in scratch: Scratch) throws -> Ledger {
        try scratch.add(
            Made.notice("26-8", contractors: ["Contractor of Notes"], items: [(53, "AIM-120C-8")]),
            Made.source("page", text: Self.noted)
        ).0
    }

    @Test(
        "a ledger that nobody touched is as it was written, and its last link can be noted",
        arguments: Kept.all)
    func sound(kept: Kept) throws {
        let scratch = try Scratch(kept)
        let ledger = try ledger(in: scratch)
        let found = try ledger.verify()
        #expect(found.isSound, "\(found.faults)")
        #expect(found.sources == 2)
        #expect(found.head.count == 64)
        #expect(try ledger.verify(head: found.head).isSound)
        #expect(try !ledger.verify(head: String(repeating: "0", count: 64)).isSound)
        let (later, _) = try scratch.add(Made.notice("26-9"))
        #expect(try later.verify(head: found.head).isSound, "what was noted stays in the chain")
        #expect(try later.verify().head != found.head)
    }

    @Test(
        "a byte that is changed in the file is found",
        arguments: [
            "Contractor of Notes", "AIM-120C-8", "federal-register/26-8", "https://example.org/26-2",
            "spare parts",
        ])
    func changedByte(words: String) throws {
        _ = try ledger(in: scratch)
        try scratch.raw { _ = try String.fetchOne($0, sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
        var bytes = try scratch.bytes()
        let place = try #require(bytes.range(of: Data(words.utf8)), "'\(words)' is in the file")
        bytes[place.lowerBound + 2] ^= 0x01
        try scratch.write(bytes)
        let ledger = try Ledger.open(at: scratch.place, access: .readOnly, record: SmallRecord().tables)
        #expect(try !ledger.verify().isSound)
    }

    @Test("a byte that is changed anywhere in the file is found, also where a page holds nothing")
    func anyByte() throws {
        _ = try ledger(in: scratch)
        try scratch.raw { _ = try String.fetchOne($0, sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
        let whole = try scratch.bytes()
        #expect(try Ledger.open(at: scratch.place, record: SmallRecord().tables).verify().hasSeals)
        var generator = SystemRandomNumberGenerator()
        var places = (0..<24).map { _ in Int.random(in: 0..<whole.count, using: &generator) }
        // Long runs of nothing.
        places += whole.indices.filter { $0 % 997 == 0 && whole[$0] == 0 }.prefix(8)
        for place in places {
            var bytes = whole
            bytes[place] ^= 0x10
            try scratch.write(bytes)
            for suffix in ["-wal", "-shm"] {
                try? FileManager.default.removeItem(atPath: scratch.place.path + suffix)
            }
            // Some bytes are needed to open the file at all.
            let isSound = try? Ledger.open(at: scratch.place, access: .readOnly, record: SmallRecord().tables)
                .verify().isSound
            #expect(isSound != true, "byte \(place)")
        }
    }

    @Test("a row that is changed, taken out or put in behind the triggers' back is found")
    func changedRow() throws {
        for statement in [
            "UPDATE observations SET value = 7 WHERE id = 1",
            "DELETE FROM observed_items WHERE observation = 1",
            "INSERT INTO observed_contractors VALUES (1, 9, 'Somebody', NULL)",
            "DELETE FROM chain WHERE id = 2", "UPDATE sources SET seen = '2020-01-01'",
            """
            INSERT INTO observations (case_id, recorded_at, origin, source, section, buyer)
            VALUES ('99-1', '2026-01-01T00:00:00.000Z', 'test', 'x', '36(b)(1)', 'NOR')
            """,
            "UPDATE sources SET packed = x'00' WHERE id = 1",
            "UPDATE passages SET body = body || '.' WHERE source = 1",
            "UPDATE readings SET engine = 'another'", "UPDATE identities SET transmittal = '26-2'",
            "INSERT INTO observed_values VALUES (1, 'mde', 5)",
            "INSERT INTO observed_events VALUES (1, NULL, 'other', 'words', '', '')",
            "UPDATE chain SET subject_id = 1 WHERE subject = 'passage'",
        ] {
            let scratch = try Scratch()
            try scratch.add(
                Made.notice("26-8"), Made.notice(nil, buyer: "DNK", value: 500),
                Made.notice("26-9", buyer: "DNK", value: 500))
            try scratch.raw { db in
                let triggers = try GRDB.Row.fetchAll(
                    db, sql: "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
                for trigger in triggers { try db.execute(sql: "DROP TRIGGER \(trigger["name"] as String)") }
                try db.execute(sql: "PRAGMA foreign_keys = OFF; " + statement)
                // Put back, so that it is the rows alone that tell.
                for trigger in triggers { try db.execute(sql: trigger["sql"] as String) }
            }
            let ledger = try Ledger.open(at: scratch.place, access: .readOnly, record: SmallRecord().tables)
            #expect(try !ledger.verify().isSound, "\(statement)")
        }
    }

    @Test("a rule of the tables that is gone or says something else is found")
    func changedRules() throws {
        for statement in [
            "DROP TRIGGER observations_no_update", "DROP INDEX observations_by_case",
            "CREATE TRIGGER mine AFTER INSERT ON chain BEGIN SELECT 1; END", "CREATE TABLE mine (x)",
            """
            PRAGMA writable_schema = ON;
            UPDATE sqlite_schema SET sql = replace(sql, 'BEFORE DELETE', 'BEFORE  DELETE')
            WHERE name = 'sources_no_delete'
            """,
        ] {
            let scratch = try Scratch()
            try scratch.add(Made.notice("26-8"))
            try scratch.raw { try $0.execute(sql: statement) }
            let ledger = try Ledger.open(at: scratch.place, access: .readOnly, record: SmallRecord().tables)
            #expect(try !ledger.verify().isSound, "\(statement)")
        }
    }

    @Test("an index of words that does not agree with the words is found")
    func changedWordIndex() throws {
        let ledger = try ledger(in: scratch)
        try scratch.raw { db in
            try db.execute(
                sql: """
                    INSERT INTO passage_index (passage_index, rowid, title, body)
                    SELECT 'delete', id, title, body FROM passages WHERE source IS NOT NULL LIMIT 1
                    """)
        }
        #expect(try ledger.verify().faults == ["The index of words does not agree with the words."])
    }

    @Test("a ledger that is moved away while it is added to is not told as added to")
    func movedAway() throws {
        let ledger = try ledger(in: scratch)
        let writer = try ledger.writer()
        defer { writer.close() }
        _ = try writer.add([Made.notice("26-9")])
        try FileManager.default.moveItem(atPath: scratch.place.path, toPath: scratch.path("elsewhere"))
        let error = try ledgerError { _ = try writer.add([try Made.notice("26-10")]) }
        #expect(error.kind == .inputOutput)
        #expect(error.what.contains("moved, replaced or deleted"))
    }

    @Test("who answers from a ledger that was moved away or replaced can see it")
    func gone() throws {
        let ledger = try ledger(in: scratch)
        try ledger.checkPlace()
        let path = scratch.place.path
        try FileManager.default.moveItem(atPath: path, toPath: scratch.path("elsewhere"))
        #expect(try ledgerError { try ledger.checkPlace() }.kind == .inputOutput)
        try FileManager.default.copyItem(atPath: scratch.path("elsewhere"), toPath: path)
        #expect(try ledgerError { try ledger.checkPlace() }.what.contains("moved, replaced or deleted"))
        try FileManager.default.removeItem(atPath: path)
        try FileManager.default.moveItem(atPath: scratch.path("elsewhere"), toPath: path)
        try ledger.checkPlace()
        try Ledger.inMemory().checkPlace()
    }

    @Test("a backup holds the same and replaces nothing")
    func backup() throws {
        let ledger = try ledger(in: scratch)
        let copy = scratch.path("copy.sqlite")
        try ledger.backUp(to: copy)
        let other = try Ledger.open(at: .named(copy), record: SmallRecord().tables)
        #expect(try other.verify().head == ledger.verify().head)
        #expect(throws: LedgerError.self) { try ledger.backUp(to: copy) }
        #expect(throws: LedgerError.self) { try ledger.backUp(to: scratch.path("no/such/folder.sqlite")) }
    }

    @Test("what one ledger exports another imports, once", arguments: Kept.all)
    func roundTrip(kept: Kept) throws {
        let scratch = try Scratch(kept)
        let ledger = try ledger(in: scratch)
        var lines: [Data] = []
        try ledger.export { lines.append($0) }
        #expect(lines.count == 3)
        let drafts = try lines.compactMap { line -> SourceDraft? in
            if case .source(let draft) = try ImportedLine(line) { draft } else { nil }
        }
        let other = try Scratch()
        let second = try Ledger.open(at: other.place, record: SmallRecord().tables)
        let writer = try second.writer()
        _ = try writer.add(drafts)
        #expect(try second.allCases() == ledger.allCases())
        let again = try writer.add(drafts)
        #expect(again.allSatisfy { if case .held = $0 { true } else { false } })
        #expect(try second.search(SearchQuery("hand will change")).count == 1)
    }

    @Test("a line that was changed on the way is not taken", arguments: Kept.all)
    func changedLine(kept: Kept) throws {
        let scratch = try Scratch(kept)
        var lines: [Data] = []
        try ledger(in: scratch).export { lines.append($0) }
        let line = String(decoding: lines[1], as: UTF8.self)
        let packed = Data("federal-register 26-8".utf8).base64EncodedString().prefix(20)
        let changed = line.replacing(packed, with: "AAAA" + packed.dropFirst(4))
        #expect(changed != line)
        #expect(throws: ImportedLine.Fault.self) { try ImportedLine(Data(changed.utf8)) }
        #expect(throws: ImportedLine.Fault.self) { try ImportedLine(Data("{}".utf8)) }
        #expect(throws: ImportedLine.Fault.self) { try ImportedLine(Data()) }
    }

    @Test("the counts are those of what was added", arguments: Kept.all)
    func statistics(kept: Kept) throws {
        let scratch = try Scratch(kept)
        let counts = try ledger(in: scratch).statistics()
        #expect(counts.cases == 3)
        #expect(counts.sources == 2)
        #expect(counts.surfaces == ["federal-register": 1, "web": 1])
        #expect(counts.conflictingCases == 0)
    }
}
