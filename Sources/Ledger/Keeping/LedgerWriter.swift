package import Foundation
internal import GRDB

/// Adds sources to a ledger. Several processes may do so at once: each transaction waits for its turn.
package final class LedgerWriter: Sendable {
    private let queue: DatabaseQueue
    private let path: String

    init(path: String, patience: Duration) throws(LedgerError) {
        self.path = path
        var configuration = Configuration()
        configuration.label = "ledger writer"
        let seconds =
            TimeInterval(patience.components.seconds) + TimeInterval(patience.components.attoseconds) * 1e-18
        configuration.busyMode = .timeout(seconds)
        configuration.prepareDatabase { db in
            try db.execute(sql: "PRAGMA cache_size = -65536")
        }
        queue = try LedgerError.translating(at: path) { [configuration] in
            try DatabaseQueue(path: path, configuration: configuration)
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
            try queue.inTransaction(.immediate) { db in
                let last = try String.fetchOne(
                    db, sql: "SELECT recorded_at FROM sources ORDER BY id DESC LIMIT 1")
                let writer = SourceWriter(db: db, recordedAt: max(Moment.text(now), last ?? ""))
                for draft in drafts { outcomes.append(try writer.add(draft)) }
                return .commit
            }
            return outcomes
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
