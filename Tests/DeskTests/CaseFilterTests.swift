import Foundation
import HTTPTypes
import HummingbirdTesting
import Law
import Ledger
import Testing

@testable import Desk

@Suite("The list of cases")
struct CaseFilterTests {
    private func visit(_ query: String) throws -> Visit {
        Visit(
            record: Room.record, parts: [:], query: try Query(query), representation: .html,
            base: "http://localhost",
            address: "/cases", routes: [], isGuarded: false)
    }

    @Test(
        "page by page each case comes once, in the order of the whole list",
        arguments: CaseFilter.Order.allCases)
    func paging(order: CaseFilter.Order) throws {
        let whole = try CaseFilter(visit("order=\(order.rawValue)")).matching(Room.record.views).map(\.id)
        var seen: [String] = []
        var after: String?
        repeat {
            let query =
                "order=\(order.rawValue)" + (after.map { "&after=\(PercentCoding.encoded($0))" } ?? "")
            let filter = try CaseFilter(visit(query))
            let (rows, next) = filter.page(filter.matching(Room.record.views), size: 7)
            seen += rows.map(\.id)
            after = next
        } while after != nil
        #expect(seen == whole)
        #expect(Set(whole).count == Room.record.cases.count)
    }

    @Test("orders are what they say")
    func orders() throws {
        func cases(_ order: String) throws -> [DeskRecordCase] {
            try CaseFilter(visit("order=\(order)")).matching(Room.record.views).map {
                DeskRecordCase(
                    day: $0.case.notified?.description ?? "", value: $0.case.value ?? 0, buyer: $0.case.buyer)
            }
        }
        let newest = try cases("newest").map(\.day)
        #expect(newest == newest.sorted(by: >))
        let oldest = try cases("oldest").map(\.day).filter { !$0.isEmpty }
        #expect(oldest == oldest.sorted())
        let values = try cases("value").map(\.value)
        #expect(values == values.sorted(by: >))
        let buyers = try cases("buyer").map(\.buyer)
        #expect(buyers == buyers.sorted())
    }

    private struct DeskRecordCase {
        let day: String
        let value: Int
        let buyer: String
    }

    @Test("conditions hold together, and each narrows")
    func conditions() throws {
        func count(_ query: String) throws -> Int {
            try CaseFilter(visit(query)).matching(Room.record.views).count
        }
        let all = Room.record.cases
        #expect(try count("") == all.count)
        #expect(try count("buyer=turkey") == all.count { $0.buyer == "TUR" })
        #expect(
            try count("buyer=TUR&since=2025&until=2025")
                == all.count { $0.buyer == "TUR" && $0.notified?.year == 2025 })
        #expect(try count("least=1000000000") == all.count { ($0.value ?? 0) >= 1_000_000_000 })
        #expect(try count("least=1000000000&most=999999999") == 0)
        #expect(try count("stage=withdrawn") == all.count { $0.withdrawn })
    }

    @Test(
        "a value that cannot be understood is told, and not passed over",
        arguments: ["since=soon", "least=many", "stage=sold", "order=random", "limit=0", "as-of=2026"])
    func refused(query: String) throws {
        let visit = try visit(query)
        let problem = #expect(throws: Problem.self) { try CaseFilter(visit) }
        #expect(problem?.code == .badQuery)
    }

    @Test("a buyer whom nobody knows is told with those who are near")
    func unknownBuyer() throws {
        let visit = try visit("buyer=Turkiy")
        let problem = #expect(throws: Problem.self) { try CaseFilter(visit) }
        #expect(problem?.code == .notFound)
        #expect(problem?.detail.contains("Türkiye") ?? false)
    }

    @Test("the page, the JSON and the CSV have the same cases in the same order")
    func sameRows() async throws {
        try await Room.shared.ask { client in
            let query = "?buyer=TUR&order=value"
            let page = try await client.get("/cases\(query)").text
            let json = try await client.get("/cases.json\(query)").json
            let csv = try await client.get("/cases.csv\(query)").text
            let ids = (json?["cases"] as? [[String: Any]] ?? []).compactMap { $0["id"] as? String }
            #expect(!ids.isEmpty)
            #expect(csv.split(separator: "\r\n").dropFirst().map { String($0.prefix { $0 != "," }) } == ids)
            let shown = page.components(separatedBy: "class=\"what\" href=\"/case/").dropFirst().map {
                PercentCoding.decoded($0.prefix { $0 != "\"" }) ?? ""
            }
            #expect(shown == ids)
            #expect(json?["total"] as? Int == ids.count)
        }
    }

    @Test("CSV is UTF-8 without a mark, and with one for Excel")
    func excel() async throws {
        try await Room.shared.ask { client in
            let plain = try await client.get("/cases.csv")
            #expect(plain.text.hasPrefix("id,"))
            let forExcel = try await client.get("/cases.csv?excel=1")
            #expect(forExcel.text.hasPrefix("\u{FEFF}id,"))
        }
    }
}
