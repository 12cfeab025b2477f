package import Ledger

/// What `attache cases --format json` prints.
package struct CasesAnswer: Encodable {
    let schema = "attache.cases/1"
    let cases: [Case]

    /// How many there are in all, where the answer may be a page of them.
    let total: Int?
    /// Where the next page begins; absent on the last.
    let next: String?

    package init(cases: [Case], total: Int? = nil, next: String? = nil) {
        self.cases = cases
        self.total = total
        self.next = next
    }
}

/// What `attache cases --total --format json` prints.
package struct TotalsAnswer: Encodable {
    let schema = "attache.totals/1"
    let totals: CaseTotals

    package init(totals: CaseTotals) { self.totals = totals }
}

/// What `attache case --format json` prints.
package struct CaseAnswer: Encodable {
    let schema = "attache.case/1"
    let view: CaseView

    package init(view: CaseView) { self.view = view }
}

/// What `attache case --history --format json` prints.
package struct HistoryAnswer: Encodable {
    let schema = "attache.history/1"
    let `case`: String
    let observations: [Observation]

    package init(case id: String, observations: [Observation]) {
        `case` = id
        self.observations = observations
    }
}
