/// Finds the element that holds the article.
///
/// What the page says of itself comes first (article body, article, main, well-known names); it is believed
/// where it holds a fair part of the page's prose. A page that says nothing is searched for the smallest
/// element with nearly all prose in it.
struct MainText: Sendable {
    let tree: HTMLTree
    let filter: PageFilter

    /// The element, and whether the page showed it or it had to be searched.
    func root() -> (node: Int, isCertain: Bool) {
        let candidates: [(nodes: [Int], descends: Bool)] = [
            (nodes { tree.attribute(.itemprop, of: $0)?.elementsEqual("articleBody".utf8) == true }, false),
            (nodes { tree.nodes[$0].tag == .article }, false),
            (
                nodes {
                    tree.nodes[$0].tag == .main
                        || tree.attribute(.role, of: $0)?.elementsEqual("main".utf8) == true
                }, true
            ),
            (nodes(where: hasContentName), true),
        ]
        for (nodes, descends) in candidates {
            guard let best = nodes.max(by: { weight($0) < weight($1) }), holdsFairPart(best) else { continue }
            return (descends ? descend(from: best) : best, true)
        }
        return (descend(from: 0), filter.prose[0] > 0)
    }

    private func nodes(where matches: (Int) -> Bool) -> [Int] {
        tree.nodes.indices.filter { tree.nodes[$0].tag != .text && filter.use[$0] != .none && matches($0) }
    }

    private func hasContentName(_ node: Int) -> Bool {
        guard tree.nodes[node].tag.isContainer else { return false }
        for name in [HTMLAttribute.Name.id, .classes] {
            guard let value = tree.attribute(name, of: node) else { continue }
            for word in value.split(whereSeparator: \.isSpace) {
                let lowered = String(decoding: word.map(\.lowered), as: UTF8.self)
                if PageFurniture.contentNames.contains(lowered) { return true }
            }
        }
        return false
    }

    private func weight(_ node: Int) -> Int32 {
        filter.prose[0] > 0 ? filter.prose[node] : filter.textBytes[node]
    }

    /// Two fifths: a teaser or one of many entries holds less.
    private func holdsFairPart(_ node: Int) -> Bool {
        weight(node) > 0 && weight(node) * 5 >= weight(0) * 2
    }

    /// Goes down as long as one container below holds four fifths of the prose in three paragraphs or more.
    private func descend(from start: Int) -> Int {
        var node = start
        while true {
            var next: Int?
            var child = node + 1
            while child < Int(tree.nodes[node].end) {
                if tree.nodes[child].tag.isContainer || tree.nodes[child].tag == .html,
                    filter.paragraphs[child] >= 3, filter.prose[child] * 5 >= filter.prose[start] * 4
                {
                    next = child
                    break
                }
                child = Int(tree.nodes[child].end)
            }
            guard let next else { return node }
            node = next
        }
    }
}
