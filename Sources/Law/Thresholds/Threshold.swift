/// One row of `law-thresholds.tsv`: the value from which on Congress must be notified.
package struct Threshold: Hashable, Sendable, Codable {
    package let instrument: Instrument
    package let tiers: [BuyerTier]
    package let thresholdClass: ThresholdClass
    package let span: DateSpan
    /// Whole US dollars; 0 where every value is notified, `nil` where the statute does not settle it.
    package let valueUSD: Int?
    /// The rule in words.
    package let rule: String
    package let citation: String
    package let source: String

    /// Whether a value makes notification due; `nil` where the statute does not settle it.
    package func isMet(by valueUSD: Int) -> Bool? {
        self.valueUSD.map { valueUSD >= $0 }
    }

    static let columns = [
        "from", "to", "instrument", "tier", "class", "value_usd", "rule", "citation", "source",
    ]

    static func rows(
        in text: String, table: String = "law-thresholds.tsv"
    ) throws(LawTableError) -> [Threshold] {
        let table = try TableText(text, table: table, columns: columns)
        var overlap = Overlap<Question>()
        var rows: [Threshold] = []
        for row in table.rows {
            let threshold = Threshold(
                instrument: try row.kind("instrument", as: Instrument.self),
                tiers: try row.kinds("tier", as: BuyerTier.self),
                thresholdClass: try row.kind("class", as: ThresholdClass.self),
                span: try row.span(),
                valueUSD: row.text("value_usd") == "open" ? nil : try row.count("value_usd"),
                rule: try row.required("rule"),
                citation: try row.required("citation"),
                source: try row.required("source"))
            for tier in threshold.tiers {
                let question = Question(
                    instrument: threshold.instrument, tier: tier, thresholdClass: threshold.thresholdClass)
                try overlap.check(question, threshold.span, in: row)
            }
            rows.append(threshold)
        }
        return rows
    }

    private struct Question: Hashable {
        let instrument: Instrument
        let tier: BuyerTier
        let thresholdClass: ThresholdClass
    }
}

extension Threshold: DatedRow {
    struct Matter: Hashable {
        let instrument: Instrument
        let thresholdClass: ThresholdClass
    }

    var matter: Matter { Matter(instrument: instrument, thresholdClass: thresholdClass) }
    var subjects: [BuyerTier] { tiers }

    func keeping(_ subjects: [BuyerTier], in span: DateSpan) -> Threshold {
        Threshold(
            instrument: instrument, tiers: subjects, thresholdClass: thresholdClass, span: span,
            valueUSD: valueUSD, rule: rule, citation: citation, source: source)
    }
}

extension Law {
    /// The threshold for a class of goods, or `nil` where the table holds no rule for that day.
    package func threshold(
        instrument: Instrument, tier: BuyerTier, class thresholdClass: ThresholdClass, on date: CalendarDate,
        territory: SalesTerritory = .withinGroup
    ) -> Threshold? {
        let counted = territory == .beyondGroup ? .other : tier
        return thresholdRows.first {
            $0.instrument == instrument.valuedAs && $0.tiers.contains(counted)
                && $0.thresholdClass == thresholdClass
                && $0.span.contains(date)
        }
    }
}
