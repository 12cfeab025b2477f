import Foundation
import Testing

@testable import Law

/// The tables of the repository, read from `Tables/` beside `Tests/`.
enum LawTables {
    static func text(_ name: String) throws -> String {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Tables")
        return try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    }

    static func law() throws -> Law {
        try Law(
            thresholds: text("law-thresholds.tsv"), tiers: text("law-tiers.tsv"),
            review: text("law-review.tsv"), emergencies: text("law-emergencies.tsv"))
    }
}

/// The day that a test writes as YYYY-MM-DD; a test that misspells one fails.
func day(_ text: String) throws -> CalendarDate {
    try #require(CalendarDate(text), "'\(text)' is not a day")
}
