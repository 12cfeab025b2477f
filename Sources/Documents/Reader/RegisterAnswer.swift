internal import FoundationEssentials

/// A document as the Federal Register's documents API gives it, or a line of ours: JSON with a text in it.
struct RegisterAnswer: Sendable {
    var title: String?
    var published: String?
    var language: String?
    var text: String
    var isPage: Bool
    /// Whether the Federal Register is the publisher.
    var isRegister: Bool
    var warnings: [DocumentWarning] = []

    /// The fields that are read; the best text wins: raw text, body, text, page, abstract.
    private struct Fields: Decodable {
        var title: String?
        var documentNumber: String?
        var publicationDate: String?
        var published: String?
        var language: String?
        var rawText: String?
        var fullText: String?
        var body: String?
        var text: String?
        var bodyHTML: String?
        var html: String?
        var abstract: String?
        var results: [Fields]?

        enum CodingKeys: String, CodingKey {
            case title, published, language, body, text, html, abstract, results
            case documentNumber = "document_number"
            case publicationDate = "publication_date"
            case rawText = "raw_text"
            case fullText = "full_text"
            case bodyHTML = "body_html"
        }
    }

    /// - Returns: `nil` for what is no JSON after all.
    /// - Throws: `severalDocuments` for a list, `noText` where no field holds text.
    init?(_ json: [UInt8]) throws(DocumentError) {
        guard var fields = try? JSONDecoder().decode(Fields.self, from: Data(json)) else { return nil }
        if let results = fields.results {
            guard results.count == 1, let only = results.first else {
                throw .severalDocuments("a list of \(results.count) documents")
            }
            fields = only
        }
        title = fields.title?.nonBlank
        published = fields.publicationDate ?? fields.published
        language = fields.language
        isRegister = fields.documentNumber != nil
        let texts = [fields.rawText, fields.fullText, fields.body, fields.text]
        if let whole = texts.lazy.compactMap({ $0?.nonBlank }).first {
            text = whole
            isPage = InputForm(Array(whole.utf8), declaredType: nil) == .page
        } else if let page = (fields.bodyHTML ?? fields.html)?.nonBlank {
            text = page
            isPage = true
        } else if let abstract = fields.abstract?.nonBlank {
            text = [fields.title?.nonBlank, abstract].compactMap { $0 }.joined(separator: "\n\n")
            isPage = false
            warnings.append(
                DocumentWarning(
                    .abstractOnly, "only the abstract is given; the text is at the document's raw_text_url"))
        } else {
            throw .noTextInAnswer
        }
    }
}
