package import Law

/// The days on which something may have been, as plain numbers: days since 1 January 1970, both ends included.
package struct DaySpan: Hashable, Sendable, Codable {
    package var first: Int32
    package var last: Int32

    package init(first: Int32, last: Int32) {
        self.first = first
        self.last = max(first, last)
    }

    package init(_ day: CalendarDate) {
        let number = Self.number(day)
        self.init(first: number, last: number)
    }

    /// A day `2025-05-14`, a month `2025-05` or a year `2025`; `nil` for anything else.
    package init?(_ text: some StringProtocol) {
        guard let span = DateSpan(period: text) else { return nil }
        self.init(first: Self.number(span.from), last: Self.number(span.to ?? span.from))
    }

    /// Days since 1 January 1970.
    package static func number(_ day: CalendarDate) -> Int32 {
        Int32(truncatingIfNeeded: day.days(since: epoch))
    }

    package static func day(_ number: Int32) -> CalendarDate { epoch.adding(days: Int(number)) }

    private static let epoch = CalendarDate(year: 1970, month: 1, day: 1) ?? .earliest

    package var firstDay: CalendarDate { Self.day(first) }
    package var lastDay: CalendarDate { Self.day(last) }
    package var isOneDay: Bool { first == last }
    /// One less than the number of days.
    package var length: Int32 { last - first }

    /// The days between both; 0 where they overlap.
    package func gap(to other: DaySpan) -> Int32 {
        if last < other.first { return other.first - last }
        if other.last < first { return first - other.last }
        return 0
    }

    /// `2025-05-14`, `2025-05` or `2025`, as precise as it is; two days where it is neither.
    package var text: String {
        let (from, to) = (firstDay, lastDay)
        if from == to { return from.description }
        let days = CalendarDate.days(inMonth: from.month, year: from.year)
        if from.day == 1, to.year == from.year, to.month == from.month, to.day == days {
            return String(from.description.prefix(7))
        }
        if from.month == 1, from.day == 1, to.month == 12, to.day == 31, from.year == to.year {
            return String(from.description.prefix(4))
        }
        return "\(from)/\(to)"
    }
}

/// When something was, and how one knows it.
package struct ToldDate: Hashable, Sendable, Codable {
    package enum Basis: String, Sendable, Codable {
        /// The source says when.
        case stated
        /// The source appeared then and says no other day.
        case published
        /// Nothing says when.
        case undated
    }

    package var span: DaySpan?
    package var basis: Basis

    package static let undated = ToldDate(span: nil, basis: .undated)

    package init(span: DaySpan?, basis: Basis) {
        self.span = span
        self.basis = span == nil ? .undated : basis
    }

    package static func stated(_ text: String) -> ToldDate { ToldDate(span: DaySpan(text), basis: .stated) }
    package static func published(_ text: String?) -> ToldDate {
        ToldDate(span: text.flatMap { DaySpan($0) }, basis: .published)
    }
}
