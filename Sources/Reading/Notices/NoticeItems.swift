internal import Lexicon

/// The list of major defense equipment: in the sentence `has requested to buy A; B; and C`, or under the heading
/// of a sheet.
struct NoticeItems {
    let notice: NoticeText
    let sentences: [Sentence]

    private var text: Text { notice.text }

    /// Whether the notice sets major defense equipment apart: only then a list says that its articles are.
    private var setsApart: Bool {
        notice.find(["mde"]) != nil || notice.find(["major", "defense", "equipment"]) != nil
    }

    /// The articles of `has requested to buy A; B; and C.`
    func read(request: NoticeRequest) -> [Item] {
        guard !request.isMinor else { return [] }
        let end = request.list.upperBound
        let isCutOff = end == text.count && !text.isMark(end - 1, Mark.fullStop)
        let pieces = pieces(request.list.lowerBound, end, isCutOff: isCutOff)
        // One list for everything, articles and support: none of it is set apart as major.
        let isMixed =
            pieces.last.map { piece in
                notice.find(["related", "elements"], from: piece.lowerBound, to: piece.upperBound) != nil
            } ?? false
        let isMajorAlone = notice.find(["the", "following", "non"], from: request.list.upperBound) != nil
        return items(pieces, allowsUncounted: !isMixed && !isCutOff && (pieces.count == 1 || isMajorAlone))
    }

    /// The lines between `Major Defense Equipment (MDE):` and `Non-Major Defense Equipment:` of item (iii); on older
    /// sheets all up to `Also included`.
    func read(sheet: Range<Int>) -> [Item] {
        guard
            let description = notice.find(
                ["description", "and", "quantity"], from: sheet.lowerBound, to: sheet.upperBound)
        else { return [] }
        let end = endOfMajor(description.upperBound, sheet.upperBound)
        let heading =
            notice.find(["major", "defense", "equipment"], from: description.upperBound, to: end)
            ?? notice.find(["mde"], from: description.upperBound, to: end)
        guard let heading else { return read(plain: description.upperBound..<end) }
        var start = heading.upperBound
        while start < end, text.tokens[start].kind == .mark || text.reads(start, "mde") { start += 1 }
        if text.reads(start, "none") { return [] }
        return items(pieces(start, end, isCutOff: end == text.count), allowsUncounted: end < text.count)
    }

    /// Item (iii) of sheets before 2015: `… for Purchase: 14 AN/APN-241 radars. Also included: …`
    private func read(plain range: Range<Int>) -> [Item] {
        guard let colon = range.first(where: { text.isMark($0, Mark.colon) }) else { return [] }
        let own = notice.limited(to: colon + 1..<range.upperBound)
        if let request = NoticeRequest.find(in: own, sentences) { return read(request: request) }
        return items(pieces(colon + 1, range.upperBound, isCutOff: false), allowsUncounted: false)
    }

    /// The articles of a stretch that is a list and nothing else.
    func read(list: Range<Int>, allowsUncounted: Bool = false) -> [Item] {
        items(pieces(list.lowerBound, list.upperBound, isCutOff: false), allowsUncounted: allowsUncounted)
    }

    private func items(_ pieces: [Range<Int>], allowsUncounted: Bool) -> [Item] {
        let isMajor: Bool? = setsApart ? true : nil
        return pieces.compactMap { item($0, allowsUncounted: allowsUncounted, isMajor: isMajor) }
    }

    /// Before the list of what is no major defense equipment, or the next item.
    private func endOfMajor(_ start: Int, _ end: Int) -> Int {
        var ends = [end]
        var from = start
        while let non = notice.find(["non"], from: from, to: end) {
            from = non.upperBound
            while text.isMark(from, Mark.hyphen) || text.isMark(from, Mark.dash) { from += 1 }
            guard text.reads(from, "mde") || text.reads(from, "major") else { continue }
            ends.append(non.lowerBound)
            break
        }
        if let also = notice.find(["also", "included"], from: start, to: end) {
            ends.append(also.lowerBound)
        }
        if let next = (start..<end).first(where: {
            text.isMark($0, Mark.open) && text.reads($0 + 1, "iv") && text.isMark($0 + 2, Mark.close)
        }) {
            ends.append(next)
        }
        return ends.min() ?? end
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
        // `up to one hundred (100)`: the hedge belongs to the count.
        let first = Hedges.skip(index, in: text)
        guard let numeral = count(at: first), numeral.inWords, numeral.end - numeral.start >= 4 else {
            return text.tokens[index].flags.contains(.newLine) ? leadsParagraph(index) : numeralLeads(index)
        }
        return text.isMark(numeral.end - 1, Mark.close)
    }

    /// A count in figures at the head of a paragraph, which an indent or an empty line shows: `    36 M142 …`. A
    /// line that only goes on begins at the margin, which the Congressional Record moves in.
    private func leadsParagraph(_ index: Int) -> Bool {
        guard text.tokens[index].kind == .number, let numeral = count(at: index), numeral.whole != nil,
            text.isWord(notice.skipPageMark(numeral.end))
        else { return false }
        return text.tokens[index].flags.contains(.newBlock) || notice.indent(index) > margin(before: index)
    }

    /// The least indent of the lines before that token.
    private func margin(before index: Int) -> Int {
        var margin = notice.indent(index)
        for token in max(notice.bounds.lowerBound, index - 400)..<index
        where text.tokens[token].flags.contains(.newLine) {
            margin = min(margin, notice.indent(token))
        }
        return margin
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
        guard text.tokens[index].kind == .number, let mention = text.mention(startingAt: index + 1) else {
            return false
        }
        return mention.kind == .article || mention.kind == .designator
    }

    private func item(_ piece: Range<Int>, allowsUncounted: Bool, isMajor: Bool?) -> Item? {
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
        var nameStart = notice.skipPageMark(numeral?.end ?? start)
        // `(18) F-16 aircraft`: the bracket before the count is no part of the piece.
        if numeral != nil, text.isMark(nameStart, Mark.close) { nameStart += 1 }
        let nameEnd = nameEnd(nameStart, piece.upperBound)
        guard nameStart < nameEnd else { return nil }
        let found = articles(nameStart, nameEnd)
        if numeral == nil {
            // Without a count only a named article, not `equipment and services related to …`, `support for …`.
            guard let article = found.mention ?? found.designation,
                (nameStart...max(nameStart, Int(article.start) - 1)).allSatisfy({
                    text.classes($0).isDisjoint(with: .gear)
                })
            else { return nil }
        }
        let designation = found.designation.map { notice.line(Int($0.start), Int($0.designationEnd)) }
        return Item(
            quantity: numeral?.whole, qualifier: qualifier ?? (numeral == nil ? nil : .exact),
            name: notice.line(nameStart, nameEnd), designation: designation,
            article: found.mention.flatMap { $0.kind == .article ? text.entity($0).id : nil },
            majorDefenseEquipment: isMajor, span: text.span(first, nameEnd))
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
