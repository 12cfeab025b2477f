internal import Lexicon

/// Reads what stands on a notice beside buyer, value, articles and contractors: each field by the heading or the
/// set sentence that carries it.
struct NoticeSheet {
    let notice: NoticeText
    let sentences: [Sentence]
    let amounts: [Amount]
    /// Item (i) to the policy justification, where there is a sheet.
    let sheet: Range<Int>?

    private var text: Text { notice.text }

    func details(transmittal: String?) -> NoticeDetails {
        var details = NoticeDetails(kind: kind(transmittal))
        details.printedTransmittal = printedTransmittal()
        if let sheet {
            details.majorDefenseValue = valueLine(["major", "defense", "equipment"], sheet)
            details.otherValue = valueLine(["other"], sheet)
            details.funding = line(after: ["funding", "source"])
            details.militaryDepartment =
                line(after: ["military", "department"]) ?? line(after: ["implementing", "agency"])
            details.caseCode =
                details.militaryDepartment.flatMap { _ in caseCodes(after: ["military", "department"]).first }
                ?? caseCodes(after: ["implementing", "agency"]).first
            details.priorCases = caseCodes(after: ["prior", "related", "cases"])
            details.commission = line(after: ["agreed", "to", "be", "paid"])
        }
        details.otherItems = otherItems()
        details.classification = classification()
        details.relation = relation()
        details.offset = offset()
        details.personnel = personnel()
        details.emergency = sentence(containing: ["emergency", "exists"], value: "emergency")
        details.caveat = sentence(containing: ["highest", "estimated", "quantity"], value: "ceiling")
        details.changes = changes(transmittal)
        details.earlierValues = earlierValues()
        details.noContractor =
            sentence(containing: ["no", "principal", "contractor"], value: "none")
            ?? sentence(containing: ["no", "principal", "contractors"], value: "none")
        return details
    }

    // MARK: Kind

    private func kind(_ transmittal: String?) -> NoticeKind {
        if let number = transmittal {
            let sides = number.split(separator: "-", maxSplits: 1).map(String.init)
            if sides.count == 2 {
                if sides[0].last?.isLetter ?? false { return .enhancementReport }
                if sides[1].last?.isLetter ?? false { return .enhancement }
            }
        }
        if notice.find(["report", "of", "enhancement"]) != nil { return .enhancement }
        if notice.find(["section", "36"]) != nil, find36(letter: "c") { return .commercialLicence }
        return .certification
    }

    private func find36(letter: StaticString) -> Bool {
        var from = 0
        while let found = notice.find(["36"], from: from) {
            from = found.upperBound
            if text.isMark(from, Mark.open), text.reads(from + 1, letter) { return true }
        }
        return false
    }

    // MARK: Lines of the sheet

    /// What stands behind a heading and its colon, up to the next numbered item.
    private func line(after heading: [StaticString]) -> NoticeField? {
        guard let sheet, let found = notice.find(heading, from: sheet.lowerBound, to: sheet.upperBound) else {
            return nil
        }
        var start = found.upperBound
        while start < sheet.upperBound, !text.isMark(start, Mark.colon) {
            if text.tokens[start].flags.contains(.newBlock) || start - found.upperBound > 12 { return nil }
            start += 1
        }
        start += 1
        var end = start
        while end < sheet.upperBound, !beginsItem(end),
            !text.tokens[end].flags.contains(.newBlock) || end == start
        {
            end += 1
        }
        guard start < end else { return nil }
        return NoticeField(value: notice.line(start, end), span: text.span(start, end))
    }

    /// `(iv)` at the head of a line.
    private func beginsItem(_ index: Int) -> Bool {
        text.tokens[index].flags.contains(.newLine) && text.isMark(index, Mark.open)
            && text.isMark(index + 2, Mark.close)
            && text.isWord(index + 1)
            || text.tokens[index].flags.contains(.newLine) && text.isMark(index, Mark.asterisk)
    }

    /// `JO-B-YFX`, `JA-P-QOG`: two letters, a letter, two or three letters.
    private func caseCodes(after heading: [StaticString]) -> [NoticeField] {
        guard let sheet, let found = notice.find(heading, from: sheet.lowerBound, to: sheet.upperBound) else {
            return []
        }
        var codes: [NoticeField] = []
        var index = found.upperBound
        while index < sheet.upperBound, !(index > found.upperBound + 2 && beginsItem(index)) {
            if isCapitals(index, 2...2), hyphenated(index + 1), isCapitals(index + 2, 1...1),
                hyphenated(index + 3),
                isCapitals(index + 4, 2...3)
            {
                let span = text.span(index, index + 5)
                codes.append(NoticeField(value: notice.line(index, index + 5), span: span))
                index += 5
            } else {
                index += 1
            }
        }
        return codes
    }

    private func isCapitals(_ index: Int, _ length: ClosedRange<Int>) -> Bool {
        guard text.isWord(index), text.tokens[index].flags.contains(.allCapitals) else { return false }
        return length.contains(Int(text.tokens[index].end - text.tokens[index].start))
    }

    private func hyphenated(_ index: Int) -> Bool {
        (text.isMark(index, Mark.hyphen) || text.isMark(index, Mark.dash)) && !text.isSpaced(index)
    }

    /// `Major Defense Equipment *………… $ 0`, `Other………… $280 million`.
    private func valueLine(_ heading: [StaticString], _ sheet: Range<Int>) -> Money? {
        guard
            let values = notice.find(["estimated", "value"], from: sheet.lowerBound, to: sheet.upperBound),
            let total = notice.find(["total"], from: values.upperBound, to: sheet.upperBound),
            let found = notice.find(heading, from: values.upperBound, to: total.lowerBound)
        else { return nil }
        guard let amount = amounts.first(where: { $0.figure >= found.upperBound }),
            amount.figure < total.lowerBound
        else {
            return nil
        }
        // The next heading's sum is not this one's.
        guard
            (found.upperBound..<amount.figure).allSatisfy({
                text.tokens[$0].kind == .mark || !text.reads($0, "other")
            })
        else { return nil }
        return amount.money
    }

    // MARK: Numbers

    private func printedTransmittal() -> NoticeField? {
        guard let found = notice.find(["transmittal"]) else { return nil }
        var index = found.upperBound
        while index < text.count, index - found.upperBound < 5, text.tokens[index].kind != .number {
            index += 1
        }
        guard index < text.count, text.tokens[index].kind == .number else { return nil }
        var end = index + 1
        while end < text.count, !text.isSpaced(end),
            text.tokens[end].kind == .number || text.isWord(end) || text.isMark(end, Mark.hyphen)
                || text.isMark(end, Mark.dash)
        {
            end += 1
        }
        return NoticeField(value: notice.line(found.lowerBound, end), span: text.span(found.lowerBound, end))
    }

    /// Other numbers that the text names as changed or added to.
    private func changes(_ own: String?) -> [NoticeField] {
        var result: [NoticeField] = []
        var from = 0
        while let found = notice.find(["transmittal"], from: from) {
            from = found.upperBound
            var index = from
            while index < text.count, index - from < 5, text.tokens[index].kind != .number { index += 1 }
            guard let number = notice.transmittal(at: index), number != own,
                !result.contains(where: { $0.value == number })
            else { continue }
            result.append(
                NoticeField(value: number, span: text.span(found.lowerBound, min(text.count, index + 3))))
        }
        return result
    }

    /// The sums that the notice gives for the case as it was: `The original FMS case, valued at $18 million`, `added
    /// $39 million for a total of $67 million`.
    private func earlierValues() -> [Money] {
        guard let original = notice.find(["original"]) ?? notice.find(["previously", "implemented"]) else {
            return []
        }
        let end =
            notice.find(["this", "notification", "is", "for"], from: original.upperBound)?.lowerBound
            ?? original.lowerBound
        return amounts.filter { $0.figure >= original.lowerBound && $0.figure < end && $0.money.amount > 0 }
            .map(\.money)
    }

    // MARK: Sentences

    private func sentence(containing words: [StaticString], value: String) -> NoticeField? {
        guard let found = notice.find(words) else { return nil }
        let start = sentences.last { $0.start <= found.lowerBound }?.start ?? found.lowerBound
        let end = notice.endOfSentence(found.lowerBound, sentences)
        return NoticeField(value: value, span: text.span(start, end))
    }

    /// The list behind `The following non-MDE items will be included:`.
    private func otherItems() -> [NoticeField] {
        guard
            let following = notice.find(["the", "following", "non"]) ?? notice.find(["also", "included"])
                ?? notice.find(["following", "non"])
        else { return [] }
        let end = notice.endOfSentence(following.upperBound, sentences)
        guard let colon = (following.upperBound..<end).first(where: { text.isMark($0, Mark.colon) }) else {
            return []
        }
        var items: [NoticeField] = []
        var start = colon + 1
        func close(_ stop: Int) {
            var low = notice.skipPageMark(start)
            var high = stop
            while low < high, text.classes(low).contains(.conjunction) { low += 1 }
            while high > low, text.isMark(high - 1, Mark.fullStop) { high -= 1 }
            if low < high {
                items.append(NoticeField(value: notice.line(low, high), span: text.span(low, high)))
            }
            start = stop + 1
        }
        for index in (colon + 1)..<end where text.isMark(index, Mark.semicolon) { close(index) }
        close(end)
        return items
    }

    private func classification() -> NoticeField? {
        guard let found = notice.find(["highest", "level", "of", "classification"]) else { return nil }
        let end = notice.endOfSentence(found.lowerBound, sentences)
        for level: StaticString in ["unclassified", "confidential", "secret"] {
            if let word = notice.find([level], from: found.upperBound, to: end),
                text.tokens[word.lowerBound].flags.contains(.allCapitals)
            {
                return NoticeField(
                    value: notice.line(word.lowerBound, word.upperBound),
                    span: text.span(found.lowerBound, end))
            }
        }
        return nil
    }

    /// Which relation the justification names.
    private func relation() -> NoticeField? {
        let forms: [([StaticString], String)] = [
            (["major", "non", "nato", "ally"], "major_non_nato_ally"), (["nato", "ally"], "nato_ally"),
            (["major", "ally"], "ally"), (["most", "important", "allies"], "ally"),
            (["strategic", "regional", "partner"], "regional_partner"),
            (["strategic", "partner"], "strategic_partner"),
            (["partner", "country"], "partner"), (["security", "of", "a", "partner"], "partner"),
            (["committed", "to", "the", "security", "of", "israel"], "israel"),
            (["the", "recipient"], "recipient"),
        ]
        for (words, value) in forms {
            if let found = findLoosely(words) {
                let start = sentences.last { $0.start <= found.lowerBound }?.start ?? found.lowerBound
                return NoticeField(
                    value: value, span: text.span(start, notice.endOfSentence(found.lowerBound, sentences)))
            }
        }
        return nil
    }

    /// The words one after the other, hyphens between them skipped.
    private func findLoosely(_ words: [StaticString]) -> Range<Int>? {
        guard let first = words.first else { return nil }
        var from = 0
        while let found = notice.find([first], from: from) {
            from = found.upperBound
            var index = found.upperBound
            var matched = 1
            while matched < words.count, index < text.count {
                if text.isMark(index, Mark.hyphen) {
                    index += 1
                } else if text.reads(index, words[matched]) {
                    matched += 1
                    index += 1
                } else {
                    break
                }
            }
            if matched == words.count { return found.lowerBound..<index }
        }
        return nil
    }

    private func offset() -> NoticeField? {
        if let none = sentence(containing: ["not", "aware", "of", "any", "offset"], value: "none_known") {
            return none
        }
        if let none = sentence(containing: ["no", "known", "offset"], value: "none_known") { return none }
        if let none = sentence(containing: ["no", "offset"], value: "none_known") { return none }
        return sentence(containing: ["offset"], value: "expected")
    }

    private func personnel() -> NoticeField? {
        guard let found = notice.find(["implementation", "of"]) else { return nil }
        let end = notice.endOfSentence(found.lowerBound, sentences)
        let denies = notice.find(["will", "not", "require"], from: found.lowerBound, to: end) != nil
        if denies { return NoticeField(value: "0", span: text.span(found.lowerBound, end)) }
        var numbers: [Int] = []
        var index = found.upperBound
        while index < end {
            guard let numeral = text.numeral(at: index), let whole = numeral.whole else {
                index += 1
                continue
            }
            // Years and weeks of the stay are no people.
            if !text.classes(numeral.end).contains(.timeUnit) { numbers.append(whole) }
            index = numeral.end
        }
        let value = numbers.isEmpty ? "unstated" : numbers.map(String.init).joined(separator: " + ")
        return NoticeField(value: value, span: text.span(found.lowerBound, end))
    }
}
