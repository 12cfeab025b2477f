/// From when on a senator can move to take a resolution of disapproval out of the committee's hands.
///
/// The days count from the introduction of the resolution, which needs an observation; without one the clock knows only
/// the first day that is possible, that of a resolution introduced on the day on which Congress received the
/// certification, and the last day of introduction for which the motion would come before the review ends.
package struct DischargeDay: Hashable, Sendable, Codable {
    /// The row of the table that gave the days.
    package let procedure: Procedure
    /// Days from introduction.
    package let days: Int
    /// The first day on which the motion can be in order.
    package let earliest: CalendarDate
    /// The last day of introduction for which the motion comes within the review; `nil` where there is no review, or
    /// it is shorter than the days of discharge.
    package let lastIntroduction: CalendarDate?

    /// Whether days on which a chamber is away do not count, so that the day can be later than reckoned.
    package var canBeLater: Bool { procedure.counting == .session }

    /// The day for a resolution introduced on a day.
    package func ifIntroduced(on day: CalendarDate) -> CalendarDate { day.adding(days: days) }

    /// From when on the motion is in order against a resolution introduced on a day, in one plain sentence.
    package func sentence(introducedOn day: CalendarDate) -> String {
        let first = ifIntroduced(on: day)
        return "For one introduced on \(day.longForm) it is in order from \(first.longForm) on"
            + (canBeLater ? ", or later by the days on which a chamber is away." : ".")
    }

    /// One plain sentence.
    package var explanation: String {
        let first =
            "A motion to discharge the Senate committee is in order \(days) calendar days after a resolution of "
            + "disapproval is introduced, so on \(earliest.longForm) at the earliest."
        let last = lastIntroduction.map {
            " One introduced after \($0.longForm) comes to it only once the review is over."
        }
        let away =
            canBeLater
            ? " Days on which either chamber is away for more than three days to a set day do not count." : ""
        return first + (last ?? "") + away
    }
}

extension Law {
    /// The discharge in the Senate for a certification; `nil` where the provision has no review, an emergency waives
    /// it, or the table holds no rule for that day.
    package func discharge(_ clock: ReviewClock) -> DischargeDay? {
        guard let ends = clock.ends,
            let procedure = procedure(
                .discharge, in: .senate, instrument: clock.instrument, tier: clock.standing.tier,
                on: clock.delivered),
            let days = procedure.days
        else { return nil }
        let last = ends.adding(days: -days)
        return DischargeDay(
            procedure: procedure, days: days, earliest: clock.delivered.adding(days: days),
            lastIntroduction: last >= clock.delivered ? last : nil)
    }
}
