import Testing

@testable import Reading

@Suite("Days")
struct CivilDayTests {
    static let weekdays: [Example<Int>] = [
        Example("2026-01-05", 1), Example("2025-05-14", 3), Example("2024-02-29", 4),
        Example("2026-08-21", 5),
        Example("2000-01-01", 6), Example("2027-10-03", 7), Example("1976-06-30", 3),
    ]

    @Test("a day knows its weekday, 1 for Monday", arguments: weekdays)
    func weekday(_ example: Example<Int>) throws {
        #expect(try #require(CivilDay(example.text)).weekday == example.expected)
    }

    static let sums: [Example<(days: Int, result: String)>] = [
        Example("2026-01-01", (-1, "2025-12-31")), Example("2024-02-28", (1, "2024-02-29")),
        Example("2023-02-28", (1, "2023-03-01")), Example("2025-05-14", (15, "2025-05-29")),
        Example("2026-03-01", (-1, "2026-02-28")), Example("2026-12-31", (1, "2027-01-01")),
        Example("2026-02-15", (0, "2026-02-15")), Example("1999-12-31", (366, "2000-12-31")),
    ]

    @Test("days are added across months and leap years", arguments: sums)
    func adding(_ example: Example<(days: Int, result: String)>) throws {
        #expect(
            try #require(CivilDay(example.text)).adding(example.expected.days).text == example.expected.result
        )
    }

    @Test(
        "what is no day is none",
        arguments: ["2026-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "", "x", "2026"])
    func invalid(_ text: String) {
        #expect(CivilDay(text) == nil)
    }

    static let written: [Example<String>] = [
        Example("February 26, 2026", "2026-02-26"), Example("26 February 2026", "2026-02-26"),
        Example("Jan. 8, 2026", "2026-01-08"), Example("8 Jan. 2026", "2026-01-08"),
        Example("January 08, 2026", "2026-01-08"), Example("May 14 2025", "2025-05-14"),
        Example("SEPTEMBER 1, 2025", "2025-09-01"), Example("Sept. 1, 2025", "2025-09-01"),
    ]

    @Test("a written date is read", arguments: written)
    func writtenDates(_ example: Example<String>) {
        #expect(Text(example.text).writtenDate(at: 0)?.value == example.expected)
    }

    @Test(
        "what only looks like a date is none",
        arguments: ["may 14, 2025", "May 32, 2025", "May 2025", "March on", "40 F-16"])
    func noDates(_ text: String) {
        #expect(Text(text).writtenDate(at: 0) == nil)
    }

    static let relative: [Example<String?>] = [
        Example("Tuesday", "2026-05-19"), Example("Wednesday", "2026-05-20"),
        Example("Thursday", "2026-05-14"),
        Example("May 14", "2026-05-14"), Example("14 May", "2026-05-14"),
        Example("December 30", "2025-12-30"),
        Example("Thursday, May 14", "2026-05-14"), Example("missiles", nil),
    ]

    @Test("a weekday or a day without its year lies behind the day of publication", arguments: relative)
    func relativeDays(_ example: Example<String?>) {
        let dates = Dates(text: Text(example.text), published: "2026-05-20")
        #expect(dates.day(at: 0)?.value == example.expected)
    }

    @Test("without a day of publication a weekday is no date")
    func unknownPublication() {
        #expect(Dates(text: Text("Tuesday"), published: nil).day(at: 0)?.value == nil)
        #expect(Dates(text: Text("Tuesday"), published: "no day").day(at: 0)?.value == nil)
    }
}
