extension CaseStage {
    /// The stages that can follow directly. A final stage has none.
    package var next: [CaseStage] {
        switch self {
        case .request: [.informalReview, .notified, .offered, .withdrawn]
        case .informalReview: [.notified, .withdrawn]
        case .notified:
            [.reviewRunning, .reviewEnded, .disapprovalIntroduced, .offered, .withdrawn, .superseded]
        case .reviewRunning: [.reviewEnded, .disapprovalIntroduced, .withdrawn, .superseded]
        case .reviewEnded: [.disapprovalIntroduced, .offered, .withdrawn, .superseded]
        case .disapprovalIntroduced:
            [.disapprovalPassed, .disapprovalFailed, .offered, .withdrawn, .superseded]
        case .disapprovalPassed: [.vetoed, .withdrawn, .superseded]
        case .vetoed: [.disapprovalFailed, .offered, .withdrawn, .superseded]
        case .disapprovalFailed: [.disapprovalIntroduced, .offered, .withdrawn, .superseded]
        case .offered: [.accepted, .withdrawn, .superseded]
        case .accepted: [.implemented, .withdrawn, .superseded]
        case .implemented: [.delivered, .withdrawn, .superseded]
        case .delivered, .withdrawn, .superseded: []
        }
    }

    /// What a new observation does to a sale at this stage.
    package enum Move: Hashable, Sendable {
        /// The observation confirms the stage.
        case stays
        /// It leads to the next stage.
        case advances
        /// It leads further than the next stage; those between were not observed.
        case skips(unseen: [CaseStage])
        /// Congress acts on a sale that has already been offered, as it may until delivery: the act is recorded
        /// beside the sale and does not move it back.
        case beside
        /// The sale is past it: the observation came late and does not move it back.
        case earlier
        /// No way leads from either stage to the other: one observation is of another sale, or is mistaken.
        case refused(reason: String)
    }

    /// What an observation of `stage` does to a sale at this stage.
    package func move(onObserving stage: CaseStage) -> Move {
        if stage == self { return .stays }
        if next.contains(stage) { return .advances }
        if stage.isActOfCongress, self >= .offered, self <= .implemented { return .beside }
        if let path = shortestPath(to: stage) { return .skips(unseen: path) }
        if stage.shortestPath(to: self) != nil { return .earlier }
        return .refused(reason: "a sale that is \(name) cannot also be \(stage.name)")
    }

    /// The fewest stages between this one and a later one; `nil` where no way leads there.
    private func shortestPath(to goal: CaseStage) -> [CaseStage]? {
        var seen: Set<CaseStage> = [self]
        var paths: [(stage: CaseStage, between: [CaseStage])] = next.map { ($0, []) }
        while !paths.isEmpty {
            var longer: [(stage: CaseStage, between: [CaseStage])] = []
            for path in paths where seen.insert(path.stage).inserted {
                if path.stage == goal { return path.between }
                longer += path.stage.next.map { ($0, path.between + [path.stage]) }
            }
            paths = longer
        }
        return nil
    }
}
