import Foundation
import Law
import Testing

@testable import attache

@Suite("The press over time")
struct PressCommandTests {
    /// Adds an article of an outlet.
    private func add(_ desk: Desk, _ outlet: String, _ day: String, engines: Int, ending: String = "") throws
    {
        let text = """
            WASHINGTON — The State Department has approved a possible sale to Norway of 21 UH-60M Black Hawk helicopters \
            with \(engines) T700-GE-701D engines for an estimated $2.3 billion, \(outlet) has learned.\(ending)
            """
        let file = try desk.file("\(outlet)-\(day).txt", text)
        let added = desk.run(
            "add", file, "--name", "https://www.\(outlet).example/\(day)", "--published", day)
        #expect(added.status == .success, "\(added.complaints)")
    }

    @Test("a wrong figure is told with who had it first and who later; the right one is not said to spread")
    func spread() throws {
        let desk = try Desk()
        try add(desk, "herald", "2026-08-26", engines: 64)
        try add(desk, "courier", "2026-08-24", engines: 64)
        try add(desk, "gazette", "2026-08-25", engines: 46)
        let page = desk.run("press", "26-83")
        #expect(page.status == .success)
        Snapshot.expect(page.output, matches: "press.txt")
        #expect(page.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
        let first = try #require(page.output.range(of: "first in courier.example, 24 August 2026"))
        let later = try #require(page.output.range(of: "later in herald.example, 26 August 2026"))
        #expect(first.upperBound < later.lowerBound)
        let json = desk.run("press", "26-83", "--format", "json").output
        let answer = try #require(
            try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
        #expect(answer["schema"] as? String == "attache.press/1")
        #expect((answer["articles"] as? [Any])?.count == 3)
        #expect((answer["spreads"] as? [Any])?.count == 1)
        #expect((answer["differences"] as? [Any])?.count == 1)
    }

    @Test("the same figure of one outlet, or of one day, did not spread")
    func noSpread() throws {
        let desk = try Desk()
        try add(desk, "courier", "2026-08-24", engines: 64)
        try add(desk, "courier", "2026-08-26", engines: 64, ending: " Norway did not comment.")
        try add(desk, "herald", "2026-08-24", engines: 64)
        let page = desk.run("press", "26-83").output
        #expect(page.contains("Three articles tell of it") && !page.contains("WHAT SPREAD"), "\(page)")
        #expect(!page.contains("WHERE OUTLETS DIFFER"))
    }

    @Test("a case of which no article tells says so, one that is not there ends with 66")
    func none() throws {
        let desk = try Desk()
        #expect(desk.run("press", "26-83").output.contains("No article in the ledger tells of this case"))
        try add(desk, "courier", "2026-08-24", engines: 64)
        #expect(desk.run("press", "26-27").output.contains("No article in the ledger tells of this case"))
        #expect(desk.run("press", "26-9Z").status == .noInput)
    }

    @Test("an article is answered otherwise after its notice was added, and only then is it told")
    func changed() throws {
        let desk = try Desk()
        desk.today = try #require(CalendarDate("2026-03-10"))
        let article = try desk.file(
            "article.txt",
            """
            WASHINGTON — The State Department has approved a possible sale to Norway of 66 AIM-9X Block II missiles for an \
            estimated $2.5 million.
            """)
        #expect(
            desk.run("add", article, "--published", "2026-03-12", "--name", "https://paper.example/a").status
                == .success)
        #expect(desk.run("check", "--changed-since", "2026-03-11").status == .usage, "a day to come")
        desk.today = try #require(CalendarDate("2026-03-15"))
        let quiet = desk.run("check", "--changed-since", "2026-03-14")
        #expect(quiet.output.hasPrefix("No case was observed anew since 14 March 2026."), "\(quiet)")
        #expect(quiet.status == .success)
        let notice = try desk.file("notice.txt", LedgerCommandTests.notice("26-501"))
        #expect(desk.run("add", notice).status == .success)
        let answer = desk.run("check", "--changed-since", "2026-03-14")
        #expect(answer.status == .contradicted)
        Snapshot.expect(answer.output, matches: "changed-since.txt")
        #expect(answer.output.contains("✗ quantity, wrong: 60 AIM-9X Block II"), "\(answer.output)")
        let json = desk.run("check", "--changed-since", "2026-03-14", "--format", "json").output
        let object = try #require(
            try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
        #expect(object["cases"] as? [String] == ["26-501"])
        #expect((object["articles"] as? [Any])?.count == 1)
        #expect(
            desk.run("check", "--changed-since", "2026-03-14", "--as-of", "2026-03-14").output
                .hasPrefix("No case was observed anew"))
    }

    @Test("a day before anything was seen is told, and files beside the ledger's articles are refused")
    func mistakes() throws {
        let desk = try Desk()
        let answer = desk.run("check", "--changed-since", "2026-01-01")
        #expect(answer.complaints.contains("it has no record from before 2026-01-01"), "\(answer.complaints)")
        #expect(desk.run("check", "--changed-since", "2026-01-01", "x.txt").status == .usage)
        #expect(desk.run("check", "--changed-since", "2026-01-01", "--format", "note").status == .usage)
        #expect(desk.run("check").status == .usage)
    }
}
