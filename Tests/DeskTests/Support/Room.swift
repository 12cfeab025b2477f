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

    init(
        tokens: [DeskToken] = [], rate: Int? = nil, hands: DeskHands = DeskHands(), ledger: Ledger? = nil
    ) throws {
        let law = try Law { Table(embedded: $0).text }
        let book = try LockBook(law: law) { Table(embedded: $0).text }
        var logger = Logger(label: "test")
        logger.logLevel = .critical
        sources = DeskSources(
            ledger: try ledger ?? Ledger.inMemory(now: Date(timeIntervalSince1970: 1_793_500_000)), law: law,
            book: book,
            lexicon: .standard, today: { Self.today })
        settings = DeskSettings(tokens: tokens, rate: rate, hands: hands, logger: logger)
    }

    /// A desk whose tokens are readers'.
    init(tokens: [String]) throws { try self.init(tokens: tokens.map { DeskToken($0) }) }

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

    /// What a browser has that has opened a page with a form: the cookie, and what the form has to send back.
    func form(
        _ path: String, _ headers: [String: String] = [:]
    ) async throws -> (cookie: String, token: String) {
        let page = try await get(path, headers)
        let cookie = page.header("Set-Cookie")?.split(separator: ";").first.map(String.init) ?? ""
        let mark = "name=\"form\" value=\""
        let token =
            page.text.firstRange(of: mark).map { page.text[$0.upperBound...].prefix { $0 != "\"" } } ?? ""
        return (cookie, String(token))
    }

    /// Sends a form of a page, as a browser that has opened it.
    func send(
        _ fields: [String: String], to path: String, formOn page: String, session: String? = nil,
        _ headers: [String: String] = [:]
    ) async throws -> TestResponse {
        let (cookie, token) = try await form(page, session.map { ["Cookie": $0] } ?? [:])
        let body = fields.merging(["form": token]) { one, _ in one }.map {
            "\($0.key)=\(PercentCoding.encoded($0.value))"
        }.joined(separator: "&")
        let cookies = [cookie, session].compactMap { $0 }.joined(separator: "; ")
        return try await post(
            path, Array(body.utf8),
            headers.merging(["Cookie": cookies, "Content-Type": "application/x-www-form-urlencoded"]) {
                one, _ in one
            })
    }

    /// Sends the form of the first page.
    func check(_ text: String) async throws -> TestResponse {
        try await send(["text": text], to: "/check", formOn: "/")
    }

    /// Signs in with a token.
    ///
    /// - Returns: the cookie of the session.
    func enter(_ token: String) async throws -> String {
        let answer = try await send(["token": token], to: "/enter", formOn: "/enter")
        return String(answer.header("Set-Cookie")?.prefix { $0 != ";" } ?? "")
    }
}
