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
        let end = endOfList(start, request.upperBound)
        let isCutOff = end == text.count && !text.isMark(end - 1, Mark.fullStop)
        let pieces = pieces(start, end, isCutOff: isCutOff)
        // One list for everything, articles and support: none of it is set apart as major.
        let isMixed =
            pieces.last.map { piece in
                notice.find(["related", "elements"], from: piece.lowerBound, to: piece.upperBound) != nil
            } ?? false
        return pieces.compactMap { piece in
            item(piece, allowsUncounted: pieces.count == 1 && !isMixed && !isCutOff)
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
        return pieces(start, end, isCutOff: end == text.count).compactMap { item($0, allowsUncounted: false) }
    }

    /// Where `The following non-MDE items …` begins: a designation such as `WGU 59B/B.` hides the full stop before
    /// it.
    private func endOfList(_ from: Int, _ to: Int) -> Int {
        var start = from
        while let found = notice.find(["the", "following"], from: start, to: to) {
            if text.isMark(found.lowerBound - 1, Mark.fullStop) { return found.lowerBound }
            start = found.upperBound
        }
        return to
    }

    /// Cuts at semicolons, at `; and`, and at full stops or line ends before a new count.
    ///
    /// Where the text was cut off within the list, its last piece is half an article and is left out.
    private func pieces(_ from: Int, _ to: Int, isCutOff: Bool) -> [Range<Int>] {
        var pieces: [Range<Int>] = []
        var start = from
        var depth = 0
        func close(_ end: Int) {
            var low = start
            var high = notice.beforePageMark(end)
            while low < high, text.classes(low).contains(.conjunction) || text.tokens[low].kind == .mark {
                low += 1
            }
            while high > low,
                text.isMark(high - 1, Mark.fullStop) || text.isMark(high - 1, Mark.comma)
                    || text.classes(high - 1).contains(.conjunction)
            {
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
            // `seventy-two (72)`: no count begins within a count.
            index = max(index + 1, min(to, count(at: index)?.end ?? 0))
        }
        if !isCutOff { close(to) }
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
        guard let numeral = count(at: index), numeral.inWords, numeral.end - numeral.start >= 4 else {
            return text.tokens[index].flags.contains(.newLine) ? leadsParagraph(index) : numeralLeads(index)
        }
        return text.isMark(numeral.end - 1, Mark.close)
    }

    /// A count in figures at the head of a paragraph, which an indent or an empty line shows: `    36 M142 …`. A
    /// line that only goes on begins at the margin.
    private func leadsParagraph(_ index: Int) -> Bool {
        guard text.tokens[index].kind == .number, let numeral = count(at: index), numeral.whole != nil,
            text.isWord(notice.skipPageMark(numeral.end))
        else { return false }
        let start = Int(text.tokens[index].start)
        let isIndented = start >= 4 && text.bytes[(start - 4)..<start].allSatisfy { $0 == 0x20 }
        return isIndented || text.tokens[index].flags.contains(.newBlock)
    }

    /// How many: `five thousand and six (5,006)`, `5,031`; the `155` of `155mm` is no count.
    private func count(at index: Int) -> Numeral? {
        guard var numeral = text.numeral(at: index) else { return nil }
        guard numeral.inWords else {
            return text.isWord(numeral.end) && !text.isSpaced(numeral.end) ? nil : numeral
        }
        // What may stand between the parts of a number: `and`, a page mark. The figures in brackets end it.
        var end = index
        while end < text.count, end - index < 24 {
            let behind = notice.skipPageMark(end)
            let isWord =
                text.isWord(end) && !text.classes(end).isDisjoint(with: .number | .scale | .conjunction)
            guard isWord || text.isMark(end, Mark.hyphen) || behind > end else { break }
            end = max(end + 1, behind)
        }
        if text.isMark(end, Mark.open), text.isMark(end + 2, Mark.close), end + 1 < text.count,
            text.tokens[end + 1].kind == .number, let figures = text.numeral(at: end + 1)?.whole
        {
            numeral.digits = figures
            numeral.end = end + 3
        }
        return numeral
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
        let numeral = count(at: start)
        guard numeral != nil || allowsUncounted else { return nil }
        if let numeral, numeral.end >= piece.upperBound { return nil }
        let nameStart = notice.skipPageMark(numeral?.end ?? start)
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
            if open > from, text.tokens[open + 1].kind == .number, open + 2 < end,
                text.isWord(notice.skipPageMark(open + 2))
            {
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
