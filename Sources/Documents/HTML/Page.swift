/// A page read: its text and what it says of itself.
struct Page: Sendable {
    var text: [UInt8]
    var facts: PageFacts
    var warnings: [DocumentWarning]

    /// - Parameter source: the page as UTF-8.
    init(_ source: [UInt8], limits: DocumentLimits) {
        var source = source
        warnings = []
        if source.contains(0) {
            source.removeAll { $0 == 0 }
            warnings.append(DocumentWarning(.droppedZeroBytes, "zero bytes in the page were left out"))
        }
        let tree = HTMLTreeBuilder.tree(of: source, limits: limits)
        warnings += tree.warnings
        let filter = PageFilter(tree)
        let (root, isCertain) = MainText(tree: tree, filter: filter).root()
        facts = PageFacts(tree, filter: filter, root: root)
        text = Self.text(tree, filter: filter, root: root, facts: facts)
        if text.isEmpty {
            text = Self.everything(tree)
            if !text.isEmpty {
                warnings.append(
                    DocumentWarning(.noMainText, "no main text was found; all text of the page was taken"))
            }
        } else if !isCertain {
            warnings.append(DocumentWarning(.noMainText, "the page holds no paragraph of some length"))
        }
        if Self.isCutOff(source) {
            warnings.append(DocumentWarning(.cutOff, "the page ends in the middle: it was cut off"))
        }
    }

    /// Headline, day and main text, as the plain form of a page has them.
    private static func text(_ tree: HTMLTree, filter: PageFilter, root: Int, facts: PageFacts) -> [UInt8] {
        let apart = [facts.headline, facts.dateLine].compactMap { $0 }
        let cells = DataTables.cells(of: tree, textBytes: filter.textBytes)
        var body = PageText(tree, dataCells: cells) { node in
            filter.use[node] == .body && !apart.contains { tree.contains($0, node) }
        }
        var parts: [[UInt8]] = apart.map { node in
            var piece = PageText(tree, dataCells: []) { filter.use[$0] != .none }
            // The headline is one line, however the page breaks it.
            return piece.text(of: node).split(separator: 0x0A).joined(separator: [0x20]).map { $0 }
        }
        let main = body.text(of: root)
        guard !main.isEmpty else { return [] }
        parts.append(main)
        return Array(parts.filter { !$0.isEmpty }.joined(separator: [0x0A, 0x0A]))
    }

    /// All text but what is never text: the last resort for a page that is all furniture.
    private static func everything(_ tree: HTMLTree) -> [UInt8] {
        var hidden = Array(repeating: false, count: tree.nodes.count)
        for node in tree.nodes.indices.dropFirst() {
            hidden[node] = hidden[Int(tree.nodes[node].parent)] || tree.nodes[node].tag.isNeverText
        }
        var all = PageText(tree, dataCells: []) { !hidden[$0] }
        return all.text(of: 0)
    }

    /// An `<html>` that is never closed, or an end inside a tag.
    private static func isCutOff(_ source: [UInt8]) -> Bool {
        let tail = source.suffix(4_096)
        let head = source.prefix(4_096)
        if let open = tail.lastIndex(of: UInt8(ascii: "<")), open + 1 < tail.endIndex {
            let next = tail[open + 1]
            let isTag = next.isLetter || next == UInt8(ascii: "/") || next == UInt8(ascii: "!")
            if isTag, !tail[open...].contains(UInt8(ascii: ">")) { return true }
        }
        let opens = head.indices.contains { head.holds("<html", at: $0) }
        return opens && !tail.indices.contains { tail.holds("</html", at: $0) }
    }
}
