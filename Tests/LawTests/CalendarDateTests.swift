import Foundation
import Testing

@testable import Law

@Suite("A calendar date")
struct CalendarDateTests {
    @Test(
        "rejects a day that the calendar does not have",
        arguments: [
            (2025, 2, 30), (2025, 2, 29), (1900, 2, 29), (2024, 2, 30), (2025, 4, 31), (2025, 0, 1),
            (2025, 13, 1),
            (2025, 1, 0), (2025, 1, 32), (0, 1, 1), (10_000, 1, 1), (2025, 1, -1),
        ])
    func noSuchDay(year: Int, month: Int, day: Int) {
        #expect(CalendarDate(year: year, month: month, day: day) == nil)
    }

    @Test("has 29 February in leap years", arguments: [1600, 2000, 2004, 2024, 2400])
    func leapDay(year: Int) {
        #expect(CalendarDate(year: year, month: 2, day: 29) != nil)
    }

    @Test(
        "is read only as YYYY-MM-DD",
        arguments: [
            "", "2025-5-14", "2025-05-14 ", " 2025-05-14", "20250514", "2025/05/14", "2025-05-1x",
            "+025-05-14",
            "2025-02-30", "２０25-05-14", "2025-05-14T00:00:00Z", "0000-01-01", "----------",
        ])
    func malformed(text: String) {
        #expect(CalendarDate(text) == nil)
    }

    @Test(
        "prints what it reads",
        arguments: ["2025-05-14", "0001-01-01", "9999-12-31", "2024-02-29", "0987-06-05"])
    func roundTrip(text: String) throws {
        #expect(try day(text).description == text)
    }

    @Test(
        "says its long form and weekday",
        arguments: [
            ("2025-05-14", "14 May 2025", Weekday.wednesday), ("1970-01-01", "1 January 1970", .thursday),
            ("2000-02-29", "29 February 2000", .tuesday), ("2026-11-23", "23 November 2026", .monday),
            ("0001-01-01", "1 January 1", .monday), ("9999-12-31", "31 December 9999", .friday),
        ])
    func longForm(text: String, form: String, weekday: Weekday) throws {
        #expect(try day(text).longForm == form)
        #expect(try day(text).weekday == weekday)
    }

    @Test(
        "adds days over months, years and leap days",
        arguments: [
            ("2025-05-14", 15, "2025-05-29"), ("2011-10-28", 15, "2011-11-12"),
            ("2024-02-28", 1, "2024-02-29"),
            ("2025-02-28", 1, "2025-03-01"), ("2025-12-31", 1, "2026-01-01"),
            ("2025-12-17", 30, "2026-01-16"),
            ("2024-01-26", 15, "2024-02-10"), ("2026-01-01", -1, "2025-12-31"),
            ("1900-02-28", 1, "1900-03-01"),
            ("2000-03-01", -1, "2000-02-29"), ("2025-05-14", 0, "2025-05-14"),
            ("1999-12-31", 366, "2000-12-31"),
        ])
    func addition(start: String, days: Int, end: String) throws {
        #expect(try day(start).adding(days: days) == day(end))
        #expect(try day(end).days(since: day(start)) == days)
    }

    @Test("stops at the ends of its years", arguments: [Int.max, 4_000_000, 1_000_000_000])
    func saturates(days: Int) throws {
        #expect(try day("2025-05-14").adding(days: days) == .latest)
        #expect(try day("2025-05-14").adding(days: -days) == .earliest)
        #expect(CalendarDate.earliest.adding(days: .min) == .earliest)
    }

    @Test("walks every day of four centuries in order, without a gap, through all weekdays")
    func everyDay() throws {
        var date = try day("1700-01-01")
        let end = try day("2100-12-31")
        while date < end {
            let following = date.adding(days: 1)
            let isNextDay = following.day == date.day + 1 && following.month == date.month
            let isNextMonth =
                following.day == 1 && date.day == CalendarDate.days(inMonth: date.month, year: date.year)
            let weekday = date.weekday.rawValue % 7 + 1
            guard isNextDay || isNextMonth, following.days(since: date) == 1,
                following.weekday.rawValue == weekday
            else {
                Issue.record("\(date) is followed by \(following)")
                return
            }
            date = following
        }
        #expect(date == end)
    }

    @Test("is coded as its text")
    func coding() throws {
        let data = try JSONEncoder().encode([day("2025-05-14")])
        #expect(String(decoding: data, as: UTF8.self) == #"["2025-05-14"]"#)
        #expect(try JSONDecoder().decode([CalendarDate].self, from: data) == [day("2025-05-14")])
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([CalendarDate].self, from: Data(#"["2025-02-30"]"#.utf8))
        }
    }
}

@Suite("A span of days")
struct DateSpanTests {
    @Test("holds on its first and its last day and not beside them")
    func edges() throws {
        let span = try #require(DateSpan(from: day("2002-09-30"), to: day("2010-10-07")))
        #expect(try span.contains(day("2002-09-30")) && span.contains(day("2010-10-07")))
        #expect(try !span.contains(day("2002-09-29")) && !span.contains(day("2010-10-08")))
    }

    @Test("does not end before it begins")
    func order() throws {
        #expect(try DateSpan(from: day("2010-01-02"), to: day("2010-01-01")) == nil)
    }

    @Test("without an end overlaps all that ends later")
    func overlap() throws {
        let open = try #require(DateSpan(from: day("2002-09-30"), to: nil))
        let before = try #require(DateSpan(from: day("1981-12-29"), to: day("2002-09-29")))
        let across = try #require(DateSpan(from: day("1981-12-29"), to: day("2002-09-30")))
        #expect(!open.overlaps(before) && !before.overlaps(open))
        #expect(open.overlaps(across) && across.overlaps(open))
    }
}
