public import Tables

/// A table as lines that can be named: its rows with their line numbers, and what is wrong with their shape.
public struct TableSheet: Sendable {
    public struct Row: Sendable {
        /// Counted from 1.
        public let line: Int
        let cells: [String: String]

        /// The text of a cell; empty where there is none.
        public subscript(column: String) -> String { cells[column] ?? "" }

        /// The parts of a cell that holds a list.
        func parts(_ column: String) -> [String] {
            self[column].split(separator: ";").map { part in
                String(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
            }.filter { !$0.isEmpty }
        }
    }

    /// The table's name without `.tsv`, as the lexicon knows it.
    public let name: String
    /// The file, for messages.
    public let file: String
    public private(set) var rows: [Row] = []
    public private(set) var findings: [LexiconFinding] = []

    /// The tables in the program, cut once.
    static let embedded = Lexicon.tableNames.map { TableSheet(embedded: $0) }

    private init(embedded name: String) {
        self.init(name: name, file: name + ".tsv", text: Table(embedded: name).text)
    }

    /// The text of a table with the columns of the embedded one of that name, or some of them, in any order.
    public init(name: String, file: String, text: String) {
        self.name = name
        self.file = file
        let known = Set(Table(embedded: name).columns.keys)
        let key = Self.key(name)
        var header: [String]?
        var number = 0
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            number += 1
            let line = line.hasSuffix("\r") ? line.dropLast() : line
            guard !line.isEmpty, !line.hasPrefix("#") else { continue }
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            guard let columns = header else {
                header = cells
                note(columns: cells, known: known, key: key, line: number)
                continue
            }
            if cells.count > columns.count {
                find(
                    number, .cells, "the row has \(cells.count) cells, the header \(columns.count)",
                    "Take out a tab, or name the column in the header")
                continue
            }
            rows.append(
                Row(line: number, cells: Dictionary(zip(columns, cells)) { first, _ in first }))
        }
        if header == nil {
            find(
                1, .column, "the file has no header",
                "Begin it with the names of the columns, with tabs between them")
        }
    }

    /// The column without which a row says nothing.
    static func key(_ name: String) -> String {
        let columns = Table(embedded: name).columns
        return columns["id"] != nil ? "id" : columns.first { $0.value == 0 }?.key ?? "id"
    }

    private mutating func note(columns: [String], known: Set<String>, key: String, line: Int) {
        for column in columns where !known.contains(column) {
            find(
                line, .column, "\"\(column)\" is no column of \(name).tsv",
                "Its columns are \(known.sorted().joined(separator: ", "))")
        }
        if !columns.contains(key), known.contains(key) {
            find(line, .column, "the column \"\(key)\" is missing", "Add it: each row is known by it")
        }
    }

    mutating func find(_ line: Int, _ rule: LexiconFinding.Rule, _ what: String, _ mend: String) {
        findings.append(LexiconFinding(file: file, line: line, rule: rule, what: what, mend: mend))
    }

    /// The rows laid out with the columns of the embedded table, as lines of text.
    var lines: String {
        let columns = Table(embedded: name).columns.sorted { $0.value < $1.value }.map(\.key)
        return rows.map { row in columns.map { row[$0] }.joined(separator: "\t") + "\n" }.joined()
    }
}
