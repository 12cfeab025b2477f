internal import GRDB

extension Ledger {
    /// The sources that are watched: the program's, with the user's in their place or behind them.
    package func watchedSources(
        known: [WatchedSource] = WatchedSource.embedded
    ) throws(LedgerError) -> [WatchedSource] {
        WatchedSource.merged(known, with: try ownSources())
    }

    /// The sources that the user added.
    package func ownSources() throws(LedgerError) -> [WatchedSource] {
        guard try keepsWatch() else { return [] }
        return try read { db in
            try Row.fetchAll(db, sql: "SELECT * FROM watched_sources ORDER BY id").compactMap { row in
                guard let kind = WatchedSource.Kind(rawValue: row["kind"]) else { return nil }
                let hosts: String = row["hosts"]
                return WatchedSource(
                    id: row["id"], kind: kind, address: row["address"], entries: row["entries"],
                    hosts: hosts.split(separator: "; ").map(String.init), every: row["every"],
                    pace: row["pace"], about: row["about"])
            }
        }
    }

    /// How each source was found when it was last asked; those that never were are left out.
    package func sourceStates() throws(LedgerError) -> [SourceState] {
        guard try keepsWatch() else { return [] }
        return try read { db in
            try Row.fetchAll(db, sql: "SELECT * FROM source_states ORDER BY id").map { row in
                SourceState(
                    id: row["id"], address: row["address"], triedAt: row["tried_at"], goodAt: row["good_at"],
                    changedAt: row["changed_at"], unavailableSince: row["unavailable_since"],
                    faultCode: row["fault_code"], fault: row["fault"], pages: row["pages"],
                    isWhole: row["is_whole"])
            }
        }
    }

    /// What is known of the pages of a source, by their addresses.
    package func pageStates(of source: String) throws(LedgerError) -> [String: PageState] {
        guard try keepsWatch() else { return [:] }
        return try read { db in
            let rows = try Row.fetchAll(
                db, sql: "SELECT * FROM page_states WHERE source = ?", arguments: [source])
            return rows.reduce(into: [:]) { states, row in
                let address: String = row["address"]
                states[address] = PageState(
                    source: source, address: address, tag: row["tag"], lastModified: row["last_modified"],
                    sha256: row["sha256"], textHash: row["text_hash"], askedAt: row["asked_at"],
                    outcome: PageState.Outcome(rawValue: row["outcome"]) ?? .failed)
            }
        }
    }

    /// The watch list, in the order in which it grew.
    package func interests() throws(LedgerError) -> [Interest] {
        guard try keepsWatch() else { return [] }
        return try read { db in
            try Row.fetchAll(db, sql: "SELECT * FROM interests ORDER BY id").map { row in
                Interest(
                    id: row["id"], filter: row["filter"], addedAt: row["added_at"], seenTo: row["seen_to"],
                    lookedAt: row["looked_at"], webhook: row["webhook"], secretFile: row["secret_file"])
            }
        }
    }

    /// The last observation that the ledger holds; they are numbered in the order in which it learned them.
    package func lastObservation() throws(LedgerError) -> Int64 {
        try read { try Int64.fetchOne($0, sql: "SELECT max(id) FROM observations") ?? 0 }
    }

    /// Whether the file has the tables of what is watched: one of an earlier program that cannot be written has none.
    private func keepsWatch() throws(LedgerError) -> Bool {
        try read { try $0.tableExists("source_states") }
    }
}
