/// How a lock stands on a day: the state that was last seen by then, and what showed it.
///
/// A state is an observation, and no more than that: time does not open a lock. Where the source said until when a
/// state holds and that day has passed, the state is `unknown`.
package struct LockStanding: Hashable, Sendable, Codable {
    package let lock: Lock
    package let date: CalendarDate
    package let state: LockState
    /// The last observation by that day; `nil` where there is none.
    package let shownBy: LockObservation?
    /// Every observation by that day, oldest first.
    package let history: [LockObservation]
    /// The period that opening it takes; two where the time of year decides.
    package let periods: [LegalPeriod]
    /// The last day of the period, where the way to open it has begun.
    package let opensAfter: CalendarDate?

    /// Whether the state rests on a source that was read. What rests on memory is never shown as certain.
    package var isVerified: Bool { shownBy?.isVerified ?? false }

    /// Since when the state has been seen without a change.
    package var since: LockObservation? {
        guard state != .unknown else { return nil }
        return history.reversed().prefix { $0.state == state }.last
    }
}
