internal import Law
internal import Ledger
internal import Lexicon
internal import Reading

/// A price for each that the count multiplies beyond everything the sale may cost.
struct UnitPriceAbsurd: CheckRule {
    let about = RuleDescription(
        name: "unit-price-absurd",
        summary:
            "The article gives a price for each article that, times their number, exceeds the whole sale.",
        reason:
            "The total is told as the price of one, or millions as billions. The notified value holds everything, so that the "
            + "count times the price of one must stay below it. Seen is a price with `each`, `apiece` or `per` behind it, beside a "
            + "count in its sentence or the only count of the sale.",
        limits:
            "It cannot judge whether a price for one is dear, only whether it is impossible.",
        source: "Arithmetic over the transmittal's items (ii) and (iii).",
        examples: [
            .init(
                "The State Department has approved a possible sale of 100 FIM-92K Stinger Block I missiles to Brazil for an estimated "
                    + "$330 million. The missiles would cost $330 million apiece.", published: "2026-06-13",
                fires: "$330 million"),
            .init(
                "The State Department has approved a possible sale of 100 FIM-92K Stinger Block I missiles to Brazil for an estimated "
                    + "$330 million, which works out at $3.3 million apiece.", published: "2026-06-13",
                fires: nil),
            .init(
                "The State Department has approved a possible sale of 100 FIM-92K Stinger Block I missiles to Brazil for an estimated "
                    + "$330 million. At $25 million per missile they would be dear.", published: "2026-06-13",
                fires: "$25 million"),
        ])

    func findings(in context: CheckContext) -> [Finding] {
        var findings: [Finding] = []
        for money in context.facts.unitPrices where money.currency == "USD" {
            let number = context.facts.sentence(of: money.start)
            for match in context.matches {
                guard let recorded = match.found.value else { continue }
                let counted = match.items.filter { pair in
                    (pair.item.quantity ?? 0) > 1 && !ItemAlignment.isPart(pair.line.description)
                }
                let own = counted.filter { context.facts.sentence(of: $0.item.start) == number }
                guard
                    let pair = own.first
                        ?? (counted.count == 1 && context.matches.count == 1 ? counted.first : nil),
                    let count = pair.item.quantity
                else { continue }
                let (total, isHuge) = money.amount.multipliedReportingOverflow(by: count)
                guard isHuge || total / 12 * 10 > recorded else { continue }
                findings.append(
                    Finding(
                        rule: about.name, verdict: .contradicted, severity: .error,
                        sale: context.sales[match.sale].id, caseID: match.found.id, claim: money.span,
                        record: RecordWords.side(
                            match.found, "\(RecordWords.money(recorded)) at most for everything"),
                        explanation:
                            "\(RecordWords.number(count)) at \(RecordWords.money(money.amount)) each would cost "
                            + "\(isHuge ? "far more" : RecordWords.money(total)); the notice puts everything at "
                            + "\(RecordWords.money(recorded)) at most."))
                break
            }
        }
        return findings
    }
}
