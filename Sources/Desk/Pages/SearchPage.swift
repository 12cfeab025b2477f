internal import Briefing
internal import Ledger

/// Words in all sources, cases and events.
struct SearchPage: Sendable {
    struct Piece: Sendable {
        let words: String
        let isFound: Bool
    }

    struct Hit: Sendable {
        let heading: String
        let seen: String
        let pieces: [Piece]
        let cases: [CaseLink]
        let sources: [SourceLink]

        struct CaseLink: Sendable {
            let id: String
            let href: String
        }
    }

    let chrome: Chrome
    let asked: String
    let hits: [Hit]
    let nothing: String?
    let fault: String?

    private static let parameters: [Route.Parameter] = [
        .query(
            "q", "Words; AND, OR, NOT, brackets, \"words that stand together\", begin*",
            example: "AIM-9X AND Türkiye"),
        .query("limit", "At most so many texts", form: .whole(1...200), example: "20"),
        .query("as-of", "What had been seen by this day", form: .day, example: "2026-04-01"),
    ]

    static let routes = [
        Route(
            "search", .get, "/search", "Finds words in the sources, cases and events",
            parameters: parameters + [Sheet.parameter],
            makers: [
                .html: { try .page("search", SearchPage($0)) },
                .json: { try .json(SearchAnswer(hits: try hits($0) ?? [])) },
                .csv: { visit in
                    let rows = (try hits(visit) ?? []).map {
                        [$0.seen, $0.title, $0.snippet, $0.cases.joined(separator: " "), $0.source]
                    }
                    return try Sheet.answer(
                        Sheet.text(["seen", "title", "words", "cases", "source"], rows), visit.query)
                },
            ])
    ]

    /// `nil` where nothing is asked.
    private static func hits(_ visit: Visit) throws -> [SearchHit]? {
        guard let words = visit.query.text("q") else { return nil }
        let query: SearchQuery
        do throws(SearchQuery.Fault) {
            query = try SearchQuery(words, synonyms: visit.record.synonyms.others)
        } catch {
            throw Problem(
                .badQuery,
                "“\(SafeText.quote(words))” is no query, since \(error.reason). Write words, with AND, OR or NOT in capitals "
                    + "between them, and \"…\" around words that stand together.")
        }
        let limit = try visit.query.whole("limit", in: 1...200) ?? 20
        return try visit.record.ledger.search(query, limit: limit, asOf: try visit.query.day("as-of"))
    }

    init(_ visit: Visit) throws {
        asked = visit.query.text("q") ?? ""
        var found: [SearchHit]?
        var fault: String?
        do {
            found = try Self.hits(visit)
        } catch let problem as Problem {
            // A query that is none is told beside its field.
            fault = problem.detail
        }
        self.fault = fault
        chrome = Chrome(
            asked.isEmpty ? "Search" : "Search: \(SafeText.quote(asked))", kind: "search", visit,
            forms: asked.isEmpty || fault != nil ? [] : [.json, .csv])
        hits = (found ?? []).map(Hit.init)
        nothing =
            found?.isEmpty ?? false
            ? "No source in the ledger, no case and no event of the record has these words. Try fewer words, or begin* for a beginning."
            : nil
    }
}

extension SearchPage.Hit {
    init(_ hit: SearchHit) {
        heading = SafeText.line(hit.title)
        seen = hit.seen
        pieces = Self.pieces(SafeText.line(hit.snippet))
        cases = hit.cases.map { CaseLink(id: $0, href: Address.case($0)) }
        sources = SourceLink.all(in: hit.source)
    }

    /// What was found stands between `[` and `]`.
    private static func pieces(_ snippet: String) -> [SearchPage.Piece] {
        var pieces: [SearchPage.Piece] = []
        var rest = snippet[...]
        while let open = rest.firstIndex(of: "["), let close = rest[open...].firstIndex(of: "]") {
            pieces.append(SearchPage.Piece(words: String(rest[..<open]), isFound: false))
            pieces.append(
                SearchPage.Piece(words: String(rest[rest.index(after: open)..<close]), isFound: true))
            rest = rest[rest.index(after: close)...]
        }
        pieces.append(SearchPage.Piece(words: String(rest), isFound: false))
        return pieces.filter { !$0.words.isEmpty }
    }
}
