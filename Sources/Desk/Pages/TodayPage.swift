internal import Briefing
internal import Checking
internal import Law
internal import Ledger
internal import Reading

/// What is new: cases, changes, what is due, what the last articles got wrong, and how old each source is.
struct TodayPage: Sendable {
    struct Change: Sendable {
        let day: String
        let act: String
        let id: String
        let href: String
        let what: String
        let source: SourceLink
    }

    struct Finding: Sendable {
        let day: String
        let outlet: String
        let verdict: String
        let wrong: Int
        let isWrong: Bool
    }

    let chrome: Chrome
    let day: String
    let newest: [CaseRow]
    let changes: [Change]
    let noChanges: Bool
    let deadlines: [DeadlinesPage.Row]
    let noDeadlines: Bool
    let findings: [Finding]
    let noFindings: Bool
    let sources: [SourcesPage.Origin]

    /// How far back a change is new.
    static let days = 30

    static let routes = [
        Route(
            "today", .get, "/today",
            "New and changed cases, deadlines, findings, and the age of every source",
            parameters: [Sheet.parameter], weight: .heavy,
            makers: [
                .html: { try .page("today", TodayPage($0)) },
                .json: { try .json(TodayAnswer($0.record)) },
                .csv: { visit in
                    let table = CaseList(Self.newest(visit.record).map(\.case), lexicon: visit.record.lexicon)
                    return try Sheet.answer(table.commaSeparated, visit.query)
                },
            ])
    ]

    static func newest(_ record: DeskRecord) -> [CaseView] {
        Array(record.views.filter { $0.case.notified != nil }.prefix(8))
    }

    /// What was seen in these days and does not come from the tables in the program, the last first.
    static func changes(_ record: DeskRecord) -> [(view: CaseView, observation: Observation)] {
        let first = record.today.adding(days: -days)
        return record.views.flatMap { view in
            view.observations.filter { !$0.isEmbedded && $0.seen >= first }.map {
                (view: view, observation: $0)
            }
        }.sorted { ($0.observation.seen, $0.observation.id) > ($1.observation.seen, $1.observation.id) }
    }

    init(_ visit: Visit) {
        let record = visit.record
        chrome = Chrome("Today", kind: "today", visit, forms: [.json, .csv])
        day = record.today.longForm
        newest = Self.newest(record).map { CaseRow($0, record) }
        changes = Self.changes(record).prefix(20).map { view, observation in
            Change(
                day: observation.seen.description, act: observation.act.rawValue, id: view.id,
                href: Address.case(view.id), what: SaleWords.mainLine(view.case) ?? "",
                source: SourceLink(SafeText.line(observation.source)))
        }
        noChanges = changes.isEmpty
        deadlines = record.deadlines(from: record.today, to: record.today.adding(days: Self.days)).deadlines
            .map {
                DeadlinesPage.Row($0, today: record.today)
            }
        noDeadlines = deadlines.isEmpty
        findings = record.lastChecks(10).map { held, check in
            let wrong = check.findings.count { $0.verdict == .contradicted || $0.verdict == .outdated }
            return Finding(
                day: held.published ?? held.seen.description, outlet: SafeText.line(held.name),
                verdict: wrong == 0
                    ? "nothing contradicted"
                    : wrong == 1 ? "one thing contradicted" : "\(wrong) things contradicted",
                wrong: wrong, isWrong: wrong > 0)
        }
        noFindings = findings.isEmpty
        sources = SourcesPage.origins(record)
    }
}

extension DeskRecord {
    /// The articles that were added last, each checked against the record of now.
    func lastChecks(_ most: Int) -> [(held: HeldSource, check: Check)] {
        let articles = heldReadings.filter(Self.isPress).suffix(most).reversed()
        return articles.compactMap { held in check(held.source).map { (held.source, $0) } }
    }
}

/// What `/today.json` says.
struct TodayAnswer: Encodable {
    struct Change: Encodable {
        let `case`: String
        let act: String
        let seen: CalendarDate
        let source: String
    }

    struct Article: Encodable {
        let source: String
        let published: String?
        let contradicted: Int
    }

    let schema = "attache.today/1"
    let today: CalendarDate
    let cases: [Case]
    let changes: [Change]
    let deadlines: [Deadline]
    let articles: [Article]
    let sources: [SourcesPage.Origin]
    let unavailable: [SourceStanding]

    init(_ record: DeskRecord) {
        today = record.today
        cases = TodayPage.newest(record).map(\.case)
        changes = TodayPage.changes(record).map {
            Change(
                case: $0.view.id, act: $0.observation.act.rawValue, seen: $0.observation.seen,
                source: $0.observation.source)
        }
        deadlines =
            record.deadlines(from: record.today, to: record.today.adding(days: TodayPage.days)).deadlines
        articles = record.lastChecks(10).map { held, check in
            Article(
                source: held.name, published: held.published,
                contradicted: check.findings.count { $0.verdict == .contradicted || $0.verdict == .outdated })
        }
        unavailable = record.unavailable
        sources = SourcesPage.origins(record)
    }
}
