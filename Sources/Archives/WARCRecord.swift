/// A record of a web archive (ISO 28500, WARC): its named fields, and its block behind them.
struct WARCRecord {
    private let fields: [String: String]
    /// Bytes of its block.
    let length: Int

    /// `response`, `resource`, `conversion`, `request`, …
    var type: String { fields["warc-type"]?.lowercased() ?? "" }
    /// The address, without the brackets of old writers; `nil` where none is given, or an empty one.
    var target: String? {
        guard let field = fields["warc-target-uri"] else { return nil }
        let isBracketed = field.count > 1 && field.hasPrefix("<") && field.hasSuffix(">")
        let address = isBracketed ? String(field.dropFirst().dropLast()) : field
        return address.isEmpty ? nil : address
    }
    /// The media type of the block.
    var mediaType: String? { fields["content-type"] }

    enum Head {
        case record(WARCRecord)
        /// What stands there is no record, with the reason.
        case damaged(String)
        case end
    }

    /// At most so many bytes of a line of fields are looked at.
    private static let lineLimit = 65_536
    private static let fieldLimit = 512

    /// Reads the fields of the next record and stops before its block.
    static func head(_ bytes: ByteFeed) throws(ArchiveError) -> Head {
        // Records end with two empty lines; writers leave more or fewer.
        var first: [UInt8]
        repeat {
            guard let line = try bytes.line(limit: lineLimit) else { return .end }
            first = line
        } while first.allSatisfy { $0 <= 0x20 }
        guard first.starts(with: Array("WARC/".utf8)) else {
            return .damaged("no record begins here (\"WARC/\" is missing)")
        }
        var fields: [String: String] = [:]
        var last: String?
        while true {
            guard let line = try bytes.line(limit: lineLimit) else {
                return .damaged("the archive ends among the fields of a record")
            }
            let text = String(decoding: line, as: UTF8.self).trimmingBlanks
            if text.isEmpty { break }
            if fields.count >= fieldLimit { return .damaged("the record has more than \(fieldLimit) fields") }
            if let last, line[0] == 0x20 || line[0] == 0x09 {
                fields[last, default: ""] += " " + text
                continue
            }
            guard let colon = text.firstIndex(of: ":") else { continue }
            let name = String(text[..<colon]).lowercased()
            if fields[name] == nil { fields[name] = String(text[text.index(after: colon)...]).trimmingBlanks }
            last = name
        }
        guard let length = fields["content-length"].flatMap({ Int($0) }), length >= 0 else {
            return .damaged("the record does not say its length (Content-Length)")
        }
        return .record(WARCRecord(fields: fields, length: length))
    }

    /// Goes on to where a record may begin again.
    ///
    /// - Returns: `false` at the end.
    static func resume(_ bytes: ByteFeed) throws(ArchiveError) -> Bool {
        while true {
            let next = try bytes.peek(7)
            if next.isEmpty { return false }
            if next.starts(with: Array("WARC/1.".utf8)) || next.starts(with: Array("WARC/0.".utf8)) {
                return true
            }
            guard try bytes.line(limit: 0) != nil else { return false }
        }
    }
}

extension String {
    /// Without blanks, tabs and line ends at its ends.
    var trimmingBlanks: String {
        let utf8 = self.utf8
        guard let first = utf8.firstIndex(where: { $0 > 0x20 }),
            let last = utf8.lastIndex(where: { $0 > 0x20 })
        else { return "" }
        return String(self[first...last])
    }
}
