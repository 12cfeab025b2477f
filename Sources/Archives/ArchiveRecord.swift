/// What stands at one place of an archive.
package struct ArchiveRecord: Sendable, Equatable {
    package enum Content: Sendable, Equatable {
        /// A line of JSON lines, without its line feed.
        case line([UInt8])
        /// A document, with the media type that its server or its place gave it.
        case document([UInt8], type: String?)
        /// What should have been a record and cannot be had, with the reason.
        case rejected(String)
        /// What is there and is no document, by its kind: `image/png`, `revisit`.
        case passed(String)
    }

    /// Where it is: a web archive's address, `news.tar:2024/a.html`, or the name of the file.
    package let source: String
    /// Counted from 1 in its file; of lines, the number of the line.
    package let number: Int
    package let content: Content

    package init(source: String, number: Int, content: Content) {
        self.source = source
        self.number = number
        self.content = content
    }

    /// How many bytes it holds.
    package var size: Int {
        switch content {
        case .line(let bytes), .document(let bytes, _): bytes.count
        case .rejected, .passed: 0
        }
    }
}

/// Why an archive cannot be read further.
package struct ArchiveError: Error, Sendable, Equatable {
    /// What is wrong with it, as a part of a sentence: `the gzip data end in the middle`.
    package let reason: String

    package init(_ reason: String) { self.reason = reason }
}
