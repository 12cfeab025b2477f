import Foundation
import Testing

@testable import Desk

@Suite("The desk for assistants")
struct AssistantTests {
    private func ask(_ message: String) throws -> [String: Any]? {
        let line = AssistantDesk(record: Room.record).answer(Array(message.utf8))
        guard let line else { return nil }
        #expect(!line.contains("\n"))
        return try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
    }

    private func call(_ tool: String, _ arguments: String) throws -> (text: String, isError: Bool) {
        let answer = try ask(
            "{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"tools/call\",\"params\":{\"name\":\"\(tool)\",\"arguments\":\(arguments)}}"
        )
        let result = answer?["result"] as? [String: Any]
        let content = result?["content"] as? [[String: Any]]
        #expect(answer?["id"] as? Int == 7)
        return (content?.first?["text"] as? String ?? "", result?["isError"] as? Bool ?? true)
    }

    @Test("it greets with its name and the version that was asked for")
    func greeting() throws {
        let answer = try ask(
            "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":{\"protocolVersion\":\"2025-03-26\"}}"
        )
        let result = answer?["result"] as? [String: Any]
        #expect(result?["protocolVersion"] as? String == "2025-03-26")
        #expect((result?["serverInfo"] as? [String: Any])?["name"] as? String == "attache")
        #expect(try ask("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}") == nil)
    }

    @Test("its tools only read, and each says what it wants")
    func tools() throws {
        let answer = try ask("{\"jsonrpc\":\"2.0\",\"id\":\"a\",\"method\":\"tools/list\"}")
        let tools = (answer?["result"] as? [String: Any])?["tools"] as? [[String: Any]] ?? []
        #expect(
            tools.compactMap { $0["name"] as? String } == [
                "search", "case", "clock", "dossier", "outlook", "check",
            ])
        for tool in tools {
            #expect((tool["annotations"] as? [String: Any])?["readOnlyHint"] as? Bool == true)
            #expect((tool["inputSchema"] as? [String: Any])?["type"] as? String == "object")
        }
    }

    @Test(
        "each tool answers with the JSON of its page",
        arguments: [
            ("search", "{\"query\": \"AIM-9X Norway\"}", "attache.search/1"),
            ("case", "{\"id\": \"26-27\"}", "attache.case/1"),
            ("clock", "{\"id\": \"26-27\"}", "attache.clock/1"),
            ("dossier", "{\"subject\": \"TUR\", \"with\": \"USA\"}", "attache.dossier/1"),
            ("dossier", "{\"subject\": \"AIM-9X\"}", "attache.dossier/1"),
            ("outlook", "{\"state\": \"TUR\", \"article\": \"F-35\"}", "attache.outlook/1"),
            (
                "check", "{\"text\": \"Norway buys 21 UH-60M helicopters for $2.3 billion.\"}",
                "attache.check/1"
            ),
        ])
    func answers(tool: String, arguments: String, schema: String) throws {
        let (text, isError) = try call(tool, arguments)
        #expect(!isError, "\(text.prefix(200))")
        let json = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
        #expect(json?["schema"] as? String == schema)
    }

    @Test(
        "what cannot be answered is told, and the desk goes on",
        arguments: [
            ("case", "{\"id\": \"99-99\"}"), ("case", "{}"), ("outlook", "{\"state\": \"Atlantis\"}"),
            ("search", "{\"query\": \"(\"}"),
        ])
    func faults(tool: String, arguments: String) throws {
        let (text, isError) = try call(tool, arguments)
        #expect(isError)
        #expect(!text.isEmpty)
    }

    @Test(
        "a line that is no message gets an error of JSON-RPC",
        arguments: [("{", -32_700), ("[]", -32_700), ("{\"id\":1}", -32_600)])
    func broken(line: String, code: Int) throws {
        #expect((try ask(line)?["error"] as? [String: Any])?["code"] as? Int == code)
    }
}
