#if PostgreSQL
internal import Foundation

/// Opens a ledger in a database, and makes its tables where there are none.
struct PostgresOpening {
    let address: PostgresAddress
    /// How long to wait for another who writes. Bringing the record takes a server longer than a file.
    let patience: Duration
    let record: NotifiedRecord
    let now: Date

    /// What the database says of itself.
    private struct State {
        /// `nil` where there is no ledger.
        var version: Int?
        var isCurrent = false
        var mayWrite = false
    }

    func open(_ access: Ledger.Access) throws(LedgerError) -> Ledger {
        let store = try PostgresStore(address)
        var state = try state(of: store)
        if state.version == nil {
            guard access == .readWrite else {
                throw .notReadable(address.shown, detail: "there is no ledger yet, and none may be made")
            }
            try make(in: store)
            state = try self.state(of: store)
        }
        let allowed = state.mayWrite ? access : .readOnly
        if allowed == .readWrite, !state.isCurrent {
            try PostgresWriter(store, patience: patience).write { db in
                try RecordUpdate.apply(record, to: db, at: now)
            }
            state = try self.state(of: store)
        }
        return Ledger(store: store, access: allowed, holdsEmbeddedRecord: state.isCurrent)
    }

    private func state(of store: PostgresStore) throws(LedgerError) -> State {
        let found = try store.read { db -> State in
            var state = State()
            guard try db.hasTable(PostgresSchema.signTable) else { return state }
            state.version =
                try db.value(Int.self, "SELECT version FROM \(PostgresSchema.signTable)") ?? 0
            guard state.version == Schema.version else { return state }
            state.isCurrent = try RecordUpdate.isCurrent(record.fingerprint, in: db)
            state.mayWrite =
                try db.value(
                    Bool.self,
                    """
                    SELECT has_table_privilege('sources', 'INSERT') AND NOT pg_is_in_recovery()
                        AND current_setting('default_transaction_read_only') = 'off'
                    """) ?? false
            return state
        }
        if let version = found.version, version > Schema.version {
            throw .newerVersion(address.shown, found: version, known: Schema.version)
        }
        if let version = found.version, version < Schema.version {
            throw .notALedger(
                address.shown, detail: "its tables have version \(version), which no attache has made")
        }
        return found
    }

    /// Makes the tables and puts the record in them, whole or not at all. Of several that come at once one does it.
    private func make(in store: PostgresStore) throws(LedgerError) {
        try PostgresWriter(store, patience: patience).write { db in
            if try db.hasTable(PostgresSchema.signTable) { return }
            for statement in PostgresSchema.statements { try db.run(statement) }
            try db.run(
                "INSERT INTO \(PostgresSchema.signTable) (version) VALUES (?)", [Schema.version])
            try RecordUpdate.apply(record, to: db, at: now)
        }
    }
}

extension PostgresError: ForeignError {
    func ledgerError(at place: String) -> LedgerError { LedgerError(self, at: place) }
}

extension LedgerError {
    /// What PostgreSQL's answer means for a ledger.
    init(_ error: PostgresError, at place: String) {
        let detail = error.message + (error.code.isEmpty ? "" : ", SQLSTATE \(error.code)")
        if error.isLost {
            self = .unreachable(place, detail: detail)
            return
        }
        switch error.code {
        case "55P03": self = .locked(place, detail: detail)
        case "25006": self = .notWritable(place, detail: detail)
        case "42501": self = .notWritable(place, detail: detail)
        case "53100": self = .diskFull(place)
        case "42P07", "42710", "42723":
            self = .notALedger(place, detail: "it has tables of another program's by these names (\(detail))")
        case _ where error.code.hasPrefix("XX"): self = .damaged(at: place, detail: detail)
        case _ where error.code.hasPrefix("53") || error.code.hasPrefix("58"):
            self = .inputOutput(place, detail: detail)
        default: self = .refused(place, detail: detail)
        }
    }
}
#endif
