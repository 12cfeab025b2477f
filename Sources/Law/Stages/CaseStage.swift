/// A stage of a sale, in the words of the Security Assistance Management Manual and the Arms Export Control Act.
///
/// A stage is reached by an observation and by nothing else. Time never changes a stage: there is no function from a
/// date or a clock to a stage, and `reviewEnded` too stands for a source that says so. What the clock adds for a
/// reader is in `CasePosition`.
///
/// The order is that of a sale's life; of several stages observed for one sale the greatest is where it stands.
package enum CaseStage: String, CaseIterable, Hashable, Sendable, Codable {
    case request
    case informalReview = "informal review"
    case notified
    case reviewRunning = "review running"
    case reviewEnded = "review ended"
    case disapprovalIntroduced = "disapproval introduced"
    case disapprovalPassed = "disapproval passed"
    case vetoed
    case disapprovalFailed = "disapproval failed"
    case offered
    case accepted
    case implemented
    case delivered
    case withdrawn
    case superseded

    /// The name as a reader sees it.
    package var name: String { rawValue }

    /// Whether Congress acts in this stage and not the seller or the buyer.
    package var isActOfCongress: Bool {
        switch self {
        case .disapprovalIntroduced, .disapprovalPassed, .vetoed, .disapprovalFailed: true
        default: false
        }
    }

    /// Whether nothing can follow.
    package var isFinal: Bool { next.isEmpty }
}

extension CaseStage: Comparable {
    package static func < (left: CaseStage, right: CaseStage) -> Bool {
        left.position < right.position
    }

    private var position: Int {
        Self.allCases.firstIndex(of: self) ?? 0
    }
}
