import Testing

@testable import Desk

@Suite("Addresses and queries")
struct AddressTests {
    private func leads(_ path: String, _ method: Route.Method = .get) -> String {
        switch RouteMatcher(RouteTable.all).match(method, path) {
        case .found(let route, let representation, let parts):
            let values = parts.sorted { $0.key < $1.key }.map(\.value).joined(separator: ",")
            return "\(route.name) \(representation.rawValue) \(values)"
        case .otherMethod(let allowed): return "other \(allowed.joined(separator: ","))"
        case .none: return "none"
        }
    }

    @Test(
        "an address leads to its page in the form that its end names",
        arguments: [
            ("/", "check-page html "), ("/cases", "cases html "), ("/cases.json", "cases json "),
            ("/cases.csv", "cases csv "), ("/cases.atom", "cases atom "),
            ("/deadlines.ics", "deadlines ics "),
            ("/case/26-27", "case html 26-27"), ("/case/26-27.json", "case json 26-27"),
            ("/case/2025-05-14%7CTUR%7C225000000.csv", "case csv 2025-05-14|TUR|225000000"),
            ("/case/26-27/clock.json", "case-clock json 26-27"), ("/pair/TUR/USA", "pair html TUR,USA"),
            ("/state/T%C3%BCrkiye", "state html Türkiye"), ("/openapi.json", "openapi json "),
            ("/health", "health data "), ("/desk.css", "style-sheet css "),
        ])
    func found(path: String, answer: String) { #expect(leads(path) == answer) }

    @Test(
        "what is no address leads nowhere",
        arguments: [
            "/nothing", "/case", "/case/", "/case/%FF", "/case/%zz", "/cases.xml", "/../cases",
            "/case/a/b/c/d",
        ])
    func nowhere(path: String) { #expect(leads(path) == "none") }

    @Test("an address that takes another method says which")
    func otherMethod() {
        #expect(leads("/cases", .post) == "other GET,HEAD")
        #expect(leads("/api/check") == "other POST")
    }

    @Test("no two routes have one name, and every part of a path is told of")
    func names() {
        #expect(Set(RouteTable.all.map(\.name)).count == RouteTable.all.count)
        for route in RouteTable.all {
            let holes = route.path.split(separator: "/").filter { $0.hasPrefix("{") }.map {
                String($0.dropFirst().dropLast())
            }
            #expect(route.parameters.filter { $0.place == .path }.map(\.name) == holes, "\(route.name)")
        }
    }

    @Test("values of a query are decoded, and encoded again they are the same")
    func query() throws {
        let query = try Query("buyer=T%C3%BCrkiye&q=a+b%2Bc&empty=&twice=1&twice=2")
        #expect(query.text("buyer") == "Türkiye")
        #expect(query.text("q") == "a b+c")
        #expect(query.text("empty") == nil)
        #expect(query.text("twice") == "2")
        let text = query.with([("twice", nil), ("more", "x&y=z")]).text
        #expect(text == "?buyer=T%C3%BCrkiye&q=a%20b%2Bc&more=x%26y%3Dz")
        #expect(try Query(text.dropFirst()).text("more") == "x&y=z")
    }

    @Test("a query that is no UTF-8, or is without end, is refused", arguments: ["a=%FF", "a=%4", "%G1=a"])
    func broken(text: String) {
        #expect(throws: Problem.self) { try Query(text) }
        #expect(throws: Problem.self) { try Query(Array(repeating: "a=1", count: 41).joined(separator: "&")) }
    }
}
