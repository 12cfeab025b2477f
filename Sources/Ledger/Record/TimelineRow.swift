internal import Law
package import Tables

/// A row of `timeline.tsv`: what happened, and by which page.
package struct TimelineRow: Sendable {
    package let event: ObservedEvent
    /// The page, with what is remarked of it.
    package let source: String
    /// The cases that it concerns.
    package let cases: [CaseID]
    /// The stage to which it brings them, if to any.
    let stage: CaseStage?

    init(_ row: CellRow) throws(LedgerError) {
        cases = try row.caseIDs("cases")
        let named = row.text("stage")
        stage = named.flatMap { CaseStage(rawValue: $0) }
        if let named, stage == nil || cases.isEmpty {
            throw row.fault("stage '\(named)' is no stage of a sale, or the row names no case")
        }
        event = ObservedEvent(
            happened: try row.period("date"), kind: try row.required("kind"),
            words: try row.required("event"),
            actors: row.list("actors"), about: row.list("about"))
        source = try row.required("source")
    }

    /// The rows of a table in its order. One that cannot be read is left out here; the ledger says what is wrong with it.
    package static func readable(in table: Table = Table(embedded: "timeline")) -> [TimelineRow] {
        CellRow.rows(of: table).compactMap { try? TimelineRow($0) }
    }
}
