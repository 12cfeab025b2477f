/// The parts of a form with files, RFC 7578.
enum Multipart {
    struct Part: Sendable, Hashable {
        let name: String
        var fileName: String?
        var mediaType: String?
        let bytes: [UInt8]
    }

    /// The boundary that a media type states.
    static func boundary(of mediaType: String) -> String? {
        let value = parameter("boundary", of: mediaType)
        return value.flatMap { (1...70).contains($0.utf8.count) ? $0 : nil }
    }

    /// `nil` where the parts do not begin and end as they should.
    static func parts(_ bytes: [UInt8], boundary: String) -> [Part]? {
        let mark = Array("--\(boundary)".utf8)
        guard var start = find(mark, in: bytes, from: 0) else { return nil }
        var parts: [Part] = []
        let lineEnd: [UInt8] = [0x0D, 0x0A]
        while parts.count < 100 {
            let after = start + mark.count
            if bytes.dropFirst(after).starts(with: Array("--".utf8)) { return parts }
            guard bytes.dropFirst(after).starts(with: lineEnd) else { return nil }
            guard let headEnd = find(lineEnd + lineEnd, in: bytes, from: after),
                let next = find(lineEnd + mark, in: bytes, from: headEnd + 2)
            else { return nil }
            let head = String(decoding: bytes[(after + 2)..<max(after + 2, headEnd)], as: UTF8.self)
            let body = bytes[min(headEnd + 4, next)..<next]
            guard let part = part(head, Array(body)) else { return nil }
            parts.append(part)
            start = next + 2
        }
        return nil
    }

    private static func part(_ head: String, _ bytes: [UInt8]) -> Part? {
        var name: String?
        var fileName: String?
        var mediaType: String?
        for line in head.split(whereSeparator: \.isNewline) {
            let field = line.split(separator: ":", maxSplits: 1)
            guard field.count == 2 else { continue }
            let value = String(field[1].drop { $0 == " " })
            switch field[0].lowercased() {
            case "content-disposition":
                name = parameter("name", of: value)
                fileName = parameter("filename", of: value).flatMap { $0.isEmpty ? nil : $0 }
            case "content-type": mediaType = value
            default: break
            }
        }
        return name.map { Part(name: $0, fileName: fileName, mediaType: mediaType, bytes: bytes) }
    }

    /// `value` of `…; name="value"`.
    private static func parameter(_ name: String, of text: String) -> String? {
        for part in text.split(separator: ";").dropFirst() {
            let pair = part.split(separator: "=", maxSplits: 1)
            guard pair.count == 2, pair[0].filter({ $0 != " " }).lowercased() == name else { continue }
            return String(pair[1].filter { $0 != "\"" }.drop { $0 == " " })
        }
        return nil
    }

    /// The first place of some bytes; the first letter is looked for by itself, so that a long body is passed quickly.
    private static func find(_ wanted: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
        guard let first = wanted.first, start >= 0, bytes.count >= wanted.count else { return nil }
        let last = bytes.count - wanted.count
        return bytes.withUnsafeBufferPointer { bytes in
            var place = start
            while place <= last {
                if bytes[place] == first, wanted.indices.allSatisfy({ bytes[place + $0] == wanted[$0] }) {
                    return place
                }
                place += 1
            }
            return nil
        }
    }
}
