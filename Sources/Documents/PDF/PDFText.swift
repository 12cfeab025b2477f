internal import CPoppler

/// The text of a PDF as poppler reads it, made into paragraphs.
struct PDFText: Sendable {
    var utf8: [UInt8]
    var warnings: [DocumentWarning] = []

    /// Whether bytes begin as a PDF does; some have a few bytes of a mail or a server in front.
    static func isPDF(_ bytes: [UInt8]) -> Bool {
        let head = bytes.prefix(1_024)
        guard let start = head.firstIndex(of: "%PDF-") else { return false }
        return head[..<start].allSatisfy { $0.isSpace || $0 >= 0x80 } || bytes.contains(0)
    }

    /// - Throws: `damagedPDF`, `lockedPDF`, `scannedPDF` where the pages hold no letter, `noPDFLibrary`.
    init(_ bytes: [UInt8], limits: DocumentLimits) throws(DocumentError) {
        let pages = Int32(clamping: limits.maximumPages)
        let result = bytes.withUnsafeBytes {
            attache_pdf_words($0.baseAddress, $0.count, pages, limits.maximumBytes)
        }
        defer { attache_pdf_free(result) }
        switch result.status {
        case attache_pdf_ok: break
        case attache_pdf_locked: throw .lockedPDF
        case attache_pdf_no_memory: throw .damagedPDF("memory ran out")
        case attache_pdf_no_library: throw .noPDFLibrary
        default: throw .damagedPDF("\(bytes.count) bytes")
        }
        guard result.pages > 0 else { throw .damagedPDF("it has no pages") }
        utf8 = Reflow.text(of: Self.pages(result))
        guard String(decoding: utf8, as: UTF8.self).contains(where: { $0.isLetter || $0.isNumber }) else {
            throw .scannedPDF(pages: Int(result.pages))
        }
        if result.pages_read < result.pages {
            warnings.append(
                DocumentWarning(
                    .pagesNotRead,
                    "\(result.pages - result.pages_read) of \(result.pages) pages were not read"))
        }
        if !bytes.suffix(2_048).contains(text: "%%EOF") {
            warnings.append(
                DocumentWarning(.cutOff, "the PDF ends before its end: it was cut off and mended"))
        }
    }

    private static func pages(_ result: attache_pdf_result) -> [PrintedPage] {
        let text = UnsafeRawBufferPointer(start: result.text, count: result.length)
        var pages: [[PrintedWord]] = []
        var number: Int32 = -1
        for word in UnsafeBufferPointer(start: result.words, count: result.count) {
            if word.page != number {
                pages.append([])
                number = word.page
            }
            pages[pages.count - 1].append(PrintedWord(word, text: text))
        }
        let printed = pages.map { PrintedPage($0) }
        guard printed.contains(where: \.isInColumns) else { return printed }
        return zip(pages, printed).map { $1.isInColumns ? $1 : PrintedPage($0, isInColumns: true) }
    }
}
