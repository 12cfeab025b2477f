/// A row as the store has it in its hands, until the next one: where a question has tens of thousands of rows, values made
/// of their cells, or a call for each of them, take as long as all else.
struct RowBytes {
    enum Value {
        case null
        case number(Int64)
        /// A text; a number too where the store gives that in bytes, the highest first.
        case bytes(UnsafeRawBufferPointer)
    }

    fileprivate(set) var values: [Value]

    init(columns: Int) { values = Array(repeating: .null, count: columns) }

    var columnCount: Int { values.count }

    mutating func set(_ column: Int, _ value: Value) { values[column] = value }

    func isNull(_ column: Int) -> Bool {
        if case .null = values[column] { true } else { false }
    }

    /// 0 for NULL.
    func integer(_ column: Int) -> Int {
        switch values[column] {
        case .null: return 0
        case .number(let number): return Int(number)
        case .bytes(let bytes):
            // The first byte bears the sign.
            var number = bytes.first.map { $0 & 0x80 != 0 ? -1 : 0 } ?? 0
            for byte in bytes { number = number << 8 | Int(byte) }
            return number
        }
    }

    func optionalInteger(_ column: Int) -> Int? { isNull(column) ? nil : integer(column) }

    /// Of a text; empty for NULL.
    func bytes(_ column: Int) -> UnsafeRawBufferPointer {
        if case .bytes(let bytes) = values[column] {
            bytes
        } else {
            UnsafeRawBufferPointer(start: nil, count: 0)
        }
    }

    func text(_ column: Int) -> String { String(decoding: bytes(column), as: UTF8.self) }

    func optionalText(_ column: Int) -> String? { isNull(column) ? nil : text(column) }
}
