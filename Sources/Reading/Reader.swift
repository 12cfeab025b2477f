package import Documents
package import Lexicon

/// Reads documents: the one entrance to the target.
package struct Reader: Sendable {
    package let lexicon: Lexicon

    package init(lexicon: Lexicon = .standard) {
        self.lexicon = lexicon
    }

    /// What the document says: sales, events and the names in it.
    ///
    /// A pure function of the document and the lexicon; it never fails and never traps: what it cannot read it
    /// leaves out.
    package func read(_ document: Document) -> Reading { read(document, for: .reading).reading }

    /// The steps that led from the words of a news text to its sales, as lines of text.
    package func trace(_ document: Document) -> [String] {
        TextMemory.reading(document.text, lexicon) { text in
            var reader = NewsReader(text: text, sentences: Sentences.cut(text), document: document)
            reader.purpose = .trace
            return reader.read().trace
        }
    }

    /// The reading with what a check needs beside it.
    package func detail(_ document: Document) -> ReadingDetail { read(document, for: .check) }

    private func read(_ document: Document, for purpose: NewsReader.Purpose) -> ReadingDetail {
        TextMemory.reading(document.text, lexicon) { read(document, $0, for: purpose) }
    }

    private func read(_ document: Document, _ text: Text, for purpose: NewsReader.Purpose) -> ReadingDetail {
        let isNotice = document.kind == .notice
        // Forms are read by their set words: what their sentences hint at is never asked.
        let sentences = Sentences.cut(
            text, longest: isNotice ? Sentences.longestOfNotice : Sentences.longestOfProse,
            tellsSigns: !isNotice)
        var outcome = NewsReader.Outcome(
            sales: [], events: [], statements: [], items: [], counts: [], amounts: [])
        var warnings = document.warnings.map(\.message)
        var details: [NoticeDetails]?
        var corrects: NoticeCorrection?
        if document.kind == .notice {
            let notice = NoticeReader(text: text, sentences: sentences, document: document).read()
            outcome.sales = notice.sales
            warnings += notice.warnings
            details = notice.details
            corrects = notice.corrects
        } else if document.kind == .resolution {
            outcome.events = ResolutionReader(text: text, sentences: sentences).events()
        } else {
            var reader = NewsReader(text: text, sentences: sentences, document: document)
            reader.purpose = purpose
            outcome = reader.read()
        }
        for index in outcome.sales.indices {
            outcome.sales[index].id = "s\(index + 1)"
            if details?.indices.contains(index) ?? false { details?[index].sale = "s\(index + 1)" }
        }
        for index in outcome.events.indices { outcome.events[index].id = "e\(index + 1)" }
        var reading = Reading(
            document: DocumentSummary(document), sales: outcome.sales, events: outcome.events,
            mentions: mentions(text), warnings: warnings)
        reading.notices = details
        reading.corrects = corrects
        return ReadingDetail(
            reading: reading, statements: outcome.statements,
            sentences: purpose == .reading ? [] : sentences.map { text.span($0.start, $0.end) },
            items: outcome.items, counts: outcome.counts, amounts: outcome.amounts, times: outcome.times)
    }

    private func mentions(_ text: Text) -> [MentionClaim] {
        var claims: [MentionClaim] = []
        claims.reserveCapacity(text.mentions.count)
        for mention in text.mentions {
            switch mention.kind {
            case .phrase, .currency: continue
            case .designator:
                let span = text.span(Int(mention.start), Int(mention.end))
                let designation = text.line(Int(mention.start), Int(mention.designationEnd))
                claims.append(
                    MentionClaim(
                        entity: designation.lowercased(), kind: EntityKind.article.label, span: span))
            default:
                claims.append(
                    MentionClaim(
                        entity: text.entity(mention).id, kind: mention.kind.label,
                        span: text.span(Int(mention.start), Int(mention.end))))
            }
        }
        return claims
    }
}
