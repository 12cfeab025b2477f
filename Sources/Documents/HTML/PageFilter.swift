/// Which nodes of a page are text of the article's own, and how much prose each holds.
struct PageFilter: Sendable {
    /// What may be read of a node.
    enum Use: UInt8, Sendable {
        case body
        /// Headline and day only.
        case frame
        /// Nothing.
        case none
    }

    private(set) var use: [Use]

    /// UTF-8 bytes of text below each node, and how many of them are in links.
    private(set) var textBytes: [Int32]
    private(set) var linkBytes: [Int32]

    /// Bytes of prose below each node: paragraphs of some length that are not made of links.
    private(set) var prose: [Int32]

    /// Paragraphs of prose below each node.
    private(set) var paragraphs: [Int32]

    /// A shorter paragraph counts for nothing in the search for the main text; it is still read.
    private static let leastProse: Int32 = 60

    init(_ tree: HTMLTree) {
        let count = tree.nodes.count
        use = Array(repeating: .body, count: count)
        textBytes = Array(repeating: 0, count: count)
        linkBytes = Array(repeating: 0, count: count)
        prose = Array(repeating: 0, count: count)
        paragraphs = Array(repeating: 0, count: count)
        dropWhatIsNeverText(tree)
        measure(tree)
        dropFurniture(tree)
        dropLists(tree)
        measure(tree)
    }

    private mutating func mark(_ node: Int, _ tree: HTMLTree, as mark: Use) {
        for index in node..<Int(tree.nodes[node].end) where use[index].rawValue < mark.rawValue {
            use[index] = mark
        }
    }

    private mutating func dropWhatIsNeverText(_ tree: HTMLTree) {
        var node = 0
        while node < tree.nodes.count {
            if tree.nodes[node].tag.isNeverText || isHidden(node, tree) {
                mark(node, tree, as: .none)
                node = Int(tree.nodes[node].end)
            } else {
                node += 1
            }
        }
    }

    private func isHidden(_ node: Int, _ tree: HTMLTree) -> Bool {
        let element = tree.nodes[node]
        guard element.tag != .text, !element.content.isEmpty, element.tag != .body, element.tag != .html
        else {
            return false
        }
        if tree.attribute(.hidden, of: node) != nil { return true }
        if let value = tree.attribute(.ariaHidden, of: node), value.holds("true", at: value.startIndex) {
            return true
        }
        guard let style = tree.attribute(.style, of: node) else { return false }
        let plain = String(decoding: style.filter { !$0.isSpace }.map(\.lowered), as: UTF8.self)
        return plain.hasPrefix("display:none") || plain.contains(";display:none")
            || plain.hasPrefix("visibility:hidden") || plain.contains(";visibility:hidden")
    }

    /// Counts text, links and prose from the leaves up.
    private mutating func measure(_ tree: HTMLTree) {
        let count = tree.nodes.count
        for node in 0..<count {
            textBytes[node] = 0
            linkBytes[node] = 0
            prose[node] = 0
            paragraphs[node] = 0
        }
        // Of each node the block and the link that it stands in.
        var block = Array(repeating: Int32(0), count: count)
        var inLink = Array(repeating: false, count: count)
        var own = Array(repeating: Int32(0), count: count)
        var ownLinks = Array(repeating: Int32(0), count: count)
        for node in 1..<max(count, 1) {
            let element = tree.nodes[node]
            let parent = Int(element.parent)
            block[node] = element.tag.isBlock ? Int32(node) : block[parent]
            inLink[node] = element.tag == .a || inLink[parent]
            guard element.tag == .text, use[node] == .body else { continue }
            let length = Int32(tree.textBytes(of: node).count { !$0.isSpace })
            textBytes[node] = length
            own[Int(block[node])] += length
            if inLink[node] {
                linkBytes[node] = length
                ownLinks[Int(block[node])] += length
            }
        }
        for node in stride(from: count - 1, to: 0, by: -1) {
            if own[node] >= Self.leastProse, ownLinks[node] * 2 < own[node] {
                prose[node] += own[node]
                // Pages that part their paragraphs by line breaks have them all in one element.
                paragraphs[node] += max(1, own[node] / 400)
            }
            let parent = Int(tree.nodes[node].parent)
            textBytes[parent] += textBytes[node]
            linkBytes[parent] += linkBytes[node]
            prose[parent] += prose[node]
            paragraphs[parent] += paragraphs[node]
        }
    }

    /// An element that holds the better half of the page's prose is no furniture, whatever it is called.
    private func holdsMost(_ node: Int) -> Bool {
        prose[0] > 0 ? prose[node] * 2 > prose[0] : textBytes[node] * 2 > textBytes[0]
    }

    private mutating func dropFurniture(_ tree: HTMLTree) {
        var node = 1
        while node < tree.nodes.count {
            let verdict = use[node] == .none ? .none : verdict(on: node, tree)
            if verdict != .body { mark(node, tree, as: verdict) }
            node = verdict == .none ? Int(tree.nodes[node].end) : node + 1
        }
    }

    private func verdict(on node: Int, _ tree: HTMLTree) -> Use {
        let element = tree.nodes[node]
        switch element.tag {
        case .text, .html, .body, .article, .main: return .body
        case .nav, .aside, .footer, .form: return holdsMost(node) ? .body : .none
        case .header: if !isInArticle(node, tree) { return holdsMost(node) ? .body : .frame }
        default: break
        }
        guard !element.content.isEmpty else { return .body }
        let named = verdict(onWords: tree.words(of: node))
        let verdict = named == .body ? self.verdict(onRole: tree.value(.role, of: node)) : named
        guard verdict != .body else { return isEmptyDateline(node, tree) ? .none : .body }
        return holdsMost(node) ? .body : verdict
    }

    private func verdict(onRole role: String?) -> Use {
        switch role {
        case "navigation", "search", "complementary", "contentinfo", "dialog", "alertdialog", "menu",
            "toolbar":
            .none
        case "banner": .frame
        default: .body
        }
    }

    private func verdict(onWords words: [String]) -> Use {
        var verdict = Use.body
        var before = ""
        for word in words {
            defer { before = word }
            if PageFurniture.disarming.contains(before) { continue }
            if PageFurniture.foreign.contains(word)
                || PageFurniture.foreignPairs.contains(before + " " + word)
            {
                return .none
            }
            if PageFurniture.frame.contains(word) { verdict = .frame }
        }
        return verdict
    }

    /// The place for a dateline, filled with a dash and nothing else.
    private func isEmptyDateline(_ node: Int, _ tree: HTMLTree) -> Bool {
        tree.nodes[node].tag == .span && tree.words(of: node).contains("dateline")
            && !String(decoding: tree.text(of: node), as: UTF8.self).contains { $0.isLetter || $0.isNumber }
    }

    private func isInArticle(_ node: Int, _ tree: HTMLTree) -> Bool {
        var parent = Int(tree.nodes[node].parent)
        while parent > 0 {
            if tree.nodes[parent].tag == .article || tree.nodes[parent].tag == .main { return true }
            parent = Int(tree.nodes[parent].parent)
        }
        return false
    }

    /// Lists of links: three or more that make up most of the text of a short element.
    private mutating func dropLists(_ tree: HTMLTree) {
        var links = Array(repeating: Int32(0), count: tree.nodes.count)
        for node in stride(from: tree.nodes.count - 1, to: 0, by: -1) {
            if tree.nodes[node].tag == .a, use[node] == .body { links[node] += 1 }
            links[Int(tree.nodes[node].parent)] += links[node]
        }
        var node = 1
        while node < tree.nodes.count {
            let element = tree.nodes[node]
            let isList: Bool =
                switch element.tag {
                case .ul, .ol, .div, .section, .p, .table, .td, .dl: true
                default: false
                }
            if isList, use[node] == .body, links[node] >= 3, textBytes[node] < 2_000, prose[node] == 0,
                linkBytes[node] * 10 > textBytes[node] * 6
            {
                mark(node, tree, as: .none)
                node = Int(element.end)
            } else {
                node += 1
            }
        }
    }
}
