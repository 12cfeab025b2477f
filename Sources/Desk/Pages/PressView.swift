internal import Briefing
internal import Checking
internal import Documents
internal import Ledger
internal import Reading

/// How the articles that the ledger keeps told a case.
struct PressView: Sendable {
    struct Claim: Sendable {
        let sign: String
        let kind: String
        let verdict: String
        let words: String
        let says: String?
    }

    struct Article: Sendable {
        let day: String
        let outlet: String
        let headline: String
        let claims: [Claim]
    }

    let articles: [Article]
    let isEmpty: Bool

    init(_ history: PressHistory, _ record: DeskRecord) {
        articles = history.articles.map { article in
            Article(
                day: article.published ?? "no day", outlet: SafeText.line(article.outlet),
                headline: SafeText.quote(article.title ?? article.source),
                claims: article.claims.map { claim in
                    let mark = Mark(claim.verdict)
                    return Claim(
                        sign: mark.sign, kind: mark.rawValue, verdict: mark.word,
                        words: SafeText.quote(claim.words),
                        says: claim.isFault ? SafeText.line(claim.record) : nil)
                })
        }
        isEmpty = articles.isEmpty
    }
}

extension DeskRecord {
    /// The last capture of each article that may tell of a case, checked against the record.
    func press(of view: CaseView) -> PressHistory {
        let observed = Set(view.observations.filter { $0.act == .press }.compactMap(\.sourceHash))
        let buyers = [view.case.buyer, view.case.buyer.lowercased()]
        let wanted = heldReadings.filter { held in
            guard Self.isPress(held) else { return false }
            return observed.contains(held.source.sha256)
                || held.reading.mentions.contains { buyers.contains($0.entity) }
                || held.reading.sales.contains { $0.buyer.map { buyers.contains($0.code) } ?? false }
        }
        return PressHistory(caseID: view.id, checks: wanted.compactMap { check($0.source) })
    }

    static func isPress(_ held: HeldReading) -> Bool {
        [Document.Kind.news.rawValue, Document.Kind.other.rawValue].contains(held.source.kind)
    }

    /// A document that the ledger keeps, under the name and with the day that were given when it was added.
    func check(_ held: HeldSource) -> Check? {
        guard let bytes = try? ledger.bytes(sha256: held.sha256),
            var document = try? DocumentReader().read(bytes, source: held.name)
        else { return nil }
        document.source = held.name
        document.published = held.published ?? document.published
        return checker.check(reader.detail(document))
    }
}
