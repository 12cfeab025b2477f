package import Law

/// What `attache deadlines --format json` prints.
package struct DeadlinesAnswer: Encodable {
    let schema = "attache.deadlines/1"
    let from: CalendarDate
    let to: CalendarDate
    let buyer: String?
    let deadlines: [Deadline]

    /// - Parameter buyer: whose deadlines were asked for; `nil` for all.
    package init(_ list: DeadlineList, buyer: String?) {
        from = list.from
        to = list.to
        self.buyer = buyer
        deadlines = list.deadlines
    }
}
