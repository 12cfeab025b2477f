/// The review by Congress of a waiver or termination under CAATSA 216: until when the step may not be taken.
///
/// As with a sale, its end proves only that the step may be taken, not that it was.
package struct SanctionsReview: Hashable, Sendable, Codable {
    /// The day on which the report was sent: day 0.
    package let submitted: CalendarDate
    /// The row of the table that gave the days: 30, or 60 for a report of the summer.
    package let period: LegalPeriod
    /// The end of the review by itself.
    package let ends: CalendarDate
    /// The last day on which the step is barred, with what Congress and the President did since.
    package let barredUntil: CalendarDate
}

extension Law {
    /// The review of a step reported on a day.
    ///
    /// - Parameters:
    ///   - submitted: the day of the report to Congress.
    ///   - passed: the day on which a joint resolution of disapproval passed the second chamber.
    ///   - vetoed: the day on which the President vetoed it.
    /// - Returns: `nil` where the tables hold no rule for that day, as before the act.
    package func sanctionsReview(
        submitted: CalendarDate, passed: CalendarDate? = nil, vetoed: CalendarDate? = nil
    ) -> SanctionsReview? {
        guard let period = period("caatsa-216-review", startingOn: submitted) else { return nil }
        let ends = period.end(from: submitted)
        let further = [("caatsa-216-passed", passed), ("caatsa-216-vetoed", vetoed)].compactMap { id, day in
            day.flatMap { self.period(id, startingOn: $0)?.end(from: $0) }
        }
        return SanctionsReview(
            submitted: submitted, period: period, ends: ends,
            barredUntil: further.reduce(ends, max))
    }
}
