internal import Law

/// Sums of many ceilings, which nobody reads to the dollar: `about $825.0 billion`.
enum SumWords {
    static func text(_ dollars: Int) -> String {
        guard dollars >= 10_000_000_000 else { return USDollars.text(dollars) }
        let tenths = (dollars + 50_000_000) / 100_000_000
        return "about $\(tenths / 10).\(tenths % 10) billion"
    }
}
