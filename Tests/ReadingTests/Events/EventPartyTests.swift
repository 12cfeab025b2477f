import Testing

@testable import Reading

/// Who takes part: places, persons without a name in the tables, several at once, and blocs without a code.
@Suite("Parties of events")
struct EventPartyTests {
    static let cases: [Example<[String]>] = [
        Example("Russian forces shelled Kharkiv overnight.", ["military_action RUS > UKR"]),
        Example("Kharkiv was quiet on Monday.", []),
        Example("Kenya's president flew to Jeddah.", ["visit_or_talks KEN > SAU"]),
        Example(
            "Ugandan troops left Mali, Kenya and Niger.",
            ["withdrawal UGA > MLI", "withdrawal UGA > KEN", "withdrawal UGA > NER"]),
        Example("Western sanctions on Belarusian banks bite.", ["sanction - > BLR"]),
        Example("Around 20 Ugandan drones entered Kenyan airspace.", ["military_action UGA > KEN"]),
        Example("In 2008 Ethiopian tanks rolled into Somalia.", ["military_action ETH > SOM"]),
        Example("Kenya, hit by Norwegian sanctions, has cut its budget.", ["sanction NOR > KEN"]),
        Example(
            "A spokesperson of Kenya's Foreign Office, asked about the jets, accused Uganda of lying.",
            ["statement_criticism KEN > UGA"]),
        Example("Norway has agreed to ease sanctions on Syria.", ["sanction_lifted NOR > SYR"]),
        Example("Norway might ease sanctions on Syria.", []),
        Example("Both countries signed a pact.", []),
        Example(
            "Chile and Peru argued. Both countries signed a defence pact.", ["agreement_signed CHL > PER"]),
        Example(
            "Kenya signed a security pact with Peru, and Ethiopian jets bombed Eritrea.",
            ["agreement_signed KEN > PER", "military_action ETH > ERI"]),
        Example(
            "The rand fell after the Danish ambassador, Ole Hansen, accused Kenya of lying.",
            ["statement_criticism DNK > KEN"]),
        Example(
            "\u{201C}Norway is lying,\u{201D} Denmark's defence minister, Troels Lund Poulsen, said before he visited Oslo.",
            ["visit_or_talks DNK > NOR"]),
        Example(
            "Defence Minister Judith Collins of New Zealand spoke. Collins met her Chilean counterpart.",
            ["visit_or_talks NZL > CHL"]),
        Example("Peru accused Chile of bombing Bolivia.", ["statement_criticism PER > CHL"]),
        Example(
            "The Spanish minister of industry, Jordi Hereu, who met Chile's president, was late.",
            ["visit_or_talks ESP > CHL"]),
        Example(
            "Kenyan jets bombed Somalia for two days and Uganda shelled Rwanda.",
            ["military_action KEN > SOM", "military_action UGA > RWA"]),
    ]

    @Test("each text gives these events and no other", arguments: cases)
    func parties(_ one: Example<[String]>) {
        let events = reading(one.text, published: "2024-06-14").events.map {
            "\($0.type.rawValue) \($0.source?.code ?? "-") > \($0.target?.code ?? "-")"
        }
        #expect(Set(events) == Set(one.expected))
    }
}
