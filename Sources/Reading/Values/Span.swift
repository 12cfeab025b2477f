/// A stretch of the document's text: UTF-8 byte offsets, half open, with the words between them.
package struct Span: Sendable, Codable, Hashable {
    package var text: String
    package var start: Int
    package var end: Int

    package init(text: String, start: Int, end: Int) {
        self.text = text
        self.start = start
        self.end = end
    }

    package func overlaps(_ other: Span) -> Bool { start < other.end && other.start < end }
}
