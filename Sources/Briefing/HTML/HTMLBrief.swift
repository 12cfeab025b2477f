internal import Checking
internal import Ledger
internal import Reading

/// A brief as one self-contained page: nothing is fetched, no script runs, light and dark, printable.
package struct HTMLBrief: Sendable {
    package init() {}

    package func render(_ brief: Brief) -> String {
        let title =
            brief.check.document.title.map(SafeText.quote) ?? SafeText.line(brief.check.document.source)
        return """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="\(Self.policy)">
            <meta name="referrer" content="no-referrer">
            <meta name="color-scheme" content="light dark">
            <title>\(HTMLText.escaped(title)): brief</title>
            <style>
            \(StyleSheet.text)</style>
            </head>
            <body>
            <header>
            <p class="about">\(HTMLText.escaped(about(brief)))</p>
            <h1>\(HTMLText.escaped(brief.verdict))</h1>
            <p class="about">\(HTMLText.escaped(brief.provenance.joined(separator: ", ")))</p>
            </header>
            <main>
            \(sections(brief))</main>
            <footer>
            <p>Attaché \(HTMLText.escaped(brief.check.engine)) · source <span class="long">\
            \(HTMLText.escaped(brief.check.document.source))</span> · SHA-256 <span class="long">\
            \(HTMLText.escaped(brief.check.document.sha256))</span></p>
            </footer>
            </body>
            </html>

            """
    }

    /// Nothing may be loaded or run, whatever should ever slip through the escaping.
    private static let policy =
        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

    private func about(_ brief: Brief) -> String {
        let document = brief.check.document
        return [document.title.map(SafeText.quote), document.published.map { "published \($0)" }]
            .compactMap { $0 }.joined(separator: " · ")
    }

    private func sections(_ brief: Brief) -> String {
        let numbers = brief.notes.reduce(into: [Comparison: Int]()) { $0[$1.comparison] = $1.number }
        var result = ""
        for sale in brief.sales { result += section(sale, numbers) }
        if !brief.whole.isEmpty {
            result += section(
                "The \(brief.noun) as a whole", "whole", brief.whole.map { row($0, numbers) }.joined())
        }
        if !brief.positions.isEmpty {
            let all = brief.positions.map { position($0, isOnly: brief.positions.count == 1) }
            result += section("Where it stands", "law", all.joined())
        }
        if !brief.omissions.isEmpty {
            let items = brief.omissions.map { omission($0, numbers) }.joined()
            result += section(
                "What the \(brief.noun) leaves out", "omitted", "<ul class=\"plain\">\(items)</ul>\n")
        }
        if !brief.mentions.isEmpty {
            result += section("Also in the \(brief.noun)", "also", mentions(brief.mentions))
        }
        if !brief.unrecorded.isEmpty { result += section("Not on record", "unrecorded", unrecorded(brief)) }
        result += section(
            "The \(brief.noun), marked", "text", legend + MarkedArticle(brief).html, kind: "marked")
        if !brief.warnings.isEmpty {
            let items = brief.warnings.map { "<li>\(HTMLText.escaped($0.sentenceStart)).</li>" }.joined()
            result += section("About the text", "warnings", "<ul>\(items)</ul>\n")
        }
        return result
    }

    private func section(_ title: String, _ id: String, _ body: String, kind: String = "") -> String {
        let style = kind.isEmpty ? "" : " class=\"\(kind)\""
        return "<section id=\"\(id)\"\(style)>\n<h2>\(HTMLText.escaped(title))</h2>\n\(body)</section>\n"
    }

    private var legend: String {
        let kinds: [(Mark, String)] = [
            (.contradicted, "wrong"), (.outdated, "out of date or incomplete"), (.supported, "right"),
        ]
        let items = kinds.map { "<mark class=\"\($0.rawValue)\">\($0.sign) \($1)</mark>" }
        return "<p class=\"legend\">\(items.joined(separator: " "))</p>\n"
    }

    // MARK: Sales

    private func section(_ sale: BriefedSale, _ numbers: [Comparison: Int]) -> String {
        var body = ""
        for matched in sale.cases {
            var facts = [matched.notified, "case \(matched.id)", "matched on \(matched.because)"]
                .compactMap { $0 }.map(HTMLText.escaped).joined(separator: " · ")
            if let source = matched.source { facts += " · " + HTMLText.source(source) }
            body += "<p class=\"facts\">\(facts)</p>\n"
            if let found = matched.found, !found.isVerified {
                body +=
                    "<p class=\"facts\">A part of this row rests on memory or on a report at second hand, so it "
                    + "contradicts nobody.</p>\n"
            }
        }
        body += sale.rows.map { row($0, numbers) }.joined()
        let value = sale.value.map { " <span class=\"value\">\(HTMLText.escaped($0))</span>" } ?? ""
        return
            "<section id=\"sale-\(sale.number)\">\n<h2>Sale \(sale.number): \(HTMLText.escaped(sale.title))"
            + "\(value)</h2>\n\(body)</section>\n"
    }

    private func row(_ row: Comparison, _ numbers: [Comparison: Int]) -> String {
        let number = numbers[row].map(String.init)
        let place = number.map { "#m\($0)" } ?? "#line-\(row.claims[0].line)"
        var body =
            "<p><span class=\"side\">article</span> <q>\(HTMLText.escaped(row.claims[0].text))</q> "
            + "<a class=\"line\" href=\"\(place)\">\(row.lineWords)</a></p>"
        if let record = row.record {
            body += "<p><span class=\"side\">\(row.side.rawValue)</span> \(HTMLText.escaped(record))</p>"
        }
        if let explanation = row.explanation {
            body += "<p class=\"why\">\(HTMLText.escaped(explanation))</p>"
        }
        if let source = row.source { body += "<p class=\"source\">\(HTMLText.source(source))</p>" }
        return
            "<div class=\"row \(row.mark.rawValue)\"><div class=\"field\"><span class=\"sign\">\(row.mark.sign)"
            + "</span> \(HTMLText.escaped(row.field)) <span class=\"word\">\(row.mark.word)</span></div>"
            + "<div class=\"sides\">\(body)</div></div>\n"
    }

    // MARK: The other sections

    private func position(_ shared: SharedPosition, isOnly: Bool) -> String {
        let position = shared.position
        var body = isOnly ? "" : "<h3>\(HTMLText.escaped(shared.title))</h3>\n"
        if let line = position.line {
            let bar = "<span class=\"bar\"><span style=\"width:\(line.percent ?? 0)%\"></span></span>"
            let parts = [line.start, line.middle, line.end].compactMap { $0 }.map {
                "<span>\(HTMLText.escaped($0))</span>"
            }
            body += "<p class=\"clock\">\(parts.joined(separator: bar))</p>\n"
        }
        let law = [position.state, position.proves, position.next].compactMap { $0 }.joined(separator: " ")
        body += "<p>\(HTMLText.escaped(law))</p>\n"
        if let counting = position.counting { body += "<p>\(HTMLText.escaped(counting))</p>\n" }
        if let citation = position.citation {
            let source = position.source.map { " · " + HTMLText.source($0) } ?? ""
            body += "<p class=\"source\">\(HTMLText.escaped(citation))\(source)</p>\n"
        }
        if let note = position.note {
            body += "<p class=\"source\">The record remarks: \(HTMLText.escaped(note)).</p>\n"
        }
        return body
    }

    private func omission(_ omission: Omission, _ numbers: [Comparison: Int]) -> String {
        let place = omission.sale.map { "sale \($0): " } ?? ""
        let tail = omission.claimsToBeWhole ? ", though the article says that its list is whole" : ""
        let link = numbers[omission.comparison].map {
            " <a class=\"line\" href=\"#m\($0)\">line \(omission.claim.line)</a>"
        }
        return "<li><span class=\"sign incomplete\">\(Mark.incomplete.sign)</span> "
            + HTMLText.escaped(place + omission.missing + tail) + (link ?? "") + "</li>"
    }

    private func mentions(_ groups: [MentionedGroup]) -> String {
        var result = "<dl>\n"
        for group in groups {
            result += "<dt>\(HTMLText.escaped(group.parties))</dt>\n"
            for item in group.items {
                result +=
                    "<dd>\(HTMLText.escaped(item.what)) <a class=\"line\" href=\"#line-\(item.quote.line)\">line "
                    + "\(item.quote.line)</a></dd>\n"
            }
        }
        return result + "</dl>\n"
    }

    private func unrecorded(_ brief: Brief) -> String {
        let items = brief.unrecorded.map { sale in
            let value = sale.value.map { ", \($0)" } ?? ""
            let line =
                sale.quote.map { " <a class=\"line\" href=\"#line-\($0.line)\">line \($0.line)</a>" } ?? ""
            return "<li>Sale \(sale.number): " + HTMLText.escaped("\(sale.title)\(value), \(sale.stage)")
                + line
                + ": no case in the record</li>"
        }
        return
            "<ul>\(items.joined())</ul>\n<p>\(HTMLText.escaped(UnrecordedWords.reach(brief.recordUntil)))</p>\n"
    }
}
