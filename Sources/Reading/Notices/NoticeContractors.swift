internal import Lexicon

/// `The principal contractors will be A, located in City, ST; and B, located in City, ST.`
///
/// Older releases write `A in City, State, and B of City, State`, or put each firm on a line of its own.
struct NoticeContractors {
    let notice: NoticeText

    private var text: Text { notice.text }

    func read() -> [Contractor] {
        guard let sentence = sentence() else { return [] }
        guard text.isMark(sentence.lowerBound - 1, Mark.colon) else { return read(sentence) }
        return lines(behind: sentence.lowerBound).flatMap(read)
    }

    /// A firm a line, as releases before 2013 set them: up to the line that is a sentence.
    private func lines(behind colon: Int) -> [Range<Int>] {
        var lines: [Range<Int>] = []
        var start = colon
        while start < text.count, lines.count < 40 {
            var end = start + 1
            while end < text.count, !text.tokens[end].flags.contains(.newLine) { end += 1 }
            let isSentence = (start..<end).contains { !text.classes($0).isDisjoint(with: .be | .modal) }
            if isSentence { break }
            lines.append(start..<end)
            start = end
        }
        return lines
    }

    private func read(_ list: Range<Int>) -> [Contractor] {
        var contractors: [Contractor] = []
        var start = list.lowerBound
        while start < list.upperBound {
            let stop = separator(start, list.upperBound)
            // Where the text was cut off within the list, its last name or place is half.
            if stop == text.count { break }
            if let contractor = contractor(start, stop) { contractors.append(contractor) }
            start = max(stop, start + 1)
            if start < text.count, text.tokens[start].kind == .mark { start += 1 }
        }
        return contractors
    }

    /// The names behind `principal contractor(s) … will be`, up to the full stop; nil where none is named.
    private func sentence() -> Range<Int>? {
        for start in starts() where namesFirm(start) {
            let first = text.isMark(start, Mark.colon) ? start + 1 : start
            var end = first
            while end < text.count, !endsList(end, first) { end += 1 }
            return first..<end
        }
        return nil
    }

    /// Whether the words there leave the contractor open: `will be determined by competition`, `is unknown`.
    func openSentence() -> Int? {
        starts().first { !namesFirm($0) && !text.isMark($0, Mark.colon) }
    }

    /// A name begins with a capital; `the` may stand before it.
    private func namesFirm(_ start: Int) -> Bool {
        guard start < text.count else { return false }
        if text.isMark(start, Mark.colon) { return true }
        let first = text.reads(start, "the") ? start + 1 : start
        return text.isCapitalised(first) || text.tokens[first].kind == .number
            || text.mention(startingAt: first)?.kind == .firm
    }

    /// Behind each `principal contractor(s) (for this sale) will be`, `is`, `are`.
    private func starts() -> [Int] {
        var starts: [Int] = []
        for lead: StaticString in ["principal", "prime"] {
            var from = notice.bounds.lowerBound
            while let found = notice.find([lead], from: from) {
                from = notice.skipPageMark(found.upperBound)
                guard text.classes(from).contains(.contractor),
                    !text.classes(found.lowerBound - 1).contains(.negation)
                else { continue }
                var verb = from + 1
                while verb < min(text.count, from + 12), text.classes(verb).isDisjoint(with: .be | .modal),
                    !text.isMark(verb, Mark.fullStop), !text.tokens[verb].flags.contains(.newBlock)
                {
                    verb += 1
                }
                guard !text.classes(verb).isDisjoint(with: .be | .modal) else { continue }
                var start = notice.skipPageMark(verb + 1)
                if text.reads(start, "be") { start = notice.skipPageMark(start + 1) }
                if start < text.count { starts.append(start) }
            }
        }
        return starts.sorted()
    }

    private func endsList(_ index: Int, _ start: Int) -> Bool {
        guard text.isMark(index, Mark.fullStop) else {
            guard text.tokens[index].flags.contains(.newBlock), index > start else { return false }
            return !notice.goesOn(over: index)
        }
        if text.classes(index - 1).contains(.firmSuffix), index + 1 < text.count {
            return text.isCapitalised(index + 1)
                && !text.classes(index + 1).isDisjoint(with: .determiner | .preposition)
        }
        // `St. Louis`, `U.S. Ordnance`
        return !(text.reads(index - 1, "st") || text.reads(index - 1, "ft"))
    }

    // MARK: Where one firm ends

    /// The semicolon, or what stands before the next name where no semicolon does.
    private func separator(_ from: Int, _ to: Int) -> Int {
        var index = from
        var placeAt: Int?
        while index < to {
            if text.isMark(index, Mark.semicolon) { return index }
            if isPlaceLead(index, from) {
                if let placeAt { return breakBefore(index, behind: placeAt) }
                placeAt = index
            } else if index > from + 1, beginsFirm(index, from, placeAt) {
                return index - 1
            }
            index += 1
        }
        return to
    }

    /// `located in`, or `in` and `of` before a name: `Sikorsky in Stratford, Connecticut`.
    private func isPlaceLead(_ index: Int, _ from: Int) -> Bool {
        if text.reads(index, "located") { return true }
        guard text.reads(index, "in") || text.reads(index, "of"), index > from, text.isCapitalised(index + 1),
            !text.reads(index - 1, "located"), text.mention(at: index) == nil
        else { return false }
        // `Joint Venture of Raytheon and Lockheed Martin` is a name.
        return text.mention(startingAt: index + 1)?.kind != .firm
    }

    /// Whether another firm's name begins at that token, behind a comma or `and`.
    private func beginsFirm(_ index: Int, _ from: Int, _ placeAt: Int?) -> Bool {
        guard text.mention(startingAt: index)?.kind == .firm else { return false }
        let before = index - 1
        let isBehindAnd = text.classes(before).contains(.conjunction)
        guard isBehindAnd || text.isMark(before, Mark.comma) else { return false }
        if placeAt != nil { return true }
        // `Javelin Joint Venture between RTX and Lockheed Martin`: only behind a firm that stands alone.
        var first = from
        while first < index, text.classes(first).contains(.conjunction) || text.tokens[first].kind == .mark {
            first += 1
        }
        if text.reads(first, "the") { first += 1 }
        guard let mention = text.mention(startingAt: first), mention.kind == .firm else { return false }
        let hasComma = (from..<index).contains { text.isMark($0, Mark.comma) }
        return hasComma || Int(mention.end) >= before
    }

    /// Between two places: before the last `; and`, `, and`, `and` or comma in front of the second name.
    private func breakBefore(_ place: Int, behind first: Int) -> Int {
        let range = (first + 1)..<place
        if let firm = range.last(where: { index in
            text.mention(startingAt: index)?.kind == .firm
                && (text.classes(index - 1).contains(.conjunction) || text.isMark(index - 1, Mark.comma))
        }) {
            return firm - 1
        }
        if let both = range.last(where: {
            text.classes($0).contains(.conjunction) && text.isMark($0 - 1, Mark.comma)
        }) {
            return both
        }
        return range.last { text.classes($0).contains(.conjunction) }
            ?? range.dropLast().last { text.isMark($0, Mark.comma) } ?? place
    }

    // MARK: One firm

    private func contractor(_ from: Int, _ to: Int) -> Contractor? {
        var start = from
        while start < to, text.classes(start).contains(.conjunction) || text.tokens[start].kind == .mark {
            start = notice.skipPageMark(start + 1)
        }
        guard start < to else { return nil }
        var nameEnd = to
        var placeStart = to
        if let located = notice.find(["located", "in"], from: start, to: to) {
            nameEnd = located.lowerBound
            placeStart = located.upperBound
        } else if let lead = (start..<to).first(where: { isPlaceLead($0, start) }) {
            nameEnd = lead
            placeStart = lead + 1
        } else if let of = placeWithoutWord(start, to) {
            nameEnd = of
            placeStart = of + 1
        }
        nameEnd = notice.beforePageMark(nameEnd)
        while nameEnd > start, text.isMark(nameEnd - 1, Mark.comma) { nameEnd -= 1 }
        guard nameEnd > start else { return nil }
        var placeEnd = to
        while placeEnd > placeStart,
            text.tokens[placeEnd - 1].kind == .mark || text.classes(placeEnd - 1).contains(.conjunction)
        {
            placeEnd -= 1
        }
        if placeStart >= to {
            while nameEnd > start,
                text.tokens[nameEnd - 1].kind == .mark && !text.isMark(nameEnd - 1, Mark.close)
                    || text.classes(nameEnd - 1).contains(.conjunction)
            {
                nameEnd -= 1
            }
        }
        let firm = (start..<nameEnd).lazy.compactMap { index -> String? in
            guard let mention = text.mention(startingAt: index), mention.kind == .firm else { return nil }
            return text.entity(mention).id
        }.first
        let name = notice.line(start, includingPoint(nameEnd))
        return Contractor(
            name: name, firm: firm, place: placeStart < placeEnd ? notice.line(placeStart, placeEnd) : nil,
            span: text.span(start, includingPoint(nameEnd)))
    }

    private func includingPoint(_ end: Int) -> Int {
        text.isMark(end, Mark.fullStop) && text.classes(end - 1).contains(.firmSuffix) ? end + 1 : end
    }

    /// `Lockheed Martin Missile and Defense, Ocala, FL`: the first comma where two follow or one and a state.
    private func placeWithoutWord(_ from: Int, _ to: Int) -> Int? {
        var commas: [Int] = []
        for index in from..<to where text.isMark(index, Mark.comma) {
            if text.classes(index + 1).contains(.firmSuffix) { continue }
            commas.append(index)
        }
        return commas.count >= 2 ? commas.first : nil
    }
}
