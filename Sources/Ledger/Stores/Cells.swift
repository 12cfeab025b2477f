internal import Foundation

/// A cell of a row.
enum Cell: Hashable {
    case null
    case integer(Int64)
    /// No program of ours writes one.
    case real(Double)
    case text(String)
    case blob(Data)
}

/// The cells of a row, as they are written and as a link takes them in; what stands in the place of question marks.
struct Cells: ExpressibleByArrayLiteral {
    private(set) var values: [Cell]

    init(arrayLiteral values: (any CellConvertible)?...) {
        self.values = values.map { $0?.cell ?? .null }
    }

    init(_ values: some Sequence<some CellConvertible>) {
        self.values = values.map(\.cell)
    }

    /// As many question marks in brackets, for `IN`.
    static func marks(_ count: Int) -> String {
        "(" + repeatElement("?", count: count).joined(separator: ", ") + ")"
    }

    static func + (left: Cells, right: Cells) -> Cells {
        var sum = left
        sum.values += right.values
        return sum
    }
}

/// What can stand in a cell of the ledger.
protocol CellConvertible {
    var cell: Cell { get }
}

extension Int: CellConvertible { var cell: Cell { .integer(Int64(self)) } }
extension Int64: CellConvertible { var cell: Cell { .integer(self) } }
extension Bool: CellConvertible { var cell: Cell { .integer(self ? 1 : 0) } }
extension Data: CellConvertible { var cell: Cell { .blob(self) } }

extension String: CellConvertible {
    var cell: Cell { .text(withoutNUL) }

    /// SQLite ends a text at a NUL, PostgreSQL takes none: one in a document becomes the sign for what cannot be shown.
    var withoutNUL: String {
        utf8.contains(0) ? String(map { $0 == "\0" ? "\u{FFFD}" : $0 }) : self
    }
}

extension Packed: CellConvertible { var cell: Cell { .blob(data) } }
