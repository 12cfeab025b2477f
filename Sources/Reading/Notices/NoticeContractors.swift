internal import Lexicon

/// `The principal contractors will be A, located in City, ST; and B, located in City, ST.`
struct NoticeContractors {
    let notice: NoticeText

    private var text: Text { notice.text }

    func read() -> [Contractor] {
        guard let sentence = sentence() else { return [] }
        var contractors: [Contractor] = []
        var start = sentence.lowerBound
        while start < sentence.upperBound {
            let stop = separator(start, sentence.upperBound)
            // Where the text was cut off within the list, its last name or place is half.
            if stop == text.count { break }
            if let contractor = contractor(start, stop) { contractors.append(contractor) }
            start = stop + 1
        }
        return contractors
    }

    /// Behind `principal contractor(s) will be`, up to the full stop.
    private func sentence() -> Range<Int>? {
        var from = 0
        while let found = notice.find(["principal"], from: from) {
            from = notice.skipPageMark(found.upperBound)
            guard text.reads(from, "contractor") || text.reads(from, "contractors"),
                !text.classes(found.lowerBound - 1).contains(.negation)
            else { continue }
            var start = from + 1
            // `contractor(s)`
            while start < text.count, text.tokens[start].kind == .mark || text.reads(start, "s") {
                start += 1
            }
            guard
                text.reads(start, "will") || text.reads(start, "is") || text.reads(start, "are")
                    || text.reads(start, "would")
            else { continue }
            start = notice.skipPageMark(start + 1)
            if text.reads(start, "be") { start = notice.skipPageMark(start + 1) }
            // `will be determined`, `will be selected`
            if text.classes(start).contains(.verb), !text.isCapitalised(start) { continue }
            var end = start
            while end < text.count, !endsList(end) { end += 1 }
            return start..<end
        }
        return nil
    }

    private func endsList(_ index: Int) -> Bool {
        guard text.isMark(index, Mark.fullStop) else {
            return text.tokens[index].flags.contains(.newBlock) && !notice.goesOn(over: index)
        }
        if text.classes(index - 1).contains(.firmSuffix), index + 1 < text.count {
            return text.isCapitalised(index + 1)
                && !text.classes(index + 1).isDisjoint(with: .determiner | .preposition)
        }
        return true
    }

    /// The semicolon, or the `and` behind a place, before the next name.
    private func separator(_ from: Int, _ to: Int) -> Int {
        var index = from
        var located = false
        while index < to {
            if text.isMark(index, Mark.semicolon) { return index }
            if text.reads(index, "located") {
                if located {
                    // Two names without a semicolon between: the second begins behind the last comma or `and`.
                    var back = index - 1
                    while back > from, text.isMark(back, Mark.comma) || !isNameBreak(back) { back -= 1 }
                    return back
                }
                located = true
            }
            index += 1
        }
        return to
    }

    private func isNameBreak(_ index: Int) -> Bool {
        text.classes(index).contains(.conjunction)
            || text.isMark(index, Mark.comma) && text.isMark(index - 2, Mark.comma)
    }

    private func contractor(_ from: Int, _ to: Int) -> Contractor? {
        var start = from
        while start < to, text.classes(start).contains(.conjunction) || text.tokens[start].kind == .mark {
            start += 1
        }
        guard start < to else { return nil }
        var nameEnd = to
        var placeStart = to
        if let located = notice.find(["located", "in"], from: start, to: to) {
            nameEnd = located.lowerBound
            placeStart = located.upperBound
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
