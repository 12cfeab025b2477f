package import Foundation

extension LedgerWriter {
    /// Says how a source and its pages were found; what was known of them before is replaced.
    package func note(_ source: SourceState? = nil, pages: [PageState] = []) throws(LedgerError) {
        try write { db in
            if let source { try Self.put(source, in: db) }
            for page in pages { try Self.put(page, in: db) }
        }
    }

    private static func put(_ source: SourceState, in db: any Connection) throws {
        try db.run(
            """
            INSERT INTO source_states (
                id, address, tried_at, good_at, changed_at, unavailable_since, fault_code, fault, pages, is_whole)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET address = excluded.address, tried_at = excluded.tried_at,
                good_at = excluded.good_at, changed_at = excluded.changed_at,
                unavailable_since = excluded.unavailable_since, fault_code = excluded.fault_code,
                fault = excluded.fault, pages = excluded.pages, is_whole = excluded.is_whole
            """,
            [
                source.id, source.address, source.triedAt, source.goodAt, source.changedAt,
                source.unavailableSince, source.faultCode, source.fault, source.pages, source.isWhole,
            ])
    }

    private static func put(_ page: PageState, in db: any Connection) throws {
        try db.run(
            """
            INSERT INTO page_states (
                source, address, tag, last_modified, sha256, text_hash, asked_at, outcome)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (source, address) DO UPDATE SET tag = excluded.tag,
                last_modified = excluded.last_modified, sha256 = excluded.sha256,
                text_hash = excluded.text_hash, asked_at = excluded.asked_at, outcome = excluded.outcome
            """,
            [
                page.source, page.address, page.tag, page.lastModified, page.sha256, page.textHash,
                page.askedAt, page.outcome.rawValue,
            ])
    }

    /// Adds a source of the user's, in the place of one with the same id.
    package func watch(_ source: WatchedSource) throws(LedgerError) {
        try write { db in
            _ = try db.run(
                """
                INSERT INTO watched_sources (id, kind, address, entries, hosts, every, pace, about)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, address = excluded.address,
                    entries = excluded.entries, hosts = excluded.hosts, every = excluded.every,
                    pace = excluded.pace, about = excluded.about
                """,
                [
                    source.id, source.kind.rawValue, source.address, source.entries,
                    source.hosts.joined(separator: "; "), source.every, source.pace, source.about,
                ])
        }
    }

    /// Takes a source of the user's off the list, with how it was found. What it brought stays in the ledger.
    ///
    /// - Returns: whether there was one.
    package func unwatch(source id: String) throws(LedgerError) -> Bool {
        try write { db in
            guard try db.run("DELETE FROM watched_sources WHERE id = ?", [id]) > 0 else { return false }
            try db.run("DELETE FROM source_states WHERE id = ?", [id])
            try db.run("DELETE FROM page_states WHERE source = ?", [id])
            return true
        }
    }

    /// Puts a filter on the watch list: from now on what is new for it is told. One that is on it already keeps its
    /// place and gets the webhook.
    package func watch(
        filter: String, webhook: String?, secretFile: String?, now: Date
    ) throws(LedgerError) {
        try write { db in
            _ = try db.run(
                """
                INSERT INTO interests (filter, added_at, seen_to, webhook, secret_file)
                VALUES (?, ?, (SELECT coalesce(max(id), 0) FROM observations), ?, ?)
                ON CONFLICT (filter) DO UPDATE SET webhook = excluded.webhook, secret_file = excluded.secret_file
                """, [filter, Moment.text(now), webhook, secretFile])
        }
    }

    /// Takes a filter off the watch list.
    ///
    /// - Returns: whether it was on it.
    package func unwatch(interest id: Int64) throws(LedgerError) -> Bool {
        try write { try $0.run("DELETE FROM interests WHERE id = ?", [id]) > 0 }
    }

    /// Says that all up to an observation was told to whoever asked for it.
    package func told(_ interest: Int64, to observation: Int64, now: Date) throws(LedgerError) {
        try write { db in
            _ = try db.run(
                """
                UPDATE interests SET seen_to = CASE WHEN seen_to < ? THEN ? ELSE seen_to END, looked_at = ?
                WHERE id = ?
                """, [observation, observation, Moment.text(now), interest])
        }
    }
}
