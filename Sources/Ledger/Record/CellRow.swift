internal import Law
internal import Tables

/// A row of a table with its line, cells by the name of their column, an empty one absent.
struct CellRow {
    let table: String
    /// Counted from 1, the header and comments included.
    let line: Int
    private let cells: [String: String]

    static func rows(of table: Table) -> [CellRow] {
        var lines = LineCounter(table.text)
        var result: [CellRow] = []
        table.forEachRow { row in
            var cells: [String: String] = [:]
            for (name, column) in table.columns {
                let cell = row.cell(column)
                if !cell.isEmpty { cells[name] = String(cell) }
            }
            result.append(CellRow(table: table.name, line: lines.line(at: row.offset), cells: cells))
        }
        return result
    }

    func fault(_ detail: String) -> LedgerError {
        .faultyRecord(table: table, line: line, detail: detail)
    }

    func text(_ name: String) -> String? { cells[name] }

    func required(_ name: String) throws(LedgerError) -> String {
        guard let text = cells[name] else { throw fault("the column '\(name)' is empty or missing") }
        return text
    }

    /// A count or an amount: whole, not negative.
    func number(_ name: String) throws(LedgerError) -> Int? {
        guard let text = cells[name] else { return nil }
        guard let number = Int(text), number >= 0 else {
            throw fault("\(name) '\(text)' is not a whole number")
        }
        return number
    }

    func date(_ name: String) throws(LedgerError) -> CalendarDate? {
        guard let text = cells[name] else { return nil }
        guard let date = CalendarDate(text) else { throw fault("\(name) '\(text)' is not a day YYYY-MM-DD") }
        return date
    }

    func flag(_ name: String) throws(LedgerError) -> Bool? {
        switch cells[name] {
        case nil: return nil
        case "yes": return true
        case "no": return false
        case let text?: throw fault("\(name) '\(text)' is neither yes nor no")
        }
    }

    func qualifier(_ name: String) throws(LedgerError) -> Qualifier? {
        guard let text = cells[name] else { return nil }
        guard let qualifier = Qualifier(rawValue: text) else {
            let known = Qualifier.allCases.map(\.rawValue).joined(separator: ", ")
            throw fault("\(name) '\(text)' is none of \(known)")
        }
        return qualifier
    }

    func transmittal(_ name: String) throws(LedgerError) -> TransmittalNumber? {
        guard let text = cells[name] else { return nil }
        guard let number = TransmittalNumber(text) else {
            throw fault("\(name) '\(text)' is no transmittal number")
        }
        return number
    }
}

/// Turns rising byte offsets of a text into lines.
private struct LineCounter {
    private let bytes: [UInt8]
    private var position = 0
    private var current = 1

    init(_ text: String) { bytes = Array(text.utf8) }

    mutating func line(at offset: Int) -> Int {
        while position < min(offset, bytes.count) {
            if bytes[position] == 0x0A { current += 1 }
            position += 1
        }
        return current
    }
}
