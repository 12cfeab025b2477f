package import Checking
internal import Law
internal import Reading

/// What is different for the articles of a ledger since the record changed, for a terminal.
package enum RecheckText {
    package static func text(_ recheck: Recheck, style: TextStyle) -> String {
        var page = TextPage(style)
        page.paragraph(summary(recheck), ink: .bold)
        for article in recheck.articles {
            page.blank()
            let day =
                article.published.flatMap { CalendarDate($0) }.map { ", published \($0.longForm)" } ?? ""
            page.paragraph(SafeText.line(article.source) + day, ink: .bold)
            let lines = ArticleLines(article.text)
            for change in article.changes { add(change, lines, to: &page) }
        }
        return page.text
    }

    private static func summary(_ recheck: Recheck) -> String {
        let day = CalendarDate(recheck.since)?.longForm ?? recheck.since
        guard !recheck.cases.isEmpty else { return "No case was observed anew since \(day)." }
        let cases =
            recheck.cases.count == 1
            ? "One case was observed anew since \(day)"
            : "\(NumberWords.text(recheck.cases.count).sentenceStart) cases were observed anew since \(day)"
        let them = recheck.cases.count == 1 ? "it" : "one"
        switch (recheck.checked, recheck.articles.count) {
        case (0, _): return "\(cases); no article in the ledger may tell of \(them)."
        case (1, 0): return "\(cases); the one article that may tell of \(them) is answered as before."
        case (1, _): return "\(cases); the one article that may tell of \(them) is answered otherwise now."
        case (let checked, let changed):
            let verb = changed == 1 ? "is" : "are"
            return "\(cases); of \(NumberWords.text(checked)) articles that may tell of \(them), "
                + "\(changed == 0 ? "none" : NumberWords.text(changed)) \(verb) answered otherwise now."
        }
    }

    private static func add(_ change: CheckChange.Change, _ lines: ArticleLines, to page: inout TextPage) {
        guard let told = change.now ?? change.before else { return }
        let quote = lines.quote(told.claim.span)
        page.paragraph("“\(quote.text)”, line \(quote.line)", first: "  ")
        add("now", change.now, to: &page)
        add("before", change.before, to: &page)
    }

    private static func add(_ label: String, _ finding: Finding?, to page: inout TextPage) {
        let first = "    " + Wrap.padded(label, to: 8)
        guard let finding else {
            page.paragraph("nothing is said of it", first: first, ink: .dim)
            return
        }
        let mark = Mark(finding.verdict)
        page.paragraph(
            "\(mark.sign) \(FieldName.of(rule: finding.rule)), \(mark.word): "
                + SaleWords.calledCeiling(SafeText.line(finding.record.text)),
            first: first, ink: page.ink(of: mark))
    }
}
