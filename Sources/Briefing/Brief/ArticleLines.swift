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

    /// The words of a span between `‹ ›` with some words around them, within their paragraph.
    func context(_ span: Span, letters: Int = 48) -> String {
        let start = min(max(span.start, 0), bytes.count)
        let end = min(max(span.end, start), bytes.count)
        var low = start
        while low > 0, start - low < letters, !isParagraphEnd(low - 1) { low -= 1 }
        // Only whole words; a cut within a letter of several bytes is one within a word.
        while low > 0, low < start, !isBlank(low - 1) { low += 1 }
        var high = end
        while high < bytes.count, high - end < letters, !isParagraphEnd(high) { high += 1 }
        while high < bytes.count, high > end, !isBlank(high) { high -= 1 }
        let before = String(decoding: bytes[low..<start], as: UTF8.self)
        let after = String(decoding: bytes[end..<high], as: UTF8.self)
        return SafeText.line("\(before)‹\(SafeText.quote(span.text))›\(after)")
    }

    private func isBlank(_ index: Int) -> Bool {
        bytes[index] == 0x20 || (0x09...0x0D).contains(bytes[index])
    }

    /// Two line ends, blanks between them aside.
    private func isParagraphEnd(_ index: Int) -> Bool {
        guard bytes[index] == 0x0A else { return false }
        var next = index + 1
        while next < bytes.count, bytes[next] == 0x20 || bytes[next] == 0x0D { next += 1 }
        return next >= bytes.count || bytes[next] == 0x0A
    }
}
