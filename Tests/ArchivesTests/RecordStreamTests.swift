import Foundation
import Seeded
import Testing

@testable import Archives

/// Packed files of one document, `Norway ordered 12 tanks.`
enum Packed {
    static let document = Array("Norway ordered 12 tanks.\n".utf8)
    static let gzip = "H4sIAAAAAAACA/PLLypPrFTIL0pJLUpNUTA0UihJzMsu1uMCADHBv/wZAAAA"
    static let bzip2 =
        "QlpoOTFBWSZTWfSriskAAAPdgAAQQAEwAAABJgmcoCAAIoDygPTUKGmmACpYQJh9ctwtJmjvkfF3JFOFCQ9KuKyQ"
    static let xz =
        "/Td6WFoAAATm1rRGAgAhARYAAAB0L+WjAQAYTm9yd2F5IG9yZGVyZWQgMTIgdGFua3MuCgAAAADOw2e+PJpulQABMRlZGrCCH7bzfQEAAAAABFla"
    static let zstandard = "KLUv/QRYyQAATm9yd2F5IG9yZGVyZWQgMTIgdGFua3MuCkcKxTc="
    /// Six times over by gzip.
    static let deep =
        "H4sIAAAAAAACA5Pv5mAAASZmxnSGGf/l4dzJ758lMDCqPTv5fr6qgcEqW+ufdftWNR7Uin79tz4ufvN+ub86z47vn7583e/3gcmzje++a+v4fe9v8HUZ7dsfP1fb7o9aEH17c/nuz2WWT4z2VNrMvS6XIcQgvKuUJwhoPNdk25p0IA0AvQg1c34AAAA="
    /// Two gzip files in a row, `one` and `two`, a line each.
    static let two = "H4sIAAAAAAACA8vPS+UCAJ+oF/gEAAAAH4sIAAAAAAACAyspz+cCAHQIF5YEAAAA"
    /// A tar, packed: a folder, `n/a.txt`, a system's `n/._a.txt`, `n/b.png`, `n/c.txt.gz`, and `n/l.jsonl` of two lines.
    static let tar =
        "H4sIAAAAAAACA+3XP0vDQBzG8aNdJO/AqUcmEXrJNf/ANyAtWLW4y9WGQi0XSU5MW3wB4lvxPYib0M59A30Jrg6eHRxSwSkXbJ7P8stNGY7vXSIdUjpXC31/O7Xi/OU55FFEaEAMuM+USPUrST1JRzCVq2r33+OF/Y94EBDqYv9L10/SBzGjSTqK03hEeYcqIW8zZhGoR//suuwT4O/zf6d/L4zQvwk5Eqh5/0N2J8cVf//5O/d/x0P/Jjxd9E9RQZ37v/m+/dl4XmH/+mO/0H+ojwT0b0Dr+WA7G82PpXN8/nL17vS67d7ZpesPjrqrJVtvGoS/vX4eopX97H/KJlkip5X+/3vF/gM90L8BC1vFubJPbGE/WtbPaqhXiAMAAAAAAAAAAOCf+wIUXXamACgAAA=="

    static func bytes(_ text: String) -> [UInt8] { Data(base64Encoded: text).map { Array($0) } ?? [] }
}

/// Writes archives.
enum Writer {
    static func record(
        _ type: String, _ block: [UInt8], at target: String = "https://a.example/1", length: Int? = nil
    ) -> [UInt8] {
        let head = """
            WARC/1.0\r\nWARC-Type: \(type)\r\nWARC-Target-URI: \(target)\r\nContent-Type: application/http\r\n\
            Content-Length: \(length ?? block.count)\r\n\r\n
            """
        return Array(head.utf8) + block + Array("\r\n\r\n".utf8)
    }

    /// A tar of files.
    static func tar(_ files: [(name: String, bytes: [UInt8])]) -> [UInt8] {
        var tar: [UInt8] = []
        for (name, bytes) in files {
            var head = [UInt8](repeating: 0, count: 512)
            func put(_ text: String, at place: Int) {
                head.replaceSubrange(place..<place + text.utf8.count, with: text.utf8)
            }
            put(name, at: 0)
            put("0000644", at: 100)
            put(
                String(repeating: "0", count: 11 - String(bytes.count, radix: 8).count)
                    + String(bytes.count, radix: 8), at: 124)
            put("00000000000", at: 136)
            put("        ", at: 148)
            put("0", at: 156)
            put("ustar", at: 257)
            put("00", at: 263)
            let sum = String(head.reduce(0) { $0 + Int($1) }, radix: 8)
            put(String(repeating: "0", count: 6 - sum.count) + sum + "\0 ", at: 148)
            tar += head + bytes + [UInt8](repeating: 0, count: (512 - bytes.count % 512) % 512)
        }
        return tar + [UInt8](repeating: 0, count: 1024)
    }

    static func answer(
        _ body: [UInt8], type: String = "text/html; charset=utf-8", status: Int = 200, fields: String = ""
    ) -> [UInt8] {
        Array("HTTP/1.1 \(status) OK\r\nContent-Type: \(type)\r\n\(fields)\r\n".utf8) + body
    }
}

@Suite("Records of archives")
struct RecordStreamTests {
    /// All records, the bytes coming in pieces of a size.
    private func records(
        _ bytes: [UInt8], name: String = "a", asLines: Bool = false, piece: Int = 1000, limit: Int = 100_000
    ) throws -> [ArchiveRecord] {
        var rest = bytes[...]
        let feed = ByteFeed { () throws(ArchiveError) in
            defer { rest = rest.dropFirst(piece) }
            return Array(rest.prefix(piece))
        }
        let stream = try RecordStream(
            feed, name: name, asLines: asLines, endings: ["txt", "html"], limit: limit)
        var records: [ArchiveRecord] = []
        while let record = try stream.next() { records.append(record) }
        return records
    }

    private func texts(_ records: [ArchiveRecord]) -> [String] {
        records.map { record in
            switch record.content {
            case .line(let bytes), .document(let bytes, _): String(decoding: bytes, as: UTF8.self)
            case .rejected(let reason): "rejected: \(reason)"
            case .passed(let kind): "passed: \(kind)"
            }
        }
    }

    // MARK: What it is

    @Test("a file of no archive is one document, whatever the pieces it comes in", arguments: [1, 7, 1000])
    func plain(piece: Int) throws {
        let found = try records(Packed.document, name: "x/a.txt", piece: piece)
        #expect(
            found == [
                ArchiveRecord(source: "x/a.txt", number: 1, content: .document(Packed.document, type: nil))
            ])
    }

    @Test(
        "a packed document is told by its bytes, not by its name",
        arguments: [Packed.gzip, Packed.bzip2, Packed.xz, Packed.zstandard])
    func packed(text: String) throws {
        #expect(try texts(records(Packed.bytes(text), piece: 5)) == ["Norway ordered 12 tanks.\n"])
    }

    @Test("packed files in a row are one, as writers of web archives make them")
    func inARow() throws {
        #expect(try texts(records(Packed.bytes(Packed.two), asLines: true)) == ["one", "two"])
        #expect(try texts(records(Packed.bytes(Packed.two), name: "a.jsonl.gz")) == ["one", "two"])
    }

    @Test("what was packed several times over is unpacked; archives in archives are followed only so far")
    func deep() throws {
        #expect(try texts(records(Packed.bytes(Packed.deep))) == ["Norway ordered 12 tanks.\n"])
        var nested = Writer.tar([("a.txt", Packed.document)])
        for _ in 0..<6 { nested = Writer.tar([("in.tar", nested)]) }
        #expect(try texts(records(nested)) == ["rejected: it is packed more than 4 times over"])
    }

    @Test("an empty file is an empty document, and has no lines")
    func empty() throws {
        #expect(try texts(records([])) == [""])
        #expect(try records([], asLines: true).isEmpty)
    }

    // MARK: Lines

    @Test(
        "lines keep their numbers, blank ones give no record, the last needs no line feed",
        arguments: [1, 3, 1000])
    func lines(piece: Int) throws {
        let found = try records(Array("{1}\n\n  \r\n{2}\r\n{3}".utf8), asLines: true, piece: piece)
        #expect(texts(found) == ["{1}", "{2}\r", "{3}"])
        #expect(found.map(\.number) == [1, 4, 5])
    }

    @Test("a line longer than the limit is rejected, and the next is whole")
    func longLine() throws {
        let found = try records(Array("aaaaaaaa\nbb\n".utf8), asLines: true, piece: 3, limit: 4)
        #expect(texts(found) == ["rejected: the line has more than 4 bytes", "bb"])
    }

    // MARK: Tar

    @Test(
        "of a tar the documents are taken, also packed ones and lines; others are counted; a system's are not"
    )
    func tar() throws {
        let found = try records(Packed.bytes(Packed.tar), name: "t.tgz", piece: 100)
        #expect(
            texts(found) == [
                "Norway ordered 12 tanks.\n", "passed: .png", "Norway ordered 12 tanks.\n", #"{"text":"a"}"#,
                #"{"text":"b"}"#,
            ])
        #expect(
            found.map(\.source) == [
                "t.tgz:n/a.txt", "t.tgz:n/b.png", "t.tgz:n/c.txt.gz", "t.tgz:n/l.jsonl", "t.tgz:n/l.jsonl",
            ])
        #expect(found.last?.number == 3)
    }

    @Test("a document of more bytes than are read is rejected")
    func large() throws {
        #expect(
            try texts(records(Packed.document, limit: 10)).first?.hasPrefix("rejected: the document") == true)
    }

    @Test("an archive that is cut off gives what stands before the cut, then an error that says so")
    func cutOff() throws {
        let whole = Writer.tar([("a.txt", Packed.document), ("b.txt", [UInt8](repeating: 0x62, count: 3000))])
        let stream = try RecordStream(
            ByteFeed(Array(whole.prefix(3000))), name: "t.tar", asLines: false, endings: ["txt"],
            limit: 10_000)
        #expect(try stream.next()?.content == .document(Packed.document, type: nil))
        #expect {
            while try stream.next() != nil {}
        } throws: { error in
            (error as? ArchiveError)?.reason.hasPrefix("it is damaged or cut off") == true
        }
    }

    @Test("a fault of the source itself comes through as it is")
    func fault() throws {
        var pieces = [Array(Packed.bytes(Packed.tar).prefix(600))]
        let feed = ByteFeed { () throws(ArchiveError) in
            guard let piece = pieces.popLast() else { throw ArchiveError("the disk failed") }
            return piece
        }
        #expect(throws: ArchiveError("the disk failed")) {
            let stream = try RecordStream(feed, name: "t.tgz", asLines: false, endings: ["txt"], limit: 1000)
            while try stream.next() != nil {}
        }
    }

    // MARK: Web archives

    @Test(
        "a page of a web archive has its address and the type that its server gave", arguments: [1, 50, 5000])
    func page(piece: Int) throws {
        let bytes =
            Writer.record("warcinfo", Array("software: x\r\n".utf8))
            + Writer.record("request", Array("GET / HTTP/1.1\r\n\r\n".utf8))
            + Writer.record("response", Writer.answer(Array("<p>Hi</p>".utf8)), at: "<https://b.example/2>")
        let found = try records(bytes, piece: piece)
        #expect(texts(found) == ["passed: warcinfo", "passed: request", "<p>Hi</p>"])
        #expect(
            found[2]
                == ArchiveRecord(
                    source: "https://b.example/2", number: 3,
                    content: .document(Array("<p>Hi</p>".utf8), type: "text/html; charset=utf-8")))
    }

    @Test("a record whose address is empty goes by the name of its archive", arguments: ["", "<>", " "])
    func emptyAddress(address: String) throws {
        let bytes = Writer.record("response", Writer.answer(Array("<p>Hi</p>".utf8)), at: address)
        let found = try records(bytes)
        #expect(texts(found) == ["<p>Hi</p>"])
        #expect(found.first?.source.isEmpty == false)
    }

    @Test("pictures, redirections and revisits are no documents, and are counted as what they are")
    func noDocuments() throws {
        let bytes =
            Writer.record("response", Writer.answer([0x89], type: "image/png"))
            + Writer.record("response", Writer.answer([], status: 301)) + Writer.record("revisit", [])
        #expect(try texts(records(bytes)) == ["passed: image/png", "passed: status 301", "passed: revisit"])
    }

    @Test(
        "a page sent in pieces is put together; one that a crawler had put together already is taken as it is"
    )
    func chunked() throws {
        let field = "Transfer-Encoding: chunked\r\n"
        let pieces = Writer.answer(Array("5\r\nhello\r\n6;x=y\r\n world\r\n0\r\n\r\n".utf8), fields: field)
        let joined = Writer.answer(Array("<p>hello world</p>".utf8), fields: field)
        let found = try records(Writer.record("response", pieces) + Writer.record("response", joined))
        #expect(texts(found) == ["hello world", "<p>hello world</p>"])
    }

    @Test(
        "a page packed by its server is unpacked; of a kind that is not read, it is rejected with that reason"
    )
    func packedPage() throws {
        let gzip = Writer.answer(Packed.bytes(Packed.gzip), fields: "Content-Encoding: gzip\r\n")
        let left = Writer.answer(Packed.document, fields: "Content-Encoding: gzip\r\n")
        let brotli = Writer.answer([0x0B, 0x05, 0x80, 0xFF], fields: "Content-Encoding: br\r\n")
        let found = try records([gzip, left, brotli].flatMap { Writer.record("response", $0) })
        #expect(
            texts(found) == [
                "Norway ordered 12 tanks.\n", "Norway ordered 12 tanks.\n",
                "rejected: the page is packed as br, which is not read",
            ])
    }

    @Test("damage costs the record in which it stands, and the next is read")
    func damage() throws {
        let good = Writer.record("response", Writer.answer(Array("<p>Hi</p>".utf8)))
        let found = try records(good + Array("garbage\nmore\n".utf8) + good)
        #expect(
            texts(found) == [
                "<p>Hi</p>", "rejected: no record begins here (\"WARC/\" is missing)", "<p>Hi</p>",
            ])
        let noLength = Array("WARC/1.0\r\nWARC-Type: response\r\n\r\n".utf8)
        #expect(try texts(records(noLength + good)).first?.contains("does not say its length") == true)
    }

    @Test("an archive that ends in a record says so; a record too large is left out, the next read")
    func ends() throws {
        let good = Writer.record("response", Writer.answer(Array("<p>Hi</p>".utf8)))
        #expect(
            try texts(records(Array(good.dropLast(10)))) == [
                "rejected: the archive ends in the middle of this record"
            ])
        let large = Writer.record("response", [UInt8](repeating: 0x61, count: 3000))
        let found = try texts(records(large + good, limit: 2000))
        #expect(found.count == 2 && found[0].hasPrefix("rejected: the record has 3000 bytes"))
        #expect(found[1] == "<p>Hi</p>")
    }

    @Test("a length that no archive has makes no trouble")
    func absurdLength() throws {
        for length in [Int.max, 1 << 40] {
            let bytes = Writer.record("response", Array("x".utf8), length: length)
            #expect(try texts(records(bytes)).count == 1)
        }
    }

    // MARK: Any bytes

    @Test("no bytes whatever stop it: damaged archives end in records or an error")
    func anyBytes() {
        var chance = Seeded(seed: 9)
        let web = Writer.record(
            "response", Writer.answer(Array("<p>Hi</p>".utf8), fields: "Content-Encoding: gzip\r\n"))
        let seeds = [
            Packed.bytes(Packed.tar), Packed.bytes(Packed.two), Packed.bytes(Packed.zstandard), web + web,
        ]
        var ended = 0
        for round in 0..<2000 {
            var bytes = seeds[round % seeds.count]
            for _ in 0..<Int.random(in: 1...6, using: &chance) {
                let place = Int.random(in: 0..<bytes.count, using: &chance)
                switch Int.random(in: 0..<3, using: &chance) {
                case 0: bytes[place] = UInt8.random(in: 0...255, using: &chance)
                case 1: bytes.removeSubrange(place..<min(bytes.count, place + 9))
                default: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + 5)], at: place)
                }
                if bytes.isEmpty { bytes = [0] }
            }
            do {
                let found = try records(bytes, asLines: round % 2 == 0, piece: 1 + round % 97, limit: 5000)
                #expect(found.allSatisfy { $0.size <= 5000 })
            } catch {
                #expect(error is ArchiveError)
            }
            ended += 1
        }
        #expect(ended == 2000)
    }
}
