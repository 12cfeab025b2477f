/// One row of `law-review.tsv`: how many days a provision gives Congress for some tiers of buyers.
package struct ReviewPeriod: Hashable, Sendable, Codable {
    package let instrument: Instrument
    package let tiers: [BuyerTier]
    package let span: DateSpan
    /// Calendar days, delivery being day 0. For a report without review: days before delivery of the item.
    package let days: Int
    package let citation: String
    package let source: String

    static let columns = ["instrument", "tier", "from", "to", "days", "citation", "source"]

    static func rows(
        in text: String, table: String = "law-review.tsv"
    ) throws(LawTableError) -> [ReviewPeriod] {
        let table = try TableText(text, table: table, columns: columns)
        var overlap = Overlap<Question>()
        var rows: [ReviewPeriod] = []
        for row in table.rows {
            let period = ReviewPeriod(
                instrument: try row.kind("instrument", as: Instrument.self),
                tiers: try row.kinds("tier", as: BuyerTier.self),
                span: try row.span(),
                days: try row.count("days"),
                citation: try row.required("citation"),
                source: try row.required("source"))
            for tier in period.tiers {
                try overlap.check(Question(instrument: period.instrument, tier: tier), period.span, in: row)
            }
            rows.append(period)
        }
        return rows
    }

    private struct Question: Hashable {
        let instrument: Instrument
        let tier: BuyerTier
    }
}

extension ReviewPeriod: DatedRow {
    var matter: Instrument { instrument }
    var subjects: [BuyerTier] { tiers }

    func keeping(_ subjects: [BuyerTier], in span: DateSpan) -> ReviewPeriod {
        ReviewPeriod(
            instrument: instrument, tiers: subjects, span: span, days: days, citation: citation,
            source: source)
    }
}

extension Law {
    /// The review period of a provision for a tier on a day, or `nil` where the table holds no rule.
    package func reviewPeriod(
        instrument: Instrument, tier: BuyerTier, on date: CalendarDate
    ) -> ReviewPeriod? {
        reviewRows.first {
            $0.instrument == instrument && $0.tiers.contains(tier) && $0.span.contains(date)
        }
    }
}
