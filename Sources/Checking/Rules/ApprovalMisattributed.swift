internal import Law
internal import Ledger
internal import Lexicon
internal import Reading

/// Congress or the Pentagon told as the one that approved.
struct ApprovalMisattributed: CheckRule {
    let about = RuleDescription(
        name: "approval-misattributed",
        summary:
            "The article says that Congress or the Pentagon approved a sale which the State Department approved.",
        reason:
            "The secretary of state decides whether there shall be a sale; Congress is notified and approves none, the "
            + "Pentagon's agency carries it out. Looked at are sentences of the sale itself, none about other years.",
        limits:
            "It cannot see other agencies told as the approver, nor an approval that stands in a headline "
            + "without a verb.",
        source: "AECA 2(b), 22 U.S.C. 2752(b); AECA 36(b)(1), 22 U.S.C. 2776(b)(1).",
        examples: [
            .init(
                "Congress has approved the sale of 100 FIM-92K Stinger Block I missiles to Brazil for an estimated $330 "
                    + "million.", published: "2026-06-13", fires: "Congress has approved"),
            .init(
                "The sale of 100 FIM-92K Stinger Block I missiles to Brazil for an estimated $330 million was approved by "
                    + "the Pentagon.", published: "2026-06-13", fires: "approved by the Pentagon"),
            .init(
                "The State Department has approved the sale of 100 FIM-92K Stinger Block I missiles to Brazil for an "
                    + "estimated $330 million, the Pentagon said.", published: "2026-06-13", fires: nil),
            .init(
                "Brazil has requested 100 FIM-92K Stinger Block I missiles for an estimated $330 million. In 2011 Congress "
                    + "approved a sale of other missiles to the country.", published: "2026-06-13", fires: nil
            ),
        ], toldAs: ["congress-misdescribed"])

    func findings(in context: CheckContext) -> [Finding] {
        guard !context.matches.isEmpty else { return [] }
        var claims: [(span: Span, sentence: Int, isCongress: Bool)] = context.detail.statements.compactMap {
            statement in
            guard case .approved(let body) = statement.kind, !context.facts.isBackground(statement.sentence)
            else {
                return nil
            }
            // What Congress is said to have done is told by `congress-misdescribed`, in whatever words.
            return body == "us-congress" ? nil : (statement.span, statement.sentence, false)
        }
        let frames = CongressFrames(facts: context.facts)
        for sentence in context.framed.sentences
        where !claims.contains(where: { $0.sentence == sentence.number })
            && !context.facts.namesOtherYear(sentence.number)
        {
            claims += frames.wrongApprover(sentence).map { ($0, sentence.number, false) }
        }
        return claims.map { claim in
            let isCongress = claim.isCongress
            let match = context.matches.count == 1 ? context.matches.first : nil
            return Finding(
                rule: about.findingName, verdict: .contradicted, severity: isCongress ? .error : .warning,
                sale: match.map { context.sales[$0.sale].id }, caseID: match?.found.id, claim: claim.span,
                record: RecordSide(
                    text: "approved by the State Department; Congress was notified",
                    source: match?.found.source ?? "AECA 2(b), 22 U.S.C. 2752(b)",
                    notified: match?.found.notified?.description),
                explanation: isCongress
                    ? "Congress approves no sale: the State Department did, and Congress was told of it."
                    : "The State Department approved the sale; the Pentagon's agency announces it and carries it out."
            )
        }
    }
}
