import Foundation
import Law
import Testing

@testable import attache

@Suite("Adding to the ledger, and asking it")
struct LedgerCommandTests {
    /// A notice of our own, as a department's page prints it.
    static func notice(
        _ number: String, state: String = "Norway", sum: String = "$2.5 million", count: Int = 60
    ) -> String {
        """
        Transmittal No. \(number)

        \(state) – Air-to-Air Missiles

        WASHINGTON, March 10, 2026 – The State Department has made a determination approving a possible Foreign \
        Military Sale to the Government of \(state) of missiles and related equipment for an estimated cost of \(sum).

        The Government of \(state) has requested to buy \(count) AIM-9X Block II missiles. The principal contractor \
        will be RTX Corporation, located in Tucson, Arizona.
        """
    }

    @Test("a notice that was added is an observation of its case; the same bytes again are told as held")
    func add() throws {
        let desk = try Desk()
        let file = try desk.file("notice.txt", Self.notice("26-501"))
        let first = desk.run("add", file)
        #expect(first.status == .success)
        #expect(first.output.contains("added") && first.output.contains("26-501"), "\(first.output)")
        #expect(first.output.hasSuffix("1 added with 1 observation.\n"))
        let second = desk.run("add", file)
        #expect(second.output.contains("the ledger has these bytes since"))
        #expect(second.output.hasSuffix("0 added with 0 observations, 1 held already.\n"))
        let shown = desk.run("case", "26-501")
        #expect(shown.output.contains("60 AIM-9X Block II"), "\(shown.output)")
        #expect(shown.output.contains("Norway"))
        #expect(desk.run("cases", "--buyer", "Norway").output.contains("26-501"))
    }

    @Test("an article is the press on the case that it tells of, and moves nothing")
    func press() throws {
        let desk = try Desk()
        let before = desk.run("case", "26-83", "--format", "json").output
        let added = desk.run("add", try desk.file("article.txt", Desk.right))
        #expect(added.output.contains("the press on 26-83"), "\(added.output)")
        let after = desk.run("case", "26-83")
        #expect(after.output.contains("press, "), "\(after.output)")
        #expect(before.contains("\"value\" : 2300000000"))
        #expect(desk.run("case", "26-83", "--format", "json").output.contains("\"value\" : 2300000000"))
    }

    @Test("an edited page is told in the history with what it changed, and the day asked for decides")
    func history() throws {
        let desk = try Desk()
        let url = "https://www.state.gov/page"
        for (day, count) in [("2026-03-11", 60), ("2026-08-02", 66)] {
            let file = try desk.file("\(day).txt", Self.notice("26-501", count: count))
            #expect(desk.run("add", file, "--seen", day, "--name", url).status == .success)
        }
        let history = desk.run("case", "26-501", "--history").output
            .split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(history.contains("2026-03-11 notification"), "\(history)")
        #expect(history.contains("items: 66 AIM-9X Block II"), "\(history)")
        #expect(history.contains("before 60 AIM-9X Block II"), "\(history)")
        #expect(desk.run("case", "26-501").output.contains("66 AIM-9X"))
        #expect(desk.run("case", "26-501", "--as-of", "2026-05-01").output.contains("60 AIM-9X"))
        let early = desk.run("case", "26-501", "--as-of", "2026-01-01")
        #expect(early.status == .noInput)
        #expect(early.complaints.contains("had seen nothing of this case"), "\(early.complaints)")
    }

    @Test("a folder is taken whole; what is no document is passed over and counted")
    func folder() throws {
        let desk = try Desk()
        let folder = desk.folder.appendingPathComponent("notices/2026")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        _ = try desk.file("notices/a.txt", Self.notice("26-501"))
        _ = try desk.file("notices/2026/b.txt", Self.notice("26-502"))
        _ = try desk.file("notices/2026/c.json", "{\"a\": 1}")
        _ = try desk.file("notices/2026/d.bin", "not a document")
        _ = try desk.file("notices/.hidden.txt", Self.notice("26-503"))
        let answer = desk.run("add", desk.folder.appendingPathComponent("notices").path)
        #expect(answer.status == .success, "\(answer.complaints)")
        #expect(
            answer.output.hasSuffix("2 added with 2 observations, 1 JSON of no known form passed over.\n"),
            "\(answer.output)")
    }

    @Test("a bad document does not stop the rest, and the status tells of it")
    func badDocument() throws {
        let desk = try Desk()
        let good = try desk.file("good.txt", Self.notice("26-501"))
        let bad = try desk.file("bad.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0])
        let answer = desk.run("add", bad, "no-such-file", good)
        #expect(answer.status == .notText)
        #expect(answer.output.contains("26-501"))
        #expect(answer.complaints.contains("bad.png") && answer.complaints.contains("no-such-file"))
    }

    @Test("a day to come, a name for two documents and a query that is none are told as mistakes")
    func mistakes() throws {
        let desk = try Desk()
        let file = try desk.file("good.txt", Self.notice("26-501"))
        #expect(desk.run("add", file, "--seen", "2027-01-01").status == .usage)
        #expect(desk.run("add", file, "--seen", "2026-02-30").status == .usage)
        #expect(desk.run("add", file, file, "--name", "x").status == .usage)
        #expect(desk.run("search", "AND").status == .usage)
        #expect(desk.run("case", "26-9999").status == .noInput)
        #expect(!desk.run("cases").output.contains("26-501"), "nothing was added")
    }

    @Test("what was added is found by its words, a state under any of its names")
    func search() throws {
        let desk = try Desk()
        _ = desk.run("add", try desk.file("good.txt", Self.notice("26-501", state: "Turkey")))
        let answer = desk.run("search", "AIM-9X AND Türkiye")
        #expect(answer.output.contains("case 26-501"), "\(answer.output)")
        #expect(desk.run("search", "xyzzy").output.hasPrefix("No source"))
    }

    @Test("what happened to a case is told with its day, its stage and its source, and found by its words")
    func events() throws {
        let desk = try Desk()
        let shown = desk.run("case", "2016-02-12|PAK|700000000").output
        #expect(shown.contains("disapproval failed"), "\(shown)")
        #expect(shown.contains("2016-03-10") && shown.contains("the Senate tabled it 71-24"), "\(shown)")
        #expect(desk.run("clock", "2016-02-12|PAK|700000000").output.contains("disapproval failed"))
        let history = desk.run("case", "2016-02-12|PAK|700000000", "--history").output
        #expect(
            history.contains("resolution of disapproval") && history.contains("stage: disapproval failed"))
        let emergency = desk.run("case", "26-32").output
        #expect(emergency.contains("An emergency was determined"), "\(emergency)")
        #expect(desk.run("search", "Pahalgam").output.contains("strategicstudyindia"))
        #expect(desk.run("search", "Senate tabled Pakistan").output.contains("case 2016-02-12|PAK|700000000"))
    }

    @Test("what had not been seen by a day is told by no command")
    func asOf() throws {
        let desk = try Desk()
        let day = "2026-03-20"
        let file = try desk.file("notice.txt", Self.notice("26-501"))
        #expect(desk.run("add", file, "--seen", "2026-03-11").status == .success)
        let late = try desk.file("late.txt", Self.notice("26-502", sum: "$3.5 million"))
        #expect(desk.run("add", late, "--seen", "2026-04-11").status == .success)
        for arguments in [
            ["cases"], ["search", "AIM-9X"],
            ["deadlines", "--on", "2026-03-11", "--within", "30d", "--buyer", "Norway"],
        ] {
            let answer = desk.run(arguments + ["--as-of", day]).output
            #expect(answer.contains("26-501") && !answer.contains("26-502"), "\(arguments): \(answer)")
            #expect(desk.run(arguments).output.contains("26-502"), "\(arguments)")
        }
        for command in ["case", "clock", "why-notified"] {
            #expect(desk.run(command, "26-501", "--as-of", day).status == .success)
            #expect(desk.run(command, "26-502", "--as-of", day).status == .noInput)
        }
        #expect(desk.run("locks", "NOR", "--as-of", day).status == .success)
        let text = try desk.file("article.txt", Desk.right)
        #expect(desk.run("check", text, "--format", "json").output.contains("26-83"))
        #expect(!desk.run("check", text, "--format", "json", "--as-of", day).output.contains("26-83"))
    }

    @Test("an agency of NATO is a buyer of its own, and one of NATO's")
    func agency() throws {
        let desk = try Desk()
        let words = Self.notice("26-501", state: "the NATO Support and Procurement Agency")
            .replacing("the Government of the NATO", with: "the NATO")
            .replacing("The Government of the NATO", with: "The NATO")
        #expect(desk.run("add", try desk.file("nspa.txt", words)).output.contains("26-501"))
        for buyer in ["NATO", "NSPA", "NATO Support and Procurement Agency"] {
            let answer = desk.run("cases", "--buyer", buyer)
            #expect(answer.output.contains("NATO Support and Procurement Agency · 26-501"), "\(answer)")
        }
        #expect(!desk.run("cases", "--buyer", "Norway").output.contains("26-501"))
        let clock = desk.run("clock", "26-501").output
        #expect(clock.contains("15 days, NATO") && clock.contains("25 March 2026"), "\(clock)")
        #expect(desk.run("why-notified", "26-501").output.contains("from $14 million"))
        #expect(
            desk.run("cases", "--total", "buyer").output.contains(
                "NATO Support and Procurement Agency: 3 cases"))
    }

    @Test("a clock that has fallen behind the ledger is told, and puts nothing before what was known")
    func clockBehind() throws {
        let desk = try Desk()
        _ = desk.run("add", try desk.file("a.txt", Self.notice("26-501")))
        desk.today = try #require(CalendarDate("2020-01-01"))
        let answer = desk.run("add", try desk.file("b.txt", Self.notice("26-502")))
        #expect(answer.status == .success)
        #expect(answer.complaints.contains("the clock says 2020-01-01"), "\(answer.complaints)")
        #expect(desk.run("case", "26-502", "--as-of", "2026-10-31").status == .noInput)
        #expect(desk.run("case", "26-502", "--as-of", "2026-11-01").status == .success)
        #expect(desk.run("ledger", "verify").status == .success)
    }

    @Test("the ledger is not added to itself, under whatever name")
    func itself() throws {
        let desk = try Desk()
        _ = desk.run("cases")
        let path = try #require(desk.environment["ATTACHE_LEDGER"])
        let link = desk.folder.appendingPathComponent("link.txt").path
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: path)
        for name in [path, link] {
            let answer = desk.run("add", name)
            #expect(answer.status == .notText)
            #expect(answer.complaints.contains("this is the ledger itself"), "\(answer.complaints)")
        }
    }

    @Test("the ledger is verified, counted, copied, exported and imported")
    func keeping() throws {
        let desk = try Desk()
        _ = desk.run("add", try desk.file("good.txt", Self.notice("26-501")))
        let verdict = desk.run("ledger", "verify")
        #expect(verdict.status == .success)
        #expect(verdict.output.hasPrefix("All is as it was written: "))
        #expect(desk.run("ledger", "stats").output.contains("sources"))
        let copy = desk.folder.appendingPathComponent("copy.sqlite").path
        #expect(desk.run("ledger", "backup", copy).status == .success)
        #expect(desk.run("ledger", "backup", copy).status == .cannotCreate, "a backup replaces nothing")
        let lines = try desk.file("lines.jsonl", desk.run("ledger", "export").output)
        let other = try Desk()
        #expect(other.run("ledger", "import", lines).output == "1 sources added, 0 held already.\n")
        #expect(other.run("ledger", "import", lines).output == "0 sources added, 1 held already.\n")
        #expect(other.run("case", "26-501").status == .success)
        #expect(other.run("ledger", "import", "-", input: "{}\n").status == .notText)
    }

    @Test("the case of the touchstone: notified, its review ended, and what would prove an offer")
    func touchstone() throws {
        let answer = try Desk().run("case", "2025-05-14|TUR|225000000").output
        #expect(answer.contains("14 May 2025 notified"), "\(answer)")
        #expect(answer.contains("15 days, NATO member"))
        #expect(answer.contains("29 May 2025 review ended"))
        #expect(answer.contains("An offer would be proved by"))
    }

    @Test("add that is killed at any moment loses nothing that it told")
    func killed() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let binary = root.appending(path: ".build/debug/attache")
        guard FileManager.default.isExecutableFile(atPath: binary.path) else {
            print("skipped: \(binary.path) is not built")
            return
        }
        let script = Process()
        script.executableURL = URL(filePath: "/usr/bin/env")
        script.arguments = ["bash", root.appending(path: "scripts/kill-add.sh").path, binary.path, "6"]
        let output = Pipe()
        script.standardOutput = output
        try script.run()
        let words = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        script.waitUntilExit()
        #expect(script.terminationStatus == 0, "\(words)")
    }
}
