internal import Documents
internal import Foundation
internal import Law

/// A line of `--jsonl`: a document, or why it is none.
enum JSONLine {
    case document(Document)
    case rejected(RejectedLine)

    /// - Parameters:
    ///   - number: the line's, counted from 1.
    ///   - published: the day that the user states for all lines.
    init(_ bytes: [UInt8], number: Int, published: Day?) {
        let reader = DocumentReader()
        let limit = reader.limits.maximumBytes
        guard bytes.count <= limit else {
            self = .rejected(
                RejectedLine(source: nil, line: number, reason: "the line has more than \(limit) bytes"))
            return
        }
        let fields: Fields
        do {
            fields = try JSONDecoder().decode(Fields.self, from: Data(bytes))
        } catch {
            self = .rejected(RejectedLine(source: nil, line: number, reason: Self.reason(error)))
            return
        }
        let source = fields.source ?? "line \(number)"
        let day = published?.date.description ?? fields.day
        func rejected(_ reason: String) -> JSONLine {
            .rejected(RejectedLine(source: fields.source, line: number, reason: reason))
        }
        if let text = fields.text {
            guard text.contains(where: { !$0.isWhitespace }) else {
                self = rejected("the text is empty")
                return
            }
            self = Self.fitting(
                reader.read(
                    text: text, source: source, title: fields.title, published: day, language: fields.language
                ), rejected)
        } else if let html = fields.html {
            do throws(DocumentError) {
                self = Self.fitting(
                    try reader.read(
                        html: html, source: source, title: fields.title, published: day,
                        language: fields.language), rejected)
            } catch {
                self = rejected(error.description)
            }
        } else {
            self = rejected("there is neither \"text\" nor \"html\" in it")
        }
    }

    /// A document, unless there is not the memory to read it.
    private static func fitting(
        _ document: Document, _ rejected: (String) -> JSONLine
    ) -> JSONLine {
        MemoryRoom.refusal(ofBytes: document.text.utf8.count).map(rejected) ?? .document(document)
    }

    private struct Fields: Decodable {
        var source, text, html, title, published, language: String?

        /// The day of a date or of a moment (`2025-05-15T09:30:00Z`); `nil` for anything else.
        var day: String? {
            published.flatMap { CalendarDate($0.prefix(10)) }.map(\.description)
        }
    }

    private static func reason(_ error: any Error) -> String {
        guard case .typeMismatch(_, let context) = error as? DecodingError,
            let field = context.codingPath.last
        else {
            return "this is not a JSON object"
        }
        return "\"\(field.stringValue)\" is not a string"
    }
}

/// What is written of a record that cannot be read.
struct RejectedLine: Encodable, Equatable {
    let schema = "attache.rejected/1"
    let source: String?
    /// Of a line its number, of an archive's record its place in it.
    let line: Int?
    let reason: String
}
