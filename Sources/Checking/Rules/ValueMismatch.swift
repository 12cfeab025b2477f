internal import Ledger
internal import Law
internal import Lexicon
internal import Reading

/// A sum that is not the record's.
struct ValueMismatch: CheckRule {
    let about = RuleDescription(
        name: "value-mismatch",
        summary: "The article gives a sale another value than the notice did.",
        reason:
            "A decimal point slips, million stands for billion, figures are swapped. A sum that a careful reporter "
            + "would round to is supported, with the reminder that a notified value is a ceiling.",
        source: "The transmittal's item (ii), Total Estimated Value.",
        examples: [
            .init(
                "Kuwait's request is for a counter-drone system built around the Roadrunner-M and Anvil interceptors, "
                    + "which the State Department puts at $198 million.", published: "2026-06-08",
                fires: "$198 million"),
            .init(
                "Kuwait's request is for a counter-drone system built around the Roadrunner-M and Anvil interceptors, "
                    + "which the State Department puts at nearly $2 billion.", published: "2026-06-08",
                fires: nil),
        ])

    func findings(in context: CheckContext) -> [Finding] {
        var findings: [Finding] = []
        for match in context.matches {
            let sale = context.sales[match.sale]
            guard let recorded = match.found.value, let money = match.value,
                money.currency == "USD"
            else { continue }
            if Rounding.bears(money.amount, money.qualifier, recorded) {
                findings.append(
                    Finding(
                        rule: about.name, verdict: .supported, severity: .note, sale: sale.id,
                        caseID: match.found.id, claim: money.span,
                        record: RecordWords.side(
                            match.found, "\(RecordWords.money(recorded)), ceiling notified"),
                        explanation: "The notice puts the sale at \(RecordWords.money(recorded)) at most."))
                continue
            }
            guard match.found.isVerified, !isTotal(money, context) else { continue }
            let factor = max(money.amount, recorded) / max(1, min(money.amount, recorded))
            let slip =
                CaseIndex.figures(money.amount) == CaseIndex.figures(recorded) && factor >= 9
                ? " The figures are right, the unit is not." : ""
            findings.append(
                Finding(
                    rule: about.name, verdict: .contradicted, severity: .error, sale: sale.id,
                    caseID: match.found.id,
                    claim: money.span,
                    record: RecordWords.side(match.found, "\(RecordWords.money(recorded)), ceiling notified"),
                    explanation:
                        "The notice says \(RecordWords.money(recorded)), the article \(RecordWords.money(money.amount)).\(slip)"
                ))
        }
        return findings
    }

    /// The sum is that of several matched cases together.
    private func isTotal(_ money: Money, _ context: CheckContext) -> Bool {
        let sum = context.matches.reduce(0) { $0 + ($1.found.value ?? 0) }
        return context.matches.count >= 2 && Rounding.bears(money.amount, money.qualifier, sum)
    }
}
