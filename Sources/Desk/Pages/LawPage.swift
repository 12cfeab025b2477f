internal import Briefing
internal import Law
internal import Ledger

/// The manual of the law: periods, values, provisions, locks, as they hold on the day.
struct LawPage: Sendable {
    struct Row: Sendable {
        let label: String
        let words: String
        let detail: String
        let sources: [SourceLink]
    }

    struct LockRow: Sendable {
        let name: String
        let state: String
        let bars: String
        let key: String
        let shown: String?
        let basis: String
    }

    let chrome: Chrome
    let day: String
    let periods: [Row]
    let values: [Row]
    let provisions: [Row]
    let emergencies: [Row]
    let locks: [LockRow]

    static let routes = [
        Route(
            "law", .get, "/law", "The rules of notification as they hold today, each with its source",
            parameters: [Sheet.parameter],
            makers: [
                .html: { try .page("law", LawPage($0)) },
                .json: { try .json(LawAnswer($0.record)) },
                .csv: { try Sheet.answer(LawPage($0).sheet, $0.query) },
            ]),
        Route(
            "locks", .get, "/locks/{state}",
            "What bars sales to a state, who holds each key, how it was last seen",
            parameters: [
                .path("state", "A state by its name or code", example: "TUR"),
                .query("article", "Only what concerns this article", example: "F-35"),
                .query("on", "The day to tell it for", form: .day, example: "2026-09-01"),
            ], makers: [.json: { try .json(try locks($0)) }]),
    ]

    private static func locks(_ visit: Visit) throws -> LocksAnswer {
        let record = visit.record
        do {
            let code = try record.buyers.named(visit.part("state"), as: "state")
            let name = visit.query.text("article")
            let article = try name.map { ($0, try ArticleArgument.named($0, record.lexicon)) }
            let page = LocksPage(
                buyer: code, article: article, cases: record.cases.filter { $0.buyer == code },
                law: record.law,
                book: record.book, lexicon: record.lexicon, on: try visit.query.day("on") ?? record.today)
            return LocksAnswer(page, buyer: code)
        } catch let error as UnknownName {
            throw Problem(error)
        }
    }

    init(_ visit: Visit) {
        let record = visit.record
        let (law, today) = (record.law, record.today)
        chrome = Chrome("Law", kind: "law", visit, forms: [.json, .csv])
        day = today.longForm
        periods = law.reviewRows.filter { $0.span.contains(today) }.map {
            Row(
                label: "\($0.days) calendar days",
                words: "\($0.instrument.section): \($0.tiers.map(\.phrase).joined(separator: "; "))",
                detail: TableWords.text($0.citation),
                sources: SourceLink.all(in: TableWords.firstSource($0.source)))
        }
        values = law.thresholdRows.filter { $0.span.contains(today) }.map {
            Row(
                label: $0.valueUSD.map(USDollars.text) ?? "not settled",
                words: "\($0.instrument.section), \($0.thresholdClass.rawValue): \(TableWords.text($0.rule))",
                detail: TableWords.text($0.citation),
                sources: SourceLink.all(in: TableWords.firstSource($0.source)))
        }
        provisions = law.provisions.filter { $0.span.contains(today) }.map {
            Row(
                label: $0.section, words: "\($0.title): \(TableWords.text($0.rule))",
                detail: TableWords.text($0.citation),
                sources: SourceLink.all(in: TableWords.firstSource($0.source)))
        }
        emergencies = law.emergencies.map {
            Row(
                label: $0.dateText,
                words:
                    "\($0.buyers.map { record.buyerName($0) }.joined(separator: ", ")): \(TableWords.text($0.what))",
                detail: TableWords.text($0.citation),
                sources: SourceLink.all(in: TableWords.firstSource($0.source)))
        }
        locks = record.book.locks(for: nil, on: today).map { standing in
            LockRow(
                name: TableWords.text(standing.lock.title), state: standing.state.name,
                bars: TableWords.text(standing.lock.bars), key: TableWords.text(standing.lock.key),
                shown: standing.shownBy.map { "\($0.dateText): \(TableWords.text($0.shows))" },
                basis: TableWords.text(standing.lock.basis))
        }
    }
}

extension LawPage {
    /// All parts of the page, a line a rule.
    fileprivate var sheet: String {
        let parts = [
            ("review", periods), ("value", values), ("provision", provisions), ("emergency", emergencies),
        ]
        var lines = parts.flatMap { part, rows in
            rows.map { row in
                let sources = row.sources.map { ($0.href ?? "") + $0.remark }.joined(separator: "; ")
                return [part, row.label, row.words, row.detail, sources]
            }
        }
        lines += locks.map { lock in
            [
                "lock", lock.state, "\(lock.name). Bars: \(lock.bars). The key: \(lock.key).",
                lock.shown ?? "", lock.basis,
            ]
        }
        return Sheet.text(["part", "label", "words", "detail", "source"], lines)
    }
}

/// What `/law.json` says.
struct LawAnswer: Encodable {
    let schema = "attache.law/1"
    let on: CalendarDate
    let reviewPeriods: [ReviewPeriod]
    let thresholds: [Threshold]
    let provisions: [Provision]
    let emergencies: [Emergency]
    let locks: [LockStanding]

    init(_ record: DeskRecord) {
        on = record.today
        reviewPeriods = record.law.reviewRows.filter { $0.span.contains(record.today) }
        thresholds = record.law.thresholdRows.filter { $0.span.contains(record.today) }
        provisions = record.law.provisions.filter { $0.span.contains(record.today) }
        emergencies = record.law.emergencies
        locks = record.book.locks(for: nil, on: record.today)
    }
}
