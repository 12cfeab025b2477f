import Testing

@testable import Reading

/// Phenomena met in texts that nobody had tuned the reader on: each example that tells a sale stands beside one of like words
/// that tells none, or another.
@Suite("Sales by grammar alone")
struct SaleGrammarTests {
    static let phenomena: [SalePhenomenaTests.Phenomenon] = [
        SalePhenomenaTests.Phenomenon(
            "crowns of the state named nearest",
            "The Danish parliament approved the purchase of 19 Caesar howitzers from France for 1.7 billion crowns.",
            ["FRA > DNK, approved, 1700000000 DKK, 19 Caesar"]),
        SalePhenomenaTests.Phenomenon(
            "francs of the state named nearest",
            "Switzerland ordered 36 F-35A jets from the United States for 6 billion francs.",
            ["USA > CHE, signed, 6000000000 CHF, 36 F-35A"]),
        SalePhenomenaTests.Phenomenon(
            "pesos with their dollars",
            "Colombia has agreed with Saab to buy 17 Gripen E fighters for 16.5 trillion pesos ($4.3 billion).",
            ["SWE > COL, signed, 4300000000 USD, 17 Gripen E"], by: ["Saab"]),
        SalePhenomenaTests.Phenomenon(
            "what a firm builds for a navy abroad, its pesos by their letter",
            "South Korea's HD Hyundai is building two corvettes for the Philippine Navy under a P28-billion contract.",
            ["KOR > PHL, signed, 28000000000 PHP, 2 corvettes"], by: ["HD Hyundai"]),
        SalePhenomenaTests.Phenomenon(
            "a dollar that the text prints in full elsewhere",
            "Australia signed a $10b contract for 11 Mogami frigates from Japan. The A$10 billion is spread over a decade.",
            ["JPN > AUS, signed, 10000000000 AUD, 11 Mogami class"]),
        SalePhenomenaTests.Phenomenon(
            "whose purchase: its",
            "Opposition lawmakers criticised Jakarta over its 2022 acquisition of 42 Rafale fighters.",
            ["FRA > IDN, signed, 42 Rafale"]),
        SalePhenomenaTests.Phenomenon(
            "whose order: its",
            "Warsaw confirmed that its order of 96 AH-64E Apache helicopters from the United States stands.",
            ["USA > POL, signed, 96 AH-64E"]),
        SalePhenomenaTests.Phenomenon(
            "not what a firm builds at home",
            "Navantia is building five F110 frigates for the Spanish navy.",
            []),
        SalePhenomenaTests.Phenomenon(
            "a particle before a count",
            "Islamabad handed over three JF-17 Thunder fighters to Nigeria in May.",
            ["PAK > NGA, delivered, 3 JF-17"]),
        SalePhenomenaTests.Phenomenon(
            "a relative clause without its pronoun",
            "Islamabad has set aside $2 billion for eight Hangor-class submarines it ordered from China.",
            ["CHN > PAK, signed, 2000000000 USD, 8 S26T"]),
        SalePhenomenaTests.Phenomenon(
            "what brings the articles is not sold",
            "A C-17 transport of the Indian Air Force landed at Clark with the first BrahMos missiles that India sold to the Philippines.",
            ["IND > PHL, signed, BrahMos"]),
        SalePhenomenaTests.Phenomenon(
            "offers for things that were counted before",
            "Peru needs 24 fighters; Lockheed Martin offers the F-16 Block 70, Saab the Gripen E and Dassault the Rafale F4.",
            [
                "USA > PER, offered, 24 F-16 Block 70", "SWE > PER, offered, 24 Gripen E",
                "FRA > PER, offered, 24 Rafale F4",
            ], by: ["Lockheed Martin", "Saab", "Dassault"]),
        SalePhenomenaTests.Phenomenon(
            "a letter of intent that is signed",
            "A letter of intent on Mistral missiles for Armenia was signed by the French minister.",
            ["FRA > ARM, negotiating, Mistral missile"]),
        SalePhenomenaTests.Phenomenon(
            "a contract torn up by its buyer",
            "The A$90 billion contract with Naval Group for 12 Barracuda submarines was torn up by Canberra.",
            ["FRA > AUS, cancelled, 90000000000 AUD, 12 Barracuda submarine"], by: ["Naval Group"]),
        SalePhenomenaTests.Phenomenon(
            "a decision to cancel",
            "Madrid's decision to cancel 15 F-35B jets from the United States surprised nobody.",
            ["USA > ESP, cancelled, 15 F-35B"]),
        SalePhenomenaTests.Phenomenon(
            "a question, and no answer",
            "The Chinese spokesman, asked about the 12 Rafale jets that Serbia bought from France, declined to comment.",
            ["FRA > SRB, signed, 12 Rafale"]),
        SalePhenomenaTests.Phenomenon(
            "word came",
            "From Washington came word that 600 Stinger missiles had been approved for Morocco by the State Department.",
            ["USA > MAR, approved, 600 FIM-92"]),
        SalePhenomenaTests.Phenomenon(
            "a sum before its articles",
            "Egypt got two FREMM frigates from Fincantieri for 1.2 billion euros, and Leonardo is close to a contract of $3 billion for 24 Eurofighter Typhoons.",
            [
                "ITA > EGY, signed, 1200000000 EUR, 2 FREMM",
                "ITA > EGY, signed, 3000000000 USD, 24 Eurofighter Typhoon",
            ], by: ["Fincantieri"]),
        SalePhenomenaTests.Phenomenon(
            "a state that is equipped with articles",
            "LIG Nex1 won a contract of $2.8 billion to equip Iraq with KM-SAM missiles.",
            ["KOR > IRQ, signed, 2800000000 USD, KM-SAM"], by: ["LIG Nex1"]),
        SalePhenomenaTests.Phenomenon(
            "articles that are equipped with others",
            "The frigates of the Danish navy are equipped with Harpoon missiles.",
            []),
        SalePhenomenaTests.Phenomenon(
            "what is released to somebody",
            "On Wednesday Germany released 150 IRIS-T missiles to Saudi Arabia.",
            ["DEU > SAU, approved, 150 IRIS-T"]),
        SalePhenomenaTests.Phenomenon(
            "each part to its own buyer",
            "Congress was notified of 24 Apache helicopters for Morocco at $4.25 billion, 25 F-16 jets for Bulgaria at $1.67 billion and 12 MH-60R helicopters for Spain at $820 million.",
            [
                "USA > MAR, notified, 4250000000 USD, 24 AH-64",
                "USA > BGR, notified, 1670000000 USD, 25 F-16",
                "USA > ESP, notified, 820000000 USD, 12 MH-60R",
            ]),
        SalePhenomenaTests.Phenomenon(
            "two who discuss an order",
            "Saudi Arabia and Pakistan are discussing an order for JF-17 Thunder jets.",
            ["PAK > SAU, negotiating, JF-17"]),
        SalePhenomenaTests.Phenomenon(
            "a refusal to release",
            "Lawmakers in Washington refuse to release four MQ-9 Reaper drones to Jordan.",
            ["USA > JOR, blocked, 4 MQ-9"]),
        SalePhenomenaTests.Phenomenon(
            "a firm that is paid",
            "Australia will pay Kongsberg for Naval Strike Missiles.",
            ["NOR > AUS, signed, Naval Strike Missile"]),
        SalePhenomenaTests.Phenomenon(
            "a year's exports are no sale",
            "Arms exports from Israel hit a record $14.8 billion last year.",
            []),
        SalePhenomenaTests.Phenomenon(
            "an offer accepted",
            "Bulgaria accepted a Swedish offer for three CB90 patrol boats.",
            ["SWE > BGR, signed, 3 CB90"]),
        SalePhenomenaTests.Phenomenon(
            "a deal that is closed",
            "Pakistan closed a package worth $4 billion with Libya for 16 JF-17 jets.",
            ["PAK > LBY, signed, 4000000000 USD, 16 JF-17"]),
        SalePhenomenaTests.Phenomenon(
            "a shipment held back, a sale approved",
            "The Biden administration has held back a shipment of 2,000-pound bombs to Israel, but last month it approved the sale of 50 F-15 jets to Israel.",
            ["USA > ISR, approved, 50 F-15"]),
        SalePhenomenaTests.Phenomenon(
            "what is to be assembled in the buyer's yard",
            "Indonesia is negotiating with France to assemble two Scorpene submarines at PT PAL.",
            ["FRA > IDN, negotiating, 2 Scorpène"]),
        SalePhenomenaTests.Phenomenon(
            "a deal that a relative clause concludes",
            "Four Gripen E fighters worth 19.5 billion baht will join the Thai air force, which concluded the deal with Saab on Monday.",
            ["SWE > THA, signed, 19500000000 THB, 4 Gripen E"], by: ["Saab"]),
        SalePhenomenaTests.Phenomenon(
            "a loser that is no article of the deal",
            "Morocco chose the ATMOS 2000 howitzer of Elbit Systems after tiring of faults in its Caesar guns.",
            ["ISR > MAR, negotiating, ATMOS 2000"], by: ["Elbit Systems"]),
    ]

    @Test("what a text tells, by the grammar of its clauses", arguments: phenomena)
    func told(_ example: SalePhenomenaTests.Phenomenon) {
        let sales = reading(example.text).sales
        #expect(sales.map(\.outline) == example.sales)
        #expect(sales.flatMap(\.contractors).map(\.name) == example.contractors)
    }
}
