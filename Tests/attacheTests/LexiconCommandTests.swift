import Foundation
import Testing

@testable import attache

@Suite("Tables of one's own, and attache lexicon")
struct LexiconCommandTests {
    private func tables(_ desk: Desk, _ files: [String: String]) throws -> String {
        let folder = desk.folder.appendingPathComponent("tables")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for (name, text) in files { try Data(text.utf8).write(to: folder.appendingPathComponent(name)) }
        return folder.path
    }

    @Test(
        "an article of one's own is read, and without the option is not",
        arguments: ["read", "check", "brief"])
    func added(_ command: String) throws {
        let desk = try Desk()
        let folder = try tables(
            desk, ["articles.tsv": "id\tnames\tcategory\torigin\nzorbak\tZorbak Mighty\ttank\tPOL\n"])
        let text = try desk.file(
            "a.txt", "Poland sold 20 Zorbak Mighty to Chile for $50 million on Monday.\n")
        let format = command == "read" ? [] : ["--format", "json"]
        let with = desk.run([command, text, "--lexicon", folder] + format)
        #expect(with.output.contains("\"zorbak\""), "\(with.complaints)")
        #expect(!desk.run([command, text] + format).output.contains("\"zorbak\""))
    }

    @Test("a bad row gives file, line, what is wrong and how to mend it")
    func badRow() throws {
        let desk = try Desk()
        let folder = try tables(
            desk, ["firms.tsv": "id\tnames\tstate\nacme-x\tAcme\tUtopia\nboeing\tB\tUSA\n"])
        let text = try desk.file("a.txt", "Nothing.\n")
        let answer = desk.run("read", text, "--lexicon", folder)
        #expect(answer.status == .notText)
        #expect(answer.complaints.contains("firms.tsv:2: code: \"Utopia\""))
        #expect(answer.complaints.contains("Write three letters"))
        #expect(answer.complaints.contains("1 more"))
        #expect(answer.output.isEmpty)
        let lint = desk.run("lexicon", "lint", "--lexicon", folder)
        #expect(lint.status == .contradicted)
        #expect(lint.output.contains("firms.tsv:3: id: "))
    }

    @Test("a folder that is not there, is empty or holds a strange table is told")
    func badFolder() throws {
        let desk = try Desk()
        let text = try desk.file("a.txt", "Nothing.\n")
        #expect(desk.run("read", text, "--lexicon", "/no/such/folder").status == .noInput)
        #expect(desk.run("read", text, "--lexicon", try tables(desk, [:])).status == .noInput)
        let strange = desk.run("read", text, "--lexicon", try tables(desk, ["ships.tsv": "id\n"]))
        #expect(strange.status == .notText)
        #expect(strange.complaints.contains("articles.tsv"))
    }

    @Test("show tells what a name can mean, with its source; an unknown name ends with 66")
    func show() throws {
        let desk = try Desk()
        let answer = desk.run("lexicon", "show", "Patriot")
        #expect(answer.status == .success)
        #expect(answer.output.contains("article · patriot · Patriot"))
        #expect(answer.output.contains("source: "))
        let none = desk.run("lexicon", "show", "Qwertzuiop")
        #expect(none.status == .noInput)
        #expect(none.complaints.contains("no table has this name"))
    }
}
