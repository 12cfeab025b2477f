import Foundation
import GRDB
import Testing

@testable import Ledger

@Suite("Opening a ledger")
struct OpeningTests {
    let scratch: Scratch

    init() throws { scratch = try Scratch() }

    @Test("first use makes it, whole, and leaves nothing else behind")
    func firstUse() throws {
        let ledger = try Ledger.open(at: scratch.place)
        #expect(ledger.access == .readWrite)
        #expect(ledger.holdsEmbeddedRecord)
        #expect(try Set(ledger.allCases()) == Set(NotifiedRecord.embedded.cases()))
        try ledger.checkIntegrity()
        let names = try FileManager.default.contentsOfDirectory(atPath: scratch.folder)
        #expect(names.allSatisfy { $0.hasPrefix("ledger.sqlite") }, "\(names)")
        #expect(try scratch.raw { try String.fetchOne($0, sql: "PRAGMA journal_mode") } == "wal")
    }

    @Test("a second opening adds nothing and does not touch the file")
    func secondUse() throws {
        let count = try Ledger.open(at: scratch.place).observationCount()
        let before = try scratch.bytes()
        let ledger = try Ledger.open(at: scratch.place)
        #expect(try ledger.observationCount() == count)
        #expect(try scratch.bytes() == before)
    }

    @Test("eight who come at once find one whole ledger")
    func together() async throws {
        let place = scratch.place
        let counts = try await withThrowingTaskGroup(of: [Int].self) { group in
            for _ in 0..<8 {
                group.addTask {
                    let ledger = try Ledger.open(at: place)
                    return [try ledger.allCases().count, try ledger.observationCount()]
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        let whole = try NotifiedRecord.embedded.cases().count
        let observations = try Ledger.inMemory().observationCount()
        #expect(observations > whole)
        #expect(counts == Array(repeating: [whole, observations], count: 8))
        let names = try FileManager.default.contentsOfDirectory(atPath: scratch.folder)
        #expect(names.allSatisfy { $0.hasPrefix("ledger.sqlite") }, "\(names)")
    }

    @Test("reads go on side by side and agree", arguments: Kept.all)
    func parallelReads(kept: Kept) async throws {
        let scratch = try Scratch(kept)
        let ledger = try Ledger.open(at: scratch.place)
        let all = try ledger.allCases()
        try await withThrowingTaskGroup(of: Bool.self) { group in
            for index in 0..<64 {
                group.addTask {
                    let id = all[index % all.count].id
                    return try ledger.allCases() == all && ledger.case(id: id)?.id == id
                }
            }
            for try await same in group { #expect(same) }
        }
    }

    @Test("the draft of a process that was killed is passed over, and cleared when it is old")
    func drafts() throws {
        try scratch.write(Data("half a led".utf8), to: ".ledger.sqlite.draft-new")
        try scratch.write(Data("half a led".utf8), to: ".ledger.sqlite.draft-old")
        try FileManager.default.setAttributes(
            [.modificationDate: Date(timeIntervalSinceNow: -7200)],
            ofItemAtPath: scratch.path(".ledger.sqlite.draft-old"))
        #expect(try Ledger.open(at: scratch.place).allCases().count >= 187)
        #expect(FileManager.default.fileExists(atPath: scratch.path(".ledger.sqlite.draft-new")))
        #expect(!FileManager.default.fileExists(atPath: scratch.path(".ledger.sqlite.draft-old")))
    }

    @Test("a log that a killed process left behind is read as part of the ledger")
    func logLeftBehind() throws {
        _ = try scratch.makeLedger()
        let other = try Scratch()
        let queue = try DatabaseQueue(path: scratch.place.path)
        try queue.write { db in
            try db.execute(
                sql: """
                    INSERT INTO observations (
                        case_id, recorded_at, origin, source, transmittal, section, buyer, date_basis)
                    VALUES ('99-1', '2026-01-01T00:00:00.000Z', 'test', 'https://example.org', '99-1', '36(b)(1)', 'NOR', 'test')
                    """)
        }
        // The writer is still there: its log is full, and what a kill would leave is copied away.
        try other.write(scratch.bytes())
        try other.write(scratch.bytes("ledger.sqlite-wal"), to: "ledger.sqlite-wal")
        try queue.close()
        let ledger = try Ledger.open(at: other.place)
        #expect(try ledger.case(id: "99-1")?.buyer == "NOR")
        try ledger.checkIntegrity()
    }

    @Test("a log cut short holds what was whole in it")
    func logCutShort() throws {
        let count = try Ledger.open(at: scratch.place).observationCount()
        try scratch.write(Data(repeating: 7, count: 5000), to: "ledger.sqlite-wal")
        #expect(try Ledger.open(at: scratch.place).observationCount() == count)
    }

    @Test("a log without its ledger is not played into a new one")
    func logAlone() throws {
        try scratch.write(Data(repeating: 7, count: 5000), to: "ledger.sqlite-wal")
        let error = try ledgerError { _ = try Ledger.open(at: scratch.place) }
        #expect(error.kind == .damaged)
        #expect(!FileManager.default.fileExists(atPath: scratch.place.path))
        #expect(try scratch.bytes("ledger.sqlite-wal").count == 5000)
    }

    @Test("asked only to read, it makes nothing")
    func readOnlyMakesNothing() throws {
        let error = try ledgerError { _ = try Ledger.open(at: scratch.place, access: .readOnly) }
        #expect(error.kind == .notReadable)
        #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.folder).isEmpty)
    }

    @Test(
        "asked only to read, it answers what it holds and says that its record is another",
        arguments: Kept.all)
    func readOnlyAnswers(kept: Kept) throws {
        let scratch = try Scratch(kept)
        _ = try scratch.makeLedger(record: SmallRecord().tables)
        let ledger = try Ledger.open(at: scratch.place, access: .readOnly)
        #expect(ledger.access == .readOnly)
        #expect(!ledger.holdsEmbeddedRecord)
        #expect(try ledger.allCases().map(\.id) == ["26-2", "26-1"])
    }

    @Test(
        "a ledger in a folder that cannot be written answers",
        .enabled(if: geteuid() != 0, "the superuser can write anywhere"))
    func readOnlyFolder() throws {
        let path = try scratch.makeLedger()
        for suffix in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + suffix) }
        let before = try scratch.bytes()
        chmod(path, 0o400)
        chmod(scratch.folder, 0o500)
        let ledger = try Ledger.open(at: scratch.place)
        #expect(ledger.access == .readOnly)
        #expect(try ledger.allCases().count >= 187)
        #expect(try scratch.bytes() == before)
    }

    @Test("a file that cannot be written in a folder that can answers", .enabled(if: geteuid() != 0))
    func readOnlyFile() throws {
        let path = try scratch.makeLedger(record: SmallRecord().tables)
        chmod(path, 0o400)
        let ledger = try Ledger.open(at: scratch.place)
        #expect(ledger.access == .readOnly)
        #expect(try ledger.allCases().count == 2)
    }

    @Test("no ledger can be made in a folder that cannot be written", .enabled(if: geteuid() != 0))
    func unwritableFolder() throws {
        chmod(scratch.folder, 0o500)
        let error = try ledgerError { _ = try Ledger.open(at: scratch.place) }
        #expect(error.kind == .notWritable)
        #expect(error.what.contains(scratch.folder))
    }

    @Test("a file that may not be read is named", .enabled(if: geteuid() != 0))
    func unreadable() throws {
        chmod(try scratch.makeLedger(), 0)
        #expect(try ledgerError { _ = try Ledger.open(at: scratch.place) }.kind == .notReadable)
    }
}
