import Testing

@testable import Lexicon

/// A text explains its own short names in brackets, and uses them from there on.
@Suite("Short names that a text explains")
struct ShortNameTests {
    /// The names found that are printed as these capitals.
    private func short(_ capitals: String, in text: String) -> [String] {
        Scanned(text).names.filter { $0.hasSuffix("=\(capitals)") }
    }

    @Test("initials in brackets name the firm wherever they stand alone behind it")
    func explained() {
        let found = Scanned(
            "Naval Group (NVG) won the order. NVG will lay the keel, and NVG's yard waits.")
        let ids = Set(found.names.map { $0.prefix { $0 != "=" } })
        #expect(ids.count == 1, "\(found.names)")
        #expect(found.names.count { $0.hasSuffix("=NVG") } == 3, "\(found.names)")
        #expect(found.isInOrder)
    }

    @Test("before the place that explains them they name nothing")
    func beforeTheBrackets() {
        #expect(short("NVG", in: "NVG waited. Naval Group (NVG) won the order.").count == 1)
    }

    /// In none of these the capitals in brackets are made of the name before them.
    static let strange = [
        Example("Naval Group (XQZ) won the order. XQZ waits.", "XQZ"),
        Example("Naval Group (nvg) won the order. NVG waits.", "NVG"),
        Example("Naval Group (NVG won the order. NVG waits.", "NVG"),
        Example("Naval Group won the order. NVG waits.", "NVG"),
        Example("Germany (GGR) signed. GGR waits.", "GGR"),
    ]

    @Test("capitals that are not the initials of a firm, body or group name nothing", arguments: strange)
    func notExplained(_ example: Example<String>) {
        #expect(short(example.expected, in: example.text).isEmpty)
    }

    @Test("a letter before millions or billions is a currency's, and no designation")
    func sums() {
        #expect(Scanned("The contract is worth P25 billion.").designations.isEmpty)
        #expect(Scanned("The budget rose by P3.5 million.").designations.isEmpty)
        #expect(Scanned("The navy flies the P-8A.").designations == ["P-8A"])
    }

    @Test("a text made of brackets is gone through in its length")
    func manyBrackets() {
        let text = String(repeating: "Naval Group (NVG) and NVG. ", count: 200)
        #expect(short("NVG", in: text).count == 400)
    }
}
