/// The ids that a case had before its transmittal number was known: they keep finding it.
enum Identities {
    /// Records that a case is the one of that number. The row has no link yet.
    ///
    /// - Returns: its number.
    static func add(
        _ fallback: String, of number: String, shownBy observation: Int64, in db: any Connection
    ) throws -> Int64 {
        try db.insert(
            "INSERT INTO identities (fallback, transmittal, observation) VALUES (?, ?, ?)",
            [fallback, number, observation])
    }

    /// Of each case without a number that turned out to have one, the number.
    static func all(in db: any Connection) throws -> [String: String] {
        var result: [String: String] = [:]
        for row in try db.rows("SELECT fallback, transmittal FROM identities") {
            result[try row.decode(String.self, atIndex: 0)] = try row.decode(String.self, atIndex: 1)
        }
        return result
    }
}
