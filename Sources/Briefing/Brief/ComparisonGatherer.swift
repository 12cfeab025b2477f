internal import Checking
internal import Reading

/// Makes rows of findings: those that say the same become one, with all its lines.
struct ComparisonGatherer {
    let check: Check
    let article: ArticleLines

    /// The rows that belong to one sale alone.
    func comparisons(of sale: Sale) -> [Comparison] {
        gathered(shown.filter { $0.sale == sale.id && !isWhole($0) })
    }

    /// The rows that belong to no sale, or to several at once.
    func wholeArticle() -> [Comparison] {
        gathered(shown.filter(isWhole))
    }

    /// Without what has a section of its own, and without the praise of words that another finding corrects.
    private var shown: [Finding] {
        check.findings.filter { finding in
            guard finding.verdict != .incomplete else { return false }
            guard finding.verdict == .supported else { return true }
            return !check.findings.contains {
                ($0.verdict == .contradicted || $0.verdict == .outdated)
                    && $0.claim.span.overlaps(finding.claim.span)
            }
        }
    }

    private func isWhole(_ finding: Finding) -> Bool {
        if FieldName.concernsWhole(rule: finding.rule) { return true }
        guard let sale = finding.sale, check.matches.contains(where: { $0.sale == sale }) else { return true }
        return check.findings.contains {
            $0.rule == finding.rule && $0.claim == finding.claim && $0.record.text == finding.record.text
                && $0.sale != finding.sale
        }
    }

    /// What makes findings one row.
    private struct Row: Hashable {
        let rule: String
        let verdict: Verdict
        let record: String
    }

    private func gathered(_ findings: [Finding]) -> [Comparison] {
        var order: [Row] = []
        var groups: [Row: [Finding]] = [:]
        for finding in findings {
            let row = Row(rule: finding.rule, verdict: finding.verdict, record: finding.record.text)
            if groups[row] == nil { order.append(row) }
            groups[row, default: []].append(finding)
        }
        return order.compactMap { groups[$0].map(comparison) }
    }

    /// One row of findings that say the same. `findings` is not empty.
    func comparison(_ findings: [Finding]) -> Comparison {
        let first = findings[0]
        var claims: [Quote] = []
        for finding in findings {
            let quote = article.quote(finding.claim.span)
            if !claims.contains(where: { $0.start == quote.start }) { claims.append(quote) }
        }
        let isLaw = !first.record.source.contains("://")
        let text = SafeText.line(first.record.text)
        let record = isLaw ? text : SaleWords.calledCeiling(text)
        let explanation = SafeText.line(first.explanation)
        let mark = Mark(first.verdict)
        return Comparison(
            mark: mark, field: FieldName.of(rule: first.rule), claims: claims, side: isLaw ? .law : .record,
            record: record, source: SafeText.line(first.record.source),
            explanation: mark == .supported
                ? nil
                : Addition.of(explanation, beyond: [record, claims[0].text, FieldName.of(rule: first.rule)]),
            fullExplanation: explanation, rule: first.rule, caseID: first.caseID)
    }
}
