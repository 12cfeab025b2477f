import Testing

@testable import Law

@Suite("A fault in a table")
struct LawTableErrorTests {
    static let tierHeader = "state\tgroup\tfrom\tto\tcitation\tsource"

    /// Text of `law-tiers.tsv`, the line of the fault, and a part of its description.
    static let faults: [(String, Int, String)] = [
        ("", 1, "the table has no header"),
        ("# only a comment\n", 2, "the table has no header"),
        (tierHeader + "\n", 2, "the table has no rows"),
        ("state\tgroup\nTUR\tnato-member\n", 1, "the header reads 'state, group'"),
        (tierHeader + "\n# c\nTUR\tnato-member\t1952-02-18\n", 3, "the row has 3 cells, the header 6"),
        (tierHeader + "\nTUR\tmember\t1952-02-18\t\tc\ts\n", 2, "Write one of: nato-member, named-ally"),
        (tierHeader + "\nTUR\tnato-member\t1952-02-30\t\tc\ts\n", 2, "column 'from' reads '1952-02-30'"),
        (tierHeader + "\nTUR\tnato-member\t1952-02-18\tnow\tc\ts\n", 2, "column 'to' reads 'now'"),
        (tierHeader + "\nTUR\tnato-member\t1952-02-18\t1951-01-01\tc\ts\n", 2, "on or after its first day"),
        (tierHeader + "\n\tnato-member\t1952-02-18\t\tc\ts\n", 2, "column 'state' reads ''"),
        (tierHeader + "\nTUR\tnato-member\t1952-02-18\t\tc\t\n", 2, "column 'source' reads ''"),
        (
            tierHeader + "\nTUR\tnato-member\t1952-02-18\t\tc\ts\ntur\tnamed-ally\t1999-01-01\t\tc\ts\n", 3,
            "line 2 already answers the same question"
        ),
    ]

    @Test("is named with table, line, value and remedy", arguments: faults)
    func tiers(text: String, line: Int, part: String) throws {
        let error = try #require(throws: LawTableError.self) { try TierRow.rows(in: text) }
        #expect(error.table == "law-tiers.tsv")
        #expect(error.line == line)
        #expect(error.description.contains(part), "\(error)")
        #expect(error.description.hasPrefix("law-tiers.tsv, line \(line): "))
    }

    @Test("in a number is found", arguments: ["", "-15", "fifteen", "1 5", "15.0", "99999999999999999999"])
    func numbers(days: String) throws {
        let text =
            "instrument\ttier\tfrom\tto\tdays\tcitation\tsource\nfms\tother\t1981-12-29\t\t\(days)\tc\ts\n"
        let error = try #require(throws: LawTableError.self) { try ReviewPeriod.rows(in: text) }
        #expect(error.problem == "column 'days' reads '\(days)'")
    }

    @Test("in a list of tiers is found", arguments: ["", "; ", "nato-member; ally"])
    func lists(tiers: String) throws {
        let text =
            "instrument\ttier\tfrom\tto\tdays\tcitation\tsource\nfms\t\(tiers)\t1981-12-29\t\t15\tc\ts\n"
        #expect(throws: LawTableError.self) { try ReviewPeriod.rows(in: text) }
    }

    @Test(
        "in the date of an emergency is found",
        arguments: ["", "1979", "1979-13", "2006-08/2006-07", "a/b/c", "/"])
    func emergencies(date: String) throws {
        let text =
            "date\tbuyers\twhat\tcases\tstatus\tcitation\tsource\n\(date)\tISR\tw\t\tcertain\tc\ts\n"
        let error = try #require(throws: LawTableError.self) { try Emergency.rows(in: text) }
        #expect(error.problem == "column 'date' reads '\(date)'")
    }

    @Test("of two thresholds for one question is found")
    func overlap() throws {
        let header = "from\tto\tinstrument\ttier\tclass\tvalue_usd\trule\tcitation\tsource"
        let text = """
            \(header)
            2002-09-30\t\tfms\tother; nato-organisation\tmde\t14000000\tr\tc\ts
            2027-01-01\t\tfms\tother\tmde\t23000000\tr\tc\ts

            """
        let error = try #require(throws: LawTableError.self) { try Threshold.rows(in: text) }
        #expect(error.line == 3 && error.remedy == "End the older row the day before the newer one begins")
    }

    @Test("comes out of the Law itself")
    func whole() throws {
        #expect(throws: LawTableError.self) {
            try LawTables.law(replacing: ["law-tiers": "state\n"])
        }
    }

    @Test("is not seen in carriage returns, blank lines, comments or a byte order mark")
    func tolerated() throws {
        let text = "\u{FEFF}# c\r\n\(Self.tierHeader)\r\n\r\nTUR\tnato-member\t1952-02-18\t\tc\ts\r\n"
        #expect(try TierRow.rows(in: text).map(\.source) == ["s"])
    }
}
