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
            try db.rows(
                "SELECT id, kind, address, entries, hosts, every, pace, about FROM watched_sources ORDER BY id"
            ).compactMap { row in
                guard let kind = WatchedSource.Kind(rawValue: try row.decode(String.self, atIndex: 1)) else {
                    return nil
                }
                let hosts = try row.decode(String.self, atIndex: 4)
                return WatchedSource(
                    id: try row.decode(String.self, atIndex: 0), kind: kind,
                    address: try row.decode(String.self, atIndex: 2),
                    entries: try row.decode(String.self, atIndex: 3),
                    hosts: hosts.split(separator: "; ").map(String.init),
                    every: try row.decode(Int.self, atIndex: 5), pace: try row.decode(Int.self, atIndex: 6),
                    about: try row.decode(String.self, atIndex: 7))
            }
        }
    }

    /// How each source was found when it was last asked; those that never were are left out.
    package func sourceStates() throws(LedgerError) -> [SourceState] {
        guard try keepsWatch() else { return [] }
        return try read { db in
            try db.rows(
                """
                SELECT id, address, tried_at, good_at, changed_at, unavailable_since, fault_code, fault, pages, is_whole
                FROM source_states ORDER BY id
                """
            ).map { row in
                SourceState(
                    id: try row.decode(String.self, atIndex: 0),
                    address: try row.decode(String.self, atIndex: 1),
                    triedAt: try row.decode(String.self, atIndex: 2),
                    goodAt: try row.decode(String?.self, atIndex: 3),
                    changedAt: try row.decode(String?.self, atIndex: 4),
                    unavailableSince: try row.decode(String?.self, atIndex: 5),
                    faultCode: try row.decode(String?.self, atIndex: 6),
                    fault: try row.decode(String?.self, atIndex: 7),
                    pages: try row.decode(Int.self, atIndex: 8),
                    isWhole: try row.decode(Bool.self, atIndex: 9))
            }
        }
    }

    /// What is known of the pages of a source, by their addresses.
    package func pageStates(of source: String) throws(LedgerError) -> [String: PageState] {
        guard try keepsWatch() else { return [:] }
        return try read { db in
            let rows = try db.rows(
                """
                SELECT address, tag, last_modified, sha256, text_hash, asked_at, outcome FROM page_states
                WHERE source = ?
                """, [source])
            return try rows.reduce(into: [:]) { states, row in
                let address = try row.decode(String.self, atIndex: 0)
                states[address] = PageState(
                    source: source, address: address, tag: try row.decode(String?.self, atIndex: 1),
                    lastModified: try row.decode(String?.self, atIndex: 2),
                    sha256: try row.decode(String?.self, atIndex: 3),
                    textHash: try row.decode(String?.self, atIndex: 4),
                    askedAt: try row.decode(String.self, atIndex: 5),
                    outcome: PageState.Outcome(rawValue: try row.decode(String.self, atIndex: 6)) ?? .failed)
            }
        }
    }

    /// The watch list, in the order in which it grew.
    package func interests() throws(LedgerError) -> [Interest] {
        guard try keepsWatch() else { return [] }
        return try read { db in
            try db.rows(
                "SELECT id, filter, added_at, seen_to, looked_at, webhook, secret_file FROM interests ORDER BY id"
            ).map { row in
                Interest(
                    id: try row.decode(Int64.self, atIndex: 0),
                    filter: try row.decode(String.self, atIndex: 1),
                    addedAt: try row.decode(String.self, atIndex: 2),
                    seenTo: try row.decode(Int64.self, atIndex: 3),
                    lookedAt: try row.decode(String?.self, atIndex: 4),
                    webhook: try row.decode(String?.self, atIndex: 5),
                    secretFile: try row.decode(String?.self, atIndex: 6))
            }
        }
    }

    /// The last observation that the ledger holds; they are numbered in the order in which it learned them.
    package func lastObservation() throws(LedgerError) -> Int64 {
        try read { try $0.value(Int64.self, "SELECT max(id) FROM observations") ?? 0 }
    }

    /// Whether the file has the tables of what is watched: one of an earlier program that cannot be written has none.
    private func keepsWatch() throws(LedgerError) -> Bool {
        try read { try $0.hasTable("source_states") }
    }
}
