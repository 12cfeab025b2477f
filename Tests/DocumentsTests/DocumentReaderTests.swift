import Foundation
import Testing

@testable import Documents

@Suite("Document reader: what comes in goes out, or is refused with a reason")
struct DocumentReaderTests {
    static func code(_ bytes: [UInt8], limits: DocumentLimits = .standard) -> DocumentError.Code? {
        do {
            _ = try DocumentReader(limits: limits).read(bytes, source: "x")
            return nil
        } catch {
            return error.code
        }
    }

    @Test("a plain text is its bytes, letter for letter")
    func identity() throws {
        let text = "\n  Türkiye\r\n\r\n\ttugs \u{A0}\n\n"
        let document = try DocumentReader().read(Array(text.utf8), source: "notes.txt")
        #expect(Array(document.text.utf8) == Array(text.utf8))
        #expect(document.source == "notes.txt")
    }

    @Test("the digest is the SHA-256 of the bytes")
    func digest() throws {
        let document = try DocumentReader().read(Array("abc".utf8), source: "x")
        #expect(document.sha256 == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        #expect(DocumentReader().read(text: "abc", source: "y").sha256 == document.sha256)
    }

    @Test(
        "nothing, white space and marks without text are empty",
        arguments: [[], [0x20, 0x0A], [0xEF, 0xBB, 0xBF]] as [[UInt8]])
    func empty(bytes: [UInt8]) {
        #expect(Self.code(bytes) == .empty)
    }

    @Test("more than the limit is refused, the limit itself is not")
    func size() {
        var limits = DocumentLimits.standard
        limits.maximumBytes = 4
        #expect(Self.code(Array("tugs!".utf8), limits: limits) == .tooLarge)
        #expect(Self.code(Array("tugs".utf8), limits: limits) == nil)
    }

    @Test(
        "feeds and site maps are several documents",
        arguments: ["<?xml version='1.0'?>\n<rss version='2.0'>", "<feed xmlns='x'>", "<urlset>"])
    func feeds(text: String) {
        #expect(Self.code(Array(text.utf8)) == .severalDocuments)
    }

    @Test(
        "the content decides whether it is a page",
        arguments: [
            ("<p>Four <b>tugs</b></p>", nil, "Four tugs"),
            ("\n<!-- x --><div>Four tugs</div>", "text/plain", "Four tugs"),
            ("Four <b>tugs</b>", "text/html; charset=utf-8", "Four tugs"),
            ("4 < 5 and <b> is a tag", nil, "4 < 5 and <b> is a tag"),
            ("<four tugs>", nil, "<four tugs>"), ("Four tugs", "text/html", "Four tugs"),
        ] as [(String, String?, String)])
    func form(input: String, type: String?, text: String) throws {
        #expect(try DocumentReader().read(Array(input.utf8), source: "x", declaredType: type).text == text)
    }

    @Test("what the caller says goes before what the text says")
    func stated() throws {
        let document = DocumentReader().read(
            text: Samples.dsca, source: "x", title: " Tugs ", published: "2026-04-01T00:00Z",
            language: "en-US")
        #expect(document.title == "Tugs" && document.published == "2026-04-01" && document.language == "en")
        let page = try DocumentReader().read(html: Samples.page, source: "x", published: "not a day")
        #expect(page.published == "2026-03-04")
    }

    @Test("an error says what, what it means and how to mend it")
    func errors() {
        let all: [DocumentError] = [
            .empty, .binary(.png), .tooLarge(6, limit: 5), .notText, .unknownEncoding, .noText,
            .noTextInAnswer,
            .damagedPDF("9 bytes"), .lockedPDF, .scannedPDF(pages: 1), .noPDFLibrary,
            .severalDocuments("a feed"),
        ]
        for error in all {
            #expect(!error.what.isEmpty && !error.meaning.isEmpty && !error.remedy.isEmpty)
            #expect(error.description == "\(error.what), \(error.meaning). \(error.remedy).")
        }
    }

    @Test("a document survives its JSON")
    func codable() throws {
        let document = try DocumentReader().read(Array((Samples.dsca + "\nAdvertisement").utf8), source: "x")
        #expect(!document.boilerplate.isEmpty)
        #expect(try JSONDecoder().decode(Document.self, from: JSONEncoder().encode(document)) == document)
    }
}
