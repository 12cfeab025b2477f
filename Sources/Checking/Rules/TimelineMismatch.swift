internal import Law
internal import Ledger
internal import Lexicon
internal import Reading

/// A dated event of the record told with another date.
struct TimelineMismatch: CheckRule {
    let about = RuleDescription(
        name: "timeline-mismatch",
        summary:
            "The article gives sanctions, a removal from a programme or a delivery another date than the public record.",
        reason:
            "What is told as background is copied from article to article: the S-400 came to Türkiye from July 2019, the removal "
            + "from the F-35 programme in July 2019, the CAATSA sanctions in December 2020. Only events whose parties and subject "
            + "are those of a row are compared, and only where the article gives a year.",
        limits:
            "It knows the rows of `timeline.tsv`; what is told without a year or month is not compared.",
        source: "Tables/timeline.tsv.",
        examples: [
            .init(
                "Türkiye was removed from the F-35 programme in July 2017 by the United States.",
                published: "2025-05-15",
                fires: "July 2017"),
            .init(
                "Türkiye was removed from the F-35 programme in July 2019 by the United States.",
                published: "2025-05-15",
                fires: nil),
            .init(
                "In December 2018 Washington imposed sanctions on Türkiye under CAATSA over the S-400.",
                published: "2025-05-15",
                fires: "December 2018"),
            .init(
                "In December 2020 Washington imposed sanctions on Türkiye under CAATSA over the S-400.",
                published: "2025-05-15",
                fires: nil),
            .init(
                "Russia delivered the S-400 to Türkiye in 2017.", published: "2025-05-15", fires: "2017"),
            .init(
                "Russia delivered the first S-400 to Türkiye in July 2019.", published: "2025-05-15",
                fires: nil),
            .init(
                "Türkiye was thrown out of the F-35 programme in 2019 and put under sanctions in December 2020.",
                published: "2025-05-15", fires: nil),
            .init(
                "Türkiye had wanted the F-35. It was shut out of that programme in July 2020.",
                published: "2025-05-15", fires: "in July 2020"),
        ], toldAs: ["date-mismatch"])

    func findings(in context: CheckContext) -> [Finding] {
        var findings: [Finding] = []
        for event in context.detail.reading.events where event.modality == .asserted {
            guard let date = event.date, let sources = event.source?.codes, let targets = event.target?.codes,
                ["sanction", "programme_expulsion", "sanction_lifted"].contains(event.type.rawValue),
                isDated(date.start, context)
            else { continue }
            let about = subjects(of: event, context)
            guard !about.isEmpty else { continue }
            let entries = context.timeline.entries(
                kind: event.type.rawValue, actors: Set(sources + targets), about: about)
            if let finding = finding(entries, date.value, date.start, date.end, context) {
                findings.append(finding)
            }
        }
        for sale in context.detail.reading.sales where sale.stage == .delivered && sale.seller?.code != "USA"
        {
            let articles = Set(sale.items.compactMap(\.article))
            guard let buyer = sale.buyer?.code, !articles.isEmpty else { continue }
            let entries = context.timeline.entries(kind: "delivered", actors: [buyer], about: articles)
            for evidence in sale.evidence {
                guard let date = onlyDate(evidence, context) else { continue }
                if let finding = finding(entries, date.value, date.start, date.end, context) {
                    findings.append(finding)
                }
            }
        }
        for claim in EventFrames(detail: context.detail, facts: context.facts).claims(context.framed)
        where !findings.contains(where: { $0.claim.span.overlaps(claim.span) }) {
            findings.append(
                Finding(
                    rule: about.findingName, verdict: .contradicted, severity: .error, claim: claim.span,
                    record: RecordSide(
                        text: "\(claim.date): \(claim.event.event)", source: claim.event.source),
                    explanation: "The record has it in \(Self.named(claim.date)): \(claim.event.event)."))
        }
        return findings
    }

    /// What the event is about, and the articles, programmes and laws that its sentence names.
    private func subjects(of event: Event, _ context: CheckContext) -> Set<String> {
        let named = context.detail.reading.mentions.filter {
            $0.start >= event.evidence.start && $0.end <= event.evidence.end
        }
        return Set(event.about).union(named.map(\.entity))
    }

    private func finding(
        _ entries: [TimelineRow], _ date: String, _ start: Int, _ end: Int, _ context: CheckContext
    ) -> Finding? {
        guard let first = entries.first,
            !entries.contains(where: { Timeline.agree($0.event.happened ?? "", date) })
        else {
            return nil
        }
        // What the record has later than the article's day could not be meant.
        let nearest =
            entries.last { entry in
                (context.published?.description).map { entry.event.happened ?? "" <= $0 } ?? true
            }
            ?? first
        let (day, event) = (nearest.event.happened ?? "", nearest.event.words)
        return Finding(
            rule: about.findingName, verdict: .contradicted, severity: .error,
            claim: context.words(from: start, to: end),
            record: RecordSide(text: "\(day): \(event)", source: nearest.source),
            explanation: "The record has it in \(Self.named(day)): \(event).")
    }

    /// `July 2019` for `2019-07`.
    private static func named(_ date: String) -> String {
        if let day = CalendarDate(date) { return day.longForm }
        if date.utf8.count == 7, let day = CalendarDate(date + "-01") {
            return "\(day.monthName) \(day.year)"
        }
        return date
    }

    /// `in 2019`, `in July 2019`, `on 12 July 2019`: not `since 2019`, `by 2019`, `before 2019`.
    private func isDated(_ start: Int, _ context: CheckContext) -> Bool {
        CheckWords.otherThanOn.phrases.closing(
            FoldedText(context.words(from: max(0, start - 8), to: start).text)) == nil
    }

    /// The only year of a sentence, with its month before it: what a delivery in it is dated by.
    private func onlyDate(_ sentence: Span, _ context: CheckContext) -> (value: String, start: Int, end: Int)?
    {
        let bytes = Array(sentence.text.utf8)
        var found: (value: Int, at: Int)?
        var index = 0
        while index < bytes.count {
            var end = index
            while end < bytes.count, (0x30...0x39).contains(bytes[end]) { end += 1 }
            if end - index == 4, let year = Int(String(decoding: bytes[index..<end], as: UTF8.self)),
                (1950...2100).contains(year)
            {
                guard found == nil else { return nil }
                found = (year, index)
            }
            index = max(end, index + 1)
        }
        guard let found else { return nil }
        var start = sentence.start + found.at
        var value = String(found.value)
        let before = context.words(from: max(sentence.start, start - 12), to: start).text
        for month in 1...12 {
            guard let first = CalendarDate(year: found.value, month: month, day: 1) else { continue }
            let name = first.monthName + " "
            if before.hasSuffix(name) {
                value = String(first.description.prefix(7))
                start -= name.utf8.count
            }
        }
        guard isDated(start, context),
            context.words(from: max(0, start - 3), to: start).text.lowercased().hasSuffix("in ")
        else { return nil }
        return (value, start, sentence.start + found.at + 4)
    }
}
