#if PostgreSQL
internal import CPostgres
internal import Foundation

/// What PostgreSQL, or the way to it, answered in place of rows.
struct PostgresError: Error {
    /// Five letters and digits, as https://www.postgresql.org/docs/current/errcodes-appendix.html has them; empty where
    /// the server said nothing.
    let code: String
    let message: String
    /// Whether there is no connection any more, or never was.
    let isLost: Bool
}

/// One connection to a server, by way of libpq.
///
/// Sendable, since it is handed from one thread to another, and only one at a time has it (``PostgresStore``).
final class PostgresLink: @unchecked Sendable {
    private let handle: OpaquePointer
    /// Statements that the server has made ready, by their text.
    private var prepared: [String: String] = [:]
    private var cursors = 0
    private let address: PostgresAddress

    /// Connects. A password is taken from the address, else libpq looks for one as it always does (`PGPASSWORD`,
    /// `PGPASSFILE`).
    init(_ address: PostgresAddress) throws {
        self.address = address
        handle = try Self.connected(to: address)
        // Notices would go to standard error.
        PQsetNoticeProcessor(handle, { _, _ in }, nil)
    }

    deinit { PQfinish(handle) }

    private static func connected(to address: PostgresAddress) throws -> OpaquePointer {
        // What stands before `dbname` is for an address that does not say it.
        let options = [
            ("connect_timeout", "10"), ("fallback_application_name", "attache"), ("dbname", address.text),
            ("client_encoding", "UTF8"),
        ]
        let handle = withCStrings(options.map(\.0)) { keys in
            withCStrings(options.map(\.1)) { PQconnectdbParams(keys, $0, 1) }
        }
        guard let handle else {
            throw PostgresError(code: "", message: "there is no memory for a connection", isLost: true)
        }
        guard PQstatus(handle) == CONNECTION_OK else {
            defer { PQfinish(handle) }
            throw failure(nil, handle, address)
        }
        return handle
    }

    var isLost: Bool { PQstatus(handle) != CONNECTION_OK }

    private static func withCStrings<Result>(
        _ texts: [String], _ body: (UnsafePointer<UnsafePointer<CChar>?>) -> Result
    ) -> Result {
        let copies = texts.map { strdup($0) }
        defer { copies.forEach { free($0) } }
        let list: [UnsafePointer<CChar>?] = copies.map { UnsafePointer($0) } + [nil]
        return list.withUnsafeBufferPointer { pointers in
            // A list that ends with nil is never empty.
            pointers.baseAddress.map(body) ?? body([nil])
        }
    }

    // MARK: Asking

    /// Runs statements without cells, parted by semicolons.
    func run(_ sql: String) throws { _ = try checked(PQexec(handle, sql)) }

    /// Runs a statement with `?` for each cell. Numbers, texts and bytes of the answer are as the machine has them.
    func ask(_ sql: String, _ cells: [Cell]) throws -> PostgresAnswer {
        let name = try prepared[sql] ?? prepare(sql)
        return try Self.withParameters(cells) { values, lengths, formats in
            try checked(PQexecPrepared(handle, name, Int32(cells.count), values, lengths, formats, 1))
        }
    }

    private func prepare(_ sql: String) throws -> String {
        let name = "s\(prepared.count)"
        _ = try checked(PQprepare(handle, name, Self.numbered(sql), 0, nil))
        prepared[sql] = name
        return name
    }

    /// With `$1`, `$2` in the place of question marks.
    static func numbered(_ sql: String) -> String {
        var (text, count, isQuoted) = ("", 0, false)
        for character in sql.unicodeScalars {
            if character == "'" { isQuoted.toggle() }
            if character == "?", !isQuoted {
                count += 1
                text += "$\(count)"
            } else {
                text.unicodeScalars.append(character)
            }
        }
        return text
    }

    /// Goes through the rows of a query some hundred at a time. Stands in a transaction.
    func scan(_ sql: String, _ body: (PostgresAnswer) throws -> Void) throws {
        cursors += 1
        let name = "c\(cursors)"
        try run("DECLARE \(name) BINARY NO SCROLL CURSOR FOR \(sql)")
        while true {
            let part = try checked(
                PQexecParams(handle, "FETCH FORWARD 500 FROM \(name)", 0, nil, nil, nil, nil, 1))
            if part.count == 0 { break }
            try body(part)
        }
        try run("CLOSE \(name)")
    }

    private static func withParameters<Result>(
        _ cells: [Cell],
        _ body: (
            UnsafePointer<UnsafePointer<CChar>?>?, UnsafePointer<Int32>?, UnsafePointer<Int32>?
        ) throws -> Result
    ) rethrows -> Result {
        // All cells one after the other, texts with the NUL that ends them; bytes alone are told with their length.
        var bytes: [CChar] = []
        var starts: [Int?] = []
        var lengths: [Int32] = []
        var formats: [Int32] = []
        for cell in cells {
            let start = bytes.count
            var isBinary = false
            switch cell {
            case .null: break
            case .integer(let number): bytes += String(number).utf8.map { CChar(bitPattern: $0) }
            case .real(let number): bytes += String(number).utf8.map { CChar(bitPattern: $0) }
            case .text(let text): bytes += text.utf8.map { CChar(bitPattern: $0) }
            case .blob(let data):
                bytes += data.map { CChar(bitPattern: $0) }
                isBinary = true
            }
            starts.append(cell == .null ? nil : start)
            lengths.append(Int32(bytes.count - start))
            formats.append(isBinary ? 1 : 0)
            bytes.append(0)
        }
        return try bytes.withUnsafeBufferPointer { buffer in
            let values = starts.map { start in
                start.flatMap { place in buffer.baseAddress.map { $0 + place } }
            }
            return try body(values, lengths, formats)
        }
    }

    // MARK: Answers

    private func checked(_ result: OpaquePointer?) throws -> PostgresAnswer {
        guard let result else { throw Self.failure(nil, handle, address) }
        switch PQresultStatus(result) {
        case PGRES_COMMAND_OK, PGRES_TUPLES_OK: return PostgresAnswer(result)
        default:
            defer { PQclear(result) }
            throw Self.failure(result, handle, address)
        }
    }

    private static func failure(
        _ result: OpaquePointer?, _ handle: OpaquePointer, _ address: PostgresAddress
    ) -> PostgresError {
        func field(_ code: UnicodeScalar) -> String? {
            result.flatMap { PQresultErrorField($0, Int32(code.value)) }.map { String(cString: $0) }
        }
        let said = field("M") ?? PQerrorMessage(handle).map { String(cString: $0) } ?? "no message"
        // libpq repeats the address where it cannot read it.
        let isAddress = said.contains("URI") || said.contains("connection option")
        let words =
            isAddress
            ? "the address is not one that libpq can read"
            : address.masked(said).split(whereSeparator: \.isNewline).map {
                $0.trimmingCharacters(in: .whitespaces)
            }.joined(separator: "; ")
        let code = field("C") ?? ""
        return PostgresError(
            code: code, message: words,
            isLost: PQstatus(handle) != CONNECTION_OK || code.hasPrefix("08") || code.hasPrefix("57P0"))
    }
}

/// The rows that answer a statement, all of them.
final class PostgresAnswer {
    private let result: OpaquePointer

    init(_ result: OpaquePointer) { self.result = result }

    deinit { PQclear(result) }

    /// Of rows.
    var count: Int { Int(PQntuples(result)) }
    var columnCount: Int { Int(PQnfields(result)) }

    /// How many rows a statement wrote, changed or deleted.
    var changed: Int { Int(String(cString: PQcmdTuples(result))) ?? 0 }

    func isNull(_ row: Int, _ column: Int) -> Bool { PQgetisnull(result, Int32(row), Int32(column)) == 1 }

    func bytes(_ row: Int, _ column: Int) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(
            start: PQgetvalue(result, Int32(row), Int32(column)),
            count: Int(PQgetlength(result, Int32(row), Int32(column))))
    }

    func integer(_ row: Int, _ column: Int) -> Int64 {
        let bytes = bytes(row, column)
        // The first byte bears the sign.
        var number: Int64 = bytes.first.map { $0 & 0x80 != 0 ? -1 : 0 } ?? 0
        for byte in bytes { number = number << 8 | Int64(byte) }
        return number
    }

    func cell(_ row: Int, _ column: Int) -> Cell {
        if isNull(row, column) { return .null }
        // The numbers of types, as pg_type has them.
        switch PQftype(result, Int32(column)) {
        case 16, 20, 21, 23: return .integer(integer(row, column))
        case 17: return .blob(Data(bytes(row, column)))
        default: return .text(String(decoding: bytes(row, column), as: UTF8.self))
        }
    }
}
#endif
