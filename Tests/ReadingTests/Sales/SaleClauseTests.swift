import Testing

@testable import Reading

/// Parties and deals of plain clauses: each example that tells a sale stands beside one of like words that tells none, or
/// another.
@Suite("Sales of plain clauses")
struct SaleClauseTests {
    static let phenomena: [SalePhenomenaTests.Phenomenon] = [
        SalePhenomenaTests.Phenomenon(
            "who wants to sell is no buyer",
            "Israel wanted to sell 20 Kfir fighters to Nigeria and was stopped by the United States.",
            ["ISR > NGA, blocked, 20 Kfir"]),
        SalePhenomenaTests.Phenomenon(
            "who wants to buy is",
            "Nigeria wanted to buy 20 Kfir fighters from Israel.",
            ["ISR > NGA, requested, 20 Kfir"]),
        SalePhenomenaTests.Phenomenon(
            "who buys stands with the articles",
            "Senators asked the White House for a waiver so that New Delhi could purchase the S-400 air defence system from Russia.",
            ["RUS > IND, requested, S-400"]),
        SalePhenomenaTests.Phenomenon(
            "an order from a state for a firm",
            "Another K9 howitzer order from Poland for Hanwha Aerospace has been signed.",
            ["KOR > POL, signed, K9"], by: ["Hanwha Aerospace"]),
        SalePhenomenaTests.Phenomenon(
            "a plan that is given up names its seller",
            "Jakarta has given up its plan to buy 11 Su-35 fighters from Moscow and turns to French warplanes instead.",
            ["RUS > IDN, cancelled, 11 Su-35"]),
        SalePhenomenaTests.Phenomenon(
            "buyers whose adjectives share a noun",
            "T-90 tanks have been purchased by the Indian, Algerian and Azerbaijani militaries.",
            ["RUS > IND, signed, T-90", "RUS > DZA, signed, T-90", "RUS > AZE, signed, T-90"]),
        SalePhenomenaTests.Phenomenon(
            "interest of several",
            "Strong interest in the T-90 tank has been voiced by Kuwait, Vietnam and Egypt.",
            ["RUS > KWT, requested, T-90", "RUS > VNM, requested, T-90", "RUS > EGY, requested, T-90"]),
        SalePhenomenaTests.Phenomenon(
            "talks whose other parties stand first",
            "With Indonesia and Vietnam New Delhi is now exploring deals for the BrahMos missile.",
            ["IND > IDN, negotiating, BrahMos", "IND > VNM, negotiating, BrahMos"]),
        SalePhenomenaTests.Phenomenon(
            "what is to be built by a firm abroad",
            "Two corvettes for the Philippine Navy will be built by Hyundai Heavy Industries of South Korea.",
            ["KOR > PHL, signed, 2 corvettes"], by: ["Hyundai Heavy Industries"]),
        SalePhenomenaTests.Phenomenon(
            "not what is to be built at home",
            "Two corvettes for the South Korean navy will be built by Hyundai Heavy Industries.",
            []),
        SalePhenomenaTests.Phenomenon(
            "not what flies in from there",
            "Two missiles came from Yemen and were shot down.",
            []),
        SalePhenomenaTests.Phenomenon(
            "an agreement that somebody has",
            "Brazil has an agreement with France for four Scorpene submarines.",
            ["FRA > BRA, signed, 4 Scorpène"]),
        SalePhenomenaTests.Phenomenon(
            "not one over no articles",
            "Brazil has an agreement with France on visas for students.",
            []),
        SalePhenomenaTests.Phenomenon(
            "what is weighed comes from its makers",
            "Indonesia is now considering F-15EX jets and Rafale fighters from France.",
            ["USA > IDN, negotiating, F-15EX", "FRA > IDN, negotiating, Rafale"]),
        SalePhenomenaTests.Phenomenon(
            "not what a state weighs to do with its own",
            "The United States is considering F-15EX jets for its Air National Guard.",
            []),
    ]

    @Test("what a text tells, by its clauses", arguments: phenomena)
    func told(_ example: SalePhenomenaTests.Phenomenon) {
        let sales = reading(example.text).sales
        #expect(sales.map(\.outline) == example.sales)
        #expect(sales.flatMap(\.contractors).map(\.name) == example.contractors)
    }
}
