import Foundation
import Testing

@testable import attache

@Suite("Many documents")
struct BatchTests {
    /// Lines of many small articles, some of which are none.
    private static func lines(_ count: Int) -> String {
        (0..<count).map { number in
            number % 10 == 7
                ? "broken \(number)"
                : #"{"source": "s\#(number)", "text": "Norway ordered \#(number + 2) Leopard 2 tanks from Germany."}"#
        }.joined(separator: "\n") + "\n"
    }

    private func sources(_ answer: String) throws -> [String?] {
        try answer.split(separator: "\n").map { line in
            let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
            return (object?["document"] as? [String: Any])?["source"] as? String
        }
    }

    @Test("answers stand in the order of the input on any number of cores", arguments: [1, 2, 7])
    func order(jobs: Int) throws {
        let desk = try Desk()
        let answer = desk.run("read", "--jsonl", "-", "--jobs", "\(jobs)", input: Self.lines(500))
        #expect(
            answer.output == desk.run("read", "--jsonl", "-", "--jobs", "1", input: Self.lines(500)).output)
        let named = try sources(answer.output)
        #expect(named.count == 500)
        #expect(named.enumerated().allSatisfy { $1 == ($0 % 10 == 7 ? nil : "s\($0)") })
    }

    @Test("what cannot be read goes to a file of its own, and records in are records out and rejected ones")
    func rejects() throws {
        let desk = try Desk()
        let (out, rejected) = (desk.folder.path + "/out.jsonl", desk.folder.path + "/rejected.jsonl")
        let answer = desk.run(
            "read", "--jsonl", "-", "--output", out, "--rejected", rejected, input: Self.lines(95))
        #expect(answer.status == .success)
        #expect(answer.output.isEmpty)
        #expect(answer.complaints.contains("9 of 95 records could not be read"))
        let lines = try String(contentsOfFile: rejected, encoding: .utf8).split(separator: "\n")
        #expect(try sources(String(contentsOfFile: out, encoding: .utf8)).count == 86)
        #expect(lines.count == 9)
        #expect(lines[0].contains(#""line":8"#) && lines[0].contains("not a JSON object"))
        #expect(
            !FileManager.default.fileExists(atPath: out + ".progress"), "of what is whole no checkpoint stays"
        )
    }

    @Test("an interrupted run goes on where its checkpoint stands, and the whole is the same byte for byte")
    func resume() throws {
        let desk = try Desk()
        let input = try desk.file("in.jsonl", Self.lines(300))
        let (whole, part) = (desk.folder.path + "/whole.jsonl", desk.folder.path + "/part.jsonl")
        let (wholeRejects, partRejects) = (whole + ".rejected", part + ".rejected")
        _ = desk.run("read", "--jsonl", input, "--output", whole, "--rejected", wholeRejects)
        // As a run leaves it that was killed: the files hold more than the checkpoint knows of.
        let half = try String(contentsOfFile: whole, encoding: .utf8).split(separator: "\n").prefix(90)
        let kept = half.joined(separator: "\n") + "\n"
        let rejects = try String(contentsOfFile: wholeRejects, encoding: .utf8).split(separator: "\n").prefix(
            10)
        let keptRejects = rejects.joined(separator: "\n") + "\n"
        _ = try desk.file("part.jsonl", kept + "half a line that was never fini")
        _ = try desk.file("part.jsonl.rejected", keptRejects + "more")
        _ = try desk.file(
            "part.jsonl.progress",
            """
            {"schema": "attache.progress/1", "inputs": ["\(input)"], "bytes": \(kept.utf8.count),
             "rejectedBytes": \(keptRejects.utf8.count),
             "counts": {"records": 100, "read": 90, "rejected": 10, "passed": 0, "isMarked": false}}
            """)
        let answer = desk.run(
            "read", "--jsonl", input, "--output", part, "--rejected", partRejects, "--resume")
        #expect(answer.status == .success)
        #expect(answer.complaints.contains("30 of 300 records could not be read"))
        #expect(FileManager.default.contents(atPath: part) == FileManager.default.contents(atPath: whole))
        #expect(
            FileManager.default.contents(atPath: partRejects)
                == FileManager.default.contents(atPath: wholeRejects))
    }

    @Test("a file that is there is not written over, and a checkpoint of other inputs is not taken")
    func kept() throws {
        let desk = try Desk()
        let input = try desk.file("in.jsonl", Self.lines(3))
        let out = try desk.file("out.jsonl", "mine")
        let refused = desk.run("read", "--jsonl", input, "--output", out)
        #expect(refused.status == .cannotCreate)
        #expect(refused.complaints.contains("there already"))
        let unknown = desk.run("read", "--jsonl", input, "--output", out, "--resume")
        #expect(unknown.status == .noInput)
        _ = try desk.file(
            "out.jsonl.progress",
            """
            {"schema": "attache.progress/1", "inputs": ["other.jsonl"], "bytes": 0, "rejectedBytes": 0,
             "counts": {"records": 0, "read": 0, "rejected": 0, "passed": 0, "isMarked": false}}
            """)
        #expect(desk.run("read", "--jsonl", input, "--output", out, "--resume").status == .usage)
        _ = try desk.file("out.jsonl.progress", "nonsense")
        #expect(desk.run("read", "--jsonl", input, "--output", out, "--resume").status == .notText)
        #expect(try String(contentsOfFile: out, encoding: .utf8) == "mine")
    }

    @Test(
        "options that cannot go together are told",
        arguments: [["--resume"], ["--jobs", "0"], ["--output", "a", "--rejected", "a"]])
    func usage(options: [String]) throws {
        #expect(try Desk().run(["read", "--jsonl", "-"] + options).status == .usage)
    }

    @Test("a folder's archives are read with its documents, and a web archive's pages have their addresses")
    func folder() throws {
        let desk = try Desk()
        let page =
            "<html><body><p>Norway ordered 12 Leopard 2 tanks from Germany for its army.</p></body></html>"
        let block = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n\(page)"
        _ = try desk.file("a.txt", Desk.right)
        _ = try desk.file(
            "b.warc",
            "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://x.example/1\r\n"
                + "Content-Length: \(block.utf8.count)\r\n\r\n\(block)\r\n\r\n")
        let answer = desk.run("read", desk.folder.path)
        #expect(try sources(answer.output) == [desk.folder.path + "/a.txt", "https://x.example/1"])
        let checked = desk.run("check", desk.folder.path + "/b.warc")
        #expect(checked.status == .success)
        #expect(checked.output.hasPrefix("https://x.example/1:"))
    }

    @Test("a damaged archive gives what stands before the damage, and its own status")
    func damaged() throws {
        let desk = try Desk()
        let file = try desk.file("a.gz", [0x1F, 0x8B, 0x08, 0, 0, 0, 0, 0, 0, 3, 0x55, 0x55])
        let answer = desk.run("read", file)
        #expect(answer.status == .notText)
        #expect(answer.complaints.contains("damaged or cut off"))
    }
}
