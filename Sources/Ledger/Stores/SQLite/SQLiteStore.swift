internal import Foundation
internal import GRDB

/// A ledger in a file of SQLite's, or in memory.
struct SQLiteStore: Store {
    let reader: any DatabaseReader
    /// Where the file lies; `nil` for a ledger in memory.
    let path: String?
    let access: Ledger.Access

    var name: String? { path }

    func read<Value>(_ body: (any Connection) throws -> Value) throws(LedgerError) -> Value {
        try LedgerError.translating(at: path ?? "memory") {
            try reader.read { try body(SQLiteConnection($0)) }
        }
    }

    func writer(patience: Duration) throws(LedgerError) -> any StoreWriter {
        try SQLiteWriter(path: path ?? "memory", patience: patience)
    }

    /// Reads every page of the file and checks that tables and indexes agree.
    func checkIntegrity() throws(LedgerError) {
        let faults = try LedgerError.translating(at: path ?? "memory") {
            try reader.read { try String.fetchAll($0, sql: "PRAGMA integrity_check(5)") }
        }
        if faults != ["ok"] {
            throw .damaged(at: path ?? "memory", detail: faults.joined(separator: "; "))
        }
    }

    func backUp(to path: String) throws(LedgerError) {
        guard FileState(path: path) == .missing else {
            throw .notWritable(path, detail: "there is something of that name, and a backup replaces nothing")
        }
        let draft = path + ".draft-\(UUID().uuidString)"
        defer { for suffix in ["", "-journal", "-wal", "-shm"] { unlink(draft + suffix) } }
        do throws(LedgerError) {
            try LedgerError.translating(at: path) {
                PageSeals.install()
                let copy = try DatabaseQueue(path: draft)
                try reader.backup(to: copy)
                try copy.close()
            }
        } catch  where error.kind == .notReadable {
            // SQLite says "unable to open" of a file that it could not make.
            throw .notWritable(path, detail: "no file can be made in its folder")
        }
        guard link(draft, path) == 0 || rename(draft, path) == 0 else {
            throw .notWritable(path, detail: String(cString: strerror(errno)))
        }
    }
}
