internal import GRDB

/// The ids that a case had before its transmittal number was known: they keep finding it.
enum Identities {
    /// Records that a case is the one of that number. The row has no link yet.
    ///
    /// - Returns: its number.
    static func add(
        _ fallback: String, of number: String, shownBy observation: Int64, in db: Database
    ) throws -> Int64 {
        try db.cachedStatement(
            sql: "INSERT INTO identities (fallback, transmittal, observation) VALUES (?, ?, ?)"
        ).execute(arguments: [fallback, number, observation])
        return db.lastInsertedRowID
    }

    /// Of each case without a number that turned out to have one, the number.
    static func all(in db: Database) throws -> [String: String] {
        let rows = try Row.fetchCursor(db, sql: "SELECT fallback, transmittal FROM identities")
        var result: [String: String] = [:]
        while let row = try rows.next() {
            result[try row.decode(String.self, atIndex: 0)] = try row.decode(String.self, atIndex: 1)
        }
        return result
    }
}
