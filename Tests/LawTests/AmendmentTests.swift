import Testing

@testable import Law

@Suite("Other rules than the law's")
struct AmendmentTests {
    static let thresholds = "from\tto\tinstrument\ttier\tclass\tvalue_usd\trule\tcitation\tsource"
    static let review = "instrument\ttier\tfrom\tto\tdays\tcitation\tsource"
    static let tiers = "state\tgroup\tfrom\tto\tcitation\tsource"
    static let procedure =
        "chamber\tstep\tinstrument\ttier\tfrom\tto\tdays\tcounting\trule\tcitation\tsource"

    private func law(_ text: String) throws -> Law {
        try LawTables.law().amended(by: Amendment(text, file: "bill.tsv"))
    }

    private func value(_ law: Law, _ tier: BuyerTier, _ date: String) throws -> Int? {
        try law.threshold(instrument: .fms, tier: tier, class: .mde, on: day(date))?.valueUSD
    }

    @Test("take the place of the law for their days, tiers and class alone")
    func replaces() throws {
        let bill = try law(
            "\(Self.thresholds)\n2027-01-01\t2027-12-31\tfms\tother\tmde\t23000000\tr\tH.R. 3138\ts\n")
        #expect(try value(bill, .other, "2026-12-31") == 14_000_000)
        #expect(try value(bill, .other, "2027-01-01") == 23_000_000)
        #expect(try value(bill, .other, "2027-12-31") == 23_000_000)
        #expect(try value(bill, .other, "2028-01-01") == 14_000_000)
        #expect(try value(bill, .natoOrganisation, "2027-06-01") == 14_000_000)
        #expect(try value(bill, .natoMember, "2027-06-01") == 25_000_000)
        let articles = try bill.threshold(
            instrument: .fms, tier: .other, class: .articlesServices, on: day("2027-06-01"))
        #expect(articles?.valueUSD == 50_000_000)
    }

    @Test("leave every question with one answer")
    func unambiguous() throws {
        let bill = try law(
            """
            \(Self.thresholds)
            2010-01-01\t\tfms\tother; natoless\tmde\t1\tr\tc\ts
            """.replacing("; natoless", with: "; nato-member"))
        for date in ["2002-09-30", "2009-12-31", "2010-01-01", "2026-01-01"] {
            for tier in BuyerTier.allCases {
                let answers = try bill.thresholdRows.filter {
                    try $0.instrument == .fms && $0.thresholdClass == .mde && $0.tiers.contains(tier)
                        && $0.span.contains(day(date))
                }
                #expect(answers.count == 1, "\(tier) on \(date)")
            }
        }
    }

    @Test("can be of several tables, and then change the clock, the tier and the discharge")
    func several() throws {
        let bill = try law(
            """
            # The shorter review for Taiwan, the longer one for members, and a faster Senate
            \(Self.tiers)
            TWN\tnamed-ally\t2026-01-01\t\tH.R. 3563\ts

            \(Self.review)
            fms\tnato-member\t2026-01-01\t\t20\ta bill\ts
            \(Self.procedure)
            senate\tdischarge\tfms\tnamed-ally\t2026-01-01\t\t2\tcalendar\tr\tc\ts

            """)
        let date = try day("2026-05-01")
        #expect(bill.reviewClock(delivered: date, buyer: "TWN", instrument: .fms)?.days == 15)
        #expect(bill.reviewClock(delivered: date, buyer: "TUR", instrument: .fms)?.days == 20)
        #expect(bill.reviewClock(delivered: date, buyer: "JPN", instrument: .fms)?.days == 15)
        let japan = try #require(bill.reviewClock(delivered: date, buyer: "JPN", instrument: .fms))
        #expect(bill.discharge(japan)?.days == 2)
        let turkey = try #require(bill.reviewClock(delivered: date, buyer: "TUR", instrument: .fms))
        #expect(bill.discharge(turkey)?.days == 5)
        let enhanced = try #require(bill.reviewClock(delivered: date, buyer: "JPN", instrument: .enhancement))
        #expect(bill.discharge(enhanced)?.days == 5)
    }

    @Test("may have their columns in another order")
    func order() throws {
        let bill = try law(
            "days\tinstrument\ttier\tto\tfrom\tsource\tcitation\n9\tfms\tother\t\t2026-01-01\ts\tc\n")
        #expect(
            try bill.reviewClock(delivered: day("2026-05-01"), buyer: "SAU", instrument: .fms)?.days == 9)
    }

    @Test("leave the law itself as it was")
    func pure() throws {
        let before = try LawTables.law()
        _ = try law("\(Self.review)\nfms\tother\t2026-01-01\t\t9\tc\ts\n")
        #expect(
            try before.reviewClock(delivered: day("2026-05-01"), buyer: "SAU", instrument: .fms)?.days == 30)
    }

    @Test(
        "are refused with file, line, what is wrong and how to mend it",
        arguments: [
            ("", 1, "the file has no row"),
            ("# nothing\n\n", 1, "the file has no row"),
            ("hello\tworld\n", 1, "the header reads 'hello, world'"),
            ("\(review)\nfms\tother\t2026-01-01\t\tten\tc\ts\n", 2, "column 'days' reads 'ten'"),
            ("\(review)\n# c\n\nfms\tothers\t2026-01-01\t\t10\tc\ts\n", 4, "column 'tier' reads 'others'"),
            ("\(review)\nfms\tother\t2026-02-30\t\t10\tc\ts\n", 2, "column 'from' reads '2026-02-30'"),
            ("\(review)\nfms\tother\t2026-01-01\t\t10\tc\t\n", 2, "column 'source' reads ''"),
            ("\(review)\nfms\tother\n", 2, "the row has 2 cells, the header 7"),
            ("\(review)\n", 2, "the table has no rows"),
            (
                "\(review)\nfms\tother\t2026-01-01\t\t10\tc\ts\n\(tiers)\nTWN\tally\t2026-01-01\t\tc\ts\n", 4,
                "column 'group' reads 'ally'"
            ),
            (
                "\(review)\nfms\tother\t2026-01-01\t\t10\tc\ts\nfms\tother\t2027-01-01\t\t11\tc\ts\n", 3,
                "line 2 already answers the same question"
            ),
        ] as [(String, Int, String)])
    func faults(text: String, line: Int, part: String) throws {
        let error = try #require(throws: LawTableError.self) { try Amendment(text, file: "bill.tsv") }
        #expect(error.table == "bill.tsv")
        #expect(error.line == line)
        #expect(error.description.hasPrefix("bill.tsv, line \(line): "))
        #expect(error.description.contains(part), "\(error)")
        #expect(!error.remedy.isEmpty)
    }

    @Test("carriage returns and a byte order mark do not count")
    func windows() throws {
        let bill = try law("\u{FEFF}\(Self.review)\r\nfms\tother\t2026-01-01\t\t9\tc\ts\r\n")
        #expect(
            try bill.reviewClock(delivered: day("2026-05-01"), buyer: "SAU", instrument: .fms)?.days == 9)
    }

    @Test("any bytes are read or refused, never worse")
    func hostile() {
        var seed: UInt64 = 42
        for _ in 0..<300 {
            var text = Self.review + "\n"
            for _ in 0..<40 {
                seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                text.unicodeScalars.append(
                    ["\t", "\n", "\r", "#", "9", "f", ";", "-", "\u{301}", "\u{2028}"][Int(seed >> 33) % 10])
            }
            _ = try? Amendment(text, file: "x")
        }
    }

    @Test(
        "days are taken out of a span",
        arguments: [
            (
                "2020-01-01", "2020-12-31", "2020-03-01", "2020-03-31",
                ["2020-01-01 2020-02-29", "2020-04-01 2020-12-31"]
            ),
            ("2020-01-01", nil, "2021-01-01", nil, ["2020-01-01 2020-12-31"]),
            ("2020-01-01", nil, "2019-01-01", "2020-06-30", ["2020-07-01 nil"]),
            ("2020-01-01", "2020-01-31", "2019-01-01", nil, []),
            ("2020-01-01", "2020-01-31", "2020-02-01", nil, ["2020-01-01 2020-01-31"]),
        ] as [(String, String?, String, String?, [String])])
    func subtraction(from: String, to: String?, otherFrom: String, otherTo: String?, rest: [String]) throws {
        let span = try #require(try DateSpan(from: day(from), to: to.map(day)))
        let other = try #require(try DateSpan(from: day(otherFrom), to: otherTo.map(day)))
        #expect(span.subtracting(other).map { "\($0.from) \($0.to?.description ?? "nil")" } == rest)
    }
}
