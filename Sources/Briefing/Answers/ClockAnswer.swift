package import Law
internal import Ledger

/// What `attache clock --format json` prints.
package struct ClockAnswer: Encodable {
    let schema = "attache.clock/1"
    let `case`: Case
    let on: CalendarDate
    let position: String
    /// The last stage that a source shows; time moves the position, and never this.
    let stage: CaseStage?
    let start: CalendarDate?
    let days: Int?
    let ends: CalendarDate?
    let explanation: String?
    let state: String
    let proves: String?
    let next: String
    let citation: String?
    let discharge: DischargeDay?
    /// The day of discharge of the resolution that was asked about.
    let dischargeOfIntroduced: CalendarDate?
    let house: Procedure?
    let beside: [Provision]
    let whatIf: OtherRules?

    /// The same case, counted with other rules.
    struct OtherRules: Encodable {
        let file: String
        let changes: Bool
        let days: Int?
        let ends: CalendarDate?
        let explanation: String?
        let citation: String?
    }

    package init(_ clockPage: ClockPage, stage: CaseStage?, on day: CalendarDate) {
        self.stage = stage
        let page = clockPage.page
        let position = page.position
        discharge = clockPage.discharge
        dischargeOfIntroduced = clockPage.introduced.flatMap { clockPage.discharge?.ifIntroduced(on: $0) }
        house = clockPage.house
        beside = clockPage.beside
        whatIf = clockPage.whatIf.map {
            OtherRules(
                file: $0.file, changes: $0.changes, days: $0.then.clock?.days, ends: $0.then.clock?.ends,
                explanation: $0.then.counting, citation: $0.then.citation)
        }
        `case` = page.found
        on = day
        self.position = position.words
        start = position.clock?.start
        days = position.clock?.days
        ends = position.clock?.ends
        explanation = position.counting
        state = position.state
        proves = position.proves
        next = position.next
        citation = position.citation
    }
}
