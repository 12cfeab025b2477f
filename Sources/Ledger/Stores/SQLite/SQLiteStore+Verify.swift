internal import GRDB

extension SQLiteStore {
    func verify(_ result: inout Verification) throws(LedgerError) {
        result = try LedgerError.translating(at: path ?? "memory") { [result] in
            try reader.read { db in
                var result = result
                try verifyPages(in: db, &result)
                try verifyRules(in: db, &result)
                return result
            }
        }
    }

    private func verifyPages(in db: Database, _ result: inout Verification) throws {
        let seals = try PageSeals.check(db)
        result.hasSeals = seals.hasSeals
        if seals.broken > 0 {
            result.faults.append(
                "\(seals.broken) of \(seals.pages) pages of the file are not as they were written, page "
                    + "\(seals.first) the first of them.")
        }
        try db.execute(sql: "PRAGMA cell_size_check = ON")
        let pages = try String.fetchAll(db, sql: "PRAGMA integrity_check(20)")
        if pages != ["ok"] { result.faults += pages.map { "The file's pages: \($0)." } }
        let stray = try GRDB.Row.fetchAll(db, sql: "PRAGMA foreign_key_check")
        if !stray.isEmpty { result.faults.append("\(stray.count) rows name a row that is not there.") }
    }

    /// The triggers that refuse changes, the indexes and constraints are those that this program makes.
    private func verifyRules(in db: Database, _ result: inout Verification) throws {
        let known = try DatabaseQueue()
        try Schema.migrator.migrate(known)
        let wanted = try known.read(Self.rules)
        let found = try Self.rules(of: db)
        for (name, rule) in found.sorted(by: { $0.key < $1.key }) where wanted[name] != rule {
            result.faults.append("The \(name) is not as this program makes it.")
        }
        for name in wanted.keys.sorted() where found[name] == nil {
            result.faults.append("The \(name) is missing.")
        }
    }

    private static func rules(of db: Database) throws -> [String: String] {
        let rows = try GRDB.Row.fetchCursor(
            db,
            sql: "SELECT type, name, coalesce(sql, '') FROM sqlite_schema WHERE name NOT LIKE 'sqlite_stat%'")
        var rules: [String: String] = [:]
        while let row = try rows.next() {
            let name = try row.decode(String.self, atIndex: 0) + " " + row.decode(String.self, atIndex: 1)
            rules[name] = try row.decode(String.self, atIndex: 2)
        }
        return rules
    }

    /// Holds the index of words against the words. SQLite does that by way of a statement that may write, so that it
    /// needs a connection of its own, and is left out where the ledger may not be written.
    func wordIndexFault() throws(LedgerError) -> String? {
        guard let path, access == .readWrite else { return nil }
        return try LedgerError.translating(at: path) {
            var configuration = Configuration()
            configuration.busyMode = .timeout(30)
            let queue = try DatabaseQueue(path: path, configuration: configuration)
            defer { try? queue.close() }
            do {
                try queue.inTransaction { db in
                    try db.execute(
                        sql: "INSERT INTO passage_index (passage_index, rank) VALUES ('integrity-check', 1)")
                    return .rollback
                }
                return nil
            } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
                return "The index of words does not agree with the words."
            }
        }
    }
}
