internal import Lexicon

/// What a text says about the days of a notice and of its review.
extension StatementReader {
    /// `notified Congress on Thursday, October 5`, `sent its notice to Capitol Hill on December 6`.
    func notifiedDay(_ sentence: Sentence, _ isNotified: Bool) -> (day: String, range: Range<Int>)? {
        guard isNotified, let published else { return nil }
        let dates = Dates(text: text, published: published)
        for index in sentence.tokens {
            guard text.preposition(index) == .on || index == sentence.start else { continue }
            guard let found = dates.day(at: index + (text.preposition(index) == .on ? 1 : 0)),
                found.end <= sentence.end
            else { continue }
            return (found.value, index..<found.end)
        }
        return nil
    }

    /// `notified Congress between May 3 and 7`, `was told in May`, `sent its notice last week`: some days, of which one
    /// is meant. It stands with the words of telling, so that the days of something else are not taken.
    func notifiedDays(_ sentence: Sentence, _ isNotified: Bool) -> (
        from: String, to: String, range: Range<Int>
    )? {
        guard isNotified, let published, let day = CivilDay(published) else { return nil }
        for index in sentence.tokens where isNearTelling(index, sentence) {
            if let preposition = text.preposition(index), preposition == .between || preposition == .from,
                let found = twoDays(index, preposition, published), found.range.upperBound <= sentence.end
            {
                return found
            }
            if text.preposition(index) == .in, text.classes(index + 1).contains(.month),
                text.isCapitalised(index + 1),
                text.smallNumber(index + 2, 1...31) == nil
            {
                let month = Int(text.info(index + 1).value)
                let printed = text.smallNumber(index + 2, 1990...2100)
                let year = printed ?? (month <= day.month ? day.year : day.year - 1)
                guard let first = CivilDay(year: year, month: month, day: 1) else { continue }
                let next =
                    month == 12
                    ? CivilDay(year: year + 1, month: 1, day: 1)
                    : CivilDay(year: year, month: month + 1, day: 1)
                guard let next else { continue }
                return (first.text, next.adding(-1).text, index..<(printed == nil ? index + 2 : index + 3))
            }
            // `last week`: Sunday to Sunday, since nobody knows on which day a writer's week begins.
            if text.reads(index, "last"), text.reads(index + 1, "week") {
                let sunday = day.adding(-day.weekday)
                return (sunday.adding(-8).text, sunday.text, index..<index + 2)
            }
        }
        return nil
    }

    /// A word of telling stands shortly before, and no comma between.
    private func isNearTelling(_ index: Int, _ sentence: Sentence) -> Bool {
        var token = index - 1
        while token >= sentence.start, index - token <= 7 {
            if text.isMark(token, Mark.comma) || text.isMark(token, Mark.semicolon)
                || text.isMark(token, Mark.dash)
            {
                return false
            }
            if text.reads(token, "informally") || text.reads(token, "informal") { return false }
            if text.info(token).triggers.contains(.notify) || text.cues(token).contains(.sent) { return true }
            token -= 1
        }
        return false
    }

    /// `between May 3 and May 7`, `from May 3 to 7`
    private func twoDays(
        _ index: Int, _ preposition: Preposition, _ published: String
    ) -> (from: String, to: String, range: Range<Int>)? {
        let dates = Dates(text: text, published: published)
        guard let first = dates.day(at: index + 1), let start = CivilDay(first.value) else { return nil }
        let joins =
            preposition == .between ? text.reads(first.end, "and") : text.preposition(first.end) == .to
        guard joins else { return nil }
        if let last = dates.day(at: first.end + 1), last.value >= first.value {
            return (first.value, last.value, index..<last.end)
        }
        if let number = text.smallNumber(first.end + 1, 1...31),
            let last = CivilDay(year: start.year, month: start.month, day: number),
            last.number >= start.number
        {
            return (first.value, last.text, index..<first.end + 2)
        }
        return nil
    }

    /// `the review ends on May 29`, `the period ran until 29 May`: its last day; without a day, that it is over.
    func reviewEnd(_ sentence: Sentence) -> (day: String?, range: Range<Int>)? {
        guard sentence.signs.cues.contains(.review), let published, let today = CivilDay(published) else {
            return nil
        }
        let dates = Dates(text: text, published: published)
        for token in sentence.tokens where text.cues(token).contains(.ending) {
            let window = max(sentence.start, token - 9)..<token
            guard
                let review = window.last(where: {
                    text.cues($0).contains(.review) && !text.reads($0, "notification")
                }),
                !(review..<token).contains(where: {
                    text.isMark($0, Mark.comma) || text.classes($0).contains(.negation)
                })
            else { continue }
            for index in token + 1..<min(sentence.end, token + 4) {
                guard let preposition = text.preposition(index),
                    [.on, .until, .by, .to].contains(preposition) || text.reads(index, "till"),
                    let found = dates.day(at: index + 1), found.end <= sentence.end,
                    var day = CivilDay(found.value)
                else { continue }
                // A day without its year is the nearest: a review ends soon, before or after the article.
                if today.number - day.number > 250,
                    let next = CivilDay(year: day.year + 1, month: day.month, day: day.day)
                {
                    day = next
                }
                return (day.text, index..<found.end)
            }
            // `the review is over`, `has run out`: told as done, and not `once`, `until` or `will`.
            let isOpen = (max(sentence.start, review - 14)..<min(token + 3, sentence.end)).contains {
                text.classes($0).contains(.modal) || text.classes($0).contains(.subordinator)
                    || text.reads($0, "will")
                    || text.reads($0, "once") || text.reads($0, "when") || text.reads($0, "until")
                    || text.reads($0, "after")
                    || text.reads($0, "before") || text.reads($0, "if") || text.reads($0, "unless")
                    || text.reads($0, "to")
            }
            let isDone =
                text.info(token).forms.contains(.participle) || text.info(token).forms.contains(.past)
                || text.reads(token, "over")
            if !isOpen, isDone { return (nil, review..<token + 1) }
        }
        return nil
    }
}
