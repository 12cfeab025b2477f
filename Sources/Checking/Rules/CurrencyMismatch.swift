internal import Ledger
internal import Law
internal import Lexicon
internal import Reading

/// The record's dollars told as another currency.
struct CurrencyMismatch: CheckRule {
    let about = RuleDescription(
        name: "currency-mismatch",
        summary: "The article gives the notice's figure in another currency.",
        reason:
            "Notices are in United States dollars. The rule fires where the figures are the notice's and only the "
            + "currency is not; a converted sum is not flagged.",
        limits:
            "A sum that was converted, at whatever rate, is not compared.",
        source: "The transmittal's item (ii), Total Estimated Value.",
        examples: [
            .init(
                "Denmark has requested 200 JASSM-ER cruise missiles of the AGM-158 family at an estimated cost of 842 "
                    + "million euros, the State Department said.", published: "2026-06-08",
                fires: "842 million euros"),
            .init(
                "Denmark has requested 200 JASSM-ER cruise missiles of the AGM-158 family at an estimated cost of 842 "
                    + "million dollars, the State Department said.", published: "2026-06-08", fires: nil),
        ])

    func findings(in context: CheckContext) -> [Finding] {
        context.matches.compactMap { match in
            let sale = context.sales[match.sale]
            guard let money = match.value, money.currency != "USD",
                let recorded = match.found.value, let notified = match.found.notified,
                // Later on it may be the contract's own sum.
                context.published.map({ (-1...60).contains($0.days(since: notified)) })
                    ?? (context.speaksOfNotice
                        || context.facts.says(.cleared) && !context.facts.says(.deedDone)),
                Rounding.bears(money.amount, money.qualifier, recorded)
            else { return nil }
            return Finding(
                rule: about.name, verdict: .contradicted, severity: .error, sale: sale.id,
                caseID: match.found.id,
                claim: money.span, record: RecordWords.side(match.found, "US\(RecordWords.money(recorded))"),
                explanation: "The sum is in United States dollars, not \(money.currency).")
        }
    }
}
