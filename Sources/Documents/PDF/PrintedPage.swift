/// A page of print, as blocks in the order in which they are read: the whole page, or its heads, columns and feet.
struct PrintedPage: Sendable {
    var blocks: [PrintedBlock]

    /// - Parameters:
    ///   - words: the words of the page in any order.
    ///   - isInColumns: other pages of the document are set in columns.
    ///
    /// The page is put in order by its white space: poppler takes the lines of narrow columns for one another's where
    /// they are set at the same heights, and the sums beside a list for a column. Words that stand on their side, as
    /// the marks that printers leave at the edge, are not of the text.
    init(_ words: [PrintedWord], isInColumns: Bool = false) {
        let upright = words.filter { $0.turns == 0 }
        let words = upright.isEmpty ? words : upright
        let columns = Columns.regions(of: words, isLikely: isInColumns)
        blocks = (columns ?? [words]).map {
            PrintedBlock(lines: Self.lines(of: Self.inRows($0)), isColumn: columns != nil)
        }
    }

    var isInColumns: Bool { blocks.contains(where: \.isColumn) }

    /// Words row by row from the top, each row from the left.
    private static func inRows(_ words: [PrintedWord]) -> [PrintedWord] {
        var rows: [[PrintedWord]] = []
        var bottom = -Double.infinity
        for word in words.sorted(by: { $0.frame.middle < $1.frame.middle }) {
            if word.frame.middle >= bottom || rows.isEmpty {
                rows.append([])
                bottom = word.frame.bottom
            }
            rows[rows.count - 1].append(word)
        }
        return rows.flatMap { $0.sorted { $0.frame.left < $1.frame.left } }
    }

    /// The words put together into lines.
    private static func lines(of words: [PrintedWord]) -> [PrintedLine] {
        var lines: [PrintedLine] = []
        var isSpaced = false
        var last = PrintedWord.Frame(left: 0, top: 0, right: 0, bottom: 0)
        for word in words {
            let frame = word.frame
            let goesOn: Bool =
                if let line = lines.last?.frame {
                    frame.middle > line.top && frame.middle < line.bottom && frame.left >= last.left
                } else { false }
            if goesOn {
                // A change of font cuts a word in two without any room between; cells of a table stand apart without
                // a space.
                let standsApart = frame.left - last.right > frame.height * 0.2
                if isSpaced || standsApart { lines[lines.count - 1].text.append(0x20) }
                lines[lines.count - 1].text += word.text
                lines[lines.count - 1].frame = lines[lines.count - 1].frame.union(frame)
            } else {
                lines.append(PrintedLine(text: word.text, frame: frame))
            }
            last = frame
            isSpaced = word.hasSpaceBehind
        }
        return lines.compactMap { line in
            var line = line
            line.text = Array(line.text.trimmed)
            return line.text.isEmpty ? nil : line
        }
    }
}

/// A line of print.
struct PrintedLine: Sendable {
    var text: [UInt8]
    var frame: PrintedWord.Frame
}

/// Lines that stand below one another.
struct PrintedBlock: Sendable {
    var lines: [PrintedLine]
    /// Whether the page is set in columns, of which this is one, or a line above or below them.
    var isColumn: Bool
}

extension PrintedBlock {
    /// For each line whether a paragraph surely ends before it: the paper leaves more room than between the lines of
    /// a paragraph, or, in a column, the line is set in.
    var opensParagraph: [Bool] {
        let gaps = lines.indices.dropFirst().map { lines[$0].frame.top - lines[$0 - 1].frame.bottom }
        let heights = lines.map(\.frame.height)
        let sorted = zip(gaps, heights.dropFirst()).filter { $0 > -$1 }.map(\.0).sorted()
        // Most lines are followed by a line of their own paragraph: the lower third is surely the usual distance.
        let usual = sorted.isEmpty ? 0 : sorted[sorted.count / 3]
        let edge = lines.map(\.frame.left).sorted().dropFirst(lines.count / 4).first ?? 0
        return lines.indices.map { index in
            guard index > 0 else { return false }
            if gaps[index - 1] > usual + heights[index] * 0.4 { return true }
            func isSetIn(_ index: Int) -> Bool {
                let depth = lines[index].frame.left - edge
                return depth > heights[index] * 0.5 && depth < heights[index] * 4
            }
            return isColumn && isSetIn(index) && !isSetIn(index - 1)
        }
    }
}
