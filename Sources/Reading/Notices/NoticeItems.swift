internal import Lexicon

/// The list of major defense equipment: in the sentence `has requested to buy A; B; and C`, or under the heading
/// of a sheet.
struct NoticeItems {
    let notice: NoticeText
    let sentences: [Sentence]

    private var text: Text { notice.text }

    /// The articles of `has requested to buy A; B; and C.`
    func read(request: Range<Int>) -> [Item] {
        guard let verb = notice.find(["has", "requested"], from: request.lowerBound, to: request.upperBound)
        else {
            return []
        }
        var start = verb.upperBound
        for words: [StaticString] in [
            ["to", "buy"], ["to", "purchase"], ["the", "purchase", "of"], ["to", "acquire"],
        ] {
            if let end = notice.match(words, at: start) { start = end }
        }
        if notice.match(["the", "following", "non"], at: start) != nil { return [] }
        let pieces = pieces(start, request.upperBound)
        // One list for everything, articles and support: none of it is set apart as major.
        let isMixed =
            pieces.last.map { piece in
                notice.find(["related", "elements"], from: piece.lowerBound, to: piece.upperBound) != nil
            } ?? false
        return pieces.compactMap { piece in
            item(piece, allowsUncounted: pieces.count == 1 && !isMixed)
        }
    }

    /// The lines between `Major Defense Equipment (MDE):` and `Non-Major Defense Equipment:` of item (iii).
    func read(sheet: Range<Int>) -> [Item] {
        guard
            let description = notice.find(
                ["description", "and", "quantity"], from: sheet.lowerBound, to: sheet.upperBound)
        else { return [] }
        guard
            let heading = notice.find(
                ["major", "defense", "equipment"], from: description.upperBound, to: sheet.upperBound)
        else { return [] }
        var start = heading.upperBound
        while start < sheet.upperBound, text.tokens[start].kind == .mark || text.reads(start, "mde") {
            start += 1
        }
        let end =
            notice.find(["non"], from: start, to: sheet.upperBound).map(\.lowerBound)
            ?? sheet.upperBound
        if text.reads(start, "none") { return [] }
        return pieces(start, end).compactMap { item($0, allowsUncounted: false) }
    }

    /// Cuts at semicolons, at `; and`, and at full stops or line ends before a new count.
    private func pieces(_ from: Int, _ to: Int) -> [Range<Int>] {
        var pieces: [Range<Int>] = []
        var start = from
        var depth = 0
        func close(_ end: Int) {
            var low = start
            var high = end
            while low < high, text.classes(low).contains(.conjunction) || text.tokens[low].kind == .mark {
                low += 1
            }
            while high > low, text.isMark(high - 1, Mark.fullStop) || text.isMark(high - 1, Mark.comma) {
                high -= 1
            }
            if low < high { pieces.append(low..<high) }
            start = end
        }
        var index = from
        while index < to {
            let afterPage = notice.skipPageMark(index)
            if afterPage > index {
                index = afterPage
                continue
            }
            if text.isMark(index, Mark.open) { depth += 1 }
            if text.isMark(index, Mark.close) { depth -= 1 }
            if depth <= 0, text.isMark(index, Mark.semicolon) {
                close(index)
                start = index + 1
            } else if depth <= 0, index > start, beginsCountedItem(index, start) {
                close(index)
            }
            index += 1
        }
        close(to)
        return pieces
    }

    /// `…, and ten (10) AIM-9X …`: a comma or `and` before a count written in words and figures.
    private func beginsCountedItem(_ index: Int, _ start: Int) -> Bool {
        let before = index - 1
        guard
            text.isMark(before, Mark.comma) || text.classes(before).contains(.conjunction)
                || text.tokens[index].flags.contains(.newLine) && text.isMark(before, Mark.fullStop)
                || text.isMark(before, Mark.fullStop) || text.tokens[index].flags.contains(.newLine)
                || text.isMark(before, Mark.closeSquare)
        else { return false }
        guard let numeral = text.numeral(at: index), numeral.inWords, numeral.end - numeral.start >= 4 else {
            return text.tokens[index].flags.contains(.newLine) ? false : numeralLeads(index)
        }
        return text.isMark(numeral.end - 1, Mark.close)
    }

    private func numeralLeads(_ index: Int) -> Bool {
        guard text.classes(index - 1).contains(.conjunction), text.tokens[index].kind == .number,
            let mention = text.mention(startingAt: index + 1)
        else { return false }
        return mention.kind == .article || mention.kind == .designator
    }

    private func item(_ piece: Range<Int>, allowsUncounted: Bool) -> Item? {
        let first = notice.skipPageMark(piece.lowerBound)
        var start = Hedges.skip(first, in: text)
        let hedged = start > first
        let qualifier = hedged ? Hedges.before(start, in: text).qualifier : nil
        while start < piece.upperBound, text.classes(start).contains(.additional) || text.reads(start, "an") {
            start += 1
        }
        let numeral = text.numeral(at: start)
        guard numeral != nil || allowsUncounted else { return nil }
        if let numeral, numeral.end >= piece.upperBound { return nil }
        let nameStart = numeral?.end ?? start
        let nameEnd = nameEnd(nameStart, piece.upperBound)
        guard nameStart < nameEnd else { return nil }
        let found = articles(nameStart, nameEnd)
        if numeral == nil {
            // Without a count only a named article, not `equipment and services related to …`.
            guard found.mention != nil || found.designation != nil,
                text.classes(nameStart).isDisjoint(with: .gear)
            else { return nil }
        }
        let designation = found.designation.map { text.line(Int($0.start), Int($0.designationEnd)) }
        return Item(
            quantity: numeral?.whole, qualifier: qualifier ?? (numeral == nil ? nil : .exact),
            name: notice.line(nameStart, nameEnd), designation: designation,
            article: found.mention.flatMap { $0.kind == .article ? text.entity($0).id : nil },
            majorDefenseEquipment: true, span: text.span(first, nameEnd))
    }

    /// Without what only splits the count: `(60 installed, 10 spares)`.
    private func nameEnd(_ from: Int, _ to: Int) -> Int {
        var end = to
        if text.isMark(end - 1, Mark.close) {
            var open = end - 1
            while open > from, !text.isMark(open, Mark.open) { open -= 1 }
            if open > from, text.tokens[open + 1].kind == .number, open + 2 < end, text.isWord(open + 2) {
                end = open
            }
        }
        return end
    }

    private func articles(_ from: Int, _ to: Int) -> (mention: Mention?, designation: Mention?) {
        var mention: Mention?
        var designation: Mention?
        for index in from..<to {
            guard let found = text.mention(startingAt: index),
                found.kind == .article || found.kind == .designator
            else { continue }
            if mention == nil { mention = found }
            if designation == nil, found.hasDesignation { designation = found }
        }
        return (mention, designation)
    }
}
