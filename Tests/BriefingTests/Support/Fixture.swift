import Briefing
import Checking
import Foundation
import Law
import Ledger
import Lexicon
import Tables

/// The check of the sample article and its two cases, frozen: what the reader finds may change, what a brief
/// makes of it may not.
struct Fixture {
    var check: Check
    var cases: [String: Case]
    let law: Law

    init() throws {
        check = try Self.decoded("article.check.json")
        let list: [Case] = try Self.decoded("cases.json")
        cases = list.reduce(into: [:]) { $0[$1.id] = $1 }
        law = try Law { Table(embedded: $0).text }
    }

    /// A check in which nothing was found.
    static func empty() throws -> Fixture {
        var fixture = try Fixture()
        fixture.check.sales = []
        fixture.check.matches = []
        fixture.check.findings = []
        fixture.check.events = []
        return fixture
    }

    func brief(on today: String = "2026-08-30") throws -> Brief {
        Brief(
            check: check, cases: cases, law: law, lexicon: .standard,
            today: CalendarDate(today) ?? .earliest, recordUntil: "2026-08-21", elapsed: .milliseconds(3))
    }

    private static func decoded<Value: Decodable>(_ name: String) throws -> Value {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Fixtures/\(name)")
        return try JSONDecoder().decode(Value.self, from: Data(contentsOf: file))
    }
}
