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
        ], toldAs: ["congress-misdescribed"])

    func findings(in context: CheckContext) -> [Finding] {
        guard !context.matches.isEmpty else { return [] }
        return context.framed.sentences.compactMap { sentence in
            guard sentence.has(.commercial) || sentence.has(.governmental), !sentence.isQuestion,
                !context.facts.isBackground(sentence.number)
            else { return nil }
            let isCommercial = sentence.has(.commercial)
            // A sentence with both terms tells them apart.
            guard isCommercial != sentence.has(.governmental),
                let match = told(sentence, context).first,
                told(sentence, context).allSatisfy({ isCommercial ? isFMS($0) : isDCS($0) }),
                let word = sentence.hits(isCommercial ? .commercial : .governmental, in: sentence.whole)
                    .first,
                !CheckWords.denial.occurs(in: sentence.claim(sentence.clause(at: word.lowerBound)).text)
            else { return nil }
            let right = isCommercial ? "foreign military sale" : "direct commercial sale"
            let wrong = isCommercial ? "direct commercial sale" : "foreign military sale"
            return Finding(
                rule: about.findingName, verdict: .contradicted, severity: .error,
                sale: context.sales[match.sale].id,
                caseID: match.found.id, claim: sentence.claim(sentence.clause(at: word.lowerBound)),
                record: RecordWords.side(match.found, "\(right), \(match.found.kind.section)"),
                explanation: "It was notified as a \(right), not as a \(wrong).")
        }
    }

    /// The cases of which the sentence speaks: those whose articles or sums stand in it, those of the states that it names,
    /// else those of the sentences before.
    private func told(_ sentence: FramedSentence, _ context: CheckContext) -> [CaseMatch] {
        func holds(_ match: CaseMatch, _ numbers: ClosedRange<Int>) -> Bool {
            match.items.contains { numbers.contains(context.facts.sentence(of: $0.item.start)) }
                || match.value.map { numbers.contains(context.facts.sentence(of: $0.start)) } ?? false
        }
        let number = sentence.number
        let own = context.matches.filter { holds($0, number...number) }
        if !own.isEmpty { return own }
        let before = context.matches.filter { holds($0, max(0, number - 2)...number) }
        return before.isEmpty ? context.matches : before
    }

    private func isFMS(_ match: CaseMatch) -> Bool {
        match.found.kind == .fms || match.found.kind == .enhancement
    }
    private func isDCS(_ match: CaseMatch) -> Bool {
        match.found.kind == .dcs || match.found.kind == .dcsSatellite
    }
}
