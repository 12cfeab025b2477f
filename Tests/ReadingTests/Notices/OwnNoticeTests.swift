import Documents
import Foundation
import Testing

@testable import Reading

/// Invented notices in the printed forms of 2009 to 2026, each with all that it states, a line a field, before a row
/// of dashes. A field that the notice does not state has no line: what is read beyond them fails too.
@Suite("Invented notices, field by field")
struct OwnNoticeTests {
    @Test(
        "every field is read as the notice states it, and none that it does not",
        arguments: try OwnNotice.all())
    func fields(_ notice: OwnNotice) throws {
        let document = try DocumentReader().read(Array(notice.text.utf8), source: notice.name)
        let lines = OwnNotice.lines(of: Reader().read(document))
        let missing = notice.expected.filter { !lines.contains($0) }
        let extra = lines.filter { !notice.expected.contains($0) }
        #expect(missing.isEmpty && extra.isEmpty, "missing \(missing), not stated \(extra)")
    }

    @Test("the same notice as a page says the same", arguments: try OwnNotice.all())
    func pages(_ notice: OwnNotice) throws {
        let text = notice.text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
        let isPrinted =
            notice.expected.contains("surface federal-register")
            || notice.expected.contains("surface congressional-record")
        let body =
            isPrinted
            ? "<pre>\n\(text)\n</pre>"
            : text.split(separator: "\n").map { "<p>\($0)</p>" }.joined(separator: "\n")
        let page = "<!DOCTYPE html><html><head><title>A notice</title></head><body>\(body)</body></html>"
        let document = try DocumentReader().read(Array(page.utf8), source: "page")
        let lines = OwnNotice.lines(of: Reader().read(document)).filter { !$0.hasPrefix("surface") }
        #expect(lines == notice.lines.filter { !$0.hasPrefix("surface") })
    }

    @Test("each field is explained by its rule and its words", arguments: try OwnNotice.all())
    func explained(_ notice: OwnNotice) throws {
        let document = try DocumentReader().read(Array(notice.text.utf8), source: notice.name)
        let bytes = Array(document.text.utf8)
        let fields = Reader().explain(document)
        #expect(fields.isEmpty == notice.expected.contains("kind other"))
        for field in fields {
            #expect(!field.rule.isEmpty)
            #expect(
                String(decoding: bytes[field.span.start..<field.span.end], as: UTF8.self) == field.span.text,
                "\(field.name)")
        }
    }
}
