import Testing

@testable import Reading

/// What was bid for an order beside the article that was chosen.
@Suite("Contests for an order")
struct ContestTests {
    struct Contest: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let text: String
        /// The offers beside the order.
        let offers: [String]

        init(_ name: String, _ text: String, _ offers: [String]) {
            (testDescription, self.text, self.offers) = (name, text, offers)
        }
    }

    static let howitzers = "Finland ordered 96 K9 howitzers from South Korea for $800 million."

    static let contests: [Contest] = [
        Contest(
            "beaten, with the state behind the article",
            howitzers + " The K9 beat the Panzerhaubitze 2000 of Germany and the Firtina of Turkey.",
            ["DEU > FIN, offered, Panzerhaubitze 2000", "TUR > FIN, offered, T-155 Firtina"]),
        Contest(
            "chosen over a list",
            "Peru chose 24 Gripen fighters from Sweden over the Rafale and the F-16.",
            ["FRA > PER, offered, Rafale", "USA > PER, offered, F-16"]),
        Contest(
            "in preference to",
            "Austria selected 12 C-390 transport aircraft from Embraer of Brazil in preference to the C-130J.",
            ["USA > AUT, offered, C-130J"]),
        Contest(
            "candidates of a list",
            "Denmark bought two SAMP/T systems from France. Among the candidates were NASAMS from Norway's Kongsberg.",
            ["NOR > DNK, offered, NASAMS"]),
        Contest(
            "the same article from another hand",
            "Croatia selected 12 F-16 fighters from Israel over older F-16 fighters from Greece.",
            ["GRC > HRV, offered, F-16"]),
        Contest("no contest", howitzers + " The Panzerhaubitze 2000 is flown in by transport aircraft.", []),
        Contest(
            "a contest of another kind of thing",
            howitzers + " Finland's candidates for the presidency spoke of the F-35.", []),
    ]

    @Test("what was bid and not chosen is an offer of whoever bid it", arguments: contests)
    func offers(_ contest: Contest) {
        let sales = reading(contest.text).sales
        #expect(sales.filter { $0.stage == .offered }.map(\.outline).sorted() == contest.offers.sorted())
    }

    @Test("what was beaten is no article of the order")
    func winner() throws {
        let sales = reading(Self.contests[0].text).sales
        let order = try #require(sales.first { $0.stage == .signed })
        #expect(order.outline == "KOR > FIN, signed, 800000000 USD, 96 K9")
    }
}
