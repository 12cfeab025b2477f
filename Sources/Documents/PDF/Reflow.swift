/// Joins the lines of a printed page into paragraphs, so that a sentence does not stop where the paper did.
enum Reflow {
    /// `text` has a line a line of print, an empty line or a step in the lines between blocks, a form feed
    /// between pages. What comes back has a line a paragraph and an empty line between two.
    static func paragraphs(of text: [UInt8]) -> [UInt8] {
        var paragraphs: [[UInt8]] = []
        let pages = text.split(separator: 0x0C, omittingEmptySubsequences: true)
        for page in pages {
            var lines = Lines(Array(page)).map { Array(Array(page)[$0].trimmed) }
            if pages.count > 1 { dropPageNumbers(&lines) }
            var own = joined(lines)
            // A sentence that goes on over the page.
            if let last = paragraphs.last, let first = own.first, goesOn(last, first) {
                paragraphs[paragraphs.count - 1] = join(last, first)
                own.removeFirst()
            }
            paragraphs += own
        }
        return Array(paragraphs.joined(separator: [0x0A, 0x0A]))
    }

    /// A line of digits alone at the head or foot of a page.
    private static func dropPageNumbers(_ lines: inout [[UInt8]]) {
        func isNumber(_ line: [UInt8]) -> Bool { line.count <= 4 && line.allSatisfy(\.isDigit) }
        while let last = lines.last, isNumber(last) { lines.removeLast() }
        while let first = lines.first, isNumber(first) { lines.removeFirst() }
    }

    private static func joined(_ lines: [[UInt8]]) -> [[UInt8]] {
        let width = lines.map(\.count).max() ?? 0
        var paragraphs: [[UInt8]] = []
        var current: [UInt8] = []
        var lastLine = 0
        for line in lines {
            guard !line.isEmpty else {
                if !current.isEmpty { paragraphs.append(current) }
                current = []
                continue
            }
            if current.isEmpty {
                current = line
            } else if isFull(
                lastLine, width: width, endsSentence: current.last == UInt8(ascii: "."), next: line),
                !beginsItem(line)
            {
                current = join(current, line)
            } else {
                paragraphs.append(current)
                current = line
            }
            lastLine = line.count
        }
        if !current.isEmpty { paragraphs.append(current) }
        return paragraphs
    }

    /// Whether the first word of the next line would not have fitted: then the break is the paper's, not the
    /// author's.
    ///
    /// Letters differ in breadth, so an eighth of the width is left open; behind the end of a sentence,
    /// before a capital, where a paragraph may well end, nothing is.
    private static func isFull(_ line: Int, width: Int, endsSentence: Bool, next: [UInt8]) -> Bool {
        let word = next.prefix { !$0.isSpace }.count
        let mayEnd = endsSentence && next.first?.isUpper == true
        return line + 1 + word > (mayEnd ? width : width - width / 8)
    }

    /// `(i)`, `1.`, `-`, a bullet: an item of a list has its own line.
    private static func beginsItem(_ line: [UInt8]) -> Bool {
        guard let first = line.first else { return false }
        if first == UInt8(ascii: "-") || line.starts(with: [0xE2, 0x80, 0xA2]) { return line.count > 1 }
        let word = line.prefix { !$0.isSpace }
        guard let last = word.last, word.count <= 6, word.count < line.count else { return false }
        if first == UInt8(ascii: "("), last == UInt8(ascii: ")") {
            return word.dropFirst().dropLast().allSatisfy { "ivx".utf8.contains($0) }
        }
        return first.isDigit && last == UInt8(ascii: ".") && word.dropLast().allSatisfy(\.isDigit)
    }

    private static func goesOn(_ last: [UInt8], _ first: [UInt8]) -> Bool {
        guard let end = last.last, let start = first.first else { return false }
        return start.isLower && (end.isLetter || end.isDigit || [0x2C, 0x2D, 0x3B].contains(end))
    }

    /// A hyphen at the end of a line stays: `multi-function` is more often meant than a word cut by the
    /// paper.
    private static func join(_ first: [UInt8], _ second: [UInt8]) -> [UInt8] {
        first.last == UInt8(ascii: "-") && second.first?.isLower == true
            ? first + second : first + [0x20] + second
    }
}
