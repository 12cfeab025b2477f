internal import Briefing
internal import Law
internal import Ledger

/// A case as a line of a list.
struct CaseRow: Sendable {
    let id: String
    let href: String
    let day: String
    let buyer: String
    let buyerHref: String
    let what: String
    let more: String?
    /// With its kind, as every number has: `$225 million, ceiling notified`.
    let value: String
    let stage: String
    /// What a reader has to know before he takes the line for certain.
    let remarks: [String]

    init(_ view: CaseView, _ record: DeskRecord) {
        let found = view.case
        id = found.id
        href = Address.case(found.id)
        day = found.notified?.description ?? "no day"
        buyer = record.buyerName(found.buyer)
        buyerHref = Address.state(found.buyer)
        what = SaleWords.mainLine(found) ?? "articles that the record does not list"
        let others = found.items.count - 1
        more = others > 0 ? "and \(others) more \(others == 1 ? "line" : "lines")" : nil
        value = found.value.map { "\(USDollars.text($0)), ceiling notified" } ?? "no value on record"
        stage = view.shownStage.name
        remarks =
            (found.emergency ? ["emergency"] : []) + (view.isConflicting ? ["official sources differ"] : [])
            + (found.isVerified ? [] : ["in part from memory or at second hand"])
    }
}
