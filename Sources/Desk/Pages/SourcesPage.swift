internal import Briefing
internal import Law
internal import Ledger

/// What the record rests on, and how old each of it is.
struct SourcesPage: Sendable {
    /// A place from which cases are known.
    struct Origin: Sendable, Encodable {
        let name: String
        let cases: Int
        /// The last day of notification that it tells.
        let last: String
        /// The last day on which it was seen.
        let seen: String
        let age: String
    }

    struct Held: Sendable {
        let seen: String
        let name: String
        let kind: String
        let surface: String
        let hash: String
    }

    /// A source that is asked for what is new.
    struct Watched: Sendable {
        let id: String
        let about: String
        let words: String
        let fault: String
        let isUnavailable: Bool
        let pages: String
        let address: SourceLink

        init(_ standing: SourceStanding) {
            id = standing.source.id
            about = SafeText.line(standing.source.about)
            words = standing.words
            fault = SafeText.line(standing.fault ?? "")
            isUnavailable = standing.isUnavailable
            pages = standing.state.map { String($0.pages) } ?? "none"
            address = SourceLink(SafeText.line(standing.source.address))
        }
    }

    let chrome: Chrome
    let watched: [Watched]
    let origins: [Origin]
    let held: [Held]
    let noHeld: Bool
    let heldCount: Int
    let verified: String

    static let routes = [
        Route(
            "sources", .get, "/sources", "What the record rests on, and how old each of it is",
            parameters: [Sheet.parameter],
            makers: [
                .html: { try .page("sources", SourcesPage($0)) },
                .json: { try .json(SourcesAnswer($0.record)) },
                .csv: { visit in
                    let origins = origins(visit.record).map {
                        ["origin", $0.name, String($0.cases), $0.last, $0.seen, $0.age, ""]
                    }
                    let watched = visit.record.standings.map {
                        [
                            "watched", $0.source.id, "", "", $0.state?.triedAt ?? "", $0.words,
                            SafeText.line($0.fault ?? ""),
                        ]
                    }
                    return try Sheet.answer(
                        Sheet.text(
                            ["kind", "source", "cases", "last", "seen", "standing", "fault"],
                            origins + watched), visit.query)
                },
            ])
    ]

    /// By the host of the page that each case's notification was read from; those with most cases first.
    static func origins(_ record: DeskRecord) -> [Origin] {
        var found: [String: (cases: Set<String>, last: CalendarDate?, seen: CalendarDate)] = [:]
        for view in record.views {
            for observation in view.observations where observation.act != .press {
                for source in SourceLink.all(in: observation.source) where !source.host.isEmpty {
                    var entry = found[source.host] ?? ([], nil, observation.seen)
                    entry.cases.insert(view.id)
                    if let day = view.case.notified { entry.last = max(entry.last ?? day, day) }
                    entry.seen = max(entry.seen, observation.seen)
                    found[source.host] = entry
                }
            }
        }
        return found.sorted { ($0.value.cases.count, $1.key) > ($1.value.cases.count, $0.key) }.map {
            host, entry in
            let days = record.today.days(since: entry.seen)
            return Origin(
                name: host, cases: entry.cases.count, last: entry.last?.description ?? "no day",
                seen: entry.seen.description,
                age: days <= 0 ? "seen today" : days == 1 ? "seen yesterday" : "seen \(days) days ago")
        }
    }

    init(_ visit: Visit) throws {
        let record = visit.record
        chrome = Chrome("Sources", kind: "sources", visit, forms: [.json, .csv])
        watched = record.standings.map(Watched.init)
        origins = Self.origins(record)
        held = try record.ledger.heldSources(limit: 100).map {
            Held(
                seen: $0.seen.description, name: SafeText.line($0.name), kind: $0.kind, surface: $0.surface,
                hash: String($0.sha256.prefix(12)))
        }
        noHeld = held.isEmpty
        heldCount = record.statistics.sources
        let figures = record.statistics
        verified =
            "\(figures.cases) cases from \(figures.observations) observations; in \(figures.conflictingCases) official sources "
            + "differ. What was replaced (\(figures.replacedObservations)) stays readable."
    }
}

/// What `/sources.json` says.
struct SourcesAnswer: Encodable {
    let schema = "attache.sources/1"
    let origins: [SourcesPage.Origin]
    let statistics: LedgerStatistics
    let held: [HeldSource]
    let watched: [SourceStanding]

    init(_ record: DeskRecord) throws {
        watched = record.standings
        origins = SourcesPage.origins(record)
        statistics = record.statistics
        held = try record.ledger.heldSources(limit: 100)
    }
}
