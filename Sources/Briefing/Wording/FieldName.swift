/// What a rule's findings are called in the left column: the field that they are about.
enum FieldName {
    static func of(rule: String) -> String { word(for: rule) ?? "finding" }

    /// The word for a rule of the rulebook, each of which has one.
    static func word(for rule: String) -> String? {
        switch rule {
        case "quantity-mismatch": "quantity"
        case "designation-mismatch": "variant"
        case "designation-unknown": "no such type"
        case "value-mismatch": "value"
        case "total-mismatch": "total"
        case "currency-mismatch": "currency"
        case "buyer-mismatch": "buyer"
        case "contractor-mismatch": "contractor"
        case "contractor-outdated-name": "company"
        case "stage-overstated": "stage"
        case "congress-misdescribed": "Congress"
        case "review-period-wrong": "review"
        case "date-mismatch": "date"
        case "cases-merged": "one or more"
        case "item-omitted-major": "left out"
        case "threshold-misstated": "threshold"
        case "emergency-omitted", "emergency-claimed": "emergency"
        case "approval-misattributed": "approval"
        case "channel-mismatch": "channel"
        case "membership-misstated": "membership"
        case "amendment-as-new": "amendment"
        case "ceiling-as-price": "price"
        case "timeline-mismatch": "event"
        case "unit-price-absurd": "unit price"
        case "headline-mismatch": "heading"
        case "parts-mismatch": "parts"
        case "dates-disagree": "two dates"
        case "meeting-place-wrong": "meeting"
        case "case-not-found": "case"
        case "record-later": "later case"
        default: nil
        }
    }

    /// Rules that speak of the article as a whole even where it tells a single sale.
    static func concernsWhole(rule: String) -> Bool {
        ["congress-misdescribed", "total-mismatch", "cases-merged"].contains(rule)
    }

    /// Rules about a figure, as against a name or a statement.
    static func isFigure(rule: String) -> Bool {
        [
            "quantity-mismatch", "value-mismatch", "total-mismatch", "currency-mismatch",
            "threshold-misstated",
            "review-period-wrong", "date-mismatch",
        ].contains(rule)
    }
}

/// What a match has in common, in words.
enum ReasonWords {
    static func text(_ reasons: [String]) -> String {
        WordList.and(reasons.map { $0 == "figures" ? "the same figures" : $0 })
    }
}
