internal import Briefing
internal import Law
internal import Ledger

/// The addresses of one case.
enum CaseRoutes {
    private static let id = Route.Parameter.path(
        "id", "A transmittal number, or day, buyer and value where none is known", example: "26-27")
    private static let asOf = Route.Parameter.query(
        "as-of", "What had been seen by this day", form: .day, example: "2026-04-01")

    static let routes = [
        Route(
            "case", .get, "/case/{id}", "A case with every source that tells of it",
            parameters: [id, asOf, Sheet.parameter],
            makers: [
                .html: { visit in
                    let (view, day) = try found(visit)
                    return try .page("case", CaseDeskPage(visit, view, asOf: day))
                },
                .json: { try .json(CaseAnswer(view: try found($0).view)) },
                .csv: { visit in
                    let view = try found(visit).view
                    return try Sheet.answer(Self.sheet(view), visit.query)
                },
            ]),
        Route(
            "case-history", .get, "/case/{id}/history", "What was learned of a case, when, from which source",
            parameters: [id],
            makers: [
                .json: { visit in
                    let view = try found(visit).view
                    return try .json(
                        HistoryAnswer(
                            case: view.id, observations: try visit.record.ledger.history(of: view.id)))
                }
            ]),
        Route(
            "case-clock", .get, "/case/{id}/clock", "Where a case stands in law", parameters: [id, asOf],
            makers: [
                .json: { visit in
                    let (view, day) = try found(visit)
                    let on = day ?? visit.record.today
                    let page = ClockPage(
                        view.case, stage: view.stage, law: visit.record.law, lexicon: visit.record.lexicon,
                        today: on)
                    return try .json(ClockAnswer(page, stage: view.stage, on: on))
                }
            ]),
        Route(
            "case-why-notified", .get, "/case/{id}/why-notified", "Which value made it a case for Congress",
            parameters: [id],
            makers: [
                .json: { visit in
                    let page = WhyNotifiedPage(
                        try found(visit).view.case, law: visit.record.law, lexicon: visit.record.lexicon)
                    return try .json(WhyNotifiedAnswer(page))
                }
            ]),
        Route(
            "case-press", .get, "/case/{id}/press", "How the articles in the ledger told a case",
            parameters: [id],
            weight: .heavy,
            makers: [.json: { visit in try .json(visit.record.press(of: try found(visit).view)) }]),
    ]

    /// The case that the address names.
    static func found(_ visit: Visit) throws -> (view: CaseView, asOf: CalendarDate?) {
        let id = visit.part("id")
        let day = try visit.query.day("as-of")
        if let day {
            if let view = try visit.record.ledger.view(id: id, asOf: day) { return (view, day) }
            if visit.record.view(id) != nil {
                throw Problem(.notFound, "By \(day.longForm) the ledger had seen nothing of case \(id).")
            }
        } else if let view = visit.record.view(id) {
            return (view, nil)
        }
        throw Problem(.notFound, try missing(id, visit.record))
    }

    static func missing(_ id: String, _ record: DeskRecord) throws -> String {
        let near = try record.ledger.suggestions(for: id)
        let hint =
            near.isEmpty ? "/cases lists all that are." : "Did you mean \(near.joined(separator: ", "))?"
        return "There is no case \(SafeText.quote(id)) in the record. \(hint)"
    }

    /// What each source says of each field, a line each.
    private static func sheet(_ view: CaseView) -> String {
        let observed = Dictionary(view.observations.map { ($0.id, $0) }, uniquingKeysWith: { one, _ in one })
        let rows = view.fields.flatMap { field in
            ([field.believed] + field.others).enumerated().map { place, telling in
                [
                    view.id, field.field.rawValue, field.agreement.rawValue, place == 0 ? "yes" : "no",
                    telling.says,
                    observed[telling.observation]?.seen.description ?? "", telling.source,
                ]
            }
        }
        return Sheet.text(["case", "field", "agreement", "believed", "says", "seen", "source"], rows)
    }
}
