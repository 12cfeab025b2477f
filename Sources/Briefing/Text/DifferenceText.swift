package import Reading

/// What changed between two captures, as text.
package enum DifferenceText {
    package static func text(_ difference: ReadingDifference, style: TextStyle) -> String {
        var page = TextPage(style)
        if difference.isEmpty {
            page.paragraph("Nothing changed: the two captures say the same.")
            return page.text
        }
        if difference.changes.isEmpty {
            page.paragraph("No field changed; the words did.", ink: .bold)
        } else {
            let count = difference.changes.count
            page.paragraph(count == 1 ? "One field changed." : "\(count) fields changed.", ink: .bold)
        }
        for change in difference.changes {
            page.blank()
            page.paragraph(SafeText.line(change.field), ink: .bold)
            add("was", change.old, change.oldWords, &page)
            add("is", change.new, change.newWords, &page)
        }
        if !difference.words.isEmpty { page.heading("Words") }
        for change in difference.words {
            if change != difference.words.first { page.blank() }
            page.paragraph(
                SafeText.line("… " + [change.before, "[…]", change.after].joined(separator: " ") + " …"),
                first: "  ", ink: .dim)
            if !change.removed.isEmpty { page.paragraph(SafeText.line(change.removed), first: "  - ") }
            if !change.added.isEmpty { page.paragraph(SafeText.line(change.added), first: "  + ") }
        }
        return page.text
    }

    /// The value, and the words behind it where they say it otherwise.
    private static func add(_ label: String, _ value: String?, _ words: Span?, _ page: inout TextPage) {
        page.paragraph(value.map(SafeText.line) ?? "not stated", first: "  " + Wrap.padded(label, to: 6))
        guard let words, SafeText.line(words.text) != value.map(SafeText.line) else { return }
        page.paragraph(SafeText.quote(words.text), first: "        ", ink: .dim)
    }
}
