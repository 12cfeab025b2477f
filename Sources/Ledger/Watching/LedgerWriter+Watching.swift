package import Foundation
internal import GRDB

extension LedgerWriter {
    /// Says how a source and its pages were found; what was known of them before is replaced.
    package func note(_ source: SourceState? = nil, pages: [PageState] = []) throws(LedgerError) {
        try write { db in
            if let source { try Self.put(source, in: db) }
            for page in pages { try Self.put(page, in: db) }
        }
    }

    private static func put(_ source: SourceState, in db: Database) throws {
        try db.cachedStatement(
            sql: "INSERT OR REPLACE INTO source_states VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
        ).execute(arguments: [
            source.id, source.address, source.triedAt, source.goodAt, source.changedAt,
            source.unavailableSince, source.faultCode, source.fault, source.pages, source.isWhole,
        ])
    }

    private static func put(_ page: PageState, in db: Database) throws {
        try db.cachedStatement(sql: "INSERT OR REPLACE INTO page_states VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
            .execute(arguments: [
                page.source, page.address, page.tag, page.lastModified, page.sha256, page.textHash,
                page.askedAt, page.outcome.rawValue,
            ])
    }

    /// Adds a source of the user's, in the place of one with the same id.
    package func watch(_ source: WatchedSource) throws(LedgerError) {
        try write { db in
            try db.execute(
                sql: "INSERT OR REPLACE INTO watched_sources VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                arguments: [
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
            try db.execute(sql: "DELETE FROM watched_sources WHERE id = ?", arguments: [id])
            guard db.changesCount > 0 else { return false }
            try db.execute(sql: "DELETE FROM source_states WHERE id = ?", arguments: [id])
            try db.execute(sql: "DELETE FROM page_states WHERE source = ?", arguments: [id])
            return true
        }
    }

    /// Puts a filter on the watch list: from now on what is new for it is told. One that is on it already keeps its
    /// place and gets the webhook.
    package func watch(
        filter: String, webhook: String?, secretFile: String?, now: Date
    ) throws(LedgerError) {
        try write { db in
            try db.execute(
                sql: """
                    INSERT INTO interests (filter, added_at, seen_to, webhook, secret_file)
                    VALUES (?, ?, (SELECT coalesce(max(id), 0) FROM observations), ?, ?)
                    ON CONFLICT (filter) DO UPDATE SET webhook = excluded.webhook, secret_file = excluded.secret_file
                    """,
                arguments: [filter, Moment.text(now), webhook, secretFile])
        }
    }

    /// Takes a filter off the watch list.
    ///
    /// - Returns: whether it was on it.
    package func unwatch(interest id: Int64) throws(LedgerError) -> Bool {
        try write { db in
            try db.execute(sql: "DELETE FROM interests WHERE id = ?", arguments: [id])
            return db.changesCount > 0
        }
    }

    /// Says that all up to an observation was told to whoever asked for it.
    package func told(_ interest: Int64, to observation: Int64, now: Date) throws(LedgerError) {
        try write { db in
            try db.execute(
                sql: "UPDATE interests SET seen_to = max(seen_to, ?), looked_at = ? WHERE id = ?",
                arguments: [observation, Moment.text(now), interest])
        }
    }
}
