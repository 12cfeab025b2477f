extension ShortArticleTests {
    /// Articles of a few sentences on cases of many years and buyers: slips of figures, names and firms.
    static let slipsOfFigures: [Article] = [
        .init(
            "2023-04-28",
            "Norway picks Seahawks after NH90 debacle\n\nOSLO, April 28, 2023 - Norway, which "
                + "handed back its NH90s last year, has been cleared by the State Department to buy six "
                + "MH-60S multi-mission helicopters for an estimated $1 billion.\n\nLockheed Martin "
                + "Rotary and Mission Systems would be the principal contractor. \"We need a machine "
                + "that flies,\" a coast guard officer said.",
            "designation-mismatch", at: "MH-60S"),
        .init(
            "2021-06-26",
            "MANILA, June 26, 2021 — Washington has cleared a possible $120 million sale of a "
                + "dozen Harpoons to the Philippines. The missiles, of the Block III version, could be "
                + "fired from the frigates that the navy has just received.\n\nBoeing is the principal "
                + "contractor, the Defense Security Cooperation Agency said in its notice.",
            "designation-mismatch", at: "Block III"),
        .init(
            "2020-07-08",
            "Paris wants three flying radars\n\nPARIS, 8 July 2020 — France may buy three E-2C "
                + "Advanced Hawkeye aircraft for its carrier under a possible foreign military sale "
                + "worth an estimated $2 billion, the State Department said. Ten engines and three "
                + "AN/APY-9 radars are part of it.\n\nThe planes would replace Hawkeyes that have flown "
                + "from the Charles de Gaulle since 2000.",
            "designation-mismatch", at: "E-2C"),
        .init(
            "2022-11-04",
            "CANBERRA, Nov 4, 2022 — Australia has been cleared to buy 24 C-130H transport "
                + "aircraft for $6.35 billion, the State Department has told Congress.\n\nThe air force "
                + "flies twelve older Hercules from Richmond, west of Sydney.",
            "designation-mismatch", at: "C-130H"),
        .init(
            "2025-12-19",
            "TAIPEI, Dec. 19, 2025 — Among the eight notices that went to Congress for Taiwan on "
                + "Wednesday is one for 1,545 anti-tank missiles of the TOW 2A type and 24 launchers, "
                + "put at $353 million.\n\nThe army has used the wire-guided weapon since the 1980s.",
            "designation-mismatch", at: "TOW 2A"),
        .init(
            "2024-06-10",
            "COPENHAGEN, June 10, 2024 — Denmark's F-35s are to carry 84 more AMRAAMs. The State "
                + "Department has approved the possible sale for $216 million; the missiles are of the "
                + "C-7 version, the ministry said.",
            "designation-mismatch", at: "C-7"),
        .init(
            "2023-12-14",
            "BUCHAREST, December 14, 2023 — Romania can go ahead with 263 Javelins of the "
                + "FGM-148E model and 26 command launch units, for which the State Department gives an "
                + "estimate of $80 million.\n\nRomania borders Ukraine and has trained gunners of other "
                + "armies on the weapon.",
            "designation-mismatch", at: "FGM-148E"),
        .init(
            "2021-05-03",
            "NEW DELHI, May 3, 2021 — The State Department has approved a possible sale to India "
                + "of six P-8A patrol planes at an estimated $2.42 billion. Boeing would be the "
                + "contractor.\n\nIndia's navy flies a dozen of them from Arakkonam and Goa.",
            "designation-mismatch", at: "P-8A"),
        .init(
            "2026-03-12",
            "Stockholm asks for rocket artillery\n\nSweden could buy two dozen HIMARS launchers "
                + "from the United States under a sale that the State Department approved this week. "
                + "The estimated cost is $930 million. Lockheed Martin, of Grand Prairie, Texas, is the "
                + "contractor.\n\nTwenty pods of ATACMS missiles are included.",
            "quantity-mismatch", at: "two dozen HIMARS launchers"),
        .init(
            "2023-04-14",
            "RABAT, April 14, 2023 — Morocco has been cleared to buy eighteen HIMARS launchers "
                + "and 400 ATACMS missiles for $524.2 million, the State Department said on Tuesday. "
                + "The notice names Lockheed Martin and L3Harris among a number of contractors.\n\nIn a "
                + "second notice, at $250 million, Rabat asks for Joint Stand-Off Weapons made by "
                + "Raytheon.",
            "quantity-mismatch", at: "400 ATACMS missiles"),
        .init(
            "2019-10-05",
            "KYIV, October 5, 2019 — The United States is prepared to sell Ukraine more Javelins. "
                + "A notice to Congress on Thursday speaks of 150 missiles and of a hundred launch "
                + "units, at $39.2 million altogether.",
            "quantity-mismatch", at: "a hundred launch units"),
        .init(
            "2017-07-01",
            "TAIPEI, July 1, 2017 — Taiwan is to get heavyweight torpedoes of the MK 48 type for "
                + "$250 million, according to one of seven notices sent to Congress on Thursday. The "
                + "navy, which has two submarines able to fire them, has asked for sixty-four.",
            "quantity-mismatch", at: "sixty-four"),
        .init(
            "2025-05-14",
            "ABU DHABI, May 14, 2025 — On the eve of the President's visit the State Department "
                + "approved a possible sale of Chinooks to the Emirates. The value is put at $1.32 "
                + "billion; Boeing and Honeywell are the contractors.\n\nEight of the heavy-lift "
                + "helicopters, in the Block II version, figure in the notice.",
            "quantity-mismatch", at: "Eight of the heavy-lift helicopters"),
        .init(
            "2023-03-03",
            "TAIPEI, March 3, 2023 — F-16s flown by Taiwan are to be armed with missiles worth "
                + "$619 million, the State Department said. The package is made up of 200 AIM-120C-8 "
                + "AMRAAMs, a hundred AGM-88B anti-radiation missiles, 32 training missiles and 26 "
                + "launchers. Raytheon and Lockheed Martin are to supply them.",
            "quantity-mismatch", at: "32 training missiles"),
        .init(
            "2021-02-08",
            "SANTIAGO, Feb 8, 2021 — Chile's frigates are to have Standard missiles. The State "
                + "Department has approved the sale of up to 16 SM-2 Block IIIA rounds at an estimated "
                + "$85 million. With the half dozen now on order, a naval officer said, each ship would "
                + "carry eight."),
        .init(
            "2021-12-13",
            "ATHENS, Dec. 13, 2021 — Athens may choose American frigates after all: the State "
                + "Department has approved a possible sale of four Multi-Mission Surface Combatant "
                + "ships. Lockheed Martin would build them. The price tag: 9.6 billion dollars.\n\nIn "
                + "September Greece had settled on French Belharras.",
            "value-mismatch", at: "9.6 billion dollars"),
        .init(
            "2021-05-12",
            "OTTAWA, May 12, 2021 — Canada's future warships are to have the Aegis combat system, "
                + "under a sale put at 1.7 million dollars that the State Department approved on "
                + "Monday. Four shipsets of Aegis and four AN/SPY-7 radar components would come from "
                + "Lockheed Martin.",
            "value-mismatch", at: "1.7 million dollars"),
        .init(
            "2021-05-01",
            "CANBERRA, May 1, 2021 — Australia has asked for 160 M1A1 tank hulls, from which M1A2 "
                + "SEPv3 tanks and engineer vehicles are to be made. At a cost of roughly two billion "
                + "dollars, the State Department said, the army would renew its armour for a "
                + "generation.",
            "value-mismatch", at: "roughly two billion dollars"),
        .init(
            "2025-09-18",
            "THE HAGUE, September 18, 2025 — The Netherlands have been cleared to buy AMRAAM "
                + "missiles for 570 million pounds, the State Department told Congress on Tuesday.",
            "currency-mismatch", at: "570 million pounds"),
        .init(
            "2025-07-14",
            "BEIRUT, July 14, 2025 — Washington will keep Lebanon's six Super Tucanos flying: a "
                + "sustainment case of C$100 million has been approved, the State Department said on "
                + "Friday, with Sierra Nevada Corporation of Sparks, Nevada, as contractor.",
            "currency-mismatch", at: "C$100 million"),
        .init(
            "2026-02-01",
            "MADRID, 1 February 2026 — Spain's five Álvaro de Bazán frigates are to be modernised "
                + "with American help. The State Department has approved a possible sale of $170 "
                + "million that includes five shipsets of Aegis and five MK 41 vertical launching "
                + "systems, with Lockheed Martin, RTX, Ultra Maritime and General Dynamics as "
                + "contractors.",
            "value-mismatch", at: "$170 million"),
        .init(
            "2023-12-15",
            "SOFIA, December 15, 2023 — Bulgaria may buy 263 FGM-148F Javelin missiles and 26 "
                + "lightweight command launch units for an estimated $80 million, the State Department "
                + "said on Tuesday.\n\nThe Black Sea country has sent much of its old Soviet stock to "
                + "Kyiv.",
            "buyer-mismatch", at: "Bulgaria may buy 263 FGM-148F Javelin missiles"),
        .init(
            "2021-04-26",
            "The State Department has approved the possible sale of 12 MQ-9B drones to New "
                + "Zealand, with 15 MTS-D targeting systems and 16 AN/APY-8 radars, at an estimated "
                + "cost of $1.651 billion. General Atomics is the principal contractor.",
            "buyer-mismatch", at: "sale of 12 MQ-9B drones to New Zealand"),
        .init(
            "2021-06-28",
            "JAKARTA, June 28, 2021 — Indonesia could get a dozen Harpoon Block II missiles of "
                + "the AGM-84L-1 kind for $120 million, after the State Department approved the sale on "
                + "Thursday. Boeing is to make them.",
            "buyer-mismatch", at: "Indonesia could get a dozen Harpoon Block II missiles"),
        .init(
            "2025-05-15",
            "ABU DHABI, May 15, 2025 — Six CH-47F Block II Chinooks may go to the United Arab "
                + "Emirates for $1.32 billion, the State Department said on Monday. Lockheed Martin and "
                + "Honeywell are named as principal contractors.",
            "contractor-mismatch", at: "Lockheed Martin"),
        .init(
            "2021-05-04",
            "NEW DELHI, May 4, 2021 — India is a step closer to six more P-8I aircraft, a sale "
                + "valued at $2.42 billion. The State Department told Congress on Friday; the planes "
                + "are built by Northrop Grumman.",
            "contractor-mismatch", at: "Northrop Grumman"),
        .init(
            "2023-04-29",
            "OSLO, April 29, 2023 — Six MH-60R helicopters for Norway: that is what a notice of "
                + "the State Department, put at $1 billion, is about. The helicopters would come from "
                + "Bell, in Texas.",
            "contractor-mismatch", at: "Bell"),
        .init(
            "2023-07-22",
            "BERLIN, July 22, 2023 — Germany has been cleared for 969 AIM-120C-8 AMRAAM missiles, "
                + "at $2.9 billion. The contractor, United Technologies, makes them in Tucson, Arizona.",
            "contractor-outdated-name", at: "United Technologies"),
        .init(
            "2025-09-01",
            "KYIV, September 1, 2025 — The State Department has approved sustainment and support "
                + "for Ukraine's Patriots at $179.1 million. Raytheon Technologies and Lockheed Martin "
                + "are the principal contractors, according to the notice of Friday.",
            "contractor-outdated-name", at: "Raytheon Technologies"),
        .init(
            "2022-11-06",
            "CANBERRA, November 6, 2022 — Two dozen C-140J-30 transports for Australia would cost "
                + "$6.35 billion, the State Department told Congress on Wednesday.",
            "designation-unknown", at: "C-140J-30"),
        .init(
            "2023-12-17",
            "BUCHAREST, Dec 17, 2023 — The State Department approved 263 FMG-148F Javelin "
                + "missiles for Romania at an estimated $80 million, with 26 lightweight command launch "
                + "units.",
            "designation-unknown", at: "FMG-148F"),
        .init(
            "2020-07-11",
            "PARIS, July 11, 2020 — The package for France, which the State Department has "
                + "approved for $2 billion, consists of ten T56-427A engines, three AN/APY-9 radars and "
                + "four AN/ALQ-217 systems.",
            "item-omitted-major", at: "consists of ten T56-427A engines"),
    ]
}
