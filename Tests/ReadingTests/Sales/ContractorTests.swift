import Testing

@testable import Reading

/// The firms that make or supply what a sale is about.
@Suite("Contractors")
struct ContractorTests {
    static let examples: [Example<[String]>] = [
        Example(
            "Brazil bought 36 Gripen fighters from Sweden. The jets are built by Saab.", ["Saab"]),
        Example(
            "The State Department approved the sale of 24 AH-64E helicopters to Australia. The principal contractor will be Boeing.",
            ["Boeing"]),
        Example(
            "Estonia ordered 12 K9 howitzers from South Korea. The contractor is Hanwha Aerospace.",
            ["Hanwha Aerospace"]),
        Example(
            "Spain ordered 20 Eurofighter jets at the Airbus plant from BAE Systems of Britain.",
            ["BAE Systems"]),
        Example(
            "Hungary signed a contract with Rheinmetall for 44 Leopard 2A7 tanks from Germany.",
            ["Rheinmetall"]
        ),
        Example(
            "Oman ordered 12 Lockheed Martin-made F-16 jets from the United States.", ["Lockheed Martin"]),
        Example(
            "Nigeria ordered 12 T-72 tanks from Bulgaria. The tanks were overhauled by Kaltenberg Werke.",
            ["Kaltenberg Werke"]),
    ]

    @Test("a sale names the firms that make or supply its articles", arguments: examples)
    func contractors(_ example: Example<[String]>) {
        #expect(reading(example.text).sales.first?.contractors.map(\.name) == example.expected)
    }

    @Test("the maker of the articles is found where the text names it in another sentence")
    func maker() {
        let text = """
            Poland signed a contract with the United States for 32 F-35A jets worth $4.6 billion on Friday. The ceremony \
            was held in Deblin. Lockheed Martin shares rose.
            """
        #expect(reading(text).sales.first?.contractors.map(\.firm) == ["lockheed-martin"])
    }

    @Test("firms of other articles, rivals and places of a ceremony are no contractors")
    func others() {
        let text = """
            Norway ordered 54 Leopard 2A8 tanks from Germany over the K2 of Hyundai Rotem. In a hall at Nammo the minister \
            shook hands. Boeing makes the P-8A aircraft that patrol the coast.
            """
        let names = reading(text).sales.first?.contractors.map(\.name) ?? []
        #expect(!names.contains("Boeing"))
        #expect(!names.contains("Nammo"))
    }

    @Test("a firm that nobody knows is found by the words around it")
    func unknown() {
        func names(_ string: String) -> [String] {
            let text = Text(string)
            let sentence = Sentences.cut(text)[0]
            let finder = UnknownFirm(text: text, sentence: sentence)
            return text.tokens.indices.compactMap { token in
                finder.end(at: token, besideKnown: false).map { text.line(token, $0) }
            }
        }
        #expect(names("The hulls come from the Oosterdam yard on the coast.") == ["Oosterdam"])
        #expect(names("It was built by Kaltenberg Werke near the border.") == ["Kaltenberg Werke"])
        #expect(names("A contract with shipbuilder Tidewater followed.") == ["Tidewater"])
        #expect(names("The minister met Kaltenberg on Monday.").isEmpty)
    }
}
