package import Foundation
internal import GRDB

/// Adds sources to a ledger. Several processes may do so at once: each transaction waits for its turn.
package final class LedgerWriter: Sendable {
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
        let seconds =
            TimeInterval(patience.components.seconds) + TimeInterval(patience.components.attoseconds) * 1e-18
        configuration.busyMode = .timeout(seconds)
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

    /// Adds sources, all or none of them: when it returns, they are on the disk.
    ///
    /// - Parameter now: the moment at which the ledger learns them. Where the clock stands before the last moment
    ///   that the ledger knows, that one is recorded: the ledger's time never goes back.
    /// - Returns: what became of each, in the order of the drafts.
    package func add(_ drafts: [SourceDraft], now: Date = Date()) throws(LedgerError) -> [AddedSource] {
        try LedgerError.translating(at: path) {
            var outcomes: [AddedSource] = []
            let packing = Packing(drafts)
            try queue.inTransaction(.immediate) { db in
                let writer = SourceWriter(db: db, recordedAt: try Moment.following(now, in: db))
                var last = try HashChain.last(in: db)
                for draft in packing { outcomes.append(try writer.add(draft, after: &last)) }
                return .commit
            }
            try checkPlace()
            return outcomes
        }
    }

    /// Changes what may change: how things that are watched stand.
    func write<Value>(_ change: (Database) throws -> Value) throws(LedgerError) -> Value {
        try LedgerError.translating(at: path) {
            let value = try queue.write(change)
            try checkPlace()
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

    /// Closes the connection; what was added stays.
    package func close() {
        try? queue.close()
    }
}

extension Ledger {
    /// A writer for this ledger.
    ///
    /// - Throws: `notWritable` for a ledger in memory or one that this user may not write.
    package func writer(patience: Duration = .seconds(30)) throws(LedgerError) -> LedgerWriter {
        guard let path else { throw .notWritable("memory", detail: "it is kept in memory only") }
        guard access == .readWrite else {
            throw .notWritable(path, detail: "this user has no right to write the file or its folder")
        }
        return try LedgerWriter(path: path, patience: patience)
    }

    /// The source with these bytes; `nil` where the ledger has none.
    ///
    /// - Parameter sha256: of the bytes, in lower-case hexadecimal.
    package func source(sha256: String) throws(LedgerError) -> HeldSource? {
        try read { try SourceWriter.held(sha256, in: $0) }
    }
}
