internal import Law
internal import Reading
internal import Tables

/// Events of public record that articles tell in passing, with the words that tell them: a row of `told-events.tsv`.
struct ToldEvent: Sendable {
    let id: String
    /// The periods that are right: `2019-07`, `2025-09-25`.
    let dates: [String]
    /// How many days off a told date may be and still be meant; nil where the event happened once.
    let reach: Int?
    /// The first of these is looked for in every sentence, the rest only behind it.
    let needs: [Phrases]
    /// The words of that first one.
    let firstNeed: [String]?
    let deeds: Phrases
    let event: String
    let source: String

    static let all: [ToldEvent] = {
        let table = Table(embedded: "told-events")
        let columns = ["id", "dates", "reach", "needs", "deeds", "event", "source"].map { table.column($0) }
        var result: [ToldEvent] = []
        table.forEachRow { row in
            func listed(_ text: String) -> [String] { text.split(separator: "|").map(String.init) }
            func words(_ text: String) -> Phrases { Phrases(listed(text)) }
            let needs = row.cell(columns[3]).parts
            result.append(
                ToldEvent(
                    id: String(row.cell(columns[0])), dates: row.cell(columns[1]).parts,
                    reach: Int(String(row.cell(columns[2]))), needs: needs.map(words),
                    firstNeed: needs.first.map(listed),
                    deeds: words(String(row.cell(columns[4]))), event: String(row.cell(columns[5])),
                    source: String(row.cell(columns[6]))))
        }
        return result
    }()
}

extension ToldEvent {
    /// The first needs of all events: without one of them a sentence tells none.
    static let anyNeed = Phrases(Set(all.compactMap(\.firstNeed).flatMap { $0 }).sorted())
}

/// Holds the dates of an article against the events that its sentences tell.
struct EventFrames {
    let detail: ReadingDetail
    let facts: ArticleFacts

    struct Claim {
        var span: Span
        var event: ToldEvent
        /// The right period that is nearest to what is told.
        var date: String
    }

    func claims(_ framed: Framed) -> [Claim] {
        var result: [Claim] = []
        for (number, time) in detail.times.enumerated()
        where !time.value.isEmpty && time.span.text.utf8.contains(where: { (0x30...0x39).contains($0) })
            && framed.sentences.indices.contains(time.sentence)
        {
            let sentence = framed.sentences[time.sentence]
            let low = time.span.start - sentence.span.start
            let high = time.span.end - sentence.span.start
            guard low >= 0, high <= sentence.bytes.count, !isOnlyABound(sentence, low) else { continue }
            let whole = facts.folded(time.sentence)
            guard ToldEvent.anyNeed.first(in: whole) != nil else { continue }
            let clause = sentence.clause(at: low)
            // `its ouster, in July 2020, still rankles`: a clause of the date alone tells of its neighbours.
            let isAlone = sentence.wordCount(clause) <= 4
            let words =
                isAlone ? whole : FoldedText(sentence.claim(stretch(number, clause, sentence)).text)
            let told = ToldEvent.all.filter { event in
                event.needs.first.map { $0.first(in: whole) != nil } ?? false
                    && event.deeds.first(in: words) != nil
                    && event.needs.dropFirst().allSatisfy {
                        $0.first(in: whole) != nil || isBefore($0, time.sentence)
                    }
            }
            // One of them is right: the sentence may mean that one.
            guard !told.isEmpty,
                !told.contains(where: { $0.dates.contains { agrees($0, time) } }),
                let (event, date) = nearest(told, time)
            else { continue }
            result.append(
                Claim(span: claim(sentence, clause, low..<high), event: event, date: date))
        }
        return result
    }

    /// The part of the clause that is the time's own: `thrown out in 2019 and put under sanctions in December 2020` tells of
    /// two days.
    private func stretch(_ number: Int, _ clause: Range<Int>, _ sentence: FramedSentence) -> Range<Int> {
        let (start, end) = (sentence.span.start + clause.lowerBound, sentence.span.start + clause.upperBound)
        let times = detail.times
        if number > 0, times[number - 1].sentence == sentence.number, times[number - 1].span.start >= start {
            return times[number - 1].span.end - sentence.span.start..<clause.upperBound
        }
        if number + 1 < times.count, times[number + 1].sentence == sentence.number,
            times[number + 1].span.end <= end
        {
            return clause.lowerBound..<times[number + 1].span.start - sentence.span.start
        }
        return clause
    }

    /// Who is meant may stand in the sentence before: `Türkiye was removed. Sanctions on its agency followed in 2021.`
    private func isBefore(_ words: Phrases, _ number: Int) -> Bool {
        (1...3).contains { number - $0 >= 0 && words.first(in: facts.folded(number - $0)) != nil }
    }

    private func agrees(_ date: String, _ time: ToldTime) -> Bool {
        date.hasPrefix(time.value) || time.value.hasPrefix(date)
            || date >= time.from && date <= time.to
    }

    private func nearest(_ told: [ToldEvent], _ time: ToldTime) -> (ToldEvent, String)? {
        var best: (event: ToldEvent, date: String, gap: Int)?
        for event in told {
            for date in event.dates {
                guard let day = Self.middle(date), let from = CalendarDate(time.from),
                    let to = CalendarDate(time.to)
                else {
                    continue
                }
                let gap = max(from.days(since: day), day.days(since: to), 0)
                if let reach = event.reach, gap > reach { continue }
                if best.map({ gap < $0.gap }) ?? true { best = (event, date, gap) }
            }
        }
        return best.map { ($0.event, $0.date) }
    }

    private static func middle(_ date: String) -> CalendarDate? {
        CalendarDate(date) ?? CalendarDate(date + "-15") ?? CalendarDate(date + "-07-01")
    }

    /// `before 2019`, `by 2020`, `until then`, `from 2017 on`: no day on which it happened.
    private func isOnlyABound(_ sentence: FramedSentence, _ low: Int) -> Bool {
        CheckWords.timeBound.holds(sentence.words(max(0, low - 14)..<low).last)
    }

    /// The date with the word that leads it, or its whole clause where that is short.
    private func claim(_ sentence: FramedSentence, _ clause: Range<Int>, _ time: Range<Int>) -> Span {
        if clause.count <= 48 { return sentence.claim(clause) }
        var low = time.lowerBound
        if let lead = sentence.words(max(clause.lowerBound, low - 12)..<low).last,
            CheckWords.timeLead.holds(lead)
        {
            low = max(clause.lowerBound, low - lead.utf8.count - 1)
        }
        return sentence.claim(low..<time.upperBound)
    }
}
