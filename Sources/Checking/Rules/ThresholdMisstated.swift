internal import Ledger
internal import Law
internal import Lexicon
internal import Reading

/// Another notification threshold than the buyer's.
struct ThresholdMisstated: CheckRule {
    let about = RuleDescription(
        name: "threshold-misstated",
        summary: "The article gives another value from which such a sale must be notified.",
        reason:
            "The values differ by buyer and by class of article, and a state that joins NATO changes its tier. The rule "
            + "looks at sentences on reporting only.",
        source: "AECA 36(b)(1) and (b)(6), 22 U.S.C. 2776(b).",
        examples: [
            .init(
                "Singapore has asked for AGM-114 Hellfire missiles at an estimated cost of $22.3 million, the State Department "
                    + "said. The price stays below the $25 million from which sales of major defence equipment to Singapore have to "
                    + "be reported.", published: "2026-07-02", fires: "$25 million"),
            .init(
                "Singapore has asked for AGM-114 Hellfire missiles at an estimated cost of $22.3 million, the State Department "
                    + "said. Major defence equipment for Singapore has to be reported from $14 million upwards.",
                published: "2026-07-02", fires: nil),
        ])

    func findings(in context: CheckContext) -> [Finding] {
        context.detail.statements.compactMap { statement in
            guard statement.kind == .threshold, let money = statement.money, money.currency == "USD",
                let match = context.cases(for: statement).first, let notified = match.found.notified
            else { return nil }
            let tier = context.law.tier(of: match.found.buyer, on: notified).tier
            let sentence = statement.span.text.lowercased()
            let classes: [ThresholdClass] =
                sentence.contains("major def") ? [.mde] : [.mde, .articlesServices, .designConstruction]
            let thresholds = classes.compactMap {
                context.law.threshold(instrument: match.found.kind, tier: tier, class: $0, on: notified)
            }
            let values = thresholds.compactMap(\.valueUSD)
            guard let right = values.first, !values.contains(money.amount) else { return nil }
            let buyer = context.lexicon.stateName(match.found.buyer)
            return Finding(
                rule: about.name, verdict: .contradicted, severity: .error,
                sale: context.sales[match.sale].id,
                caseID: match.found.id, claim: statement.span,
                record: RecordSide(
                    text: "\(RecordWords.money(right)) for \(thresholds[0].thresholdClass.name), \(buyer)",
                    source: thresholds[0].citation),
                explanation:
                    "For \(buyer) the line is \(RecordWords.money(right)), not \(RecordWords.money(money.amount))."
            )
        }
    }
}
