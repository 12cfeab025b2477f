import Testing

@testable import Documents

@Suite("Dates: the day that a document prints about itself")
struct DatesTests {
    @Test(
        "a printed day is read in every form",
        arguments: [
            "2026-01-08", "2026/01/08", "2026-01-08T10:00Z", "Jan. 8, 2026", "January 08, 2026",
            "January 8 2026",
            "8 January 2026", "08 Jan 2026", "8th of January, 2026", "Thursday, January 8th, 2026",
            "Thu 8 Jan. 2026", "JANUARY 8, 2026", "Jan.\u{A0}8, 2026",
        ])
    func forms(text: String) {
        #expect(PrintedDate.first(in: Array(text.utf8))?.description == "2026-01-08")
    }

    @Test(
        "what is no day is none",
        arguments: [
            "January 2026", "February 30, 2026", "Mayor 8, 2026", "January 8", "12026-01-08", "2026-13-01",
            "8 Marching 2026",
            "January 8, 20261", "1-800-2026", "",
        ])
    func none(text: String) {
        #expect(PrintedDate.first(in: Array(text.utf8)) == nil)
    }

    @Test("the twenty-ninth of February needs a leap year")
    func leap() {
        #expect(PrintedDate(year: 2024, month: 2, day: 29) != nil)
        #expect(PrintedDate(year: 2026, month: 2, day: 29) == nil)
        #expect(PrintedDate(year: 1900, month: 2, day: 29) == nil)
    }

    @Test(
        "the day of publication stands in a heading, a label, a dateline or a line of its own",
        arguments: [
            ("Tugs\nNEWS | Jan. 8, 2026\nWASHINGTON, January 09, 2026 - Four", "2026-01-08"),
            ("WASHINGTON, January 08, 2026 - The department", "2026-01-08"),
            ("ANKARA, May 15, 2025 — Four tugs", "2025-05-15"),
            ("Washington, D.C., May 15, 2025: Four tugs", "2025-05-15"),
            ("LONDON, 15 May 2025 (Reuters) - Four tugs", "2025-05-15"),
            ("STRELSAU (May 15, 2025) - Four tugs", "2025-05-15"),
            ("STRELSAU, 15 May 2025. Four tugs are on their way.", "2025-05-15"),
            ("Strelsau (AFP) Jan 31, 2026\n\nFour", "2026-01-31"),
            ("ZENDA, March 4, 2026 /PRNewswire/ -- Four", "2026-03-04"),
            ("Four tugs\n\n12 March 2026\n\nRuritania", "2026-03-12"),
            (" date 2023-02-08 Strelsau: Tugs may", "2023-02-08"),
            ("Four tugs\nPublished: 4 March 2026, 10:30\n", "2026-03-04"),
            ("Posted on March 4, 2026 by admin\nFour tugs", "2026-03-04"),
            (
                "Strelsau, Monday 27 February 2017\n  • Wind\nworld Updated: Apr 30, 2016 01:02 IST\n",
                "2016-04-30"
            ),
            ("Tugs\n  • From our bureau\n  • Sept 21, 2018, 15:26\n", "2018-09-21"),
            ("Updated: May 2, 2026\nPublished: May 1, 2026\n", "2026-05-01"),
            (
                "[Federal Register Volume 91, Number 4 (Wednesday, January 7, 2026)]\nNEWS | May 1, 2026",
                "2026-01-07"
            ),
        ])
    func places(text: String, day: String) {
        #expect(PublicationDay.find(in: Array(text.utf8)) == day)
    }

    @Test(
        "a day in the prose is not the day of publication",
        arguments: [
            "Four tugs\n\nThe deal was signed on May 15, 2025, in Strelsau.",
            "On May 15, 2025, the port was opened - at last.",
            "WASHINGTON, April 22 Four tugs will go to Ruritania.",
            "WASHINGTON, May 26 (Reuters) - Four tugs",
            "The contract runs until 12 March 2026 and may be prolonged.",
            "May 15, 2025 was the day on which the port of Strelsau was opened to ships.",
            "Ruritania said May 15, 2025 - a Thursday - was the day.",
        ])
    func prose(text: String) {
        #expect(PublicationDay.find(in: Array(text.utf8)) == nil)
    }
}
