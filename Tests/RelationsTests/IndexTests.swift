import Reading
import Tables
import Testing

@testable import Relations

@Suite("The index of what was reported")
struct IndexTests {
    private func index(_ tellings: [Telling], asOf day: String = "2025-12-31", least: Int = 4)
        -> RelationIndex
    {
        RelationIndex(
            pair: ["IND", "PAK"], events: EventGrouper(names: Told.names).events(tellings),
            asOf: Told.day(day),
            leastEvents: least)
    }

    private func strikes(
        _ count: Int, outlets: Int = 1, from source: String = "IND", to target: String = "PAK", day: Int = 10
    ) -> [Telling] {
        (0..<count).flatMap { number in
            (0..<outlets).map { outlet in
                Told.telling(
                    .militaryAction, source, target, on: "2025-0\(1 + number)-\(day)",
                    words: "strike \(number) \(day)",
                    outlet: "https://o\(outlet).example/\(number)")
            }
        }
    }

    @Test("too few events give no line")
    func tooFew() {
        #expect(!index(strikes(3)).hasLine)
        #expect(index([]).points.isEmpty)
    }

    @Test("each event adds the value of its kind, and half of it after a half-life")
    func decay() throws {
        let one = index(
            [Told.telling(.militaryAction, "IND", "PAK", on: "2025-01-31")], asOf: "2025-07-30", least: 1)
        let first = try #require(one.points.first)
        #expect(first.value == -10)
        let last = try #require(one.points.last)
        #expect(abs(last.value + 5) < 0.05)
    }

    @Test("the band is broader where one outlet tells than where four do")
    func band() throws {
        let alone = try #require(index(strikes(6)).points.last)
        let many = try #require(index(strikes(6, outlets: 4)).points.last)
        #expect(alone.value == many.value)
        #expect(alone.high - alone.low > 1.8 * (many.high - many.low))
    }

    @Test("the band is broader where only one side's acts are told")
    func oneSided() throws {
        let both = strikes(3) + strikes(3, from: "PAK", to: "IND", day: 24)
        let even = try #require(index(both).points.last)
        let alone = try #require(index(strikes(6)).points.last)
        #expect(alone.oneSidedness == 1)
        #expect(even.oneSidedness < 0.2)
    }

    @Test("every point opens into its events")
    func opens() throws {
        let index = index(strikes(6))
        #expect(index.points.allSatisfy { !$0.events.isEmpty })
        #expect(index.counted == 6)
    }

    @Test("what was denied, may be or is dated by a year alone is not counted")
    func leftOut() {
        let index = index([
            Told.telling(.militaryAction, "IND", "PAK", on: "2025-01-10", modality: .denied),
            Told.telling(.threat, "IND", "PAK", on: "2025-02-10", modality: .possible),
            Told.telling(.dispute, "IND", "PAK", on: "2025"),
        ])
        #expect(index.counted == 0 && index.leftOut == 3)
    }

    @Test(
        "each kind of event has a row with a value of the published scale, or says that it is not counted; each a source"
    )
    func table() throws {
        for kind in OccurrenceKind.allCases {
            let row = try #require(Intensity.embedded[kind], "\(kind)")
            #expect(row.source.hasPrefix("https://"))
            if let scale = row.scale { #expect((-10...10).contains(scale) && !row.cameo.isEmpty) }
        }
        #expect(Intensity.embedded[.militaryAction]?.scale == -10)
        #expect(Intensity.embedded[.sanctionLifted]?.scale == 7)
        #expect(Intensity.embedded[.exercise]?.scale == nil)
    }
}
