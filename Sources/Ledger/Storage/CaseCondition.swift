internal import GRDB
internal import Law

/// Which rows of the view `cases` are wanted, as SQL with its values bound.
struct CaseCondition {
    let sql: SQL

    static let everything = CaseCondition(sql: "1")

    static func from(origin: String) -> CaseCondition {
        CaseCondition(sql: "origin = \(origin)")
    }

    private init(sql: SQL) { self.sql = sql }

    /// All that a query asks for, but for the article, whose names SQL cannot compare.
    init(_ query: CaseQuery) {
        var terms: [SQL] = []
        if let buyer = query.buyer { terms.append("buyer = \(buyer.uppercased())") }
        if let since = query.since { terms.append("notified >= \(since.description)") }
        if let until = query.until { terms.append("notified <= \(until.description)") }
        if let id = query.id {
            // A text that is no id names no case.
            terms.append(CaseID(id).map { CaseCondition($0).sql } ?? "0")
        }
        sql = terms.isEmpty ? "1" : terms.map { "(\($0))" }.joined(separator: " AND ")
    }

    init(_ id: CaseID) {
        switch id {
        case .transmittal(let number):
            sql = "case_id = \(number.number)"
        case .fallback(let notified, let buyer, let value):
            sql = """
                case_id = \(id.description)
                OR buyer = \(buyer) AND notified = \(notified.description) AND value = \(value)
                """
        }
    }
}
