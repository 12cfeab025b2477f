import Testing

@testable import Documents

@Suite("Federal Register answers: JSON with a text in it")
struct RegisterAnswerTests {
    static func read(_ json: String) throws -> Document {
        try DocumentReader().read(Array(json.utf8), source: "x")
    }

    @Test("raw text is the text, fields are title and day")
    func rawText() throws {
        let document = try Self.read(
            #"""
            {"title": "Arms Sales Notification", "document_number": "2026-90001", "publication_date": "2026-03-16",
             "html_url": "https://example.gov/1", "abstract": "Short.", "raw_text": "Four tugs for Ruritania.\nMore."}
            """#)
        #expect(document.text == "Four tugs for Ruritania.\nMore.")
        #expect(document.title == "Arms Sales Notification" && document.published == "2026-03-16")
        #expect(document.surface == .federalRegister)
        #expect(document.warnings.isEmpty)
    }

    @Test("a page in the answer is read as a page")
    func page() throws {
        let document = try Self.read(
            #"{"document_number": "1", "title": "T", "raw_text": "<html><body><pre>\nFour tugs\n</pre></body></html>"}"#
        )
        #expect(document.text == "Four tugs")
    }

    @Test("an abstract alone is read, with a warning")
    func abstract() throws {
        let document = try Self.read(
            #"{"title": "Arms Sales Notification", "document_number": "1", "abstract": "The department publishes the unclassified text of a notification of tugs.", "body": null}"#
        )
        #expect(document.text.hasPrefix("Arms Sales Notification\n\nThe department publishes"))
        #expect(document.kind == .notice)
        #expect(document.warnings.map(\.code) == [.abstractOnly])
    }

    @Test("a list of several is refused, a list of one is read")
    func lists() throws {
        #expect { try Self.read(#"{"count": 2, "results": [{"body": "a"}, {"body": "b"}]}"#) } throws: {
            ($0 as? DocumentError)?.code == .severalDocuments
        }
        #expect(try Self.read(#"{"count": 1, "results": [{"body": "Four tugs"}]}"#).text == "Four tugs")
    }

    @Test("an answer without text is refused")
    func noText() {
        #expect { try Self.read(#"{"document_number": "1", "body": ""}"#) } throws: {
            ($0 as? DocumentError)?.code == .noText
        }
    }

    @Test("what only begins like JSON is text")
    func noJSON() throws {
        let text = #"{four "text" tugs}"#
        #expect(try Self.read(text).text == text)
    }
}
