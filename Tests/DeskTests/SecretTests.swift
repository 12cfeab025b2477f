import Foundation
import Logging
import Testing

@testable import Desk

/// A log that keeps its lines, of every level.
///
/// `@unchecked Sendable`: the lines are only touched under the lock.
private final class Lines: @unchecked Sendable {
    private let lock = NSLock()
    private var lines: [String] = []

    func append(_ line: String) { lock.withLock { lines.append(line) } }

    var all: [String] { lock.withLock { lines } }
}

/// Writes all that a logger is told into ``Lines``: message, metadata, and where it came from.
private struct KeepingHandler: LogHandler {
    let lines: Lines
    var metadata: Logger.Metadata = [:]
    var logLevel = Logger.Level.trace

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        let error = event.error.map { "\($0)" } ?? ""
        lines.append("\(event.level) \(event.message) \(metadata) \(event.metadata ?? [:]) \(error)")
    }
}

@Suite("What the log may hold")
struct SecretTests {
    private static let token = "correct-horse-battery-staple-0001"

    private func room(_ lines: Lines) throws -> Room {
        var room = try Room(tokens: [Self.token])
        room.settings.logger = Logger(label: "secrets") { _ in KeepingHandler(lines: lines) }
        return room
    }

    @Test("no token, session, form's token or word of an article stands in the log, at any level")
    func noSecret() async throws {
        let lines = Lines()
        let room = try room(lines)
        let words = "A confidential draft says Oman will buy 12 Zorbak tanks."
        let secrets = try await room.askLive { client in
            let wrong = "wrong-token-that-somebody-mistyped"
            let basic = Data("desk:\(Self.token)".utf8).base64EncodedString()
            for headers in [
                ["Authorization": "Bearer \(Self.token)"], ["Authorization": "Basic \(basic)"],
                ["Authorization": "Bearer \(wrong)"], ["Authorization": "Odd \(wrong)"],
                ["Cookie": "attache-desk=\(wrong)"],
            ] {
                _ = try await client.get("/cases.json", headers)
                _ = try await client.get("/cases.json?q=\(wrong)", headers)
                _ = try await client.get("/nowhere", headers)
                _ = try await client.post(
                    "/api/check", Array(words.utf8), headers.merging(["Content-Type": "text/plain"]) { $1 })
                _ = try await client.post("/api/check", [0xFF, 0, 1], headers)
            }
            // Signing in by the form, as a browser does.
            let page = try await client.get("/enter")
            let cookie = page.header("Set-Cookie")?.split(separator: ";").first.map(String.init) ?? ""
            let mark = "name=\"form\" value=\""
            let form =
                page.text.firstRange(of: mark).map { page.text[$0.upperBound...].prefix { $0 != "\"" } } ?? ""
            let entered = try await client.post(
                "/enter", Array("form=\(form)&token=\(Self.token)".utf8),
                ["Cookie": cookie, "Content-Type": "application/x-www-form-urlencoded"])
            let session = entered.header("Set-Cookie")?.split(separator: ";").first.map(String.init) ?? ""
            #expect(session.hasPrefix("attache-desk="))
            _ = try await client.get("/cases", ["Cookie": session])
            func value(_ pair: String) -> String { String(pair.drop { $0 != "=" }.dropFirst()) }
            return [Self.token, wrong, basic, String(form), value(session), value(cookie), "Zorbak"]
        }
        let log = lines.all
        // The log was written: a test of an empty one would show nothing.
        #expect(log.contains { $0.contains("/cases.json") })
        #expect(secrets.allSatisfy { $0.count >= 6 })
        for secret in secrets {
            #expect(!log.contains { $0.contains(secret) }, "\(secret) stands in the log")
        }
    }
}
