import Tables

@testable import Ledger

/// A record of a few invented rows, to be changed by tests.
struct SmallRecord {
    var cases = [
        ["26-1", "2026-01-05", "26-1", "NOR", "1000", "Kongsberg @ Oslo"],
        ["26-2", "2026-02-05", "26-2", "FIN", "2000", "none"],
    ]
    var items = [
        ["26-1", "1", "10", "up_to", "AIM-120C-8", "aim-120", "missiles", "yes"],
        ["26-1", "2", "", "", "", "", "spare parts", "no"],
        ["26-2", "1", "4", "", "M142", "m142", "launchers", ""],
    ]

    var events: [NotifiedRecord.EventTable: Table] = [:]
    /// The ids that a case had before its number was known, by the number.
    var formerIDs: [String: String] = [:]
    /// Major defense equipment and the rest, by the number.
    var valueLines: [String: (String, String)] = [:]

    var tables: NotifiedRecord {
        let caseLines = cases.map { row in
            [row[0], row[1], "test", row[2], "36(b)(1)", row[3], row[4], "estimated", row[5]]
                + ["", "", "", "yes", "", "https://example.org/\(row[0])"]
                + [formerIDs[row[0]] ?? "", valueLines[row[0]]?.0 ?? "", valueLines[row[0]]?.1 ?? ""]
        }
        let itemLines = items.map { $0 + ["https://example.org/\($0[0])"] }
        return NotifiedRecord(
            cases: Self.table(
                "cases.tsv",
                "id notified date_basis transmittal kind buyer value value_qualifier contractors parent emergency "
                    + "withdrawn verified note source former_ids mde_value other_value", caseLines),
            items: Self.table(
                "case-items.tsv", "case line quantity qualifier designation article description mde source",
                itemLines),
            events: events)
    }

    static func table(_ name: String, _ header: String, _ rows: [[String]]) -> Table {
        let lines =
            [header.split(separator: " ").joined(separator: "\t")] + rows.map { $0.joined(separator: "\t") }
        return Table(name: name, text: lines.joined(separator: "\n") + "\n")
    }
}
