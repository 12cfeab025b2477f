import Foundation
import Testing

@testable import attache

@Suite("Bad input")
struct InputTests {
    struct Bad: Sendable, CustomTestStringConvertible {
        let name: String
        let bytes: [UInt8]
        let words: String
        var testDescription: String { name }
    }

    static let files: [Bad] = [
        Bad(name: "empty.txt", bytes: [], words: "empty"),
        Bad(name: "blank.txt", bytes: Array(" \n\t\n".utf8), words: "empty"),
        Bad(
            name: "minutes.doc", bytes: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0, 0, 0],
            words:
                "this is a Word file (OLE container), not text, HTML or PDF. Save it as text or PDF and try again."
        ),
        Bad(name: "photo.png", bytes: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], words: "picture"),
        Bad(name: "zeros.bin", bytes: Array(repeating: 0, count: 5000), words: "Give plain text"),
        Bad(name: "cut.pdf", bytes: Array("%PDF-1.7\n1 0 obj".utf8), words: "PDF"),
        Bad(name: "scripts.html", bytes: Array("<html><script>1</script></html>".utf8), words: "no text"),
    ]

    @Test("what cannot be read as text says so, ends with 65 and leaves the ledger alone", arguments: files)
    func unreadable(bad: Bad) throws {
        let desk = try Desk()
        let path = try desk.file(bad.name, bad.bytes)
        for command in ["brief", "check", "read"] {
            let answer = desk.run(command, path)
            #expect(answer.status == .notText)
            #expect(answer.complaints.hasPrefix("attache: \(path): "))
            #expect(answer.complaints.contains(bad.words), "\(answer.complaints)")
            #expect(answer.output.isEmpty)
        }
        #expect(!desk.ledgerExists)
    }

    @Test("what is not there, or is a folder, ends with 66")
    func absent() throws {
        let desk = try Desk()
        for command in ["brief", "check", "read"] {
            let missing = desk.run(command, desk.folder.path + "/nothing.txt")
            #expect(missing.status == .noInput)
            #expect(missing.complaints.contains("there is no such file"))
            let folder = desk.run(command, desk.folder.path)
            #expect(folder.status == .noInput)
            #expect(folder.complaints.contains("this is a folder"))
        }
        #expect(desk.run("brief", "").status == .noInput)
        #expect(!desk.ledgerExists)
    }

    @Test("what is larger than the limit is refused without being read whole")
    func large() throws {
        let desk = try Desk()
        let answer = desk.run("read", "-", input: String(repeating: "x", count: 50_000_001))
        #expect(answer.status == .notText)
        #expect(answer.complaints.contains("standard input: the document has more than 50 MB"))
    }

    @Test("a page without a sale is no error")
    func nothing() throws {
        let answer = try Desk().run(
            "brief", "-", input: "<html><body><p>Rain in the north all week.</p></body></html>")
        #expect(answer.status == .success)
        #expect(answer.output.hasPrefix("No arms sale in this article"))
    }

    @Test("of several files those that can be read are read, and the status is that of the first fault")
    func several() throws {
        let desk = try Desk()
        let good = try desk.file("a.txt", Desk.right)
        let answer = desk.run("read", good, desk.folder.path + "/none.txt", good)
        #expect(answer.status == .noInput)
        #expect(answer.output.split(separator: "\n").count == 2)
    }

    @Test(
        "a line that cannot be read gives its reason in its place",
        arguments: [
            ("nonsense", "not a JSON object"), ("[1]", "not a JSON object"), (#"{"source": "x"}"#, "neither"),
            (#"{"source": "x", "text": "  "}"#, "empty"), (#"{"source": "x", "text": 5}"#, "text"),
            (#"{"source": "x", "html": "<p></p>"}"#, "no text"),
        ])
    func lines(line: String, reason: String) throws {
        let good = #"{"source": "good", "text": "Rain in the north."}"#
        let answer = try Desk().run("read", "--jsonl", "-", input: "\(good)\n\(line)\n\n\(good)")
        let lines = answer.output.split(separator: "\n").map { Data($0.utf8) }
        try #require(lines.count == 3)
        let rejected = try #require(try JSONSerialization.jsonObject(with: lines[1]) as? [String: Any])
        #expect(rejected["schema"] as? String == "attache.rejected/1")
        #expect(rejected["line"] as? Int == 2)
        #expect((rejected["reason"] as? String)?.contains(reason) == true)
        #expect(answer.status == .success)
        #expect(answer.complaints.contains("1 of 3 records"))
    }

    @Test("bytes come line by line whatever the pieces in which they arrive", arguments: 1...7)
    func pieces(size: Int) throws {
        var rest = Array("one\n\ntwo\nthree".utf8)
        let stream = ByteStream(name: "-") { () throws(Failure) -> [UInt8] in
            defer { rest.removeFirst(min(size, rest.count)) }
            return Array(rest.prefix(size))
        }
        var lines: [String] = []
        while let line = try stream.line(limit: 100) { lines.append(String(decoding: line, as: UTF8.self)) }
        #expect(lines == ["one", "", "two", "three"])
    }

    @Test("a line longer than the limit is cut behind it, and the next is whole")
    func longLine() throws {
        let stream = ByteStream(name: "-", bytes: Array("aaaaaaaa\nbb\n".utf8))
        #expect(try stream.line(limit: 4)?.count == 5)
        #expect(try stream.line(limit: 4) == Array("bb".utf8))
        #expect(try stream.line(limit: 4) == nil)
    }
}

@Suite("Little memory")
struct MemoryRoomTests {
    @Test("a text that does not fit in the memory is refused with what it needs and what there is")
    func refusal() throws {
        let words = try #require(MemoryRoom.refusal(ofBytes: 45_000_000, limit: 256 << 20))
        #expect(words.contains("45 MB") && words.contains("268 MB") && words.contains("split"))
        #expect(MemoryRoom.refusal(ofBytes: 45_000_000, limit: nil) == nil)
        #expect(MemoryRoom.refusal(ofBytes: 45_000_000, limit: 8 << 30) == nil)
        #expect(
            MemoryRoom.refusal(ofBytes: 900_000, limit: 32 << 20) == nil,
            "an article is read wherever it can be")
    }

    @Test("the groups of a process and those above them are asked, of both kinds")
    func groups() {
        #expect(
            MemoryRoom.files(inGroups: "0::/a/b\n") == [
                "/sys/fs/cgroup/a/b/memory.max", "/sys/fs/cgroup/a/memory.max", "/sys/fs/cgroup/memory.max",
            ])
        #expect(
            MemoryRoom.files(inGroups: "7:memory,cpu:/x\n3:pids:/y\n") == [
                "/sys/fs/cgroup/memory/x/memory.limit_in_bytes",
                "/sys/fs/cgroup/memory/memory.limit_in_bytes",
            ])
        #expect(MemoryRoom.files(inGroups: "nonsense").isEmpty)
        #expect(MemoryRoom.number("268435456\n") == 268_435_456)
        #expect(MemoryRoom.number("max\n") == nil)
        #expect(MemoryRoom.number("9223372036854771712\n") == nil, "no limit, as the first kind says it")
    }
}
