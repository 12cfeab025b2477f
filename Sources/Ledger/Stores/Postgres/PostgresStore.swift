#if PostgreSQL
internal import Dispatch
internal import Foundation
internal import Synchronization

/// A ledger in a database of PostgreSQL's: shared by many, on a server that may be elsewhere.
///
/// A connection is taken for the time of a transaction and kept for the next. One that the server has dropped is
/// replaced when a transaction begins; one that is lost in the middle of a transaction fails it, and nothing else.
final class PostgresStore: Store {
    let address: PostgresAddress
    private let mill: WordMill
    private let idle = Mutex<[PostgresLink]>([])
    /// So many transactions at once.
    private let places = DispatchSemaphore(value: 6)

    init(_ address: PostgresAddress) throws(LedgerError) {
        self.address = address
        mill = try LedgerError.translating(at: address.shown) { try WordMill() }
    }

    var name: String? { address.shown }

    func read<Value>(_ body: (any Connection) throws -> Value) throws(LedgerError) -> Value {
        try transaction("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", ends: "COMMIT", body)
    }

    func writer(patience: Duration) -> any StoreWriter { PostgresWriter(self, patience: patience) }

    /// Runs `body` between two statements, on a connection that nobody else has meanwhile.
    func transaction<Value>(
        _ begin: String, ends end: String, _ body: (any Connection) throws -> Value
    ) throws(LedgerError) -> Value {
        places.wait()
        defer { places.signal() }
        return try LedgerError.translating(at: address.shown) {
            let link = try begun(begin)
            do {
                let value = try body(PostgresConnection(link: link, mill: mill))
                try link.run(end)
                keep(link)
                return value
            } catch {
                if !link.isLost, (try? link.run("ROLLBACK")) != nil { keep(link) }
                throw error
            }
        }
    }

    /// A connection at the beginning of a transaction. One that was kept may be lost by now: then there is a new one.
    private func begun(_ begin: String) throws -> PostgresLink {
        while let link = idle.withLock({ $0.popLast() }) {
            do {
                try link.run(begin)
                return link
            } catch let error as PostgresError where error.isLost {
                continue
            } catch {
                // As where another has the right to write for too long.
                if (try? link.run("ROLLBACK")) != nil { keep(link) }
                throw error
            }
        }
        let link = try PostgresLink(address)
        try link.run(begin)
        return link
    }

    private func keep(_ link: PostgresLink) { idle.withLock { $0.append(link) } }

    /// Looks whether every index has what its table has: the server's own check (`amcheck`) asks for rights that a ledger
    /// does not need, so that the rows are read instead.
    func checkIntegrity() throws(LedgerError) {
        var result = Verification()
        try verify(&result)
        if let fault = result.faults.first { throw .damaged(at: address.shown, detail: fault) }
    }

    func backUp(to path: String) throws(LedgerError) {
        throw LedgerError(
            kind: .unsupported,
            what: "\(address.shown) is a database of PostgreSQL's, and a backup is a copy of a file",
            meaning: "Nothing was copied",
            remedy:
                "Copy the database with pg_dump, or write what was added with attache ledger export, which every "
                + "ledger can import")
    }
}

/// Writes to a ledger in a database. The right to write is a lock of the database's that one transaction has at a time.
struct PostgresWriter: StoreWriter {
    let store: PostgresStore
    private let begin: String

    init(_ store: PostgresStore, patience: Duration) {
        self.store = store
        begin = Self.begin(patience)
    }

    /// Waits for its turn, and not longer than it may. What it then reads is what the one before it has written.
    static func begin(_ patience: Duration) -> String {
        """
        BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE;
        SET LOCAL lock_timeout = \(max(1, Int(patience.seconds * 1000)));
        SELECT pg_advisory_xact_lock(hashtext('attache ' || current_schema()));
        """
    }

    func write<Value>(_ body: (any Connection) throws -> Value) throws(LedgerError) -> Value {
        try store.transaction(begin, ends: "COMMIT", body)
    }

    func close() {}
}
#endif
