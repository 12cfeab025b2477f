//  Law: the Arms Export Control Act and its neighbours as dated tables, and pure functions over them.
//
//  Enters   tables as text (Tables/law-*.tsv, locks.tsv, lock-states.tsv) and facts of a case: who buys, under which
//           section, when the certification reached Congress, what it is worth; for a what-if, rows of a bill.
//  Leaves   answers that carry their rule and citation: the buyer's tier on a day, the review clock and the days of
//           discharge, the threshold that a value met, the locks that bar a sale and their state on a day, the stages
//           that a sale can take, what Congress does and does not do.
//  Never    today's date, a file, a network; a number that is not in a table; a stage that comes from time passing.
//
//  Start at `Law`, then `ReviewClock` (Review/), `LockBook` (Locks/) and `CaseStage` (Stages/). A row of a table is
//  an answer's source: mend the row, not the code.

/// The dated rules of United States arms-sale notification.
///
/// ```swift
/// let law = try Law { Table(embedded: $0).text }
/// let clock = law.reviewClock(delivered: may14, buyer: "TUR", instrument: .fms)
/// clock?.ends  // 2025-05-29
/// ```
///
/// A question about a day for which the tables hold no row is answered with `nil`: a rule is never guessed.
package struct Law: Sendable {
    package internal(set) var thresholdRows: [Threshold]
    var tierRows: [TierRow]
    package internal(set) var reviewRows: [ReviewPeriod]
    var procedureRows: [Procedure]
    var periodRows: [LegalPeriod]

    /// All emergency determinations in the table, oldest first.
    package let emergencies: [Emergency]
    /// What the law says beside the clock, in the order of the table.
    package let provisions: [Provision]

    /// Reads the tables.
    ///
    /// - Parameter table: the text of a table, by its name without `.tsv`, as `law-review`.
    /// - Throws: the first fault, with its table and line.
    package init(table: (_ name: String) -> String) throws(LawTableError) {
        thresholdRows = try Threshold.rows(in: table("law-thresholds"))
        tierRows = try TierRow.rows(in: table("law-tiers"))
        reviewRows = try ReviewPeriod.rows(in: table("law-review"))
        procedureRows = try Procedure.rows(in: table("law-procedure"))
        periodRows = try LegalPeriod.rows(in: table("law-periods"))
        emergencies = try Emergency.rows(in: table("law-emergencies"))
        provisions = try Provision.rows(in: table("law-provisions"))
    }
}
