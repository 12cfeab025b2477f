import Foundation
import Testing

@testable import Ledger

/// The server on which the tests of a ledger in a database run, as `scripts/with-postgres.sh` tells it.
enum Server {
    /// `nil` where there is none, or where the tests were built without the trait.
    static let address: String? = {
        #if PostgreSQL
        ProcessInfo.processInfo.environment["ATTACHE_POSTGRES"].flatMap { $0.isEmpty ? nil : $0 }
        #else
        nil
        #endif
    }()
}

/// A schema of its own in the tests' database, gone when the test is.
final class ScratchDatabase: Sendable {
    let address: String
    let schema: String

    init() throws {
        let server = try #require(Server.address)
        schema = "test_" + UUID().uuidString.replacing("-", with: "_").lowercased()
        let sign = server.contains("?") ? "&" : "?"
        address = server + sign + "options=-csearch_path%3D\(schema)&application_name=\(schema)"
        try run("CREATE SCHEMA \(schema)")
    }

    deinit { try? run("DROP SCHEMA \(schema) CASCADE") }

    #if PostgreSQL
    private func link() throws -> PostgresLink {
        try PostgresLink(#require(PostgresAddress(address)))
    }

    func run(_ sql: String) throws { try link().run(sql) }

    func rows(_ sql: String) throws -> [[Cell]] {
        let answer = try link().ask(sql, [])
        return (0..<answer.count).map { row in
            (0..<answer.columnCount).map { answer.cell(row, $0) }
        }
    }

    func refusal(of sql: String) throws -> String {
        try #require(throws: PostgresError.self) { try run(sql) }.message
    }

    /// Ends all connections to the ledger, as a server does that is started anew.
    func cut() throws {
        let server = try #require(Server.address)
        _ = try PostgresLink(#require(PostgresAddress(server))).ask(
            "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE application_name = ?",
            [.text(schema)])
    }
    #else
    func run(_ sql: String) throws {}

    func rows(_ sql: String) throws -> [[Cell]] { [] }

    func refusal(of sql: String) throws -> String { "" }
    #endif
}
