internal import Foundation
internal import GRDB
internal import GRDBSQLite

/// A cell of a row.
enum Cell {
    case null
    case integer(Int64)
    case text(String)
    case blob(Data)
}

/// The cells of a row, as they are written and as a link takes them in.
struct Cells: ExpressibleByArrayLiteral {
    private(set) var values: [Cell]

    init(arrayLiteral values: (any CellConvertible)?...) {
        self.values = values.map { $0?.cell ?? .null }
    }

    static func + (left: Cells, right: Cells) -> Cells {
        var sum = left
        sum.values += right.values
        return sum
    }

    /// Writes them as a row, by a statement with a question mark for each, and returns its number.
    ///
    /// SQLite is asked directly: the arguments of GRDB, made for values of any type, take as long as the writing itself.
    @discardableResult
    func insert(_ sql: String, in db: Database) throws -> Int64 {
        let statement = try db.cachedStatement(sql: sql).sqliteStatement
        for (index, cell) in values.enumerated() { bind(cell, at: Int32(index + 1), of: statement) }
        let status = sqlite3_step(statement)
        sqlite3_reset(statement)
        guard status == SQLITE_DONE else {
            throw DatabaseError(
                resultCode: ResultCode(rawValue: sqlite3_extended_errcode(db.sqliteConnection)),
                message: sqlite3_errmsg(db.sqliteConnection).map { String(cString: $0) }, sql: sql)
        }
        return db.lastInsertedRowID
    }

    private func bind(_ cell: Cell, at index: Int32, of statement: OpaquePointer?) {
        // SQLite makes a copy: what is bound lives no longer than this call.
        let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
        switch cell {
        case .null: sqlite3_bind_null(statement, index)
        case .integer(let number): sqlite3_bind_int64(statement, index, number)
        case .text(var text):
            text.withUTF8 { bytes in
                bytes.withMemoryRebound(to: CChar.self) { letters in
                    // Without an address it would be NULL, and an empty text may have none.
                    guard let start = letters.baseAddress else {
                        sqlite3_bind_text(statement, index, "", 0, copied)
                        return
                    }
                    sqlite3_bind_text(statement, index, start, Int32(letters.count), copied)
                }
            }
        case .blob(let data):
            data.withUnsafeBytes { bytes in
                if bytes.isEmpty {
                    sqlite3_bind_zeroblob(statement, index, 0)
                } else {
                    sqlite3_bind_blob(statement, index, bytes.baseAddress, Int32(bytes.count), copied)
                }
            }
        }
    }
}

/// What can stand in a cell of the ledger.
protocol CellConvertible {
    var cell: Cell { get }
}

extension Int: CellConvertible { var cell: Cell { .integer(Int64(self)) } }
extension Int64: CellConvertible { var cell: Cell { .integer(self) } }
extension Bool: CellConvertible { var cell: Cell { .integer(self ? 1 : 0) } }

extension String: CellConvertible {
    /// SQLite ends a text at a NUL: one in a document becomes the sign for what cannot be shown.
    var cell: Cell {
        guard utf8.contains(0) else { return .text(self) }
        return .text(String(map { $0 == "\0" ? "\u{FFFD}" : $0 }))
    }
}

extension Packed: CellConvertible { var cell: Cell { .blob(data) } }
