internal import Law
internal import Ledger
internal import Lexicon
internal import Reading

/// An emergency told where the certification states none.
struct EmergencyClaimed: CheckRule {
    let about = RuleDescription(
        name: "emergency-claimed",
        summary:
            "The article says that an emergency waived the review of a sale whose certification states none.",
        reason:
            "An emergency is a property of one certification. The rule is silent where the record holds an emergency of that "
            + "buyer in these weeks, certain or not, and where the sentence speaks of another sale.",
        limits:
            "It needs a sure date of the notice, and cannot see an emergency that a sentence only alludes to.",
        source: "AECA 36(b)(1), 22 U.S.C. 2776(b)(1); Tables/law-emergencies.tsv.",
        examples: [
            .init(
                "Brazil has requested 100 FIM-92K Stinger Block I missiles for an estimated $330 million. The administration declared "
                    + "an emergency and waived the review by Congress.", published: "2026-06-13",
                fires: "declared an emergency"),
            .init(
                "Israel's request is for 10,000 APKWS-II rounds at just under $1 billion. The administration declared an emergency and "
                    + "waived the review by Congress, the State Department said.", published: "2026-05-03",
                fires: nil),
            .init(
                "Brazil has requested 100 FIM-92K Stinger Block I missiles for an estimated $330 million. No emergency was declared, "
                    + "and the review runs for 30 days.", published: "2026-06-13", fires: nil),
        ])

    func findings(in context: CheckContext) -> [Finding] {
        guard !context.matches.isEmpty,
            context.matches.allSatisfy({ !$0.found.emergency && $0.found.isDateVerified }),
            context.matches.allSatisfy({ match in
                guard let day = match.found.notified else { return false }
                return (-7...7).allSatisfy {
                    context.law.emergencies(buyer: match.found.buyer, on: day.adding(days: $0)).isEmpty
                }
            })
        else { return [] }
        guard
            let statement = context.detail.statements.first(where: { statement in
                guard statement.kind == .emergency, !context.facts.isBackground(statement.sentence) else {
                    return false
                }
                let facts = context.facts
                return Phrases(["emergency"]).first(in: facts.folded(statement.sentence)) != nil
                    && facts.says(.waiver, in: statement.sentence)
                    && !facts.says(.waiverDenial, in: statement.sentence)
                    && facts.says(.waiverMatter, in: statement.sentence)
            })
        else { return [] }
        let match = context.matches[0]
        return [
            Finding(
                rule: about.name, verdict: .contradicted, severity: .error,
                sale: context.matches.count == 1 ? context.sales[match.sale].id : nil,
                caseID: context.matches.count == 1 ? match.found.id : nil,
                claim: context.sentence(statement.sentence),
                record: RecordWords.side(
                    match.found, "certification of \(RecordWords.day(match.found)): no emergency is stated"),
                explanation:
                    "No emergency was stated for this sale: it was notified on \(RecordWords.day(match.found)) in the usual way, "
                    + "and its review runs.")
        ]
    }
}
