internal import Checking
internal import Ledger
internal import Reading

/// A brief as Markdown: headings, tables that stand on their own, links to the sources.
package struct MarkdownBrief: Sendable {
    package init() {}

    package func render(_ brief: Brief) -> String {
        var parts = ["# \(MarkdownText.escaped(brief.verdict))"]
        let document = brief.check.document
        let about = [
            document.title.map(SafeText.quote), document.published.map { "published \($0)" },
        ]
        let facts = (about + brief.provenance).compactMap { $0 }.map(MarkdownText.escaped)
        if !facts.isEmpty { parts.append(facts.joined(separator: " · ")) }
        parts += brief.sales.flatMap(section)
        if !brief.whole.isEmpty {
            parts.append("## The \(brief.noun) as a whole")
            parts.append(table(brief.whole))
        }
        if !brief.positions.isEmpty {
            parts.append("## Where it stands")
            parts += brief.positions.flatMap { position($0, isOnly: brief.positions.count == 1) }
        }
        if !brief.omissions.isEmpty {
            parts.append("## What the \(brief.noun) leaves out")
            parts.append(brief.omissions.map(omission).joined(separator: "\n"))
        }
        if !brief.mentions.isEmpty {
            parts.append("## Also in the \(brief.noun)")
            parts.append(brief.mentions.map(group).joined(separator: "\n"))
        }
        if !brief.unrecorded.isEmpty {
            parts.append("## Not on record")
            parts.append(brief.unrecorded.map(unrecorded).joined(separator: "\n"))
            parts.append(MarkdownText.escaped(UnrecordedWords.reach(brief.recordUntil)))
        }
        if !brief.warnings.isEmpty {
            parts.append("## About the text")
            parts.append(
                brief.warnings.map { "- \(MarkdownText.escaped($0.sentenceStart))." }.joined(separator: "\n"))
        }
        return parts.joined(separator: "\n\n") + "\n"
    }

    private func section(_ sale: BriefedSale) -> [String] {
        let value = sale.value.map { ", \(MarkdownText.escaped($0))" } ?? ""
        var parts = ["## Sale \(sale.number): \(MarkdownText.escaped(sale.title))\(value)"]
        for matched in sale.cases {
            var facts = [matched.notified, "case \(matched.id)", "matched on \(matched.because)"]
                .compactMap { $0 }.map(MarkdownText.escaped)
            if let source = matched.source { facts.append(MarkdownText.source(source)) }
            if let found = matched.found, !found.isVerified {
                facts.append("a part of this row rests on memory or on a report at second hand")
            }
            parts.append(facts.joined(separator: " · "))
        }
        if !sale.rows.isEmpty { parts.append(table(sale.rows)) }
        return parts
    }

    private func table(_ rows: [Comparison]) -> String {
        var lines = ["| | field | article | record or law | source |", "|---|---|---|---|---|"]
        for row in rows {
            let claim = "“\(MarkdownText.escaped(row.claims[0].text))”, \(row.lineWords)"
            let words = [row.record, row.explanation].compactMap { $0 }.map(MarkdownText.escaped)
            let cells = [
                "\(row.mark.sign) \(row.mark.word)", MarkdownText.escaped(row.field), claim,
                words.joined(separator: " — "), row.source.map(MarkdownText.source) ?? "",
            ]
            lines.append("| \(cells.joined(separator: " | ")) |")
        }
        return lines.joined(separator: "\n")
    }

    private func position(_ shared: SharedPosition, isOnly: Bool) -> [String] {
        let position = shared.position
        var parts: [String] = isOnly ? [] : ["### \(MarkdownText.escaped(shared.title))"]
        if let line = position.line { parts.append("**\(MarkdownText.escaped(line.text(width: 200)))**") }
        let law = [position.state, position.proves, position.next, position.counting].compactMap { $0 }
        parts.append(MarkdownText.escaped(law.joined(separator: " ")))
        if let citation = position.citation {
            let source = position.source.map { " · " + MarkdownText.source($0) } ?? ""
            parts.append(MarkdownText.escaped(citation) + source)
        }
        if let note = position.note { parts.append("The record remarks: \(MarkdownText.escaped(note)).") }
        return parts
    }

    private func omission(_ omission: Omission) -> String {
        let place = omission.sale.map { "sale \($0): " } ?? ""
        let tail = omission.claimsToBeWhole ? ", though the article says that its list is whole" : ""
        return "- \(Mark.incomplete.sign) \(place)\(MarkdownText.escaped(omission.missing))\(tail), "
            + "line \(omission.claim.line)"
    }

    private func group(_ group: MentionedGroup) -> String {
        let items = group.items.map { "\(MarkdownText.escaped($0.what)) (line \($0.quote.line))" }
        return "- **\(MarkdownText.escaped(group.parties))**: \(items.joined(separator: "; "))"
    }

    private func unrecorded(_ sale: UnrecordedSale) -> String {
        let value = sale.value.map { ", \(MarkdownText.escaped($0))" } ?? ""
        let line = sale.quote.map { ", line \($0.line)" } ?? ""
        return "- Sale \(sale.number): \(MarkdownText.escaped(sale.title))\(value), "
            + "\(MarkdownText.escaped(sale.stage))\(line): no case in the record"
    }
}
