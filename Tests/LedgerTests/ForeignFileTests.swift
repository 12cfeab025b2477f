import Foundation
import GRDB
import Testing

@testable import Ledger

@Suite("Files that are no sound ledger")
struct ForeignFileTests {
    let scratch: Scratch

    init() throws { scratch = try Scratch() }

    /// Opens and reads all, expects a failure of that kind, and that the file is as it was.
    private func expectRefusal(_ kind: LedgerError.Kind, sourceLocation: SourceLocation = #_sourceLocation)
        throws
    {
        let before = try scratch.bytes()
        let error = try ledgerError {
            let ledger = try Ledger.open(at: scratch.place, patience: .milliseconds(50))
            _ = try ledger.allCases()
        }
        #expect(error.kind == kind, "\(error)", sourceLocation: sourceLocation)
        #expect(error.what.contains(scratch.place.path), sourceLocation: sourceLocation)
        #expect(!error.meaning.isEmpty && !error.remedy.isEmpty, sourceLocation: sourceLocation)
        #expect(try scratch.bytes() == before, sourceLocation: sourceLocation)
    }

    @Test("a folder is named as one")
    func folder() throws {
        let error = try ledgerError { _ = try Ledger.open(at: scratch.folder) }
        #expect(error.kind == .isDirectory)
        #expect(error.remedy.contains(scratch.folder + "/ledger.sqlite"))
    }

    @Test("a device is no ledger")
    func device() throws {
        #expect(try ledgerError { _ = try Ledger.open(at: "/dev/null") }.kind == .notALedger)
    }

    @Test("a file in the place of the folder is named")
    func fileAsFolder() throws {
        try scratch.write(Data("x".utf8), to: "file")
        let error = try ledgerError { _ = try Ledger.open(at: scratch.path("file/ledger.sqlite")) }
        #expect(error.kind == .notReadable)
    }

    @Test(
        "an empty file, a text and bytes at random are no ledger", arguments: [0, 5, 100, 512, 5000, 200_000])
    func otherBytes(size: Int) throws {
        var generator = SystemRandomNumberGenerator()
        try scratch.write(Data((0..<size).map { _ in UInt8.random(in: 0...255, using: &generator) }))
        try expectRefusal(.notALedger)
    }

    @Test("another program's database is no ledger")
    func otherDatabase() throws {
        try scratch.raw {
            try $0.execute(sql: "CREATE TABLE observations (id); INSERT INTO observations VALUES (1)")
        }
        try expectRefusal(.notALedger)
    }

    @Test("a ledger cut short is damaged", arguments: [1024, 4096, 8192, 40_960])
    func truncated(size: Int) throws {
        _ = try scratch.makeLedger()
        try scratch.write(scratch.bytes().prefix(size))
        try expectRefusal(.damaged)
    }

    @Test("a page overwritten is damage, which is said and not answered over")
    func overwrittenPages() throws {
        let path = try scratch.makeLedger()
        let whole = try scratch.bytes()
        let pages = whole.count / 4096
        // Pages that the file's header counts as free hold nothing, and nothing that is lost with them is missed.
        let free = whole[36..<40].reduce(0) { $0 << 8 | Int($1) }
        var refused = 0
        var unseen: [Int] = []
        for page in 1..<pages {
            var damaged = whole
            let start = page * 4096
            damaged.replaceSubrange(start..<start + 4096, with: Data(repeating: 0xA5, count: 4096))
            try scratch.write(damaged)
            for suffix in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + suffix) }
            do {
                let ledger = try Ledger.open(at: scratch.place)
                let all = try ledger.allCases()
                // A page that the answer does not need: the answer is the right one, and the check finds the page.
                #expect(all.count >= 187)
                do throws(LedgerError) {
                    try ledger.checkIntegrity()
                    unseen.append(page)
                } catch {
                    #expect(error.kind == .damaged, "page \(page): \(error)")
                }
            } catch {
                #expect(error.kind == .damaged, "page \(page): \(error)")
                refused += 1
            }
            #expect(try scratch.bytes() == damaged)
        }
        #expect(refused > pages / 3)
        #expect(unseen.count <= free, "\(unseen) of \(pages), free \(free)")
    }

    @Test(
        "a column that holds what it cannot hold is damage",
        arguments: ["notified", "transmittal", "section"])
    func wrongColumn(name: String) throws {
        _ = try scratch.makeLedger()
        try scratch.raw { db in
            try db.execute(
                sql: "DROP TRIGGER observations_no_update; UPDATE observations SET \(name) = 'soon'")
        }
        let error = try ledgerError { _ = try Ledger.open(at: scratch.place).allCases() }
        #expect(error.kind == .damaged)
        #expect(error.what.contains("'soon'"))
    }

    @Test("a ledger of a later version is not read and not changed")
    func newerVersion() throws {
        _ = try scratch.makeLedger()
        try scratch.raw { try $0.execute(sql: "PRAGMA user_version = \(Schema.version + 1)") }
        try expectRefusal(.newerVersion)
    }

    @Test("a ledger that another holds for itself is locked, and free again afterwards")
    func locked() throws {
        _ = try scratch.makeLedger()
        let holder = try DatabaseQueue(path: scratch.place.path)
        try holder.writeWithoutTransaction { db in
            try db.execute(
                sql: "PRAGMA locking_mode = EXCLUSIVE; BEGIN IMMEDIATE; CREATE TABLE held (id); COMMIT")
        }
        let start = ContinuousClock.now
        let error = try ledgerError { _ = try Ledger.open(at: scratch.place, patience: .milliseconds(200)) }
        #expect(error.kind == .locked)
        #expect(ContinuousClock.now - start >= .milliseconds(150))
        try holder.close()
        #expect(try Ledger.open(at: scratch.place).allCases().count >= 187)
    }

    /// Runs `body` while another connection is in the middle of writing, which is then undone.
    private func whileAnotherWrites(_ body: () throws -> Void) throws {
        let holder = try DatabaseQueue(path: scratch.place.path)
        try holder.writeWithoutTransaction { db in
            try db.inTransaction(.immediate) {
                try db.execute(sql: "CREATE TABLE held (id)")
                try body()
                return .rollback
            }
        }
        try holder.close()
    }

    @Test("a writer at work holds up nobody who reads")
    func busyWriter() throws {
        _ = try scratch.makeLedger()
        try whileAnotherWrites {
            let ledger = try Ledger.open(at: scratch.place, patience: .zero)
            #expect(try ledger.allCases().count >= 187)
        }
    }

    @Test("a writer at work holds up an update, which then says so and changes nothing")
    func busyUpdate() throws {
        _ = try scratch.makeLedger(record: SmallRecord().tables)
        try whileAnotherWrites {
            let error = try ledgerError {
                _ = try Ledger.open(at: scratch.place, patience: .milliseconds(50))
            }
            #expect(error.kind == .locked)
        }
        #expect(try Ledger.open(at: scratch.place, access: .readOnly).observationCount() == 2)
    }

    @Test(
        "each result code of SQLite has its kind",
        arguments: [
            (ResultCode.SQLITE_FULL, LedgerError.Kind.diskFull), (.SQLITE_CORRUPT, .damaged),
            (.SQLITE_NOTADB, .notALedger), (.SQLITE_BUSY, .locked), (.SQLITE_LOCKED, .locked),
            (.SQLITE_READONLY, .notWritable), (.SQLITE_CANTOPEN, .notReadable), (.SQLITE_IOERR, .inputOutput),
            (.SQLITE_IOERR_SHORT_READ, .damaged), (.SQLITE_IOERR_SHMSIZE, .diskFull),
            (.SQLITE_MISMATCH, .refused),
        ])
    func kinds(code: ResultCode, kind: LedgerError.Kind) {
        let error = LedgerError(DatabaseError(resultCode: code), at: "/there/ledger.sqlite")
        #expect(error.kind == kind)
        #expect(error.description.contains("/there/ledger.sqlite"))
    }

    @Test("a full disk undoes what was being written")
    func fullDisk() throws {
        _ = try scratch.makeLedger(record: SmallRecord().tables)
        let queue = try DatabaseQueue(path: scratch.place.path)
        let error = try ledgerError {
            try LedgerError.translating(at: scratch.place.path) {
                try queue.writeWithoutTransaction { db in
                    let pages = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
                    try db.execute(sql: "PRAGMA max_page_count = \(pages)")
                    try db.inTransaction {
                        try RecordUpdate.apply(.embedded, to: SQLiteConnection(db), at: Date())
                        return .commit
                    }
                }
            }
        }
        #expect(error.kind == .diskFull)
        try queue.close()
        let ledger = try Ledger.open(at: scratch.place, access: .readOnly)
        #expect(try ledger.allCases().map(\.id) == ["26-2", "26-1"])
        try ledger.checkIntegrity()
    }
}
