import Foundation
import Testing

@testable import attache

@Suite("attache desk and attache mcp")
struct DeskCommandTests {
    @Test("an address that others reach asks for tokens, and good ones")
    func tokens() throws {
        let desk = try Desk()
        let open = desk.run("desk", "--listen", "0.0.0.0")
        #expect(open.status == .usage)
        #expect(open.complaints.contains("--token-file"))
        let missing = desk.run("desk", "--listen", "0.0.0.0", "--token-file", "nothing")
        #expect(missing.status == .noInput)
        let short = try desk.file("tokens", "secret\n")
        let weak = desk.run("desk", "--listen", "0.0.0.0", "--token-file", short)
        #expect(weak.status == .notText)
        #expect(weak.complaints.contains("could be guessed"))
        #expect(desk.run("desk", "--port", "70000").status == .usage)
        #expect(desk.run("desk", "--log-level", "loud").status == .usage)
    }

    @Test("an assistant is answered line by line until its input ends")
    func assistant() throws {
        let lines = [
            #"{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18"}}"#,
            #"{"jsonrpc":"2.0","method":"notifications/initialized"}"#,
            #"{"jsonrpc":"2.0","id":2,"method":"tools/call","params":{"name":"case","arguments":{"id":"26-27"}}}"#,
        ]
        let answer = try Desk().run("mcp", input: lines.joined(separator: "\n"))
        #expect(answer.status == .success)
        let answers = answer.output.split(separator: "\n")
        #expect(answers.count == 2)
        #expect(answers.last?.contains("SWE") ?? false)
    }
}
