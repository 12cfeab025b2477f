internal import Lexicon

/// Reads the lines of a transmittal sheet: each field by its heading.
struct NoticeSheet {
    let part: NoticePart

    private var notice: NoticeText { part.notice }
    private var text: Text { part.text }

    func read(into details: inout NoticeDetails) {
        if let number = part.number {
            details.printedTransmittal = NoticeField(
                value: notice.line(number.tokens.lowerBound, number.tokens.upperBound),
                span: span(number.tokens))
            details.changes = otherNumbers(number.value)
        }
        details.delivered = delivered()
        guard part.sheet != nil else { return }
        if !part.isChange {
            details.majorDefenseValue = valueLine(["major", "defense", "equipment"]) ?? valueLine(["mde"])
            details.otherValue = valueLine(["other"])
        }
        details.funding = line(after: ["funding", "source"])
        let department: [StaticString] = ["military", "department"]
        details.militaryDepartment = line(after: department) ?? line(after: ["implementing", "agency"])
        details.caseCodes = caseCodes(after: department)
        if details.caseCodes.isEmpty { details.caseCodes = caseCodes(after: ["implementing", "agency"]) }
        details.priorCases = priorCases()
        details.commission = line(after: ["agreed", "to", "be", "paid"])
    }

    private func span(_ tokens: Range<Int>) -> Span { text.span(tokens.lowerBound, tokens.upperBound) }

    // MARK: Lines

    /// What stands behind a heading and its colon, up to the next heading, item or full stop at the end of a line.
    private func line(after heading: [StaticString]) -> NoticeField? {
        guard let sheet = part.sheet,
            let found = notice.find(heading, from: sheet.lowerBound, to: sheet.upperBound)
        else { return nil }
        var start = found.upperBound
        while start < sheet.upperBound, !text.isMark(start, Mark.colon) {
            if text.tokens[start].flags.contains(.newBlock) || start - found.upperBound > 12 { return nil }
            start += 1
        }
        start = notice.skipPageMark(start + 1)
        var end = start
        while end < sheet.upperBound, end == start || !endsLine(end, found.lowerBound) { end += 1 }
        while end > start, text.isMark(end - 1, Mark.fullStop) || text.isMark(end - 1, Mark.semicolon) {
            end -= 1
        }
        guard start < end else { return nil }
        return NoticeField(value: notice.line(start, end), span: text.span(start, end))
    }

    /// Whether a field that began behind `heading` ends before that token.
    private func endsLine(_ index: Int, _ heading: Int) -> Bool {
        guard text.tokens[index].flags.contains(.newLine) else {
            // `Date: June 8, 2027; Implementing Agency: Army`
            return text.isMark(index, Mark.semicolon) && isHeading(index + 1)
        }
        return text.tokens[index].flags.contains(.newBlock) || beginsItem(index) || isHeading(index)
            || text.isMark(index - 1, Mark.fullStop) && notice.indent(index) > 0
    }

    /// `Funding Source:` — capitals and soon a colon.
    private func isHeading(_ index: Int) -> Bool {
        guard text.isCapitalised(index), text.isWord(index) else { return false }
        for position in (index + 1)..<(index + 5) where position < text.count {
            if text.isMark(position, Mark.colon) { return true }
            if text.tokens[position].kind == .mark || text.tokens[position].flags.contains(.newLine) {
                return false
            }
        }
        return false
    }

    /// `(iv)` or `*` at the head of a line.
    private func beginsItem(_ index: Int) -> Bool {
        guard text.tokens[index].flags.contains(.newLine) else { return false }
        return text.isMark(index, Mark.asterisk) || notice.isItemNumber(index)
    }

    /// `Major Defense Equipment *………… $ 0`, `Other………… $280 million`.
    private func valueLine(_ heading: [StaticString]) -> Money? {
        guard let sheet = part.sheet,
            let values = notice.find(["estimated", "value"], from: sheet.lowerBound, to: sheet.upperBound),
            let total = notice.find(["total"], from: values.upperBound, to: sheet.upperBound),
            let found = notice.find(heading, from: values.upperBound, to: total.lowerBound),
            let amount = part.amounts.first(where: { $0.figure >= found.upperBound }),
            amount.figure < total.lowerBound
        else { return nil }
        // The next heading's sum is not this one's.
        guard
            (found.upperBound..<amount.figure).allSatisfy({
                text.tokens[$0].kind == .mark || !text.reads($0, "other")
            })
        else { return nil }
        return amount.money
    }

    // MARK: Cases

    /// `JO-B-YFX`, `JA-P-QOG`: two letters, a letter, two or three letters; older ones are three letters in brackets.
    private func caseCodes(after heading: [StaticString]) -> [NoticeField] {
        guard let sheet = part.sheet,
            let found = notice.find(heading, from: sheet.lowerBound, to: sheet.upperBound)
        else { return [] }
        var codes: [NoticeField] = []
        var index = found.upperBound
        while index < sheet.upperBound, !(index > found.upperBound + 2 && beginsItem(index)) {
            var end = index
            if isCapitals(index, 2...2), hyphenated(index + 1), isCapitals(index + 2, 1...1),
                hyphenated(index + 3), isCapitals(index + 4, 2...3)
            {
                end = index + 5
            } else if isCapitals(index, 3...3), text.isMark(index - 1, Mark.open),
                text.isMark(index + 1, Mark.close) || text.isMark(index + 1, Mark.comma)
            {
                end = index + 1
            }
            if end > index {
                codes.append(NoticeField(value: notice.line(index, end), span: text.span(index, end)))
            }
            index = max(end, index + 1)
        }
        return codes
    }

    /// The codes of item (v); cases of the older form as the line prints them: `FMS case SAB-$118 million-13Jun03`.
    private func priorCases() -> [NoticeField] {
        let heading: [StaticString] = ["prior", "related", "cases"]
        let codes = caseCodes(after: heading)
        guard codes.isEmpty, let line = line(after: heading), line.value.contains("-") else { return codes }
        return [line]
    }

    private func isCapitals(_ index: Int, _ length: ClosedRange<Int>) -> Bool {
        guard text.isWord(index), text.tokens[index].flags.contains(.allCapitals) else { return false }
        return length.contains(Int(text.tokens[index].end - text.tokens[index].start))
    }

    private func hyphenated(_ index: Int) -> Bool {
        (text.isMark(index, Mark.hyphen) || text.isMark(index, Mark.dash)) && !text.isSpaced(index)
    }

    // MARK: Numbers and days

    /// Other numbers that the notice names: certifications that it changes or adds to.
    private func otherNumbers(_ own: String) -> [NoticeField] {
        var result: [NoticeField] = []
        var from = notice.bounds.lowerBound
        while result.count < 32, let found = notice.find(["transmittal"], from: from) {
            from = found.upperBound
            guard let number = notice.number(after: found), number.value != own,
                !result.contains(where: { $0.value == number.value })
            else { continue }
            result.append(NoticeField(value: number.value, span: span(number.tokens)))
        }
        return result
    }

    /// Item (viii), or (vii) of an enhancement report: `Date Report Delivered to Congress: February 26, 2026`.
    private func delivered() -> NoticeField? {
        let headings: [[StaticString]] = [
            ["date", "report", "delivered", "to", "congress"], ["date", "delivered", "to", "congress"],
        ]
        guard let found = headings.lazy.compactMap({ notice.find($0) }).first else { return nil }
        for index in found.upperBound..<min(text.count, found.upperBound + 4) {
            if let date = notice.date(at: index) {
                return NoticeField(value: date.value, span: text.span(notice.skipPageMark(index), date.end))
            }
        }
        return nil
    }
}
