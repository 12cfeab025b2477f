/// The provision under which something is notified to Congress.
package enum Instrument: String, CaseIterable, Hashable, Sendable, Codable {
    /// A letter of offer of a foreign military sale, 36(b)(1).
    case fms
    /// An enhancement or upgrade that costs a threshold amount, 36(b)(5)(C): a new certification with its own clock.
    case enhancement
    /// A report of an enhancement or upgrade before delivery, 36(b)(5)(A): no review.
    case enhancementReport = "enhancement-report"
    /// An export licence for a direct commercial sale, 36(c).
    case dcs
    /// An export licence for a commercial communications satellite for launch by nationals of Russia, Ukraine or
    /// Kazakhstan, 36(c)(2)(B): 15 days for every buyer.
    case dcsSatellite = "dcs-satellite"
    /// A technical assistance or manufacturing agreement abroad, 36(d).
    case agreement
    /// Consent to a transfer by a foreign owner, 3(d).
    case transfer
    /// A lease or loan of a year or more, 62 and 63.
    case lease

    /// The name of the rule.
    package var ruleName: String {
        switch self {
        case .fms: "Review of a letter of offer"
        case .enhancement: "Review of an enhancement or upgrade"
        case .enhancementReport: "Report of an enhancement or upgrade before delivery"
        case .dcs: "Review of an export licence"
        case .dcsSatellite: "Review of a licence for a communications satellite"
        case .agreement: "Review of a manufacturing or technical assistance agreement"
        case .transfer: "Review of consent to a transfer"
        case .lease: "Review of a lease or loan"
        }
    }

    /// The section of the Arms Export Control Act.
    package var section: String {
        switch self {
        case .fms: "36(b)(1)"
        case .enhancement: "36(b)(5)(C)"
        case .enhancementReport: "36(b)(5)(A)"
        case .dcs: "36(c)"
        case .dcsSatellite: "36(c)(2)(B)"
        case .agreement: "36(d)"
        case .transfer: "3(d)"
        case .lease: "62-63"
        }
    }

    /// What may be done once the review has ended, as "a letter of offer may be issued".
    package var permittedStep: String {
        switch self {
        case .fms, .enhancement: "a letter of offer may be issued"
        case .enhancementReport: "the enhanced or upgraded item may be delivered"
        case .dcs, .dcsSatellite: "an export licence may be issued"
        case .agreement: "the agreement may be approved"
        case .transfer: "consent to the transfer may take effect"
        case .lease: "the lease or loan agreement may be entered into"
        }
    }

    /// The instrument whose values it is held against: a satellite's licence is a licence.
    var valuedAs: Instrument { self == .dcsSatellite ? .dcs : self }

    /// Whether Congress has a period in which to enact a disapproval.
    package var hasReview: Bool {
        self != .enhancementReport
    }
}
