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
            page.paragraph(change.field, ink: .bold)
            page.paragraph(change.old.map(SafeText.line) ?? "not stated", first: "  was   ")
            page.paragraph(change.new.map(SafeText.line) ?? "not stated", first: "  is    ")
        }
        if !difference.removedSentences.isEmpty { page.heading("Words that are gone") }
        for sentence in difference.removedSentences { page.paragraph(SafeText.line(sentence), first: "  - ") }
        if !difference.addedSentences.isEmpty { page.heading("Words that are new") }
        for sentence in difference.addedSentences { page.paragraph(SafeText.line(sentence), first: "  + ") }
        return page.text
    }
}
