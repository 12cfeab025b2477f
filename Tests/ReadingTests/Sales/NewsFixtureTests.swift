import Testing

@testable import Reading

/// Whole articles of our own.
@Suite("News")
struct NewsFixtureTests {
    private func sales(_ name: String) throws -> [Sale] { Reader().read(try Fixtures.document(name)).sales }

    @Test("two missiles sales with their total are two sales")
    func twoSales() throws {
        let sales = try sales("news-two-sales").filter { $0.seller?.code == "USA" }
        #expect(sales.map(\.buyer?.code) == ["TUR", "TUR"])
        #expect(sales.map(\.value?.amount) == [225_000_000, 79_100_000])
        #expect(sales.map { $0.items.map(\.outline) } == [["53 AIM-120C-8"], ["60 AIM-9X Block II"]])
        #expect(sales.allSatisfy { $0.contractors.map(\.firm) == ["rtx"] })
    }

    @Test("what the first sentence says of both sales holds for each: they are approved")
    func stageOfBoth() throws {
        let sales = try sales("news-two-sales").filter { $0.seller?.code == "USA" }
        #expect(sales.map(\.stage) == [.approved, .approved])
    }

    @Test("what was bought from Russia before is a sale of its own")
    func oldPurchase() throws {
        let old = try sales("news-two-sales").filter { $0.seller?.code == "RUS" }
        #expect(old.map { $0.buyer?.code } == ["TUR"])
        #expect(old.first?.value == nil)
    }

    @Test("a background deal keeps its own seller, stage and sum")
    func background() throws {
        let sales = try sales("news-background")
        let tanks = sales.filter { $0.items.contains { $0.quantity == 44 } }
        let vehicles = sales.filter { $0.items.contains { $0.quantity == 246 } }
        #expect(tanks.map { $0.buyer?.code } == ["CZE"])
        #expect(tanks.first?.value == nil)
        #expect(tanks.first?.stage == .requested)
        #expect(vehicles.map { $0.seller?.code } == ["SWE"])
        #expect(vehicles.first?.buyer?.code == "CZE")
        #expect(vehicles.first?.stage == .signed)
        #expect(vehicles.first?.value?.outline == "59700000000 CZK")
    }

    @Test("lines that break in mid-sentence, and in mid-name, are joined")
    func wrapped() throws {
        let sales = try sales("news-wrapped")
        let tanks = try #require(sales.first)
        #expect(tanks.buyer?.code == "NLD")
        #expect(tanks.seller?.code == "DEU")
        #expect(tanks.items.first?.quantity == 46)
        #expect(tanks.items.first?.designation == "Leopard 2A8")
        #expect(tanks.value?.amount == 1_100_000_000)
        #expect(tanks.value?.currency == "EUR")
        #expect(tanks.value?.qualifier == .approximately)
    }

    @Test("turkeys, a taco chain and a ticket are no sale")
    func noSale() throws {
        let reading = Reader().read(try Fixtures.document("news-no-sale"))
        #expect(reading.sales.isEmpty)
        #expect(!reading.mentions.contains { ["TUR", "TCD", "bell"].contains($0.entity) })
    }

    @Test("crores with dollars beside them, and an order of former years")
    func crores() throws {
        let sales = try sales("news-web-noise")
        let navy = try #require(sales.first { $0.items.contains { $0.quantity == 26 } })
        #expect(navy.buyer?.code == "IND" && navy.seller?.code == "FRA")
        #expect(navy.stage == .signed)
        #expect(navy.value?.currency == "USD" && navy.value?.amount == 4_700_000_000)
        let airForce = try #require(sales.first { $0.items.contains { $0.quantity == 36 } })
        #expect(airForce.value?.outline == "7870000000 EUR")
        #expect(airForce.buyer?.code == "IND")
    }

    @Test("typography hides nothing: no-break hyphens and spaces, look-alikes, a byte order mark")
    func typography() throws {
        let reading = Reader().read(try Fixtures.document("odd-bytes"))
        let entities = Set(reading.mentions.map(\.entity))
        #expect(
            entities.isSuperset(of: ["USA", "TUR", "f-16", "CIV", "TCD", "s-400", "aim-9"]), "\(entities)")
        #expect(reading.sales.first?.value?.amount == 1_200_000_000)
    }
}
