package import Law

/// Which cases are asked for. Conditions that are absent do not narrow; those that are there hold together.
package struct CaseQuery: Hashable, Sendable {
    /// ISO 3166-1 alpha-3; case does not count.
    package var buyer: String?
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
