/// Whole US dollars in words, exact: `$79.1 million`, `$23 billion`, `$1,234,567`.
package enum USDollars {
    package static func text(_ value: Int) -> String {
        let sign = value < 0 ? "-" : ""
        let amount = value.magnitude
        for (unit, name) in [(UInt(1_000_000_000), "billion"), (UInt(1_000_000), "million")]
        where amount >= unit && amount.isMultiple(of: unit / 1000) {
            return "\(sign)$\(decimal(amount, of: unit)) \(name)"
        }
        return "\(sign)$\(grouped(amount))"
    }

    /// At most three decimals, none that are zero at the end.
    private static func decimal(_ amount: UInt, of unit: UInt) -> String {
        let thousandths = amount % unit / (unit / 1000)
        if thousandths == 0 { return grouped(amount / unit) }
        var digits = String(thousandths + 1000).dropFirst()
        while digits.last == "0" { digits = digits.dropLast() }
        return "\(grouped(amount / unit)).\(digits)"
    }

    private static func grouped(_ amount: UInt) -> String {
        if amount < 1000 { return String(amount) }
        return "\(grouped(amount / 1000)),\(String(amount % 1000 + 1000).dropFirst())"
    }
}
