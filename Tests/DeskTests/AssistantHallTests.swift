import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Testing

@testable import Desk

@Suite("Assistants over HTTP")
struct AssistantHallTests {
    private static let kind = [
        "Content-Type": "application/json", "Accept": "application/json, text/event-stream",
    ]
    private static let greeting =
        #"{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},"clientInfo":{"name":"t","version":"1"}}}"#

    private static func send(
        _ client: any TestClientProtocol, _ message: String, _ headers: [String: String] = [:]
    ) async throws -> TestResponse {
        try await client.post("/mcp", Array(message.utf8), kind.merging(headers) { $1 })
    }

    @Test("a session is opened, its tools answer with JSON, and it ends")
    func session() async throws {
        try await Room.shared.ask { client in
            let greeted = try await Self.send(client, Self.greeting)
            #expect(greeted.status == .ok && greeted.header("Content-Type") == "application/json")
            let result = greeted.json?["result"] as? [String: Any]
            #expect(result?["protocolVersion"] as? String == "2025-06-18")
            let name = try #require(greeted.header("Mcp-Session-Id"))
            #expect(name.utf8.allSatisfy { (0x21...0x7E).contains($0) })
            let session = ["Mcp-Session-Id": name, "MCP-Protocol-Version": "2025-06-18"]
            let ready = try await Self.send(
                client, #"{"jsonrpc":"2.0","method":"notifications/initialized"}"#, session)
            #expect(ready.status == .accepted && ready.body.readableBytes == 0)
            let called = try await Self.send(
                client,
                #"{"jsonrpc":"2.0","id":"x","method":"tools/call","params":{"name":"case","arguments":{"id":"26-27"}}}"#,
                session)
            #expect(called.status == .ok && called.json?["id"] as? String == "x")
            let content = (called.json?["result"] as? [String: Any])?["content"] as? [[String: Any]]
            #expect((content?.first?["text"] as? String)?.contains("attache.case/1") ?? false)
            let ended = try await client.execute(
                uri: "/mcp", method: .delete, headers: HTTPFields(session))
            #expect(ended.status == .noContent)
            let after = try await Self.send(client, #"{"jsonrpc":"2.0","id":2,"method":"ping"}"#, session)
            #expect(after.status == .notFound)
        }
    }

    @Test("without a session, or with one that is none, nothing but a greeting is answered")
    func sessionless() async throws {
        try await Room.shared.ask { client in
            let ping = #"{"jsonrpc":"2.0","id":2,"method":"ping"}"#
            #expect(try await Self.send(client, ping).status == .badRequest)
            #expect(try await Self.send(client, ping, ["Mcp-Session-Id": "made-up"]).status == .notFound)
            let ended = try await client.execute(
                uri: "/mcp", method: .delete, headers: HTTPFields(["Mcp-Session-Id": "made-up"]))
            #expect(ended.status == .notFound)
        }
    }

    @Test("another's session is none of one's own")
    func another() async throws {
        let tokens = ["first--0123456789abcdef", "second-0123456789abcdef"]
        let room = try Room(tokens: tokens.map { DeskToken($0) })
        try await room.ask { client in
            #expect(try await Self.send(client, Self.greeting).status == .unauthorized)
            let greeted = try await Self.send(
                client, Self.greeting, ["Authorization": "Bearer \(tokens[0])"])
            let name = try #require(greeted.header("Mcp-Session-Id"))
            let ping = #"{"jsonrpc":"2.0","id":2,"method":"ping"}"#
            for (token, status) in zip(tokens, [200, 404]) {
                let answer = try await Self.send(
                    client, ping, ["Mcp-Session-Id": name, "Authorization": "Bearer \(token)"])
                #expect(Int(answer.status.code) == status)
            }
        }
    }

    @Test("a stream is not offered, and the address says what it takes")
    func stream() async throws {
        try await Room.shared.ask { client in
            let answer = try await client.get("/mcp", ["Accept": "text/event-stream"])
            #expect(answer.status == .methodNotAllowed)
            #expect(answer.header("Allow") == "DELETE, POST")
        }
    }

    @Test("a page of another site, or under another name, is not answered")
    func foreign() async throws {
        try await Room.shared.ask { client in
            for headers in [["Origin": "https://evil.example"], ["Sec-Fetch-Site": "cross-site"]] {
                #expect(try await Self.send(client, Self.greeting, headers).status == .forbidden)
            }
            let own = try await Self.send(client, Self.greeting, ["Origin": "http://localhost"])
            #expect(own.status == .ok)
        }
        #expect(throws: Problem.self) { try Gate(Room.shared.settings).checkHost("rebound.example") }
    }

    @Test(
        "what is no message of the protocol is told so",
        arguments: [
            ("{", 400, -32_700), ("[]", 400, -32_700), (#"{"id":1}"#, 400, -32_600), ("", 202, 0),
        ])
    func broken(message: String, status: Int, code: Int) async throws {
        try await Room.shared.ask { client in
            let answer = try await Self.send(client, message)
            #expect(Int(answer.status.code) == status)
            let error = answer.json?["error"] as? [String: Any]
            #expect(error?["code"] as? Int ?? 0 == code)
        }
    }

    @Test("an answer in no form that is taken, and a version that is not spoken, are refused")
    func forms() async throws {
        try await Room.shared.ask { client in
            #expect(
                try await Self.send(client, Self.greeting, ["Accept": "text/html"]).status == .notAcceptable)
            #expect(try await Self.send(client, Self.greeting, ["Accept": "*/*"]).status == .ok)
            let old = try await Self.send(client, Self.greeting, ["MCP-Protocol-Version": "1999-01-01"])
            #expect(old.status == .badRequest)
            let kind = try await client.post(
                "/mcp", Array(Self.greeting.utf8), ["Content-Type": "text/plain"])
            #expect(kind.status == .unsupportedMediaType)
        }
    }
}
