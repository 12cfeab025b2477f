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

    /// The numbers are one list that SQLite goes through in its order: a statement that is begun for each of them takes
    /// longer to begin than to find the row. `CROSS JOIN` keeps that order.
    func look(
        up ids: some Collection<Int64>, _ columns: String, in table: String, joining joined: String,
        _ body: (RowBytes) throws -> Void
    ) throws {
        if ids.isEmpty { return }
        let sql = """
            SELECT \(columns) FROM (SELECT value AS number FROM json_each(?)) AS wanted
            CROSS JOIN \(table) ON \(table).id = wanted.number CROSS JOIN \(joined)
            """
        let statement = try SQLiteStatement(sql, in: db)
        var list = "["
        list.reserveCapacity(ids.count * 8)
        for id in ids {
            if list.utf8.count > 1 { list += "," }
            list += String(id)
        }
        list += "]"
        try statement.begin([list])
        var row = RowBytes(columns: statement.columnCount)
        while try statement.step() {
            statement.read(into: &row)
            try body(row)
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

    func stepToInteger() throws -> Int64? { try step() ? sqlite3_column_int64(handle, 0) : nil }

    /// Takes all cells of the row at which the statement stands; what they lead to is there until the next step.
    func read(into row: inout RowBytes) {
        for column in 0..<row.columnCount {
            let value = sqlite3_column_value(handle, Int32(column))
            switch sqlite3_value_type(value) {
            case SQLITE_NULL: row.set(column, .null)
            case SQLITE_INTEGER: row.set(column, .number(sqlite3_value_int64(value)))
            default:
                let start = sqlite3_value_text(value)
                row.set(
                    column,
                    .bytes(UnsafeRawBufferPointer(start: start, count: Int(sqlite3_value_bytes(value)))))
            }
        }
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
}
