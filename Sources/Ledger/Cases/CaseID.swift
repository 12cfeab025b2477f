package import Law

/// What a case is called: its transmittal number, or, while none is known, what is known of it.
package enum CaseID: Hashable, Sendable, CustomStringConvertible {
    case transmittal(TransmittalNumber)
    /// `2025-05-14|TUR|225000000`: notified, buyer, whole dollars.
    case fallback(notified: CalendarDate, buyer: String, value: Int)

    /// Reads either form; `nil` where the text is neither.
    package init?(_ text: String) {
        if let number = TransmittalNumber(text) {
            self = .transmittal(number)
            return
        }
        let parts = TransmittalNumber.withoutPrefix(text).filter { $0 != " " }
            .split(separator: "|", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 3, let notified = CalendarDate(parts[0]), parts[1].utf8.count == 3,
            parts[1].utf8.allSatisfy({ (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }),
            let value = Int(parts[2]), value >= 0
        else { return nil }
        self = .fallback(notified: notified, buyer: parts[1], value: value)
    }

    package var description: String {
        switch self {
        case .transmittal(let number): number.number
        case .fallback(let notified, let buyer, let value): "\(notified)|\(buyer)|\(value)"
        }
    }
}
