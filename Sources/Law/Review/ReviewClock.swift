/// How long Congress has to enact a disapproval of one certification.
///
/// The day of delivery to Congress is day 0 and every calendar day counts. The clock is a pure function of the
/// certification: it knows where the period stands on a day, and never a stage of the sale.
///
/// ```swift
/// // Delivered on 14 May 2025 for a NATO member:
/// clock.ends                   // 2025-05-29
/// clock.state(on: may20)       // .running(daysLeft: 9)
/// ```
package struct ReviewClock: Hashable, Sendable, Codable {
    /// The day on which Congress received the certification: day 0.
    package let delivered: CalendarDate
    package let instrument: Instrument
    package let urgency: Urgency
    /// The buyer's tier on the day of delivery.
    package let standing: BuyerStanding
    /// The row of the table that gave the days.
    package let period: ReviewPeriod

    /// Day 0.
    package var start: CalendarDate { delivered }

    /// The length of the review in calendar days; `nil` where there is none or an emergency waives it.
    package var days: Int? {
        isCounting ? period.days : nil
    }

    /// The last day of the review; `nil` where there is none or an emergency waives it.
    package var ends: CalendarDate? {
        isCounting ? delivered.adding(days: period.days) : nil
    }

    package var citation: String { period.citation }

    /// The name of the rule: `Review of a letter of offer, 36(b)(1)`.
    package var rule: String { "\(instrument.ruleName), \(instrument.section)" }

    private var isCounting: Bool {
        instrument.hasReview && urgency == .ordinary
    }
}

extension Law {
    /// The review clock of a certification.
    ///
    /// - Parameters:
    ///   - delivered: the "Date Report Delivered to Congress", item (viii) or (vii) of the transmittal sheet.
    ///   - buyer: alpha-3 code of the purchaser, or `nato`; for a transfer, of the recipient.
    ///   - instrument: the provision of the certification.
    ///   - urgency: whether the certification states an emergency.
    /// - Returns: `nil` where the tables hold no rule for that day.
    package func reviewClock(
        delivered: CalendarDate, buyer: String, instrument: Instrument, urgency: Urgency = .ordinary
    ) -> ReviewClock? {
        let standing = tier(of: buyer, on: delivered)
        guard let period = reviewPeriod(instrument: instrument, tier: standing.tier, on: delivered) else {
            return nil
        }
        return ReviewClock(
            delivered: delivered, instrument: instrument, urgency: urgency, standing: standing,
            period: period)
    }
}
