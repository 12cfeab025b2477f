internal import Law
package import Ledger
internal import Lexicon
internal import Reading

/// Sales, their items and sums in words.
package enum SaleWords {
    /// `60 AIM-9X Block II Sidewinder missiles`.
    package static func line(_ line: CaseItem) -> String {
        let quantity = line.quantity.map { (hedge(line.qualifier?.rawValue) ?? "") + NumberWords.grouped($0) }
        return SafeText.line(
            [quantity, line.designation, line.description].compactMap { $0 }.joined(separator: " "))
    }

    /// The line that names a case: its first major article with a number, else its first line.
    package static func mainLine(_ found: Case) -> String? {
        let main =
            found.items.first { $0.isMajorDefenseEquipment == true && $0.quantity != nil }
            ?? found.items.first { $0.quantity != nil } ?? found.items.first
        return main.map(line)
    }

    /// What the article sells, in its own words; its first item, and how many more.
    static func items(_ sale: Sale) -> String? {
        guard let first = sale.items.first else { return nil }
        let text = SafeText.quote(first.text)
        return sale.items.count == 1 ? text : "\(text) and \(NumberWords.text(sale.items.count - 1)) more"
    }

    /// A notified value, always with what it is.
    package static func ceiling(_ value: Int) -> String { "\(USDollars.text(value)) (ceiling)" }

    /// A sum of the record in a sentence that does not say what it is.
    static func calledCeiling(_ text: String) -> String {
        let sums = text.count { $0 == "$" }
        guard sums > 0, !text.lowercased().contains("ceiling") else { return text }
        return text + (sums == 1 ? " (ceiling)" : " (ceilings)")
    }

    /// How far the text says that a sale has come.
    static func stage(_ stage: Stage) -> String {
        switch stage {
        case .requested: "requested"
        case .negotiating: "under negotiation"
        case .approved: "approved"
        case .notified: "notified to Congress"
        case .underReview: "under review"
        case .blocked: "blocked"
        case .offered: "offered"
        case .signed: "signed"
        case .delivered: "delivered"
        case .cancelled: "cancelled"
        case .reported: "reported"
        }
    }

    private static func hedge(_ qualifier: String?) -> String? {
        switch qualifier {
        case "approximately": "about "
        case "up_to": "up to "
        case "more_than": "more than "
        case "less_than": "fewer than "
        default: nil
        }
    }
}

/// A buyer's tier as a few words.
enum TierWords {
    static func short(_ tier: BuyerTier) -> String {
        switch tier {
        case .natoMember: "NATO member"
        case .namedAlly: "named ally"
        case .natoOrganisation: "NATO itself"
        case .other: "other buyer"
        }
    }
}
