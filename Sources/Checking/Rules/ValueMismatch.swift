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
        limits:
            "A sum in another currency, and a second sum of another size in the text, are not compared.",
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
            .init(
                "US clears $1.89 billion anti-drone deal for Kuwait\n\nKuwait's request is for a counter-drone system built around the "
                    + "Roadrunner-M and Anvil interceptors, which the State Department puts at $1.98 billion.",
                published: "2026-06-08", fires: "$1.89 billion"),
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
            // `$1 = 1,383 won` is no price of arms.
            guard match.found.isVerified, !isTotal(money, context), !isUnitPrice(money, context),
                money.amount >= 10_000, !isOfBudget(money, recorded, context)
            else { continue }
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
        return findings + headings(context)
    }

    /// The heading of an article on one case gives its sum with a slip, though the text has it right.
    private func headings(_ context: CheckContext) -> [Finding] {
        // The case of the article's own days; those told in passing are in no heading.
        let latest = context.matches.compactMap(\.found.notified).max { $0.days(since: $1) < 0 }
        let own = context.matches.filter { $0.found.notified == latest }
        guard own.count == 1, let match = own.first, let recorded = match.found.value,
            match.found.isVerified, let told = match.value, context.facts.sentence(of: told.start) > 0,
            Rounding.bears(told.amount, told.qualifier, recorded)
        else { return [] }
        return context.facts.amounts.filter { $0.sentence == 0 && $0.money.currency == "USD" }.compactMap {
            amount in
            let money = amount.money
            guard !Rounding.bears(money.amount, money.qualifier, recorded), !isUnitPrice(money, context),
                max(money.amount, recorded) / max(1, min(money.amount, recorded)) < 3
                    || Rounding.isSlipSum(money.amount, money.qualifier, recorded),
                // Another sum of the text may be what the heading means.
                !context.facts.amounts.contains(where: {
                    $0.sentence > 0 && $0.money.start != told.start
                        && Rounding.bears(money.amount, money.qualifier, $0.money.amount)
                })
            else { return nil }
            return Finding(
                rule: about.name, verdict: .contradicted, severity: .error,
                sale: context.sales[match.sale].id,
                caseID: match.found.id, claim: money.span,
                record: RecordWords.side(match.found, "\(RecordWords.money(recorded)), ceiling notified"),
                explanation:
                    "The heading says \(RecordWords.money(money.amount)), the notice and the text below "
                    + "\(RecordWords.money(recorded)).")
        }
    }

    /// `a special budget of 40 billion dollars`: another sum by far, in a sentence on money that is set aside.
    private func isOfBudget(_ money: Money, _ recorded: Int, _ context: CheckContext) -> Bool {
        context.facts.says(.budget, in: context.facts.sentence(of: money.start))
            && CaseIndex.figures(money.amount) != CaseIndex.figures(recorded)
    }

    private func isUnitPrice(_ money: Money, _ context: CheckContext) -> Bool {
        context.facts.unitPrices.contains { $0.start == money.start }
    }

    /// The sum is that of several matched cases together.
    private func isTotal(_ money: Money, _ context: CheckContext) -> Bool {
        let sum = context.matches.reduce(0) { $0 + ($1.found.value ?? 0) }
        return context.matches.count >= 2 && Rounding.bears(money.amount, money.qualifier, sum)
    }
}
