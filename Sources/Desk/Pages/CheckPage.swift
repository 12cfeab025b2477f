internal import Briefing
internal import Checking
internal import Documents
internal import Law
internal import Ledger
internal import Reading

/// The first page: one field, and under it the answer, which is the article itself with its claims marked.
struct CheckPage: Sendable {
    let chrome: Chrome
    let form: String
    let text: String
    let published: String
    let result: CheckResult?
    let isFresh: Bool
    /// Whether a page at an address can be brought.
    let takesAddress: Bool
    let sample: String

    static let routes = [
        Route(
            "check-page", .get, "/", "The field in which an article is checked", keeping: .fresh,
            makers: [.html: { try .page("check", CheckPage($0)) }]),
        Route(
            "check-form", .post, "/check", "The brief of an article that a form sends",
            takes: RequestDocument.forms, makers: [.html: { try .page("check", try checked($0)) }]),
        Route(
            "read", .post, "/api/read", "What a document tells: sales, events and names, each with its words",
            parameters: documentParameters, takes: RequestDocument.documents,
            makers: [
                .data: { visit in try .json(visit.record.reader.read(try document(visit))) }
            ]),
        Route(
            "check", .post, "/api/check", "An article against the record and the law: the findings",
            parameters: documentParameters, takes: RequestDocument.documents,
            makers: [
                .data: { visit in
                    try .json(visit.record.checker.check(visit.record.reader.detail(try document(visit))))
                }
            ]),
    ]

    private static let documentParameters: [Route.Parameter] = [
        .query("source", "What the document is called in the answer", example: "article.html"),
        .query(
            "published", "The day on which it appeared, where it does not say or says it wrongly", form: .day,
            example: "2026-08-24"),
    ]

    private static func document(_ visit: Visit) throws(Problem) -> Document {
        let name = visit.query.text("source") ?? "request"
        return try (visit.body ?? .none).document(source: name, published: try visit.query.day("published"))
    }

    init(_ visit: Visit, text: String = "", published: String = "", result: CheckResult? = nil) {
        let title = result.map { "\($0.verdict) Check" } ?? "Check an article"
        chrome = Chrome(title, kind: "check", visit)
        form = visit.formToken
        self.text = text
        self.published = published
        self.result = result
        isFresh = result == nil
        takesAddress = visit.hands.page != nil
        sample = Self.sampleText
    }

    private static func checked(_ visit: Visit) throws(Problem) -> CheckPage {
        let body = visit.body ?? .none
        let published = body.fields["published"] ?? ""
        var day: CalendarDate?
        if !published.isEmpty {
            day = CalendarDate(published)
            guard day != nil else {
                throw Problem(
                    .badQuery,
                    "“\(published.prefix(40))” is no day. Write it as 2026-08-24, or leave it away.")
            }
        }
        let article = try body.document(source: "pasted text", published: day)
        // A browser ends the lines of a field with CR LF.
        let text = body.bytes.isEmpty ? (body.fields["text"] ?? "").replacing("\r\n", with: "\n") : ""
        return CheckPage(visit, text: text, published: published, result: CheckResult(article, visit.record))
    }

    private static let sampleText =
        "Paste an article on an arms sale here, as text or as the source of a page."
}

/// The brief of one article, as values of a page.
struct CheckResult: Sendable {
    struct Row: Sendable {
        let label: String
        let words: String
        let value: String?
        let cases: [CaseLink]
    }

    struct CaseLink: Sendable {
        let id: String
        let href: String
        let because: String
    }

    struct Reference: Sendable {
        let number: Int
        let anchor: String
        let kind: String
        let sign: String
        let verdict: String
    }

    struct Piece: Sendable {
        let words: String
        /// The kind of a mark; `nil` for words that no note is about.
        let mark: String?
        /// The number of the note whose words they are, for the script.
        let references: [Reference]
    }

    struct Note: Sendable {
        let number: Int
        let kind: String
        let sign: String
        let verdict: String
        let field: String
        let side: String
        let says: String?
        let explanation: String?
        let rule: String?
        let sources: [SourceLink]
        let isAgain: Bool
    }

    struct Block: Sendable {
        let line: Int
        let pieces: [Piece]
        let notes: [Note]
        let hasNotes: Bool
    }

    struct Position: Sendable {
        let heading: String?
        let view: PositionView
        let cases: [CaseLink]
    }

    struct Told: Sendable {
        let parties: String
        let things: [Thing]

        struct Thing: Sendable {
            let words: String
            let line: Int
        }
    }

    let verdict: String
    let about: String
    /// Where it was brought from, where it was.
    let place: SourceLink
    let provenance: String
    let noun: String
    let contradicted: Int
    let others: Int
    let supported: Int
    let sales: [Row]
    let blocks: [Block]
    let positions: [Position]
    let omissions: [String]
    let told: [Told]
    let unrecorded: [String]
    let reach: String
    let warnings: [String]
    let note: String
    let noteLines: Int

    init(_ article: Document, _ record: DeskRecord) {
        let clock = ContinuousClock()
        let start = clock.now
        let check = record.checker.check(record.reader.detail(article))
        let wanted = Set(check.matches.map(\.caseID))
        let cases = wanted.reduce(into: [String: Case]()) { $0[$1] = record.view($1)?.case }
        let brief = Brief(
            check: check, cases: cases, law: record.law, lexicon: record.lexicon, today: record.today,
            recordUntil: record.checker.record.latest, elapsed: clock.now - start)
        verdict = brief.verdict
        noun = brief.noun
        about = [
            check.document.title.map(SafeText.quote), check.document.published.map { "published \($0)" },
        ].compactMap { $0 }.joined(separator: " · ")
        place = SourceLink(SafeText.line(article.source))
        provenance = brief.provenance.joined(separator: ", ")
        let notes = brief.notes
        contradicted = notes.count { $0.comparison.mark == .contradicted }
        supported = notes.count { $0.comparison.mark == .supported }
        others = notes.count - contradicted - supported
        sales = brief.sales.map { sale in
            Row(
                label: "Sale \(sale.number)", words: sale.title, value: sale.value,
                cases: sale.cases.map { CaseLink($0.id, because: $0.because) })
        }
        blocks = MarkedLines(brief).lines.map(Block.init)
        positions = brief.positions.map { shared in
            Position(
                heading: brief.positions.count == 1 ? nil : shared.title, view: PositionView(shared.position),
                cases: shared.cases.map { CaseLink($0, because: "") })
        }
        omissions = brief.omissions.map { omission in
            (omission.sale.map { "Sale \($0): " } ?? "") + omission.missing
                + (omission.claimsToBeWhole ? ", though the article says that its list is whole" : "")
        }
        told = brief.mentions.map { group in
            Told(
                parties: group.parties, things: group.items.map { .init(words: $0.what, line: $0.quote.line) }
            )
        }
        unrecorded = brief.unrecorded.map { sale in
            "Sale \(sale.number): \(sale.title)" + (sale.value.map { ", \($0)" } ?? "")
                + ", \(sale.stage): no case in the record"
        }
        reach = brief.unrecorded.isEmpty ? "" : UnrecordedWords.reach(brief.recordUntil)
        warnings = brief.warnings.map(\.sentenceStart)
        note = CorrectionsNote.text(check, today: record.today)
        noteLines = min(24, max(6, note.split(separator: "\n", omittingEmptySubsequences: false).count))
    }
}

extension CheckResult.CaseLink {
    init(_ id: String, because: String) {
        self.init(id: id, href: Address.case(id), because: because)
    }
}

extension CheckResult.Block {
    init(_ line: MarkedLines.Line) {
        self.init(
            line: line.number,
            pieces: line.pieces.map { piece in
                CheckResult.Piece(
                    words: piece.text, mark: piece.mark?.rawValue,
                    references: piece.references.map {
                        CheckResult.Reference(
                            number: $0.number, anchor: $0.anchor, kind: $0.mark.rawValue, sign: $0.mark.sign,
                            verdict: $0.mark.word)
                    })
            },
            notes: line.notes.map(CheckResult.Note.init), hasNotes: !line.notes.isEmpty)
    }
}

extension CheckResult.Note {
    init(_ note: MarkedLines.Note) {
        let comparison = note.comparison
        self.init(
            number: note.number, kind: comparison.mark.rawValue, sign: comparison.mark.sign,
            verdict: comparison.mark.word, field: comparison.field, side: comparison.side.rawValue,
            says: comparison.record, explanation: comparison.fullExplanation,
            rule: comparison.rule.map(Address.rule),
            sources: comparison.source.map { SourceLink.all(in: $0) } ?? [], isAgain: note.isAgain)
    }
}
