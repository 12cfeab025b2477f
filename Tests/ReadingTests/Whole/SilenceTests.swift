import Documents
import Foundation
import Testing

@testable import Reading

/// Off the subject the reader is silent: general news tells of no sale of arms.
@Suite("Silence")
struct SilenceTests {
    /// A text of general news, of our own; a line of `Fixtures/general-news.jsonl`.
    private struct NewsText: Decodable {
        var id: String
        var topic: String
        var text: String
    }

    private static func texts() throws -> [NewsText] {
        let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Fixtures/general-news.jsonl")
        let decoder = JSONDecoder()
        return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map { line in
            try decoder.decode(NewsText.self, from: Data(line.utf8))
        }
    }

    @Test("the texts are 300, none twice, each of 60 to 180 words")
    func texts() throws {
        let texts = try Self.texts()
        #expect(texts.count == 300)
        #expect(Set(texts.map(\.id)).count == texts.count)
        #expect(Set(texts.map(\.text)).count == texts.count)
        for text in texts {
            let words = text.text.split(whereSeparator: \.isWhitespace).count
            #expect((60...180).contains(words), "\(text.id) has \(words) words")
        }
    }

    @Test("at most one of 300 texts of general news is said to tell of a sale")
    func sales() throws {
        let loud = try Self.texts().compactMap { text -> String? in
            let sales = reading(text.text).sales
            if sales.isEmpty { return nil }
            let claims = sales.map { sale in
                "  \(sale.outline): \(sale.evidence.map(\.text).joined(separator: " … "))"
            }
            return "\(text.id), \(text.topic)\n\(claims.joined(separator: "\n"))"
        }
        #expect(loud.count <= 1, "\(loud.count) texts with a sale:\n\(loud.joined(separator: "\n"))")
    }

    @Test(
        "a text that is left at a look for want of arms tells no sale where it is read to the end, as a check reads"
    )
    func scope() throws {
        for text in try Self.texts() {
            let document = document(text.text, kind: .news)
            let (reading, check) = (Reader().read(document), Reader().detail(document).reading)
            #expect(reading.sales == check.sales && reading.events == check.events, "\(text.id)")
        }
    }

    @Test(
        "300 texts of general news give few events: what states do to each other and buy of each other is, crime and sport are not"
    )
    func events() throws {
        let found = try Self.texts().flatMap { text in reading(text.text).events.map { (text, $0) } }
        let lines = found.map { "\($0.topic) \($1.type.rawValue): \($1.evidence.text)" }
        // Deals in maize, rice, trains and reactors between states are events: about a dozen of these.
        #expect(found.count <= 72, "\(lines.joined(separator: "\n"))")
    }
}
