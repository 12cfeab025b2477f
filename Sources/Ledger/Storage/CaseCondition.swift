internal import Law

/// Which observations are wanted, as SQL with its values bound.
struct CaseCondition {
    let sql: String
    /// What stands in the place of the question marks of ``sql``.
    let cells: Cells
    /// The rows among which they are looked for, as SQL: a table, a view or a query in brackets.
    let relation: String

    /// The observations that count.
    enum Reach: Hashable {
        /// Those that no later one replaces.
        case standing
        /// Those that no later one replaced, of what had been seen by that day.
        case seen(by: CalendarDate)
        /// All, replaced ones too, without those that only take back another.
        case all
    }

    static func everything(_ reach: Reach = .standing) -> CaseCondition { CaseCondition("1 = 1", [], reach) }

    /// What the program's own tables brought: cases, and events.
    static let embedded = CaseCondition(
        "origin = ? AND act = 'notification'", [ObservationWriter.embedded], .standing)
    static let embeddedEvents = CaseCondition(
        "origin = ? AND act <> 'notification'", [ObservationWriter.embedded], .standing)

    /// The observations under any of these ids, as sources name the case.
    static func ids(_ ids: [String], _ reach: Reach) -> CaseCondition {
        CaseCondition("case_id IN \(Cells.marks(ids.count))", Cells(ids), reach)
    }

    /// What a source that was added said, replaced or not.
    static func source(_ id: Int64) -> CaseCondition { CaseCondition("source_id = ?", [id], .all) }

    private init(_ sql: String, _ cells: Cells, _ reach: Reach) {
        self.sql = sql
        self.cells = cells
        relation =
            switch reach {
            case .standing: "standing"
            case .all: "(SELECT * FROM observations WHERE NOT is_retraction)"
            case .seen(let day):
                """
                (SELECT * FROM observations AS held
                 WHERE NOT held.is_retraction AND coalesce(held.seen, substr(held.recorded_at, 1, 10)) <= '\(day)'
                    AND NOT EXISTS (
                        SELECT 1 FROM observations AS later WHERE later.replaces = held.id
                            AND coalesce(later.seen, substr(later.recorded_at, 1, 10)) <= '\(day)'))
                """
            }
    }
}
