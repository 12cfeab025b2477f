internal import GRDB
package import Law

extension Ledger {
    /// The texts that answer a query, those learned last first.
    ///
    /// What the record no longer says, or says in other words, is not found any more.
    ///
    /// - Parameters:
    ///   - limit: the greatest number of hits.
    ///   - day: only what had been seen by that day.
    package func search(
        _ query: SearchQuery, limit: Int = 20, asOf day: CalendarDate? = nil
    ) throws(LedgerError) -> [SearchHit] {
        try read { db in
            let rows = try Row.fetchAll(
                db.cachedStatement(sql: day == nil ? Self.found : Self.foundBy),
                arguments: ["words": query.expression, "limit": max(0, limit)]
                    + (day.map { ["day": $0.description] } ?? [:]))
            var hits: [SearchHit] = []
            for row in rows {
                let hit = try hit(row, in: db)
                // An event that concerns several cases is an observation of each.
                if let last = hits.last, last.isSame(as: hit) {
                    hits[hits.count - 1] = last.joined(with: hit)
                } else {
                    hits.append(hit)
                }
            }
            return hits
        }
    }

    private func hit(_ row: Row, in db: Database) throws -> SearchHit {
        let source = try row.decode(Int64?.self, atIndex: 2)
        let observation = try row.decode(Int64?.self, atIndex: 3)
        let told = try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT case_id, source, coalesce(seen, substr(recorded_at, 1, 10)) FROM observations
                    WHERE source_id = ? OR id = ? ORDER BY id
                    """),
            arguments: [source, observation])
        let held = try source.flatMap { id in
            try Row.fetchOne(
                db.cachedStatement(sql: "SELECT name, seen FROM sources WHERE id = ?"), arguments: [id])
        }
        return SearchHit(
            title: try row.decode(String.self, atIndex: 0), snippet: try row.decode(String.self, atIndex: 1),
            source: try held?.decode(String.self, atIndex: 0)
                ?? told.first?.decode(String.self, atIndex: 1) ?? "",
            cases: try told.compactMap { try $0.decode(String?.self, atIndex: 0) }.uniqued,
            seen: try held?.decode(String.self, atIndex: 1)
                ?? told.first?.decode(String?.self, atIndex: 2) ?? "")
    }

    private static let found = select(
        """
        p.observation IS NULL
            OR NOT EXISTS (SELECT 1 FROM observations AS later WHERE later.replaces = p.observation)
        """)

    private static let foundBy = select(
        """
        p.source IS NOT NULL AND (SELECT seen FROM sources WHERE id = p.source) <= :day
            OR p.observation IS NOT NULL
                AND (SELECT coalesce(seen, substr(recorded_at, 1, 10)) FROM observations WHERE id = p.observation)
                    <= :day
                AND NOT EXISTS (
                    SELECT 1 FROM observations AS later WHERE later.replaces = p.observation
                        AND coalesce(later.seen, substr(later.recorded_at, 1, 10)) <= :day)
        """)

    private static func select(_ condition: String) -> String {
        """
        SELECT p.title, snippet(passage_index, 1, '[', ']', ' … ', 24), p.source, p.observation
        FROM passage_index JOIN passages AS p ON p.id = passage_index.rowid
        WHERE passage_index MATCH :words AND (\(condition)) ORDER BY passage_index.rowid DESC LIMIT :limit
        """
    }
}

extension SearchHit {
    fileprivate func isSame(as other: SearchHit) -> Bool {
        title == other.title && snippet == other.snippet && source == other.source && seen == other.seen
    }

    fileprivate func joined(with other: SearchHit) -> SearchHit {
        SearchHit(
            title: title, snippet: snippet, source: source, cases: (other.cases + cases).uniqued, seen: seen)
    }
}

extension [String] {
    /// Each element once, in the order of its first place.
    fileprivate var uniqued: [String] {
        var seen: Set<String> = []
        return filter { seen.insert($0).inserted }
    }
}
