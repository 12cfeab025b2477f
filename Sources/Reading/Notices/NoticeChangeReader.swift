internal import Lexicon

/// Reads what a 36(b)(5) paper changes: item (ii) names the certification, item (iii) tells the case's history and
/// then, from `This transmittal notifies …` on, what comes to it.
struct NoticeChangeReader {
    let part: NoticePart

    private var notice: NoticeText { part.notice }
    private var text: Text { part.text }

    func read() -> NoticeChange {
        var change = NoticeChange()
        change.parent = parent()
        change.parentDate = parentDate()
        change.history = history(beside: change.parent?.value)
        for sentence in description() where sentence.isHistory { readBefore(sentence.tokens, &change) }
        for sentence in description() where !sentence.isHistory { readNow(sentence.tokens, &change) }
        change.significance = item("iv", heading: ["significance"])
        change.sensitivity = item("vi", heading: ["sensitivity", "of", "technology"])
        change.changed = changed(change)
        return change
    }

    // MARK: The case before

    /// `(ii) Sec. 36(b)(1), AECA Transmittal No.: 23-26`
    private func parent() -> NoticeField? {
        guard let sheet = part.sheet else { return nil }
        let end = descriptionRange()?.lowerBound ?? sheet.upperBound
        guard let number = notice.firstNumber(from: sheet.lowerBound, to: end) else { return nil }
        return NoticeField(
            value: number.value, span: text.span(number.tokens.lowerBound, number.tokens.upperBound))
    }

    /// `Date: May 11, 2023`, else the day in `On May 11, 2023, Congress was notified`.
    private func parentDate() -> NoticeField? {
        guard let sheet = part.sheet else { return nil }
        let end = descriptionRange()?.lowerBound ?? sheet.upperBound
        let heading = notice.find(["date"], from: sheet.lowerBound, to: end)
        let notified = notice.find(
            ["congress", "was", "notified"], from: sheet.lowerBound, to: sheet.upperBound)
        let starts = [
            heading.map { $0.upperBound..<$0.upperBound + 3 },
            notified.map { $0.lowerBound - 6..<$0.lowerBound },
        ]
        for range in starts.compactMap({ $0 }) {
            for index in range where index >= 0 && index < text.count {
                if let day = notice.date(at: index) {
                    return NoticeField(value: day.value, span: text.span(notice.skipPageMark(index), day.end))
                }
            }
        }
        return nil
    }

    /// Certifications between the first and this one.
    private func history(beside parent: String?) -> [NoticeField] {
        guard let range = descriptionRange() else { return [] }
        var result: [NoticeField] = []
        var from = range.lowerBound
        while result.count < 32, let found = notice.find(["transmittal"], from: from, to: range.upperBound) {
            from = found.upperBound
            guard let number = notice.number(after: found), number.value != parent,
                number.value != part.number?.value, !result.contains(where: { $0.value == number.value })
            else { continue }
            result.append(
                NoticeField(
                    value: number.value, span: text.span(number.tokens.lowerBound, number.tokens.upperBound)))
        }
        return result
    }

    // MARK: Sentences of item (iii)

    private struct Statement {
        var tokens: Range<Int>
        var isHistory: Bool
    }

    private func descriptionRange() -> Range<Int>? {
        guard let sheet = part.sheet,
            let heading = notice.find(["description"], from: sheet.lowerBound, to: sheet.upperBound)
        else { return nil }
        let end = notice.find(["significance"], from: heading.upperBound, to: sheet.upperBound)?.lowerBound
        return heading.upperBound..<(end ?? sheet.upperBound)
    }

    /// What stands before the words by which this paper speaks of itself is history.
    private func description() -> [Statement] {
        guard let range = descriptionRange() else { return [] }
        var isHistory = false
        return part.sentences.lazy.filter { $0.end > range.lowerBound && $0.start < range.upperBound }.map {
            let tokens = max($0.start, range.lowerBound)..<min($0.end, range.upperBound)
            if contains(["was", "notified"], tokens) || contains(["were", "notified"], tokens) {
                isHistory = true
            }
            if speaksOfItself(tokens) { isHistory = false }
            return Statement(tokens: tokens, isHistory: isHistory)
        }
    }

    /// `This transmittal reports`, `This notification is for`.
    private func speaksOfItself(_ tokens: Range<Int>) -> Bool {
        let forms: [[StaticString]] = [
            ["this", "transmittal"], ["this", "notification"], ["this", "report"],
        ]
        return forms.contains { contains($0, tokens) }
    }

    private func contains(_ words: [StaticString], _ tokens: Range<Int>) -> Bool {
        notice.find(words, from: tokens.lowerBound, to: tokens.upperBound) != nil
    }

    // MARK: Sums

    private func readBefore(_ tokens: Range<Int>, _ change: inout NoticeChange) {
        for (money, lead) in sums(tokens) {
            if isMajor(lead) {
                change.majorDefenseValueBefore = money
            } else {
                change.valueBefore = money
            }
        }
    }

    private func readNow(_ tokens: Range<Int>, _ change: inout NoticeChange) {
        for (money, lead) in sums(tokens) {
            // `from $8.1 billion to $8.5 billion` says the case before once more.
            if text.preposition(lead.upperBound - 1) == .from { continue }
            switch (isIncrease(lead), isMajor(lead)) {
            case (true, true): change.addedMajorDefenseValue = money
            case (true, false): change.addedValue = money
            case (false, true): change.majorDefenseValueAfter = money
            case (false, false): change.valueAfter = money
            }
        }
        change.valueAfter?.qualifier = .estimated
    }

    /// The sums of a sentence, each with the words that lead to it. `by $430 million to $4.42 billion` is no range
    /// here but a step and where it leads.
    private func sums(_ tokens: Range<Int>) -> [(money: Money, lead: Range<Int>)] {
        var start = tokens.lowerBound
        return part.amounts.filter { tokens.contains($0.figure) }.flatMap {
            amount -> [(money: Money, lead: Range<Int>)] in
            let lead = start..<max(start, amount.figure)
            start = amount.end
            let money = amount.money
            guard let upper = amount.upper,
                let to = (amount.figure..<amount.end).first(where: { text.preposition($0) == .to })
            else { return [(money, lead)] }
            let (low, high) = (text.span(amount.start, to), text.span(to + 1, amount.end))
            return [
                (Money(amount: money.amount, currency: money.currency, qualifier: .exact, span: low), lead),
                (
                    Money(amount: upper, currency: money.currency, qualifier: .exact, span: high),
                    lead.lowerBound..<to + 1
                ),
            ]
        }
    }

    private func isMajor(_ lead: Range<Int>) -> Bool {
        contains(["mde"], lead) || contains(["major", "defense", "equipment"], lead)
    }

    /// Whether the sum is what comes to the case, and not the case as it will be.
    private func isIncrease(_ lead: Range<Int>) -> Bool {
        let last = lead.upperBound - 1
        if text.preposition(last) == .by { return true }
        if text.preposition(last) == .to { return false }
        let after: [[StaticString]] = [
            ["remain"], ["remains"], ["constitute"], ["constitutes"], ["revised"], ["new", "total"],
            ["new", "estimated"], ["new", "case"], ["case", "value"],
        ]
        if after.contains(where: { contains($0, lead) }) { return false }
        let added: [[StaticString]] = [
            ["increase"], ["increases"], ["added"], ["additional"], ["new"], ["these"], ["addition"],
        ]
        return added.contains { contains($0, lead) }
    }

    // MARK: Articles

    /// The articles that this paper adds: `the inclusion of the following additional MDE items: A; B`.
    func addedItems() -> [Item] {
        let items = NoticeItems(notice: notice, sentences: part.sentences)
        return description().filter { !$0.isHistory }.flatMap { statement in
            list(statement.tokens).map { items.read(list: $0) } ?? []
        }
    }

    /// Behind the colon, `the addition of`, `the inclusion of`.
    private func list(_ tokens: Range<Int>) -> Range<Int>? {
        let leads: [[StaticString]] = [
            ["inclusion", "of"], ["addition", "of"], ["purchase", "of"], ["sale", "of"], ["add"], ["adds"],
        ]
        guard
            let lead = leads.lazy.compactMap({
                notice.find($0, from: tokens.lowerBound, to: tokens.upperBound)
            }).first
        else { return nil }
        let colon = tokens.first { text.isMark($0, Mark.colon) && $0 >= lead.upperBound }
        // A list of what is no major defense equipment alone.
        let heading = lead.upperBound..<(colon ?? min(lead.upperBound + 6, tokens.upperBound))
        let minors = heading.count { text.reads($0, "non") }
        if minors > 0, heading.count(where: { text.reads($0, "mde") }) <= minors { return nil }
        return (colon.map { $0 + 1 } ?? lead.upperBound)..<tokens.upperBound
    }

    // MARK: What changed

    private func changed(_ change: NoticeChange) -> [NoticeChange.Subject] {
        var subjects: [NoticeChange.Subject] = []
        let now = description().filter { !$0.isHistory }
        if !addedItems().isEmpty || now.contains(where: { list($0.tokens) != nil }) {
            subjects.append(.items)
        }
        if now.contains(where: { contains(["quantity"], $0.tokens) || contains(["quantities"], $0.tokens) }) {
            subjects.append(.quantities)
        }
        let after = change.valueAfter?.amount
        let changesValue =
            change.addedValue != nil || change.addedMajorDefenseValue != nil
            || after != nil && after != change.valueBefore?.amount
            || change.majorDefenseValueAfter.map { $0.amount != change.majorDefenseValueBefore?.amount }
                ?? false
        if changesValue { subjects.append(.value) }
        let means = [change.significance, change.sensitivity].compactMap { $0?.value.lowercased() }
        if means.contains(where: { $0.contains("capabilit") })
            || change.sensitivity.map({ !$0.value.lowercased().contains("original notification") }) ?? false
        {
            subjects.append(.sensitivity)
        }
        return subjects
    }

    /// What stands behind `(iv) Significance:`, up to the next item.
    private func item(_ number: StaticString, heading: [StaticString]) -> NoticeField? {
        guard let sheet = part.sheet else { return nil }
        var from = sheet.lowerBound
        while let found = notice.find(heading, from: from, to: sheet.upperBound) {
            from = found.upperBound
            // `(iv) (U) Significance`
            let lead = max(sheet.lowerBound, found.lowerBound - 7)..<found.lowerBound
            guard lead.contains(where: { text.reads($0, number) }) else { continue }
            var start = found.upperBound
            while start < sheet.upperBound, !text.isMark(start, Mark.colon), start < found.upperBound + 12 {
                start += 1
            }
            start += 1
            var end = start
            while end < sheet.upperBound, !beginsItem(end) { end += 1 }
            guard start < end else { return nil }
            return NoticeField(value: notice.line(start, end), span: text.span(start, end))
        }
        return nil
    }

    private func beginsItem(_ index: Int) -> Bool {
        text.tokens[index].flags.contains(.newLine) && notice.isItemNumber(index)
    }
}
