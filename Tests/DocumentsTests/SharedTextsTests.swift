import Foundation
import Testing

@testable import Documents

@Suite(
    "Shared texts: real pages and articles", .enabled(if: Corpus.isThere, "../shared is not beside the clone")
)
struct SharedTextsTests {
    @Test("a page gives the lines of its plain twin", arguments: Corpus.twins)
    func twins(name: String) throws {
        let page = try DocumentReader().read(Corpus.bytes(name + ".html", in: Corpus.notices), source: name)
        let plain = try DocumentReader().read(Corpus.bytes(name + ".txt", in: Corpus.notices), source: name)
        #expect(page.text.split(separator: "\n") == plain.text.split(separator: "\n"))
        #expect(page.surface == plain.surface && page.kind == plain.kind)
        #expect(page.published == plain.published && page.title == plain.title)
    }

    @Test(
        "a notice is told, with its surface and day",
        arguments: Corpus.names(in: Corpus.notices, endingIn: ".txt"))
    func notices(name: String) throws {
        let document = try DocumentReader().read(Corpus.bytes(name, in: Corpus.notices), source: name)
        #expect(document.kind == .notice)
        let form = name.prefix { $0 != "-" }
        #expect(document.surface.rawValue == (form == "fr" ? "federal-register" : String(form)))
        #expect(document.published?.hasPrefix("2026-") == true)
        #expect(document.title != nil && document.warnings.isEmpty && document.language == "en")
    }

    @Test(
        "a notice printed on paper gives the lines of its text",
        arguments: Corpus.names(in: Corpus.notices, endingIn: ".txt").filter { !$0.hasPrefix("fr") })
    func printed(name: String) throws {
        // A printed page has no no-break spaces.
        let spaced = String(decoding: try Corpus.bytes(name, in: Corpus.notices), as: UTF8.self)
            .replacing("\u{A0}", with: " ")
        let pdf = PDFWriter.pdf(pages: Self.pages(of: spaced))
        let document = try DocumentReader().read(pdf, source: name)
        let lines = spaced.split(separator: "\n").map {
            $0.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
        #expect(
            document.text.split(separator: "\n").map {
                $0.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            } == lines)
    }

    /// Two pages, parted between paragraphs.
    private static func pages(of text: String) -> [String] {
        let lines = text.split(separator: "\n")
        let half = lines.count / 2
        return [lines[..<half], lines[half...]].map { $0.joined(separator: "\n\n") }
    }

    @Test(
        "an article stays as it is, byte for byte, and is news",
        arguments: Corpus.names(in: Corpus.news, endingIn: ".txt"))
    func articles(name: String) throws {
        let bytes = try Corpus.bytes(name, in: Corpus.news)
        let document = try DocumentReader().read(bytes, source: name)
        #expect(Array(document.text.utf8) == bytes)
        #expect(document.kind == .news && document.surface == .text && document.language == "en")
    }

    @Test("the comment form below the article is marked")
    func commentForm() throws {
        let document = try DocumentReader().read(
            Corpus.bytes("turkiye-304m.txt", in: Corpus.article), source: "article")
        let bytes = Array(document.text.utf8)
        #expect(
            document.boilerplate.map { String(decoding: bytes[$0], as: UTF8.self) } == [
                "LEAVE A REPLY", "Please enter your comment!", "Please enter your name here",
            ])
        #expect(document.title?.hasPrefix("US Approves $304 Million") == true)
    }
}
