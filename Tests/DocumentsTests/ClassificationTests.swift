import Testing

@testable import Documents

@Suite("Classification: surface and kind are told from the content")
struct ClassificationTests {
    static func read(_ text: String) throws -> Document {
        try DocumentReader().read(Array(text.utf8), source: "x")
    }

    @Test(
        "each official form is known",
        arguments: [
            (Samples.dsca, Document.Surface.dsca, Document.Kind.notice),
            (Samples.state, .state, .notice), (Samples.register, .federalRegister, .notice),
            (Samples.record, .congressionalRecord, .notice), (Samples.resolution, .text, .resolution),
            (Samples.article, .text, .news), (Samples.page, .web, .news), ("Four tugs", .text, .other),
        ])
    func forms(text: String, surface: Document.Surface, kind: Document.Kind) throws {
        let document = try Self.read(text)
        #expect(document.surface == surface)
        #expect(document.kind == kind)
    }

    @Test("the day and title of an official paper are its own")
    func facts() throws {
        let dsca = try Self.read(Samples.dsca)
        #expect(dsca.published == "2026-03-03" && dsca.title == "Ruritania – Type 9 Harbor Tugs")
        let state = try Self.read(Samples.state)
        #expect(state.published == "2026-06-04" && state.title == "Ruritania – Type 9 Harbor Tugs")
        let register = try Self.read(Samples.register)
        #expect(register.published == "2026-03-16" && register.title == "Arms Sales Notification")
        let record = try Self.read(Samples.record)
        #expect(record.published == "2026-03-03" && record.title == "ARMS SALES NOTIFICATION")
    }

    @Test("typography, line breaks and no-break spaces do not hide a form")
    func typography() throws {
        let changed = Samples.state.replacing(
            "Department of State has made", with: "Department of\nState has\u{A0}made")
        #expect(try Self.read(changed).surface == .state)
        let crlf = Samples.dsca.replacing("\n", with: "\r\n")
        #expect(try Self.read(crlf).surface == .dsca)
    }

    @Test("a resolution printed in the Congressional Record is one")
    func resolutionInRecord() throws {
        let text =
            "[Congressional Record Volume 172, Number 40 (Tuesday, March 3, 2026)]\n" + Samples.resolution
        let document = try Self.read(text)
        #expect(document.kind == .resolution && document.surface == .congressionalRecord)
    }

    @Test("a notice that a paper prints with its own words around it is news")
    func reprinted() throws {
        let reprint =
            "Tugs for Strelsau: the notice\n\nOur correspondent reported from Zenda, according to people in the port:\n\n"
            + Samples.dsca.split(separator: "\n").dropFirst(4).joined(separator: "\n\n")
        #expect(try Self.read(reprint).kind == .news)
    }

    @Test("a notice cut off in the middle is still a notice, with a warning")
    func cutOff() throws {
        let whole = Samples.dsca
        let cut = String(whole.prefix(whole.count - 120))
        let document = try Self.read(cut)
        #expect(document.surface == .dsca)
        #expect(document.warnings.map(\.code) == [.cutOff])
        #expect(try Self.read(whole).warnings.isEmpty)
    }

    @Test("a Federal Register text keeps its lines, page marks and the words of its links")
    func register() throws {
        let text = try Self.read(Samples.register).text
        #expect(
            text.hasPrefix("[Federal Register Volume 91, Number 50 (Monday, March 16, 2026)]\n[Notices]\n"))
        #expect(text.contains("Online [www.example.gov]\n"))
        #expect(text.contains("\nOther...................................  $ 12 million\n\n[[Page 902]]\n\n"))
        #expect(text.contains("a contact at [email\u{A0}protected].\n"))
        #expect(text.hasSuffix("BILLING CODE 6001-FR-P"))
    }
}
