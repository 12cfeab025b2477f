package import Law

/// Which cases are asked for. Conditions that are absent do not narrow; those that are there hold together.
package struct CaseQuery: Hashable, Sendable {
    /// ISO 3166-1 alpha-3, `NATO`, or the id of another body; case does not count.
    package var buyer: String?
    /// Other codes that count as the buyer, as those of NATO's agencies.
    package var agencies: Set<String> = []
    /// An article by its designation, its family or its everyday name: `AIM-9X`, `aim-9`, `Sidewinder`.
    package var article: String?
    /// The first day of notification that counts. A case without a date is then left out.
    package var since: CalendarDate?
    /// The last day of notification that counts.
    package var until: CalendarDate?
    /// A case's id, in any form that ``CaseID`` reads.
    package var id: String?
    /// The greatest number of cases in the answer; `nil` for all.
    package var limit: Int?

    package init(
        buyer: String? = nil, article: String? = nil, since: CalendarDate? = nil, until: CalendarDate? = nil,
        id: String? = nil, limit: Int? = nil
    ) {
        self.buyer = buyer
        self.article = article
        self.since = since
        self.until = until
        self.id = id
        self.limit = limit
    }
}

extension CaseQuery {
    /// Those of some cases that answer, in their order.
    package func matching(_ cases: [Case]) -> [Case] {
        let wanted = article.map(ArticleText.init)
        let matching = cases.filter { found in holds(for: found) && wanted.map { $0.matches(found) } ?? true }
        return limit.map { Array(matching.prefix(max(0, $0))) } ?? matching
    }

    /// Whether a case meets all conditions but that of the article.
    func holds(for found: Case) -> Bool {
        if let buyer, found.buyer != CaseID.code(buyer), !agencies.contains(found.buyer) { return false }
        if since != nil || until != nil {
            guard let notified = found.notified else { return false }
            if let since, notified < since { return false }
            if let until, notified > until { return false }
        }
        // A text that is no id names no case.
        if let id { return CaseID(id).map { $0.names(found) } ?? false }
        return true
    }
}

extension CaseID {
    /// Whether this is the id of a case, or the one that it had before its number was known.
    func names(_ found: Case) -> Bool {
        switch self {
        case .transmittal(let number): return number == found.transmittal
        case .fallback(let notified, let buyer, let value):
            return found.id == description
                || found.buyer == buyer && found.notified == notified && found.value == value
        }
    }
}
