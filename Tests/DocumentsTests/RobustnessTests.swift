import Testing
import Seeded

@testable import Documents

@Suite("Robustness: no bytes crash the reader or take it forever")
struct RobustnessTests {
    /// Reads `bytes` and looks whether the document keeps its promises.
    static func read(_ bytes: [UInt8], type: String? = nil) {
        guard let document = try? DocumentReader().read(bytes, source: "x", declaredType: type) else {
            return
        }
        let count = document.text.utf8.count
        #expect(!document.text.isEmpty)
        #expect(document.boilerplate.allSatisfy { $0.lowerBound >= 0 && $0.upperBound <= count })
    }

    @Test("a page cut at every fiftieth byte", arguments: [Samples.page, Samples.register])
    func cuts(page: String) {
        let bytes = Array(page.utf8)
        for length in stride(from: 1, to: bytes.count, by: 50) {
            Self.read(Array(bytes.prefix(length)))
            Self.read(Array(bytes.suffix(length)))
        }
    }

    @Test("random bytes, also behind the marks of files and pages")
    func random() {
        var generator = Seeded(seed: 7)
        let heads = [
            "", "<html>", "<p>", "%PDF-1.4\n", "\u{FEFF}", "{\"text\": \"", "<!DOCTYPE html><table>",
        ]
        for round in 0..<280 {
            let count = Int.random(in: 0..<3_000, using: &generator)
            let noise = (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
            Self.read(
                Array(heads[round % heads.count].utf8) + noise, type: round % 2 == 0 ? "text/html" : nil)
        }
    }

    @Test("a page with bytes changed, cut out and doubled")
    func mutations() {
        var generator = Seeded(seed: 11)
        let page = Array(Samples.page.utf8)
        for _ in 0..<300 {
            var bytes = page
            for _ in 0..<12 {
                let place = Int.random(in: 0..<bytes.count, using: &generator)
                switch UInt8.random(in: 0..<4, using: &generator) {
                case 0: bytes[place] = UInt8.random(in: 0...255, using: &generator)
                case 1: bytes.remove(at: place)
                case 2: bytes.insert(bytes[place], at: place)
                default: bytes.swapAt(place, Int.random(in: 0..<bytes.count, using: &generator))
                }
            }
            Self.read(bytes)
        }
    }

    @Test(
        "megabytes of one thing",
        arguments: [
            "<", "<div>", "<p>", "</b>", "<b>x</i>", "&", "<!--", "<a b='", "(", "1", "\n", "- ", "\u{2014}",
            "<li>", "<td>x",
        ])
    func floods(unit: String) {
        let bytes = Array(String(repeating: unit, count: 300_000 / unit.utf8.count).utf8)
        Self.read(bytes)
        Self.read(Array("<html><body>".utf8) + bytes)
    }

    @Test("ten megabytes of opening brackets")
    func brackets() {
        Self.read(Array(repeating: UInt8(ascii: "<"), count: 10_000_000))
        Self.read(Array("<html>".utf8) + Array(repeating: UInt8(ascii: "<"), count: 10_000_000))
    }

    @Test("a hundred thousand elements in one another are read to a depth that is told")
    func deep() throws {
        let html = "<p>Four tugs</p>" + String(repeating: "<div>", count: 100_000) + "oars"
        let document = try DocumentReader().read(html: html, source: "x")
        #expect(document.text == "Four tugs")
        #expect(document.warnings.contains { $0.code == .nestedTooDeep })
    }

    @Test("an empty page of a hundred thousand elements is refused")
    func deepEmpty() {
        #expect {
            try DocumentReader().read(html: String(repeating: "<div>", count: 100_000), source: "x")
        } throws: {
            ($0 as? DocumentError)?.code == .noText
        }
    }

    @Test("more elements than are kept are told")
    func wide() throws {
        var limits = DocumentLimits.standard
        limits.maximumNodes = 1_000
        let html = String(repeating: "<p>Four tugs</p>", count: 2_000)
        let document = try DocumentReader(limits: limits).read(html: html, source: "x")
        #expect(document.warnings.contains { $0.code == .tooManyElements })
        #expect(document.text.hasPrefix("Four tugs\n\nFour tugs"))
    }

    @Test("a text of 49 MB is read whole")
    func large() throws {
        let sentence = "Ruritania has ordered four harbour tugs from a yard in Zenda.\n"
        let bytes = Array(String(repeating: sentence, count: 49_000_000 / sentence.utf8.count).utf8)
        #expect(try DocumentReader().read(bytes, source: "x").text.utf8.count == bytes.count)
    }
}
