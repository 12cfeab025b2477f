import Foundation
import GRDB
import Law
import Testing

@testable import Ledger

/// A folder for one test, gone when the test is.
final class Scratch: Sendable {
    let folder: String

    init() throws {
        let url = FileManager.default.temporaryDirectory.appending(path: "attache-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        folder = url.path
    }

    deinit {
        chmod(folder, 0o700)
        try? FileManager.default.removeItem(atPath: folder)
    }

    /// Where the test's ledger lies.
    var place: LedgerPlace { .named(path("ledger.sqlite")) }

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
