internal import CLibXML2

/// Takes the events of libxml2's parser and makes the flat tree of them.
///
/// libxml2 would build a tree of its own, stop at 256 levels and free it by walking it; its events have no
/// such bound, and half of what it would keep is of no use to us.
final class HTMLTreeBuilder {
    private(set) var tree = HTMLTree()
    private var open: [Int32] = [0]
    private let limits: DocumentLimits
    private(set) var isStopped = false

    init(limits: DocumentLimits) {
        self.limits = limits
    }

    /// Parses `page`, which must be valid UTF-8 without zeros.
    static func tree(of page: [UInt8], limits: DocumentLimits) -> HTMLTree {
        let builder = HTMLTreeBuilder(limits: limits)
        builder.parse(page)
        return builder.finished()
    }

    /// libxml2 sets its tables up at first use, which two threads must not do at once.
    private static let library: Void = xmlInitParser()

    private func parse(_ page: [UInt8]) {
        Self.library
        guard !page.isEmpty, let count = Int32(exactly: page.count), let context = htmlNewParserCtxt() else {
            return
        }
        defer { htmlFreeParserCtxt(context) }
        guard let handler = context.pointee.sax else { return }
        handler.pointee = Self.handler()
        context.pointee.userData = Unmanaged.passUnretained(self).toOpaque()
        self.context = context
        let options =
            HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
            | HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
        page.withUnsafeBytes { raw in
            let document = htmlCtxtReadMemory(
                context, raw.bindMemory(to: CChar.self).baseAddress, count, nil, "UTF-8", Int32(options))
            if let document { xmlFreeDoc(document) }
        }
        self.context = nil
    }

    private var context: htmlParserCtxtPtr?

    private func stop(_ warning: DocumentWarning) {
        guard !isStopped else { return }
        isStopped = true
        tree.warnings.append(warning)
        if let context { xmlStopParser(context) }
    }

    private func finished() -> HTMLTree {
        for node in open { tree.nodes[Int(node)].end = Int32(tree.nodes.count) }
        open = []
        return tree
    }
}

// MARK: Events

extension HTMLTreeBuilder {
    private func start(
        _ name: UnsafePointer<UInt8>, _ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
    ) {
        guard !isStopped, let parent = open.last else { return }
        if open.count > limits.maximumDepth {
            stop(
                DocumentWarning(
                    .nestedTooDeep,
                    "elements stand more than \(limits.maximumDepth) deep; the rest was not read"
                ))
            return
        }
        guard hasRoom() else { return }
        let first = Int32(tree.attributes.count)
        if let attributes { keep(attributes) }
        let node = Int32(tree.nodes.count)
        tree.nodes.append(
            HTMLTree.Node(
                tag: HTMLTag(name: name), parent: parent, content: first..<Int32(tree.attributes.count)))
        open.append(node)
    }

    private func keep(_ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>) {
        var index = 0
        while let name = attributes[index] {
            if let known = HTMLAttribute.Name(name) {
                let start = Int32(tree.bytes.count)
                if let value = attributes[index + 1] {
                    tree.bytes.append(
                        contentsOf: UnsafeBufferPointer(start: value, count: Int(xmlStrlen(value))))
                }
                tree.attributes.append(HTMLAttribute(name: known, value: start..<Int32(tree.bytes.count)))
            }
            index += 2
        }
    }

    private func end() {
        guard !isStopped, open.count > 1, let node = open.popLast() else { return }
        tree.nodes[Int(node)].end = Int32(tree.nodes.count)
    }

    private func characters(_ text: UnsafeBufferPointer<UInt8>) {
        guard !isStopped, !text.isEmpty, let parent = open.last else { return }
        let start = Int32(tree.bytes.count)
        tree.bytes.append(contentsOf: text)
        let end = Int32(tree.bytes.count)
        let last = tree.nodes.count - 1
        let before = tree.nodes[last]
        if before.tag == .text, before.parent == parent, before.content.upperBound == start {
            tree.nodes[last].content = before.content.lowerBound..<end
        } else if hasRoom() {
            tree.nodes.append(
                HTMLTree.Node(tag: .text, parent: parent, end: Int32(last + 2), content: start..<end))
        }
    }

    private func hasRoom() -> Bool {
        guard tree.nodes.count < limits.maximumNodes else {
            stop(
                DocumentWarning(
                    .tooManyElements,
                    "the page has more than \(limits.maximumNodes) elements; the rest was not read"))
            return false
        }
        return true
    }

    /// All other events are left out: comments, errors, processing instructions, the document type.
    private static func handler() -> xmlSAXHandler {
        var handler = xmlSAXHandler()
        handler.initialized = UInt32(XML_SAX2_MAGIC)
        handler.startElement = { user, name, attributes in
            guard let user, let name else { return }
            HTMLTreeBuilder.of(user).start(name, attributes)
        }
        handler.endElement = { user, _ in
            guard let user else { return }
            HTMLTreeBuilder.of(user).end()
        }
        let text: charactersSAXFunc = { user, text, count in
            guard let user, let text, count > 0 else { return }
            HTMLTreeBuilder.of(user).characters(UnsafeBufferPointer(start: text, count: Int(count)))
        }
        handler.characters = text
        handler.ignorableWhitespace = text
        handler.cdataBlock = text
        return handler
    }

    private static func of(_ user: UnsafeMutableRawPointer) -> HTMLTreeBuilder {
        Unmanaged<HTMLTreeBuilder>.fromOpaque(user).takeUnretainedValue()
    }
}
