/// Writes the nodes of a page as text.
///
/// Paragraphs are parted by an empty line, `<br>` is one line break, list items begin with `- `, cells of a
/// table are parted by ` | `, `<pre>` is kept letter by letter. White space of the source is one space; a
/// no-break space is a letter of the text and stays. A line without any letter or digit is left out.
struct PageText {
    private let tree: HTMLTree
    private let dataCells: Set<Int>
    private let isRead: (Int) -> Bool

    private var out: [UInt8] = []
    private var pending = Break.none
    /// What the next line begins with.
    private var prefix: StaticString = ""
    private var lineStart = 0
    /// The break in front of the current line, and where `out` ended before it.
    private var lineBreak = (end: 0, kind: Break.none)
    private var preDepth = 0
    private var isAtPreStart = false
    private var listDepth = 0
    private var cellDepth = 0
    private var cellsToPart = 0
    /// Cells met so far in each of the rows that are open.
    private var cellsInRow: [Int] = []

    private enum Break: UInt8 {
        case none, space, line, paragraph
    }

    /// - Parameters:
    ///   - dataCells: the cells that hold data and not layout.
    ///   - isRead: whether a text node belongs to the text.
    init(_ tree: HTMLTree, dataCells: Set<Int>, isRead: @escaping (Int) -> Bool) {
        self.tree = tree
        self.dataCells = dataCells
        self.isRead = isRead
    }

    /// The text below `root`.
    mutating func text(of root: Int) -> [UInt8] {
        var open: [Int] = []
        for node in root..<Int(tree.nodes[root].end) {
            while let last = open.last, Int(tree.nodes[last].end) <= node {
                close(last)
                open.removeLast()
            }
            if tree.nodes[node].tag == .text {
                if isRead(node) { write(tree.textBytes(of: node)) }
            } else {
                self.open(node)
                open.append(node)
            }
        }
        while let last = open.popLast() { close(last) }
        dropEmptyLine()
        return out
    }
}

// MARK: Elements

extension PageText {
    private mutating func open(_ node: Int) {
        let tag = tree.nodes[node].tag
        switch tag {
        case .br:
            if preDepth > 0 {
                write(literal: [0x0A])
            } else {
                push(pending.rawValue >= Break.line.rawValue ? .paragraph : .line)
            }
        case .hr: push(.paragraph)
        case .pre:
            push(.paragraph)
            preDepth += 1
            isAtPreStart = true
        case .ul, .ol:
            push(listDepth == 0 ? .paragraph : .line)
            listDepth += 1
        case .li:
            push(.line)
            prefix = "- "
        case .tr:
            push(.line)
            cellsInRow.append(0)
        case .td where dataCells.contains(node), .th where dataCells.contains(node):
            if let row = cellsInRow.indices.last {
                if cellsInRow[row] > 0 { cellsToPart += 1 }
                cellsInRow[row] += 1
            }
            cellDepth += 1
        case .dt, .dd, .caption: push(.line)
        default: if tag.isBlock { pushBlock() }
        }
    }

    private mutating func close(_ node: Int) {
        let tag = tree.nodes[node].tag
        switch tag {
        case .pre:
            preDepth -= 1
            while let last = out.last, last == 0x0A || last == 0x0D, out.count > lineStart {
                out.removeLast()
            }
            push(.paragraph)
        case .ul, .ol:
            listDepth -= 1
            push(listDepth == 0 ? .paragraph : .line)
        case .li:
            prefix = ""
            push(.line)
        case .tr:
            cellsToPart = 0
            cellsInRow.removeLast()
            push(.line)
        case .td where dataCells.contains(node), .th where dataCells.contains(node): cellDepth -= 1
        case .dt, .dd, .caption: push(.line)
        case .br, .hr: break
        default: if tag.isBlock { pushBlock() }
        }
    }

    private mutating func pushBlock() {
        push(cellDepth > 0 ? .space : listDepth > 0 ? .line : .paragraph)
    }

    private mutating func push(_ new: Break) {
        if new.rawValue > pending.rawValue { pending = new }
    }
}

// MARK: Letters

extension PageText {
    private mutating func write(_ text: ArraySlice<UInt8>) {
        if preDepth > 0 {
            write(literal: text)
            return
        }
        var rest = text
        while let first = rest.first {
            if first.isSpace {
                push(.space)
                rest = rest.drop(while: \.isSpace)
            } else {
                let word = rest.prefix { !$0.isSpace }
                flush()
                out.append(contentsOf: word)
                rest = rest[word.endIndex...]
            }
        }
    }

    private mutating func write(literal text: ArraySlice<UInt8>) {
        var text = text
        if isAtPreStart {
            // A line end right behind `<pre>` belongs to the markup.
            if text.first == 0x0D { text = text.dropFirst() }
            if text.first == 0x0A { text = text.dropFirst() }
            isAtPreStart = false
        }
        guard !text.isEmpty else { return }
        flush()
        out.append(contentsOf: text)
    }

    /// Writes the break that is due, and what the line begins with.
    private mutating func flush() {
        if pending.rawValue >= Break.line.rawValue {
            dropEmptyLine()
            lineBreak = (out.count, pending)
            if !out.isEmpty { out.append(contentsOf: pending == .line ? [0x0A] : [0x0A, 0x0A]) }
            lineStart = out.count
        } else if pending == .space, out.count > lineStart, cellsToPart == 0 {
            out.append(0x20)
        }
        pending = .none
        if prefix.utf8CodeUnitCount > 0 {
            prefix.withUTF8Buffer { out.append(contentsOf: $0) }
            prefix = ""
        }
        if cellsToPart > 0 {
            if out.count > lineStart { out.append(0x20) }
            for _ in 0..<cellsToPart { out.append(contentsOf: [0x7C, 0x20]) }
            cellsToPart = 0
        }
    }

    /// Takes back a line of bullets, dashes or no-break spaces.
    private mutating func dropEmptyLine() {
        guard lineStart < out.count else { return }
        let line = out[lineStart...]
        if line.contains(where: { $0.isLetter || $0.isDigit }) { return }
        let text = String(decoding: line, as: UTF8.self)
        if text.contains(where: { $0.isLetter || $0.isNumber }) { return }
        out.removeLast(out.count - lineBreak.end)
        lineStart = out.count
        push(lineBreak.kind)
    }
}
