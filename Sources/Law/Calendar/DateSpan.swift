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
}
