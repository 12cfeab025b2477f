import Documents
import Foundation
import Testing

@testable import Reading

/// No claim without the words that it was read from: `text` equals the bytes between `start` and `end`.
@Suite("Spans")
struct SpanTests {
    @Test("every span of a fixture's reading repeats its bytes", arguments: Fixtures.names)
    func fixtures(_ name: String) throws {
        let document = try Fixtures.document(name, published: "2027-03-05")
        expectSpans(Reader().detail(document), of: document.text, name)
    }

    @Test("a fixture read as the other kind has good spans too", arguments: Fixtures.names)
    func otherKind(_ name: String) throws {
        let kind: Document.Kind = Fixtures.kind(name) == .notice ? .news : .notice
        let document = ReadingTests.document(try Fixtures.text(name), kind: kind)
        expectSpans(Reader().detail(document), of: document.text, name)
    }

    @Test(
        "every span of the labelled texts repeats its bytes",
        .enabled(if: SharedCorpus.isThere, SharedCorpus.skipped))
    func corpus() throws {
        let files = SharedCorpus.texts
        #expect(!files.isEmpty)
        for file in files {
            let document = try DocumentReader().read(
                [UInt8](Data(contentsOf: file)), source: file.lastPathComponent)
            expectSpans(Reader().detail(document), of: document.text, file.lastPathComponent)
        }
    }

    private func expectSpans(_ detail: ReadingDetail, of text: String, _ name: String) {
        let bytes = Array(text.utf8)
        for span in allSpans(detail) {
            guard 0 <= span.start, span.start <= span.end, span.end <= bytes.count else {
                Issue.record("\(name): \(span) lies outside of the text")
                continue
            }
            #expect(String(decoding: bytes[span.start..<span.end], as: UTF8.self) == span.text, "\(name)")
            #expect(!span.text.isEmpty, "\(name): a claim without words")
        }
    }
}

/// Every span that a reading holds.
func allSpans(_ detail: ReadingDetail) -> [Span] {
    var spans: [Span?] =
        detail.sentences + detail.statements.map(\.span) + detail.statements.map(\.money?.span)
    spans += detail.items.map(\.item.span) + detail.amounts.map(\.money.span)
    for sale in detail.reading.sales {
        spans += [sale.seller?.span, sale.buyer?.span, sale.value?.span]
        spans += sale.items.map(\.span) + sale.contractors.map(\.span) + sale.evidence
    }
    for event in detail.reading.events {
        spans += [event.source?.span, event.target?.span, event.attribution, event.evidence]
        spans.append(event.date.map { Span(text: $0.text, start: $0.start, end: $0.end) })
    }
    spans += detail.reading.mentions.map { Span(text: $0.text, start: $0.start, end: $0.end) }
    spans += Explanation(reading: detail.reading).fields().map(\.span)
    return spans.compactMap { $0 }
}
