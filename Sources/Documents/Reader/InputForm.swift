/// What a decoded text is written in.
enum InputForm: Sendable, Equatable {
    case plain, page, json, feed, siteMap

    /// - Parameters:
    ///   - text: UTF-8.
    ///   - declaredType: what a server or the caller says (`text/html; charset=…`). The content decides where
    ///     the two disagree: Federal Register texts are pages that call themselves plain.
    init(_ text: [UInt8], declaredType: String?) {
        let start = Self.afterProlog(text)
        let isTag = start < text.count && text[start] == UInt8(ascii: "<")
        if isTag, let form = Self.form(ofTag: text, at: start) {
            self = form
        } else if start < text.count, text[start] == UInt8(ascii: "{"), Self.looksLikeJSON(text) {
            self = .json
        } else if Self.hasManyTags(text) || Self.saysPage(declaredType) && text.contains(UInt8(ascii: "<")) {
            self = .page
        } else {
            self = .plain
        }
    }

    private static func saysPage(_ type: String?) -> Bool {
        guard let type = type?.lowercased() else { return false }
        return type.hasPrefix("text/html") || type.hasPrefix("application/xhtml")
    }

    /// Behind white space, comments, processing instructions and the document type.
    private static func afterProlog(_ text: [UInt8]) -> Int {
        var position = 0
        while position < text.count {
            if text[position].isSpace {
                position += 1
            } else if text.holds("<!--", at: position) {
                guard let end = text.firstIndex(of: "-->", from: position) else { return position }
                position = end + 3
            } else if text.holds("<?", at: position), !text.holds("<?php", at: position) {
                guard let end = text[position...].firstIndex(of: UInt8(ascii: ">")) else { return position }
                position = end + 1
            } else {
                return position
            }
        }
        return position
    }

    private static func form(ofTag text: [UInt8], at start: Int) -> InputForm? {
        if text.holds("<!doctype", at: start) { return .page }
        if text.holds("<rss", at: start) || text.holds("<feed", at: start)
            || text.holds("<rdf:rdf", at: start)
        {
            return .feed
        }
        if text.holds("<urlset", at: start) || text.holds("<sitemapindex", at: start) { return .siteMap }
        var name = text[(start + 1)...].prefix(while: { $0.isLetter || $0.isDigit }).prefix(16).map(\.lowered)
        let end = start + 1 + name.count
        guard !name.isEmpty, end < text.count else { return nil }
        let closes = text[end].isSpace || text[end] == UInt8(ascii: ">") || text[end] == UInt8(ascii: "/")
        name.append(0)
        return closes && HTMLTag(name: name) != .other ? .page : nil
    }

    private static func looksLikeJSON(_ text: [UInt8]) -> Bool {
        guard text.trimmed.last == UInt8(ascii: "}") else { return false }
        let head = text.prefix(65_536)
        return ["\"document_number\"", "\"publication_date\"", "\"text\"", "\"html\"", "\"body\""].contains {
            head.contains(text: $0)
        }
    }

    /// A page whose beginning was cut off.
    private static func hasManyTags(_ text: [UInt8]) -> Bool {
        let end = min(text.count, 65_536)
        var tags = 0
        var position = -1
        while true {
            position = text.withUnsafeBufferPointer {
                UnsafeBufferPointer(rebasing: $0[..<end]).place(of: UInt8(ascii: "<"), from: position + 1)
            }
            guard position < end else { break }
            let names: [StaticString] = ["</p>", "</div>", "</a>", "</li>", "</span>", "</td>", "<br", "<p>"]
            if names.contains(where: { text.holds($0, at: position) }) { tags += 1 }
        }
        return tags >= 6 && tags * 2_000 >= end
    }
}

extension TextEncoding {
    /// What the beginning of a page or its `Content-Type` declares.
    static func declared(in bytes: [UInt8], type: String?) -> TextEncoding? {
        if let type, let encoding = charset(in: Array(type.utf8)[...]) { return encoding }
        let head = bytes.prefix(2_048)
        return head.contains(UInt8(ascii: "<")) ? charset(in: head) : nil
    }

    /// The word behind `charset=` or, in an XML declaration, `encoding=`.
    private static func charset(in head: ArraySlice<UInt8>) -> TextEncoding? {
        for position in head.indices {
            let isXML = head.holds("encoding=", at: position)
            guard isXML || head.holds("charset=", at: position) else { continue }
            let rest = head[(position + (isXML ? 9 : 8))...].drop { $0.isSpace || $0 == 0x22 || $0 == 0x27 }
            let word = rest.prefix { $0.isLetter || $0.isDigit || $0 == 0x2D || $0 == 0x5F }
            if let encoding = TextEncoding(label: String(decoding: word, as: UTF8.self)) { return encoding }
        }
        return nil
    }
}
