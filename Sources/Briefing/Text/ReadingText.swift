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
        if let notice = reading.notice { add(notice, article, &page) }
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

    /// What a notice states beside its sale, a line a field.
    private static func add(_ notice: NoticeDetails, _ article: ArticleLines, _ page: inout TextPage) {
        page.heading("Notice")
        page.paragraph(
            notice.kind.rawValue.replacing("_", with: " "), first: "  " + Wrap.padded("kind", to: 20))
        let fields: [(String, NoticeField?)] = [
            ("funding", notice.funding), ("military department", notice.militaryDepartment),
            ("case code", notice.caseCode), ("commission", notice.commission),
            ("classification", notice.classification), ("relation", notice.relation),
            ("offset", notice.offset),
            ("personnel", notice.personnel), ("emergency", notice.emergency), ("caveat", notice.caveat),
        ]
        for (name, field) in fields {
            guard let field else { continue }
            page.spread(
                SafeText.line(field.value), "line \(article.line(at: field.start))",
                first: "  " + Wrap.padded(name, to: 20), rightInk: .dim)
        }
        let sums: [(String, Money?)] = [
            ("major equipment", notice.majorDefenseValue), ("other", notice.otherValue),
        ]
        for (name, money) in sums {
            guard let money else { continue }
            page.paragraph(SafeText.line(money.text), first: "  " + Wrap.padded(name, to: 20))
        }
        for prior in notice.priorCases {
            page.paragraph(prior.value, first: "  " + Wrap.padded("prior case", to: 20))
        }
        for change in notice.changes {
            page.paragraph(change.value, first: "  " + Wrap.padded("changes", to: 20))
        }
        for money in notice.earlierValues {
            page.paragraph(
                SafeText.line(money.text) + ", of the case before",
                first: "  " + Wrap.padded("earlier value", to: 20))
        }
        for item in notice.otherItems {
            page.paragraph(SafeText.line(item.value), first: "  " + Wrap.padded("other item", to: 20))
        }
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
