package import Reading

/// Fields with their rules, as text: what was read, by which rule, from which words.
package enum ExplanationText {
    package static func text(_ fields: [ExplainedField], document: String, style: TextStyle) -> String {
        let article = ArticleLines(document)
        var page = TextPage(style)
        if fields.isEmpty { page.paragraph("Nothing was read from this text.") }
        for field in fields {
            page.spread(
                SafeText.line(field.value), "line \(article.line(at: field.span.start))",
                first: Wrap.padded(field.name, to: 24), ink: .bold, rightInk: .dim)
            page.paragraph(SafeText.line(field.rule), first: "  by    ", ink: .dim)
            page.paragraph(article.context(field.span), first: "  words ")
        }
        return page.text
    }

    /// The steps of a reading of prose.
    package static func text(steps: [String], style: TextStyle) -> String {
        var page = TextPage(style)
        for step in steps { page.paragraph(SafeText.line(step)) }
        return page.text
    }
}
