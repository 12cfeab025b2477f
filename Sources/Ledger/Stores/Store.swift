internal import Foundation

/// What keeps a ledger: a file of SQLite's, or a database of PostgreSQL's. Nothing else in `Ledger` knows which.
protocol Store: Sendable {
    /// As answers and errors name it: a path, or an address without its password. `nil` for one in memory.
    var name: String? { get }

    /// Reads from one moment's state, whatever others write meanwhile. Reads may run at the same time.
    func read<Value>(_ body: (any Connection) throws -> Value) throws(LedgerError) -> Value

    func writer(patience: Duration) throws(LedgerError) -> any StoreWriter

    /// Looks whether the store itself is whole, and throws where it is not.
    func checkIntegrity() throws(LedgerError)

    /// Tells what only the store can know to be other than it was written: its pages, the rules of its tables.
    func verify(_ result: inout Verification) throws(LedgerError)

    /// Tells whether the index of words agrees with the words; `nil` where it does.
    func wordIndexFault() throws(LedgerError) -> String?

    func backUp(to path: String) throws(LedgerError)
}

/// A connection that writes. Of all that write to a ledger one does at a time; the others wait for their turn.
protocol StoreWriter: Sendable {
    /// Writes all that `body` does, or nothing. When it returns, it is on the disk.
    func write<Value>(_ body: (any Connection) throws -> Value) throws(LedgerError) -> Value

    func close()
}
