package import Law

/// What a case is called: its transmittal number, or, while none is known, what is known of it.
package enum CaseID: Hashable, Sendable, CustomStringConvertible {
    case transmittal(TransmittalNumber)
    /// `2025-05-14|TUR|225000000`: notified, buyer, whole dollars. The buyer is a state's code, `NATO`, or the id of
    /// another body, as `nspa`.
    case fallback(notified: CalendarDate, buyer: String, value: Int)

    /// Reads either form; `nil` where the text is neither.
    package init?(_ text: String) {
        if let number = TransmittalNumber(text) {
            self = .transmittal(number)
            return
        }
        let parts = TransmittalNumber.withoutPrefix(text).filter { $0 != " " }
            .split(separator: "|", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 3, let notified = CalendarDate(parts[0]), Self.isBuyer(parts[1]),
            let value = Int(parts[2]), value >= 0
        else { return nil }
        self = .fallback(notified: notified, buyer: Self.code(parts[1]), value: value)
    }

    private static func isBuyer(_ text: String) -> Bool {
        let letters = UInt8(ascii: "A")...UInt8(ascii: "Z")
        let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
        guard let first = text.utf8.first, letters.contains(first), (3...40).contains(text.utf8.count) else {
            return false
        }
        return text.utf8.allSatisfy {
            letters.contains($0)
                || text.utf8.count > 3 && (digits.contains($0) || $0 == UInt8(ascii: "-"))
        }
    }

    /// States and NATO are written in capitals, the ids of other bodies in small letters.
    static func code(_ buyer: String) -> String {
        let capitals = buyer.uppercased()
        return capitals.utf8.count == 3 || capitals == "NATO" ? capitals : buyer.lowercased()
    }

    package var description: String {
        switch self {
        case .transmittal(let number): number.number
        case .fallback(let notified, let buyer, let value): "\(notified)|\(buyer)|\(value)"
        }
    }
}
