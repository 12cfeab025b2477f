/// One row of `law-periods.tsv`: a period of the law other than the review of a sale.
package struct LegalPeriod: Hashable, Sendable, Codable, Identifiable {
    package enum Unit: String, CaseIterable, Hashable, Sendable, Codable {
        case days, years
    }

    package enum Sense: String, CaseIterable, Hashable, Sendable, Codable {
        /// It ends so long after its start.
        case after
        /// Something is due so long before it.
        case before
    }

    /// The name by which other tables speak of it; two rows share it where the time of year decides.
    package let id: String
    package let span: DateSpan
    /// The part of the year in which it has to begin; `nil` for any.
    package let window: YearWindow?
    package let count: Int
    package let unit: Unit
    package let sense: Sense
    /// What starts it, as "the veto of a joint resolution of disapproval".
    package let starts: String
    /// What holds until its end, or is due at it.
    package let rule: String
    package let citation: String
    package let source: String

    /// `30 calendar days`, `10 years`.
    package var length: String {
        "\(count) \(unit == .days ? "calendar " : "")\(unit.rawValue)"
    }

    /// Its last day where it began on `start`, or the day by which it is due before `start`.
    package func end(from start: CalendarDate) -> CalendarDate {
        let signed = sense == .after ? count : -count
        return switch unit {
        case .days: start.adding(days: signed)
        case .years: start.adding(years: signed)
        }
    }

    static let columns = [
        "id", "from", "to", "window", "count", "unit", "sense", "starts", "rule", "citation", "source",
    ]

    static func rows(in text: String) throws(LawTableError) -> [LegalPeriod] {
        let table = try TableText(text, table: "law-periods.tsv", columns: columns)
        var overlap = Overlap<Question>()
        var rows: [LegalPeriod] = []
        for row in table.rows {
            let window = row.text("window").isEmpty ? nil : YearWindow(row.text("window"))
            if window == nil, !row.text("window").isEmpty {
                throw row.fault("window", remedy: "Write two days of the year as MM-DD/MM-DD, or nothing")
            }
            let period = LegalPeriod(
                id: try row.required("id"),
                span: try row.span(),
                window: window,
                count: try row.count("count"),
                unit: try row.kind("unit", as: Unit.self),
                sense: try row.kind("sense", as: Sense.self),
                starts: try row.required("starts"),
                rule: try row.required("rule"),
                citation: try row.required("citation"),
                source: try row.required("source"))
            try overlap.check(Question(id: period.id, window: window), period.span, in: row)
            rows.append(period)
        }
        return rows
    }

    private struct Question: Hashable {
        let id: String
        let window: YearWindow?
    }
}

/// A part of every year, both ends included; it may run over New Year.
package struct YearWindow: Hashable, Sendable, Codable {
    /// Month and day, as 1007 for 7 October.
    private let first: Int
    private let last: Int

    /// Reads `07-10/09-07`.
    package init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        // Year 2000 has all 366 days.
        guard parts.count == 2, let from = CalendarDate("2000-\(parts[0])"),
            let to = CalendarDate("2000-\(parts[1])")
        else { return nil }
        first = from.month * 100 + from.day
        last = to.month * 100 + to.day
    }

    package func contains(_ date: CalendarDate) -> Bool {
        let day = date.month * 100 + date.day
        return first <= last ? day >= first && day <= last : day >= first || day <= last
    }
}

extension Law {
    /// The period of that name for what begins on a day; `nil` where the table holds none for it.
    package func period(_ id: String, startingOn date: CalendarDate) -> LegalPeriod? {
        periodRows.first {
            $0.id == id && $0.span.contains(date) && ($0.window?.contains(date) ?? true)
        }
    }

    /// All periods of that name that hold on a day, whatever the time of year.
    package func periods(_ id: String, on date: CalendarDate) -> [LegalPeriod] {
        periodRows.filter { $0.id == id && $0.span.contains(date) }
    }

    /// The quarterly reports under 36(a) that are due from the one day to the other: the last day for each.
    package func quarterlyReports(from: CalendarDate, to: CalendarDate) -> [QuarterlyReport] {
        guard from <= to else { return [] }
        return ((from.year - 1)...(to.year)).flatMap { year in
            [(3, 31), (6, 30), (9, 30), (12, 31)].compactMap { month, day in
                CalendarDate(year: year, month: month, day: day)
            }
        }.compactMap { end in
            guard let period = period("36a-report", startingOn: end) else { return nil }
            let due = period.end(from: end)
            return due >= from && due <= to ? QuarterlyReport(quarterEnd: end, due: due, period: period) : nil
        }
    }
}

/// A report that 36(a) asks for after each quarter.
package struct QuarterlyReport: Hashable, Sendable, Codable {
    package let quarterEnd: CalendarDate
    /// The last day for it.
    package let due: CalendarDate
    package let period: LegalPeriod
}
