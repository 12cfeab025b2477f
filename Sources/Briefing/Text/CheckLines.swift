package import Checking
internal import Reading

/// A check as lines that an editor can jump to: `article.txt:3: ✗ variant: …`.
package enum CheckLines {
    package static func text(_ check: Check, style: TextStyle) -> String {
        let article = ArticleLines(check.document.text)
        var page = TextPage(style)
        let source = SafeText.line(check.document.source)
        for finding in check.findings {
            let mark = Mark(finding.verdict)
            let quote = article.quote(finding.claim.span)
            let place = "\(source):\(quote.line): "
            let words =
                "\(mark.sign) \(FieldName.of(rule: finding.rule)), \(mark.word): “\(quote.text)” — "
                + SafeText.line(finding.explanation) + " (\(SafeText.line(finding.record.source)))"
            page.unbroken(place + words)
        }
        if check.findings.isEmpty {
            let sales =
                check.sales.isEmpty ? "no arms sale in the text" : "no case in the record for its sales"
            page.unbroken("\(source): nothing to set against it: \(sales)")
        }
        return page.text
    }
}

extension TextPage {
    /// A line for programs: as long as it is.
    mutating func unbroken(_ words: String) { raw(words) }
}
