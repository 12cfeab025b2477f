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
            "It knows the meetings of `meetings.tsv` and a place that is a capital.",
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
        ])

    func findings(in context: CheckContext) -> [Finding] {
        // An article without a day is of the days of what it tells.
        guard
            let published = context.published
                ?? context.matches.compactMap(\.found.notified).max(by: { $1.days(since: $0) > 0 })
        else { return [] }
        let meetings = context.timeline.meetings.filter {
            published.days(since: $0.from) >= -7 && published.days(since: $0.to) <= 7
        }
        guard !meetings.isEmpty else { return [] }
        var findings: [Finding] = []
        for (number, sentence) in context.detail.sentences.enumerated()
        where !context.facts.isBackground(number)
            && meetings.contains(where: { names($0.body, sentence, context) })
        {
            let lowered = sentence.text.lowercased().replacing("\u{2019}", with: "'").replacing(
                "ministers'", with: "ministers")
            for meeting in meetings where meeting.words.contains(where: { lowered.contains($0) }) {
                guard names(meeting.body, sentence, context), !lowered.contains(meeting.place.lowercased()),
                    let place = place(meeting, number, context)
                else { continue }
                findings.append(
                    Finding(
                        rule: about.name, verdict: .contradicted, severity: .warning, claim: place,
                        record: RecordSide(
                            text:
                                "\(meeting.name), \(meeting.place), \(meeting.from.longForm) to \(meeting.to.longForm)",
                            source: meeting.source),
                        explanation: "The \(meeting.name) was held in \(meeting.place), not in \(place.text)."
                    ))
            }
        }
        return findings
    }

    private func names(_ body: String, _ sentence: Span, _ context: CheckContext) -> Bool {
        context.detail.reading.mentions.contains {
            $0.start >= sentence.start && $0.end <= sentence.end && $0.entity == body
        }
    }

    /// The one capital that the sentence gives as a place: `visit to Ankara, where`, `meeting in Ankara`.
    private func place(_ meeting: Timeline.Meeting, _ number: Int, _ context: CheckContext) -> Span? {
        let sentence = context.sentence(number)
        let places = context.facts.states[number].filter { state in
            guard let entity = context.lexicon.entity(.state, state.code),
                context.lexicon.detail(entity, "capital").contains(state.span.text)
            else { return false }
            let before = context.words(from: max(sentence.start, state.span.start - 10), to: state.span.start)
                .text
                .lowercased()
            let behind = context.words(from: state.span.end, to: min(sentence.end, state.span.end + 7)).text
                .lowercased()
            let isPlace = before.hasSuffix(" in ") || before.hasSuffix(" at ")
            let isGoal =
                before.hasSuffix(" to ") || before.hasSuffix("visited ") || before.hasSuffix("visiting ")
            return isPlace || isGoal && (behind.hasPrefix(", where") || behind.hasPrefix(" for "))
        }
        guard places.count == 1, let place = places.first else { return nil }
        // `officials in Ankara said`: where they sit, and not where the ministers met.
        let before = FoldedText(context.words(from: sentence.start, to: place.span.start).text)
        return CheckWords.officeIn.phrases.closing(before) == nil ? place.span : nil
    }
}
