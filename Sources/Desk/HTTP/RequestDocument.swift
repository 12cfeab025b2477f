internal import Documents
internal import Foundation
internal import Law

/// What came in the body of a request: a document by itself, or the fields of a form.
struct RequestDocument: Sendable {
    /// The document's bytes; empty where the form had none.
    var bytes: [UInt8] = []
    var mediaType: String?
    var fileName: String?
    var fields: [String: String] = [:]

    /// The media types that are read, each with what it is.
    static let documents = [
        "text/plain", "text/html", "application/pdf", "application/json", "application/octet-stream",
    ]
    static let forms = ["multipart/form-data", "application/x-www-form-urlencoded"]

    init(_ bytes: [UInt8], mediaType: String?) throws(Problem) {
        let kind = mediaType.map { $0.prefix { $0 != ";" }.filter { $0 != " " }.lowercased() }
        self.mediaType = mediaType
        switch kind {
        case "multipart/form-data":
            guard let mediaType, let boundary = Multipart.boundary(of: mediaType),
                let parts = Multipart.parts(bytes, boundary: boundary)
            else {
                throw Problem(
                    .unreadable,
                    "The form is broken: its parts do not begin and end as its boundary says. Send it again.")
            }
            self.mediaType = nil
            for part in parts {
                if part.name == "file" {
                    guard !part.bytes.isEmpty else { continue }
                    self.bytes = part.bytes
                    self.mediaType = part.mediaType
                    fileName = part.fileName
                } else {
                    fields[part.name] = String(decoding: part.bytes, as: UTF8.self)
                }
            }
        case "application/x-www-form-urlencoded":
            self.mediaType = nil
            for item in try Query(String(decoding: bytes, as: UTF8.self)).items {
                fields[item.name] = item.value
            }
        default: self.bytes = bytes
        }
    }

    private init() {}

    static let none = RequestDocument()

    /// The address in the form, where no file came with it: its page is the document then.
    var address: String? {
        guard bytes.isEmpty, let given = fields["address"] else { return nil }
        let address = given.trimmingCharacters(in: .whitespacesAndNewlines)
        return address.isEmpty ? nil : address
    }

    /// Takes a page that was brought as the document.
    mutating func take(_ page: BroughtDocument) {
        bytes = page.bytes
        mediaType = page.mediaType
        fileName = page.address
    }

    /// The document that was sent, read into text.
    ///
    /// - Parameters:
    ///   - source: what it is called where it has no name of its own.
    ///   - published: the day that the sender states.
    func document(source: String, published: CalendarDate?) throws(Problem) -> Document {
        let reader = DocumentReader()
        do throws(DocumentError) {
            if bytes.isEmpty, let text = fields["text"] {
                guard text.contains(where: { !$0.isWhitespace }) else {
                    throw Self.nothing
                }
                // A browser ends the lines of a field with CR LF.
                let plain = text.replacing("\r\n", with: "\n")
                var document = try reader.read(Array(plain.utf8), source: source)
                document.published = published?.description ?? document.published
                return document
            }
            if mediaType?.lowercased().hasPrefix("application/json") ?? false, let line = JSONDocument(bytes)
            {
                return try line.document(reader, source: source, published: published)
            }
            var document = try reader.read(bytes, source: fileName ?? source, declaredType: mediaType)
            document.published = published?.description ?? document.published
            return document
        } catch {
            throw Problem(error)
        }
    }

    private static let nothing = DocumentError(
        code: .empty, what: "there is no text in the field", meaning: "so there is nothing to check",
        remedy: "Paste the article, or choose a file")
}

/// A document as a JSON object, as a line of `--jsonl` is.
private struct JSONDocument: Decodable {
    var source, text, html, title, published, language: String?

    init?(_ bytes: [UInt8]) {
        guard let read = try? JSONDecoder().decode(Self.self, from: Data(bytes)),
            read.text != nil || read.html != nil
        else { return nil }
        self = read
    }

    func document(
        _ reader: DocumentReader, source name: String, published day: CalendarDate?
    ) throws(DocumentError) -> Document {
        let day = day ?? published.flatMap { CalendarDate($0.prefix(10)) }
        if let html {
            return try reader.read(
                html: html, source: source ?? name, title: title, published: day?.description,
                language: language)
        }
        let text = text ?? ""
        guard text.contains(where: { !$0.isWhitespace }) else {
            return try reader.read([], source: name)
        }
        return reader.read(
            text: text, source: source ?? name, title: title, published: day?.description, language: language)
    }
}
