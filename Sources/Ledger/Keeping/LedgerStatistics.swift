package import Law

/// How much a ledger holds.
package struct LedgerStatistics: Hashable, Sendable, Codable {
    package let cases: Int
    package let observations: Int
    package let replacedObservations: Int
    /// Observations that tell of an event.
    package let events: Int
    package let sources: Int
    /// The size of the sources' bytes as they came, and as they are kept.
    package let sourceBytes: Int
    package let packedBytes: Int
    /// Sources by surface.
    package let surfaces: [String: Int]
    /// Cases in which official sources differ.
    package let conflictingCases: Int
    package let editions: Int
    package let firstSeen: CalendarDate?
    package let lastSeen: CalendarDate?
    /// The moment of the last entry, UTC.
    package let lastRecorded: String?
}

extension Ledger {
    /// Counts what the ledger holds.
    package func statistics() throws(LedgerError) -> LedgerStatistics {
        let views = try views()
        return try read { db in
            func number(_ sql: String) throws -> Int { try db.value(Int.self, sql) ?? 0 }
            func text(_ sql: String) throws -> String? { try db.value(String.self, sql) }
            var surfaces: [String: Int] = [:]
            for row in try db.rows("SELECT surface, count(*) FROM sources GROUP BY surface") {
                surfaces[try row.decode(String.self, atIndex: 0)] = try row.decode(Int.self, atIndex: 1)
            }
            let seen = "coalesce(seen, substr(recorded_at, 1, 10))"
            return LedgerStatistics(
                cases: views.count, observations: try number("SELECT count(*) FROM observations"),
                replacedObservations: try number("SELECT count(replaces) FROM observations"),
                events: try number("SELECT count(*) FROM observed_events"),
                sources: try number("SELECT count(*) FROM sources"),
                sourceBytes: try number("SELECT CAST(coalesce(sum(size), 0) AS bigint) FROM sources"),
                packedBytes: try number(
                    "SELECT CAST(coalesce(sum(length(packed)), 0) AS bigint) FROM sources"),
                surfaces: surfaces,
                conflictingCases: views.count { $0.isConflicting },
                editions: try number("SELECT count(*) FROM editions"),
                firstSeen: try text("SELECT min(\(seen)) FROM observations").flatMap(CalendarDate.init),
                lastSeen: try text("SELECT max(\(seen)) FROM observations").flatMap(CalendarDate.init),
                lastRecorded: try text("SELECT max(recorded_at) FROM observations"))
        }
    }
}
