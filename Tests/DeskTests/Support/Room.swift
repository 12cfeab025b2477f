import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Law
import Ledger
import Lexicon
import Logging
import NIOCore
import Tables

@testable import Desk

/// A desk on a ledger in memory, for one day.
struct Room: Sendable {
    let sources: DeskSources
    var settings: DeskSettings

    static let today = CalendarDate("2026-11-01") ?? .earliest

    init(tokens: [String] = [], ledger: Ledger? = nil) throws {
        let law = try Law { Table(embedded: $0).text }
        let book = try LockBook(law: law) { Table(embedded: $0).text }
        var logger = Logger(label: "test")
        logger.logLevel = .critical
        sources = DeskSources(
            ledger: try ledger ?? Ledger.inMemory(now: Date(timeIntervalSince1970: 1_793_500_000)), law: law,
            book: book,
            lexicon: .standard, today: { Self.today })
        settings = DeskSettings(tokens: tokens, logger: logger)
    }

    /// One for all tests that only ask.
    static let shared: Room = {
        do { return try Room() } catch { preconditionFailure("The embedded record makes no desk: \(error)") }
    }()

    static let record: DeskRecord = {
        do { return try shared.sources.record() } catch { preconditionFailure("No record: \(error)") }
    }()

    /// Asks without a socket.
    func ask<Value: Sendable>(
        _ questions: @escaping @Sendable (any TestClientProtocol) async throws -> Value
    ) async throws -> Value {
        try await DeskServer(sources, settings: settings).service().application.test(.router, questions)
    }

    /// Asks over a socket of this machine.
    func askLive<Value: Sendable>(
        _ questions: @escaping @Sendable (any TestClientProtocol) async throws -> Value
    ) async throws -> Value {
        var settings = settings
        settings.port = 0
        return try await DeskServer(sources, settings: settings).service().application.test(.live, questions)
    }
}

extension TestResponse {
    var text: String { String(buffer: body) }

    func header(_ name: String) -> String? { HTTPField.Name(name).flatMap { headers[$0] } }

    var json: [String: Any]? {
        (try? JSONSerialization.jsonObject(with: Data(body.readableBytesView))) as? [String: Any]
    }
}

extension HTTPFields {
    init(_ fields: [String: String]) {
        self.init()
        for (name, value) in fields {
            if let name = HTTPField.Name(name) { self[name] = value }
        }
    }
}

extension TestClientProtocol {
    func get(_ uri: String, _ headers: [String: String] = [:]) async throws -> TestResponse {
        try await execute(uri: uri, method: .get, headers: HTTPFields(headers))
    }

    func post(_ uri: String, _ body: some Sequence<UInt8>, _ headers: [String: String]) async throws
        -> TestResponse
    {
        try await execute(
            uri: uri, method: .post, headers: HTTPFields(headers), body: ByteBuffer(bytes: body))
    }

    /// Sends the form of the first page, as a browser that has opened it.
    func check(_ text: String) async throws -> TestResponse {
        let page = try await get("/")
        let cookie = page.header("Set-Cookie")?.split(separator: ";").first.map(String.init) ?? ""
        let mark = "name=\"form\" value=\""
        let token =
            page.text.firstRange(of: mark).map { page.text[$0.upperBound...].prefix { $0 != "\"" } } ?? ""
        let body = "form=\(token)&text=\(PercentCoding.encoded(text))"
        return try await post(
            "/check", Array(body.utf8),
            ["Cookie": cookie, "Content-Type": "application/x-www-form-urlencoded"])
    }
}
