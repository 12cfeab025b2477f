import Testing

@testable import Reading

@Suite("Item groups")
struct ItemGroupTests {
    /// The groups of a text as `up_to 40 F-16 Block 70`.
    private func outlines(_ string: String) -> [String] {
        Reader().detail(document(string)).items.map(\.item.outline)
    }

    static let single: [Example<String>] = [
        Example("53 AIM-120C-8 missiles", "53 AIM-120C-8"),
        Example("53 AIM-120C-8 Advanced Medium-Range Air-to-Air Missiles (AMRAAMs)", "53 AIM-120C-8"),
        Example("60 AIM-9X Block II missiles", "60 AIM-9X Block II"),
        Example("up to 40 new F-16 Block 70 fighter jets", "up_to 40 F-16 Block 70"),
        Example("as many as 40 F-35A fighters", "up_to 40 F-35A"),
        Example("about 200 Leopard 2A8 tanks", "approximately 200 Leopard 2A8"),
        Example("more than 300 K9A1 howitzers", "more_than 300 K9A1"),
        Example("nearly 100 AGM-114R2 missiles", "approximately 100 AGM-114R2"),
        Example("four dozen F-16V jets", "48 F-16V"),
        Example("a dozen UH-60M helicopters", "12 UH-60M"),
        Example("half a dozen KC-46A tankers", "6 KC-46A"),
        Example("seven hundred thirty (730) GBU-39/B bombs", "730 GBU-39/B"),
        Example("Twelve CH-47F helicopters", "12 CH-47F"),
        Example("1,500 GBU-39/B bombs", "1500 GBU-39/B"),
        Example("two AN/TPY-2 radars", "2 AN/TPY-2"),
        Example("36 F-16C/D Block 70/72 fighters", "36 F-16C/D Block 70/72"),
        Example("24 MQ-9B drones", "24 MQ-9B"),
        Example("two Type 212CD submarines", "2 Type 212CD"),
    ]

    @Test("quantity, hedge and designation of a group are read together", arguments: single)
    func singleGroups(_ example: Example<String>) {
        #expect(outlines("The army wants \(example.text).") == [example.expected])
    }

    @Test("a number under a thousand is a ceiling without a count")
    func fewerThanAThousand() throws {
        let item = try #require(
            Reader().detail(document("It has fewer than a thousand AGM-114R missiles.")).items.first?.item)
        #expect(item.quantity == 1000)
        #expect(item.qualifier == .lessThan)
    }

    @Test("a list is cut into its groups")
    func lists() {
        #expect(
            outlines("It will get 53 AIM-120C-8, 60 AIM-9X Block II and 12 AGM-88E missiles.")
                == ["53 AIM-120C-8", "60 AIM-9X Block II", "12 AGM-88E"])
        #expect(outlines("Both F-35A and F/A-18E/F jets were shown.").count == 2)
    }

    static let noCount: [Example<String>] = [
        Example("in 2019 F-16 jets flew", "F-16"), Example("the 15-day review of the AIM-9X", "AIM-9X"),
        Example("for $79.1 million AIM-9X missiles", "AIM-9X"),
        Example("on May 14 AIM-9X missiles", "AIM-9X"),
        Example("5% of the F-16 jets", "F-16"),
    ]

    @Test("years, days, sums and shares are no counts", arguments: noCount)
    func noCounts(_ example: Example<String>) throws {
        let items = Reader().detail(document(example.text)).items.map(\.item).filter { $0.designation != nil }
        #expect(items.map(\.designation) == [example.expected])
        #expect(items.first?.quantity == nil)
    }

    @Test("a preposition before a count is no part of a name")
    func prepositionBeforeCount() {
        #expect(outlines("The sale of 40 F-16 jets was approved.") == ["40 F-16"])
    }

    @Test("an adjective of origin, a maker and modifiers stand before a name")
    func modifiers() throws {
        #expect(outlines("It bought Russian S-400 missiles.") == ["S-400"])
        let items = Reader().detail(document("It bought 48 Turkish-built Kaan fighter jets.")).items
        #expect(items.count == 1)
        #expect(items.first?.item.quantity == 48)
        #expect(outlines("It bought 96 Boeing AH-64E Apache attack helicopters.") == ["96 AH-64E"])
    }

    @Test("a group's name has no quantity, and its words are those of the text")
    func words() throws {
        let text = "Türkiye wants up to 40 new F-16 Block 70 fighter jets now."
        let item = try #require(Reader().detail(document(text)).items.first?.item)
        #expect(item.name == "new F-16 Block 70 fighter jets")
        #expect(item.text == "up to 40 new F-16 Block 70 fighter jets")
        #expect(String(decoding: Array(text.utf8)[item.start..<item.end], as: UTF8.self) == item.text)
        #expect(item.article == "f-16")
    }

    static let none: [String] = [
        "forty turkeys held up a train", "200 people came", "3,000 jobs were lost", "60 percent of voters",
        "12 months passed", "five ministers met", "1.2 million passengers", "Chapter 11 was filed",
    ]

    @Test("people, turkeys and months are no articles", arguments: none)
    func noArticles(_ text: String) {
        #expect(outlines(text).isEmpty)
    }
}
