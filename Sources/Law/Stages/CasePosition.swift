/// Where a sale stands for a reader on a day: the stage that was observed, and beside it what the clock says.
///
/// The two stay apart. The words may be "review ended" while the observed stage is still `notified`; nothing that
/// follows from the clock is kept as a stage.
package struct CasePosition: Hashable, Sendable {
    /// The last stage that was observed.
    package let stage: CaseStage
    /// The clock on the day asked about; `nil` where no certification is known.
    package let clock: ReviewClock.State?

    package init(stage: CaseStage, clock: ReviewClock.State?) {
        self.stage = stage
        self.clock = clock
    }

    /// Whether the words come from the clock and not from an observation.
    package var speaksFromClock: Bool {
        clockWords != nil
    }

    /// The position in words: `review ended`, `offered`.
    package var words: String {
        clockWords ?? stage.name
    }

    private var clockWords: String? {
        guard stage == .notified || stage == .reviewRunning else { return nil }
        switch clock {
        case .running: return stage == .reviewRunning ? nil : "review running"
        case .ended: return "review ended"
        case .waived: return "notified, review waived by emergency"
        case .notStarted, .noReview, nil: return nil
        }
    }
}
