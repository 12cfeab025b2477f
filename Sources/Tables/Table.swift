// Tables: what the program knows, as rows of cells over the bytes embedded in the binary.
//
// Enters: the name of a file of the folder Tables/ (or the text of a user's own table). Leaves: a ``Table``,
// whose rows the lexicon, the law and the ledger turn into their own values. Start reading in Tables/README.md
// for what is in them, and at ``Table/forEachRow(_:)`` for how it is read.

internal import TableBytes

/// A table of the folder `Tables/` as embedded in the binary: its bytes, and rows of cells over them.
public struct Table: Sendable {
    /// The file's name, for messages.
    public let name: String
    /// Columns by name.
    public let columns: [String: Int]
    private let memory: Memory
    private let firstRow: Int

    /// Read-only memory of the binary (or of a file that was read whole).
    ///
    /// `@unchecked Sendable`: the bytes live as long as the process (or as long as `owner`) and nobody writes.
    private struct Memory: @unchecked Sendable {
        let bytes: UnsafeBufferPointer<UInt8>
        let owner: Owner?
    }

    private final class Owner: Sendable {
        let address: Int
        init(copying bytes: [UInt8]) {
            let buffer = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(bytes.count, 1))
            _ = buffer.initialize(from: bytes)
            address = Int(bitPattern: buffer.baseAddress)
        }
        deinit { UnsafeMutablePointer<UInt8>(bitPattern: address)?.deallocate() }
    }

    /// A table embedded in the binary, by the name of its file without `.tsv`; without rows where there is none.
    public init(embedded name: String) {
        let table = attache_table_named(name)
        self.init(
            name: name + ".tsv",
            memory: Memory(bytes: .init(start: table.bytes, count: table.length), owner: nil))
    }

    /// A table read from elsewhere (a user's own, a test's).
    public init(name: String, text: String) {
        let bytes = Array(text.utf8)
        let owner = Owner(copying: bytes)
        let start = UnsafePointer<UInt8>(bitPattern: owner.address)
        self.init(
            name: name, memory: Memory(bytes: .init(start: start, count: bytes.count), owner: owner))
    }

    private init(name: String, memory: Memory) {
        self.name = name
        self.memory = memory
        var columns: [String: Int] = [:]
        var position = 0
        // The header is the first line that is not a comment.
        while position < memory.bytes.count, memory.bytes[position] == UInt8(ascii: "#") {
            position = Self.lineEnd(memory.bytes, from: position) + 1
        }
        let end = Self.lineEnd(memory.bytes, from: min(position, memory.bytes.count))
        if position < end {
            let header = Row(bytes: .init(rebasing: memory.bytes[position..<end]), offset: position)
            for (index, cell) in header.cells.enumerated() { columns[String(cell)] = index }
        }
        self.columns = columns
        self.firstRow = end + 1
    }

    private static func lineEnd(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var index = start
        while index < bytes.count, bytes[index] != 0x0A { index += 1 }
        return index
    }

    /// Calls `body` with every row in order. The row's cells are only good during the call.
    public func forEachRow(_ body: (Row) throws -> Void) rethrows {
        var position = firstRow
        let bytes = memory.bytes
        while position < bytes.count {
            let end = Self.lineEnd(bytes, from: position)
            if end > position, bytes[position] != UInt8(ascii: "#") {
                try body(Row(bytes: .init(rebasing: bytes[position..<end]), offset: position))
            }
            position = end + 1
        }
    }

    /// The row that begins at that byte of the table; nil where the table is shorter.
    public func row(at offset: Int) -> Row? {
        guard offset >= 0, offset < memory.bytes.count else { return nil }
        let end = Self.lineEnd(memory.bytes, from: offset)
        return Row(bytes: .init(rebasing: memory.bytes[offset..<end]), offset: offset)
    }

    /// Where its bytes begin; the offsets of rows and cells count from here.
    public var start: UnsafePointer<UInt8> {
        memory.bytes.baseAddress ?? UnsafePointer(bitPattern: 1).unsafelyUnwrapped
    }

    /// Its length in bytes.
    public var byteCount: Int { memory.bytes.count }

    /// The whole table as text.
    public var text: String { String(decoding: memory.bytes, as: UTF8.self) }

    /// The position of a column; `nil` where the table has none by that name.
    public func column(_ name: String) -> Int? { columns[name] }

    /// One line of a table.
    public struct Row {
        let bytes: UnsafeBufferPointer<UInt8>
        /// The byte of the table at which it begins.
        public let offset: Int
        /// Where each cell ends, so that a row is cut once; 24 columns are more than any table has.
        private var ends: InlineArray<24, Int32> = .init(repeating: 0)
        private var count = 0

        init(bytes: UnsafeBufferPointer<UInt8>, offset: Int) {
            self.bytes = bytes
            self.offset = offset
            var index = 0
            while index < bytes.count, count < 23 {
                if bytes[index] == 0x09 {
                    ends[count] = Int32(truncatingIfNeeded: index)
                    count += 1
                }
                index += 1
            }
            var end = bytes.count
            if end > 0, bytes[end - 1] == 0x0D { end -= 1 }
            ends[count] = Int32(truncatingIfNeeded: end)
            count += 1
        }

        /// The bytes of a cell; empty where the row is shorter.
        public func cell(_ column: Int?) -> Cell {
            guard let column, column < count else { return Cell(bytes: .init(start: nil, count: 0)) }
            let start = column == 0 ? 0 : Int(ends[column - 1]) + 1
            let end = Int(ends[column])
            return Cell(bytes: .init(rebasing: bytes[min(start, end)..<end]))
        }

        var cells: [Cell] { (0..<count).map { cell($0) } }
    }

    /// One cell: bytes, or a list of them.
    public struct Cell {
        public let bytes: UnsafeBufferPointer<UInt8>

        public init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

        public var isEmpty: Bool { bytes.isEmpty }

        /// The parts of a cell that holds a list, white space taken off.
        public func forEachPart(_ body: (Cell) -> Void) {
            var start = 0
            var index = 0
            while index <= bytes.count {
                if index == bytes.count || bytes[index] == UInt8(ascii: ";") {
                    var low = start
                    var high = index
                    while low < high, bytes[low] == 0x20 { low += 1 }
                    while high > low, bytes[high - 1] == 0x20 { high -= 1 }
                    if low < high { body(Cell(bytes: .init(rebasing: bytes[low..<high]))) }
                    start = index + 1
                }
                index += 1
            }
        }

        /// The parts of a list as text.
        public var parts: [String] {
            var result: [String] = []
            forEachPart { result.append(String($0)) }
            return result
        }
    }
}

extension String {
    /// The text of a table's cell.
    public init(_ cell: Table.Cell) {
        self.init(decoding: cell.bytes, as: UTF8.self)
    }
}
