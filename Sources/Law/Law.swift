//  Law: the Arms Export Control Act as dated tables, and pure functions over them.
//
//  Enters   four tables as text (thresholds, tiers, review, emergencies; see Tables/law-*.tsv) and facts of a case:
//           who buys, under which section, when the certification reached Congress, what it is worth.
//  Leaves   answers that carry their rule and citation: the buyer's tier on a day, the review clock,
//           the threshold that a value met, the stages that a sale can take, what Congress does and does not do.
//  Never    today's date, a file, a network; a number that is not in a table; a stage that comes from time passing.
//
//  Start at `Law`, then `ReviewClock` (Review/) and `CaseStage` (Stages/). A row of a table is an answer's source:
//  mend the row, not the code.

/// The dated rules of United States arms-sale notification.
///
/// ```swift
/// let law = try Law(thresholds: thresholds, tiers: tiers, review: review, emergencies: emergencies)
/// let clock = law.reviewClock(delivered: may14, buyer: "TUR", instrument: .fms)
/// clock?.ends  // 2025-05-29
/// ```
///
/// A question about a day for which the tables hold no row is answered with `nil`: a rule is never guessed.
package struct Law: Sendable {
    let thresholdRows: [Threshold]
    let tierRows: [TierRow]
    let reviewRows: [ReviewPeriod]

    /// All emergency determinations in the table, oldest first.
    package let emergencies: [Emergency]

    /// Reads the four tables.
    ///
    /// - Parameters:
    ///   - thresholds: text of `law-thresholds.tsv`.
    ///   - tiers: text of `law-tiers.tsv`.
    ///   - review: text of `law-review.tsv`.
    ///   - emergencies: text of `law-emergencies.tsv`.
    /// - Throws: the first fault, with its table and line.
    package init(
        thresholds: String, tiers: String, review: String, emergencies: String
    ) throws(LawTableError) {
        thresholdRows = try Threshold.rows(in: thresholds)
        tierRows = try TierRow.rows(in: tiers)
        reviewRows = try ReviewPeriod.rows(in: review)
        self.emergencies = try Emergency.rows(in: emergencies)
    }
}
