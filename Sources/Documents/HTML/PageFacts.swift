/// What a page says of itself: headline, day, language.
struct PageFacts: Sendable {
    var title: String?
    var published: String?
    var language: String?

    /// The element that prints the headline.
    var headline: Int?

    /// The element that prints the day.
    var dateLine: Int?
}

extension PageFacts {
    /// - Parameter root: the element with the main text.
    init(_ tree: HTMLTree, filter: PageFilter, root: Int) {
        let names = Self.metadata(tree)
        let titleElement = tree.all(.title).first.map { Self.line(tree, $0) }?.nonBlank
        headline = Self.headline(tree, filter: filter, root: root, hint: names.title ?? titleElement)
        let heading = headline.map { Self.line(tree, $0) }
        title = Self.title(heading: heading, stated: names.title, titleElement: titleElement)
        dateLine = Self.dateLine(tree, filter: filter, root: root)
        published = names.published ?? Self.publishedInScript(tree) ?? Self.printed(tree, dateLine)
        language =
            tree.all(.html).first.flatMap { tree.value(.lang, of: $0) }.flatMap(Self.languageCode)
            ?? names.language
    }

    private static func line(_ tree: HTMLTree, _ node: Int) -> String {
        String(decoding: tree.text(of: node), as: UTF8.self).singleSpaced
    }

    /// `en` of `en-US`; `nil` for what is no code.
    static func languageCode(_ tag: String) -> String? {
        let code = tag.prefix { $0.isASCII && $0.isLetter }.lowercased()
        return code.count == 2 || code.count == 3 ? code : nil
    }
}

// MARK: Metadata

extension PageFacts {
    private struct Metadata {
        var title: String?
        var published: String?
        var language: String?
    }

    /// Names under which pages state their day, best first.
    private static let dateNames = [
        "datepublished", "article:published_time", "og:published_time", "article.published", "dc.date.issued",
        "dcterms.issued", "dcterms.date", "dc.date", "dc.date.created", "dcterms.created",
        "citation_publication_date",
        "parsely-pub-date", "sailthru.date", "publication_date", "publishdate", "publish-date", "pubdate",
        "date",
    ]

    private static func metadata(_ tree: HTMLTree) -> Metadata {
        var found = Metadata()
        var bestDate = dateNames.count
        for node in tree.nodes.indices {
            let isMeta = tree.nodes[node].tag == .meta
            guard isMeta || tree.attribute(.itemprop, of: node) != nil else { continue }
            let names = [HTMLAttribute.Name.property, .name, .itemprop].compactMap {
                tree.value($0, of: node)
            }
            guard let name = names.first?.lowercased() else { continue }
            let content = tree.value(.content, of: node) ?? tree.value(.datetime, of: node)
            if let rank = dateNames.firstIndex(of: name), rank < bestDate, let content,
                let date = PrintedDate.first(in: Array(content.utf8))
            {
                found.published = date.description
                bestDate = rank
            }
            guard isMeta, let content = content?.singleSpaced.nonBlank else { continue }
            switch name {
            case "og:title": found.title = content
            case "twitter:title", "dc.title", "title": found.title = found.title ?? content
            case "og:locale", "dc.language", "language":
                found.language = found.language ?? languageCode(content)
            default: break
            }
        }
        return found
    }

    /// Linked data in a script: `"datePublished": "2025-05-15T…"`.
    private static func publishedInScript(_ tree: HTMLTree) -> String? {
        for node in tree.all(.script) where tree.value(.type, of: node)?.contains("ld+json") == true {
            let script = tree.text(of: node)
            guard let key = script.firstIndex(of: "\"datePublished\"") else { continue }
            var position = key + 15
            while position < script.count, script[position].isSpace || script[position] == UInt8(ascii: ":") {
                position += 1
            }
            guard position + 1 < script.count, script[position] == UInt8(ascii: "\"") else { continue }
            if let found = PrintedDate.found(in: script, at: position + 1) { return found.date.description }
        }
        return nil
    }
}

// MARK: Headline and day

extension PageFacts {
    /// The element of the headline: marked as such, else the `h1` that agrees with the page's title, else the
    /// first `h1` that is no link to the front page.
    private static func headline(_ tree: HTMLTree, filter: PageFilter, root: Int, hint: String?) -> Int? {
        let marked = tree.nodes.indices.first {
            tree.attribute(.itemprop, of: $0)?.elementsEqual("headline".utf8) == true
                && tree.nodes[$0].tag != .meta
                && filter.use[$0] != .none && filter.textBytes(of: $0, tree) > 0
        }
        if let marked { return marked }
        let headings = tree.all(.h1).filter { filter.use[$0] != .none && filter.textBytes(of: $0, tree) > 0 }
        if let hint {
            let agreeing = headings.first {
                let text = line(tree, $0)
                return text.utf8.count >= 8 && (hint.contains(text) || text.contains(hint))
            }
            if let agreeing { return agreeing }
        }
        return headings.first { !isLinkToFront(tree, $0) }
    }

    private static func isLinkToFront(_ tree: HTMLTree, _ node: Int) -> Bool {
        (node..<Int(tree.nodes[node].end)).contains {
            guard tree.nodes[$0].tag == .a, let href = tree.value(.href, of: $0) else { return false }
            return href == "/" || href.hasPrefix("http") && href.split(separator: "/").count <= 2
        }
    }

    private static func title(heading: String?, stated: String?, titleElement: String?) -> String? {
        guard let heading = heading?.nonBlank else {
            return stated ?? titleElement.map(withoutSite)?.nonBlank
        }
        guard let stated else { return heading }
        return stated.hasPrefix(heading) || heading.hasPrefix(stated) ? heading : withoutSite(stated)
    }

    /// Without the site's name behind the last ` | ` or ` - `, where a headline is left before it.
    static func withoutSite(_ title: String) -> String {
        // Most titles hold none of the marks: they are not searched one by one.
        guard holdsSpacedMark(title) else { return title }
        for mark in [" | ", " – ", " — ", " - "] {
            let parts = title.split(separator: mark)
            guard parts.count > 1, let last = parts.last, last.utf8.count <= 40 else { continue }
            let rest = mark == " | " ? String(parts[0]) : parts.dropLast().joined(separator: mark)
            if rest.utf8.count >= 15, rest.utf8.count > last.utf8.count { return rest }
        }
        return title
    }

    /// A bar or a dash of any kind between two spaces.
    private static func holdsSpacedMark(_ title: String) -> Bool {
        var title = title
        return title.withUTF8 { bytes in
            var position = 0
            while position + 2 < bytes.count {
                position = bytes.place(of: 0x20, from: position) + 1
                guard position + 1 < bytes.count else { return false }
                let mark = bytes[position]
                if (mark == 0x7C || mark == 0x2D) && bytes[position + 1] == 0x20 { return true }
                if mark == 0xE2, position + 3 < bytes.count, bytes[position + 1] == 0x80,
                    bytes[position + 2] == 0x93 || bytes[position + 2] == 0x94, bytes[position + 3] == 0x20
                {
                    return true
                }
            }
            return false
        }
    }

    /// The first short element that is called a day and holds one, before the text has well begun.
    private static func dateLine(_ tree: HTMLTree, filter: PageFilter, root: Int) -> Int? {
        var textBefore = 0
        for node in tree.nodes.indices {
            if tree.nodes[node].tag == .text {
                if filter.use[node] == .body, tree.contains(root, node) {
                    textBefore += tree.nodes[node].content.count
                }
                continue
            }
            if textBefore > 1_000 { return nil }
            guard filter.use[node] != .none, isCalledDate(tree, node) else { continue }
            let text = tree.text(of: node)
            guard text.trimmed.count <= 100, surroundings(tree, node) <= 160 else { continue }
            if PrintedDate.first(in: text) != nil { return node }
        }
        return nil
    }

    private static func isCalledDate(_ tree: HTMLTree, _ node: Int) -> Bool {
        if tree.nodes[node].tag == .time { return true }
        guard !tree.nodes[node].content.isEmpty else { return false }
        return tree.words(of: node).contains { PageFurniture.dateWords.contains($0) }
    }

    /// Bytes of text in the line that an inline element stands in: a day within a sentence is no date line.
    private static func surroundings(_ tree: HTMLTree, _ node: Int) -> Int {
        var block = node
        while block > 0, !tree.nodes[block].tag.isBlock { block = Int(tree.nodes[block].parent) }
        var count = 0
        var index = block + 1
        while index < Int(tree.nodes[block].end), count <= 160 {
            let element = tree.nodes[index]
            if element.tag == .text { count += tree.textBytes(of: index).trimmed.count }
            // What stands in a block below is another line.
            index = element.tag.isBlock || element.tag.isNeverText ? Int(element.end) : index + 1
        }
        return count
    }

    private static func printed(_ tree: HTMLTree, _ node: Int?) -> String? {
        guard let node else { return nil }
        if let stated = tree.attribute(.datetime, of: node), let date = PrintedDate.first(in: Array(stated)) {
            return date.description
        }
        return PrintedDate.first(in: tree.text(of: node))?.description
    }
}

extension PageFilter {
    /// Bytes of text below `node` whatever may be read of it.
    func textBytes(of node: Int, _ tree: HTMLTree) -> Int {
        tree.text(of: node).trimmed.count
    }
}
