internal import Documents
internal import Ledger
internal import Reading

/// The press articles that the ledger keeps, to be read and checked again.
struct HeldArticles {
    private let record: Record

    init(_ record: Record) { self.record = record }

    /// The last capture of each article that may tell of one of the cases: an observation says that it does, or it names
    /// the buyer. An article that was added before its case is found by that as well.
    func documents(on views: [CaseView]) throws(Failure) -> [Document] {
        let observed = Set(views.flatMap(\.observations).filter { $0.act == .press }.compactMap(\.sourceHash))
        let buyers = Set(views.flatMap { [$0.case.buyer, $0.case.buyer.lowercased()] })
        let readings = try record.asking { ledger throws(LedgerError) in try ledger.readings() }
        let wanted = readings.filter { held in
            guard
                held.source.kind == Document.Kind.news.rawValue
                    || held.source.kind == Document.Kind.other.rawValue
            else { return false }
            return observed.contains(held.source.sha256)
                || held.reading.mentions.contains { buyers.contains($0.entity) }
                || held.reading.sales.contains { $0.buyer.map { buyers.contains($0.code) } ?? false }
        }
        var documents: [Document] = []
        for held in wanted {
            if let document = try document(held.source) { documents.append(document) }
        }
        return documents
    }

    /// The document as it was added, under the name and with the day that were given then.
    private func document(_ held: HeldSource) throws(Failure) -> Document? {
        let bytes = try record.asking { ledger throws(LedgerError) in try ledger.bytes(sha256: held.sha256) }
        guard let bytes else { return nil }
        var document = try InputFile.document(bytes, from: held.name, published: nil)
        document.source = held.name
        document.published = held.published ?? document.published
        return document
    }
}
