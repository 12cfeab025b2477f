import Testing

@testable import Reading

/// One sale in a short text, by the pattern in which it is told.
@Suite("Patterns of a sale")
struct SalePatternTests {
    private func outlines(_ text: String) -> [String] { reading(text).sales.map(\.outline) }

    static let patterns: [Example<String>] = [
        // Sell, supply, export to.
        Example(
            "The United States will sell 53 AIM-120C-8 missiles to Norway for $225 million.",
            "USA > NOR, approved, 225000000 USD, 53 AIM-120C-8"),
        Example("France will supply Serbia with 12 Rafale fighters.", "FRA > SRB, signed, 12 Rafale"),
        Example("South Korea exports 212 K9A1 howitzers to Poland.", "KOR > POL, reported, 212 K9A1"),
        Example("Sweden agreed to sell Hungary four Gripen jets.", "SWE > HUN, approved, 4 Gripen"),
        // Requests.
        Example(
            "Morocco's request for 18 AGM-88E missiles reached the State Department on Monday.",
            "USA > MAR, requested, 18 AGM-88E"),
        Example(
            "Morocco has requested 18 AGM-88E missiles from the United States.",
            "USA > MAR, requested, 18 AGM-88E"),
        Example("Athens asked Paris for 24 Exocet missiles.", "FRA > GRC, requested, 24 Exocet"),
        // Approvals.
        Example(
            "The State Department approved the sale of F-16 Block 70 fighters to Bulgaria for $1.3 billion.",
            "USA > BGR, approved, 1300000000 USD, F-16 Block 70"),
        Example(
            "Washington has cleared Poland to buy 96 AH-64E helicopters.", "USA > POL, approved, 96 AH-64E"),
        Example("Kuwait has been cleared to buy 20 FIM-92K missiles.", "USA > KWT, approved, 20 FIM-92K"),
        Example(
            "The sale of MQ-9B drones to India was approved by the State Department.",
            "USA > IND, approved, MQ-9B"),
        // Orders and contracts.
        Example("Poland ordered 96 AH-64E helicopters from Boeing.", "USA > POL, signed, 96 AH-64E"),
        Example("Poland bought 250 M1A2 tanks from the United States.", "USA > POL, signed, 250 M1A2"),
        Example(
            "India signed a contract with France for 26 Rafale fighters worth €7.4 billion.",
            "FRA > IND, signed, 7400000000 EUR, 26 Rafale"),
        Example("Greece will buy 24 Rafale jets from France.", "FRA > GRC, negotiating, 24 Rafale"),
        // Passive.
        Example("Twelve CH-47F helicopters were ordered by Spain.", "USA > ESP, signed, 12 CH-47F"),
        Example("Eight P-8A aircraft were bought by Germany.", "USA > DEU, signed, 8 P-8A"),
        // Nouns.
        Example(
            "Egypt's purchase of 30 Rafale jets from France cost $4.5 billion.",
            "FRA > EGY, signed, 4500000000 USD, 30 Rafale"),
        // Delivered, refused, called off.
        Example("Russia delivered S-400 missiles to Turkey in 2019.", "RUS > TUR, delivered, S-400"),
        Example("Washington blocked the sale of F-35A jets to Turkey.", "USA > TUR, blocked, F-35A"),
        Example("Sweden offered to sell Canada 88 Gripen fighters.", "SWE > CAN, offered, 88 Gripen"),
        Example(
            "Germany signed a contract with Boeing for 60 CH-47F helicopters worth $8.5 billion.",
            "USA > DEU, signed, 8500000000 USD, 60 CH-47F"),
    ]

    static let openPatterns: [Example<String>] = [
        Example(
            "Kuwait cancelled an order of 24 F/A-18E/F jets from the United States.",
            "USA > KWT, cancelled, 24 F/A-18E/F"),
        Example("Argentina is in talks with Denmark over 24 F-16 jets.", "DNK > ARG, negotiating, 24 F-16"),
        Example("Sweden offered Canada 88 Gripen E fighters.", "SWE > CAN, offered, 88 Gripen E"),
        Example(
            "The State Department approved the sale of 40 F-16 jets to Slovakia.",
            "USA > SVK, approved, 40 F-16"),
        // Who blocks holds the licence.
        Example(
            "Germany blocked the sale of Eurofighter jets to Turkey.",
            "DEU > TUR, blocked, Eurofighter Typhoon"),
        Example("Forty Rafale fighters were sold to Indonesia by France.", "FRA > IDN, signed, 40 Rafale"),
    ]

    @Test("harder patterns", arguments: openPatterns)
    func harderPattern(_ example: Example<String>) {
        #expect(outlines(example.text) == [example.expected])
    }

    @Test("seller, buyer, stage, sum and articles are read", arguments: patterns)
    func pattern(_ example: Example<String>) {
        #expect(outlines(example.text) == [example.expected])
    }

    @Test("a list label names the buyer")
    func label() throws {
        let sales = reading("Taiwan: 400 Harpoon missiles, $2.4 billion.").sales
        #expect(sales.count == 1)
        #expect(sales.first?.buyer?.code == "TWN")
        #expect(sales.first?.value?.amount == 2_400_000_000)
        #expect(sales.first?.items.first?.quantity == 400)
    }

    @Test("two articles with their own sums are two sales")
    func coordinated() {
        #expect(
            outlines(
                "The State Department approved the sale of 53 AIM-120C-8 missiles at $225 million and 60 AIM-9X Block II "
                    + "missiles at $79.1 million to Türkiye.")
                == [
                    "USA > TUR, approved, 225000000 USD, 53 AIM-120C-8",
                    "USA > TUR, approved, 79100000 USD, 60 AIM-9X Block II",
                ])
    }

    @Test("sums before their articles are told apart likewise")
    func sumsFirst() {
        #expect(
            outlines(
                "The State Department approved a $225 million sale of AIM-120C-8 missiles and a $79.1 million sale of "
                    + "AIM-9X Block II missiles to Türkiye.")
                == [
                    "USA > TUR, approved, 225000000 USD, AIM-120C-8",
                    "USA > TUR, approved, 79100000 USD, AIM-9X Block II",
                ])
    }

    @Test("articles under one sum are one sale")
    func oneSum() {
        #expect(
            outlines(
                "Poland ordered 96 AH-64E helicopters and 1,844 AGM-114R2 missiles from the United States for $12 billion."
            )
                == ["USA > POL, signed, 12000000000 USD, 96 AH-64E, 1844 AGM-114R2"])
    }

    @Test("two buyers are two sales")
    func twoBuyers() {
        let sales = reading(
            "Poland ordered 96 AH-64E helicopters from the United States. Norway ordered six MH-60R helicopters from the "
                + "United States."
        ).sales
        #expect(sales.map { $0.buyer?.code } == ["POL", "NOR"])
        #expect(sales.map { $0.items.first?.quantity } == [96, 6])
    }

    @Test("a total over several sales is no sale")
    func total() {
        let sales = reading(
            "The State Department approved the sale of 53 AIM-120C-8 missiles to Türkiye for $225 million. It also approved "
                + "the sale of 60 AIM-9X Block II missiles to Türkiye for $79.1 million. Together the two sales come to "
                + "$304.1 million."
        ).sales
        #expect(sales.map { $0.value?.amount } == [225_000_000, 79_100_000])
    }

    @Test("a second telling of one sale is no second sale, and keeps the sharper figure")
    func retelling() {
        let sales = reading(
            "US approves missiles for Norway\n\nThe State Department approved the sale of AIM-120C-8 missiles to Norway on "
                + "Monday. The package of 53 AIM-120C-8 missiles is worth $225 million, it said."
        ).sales
        #expect(sales.map(\.outline) == ["USA > NOR, approved, 225000000 USD, 53 AIM-120C-8"])
    }

    @Test("a deal of former years is a sale of its own")
    func background() {
        let sales = reading(
            "Greece ordered 24 Rafale jets from France for €3 billion on Monday. In an earlier deal Athens bought three "
                + "Belharra frigates from France."
        ).sales
        #expect(sales.count == 2)
        #expect(sales.first?.value?.outline == "3000000000 EUR")
        #expect(sales.last?.value == nil)
    }

    static let none: [String] = [
        "The minister visited Ankara and praised the AIM-120C-8 missile.",
        "Five F-16 jets crossed the border on Monday.",
        "A Turkey dinner was sold for $40.",
        "The airline ordered 40 airliners from Boeing for $5 billion.",
        "Russia fired 20 Kh-101 missiles at Ukraine.",
        "The company sold its headquarters for $300 million.",
        "Germany sold gas to Austria for €2 billion.",
        "Congress will debate the budget.",
    ]

    @Test("visits, flights, airliners and gas are no sales of arms", arguments: none)
    func noSale(_ text: String) {
        #expect(outlines(text).isEmpty)
    }

    static let negated: [String] = [
        "Turkey will not sell TB2 drones to Armenia.", "Turkey has not sold TB2 drones to Armenia.",
        "Turkey never sold TB2 drones to Armenia.", "Turkey denied that it had sold TB2 drones to Armenia.",
        "No TB2 drones were sold to Armenia by Turkey.",
    ]

    @Test("a sale that the text denies is no sale", arguments: negated)
    func negation(_ text: String) {
        #expect(outlines(text).isEmpty)
    }

    @Test("a sale that waits for approval is not approved")
    func notYetApproved() throws {
        for text in [
            "The State Department has not approved the sale of F-35A jets to Turkey.",
            "Congress must approve the sale of F-35A jets to Turkey.",
            "The State Department could approve the sale of F-35A jets to Turkey.",
        ] {
            #expect(reading(text).sales.allSatisfy { $0.stage != .approved }, "\(text)")
        }
    }

    @Test("what is said with a hedge keeps it")
    func hedges() {
        #expect(
            outlines(
                "The State Department approved the sale of up to 40 MQ-9B drones to India for more than $3.9 billion."
            )
                == ["USA > IND, approved, more_than 3900000000 USD, up_to 40 MQ-9B"])
    }

    @Test("what the text does not say is absent")
    func absent() throws {
        let sale = try #require(reading("France will sell Rafale jets to Serbia.").sales.first)
        #expect(sale.value == nil)
        #expect(sale.items.first?.quantity == nil && sale.items.first?.qualifier == nil)
        #expect(sale.transmittal == nil && sale.notified == nil)
        #expect(sale.contractors.isEmpty)
    }

    @Test("the evidence is the sentence")
    func evidence() throws {
        let text = "It rained. France will sell 12 Rafale jets to Serbia. It stopped."
        let sale = try #require(reading(text).sales.first)
        #expect(sale.evidence.map(\.text) == ["France will sell 12 Rafale jets to Serbia."])
    }

    @Test("a firm that makes the article is its contractor")
    func contractors() throws {
        let sale = try #require(
            reading(
                "The State Department approved the sale of 60 AIM-9X missiles to Norway for $79 million. RTX would be the "
                    + "principal contractor."
            ).sales.first)
        #expect(sale.contractors.map(\.firm) == ["rtx"])
        #expect(sale.contractors.map(\.name) == ["RTX"])
    }

    @Test("a sum in dollars beside another currency is the value")
    func dollarsBeside() throws {
        let sale = try #require(
            reading("Indonesia bought 42 Rafale jets from France for 7.1 billion euros ($8.1 billion).").sales
                .first)
        #expect(sale.value?.currency == "USD")
        #expect(sale.value?.amount == 8_100_000_000)
        #expect(sale.value?.text == "7.1 billion euros ($8.1 billion)")
    }
}
