import Foundation
import Testing

@testable import Desk

@Suite("The description of the interface")
struct OpenAPITests {
    @Test("it names every address of the table, and each answers as it says")
    func whole() throws {
        let document = try #require(
            try JSONSerialization.jsonObject(with: Data(OpenAPIDocument.text.utf8)) as? [String: Any])
        #expect(document["openapi"] as? String == "3.1.0")
        let paths = try #require(document["paths"] as? [String: [String: Any]])
        var names: Set<String> = []
        for route in RouteTable.all {
            for representation in route.representations {
                let operation =
                    paths[route.path + representation.suffix]?[route.method.rawValue] as? [String: Any]
                let responses = try #require(operation?["responses"] as? [String: Any], "\(route.name)")
                #expect(responses.keys.contains { $0.hasPrefix("2") })
                #expect(
                    names.insert(try #require(operation?["operationId"] as? String)).inserted, "\(route.name)"
                )
            }
        }
    }
}
