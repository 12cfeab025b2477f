internal import Briefing
internal import Law
internal import Ledger
internal import Reading

/// How the desk is: what it holds, from when, and what to do where something is wrong.
struct StatusPage: Sendable {
    struct Line: Sendable {
        let label: String
        let words: String
    }

    let chrome: Chrome
    let lines: [Line]

    static let routes = [
        Route(
            "status", .get, "/status", "What the desk holds, and from when",
            parameters: [Sheet.parameter],
            makers: [
                .html: { try .page("status", StatusPage($0)) },
                .json: { try .json(StatusAnswer($0.record)) },
                .csv: { visit in
                    let rows = StatusPage(visit).lines.map { [$0.label, $0.words] }
                    return try Sheet.answer(Sheet.text(["what", "value"], rows), visit.query)
                },
            ]),
        // Both are answered by the responder, which alone knows how it goes.
        Route(
            "health", .get, "/health", "Whether the ledger can be asked: 200, else 503", keeping: .fresh,
            isOpen: true,
            makers: [.data: { _ in Answer(.json, "{}") }]),
        Route(
            "metrics", .get, "/metrics", "Counts and times for Prometheus", keeping: .fresh,
            makers: [.text: { _ in Answer(.text, "") }]),
    ]

    init(_ visit: Visit) {
        let figures = visit.record.statistics
        chrome = Chrome("Status", kind: "status", visit, forms: [.json, .csv])
        lines = [
            Line(label: "Program", words: "attache \(Reading.engineVersion)"),
            Line(label: "Day", words: visit.record.today.longForm),
            Line(
                label: "Cases",
                words: "\(figures.cases), in \(figures.conflictingCases) of them official sources differ"),
            Line(
                label: "Observations",
                words:
                    "\(figures.observations), of them \(figures.events) events and \(figures.replacedObservations) replaced"
            ),
            Line(label: "Documents kept", words: "\(figures.sources), \(figures.sourceBytes) bytes"),
            Line(label: "First seen", words: figures.firstSeen?.longForm ?? "nothing"),
            Line(label: "Last seen", words: figures.lastSeen?.longForm ?? "nothing"),
            Line(label: "Last entry", words: figures.lastRecorded ?? "none"),
            Line(
                label: "Ledger",
                words: visit.record.ledger.access == .readOnly ? "read only" : "can be added to"),
        ]
    }
}

/// What `/status.json` says.
struct StatusAnswer: Encodable {
    let schema = "attache.status/1"
    let engine = Reading.engineVersion
    let statistics: LedgerStatistics

    init(_ record: DeskRecord) { statistics = record.statistics }
}
