internal import Lexicon

/// Reads the set sentences of a justification: whom the sale strengthens, offsets, people, emergency, caveat.
struct NoticeJustification {
    let part: NoticePart

    private var notice: NoticeText { part.notice }
    private var text: Text { part.text }

    func read(into details: inout NoticeDetails) {
        details.otherItems = otherItems()
        details.classification = classification()
        details.relation = relation()
        details.offset = offset()
        details.personnel = personnel()
        details.emergency = sentence(containing: [["emergency", "exists"]], value: "emergency")
        details.caveat = sentence(containing: [["highest", "estimated", "quantity"]], value: "ceiling")
        details.addsTo = sentence(
            containing: [["previously", "implemented"], ["added", "to", "a", "previous"]], value: "added")
        details.noContractor = sentence(
            containing: [["no", "principal", "contractor"], ["no", "principal", "contractors"]], value: "none"
        )
        details.openContractor = openContractor()
    }

    // MARK: Sentences

    private func sentence(containing forms: [[StaticString]], value: String) -> NoticeField? {
        guard let found = forms.lazy.compactMap({ notice.find($0) }).first else { return nil }
        return sentence(at: found.lowerBound, value: value)
    }

    private func sentence(at index: Int, value: String) -> NoticeField {
        NoticeField(
            value: value,
            span: text.span(part.startOfSentence(index), notice.endOfSentence(index, part.sentences)))
    }

    /// The list behind `The following non-MDE items will be included:` or `Also included are`.
    private func otherItems() -> [NoticeField] {
        // What stands before `This transmittal notifies …` is the history of the case.
        let from = part.isChange ? notice.find(["this", "transmittal"])?.lowerBound : nil
        let leads: [[StaticString]] = [
            ["the", "following", "non"], ["following", "non"], ["also", "included"],
        ]
        guard let following = leads.lazy.compactMap({ notice.find($0, from: from) }).first else { return [] }
        let end = notice.endOfSentence(following.upperBound, part.sentences)
        let behind = following.upperBound..<min(end, following.upperBound + 16)
        guard
            let start = behind.first(where: { text.isMark($0, Mark.colon) })
                ?? behind.first(where: { text.reads($0, "are") || text.reads($0, "is") })
        else { return [] }
        var list = start + 1
        // `will be included: … ` is the whole heading; `to be included are`.
        if text.reads(list, "the"), text.reads(list + 1, "following") { list += 2 }
        guard list < end else { return [] }
        let separator =
            (list..<end).contains { text.isMark($0, Mark.semicolon) } ? Mark.semicolon : Mark.comma
        return pieces(list, end, separator)
    }

    private func pieces(_ from: Int, _ to: Int, _ separator: UInt8) -> [NoticeField] {
        var items: [NoticeField] = []
        var start = from
        var depth = 0
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
        for index in from..<max(from, to) {
            if text.isMark(index, Mark.open) { depth += 1 }
            if text.isMark(index, Mark.close) { depth -= 1 }
            if depth <= 0, text.isMark(index, separator) { close(index) }
        }
        close(to)
        return items
    }

    private func classification() -> NoticeField? {
        guard let found = notice.find(["highest", "level", "of", "classification"]) else { return nil }
        let end = notice.endOfSentence(found.upperBound, part.sentences)
        let level = (found.upperBound..<end).last { index in
            text.tokens[index].flags.contains(.allCapitals)
                && text.tokens[index].end - text.tokens[index].start > 5
        }
        return level.map {
            NoticeField(value: notice.line($0, $0 + 1), span: text.span(found.lowerBound, end))
        }
    }

    // MARK: Relation

    /// What the sentence on foreign policy calls the buyer: `the security of a NATO Ally that is …`.
    private func relation() -> NoticeField? {
        var from = notice.bounds.lowerBound
        while let found = notice.find(["security", "of"], from: from) {
            from = found.upperBound
            if let field = kindOfBuyer(notice.skipPageMark(from), found.lowerBound) { return field }
        }
        // `Australia is one of our most important allies in the Western Pacific.`
        from = notice.bounds.lowerBound
        while let found = notice.find(["one", "of", "our"], from: from) {
            from = found.upperBound
            if let field = kindOfBuyer(from, found.lowerBound) { return field }
        }
        guard let committed = notice.find(["committed", "to", "the", "security", "of"]) else { return nil }
        return sentence(at: committed.lowerBound, value: "security_commitment")
    }

    /// The words from the article to the relative clause, without what only praises: `nato_ally`.
    private func kindOfBuyer(_ start: Int, _ evidence: Int) -> NoticeField? {
        var words: [String] = []
        var isKind = false
        var index = start
        while index < min(start + 14, notice.bounds.upperBound) {
            if text.isMark(index, Mark.hyphen)
                || !text.classes(index).isDisjoint(with: .determiner | .indefinite)
            {
                index = notice.skipPageMark(index + 1)
                continue
            }
            if isKind, text.classes(index).contains(.conjunction), text.classes(index + 1).contains(.ally) {
                words.append("and")
            } else if isKind, text.reads(index, "country") || text.reads(index, "nation") {
                words.append(text.span(index, index + 1).text.lowercased())
            } else if !text.isWord(index) || isKind && !text.classes(index).contains(.ally)
                || text.preposition(index) != nil
                || !text.classes(index).isDisjoint(with: .relative | .conjunction)
            {
                break
            } else {
                let isPraise = text.reads(index, "important") || text.reads(index, "most")
                if !isPraise { words.append(text.span(index, index + 1).text.lowercased()) }
                isKind =
                    isKind || text.classes(index).contains(.ally) || text.reads(index, "country")
                    || text.reads(index, "nation") || text.reads(index, "recipient")
                    || text.reads(index, "friend")
                    || text.reads(index, "nato") && isOrganisation(index)
            }
            index = notice.skipPageMark(index + 1)
        }
        return isKind ? sentence(at: evidence, value: words.joined(separator: "_")) : nil
    }

    /// `NATO, whose members …`: the alliance itself and no ally of it.
    private func isOrganisation(_ index: Int) -> Bool {
        text.isMark(index + 1, Mark.comma) || text.isMark(index + 1, Mark.fullStop)
            || text.classes(index + 1).contains(.relative)
    }

    // MARK: Offsets, people, contractors

    private func offset() -> NoticeField? {
        let none: [[StaticString]] = [
            ["not", "aware", "of", "any", "offset"], ["no", "known", "offset"], ["no", "offset"],
        ]
        return sentence(containing: none, value: "none_known") ?? sentence(
            containing: [["offset"]], value: "expected")
            ?? sentence(containing: [["offsets"]], value: "expected")
    }

    private func personnel() -> NoticeField? {
        let forms: [[StaticString]] = [["implementation", "of"], ["will", "require", "the", "assignment"]]
        guard let found = forms.lazy.compactMap({ notice.find($0) }).first else { return nil }
        let end = notice.endOfSentence(found.lowerBound, part.sentences)
        let denials: [[StaticString]] = [
            ["will", "not", "require"], ["does", "not", "require"], ["requires", "no"],
        ]
        if denials.contains(where: { notice.find($0, from: found.lowerBound, to: end) != nil }) {
            return NoticeField(value: "0", span: text.span(found.lowerBound, end))
        }
        var numbers: [Int] = []
        var index = found.upperBound
        while index < end {
            guard let numeral = text.numeral(at: index), let whole = numeral.whole else {
                index += 1
                continue
            }
            // Years and weeks of the stay are no people, nor are visits.
            let counts =
                !text.classes(numeral.end).contains(.timeUnit) && !text.isMark(numeral.end, Mark.hyphen)
            if counts, !text.reads(numeral.end, "times"), !text.reads(numeral.end, "trips") {
                numbers.append(whole)
            }
            index = numeral.end
        }
        let value = numbers.isEmpty ? "unstated" : numbers.map(String.init).joined(separator: " + ")
        return NoticeField(value: value, span: text.span(found.lowerBound, end))
    }

    /// `The principal contractor(s) will be determined by competition.`
    private func openContractor() -> NoticeField? {
        NoticeContractors(notice: notice).openSentence().map { sentence(at: $0, value: "open") }
    }
}
