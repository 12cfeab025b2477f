import Foundation
import Law
import Testing
import Seeded

@testable import Ledger

@Suite("A case as its sources make it together")
struct CaseViewTests {
    private func field(_ field: FieldView.Field, of id: String, in ledger: Ledger) throws -> FieldView {
        try #require(try ledger.view(id: id)?.fields.first { $0.field == field })
    }

    @Test(
        "the transmittal sheet goes before a department's page, and official sources that differ are conflicting",
        arguments: Kept.all)
    func sheetBeforePage(kept: Kept) throws {
        let scratch = try Scratch(kept)
        let (ledger, _) = try scratch.add(
            Made.notice("26-9", notified: "2026-08-20", value: 1_250_000, surface: "state"),
            Made.notice("26-9", notified: "2026-08-18", value: 1_500_000))
        let value = try field(.value, of: "26-9", in: ledger)
        #expect(value.agreement == .conflicting)
        #expect(value.believed.says == "$1,500,000")
        #expect(value.others.map(\.says) == ["$1,250,000"])
        #expect(value.why == "the transmittal sheet goes before a department's page")
        #expect(try ledger.view(id: "26-9")?.isConflicting == true)
    }

    @Test(
        "State's page may bear the day of its posting, so that its day does not contradict the sheet's",
        arguments: Kept.all)
    func postingDay(kept: Kept) throws {
        let scratch = try Scratch(kept)
        let (ledger, _) = try scratch.add(
            Made.notice("26-9", notified: "2026-08-20", surface: "state"),
            Made.notice("26-9", notified: "2026-08-18"))
        let notified = try field(.notified, of: "26-9", in: ledger)
        #expect(notified.agreement == .outweighed)
        #expect(notified.believed.says == "18 August 2026")
    }

    @Test(
        "a rounded sum agrees with the exact one, and the exact one is believed",
        arguments: Kept.all,
        [
            (4_500_000_000, 4_498_000_000, true), (79_000_000, 79_100_000, true),
            (80_000_000, 79_100_000, false),
            (225_000_000, 229_000_000, false),
        ])
    func rounding(kept: Kept, sums: (Int, Int, Bool)) throws {
        let (rounded, exact, agrees) = sums
        let scratch = try Scratch(kept)
        let (ledger, _) = try scratch.add(
            Made.notice("26-9", value: rounded, surface: "dsca"),
            Made.notice("26-9", value: exact, surface: "state"))
        let value = try field(.value, of: "26-9", in: ledger)
        #expect(value.agreement == (agrees ? .agreed : .conflicting))
        if agrees { #expect(try ledger.case(id: "26-9")?.value == exact) }
    }

    @Test("lists of firms differ where each names one that the other does not", arguments: Kept.all)
    func firms(kept: Kept) throws {
        let scratch = try Scratch(kept)
        let (ledger, _) = try scratch.add(
            Made.notice("26-8", surface: "dsca", contractors: ["RTX Corporation"]),
            Made.notice("26-8", contractors: ["RTX", "Lockheed Martin"]),
            Made.notice("26-9", surface: "dsca", contractors: ["Boeing"]),
            Made.notice("26-9", contractors: ["Lockheed Martin"]))
        #expect(try field(.contractors, of: "26-8", in: ledger).agreement == .agreed)
        #expect(try field(.contractors, of: "26-9", in: ledger).agreement == .conflicting)
    }

    @Test(
        "lists of items differ where the same article is counted otherwise, not where one tells more",
        arguments: Kept.all)
    func items(kept: Kept) throws {
        let scratch = try Scratch(kept)
        let (ledger, _) = try scratch.add(
            Made.notice("26-8", surface: "dsca", items: [(53, "AIM-120C-8")]),
            Made.notice("26-8", items: [(53, "AIM-120C-8"), (6, "AIM-9X")]),
            Made.notice("26-9", surface: "dsca", items: [(53, "AIM-120C-8")]),
            Made.notice("26-9", items: [(35, "AIM-120C-8")]))
        #expect(try field(.items, of: "26-8", in: ledger).agreement == .agreed)
        #expect(try ledger.case(id: "26-8")?.items.count == 2)
        #expect(try field(.items, of: "26-9", in: ledger).agreement == .conflicting)
    }

    @Test("a change is a case of its own that names its parent, and the parent names it", arguments: Kept.all)
    func change(kept: Kept) throws {
        let scratch = try Scratch(kept)
        let (ledger, _) = try scratch.add(Made.notice("26-1C", parent: "26-1"))
        #expect(try ledger.case(id: "26-1C")?.parent?.number == "26-1")
        #expect(try ledger.view(id: "26-1")?.changes == ["26-1C"])
        #expect(try ledger.views().first { $0.id == "26-1" }?.changes == ["26-1C"])
    }

    @Test(
        "a correction and a resolution belong to their case, and a case known by a correction alone is none",
        arguments: Kept.all)
    func correction(kept: Kept) throws {
        let scratch = try Scratch(kept)
        let number = try #require(TransmittalNumber("26-1"))
        let other = try #require(TransmittalNumber("26-77"))
        let (ledger, _) = try scratch.add(
            Made.source(
                "correction", text: "c", surface: "federal-register",
                [
                    ObservationDraft(caseID: .transmittal(number), act: .correction),
                    ObservationDraft(caseID: .transmittal(other), act: .correction),
                ]),
            Made.source(
                "resolution", text: "r",
                [
                    ObservationDraft(
                        caseID: .transmittal(number), act: .resolution, stage: .disapprovalIntroduced)
                ]))
        let view = try #require(try ledger.view(id: "26-1"))
        #expect(view.observations.map(\.act) == [.notification, .correction, .resolution])
        #expect(view.stage == .disapprovalIntroduced)
        #expect(try ledger.view(id: "26-77") == nil)
        #expect(try ledger.history(of: "26-77").count == 1)
    }

    @Test(
        "the press alone moves no case to a stage, and its figures never go before the record's",
        arguments: Kept.all)
    func press(kept: Kept) throws {
        let scratch = try Scratch(kept)
        let number = try #require(TransmittalNumber("26-1"))
        var says = CaseStatement()
        says.value = 999_999
        says.buyer = "NOR"
        let (ledger, _) = try scratch.add(
            Made.source(
                "paper", text: "sold",
                [ObservationDraft(caseID: .transmittal(number), act: .press, says: says, stage: .accepted)]))
        let view = try #require(try ledger.view(id: "26-1"))
        #expect(view.stage == .notified)
        #expect(view.case.value == 1000)
        #expect(try field(.value, of: "26-1", in: ledger).agreement == .outweighed)
    }

    @Test("the order in which observations came does not change the case", arguments: 0..<40)
    func orderDoesNotCount(seed: Int) throws {
        var generator = Seeded(seed: UInt64(seed) &* 7919 &+ 1)
        let surfaces = ["federal-register", "dsca", "state", "congressional-record", "web"]
        let days = ["2026-01-05", "2026-01-06", "2026-02-01"]
        var observations: [Observation] = []
        for id in 1...Int64.random(in: 2...7, using: &generator) {
            let draft = try Made.notice(
                "26-9", notified: #require(days.randomElement(using: &generator)),
                value: Int.random(in: 1...3, using: &generator) * 1_000_000,
                surface: #require(surfaces.randomElement(using: &generator)),
                contractors: Bool.random(using: &generator) ? ["RTX"] : ["Boeing", "RTX"],
                items: [(Int.random(in: 1...2, using: &generator), "AIM-9X")])
            let made = draft.observations[0]
            observations.append(
                Observation(
                    id: id, caseID: "26-9", act: made.act, says: made.says, stage: made.stage,
                    stageDate: made.stageDate, seen: try day(#require(days.randomElement(using: &generator))),
                    recordedAt: "2026-03-01T00:00:00.000Z", isEmbedded: false, source: "\(draft.name)/\(id)",
                    sourceHash: draft.sha256, surface: draft.surface, replaces: nil))
        }
        let view = CaseView(id: "26-9", observations: observations)
        #expect(view != nil)
        for _ in 0..<10 {
            observations.shuffle(using: &generator)
            #expect(CaseView(id: "26-9", observations: observations) == view)
        }
    }
}
