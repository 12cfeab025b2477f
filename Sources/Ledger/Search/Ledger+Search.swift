internal import GRDB

extension Ledger {
    /// The texts that answer a query, those learned last first.
    ///
    /// - Parameter limit: the greatest number of hits.
    package func search(_ query: SearchQuery, limit: Int = 20) throws(LedgerError) -> [SearchHit] {
        try read { db in
            let rows = try Row.fetchAll(
                db.cachedStatement(
                    sql: """
                        SELECT p.title, snippet(passage_index, 1, '[', ']', ' … ', 24), p.source, p.observation
                        FROM passage_index JOIN passages AS p ON p.id = passage_index.rowid
                        WHERE passage_index MATCH ? ORDER BY passage_index.rowid DESC LIMIT ?
                        """),
                arguments: [query.expression, max(0, limit)])
            return try rows.map { row in
                let source = try row.decode(Int64?.self, atIndex: 2)
                let observation = try row.decode(Int64?.self, atIndex: 3)
                let cases = try Row.fetchAll(
                    db.cachedStatement(
                        sql: """
                            SELECT case_id, source, seen FROM observations
                            WHERE source_id = ? OR id = ? ORDER BY id
                            """),
                    arguments: [source, observation])
                let held = try source.flatMap { id in
                    try Row.fetchOne(
                        db.cachedStatement(sql: "SELECT name, seen FROM sources WHERE id = ?"),
                        arguments: [id])
                }
                return SearchHit(
                    title: try row.decode(String.self, atIndex: 0),
                    snippet: try row.decode(String.self, atIndex: 1),
                    source: try held?.decode(String.self, atIndex: 0)
                        ?? cases.first?.decode(String.self, atIndex: 1) ?? "",
                    cases: try cases.map { try $0.decode(String.self, atIndex: 0) }.uniqued,
                    seen: try held?.decode(String.self, atIndex: 1)
                        ?? cases.first?.decode(String?.self, atIndex: 2) ?? "")
            }
        }
    }
}

extension [String] {
    /// Each element once, in the order of its first place.
    fileprivate var uniqued: [String] {
        var seen: Set<String> = []
        return filter { seen.insert($0).inserted }
    }
}
