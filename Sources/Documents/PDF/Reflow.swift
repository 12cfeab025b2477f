/// Joins the lines of printed pages into paragraphs, so that a sentence does not stop where the paper did.
struct Reflow {
    private let hyphens: Hyphens
    private var paragraphs: [[UInt8]] = []
    /// The last paragraph's last line fills its block and ends no sentence.
    private var isOpen = false

    /// The text of the pages: a line a paragraph and an empty line between two.
    static func text(of pages: [PrintedPage]) -> [UInt8] {
        let blocks = PageMarks.removed(from: pages).flatMap(\.blocks)
        var reflow = Reflow(hyphens: Hyphens(blocks))
        for block in blocks { reflow.add(block) }
        return Array(reflow.paragraphs.joined(separator: [0x0A, 0x0A]))
    }

    private init(hyphens: Hyphens) { self.hyphens = hyphens }

    private mutating func add(_ block: PrintedBlock) {
        let edge = block.lines.map(\.frame.right).max() ?? 0
        let left = block.lines.map(\.frame.left).min() ?? 0
        let opens = block.opensParagraph
        var last: PrintedLine?
        for (index, line) in block.lines.enumerated() {
            defer { last = line }
            let goesOn: Bool =
                if let last {
                    !opens[index] && !Self.beginsItem(line.text)
                        && last.isFull(before: line, edge: edge, slack: (edge - left) / 8)
                } else {
                    // A sentence that goes on over the page or the column.
                    paragraphs.last.map {
                        Self.goesOn($0, line.text) || isOpen && !Self.beginsItem(line.text)
                    } ?? false
                }
            if goesOn {
                hyphens.join(&paragraphs[paragraphs.count - 1], line.text)
            } else {
                paragraphs.append(line.text)
            }
        }
        guard let last, let end = last.text.last else { return }
        isOpen =
            block.isColumn && block.lines.count > 4 && last.frame.right > edge - (edge - left) / 8
            && (end.isLetter || end == UInt8(ascii: ","))
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
}

extension PrintedLine {
    /// Whether the first word of the next line would not have fitted before `edge`: then the break is the paper's, not
    /// the author's.
    ///
    /// Not every line is set to its edge, so some room is left open; behind the end of a sentence, before a capital,
    /// where a paragraph may well end, none is. A word cut in two goes on in any case.
    fileprivate func isFull(before next: PrintedLine, edge: Double, slack: Double) -> Bool {
        let word = Double(next.text.prefix { !$0.isSpace }.count + 1)
        let letter = (frame.right - frame.left) / Double(max(text.count, 1))
        if text.last == UInt8(ascii: "-"), text.dropLast().last?.isLower == true,
            next.text.first?.isLower == true
        {
            return true
        }
        let mayEnd = endsSentence && next.text.first?.isUpper == true
        return frame.right + word * letter > (mayEnd ? edge : edge - slack)
    }

    /// A full stop, not that of `U.S.`
    private var endsSentence: Bool {
        text.last == UInt8(ascii: ".")
            && !text.dropLast().reversed().prefix { !$0.isSpace }.contains(UInt8(ascii: "."))
    }
}
