internal import Law
internal import Ledger
internal import Lexicon

/// A sale as the article will tell it: the case's facts, each perhaps with a slip.
struct Telling {
    let found: Case
    var buyer: String
    var buyerRule: String?
    var lines: [ToldLine]
    var value: Int
    var currency = Figures.Currency.dollars
    var valueRule: String?
    var contractors: [String]
    var contractorRule: String?
    var notified: CalendarDate
    var dateRule: String?
    var isDone = false
    /// A line that the list leaves out though it says that it is whole.
    var omitted: ToldLine?

    init(_ found: Case) {
        self.found = found
        buyer = found.buyer
        lines = found.items.filter(ToldLine.canTell).map { ToldLine($0) }
        value = found.value ?? 0
        contractors = found.contractors.map(\.name)
        notified = found.notified ?? .earliest
    }

    var isSlipped: Bool {
        buyerRule != nil || valueRule != nil || isDone
            || lines.contains { $0.quantityRule != nil || $0.designationRule != nil }
    }
}

/// What can go wrong, by the name of the rule.
package enum Slip: String, CaseIterable {
    case quantity = "quantity-mismatch"
    case designation = "designation-mismatch"
    case value = "value-mismatch"
    case total = "total-mismatch"
    case currency = "currency-mismatch"
    case buyer = "buyer-mismatch"
    case contractor = "contractor-mismatch"
    case outdatedName = "contractor-outdated-name"
    case stage = "stage-overstated"
    case congress = "congress-misdescribed"
    case period = "review-period-wrong"
    case date = "date-mismatch"
    case merged = "cases-merged"
    case omitted = "item-omitted-major"
    case threshold = "threshold-misstated"
    case emergency = "emergency-omitted"
    case unknown = "designation-unknown"
    case emergencyClaimed = "emergency-claimed"
    case misattributed = "approval-misattributed"
    case channel = "channel-mismatch"
    case membership = "membership-misstated"
    case ceiling = "ceiling-as-price"
    case timeline = "timeline-mismatch"
    case meeting = "meeting-place-wrong"
    case unitPrice = "unit-price-absurd"
    // What an article on a sale without a case says against itself.
    case headline = "headline-mismatch"
    case parts = "parts-mismatch"
    case dates = "dates-disagree"

    /// Rules that cannot be seeded, and why.
    package static let unseeded = [
        "amendment-as-new":
            "the record has three changes of earlier sales, and none with a line that prose can count",
        "case-not-found": "it only tells how far the record reaches",
    ]
}
