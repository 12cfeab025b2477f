internal import Crypto

/// Reads bytes or texts into documents. A value without state: one serves any number of tasks at once.
///
/// ```swift
/// let document = try DocumentReader().read(bytes, source: "notices/26-13.html")
/// document.surface  // .dsca
/// ```
package struct DocumentReader: Sendable {
    /// How much of an input is read.
    package let limits: DocumentLimits

    package init(limits: DocumentLimits = .standard) {
        self.limits = limits
    }

    /// Reads the bytes of a page, a PDF or a text.
    ///
    /// The content decides what they are; names and types only help where it leaves a doubt. The text of a
    /// plain text in good UTF-8 is its bytes, letter for letter, without a byte order mark.
    ///
    /// - Parameters:
    ///   - source: path, URL or `-`.
    ///   - declaredType: a MIME type, with its `charset` where there is one.
    /// - Throws: a `DocumentError` for what is empty, too large, damaged, or no text.
    package func read(
        _ bytes: [UInt8], source: String, declaredType: String? = nil
    ) throws(DocumentError) -> Document {
        try check(size: bytes.count)
        var draft = Draft(sha256: Self.sha256(bytes), source: source)
        if PDFText.isPDF(bytes) {
            let pdf = try PDFText(bytes, limits: limits)
            draft.warnings = pdf.warnings
            return draft.document(text: pdf.utf8)
        }
        if let kind = BinaryKind(magic: bytes) { throw .binary(kind) }
        let declared = TextEncoding.declared(in: bytes, type: declaredType)
        let decoded = try DecodedText(bytes, declared: declared)
        guard decoded.utf8.contains(where: { !$0.isSpace }) else { throw .empty }
        draft.warnings = decoded.warnings
        switch InputForm(decoded.utf8, declaredType: declaredType) {
        case .page: return try page(decoded.utf8, draft)
        case .json: return try answer(decoded.utf8, draft)
        case .feed: throw .severalDocuments("a feed")
        case .siteMap: throw .severalDocuments("a site map")
        case .plain: return draft.document(text: decoded.utf8)
        }
    }

    /// Takes a text as it is; what the caller knows about it goes before what the text says.
    package func read(
        text: String, source: String, title: String? = nil, published: String? = nil, language: String? = nil
    ) -> Document {
        let bytes = Array(text.utf8)
        var draft = Draft(sha256: Self.sha256(bytes), source: source)
        draft.state(title: title, published: published, language: language)
        return draft.document(text: bytes)
    }

    /// Reads a page that is a string already, as a line of JSON or a feed entry holds it.
    ///
    /// - Throws: `empty`, `tooLarge` or `noText`.
    package func read(
        html: String, source: String, title: String? = nil, published: String? = nil, language: String? = nil
    ) throws(DocumentError) -> Document {
        let bytes = Array(html.utf8)
        try check(size: bytes.count)
        var draft = Draft(sha256: Self.sha256(bytes), source: source)
        draft.state(title: title, published: published, language: language)
        return try page(bytes, draft)
    }

    private func check(size: Int) throws(DocumentError) {
        guard size > 0 else { throw .empty }
        guard size <= limits.maximumBytes else { throw .tooLarge(size, limit: limits.maximumBytes) }
    }

    private func page(_ source: [UInt8], _ draft: Draft) throws(DocumentError) -> Document {
        let page = Page(source, limits: limits)
        guard page.text.contains(where: { !$0.isSpace }) else { throw .noText }
        var draft = draft
        draft.unknownSurface = .web
        draft.facts = page.facts
        draft.warnings += page.warnings
        return draft.document(text: page.text)
    }

    private func answer(_ json: [UInt8], _ draft: Draft) throws(DocumentError) -> Document {
        guard let answer = try RegisterAnswer(json) else { return draft.document(text: json) }
        var draft = draft
        draft.state(title: answer.title, published: answer.published, language: answer.language)
        draft.warnings += answer.warnings
        let text = Array(answer.text.utf8)
        var document = answer.isPage ? try page(text, draft) : draft.document(text: text)
        if answer.isRegister {
            document.surface = .federalRegister
            let title = answer.title?.lowercased() ?? ""
            let isNotice =
                title.contains("arms sales notification") || title.contains("proposed commercial export")
            if document.kind == .news || isNotice { document.kind = isNotice ? .notice : .other }
            if isNotice { document.reason = nil }
            document.language = document.language ?? "en"
        }
        return document
    }

    private static func sha256(_ bytes: [UInt8]) -> String {
        var hash = SHA256()
        bytes.withUnsafeBytes { hash.update(bufferPointer: $0) }
        let digits = Array("0123456789abcdef".utf8)
        var text: [UInt8] = []
        for byte in hash.finalize() {
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 15)])
        }
        return String(decoding: text, as: UTF8.self)
    }
}
