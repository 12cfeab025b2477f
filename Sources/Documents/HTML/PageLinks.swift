/// A link of a page: where it leads, as it stands there, and by which words.
package struct PageLink: Hashable, Sendable {
    /// As the page writes it, often relative.
    package let target: String
    /// The words of the link, in one line.
    package let words: String
    /// What the page says of the relation, as `next`.
    package let relation: String
}

/// The links of a page, in their order.
package struct PageLinks: Sendable {
    package let links: [PageLink]
    /// What relative links stand to, where the page says so.
    package let base: String?

    /// - Parameter bytes: of the page, in any encoding that it declares.
    /// - Throws: what ``DocumentReader`` throws for what is no page.
    package init(
        _ bytes: [UInt8], declaredType: String? = nil, limits: DocumentLimits = .standard
    ) throws(DocumentError) {
        guard !bytes.isEmpty else { throw .empty }
        if let kind = BinaryKind(magic: bytes) { throw .binary(kind) }
        var text = try DecodedText(bytes, declared: TextEncoding.declared(in: bytes, type: declaredType)).utf8
        text.removeAll { $0 == 0 }
        let tree = HTMLTreeBuilder.tree(of: text, limits: limits)
        var links: [PageLink] = []
        for node in tree.nodes.indices where tree.nodes[node].tag == .a || tree.nodes[node].tag == .link {
            guard let target = tree.value(.href, of: node), !target.isEmpty else { continue }
            links.append(
                PageLink(
                    target: target, words: String(decoding: tree.text(of: node), as: UTF8.self).singleSpaced,
                    relation: tree.value(.rel, of: node)?.lowercased() ?? ""))
        }
        self.links = links
        base = tree.all(.base).first.flatMap { tree.value(.href, of: $0) }
    }
}
