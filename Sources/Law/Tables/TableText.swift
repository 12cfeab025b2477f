/// A table as text, split into rows whose cells are found by the name of their column.
///
/// UTF-8, tab-separated, one header line with the columns in any order; `#` starts a comment line; blank lines, a byte order mark and carriage
/// returns before a line feed do not count.
struct TableText {
    let rows: [TableRow]

    init(_ text: String, table: String, columns: [String]) throws(LawTableError) {
        var rows: [TableRow] = []
        var header: [String]?
        var number = 0
        let body = text.utf8.starts(with: Self.byteOrderMark) ? text.utf8.dropFirst(3) : text.utf8[...]
        for bytes in body.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            number += 1
            let content = bytes.last == UInt8(ascii: "\r") ? bytes.dropLast() : bytes
            if content.isEmpty || content.first == UInt8(ascii: "#") { continue }
            let cells =
                content
                .split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
                .map { String(Substring($0)) }
            guard let names = header else {
                guard cells.sorted() == columns.sorted() else {
                    throw LawTableError(
                        table: table, line: number,
                        problem: "the header reads '\(cells.joined(separator: ", "))'",
                        remedy: "Head the table, tabs between, with: \(columns.joined(separator: ", "))")
                }
                header = cells
                continue
            }
            guard cells.count == columns.count else {
                throw LawTableError(
                    table: table, line: number,
                    problem: "the row has \(cells.count) cells, the header \(columns.count)",
                    remedy: "Put one tab between cells, also where a cell is empty")
            }
            let byName = Dictionary(zip(names, cells), uniquingKeysWith: { first, _ in first })
            rows.append(TableRow(table: table, line: number, cells: byName))
        }
        guard header != nil else {
            throw LawTableError(
                table: table, line: max(number, 1), problem: "the table has no header",
                remedy: "Head the table, tabs between, with: \(columns.joined(separator: ", "))")
        }
        guard !rows.isEmpty else {
            throw LawTableError(
                table: table, line: number, problem: "the table has no rows",
                remedy: "Add a row, or restore the table that came with the program")
        }
        self.rows = rows
    }

    private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
}
