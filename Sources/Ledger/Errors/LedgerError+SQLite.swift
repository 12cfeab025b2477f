internal import GRDB

/// What a database throws, where it can be told as an error about a ledger.
protocol ForeignError: Error {
    func ledgerError(at place: String) -> LedgerError
}

extension LedgerError {
    /// Runs `body`, and turns what a database throws into an error of ours about the ledger at that path.
    static func translating<Value>(
        at path: String, _ body: () throws -> Value
    ) throws(LedgerError) -> Value {
        do {
            return try body()
        } catch let error as LedgerError {
            throw error
        } catch let error as DatabaseError {
            throw LedgerError(error, at: path)
        } catch let error as any ForeignError {
            throw error.ledgerError(at: path)
        } catch let fault as ObservedFields.Fault {
            throw .damaged(at: path, detail: fault.description)
        } catch let fault as Row.Fault {
            throw .damaged(at: path, detail: fault.description)
        } catch let error as RowDecodingError {
            throw .damaged(at: path, detail: "a column holds what it cannot hold (\(error))")
        } catch {
            throw .refused(path, detail: "\(error)")
        }
    }

    /// What a result code of SQLite means for a ledger.
    init(_ error: DatabaseError, at path: String) {
        let detail = "\(error.message ?? "no message"), SQLite code \(error.extendedResultCode.rawValue)"
        switch error.resultCode {
        case .SQLITE_CORRUPT: self = .damaged(at: path, detail: detail)
        case .SQLITE_NOTADB: self = .notALedger(path, detail: "it is not an SQLite database")
        case .SQLITE_BUSY, .SQLITE_LOCKED, .SQLITE_PROTOCOL: self = .locked(path, detail: detail)
        case .SQLITE_FULL: self = .diskFull(path)
        // The index beside a ledger could not get its size.
        case .SQLITE_IOERR where error.extendedResultCode == .SQLITE_IOERR_SHMSIZE: self = .diskFull(path)
        case .SQLITE_READONLY: self = .notWritable(path, detail: detail)
        case .SQLITE_PERM, .SQLITE_AUTH, .SQLITE_CANTOPEN: self = .notReadable(path, detail: detail)
        case .SQLITE_IOERR where error.extendedResultCode == .SQLITE_IOERR_SHORT_READ:
            self = .damaged(at: path, detail: detail)
        case .SQLITE_IOERR, .SQLITE_NOMEM: self = .inputOutput(path, detail: detail)
        default: self = .refused(path, detail: detail)
        }
    }
}
