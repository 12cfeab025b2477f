internal import Law
internal import Ledger
internal import Lexicon
internal import Reading

/// A sale of the United States that is no case of the record.
struct CaseNotFound: CheckRule {
    let about = RuleDescription(
        name: "case-not-found",
        summary:
            "The article tells an American sale for which the record has no case, or has one only of a later day.",
        reason:
            "No verdict on the article: the record may not reach so far. The note says how far it reaches for that buyer and year. A "
            + "case notified after the article appeared cannot contradict it.",
        limits:
            "It gives no verdict: a sale that the record lacks may be real, or invented.",
        source: "The record (Tables/cases.tsv and the ledger).",
        examples: [
            .init(
                "The State Department has approved a possible sale to Norway of 900 Javelin missiles for $77 million.",
                published: "2026-08-24", fires: "$77 million"),
            .init(
                "The State Department has approved a possible sale to Norway of 21 UH-60M Black Hawks for about $2.3 billion.",
                published: "2026-08-24", fires: nil),
        ], tells: .notes)

    func findings(in context: CheckContext) -> [Finding] {
        guard let published = context.published else { return [] }
        return context.sales.enumerated().compactMap { index, sale in
            guard sale.seller?.code == "USA" || sale.channel == .fms, context.matches(of: index).isEmpty,
                let buyer = sale.buyer, context.lexicon.entity(.state, buyer.code) != nil,
                buyer.code != "USA",
                let value = sale.value, value.currency == "USD",
                [.approved, .notified, .requested, .underReview].contains(sale.stage),
                !context.facts.isBackground(context.facts.sentence(of: value.start))
            else { return nil }
            let name = context.lexicon.stateName(buyer.code)
            if let later = context.record.later(than: published, buyer: buyer.code, value: value.amount) {
                return Finding(
                    rule: "record-later", verdict: .unsupported, severity: .note, sale: sale.id,
                    caseID: later.id,
                    claim: value.span,
                    record: RecordWords.side(later, "notified on \(RecordWords.day(later))"),
                    explanation:
                        "The record has such a case, notified on \(RecordWords.day(later)), after the article appeared: it cannot "
                        + "bear it out nor contradict it.")
            }
            let reach = context.record.reach(of: buyer.code, year: published.year)
            let cases = reach.cases == 1 ? "1 case" : "\(reach.cases) cases"
            return Finding(
                rule: about.name, verdict: .unsupported, severity: .note, sale: sale.id, claim: value.span,
                record: RecordSide(
                    text: "no case; for \(name) the record holds \(cases) of \(published.year)"
                        + (reach.latest.map { ", the latest of any year notified on \($0.longForm)" } ?? ""),
                    source: "the record of notified cases, to \(context.record.latest ?? "no day")"),
                explanation:
                    "The record has no case that could be this sale; it holds \(cases) for \(name) of \(published.year)."
            )
        }
    }
}
