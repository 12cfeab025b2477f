extension Law {
    /// The emergency determinations on record that may cover a sale.
    ///
    /// They are hints: an emergency is a property of one certification, and other sales to the same buyer on
    /// the same day may have been notified in the ordinary way.
    package func emergencies(buyer: String, on date: CalendarDate) -> [Emergency] {
        let code = buyer.uppercased()
        return emergencies.filter { $0.span.contains(date) && $0.buyers.contains(code) }
    }

    /// The determination that names a case.
    package func emergency(of caseID: String) -> Emergency? {
        emergencies.first { $0.cases.contains(caseID) }
    }
}
