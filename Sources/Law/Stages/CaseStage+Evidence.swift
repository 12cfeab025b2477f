extension CaseStage {
    /// The observation that proves this stage.
    package var provedBy: String {
        switch self {
        case .request: "a letter of request, or a government that says it sent or received one (SAMM C5.1)"
        case .informalReview: "a report that the committees' leaders have the case in tiered review"
        case .notified:
            "the certification with its date of delivery to Congress, or an official notice of it (AECA 36)"
        case .reviewRunning: "a source that says Congress has the case under review"
        case .reviewEnded: "a source that says the period passed without an enacted disapproval"
        case .disapprovalIntroduced: "a joint resolution of disapproval with its number (AECA 36(b)(2))"
        case .disapprovalPassed: "the votes of both chambers on the resolution"
        case .vetoed: "the President's veto message"
        case .disapprovalFailed: "a vote that rejects the resolution, or one that fails to override the veto"
        case .offered:
            "a letter of offer and acceptance sent to the buyer, or its line in the quarterly list of open offers "
                + "(AECA 36(a))"
        case .accepted:
            "the buyer's signature on the letter of offer and acceptance, or its line in the quarterly list of "
                + "accepted offers (AECA 36(a))"
        case .implemented: "the initial deposit, or the case entered as implemented (SAMM C6.1)"
        case .delivered: "the transfer of the articles, as a source states it"
        case .withdrawn: "a statement that the certification, offer or purchase was withdrawn or cancelled"
        case .superseded: "a later certification that names this one and takes its place"
        }
    }

    /// What would prove each stage that can follow, in the order of `next`.
    package var nextProofs: [(stage: CaseStage, observation: String)] {
        next.map { ($0, $0.provedBy) }
    }
}
