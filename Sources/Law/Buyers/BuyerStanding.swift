/// A buyer's tier on a day, with the reason.
package struct BuyerStanding: Hashable, Sendable, Codable {
    /// Alpha-3 code of the state, in capitals, or `NATO`.
    package let buyer: String
    package let tier: BuyerTier
    /// The day asked about.
    package let date: CalendarDate
    /// The day since which the tier holds; `nil` for `other`.
    package let since: CalendarDate?
    /// The last day on which the tier holds; `nil` while it holds.
    package let until: CalendarDate?
    package let citation: String
    /// Where the fact can be looked up; empty for `other`.
    package let source: String

    /// One plain sentence: `SWE is a NATO member since 7 March 2024.`
    package var reason: String {
        guard let since else { return "On \(date.longForm) \(buyer) is \(tier.phrase)." }
        if let until { return "\(buyer) was \(tier.phrase) from \(since.longForm) to \(until.longForm)." }
        return "\(buyer) is \(tier.phrase) since \(since.longForm)."
    }
}
