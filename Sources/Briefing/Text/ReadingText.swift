internal import Law
package import Lexicon
package import Reading

/// A reading as text: what the document says, before anything is held against it.
package enum ReadingText {
    package static func text(_ reading: Reading, lexicon: Lexicon, style: TextStyle) -> String {
        let article = ArticleLines(reading.document.text)
        var page = TextPage(style)
        let title = reading.document.title.map(SafeText.quote) ?? SafeText.line(reading.document.source)
        page.paragraph(title, ink: .bold)
        let facts = [
            reading.document.kind, reading.document.surface,
            reading.document.published.map { "published \($0)" },
            reading.document.language,
        ]
        page.paragraph(facts.compactMap { $0 }.map(SafeText.line).joined(separator: " · "), ink: .dim)
        if let reason = reading.document.reason { page.paragraph("No notice: \(SafeText.line(reason)).") }
        for (index, sale) in reading.sales.enumerated() {
            let parties = EventWords.parties(sale.seller, sale.buyer, lexicon)
            page.blank()
            page.spread(
                parties, sale.value.map { SafeText.line($0.text) } ?? "", first: "SALE \(index + 1)   ",
                ink: .bold)
            var stage = SaleWords.stage(sale.stage)
            if let number = sale.transmittal { stage += " · transmittal \(SafeText.line(number))" }
            if let day = sale.notified { stage += " · notified \(SafeText.line(day))" }
            page.paragraph(stage, first: "  ", ink: .dim)
            for item in sale.items { add("article", item.span, article, &page) }
            for contractor in sale.contractors { add("contractor", contractor.span, article, &page) }
            for evidence in sale.evidence { add("read from", evidence, article, &page) }
        }
        if reading.sales.isEmpty {
            page.blank()
            page.paragraph("No arms sale in this text.")
        }
        let numbers = Dictionary(
            reading.sales.enumerated().map { ($0.element.id, $0.offset + 1) },
            uniquingKeysWith: { first, _ in first })
        for notice in reading.notices ?? [] {
            let number = reading.sales.count > 1 ? notice.sale.flatMap { numbers[$0] } : nil
            NoticeText(details: notice, article: article, lexicon: lexicon).add(number, to: &page)
        }
        if let correction = reading.corrects { add(correction, &page) }
        if !reading.events.isEmpty { page.heading("Events") }
        for event in reading.events {
            let parties = EventWords.parties(event.source, event.target, lexicon)
            add(
                parties + ": " + EventWords.text(event, lexicon), article.line(at: event.evidence.start),
                &page)
        }
        for warning in reading.warnings { page.paragraph("Note: \(SafeText.line(warning))") }
        return page.text
    }

    private static func add(_ correction: NoticeCorrection, _ page: inout TextPage) {
        page.heading("Corrects")
        let fields = [
            ("transmittal", correction.transmittal), ("register document", correction.registerDocument),
            ("citation", correction.citation), ("published", correction.published),
        ]
        for (name, value) in fields {
            guard let value else { continue }
            page.paragraph(SafeText.line(value), first: "  " + Wrap.padded(name, to: 20))
        }
    }

    private static func add(_ name: String, _ span: Span, _ article: ArticleLines, _ page: inout TextPage) {
        let quote = article.quote(span)
        add(quote.text, quote.line, &page, first: "  " + Wrap.padded(name, to: 12))
    }

    private static func add(_ words: String, _ line: Int, _ page: inout TextPage, first: String = "  ") {
        page.spread(words, "line \(line)", first: first, rightInk: .dim)
    }
}
