import Documents
import Foundation
import Testing

@testable import Reading

/// Real notices with their labels, where they lie beside the clone.
@Suite("Real notices", .enabled(if: SharedCorpus.isThere, SharedCorpus.skipped))
struct NoticeCorpusTests {
    /// What the label of a notice states.
    private struct Gold: Decodable {
        struct Sale: Decodable {
            var buyer: String
            var transmittal: String?
            var notified: String?
            var value: Int?
            var contractors: [String]

            enum CodingKeys: String, CodingKey {
                case buyer, transmittal, notified, contractors
                case value = "value_usd"
            }
        }
        var sales: [Sale]
    }

    @Test("buyer, transmittal number, day and value of every labelled notice are read")
    func fields() throws {
        let files = SharedCorpus.files("notices/open", ending: ".gold.json")
        #expect(!files.isEmpty)
        for file in files {
            let name = String(file.lastPathComponent.dropLast(".gold.json".count))
            let gold = try JSONDecoder().decode(Gold.self, from: Data(contentsOf: file))
            let text = file.deletingLastPathComponent().appending(path: name + ".txt")
            let document = try DocumentReader().read([UInt8](Data(contentsOf: text)), source: name)
            #expect(document.kind == .notice, "\(name)")
            let sales = Reader().read(document).sales
            #expect(sales.count == gold.sales.count, "\(name)")
            for (sale, label) in zip(sales, gold.sales) {
                #expect(sale.buyer?.code == label.buyer, "\(name)")
                #expect(sale.transmittal == label.transmittal, "\(name)")
                #expect(sale.notified == label.notified, "\(name)")
                #expect(sale.value?.amount == label.value, "\(name)")
                #expect(sale.value?.currency == "USD", "\(name)")
                #expect(sale.seller?.code == "USA", "\(name)")
                #expect(sale.stage == .notified, "\(name)")
                #expect(sale.contractors.count == label.contractors.count, "\(name)")
            }
        }
    }

    @Test("the page of a notice says what its text says")
    func pages() throws {
        let pages = SharedCorpus.files("notices/open", ending: ".html")
        #expect(!pages.isEmpty)
        for page in pages {
            let text = page.deletingPathExtension().appendingPathExtension("txt")
            let one = try DocumentReader().read(
                [UInt8](Data(contentsOf: page)), source: page.lastPathComponent)
            let two = try DocumentReader().read(
                [UInt8](Data(contentsOf: text)), source: text.lastPathComponent)
            let ours = Reader().read(one).sales
            let theirs = Reader().read(two).sales
            #expect(ours.map(\.outline) == theirs.map(\.outline), "\(page.lastPathComponent)")
            #expect(ours.map(\.transmittal) == theirs.map(\.transmittal), "\(page.lastPathComponent)")
        }
    }
}
