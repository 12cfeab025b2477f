#if PostgreSQL
internal import Foundation
internal import GRDB

/// SQLite's FTS5 over a few texts at a time, in memory: it cuts words, tells which texts answer a query and marks what was
/// found, for a store that has no such thing or another.
final class WordMill: Sendable {
    private let queue: DatabaseQueue

    /// A term of the index is cut off behind so many letters: PostgreSQL takes no longer key than a third of a page.
    private static let longest = 60

    init() throws {
        queue = try DatabaseQueue()
        try queue.write { db in
            // As in Schema.swift.
            try db.execute(
                sql: """
                    CREATE VIRTUAL TABLE words USING fts5 (
                        title, body, tokenize = 'unicode61 remove_diacritics 2');
                    CREATE VIRTUAL TABLE terms USING fts5vocab ('words', 'row');
                    """)
        }
    }

    /// Runs `body` over some texts, and forgets them.
    private func over<Value>(
        _ texts: [(id: Int64, title: String, body: String)], _ body: (Database) throws -> Value
    ) throws -> Value? {
        var value: Value?
        try queue.inTransaction { db in
            for text in texts {
                try db.execute(
                    sql: "INSERT INTO words (rowid, title, body) VALUES (?, ?, ?)",
                    arguments: [text.id, text.title, text.body])
            }
            value = try body(db)
            return .rollback
        }
        return value
    }

    /// The words of a text as an index has them, each once, in order.
    func terms(title: String, body: String) throws -> [String] {
        let found = try over([(1, title, body)]) { db in
            try String.fetchAll(db, sql: "SELECT term FROM terms ORDER BY term")
        }
        var terms: [String] = []
        for term in found ?? [] {
            let cut = Self.cut(term)
            if terms.last != cut { terms.append(cut) }
        }
        return terms
    }

    static func cut(_ term: String) -> String {
        term.unicodeScalars.count <= longest
            ? term : String(String.UnicodeScalarView(term.unicodeScalars.prefix(longest)))
    }

    /// Those of the texts that answer a query, by their numbers, each with the words around what was found.
    func snippets(
        _ query: SearchQuery, of texts: [(id: Int64, title: String, body: String)]
    ) throws -> [Int64: String] {
        if texts.isEmpty { return [:] }
        let rows = try over(texts) { db in
            try GRDB.Row.fetchAll(
                db,
                sql: """
                    SELECT rowid, snippet(words, 1, '[', ']', ' … ', 24) FROM words WHERE words MATCH ?
                    """, arguments: [query.expression])
        }
        var snippets: [Int64: String] = [:]
        for row in rows ?? [] { snippets[row[0]] = row[1] as String }
        return snippets
    }
}

/// Which passages may answer a query, by the terms that stand in them, as a condition on `p`: all that do, and some that
/// have the words in another order, or beside one that they must not have.
struct TermCondition {
    private(set) var sql = ""
    private(set) var cells: Cells = []

    init(_ query: SearchQuery, _ mill: WordMill) throws {
        var parts: [String] = []
        // Behind NOT nothing is asked for: so many brackets are passed over.
        var (isNegated, depth) = (false, 0)
        for piece in query.pieces {
            if isNegated {
                switch piece {
                case .open: depth += 1
                case .close: depth -= 1
                default: break
                }
                if depth == 0 {
                    parts.append("TRUE")
                    isNegated = false
                }
                continue
            }
            switch piece {
            case .and: parts.append("AND")
            case .or: parts.append("OR")
            case .open: parts.append("(")
            case .close: parts.append(")")
            case .not:
                parts.append("AND")
                isNegated = true
            case .phrase(let words, let isBeginning):
                var terms: [String] = []
                for term in try mill.terms(title: "", body: words) {
                    if isBeginning {
                        terms.append(Self.holds("t.term >= ? AND t.term < ?"))
                        cells = cells + [term, term + "\u{10FFFF}"]
                    } else {
                        terms.append(Self.holds("t.term = ?"))
                        cells = cells + [term]
                    }
                }
                parts.append(terms.isEmpty ? "TRUE" : "(" + terms.joined(separator: " AND ") + ")")
            }
        }
        sql = "(" + parts.joined(separator: " ") + ")"
    }

    private static func holds(_ condition: String) -> String {
        "EXISTS (SELECT 1 FROM passage_terms AS t WHERE t.passage = p.id AND \(condition))"
    }
}
#endif
