import Documents
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Testing

@testable import Desk

@Suite("What is sent to the desk")
struct InputTests {
    /// 200 MB of zeros, packed with gzip by its own rules: a head, one deflate stream, a tail.
    private static func gzip(zeros count: Int) throws -> [UInt8] {
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = ["-c", "head -c \(count) /dev/zero | gzip -c"]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return Array(data)
    }

    @Test("packed bytes are unpacked up to the limit and no further")
    func unpacking() throws {
        let packed = try Self.gzip(zeros: 100_000)
        #expect(try Unpacking.unpack(packed, limit: 100_000).count == 100_000)
        #expect(throws: Unpacking.Fault.tooLarge) { try Unpacking.unpack(packed, limit: 99_999) }
        #expect(throws: Unpacking.Fault.damaged) {
            try Unpacking.unpack(Array(packed.dropLast(9)), limit: 200_000)
        }
        #expect(throws: Unpacking.Fault.damaged) { try Unpacking.unpack(Array("no gzip".utf8), limit: 100) }
        #expect(throws: Unpacking.Fault.damaged) { try Unpacking.unpack([], limit: 100) }
    }

    @Test("the parts of a form are told apart, whatever their bytes are")
    func multipart() throws {
        let file: [UInt8] = [0, 13, 10, 45, 45, 120, 13, 10, 255]
        let head =
            "--x1\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\nTwo\r\nlines\r\n--x1\r\n"
            + "Content-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\nContent-Type: application/pdf\r\n\r\n"
        let bytes = Array(head.utf8) + file + Array("\r\n--x1--\r\n".utf8)
        let parts = try #require(Multipart.parts(bytes, boundary: "x1"))
        #expect(parts.map(\.name) == ["text", "file"])
        #expect(String(decoding: parts[0].bytes, as: UTF8.self) == "Two\r\nlines")
        #expect(parts[1].bytes == file)
        #expect(parts[1].fileName == "a.pdf")
        #expect(parts[1].mediaType == "application/pdf")
    }

    @Test("a form cut off anywhere is refused, and never read beyond its end")
    func cutOff() {
        let whole = Array("--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nvalue\r\n--b--".utf8)
        #expect(Multipart.parts(whole, boundary: "b")?.count == 1)
        for count in 0..<whole.count - 1 {
            #expect(Multipart.parts(Array(whole.prefix(count)), boundary: "b") == nil, "\(count)")
        }
    }

    @Test("200 MB are refused before they are read, and the desk goes on")
    func tooLarge() async throws {
        try await Room.shared.askLive { client in
            let port = try #require(client.port)
            let head = "POST /api/check HTTP/1.1\r\nHost: localhost\r\nContent-Length: 209715200\r\n\r\nab"
            let answer = try await Self.send(head, port: port)
            #expect(answer.contains(" 413 "))
            #expect(answer.contains("too-large"))
        }
        let health = try await Room.shared.ask { client in try await client.get("/health") }
        #expect(health.status == .ok)
    }

    @Test("200 MB without a stated length are cut off at the limit, and the desk goes on")
    func endless() async throws {
        var room = try Room()
        room.settings.limits.documentBytes = 5_000_000
        room.settings.port = 0
        let application = try DeskServer(room.sources, settings: room.settings).service().application
        try await application.test(.live) { client in
            let port = try #require(client.port)
            let answer = try await Self.shell(
                """
                exec 3<>/dev/tcp/127.0.0.1/\(port)
                printf 'POST /api/check HTTP/1.1\\r\\nHost: localhost\\r\\nContent-Type: text/plain\\r\\n' >&3
                printf 'Transfer-Encoding: chunked\\r\\n\\r\\n' >&3
                (for part in $(seq 200); do printf '100000\\r\\n'; head -c 1048576 /dev/zero; printf '\\r\\n'; done) >&3 2>/dev/null &
                timeout 10 head -c 200 <&3
                """)
            #expect(answer.contains(" 413 "))
            #expect(try await client.get("/health", ["Host": "localhost"]).status == .ok)
        }
    }

    @Test("a head that drips in is waited for only so long")
    func drip() async throws {
        var room = try Room()
        room.settings.limits.arrival = .milliseconds(300)
        room.settings.limits.idle = .milliseconds(700)
        room.settings.port = 0
        let application = try DeskServer(room.sources, settings: room.settings).service().application
        try await application.test(.live) { client in
            let port = try #require(client.port)
            let start = ContinuousClock.now
            // A letter every fifth of a second, which no time-out of idle connections would end.
            let answer = try await Self.shell(
                """
                exec 3<>/dev/tcp/127.0.0.1/\(port)
                printf 'GET / HTTP/1.1\\r\\nX-Slow: ' >&3
                (for letter in $(seq 50); do printf a; sleep 0.2; done) >&3 2>/dev/null &
                timeout 9 cat <&3; kill $! 2>/dev/null
                """)
            #expect(!answer.contains(" 200 "))
            #expect(ContinuousClock.now - start < .seconds(8), "the desk has closed it")
            let health = try await Self.send(
                "GET /health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", port: port)
            #expect(health.contains(" 200 "))
        }
    }

    @Test(
        "a broken form is refused with a reason",
        arguments: [
            (
                "multipart/form-data; boundary=b",
                "--b\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\ncut"
            ),
            ("multipart/form-data; boundary=b", "--other\r\n\r\n--other--"), ("multipart/form-data", "x"),
            ("multipart/form-data; boundary=" + String(repeating: "b", count: 200), "--b--"),
        ])
    func broken(kind: String, body: String) async throws {
        try await Room.shared.ask { client in
            let answer = try await client.post("/check", Array(body.utf8), ["Content-Type": kind])
            #expect(Int(answer.status.code) == 422)
            #expect(answer.text.contains("unreadable"))
        }
    }

    @Test("a small body that unpacks to 200 MB is refused")
    func bomb() async throws {
        let bomb = try Self.gzip(zeros: 200_000_000)
        #expect(bomb.count < 300_000)
        try await Room.shared.ask { client in
            let answer = try await client.post(
                "/api/read", bomb, ["Content-Type": "text/plain", "Content-Encoding": "gzip"])
            #expect(answer.status == .contentTooLarge)
        }
    }

    @Test("a body that does not arrive in time is refused")
    func slow() async throws {
        var room = try Room()
        room.settings.limits.arrival = .milliseconds(200)
        room.settings.port = 0
        let application = try DeskServer(room.sources, settings: room.settings).service().application
        try await application.test(.live) { client in
            let port = try #require(client.port)
            let head =
                "POST /api/check HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\nContent-Length: 100\r\n\r\nab"
            let answer = try await Self.send(head, port: port)
            #expect(answer.contains(" 408 "))
            #expect(answer.contains("slow-request"))
        }
    }

    /// Sends bytes over a socket, and reads until something came.
    private static func send(_ text: String, port: Int) async throws -> String {
        try await shell(
            "exec 3<>/dev/tcp/127.0.0.1/\(port); printf '%s' \"$0\" >&3; timeout 5 cat <&3", text)
    }

    /// What a script of bash writes.
    private static func shell(_ script: String, _ argument: String = "") async throws -> String {
        let process = Process()
        process.executableURL = URL(filePath: "/bin/bash")
        process.arguments = ["-c", script, argument]
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = FileHandle.nullDevice
        try process.run()
        return await withCheckedContinuation { continuation in
            Thread.detachNewThread {
                let data = pipe.fileHandleForReading.readDataToEndOfFile()
                continuation.resume(returning: String(decoding: data, as: UTF8.self))
            }
        }
    }

    @Test(
        "what is no document is refused with a reason",
        arguments: [
            ("image/png", "x", 415, "unknown-media"), ("text/plain", "", 422, "unreadable"),
            ("application/json", "{\"text\": \" \"}", 422, "unreadable"),
            ("application/pdf", "%PDF-1.4 broken", 422, "unreadable"),
        ])
    func refused(kind: String, body: String, status: Int, code: String) async throws {
        try await Room.shared.ask { client in
            let answer = try await client.post("/api/check", Array(body.utf8), ["Content-Type": kind])
            #expect(Int(answer.status.code) == status)
            #expect(answer.json?["code"] as? String == code)
            #expect(answer.header("Content-Type") == "application/problem+json")
        }
    }
}
