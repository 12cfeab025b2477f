internal import Ledger
internal import Law
internal import Lexicon
internal import Reading

/// Congress told to have to approve.
struct CongressMisdescribed: CheckRule {
    let about = RuleDescription(
        name: "congress-misdescribed",
        summary: "The article says that Congress must approve the sale.",
        reason:
            "Congress need not act. An offer may be made when the review has run, unless a joint resolution is enacted.",
        limits:
            "It cannot tell who is meant by `parliament` or `both chambers` where two states are spoken of, "
            + "and reads one sentence at a time.",
        source: "AECA 36(b)(1), 22 U.S.C. 2776(b)(1).",
        examples: [
            .init(
                "Brazil has requested 100 FIM-92K Stinger Block I missiles for an estimated $330 million. The sale must still "
                    + "be approved by Congress.", published: "2026-06-13",
                fires: "must still be approved by Congress"),
            .init(
                "Brazil has requested 100 FIM-92K Stinger Block I missiles for an estimated $330 million. Congress need not "
                    + "approve the sale.", published: "2026-06-13", fires: nil),
            .init(
                "Brazil has requested 100 FIM-92K Stinger Block I missiles for an estimated $330 million. Both houses of Congress "
                    + "have to vote for the deal within 30 days.", published: "2026-06-13",
                fires: "have to vote for the deal"),
            .init(
                "Brazil has requested 100 FIM-92K Stinger Block I missiles for an estimated $330 million. The sale is pending "
                    + "ratification by the US Senate.", published: "2026-06-13",
                fires: "pending ratification by the US Senate"),
            .init(
                "Brazil has requested 100 FIM-92K Stinger Block I missiles for an estimated $330 million. Both chambers of Congress "
                    + "would have to vote for a resolution to stop the deal.", published: "2026-06-13",
                fires: nil),
            .init(
                "Brazil has requested 100 FIM-92K Stinger Block I missiles for an estimated $330 million. A vote of Congress in "
                    + "favour of the sale is not required.", published: "2026-06-13", fires: nil),
            .init(
                "Brazil has requested 100 FIM-92K Stinger Block I missiles for an estimated $330 million. Brazil's Congress must "
                    + "still approve the purchase.", published: "2026-06-13", fires: nil),
            .init(
                "Brazil has requested 100 FIM-92K Stinger Block I missiles for an estimated $330 million. The sale cannot go ahead "
                    + "without the consent of both houses.", published: "2026-06-13",
                fires: "without the consent of both houses"),
            .init(
                "Brazil has requested 100 FIM-92K Stinger Block I missiles for an estimated $330 million. A joint resolution of "
                    + "approval has to pass the Senate first.", published: "2026-06-13",
                fires: "resolution of approval has to pass the Senate"),
            .init(
                "Brazil has requested 100 FIM-92K Stinger Block I missiles for an estimated $330 million. Both chambers have to "
                    + "ratify the sale, a newspaper wrote; that is not so.", published: "2026-06-13",
                fires: nil),
            .init(
                "Brazil has requested 100 FIM-92K Stinger Block I missiles for an estimated $330 million. In Chile such a purchase "
                    + "has to be approved by Congress.", published: "2026-06-13", fires: nil),
            .init(
                "Brazil has requested 100 FIM-92K Stinger Block I missiles for an estimated $330 million. The papers were sent up to "
                    + "Congress on Thursday.", published: "2026-06-13", fires: nil),
            .init(
                "Brazil has requested 100 FIM-92K Stinger Block I missiles for an estimated $330 million. Congress must say yes within "
                    + "30 days.", published: "2026-06-13", fires: "Congress must say yes"),
            .init(
                "Brazil has requested 100 FIM-92K Stinger Block I missiles for an estimated $330 million, the "
                    + "State Department said. The House of Representatives voted on Friday to allow the sale.",
                published: "2026-06-14", fires: "voted on Friday to allow the sale"),
            .init(
                "Brazil has requested 100 FIM-92K Stinger Block I missiles for an estimated $330 million, the "
                    + "State Department said. The last hurdle is a vote in the Senate.",
                published: "2026-06-13", fires: "The last hurdle is a vote in the Senate"),
            .init(
                "Brazil has requested 100 FIM-92K Stinger Block I missiles for an estimated $330 million, the "
                    + "State Department said. The House of Representatives voted on Friday to cut the budget.",
                published: "2026-06-14", fires: nil),
        ])

    private func isSetElsewhere(_ statement: Statement, _ context: CheckContext) -> Bool {
        context.framed.sentences.indices.contains(statement.sentence)
            && CongressFrames(facts: context.facts).isSetElsewhere(
                context.framed.sentences[statement.sentence])
    }

    func findings(in context: CheckContext) -> [Finding] {
        let american = context.sales.contains { $0.seller?.code == "USA" } || !context.matches.isEmpty
        guard american else { return [] }
        var claims: [(span: Span, sentence: Int)] = context.detail.statements.compactMap { statement in
            if case .congressMustApprove = statement.kind, !isSetElsewhere(statement, context) {
                return (statement.span, statement.sentence)
            }
            return nil
        }
        let frames = CongressFrames(facts: context.facts)
        for sentence in context.framed.sentences
        where !claims.contains(where: { $0.sentence == sentence.number })
            && !context.facts.namesOtherYear(sentence.number)
        {
            claims += frames.claims(sentence).map { ($0, sentence.number) }
        }
        return claims.map { claim in
            let match = context.matches.count == 1 ? context.matches.first : nil
            return Finding(
                rule: about.name, verdict: .contradicted, severity: .error,
                sale: match.map { context.sales[$0.sale].id }, caseID: match?.found.id, claim: claim.span,
                record: RecordSide(
                    text: CongressRole.needNotApprove.statement, source: CongressRole.needNotApprove.citation),
                explanation:
                    "Congress need not approve a sale: the offer may be made when the review has run, unless a joint "
                    + "resolution against it is enacted.")
        }
    }
}
