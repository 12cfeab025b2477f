import Foundation
import Law
import Testing

@testable import attache

@Suite("Commands")
struct CommandTests {
    @Test("a contradicted article ends with 1, a right one with 0", arguments: ["brief", "check"])
    func status(command: String) throws {
        let desk = try Desk()
        #expect(desk.run(command, "-", input: Desk.wrong).status == .contradicted)
        #expect(desk.run(command, "-", input: Desk.right).status == .success)
    }

    @Test(
        "each format of a brief begins as its kind does",
        arguments: [
            ("text", "One sale, on record."), ("html", "<!DOCTYPE html>"), ("markdown", "# One sale"),
            ("json", "{\n"), ("claimreview", "{\n"), ("note", "# One correction\n"),
        ])
    func formats(format: String, beginning: String) throws {
        let answer = try Desk().run("brief", "-", "--format", format, input: Desk.wrong)
        #expect(answer.output.hasPrefix(beginning), "\(answer.output.prefix(80))")
        #expect(answer.complaints.isEmpty)
    }

    @Test("the JSON of a check holds what the schema names")
    func schema() throws {
        let answer = try Desk().run("check", "-", "--format", "json", input: Desk.wrong)
        let check = try #require(
            try JSONSerialization.jsonObject(with: Data(answer.output.utf8)) as? [String: Any])
        #expect(check["schema"] as? String == "attache.check/1")
        #expect((check["document"] as? [String: Any])?["source"] as? String == "-")
        let findings = try #require(check["findings"] as? [[String: Any]])
        let wrong = try #require(findings.first { $0["verdict"] as? String == "contradicted" })
        #expect(wrong["case"] as? String == "26-83")
        #expect((wrong["claim"] as? [String: Any])?["start"] is Int)
        #expect((wrong["record"] as? [String: Any])?["source"] is String)
    }

    @Test("a folder is checked whole, an answer a line or a note a document, and ends with 1 if one is wrong")
    func folder() throws {
        let desk = try Desk()
        let folder = desk.folder.appendingPathComponent("desk/2026")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        _ = try desk.file("desk/a.txt", Desk.right)
        _ = try desk.file("desk/2026/b.txt", Desk.wrong)
        _ = try desk.file("desk/c.json", "{\"a\": 1}")
        _ = try desk.file("desk/d.bin", "not a document")
        let path = desk.folder.appendingPathComponent("desk").path
        let json = desk.run("check", path, "--format", "json")
        #expect(json.status == .contradicted)
        let lines = json.output.split(separator: "\n")
        #expect(lines.count == 2)
        #expect(lines.first?.contains("2026/b.txt") == true && lines.last?.contains("desk/a.txt") == true)
        #expect(json.complaints.contains("passed over as no documents: 1 JSON of no known form"))
        let reviews = desk.run("check", path, "--format", "claimreview").output.split(separator: "\n")
        #expect(reviews.count == 2 && reviews.allSatisfy { $0.hasPrefix("{\"@context\"") })
        let notes = desk.run("check", path, "--format", "note").output
        #expect(
            notes.hasPrefix("# One correction\n") && notes.contains("\n\n# Nothing to correct\n"), "\(notes)")
        #expect(desk.run("read", path).output.split(separator: "\n").count == 2)
        #expect(desk.run("check", "-", "--jsonl", "--format", "note").status == .usage)
    }

    @Test("a bad document of a folder does not stop the rest, and the status tells of it")
    func badInFolder() throws {
        let desk = try Desk()
        let folder = desk.folder.appendingPathComponent("desk")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        _ = try desk.file("desk/a.txt", "")
        _ = try desk.file("desk/b.txt", Desk.right)
        let answer = desk.run("check", folder.path)
        #expect(answer.status == .notText)
        #expect(answer.complaints.contains("a.txt") && answer.output.contains("b.txt:1:"))
    }

    @Test("the same input gives the same bytes")
    func deterministic() throws {
        let desk = try Desk()
        let first = desk.run("check", "-", "--format", "json", input: Desk.wrong).output
        #expect(desk.run("check", "-", "--format", "json", input: Desk.wrong).output == first)
    }

    @Test("the day that is stated goes before the article's own")
    func published() throws {
        let answer = try Desk().run("read", "-", "--published", "2026-08-25", input: Desk.wrong)
        #expect(answer.output.contains(#""published" : "2026-08-25""#))
    }

    @Test("a brief goes to the file that is named, and never over the article")
    func output() throws {
        let desk = try Desk()
        let article = try desk.file("article.txt", Desk.wrong)
        let target = desk.folder.appendingPathComponent("brief.html").path
        let answer = desk.run("brief", article, "--format", "html", "--output", target)
        #expect(answer.status == .contradicted)
        #expect(answer.output.isEmpty)
        #expect(try String(contentsOfFile: target, encoding: .utf8).hasSuffix("</html>\n"))
        #expect(desk.run("brief", article, "--output", article).status == .usage)
        #expect(try String(contentsOfFile: article, encoding: .utf8) == Desk.wrong)
        #expect(
            desk.run("brief", article, "--output", desk.folder.path + "/no/brief").status == .cannotCreate)
        #expect(desk.run("brief", article, "--output", desk.folder.path).status == .cannotCreate)
    }

    @Test("a closed pipe ends quietly, a full disk does not")
    func writing() throws {
        let desk = try Desk()
        let closed = desk.run("brief", "-", input: Desk.wrong, fault: EPIPE)
        #expect(closed.status == .contradicted)
        #expect(closed.complaints.isEmpty)
        let full = desk.run("brief", "-", input: Desk.wrong, fault: ENOSPC)
        #expect(full.status == .inputOutput)
        #expect(full.complaints.contains("could not be written"))
    }

    @Test(
        "a clock tells the end of the review on the day that is asked about",
        arguments: [
            ("2026-08-30", "runs for another 6 calendar days"), ("2026-09-06", "ended on 5 September 2026"),
        ])
    func clock(day: String, words: String) throws {
        let answer = try Desk().run("clock", "26-83", "--on", day)
        #expect(answer.status == .success)
        #expect(answer.output.contains(words))
        #expect(answer.output.contains("22 U.S.C. 2776(b)(1)"))
        let json = try Desk().run("clock", "RSAT 26-83", "--on", day, "--format", "json")
        #expect(json.output.contains(#""ends" : "2026-09-05""#))
    }

    @Test("a case that is not there is met with those that are near")
    func nearCase() throws {
        let answer = try Desk().run("clock", "26-8Z")
        #expect(answer.status == .noInput)
        #expect(answer.complaints.contains("Did you mean"))
    }

    @Test(
        "a buyer is named by code or by name",
        arguments: [
            ("TUR", "TUR"), ("tur", "TUR"), ("Türkiye", "TUR"), ("Turkiye", "TUR"), ("turkey", "TUR"),
            ("South Korea", "KOR"), ("United Kingdom", "GBR"),
        ])
    func buyer(name: String, code: String) throws {
        let answer = try Desk().run("cases", "--buyer", name, "--format", "csv", "--limit", "1")
        #expect(answer.status == .success)
        #expect(answer.output.split(whereSeparator: \.isNewline).last?.contains(",\(code),") == true)
    }

    @Test("a buyer that no state is called is met with those that are near")
    func nearBuyer() throws {
        let answer = try Desk().run("cases", "--buyer", "Swedn")
        #expect(answer.status == .usage)
        #expect(answer.complaints.contains("Did you mean Sweden (SWE)?"))
        #expect(try Desk().run("cases", "--buyer", "Qqqqqqq").complaints.contains("as TUR"))
    }

    @Test(
        "conditions on cases hold together",
        arguments: [
            (["--since", "2026-08-21"], 3), (["--since", "2026-08", "--until", "2026-08-20"], 2),
            (["--buyer", "SWE", "--since", "2026"], 1), (["--article", "T700", "--since", "2026-08"], 1),
            (["--since", "2026", "--limit", "4"], 4), (["--buyer", "SWE", "--article", "AIM-9X"], 0),
        ])
    func conditions(arguments: [String], count: Int) throws {
        let answer = try Desk().run(["cases", "--format", "csv"] + arguments)
        #expect(answer.output.split(whereSeparator: \.isNewline).count == count + 1)
        let text = try Desk().run(["cases"] + arguments)
        #expect(text.output.contains("No case in the record answers that.") == (count == 0))
    }

    @Test(
        "a year, a month and a day are periods",
        arguments: [
            ("2025", "2025-01-01", "2025-12-31"), ("2024-02", "2024-02-01", "2024-02-29"),
            ("2025-05-14", "2025-05-14", "2025-05-14"),
        ])
    func periods(text: String, first: String, last: String) {
        #expect(Period(argument: text)?.first.description == first)
        #expect(Period(argument: text)?.last.description == last)
    }

    @Test(
        "what is no period is refused",
        arguments: ["", "25", "2025-13", "2025-02-30", "2025-", "x", "2025-5"])
    func noPeriods(text: String) {
        #expect(Period(argument: text) == nil)
    }
}
