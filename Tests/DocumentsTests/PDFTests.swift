import Testing

@testable import Documents

@Suite("PDF: pages of print become paragraphs")
struct PDFTests {
    static func read(_ bytes: [UInt8]) throws -> Document {
        try DocumentReader().read(bytes, source: "x.pdf")
    }

    @Test("a notice printed on paper gives the paragraphs of its text")
    func twin() throws {
        let printed = Samples.dsca.replacing("\n", with: "\n\n")
        let document = try Self.read(PDFWriter.pdf(pages: [printed]))
        #expect(document.text == printed)
        #expect(document.surface == .dsca && document.kind == .notice)
        #expect(document.published == "2026-03-03")
        #expect(document.title == "Ruritania – Type 9 Harbor Tugs")
        #expect(document.warnings.isEmpty)
    }

    @Test("a sentence goes on over the page, and the page's number is left out")
    func pages() throws {
        let document = try Self.read(
            PDFWriter.pdf(pages: [
                "The ministry has ordered four\n\n\n1", "tugs from a yard in Zenda.\n\n\n2",
            ]))
        #expect(document.text == "The ministry has ordered four tugs from a yard in Zenda.")
    }

    @Test("a scan says that it is one")
    func scan() {
        #expect { try Self.read(PDFWriter.scan(pages: 3)) } throws: {
            let error = $0 as? DocumentError
            return error?.code == .scannedPDF && error?.meaning == "it is a scan of 3 pages"
        }
    }

    @Test("a damaged file is refused or mended, never a crash", arguments: 0..<40)
    func cut(part: Int) {
        let whole = PDFWriter.pdf(pages: [Samples.dsca])
        do {
            let document = try Self.read(Array(whole.prefix(max(whole.count * part / 40, 5))))
            #expect(document.warnings.contains { $0.code == .cutOff })
        } catch let error as DocumentError {
            #expect([.damagedPDF, .scannedPDF].contains(error.code))
        } catch {
            Issue.record("an error of another kind: \(error)")
        }
    }

    @Test("lines of print are joined where the paper broke them, and only there")
    func reflow() {
        func paragraphs(_ text: String) -> String {
            String(decoding: Reflow.paragraphs(of: Array(text.utf8)), as: UTF8.self)
        }
        #expect(
            paragraphs("The ministry has ordered\nfour tugs of a multi-\nfunction type.")
                == "The ministry has ordered four tugs of a multi-function type.")
        #expect(
            paragraphs("Four tugs\nNEWS | Jan. 8, 2026 | Strelsau, the capital")
                == "Four tugs\n\nNEWS | Jan. 8, 2026 | Strelsau, the capital")
        #expect(
            paragraphs("The following are needed\n(i) tugs of the kind\n(ii) oars")
                == "The following are needed\n\n(i) tugs of the kind\n\n(ii) oars")
    }
}
