import Foundation
import Testing

@testable import Reading

/// The reading as JSON, in the form of the output contract.
@Suite("The reading as JSON")
struct ReadingCodingTests {
    @Test("what is written is read again as it was", arguments: Fixtures.names)
    func roundTrip(_ name: String) throws {
        let reading = Reader().read(try Fixtures.document(name, published: "2027-03-05"))
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let data = try encoder.encode(reading)
        let again = try JSONDecoder().decode(Reading.self, from: data)
        #expect(again.sales == reading.sales)
        #expect(again.events == reading.events)
        #expect(again.mentions == reading.mentions)
        #expect(again.warnings == reading.warnings)
        #expect(again.document.text == reading.document.text)
        #expect(try encoder.encode(again) == data)
    }

    @Test("field names and codes are those of the contract")
    func names() throws {
        let text =
            "The United States approved the sale of up to 53 AIM-120C-8 missiles to Türkiye for $225 million."
        let data = try JSONEncoder().encode(reading(text))
        let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        #expect(object["schema"] as? String == "attache.reading/1")
        #expect(
            Set(object.keys) == ["schema", "engine", "document", "sales", "events", "mentions", "warnings"])
        let sale = try #require((object["sales"] as? [[String: Any]])?.first)
        #expect((sale["buyer"] as? [String: Any])?["code"] as? String == "TUR")
        #expect((sale["value"] as? [String: Any])?["amount"] as? Int == 225_000_000)
        #expect(sale["transmittal"] == nil, "what is not said is absent, not null")
        let item = try #require((sale["items"] as? [[String: Any]])?.first)
        #expect(item["qualifier"] as? String == "up_to")
        #expect(item["quantity"] as? Int == 53)
    }

    @Test("sales and events are numbered from 1")
    func numbers() throws {
        let reading = Reader().read(try Fixtures.document("news-two-sales"))
        #expect(reading.sales.map(\.id) == reading.sales.indices.map { "s\($0 + 1)" })
        #expect(reading.events.map(\.id) == reading.events.indices.map { "e\($0 + 1)" })
    }

    @Test("codes of stages and hedges are those of the contract")
    func codes() {
        #expect(
            Stage.allCases.map(\.rawValue) == [
                "requested", "negotiating", "approved", "notified", "under_review", "blocked", "offered",
                "signed",
                "delivered", "cancelled", "reported",
            ])
        #expect(
            Hedge.allCases.map(\.rawValue) == [
                "exact", "approximately", "up_to", "more_than", "less_than", "estimated",
            ])
    }
}
