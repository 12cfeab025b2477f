import Testing

@testable import Law

@Suite("The stages of a sale")
struct CaseStageTests {
    @Test(
        "follow one another as the manual has it",
        arguments: [
            (CaseStage.request, CaseStage.informalReview), (.informalReview, .notified),
            (.notified, .reviewRunning),
            (.notified, .offered), (.reviewRunning, .reviewEnded), (.reviewEnded, .offered),
            (.reviewEnded, .disapprovalIntroduced), (.disapprovalIntroduced, .disapprovalPassed),
            (.disapprovalIntroduced, .disapprovalFailed), (.disapprovalPassed, .vetoed),
            (.vetoed, .disapprovalFailed), (.disapprovalFailed, .offered), (.offered, .accepted),
            (.accepted, .implemented), (.implemented, .delivered), (.accepted, .withdrawn),
            (.notified, .superseded),
        ])
    func advances(from: CaseStage, to: CaseStage) {
        #expect(from.move(onObserving: to) == .advances)
    }

    @Test(
        "can be skipped where nobody saw them",
        arguments: [
            (CaseStage.notified, CaseStage.accepted, [CaseStage.offered]),
            (.request, .delivered, [.offered, .accepted, .implemented]),
            (.reviewRunning, .offered, [.reviewEnded]),
        ])
    func skips(from: CaseStage, to: CaseStage, unseen: [CaseStage]) {
        #expect(from.move(onObserving: to) == .skips(unseen: unseen))
    }

    @Test("do not move back for an observation that comes late")
    func late() {
        #expect(CaseStage.accepted.move(onObserving: .notified) == .earlier)
        #expect(CaseStage.offered.move(onObserving: .reviewEnded) == .earlier)
        #expect(CaseStage.delivered.move(onObserving: .offered) == .earlier)
        #expect(CaseStage.offered.move(onObserving: .offered) == .stays)
    }

    @Test("are not moved by a vote after the offer", arguments: [CaseStage.offered, .accepted, .implemented])
    func beside(stage: CaseStage) {
        #expect(stage.move(onObserving: .disapprovalIntroduced) == .beside)
        #expect(stage.move(onObserving: .disapprovalFailed) == .beside)
    }

    @Test("end: a final stage takes no other", arguments: [CaseStage.delivered, .withdrawn, .superseded])
    func final(stage: CaseStage) {
        #expect(stage.isFinal)
        for other in [CaseStage.delivered, .withdrawn, .superseded] where other != stage {
            #expect(
                stage.move(onObserving: other)
                    == .refused(reason: "a sale that is \(stage.name) cannot also be \(other.name)"))
        }
    }

    @Test("say what proves them and what would prove the next", arguments: CaseStage.allCases)
    func proofs(stage: CaseStage) {
        #expect(!stage.provedBy.isEmpty)
        #expect(stage.nextProofs.map(\.stage) == stage.next)
        #expect(stage.nextProofs.map(\.observation) == stage.next.map(\.provedBy))
    }

    @Test("give the same standing in whatever order they were observed")
    func order() {
        let observed: [CaseStage] = [.notified, .reviewEnded, .disapprovalFailed, .offered]
        #expect(observed.max() == .offered)
        #expect(observed.reversed().max() == .offered)
    }

    static let clocks: [ReviewClock.State] = [
        .notStarted, .running(daysLeft: 0), .running(daysLeft: 9), .ended, .waived, .noReview,
    ]

    @Test("never come from the clock, whatever it says", arguments: CaseStage.allCases, clocks)
    func clockGivesNoStage(stage: CaseStage, clock: ReviewClock.State) {
        let position = CasePosition(stage: stage, clock: clock)
        #expect(position.stage == stage)
        if position.speaksFromClock {
            let allowed = ["review running", "review ended", "notified, review waived by emergency"]
            #expect(allowed.contains(position.words))
            #expect(stage == .notified || stage == .reviewRunning)
        } else {
            #expect(position.words == stage.name)
        }
    }

    @Test("stay what was observed while the clock runs out")
    func türkiye() throws {
        let clock = try #require(
            try LawTables.law().reviewClock(delivered: day("2025-05-14"), buyer: "TUR", instrument: .fms))
        for offset in -5...4000 {
            let date = try day("2025-05-14").adding(days: offset)
            let position = CasePosition(stage: .notified, clock: clock.state(on: date))
            guard position.stage == .notified else {
                Issue.record("the stage changed on \(date)")
                return
            }
        }
        #expect(
            try CasePosition(stage: .notified, clock: clock.state(on: day("2025-06-01"))).words
                == "review ended")
        #expect(CasePosition(stage: .notified, clock: nil).words == "notified")
    }
}

@Suite("The role of Congress")
struct CongressRoleTests {
    @Test("is one sentence with a citation and a source", arguments: CongressRole.allCases)
    func sentences(role: CongressRole) {
        #expect(role.statement.hasSuffix("."))
        #expect(!role.citation.isEmpty)
        #expect(role.source.hasPrefix("http"))
    }

    @Test("says what a checker needs")
    func contents() {
        #expect(CongressRole.needNotApprove.statement.hasPrefix("Congress need not approve"))
        #expect(CongressRole.calendarDays.statement.contains("calendar days, not working days"))
        #expect(CongressRole.senateDischargeGroup.statement.contains("5 calendar days"))
        #expect(CongressRole.senateDischarge.statement.contains("10 calendar days"))
        #expect(CongressRole.informalReview.statement.contains("not statute"))
        #expect(CongressRole.needNotApprove.citation == "AECA 36(b)(1), 22 U.S.C. 2776(b)(1)")
    }
}
