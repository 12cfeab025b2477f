internal import Foundation

/// Moments as the ledger writes them.
enum Moment {
    /// UTC, ISO 8601, with milliseconds: texts that sort as the moments do.
    static func text(_ moment: Date) -> String {
        moment.formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: true))
    }

    /// The moment of a new entry. Where the clock stands before the last entry, that one's: the ledger's time never
    /// goes back.
    static func following(_ moment: Date, in db: any Connection) throws -> String {
        max(text(moment), try last(in: db) ?? "")
    }

    /// The moment of the last entry; entries come in the order of their moments.
    static func last(in db: any Connection) throws -> String? {
        let newest = ["sources", "observations", "editions"].map { table in
            "SELECT (SELECT recorded_at FROM \(table) ORDER BY id DESC LIMIT 1) AS moment"
        }
        return try db.value(
            String.self, "SELECT max(moment) FROM (\(newest.joined(separator: " UNION ALL "))) AS newest")
    }
}
