internal import Briefing
internal import Foundation

/// Rows as comma-separated values: UTF-8, lines ended by CR LF, and nothing that a spreadsheet would take for a formula.
enum Sheet {
    static func text(_ header: [String], _ rows: [[String]]) -> String {
        ([header] + rows).map { $0.map(EventTable.quoted).joined(separator: ",") + "\r\n" }.joined()
    }

    /// With `excel=1` a byte order mark stands before it, by which Excel knows UTF-8.
    static func answer(_ text: String, _ query: Query) throws(Problem) -> Answer {
        let mark = try query.choice("excel", ["0", "1"]) == "1" ? "\u{FEFF}" : ""
        return Answer(.csv, mark + text)
    }

    static let parameter = Route.Parameter.query(
        "excel", "1 puts a byte order mark before the CSV, by which Excel knows UTF-8",
        form: .choice(["0", "1"]),
        example: "1")
}

extension Answer {
    /// A value of the contract, as the command line prints it.
    static func json(_ value: some Encodable) throws -> Answer {
        Answer(.json, try JSONText.text(value, layout: .pretty))
    }

    /// A page, made by a template of a value.
    static func page(_ template: String, _ value: some Sendable) throws -> Answer {
        Answer(.html, try Templates.render(template, value))
    }
}
