internal import Ledger
internal import Law
internal import Lexicon
internal import Reading

/// Looking words up in the article for the rules.
extension CheckContext {
    private var text: String { detail.reading.document.text }

    /// Bytes of the article.
    var textLength: Int { text.utf8.count }

    /// The words between two offsets.
    func words(from start: Int, to end: Int) -> Span {
        let utf8 = text.utf8
        guard start >= 0, start <= end, end <= utf8.count else { return Span(text: "", start: 0, end: 0) }
        let low = utf8.index(utf8.startIndex, offsetBy: start)
        let high = utf8.index(low, offsetBy: end - start)
        return Span(text: String(text[low..<high]), start: start, end: end)
    }

    /// The first place of some words in a span, case aside.
    func words(_ wanted: String, in span: Span) -> Span? {
        let lowered = Array(span.text.lowercased().utf8)
        let wanted = Array(wanted.utf8)
        guard lowered.count == span.text.utf8.count, lowered.count >= wanted.count, !wanted.isEmpty else {
            return nil
        }
        for start in 0...(lowered.count - wanted.count)
        where lowered[start..<start + wanted.count].elementsEqual(wanted) {
            return words(from: span.start + start, to: span.start + start + wanted.count)
        }
        return nil
    }

    /// The stretch of a span that prints a designation; the whole span where it cannot be found.
    func span(of printed: String, in span: Span) -> Span {
        let wanted = Families.folded(printed)
        guard !wanted.isEmpty else { return span }
        // Walk the span's bytes for the shortest stretch that folds to the designation.
        let bytes = Array(span.text.utf8)
        for start in bytes.indices where isLetterOrFigure(bytes[start]) {
            var folded = ""
            var index = start
            while index < bytes.count, folded.utf8.count < wanted.utf8.count {
                if isLetterOrFigure(bytes[index]) || bytes[index] == 0x2B {
                    folded += Families.folded(String(decoding: [bytes[index]], as: UTF8.self))
                }
                index += 1
            }
            if folded == wanted { return words(from: span.start + start, to: span.start + index) }
        }
        return span
    }

    private func isLetterOrFigure(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }

    /// A line of a matched case is of a family, other than that one, that has those letters among its names.
    func isName(_ letters: String, besides article: String) -> Bool {
        matches.contains { match in
            match.found.items.contains { line in
                guard let id = line.article, id != article, let entity = lexicon.entity(.article, id) else {
                    return false
                }
                return lexicon.detail(entity, "names").contains { Families.folded($0) == letters }
            }
        }
    }

    /// The article speaks of a notice to Congress or of its review.
    var speaksOfNotice: Bool { facts.speaksOfNotice }

    /// The match whose sale holds the item, or whose case has lines like it.
    func match(of item: Item) -> CaseMatch? {
        if let own = matches.first(where: { sales[$0.sale].items.contains(item) }) { return own }
        return matches.first { match in
            match.found.items.contains { line in
                line.quantity != nil && line.quantity == item.quantity
                    || Families.folded(line.designation ?? "").hasPrefix(
                        Families.folded(item.designation ?? "-").prefix(3))
            }
        }
    }

    /// Whether a statement stands with a match: in a sentence of its sale or the two behind it, or it is the only one.
    func isAbout(_ statement: Statement, _ match: CaseMatch) -> Bool {
        if matches.count == 1 { return true }
        // The figures of other cases stand in the sentence, and none of this one's.
        let number = statement.sentence
        if !hasFigure(of: match, in: number), matches.contains(where: { hasFigure(of: $0, in: number) }) {
            return false
        }
        if statement.states.contains(match.found.buyer) { return true }
        let evidence = sales[match.sale].evidence.map(\.start)
        let sentence = self.sentence(statement.sentence)
        return evidence.contains { start in
            (0...2).contains { back in
                statement.sentence - back >= 0 && self.sentence(statement.sentence - back).start == start
            }
        } || sentence.overlaps(Span(text: "", start: evidence.min() ?? 0, end: (evidence.min() ?? 0) + 1))
    }

    /// The sum of the case or a count of its lines stands in the sentence.
    private func hasFigure(of match: CaseMatch, in number: Int) -> Bool {
        match.value.map { facts.sentence(of: $0.start) == number } ?? false
            || match.items.contains {
                $0.item.quantity != nil && facts.sentence(of: $0.item.start) == number
            }
    }

    /// The article is of the weeks of the case's notice, as far as its day shows.
    func isOfItsDays(_ match: CaseMatch) -> Bool {
        guard let published, let notified = match.found.notified else {
            return match.because.contains(.date)
        }
        return (-1...CaseIndex.reach).contains(published.days(since: notified))
    }

    /// Every sale of the United States that the article tells has its case.
    var allSalesAreMatched: Bool {
        sales.indices.allSatisfy { index in
            sales[index].seller?.code != "USA" || sales[index].value == nil || !matches(of: index).isEmpty
        }
    }

    /// The sentence of a contractor calls it one: `principal contractor`, `prime contractor`.
    func isPrincipal(_ contractor: Contractor) -> Bool {
        CheckWords.contractor.occurs(in: sentenceText(contractor.start))
    }

    func contractorClause(_ contractor: Contractor) -> Span {
        guard
            let sentence = detail.sentences.first(where: {
                $0.start <= contractor.start && contractor.start < $0.end
            })
        else { return contractor.span }
        return words(from: contractor.start, to: sentence.end)
    }

    private func sentenceText(_ offset: Int) -> String {
        detail.sentences.first { $0.start <= offset && offset < $0.end }?.text ?? ""
    }

    /// The span with a bracket that follows at once: `Raytheon Technologies (RTS Corporation)`.
    func withBracket(_ span: Span) -> Span {
        let utf8 = Array(text.utf8.dropFirst(span.end).prefix(60))
        guard utf8.count > 2, utf8[0] == 0x20, utf8[1] == UInt8(ascii: "("),
            let close = utf8.firstIndex(of: UInt8(ascii: ")"))
        else { return span }
        return words(from: span.start, to: span.end + close + 1)
    }

    /// The sentence in which a sale's stage is told as done.
    func stageEvidence(_ sale: Sale) -> Span? {
        // `would buy 25 vehicles under a notice that the department delivered`: the notice was delivered, and no vehicle.
        sale.evidence.first {
            CheckWords.deed.occurs(in: $0.text) && !CheckWords.conditional.occurs(in: $0.text)
        }
    }

    /// The article has the telling words of a line somewhere, one sentence aside.
    func containsWords(_ line: CaseItem, besides number: Int = -1) -> Bool {
        let wanted = TellingWords(line.description)
        guard !wanted.isEmpty else { return false }
        return facts.looks.telling.enumerated().contains { $0 != number && wanted.isSubset(of: $1) }
    }
}
