internal import Reading

/// The article's text with the offsets at which its lines begin.
struct ArticleLines {
    let bytes: [UInt8]
    /// Offsets of first bytes, ascending; the first is 0.
    private let starts: [Int]

    init(_ text: String) {
        bytes = Array(text.utf8)
        var starts = [0]
        for (offset, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
            starts.append(offset + 1)
        }
        self.starts = starts
    }

    /// The number of the line in which an offset lies, counted from 1.
    func line(at offset: Int) -> Int {
        var low = 0
        var high = starts.count
        while low + 1 < high {
            let middle = (low + high) / 2
            if starts[middle] <= offset { low = middle } else { high = middle }
        }
        return low + 1
    }

    func quote(_ span: Span) -> Quote {
        Quote(
            text: SafeText.quote(span.text), start: span.start, end: span.end, line: line(at: span.start))
    }
}
