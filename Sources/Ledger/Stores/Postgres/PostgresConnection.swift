#if PostgreSQL
internal import Foundation

/// A connection to a ledger in a database of PostgreSQL's.
struct PostgresConnection: Connection {
    let link: PostgresLink
    let mill: WordMill

    func statement(_ sql: String) throws -> any Statement { PostgresStatement(sql, link) }

    /// Each table that numbers its rows has their numbers in the column `id`.
    @discardableResult
    func insert(_ sql: String, _ cells: Cells) throws -> Int64 {
        let answer = try link.ask(sql + " RETURNING id", cells.values)
        return answer.count > 0 ? answer.integer(0, 0) : 0
    }

    @discardableResult
    func run(_ sql: String, _ cells: Cells) throws -> Int { try link.ask(sql, cells.values).changed }

    func scan(_ sql: String, _ body: (Row) throws -> Void) throws {
        try link.scan(sql) { part in
            for row in 0..<part.count {
                try body(Row(cells: (0..<part.columnCount).map { part.cell(row, $0) }))
            }
        }
    }

    /// Many at once: each question goes to the server and back.
    func look(
        up ids: some Collection<Int64>, _ columns: String, in table: String, joining joined: String,
        _ body: (RowBytes) throws -> Void
    ) throws {
        let sql =
            "SELECT \(columns) FROM \(table) JOIN \(joined) WHERE \(table).id = ANY (?::bigint[]) ORDER BY \(table).id"
        var rest = ids[...]
        while !rest.isEmpty {
            let part = rest.prefix(5000)
            rest = rest.dropFirst(5000)
            let list = "{" + part.map(String.init).joined(separator: ",") + "}"
            let answer = try link.ask(sql, Cells([list]).values)
            var row = RowBytes(columns: answer.columnCount)
            for place in 0..<answer.count {
                for column in 0..<answer.columnCount {
                    row.set(
                        column, answer.isNull(place, column) ? .null : .bytes(answer.bytes(place, column)))
                }
                try body(row)
            }
        }
    }

    func hasTable(_ name: String) throws -> Bool {
        try value(Bool.self, "SELECT to_regclass(?) IS NOT NULL", [name]) ?? false
    }

    func index(passage: Int64, title: String, body: String) throws {
        let terms = try mill.terms(title: title, body: body)
        if terms.isEmpty { return }
        // Letters and digits alone, so that nothing in them needs a sign before it.
        let list = "{" + terms.map { "\"\($0)\"" }.joined(separator: ",") + "}"
        try run(
            "INSERT INTO passage_terms (term, passage) SELECT unnest(?::text[]), ?::bigint", [list, passage])
    }

    /// The index of terms says which passages may answer; of these SQLite's FTS5, which also cut the terms, says which
    /// do. So both stores find the same, and mark it alike.
    func passages(
        matching query: SearchQuery, limit: Int, asOf day: String?
    ) throws -> [FoundPassage] {
        let wanted = try TermCondition(query, mill)
        let days = day.map { [$0, $0, $0] } ?? []
        let sql = """
            SELECT p.id, p.title, p.body, p.source, p.observation FROM passages AS p
            WHERE p.id < ? AND \(wanted.sql) AND (\(PassageReach.condition(hasDay: day != nil)))
            ORDER BY p.id DESC LIMIT ?
            """
        var found: [FoundPassage] = []
        var before = Int64.max
        while found.count < limit {
            let size = limit - found.count + 20
            let candidates = try rows(sql, [before] + wanted.cells + Cells(days) + [size])
            let snippets = try mill.snippets(
                query,
                of: candidates.map { row in
                    (
                        id: try row.decode(Int64.self, atIndex: 0),
                        title: try row.decode(String.self, atIndex: 1),
                        body: try row.decode(String.self, atIndex: 2)
                    )
                })
            for row in candidates where found.count < limit {
                let id = try row.decode(Int64.self, atIndex: 0)
                before = id
                guard let snippet = snippets[id] else { continue }
                found.append(
                    FoundPassage(
                        title: try row.decode(String.self, atIndex: 1), snippet: snippet,
                        source: try row.decode(Int64?.self, atIndex: 3),
                        observation: try row.decode(Int64?.self, atIndex: 4)))
            }
            if candidates.count < size { break }
        }
        return found
    }
}

/// A statement of PostgreSQL's. Its rows come when it is begun.
final class PostgresStatement: Statement {
    private let sql: String
    private let link: PostgresLink
    private var answer: PostgresAnswer?
    private var next = 0

    init(_ sql: String, _ link: PostgresLink) {
        self.sql = sql
        self.link = link
    }

    func begin(_ cells: Cells) throws {
        answer = try link.ask(sql, cells.values)
        next = 0
    }

    func step() throws -> Bool {
        guard let answer, next < answer.count else { return false }
        next += 1
        return true
    }

    func stepToInteger() throws -> Int64? { try step() ? Int64(integer(0)) : nil }

    var columnCount: Int { answer?.columnCount ?? 0 }

    func cell(_ column: Int) -> Cell { answer?.cell(next - 1, column) ?? .null }

    func isNull(_ column: Int) -> Bool { answer?.isNull(next - 1, column) ?? true }

    func integer(_ column: Int) -> Int { Int(answer?.integer(next - 1, column) ?? 0) }

    func text(_ column: Int) -> String {
        (answer?.bytes(next - 1, column)).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }
}
#endif
