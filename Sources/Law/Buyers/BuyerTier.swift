/// The group in which the statute puts a buyer; it decides the review days and the values.
package enum BuyerTier: String, CaseIterable, Hashable, Sendable, Codable {
    /// A member country of NATO: the shorter review and the higher values.
    case natoMember = "nato-member"
    /// A state that the statute names beside NATO (Australia, Israel, Japan, New Zealand, Republic of Korea):
    /// the shorter review and the higher values.
    case namedAlly = "named-ally"
    /// NATO itself: the shorter review, but the lower values, since 36(b)(6) names only its member countries.
    case natoOrganisation = "nato-organisation"
    /// Every other country or organization.
    case other

    /// The words that complete "the buyer is …".
    package var phrase: String {
        switch self {
        case .natoMember: "a NATO member"
        case .namedAlly: "a state that the statute names beside NATO"
        case .natoOrganisation: "NATO itself"
        case .other: "neither NATO, a member of it, nor a state that the statute names beside it"
        }
    }
}
