import Foundation
import Ledger
import Testing

@testable import attache

@Suite("Trouble with the ledger")
struct LedgerTroubleTests {
    @Test("a file that is no ledger is told, ends with 69 and keeps its bytes")
    func foreign() throws {
        let desk = try Desk()
        let path = try desk.file("ledger.sqlite", "my notes")
        let answer = desk.run("brief", "-", input: Desk.wrong)
        #expect(answer.status == .unavailable)
        #expect(answer.complaints.contains("is not a ledger"))
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "my notes")
    }

    @Test("a damaged ledger is told and never overwritten")
    func damaged() throws {
        let desk = try Desk()
        #expect(desk.run("cases", "--limit", "1").status == .success)
        let path = try #require(desk.environment["ATTACHE_LEDGER"])
        for side in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + side) }
        var bytes = Array(try #require(FileManager.default.contents(atPath: path)))
        for index in 100..<bytes.count { bytes[index] = 0xA5 }
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        let answer = desk.run("cases")
        #expect(answer.status == .unavailable)
        #expect(answer.complaints.contains("damaged") || answer.complaints.contains("not a ledger"))
        #expect(Array(try #require(FileManager.default.contents(atPath: path))) == bytes)
    }

    @Test("a misspelt place is told, and no folder is made")
    func misspelt() throws {
        let desk = try Desk()
        let answer = desk.run("cases", "--ledger", desk.folder.path + "/no/ledger.sqlite")
        #expect(answer.status == .cannotCreate)
        #expect(answer.complaints.contains("mkdir -p"))
        #expect(!FileManager.default.fileExists(atPath: desk.folder.path + "/no"))
    }

    @Test("without a place for it the embedded record is used from memory, and standard error says so")
    func homeless() throws {
        let desk = try Desk()
        desk.environment = [:]
        let answer = desk.run("brief", "-", input: Desk.wrong)
        #expect(answer.status == .contradicted)
        #expect(answer.output.contains("case 26-83"))
        #expect(answer.complaints.hasPrefix("attache: "))
        #expect(answer.complaints.contains("from memory"))
        #expect(answer.complaints.split(separator: "\n").count == 1)
    }

    @Test("every error of the ledger has its status", arguments: LedgerError.Kind.allCases)
    func statuses(kind: LedgerError.Kind) {
        #expect([69, 70, 73, 74].contains(ExitStatus(kind).rawValue))
    }
}
