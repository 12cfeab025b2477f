internal import Law
internal import Ledger
internal import Lexicon
internal import Reading

/// A government's sale told as a commercial one, or the other way round.
struct ChannelMismatch: CheckRule {
    let about = RuleDescription(
        name: "channel-mismatch",
        summary:
            "The article calls a foreign military sale a direct commercial sale, or the other way round.",
        reason:
            "In a foreign military sale the buyer contracts with the United States, in a commercial one with the firm, under a "
            + "licence; the law of each is another. Only where the article uses the term itself.",
        limits:
            "It reads the two terms and no description of them, and only in articles on one case.",
        source: "AECA 36(b) and 36(c), 22 U.S.C. 2776(b) and (c).",
        examples: [
            .init(
                "The State Department has approved a direct commercial sale of 100 FIM-92K Stinger Block I missiles to "
                    + "Brazil for an estimated $330 million.", published: "2026-06-13",
                fires: "direct commercial sale"),
            .init(
                "The State Department has approved a foreign military sale of 100 FIM-92K Stinger Block I missiles to "
                    + "Brazil for an estimated $330 million.", published: "2026-06-13", fires: nil),
            .init(
                "The State Department has approved a sale of 100 FIM-92K Stinger Block I missiles to Brazil for an "
                    + "estimated $330 million. It is not a direct commercial sale.", published: "2026-06-13",
                fires: nil),
        ])

    func findings(in context: CheckContext) -> [Finding] {
        guard context.matches.count == 1, let match = context.matches.first else { return [] }
        let isFMS = match.found.kind == .fms || match.found.kind == .enhancement
        let isDCS = match.found.kind == .dcs || match.found.kind == .dcsSatellite
        guard isFMS != isDCS else { return [] }
        let wrong = isFMS ? "direct commercial sale" : "foreign military sale"
        let right = isFMS ? "foreign military sale" : "direct commercial sale"
        // An article that uses both terms tells them apart.
        let (sought, other) = (Phrases([wrong + "*"]), Phrases([right + "*"]))
        let numbers = context.detail.sentences.indices
        guard !numbers.contains(where: { other.first(in: context.facts.folded($0)) != nil }),
            let number = numbers.first(where: { number in
                sought.first(in: context.facts.folded(number)) != nil && !context.facts.isBackground(number)
                    && !context.facts.says(.denial, in: number)
            }), let claim = context.words(wrong, in: context.detail.sentences[number])
        else { return [] }
        return [
            Finding(
                rule: about.name, verdict: .contradicted, severity: .error,
                sale: context.sales[match.sale].id,
                caseID: match.found.id, claim: claim,
                record: RecordWords.side(match.found, "\(right), \(match.found.kind.section)"),
                explanation: "It was notified as a \(right), not as a \(wrong).")
        ]
    }
}
