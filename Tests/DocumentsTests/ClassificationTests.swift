import Foundation
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

    @Test("a notice cut off right behind a sentence lacks its closing sentences: it has a warning")
    func cutBehindSentence() throws {
        let whole = Samples.dsca
        let request = try #require(whole.range(of: "has requested to buy"))
        let stop = try #require(whole[request.upperBound...].firstIndex(of: "."))
        let document = try Self.read(String(whole[...stop]))
        #expect(document.kind == .notice)
        #expect(document.warnings.map(\.code) == [.cutOff])
    }

    @Test(
        "a notice cut off behind a bracket is cut off; one that ends with an address or a sign is not",
        arguments: [
            (" The buyer has requested to buy four (4) Type 9 tugs (3 afloat, 1 spare)", true),
            (" The buyer has requested to buy four (4) Type 9 tugs of 120%", true),
            ("\n-30-", false), ("\nQuestions go to press@example.gov", false),
            ("\nMore at https://www.example.gov/tugs", false), (" “If and when concluded.”", false),
        ])
    func ends(tail: String, isCutOff: Bool) throws {
        let warnings = try Self.read(Samples.dsca + tail).warnings.map(\.code)
        #expect(warnings == (isCutOff ? [.cutOff] : []))
    }

    @Test("what is no notice says why, where something speaks for one")
    func reasons() throws {
        #expect(try Self.read(Samples.dsca).reason == nil)
        let news =
            "Four tugs left the harbor of Zenda this morning and towed a barge to Strelsau on the river."
        #expect(try Self.read(news).reason == nil)
        #expect(try Self.read("Four tugs").reason?.contains("no sentence") == true)
        let reprint =
            Samples.dsca + "\n\nOur correspondent reported this from Zenda, according to people in the port."
            + " Analysts told the paper that tugs are slow, a statement said on Monday."
        let document = try Self.read(reprint)
        #expect(document.kind == .news)
        #expect(document.reason?.contains("reporter") == true)
        let rule = Samples.register.replacing("Arms Sales Notification", with: "Harbor Dues")
            .replacing("Arms sales notice", with: "Dues").replacing("arms sales", with: "dues")
        #expect(try Self.read(rule).reason?.contains("Federal Register") == true)
    }

    @Test("a copy of a page of the Congressional Record is one by its preamble")
    func copiedRecord() throws {
        let record = try #require(Samples.record.firstRange(of: "ARMS SALES NOTIFICATION"))
        let copy =
            String(Samples.record[record.lowerBound...])
            + "\nI ask unanimous consent to have printed in the Record the notifications under the Arms Export Control Act."
        let document = try Self.read(copy)
        #expect(document.surface == .congressionalRecord && document.kind == .notice)
    }

    @Test("a letter on a licence is a notice by its form")
    func licence() throws {
        let letter = """
            Dear Mr. Speaker:
            Pursuant to Section 36(c) of the Arms Export Control Act, please find enclosed a certification of a proposed license for
            the export of defense articles in the amount of $50,000,000 or more.
            The transaction contained in the attached certification involves the export of tugs to Ruritania.
            Enclosure: Transmittal No. DDTC 31-001
            """
        #expect(try Self.read(letter).kind == .notice)
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
