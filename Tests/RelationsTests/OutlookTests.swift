import Law
import Ledger
import Tables
import Testing

@testable import Relations

@Suite("Outlook")
struct OutlookTests {
    private func outlook(_ buyer: String, _ family: String?, on day: String = "2026-08-01") throws -> Outlook
    {
        let law = try Law { Table(embedded: $0).text }
        let desk = OutlookDesk(
            names: Told.names, law: law, book: try LockBook(law: law) { Table(embedded: $0).text })
        let article = family.map { id in
            (
                name: id,
                families: LockedArticle(families: [id], categories: [Told.names.category(of: id) ?? ""])
            )
        }
        return desk.outlook(
            buyer: buyer, article: article,
            events: EventGrouper(names: Told.names).events(Timeline.tellings(Told.names)),
            cases: try Ledger.inMemory().allCases(), asOf: Told.day(day))
    }

    @Test(
        "Türkiye and the F-35: CAATSA 231, section 1245 and the review of 36(b) are three locks, each with basis and state"
    )
    func threeLocks() throws {
        let outlook = try outlook("TUR", "f-35")
        let all = outlook.own + outlook.general
        let three = ["tur-caatsa-231", "tur-ndaa-1245", "aeca-36b"].compactMap { id in
            all.first { $0.lock.id == id }
        }
        #expect(three.count == 3)
        #expect(Set(three.map(\.lock.basis)).count == 3)
        #expect(three[0].state == .closed && three[1].state == .closed)
        #expect(outlook.reviewDays == 15)
        #expect(outlook.barring.contains { $0.lock.id == "tur-ndaa-1245" })
        #expect(!outlook.barring.contains { $0.lock.kind == .review })
    }

    @Test("a notification and the end of its review change no other lock")
    func clockOpensNothing() throws {
        let before = try outlook("TUR", "f-35", on: "2025-05-14")
        let after = try outlook("TUR", "f-35", on: "2025-05-30")
        #expect(before.own.map(\.state) == after.own.map(\.state))
        #expect(!before.running.isEmpty)
        #expect(after.running.isEmpty)
    }

    @Test("counts have their number, and an interval that holds them")
    func rates() throws {
        let outlook = try outlook("TUR", "f-35")
        #expect(!outlook.rates.isEmpty)
        for rate in outlook.rates {
            #expect(rate.count <= rate.of)
            #expect(!rate.caution.isEmpty)
            guard let interval = rate.interval else {
                #expect(rate.of == 0)
                continue
            }
            let share = Double(rate.count) / Double(rate.of)
            #expect(interval.low <= share && share <= interval.high)
        }
        let own = try #require(outlook.rates.first { $0.base.contains("Türkiye") })
        #expect(own.count == 1)
    }

    @Test("no case later than the day is counted")
    func asOf() throws {
        let early = try outlook("TUR", "f-35", on: "2015-01-01").rates.map(\.of)
        let late = try outlook("TUR", "f-35").rates.map(\.of)
        #expect(early[0] < late[0])
    }

    @Test(
        "the interval is Wilson's",
        arguments: [
            // Brown, Cai and DasGupta's formula, worked by hand.
            (0, 10, 0.0, 0.2775), (5, 10, 0.2366, 0.7634), (10, 10, 0.7225, 1.0), (1, 29, 0.0061, 0.1718),
        ])
    func wilson(count: Int, number: Int, low: Double, high: Double) throws {
        let interval = try #require(WilsonInterval(count, of: number))
        #expect(abs(interval.low - low) < 0.0002 && abs(interval.high - high) < 0.0002)
    }

    @Test("of nothing there is no interval")
    func nothing() {
        #expect(WilsonInterval(0, of: 0) == nil)
        #expect(WilsonInterval(3, of: 2) == nil)
        #expect(WilsonInterval(-1, of: 2) == nil)
    }
}
