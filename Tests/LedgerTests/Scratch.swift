import Foundation
import GRDB
import Law
import Testing

@testable import Ledger

/// What a test's ledger lies in. What is so of the one is so of the other: the same tests run on both.
enum Kept: String, Sendable {
    /// A file of SQLite's.
    case file
    /// A database of PostgreSQL's.
    case database

    /// The database where there is a server (see TESTING.md).
    static let all: [Kept] = Server.address == nil ? [.file] : [.file, .database]
}

/// A folder for one test, gone when the test is.
final class Scratch: Sendable {
    let folder: String
    private let database: ScratchDatabase?

    init(_ kept: Kept = .file) throws {
        database = kept == .database ? try ScratchDatabase() : nil
        let url = FileManager.default.temporaryDirectory.appending(path: "attache-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        folder = url.path
    }

    deinit {
        chmod(folder, 0o700)
        try? FileManager.default.removeItem(atPath: folder)
    }

    /// Where the test's ledger lies.
    var place: LedgerPlace { .named(database?.address ?? path("ledger.sqlite")) }

    func path(_ name: String) -> String { folder + "/" + name }

    /// A ledger made and closed again; its path.
    func makeLedger(record: NotifiedRecord = .embedded) throws -> String {
        _ = try Ledger.open(at: place, record: record)
        return place.path
    }

    /// Opens the file with SQLite alone, as another program would.
    func raw<Value>(_ body: (Database) throws -> Value) throws -> Value {
        let queue = try DatabaseQueue(path: place.path)
        defer { try? queue.close() }
        return try queue.writeWithoutTransaction(body)
    }

    /// What a question gets from the ledger's database, asked past the ledger.
    func rows(_ sql: String) throws -> [[Cell]] {
        if let database { return try database.rows(sql) }
        return try raw { try SQLiteConnection($0).rows(sql).map(\.cells) }
    }

    /// Why the ledger's database refuses a statement; a test in which it does not fails.
    func refusal(of sql: String) throws -> String {
        if let database { return try database.refusal(of: sql) }
        let error = try #require(throws: DatabaseError.self) { try raw { try $0.execute(sql: sql) } }
        return error.message ?? ""
    }

    /// Runs statements past the ledger.
    func run(_ sql: String) throws {
        if let database { try database.run(sql) } else { try raw { try $0.execute(sql: sql) } }
    }

    func bytes(_ name: String = "ledger.sqlite") throws -> Data {
        try Data(contentsOf: URL(filePath: path(name)))
    }

    func write(_ data: Data, to name: String = "ledger.sqlite") throws {
        try data.write(to: URL(filePath: path(name)))
    }
}

/// The error that `body` throws; a test that gets none fails.
func ledgerError(_ body: () throws -> Void) throws -> LedgerError {
    try #require(throws: LedgerError.self, performing: body)
}

func day(_ text: String) throws -> CalendarDate {
    try #require(CalendarDate(text), "'\(text)' is not a day")
}
