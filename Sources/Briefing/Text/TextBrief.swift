internal import Checking
internal import Ledger

/// A brief as text for a terminal.
package struct TextBrief: Sendable {
    let style: TextStyle
    let detail: Detail

    /// How much is told of the way to a finding.
    package enum Detail: Sendable, Hashable {
        case plain
        /// With the names of the rules, their reasons and their sources, and how sure a match is.
        case explained
    }

    package init(style: TextStyle, detail: Detail = .plain) {
        self.style = style
        self.detail = detail
    }

    /// The whole brief, ending in a line feed.
    package func render(_ brief: Brief) -> String {
        var page = TextPage(style)
        page.spread(
            brief.verdict, brief.provenance.joined(separator: ", "), ink: .bold, rightInk: .dim)
        for sale in brief.sales { add(sale, to: &page) }
        if !brief.whole.isEmpty {
            page.heading("The \(brief.noun) as a whole")
            let sources = Set(brief.sales.flatMap(\.cases).compactMap(\.source))
            for row in brief.whole { add(row, shownSources: sources, to: &page) }
        }
        add(brief.positions, to: &page)
        addOmissions(of: brief, to: &page)
        addMentions(of: brief, to: &page)
        addUnrecorded(of: brief, to: &page)
        if !brief.warnings.isEmpty {
            page.heading("About the text")
            for warning in brief.warnings { page.paragraph(warning.sentenceStart + ".", first: "  ") }
        }
        return page.text
    }

    // MARK: Sales

    private func add(_ sale: BriefedSale, to page: inout TextPage) {
        page.blank()
        page.spread(
            sale.title, sale.value ?? "", first: "SALE \(sale.number)   ", ink: .bold, rightInk: .bold)
        for matched in sale.cases {
            var facts = [matched.notified, "case \(matched.id)"].compactMap { $0 }
            facts.append("matched on \(matched.because)")
            if detail == .explained { facts.append("score \(Self.percent(matched.score))") }
            page.paragraph(facts.joined(separator: " · "), first: "  ", ink: .dim)
            if let source = matched.source { page.paragraph(source, first: "  ", ink: .dim) }
            if let found = matched.found, !found.isVerified {
                page.paragraph(
                    "A part of this row rests on memory or on a report at second hand, so it contradicts nobody.",
                    first: "  ", ink: .dim)
            }
        }
        let sources = Set(sale.cases.compactMap(\.source))
        for row in sale.rows { add(row, shownSources: sources, to: &page) }
    }

    private static let fieldWidth = 13
    private static let sideWidth = 9

    private func add(_ row: Comparison, shownSources: Set<String>, to page: inout TextPage) {
        let margin = 4 + Self.fieldWidth
        let words = row.claims[0].text
        let lines = row.lineWords
        let lineWidth = DisplayWidth.of(lines) + 2
        let room = page.width - margin - Self.sideWidth
        let isNarrow = room - lineWidth < 24
        let head =
            "  \(page.inked(row.mark.sign, page.ink(of: row.mark))) "
            + Wrap.padded(row.field, to: Self.fieldWidth)
        for (index, line) in Wrap.lines(words, width: isNarrow ? room : room - lineWidth).enumerated() {
            guard index == 0 else {
                page.raw(blanks(margin + Self.sideWidth) + line)
                continue
            }
            var first = head + page.inked(Wrap.padded("article", to: Self.sideWidth), .dim) + line
            if !isNarrow {
                first += blanks(room - DisplayWidth.of(line) - lineWidth + 2) + page.inked(lines, .dim)
            }
            page.raw(first)
        }
        if isNarrow { page.raw(blanks(margin + Self.sideWidth) + page.inked(lines, .dim)) }
        if let record = row.record {
            side(row.side.rawValue, record, margin: margin, to: &page)
        }
        if let explanation = detail == .explained ? row.fullExplanation : row.explanation {
            side("", explanation, margin: margin, to: &page)
        }
        if let source = row.source, row.mark != .stated, !shownSources.contains(source) {
            side("", source, margin: margin, ink: .dim, to: &page)
        }
        if detail == .explained, let rule = Rulebook.all.first(where: { $0.about.name == row.rule })?.about {
            side("rule", "\(rule.name): \(rule.summary) \(rule.reason)", margin: margin, ink: .dim, to: &page)
        }
    }

    private func side(
        _ name: String, _ words: String, margin: Int, ink: TextPage.Ink = .plain, to page: inout TextPage
    ) {
        let room = page.width - margin - Self.sideWidth
        for (index, line) in Wrap.lines(words, width: room).enumerated() {
            let label =
                index == 0 ? page.inked(Wrap.padded(name, to: Self.sideWidth), .dim) : blanks(Self.sideWidth)
            page.raw(blanks(margin) + label + page.inked(line, ink))
        }
    }

    private func blanks(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }

    static func percent(_ score: Double) -> String { "\(Int((score * 100).rounded())) %" }

    // MARK: The other sections

    private func add(_ positions: [SharedPosition], to page: inout TextPage) {
        guard !positions.isEmpty else { return }
        page.heading("Where it stands")
        LegalPositionText.add(positions, detail == .explained ? .counted : .plain, to: &page)
    }

    private func addOmissions(of brief: Brief, to page: inout TextPage) {
        guard !brief.omissions.isEmpty else { return }
        page.heading("What the \(brief.noun) leaves out")
        for omission in brief.omissions {
            let sign = page.inked(Mark.incomplete.sign, .amber)
            let place = omission.sale.map { "sale \($0)" } ?? "notice"
            let tail = omission.claimsToBeWhole ? ", though it says that its list is whole" : ""
            let first = "  \(sign) " + Wrap.padded(place, to: Self.fieldWidth)
            let indent = 4 + Self.fieldWidth
            for (index, line) in Wrap.lines(omission.missing + tail, width: page.width - indent).enumerated()
            {
                page.raw((index == 0 ? first : blanks(indent)) + line)
            }
        }
    }

    private func addMentions(of brief: Brief, to page: inout TextPage) {
        guard !brief.mentions.isEmpty else { return }
        page.heading("Also in the \(brief.noun)")
        let widest = brief.mentions.map { DisplayWidth.of($0.parties) }.max() ?? 0
        let column = min(widest, page.width / 3)
        for group in brief.mentions {
            let names = Wrap.lines(group.parties, width: column)
            var row = 0
            for item in group.items {
                let lines = "line \(item.quote.line)"
                let room = page.width - column - 4
                let words = Wrap.lines(item.what, width: room - DisplayWidth.of(lines) - 2)
                for (index, line) in words.enumerated() {
                    let left = Wrap.padded(names.indices.contains(row) ? names[row] : "", to: column)
                    let tail =
                        index == 0
                        ? blanks(room - DisplayWidth.of(line) - DisplayWidth.of(lines))
                            + page.inked(lines, .dim) : ""
                    page.raw("  \(left)  \(line)\(tail)")
                    row += 1
                }
            }
            while row < names.count {
                page.raw("  \(names[row])")
                row += 1
            }
        }
    }

    private func addUnrecorded(of brief: Brief, to page: inout TextPage) {
        guard !brief.unrecorded.isEmpty else { return }
        page.heading("Not on record")
        for sale in brief.unrecorded {
            page.spread(sale.title, sale.value ?? "", first: "  Sale \(sale.number)   ")
            let place = sale.quote.map { ", line \($0.line)" } ?? ""
            page.paragraph("\(sale.stage)\(place): no case in the record", first: "    ")
        }
        page.paragraph(UnrecordedWords.reach(brief.recordUntil), first: "  ", ink: .dim)
    }
}
