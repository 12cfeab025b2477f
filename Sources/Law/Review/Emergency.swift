/// One row of `law-emergencies.tsv`: a determination that sales could not wait for the review.
package struct Emergency: Hashable, Sendable, Codable {
    /// How well the sources carry the row.
    package enum Status: String, CaseIterable, Hashable, Sendable, Codable {
        case certain
        /// Sources conflict, or no official text says so.
        case unresolved
    }

    /// The day; where only a month or months are known, from their first to their last day.
    package let span: DateSpan
    /// The date as the table writes it: a day, a month, or two months with a slash.
    package let dateText: String
    /// Alpha-3 codes.
    package let buyers: [String]
    package let what: String
    /// The cases that it names, by their ids; empty where none of them is on record.
    package let cases: [String]
    package let status: Status
    package let citation: String
    package let source: String

    static func rows(in text: String) throws(LawTableError) -> [Emergency] {
        let table = try TableText(
            text, table: "law-emergencies.tsv",
            columns: ["date", "buyers", "what", "cases", "status", "citation", "source"])
        var rows: [Emergency] = []
        for row in table.rows {
            guard let span = span(row.text("date")) else {
                throw row.fault(
                    "date", remedy: "Write a day YYYY-MM-DD, a month YYYY-MM, or two months with a slash")
            }
            let buyers = row.list("buyers")
            if buyers.isEmpty { throw row.fault("buyers", remedy: "Write alpha-3 codes, separated by '; '") }
            rows.append(
                Emergency(
                    span: span,
                    dateText: row.text("date"),
                    buyers: buyers,
                    what: try row.required("what"),
                    cases: row.list("cases"),
                    status: try row.kind("status", as: Status.self),
                    citation: try row.required("citation"),
                    source: try row.required("source")))
        }
        return rows.sorted { $0.span.from < $1.span.from }
    }

    private static func span(_ text: String) -> DateSpan? {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count <= 2, let first = parts.first, let last = parts.last else { return nil }
        // Years alone are too wide to say that a sale was one of the emergency.
        guard first.utf8.count > 4, let from = DateSpan(period: first), let to = DateSpan(period: last) else {
            return nil
        }
        if parts.count == 2, first.utf8.count != 7 || last.utf8.count != 7 { return nil }
        return DateSpan(from: from.from, to: to.to)
    }
}
