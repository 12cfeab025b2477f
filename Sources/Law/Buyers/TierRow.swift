/// One row of `law-tiers.tsv`: a buyer belongs to a group between two days.
struct TierRow: Hashable, Sendable {
    let buyer: String
    let tier: BuyerTier
    let span: DateSpan
    let citation: String
    let source: String

    static func rows(in text: String) throws(LawTableError) -> [TierRow] {
        let table = try TableText(
            text, table: "law-tiers.tsv", columns: ["state", "group", "from", "to", "citation", "source"])
        var overlap = Overlap<String>()
        var rows: [TierRow] = []
        for row in table.rows {
            let buyer = try row.required("state").uppercased()
            let span = try row.span()
            try overlap.check(buyer, span, in: row)
            rows.append(
                TierRow(
                    buyer: buyer,
                    tier: try row.kind("group", as: BuyerTier.self),
                    span: span,
                    citation: try row.required("citation"),
                    source: try row.required("source")))
        }
        return rows
    }
}
