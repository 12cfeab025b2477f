internal import Law
internal import Ledger
internal import Lexicon
internal import Reading

/// A meeting told at another place.
struct MeetingPlaceWrong: CheckRule {
    let about = RuleDescription(
        name: "meeting-place-wrong",
        summary: "The article places a meeting of an alliance where it was not held.",
        reason:
            "The host's capital is written where the meeting was elsewhere. Looked at are sentences that name the body and the kind "
            + "of meeting with one place, in articles of its days.",
        limits:
            "It knows the meetings of `meetings.tsv` and the towns of `places.tsv` and `states.tsv`.",
        source: "Tables/meetings.tsv.",
        examples: [
            .init(
                "Secretary of State Marco Rubio visited Ankara, where he took part in a meeting of NATO foreign ministers.",
                published: "2025-05-16", fires: "Ankara"),
            .init(
                "Secretary of State Marco Rubio flew to Antalya, where he took part in a meeting of NATO foreign ministers.",
                published: "2025-05-16", fires: nil),
            .init(
                "Officials in Ankara said that the NATO foreign ministers would meet in Antalya.",
                published: "2025-05-16",
                fires: nil),
            .init(
                "Secretary of State Marco Rubio took part in a meeting of NATO foreign ministers in Istanbul.",
                published: "2025-05-16", fires: "Istanbul"),
        ], toldAs: ["date-mismatch"])

    func findings(in context: CheckContext) -> [Finding] {
        // An article without a day is of the days of what it tells.
        let published =
            context.published
            ?? context.matches.compactMap(\.found.notified).max(by: { $1.days(since: $0) > 0 })
        var findings: [Finding] = []
        let named = Set(
            context.detail.reading.mentions.lazy.filter { context.timeline.bodies.contains($0.entity) }
                .map { context.facts.sentence(of: $0.start) })
        for number in named.sorted() where context.detail.sentences.indices.contains(number) {
            let sentence = context.sentence(number)
            let words = context.facts.folded(number)
            let time = context.detail.times.first { $0.sentence == number && $0.value.utf8.count == 10 }
            for meeting in context.timeline.meetings where meeting.phrases.first(in: words) != nil {
                guard isMeant(meeting, time, published, number, context),
                    context.detail.reading.mentions.contains(where: {
                        $0.entity == meeting.body && $0.start >= sentence.start && $0.end <= sentence.end
                    })
                else { continue }
                let isPlaced = Phrases([meeting.place.lowercased()]).first(in: words) != nil
                let place = isPlaced ? nil : place(meeting, number, context)
                let day = time.flatMap { isOtherDay(meeting, $0) ? $0 : nil }
                guard place != nil || day != nil else { continue }
                let claim = self.claim(sentence, place, day, context)
                findings.append(
                    Finding(
                        rule: about.findingName, verdict: .contradicted, severity: .warning, claim: claim,
                        record: RecordSide(
                            text:
                                "\(meeting.name), \(meeting.place), \(meeting.from.longForm) to \(meeting.to.longForm)",
                            source: meeting.source),
                        explanation:
                            "The \(meeting.name) was held in \(meeting.place) from \(meeting.from.longForm) to "
                            + "\(meeting.to.longForm)."))
                break
            }
        }
        return findings
    }

    /// The meeting is that of the day which the sentence gives, else that of the article's own days.
    private func isMeant(
        _ meeting: Timeline.Meeting, _ time: ToldTime?, _ published: CalendarDate?, _ number: Int,
        _ context: CheckContext
    ) -> Bool {
        if let time, let from = CalendarDate(time.from) {
            return abs(from.days(since: meeting.from)) <= 14
        }
        guard let published, !context.facts.isBackground(number) else { return false }
        return published.days(since: meeting.from) >= -7 && published.days(since: meeting.to) <= 7
    }

    private func isOtherDay(_ meeting: Timeline.Meeting, _ time: ToldTime) -> Bool {
        guard let from = CalendarDate(time.from), let to = CalendarDate(time.to),
            time.span.text.contains(where: \.isNumber)
        else { return false }
        // A single day may be that of an arrival.
        let slack = from == to ? 1 : 0
        return to.days(since: meeting.from) < -slack || from.days(since: meeting.to) > slack
    }

    /// The words from the day to the place, where both are wrong.
    private func claim(_ sentence: Span, _ place: Span?, _ day: ToldTime?, _ context: CheckContext) -> Span {
        let spans = [place, day?.span].compactMap { $0 }
        let low = spans.map(\.start).min() ?? sentence.start
        let high = spans.map(\.end).max() ?? sentence.end
        return context.words(from: low, to: high)
    }

    /// The one town that the sentence gives as a place: `visit to Ankara, where`, `meeting in Ankara`.
    private func place(_ meeting: Timeline.Meeting, _ number: Int, _ context: CheckContext) -> Span? {
        let sentence = context.sentence(number)
        let capitals = context.facts.states[number].filter { state in
            guard let entity = context.lexicon.entity(.state, state.code) else { return false }
            return context.lexicon.detail(entity, "capital").contains(state.span.text)
        }.map(\.span)
        let towns = context.detail.reading.mentions.filter {
            $0.kind == EntityKind.place.label && $0.start >= sentence.start && $0.end <= sentence.end
                && $0.text != meeting.place
        }.map { Span(text: $0.text, start: $0.start, end: $0.end) }
        func isPlace(_ place: Span) -> Bool {
            let before = context.words(from: max(sentence.start, place.start - 10), to: place.start)
                .text
                .lowercased()
            let behind = context.words(from: place.end, to: min(sentence.end, place.end + 7)).text
                .lowercased()
            let isThere = before.hasSuffix(" in ") || before.hasSuffix(" at ")
            let isGoal =
                before.hasSuffix(" to ") || before.hasSuffix("visited ") || before.hasSuffix("visiting ")
            return isThere || isGoal && (behind.hasPrefix(", where") || behind.hasPrefix(" for "))
        }
        // The host's capital is what is mistaken for the place; another town, where no capital is told.
        let seats = capitals.filter(isPlace)
        let places = seats.isEmpty ? towns.filter(isPlace) : seats
        guard places.count == 1, let place = places.first else { return nil }
        // `officials in Ankara said`: where they sit, and not where the ministers met.
        let before = FoldedText(context.words(from: sentence.start, to: place.start).text)
        return CheckWords.officeIn.phrases.closing(before) == nil ? place : nil
    }
}
