internal import Lexicon

/// When something in a sentence happened, as the text has it: a day, a month, a year, or about so long ago.
package struct ToldTime: Sendable {
    /// The first and the last day that are meant, `YYYY-MM-DD`.
    package var from: String
    package var to: String
    /// As precise as it is printed: `2019`, `2019-07`, `2019-07-17`; empty where only the distance is told.
    package var value: String
    /// The year stands in the text, and is not worked out from the day of the article.
    package var namesYear: Bool
    package var span: Span
    package var sentence: Int
}

/// Finds the times of a text, sentence by sentence: `in July 2019`, `on May 11 and 12`, `last August`, `a year ago`,
/// `in the same week`.
struct ToldTimeReader {
    let text: Text
    let published: String?
    private let today: CivilDay?

    init(text: Text, published: String?) {
        self.text = text
        self.published = published
        today = published.flatMap(CivilDay.init)
    }

    func times(_ sentences: [(number: Int, sentence: Sentence, elements: Elements)]) -> [ToldTime] {
        var result: [ToldTime] = []
        for (number, sentence, _) in sentences {
            var index = sentence.start
            while index < sentence.end {
                guard let found = time(at: index, sentence, result, number), found.end <= sentence.end else {
                    index += 1
                    continue
                }
                result.append(
                    ToldTime(
                        from: found.from, to: found.to, value: found.value, namesYear: found.namesYear,
                        span: text.span(index, found.end), sentence: number))
                index = found.end
            }
        }
        return result
    }

    private struct Found {
        var from: String
        var to: String
        var value: String
        var end: Int
        var namesYear = false
    }

    private func time(at index: Int, _ sentence: Sentence, _ before: [ToldTime], _ number: Int) -> Found? {
        let classes = text.classes(index)
        let isNumber = text.tokens[index].kind == .number
        guard
            isNumber || !classes.isDisjoint(with: .month | .weekday | .number)
                || text.isWord(index) && (index == sentence.start || !text.isCapitalised(index))
        else { return nil }
        if isNumber || !classes.isDisjoint(with: .month | .weekday) {
            return days(at: index) ?? month(at: index) ?? year(at: index)
        }
        return relative(at: index, before, number)
    }

    // MARK: Printed

    /// `May 11`, `11 May 2022`, `Thursday`, `May 11 and 12`, `11-12 May`
    private func days(at index: Int) -> Found? {
        let dates = Dates(text: text, published: published)
        if let first = text.smallNumber(index, 1...31), joins(index + 1), let last = dates.day(at: index + 2),
            let end = CivilDay(last.value), first < end.day, text.classes(index + 3).contains(.month),
            let start = CivilDay(year: end.year, month: end.month, day: first)
        {
            return Found(
                from: start.text, to: end.text, value: start.text, end: last.end, namesYear: isFull(last.end))
        }
        guard let found = dates.day(at: index) else { return nil }
        if let start = CivilDay(found.value), joins(found.end),
            let number = text.smallNumber(found.end + 1, 1...31),
            number > start.day, let end = CivilDay(year: start.year, month: start.month, day: number),
            !text.classes(found.end + 2).contains(.month)
        {
            return Found(
                from: start.text, to: end.text, value: start.text, end: found.end + 2,
                namesYear: isFull(found.end))
        }
        return Found(
            from: found.value, to: found.value, value: found.value, end: found.end,
            namesYear: isFull(found.end))
    }

    private func isFull(_ end: Int) -> Bool { end > 0 && text.smallNumber(end - 1, 1900...2100) != nil }

    private func joins(_ index: Int) -> Bool {
        text.reads(index, "and") || text.isMark(index, Mark.hyphen) || text.isMark(index, Mark.dash)
            || text.preposition(index) == .to
    }

    /// `July 2019`, `in June`, `last August`, `late August`: without a year the last that has begun.
    private func month(at index: Int) -> Found? {
        guard text.classes(index).contains(.month), text.isCapitalised(index), text.mention(at: index) == nil
        else { return nil }
        let number = Int(text.info(index).value)
        var next = index + 1
        if text.isMark(next, Mark.fullStop) { next += 1 }
        if text.isMark(next, Mark.comma) || text.preposition(next) == .of { next += 1 }
        if let year = text.smallNumber(next, 1900...2100) {
            return month(number, year, next + 1, namesYear: true)
        }
        guard let today, isBeforeMonth(index - 1) else { return nil }
        return month(number, number <= today.month ? today.year : today.year - 1, index + 1, namesYear: false)
    }

    private func isBeforeMonth(_ index: Int) -> Bool {
        guard index >= 0 else { return false }
        if let preposition = text.preposition(index) {
            return [.in, .since, .of, .by, .until, .from, .during, .before, .after].contains(preposition)
        }
        return text.reads(index, "last") || text.reads(index, "this") || text.reads(index, "early")
            || text.reads(index, "late") || text.reads(index, "mid") || text.reads(index, "that")
            || text.isMark(index, Mark.hyphen)
    }

    private func month(_ number: Int, _ year: Int, _ end: Int, namesYear: Bool) -> Found? {
        guard let first = CivilDay(year: year, month: number, day: 1),
            let next = CivilDay(
                year: number == 12 ? year + 1 : year, month: number == 12 ? 1 : number + 1, day: 1)
        else { return nil }
        return Found(
            from: first.text, to: next.adding(-1).text, value: String(first.text.prefix(7)), end: end,
            namesYear: namesYear)
    }

    /// `in 2019`, `late 2024`, `the 2020 sanctions`
    private func year(at index: Int) -> Found? {
        guard text.tokens[index].kind == .number, text.tokens[index].end - text.tokens[index].start == 4,
            let year = text.smallNumber(index, 1950...2060), text.mention(at: index) == nil, index > 0
        else { return nil }
        // `1,532 kits`, `$2,019`, `2020 missiles`: a count; `Block 2020`: a name.
        if text.isMark(index - 1, Mark.hyphen) || text.isMark(index + 1, Mark.hyphen) { return nil }
        let isLed =
            text.preposition(index - 1).map {
                [.in, .since, .by, .of, .until, .from, .during, .before, .after].contains($0)
            } ?? false || text.reads(index - 1, "early") || text.reads(index - 1, "late")
            || text.reads(index - 1, "mid") || text.reads(index - 1, "year")
        guard isLed else { return nil }
        return Found(
            from: "\(year)-01-01", to: "\(year)-12-31", value: String(year), end: index + 1, namesYear: true)
    }

    // MARK: Told by its distance

    /// `a year ago`, `last week`, `this month`, `yesterday`, `in the same month`
    private func relative(at index: Int, _ told: [ToldTime], _ number: Int) -> Found? {
        guard let today else { return nil }
        func around(_ from: Int, _ to: Int, _ end: Int) -> Found {
            Found(from: today.adding(from).text, to: today.adding(to).text, value: "", end: end)
        }
        if text.reads(index, "yesterday") { return around(-1, -1, index + 1) }
        if text.reads(index, "today") { return around(0, 0, index + 1) }
        if text.reads(index, "same") || text.reads(index, "that"), let before = told.last,
            before.sentence >= number - 2,
            let from = CivilDay(before.from),
            let to = CivilDay(before.to)
        {
            // `on the same day`: the day told before, give or take the unit.
            let slack =
                text.reads(index + 1, "day")
                ? 0
                : text.reads(index + 1, "week")
                    ? 6
                    : text.reads(index + 1, "month")
                        ? 30
                        : text.reads(index + 1, "year") ? 180 : -1
            if slack >= 0 {
                return Found(
                    from: from.adding(-slack).text, to: to.adding(slack).text, value: "", end: index + 2)
            }
        }
        let isLast = text.reads(index, "last")
        if isLast || text.reads(index, "this") || text.reads(index, "past") {
            let end = index + 2
            if text.reads(index + 1, "week") { return isLast ? around(-13, 0, end) : around(-7, 0, end) }
            if text.reads(index + 1, "month") { return isLast ? around(-61, -1, end) : around(-31, 0, end) }
            if text.reads(index + 1, "year") {
                let year = isLast ? today.year - 1 : today.year
                return Found(
                    from: "\(year)-01-01", to: "\(year)-12-31", value: isLast ? String(year) : "", end: end)
            }
            return nil
        }
        // `a year ago`, `two months ago`, `three weeks earlier`
        let count: Int
        let unit: Int
        if text.reads(index, "a") || text.reads(index, "an") {
            (count, unit) = (1, index + 1)
        } else if text.classes(index).contains(.number), let numeral = text.numeral(at: index),
            let whole = numeral.whole,
            (1...20).contains(whole)
        {
            (count, unit) = (whole, numeral.end)
        } else {
            return nil
        }
        guard text.reads(unit + 1, "ago") || text.reads(unit + 1, "earlier") else { return nil }
        let (days, slack) =
            text.reads(unit, "year") || text.reads(unit, "years")
            ? (365, 120)
            : text.reads(unit, "month") || text.reads(unit, "months")
                ? (30, 25)
                : text.reads(unit, "week") || text.reads(unit, "weeks")
                    ? (7, 6)
                    : text.reads(unit, "day") || text.reads(unit, "days") ? (1, 1) : (0, 0)
        guard days > 0 else { return nil }
        return around(-count * days - slack, -count * days + slack, unit + 2)
    }
}
