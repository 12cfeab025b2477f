internal import Foundation
internal import GRDB

/// A connection that writes to a ledger's file.
final class SQLiteWriter: StoreWriter {
    private let queue: DatabaseQueue
    private let path: String
    /// The file that was opened, which must be the one at the path for as long as it is added to.
    private let file: FileIdentity?
    /// Whether what is written stands in a log beside the file first.
    private let hasLog: Bool

    init(path: String, patience: Duration) throws(LedgerError) {
        self.path = path
        file = FileState.identity(path)
        PageSeals.install()
        var configuration = Configuration()
        configuration.label = "ledger writer"
        configuration.busyMode = .timeout(patience.seconds)
        configuration.prepareDatabase { db in
            // Room for the inner pages of the indexes of a million sources; taken only as far as it is needed. What is
            // in the log goes into the file in greater lumps: a page that many groups change is written once.
            try db.execute(sql: "PRAGMA cache_size = -196608; PRAGMA wal_autocheckpoint = 8192")
        }
        let queue = try LedgerError.translating(at: path) { [configuration] in
            try DatabaseQueue(path: path, configuration: configuration)
        }
        self.queue = queue
        hasLog = try LedgerError.translating(at: path) {
            try queue.read { try String.fetchOne($0, sql: "PRAGMA journal_mode") == "wal" }
        }
    }

    func write<Value>(_ body: (any Connection) throws -> Value) throws(LedgerError) -> Value {
        try LedgerError.translating(at: path) {
            var value: Value?
            try queue.inTransaction(.immediate) { db in
                value = try body(SQLiteConnection(db))
                return .commit
            }
            try checkPlace()
            guard let value else { throw LedgerError.refused(path, detail: "nothing was written") }
            return value
        }
    }

    /// What was written lies in a file that has a name: a ledger that was moved, replaced or deleted meanwhile, or
    /// whose log was, must not be told as added to.
    private func checkPlace() throws {
        guard FileState.identity(path) == file, !hasLog || FileState.identity(path + "-wal") != nil else {
            throw LedgerError.movedAway(path)
        }
    }

    func close() { try? queue.close() }
}

extension Duration {
    /// Whole and parts, as a number.
    var seconds: TimeInterval {
        TimeInterval(components.seconds) + TimeInterval(components.attoseconds) * 1e-18
    }
}
