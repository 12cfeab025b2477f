import Testing

@testable import Reading

/// Deals told by what comes: who waits for articles, what joins a force, what might be sold, what was taken back or put off.
@Suite("Sales told by what comes")
struct SaleComingTests {
    static let phenomena: [SalePhenomenaTests.Phenomenon] = [
        .init(
            "who waits for articles has ordered them",
            "Morocco is still waiting for 18 Caesar howitzers from France.",
            ["FRA > MAR, signed, 18 Caesar"]),
        .init(
            "not what is only expected to do something", "Morocco is waiting for 12 jets to fly over Rabat.",
            []),
        .init(
            "the navy of a state waits",
            "The navy of Chile awaits six Black Hawk helicopters from the United States.",
            ["USA > CHL, signed, 6 UH-60"]),
        .init(
            "what came next in a row of deals",
            "Egypt bought 24 Rafales from France in 2015. Next came 12 K9 howitzers from Hanwha for $155 million.",
            ["FRA > EGY, signed, 24 Rafale", "KOR > EGY, signed, 155000000 USD, 12 K9"], by: ["Hanwha"]),
        .init(
            "what will join a force abroad",
            "Twelve F-16 fighters will join Argentina's air force next year.",
            ["USA > ARG, signed, 12 F-16"]),
        .init("not what joins a drill", "Twelve F-16 fighters will join the drill with Argentina.", []),
        .init(
            "who has bought nothing yet",
            "Peru has bought nothing yet, though it asked Sweden for 12 Gripen fighters.",
            ["SWE > PER, negotiating, 12 Gripen"]),
        .init(
            "a planned sale is not made",
            "Sweden's planned sale of 14 Gripen jets to Colombia drew crowds.",
            ["SWE > COL, negotiating, 14 Gripen"]),
        .init(
            "what could go to a state", "About 60 Leopard 2 tanks could go to Peru, Berlin said.",
            ["DEU > PER, negotiating, approximately 60 Leopard 2"]),
        .init(
            "who tries to sell", "Paris has been trying to sell Oman 12 Rafale fighters.",
            ["FRA > OMN, negotiating, 12 Rafale"]),
        .init(
            "what might be sold", "Some 30 Rafale jets might be sold to Malaysia by France.",
            ["FRA > MYS, negotiating, approximately 30 Rafale"]),
        .init("not another thing that is torn up", "Kenya tore up a truce with Uganda over 12 tanks.", []),
    ]

    @Test("what a text tells, by what comes", arguments: phenomena)
    func told(_ example: SalePhenomenaTests.Phenomenon) {
        let sales = reading(example.text).sales
        #expect(sales.map(\.outline) == example.sales)
        #expect(sales.flatMap(\.contractors).map(\.name) == example.contractors)
    }
}
