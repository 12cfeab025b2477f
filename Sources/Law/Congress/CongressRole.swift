/// What Congress does and does not do in an arms sale: short texts for whoever corrects a wrong account of it.
package enum CongressRole: String, CaseIterable, Hashable, Sendable, Codable {
    /// Against "awaits congressional approval".
    case needNotApprove = "need-not-approve"
    /// How Congress can stop a sale.
    case jointResolution = "joint-resolution"
    /// Against "working days" and "thirty days for every buyer".
    case calendarDays = "calendar-days"
    /// Against "Congress approved" after the period.
    case expiry
    /// The rule for NATO and the named states.
    case senateDischargeGroup = "senate-discharge-group"
    /// The rule for all others, and for licences, transfers and leases.
    case senateDischarge = "senate-discharge"
    /// The rule of the House.
    case houseProcedure = "house-procedure"
    /// Against "the law requires committee leaders to clear a sale".
    case informalReview = "informal-review"
    /// Against "Congress can no longer act".
    case afterThePeriod = "after-the-period"
    /// What an emergency waives.
    case emergency
    /// Against "Congress blocked".
    case neverEnacted = "never-enacted"

    /// One plain sentence.
    package var statement: String {
        switch self {
        case .needNotApprove:
            "Congress need not approve a sale: the offer may be issued after the review period unless a joint "
                + "resolution that prohibits it is enacted."
        case .jointResolution:
            "Only a joint resolution of disapproval stops a sale; it has to pass both chambers and be signed, or passed "
                + "again by two thirds of each over a veto."
        case .calendarDays:
            "The review period is counted in calendar days, not working days, from the day after Congress receives the "
                + "certification; its length depends on the buyer."
        case .expiry:
            "The end of the review period shows only that an offer may be issued; it is no approval, no offer, no "
                + "acceptance and no contract."
        case .senateDischargeGroup:
            "For a letter of offer to NATO, a NATO member, Australia, Israel, Japan, New Zealand or the Republic of Korea "
                + "a motion to discharge the Senate committee is in order 5 calendar days after the resolution is introduced."
        case .senateDischarge:
            "For other buyers, and for licences, transfers and leases, a motion to discharge the Senate committee is in "
                + "order after 10 calendar days; debate is limited to 10 hours and a simple majority decides."
        case .houseProcedure:
            "In the House a motion to proceed is highly privileged only once the committee has reported the resolution; "
                + "the act provides no discharge there."
        case .informalReview:
            "The informal or tiered review by the committees' leaders before the certification is practice, not statute; "
                + "a hold in it binds nobody in law."
        case .afterThePeriod:
            "Congress may vote on a disapproval after the review period and may legislate against a sale until delivery."
        case .emergency:
            "An emergency stated in the certification waives the review period, not the certification, and must be "
                + "justified in detail."
        case .neverEnacted:
            "No joint resolution of disapproval has become law: those that passed were vetoed, and no veto was overridden."
        }
    }

    /// The provision or report on which the statement rests.
    package var citation: String {
        switch self {
        case .needNotApprove, .jointResolution, .calendarDays, .expiry, .emergency:
            "AECA 36(b)(1), 22 U.S.C. 2776(b)(1)"
        case .senateDischargeGroup: "AECA 36(b)(2), 22 U.S.C. 2776(b)(2)"
        case .senateDischarge: "P.L. 94-329 section 601(b)"
        case .houseProcedure: "AECA 36(b)(3), 22 U.S.C. 2776(b)(3)"
        case .informalReview: "practice; SAMM C5.5"
        case .afterThePeriod, .neverEnacted: "CRS RL31675"
        }
    }

    /// Where the provision or report can be looked up.
    package var source: String {
        switch self {
        case .informalReview: "http://www.dsca.osd.mil/samm/ESAMM/C05/5.05.htm"
        case .afterThePeriod:
            "https://www.everycrsreport.com/files/20021220_RL31675_b6434966106791ca1d7540de8169d61b2ea043e8.html"
        case .neverEnacted:
            "https://www.everycrsreport.com/files/2025-03-28_RL31675_53ce78a239f45fc8f5ff3ec55bf5a8e04e38e426.html"
        default: "http://www.law.cornell.edu/uscode/text/22/2776"
        }
    }
}
