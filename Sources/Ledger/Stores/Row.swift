internal import Foundation

/// A row as a value.
struct Row {
    let cells: [Cell]

    /// A cell holds what its column cannot hold.
    struct Fault: Error, CustomStringConvertible {
        let column: Int
        let expected: String

        var description: String { "column \(column + 1) holds no \(expected)" }
    }

    /// - Throws: ``Fault`` where the cell is of another type.
    func decode<Value: CellDecodable>(_ type: Value.Type, atIndex index: Int) throws -> Value {
        guard let value = Value(cell: cells[index]) else {
            throw Fault(column: index, expected: "\(Value.self)")
        }
        return value
    }
}

/// What can be read from a cell of the ledger.
protocol CellDecodable {
    init?(cell: Cell)
}

extension Int64: CellDecodable {
    init?(cell: Cell) {
        guard case .integer(let number) = cell else { return nil }
        self = number
    }
}

extension Int: CellDecodable {
    init?(cell: Cell) {
        guard let number = Int64(cell: cell) else { return nil }
        self = Int(number)
    }
}

extension Bool: CellDecodable {
    init?(cell: Cell) {
        guard let number = Int64(cell: cell) else { return nil }
        self = number != 0
    }
}

extension String: CellDecodable {
    init?(cell: Cell) {
        guard case .text(let text) = cell else { return nil }
        self = text
    }
}

extension Data: CellDecodable {
    init?(cell: Cell) {
        guard case .blob(let data) = cell else { return nil }
        self = data
    }
}

extension Optional: CellDecodable where Wrapped: CellDecodable {
    init?(cell: Cell) {
        if case .null = cell {
            self = .none
            return
        }
        guard let value = Wrapped(cell: cell) else { return nil }
        self = .some(value)
    }
}
