internal import Checking
internal import Reading

/// Words of the article to which the record or the law has an answer, once, however many cases give it.
struct RatedClaim {
    let mark: Mark
    let severity: Severity
    let field: String
    let quote: Quote
    /// The words between `‹ ›` with some words around them.
    let context: String
    let side: Comparison.Side
    let record: String
    /// URLs and statutes, each once.
    private(set) var sources: [String]
    let explanation: String

    /// The claims of a check in the order of the text; what the record does not know is none.
    ///
    /// Praise of words that another finding corrects is left out, as in a brief.
    static func all(of check: Check) -> [RatedClaim] {
        let article = ArticleLines(check.document.text)
        var order: [Key] = []
        var claims: [Key: RatedClaim] = [:]
        for finding in check.findings where finding.verdict != .unsupported && !isCorrected(finding, check) {
            let key = Key(
                rule: finding.rule, verdict: finding.verdict, start: finding.claim.start,
                end: finding.claim.end, record: finding.record.text)
            let sources = finding.record.source.split(separator: "; ").map { SafeText.line(String($0)) }
            if claims[key] == nil {
                order.append(key)
                claims[key] = RatedClaim(finding, article)
            }
            for source in sources where claims[key]?.sources.contains(source) == false {
                claims[key]?.sources.append(source)
            }
        }
        return order.compactMap { claims[$0] }.sorted {
            ($0.quote.start, $0.quote.end) < ($1.quote.start, $1.quote.end)
        }
    }

    /// What makes findings one claim.
    private struct Key: Hashable {
        let rule: String
        let verdict: Verdict
        let start: Int
        let end: Int
        let record: String
    }

    private init(_ finding: Finding, _ article: ArticleLines) {
        let isLaw = !finding.record.source.contains("://")
        let text = SafeText.line(finding.record.text)
        mark = Mark(finding.verdict)
        severity = finding.severity
        field = FieldName.of(rule: finding.rule)
        quote = article.quote(finding.claim.span)
        context = article.context(finding.claim.span, letters: 80)
        side = isLaw ? .law : .record
        record = isLaw ? text : SaleWords.calledCeiling(text)
        sources = []
        explanation = SafeText.line(finding.explanation)
    }

    private static func isCorrected(_ finding: Finding, _ check: Check) -> Bool {
        guard finding.verdict == .supported else { return false }
        return check.findings.contains {
            ($0.verdict == .contradicted || $0.verdict == .outdated)
                && $0.claim.span.overlaps(finding.claim.span)
        }
    }
}
