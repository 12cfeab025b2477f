internal import Ledger
internal import Law
internal import Lexicon
internal import Reading

/// How a rule says what the record says.
enum RecordWords {
    static func side(_ found: Case, _ text: String) -> RecordSide {
        RecordSide(text: text, source: found.source, notified: found.notified?.description)
    }

    /// `60 AIM-9X Block II Sidewinder missiles`
    static func line(_ line: CaseItem) -> String {
        [line.quantity.map(Self.number), designation(of: line), line.description].compactMap { $0 }
            .joined(separator: " ")
    }

    /// The designation, where the description does not begin with it or its end anyway: `AIM-9X Block II missiles`.
    private static func designation(of line: CaseItem) -> String? {
        guard let designation = line.designation else { return nil }
        let description = Families.folded(line.description)
        if description.hasPrefix(Families.folded(designation)) { return nil }
        // `AGM-158B-2 JASSM-ER` before `JASSM-ER cruise missiles`
        let words = designation.split(separator: " ")
        if words.count > 1, let last = words.last, description.hasPrefix(Families.folded(String(last))) {
            return words.dropLast().joined(separator: " ")
        }
        return designation
    }

    /// `5,031`
    static func number(_ value: Int) -> String {
        var digits = Array(String(value))
        var index = digits.count - 3
        while index > 0 {
            digits.insert(",", at: index)
            index -= 3
        }
        return String(digits)
    }

    static func money(_ value: Int) -> String { USDollars.text(value) }

    /// `12 March 2026`
    static func day(_ found: Case) -> String {
        found.notified?.longForm ?? "a day that the record does not give"
    }
}
