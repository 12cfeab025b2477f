import Foundation
import Law
import Testing

@testable import attache

@Suite("Commands on the law")
struct LawCommandTests {
    static let bill = """
        # H.R. 3613 as introduced, and a longer review
        from\tto\tinstrument\ttier\tclass\tvalue_usd\trule\tcitation\tsource
        2026-01-01\t\tfms\tnato-member; named-ally\tmde\t55000000\traised\tH.R. 3613\thttps://example.org/hr3613
        instrument\ttier\tfrom\tto\tdays\tcitation\tsource
        fms\tnato-member\t2026-01-01\t\t40\tH.R. 3613\thttps://example.org/hr3613

        """

    @Test("locks of a buyer and an article, each with its state and what showed it")
    func locks() throws {
        let answer = try Desk().run("locks", "Türkiye", "F-35", "--on", "2026-11-23")
        #expect(answer.status == .success)
        #expect(
            answer.output.hasPrefix("Locks before Türkiye and F-35 on 23 November 2026: 2 closed, 4 standing")
        )
        #expect(answer.output.contains("closed since 14 December 2020"))
        #expect(answer.output.contains("Each lock has its own key"))
        #expect(
            try !Desk().run("locks", "TUR", "F-16").output.contains("1245 of the FY2020 NDAA on the F-35"))
    }

    @Test("locks as data hold the state, whether it bars, and the history")
    func locksJSON() throws {
        let answer = try Desk().run("locks", "CYP", "--on", "2026-11-23", "--format", "json")
        let object = try #require(
            try JSONSerialization.jsonObject(with: Data(answer.output.utf8)) as? [String: Any])
        #expect(object["schema"] as? String == "attache.locks/1")
        let locks = try #require(object["locks"] as? [[String: Any]])
        let embargo = try #require(
            locks.first { ($0["lock"] as? [String: Any])?["id"] as? String == "cyp-embargo" })
        #expect(embargo["state"] as? String == "unknown")
        #expect(embargo["bars"] == nil || embargo["bars"] is NSNull)
        #expect((embargo["history"] as? [Any])?.isEmpty == false)
    }

    @Test("a state or an article that is not known is met with words")
    func unknown() throws {
        #expect(try Desk().run("locks", "Swedn").complaints.contains("Did you mean Sweden (SWE)?"))
        let answer = try Desk().run("locks", "TUR", "Zzyzx")
        #expect(answer.status == .usage)
        #expect(answer.complaints.contains("no article of that name"))
    }

    @Test("the clock tells the days of discharge and what is asked beside")
    func clock() throws {
        let answer = try Desk().run("clock", "26-80", "--on", "2026-08-30")
        #expect(answer.output.contains("so on 28 August 2026"))
        #expect(answer.output.contains("36(h)"))
        let introduced = try Desk().run("clock", "26-80", "--introduced", "2026-08-25", "--format", "json")
        #expect(introduced.output.contains(#""dischargeOfIntroduced" : "2026-09-04""#))
        #expect(
            try Desk().run("clock", "26-80", "--introduced", "2026-08-25").output.contains("4 September 2026")
        )
        #expect(try Desk().run("clock", "26-80", "--introduced", "2026-08-17").status == .usage)
        let json = try Desk().run("clock", "26-80", "--format", "json").output
        #expect(json.contains(#""earliest" : "2026-08-28""#))
    }

    @Test("the clock counts with other rules, and says what the law has")
    func clockRules() throws {
        let desk = try Desk()
        let bill = try desk.file("bill.tsv", Self.bill)
        let answer = desk.run("clock", "26-83", "--rules", bill)
        #expect(answer.status == .success)
        #expect(answer.output.contains("review period is 40 calendar days"))
        #expect(answer.output.contains("In law it is 15 calendar days, to 5 September 2026."))
        #expect(desk.run("clock", "26-80", "--rules", bill).output.contains("change nothing"))
        #expect(desk.run("clock", "26-83", "--rules", "-", input: Self.bill).output.contains("40 calendar"))
    }

    @Test("why a case was notified, and whether it would be with other rules")
    func whyNotified() throws {
        let desk = try Desk()
        let bill = try desk.file("bill.tsv", Self.bill)
        let answer = desk.run("why-notified", "26-63", "--rules", bill)
        #expect(answer.status == .success)
        #expect(answer.output.contains("major defense equipment: from $25 million"))
        #expect(answer.output.contains("the notification would not be due"))
        let json = desk.run("why-notified", "26-63", "--rules", bill, "--format", "json").output
        #expect(
            json.contains(#""outcome" : "below""#) && json.contains(#""schema" : "attache.why-notified/1""#))
        #expect(desk.run("why-notified", "26-63", "--beyond-group").output.contains("from $14 million"))
        #expect(desk.run("why-notified", "26-1C").output.contains("cost of the change counts"))
    }

    @Test(
        "rules that cannot be read are refused with file, line and remedy",
        arguments: [
            ("", "the file has no row"), ("x\ty\n", "the header reads 'x, y'"),
            (bill.replacing("named-ally", with: "ally"), "line 3: column 'tier'"),
            (bill.replacing("\t40\t", with: "\tforty\t"), "line 5: column 'days' reads 'forty'"),
            (bill.replacing("2026-01-01", with: "2026-02-30"), "column 'from' reads '2026-02-30'"),
        ])
    func badRules(text: String, words: String) throws {
        let desk = try Desk()
        let path = try desk.file("bill.tsv", text)
        for command in ["clock", "why-notified"] {
            let answer = desk.run(command, "26-83", "--rules", path)
            #expect(answer.status == .notText)
            #expect(answer.output.isEmpty)
            #expect(answer.complaints.contains("bill.tsv") && answer.complaints.contains(words))
        }
    }

    @Test("rules that are not there, or no text, are told")
    func noRules() throws {
        let desk = try Desk()
        #expect(desk.run("clock", "26-83", "--rules", "/nowhere/bill.tsv").status == .noInput)
        let path = try desk.file("bill.tsv", [0x66, 0xFF, 0xFE, 0x00])
        #expect(desk.run("clock", "26-83", "--rules", path).status == .notText)
    }

    @Test("the lines of a sheet are held against the thresholds, and what they leave open is said")
    func valueLines() throws {
        let desk = try Desk()
        let sheet = """
            Transmittal No. 26-77

            Notice of Proposed Issuance of Letter of Offer Pursuant to Section 36(b)(1) of the Arms Export Control Act

            (i) Prospective Purchaser: Government of Poland

            (ii) Total Estimated Value:
            Major Defense Equipment * $20.5 million
            Other $90.0 million
            TOTAL $110.5 million

            (iii) Description and Quantity or Quantities of Articles or Services under Consideration for Purchase:
            Major Defense Equipment (MDE):
            Forty (40) AIM-9X Block II missiles
            Non-MDE: spare parts and support

            (viii) Date Report Delivered to Congress: March 10, 2026
            """
        #expect(desk.run("add", try desk.file("sheet.txt", sheet)).output.contains("26-77"))
        let why = desk.run("why-notified", "26-77").output.split(whereSeparator: \.isWhitespace)
            .joined(separator: " ")
        #expect(
            why.contains("$110.5 million of defense articles or services meets the threshold of $100 million")
        )
        #expect(why.contains("$20.5 million of major defense equipment stays below $25 million."), "\(why)")
        let shown = desk.run("case", "26-77").output
        #expect(
            shown.contains("of the value: major defense equipment $20.5 million, other $90 million"),
            "\(shown)")
        // The record knows the totals alone: a class that the total would be enough for is told as not decided.
        let open = desk.run("why-notified", "26-83").output.split(whereSeparator: \.isWhitespace)
            .joined(separator: " ")
        #expect(
            open.contains("Whether it also meets that of major defense equipment (from $25 million) is not"),
            "\(open)")
    }

    @Test("deadlines as text, data and a calendar")
    func deadlines() throws {
        let desk = try Desk()
        let arguments = ["deadlines", "--on", "2026-08-22", "--within", "2w", "--buyer", "Norway"]
        #expect(desk.run(arguments).output.contains("2026-09-05  Review ends: 21 UH-60M"))
        let json = desk.run(arguments + ["--format", "json"]).output
        #expect(json.contains(#""id" : "review-ends/26-83""#))
        let calendar = desk.run(arguments + ["--ics"])
        #expect(calendar.output.hasPrefix("BEGIN:VCALENDAR\r\n"))
        #expect(calendar.output.contains("UID:review-ends/26-83@attache.calendar\r\n"))
        #expect(calendar.output == desk.run(arguments + ["--format", "ics"]).output)
        #expect(desk.run("deadlines", "--on", "1970-01-01").output.contains("Nothing on record"))
    }

    @Test(
        "a length of time is days, weeks, months or years",
        arguments: [
            ("30d", "2024-02-01", "2024-03-02"), ("30", "2024-02-01", "2024-03-02"),
            ("2w", "2024-02-20", "2024-03-05"), ("1m", "2024-01-31", "2024-02-29"),
            ("1y", "2024-02-29", "2025-02-28"), ("0d", "2024-02-29", "2024-02-29"),
            ("36600y", "2024-02-29", "9999-12-31"),
        ])
    func spans(text: String, from: String, to: String) throws {
        let day = try #require(CalendarDate(from))
        #expect(TimeSpan(argument: text)?.end(from: day).description == to)
    }

    @Test(
        "and nothing else", arguments: ["", "d", "-1d", "1h", "1.5d", "99999999999999999999d", "৩d", "40000"])
    func noSpans(text: String) {
        #expect(TimeSpan(argument: text) == nil)
    }
}
