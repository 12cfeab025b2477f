internal import Ledger
internal import Law
internal import Lexicon
internal import Reading

/// A designation that does not exist.
struct DesignationUnknown: CheckRule {
    let about = RuleDescription(
        name: "designation-unknown",
        summary: "The article names a variant or a block that its family does not have.",
        reason:
            "Two names of one notice are fused into one that nobody makes. The rule rests on the lexicon's lists of "
            + "variants and blocks, and is silent about families whose lists are not complete.",
        source: "Tables/articles-*.tsv, columns variants and blocks.",
        examples: [
            .init(
                "Türkiye has sought 60 AIM-120C-8 Block-II missiles, valued at around $79.1 million, DSCA said.",
                published: "2025-05-16", fires: "AIM-120C-8 Block-II"),
            .init(
                "Türkiye has sought 60 AIM-9X Block II missiles, valued at around $79.1 million, DSCA said.",
                published: "2025-05-16", fires: nil),
        ])

    func findings(in context: CheckContext) -> [Finding] {
        var findings: [Finding] = []
        var seen: Set<Int> = []
        for (item, _) in context.detail.items {
            guard let printed = item.designation, let article = item.article,
                seen.insert(item.start).inserted,
                let entity = context.lexicon.entityIndex(.article, article),
                printed.contains(where: \.isNumber)
            else { continue }
            let designation = Designation(printed)
            guard
                case .impossible(let wrongBlock) = context.lexicon.families.verdict(
                    on: designation, of: entity)
            else { continue }
            let match = context.match(of: item)
            // Only where the record shows what was meant: an unlisted variant elsewhere may be new.
            guard let match else { continue }
            // What the record prints itself is known, whatever the lexicon lists.
            let folded = Families.folded(designation.text)
            if context.matches.contains(where: {
                $0.found.items.contains { Families.folded($0.designation ?? "").hasSuffix(folded) }
            }) {
                continue
            }
            let line = match.found.items.max { likeness($0, item) < likeness($1, item) }
            let family = context.lexicon.entities[Int(entity)]
            var explanation = "There is no \(printed)."
            if wrongBlock, let block = designation.block {
                explanation = "\(family.name) has no blocks of that name"
                let others = context.lexicon.families.families(withBlock: block)
                    .map { context.lexicon.entities[Int($0)] }
                if let line, let meant = others.first(where: { $0.id == line.article }) {
                    explanation += "; \(meant.name) has"
                }
                explanation += "."
            }
            if let line { explanation += " The record has \(RecordWords.line(line))." }
            findings.append(
                Finding(
                    rule: about.name, verdict: .contradicted, severity: .error,
                    sale: context.sales[match.sale].id, caseID: match.found.id,
                    claim: context.span(of: printed, in: item.span),
                    record: RecordWords.side(
                        match.found, line.map(RecordWords.line) ?? "no such designation"),
                    explanation: explanation))
        }
        return findings
    }

    private func likeness(_ line: CaseItem, _ item: Item) -> Int {
        (item.quantity != nil && line.quantity == item.quantity ? 10 : 0)
            + ItemAlignment.kindLikeness(item, line)
            - (ItemAlignment.isPart(line.description) ? 1 : 0)
    }
}
