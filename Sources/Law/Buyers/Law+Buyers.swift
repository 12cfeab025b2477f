extension Law {
    /// The tier of a buyer on a day.
    ///
    /// Membership is dated: Sweden was outside the group for its Patriots in 2018 and a member in 2026.
    ///
    /// - Parameters:
    ///   - buyer: alpha-3 code of a state in any case, or `nato`.
    ///   - date: the day on which the certification reached Congress.
    package func tier(of buyer: String, on date: CalendarDate) -> BuyerStanding {
        let code = buyer.uppercased()
        guard let row = tierRows.first(where: { $0.buyer == code && $0.span.contains(date) }) else {
            return BuyerStanding(
                buyer: code, tier: .other, date: date, since: nil, until: nil,
                citation: Self.groupCitation, source: "")
        }
        return BuyerStanding(
            buyer: code, tier: row.tier, date: date, since: row.span.from, until: row.span.to,
            citation: row.citation, source: row.source)
    }

    /// The codes under which an organisation buys: `NATO` itself through its agencies. Others have none but their own.
    package func agencies(of buyer: String) -> Set<String> {
        guard tierRows.contains(where: { $0.buyer == buyer && $0.tier == .natoOrganisation }) else {
            return []
        }
        return Set(
            tierRows.filter { $0.tier == .natoOrganisation && $0.buyer != buyer }.map {
                $0.buyer.lowercased()
            })
    }

    /// Where the group is named whose buyers have the shorter review.
    private static let groupCitation = "AECA 36(b)(1), 22 U.S.C. 2776(b)(1)"
}
