extension ReviewClock {
    /// Where the review stands on a day.
    package enum State: Hashable, Sendable, Codable {
        /// Congress has not yet received the certification.
        case notStarted
        /// The period runs; on its last day no days are left and a resolution could still be enacted.
        case running(daysLeft: Int)
        /// The period is over. This proves only that the permitted step may be taken.
        case ended
        /// An emergency waives the period.
        case waived
        /// The provision asks for a report and gives no review.
        case noReview
    }

    /// Where the review stands on a day.
    ///
    /// The period holds through its last day: with 15 days from 14 May, 29 May is `running(daysLeft: 0)` and
    /// 30 May `ended`.
    package func state(on date: CalendarDate) -> State {
        if date < delivered { return .notStarted }
        if !instrument.hasReview { return .noReview }
        guard let ends else { return .waived }
        let left = ends.days(since: date)
        return left >= 0 ? .running(daysLeft: left) : .ended
    }
}
