import HTTPTypes
import HummingbirdTesting
import Testing

@testable import Desk

@Suite("Problems")
struct ProblemTests {
    @Test(
        "what is not there is told to programs as RFC 9457 has it",
        arguments: [
            ("/nothing", 404, "not-found"), ("/case/99-99.json", 404, "not-found"),
            ("/cases.json?limit=0", 400, "bad-query"),
            ("/cases.json?buyer=%FF", 400, "bad-query"), ("/rules/nothing.json", 404, "not-found"),
            ("/article/nothing-of-that-name.json", 404, "not-found"), ("/api/check", 405, "wrong-method"),
            ("/case/26-27.json?as-of=1999-01-01", 404, "not-found"),
            ("/locks/Atlantis.json", 404, "not-found"),
        ])
    func document(path: String, status: Int, code: String) async throws {
        try await Room.shared.ask { client in
            let answer = try await client.get(path)
            #expect(Int(answer.status.code) == status)
            #expect(answer.header("Content-Type") == "application/problem+json")
            #expect(answer.json?["code"] as? String == code)
            #expect(answer.json?["type"] as? String == "/problems/\(code)")
            #expect(answer.json?["status"] as? Int == status)
            #expect((answer.json?["detail"] as? String)?.isEmpty == false)
        }
    }

    @Test("and to people as a page, which says what to do")
    func page() async throws {
        try await Room.shared.ask { client in
            let answer = try await client.get("/case/26-2777", ["Accept": "text/html"])
            #expect(answer.status == .notFound)
            #expect(answer.header("Content-Type") == "text/html; charset=utf-8")
            #expect(answer.text.contains("There is no case 26-2777"))
        }
    }

    @Test("every problem has its page in the manual", arguments: Problem.Code.allCases)
    func manual(code: Problem.Code) async throws {
        try await Room.shared.ask { client in
            let page = try await client.get("/problems/\(code.rawValue)")
            #expect(page.status == .ok)
            #expect(page.text.contains(code.rawValue))
        }
    }

    @Test("an address that takes another method says which it takes")
    func allow() async throws {
        try await Room.shared.ask { client in
            let answer = try await client.execute(uri: "/cases", method: .delete)
            #expect(answer.status == .methodNotAllowed)
            #expect(answer.header("Allow") == "GET, HEAD")
        }
    }
}
