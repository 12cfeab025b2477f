/// Why an input gives no document: what happened, what that means, how to mend it.
package struct DocumentError: Error, Sendable, Equatable, CustomStringConvertible {
    /// The case, for programs.
    package let code: Code

    /// What happened, with the value that caused it.
    package let what: String

    /// What that means for the reader.
    package let meaning: String

    /// What to do about it.
    package let remedy: String

    package init(code: Code, what: String, meaning: String, remedy: String) {
        self.code = code
        self.what = what
        self.meaning = meaning
        self.remedy = remedy
    }

    package enum Code: Sendable, Equatable {
        case empty
        /// A file of a known kind that holds no text we read.
        case binary(BinaryKind)
        case tooLarge
        /// Bytes that are no text in any encoding that was tried.
        case notText
        /// A page or answer in which no text is left.
        case noText
        case damagedPDF
        case lockedPDF
        /// A PDF whose pages are pictures.
        case scannedPDF
        /// The library that reads PDF is not on this machine.
        case noPDFLibrary
        /// A feed or a list: several documents in one input.
        case severalDocuments
    }

    /// One line: what, meaning, remedy.
    package var description: String { "\(what), \(meaning). \(remedy)." }
}

extension DocumentError {
    static let empty = DocumentError(
        code: .empty, what: "the document is empty", meaning: "so there is nothing to read",
        remedy: "Check that it was saved or downloaded whole and try again")

    static func binary(_ kind: BinaryKind) -> DocumentError {
        DocumentError(
            code: .binary(kind), what: "this is \(kind.name)", meaning: "not text, HTML or PDF",
            remedy: kind.remedy)
    }

    static func tooLarge(_ count: Int, limit: Int) -> DocumentError {
        DocumentError(
            code: .tooLarge, what: "the document has \(count) bytes",
            meaning: "more than the \(limit) that are read",
            remedy: "Give the part that matters, or split it into smaller documents")
    }

    static let notText = DocumentError(
        code: .notText, what: "these bytes are mostly control characters or zeros",
        meaning: "so this is not a text, or it is damaged",
        remedy: "Give plain text, HTML or PDF")

    static let unknownEncoding = DocumentError(
        code: .notText, what: "the letters are in an encoding that cannot be told",
        meaning: "neither UTF-8 nor UTF-16 nor Windows-1252",
        remedy: "Save the text as UTF-8 and try again")

    static let noText = DocumentError(
        code: .noText, what: "the page holds no text", meaning: "only markup, scripts or pictures",
        remedy: "Save the page after it has loaded in a browser, or give its text")

    static let noTextInAnswer = DocumentError(
        code: .noText, what: "this JSON has no text, body or abstract",
        meaning: "so there is nothing to read",
        remedy: "Give the document's raw text (raw_text_url) or add it as \"text\"")

    static func damagedPDF(_ reason: String) -> DocumentError {
        DocumentError(
            code: .damagedPDF, what: "this PDF cannot be opened (\(reason))",
            meaning: "so it is damaged or was cut off",
            remedy: "Download it again, or save it anew from a PDF viewer")
    }

    static let lockedPDF = DocumentError(
        code: .lockedPDF, what: "this PDF is locked by a password", meaning: "so its text cannot be read",
        remedy: "Save it without the password and try again")

    static func scannedPDF(pages: Int) -> DocumentError {
        DocumentError(
            code: .scannedPDF, what: "this PDF holds pictures of pages and no text",
            meaning: pages == 1 ? "it is a scan of 1 page" : "it is a scan of \(pages) pages",
            remedy: "Run it through OCR (ocrmypdf for example) and try again")
    }

    static let noPDFLibrary = DocumentError(
        code: .noPDFLibrary,
        what: "this is a PDF, and poppler, which reads them, is not here in the version that is wanted",
        meaning: "so its text cannot be read",
        remedy: "Install it (Debian: libpoppler-cpp0v5), or save the text of the PDF and give that")

    static func severalDocuments(_ what: String) -> DocumentError {
        DocumentError(
            code: .severalDocuments, what: "this is \(what)", meaning: "several documents and not one",
            remedy: "Give its documents one by one")
    }
}
