import Foundation
import Law
import Testing

@testable import Ledger

@Suite("Asking for cases")
struct CaseQueryTests {
    let ledger: Ledger

    init() throws { ledger = try Ledger.inMemory() }

    @Test(
        "a case is found by every form of its id",
        arguments: [
            "26-27", "#26-27", "Transmittal No. 26-27", "RSAT 26-27", "RSAT-26-27", "26\u{2010}27",
            "2026-03-10|SWE|930000000",
        ])
    func forms(id: String) throws {
        #expect(try ledger.case(id: id)?.id == "26-27")
    }

    @Test(
        "an id that no case has finds none",
        arguments: ["26-999", "2025-05-14|TUR|1", "", "nonsense", "26-0"])
    func absent(id: String) throws {
        #expect(try ledger.case(id: id) == nil)
        #expect(try ledger.cases(matching: CaseQuery(id: id)).isEmpty)
    }

    @Test("a misspelt id brings the nearest ones, the nearest first")
    func nearMisses() throws {
        #expect(try ledger.suggestions(for: "26-72x").first == "26-72")
        #expect(try ledger.suggestions(for: "RSAT 62-72").first == "26-72")
        #expect(try ledger.suggestions(for: "2025-05-14|TUR|22500000").first == "2025-05-14|TUR|225000000")
        #expect(try ledger.suggestions(for: "26-0").allSatisfy { $0.hasPrefix("26-") })
        #expect(try ledger.suggestions(for: "something else altogether").isEmpty)
        #expect(try ledger.suggestions(for: "").isEmpty)
        #expect(try ledger.suggestions(for: "26-72x").count <= 3)
    }

    @Test(
        "edits are counted as a typist makes them",
        arguments: [
            ("", "", 0), ("26-27", "26-27", 0), ("26-72", "26-27", 1), ("26-2", "26-27", 1),
            ("26-27x", "26-27", 1),
            ("", "abc", 3), ("abc", "", 3), ("kitten", "sitting", 3), ("ca", "abc", 3),
        ])
    func edits(first: String, second: String, count: Int) {
        #expect(NearMiss.edits(Array(first.utf8), Array(second.utf8)) == count)
    }

    @Test("a query narrows by buyer, days, article and number, and conditions hold together")
    func narrowing() throws {
        let turkish = try ledger.cases(matching: CaseQuery(buyer: "tur"))
        #expect(turkish.count >= 4)
        #expect(turkish == (try ledger.allCases().filter { $0.buyer == "TUR" }))

        let may = try day("2025-05-14")
        #expect(
            try ledger.cases(matching: CaseQuery(buyer: "TUR", since: may)).map(\.id)
                == ["2025-05-14|TUR|225000000", "2025-05-14|TUR|79100000"])
        #expect(try ledger.cases(matching: CaseQuery(buyer: "TUR", since: may.adding(days: 1))).isEmpty)
        #expect(try ledger.cases(matching: CaseQuery(buyer: "TUR", until: may)) == turkish)
        #expect(
            try ledger.cases(matching: CaseQuery(buyer: "TUR", until: may.adding(days: -1))).count == turkish
                .count - 2)
        #expect(
            try ledger.cases(matching: CaseQuery(buyer: "TUR", article: "AIM-9X", since: may)).map(\.id)
                == ["2025-05-14|TUR|79100000"])
        #expect(try ledger.cases(matching: CaseQuery(buyer: "SWE", id: "26-27")).count == 1)
        #expect(try ledger.cases(matching: CaseQuery(buyer: "NOR", id: "26-27")).isEmpty)
        #expect(try ledger.cases(matching: CaseQuery(buyer: "' OR 1 --")).isEmpty)
    }

    @Test("a limit takes the last notified, and none or a negative one takes nothing away or all")
    func limits() throws {
        let all = try ledger.allCases()
        #expect(try ledger.cases(matching: CaseQuery()) == all)
        #expect(try ledger.cases(matching: CaseQuery(limit: 3)) == Array(all.prefix(3)))
        #expect(try ledger.cases(matching: CaseQuery(limit: 100_000)) == all)
        #expect(try ledger.cases(matching: CaseQuery(limit: 0)).isEmpty)
        #expect(try ledger.cases(matching: CaseQuery(limit: -1)).isEmpty)
    }

    @Test(
        "an article is found by family, designation or everyday name, however it is spelt",
        arguments: [
            ("AIM-9X Block II", "AIM-9X", true), ("AIM-9X Block II", "aim 9x", true),
            ("AIM-9X Block II", "AIM9X", true), ("AIM-9X Block II", "AIM-9", true),
            ("AIM-9X Block II", "Block II", true), ("AIM-9X Block II", "AIM-9X Block I", false),
            ("AIM-9X Block II", "IM-9X", false), ("M142", "M1", false), ("M142", "M142", true),
            ("F-16 Block 70", "F-1", false), ("F-16 Block 70", "F-16", true), ("AH-64E", "AH-64", true),
            ("AIM-120C-7/8", "AIM-120C-7", true), ("AIM-120C-8", "AIM-120C-7", false),
            ("Hellfire missiles", "hellfire", true), ("Patriot missiles", "missile", true),
            ("155mm artillery projectiles", "155 mm", true), ("Türkiye kit", "turkiye", true),
            ("F-16", "", true), ("F-16", "-", true),
        ])
    func articles(description: String, asked: String, found: Bool) throws {
        var small = SmallRecord()
        small.cases.removeLast()
        small.items = [["26-1", "1", "", "", "", "", description, ""]]
        let ledger = try Ledger.inMemory(record: small.tables)
        #expect(try ledger.cases(matching: CaseQuery(article: asked)).isEmpty == !found)
    }

    @Test("a case comes back from JSON as it went")
    func coding() throws {
        let all = try ledger.allCases()
        let json = try JSONEncoder().encode(all)
        #expect(try JSONDecoder().decode([Case].self, from: json) == all)
    }
}
