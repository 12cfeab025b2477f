extension ShortArticleTests {
    /// Slips and right claims in wordings beside the common ones: rows of firms, days of other acts, one case of several, papers
    /// with a month, names under another letter, thresholds beside sums.
    static let slipsOfWordings: [Article] = [
        .init(
            "2026-08-22",
            "Qatar may get four KC-46A tankers with eight PW4062 engines for $4.5 billion, the State "
                + "Department said. Boeing, Pratt & Whitney and Raytheon would do the work.",
            "contractor-outdated-name", at: "Raytheon"),
        .init(
            "2026-02-02",
            "Spain may modernise five frigates with five AEGIS shipsets, six signal processors and five "
                + "surface search radars for up to $1.7 billion, the State Department said.\n\nThe order in "
                + "Madrid is for later. Lockheed Martin, Raytheon and Ultra Maritime would carry out the work.",
            "contractor-outdated-name", at: "Raytheon"),
        .init(
            "2026-08-12",
            "Norway may get M795 shells at an estimated $270 million, the State Department said. Its own "
                + "maker Nammo had hoped for the order. The work goes to American Ordnance and Northrop "
                + "Grumman.", "contractor-mismatch", at: "Northrop Grumman"),
        .init(
            "2026-05-08",
            "Ukraine could get 1,200 KMU-572 and 332 KMU-556 JDAM tail kits for $373.6 million, the State "
                + "Department told Congress on Tuesday. With the notices of last year, a taxpayers' league in "
                + "Kyiv grumbled on Wednesday, the bill has doubled."),
        .init(
            "2026-05-23",
            "The State Department informed Congress on Tuesday of a change to Germany's case of 60 CH-47F "
                + "helicopters and 140 T55 engines, which adds 72 APR-39E(V)2 radar warning receivers. The "
                + "first notification dates from May 2022.", "date-mismatch", at: "May 2022"),
        .init(
            "2026-05-23",
            "The State Department informed Congress on Tuesday of a change to Germany's case of 60 CH-47F "
                + "helicopters and 140 T55 engines, which adds 72 APR-39E(V)2 radar warning receivers. The "
                + "first notification dates from May 2023."),
        .init(
            "2026-05-02",
            "The Netherlands may buy Hellfire missiles for $200 million. On 9 April the State Department "
                + "laid before Congress a request for 530 of the missiles.", "date-mismatch", at: "9 April"),
        .init(
            "2025-12-20",
            "Taiwan could get 82 HIMARS launchers and 420 ATACMS for about $4 billion and 60 M109A7 "
                + "howitzers for a similar price, the State Department said. All of it went to Congress as one "
                + "case with a value of $11.1 billion.", "cases-merged", at: "11.1 billion"),
        .init(
            "2026-05-02",
            "The Netherlands could get 530 Hellfires for $200 million, the State Department told "
                + "Congress. The AGM-154R2, as the missile is called, flies on Apaches.",
            "designation-unknown", at: "AGM-154R2"),
        .init(
            "2024-03-14",
            "Poland could get JASSM-ER cruise missiles of the type MGM-158B-2 for $1.77 billion, the "
                + "State Department said.", "designation-unknown", at: "MGM-158B-2"),
        .init(
            "2026-05-08",
            "Ukraine could get 1,200 KMU-572 tail kits, and 332 of the KMU-559 type for the larger bomb, "
                + "for $373.6 million, the State Department told Congress.", "designation-mismatch",
            at: "KMU-559"),
        .init(
            "2026-07-20",
            "Drones for the islands\n\nATHENS, July 20, 2026 - Greece has asked for the Switchblade 600, "
                + "a loitering munition, and for 35 fire control systems, at $80.1 million, the State "
                + "Department told Congress.", "designation-mismatch", at: "Switchblade 600"),
        .init(
            "2018-12-20",
            "The State Department approved a possible sale of Patriot to Turkey for $3.5 billion. All "
                + "that Ankara would get are 80 GEM-T missiles, 60 PAC-3 MSE missiles and 20 M903 launching "
                + "stations.", "item-omitted-major", at: "80 GEM-T"),
        .init(
            "2018-12-20",
            "The State Department approved a possible sale of Patriot to Turkey for $3.5 billion. It "
                + "would get 80 GEM-T missiles, 60 PAC-3 MSE missiles and 20 M903 launching stations, among "
                + "other things."),
        .init(
            "2018-12-20",
            "The State Department approved a possible sale of Patriot to Turkey for $3.5 billion. The "
                + "supply accord for the Russian S-400 was signed in December 2016.", "date-mismatch",
            "timeline-mismatch", at: "December 2016"),
        .init(
            "2026-03-21",
            "The United Arab Emirates may get a long-range discrimination radar for $4.5 billion, the "
                + "State Department said. It may also get 400 AMRAAMs of the AIM-120C-7 and C-8 types for $1.22 "
                + "billion, and a batch that comprises 1,500 GBU-39 bombs and 1,200 JDAM guidance sets for $644 "
                + "million."),
        .init(
            "2026-05-08",
            "Ukraine could get 1,200 KMU-572 and 332 KMU-556 JDAM tail kits for $373.6 million, the State "
                + "Department said. After the fifteen days that American law allots for Ukraine an offer may "
                + "follow.", "review-period-wrong", at: "fifteen days"),
        .init(
            "2026-05-08",
            "Ukraine could get 1,200 KMU-572 and 332 KMU-556 JDAM tail kits for $373.6 million, the State "
                + "Department said. After the thirty days that American law allots for Ukraine an offer may "
                + "follow."),
        .init(
            "2024-01-28",
            "The State Department cleared F-16s for Turkey at $23 billion. The case has 40 new F-16 Block "
                + "70 jets and kits to raise 97 older ones to the V standard.", "quantity-mismatch", at: "97"),
        .init(
            "2024-01-28",
            "The State Department cleared F-16s for Turkey at $23 billion. The case has 40 new F-16 Block "
                + "70 jets and kits to raise 79 older ones to the V standard."),
        .init(
            "2017-09-12",
            "Bahrain may get F-16V fighters for $2.785 billion, the State Department told Congress on "
                + "September 8. TOW missiles stand at $72 million, well over the $25 million from which they "
                + "have to be reported.", "value-mismatch", at: "$72 million"),
        .init(
            "2026-01-19",
            "The State Department has approved a possible sale to Peru of works for the naval base at "
                + "Callao. The estimate is 1.5 billion dollars, far over the $300 million from which building "
                + "works for Peru have to be reported to Congress.", "threshold-misstated", at: "300 million"),
        .init(
            "2026-06-06",
            "A headline of the day\n\nItaly may get three AAVC-7A1 command vehicles and four AAVR-7A1 "
                + "recovery vehicles for $30.6 million, the State Department said. The sum just passes the 30 "
                + "million dollars at which sales of major defense equipment to a NATO member begin to be "
                + "reportable.", "threshold-misstated", at: "30 million"),
        .init(
            "2026-06-06",
            "A headline of the day\n\nItaly may get three AAVC-7A1 command vehicles and four AAVR-7A1 "
                + "recovery vehicles for $30.6 million, the State Department said. From $30 million on, a sale "
                + "of major defense equipment to an ally has to be notified.", "threshold-misstated",
            at: "30 million"),
        .init(
            "2026-06-06",
            "A headline of the day\n\nItaly may get three AAVC-7A1 command vehicles and four AAVR-7A1 "
                + "recovery vehicles for $30.6 million, the State Department said. Sales of major defense "
                + "equipment to NATO members become notifiable at $30 million.", "threshold-misstated",
            at: "30 million"),
        .init(
            "2025-03-02",
            "A headline of the day\n\nIsrael could get 35,529 bomb bodies of the 2,000-pound class for "
                + "about $2 billion, the State Department said on Friday, citing an emergency. Lawmakers had "
                + "agreed to waive their review.", "congress-misdescribed", at: "agreed to waive"),
        .init(
            "2025-03-02",
            "A headline of the day\n\nIsrael could get 35,529 bomb bodies of the 2,000-pound class for "
                + "about $2 billion, the State Department said on Friday. The secretary of state waived the "
                + "review, and lawmakers could not stop him."),
        .init(
            "2026-06-13",
            "A headline of the day\n\nBrazil has requested 100 FIM-92K Stinger Block I missiles for an "
                + "estimated $330 million, the State Department said. To block the sale a concurrent resolution "
                + "would be enough.", "congress-misdescribed", at: "concurrent resolution"),
        .init(
            "2026-06-13",
            "A headline of the day\n\nBrazil has requested 100 FIM-92K Stinger Block I missiles for an "
                + "estimated $330 million, the State Department said. To block the sale a joint resolution has "
                + "to become law; a concurrent resolution does not stop it."),
        .init(
            "2020-10-11",
            "A headline of the day\n\nThe State Department cleared two sales to Finland on Friday. "
                + "Lockheed Martin's F-35 was entered at an estimated $14.7 billion. Boeing's F/A-18 Super "
                + "Hornet and EA-18G Growlers are down for $12.5 billion.", "value-mismatch",
            at: "14.7 billion"),
        .init(
            "2024-03-14",
            "A headline of the day\n\nPoland may get JASSM-ER missiles for $1.77 billion, AIM-120C-8 "
                + "missiles for $1.69 billion and AIM-9X missiles for $219.1 million, the State Department told "
                + "Congress. That makes $3.86 billion.", "total-mismatch", at: "3.86 billion"),
        .init(
            "2024-03-14",
            "A headline of the day\n\nPoland may get JASSM-ER missiles for $1.77 billion, AIM-120C-8 "
                + "missiles for $1.69 billion and AIM-9X missiles for $219.1 million, the State Department told "
                + "Congress. That makes $3.68 billion."),
        .init(
            "2026-05-08",
            "A headline of the day\n\nUkraine could get 1,200 KMU-572 and 332 KMU-556 JDAM tail kits for "
                + "$373.6 million. The State Department told Congress. Kyiv spent the weekend counting kits."),
        .init(
            "2026-03-22",
            "A headline of the day\n\nKuwait may get eight LTAMDS radars for $8 billion, the State "
                + "Department said on Thursday. Senators have until the third week of April to object.",
            "emergency-omitted", at: "Senators have"),
    ]
}
