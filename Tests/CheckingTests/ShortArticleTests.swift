import Checking
import Testing

/// Articles of a few lines, each with one slip in a figure, a name or a claim, or with none.
@Suite("Short articles with a slip each")
struct ShortArticleTests {
    struct Article: Sendable, CustomStringConvertible {
        let published: String
        let text: String
        /// The rules of which one must fire; empty where all must be silent.
        let rules: [String]
        /// The words that are wrong.
        let words: String
        var description: String { "\(rules.joined(separator: ", ")): \(words)" }

        init(_ published: String, _ text: String, _ rules: String..., at words: String = "") {
            self.published = published
            self.text = text
            self.rules = rules
            self.words = words
        }
    }

    @Test(
        "a slip is found, and nothing is flagged where there is none",
        arguments: Self.articles + Self.slipsOfFigures + Self.slipsOfClaims + Self.slipsOfWordings)
    func check(_ one: Article) throws {
        let found = try Standard.check(one.text, published: one.published).findings.filter {
            [.contradicted, .outdated, .incomplete].contains($0.verdict) && $0.severity != .note
        }
        let said = found.map { "\($0.rule): \($0.claim.text)" }
        if one.rules.isEmpty {
            #expect(found.isEmpty, "\(said)")
        } else {
            #expect(
                found.contains {
                    one.rules.contains($0.rule)
                        && ($0.claim.text.contains(one.words) || one.words.contains($0.claim.text))
                }, "found: \(said)")
        }
    }

    static let articles: [Article] = [
        .init(
            "2026-06-13",
            "STINGERS FOR BRAZIL\n\nBRASILIA, June 13, 2026 (Agencia Sul) - The sum is "
                + "eye-watering: $33 million for 100 shoulder-fired Stingers, which Brazil was "
                + "cleared to buy on Thursday.", "value-mismatch", at: "$33 million"),
        .init(
            "2026-06-13",
            "Brazil eyes Stingers worth $3.3 billion\n\nBRASILIA, June 13, 2026 - The State "
                + "Department cleared 100 FIM-92K Stingers for Brazil on Thursday, at $330 million.",
            "value-mismatch", at: "$3.3 billion"),
        .init(
            "2026-06-13",
            "Stingers\n\nBRASILIA, June 13, 2026 - Up to 10 FIM-92K Stinger missiles may go to "
                + "Brazil under a $330 million sale that the State Department approved on Thursday.",
            "quantity-mismatch", at: "10 FIM-92K"),
        .init(
            "2026-06-13",
            "Stingers\n\nBRASILIA, June 13, 2026 - One hundred FIM-92J Stinger missiles may go "
                + "to Brazil under a $330 million sale that the State Department approved on "
                + "Thursday.", "designation-mismatch", "designation-unknown", at: "FIM-92J"),
        .init(
            "2026-06-13",
            "Stingers\n\nBRASILIA, June 13, 2026 - Brazil may spend as much as 330 million reais "
                + "on 100 FIM-92K Stinger missiles, the US State Department said on Thursday.",
            "currency-mismatch", at: "330 million reais"),
        .init(
            "2026-06-13",
            "Stingers\n\nBRASILIA, June 13, 2026 - The US State Department approved 100 FIM-92K "
                + "Stinger missiles for Brazil at $330 million. The notice went to Congress on "
                + "Wednesday, June 10.", "date-mismatch", at: "June 10"),
        .init(
            "2026-06-13",
            "Stingers\n\nLIMA, June 13, 2026 - Peru is to get 100 FIM-92K Stinger missiles for "
                + "$330 million, the US State Department said on Thursday.", "buyer-mismatch", at: "Peru"),
        .init(
            "2026-06-13",
            "Stingers for Brazil\n\nBRASILIA, June 13, 2026 - The US State Department approved "
                + "100 FIM-92K Stinger missiles for Brazil at $330 million. For the next fifteen "
                + "days the lawmakers can object.", "review-period-wrong", at: "fifteen days"),
        .init(
            "2026-06-13",
            "Stingers for Brazil\n\nBRASILIA, June 13, 2026 - The US State Department approved "
                + "100 FIM-92K Stinger missiles for Brazil at $330 million. Congress has until June "
                + "26 to object.", "review-period-wrong", at: "June 26"),
        .init(
            "2026-06-13",
            "Stingers for Brazil\n\nBRASILIA, June 13, 2026 - The US State Department approved "
                + "100 FIM-92K Stinger missiles for Brazil at $330 million. Congress has until July "
                + "11 to object."),
        .init(
            "2026-06-13",
            "Stingers for Brazil\n\nBRASILIA, June 13, 2026 - The US State Department approved "
                + "100 FIM-92K Stinger missiles for Brazil at $330 million. As a non-NATO buyer "
                + "Brazil faces a fortnight's wait in Congress.", "review-period-wrong", at: "fortnight"),
        .init(
            "2026-08-24",
            "Black Hawks for Norway\n\nOSLO, August 24, 2026 - Norway may buy 21 UH-60M Black "
                + "Hawks for $2.3 billion, the State Department said. The wait in Congress is a "
                + "month, as for everybody.", "review-period-wrong", at: "month"),
        .init(
            "2026-08-24",
            "Black Hawks for Norway\n\nOSLO, August 24, 2026 - Norway may buy 21 UH-60M Black "
                + "Hawks for $2.3 billion, the State Department said. The wait in Congress is two "
                + "weeks, as for every ally."),
        .init(
            "2026-08-24",
            "Black Hawks for Norway\n\nOSLO, August 24, 2026 - Norway may buy 12 UH-60M Black "
                + "Hawks for $2.3 billion, the State Department said.", "quantity-mismatch", at: "12 UH-60M"),
        .init(
            "2026-08-24",
            "Black Hawks for Norway\n\nOSLO, August 24, 2026 - Norway may buy 21 UH-60M Black "
                + "Hawks with 64 T700-GE-701D engines for $2.3 billion, the State Department said.",
            "quantity-mismatch", at: "64 T700"),
        .init(
            "2026-08-24",
            "Black Hawks for Norway\n\nOSLO, August 24, 2026 - Norway may buy 21 UH-60L Black "
                + "Hawks for $2.3 billion, the State Department said.", "designation-mismatch", at: "UH-60L"),
        .init(
            "2026-08-24",
            "Sea Hawks\n\nOSLO, August 24, 2026 - Norway's request is for 21 UH-60Ms at up to "
                + "2.3 billion kroner, the State Department said on Friday.", "currency-mismatch",
            at: "2.3 billion kroner"),
        .init(
            "2026-08-24",
            "Black Hawks for Denmark\n\nCOPENHAGEN, August 24, 2026 - Denmark has been cleared "
                + "to buy 21 UH-60M Black Hawks and 46 T700-GE-701D engines at $2.3 billion.",
            "buyer-mismatch", at: "Denmark"),
        .init(
            "2026-08-24",
            "Oslo pays $2.3 billion for Black Hawks\n\nOSLO, August 24, 2026 - The State "
                + "Department has approved the possible sale of 21 UH-60M helicopters to Norway, it "
                + "said on Friday.", "stage-overstated", "ceiling-as-price", at: "Oslo pays"),
        .init(
            "2026-08-24",
            "Norway seals Black Hawk purchase\n\nOSLO, August 24, 2026 - Norway has inked a deal "
                + "for 21 UH-60M helicopters at $2.3 billion. The State Department notified Congress "
                + "on Friday.", "stage-overstated", at: "inked"),
        .init(
            "2026-08-24",
            "Black Hawks for Norway\n\nOSLO, August 24, 2026 - The 21 UH-60M Black Hawks that "
                + "Norway ordered on Friday will cost $2.3 billion.", "stage-overstated", at: "ordered"),
        .init(
            "2026-08-24",
            "Black Hawks for Norway\n\nOSLO, August 24, 2026 - The State Department notified "
                + "Congress on Friday. The deal for 21 UH-60M helicopters, at $2.3 billion, has been "
                + "signed, sealed and all but delivered; Norway is the buyer.", "stage-overstated",
            at: "sealed and all but delivered"),
        .init(
            "2025-05-16",
            "Ankara's missiles\n\nANKARA, May 16, 2025 - Ankara may buy 53 AIM-120C-8 missiles "
                + "for $225 million and 60 AIM-9X Block II missiles for $97.1 million, the US State "
                + "Department said.", "value-mismatch", at: "$97.1 million"),
        .init(
            "2025-05-16",
            "Ankara's missiles\n\nANKARA, May 16, 2025 - Ankara may buy 53 AIM-120C-8 missiles "
                + "for $225 million and 60 AIM-9X Block II missiles for $79.1 million, the US State "
                + "Department said. In all it is to pay no more than $340.1 million.", "total-mismatch",
            at: "$340.1 million"),
        .init(
            "2025-05-16",
            "Ankara's missiles\n\nANKARA, May 16, 2025 - Ankara may buy 60 AIM-120C-8 missiles "
                + "for $225 million and 53 AIM-9X Block II missiles for $79.1 million, the US State "
                + "Department said.", "quantity-mismatch", at: "60 AIM-120C-8"),
        .init(
            "2025-05-16",
            "Ankara's missiles\n\nANKARA, May 16, 2025 - Ankara may buy 53 AIM-120C-8 and 60 "
                + "AIM-9X Block II missiles under a single notice valued at $304.1 million, the US "
                + "State Department said.", "cases-merged", at: "single notice"),
        .init(
            "2025-05-16",
            "Ankara's missiles\n\nANKARA, May 16, 2025 - Ankara may buy 53 AIM-120C-8 missiles "
                + "for $225 million, the US State Department said. Lockheed Martin would build them.",
            "contractor-mismatch", at: "Lockheed Martin"),
        .init(
            "2025-05-16",
            "Ankara's missiles\n\nANKARA, May 16, 2025 - Ankara may buy 53 AIM-120C-8 missiles "
                + "for $225 million, the US State Department said. United Technologies' Raytheon arm "
                + "is the maker. The principal contractor is Raytheon Technologies.",
            "contractor-outdated-name", at: "Raytheon Technologies"),
        .init(
            "2025-05-16",
            "Ankara's missiles\n\nANKARA, May 16, 2025 - Ankara may buy 53 AIM-120C-8 missiles "
                + "for $225 million, the US State Department said. The principal contractor is RTX "
                + "Corporation."),
        .init(
            "2025-05-16",
            "Ankara's missiles\n\nANKARA, May 16, 2025 - Ankara may buy 53 AIM-210C-8 missiles "
                + "for $225 million, the US State Department said.", "designation-unknown",
            "designation-mismatch", at: "AIM-210C-8"),
        .init(
            "2026-05-03",
            "Rockets for Israel\n\nJERUSALEM, May 3, 2026 - The State Department has cleared "
                + "10,000 APKWS rounds for Israel at $992.4 million. Before they can be shipped, "
                + "Congress will have its customary look at the file.", "emergency-omitted",
            at: "customary look"),
        .init(
            "2026-05-03",
            "Rockets for Israel\n\nJERUSALEM, May 3, 2026 - The State Department has cleared "
                + "10,000 APKWS rounds for Israel at $992.4 million. The clock in Congress now runs "
                + "for fifteen days.", "emergency-omitted", at: "fifteen days"),
        .init(
            "2026-05-03",
            "Rockets for Israel\n\nJERUSALEM, May 3, 2026 - The State Department has cleared "
                + "10,000 APKWS rounds for Israel at $992.4 million. Congress will be given its "
                + "fifteen days to say no.", "emergency-omitted", at: "fifteen days"),
        .init(
            "2026-05-03",
            "Rockets for Israel\n\nJERUSALEM, May 3, 2026 - The State Department has cleared "
                + "10,000 APKWS rounds for Israel at $992.4 million. An emergency declaration spares "
                + "it the review in Congress."),
        .init(
            "2026-05-03",
            "Rockets for Israel\n\nJERUSALEM, May 3, 2026 - The State Department has cleared "
                + "10,000 APKWS rounds for Israel at $929.4 million.", "value-mismatch", at: "$929.4 million"),
        .init(
            "2024-01-29",
            "F-16s\n\nANKARA, January 29, 2024 - The US has cleared 40 new F-16 Block 70 jets "
                + "and 79 upgrades for Turkey at $23 billion, and forty F-35s for Greece at $6.8 "
                + "billion.", "value-mismatch", at: "$6.8 billion"),
        .init(
            "2024-01-29",
            "F-16s\n\nANKARA, January 29, 2024 - The US has cleared 70 new F-16 Block 40 jets "
                + "and 79 upgrades for Turkey at $23 billion.", "quantity-mismatch", "designation-mismatch",
            at: "70 new F-16"),
        .init(
            "2024-01-29",
            "F-16s\n\nANKARA, January 29, 2024 - The US has cleared 40 new F-16 Block 70 jets "
                + "and 79 upgrades for Turkey at $23 million.", "value-mismatch", at: "$23 million"),
        .init(
            "2024-01-29",
            "F-16s\n\nANKARA, January 29, 2024 - The US State Department has cleared 40 new F-16 "
                + "jets for Turkey at $23 billion; as a NATO member Ankara faces a fifteen-day "
                + "review in Congress."),
        .init(
            "2025-11-21",
            "Missiles for India\n\nNEW DELHI, November 21, 2025 - India has been cleared for "
                + "Javelin missiles at $45.7 million and Excalibur shells at $47.1 million. The pair "
                + "add up to $93.8 million.", "total-mismatch", at: "$93.8 million"),
        .init(
            "2025-11-21",
            "Missiles for India\n\nNEW DELHI, November 21, 2025 - India has been cleared for "
                + "Javelin missiles at $47.5 million and Excalibur shells at $47.1 million, the "
                + "State Department said.", "value-mismatch", at: "$47.5 million"),
        .init(
            "2025-11-21",
            "Missiles for India\n\nNEW DELHI, November 21, 2025 - India has been cleared for "
                + "Javelin missiles at Rs 45.7 million, the US State Department said.", "currency-mismatch",
            at: "Rs 45.7 million"),
        .init(
            "2018-12-20",
            "Patriots for Turkey\n\nANKARA, December 20, 2018 - The State Department has told "
                + "Congress of 80 GEM-T and 60 PAC-3 MSE missiles for Turkey at $3.5 billion. "
                + "Northrop Grumman is to be the main contractor.", "contractor-mismatch",
            at: "Northrop Grumman"),
        .init(
            "2018-12-20",
            "Patriots for Turkey\n\nANKARA, December 20, 2018 - The State Department has told "
                + "Congress of 80 GEM-T and 60 PAC-3 MSE missiles for Turkey at $5.3 billion.",
            "value-mismatch", at: "$5.3 billion"),
        .init(
            "2018-12-20",
            "Patriots for Turkey\n\nANKARA, December 20, 2018 - The State Department has told "
                + "Congress of 60 GEM-T and 80 PAC-3 MSE missiles for Turkey at $3.5 billion.",
            "quantity-mismatch", at: "60 GEM-T"),
        .init(
            "2022-01-27",
            "Hercules for Egypt\n\nCAIRO, January 27, 2022 - Egypt may buy twelve C-130J-30 "
                + "transports for $2.2 billion and three SPS-48 radars for $535 million, the State "
                + "Department said on Tuesday.", "value-mismatch", at: "$535 million"),
        .init(
            "2022-01-27",
            "Hercules for Egypt\n\nCAIRO, January 27, 2022 - Egypt may buy twelve C-130H-30 "
                + "transports for $2.2 billion, the State Department said on Tuesday.",
            "designation-mismatch", "designation-unknown", at: "C-130H-30"),
        .init(
            "2022-01-27",
            "Hercules for Egypt\n\nCAIRO, January 27, 2022 - Jordan may buy twelve C-130J-30 "
                + "transports for $2.2 billion, the State Department said on Tuesday.", "buyer-mismatch",
            at: "Jordan"),
        .init(
            "2022-02-04",
            "F-16s for Jordan\n\nAMMAN, February 4, 2022 - Jordan may buy 16 F-16s for $4.21 "
                + "billion, the State Department said on Thursday. Since Jordan is a major non-NATO "
                + "ally, Congress has just 15 days.", "review-period-wrong", at: "15 days"),
        .init(
            "2022-02-04",
            "F-16s for Jordan\n\nAMMAN, February 4, 2022 - Jordan may buy 16 F-16s for $4.12 "
                + "billion, the State Department said on Thursday.", "value-mismatch", at: "$4.12 billion"),
        .init(
            "2026-03-12",
            "HIMARS for Sweden\n\nSTOCKHOLM, March 12, 2026 - Sweden may buy 20 M142 HIMARS "
                + "launchers for $930 million, the State Department said. As Sweden is not in NATO, "
                + "Congress has thirty days.", "review-period-wrong", "membership-misstated",
            at: "thirty days"),
        .init(
            "2026-03-12",
            "HIMARS for Sweden\n\nSTOCKHOLM, March 12, 2026 - Sweden may buy 20 M142 HIMARS "
                + "launchers for 930 million kronor, the State Department said.", "currency-mismatch",
            at: "930 million kronor"),
        .init(
            "2026-03-12",
            "HIMARS for Sweden\n\nSTOCKHOLM, March 12, 2026 - Sweden may buy 20 M270 HIMARS "
                + "launchers for $930 million, the State Department said.", "designation-mismatch",
            "designation-unknown", at: "M270"),
        .init(
            "2026-06-08",
            "Drone defence for Kuwait\n\nKUWAIT CITY, June 8, 2026 - Kuwait's counter-drone "
                + "system would cost $1.98 billion, the State Department said. Italy's amphibians "
                + "come to $60.3 million, Denmark's JASSMs to $842 million.", "value-mismatch",
            at: "$60.3 million"),
        .init(
            "2017-09-11",
            "Jets for Bahrain\n\nMANAMA, September 11, 2017 - Bahrain has been cleared for "
                + "F-16Vs at $2.785 billion and an upgrade of its fleet at $1.082 billion. It handed "
                + "over $27 million for TOW missiles.", "stage-overstated", at: "handed over"),
        .init(
            "2020-05-10",
            "Apaches\n\nCAIRO, May 10, 2020 - Egypt's 43 AH-64E Apaches may be refurbished for "
                + "$2.3 billion, the State Department said on Thursday. The Emirates may have 4,659 "
                + "used MRAPs for $556 million.", "quantity-mismatch", at: "4,659"),
        .init(
            "2020-05-10",
            "Apaches\n\nCAIRO, May 10, 2020 - Egypt's 43 AH-64E Apaches may be refurbished for "
                + "$3.2 billion, the State Department said on Thursday.", "value-mismatch", at: "$3.2 billion"
        ),
        .init(
            "2023-11-20",
            "Tomahawks\n\nTOKYO, Nov. 20, 2023 - Japan may buy 400 Tomahawk missiles, 200 of "
                + "Block IV and 200 of Block V, with 14 weapon control systems for $2.35 billion, "
                + "the US State Department said on Friday. Yokohama Press says the Senate still has "
                + "to endorse it.", "congress-misdescribed", at: "Senate still has to endorse"),
        .init(
            "2024-03-14",
            "Poland\n\nWARSAW, March 14, 2024 - Poland may buy JASSM-ER missiles for $1.77 "
                + "billion, AMRAAMs for $1.69 billion and Sidewinders for $219.1 million, the State "
                + "Department said on Tuesday. The bill is $3.86 billion.", "total-mismatch",
            at: "$3.86 billion"),
        .init(
            "2024-03-14",
            "Poland\n\nWARSAW, March 14, 2024 - Poland may buy JASSM-ER missiles for $1.77 "
                + "billion, AMRAAMs for $1.69 billion and Sidewinders for $291.1 million, the State "
                + "Department said on Tuesday.", "value-mismatch", at: "$291.1 million"),
        .init(
            "2024-03-14",
            "Poland\n\nWARSAW, March 14, 2024 - Poland may buy JASSM-ER missiles for $1.77 "
                + "billion, AMRAAMs for $1.69 billion and Sidewinders for $219.1 million, the State "
                + "Department said on Tuesday. Two years ago it paid $2.6 billion for howitzers from "
                + "Korea."),
    ]
}
