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
            let passages = try db.passages(
                matching: query, limit: max(0, limit), asOf: day?.description)
            var hits: [SearchHit] = []
            for passage in passages {
                let hit = try hit(passage, in: db)
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

    private func hit(_ passage: FoundPassage, in db: any Connection) throws -> SearchHit {
        let told = try db.rows(
            """
            SELECT case_id, source, coalesce(seen, substr(recorded_at, 1, 10)) FROM observations
            WHERE source_id = ? OR id = ? ORDER BY id
            """, [passage.source, passage.observation])
        let held = try passage.source.flatMap { id in
            try db.row("SELECT name, seen FROM sources WHERE id = ?", [id])
        }
        return SearchHit(
            title: passage.title, snippet: passage.snippet,
            source: try held?.decode(String.self, atIndex: 0)
                ?? told.first?.decode(String.self, atIndex: 1) ?? "",
            cases: try told.compactMap { try $0.decode(String?.self, atIndex: 0) }.uniqued,
            seen: try held?.decode(String.self, atIndex: 1)
                ?? told.first?.decode(String?.self, atIndex: 2) ?? "")
    }
}

/// Which passages a search may find, as a condition on `p`: what the record no longer says is not found any more.
enum PassageReach {
    /// - Parameter hasDay: only what had been seen by a day, which stands in the place of its three question marks.
    static func condition(hasDay: Bool) -> String {
        guard hasDay else {
            return """
                p.observation IS NULL
                    OR NOT EXISTS (SELECT 1 FROM observations AS later WHERE later.replaces = p.observation)
                """
        }
        return """
            p.source IS NOT NULL AND (SELECT seen FROM sources WHERE id = p.source) <= ?
                OR p.observation IS NOT NULL
                    AND (SELECT coalesce(seen, substr(recorded_at, 1, 10)) FROM observations WHERE id = p.observation)
                        <= ?
                    AND NOT EXISTS (
                        SELECT 1 FROM observations AS later WHERE later.replaces = p.observation
                            AND coalesce(later.seen, substr(later.recorded_at, 1, 10)) <= ?)
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
