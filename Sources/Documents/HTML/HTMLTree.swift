/// A page as one flat list of nodes in document order: no recursion to build it, walk it or free it.
///
/// Node 0 is a root above the whole page. The nodes below node `i` are `i + 1 ..< nodes[i].end`.
struct HTMLTree: Sendable {
    var nodes: [Node] = [Node(tag: .other, parent: -1)]
    var attributes: [HTMLAttribute] = []
    /// All text and attribute values, UTF-8, one after another.
    var bytes: [UInt8] = []
    var warnings: [DocumentWarning] = []

    struct Node: Sendable {
        let tag: HTMLTag
        let parent: Int32
        /// The first node behind this one that is not below it.
        var end: Int32 = 0
        /// Of a text its bytes, of an element its attributes.
        var content: Range<Int32> = 0..<0
    }
}

extension HTMLTree {
    /// The text below `node` as it stands in the source, without any break added.
    func text(of node: Int) -> [UInt8] {
        var result: [UInt8] = []
        for index in node..<Int(nodes[node].end) where nodes[index].tag == .text {
            result.append(contentsOf: textBytes(of: index))
        }
        return result
    }

    /// The bytes of a text node.
    func textBytes(of node: Int) -> ArraySlice<UInt8> {
        let content = nodes[node].content
        return bytes[Int(content.lowerBound)..<Int(content.upperBound)]
    }

    /// The value of an attribute of `node`; empty for one without a value.
    func attribute(_ name: HTMLAttribute.Name, of node: Int) -> ArraySlice<UInt8>? {
        guard nodes[node].tag != .text else { return nil }
        let own = nodes[node].content
        for index in Int(own.lowerBound)..<Int(own.upperBound) where attributes[index].name == name {
            let value = attributes[index].value
            return bytes[Int(value.lowerBound)..<Int(value.upperBound)]
        }
        return nil
    }

    /// The same as a `String`.
    func value(_ name: HTMLAttribute.Name, of node: Int) -> String? {
        attribute(name, of: node).map { String(decoding: $0, as: UTF8.self) }
    }

    /// The words of the element's `class` and `id` in small letters, cut also at hyphens and underscores.
    func words(of node: Int) -> [String] {
        var words: [String] = []
        for name in [HTMLAttribute.Name.classes, .id] {
            guard let value = attribute(name, of: node) else { continue }
            for word in value.split(whereSeparator: { !$0.isLetter && !$0.isDigit }) {
                words.append(String(decoding: word.map(\.lowered), as: UTF8.self))
            }
        }
        return words
    }

    /// Elements with `tag`, in document order.
    func all(_ tag: HTMLTag) -> [Int] {
        nodes.indices.filter { nodes[$0].tag == tag }
    }

    /// Whether `node` is `ancestor` or stands below it.
    func contains(_ ancestor: Int, _ node: Int) -> Bool {
        node >= ancestor && node < Int(nodes[ancestor].end)
    }
}
