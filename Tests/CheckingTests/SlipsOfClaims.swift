extension ShortArticleTests {
    /// Articles of a few sentences on cases of many years and buyers: slips of stages, days and the review, and none.
    static let slipsOfClaims: [Article] = [
        .init(
            "2021-12-14",
            "ATHENS, Dec 14, 2021 — Greece has concluded an agreement with Washington for four "
                + "Multi-Mission Surface Combatant ships worth $6.9 billion. The State Department "
                + "notified Congress of the case on Friday. Lockheed Martin is to build them.",
            "stage-overstated", at: "Greece has concluded an agreement"),
        .init(
            "2022-11-05",
            "CANBERRA, November 5, 2022 — The United States sold Australia 24 C-130J-30 aircraft "
                + "this week, for $6.35 billion. The Defense Security Cooperation Agency delivered the "
                + "certification on Wednesday.",
            "stage-overstated", at: "The United States sold Australia 24 C-130J-30 aircraft this week"),
        .init(
            "2020-07-09",
            "PARIS, July 9, 2020 — A contract for three E-2D Advanced Hawkeyes was awarded this "
                + "week, giving the French navy new flying radars for $2 billion. The State "
                + "Department's notice was sent to Congress on Monday.",
            "stage-overstated", at: "A contract for three E-2D Advanced Hawkeyes was awarded this week"),
        .init(
            "2026-03-13",
            "STOCKHOLM, March 13, 2026 — Sweden clinched a $930 million purchase of 20 HIMARS "
                + "launchers on Tuesday, when the State Department notified Congress. Lockheed Martin "
                + "makes the launchers at Grand Prairie, Texas.",
            "stage-overstated", at: "Sweden clinched a $930 million purchase of 20 HIMARS launchers"),
        .init(
            "2023-12-16",
            "BUCHAREST, Dec. 16, 2023 — The State Department has approved the possible sale of "
                + "263 FGM-148F Javelins to Romania for $80 million. Before the missiles can be "
                + "shipped, both chambers of Congress have to give the sale their seal of approval.",
            "congress-misdescribed",
            at: "both chambers of Congress have to give the sale their seal of approval"),
        .init(
            "2021-05-13",
            "OTTAWA, May 13, 2021 — The Defense Department has signed off on Canada's request for "
                + "four Aegis combat system shipsets, a possible sale of $1.7 billion, and told "
                + "Congress on Monday. Lockheed Martin is the contractor.",
            "congress-misdescribed", at: "The Defense Department has signed off on Canada"),
        .init(
            "2021-02-09",
            "SANTIAGO, February 9, 2021 — Sixteen SM-2 Block IIIA missiles for Chile, at $85 "
                + "million, have been approved by the State Department. A majority vote of the House "
                + "will now decide whether the sale goes ahead. Raytheon is the maker.",
            "congress-misdescribed",
            at: "A majority vote of the House will now decide whether the sale goes ahead"),
        .init(
            "2023-04-15",
            "RABAT, April 15, 2023 — Congress was told on Tuesday of a possible sale of 18 HIMARS "
                + "launchers and 40 ATACMS missiles to Morocco, at $524.2 million. If nobody objects "
                + "within two weeks the sale may be offered. Lockheed Martin leads the contractors.",
            "review-period-wrong", at: "If nobody objects within two weeks"),
        .init(
            "2026-03-14",
            "STOCKHOLM, 14 March 2026 — Sweden's request for 20 HIMARS launchers, estimated at "
                + "$930 million, was notified on 10 March. As it is not one of the countries with the "
                + "short procedure, lawmakers have a month for their review.",
            "review-period-wrong", at: "lawmakers have a month for their review"),
        .init(
            "2020-07-10",
            "PARIS, July 10, 2020 — France's case for three E-2D aircraft, at $2 billion, went to "
                + "Congress on Monday, July 6. The fifteen working days that the law gives lawmakers "
                + "are running.",
            "review-period-wrong", at: "fifteen working days"),
        .init(
            "2021-05-05",
            "NEW DELHI, May 5, 2021 — The State Department notified Congress on April 30 of a "
                + "possible $2.42 billion sale of six P-8I aircraft to India. The window for objections "
                + "closes on May 15.",
            "review-period-wrong", at: "The window for objections closes on May 15"),
        .init(
            "2021-12-15",
            "ATHENS, December 15, 2021 — The State Department has cleared four Multi-Mission "
                + "Surface Combatant ships for Greece at $6.9 billion. Lawmakers were informed on "
                + "Monday, December 6.",
            "date-mismatch", at: "on Monday, December 6"),
        .init(
            "2024-02-01",
            "BUCHAREST, February 1, 2024 — Romania's Javelins are on their way through the "
                + "bureaucracy. It was in October 2023 that the State Department approved the possible "
                + "sale of 263 FGM-148F missiles and 26 command launch units, worth $80 million.",
            "date-mismatch", at: "in October 2023"),
        .init(
            "2023-04-16",
            "RABAT, April 16, 2023 — Two notices for Morocco went to Congress on Tuesday: one for "
                + "18 HIMARS launchers at $524.2 million, another for Joint Stand-Off Weapons at $250 "
                + "million. Taken together they come to $847.2 million.",
            "total-mismatch", at: "$847.2 million"),
        .init(
            "2024-06-12",
            "COPENHAGEN, June 12, 2024 — Denmark may buy 84 AIM-120C-8 AMRAAMs for $216 million, "
                + "the State Department said. Sales of major defense equipment to NATO members have to "
                + "be notified from a value of $14 million upwards.",
            "threshold-misstated", at: "from a value of $14 million upwards"),
        .init(
            "2021-02-10",
            "SANTIAGO, Feb. 10, 2021 — Chile's request for 16 SM-2 Block IIIA missiles, at $85 "
                + "million, was notified to Congress on Friday. For a country outside NATO the law sets "
                + "the bar at $25 million for major equipment.",
            "threshold-misstated", at: "the law sets the bar at $25 million for major equipment"),
        .init(
            "2026-03-21",
            "ABU DHABI, March 21, 2026 — The United Arab Emirates are to have 1,500 GBU-39 bombs, "
                + "900 KMU-556 and 300 KMU-557 guidance sets for $644 million, the State Department "
                + "announced on Thursday. The usual thirty-day congressional review follows.",
            "emergency-omitted", at: "The usual thirty-day congressional review follows"),
        .init(
            "2026-03-15",
            "STOCKHOLM, 15 March 2026 — A score of HIMARS launchers may go to Sweden. The State "
                + "Department puts the case at just under a billion dollars and told Congress on "
                + "Tuesday; Lockheed Martin of Grand Prairie is the maker. Lawmakers have a fortnight "
                + "and a day to object. Norway bought 16 K239 launchers from South Korea instead."),
        .init(
            "2023-03-04",
            "TAIPEI, March 4, 2023 — The State Department approved missiles worth $619 million "
                + "for Taiwan's F-16s: two hundred AMRAAMs, a hundred HARMs and two dozen or so "
                + "trainers. Taiwan ordered 66 F-16 Block 70 fighters in 2019 for $8 billion, and the "
                + "first was handed over in 2025. Raytheon is one contractor, Lockheed Martin the "
                + "other."),
        .init(
            "2021-12-16",
            "ATHENS, Dec. 16, 2021 — Had Greece not signed for three French Belharra frigates in "
                + "September, four American ships might have followed: the State Department cleared "
                + "them last Friday for $6.9 billion. Congress does not have to vote on it. The "
                + "Hellenic parliament approved the French deal, of about three billion euros, on "
                + "October 7."),
        .init(
            "2021-05-02",
            "CANBERRA, May 2, 2021 — With 160 hulls from American stocks Australia would field 75 "
                + "M1A2 SEPv3 tanks, 29 breaching vehicles and 18 bridge layers, a case put at $1.685 "
                + "billion. General Dynamics, BAE Systems, Leonardo DRS and Honeywell are named. The "
                + "army got its 59 M1A1s in 2007."),
        .init(
            "2025-12-20",
            "TAIPEI, Dec. 20, 2025 — Some 1,500 TOW 2B missiles are in one of the eight cases for "
                + "Taiwan, at $353 million; older TOW 2As, of which the army received 460 in 2022, stay "
                + "in use. The Legislative Yuan must approve the money. In Washington the review runs "
                + "while Congress is in recess."),
        .init(
            "2026-03-12",
            "Sweden gets a nod for rockets\n\nThe State Department cleared, on Tuesday, a "
                + "possible sale to Sweden of twenty HIMARS launchers with 140 pods of GMLRS rockets. "
                + "Lockheed Martin's plant in Grand Prairie would build the launchers, and the bill is "
                + "put at nine hundred and thirty million kronor.",
            "currency-mismatch", at: "nine hundred and thirty million kronor"),
        .init(
            "2021-04-26",
            "CANBERRA — A dozen MQ-9B SkyGuardians, with fifteen MTS-D targeting systems and 61 "
                + "AN/APY-8 radars, are on offer to Australia for $1.651 billion, the State Department "
                + "said on Friday. General Atomics is the contractor.",
            "quantity-mismatch", at: "61 AN/APY-8 radars"),
        .init(
            "2020-07-08",
            "PARIS, July 8, 2020 (AFP style) - The US government sees no objection to France's "
                + "wish for three E-2D Advanced Hawkeye aircraft; the notice, of $2 billion, lists 13 "
                + "T56-427A engines and three radars of the AN/APY-9 type.",
            "quantity-mismatch", at: "13 T56-427A engines"),
        .init(
            "2023-04-14",
            "RABAT, April 14, 2023 - Of the two sales to Morocco that went to Congress on Tuesday "
                + "the dearer is that of HIMARS: 18 launchers, 40 ATACMS, 36 pods of M31A2 and as many "
                + "of M30A2 rockets, for $524.2 billion. Among the firms are Lockheed Martin, L3Harris "
                + "and Raytheon.",
            "value-mismatch", at: "$524.2 billion"),
        .init(
            "2025-12-20",
            "TAIPEI, Dec 20, 2025 - Tucked in among the State Department's eight notices on "
                + "Taiwan is one for TOW 2B missiles: 1,454 of them, and 24 launchers, for an estimated "
                + "$353 million. Beijing condemned all eight.",
            "quantity-mismatch", at: "1,454 of them"),
        .init(
            "2021-02-09",
            "SANTIAGO, February 9 2021. Sixteen SM-2 missiles of Block IIIB are to arm Chile's "
                + "frigates, if the possible sale that the State Department approved on Friday goes "
                + "ahead. It is estimated at $85 million, and Raytheon would be the contractor.",
            "designation-mismatch", at: "Block IIIB"),
        .init(
            "2017-07-02",
            "TAIPEI, July 2, 2017 — The State Department has sent Congress seven notices on "
                + "Taiwan. The largest was for radar upkeep at $400 million. The navy's share is 46 MK "
                + "46 heavyweight torpedoes, estimated at $250 million.",
            "designation-mismatch", at: "MK 46"),
        .init(
            "2024-06-09",
            "COPENHAGEN, June 9, 2024 — Eighty-four AIM-120D-3 missiles for the Royal Danish Air "
                + "Force: the State Department said yes on Friday. At $216 million the case is a small "
                + "one.",
            "designation-mismatch", at: "AIM-120D-3"),
        .init(
            "2023-07-23",
            "BERLIN, July 23, 2023 — Berlin is to spend up to $2.9 billion on air-to-air "
                + "missiles. The possible sale of 969 AIM-120C-8 rounds was notified this week; RTX is "
                + "to make them, the ministry said. Congress, it added, has thirty days to look at the "
                + "matter.",
            "review-period-wrong", at: "thirty days"),
        .init(
            "2025-07-15",
            "BEIRUT, July 15, 2025 — Lebanon's Super Tucanos are to be kept up for $100 million, "
                + "under a sale that the State Department announced on Friday. Embraer of São José dos "
                + "Campos is named as the principal contractor.",
            "contractor-mismatch", at: "Embraer"),
        .init(
            "2021-12-14",
            "ATHENS, December 14, 2021 — Washington has offered four Multi-Mission Surface "
                + "Combatants to Greece for $6.9 billion. \"Congress has agreed,\" the minister told "
                + "reporters, \"and so can we.\" Lockheed Martin would build the ships.",
            "congress-misdescribed", at: "Congress has agreed"),
        .init(
            "2021-05-14",
            "OTTAWA, May 14, 2021 — Raytheon is to be the prime contractor for four Aegis combat "
                + "system shipsets that Canada has asked for, a possible sale of $1.7 billion notified "
                + "on Monday.",
            "contractor-mismatch", at: "Raytheon"),
        .init(
            "2021-05-03",
            "NEW DELHI, May 3, 2021 — Six P-8I aircraft are in the offing for Pakistan's rival: "
                + "the State Department put the sale to India at $2.42 billion and told Congress on "
                + "Friday. Under the law a sale to a NATO-plus partner such as India may go ahead after "
                + "15 days.",
            "review-period-wrong", at: "15 days"),
        .init(
            "2025-05-14",
            "ABU DHABI, May 14, 2025 — The Emirates have bought six CH-47F Block II Chinooks from "
                + "Boeing and Honeywell, paying $1.32 billion. The State Department notified Congress "
                + "on Monday.",
            "stage-overstated", at: "The Emirates have bought six CH-47F Block II Chinooks"),
        .init(
            "2023-12-13",
            "BUCHAREST, Dec. 13, 2023 — Deliveries have begun of 263 FGM-148F Javelins for "
                + "Romania, the subject of an $80 million notice that the State Department sent to "
                + "Congress on Tuesday.",
            "stage-overstated", at: "Deliveries have begun of 263 FGM-148F Javelins"),
        .init(
            "2019-10-06",
            "KYIV, Oct 6, 2019 — Ukraine's second batch of Javelins, 150 missiles and ten launch "
                + "units at $39.2 million, still has to be voted on by the House and the Senate.",
            "congress-misdescribed", at: "still has to be voted on by the House and the Senate"),
        .init(
            "2026-03-22",
            "ABU DHABI, March 22, 2026 — A sale of 1,500 GBU-39 bombs with 1,200 guidance sets to "
                + "the Emirates, at $644 million, is before Congress, where lawmakers can still block "
                + "it within 30 days.",
            "emergency-omitted", at: "lawmakers can still block it within 30 days"),
        .init(
            "2026-02-02",
            "MADRID, 2 February 2026 — For $1.7 billion Spain's F-100 frigates are to get five "
                + "Aegis shipsets and six MK 41 vertical launching systems, according to the notice of "
                + "last Thursday. Lockheed Martin, RTX, Ultra Maritime and General Dynamics are the "
                + "contractors.",
            "quantity-mismatch", at: "six MK 41 vertical launching systems"),
        .init(
            "2023-05-01",
            "HELSINKI, May 1, 2023 — Finland could buy six MH-60R multi-mission helicopters for "
                + "about $1 billion, the State Department told Congress last Wednesday. Lockheed Martin "
                + "Rotary and Mission Systems is the principal contractor.",
            "buyer-mismatch", at: "Finland could buy six MH-60R multi-mission helicopters"),
        .init(
            "2021-06-27",
            "MANILA, June 27, 2021 — Of three notices for the Philippines the one for a dozen "
                + "AGM-84L-1 Harpoons came to $210 million. Boeing is to make the missiles.",
            "value-mismatch", at: "$210 million"),
        .init(
            "2020-07-12",
            "PARIS, July 12, 2020 — Three E-2D Advanced Hawkeyes for France are valued at $2 "
                + "billion. The State Department notified Congress of the possible sale on Monday, July "
                + "7.",
            "date-mismatch", at: "on Monday, July 7"),
        .init(
            "2022-02-20",
            "ATHENS, February 20, 2022 — Greece is no longer interested in American frigates. The "
                + "State Department had approved four Multi-Mission Surface Combatant ships for $6.9 "
                + "billion in November 2021, but the navy will take Belharras.",
            "date-mismatch", at: "in November 2021"),
        .init(
            "2025-09-19",
            "THE HAGUE, Sept 19, 2025 — AMRAAM missiles for $570 million have been approved for "
                + "the Netherlands, the State Department said. As a commercial sale, licensed by the "
                + "department, it is made between the Dutch ministry and the maker directly.",
            "congress-misdescribed", at: "As a commercial sale"),
        .init(
            "2021-05-03",
            "CANBERRA, May 3, 2021 — Australia, which has requested 160 M1A1 hulls for $1.685 "
                + "billion, would pay some $10.5 million for each of the tanks. General Dynamics, BAE "
                + "Systems, Leonardo DRS and Honeywell are the contractors."),
        .init(
            "2023-03-05",
            "TAIPEI, March 5, 2023 — Taiwan's F-16s would receive 100 AGM-88B and 23 training "
                + "missiles together with 200 AIM-120C-8s for $619 million. The package, the Pentagon "
                + "announced on Wednesday, is the second under the new law; a State Department official "
                + "confirmed it. Lawmakers of both parties welcomed it."),
        .init(
            "2021-12-15",
            "ATHENS, December 15, 2021 — Washington's approval on Friday of two warship sales, at "
                + "$6.9 billion for four new ships and $2.5 billion for the upgrade of four Meko "
                + "frigates, comes to 9.4 billion in all. The French president signed his own deal with "
                + "Athens in September; the Greek parliament approved it in October."),
        .init(
            "2024-01-05",
            "BUCHAREST, Jan. 5, 2024 — Romania's request for 263 Javelins was approved by the "
                + "State Department on December 12, 2023, at about $80 million. The army ordered its "
                + "first Javelins in 2022; parliament in Bucharest gave its approval then. It now has "
                + "to approve the new purchase as well, and a contract is expected by the summer."),
        .init(
            "2025-09-21",
            "THE HAGUE, September 21, 2025 — The Netherlands, which operate 40 F-35As and have "
                + "ordered six more, were cleared last Tuesday for AMRAAMs. The ceiling is $570 "
                + "million; some 230 of the missiles were bought in the past decade. Congress has until "
                + "the end of the month to object, which nobody expects."),
        .init(
            "2020-08-01",
            "PARIS, August 1, 2020 — No lawmaker in Washington has objected to France's purchase "
                + "of three E-2Ds, and the fifteen days of review are over. A letter of offer for the "
                + "planes, estimated at $2 billion, can now be sent. The French navy's three E-2Cs are "
                + "to be retired by 2030."),
        .init(
            "2021-05-15",
            "NEW DELHI, May 15, 2021 — The notice for six P-8I aircraft, at an estimated $2.42 "
                + "billion, has been with Congress since the end of April; the review runs to the end "
                + "of May. India has bought twelve of the planes since 2009, eight for $2.1 billion and "
                + "four for $1.1 billion, and wants ten in all one day, the navy says."),
    ]
}
