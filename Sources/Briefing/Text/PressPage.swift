package import Checking
internal import Law
package import Ledger
package import Lexicon

/// How the press told one case, for a terminal: what `attache press` shows.
package struct PressPage: Sendable {
    private let history: PressHistory
    private let found: Case
    private let buyer: String

    package init(_ history: PressHistory, of found: Case, lexicon: Lexicon) {
        self.history = history
        self.found = found
        buyer = BuyerName.text(found.buyer, lexicon)
    }

    package func text(style: TextStyle) -> String {
        var page = TextPage(style)
        let facts = [
            "\(buyer) · \(SafeText.line(found.id))", SaleWords.mainLine(found),
            found.value.map(SaleWords.ceiling), found.notified.map { "notified \($0.longForm)" },
        ]
        page.paragraph(facts.compactMap { $0 }.joined(separator: ", "), ink: .bold)
        guard !history.articles.isEmpty else {
            page.paragraph("No article in the ledger tells of this case; attache add keeps articles.")
            return page.text
        }
        page.paragraph(reach)
        page.blank()
        for article in history.articles { add(article, to: &page) }
        addDifferences(to: &page)
        addSpreads(to: &page)
        return page.text
    }

    private var reach: String {
        let count = history.articles.count
        let days = history.articles.compactMap(\.published).compactMap { CalendarDate($0) }
        let number = NumberWords.text(count).sentenceStart
        let told = count == 1 ? "One article tells of it" : "\(number) articles tell of it"
        guard let first = days.first, let last = days.last else { return told + "." }
        return first == last
            ? "\(told), of \(first.longForm)." : "\(told), from \(first.longForm) to \(last.longForm)."
    }

    private func add(_ article: PressArticleTelling, to page: inout TextPage) {
        let day = Wrap.padded(SafeText.line(article.published ?? "no day"), to: 12)
        let title = article.title.map { ": “\(SafeText.quote($0))”" } ?? ""
        page.paragraph(SafeText.line(article.outlet) + title, first: day, ink: .bold)
        if article.outlet != article.source {
            page.paragraph(SafeText.line(article.source), first: EventText.indent, ink: .dim)
        }
        for claim in article.claims {
            let mark = Mark(claim.verdict)
            let record = claim.isFault ? " — the record: \(Self.record(claim.record))" : ""
            page.paragraph(
                "\(FieldName.of(rule: claim.rule)) “\(SafeText.quote(claim.words))”\(record)",
                first: "\(EventText.indent)\(mark.sign) ", ink: page.ink(of: mark))
        }
        if article.claims.isEmpty {
            page.paragraph("no figure that the record speaks to", first: EventText.indent, ink: .dim)
        }
    }

    private func addDifferences(to page: inout TextPage) {
        guard !history.differences.isEmpty else { return }
        page.heading("Where outlets differ")
        for difference in history.differences {
            page.paragraph(
                "\(FieldName.of(rule: difference.rule)); the record: \(Self.record(difference.record))",
                first: "  ")
            for version in difference.versions {
                let mark = Mark(version.verdict)
                page.paragraph(
                    "“\(SafeText.quote(version.words))”: \(WordList.and(version.outlets.map(SafeText.line)))",
                    first: "    \(mark.sign) ", ink: page.ink(of: mark))
            }
        }
    }

    private func addSpreads(to page: inout TextPage) {
        guard !history.spreads.isEmpty else { return }
        page.heading("What spread")
        for spread in history.spreads {
            page.paragraph(
                "“\(SafeText.quote(spread.words))” (\(FieldName.of(rule: spread.rule))); the record: "
                    + Self.record(spread.record), first: "  ")
            page.paragraph("first in \(Self.place(spread.first))", first: "    ")
            for place in spread.later { page.paragraph("later in \(Self.place(place))", first: "    ") }
        }
        page.blank()
        page.paragraph(
            "Of the articles in the ledger. That a figure stood later in another outlet does not show from whom it came.",
            ink: .dim)
    }

    private static func record(_ text: String) -> String { SaleWords.calledCeiling(SafeText.line(text)) }

    private static func place(_ place: PressPlace) -> String {
        let day = place.published.flatMap { CalendarDate($0) }.map { ", \($0.longForm)" } ?? ""
        return SafeText.line(place.outlet) + day
    }
}
