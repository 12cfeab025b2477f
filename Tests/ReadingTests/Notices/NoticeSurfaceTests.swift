import Documents
import Testing

@testable import Reading

/// One notice as text, as a page and on paper says the same.
@Suite("Notices on every surface")
struct NoticeSurfaceTests {
    private func bases() throws -> [BaseNotice] { try BaseNotice.own() + BaseNotice.real() }

    private func facts(_ bytes: [UInt8]) throws -> [String] {
        let document = try DocumentReader().read(bytes, source: "twin")
        #expect(document.kind == .notice)
        return Reader().read(document).sales.map(\.everything)
    }

    @Test("a page made from the text of a notice gives the same sales", arguments: PageForm.allCases)
    func pages(_ form: PageForm) throws {
        for base in try bases() {
            let text = try facts(Array(base.text.utf8))
            #expect(try facts(Array(form.page(of: base.text).utf8)) == text, "\(base.name)")
            #expect(text.count == (base.facts == nil ? 0 : 1), "\(base.name)")
        }
    }

    @Test("a PDF made from the text of a notice gives the same sales", arguments: [80, 96, 110])
    func paper(_ width: Int) throws {
        for base in try bases() {
            let text = try facts(Array(base.text.utf8))
            #expect(try facts(PrintedPage.pdf(of: base.text, width: width)) == text, "\(base.name)")
        }
    }

    /// How a page prints the paragraphs of a notice.
    enum PageForm: CaseIterable {
        case paragraphs, divisions, blocks, lineBreaks

        func page(of text: String) -> String {
            let safe = text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
            let lines = safe.split(separator: "\n").map(String.init)
            let body: String
            if text.contains("[Federal Register Volume") {
                body = "<pre>\n\(safe)\n</pre>"
            } else {
                body = lines.map { line in
                    switch self {
                    case .paragraphs: "<p>\(line)</p>\n"
                    case .divisions: "<div>\(line)</div>\n"
                    case .blocks: "<div class=\"wp-block\">\n<p class=\"wp-block\">\(line)</p>\n</div>\n"
                    case .lineBreaks: "\(line)<br>\n"
                    }
                }.joined()
            }
            return
                "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>\(lines.first ?? "")"
                + "</title></head><body><div>\(body)</div></body></html>"
        }
    }
}

extension Sale {
    /// All that a notice states of its sale, without the places where it stands.
    fileprivate var everything: String {
        ([outline, transmittal ?? "", notified ?? "", channel.rawValue]
            + items.map { "\($0.quantity ?? 0) \($0.name), \($0.designation ?? "")" }
            + contractors.map { "\($0.name), \($0.place ?? "")" })
            .joined(separator: "; ")
    }
}
