import HTTPTypes
import HummingbirdTesting
import Testing

@testable import Desk

@Suite("Who is answered")
struct GateTests {
    @Test(
        "only addresses of this machine are loopback",
        arguments: [
            ("127.0.0.1", true), ("127.8.9.1", true), ("localhost", true), ("::1", true), ("0.0.0.0", false),
            ("192.168.1.4", false), ("127.0.0.1.example.org", false), ("127.0.0", false), ("", false),
        ])
    func loopback(host: String, isLoopback: Bool) { #expect(DeskSettings.isLoopback(host) == isLoopback) }

    private static let long = String(repeating: "a", count: 20)

    @Test("a token file has a token a line with its role, and a token without one is a reader's")
    func tokens() throws {
        let other = String(repeating: "b", count: 20)
        #expect(
            try DeskToken.all(in: "# remark\n\(Self.long) # who\r\n\n\t\(other)  editor # editor\n") == [
                DeskToken(Self.long, role: .reader), DeskToken(other, role: .editor),
            ])
    }

    @Test(
        "a token file has a token a line, and none that could be guessed",
        arguments: [
            ("# nobody\n", DeskToken.Fault.none), ("\(long)\n\nshort\n", .short(line: 3)),
            ("\(long) owner", .role(line: 1)), ("\(long) editor reader", .role(line: 1)),
            ("\(long)\n\(long) editor", .twice(line: 2)),
        ])
    func faults(text: String, fault: DeskToken.Fault) {
        #expect(throws: fault) { try DeskToken.all(in: text) }
    }

    @Test(
        "a request that names another host is not answered",
        arguments: ["evil.example", "127.0.0.1.evil.example", ""])
    func otherHost(host: String) throws {
        let gate = Gate(Room.shared.settings)
        #expect(throws: Problem.self) { try gate.checkHost(host) }
        #expect(throws: Problem.self) { try gate.checkHost(nil) }
    }

    @Test(
        "the desk answers to its own names",
        arguments: ["127.0.0.1:8026", "localhost", "LOCALHOST:80", "[::1]:8026"])
    func ownHost(host: String) throws { try Gate(Room.shared.settings).checkHost(host) }

    private static let token = "0123456789abcdefghij"

    @Test("without a token nothing but the way in is shown; with one, all is")
    func guarded() async throws {
        let room = try Room(tokens: [DeskToken(Self.token)])
        try await room.ask { client in
            for path in ["/cases", "/cases.json", "/", "/metrics", "/case/26-27"] {
                let answer = try await client.get(path)
                #expect(answer.status == .unauthorized, "\(path)")
                #expect(answer.header("WWW-Authenticate") != nil)
            }
            for path in ["/enter", "/health", "/desk.css"] {
                let open = try await client.get(path)
                #expect(open.status == .ok, "\(path)")
            }
            let known = try await client.get("/cases.json", ["Authorization": "Bearer \(Self.token)"])
            #expect(known.status == .ok)
            let unknown = try await client.get("/cases.json", ["Authorization": "Bearer \(Self.token)x"])
            #expect(unknown.status == .unauthorized)
            // anybody:TOKEN, as a calendar sends it
            let basic = "YW55Ym9keTowMTIzNDU2Nzg5YWJjZGVmZ2hpag=="
            let calendar = try await client.get("/deadlines.ics", ["Authorization": "Basic \(basic)"])
            #expect(calendar.status == .ok)
        }
    }

    @Test("a session is opened by a token and a form of this desk, and cannot be made up")
    func session() async throws {
        let room = try Room(tokens: [DeskToken(Self.token)])
        try await room.ask { client in
            let page = try await client.get("/enter")
            let cookie = try #require(page.header("Set-Cookie")?.split(separator: ";").first.map(String.init))
            let start = try #require(page.text.firstRange(of: "name=\"form\" value=\""))
            let form = page.text[start.upperBound...].prefix { $0 != "\"" }
            let kind = ["Cookie": cookie, "Content-Type": "application/x-www-form-urlencoded"]
            let wrong = try await client.post("/enter", Array("form=\(form)&token=guess".utf8), kind)
            #expect(wrong.status == .unauthorized)
            let entered = try await client.post(
                "/enter", Array("form=\(form)&token=\(Self.token)".utf8), kind)
            #expect(entered.status == .seeOther)
            let set = try #require(entered.header("Set-Cookie"))
            #expect(set.contains("HttpOnly") && set.contains("SameSite=Strict"))
            let session = String(set.prefix { $0 != ";" })
            let inside = try await client.get("/cases", ["Cookie": session])
            #expect(inside.status == .ok)
            let forged = try await client.get("/cases", ["Cookie": session + "0"])
            #expect(forged.status == .unauthorized)
        }
    }

    @Test("a form without its token, or from another site, is not taken")
    func foreignForm() async throws {
        try await Room.shared.ask { client in
            let kind = ["Content-Type": "application/x-www-form-urlencoded"]
            let tokenless = try await client.post("/check", Array("text=a".utf8), kind)
            #expect(tokenless.status == .forbidden)
            for header in [["Sec-Fetch-Site": "cross-site"], ["Origin": "https://evil.example"]] {
                let all = header.merging(["Content-Type": "text/plain"]) { one, _ in one }
                let foreign = try await client.post("/api/check", Array("text".utf8), all)
                #expect(foreign.status == .forbidden)
            }
        }
    }
}
