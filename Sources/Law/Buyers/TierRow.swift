/// One row of `law-tiers.tsv`: a buyer belongs to a group between two days.
struct TierRow: Hashable, Sendable {
    let buyer: String
    let tier: BuyerTier
    let span: DateSpan
    let citation: String
    let source: String

    static let columns = ["state", "group", "from", "to", "citation", "source"]

    static func rows(
        in text: String, table: String = "law-tiers.tsv"
    ) throws(LawTableError) -> [TierRow] {
        let table = try TableText(text, table: table, columns: columns)
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

extension TierRow: DatedRow {
    var matter: Bool { true }
    var subjects: [String] { [buyer] }

    func keeping(_ subjects: [String], in span: DateSpan) -> TierRow {
        TierRow(
            buyer: subjects.first ?? buyer, tier: tier, span: span, citation: citation, source: source)
    }
}
