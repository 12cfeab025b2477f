/// A page of sections with rows, before it is set as text, Markdown or HTML: what a dossier and an outlook are made of.
package struct Report: Sendable, Hashable {
    package struct Row: Sendable, Hashable {
        /// What stands in the margin: a date, a field.
        package var label: String
        package var words: String
        /// Lines under it, smaller.
        package var details: [String] = []
        /// Places in ``Report/sources``, counted from 1.
        package var references: [Int] = []
        /// Whether it only stands around what the section is about.
        package var isAside = false
    }

    package struct Section: Sendable, Hashable {
        package var title: String
        /// At the right of the title: a count, a state.
        package var note = ""
        /// Whether it is one of several under the section before it.
        package var isPart = false
        package var introduction = ""
        package var rows: [Row] = []
    }

    package var title: String
    package var lead: [String]
    package var sections: [Section]
    package var sources: [String]
    package var closing: [String]
}

extension Report {
    /// As lines of a terminal.
    package func text(style: TextStyle) -> String {
        var page = TextPage(style)
        page.paragraph(SafeText.line(title), ink: .bold)
        for line in lead { page.paragraph(SafeText.line(line)) }
        for section in sections {
            if section.isPart {
                page.blank()
                page.spread(SafeText.line(section.title), section.note, ink: .bold, rightInk: .dim)
            } else {
                page.heading(
                    SafeText.line(section.title) + (section.note.isEmpty ? "" : " (\(section.note))"))
            }
            if !section.introduction.isEmpty {
                page.paragraph(SafeText.line(section.introduction), first: "  ")
            }
            let width = min(12, section.rows.map { DisplayWidth.of($0.label) }.max() ?? 0)
            for row in section.rows {
                let references = row.references.isEmpty ? "" : " " + Self.marks(row.references)
                let label = Wrap.padded(SafeText.line(row.label), to: width)
                let margin =
                    width == 0 ? (row.isAside ? "· " : "  ") : (row.isAside ? "· " : "  ") + label + "  "
                page.paragraph(
                    SafeText.line(row.words) + references, first: margin, ink: row.isAside ? .dim : .plain)
                let indent = String(repeating: " ", count: DisplayWidth.of(margin))
                for detail in row.details { page.paragraph(SafeText.line(detail), first: indent, ink: .dim) }
            }
        }
        if !sources.isEmpty {
            page.heading("Sources")
            for (place, source) in sources.enumerated() {
                page.paragraph(SafeText.line(source), first: Wrap.padded("[\(place + 1)]", to: 5), ink: .dim)
            }
        }
        for line in closing {
            page.blank()
            page.paragraph(SafeText.line(line), ink: .dim)
        }
        return page.text
    }

    /// As Markdown.
    package var markdown: String {
        var text = "# \(MarkdownText.escaped(title))\n"
        for line in lead { text += "\n\(MarkdownText.escaped(line))\n" }
        for section in sections {
            text += "\n\(section.isPart ? "###" : "##") \(MarkdownText.escaped(section.title))"
            text += section.note.isEmpty ? "\n" : " (\(MarkdownText.escaped(section.note)))\n"
            if !section.introduction.isEmpty { text += "\n\(MarkdownText.escaped(section.introduction))\n" }
            if !section.rows.isEmpty { text += "\n" }
            for row in section.rows {
                let label = row.label.isEmpty ? "" : "**\(MarkdownText.escaped(row.label))** "
                let words = MarkdownText.escaped(row.words)
                text += "- \(label)\(row.isAside ? "_\(words)_" : words)"
                text +=
                    row.references.isEmpty ? "\n" : " " + row.references.map { "\\[\($0)\\]" }.joined() + "\n"
                for detail in row.details { text += "  - \(MarkdownText.escaped(detail))\n" }
            }
        }
        if !sources.isEmpty {
            text += "\n## Sources\n\n"
            for (place, source) in sources.enumerated() {
                text += "\(place + 1). \(MarkdownText.source(source))\n"
            }
        }
        for line in closing { text += "\n\(MarkdownText.escaped(line))\n" }
        return text
    }

    /// As a page for a browser, whole in itself.
    ///
    /// - Parameter pictures: SVG that the program made, set between the lead and the first section.
    package func html(pictures: [String] = []) -> String {
        var text = """
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <title>\(HTMLText.escaped(title))</title><style>
            \(StyleSheet.text).when{display:grid;grid-template-columns:7rem minmax(0,1fr);gap:0 1rem;padding:.25rem 0}
            .when b{font-weight:600;font-variant-numeric:tabular-nums}.aside{color:var(--soft)}
            figure{margin:1.5rem 0}svg{max-width:100%;height:auto}
            @media (max-width:30rem){.when{grid-template-columns:minmax(0,1fr)}}
            </style></head><body><h1>\(HTMLText.escaped(title))</h1>

            """
        for line in lead { text += "<p class=\"about\">\(HTMLText.escaped(line))</p>\n" }
        for picture in pictures { text += "<figure>\(picture)</figure>\n" }
        var isOpen = false
        for section in sections {
            if !section.isPart {
                if isOpen { text += "</section>\n" }
                text += "<section>"
                isOpen = true
            }
            let level = section.isPart ? "h3" : "h2"
            text += "<\(level)>\(HTMLText.escaped(section.title))"
            text +=
                section.note.isEmpty ? "" : " <span class=\"value\">\(HTMLText.escaped(section.note))</span>"
            text += "</\(level)>\n"
            if !section.introduction.isEmpty { text += "<p>\(HTMLText.escaped(section.introduction))</p>\n" }
            for row in section.rows {
                text +=
                    "<div class=\"when\(row.isAside ? " aside" : "")\"><b>\(HTMLText.escaped(row.label))</b><div>"
                text += HTMLText.escaped(row.words)
                for place in row.references { text += " <a class=\"ref\" href=\"#s\(place)\">[\(place)]</a>" }
                for detail in row.details { text += "<p class=\"source\">\(HTMLText.escaped(detail))</p>" }
                text += "</div></div>\n"
            }
        }
        if isOpen { text += "</section>\n" }
        if !sources.isEmpty {
            text += "<section><h2>Sources</h2><ol>\n"
            for (place, source) in sources.enumerated() {
                text += "<li id=\"s\(place + 1)\" class=\"source\">\(HTMLText.source(source))</li>\n"
            }
            text += "</ol></section>\n"
        }
        text +=
            "<footer>" + closing.map { "<p>\(HTMLText.escaped($0))</p>" }.joined()
            + "</footer></body></html>\n"
        return text
    }

    private static func marks(_ references: [Int]) -> String {
        let shown = references.prefix(4).map { "[\($0)]" }.joined()
        return references.count > 4 ? shown + " and \(references.count - 4) more" : shown
    }
}
