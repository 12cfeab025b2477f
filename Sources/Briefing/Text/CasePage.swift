package import Law
package import Ledger
package import Lexicon

/// One case with its place in law: what `attache clock` shows.
package struct CasePage: Sendable {
    package let found: Case
    package let buyer: String
    package let position: LegalPosition

    package init(
        _ found: Case, stage: CaseStage? = nil, law: Law, lexicon: Lexicon, today: CalendarDate
    ) {
        self.found = found
        buyer = BuyerName.text(found.buyer, lexicon)
        position = LegalPosition(of: found, stage: stage, law: law, lexicon: lexicon, today: today)
    }

    package func text(style: TextStyle) -> String {
        var page = TextPage(style)
        let what = SaleWords.mainLine(found) ?? "articles that the record does not list"
        page.spread(
            "\(what) → \(buyer)", found.value.map(SaleWords.ceiling) ?? "", ink: .bold, rightInk: .bold)
        page.paragraph(
            ["case \(found.id)", "section \(found.kind.section)", position.words].joined(separator: " · "),
            first: "  ", ink: .dim)
        page.blank()
        LegalPositionText.add(position, .counted, to: &page)
        page.blank()
        let parts = ValueLine.allCases.compactMap { line in
            found.valueLines[line].map { "\(line.name) \(USDollars.text($0))" }
        }
        if !parts.isEmpty {
            let whole = found.kind == .enhancement ? "the change alone: " : "of the value: "
            page.paragraph(whole + parts.joined(separator: ", "), first: "  ")
        }
        for item in found.items.map(SaleWords.line) { page.paragraph(item, first: "  ") }
        let firms = found.contractors.map { [$0.name, $0.place].compactMap { $0 }.joined(separator: ", ") }
        if found.hasNoContractor {
            page.paragraph("no principal contractor", first: "  ")
        } else if !firms.isEmpty {
            page.paragraph(
                "principal contractor: \(SafeText.line(firms.joined(separator: "; ")))", first: "  ")
        }
        if !found.isVerified {
            page.paragraph("A part of this row rests on memory or on a report at second hand.", first: "  ")
        }
        page.paragraph("day of notification from: \(SafeText.line(found.dateBasis))", first: "  ", ink: .dim)
        page.paragraph(SafeText.line(found.source), first: "  ", ink: .dim)
        return page.text
    }
}
