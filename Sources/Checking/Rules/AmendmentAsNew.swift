internal import Law
internal import Ledger
internal import Lexicon
internal import Reading

/// A change to an earlier sale told as a new one.
struct AmendmentAsNew: CheckRule {
    let about = RuleDescription(
        name: "amendment-as-new",
        summary: "The article tells as a new sale what changes one that was notified before.",
        reason:
            "A certification under 36(b)(5)(C) raises or widens a sale of earlier years; its total holds what was notified then. "
            + "An article that speaks of the earlier notice, of an increase or a change is not flagged.",
        limits:
            "It needs the amendment's own row in the record, and is silent in an article that speaks of any "
            + "change, increase or earlier notice.",
        source: "AECA 36(b)(5)(C), 22 U.S.C. 2776(b)(5)(C).",
        examples: [
            .init(
                "Germany wants to buy CH-47F Chinook helicopters in a new deal of $8.5 billion, with 72 APR-39E(V)2 warning receivers, "
                    + "the State Department told Congress.", published: "2026-05-21", fires: "$8.5 billion"),
            .init(
                "The State Department told Congress of a higher price for Germany's CH-47F Chinooks, notified in 2023 at $8.5 "
                    + "billion, and of 72 APR-39E(V)2 warning receivers.", published: "2026-05-21", fires: nil
            ),
        ])

    func findings(in context: CheckContext) -> [Finding] {
        context.matches.compactMap { match in
            guard let parent = match.found.parent, match.found.isVerified,
                let money = match.value ?? context.sales[match.sale].value
            else { return nil }
            guard !context.facts.says(.amendment) else { return nil }
            let saysNew = context.facts.says(.newness, in: context.facts.sentence(of: money.start))
            return Finding(
                rule: about.name, verdict: .incomplete, severity: saysNew ? .warning : .note,
                sale: context.sales[match.sale].id, caseID: match.found.id, claim: money.span,
                record: RecordWords.side(
                    match.found, "amends \(parent.description); the total holds what was notified then"),
                explanation:
                    "This changes a sale that was notified before as \(parent.description); it is no new one."
            )
        }
    }
}
