internal import Lexicon

/// Dates that only the day of publication makes dates: `on Tuesday`, `last month`, `two years ago`.
extension Dates {
    /// The first of them in those tokens, as precise as the words are.
    func relative(in tokens: Range<Int>) -> DateClaim? {
        guard let published = published.flatMap(CivilDay.init) else { return nil }
        for index in tokens {
            guard let (value, end) = relative(at: index, published), end <= tokens.upperBound else {
                continue
            }
            return DateClaim(value: value, span: text.span(index, end))
        }
        return nil
    }

    private func relative(at index: Int, _ published: CivilDay) -> (String, Int)? {
        let classes = text.classes(index)
        if classes.contains(.timeWord) {
            // `yesterday`, `today`, `tomorrow`
            return (published.adding(Int(text.info(index).value)).text, index + 1)
        }
        if classes.contains(.weekday) || classes.contains(.month), text.isCapitalised(index),
            text.mention(at: index) == nil
        {
            return named(at: index, published)
        }
        if let shift = shift(index) {
            let unit = index + 1
            if text.reads(unit, "year") { return (year(published.year + shift), unit + 1) }
            if text.reads(unit, "month") { return (month(published, shift), unit + 1) }
            return nil
        }
        // `two years ago`, `three months earlier`
        if text.reads(index + 2, "ago"), let count = count(index) {
            if text.reads(index + 1, "year") || text.reads(index + 1, "years") {
                return (year(published.year - count), index + 3)
            }
            if text.reads(index + 1, "month") || text.reads(index + 1, "months") {
                return (month(published, -count), index + 3)
            }
            if text.reads(index + 1, "day") || text.reads(index + 1, "days") {
                return (published.adding(-count).text, index + 3)
            }
        }
        return nil
    }

    /// A weekday or month by its name: the last one, or the next where `next` stands before it or the text says `will`.
    private func named(at index: Int, _ published: CivilDay) -> (String, Int)? {
        let isNext = text.reads(index - 1, "next")
        if text.classes(index).contains(.weekday) {
            guard let day = day(at: index) else { return nil }
            guard isNext, let date = CivilDay(day.value) else { return (day.value, day.end) }
            return (date.adding(7).text, day.end)
        }
        if let day = day(at: index) { return (day.value, day.end) }
        // `in October`, `last March`; not `May` at the head of a sentence.
        let opens =
            text.preposition(index - 1).map {
                [.in, .since, .until, .during, .from, .by, .before, .after, .of].contains($0)
            } ?? false
        guard opens || text.classes(index - 1).contains(.timeRelative) else { return nil }
        let number = Int(text.info(index).value)
        let isPast = number <= published.month
        return (
            iso(
                isNext
                    ? (isPast ? published.year + 1 : published.year)
                    : (isPast ? published.year : published.year - 1), number), index + 1
        )
    }

    /// `last` −1, `this` 0, `next` 1.
    private func shift(_ index: Int) -> Int? {
        if text.reads(index, "last") { return -1 }
        if text.reads(index, "this") { return 0 }
        if text.reads(index, "next") { return 1 }
        return nil
    }

    private func count(_ index: Int) -> Int? {
        if let number = text.smallNumber(index, 1...200) { return number }
        let info = text.info(index)
        if text.reads(index, "a") || text.reads(index, "an") { return 1 }
        return info.classes.contains(.number) && (1...99).contains(info.value) ? Int(info.value) : nil
    }

    private func year(_ year: Int) -> String { String(year) }

    private func month(_ published: CivilDay, _ shift: Int) -> String {
        let months = published.year * 12 + published.month - 1 + shift
        return iso(months / 12, months % 12 + 1)
    }

    private func iso(_ year: Int, _ month: Int) -> String { String(Text.iso(year, month, 1).prefix(7)) }
}
