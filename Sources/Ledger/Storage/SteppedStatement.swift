internal import GRDB
internal import GRDBSQLite

/// A statement whose rows are read cell by cell from SQLite itself, where a question has tens of thousands of rows:
/// GRDB's rows are made for values of any type and take as long as the rest of the work.
struct SteppedStatement {
    private let held: Held
    private let db: Database
    private let offset: Int32

    private var statement: Statement { held.statement }

    /// Lets go of the rows when nobody reads them any more: a statement that stands at a row keeps the file read.
    private final class Held {
        let statement: Statement

        init(_ statement: Statement) { self.statement = statement }

        deinit { sqlite3_reset(statement.sqliteStatement) }
    }

    init(_ sql: String, in db: Database) throws {
        held = Held(try db.cachedStatement(sql: sql))
        self.db = db
        offset = 0
        sqlite3_reset(statement.sqliteStatement)
    }

    private init(_ other: SteppedStatement, offset: Int32) {
        held = other.held
        db = other.db
        self.offset = offset
    }

    /// The same row, its columns counted from a later one.
    func shifted(by columns: Int) -> SteppedStatement {
        SteppedStatement(self, offset: offset + Int32(columns))
    }

    /// Begins anew with these numbers in the place of the question marks.
    func reset(_ numbers: Int64...) {
        sqlite3_reset(statement.sqliteStatement)
        for (index, number) in numbers.enumerated() {
            sqlite3_bind_int64(statement.sqliteStatement, Int32(index + 1), number)
        }
    }

    /// Begins anew with a text in the place of the first question mark, and numbers in those of the others.
    func reset(_ text: String, _ numbers: Int64...) {
        sqlite3_reset(statement.sqliteStatement)
        // SQLite makes a copy: what is bound lives no longer than this call.
        let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
        sqlite3_bind_text(statement.sqliteStatement, 1, text, -1, copied)
        for (index, number) in numbers.enumerated() {
            sqlite3_bind_int64(statement.sqliteStatement, Int32(index + 2), number)
        }
    }

    /// - Returns: `false` behind the last row.
    func step() throws -> Bool {
        let status = sqlite3_step(statement.sqliteStatement)
        if status == SQLITE_ROW { return true }
        sqlite3_reset(statement.sqliteStatement)
        guard status == SQLITE_DONE else {
            throw DatabaseError(
                resultCode: ResultCode(rawValue: sqlite3_extended_errcode(db.sqliteConnection)),
                message: sqlite3_errmsg(db.sqliteConnection).map { String(cString: $0) }, sql: statement.sql)
        }
        return false
    }

    func integer(_ column: Int) -> Int {
        Int(sqlite3_column_int64(statement.sqliteStatement, Int32(column) + offset))
    }

    func optionalInteger(_ column: Int) -> Int? { isNull(column) ? nil : integer(column) }

    func text(_ column: Int) -> String {
        let place = Int32(column) + offset
        guard let bytes = sqlite3_column_text(statement.sqliteStatement, place) else { return "" }
        let count = Int(sqlite3_column_bytes(statement.sqliteStatement, place))
        return String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
    }

    func optionalText(_ column: Int) -> String? { isNull(column) ? nil : text(column) }

    /// Whether a cell reads `sale`.
    func isSale(_ column: Int) -> Bool {
        guard let bytes = sqlite3_column_text(statement.sqliteStatement, Int32(column) + offset) else {
            return false
        }
        return bytes[0] == UInt8(ascii: "s")
    }

    private func isNull(_ column: Int) -> Bool {
        sqlite3_column_type(statement.sqliteStatement, Int32(column) + offset) == SQLITE_NULL
    }
}
