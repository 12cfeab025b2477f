/// One row of a table and the readers of its cells; each reader says what it expected.
struct TableRow {
    let table: String
    let line: Int
    private let cells: [String: String]

    init(table: String, line: Int, cells: [String: String]) {
        self.table = table
        self.line = line
        self.cells = cells
    }

    /// The cell as written, empty where it says nothing.
    func text(_ column: String) -> String {
        cells[column] ?? ""
    }

    /// A cell that has to say something.
    func required(_ column: String) throws(LawTableError) -> String {
        let value = text(column)
        if value.isEmpty { throw fault(column, remedy: "Fill the cell") }
        return value
    }

    /// The parts of a cell that are separated by `; `.
    func list(_ column: String) -> [String] {
        text(column).split(separator: ";").compactMap { part in
            var part = part.drop { $0 == " " }
            while part.last == " " { part.removeLast() }
            return part.isEmpty ? nil : String(part)
        }
    }

    /// The values of a type whose raw value is the word in the table.
    func kinds<Kind: RawRepresentable & CaseIterable>(
        _ column: String, as kind: Kind.Type
    ) throws(LawTableError) -> [Kind] where Kind.RawValue == String {
        var kinds: [Kind] = []
        for word in list(column) {
            guard let value = Kind(rawValue: word) else {
                throw fault(column, remedy: "Write one of: \(Self.words(of: kind))")
            }
            kinds.append(value)
        }
        if kinds.isEmpty { throw fault(column, remedy: "Write one of: \(Self.words(of: kind))") }
        return kinds
    }

    /// One value of a type whose raw value is the word in the table.
    func kind<Kind: RawRepresentable & CaseIterable>(
        _ column: String, as kind: Kind.Type
    ) throws(LawTableError) -> Kind where Kind.RawValue == String {
        guard let value = Kind(rawValue: text(column)) else {
            throw fault(column, remedy: "Write one of: \(Self.words(of: kind))")
        }
        return value
    }

    /// A count of days or dollars: digits only.
    func count(_ column: String) throws(LawTableError) -> Int {
        let value = text(column)
        let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
        guard value.utf8.allSatisfy({ digits.contains($0) }), let number = Int(value) else {
            throw fault(column, remedy: "Write a whole number in digits, without signs or separators")
        }
        return number
    }

    /// The days from column `from` to column `to`, of which the second may be empty.
    func span() throws(LawTableError) -> DateSpan {
        guard let from = CalendarDate(text("from")) else {
            throw fault("from", remedy: "Write a day of the calendar as YYYY-MM-DD")
        }
        let to = CalendarDate(text("to"))
        if to == nil, !text("to").isEmpty {
            throw fault("to", remedy: "Write a day of the calendar as YYYY-MM-DD, or leave the cell empty")
        }
        guard let span = DateSpan(from: from, to: to) else {
            throw fault("to", remedy: "End the row on or after its first day, \(from)")
        }
        return span
    }

    /// One value, or `nil` where the cell is empty.
    func optionalKind<Kind: RawRepresentable & CaseIterable>(
        _ column: String, as kind: Kind.Type
    ) throws(LawTableError) -> Kind? where Kind.RawValue == String {
        text(column).isEmpty ? nil : try self.kind(column, as: kind)
    }

    /// A count, or `nil` where the cell is empty.
    func optionalCount(_ column: String) throws(LawTableError) -> Int? {
        text(column).isEmpty ? nil : try count(column)
    }

    func fault(_ column: String, remedy: String) -> LawTableError {
        LawTableError(
            table: table, line: line, problem: "column '\(column)' reads '\(text(column))'", remedy: remedy)
    }

    private static func words<Kind: RawRepresentable & CaseIterable>(of kind: Kind.Type) -> String
    where Kind.RawValue == String {
        kind.allCases.map(\.rawValue).joined(separator: ", ")
    }
}
