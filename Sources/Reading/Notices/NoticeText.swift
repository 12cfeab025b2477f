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
        return index.first(like: first, in: start..<max(start, limit)) { token in
            guard let end = match(words, at: token), end <= limit else { return nil }
            return token..<end
        }
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

    /// The words between two tokens as one line, page marks left out; what was broken behind its hyphen is whole.
    func line(_ from: Int, _ to: Int) -> String {
        guard (from..<max(from, to)).contains(where: { mayBreak(at: $0) }) else { return text.line(from, to) }
        var parts: [String] = []
        var start = from
        var index = from
        while index < to {
            let behind = skipPageMark(index)
            if behind > index || index > start && isBrokenAtHyphen(index) {
                if start < index { parts.append(text.line(start, index)) }
                start = max(behind, index)
                index = max(behind, index + 1)
            } else {
                index += 1
            }
        }
        if start < to { parts.append(text.line(start, to)) }
        return parts.dropFirst().reduce(into: parts.first ?? "") { line, part in
            line += line.hasSuffix("-") ? part : " " + part
        }
    }

    /// Whether a line may be broken at that token: most are not, and are left at one look.
    @inline(__always)
    private func mayBreak(at index: Int) -> Bool {
        let token = text.tokens[index]
        return token.flags.contains(.newLine) || token.kind == .mark && token.mark == Mark.openSquare
    }

    /// Whether that token stands at the head of a line behind a hyphen that ends a word: `multi-` / `function`.
    private func isBrokenAtHyphen(_ index: Int) -> Bool {
        text.tokens[index].flags.contains(.newLine) && text.isMark(index - 1, Mark.hyphen)
            && !text.isSpaced(index - 1)
    }

    /// How many blanks stand before the first token of a line.
    func indent(_ index: Int) -> Int {
        let start = Int(text.tokens[index].start)
        return start - (text.bytes[..<start].lastIndex { $0 != 0x20 && $0 != 0x09 } ?? -1) - 1
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
    func isItemNumber(_ index: Int) -> Bool {
        guard text.isMark(index, Mark.open), text.isMark(index + 2, Mark.close) else { return false }
        let word = text.span(index + 1, index + 2).text
        return word == "U" || word.allSatisfy { "ivx".contains($0) }
    }

    /// A date written `February 26, 2026`, `26 February 2026`, `Jan. 8, 2026`; and the token behind it.
    func date(at index: Int) -> (value: String, end: Int)? {
        text.writtenDate(at: skipPageMark(index), behind: skipPageMark)
    }
}
