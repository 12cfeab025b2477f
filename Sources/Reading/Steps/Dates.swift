internal import Lexicon

/// Dates in prose, as precise as they are printed; relative ones against the document's own date.
struct Dates {
    let text: Text
    /// The day on which the document appeared, `YYYY-MM-DD`.
    let published: String?

    /// The first date in those tokens.
    func first(in tokens: Range<Int>) -> DateClaim? {
        for index in tokens {
            if let claim = claim(at: index, tokens.upperBound) { return claim }
        }
        return nil
    }

    /// The date of what a clause tells: the first in it, else the first of its sentence.
    func date(of clause: Range<Int>, in sentence: Range<Int>) -> DateClaim? {
        let own = clause.clamped(to: sentence)
        return first(in: own) ?? relative(in: own) ?? first(in: sentence) ?? relative(in: sentence)
    }

    /// The calendar day that is written at that token: in full, without its year, or as a weekday; resolved
    /// backwards from the day of publication.
    func day(at index: Int) -> (value: String, end: Int)? {
        guard index < text.count else { return nil }
        if let written = text.writtenDate(at: index) { return written }
        guard let published = published.flatMap(CivilDay.init) else { return nil }
        if text.classes(index).contains(.weekday), text.isCapitalised(index) {
            // `Thursday, October 5`
            var next = index + 1
            if text.isMark(next, Mark.comma) { next += 1 }
            if let dated = day(at: next), !text.classes(next).contains(.weekday) { return dated }
            let back = (published.weekday - Int(text.info(index).value) + 7) % 7
            return (published.adding(-back).text, index + 1)
        }
        if text.classes(index).contains(.month), text.isCapitalised(index) {
            var next = index + 1
            if text.isMark(next, Mark.fullStop) { next += 1 }
            guard let day = text.smallNumber(next, 1...31) else { return nil }
            return resolve(month: Int(text.info(index).value), day: day, published).map { ($0, next + 1) }
        }
        if let day = text.smallNumber(index, 1...31), text.classes(index + 1).contains(.month),
            text.isCapitalised(index + 1)
        {
            return resolve(month: Int(text.info(index + 1).value), day: day, published).map {
                ($0, index + 2)
            }
        }
        return nil
    }

    /// The last such day up to a week behind the day of publication.
    private func resolve(month: Int, day: Int, _ published: CivilDay) -> String? {
        for year in [published.year, published.year - 1] {
            guard let date = CivilDay(year: year, month: month, day: day) else { continue }
            if date.number <= published.number + 7 { return date.text }
        }
        return nil
    }

    private func claim(at index: Int, _ end: Int) -> DateClaim? {
        // A date begins with a figure or a month.
        guard text.tokens[index].kind == .number || text.classes(index).contains(.month) else { return nil }
        if let written = text.writtenDate(at: index), written.end <= end {
            return DateClaim(value: written.value, span: text.span(index, written.end))
        }
        let isName = text.mention(at: index) != nil
        if text.classes(index).contains(.month), text.isCapitalised(index), !isName {
            if let year = text.smallNumber(index + 1, 1900...2100) {
                return DateClaim(
                    value: String(Text.iso(year, Int(text.info(index).value), 1).prefix(7)),
                    span: text.span(index, index + 2))
            }
            return nil
        }
        if text.tokens[index].kind == .number, let year = text.smallNumber(index, 1950...2060), !isName,
            text.tokens[index].end - text.tokens[index].start == 4, isYear(index)
        {
            return DateClaim(value: String(year), span: text.span(index, index + 1))
        }
        return nil
    }

    /// `in 2019`, `since 2016`, `of 2024`; not `2,019` things and not a designation.
    private func isYear(_ index: Int) -> Bool {
        guard index > 0 else { return false }
        if let preposition = text.preposition(index - 1) {
            return [.in, .since, .by, .of, .until, .from, .during, .before, .after, .for].contains(
                preposition)
        }
        return text.classes(index - 1).contains(.timeRelative) || text.classes(index - 1).contains(.month)
    }
}
