/// The days between which a rule holds, both included; without an end it still holds.
package struct DateSpan: Hashable, Sendable, Codable {
    package let from: CalendarDate
    /// The last day, `nil` while the rule is in force.
    package let to: CalendarDate?

    /// `nil` where the end lies before the beginning.
    package init?(from: CalendarDate, to: CalendarDate?) {
        if let to, to < from { return nil }
        self.from = from
        self.to = to
    }

    package func contains(_ date: CalendarDate) -> Bool {
        date >= from && date <= (to ?? .latest)
    }

    package func overlaps(_ other: DateSpan) -> Bool {
        from <= (other.to ?? .latest) && other.from <= (to ?? .latest)
    }

    /// The days of this span that are not in the other: none, one span or two.
    package func subtracting(_ other: DateSpan) -> [DateSpan] {
        guard overlaps(other) else { return [self] }
        var rest: [DateSpan] = []
        if from < other.from, let before = DateSpan(from: from, to: other.from.adding(days: -1)) {
            rest.append(before)
        }
        if let end = other.to, end < (to ?? .latest),
            let after = DateSpan(from: end.adding(days: 1), to: to)
        {
            rest.append(after)
        }
        return rest
    }

    /// A day `2025-05-14`, a month `2025-05` or a year `2025`, as the days that it covers.
    package init?(period text: some StringProtocol) {
        if let day = CalendarDate(text) {
            self.init(from: day, to: day)
            return
        }
        let isYear = text.utf8.count == 4
        guard let from = CalendarDate(isYear ? "\(text)-01-01" : "\(text)-01"),
            let last = CalendarDate(isYear ? "\(text)-12-01" : "\(text)-01")
        else { return nil }
        self.init(
            from: from,
            to: last.adding(days: CalendarDate.days(inMonth: last.month, year: last.year) - 1))
    }
}
