package import Foundation

/// Adds sources to a ledger. Several processes may do so at once: each transaction waits for its turn.
package final class LedgerWriter: Sendable {
    private let store: any StoreWriter

    init(_ store: any StoreWriter) { self.store = store }

    /// Adds sources, all or none of them: when it returns, they are on the disk.
    ///
    /// - Parameter now: the moment at which the ledger learns them. Where the clock stands before the last moment
    ///   that the ledger knows, that one is recorded: the ledger's time never goes back.
    /// - Returns: what became of each, in the order of the drafts.
    package func add(_ drafts: [SourceDraft], now: Date = Date()) throws(LedgerError) -> [AddedSource] {
        let packing = Packing(drafts)
        return try write { db in
            var outcomes: [AddedSource] = []
            let writer = SourceWriter(db: db, recordedAt: try Moment.following(now, in: db))
            var last = try HashChain.last(in: db)
            for draft in packing { outcomes.append(try writer.add(draft, after: &last)) }
            return outcomes
        }
    }

    /// Writes all of something, or nothing.
    func write<Value>(_ change: (any Connection) throws -> Value) throws(LedgerError) -> Value {
        try store.write(change)
    }

    /// Closes the connection; what was added stays.
    package func close() { store.close() }
}

extension Ledger {
    /// A writer for this ledger.
    ///
    /// - Throws: `notWritable` for a ledger in memory or one that this user may not write.
    package func writer(patience: Duration = .seconds(30)) throws(LedgerError) -> LedgerWriter {
        guard let path else { throw .notWritable("memory", detail: "it is kept in memory only") }
        guard access == .readWrite else {
            throw .notWritable(path, detail: "this user has no right to write it")
        }
        return LedgerWriter(try store.writer(patience: patience))
    }

    /// The source with these bytes; `nil` where the ledger has none.
    ///
    /// - Parameter sha256: of the bytes, in lower-case hexadecimal.
    package func source(sha256: String) throws(LedgerError) -> HeldSource? {
        try read { try SourceWriter.held(sha256, in: $0) }
    }
}
