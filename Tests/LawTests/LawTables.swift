import Foundation
import Testing

@testable import Law

/// The tables of the repository, read from `Tables/` beside `Tests/`.
enum LawTables {
    static func text(_ name: String) throws -> String {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Tables")
        return try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    }

    static func law() throws -> Law { try law(replacing: [:]) }

    /// The law of the repository with some of its tables replaced.
    static func law(replacing replacements: [String: String]) throws -> Law {
        try Law { name in replacements[name] ?? (try? text("\(name).tsv")) ?? "" }
    }
}

/// The day that a test writes as YYYY-MM-DD; a test that misspells one fails.
func day(_ text: String) throws -> CalendarDate {
    try #require(CalendarDate(text), "'\(text)' is not a day")
}
