internal import Law

/// What `attache locks --format json` prints.
package struct LocksAnswer: Encodable {
    struct Entry: Encodable {
        let lock: Lock
        let state: LockState
        /// `null` where nobody knows.
        let bars: Bool?
        let isVerified: Bool
        let shownBy: LockObservation?
        let history: [LockObservation]
        let periods: [LegalPeriod]
        let opensAfter: CalendarDate?
    }

    let schema = "attache.locks/1"
    let buyer: String
    let article: String?
    let on: CalendarDate
    let tier: BuyerTier
    let reviewDays: Int?
    let runningReviews: [RunningReview]
    let locks: [Entry]

    package init(_ page: LocksPage, buyer code: String) {
        buyer = code
        article = page.article
        on = page.date
        tier = page.tier.tier
        reviewDays = page.reviewDays
        runningReviews = page.running
        locks = page.standings.map {
            Entry(
                lock: $0.lock, state: $0.state, bars: $0.state.bars, isVerified: $0.isVerified,
                shownBy: $0.shownBy, history: $0.history, periods: $0.periods, opensAfter: $0.opensAfter)
        }
    }
}
