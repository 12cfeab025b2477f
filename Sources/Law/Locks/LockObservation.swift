/// What was seen of a lock: one row of `lock-states.tsv`.
package struct LockObservation: Hashable, Sendable, Codable {
    package let lock: String
    /// The day, or the days of the month or year that the source gives.
    package let span: DateSpan
    /// The date as the table writes it: `2018-10`.
    package let dateText: String
    /// The last day for which the source says that the state holds; `nil` where it does not say.
    package let until: CalendarDate?
    package let state: LockState
    /// What it was that showed it.
    package let shows: String
    package let source: String

    /// The day from which it counts: the last that it can mean.
    package var day: CalendarDate { span.to ?? span.from }

    /// Whether it rests on a source that was read, and not on memory.
    package var isVerified: Bool { !source.contains("[memory]") }

    package init(
        lock: String, span: DateSpan, dateText: String, until: CalendarDate?, state: LockState, shows: String,
        source: String
    ) {
        self.lock = lock
        self.span = span
        self.dateText = dateText
        self.until = until
        self.state = state
        self.shows = shows
        self.source = source
    }

    static func byLock(
        in text: String, locks: Set<String>
    ) throws(LawTableError) -> [String: [LockObservation]] {
        let table = try TableText(
            text, table: "lock-states.tsv", columns: ["lock", "date", "until", "state", "shows", "source"])
        var observations: [String: [LockObservation]] = [:]
        for row in table.rows {
            let lock = try row.required("lock")
            guard locks.contains(lock) else {
                throw row.fault("lock", remedy: "Write the id of a row of locks.tsv")
            }
            guard let span = DateSpan(period: row.text("date")) else {
                throw row.fault("date", remedy: "Write a day YYYY-MM-DD, a month YYYY-MM or a year YYYY")
            }
            let until = CalendarDate(row.text("until"))
            if until == nil, !row.text("until").isEmpty {
                throw row.fault(
                    "until", remedy: "Write a day of the calendar as YYYY-MM-DD, or leave it empty")
            }
            if let until, until < span.from {
                throw row.fault("until", remedy: "End the state on or after the day on which it was seen")
            }
            observations[lock, default: []].append(
                LockObservation(
                    lock: lock, span: span, dateText: row.text("date"), until: until,
                    state: try row.kind("state", as: LockState.self), shows: try row.required("shows"),
                    source: try row.required("source")))
        }
        return observations.mapValues { rows in
            rows.enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }.map(
                \.element)
        }
    }
}
