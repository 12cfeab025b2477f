import Law
import Tables
import Testing

@testable import Ledger

@Suite("What happened to a case")
struct EventTests {
    static let resolutionHeader = "number congress chamber introduced buyer against cases acts outcome source"

    private static func record(acts: String, cases: String = "26-1", source: String = "https://example.org")
        -> NotifiedRecord
    {
        record(resolutions: [
            ["S.J.Res. 9", "119", "senate", "2026-01-10", "NOR", "missiles", cases, acts, "", source]
        ])
    }

    private static func record(
        resolutions: [[String]] = [], emergencies: [[String]] = [], timeline: [[String]] = []
    ) -> NotifiedRecord {
        SmallRecord(events: [
            .resolutions: SmallRecord.table("resolutions.tsv", resolutionHeader, resolutions),
            .emergencies: SmallRecord.table(
                "law-emergencies.tsv", "date buyers what cases status citation source", emergencies),
            .timeline: SmallRecord.table(
                "timeline.tsv", "date actors event kind about cases stage source", timeline),
        ]).tables
    }

    private func ledger(_ record: NotifiedRecord, in scratch: Scratch) throws -> Ledger {
        try Ledger.open(at: scratch.place, record: record)
    }

    @Test(
        "the acts of Congress and the President bring a case to its stage",
        arguments: Kept.all,
        [
            ("", CaseStage.disapprovalIntroduced),
            ("2026-02-01 Senate tabled 71-24", .disapprovalFailed),
            ("2026-02-01 Senate discharge 40-59", .disapprovalFailed),
            ("2026-02-01 Senate discharge 59-40", .disapprovalIntroduced),
            ("Senate rejected", .disapprovalFailed),
            ("2026-02-01 Senate passed 53-45", .disapprovalIntroduced),
            ("2026-02-01 Senate passed 53-45; 2026-02-09 House passed 230-190", .disapprovalPassed),
            ("2026-02 Senate and House passed", .disapprovalPassed),
            ("2026-02 Senate and House passed; 2026-03-01 President vetoed", .vetoed),
            (
                "2026-02 Senate and House passed; 2026-03-01 President vetoed; 2026-03-09 Senate override 66-34",
                .disapprovalFailed
            ),
        ])
    func acts(kept: Kept, told: (String, CaseStage)) throws {
        let (acts, stage) = told
        let scratch = try Scratch(kept)
        let ledger = try ledger(Self.record(acts: acts), in: scratch)
        let view = try #require(try ledger.view(id: "26-1"))
        #expect(view.stage == stage)
        #expect(
            view.events.first?.event?.words
                == "S.J.Res. 9 (119th Congress) against missiles was introduced in the Senate.")
        #expect(view.events.first?.stageDate == CalendarDate("2026-01-10"))
        #expect(try ledger.view(id: "26-2")?.stage == .notified, "no other case is touched")
        #expect(try ledger.verify().isSound)
    }

    @Test(
        "an act that cannot be read is refused with its line",
        arguments: ["2026-02-01 Senate pondered 5-4", "tabled", "2026-02-30 Senate tabled 1-2 maybe"])
    func faultyAct(acts: String) throws {
        let error = try ledgerError { _ = try Self.record(acts: acts).events() }
        #expect(error.what.hasPrefix("resolutions.tsv, line 2"))
    }

    @Test(
        "an emergency is a property of the certification that is named, and only where it is settled",
        arguments: Kept.all)
    func emergency(kept: Kept) throws {
        let scratch = try Scratch(kept)
        let ledger = try ledger(
            Self.record(emergencies: [
                ["2026-01-05", "NOR", "missiles", "26-1", "certain", "AECA", "https://example.org"],
                ["2026-02-05", "FIN", "launchers", "26-2", "unresolved", "AECA", "https://example.org"],
                ["1979-03", "YEM", "aircraft", "", "certain", "AECA", "https://example.org"],
            ]), in: scratch)
        #expect(try ledger.case(id: "26-1")?.emergency == true)
        #expect(try ledger.case(id: "26-2")?.emergency == false)
        #expect(
            try ledger.view(id: "26-2")?.events.map { $0.event?.words } == [
                "Said to be an emergency, not settled: launchers."
            ])
        #expect(try ledger.timeline().map(\.caseID) == [nil, "26-1", "26-2"])
    }

    @Test(
        "a row of the timeline belongs to every case that it names; one that names none is kept all the same",
        arguments: Kept.all)
    func timeline(kept: Kept) throws {
        let scratch = try Scratch(kept)
        let ledger = try ledger(
            Self.record(timeline: [
                [
                    "2026-03", "NOR; FIN", "Both sign", "agreement_signed", "aim-120", "26-1; 26-2",
                    "accepted",
                    "https://example.org/signed [memory: month]",
                ],
                [
                    "2016-07-15", "TUR", "Failed coup attempt", "other", "", "", "",
                    "https://example.org/coup",
                ],
            ]), in: scratch)
        for id in ["26-1", "26-2"] {
            let view = try #require(try ledger.view(id: id))
            #expect(view.stage == .accepted)
            #expect(view.events.map(\.stageDate) == [nil], "a month is no day")
            #expect(view.events.map(\.says.isVerified) == [false])
        }
        let coup = try #require(try ledger.timeline().first)
        #expect(coup.caseID == nil && coup.event.actors == ["TUR"] && coup.isVerified)
        #expect(try ledger.search(SearchQuery("coup Turkey")).map(\.source) == ["https://example.org/coup"])
        let signed = try ledger.search(SearchQuery("Both sign"))
        #expect(signed.map(\.cases) == [["26-1", "26-2"]], "told once, of both cases")
    }

    @Test("a stage without a case, and a stage that is none, are refused")
    func faultyStage() throws {
        for (cases, stage) in [("", "accepted"), ("26-1", "sold")] {
            let row = ["2026-03-01", "NOR", "Signs", "other", "", cases, stage, "https://example.org"]
            #expect(throws: LedgerError.self) { try Self.record(timeline: [row]).events() }
        }
    }

    @Test(
        "a row that was mended takes the place of the old one, and what is gone is taken back; both stay readable",
        arguments: Kept.all)
    func mended(kept: Kept) throws {
        let scratch = try Scratch(kept)
        _ = try ledger(Self.record(acts: "2026-02-01 Senate tabled 71-24"), in: scratch)
        let later = try ledger(Self.record(acts: "2026-02-02 Senate tabled 71-24"), in: scratch)
        let view = try #require(try later.view(id: "26-1"))
        #expect(view.events.compactMap { $0.event?.happened } == ["2026-01-10", "2026-02-02"])
        #expect(try later.history(of: "26-1").filter { $0.event != nil }.count == 3)
        #expect(try later.search(SearchQuery("tabled")).count == 1, "the old row is not found any more")
        let none = try ledger(Self.record(), in: scratch)
        #expect(try none.view(id: "26-1")?.stage == .notified)
        let again = try ledger(Self.record(acts: "2026-02-01 Senate tabled 71-24"), in: scratch)
        #expect(try again.view(id: "26-1")?.stage == .disapprovalFailed)
        #expect(try again.verify().isSound)
    }

    @Test("what had not been seen by a day is neither told nor found", arguments: Kept.all)
    func asOf(kept: Kept) throws {
        let scratch = try Scratch(kept)
        let ledger = try ledger(Self.record(acts: "2026-02-01 Senate tabled 71-24"), in: scratch)
        let early = try day("2026-02-03")
        #expect(try ledger.view(id: "26-1", asOf: early) == nil)
        #expect(try ledger.search(SearchQuery("tabled"), asOf: early).isEmpty)
        #expect(try ledger.timeline(asOf: early).isEmpty)
        #expect(try ledger.search(SearchQuery("tabled"), asOf: .latest).count == 1)
    }
}

@Suite("The events of the embedded record")
struct EmbeddedEventTests {
    let ledger: Ledger

    init() throws { ledger = try Ledger.inMemory() }

    @Test("every row of the tables of events is in the ledger, with a page as its source")
    func whole() throws {
        let timeline = try ledger.timeline()
        #expect(timeline.allSatisfy { $0.source.hasPrefix("http") })
        var rows = 0
        Table(embedded: "timeline").forEachRow { row in
            rows += 1
            let words = String(row.cell(2))
            #expect(timeline.contains { $0.event.words == words }, "\(words)")
        }
        #expect(rows >= 100)
        for kind in ["resolution", "emergency"] {
            #expect(timeline.count { $0.event.kind == kind } >= 14, "\(kind)")
        }
    }

    @Test("every case that an event names is held")
    func cases() throws {
        let ids = Set(try ledger.allCases().map(\.id))
        for entry in try ledger.timeline() {
            guard let id = entry.caseID else { continue }
            #expect(ids.contains(id), "\(id): \(entry.event.words)")
        }
    }

    @Test("every case that is marked as an emergency is named by a determination")
    func emergencies() throws {
        let named = Set(try ledger.timeline().filter { $0.event.kind == "emergency" }.compactMap(\.caseID))
        for found in try NotifiedRecord.embedded.cases() where found.emergency {
            #expect(named.contains(found.id), "\(found.id)")
        }
    }

    @Test(
        "a case stands where its last event brought it",
        arguments: [
            ("2016-02-12|PAK|700000000", CaseStage.disapprovalFailed),
            ("2011-10-28|TUR|111000000", .reviewEnded), ("2018-12-18|TUR|3500000000", .withdrawn),
            ("2024-01-26|TUR|23000000000", .implemented), ("2025-05-14|TUR|225000000", .notified),
        ])
    func stages(id: String, stage: CaseStage) throws {
        #expect(try ledger.view(id: id)?.stage == stage)
    }

    @Test(
        "a case whose number became known is found under the number and under the id that it had",
        arguments: [
            ("2018-04-04|ESP|1300000000", "17-65"), ("2019-07-26|IND|670000000", "19-30"),
            ("2019-08-20|TWN|8000000000", "19-50"), ("2020-05-07|ARE|556000000", "19-68"),
            ("2020-07-09|TWN|620000000", "20-24"), ("2020-10-26|TWN|2370000000", "20-68"),
            ("2025-12-17|TWN|4050000000", "26-1"),
        ])
    func numbers(former: String, number: String) throws {
        #expect(try ledger.case(id: former)?.id == number)
        #expect(try ledger.case(id: number)?.transmittal?.number == number)
    }
}
