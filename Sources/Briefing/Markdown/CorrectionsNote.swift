package import Checking
package import Law
internal import Reading

/// A note to an editor, as Markdown: what the article says, what the record says, the source and a sentence, for each
/// thing that is wrong, out of date or called whole and is not, in the order of the text.
package enum CorrectionsNote {
    /// - Parameter today: the day on which it was checked.
    package static func text(_ check: Check, today: CalendarDate) -> String {
        let claims = RatedClaim.all(of: check)
        let corrections = claims.filter { claim in
            switch claim.mark {
            case .contradicted, .outdated: true
            case .incomplete: claim.severity != .note
            case .unsupported, .supported, .stated: false
            }
        }
        let noun = check.document.kind == "notice" ? "notice" : "article"
        let name = MarkdownText.escaped(SafeText.quote(check.document.title ?? check.document.source))
        let published = check.document.published.flatMap { CalendarDate($0) }.map {
            ", published \($0.longForm)"
        }
        let about = "“\(name)”\(published ?? ""). Checked on \(today.longForm)"
        guard !corrections.isEmpty else {
            return "# Nothing to correct\n\n\(about): \(reason(check, claims, noun)).\n"
        }
        let count = NumberWords.text(corrections.count).sentenceStart
        var parts = ["# \(count) correction\(corrections.count == 1 ? "" : "s")"]
        parts.append("\(about) against the official record and the law.")
        for (index, claim) in corrections.enumerated() {
            parts.append(
                "## \(index + 1). \(MarkdownText.escaped(claim.field.sentenceStart)), line \(claim.quote.line)"
            )
            parts.append(section(claim, noun))
        }
        return parts.joined(separator: "\n\n") + "\n"
    }

    private static func section(_ claim: RatedClaim, _ noun: String) -> String {
        let answer =
            claim.mark == .incomplete ? "\(claim.side.speaker) also has" : "\(claim.side.speaker) says"
        let lines = [
            "- The \(noun) says: “\(MarkdownText.escaped(claim.quote.text))”",
            "- \(answer): \(MarkdownText.escaped(claim.record))",
            "- Source: \(claim.sources.map(MarkdownText.source).joined(separator: "; "))",
        ]
        return lines.joined(separator: "\n") + "\n\n" + MarkdownText.escaped(claim.explanation)
    }

    /// Why there is nothing to correct; that nothing could be checked is no praise.
    private static func reason(_ check: Check, _ claims: [RatedClaim], _ noun: String) -> String {
        let right = claims.count { $0.mark == .supported }
        if right > 0 {
            let statements =
                right == 1 ? "one statement of the \(noun) is" : "\(NumberWords.text(right)) statements are"
            return
                "nothing in the \(noun) is contradicted by the record or the law, and \(statements) borne out"
        }
        if !check.matches.isEmpty { return "nothing in the \(noun) is contradicted by the record or the law" }
        return check.sales.isEmpty
            ? "no arms sale was found in the \(noun), so nothing in it was checked"
            : "the record has no case for its sales, so nothing in the \(noun) could be checked"
    }
}
