internal import Lexicon

/// Looking set words up in a notice: a form, whose headings and sentences hardly vary.
struct NoticeText {
    let text: Text
    /// The tokens within which set words are looked for: the whole text, or one notice of several.
    var bounds: Range<Int>
    private let index: WordPositions

    init(text: Text) {
        self.text = text
        bounds = 0..<text.count
        index = WordPositions(text)
    }

    /// The same, for one of several notices in a document.
    func limited(to bounds: Range<Int>) -> NoticeText {
        var copy = self
        copy.bounds = bounds
        return copy
    }

    /// The first token at or behind `from` where these words stand one after the other, case, line breaks and
    /// page marks aside; and the token behind them.
    func find(_ words: [StaticString], from: Int? = nil, to: Int? = nil) -> Range<Int>? {
        let limit = min(to ?? bounds.upperBound, bounds.upperBound)
        let start = max(from ?? bounds.lowerBound, bounds.lowerBound)
        guard let first = words.first else { return nil }
        for position in index.tokens(like: first, from: start) {
            let token = Int(position)
            if token >= limit { return nil }
            if text.reads(token, first), let end = match(words, at: token), end <= limit {
                return token..<end
            }
        }
        return nil
    }

    /// Behind the words where they stand at that token.
    func match(_ words: [StaticString], at index: Int) -> Int? {
        var position = index
        for (number, word) in words.enumerated() {
            if number > 0 { position = skipPageMark(position) }
            guard text.reads(position, word) else { return nil }
            position += 1
        }
        return position
    }

    /// Behind a page mark of the Federal Register (`[[Page 20140]]`) that begins at that token.
    func skipPageMark(_ index: Int) -> Int {
        guard text.isMark(index, Mark.openSquare), text.isMark(index + 1, Mark.openSquare) else {
            return index
        }
        var position = index + 2
        while position < text.count, position - index < 8 {
            if text.isMark(position, Mark.closeSquare), text.isMark(position + 1, Mark.closeSquare) {
                return position + 2
            }
            position += 1
        }
        return index
    }

    /// Before a page mark that ends in front of that token.
    func beforePageMark(_ index: Int) -> Int {
        guard text.isMark(index - 1, Mark.closeSquare), text.isMark(index - 2, Mark.closeSquare) else {
            return index
        }
        return (max(0, index - 8)..<index).first { skipPageMark($0) == index } ?? index
    }

    /// The words between two tokens as one line, page marks left out.
    func line(_ from: Int, _ to: Int) -> String {
        var parts: [String] = []
        var start = from
        var index = from
        while index < to {
            let behind = skipPageMark(index)
            if behind > index {
                if start < index { parts.append(text.line(start, index)) }
                start = behind
                index = behind
            } else {
                index += 1
            }
        }
        if start < to { parts.append(text.line(start, to)) }
        return parts.joined(separator: " ")
    }

    /// Behind the sentence or paragraph that holds `index`.
    func endOfSentence(_ index: Int, _ sentences: [Sentence]) -> Int {
        var low = 0
        var high = sentences.count
        while low < high {
            let middle = (low + high) / 2
            if sentences[middle].end <= index { low = middle + 1 } else { high = middle }
        }
        // Broken markup tears a sentence over two paragraphs.
        while low + 1 < sentences.count, sentences[low].end < bounds.upperBound,
            goesOn(over: sentences[low].end)
        {
            low += 1
        }
        return low < sentences.count ? sentences[low].end : text.count
    }

    /// Whether a sentence goes on over the paragraph that begins at that token: what stands before it does not end
    /// one, and it begins as no paragraph of a notice does.
    func goesOn(over index: Int) -> Bool {
        guard index > 0, index < text.count else { return false }
        let before = index - 1
        if text.isMark(before, Mark.fullStop) || text.isMark(before, Mark.colon) { return false }
        if text.isMark(before, Mark.semicolon) || text.isMark(before, Mark.comma) { return true }
        let open = WordClass.preposition.union(.conjunction).union(.determiner)
        if !text.classes(before).isDisjoint(with: open) || text.reads(before, "be") { return true }
        // `42` and behind it `AN/ARC-210`.
        if text.tokens[before].kind == .number { return true }
        if text.isCapitalised(index), !text.tokens[index].flags.contains(.allCapitals) {
            return text.classes(index).isDisjoint(with: .determiner | .preposition)
        }
        return !isItemNumber(index)
    }

    /// `(iv)` or `(U)`, with which a paragraph begins.
    private func isItemNumber(_ index: Int) -> Bool {
        guard text.isMark(index, Mark.open), text.isMark(index + 2, Mark.close) else { return false }
        let word = text.span(index + 1, index + 2).text
        return word == "U" || word.allSatisfy { "ivx".contains($0) }
    }

    /// The transmittal number that begins at that token, normalised: `26-13`, `26-1C`, `0G-23`.
    func transmittal(at index: Int) -> String? {
        guard index < text.count, text.tokens[index].kind == .number else { return nil }
        var hyphen = index + 1
        var lead = text.span(index, index + 1).text
        if text.isWord(hyphen), !text.isSpaced(hyphen),
            text.tokens[hyphen].end - text.tokens[hyphen].start == 1
        {
            lead += text.span(hyphen, hyphen + 1).text.uppercased()
            hyphen += 1
        }
        guard text.isMark(hyphen, Mark.hyphen) || text.isMark(hyphen, Mark.dash), hyphen + 1 < text.count,
            text.tokens[hyphen + 1].kind == .number,
            // The Federal Register breaks its lines behind hyphens.
            !text.isSpaced(hyphen + 1) || text.tokens[hyphen + 1].flags.contains(.newLine)
        else { return nil }
        var tail = text.span(hyphen + 1, hyphen + 2).text
        let letter = hyphen + 2
        if text.isWord(letter), !text.isSpaced(letter),
            text.tokens[letter].end - text.tokens[letter].start == 1
        {
            tail += text.span(letter, letter + 1).text.uppercased()
        }
        return lead + "-" + tail
    }

    /// A date written `February 26, 2026`, `26 February 2026`, `Jan. 8, 2026`; and the token behind it.
    func date(at index: Int) -> (value: String, end: Int)? {
        text.writtenDate(at: skipPageMark(index), behind: skipPageMark)
    }
}

extension Text {
    /// A written date that begins at that token; `behind` leads over what may stand between its parts.
    func writtenDate(at index: Int, behind: (Int) -> Int = { $0 }) -> (value: String, end: Int)? {
        guard index < count else { return nil }
        if classes(index).contains(.month), isCapitalised(index) {
            var position = behind(index + 1)
            if isMark(position, Mark.fullStop) { position = behind(position + 1) }
            guard let day = smallNumber(position, 1...31) else { return nil }
            position = behind(position + 1)
            if isMark(position, Mark.comma) { position = behind(position + 1) }
            guard let year = smallNumber(position, 1900...2100) else { return nil }
            return (Self.iso(year, Int(info(index).value), day), position + 1)
        }
        let month = behind(index + 1)
        if let day = smallNumber(index, 1...31), classes(month).contains(.month), isCapitalised(month) {
            var position = behind(month + 1)
            if isMark(position, Mark.fullStop) { position = behind(position + 1) }
            guard let year = smallNumber(position, 1900...2100) else { return nil }
            return (Self.iso(year, Int(info(month).value), day), position + 1)
        }
        return nil
    }

    func smallNumber(_ index: Int, _ range: ClosedRange<Int>) -> Int? {
        guard index < count, tokens[index].kind == .number, let whole = numeral(at: index)?.whole,
            range.contains(whole), tokens[index].end - tokens[index].start <= 4
        else { return nil }
        return whole
    }

    static func iso(_ year: Int, _ month: Int, _ day: Int) -> String {
        func padded(_ number: Int, _ width: Int) -> String {
            let digits = String(number)
            return String(repeating: "0", count: max(0, width - digits.count)) + digits
        }
        return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    }
}
