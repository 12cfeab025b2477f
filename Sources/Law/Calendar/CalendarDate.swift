/// A day of the proleptic Gregorian calendar, without time or time zone.
///
/// Legal periods run in calendar days, so the arithmetic is on whole days and exact. Years 1 to 9999.
///
/// ```swift
/// CalendarDate("2025-05-14")?.adding(days: 15).description  // "2025-05-29"
/// CalendarDate(year: 2025, month: 2, day: 30)               // nil
/// ```
package struct CalendarDate: Hashable, Sendable {
    package let year: Int
    /// 1 to 12.
    package let month: Int
    /// 1 to 31.
    package let day: Int

    /// The date of that name, or `nil` where the calendar has none, as on 30 February.
    package init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month),
            day >= 1, day <= Self.days(inMonth: month, year: year)
        else { return nil }
        self.init(checkedYear: year, month: month, day: day)
    }

    /// For values that arithmetic has already shown to be a date.
    init(checkedYear year: Int, month: Int, day: Int) {
        self.year = year
        self.month = month
        self.day = day
    }

    /// 1 January 1.
    package static let earliest = CalendarDate(checkedYear: 1, month: 1, day: 1)
    /// 31 December 9999.
    package static let latest = CalendarDate(checkedYear: 9999, month: 12, day: 31)

    /// The number of days of a month, 0 for a month that does not exist.
    package static func days(inMonth month: Int, year: Int) -> Int {
        switch month {
        case 1, 3, 5, 7, 8, 10, 12: 31
        case 4, 6, 9, 11: 30
        case 2: isLeap(year) ? 29 : 28
        default: 0
        }
    }

    /// Whether the year has a 29 February.
    package static func isLeap(_ year: Int) -> Bool {
        year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
    }
}

extension CalendarDate: Comparable {
    package static func < (left: CalendarDate, right: CalendarDate) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }
}
