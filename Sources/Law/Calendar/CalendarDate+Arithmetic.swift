extension CalendarDate {
    /// The number of days from `other` to this day; negative where this day is earlier.
    package func days(since other: CalendarDate) -> Int {
        ordinal - other.ordinal
    }

    /// The day so many days later, or earlier for a negative count.
    ///
    /// A result outside the years 1 to 9999 stops at `earliest` or `latest`.
    package func adding(days: Int) -> CalendarDate {
        let (sum, overflow) = ordinal.addingReportingOverflow(days)
        if overflow { return days < 0 ? .earliest : .latest }
        if sum <= Self.earliest.ordinal { return .earliest }
        if sum >= Self.latest.ordinal { return .latest }
        return CalendarDate(ordinal: sum)
    }

    /// The same day of another year; 29 February becomes 28 February where that year has none.
    package func adding(years: Int) -> CalendarDate {
        let (months, overflow) = years.multipliedReportingOverflow(by: 12)
        if overflow { return years < 0 ? .earliest : .latest }
        return adding(months: months)
    }

    /// The same day of another month, or the last of that month where it is shorter.
    ///
    /// A result outside the years 1 to 9999 stops at `earliest` or `latest`.
    package func adding(months: Int) -> CalendarDate {
        let (sum, overflow) = (year * 12 + month - 1).addingReportingOverflow(months)
        if overflow { return months < 0 ? .earliest : .latest }
        if sum < 12 { return .earliest }
        if sum > 9999 * 12 + 11 { return .latest }
        let (year, month) = (sum / 12, sum % 12 + 1)
        return CalendarDate(
            checkedYear: year, month: month, day: min(day, Self.days(inMonth: month, year: year)))
    }

    package var weekday: Weekday {
        // 1 January 1970, ordinal 0, was a Thursday. Thursday stands third after Monday.
        let afterMonday = ((ordinal + 3) % 7 + 7) % 7
        return Weekday.allCases[afterMonday]
    }

    /// Days since 1 January 1970, by Howard Hinnant's `days_from_civil`: years begin on 1 March, so that the
    /// leap day is the last of its year, and eras of 400 years all have the same number of days.
    var ordinal: Int {
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
        let yearOfEra = shiftedYear - era * 400
        let monthFromMarch = (month + 9) % 12
        let dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    /// The inverse of `ordinal`, for ordinals within the years 1 to 9999.
    private init(ordinal: Int) {
        let shifted = ordinal + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        self.init(
            checkedYear: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
            month: month,
            day: dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
    }
}
