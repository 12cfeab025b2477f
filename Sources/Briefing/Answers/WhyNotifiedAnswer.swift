internal import Law
internal import Ledger

/// What `attache why-notified --format json` prints.
package struct WhyNotifiedAnswer: Encodable {
    struct OtherRules: Encodable {
        let file: String
        let changes: Bool
        let answer: WhyNotified
        let values: [Threshold]
    }

    let schema = "attache.why-notified/1"
    let `case`: String
    let buyer: String
    let notified: CalendarDate?
    let value: Int?
    let answer: WhyNotified?
    let values: [Threshold]
    let remark: String?
    let whatIf: OtherRules?

    package init(_ page: WhyNotifiedPage) {
        `case` = page.found.id
        buyer = page.found.buyer
        notified = page.found.notified
        value = page.found.value
        answer = page.answer
        values = page.values
        remark = page.remark
        whatIf = page.whatIf.map {
            OtherRules(file: $0.file, changes: $0.changes, answer: $0.then, values: $0.values)
        }
    }
}
