/// A connection to what keeps a ledger, for the time of a transaction: all that the rest of `Ledger` knows of a database.
///
/// SQL is written once, in the words that SQLite and PostgreSQL share, with `?` for each cell. What they say in different
/// words (``insert(_:_:)``, ``hasTable(_:)``, the search) is a requirement, and each answers it in its own.
protocol Connection {
    /// A statement that is yet to be begun. One text is prepared once.
    func statement(_ sql: String) throws -> any Statement

    /// Writes a row of a table that numbers its rows, and returns the row's number.
    @discardableResult
    func insert(_ sql: String, _ cells: Cells) throws -> Int64

    /// Runs a statement that gives no rows.
    ///
    /// - Returns: how many rows it wrote, changed or deleted.
    @discardableResult
    func run(_ sql: String, _ cells: Cells) throws -> Int

    /// Goes through a table, row by row, without ever having all of it in memory; other statements may run meanwhile.
    func scan(_ sql: String, _ body: (Row) throws -> Void) throws

    /// Gives rows of a table by their numbers, in their order.
    ///
    /// - Parameters:
    ///   - ids: rising; of those that no row has, none is given.
    ///   - columns: of the table and of what is joined to it.
    ///   - joined: another table and, behind `ON`, which one of its rows belongs to each of these.
    ///   - body: given each row, which is gone with the next.
    func look(
        up ids: some Collection<Int64>, _ columns: String, in table: String, joining joined: String,
        _ body: (RowBytes) throws -> Void
    ) throws

    func hasTable(_ name: String) throws -> Bool

    /// Puts the words of a passage where ``passages(matching:limit:asOf:)`` finds them.
    func index(passage: Int64, title: String, body: String) throws

    /// The passages that answer a query, those learned last first, with the words that were found marked.
    func passages(
        matching query: SearchQuery, limit: Int, asOf day: String?
    ) throws -> [FoundPassage]
}

/// A statement whose rows are read cell by cell. Rows as values cost as much as the rest of the work, where a question has
/// tens of thousands of them.
protocol Statement: AnyObject {
    /// Begins anew, with these cells in the place of the question marks.
    func begin(_ cells: Cells) throws

    /// - Returns: `false` behind the last row.
    func step() throws -> Bool

    /// Goes on to the next row.
    ///
    /// - Returns: the number in its first column, `nil` behind the last row.
    func stepToInteger() throws -> Int64?

    var columnCount: Int { get }
    func cell(_ column: Int) -> Cell
    func isNull(_ column: Int) -> Bool
    /// 0 for what is no number.
    func integer(_ column: Int) -> Int
    /// Empty for NULL.
    func text(_ column: Int) -> String
}

extension Statement {
    func optionalInteger(_ column: Int) -> Int? { isNull(column) ? nil : integer(column) }

    func optionalText(_ column: Int) -> String? { isNull(column) ? nil : text(column) }

    var row: Row { Row(cells: (0..<columnCount).map(cell)) }
}

/// A passage that answers a search.
struct FoundPassage {
    let title: String
    let snippet: String
    let source: Int64?
    let observation: Int64?
}

// MARK: Questions

extension Connection {
    @discardableResult
    func run(_ sql: String) throws -> Int { try run(sql, []) }

    /// Begins a statement.
    func begin(_ sql: String, _ cells: Cells = []) throws -> any Statement {
        let statement = try statement(sql)
        try statement.begin(cells)
        return statement
    }

    func rows(_ sql: String, _ cells: Cells = []) throws -> [Row] {
        let statement = try begin(sql, cells)
        var rows: [Row] = []
        while try statement.step() { rows.append(statement.row) }
        return rows
    }

    /// The first row.
    func row(_ sql: String, _ cells: Cells = []) throws -> Row? {
        let statement = try begin(sql, cells)
        return try statement.step() ? statement.row : nil
    }

    /// The first cells of all rows.
    func values<Value: CellDecodable>(
        _ type: Value.Type, _ sql: String, _ cells: Cells = []
    ) throws -> [Value] {
        try rows(sql, cells).map { try $0.decode(type, atIndex: 0) }
    }

    /// The first cell of the first row; `nil` where there is none, or NULL in it.
    func value<Value: CellDecodable>(
        _ type: Value.Type, _ sql: String, _ cells: Cells = []
    ) throws -> Value? {
        try row(sql, cells)?.decode(Value?.self, atIndex: 0)
    }
}
