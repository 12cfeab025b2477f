internal import Foundation
internal import GRDB
internal import GRDBSQLite

/// A connection to a ledger in a file of SQLite's.
struct SQLiteConnection: Connection {
    let db: Database

    init(_ db: Database) { self.db = db }

    func statement(_ sql: String) throws -> any Statement { try SQLiteStatement(sql, in: db) }

    @discardableResult
    func insert(_ sql: String, _ cells: Cells) throws -> Int64 {
        try run(sql, cells)
        return db.lastInsertedRowID
    }

    /// SQLite is asked directly: the arguments of GRDB, made for values of any type, take as long as the writing itself.
    @discardableResult
    func run(_ sql: String, _ cells: Cells) throws -> Int {
        let statement = try SQLiteStatement(sql, in: db)
        try statement.begin(cells)
        while try statement.step() {}
        return db.changesCount
    }

    func scan(_ sql: String, _ body: (Row) throws -> Void) throws {
        let statement = try begin(sql)
        while try statement.step() { try body(statement.row) }
    }

    /// One by one: SQLite finds each as fast as a list of them.
    func look(
        up ids: some Collection<Int64>, _ question: String, by key: String,
        _ body: (any Statement) throws -> Void
    ) throws {
        let statement = try SQLiteStatement("\(question) WHERE \(key) = ?", in: db)
        for id in ids {
            statement.begin(id)
            if try statement.step() { try body(statement) }
        }
    }

    func hasTable(_ name: String) throws -> Bool { try db.tableExists(name) }

    /// A trigger does it (Schema.swift).
    func index(passage: Int64, title: String, body: String) {}

    func passages(
        matching query: SearchQuery, limit: Int, asOf day: String?
    ) throws -> [FoundPassage] {
        let days = day.map { [$0, $0, $0] } ?? []
        let sql = """
            SELECT p.title, snippet(passage_index, 1, '[', ']', ' … ', 24), p.source, p.observation
            FROM passage_index JOIN passages AS p ON p.id = passage_index.rowid
            WHERE passage_index MATCH ? AND (\(PassageReach.condition(hasDay: day != nil)))
            ORDER BY passage_index.rowid DESC LIMIT ?
            """
        return try rows(sql, [query.expression] + Cells(days) + [limit]).map { row in
            FoundPassage(
                title: try row.decode(String.self, atIndex: 0),
                snippet: try row.decode(String.self, atIndex: 1),
                source: try row.decode(Int64?.self, atIndex: 2),
                observation: try row.decode(Int64?.self, atIndex: 3))
        }
    }
}

/// A statement of SQLite's, stepped through in its own words: GRDB's rows are made for values of any type and take as long
/// as the rest of the work.
final class SQLiteStatement: Statement {
    private let statement: GRDB.Statement
    private let handle: OpaquePointer?
    private let db: Database

    init(_ sql: String, in db: Database) throws {
        statement = try db.cachedStatement(sql: sql)
        handle = statement.sqliteStatement
        self.db = db
        sqlite3_reset(handle)
    }

    /// A statement that stands at a row keeps the file read.
    deinit { sqlite3_reset(handle) }

    func begin(_ cells: Cells) throws {
        sqlite3_reset(handle)
        for (index, cell) in cells.values.enumerated() { bind(cell, at: Int32(index + 1)) }
    }

    /// Begins anew with a number in the place of the one question mark.
    func begin(_ number: Int64) {
        sqlite3_reset(handle)
        sqlite3_bind_int64(handle, 1, number)
    }

    private func bind(_ cell: Cell, at index: Int32) {
        // SQLite makes a copy: what is bound lives no longer than this call.
        let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
        switch cell {
        case .null: sqlite3_bind_null(handle, index)
        case .integer(let number): sqlite3_bind_int64(handle, index, number)
        case .real(let number): sqlite3_bind_double(handle, index, number)
        case .text(var text):
            text.withUTF8 { bytes in
                bytes.withMemoryRebound(to: CChar.self) { letters in
                    // Without an address it would be NULL, and an empty text may have none.
                    guard let start = letters.baseAddress else {
                        sqlite3_bind_text(handle, index, "", 0, copied)
                        return
                    }
                    sqlite3_bind_text(handle, index, start, Int32(letters.count), copied)
                }
            }
        case .blob(let data):
            data.withUnsafeBytes { bytes in
                if bytes.isEmpty {
                    sqlite3_bind_zeroblob(handle, index, 0)
                } else {
                    sqlite3_bind_blob(handle, index, bytes.baseAddress, Int32(bytes.count), copied)
                }
            }
        }
    }

    func step() throws -> Bool {
        let status = sqlite3_step(handle)
        if status == SQLITE_ROW { return true }
        sqlite3_reset(handle)
        guard status == SQLITE_DONE else {
            throw DatabaseError(
                resultCode: ResultCode(rawValue: sqlite3_extended_errcode(db.sqliteConnection)),
                message: sqlite3_errmsg(db.sqliteConnection).map { String(cString: $0) }, sql: statement.sql)
        }
        return false
    }

    var columnCount: Int { Int(sqlite3_column_count(handle)) }

    func cell(_ column: Int) -> Cell {
        switch sqlite3_column_type(handle, Int32(column)) {
        case SQLITE_NULL: return .null
        case SQLITE_INTEGER: return .integer(sqlite3_column_int64(handle, Int32(column)))
        case SQLITE_FLOAT: return .real(sqlite3_column_double(handle, Int32(column)))
        case SQLITE_TEXT: return .text(text(column))
        default:
            guard let bytes = sqlite3_column_blob(handle, Int32(column)) else { return .blob(Data()) }
            return .blob(Data(bytes: bytes, count: Int(sqlite3_column_bytes(handle, Int32(column)))))
        }
    }

    func isNull(_ column: Int) -> Bool { sqlite3_column_type(handle, Int32(column)) == SQLITE_NULL }

    func integer(_ column: Int) -> Int { Int(sqlite3_column_int64(handle, Int32(column))) }

    func text(_ column: Int) -> String {
        guard let bytes = sqlite3_column_text(handle, Int32(column)) else { return "" }
        let count = Int(sqlite3_column_bytes(handle, Int32(column)))
        return String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
    }

    func text(_ column: Int, beginsWith letter: Unicode.Scalar) -> Bool {
        sqlite3_column_text(handle, Int32(column)).map { $0[0] == UInt8(truncatingIfNeeded: letter.value) }
            ?? false
    }
}
