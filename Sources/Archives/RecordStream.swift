/// The records of a file of any kind, one after another.
///
/// What the file is, its first bytes tell: packed or a tar, a web archive, else JSON lines where they are asked for or
/// the name ends so, else one document. A file in a tar is taken the same way, also one that is packed itself.
package final class RecordStream {
    /// The most bytes that a record may have.
    private let limit: Int
    /// Whether what is neither archive nor named as something else holds lines.
    private let asLines: Bool
    /// Which endings of names documents have, of files in a tar.
    private let endings: Set<String>
    private let name: String
    private var levels: [Level] = []
    private var number = 0

    private enum Level {
        case archive(Unpacker, name: String)
        case web(ByteFeed, name: String)
        case lines(ByteFeed, name: String, line: Int)
    }

    /// Files in archives in archives are followed so far.
    private static let deepest = 4
    /// What lines of JSON are called.
    package static let lineEndings: Set<String> = ["jsonl", "ndjson"]
    /// What packed files and archives are called.
    package static let archiveEndings: Set<String> = [
        "warc", "gz", "zst", "xz", "bz2", "tar", "tgz", "jsonl", "ndjson",
    ]

    /// - Parameters:
    ///   - name: of the file, as its source and for its ending.
    ///   - asLines: a file that is no archive holds a JSON object a line.
    ///   - endings: of the names of documents, in lower case.
    package init(_ feed: ByteFeed, name: String, asLines: Bool, endings: Set<String>, limit: Int)
        throws(ArchiveError)
    {
        self.name = name
        self.asLines = asLines
        self.endings = endings
        self.limit = limit
        first = try open(feed, name: name, asLines: asLines)
    }

    /// A record that was there before anything was asked for.
    private var first: ArchiveRecord.Content?

    /// The next record, `nil` at the end.
    ///
    /// - Throws: where nothing behind this place can be read; what was handed out stays good.
    package func next() throws(ArchiveError) -> ArchiveRecord? {
        if let content = first {
            first = nil
            return record(name, content)
        }
        while let level = levels.last {
            switch level {
            case .lines(let bytes, let name, let line):
                guard let found = try bytes.line(limit: limit) else {
                    levels.removeLast()
                    continue
                }
                levels[levels.count - 1] = .lines(bytes, name: name, line: line + 1)
                if found.allSatisfy({ $0 <= 0x20 }) { continue }
                if found.count > limit {
                    return ArchiveRecord(
                        source: name, number: line + 1,
                        content: .rejected("the line has more than \(limit) bytes"))
                }
                return ArchiveRecord(source: name, number: line + 1, content: .line(found))
            case .web(let bytes, let name):
                guard let found = try web(bytes, name) else {
                    levels.removeLast()
                    continue
                }
                return found
            case .archive(let unpacker, let name):
                guard let member = try unpacker.next() else {
                    levels.removeLast()
                    continue
                }
                if let found = try enter(member, of: unpacker, named: name) { return found }
            }
        }
        return nil
    }

    private func record(_ source: String, _ content: ArchiveRecord.Content) -> ArchiveRecord {
        number += 1
        return ArchiveRecord(source: source, number: number, content: content)
    }

    // MARK: What it is

    /// Begins with what the bytes are.
    ///
    /// - Returns: a document where they are one.
    private func open(
        _ bytes: ByteFeed, name: String, asLines: Bool
    ) throws(ArchiveError) -> ArchiveRecord.Content? {
        let head = try bytes.peek(512)
        if Self.isPacked(head) {
            guard levels.count < Self.deepest else {
                return .rejected("it is packed more than \(Self.deepest) times over")
            }
            levels.append(.archive(try Unpacker(bytes), name: name))
            return nil
        }
        if head.starts(with: Array("WARC/".utf8)) {
            levels.append(.web(bytes, name: name))
            return nil
        }
        if asLines || Self.lineEndings.contains(Self.endings(of: name).last ?? "") {
            levels.append(.lines(bytes, name: name, line: 0))
            return nil
        }
        let document = try bytes.all(limit: limit)
        guard document.count <= limit else {
            return .rejected("the document has more than \(limit / 1_000_000) MB, the most that is read")
        }
        return .document(document, type: nil)
    }

    /// Whether a file that begins so can hold more than one record, or is packed.
    package static func isArchive(_ head: ArraySlice<UInt8>) -> Bool {
        isPacked(head) || head.starts(with: Array("WARC/".utf8))
    }

    /// Whether the bytes begin a gzip, Zstandard, xz or bzip2 file or a tar.
    private static func isPacked(_ head: ArraySlice<UInt8>) -> Bool {
        if head.starts(with: [0x1F, 0x8B, 0x08]) || head.starts(with: [0x28, 0xB5, 0x2F, 0xFD]) {
            return true
        }
        if head.starts(with: [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]) { return true }
        if head.starts(with: Array("BZh".utf8)), head.dropFirst(4).starts(with: [0x31, 0x41, 0x59, 0x26]) {
            return true
        }
        return head.dropFirst(257).starts(with: Array("ustar".utf8))
    }

    /// The endings of a name, in lower case, without those of packing: `html` and before it what stands there.
    private static func endings(of name: String) -> [String] {
        let file =
            name.utf8.lastIndex { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ":") }
            .map { name[name.utf8.index(after: $0)...] } ?? name[...]
        var parts = file.lowercased().split(separator: ".").dropFirst().map(String.init)
        while let last = parts.last, ["gz", "zst", "xz", "bz2"].contains(last) { parts.removeLast() }
        return parts
    }

    // MARK: Files in archives

    private func enter(
        _ member: Unpacker.Member, of unpacker: Unpacker, named outer: String
    ) throws(ArchiveError) -> ArchiveRecord? {
        guard member.isFile else { return nil }
        let inner = ByteFeed { () throws(ArchiveError) in try unpacker.read() }
        guard let path = member.path else {
            // Only packed: what it holds goes by the name of the file.
            guard let content = try open(inner, name: outer, asLines: asLines) else { return nil }
            return record(outer, content)
        }
        let name = "\(outer):\(path)"
        // What systems put beside files: `._a.html`, `.DS_Store`.
        if path.split(separator: "/").contains(where: { $0.hasPrefix(".") && $0 != "." && $0 != ".." }) {
            return nil
        }
        let ending = Self.endings(of: path).last ?? ""
        guard
            endings.contains(ending) || Self.lineEndings.contains(ending) || ending == "warc"
                || ending == "tar"
        else {
            return record(name, .passed(ending.isEmpty ? "a file without an ending" : ".\(ending)"))
        }
        guard let content = try open(inner, name: name, asLines: false) else { return nil }
        return record(name, content)
    }

    // MARK: Web archives

    private func web(_ bytes: ByteFeed, _ name: String) throws(ArchiveError) -> ArchiveRecord? {
        switch try WARCRecord.head(bytes) {
        case .end: return nil
        case .damaged(let reason):
            _ = try WARCRecord.resume(bytes)
            return record(name, .rejected(reason))
        case .record(let head):
            let source = head.target ?? name
            guard ["response", "resource", "conversion"].contains(head.type) else {
                try bytes.skip(head.length)
                return record(source, .passed(head.type.isEmpty ? "a record without a type" : head.type))
            }
            guard head.length <= limit else {
                try bytes.skip(head.length)
                return record(
                    source,
                    .rejected("the record has \(head.length) bytes, more than the \(limit) that are read"))
            }
            let block = try bytes.take(head.length)
            guard block.count == head.length else {
                return record(source, .rejected("the archive ends in the middle of this record"))
            }
            return record(source, content(of: block, head))
        }
    }

    private func content(of block: [UInt8], _ head: WARCRecord) -> ArchiveRecord.Content {
        guard let answer = HTTPAnswer(block) else { return document(block, type: head.mediaType) }
        guard answer.status == 200 else { return .passed("status \(answer.status)") }
        switch answer.packing {
        case nil: return document(answer.body, type: answer.mediaType)
        case "gzip":
            do throws(ArchiveError) {
                let unpacker = try Unpacker(ByteFeed(answer.body))
                guard try unpacker.next() != nil else { return .rejected("the packed page is empty") }
                let body = try ByteFeed { () throws(ArchiveError) in try unpacker.read() }
                    .all(limit: limit)
                guard body.count <= limit else {
                    return .rejected("the packed page has more than \(limit) bytes")
                }
                return document(body, type: answer.mediaType)
            } catch {
                return .rejected("the packed page: \(error.reason)")
            }
        case .some(let packing): return .rejected("the page is packed as \(packing), which is not read")
        }
    }

    private func document(_ bytes: [UInt8], type: String?) -> ArchiveRecord.Content {
        let media = type.map { $0.prefix { $0 != ";" }.lowercased() } ?? ""
        switch String(media).trimmingBlanks {
        case "", "text/html", "application/xhtml+xml", "text/plain", "application/pdf", "text/xml",
            "application/xml",
            "application/octet-stream", "text/markdown":
            return .document(bytes, type: type)
        case let other: return .passed(other)
        }
    }
}
