/// What a server had answered, as a web archive keeps it: status, fields, body.
struct HTTPAnswer {
    let status: Int
    private let fields: [String: String]
    /// The body as it was sent, without the pieces of the transfer.
    let body: [UInt8]

    /// With its `charset` where there is one.
    var mediaType: String? { fields["content-type"] }
    /// How the body is packed: `gzip`, `br`; `nil` where it is not, or where a crawler unpacked it and left the field.
    var packing: String? {
        guard let coding = fields["content-encoding"]?.lowercased(), coding != "identity", !coding.isEmpty
        else {
            return nil
        }
        if coding.hasSuffix("gzip") { return body.starts(with: [0x1F, 0x8B]) ? "gzip" : nil }
        // Markup and text begin with a letter, a bracket or a mark; what is packed seldom does for long.
        let isText = body.prefix(64).allSatisfy { $0 >= 0x20 && $0 < 0x7F || $0 >= 0x09 && $0 <= 0x0D }
        return isText ? nil : coding
    }

    /// - Returns: `nil` where the bytes are no answer of a server.
    init?(_ bytes: [UInt8]) {
        guard bytes.starts(with: Array("HTTP/".utf8)) else { return nil }
        var lines: [ArraySlice<UInt8>] = []
        var start = 0
        while let end = bytes[start...].firstIndex(of: 0x0A) {
            let line = bytes[start..<end]
            start = end + 1
            if line.allSatisfy({ $0 <= 0x20 }) { break }
            lines.append(line)
            if lines.count > 512 { return nil }
        }
        let words = String(decoding: lines.first ?? [], as: UTF8.self).split(separator: " ")
        guard words.count > 1, let status = Int(words[1].trimmingCharacters) else { return nil }
        self.status = status
        var fields: [String: String] = [:]
        for line in lines.dropFirst() {
            let text = String(decoding: line, as: UTF8.self)
            guard let colon = text.firstIndex(of: ":") else { continue }
            let name = text[..<colon].lowercased()
            if fields[name] == nil { fields[name] = String(text[text.index(after: colon)...]).trimmingBlanks }
        }
        self.fields = fields
        let rest = bytes[start...]
        let isChunked = fields["transfer-encoding"]?.lowercased().contains("chunked") ?? false
        // Some crawlers put the pieces together and leave the field.
        body = isChunked ? Self.joined(rest) ?? Array(rest) : Array(rest)
    }

    /// Puts the pieces of a chunked transfer together; `nil` where it is none.
    private static func joined(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
        var body: [UInt8] = []
        var place = bytes.startIndex
        while place < bytes.endIndex {
            guard let end = bytes[place...].prefix(32).firstIndex(of: 0x0A) else {
                return body.isEmpty ? nil : body
            }
            let digits = bytes[place..<end].prefix { $0 != UInt8(ascii: ";") && $0 > 0x20 }
            guard let size = Int(String(decoding: digits, as: UTF8.self), radix: 16), size >= 0 else {
                return body.isEmpty ? nil : body
            }
            place = end + 1
            if size == 0 { return body }
            // What is cut off gives as much as there is.
            let last = min(bytes.endIndex, size > bytes.endIndex - place ? bytes.endIndex : place + size)
            body += bytes[place..<last]
            place = last
            while place < bytes.endIndex, bytes[place] == 0x0D || bytes[place] == 0x0A { place += 1 }
        }
        return body
    }
}

extension Substring {
    /// Without blanks and line ends behind it.
    fileprivate var trimmingCharacters: String { String(self).trimmingBlanks }
}
