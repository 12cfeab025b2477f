internal import Ledger
internal import Reading

/// What the article says of a matched sale and no rule spoke of: shown beside the record, and not judged.
struct StatedFields {
    let article: ArticleLines
    let found: Case?
    /// Words that a finding speaks of.
    let covered: [Quote]

    func rows(of sale: Sale) -> [Comparison] {
        var rows: [Comparison] = []
        for item in sale.items where isFree(item.span) {
            rows.append(row("item", item.span, record: nil))
        }
        if let value = sale.value, isFree(value.span) {
            rows.append(row("value", value.span, record: found?.value.map(SaleWords.ceiling)))
        }
        for contractor in sale.contractors where isFree(contractor.span) {
            let named = found?.contractors.map(\.name).joined(separator: "; ")
            rows.append(row("contractor", contractor.span, record: named))
        }
        return rows
    }

    private func isFree(_ span: Span) -> Bool {
        !covered.contains { $0.start < span.end && span.start < $0.end }
    }

    private func row(_ field: String, _ span: Span, record: String?) -> Comparison {
        let words = record.flatMap { $0.isEmpty ? nil : SafeText.line($0) }
        return Comparison(
            mark: .stated, field: field, claims: [article.quote(span)], side: .record, record: words,
            source: nil, explanation: nil, fullExplanation: nil, rule: nil, caseID: found?.id)
    }
}
