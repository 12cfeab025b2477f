import Testing

@testable import Reading

/// Offers and deals that a text tells beside its subject, in few words, each with an example of our own; TESTING.md
/// lists them.
@Suite("Offers and deals told in passing")
struct BackgroundDealTests {
    /// What a text tells, by the phenomenon that it is an example of.
    struct Phenomenon: Sendable, CustomTestStringConvertible {
        let name: String
        let text: String
        let sales: [String]

        init(_ name: String, _ text: String, _ sales: [String]) {
            self.name = name
            self.text = text
            self.sales = sales
        }

        var testDescription: String { name }
    }

    static let phenomena: [Phenomenon] = [
        Phenomenon(
            "the same type, bought by another state",
            "Croatia signed for 12 Rafale fighters with Dassault Aviation. Serbia ordered 12 of the same type last year.",
            ["FRA > HRV, signed, 12 Rafale", "FRA > SRB, signed, 12 Rafale"]),
        Phenomenon(
            "a type that nobody buys",
            "Croatia signed for 12 Rafale fighters with Dassault Aviation. Two aircraft of the type crashed in India last year.",
            ["FRA > HRV, signed, 12 Rafale"]),
        Phenomenon(
            "a lease that runs",
            "Hungary leases 14 Gripens from Sweden.",
            ["SWE > HUN, delivered, 14 Gripen"]),
        Phenomenon(
            "articles out of a state's stocks that will go to another",
            "Thirty M-84 tanks from Croatian stocks will go to Ukraine.",
            ["HRV > UKR, signed, 30 M-84"]),
        Phenomenon(
            "whose the second of two offers is",
            "Argentina wants new fighters. Russia has proposed the MiG-35 and China its JF-17.",
            ["RUS > ARG, offered, MiG-35", "CHN > ARG, offered, JF-17"]),
        Phenomenon(
            "bidders of whom only the first has a verb",
            "Canada is to choose a submarine next year. TKMS of Germany has put forward the Type 212CD and South Korea's Hanwha Ocean the KSS-III.",
            ["DEU > CAN, offered, Type 212CD", "KOR > CAN, offered, KSS-III"]),
        Phenomenon(
            "whose the articles are bought them, unless they make them",
            "Ecuador's six Russian-made Mi-17 helicopters were bought in 2009.",
            ["RUS > ECU, signed, 6 Mi-17"]),
        Phenomenon(
            "the state of whose arms the text has come to speak",
            "Georgia has turned to Paris and Warsaw. France supplies Mistral missiles, and Poland has sold it 50 Piorun launchers.",
            ["FRA > GEO, reported, Mistral missile", "POL > GEO, signed, 50 PPZR Grom"]),
        Phenomenon(
            "a deal told by hearsay",
            "Vietnam is reported to have ordered 40 Su-35 jets from Russia.",
            ["RUS > VNM, reported, 40 Su-35"]),
        Phenomenon(
            "counts of several states, on order or taken",
            "The Czech Republic bought 246 CV90s from Sweden; Slovakia has 152 on order and Denmark took another 115.",
            [
                "SWE > CZE, signed, 246 CV90", "SWE > SVK, signed, 152 CV90", "SWE > DNK, signed, 115 CV90",
            ]),
        Phenomenon(
            "a choice is no contract",
            "Switzerland has settled on the F-35A as the successor of its Hornets.",
            ["USA > CHE, negotiating, F-35A"]),
        Phenomenon(
            "what is flown, and what is talked about",
            "Iraq is rebuilding its air force. It has flown 34 F-16s since 2015 and is now talking to Paris about 14 Rafales.",
            ["FRA > IRQ, negotiating, 14 Rafale"]),
        Phenomenon(
            "a state by what kind of state it is",
            "Algeria and Morocco arm against each other. The kingdom ordered 24 AH-64E Apaches from Boeing in 2020.",
            ["USA > MAR, signed, 24 AH-64E"]),
        Phenomenon(
            "a cabinet behind a dateline",
            "TASHKENT – Cabinet wants 24 FA-50 jets from Korea Aerospace Industries.",
            ["KOR > UZB, requested, 24 FA-50"]),
        Phenomenon(
            "an earlier act of the same giver",
            "China delivered a battery of HQ-22 missiles to Serbia in 2022, after donating six CH-92A drones in 2020.",
            ["CHN > SRB, delivered, HQ-22", "CHN > SRB, delivered, 6 CH-92A"]),
        Phenomenon(
            "a list behind a colon, each from a maker of its own",
            "Qatar has lately preferred Italian and British makers: NH90 helicopters from Leonardo, Hawk trainers ordered from BAE Systems in 2018, and France's Rafale fighters.",
            ["ITA > QAT, signed, NH90", "GBR > QAT, signed, BAE Hawk", "FRA > QAT, signed, Rafale"]),
        Phenomenon(
            "more of the same, by its noun",
            "Japan bought 400 Tomahawk missiles from the United States in 2023. A further 200 missiles, which were ordered last year, are to follow in 2027.",
            ["USA > JPN, signed, 400 BGM-109", "USA > JPN, signed, 200 BGM-109"]),
        Phenomenon(
            "paid for, without the sum beside it",
            "Estonia has paid for a further six HIMARS launchers at $80 million.",
            ["USA > EST, signed, 80000000 USD, 6 M142"]),
        Phenomenon(
            "a gift made to somebody",
            "Moscow made Mali a gift of two Su-25 jets in 2023.",
            ["RUS > MLI, signed, 2 Su-25"]),
        Phenomenon(
            "a second deal with a subject of its own",
            "Poland ordered 24 AH-64E Apaches from Boeing in 2024, and a transfer of 18 HIMARS launchers was approved in April.",
            ["USA > POL, signed, 24 AH-64E", "USA > POL, approved, 18 M142"]),
        Phenomenon(
            "one more, by its ordinal",
            "Athens ordered three FDI frigates from Naval Group in 2022 and added a fourth last year.",
            ["FRA > GRC, signed, 3 FDI frigate", "FRA > GRC, signed, 1 FDI frigate"]),
        Phenomenon(
            "a count behind its article",
            "Bangladesh received Yak-130 trainers, 16 of them, from Russia in 2016.",
            ["RUS > BGD, delivered, 16 Yak-130"]),
        Phenomenon(
            "articles that are waited for",
            "Algeria is waiting for Su-57 fighters from Russia.",
            ["RUS > DZA, signed, Su-57"]),
        Phenomenon(
            "talks with a maker, for a buyer",
            "Talks with Baykar on 12 Akinci drones for Oman have reached their last stage.",
            ["TUR > OMN, negotiating, 12 Bayraktar Akıncı"]),
    ]

    @Test("deals told in passing are read", arguments: phenomena)
    func phenomenon(_ phenomenon: Phenomenon) {
        #expect(reading(phenomenon.text).sales.map(\.outline) == phenomenon.sales)
    }

    static let silent: [String] = [
        "The contenders for the title drove a Typhoon motorcycle and a Hornet.",
        "Iranian F-14s and Iraqi MiG-25s fought over the Gulf for eight years.",
        "Stockholm's bid to join NATO was held up by Ankara.",
        "Greece will go for a vote in June.",
        "The kingdom bought two hotels in Paris from a fund in Doha.",
        "Talks with Tehran on ballistic missiles have stalled.",
    ]

    @Test("contests, bids and talks of another kind are no sales", arguments: silent)
    func silence(_ text: String) {
        #expect(reading(text).sales.map(\.outline).isEmpty)
    }
}
