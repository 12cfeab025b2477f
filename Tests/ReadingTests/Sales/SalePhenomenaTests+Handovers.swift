import Testing

@testable import Reading

/// Who hands over, who asks, who approves and who arrives, without words of buying and selling.
extension SalePhenomenaTests {
    static let handovers: [Phenomenon] = [
        Phenomenon(
            "delivered to a state by a state that does not make it",
            "Serbia has delivered 12 howitzers to Kenya, the army said.",
            ["SRB > KEN, delivered, 12 howitzers"]),
        Phenomenon(
            "delivered, in the passive",
            "Twelve howitzers were delivered to Kenya by Serbia in May.",
            ["SRB > KEN, delivered, 12 howitzers"]),
        Phenomenon(
            "a lease of somebody else's",
            "Mali will lease four Mi-17 helicopters from Serbia.",
            ["SRB > MLI, negotiating, 4 Mi-17"]),
        Phenomenon(
            "a request handed over",
            "Latvia sent Washington a request for 24 HIMARS launchers.",
            ["USA > LVA, requested, 24 M142"]),
        Phenomenon(
            "somebody is asked to sell",
            "Tanzania has asked South Africa to sell it 20 G6 howitzers.",
            ["ZAF > TZA, requested, 20 G6"]),
        Phenomenon(
            "a request that is studied",
            "Paris is studying a Serbian request for 40 Mistral 3 missiles.",
            ["FRA > SRB, under_review, 40 Mistral 3"]),
        Phenomenon(
            "a parliament that approves a purchase",
            "Bulgaria's parliament ratified a $1.25 billion deal for eight F-16 fighters.",
            ["USA > BGR, approved, 1250000000 USD, 8 F-16"]),
        Phenomenon(
            "two who sign, the second a firm with its state",
            "Poland and South Korea's Hyundai Rotem have signed a $6.5 billion contract for 180 K2 tanks.",
            ["KOR > POL, signed, 6500000000 USD, 180 K2"], by: ["Hyundai Rotem"]),
        Phenomenon(
            "sold to one, built for another",
            "Russia has sold Algeria 12 Su-35 fighters first built for Egypt.",
            ["RUS > DZA, signed, 12 Su-35"]),
        Phenomenon(
            "arrived from a state",
            "Another lot of 20 Chunmoo launchers from South Korea reached Poland on Monday.",
            ["KOR > POL, delivered, 20 K239 Chunmoo"]),
        Phenomenon(
            "delivery completed",
            "Embraer of Brazil has completed delivery of eight Super Tucano planes to Chile.",
            ["BRA > CHL, delivered, 8 EMB-314"], by: ["Embraer"]),
        Phenomenon(
            "last year, before the subject",
            "In February Egypt signed with France for 24 Rafale fighters, and last year it ordered four Gowind corvettes.",
            ["FRA > EGY, signed, 24 Rafale", "FRA > EGY, signed, 4 Gowind 2500"]),
        Phenomenon(
            "an order of things told before",
            "Indonesia is to receive the first of 42 Rafale jets from France. Jakarta signed for them in 2022 at a cost of $8.1 billion, and it has been talking to Boeing about 24 F-15EX fighters.",
            ["FRA > IDN, signed, 8100000000 USD, 42 Rafale", "USA > IDN, negotiating, 24 F-15EX"],
            by: ["Boeing"]),
    ]
}
