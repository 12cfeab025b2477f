import Checking
import Testing

/// Slips as reporters write them, and right statements beside them, in wordings that no rule was written from one by one:
/// each stands behind a sentence that tells a case of the record.
@Suite("What is said of a sale, in many wordings")
struct WordingTests {
    enum Base: Sendable {
        case brazil, turkiye, norway

        var day: String {
            switch self {
            case .brazil: "2026-06-13"
            case .turkiye: "2025-05-16"
            case .norway: "2026-08-24"
            }
        }

        var text: String {
            switch self {
            case .brazil:
                "Brazil has requested 100 FIM-92K Stinger Block I missiles for an estimated $330 million, the State "
                    + "Department said on Friday."
            case .turkiye:
                "The State Department approved the possible sale of 53 AIM-120C-8 missiles to Türkiye for $225 million "
                    + "on Wednesday."
            case .norway:
                "Norway has asked for 21 UH-60M Black Hawks at an estimated $2.3 billion, the State Department said on Friday."
            }
        }
    }

    struct Wording: Sendable, CustomStringConvertible {
        let base: Base
        let sentence: String
        /// The rules of which one must fire; empty where all must be silent.
        let rules: [String]
        var description: String { sentence }

        init(_ base: Base, _ sentence: String, _ rules: String...) {
            self.base = base
            self.sentence = sentence
            self.rules = rules
        }
    }

    @Test("a slip is found whatever its words", arguments: Self.slips)
    func slip(_ one: Wording) throws {
        let found = try Self.findings(one)
        #expect(
            found.contains { one.rules.contains($0.rule) && one.sentence.contains($0.claim) },
            "found: \(found.map { "\($0.rule): \($0.claim)" })")
        #expect(
            found.allSatisfy { one.sentence.contains($0.claim) }, "\(found.map { "\($0.rule): \($0.claim)" })"
        )
    }

    @Test("what is right is left alone", arguments: Self.right)
    func silent(_ one: Wording) throws {
        let found = try Self.findings(one)
        #expect(found.isEmpty, "\(found.map { "\($0.rule): \($0.claim)" })")
    }

    private static func findings(_ one: Wording) throws -> [(rule: String, claim: String)] {
        let text =
            "A sale and what it means\n\n\(one.base.text)\n\n\(one.sentence)\n\nThe ministry did not comment."
        return try Standard.check(text, published: one.base.day).findings.filter {
            [.contradicted, .outdated, .incomplete].contains($0.verdict) && $0.severity != .note
        }.map { ($0.rule, $0.claim.text) }
    }

    static let slips: [Wording] = [
        .init(.brazil, "Congress has since given the package its imprimatur.", "congress-misdescribed"),
        .init(.brazil, "The Senate waved the deal through within hours.", "congress-misdescribed"),
        .init(
            .brazil,
            "Before a contract can be written, a majority of senators has to vote in favour of "
                + "the sale.", "congress-misdescribed"),
        .init(.brazil, "It now falls to Congress to authorise the sale.", "congress-misdescribed"),
        .init(
            .brazil,
            "With the approval of both chambers in hand, Brasilia can sign.", "congress-misdescribed"),
        .init(
            .brazil,
            "The House of Representatives nodded the purchase through on Monday.", "congress-misdescribed"),
        .init(
            .brazil,
            "Lawmakers on Capitol Hill have already signed off on the deal.", "congress-misdescribed"),
        .init(.brazil, "The missiles cannot be shipped unless Congress says yes.", "congress-misdescribed"),
        .init(.brazil, "The transfer hinges on a thumbs-up from Capitol Hill.", "congress-misdescribed"),
        .init(.brazil, "US lawmakers greenlit the sale last week.", "congress-misdescribed"),
        .init(.brazil, "The request secured the blessing of the US Congress.", "congress-misdescribed"),
        .init(
            .brazil,
            "Nothing can be sent until the Senate has ratified the arrangement.", "congress-misdescribed"),
        .init(.brazil, "The final say rests with Congress.", "congress-misdescribed"),
        .init(.brazil, "All that is missing now is Congress's signature.", "congress-misdescribed"),
        .init(.brazil, "The deal still needs a green light from the Senate.", "congress-misdescribed"),
        .init(.brazil, "Members of Congress endorsed the sale on Thursday.", "congress-misdescribed"),
        .init(.brazil, "The Pentagon gave the sale its go-ahead on Friday.", "congress-misdescribed"),
        .init(.brazil, "The sale was authorised by the US Department of Defense.", "congress-misdescribed"),
        .init(.brazil, "The DSCA cleared the sale on Friday.", "congress-misdescribed"),
        .init(
            .brazil,
            "The purchase was signed off by the Pentagon, officials said.", "congress-misdescribed"),
        .init(
            .brazil,
            "Congress must consent before the missiles leave the factory.", "congress-misdescribed"),
        .init(
            .brazil,
            "The Senate's consent is all that stands between the army and its missiles.",
            "congress-misdescribed"),
        .init(.brazil, "The US Senate voted in favour of the sale.", "congress-misdescribed"),
        .init(
            .brazil,
            "It is a direct commercial sale, for which the maker holds an export licence.",
            "congress-misdescribed"),
        .init(
            .brazil,
            "The missiles come by way of a commercial contract with the manufacturer.",
            "congress-misdescribed"),
        .init(
            .brazil,
            "Congress has two weeks to look at it, or 15 days to be exact.", "review-period-wrong",
            "congress-misdescribed"),
        .init(
            .brazil,
            "The review in Congress lasts fifteen days.", "review-period-wrong", "congress-misdescribed"),
        .init(
            .brazil,
            "The sale was rushed past Congress under an emergency declaration.", "review-period-wrong",
            "congress-misdescribed"),
        .init(
            .brazil,
            "The secretary of state invoked an emergency, so that Congress has no time to "
                + "object to the sale.", "review-period-wrong", "congress-misdescribed"),
        .init(
            .brazil,
            "The usual review was waived for the sale.", "review-period-wrong", "congress-misdescribed"),
        .init(.brazil, "Brazil has bought the 100 Stinger missiles.", "stage-overstated"),
        .init(.brazil, "The government in Brasilia has ordered 100 Stingers.", "stage-overstated"),
        .init(.brazil, "Brazil took delivery of 100 Stinger missiles on Friday.", "stage-overstated"),
        .init(.brazil, "Brazil paid $330 million for the missiles.", "stage-overstated"),
        .init(.brazil, "The United States sold Brazil 100 Stinger missiles.", "stage-overstated"),
        .init(.brazil, "Brazil signed a contract for 100 Stinger missiles.", "stage-overstated"),
        .init(
            .brazil,
            "The 100 Stingers that Brazil has acquired are meant for the border.", "stage-overstated"),
        .init(
            .turkiye,
            "Türkiye was thrown out of the F-35 programme in 2018 over the Russian missiles.", "date-mismatch"
        ),
        .init(
            .turkiye,
            "Its ouster from the F-35 programme, in July 2020, still rankles in Ankara.", "date-mismatch"),
        .init(.turkiye, "The first S-400s were handed over to Ankara in 2021.", "date-mismatch"),
        .init(
            .turkiye,
            "Washington has had sanctions on the Turkish procurement agency SSB in force since "
                + "2019.", "date-mismatch"),
        .init(.turkiye, "Sanctions were placed on the SSB in December 2022.", "date-mismatch"),
        .init(.turkiye, "Sweden became a member of NATO in 2021 after Ankara gave way.", "date-mismatch"),
        .init(.turkiye, "Finland joined NATO in 2021, which Ankara let happen sooner.", "date-mismatch"),
        .init(.turkiye, "On May 12 and 13 the foreign ministers of NATO met in Antalya.", "date-mismatch"),
        .init(
            .turkiye,
            "NATO's foreign ministers gathered in Istanbul on Wednesday; those of NATO met in "
                + "Ankara.", "date-mismatch"),
        .init(
            .brazil,
            "Arms sales to Brazil have to be notified to Congress from $25 million.", "threshold-misstated"),
        .init(
            .brazil,
            "For a country outside the alliance the bar for major equipment is $25 million.",
            "threshold-misstated"),
        .init(
            .brazil,
            "Any order of spares for Brazil above $100 million has to go to Congress.", "threshold-misstated"),
        .init(
            .brazil,
            "The notification threshold for major weapons sold to Brazil stands at $50 "
                + "million.", "threshold-misstated"),
        .init(
            .brazil,
            "Construction for Brazil is certified to Congress only where it tops $300 million.",
            "threshold-misstated"),
        .init(
            .norway,
            "In May 2025 the department cleared 53 AMRAAMs of the AIM-120C-8 type for Türkiye "
                + "at $252 million.", "value-mismatch"),
        .init(
            .norway,
            "A year before, in May 2025, Greece was cleared for 53 AIM-120C-8 missiles at $225 "
                + "million.", "buyer-mismatch"),
        .init(
            .norway,
            "In June 2026 Brazil was cleared for 100 FIM-92K Stingers at $330 billion.", "value-mismatch"),
        .init(
            .norway,
            "In June 2026 Brazil was cleared for 100 FIM-92K Stingers at $303 million.", "value-mismatch"),
        .init(
            .norway,
            "In June 2026 Brazil was cleared for 1,000 FIM-92K Stingers at $330 million.", "quantity-mismatch"
        ),
        .init(
            .norway,
            "In June 2026 Peru was cleared for 100 FIM-92K Stingers at $330 million.", "buyer-mismatch"),
        .init(.norway, "The helicopters are of the UH-61M type.", "designation-unknown"),
        .init(
            .norway,
            "The UH-60Ms would be built by Sikorsky, a unit of United Technologies.",
            "contractor-outdated-name"),
    ]

    static let right: [Wording] = [
        .init(.brazil, "Congress does not have to approve the sale."),
        .init(.brazil, "No approval by Congress is required."),
        .init(.brazil, "Congress could still block the sale with a joint resolution of disapproval."),
        .init(.brazil, "Lawmakers have 30 days to review the request and may object."),
        .init(.brazil, "The sale goes ahead unless both chambers pass a resolution against it."),
        .init(.brazil, "Congress approved the defence budget last week."),
        .init(.brazil, "The Brazilian Congress has to approve the funds for the purchase."),
        .init(.brazil, "Lawmakers in Brasilia gave their blessing to the purchase."),
        .init(.brazil, "The State Department told Congress that it had approved the sale."),
        .init(.brazil, "Congress was notified of the approval on Friday."),
        .init(.brazil, "Congress let the period pass in silence."),
        .init(.brazil, "The chairmen of the committees had given their informal consent before."),
        .init(.brazil, "A vote in the Senate is not needed."),
        .init(.brazil, "The Pentagon announced that the State Department had approved the sale."),
        .init(.brazil, "The Pentagon said on Friday that the sale had been approved."),
        .init(.brazil, "It is a foreign military sale and not a direct commercial sale."),
        .init(.brazil, "Silence on the part of Congress counts as consent."),
        .init(.brazil, "Congress has never passed a law to stop such a sale."),
        .init(.brazil, "The sale does not need the consent of the Senate."),
        .init(.brazil, "A senator voted against the sale in committee."),
        .init(.brazil, "Neither house needs to vote for the sale."),
        .init(.brazil, "The Senate approved a bill on aid to Ukraine on the same day."),
        .init(.brazil, "Brazil's army backs the purchase; Congress in Washington has been told of it."),
        .init(.brazil, "Democrats in Congress asked the Pentagon for its approval of the basing plan."),
        .init(.brazil, "The review in Congress lasts thirty days."),
        .init(.brazil, "No emergency was declared, and the review runs."),
        .init(.brazil, "Congress has a month to look at the sale."),
        .init(.brazil, "The emergency of the summer, a drought, is over."),
        .init(.brazil, "Brazil has not bought the 100 Stingers yet."),
        .init(.brazil, "Brazil wants to buy 100 Stingers."),
        .init(.brazil, "If Brazil buys the 100 missiles, they will come in 2029."),
        .init(.brazil, "Brazil would pay up to $330 million."),
        .init(.brazil, "Brazil bought its first MANPADS from Russia in 1994."),
        .init(.brazil, "Brazil ordered 36 Gripen fighters from Sweden in 2014."),
        .init(.brazil, "Brazil was cleared to buy 100 Stingers."),
        .init(.brazil, "The army plans to have ordered them by 2028."),
        .init(.turkiye, "Türkiye was thrown out of the F-35 programme in 2019."),
        .init(.turkiye, "Its ouster from the F-35 programme, in July 2019, still rankles."),
        .init(.turkiye, "The first S-400s were handed over to Ankara in July 2019."),
        .init(.turkiye, "The sanctions on the SSB, in force since December 2020, remain."),
        .init(.turkiye, "Sweden became a member of NATO in March 2024."),
        .init(.turkiye, "Sweden applied to join NATO in May 2022."),
        .init(.turkiye, "NATO's foreign ministers met in Antalya on May 14 and 15."),
        .init(.turkiye, "Ankara signed its S-400 contract in 2017."),
        .init(.turkiye, "By 2021 sanctions on the SSB had begun to hurt."),
        .init(.turkiye, "Türkiye has been a member of NATO since 1952."),
        .init(.brazil, "Arms sales to Brazil have to be notified to Congress from $14 million."),
        .init(.brazil, "For a country outside the alliance the bar for major equipment is $14 million."),
        .init(.brazil, "Any order of spares for Brazil above $50 million has to go to Congress."),
        .init(.brazil, "Construction for Brazil is certified to Congress only where it tops $200 million."),
        .init(.brazil, "A NATO member's limit for major defence equipment is $25 million."),
        .init(.brazil, "The army's budget for training was raised to $25 million."),
        .init(
            .norway,
            "In May 2025 the department cleared 53 AMRAAMs of the AIM-120C-8 type for Türkiye "
                + "at $225 million."),
        .init(.norway, "In June 2026 Brazil was cleared for 100 FIM-92K Stingers at $330 million."),
        .init(.norway, "In June Brazil was cleared for Stingers at about a third of a billion dollars."),
        .init(.norway, "In 2018 Peru bought 24 aircraft from South Korea for $330 million."),
        .init(.norway, "In June Peru asked for $330 million in loans."),
    ]
}
