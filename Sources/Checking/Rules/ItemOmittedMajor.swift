internal import Ledger
internal import Law
internal import Lexicon
internal import Reading

/// What the notice lists and the article leaves out.
struct ItemOmittedMajor: CheckRule {
    let about = RuleDescription(
        name: "item-omitted-major",
        summary: "The article leaves out articles that the notice lists.",
        reason:
            "A warning where the article's list claims to be whole (`consists of`, `comprises`); a note otherwise, since "
            + "nobody must print everything. What an unverified row lists is never missed.",
        source: "The transmittal's item (iii), Description and Quantity.",
        examples: [
            .init(
                "Saudi Arabia would get THAAD in a sale estimated at $15 billion. The package comprises 44 THAAD launchers, 360 "
                    + "interceptors and 16 fire control and communications stations, the State Department said.",
                published: "2017-10-08", fires: "The package comprises"),
            .init(
                "Brazil has requested 100 FIM-92K Stinger Block I missiles for an estimated $330 million. The package comprises "
                    + "100 missiles.", published: "2026-06-13", fires: nil),
        ])

    func findings(in context: CheckContext) -> [Finding] {
        var findings: [Finding] = []
        for match in context.matches where match.found.isVerified {
            let sale = context.sales[match.sale]
            let missing = match.found.items.filter { line in
                line.quantity != nil && !isMentioned(line, context)
                    && !match.items.contains { $0.line == line }
            }
            guard !missing.isEmpty, missing.count < match.found.items.count else { continue }
            let whole = context.detail.statements.first {
                $0.kind == .wholeList && context.isAbout($0, match)
            }
            let claim = whole?.span ?? sale.items.first?.span ?? sale.evidence.first
            guard let claim else { continue }
            let words = missing.map(RecordWords.line).joined(separator: "; ")
            findings.append(
                Finding(
                    rule: about.name, verdict: .incomplete, severity: whole == nil ? .note : .warning,
                    sale: sale.id,
                    caseID: match.found.id, claim: claim,
                    record: RecordWords.side(match.found, words),
                    explanation: "The notice also lists \(words)."))
        }
        return findings
    }

    /// The article speaks of the line anywhere: by article and count, or by its noun.
    private func isMentioned(_ line: CaseItem, _ context: CheckContext) -> Bool {
        context.detail.items.contains { item, _ in
            let kind = ItemAlignment.kindLikeness(item, line)
            if kind >= 3 { return true }
            if item.quantity != nil, item.quantity == line.quantity,
                kind >= 1 || ItemAlignment.sharedNouns(item, line) > 0
            {
                return true
            }
            return kind >= 2 && (item.quantity == nil || item.quantity == line.quantity)
        } || context.containsWords(line)
    }
}
