package import Ledger

/// The hits of a search as lines of text.
package enum SearchText {
    package static func text(_ hits: [SearchHit], style: TextStyle) -> String {
        var page = TextPage(style)
        for hit in hits {
            page.spread(SafeText.line(hit.title), hit.seen, ink: .bold, rightInk: .dim)
            page.paragraph(SafeText.line(hit.snippet), first: "  ")
            let cases = hit.cases.isEmpty ? "" : "case \(hit.cases.joined(separator: ", ")) · "
            page.paragraph(SafeText.line(cases + hit.source), first: "  ", ink: .dim)
        }
        return page.text
    }
}
