internal import Law
internal import Ledger
internal import Lexicon
internal import Reading

/// Two days for one notification.
struct DatesDisagree: CheckRule {
    let about = RuleDescription(
        name: "dates-disagree",
        summary: "The article gives two days for one notification.",
        reason:
            "Where the record has the day, the wrong one is told by `date-mismatch`; this rule compares the article with itself, "
            + "where it tells one American sale that the record lacks or knows without a sure day. Texts with several sales are left alone.",
        limits:
            "It is silent where the record has the day, and in articles on several sales.",
        source: "The article itself.",
        examples: [
            .init(
                "The State Department notified Congress on March 3 of a possible sale of 900 Javelin missiles to Norway for $77 "
                    + "million. Lawmakers were notified on March 5, an official said.",
                published: "2027-03-08",
                fires: "on March 5"),
            .init(
                "The State Department notified Congress on March 3 of a possible sale of 900 Javelin missiles to Norway for $77 "
                    + "million. Lawmakers were notified on Wednesday, March 3, an official said.",
                published: "2027-03-08",
                fires: nil),
        ])

    func findings(in context: CheckContext) -> [Finding] {
        let american = context.sales.filter { $0.seller?.code == "USA" }
        guard american.count == 1, context.matches.count <= 1,
            context.matches.allSatisfy({ !$0.found.isDateVerified })
        else { return [] }
        let stated = context.detail.statements.compactMap { statement -> (day: CalendarDate, span: Span)? in
            guard case .notified(let day) = statement.kind, !context.facts.isBackground(statement.sentence)
            else {
                return nil
            }
            return CalendarDate(day).map { ($0, statement.span) }
        }
        guard let first = stated.first, let other = stated.first(where: { $0.day != first.day }),
            // Two notices of other years are two.
            abs(other.day.days(since: first.day)) <= 30
        else { return [] }
        return [
            Finding(
                rule: about.name, verdict: .contradicted, severity: .warning, claim: other.span,
                record: RecordSide(text: "before: \(first.span.text)", source: "the article itself"),
                explanation:
                    "The article dates the notification \(first.day.longForm) before, and \(other.day.longForm) here."
            )
        ]
    }
}
