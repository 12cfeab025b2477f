internal import Briefing
internal import Law
internal import Ledger
internal import Relations

/// All that is told of a state, a pair, an article, a firm or a group.
struct DossierDeskPage: Sendable {
    struct Row: Sendable {
        let label: String
        let words: String
        let details: [String]
        let references: [Int]
        let isAside: Bool
    }

    struct Part: Sendable {
        let heading: String
        let note: String
        let isPart: Bool
        let introduction: String
        let rows: [Row]
    }

    struct Source: Sendable {
        let number: Int
        let links: [SourceLink]
    }

    struct Way: Sendable {
        let label: String
        let href: String
    }

    let chrome: Chrome
    let heading: String
    let opening: [String]
    let first: [Part]
    let pictures: [String]
    let parts: [Part]
    let sources: [Source]
    let closing: [String]
    let ways: [Way]

    init(_ visit: Visit, _ dossier: Dossier, ways: [Way]) throws {
        let record = visit.record
        let isWhole = try visit.query.choice("all", ["0", "1"]) == "1"
        let more = DossierPage.More(
            threads: "the whole dossier shows them", cases: "the list of cases shows them")
        let page = DossierPage(dossier, names: record.names, isWhole: isWhole, more: more)
        self.init(
            visit, page.report, opening: page.opening, lead: [DossierPage.pendingTitle],
            pictures: Self.pictures(dossier, record),
            ways: ways
                + (isWhole
                    ? []
                    : [
                        Way(
                            label: "The whole dossier",
                            href: visit.address + visit.query.with([("all", "1")]).text)
                    ]),
            forms: [.json, .csv])
    }

    /// - Parameter lead: titles of sections that stand before the pictures.
    init(
        _ visit: Visit, _ report: Report, opening: [String], lead: [String], pictures: [SVGPicture],
        ways: [Way],
        forms: [Representation]
    ) {
        chrome = Chrome(report.title, kind: "dossier", visit, forms: forms)
        heading = SafeText.line(report.title)
        self.opening = opening.map(SafeText.line)
        let all = report.sections.map(Part.init)
        first = all.filter { lead.contains($0.heading) }
        parts = all.filter { !lead.contains($0.heading) }
        self.pictures = pictures.enumerated().map { $1.inlined(id: "picture\($0)") }
        sources = report.sources.enumerated().map { Source(number: $0 + 1, links: SourceLink.all(in: $1)) }
        closing = report.closing.map(SafeText.line)
        self.ways = ways
    }

    private static func pictures(_ dossier: Dossier, _ record: DeskRecord) -> [SVGPicture] {
        var pictures = [TimelinePicture.make(dossier)]
        switch dossier.subject.kind {
        case .pair:
            let events = dossier.events
            let index = RelationIndex(pair: dossier.subject.codes, events: events, asOf: dossier.asOf)
            pictures.append(IndexPicture.make(index, title: dossier.title, events: events))
        case .state:
            let cases = record.cases.filter { $0.buyer == dossier.subject.codes[0] }
            if !cases.isEmpty {
                pictures.append(
                    ClocksPicture.make(cases, law: record.law, title: dossier.title, on: dossier.asOf))
            }
        case .article, .firm, .group: break
        }
        return pictures
    }
}

extension DossierDeskPage.Part {
    init(_ section: Report.Section) {
        heading = SafeText.line(section.title)
        note = SafeText.line(section.note)
        isPart = section.isPart
        introduction = SafeText.line(section.introduction)
        rows = section.rows.map { row in
            DossierDeskPage.Row(
                label: SafeText.line(row.label), words: SafeText.line(row.words),
                details: row.details.map(SafeText.line),
                references: row.references, isAside: row.isAside)
        }
    }
}

/// The addresses of dossiers and outlooks.
enum DossierRoutes {
    private static let shared: [Route.Parameter] = [
        .query(
            "as-of", "The day to tell it for: what happened or appeared later is left out", form: .day,
            example: "2026-04-01"),
        .query("all", "1 shows all threads with all their events", form: .choice(["0", "1"]), example: "1"),
        Sheet.parameter,
    ]

    static let routes: [Route] = [
        route(
            "state", "/state/{code}", "All that is told of a state",
            [.path("code", "A state by its code or name", example: "TUR")]
        ) { visit in
            try subject(visit, [visit.part("code")])
        },
        route(
            "pair", "/pair/{one}/{other}", "All that is told between two states",
            [.path("one", "A state", example: "TUR"), .path("other", "Another state", example: "USA")]
        ) { visit in try subject(visit, [visit.part("one"), visit.part("other")]) },
        route(
            "article", "/article/{id}", "All that is told of an article",
            [.path("id", "The article's id or name", example: "aim-9")]
        ) { visit in try known(visit, .article) },
        route(
            "firm", "/firm/{id}", "All that is told of a firm",
            [.path("id", "The firm's id or name", example: "rtx")]
        ) { visit in
            try known(visit, .firm)
        },
        route(
            "group", "/group/{id}", "All that is told of an armed group or a body",
            [.path("id", "Its id or name", example: "pkk")]
        ) {
            visit in try known(visit, .group)
        },
        Route(
            "outlook", .get, "/outlook/{state}",
            "Which locks are on the way, who holds the keys, how such things ended before",
            parameters: [
                .path("state", "The buyer", example: "TUR"),
                .query("article", "The article", example: "F-35"),
                .query("as-of", "The day to tell it for", form: .day, example: "2026-04-01"),
                Sheet.parameter,
            ], weight: .heavy,
            makers: [
                .html: { visit in
                    let page = OutlookPage(try outlook(visit), names: visit.record.names)
                    let report = page.report
                    return try .page(
                        "dossier",
                        DossierDeskPage(
                            visit, report, opening: report.lead, lead: [], pictures: [], ways: [],
                            forms: [.json, .csv]))
                },
                .json: { try .json(OutlookAnswer(try outlook($0))) },
                .csv: { visit in
                    let page = OutlookPage(try outlook(visit), names: visit.record.names)
                    return try Sheet.answer(sheet(page.report), visit.query)
                },
            ]),
    ]

    private static func route(
        _ name: String, _ path: String, _ summary: String, _ parameters: [Route.Parameter],
        _ subject: @escaping @Sendable (Visit) throws -> DossierSubject
    ) -> Route {
        Route(
            name, .get, path, summary, parameters: parameters + shared, weight: .heavy,
            makers: [
                .html: { visit in
                    let dossier = try dossier(visit, subject)
                    return try .page(
                        "dossier", DossierDeskPage(visit, dossier, ways: ways(dossier, visit.record)))
                },
                .json: { try .json(DossierAnswer(try dossier($0, subject))) },
                .csv: { visit in
                    let text = try RelationExport.csv.text(
                        try dossier(visit, subject), names: visit.record.names)
                    return try Sheet.answer(text, visit.query)
                },
            ])
    }

    /// The rows of a report, each with the section in which it stands.
    private static func sheet(_ report: Report) -> String {
        let rows = report.sections.flatMap { section in
            section.rows.map { row in
                let sources = row.references.compactMap { number in
                    report.sources.indices.contains(number - 1) ? report.sources[number - 1] : nil
                }
                return [
                    section.title, row.label, row.words, row.details.joined(separator: " "),
                    sources.joined(separator: "; "),
                ].map(SafeText.line)
            }
        }
        return Sheet.text(["section", "label", "words", "details", "sources"], rows)
    }

    private static func dossier(_ visit: Visit, _ subject: (Visit) throws -> DossierSubject) throws -> Dossier
    {
        let record = visit.record
        return try record.dossiers.dossier(
            on: try subject(visit), from: record.shelf, cases: record.cases,
            asOf: try visit.query.day("as-of") ?? record.today)
    }

    private static func subject(_ visit: Visit, _ words: [String]) throws -> DossierSubject {
        do throws(UnknownName) {
            return try SubjectArgument(visit.record.lexicon).named(words)
        } catch {
            throw Problem(.notFound, error.message)
        }
    }

    /// A subject of a kind, by its id in the lexicon or by a name.
    private static func known(_ visit: Visit, _ kind: DossierSubject.Kind) throws -> DossierSubject {
        let id = visit.part("id")
        let names = visit.record.names
        if kind == .article && names.isArticle(id) || kind == .firm && names.isFirm(id) {
            return DossierSubject(kind: kind, codes: [id])
        }
        let found = try subject(visit, [id])
        guard found.kind == kind else {
            throw Problem(.notFound, "\(SafeText.quote(id)) names no \(kind.rawValue) that is known.")
        }
        return found
    }

    private static func ways(_ dossier: Dossier, _ record: DeskRecord) -> [DossierDeskPage.Way] {
        let codes = dossier.subject.codes.map(PercentCoding.encoded)
        switch dossier.subject.kind {
        case .state:
            return [
                .init(label: "Cases", href: "/cases?buyer=\(codes[0])"),
                .init(label: "With the United States", href: "/pair/\(codes[0])/USA"),
                .init(label: "Outlook", href: "/outlook/\(codes[0])"),
                .init(label: "Calendar of deadlines", href: "/deadlines.ics?buyer=\(codes[0])"),
            ].filter { codes[0] != "USA" || $0.label == "Cases" }
        case .pair:
            return zip(codes, dossier.subject.codes).map { code, name in
                .init(label: record.buyerName(name), href: "/state/\(code)")
            }
        case .article: return [.init(label: "Cases", href: "/cases?article=\(codes[0])")]
        case .firm, .group: return []
        }
    }

    private static func outlook(_ visit: Visit) throws -> Outlook {
        let record = visit.record
        let day = try visit.query.day("as-of") ?? record.today
        do {
            let code = try record.buyers.named(visit.part("state"), as: "state")
            let name = visit.query.text("article")
            let article = try name.map { ($0, try ArticleArgument.named($0, record.lexicon)) }
            let events = try record.dossiers.events(
                on: DossierSubject(kind: .state, codes: [code]), from: record.shelf,
                cases: record.cases, asOf: day)
            return OutlookDesk(names: record.names, law: record.law, book: record.book).outlook(
                buyer: code, article: article, events: events, cases: record.cases, asOf: day)
        } catch let error as UnknownName {
            throw Problem(error)
        }
    }
}
