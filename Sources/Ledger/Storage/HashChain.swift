internal import Crypto
internal import Foundation

/// The chain of hashes that shows whether a row was changed, taken out or put in behind the ledger's back.
///
/// A link is the SHA-256 of the link before it and of the cells of what it is of, each cell told with its type and its
/// length. A source that was added has one link with all that came with it: its reading, its words, its observations
/// with their lists. A row of the embedded record has a link of its own.
enum HashChain {
    /// What has links.
    enum Subject: String, CaseIterable {
        /// A source with its reading, its words and its observations.
        case addition
        case observation, passage, identity, edition
        /// As the second version linked them, each row by itself.
        case source, reading
    }

    /// Gives links to the rows that an older version wrote.
    static func begin(in db: any Connection) throws {
        for subject in [Subject.observation, .edition] {
            for id in try db.values(Int64.self, "SELECT id FROM \(subject.table) ORDER BY id") {
                try append(subject, id, in: db, version: 2)
            }
        }
    }

    /// Links a row that was just written.
    ///
    /// - Parameter version: of the tables that there are.
    static func append(
        _ subject: Subject, _ id: Int64, in db: any Connection, version: Int = Schema.version
    ) throws {
        var link = try Link(afterLastIn: db)
        link.version = version
        var rows = LinkedRows()
        try link.add(subject, id, &rows, in: db)
        try append(link, of: subject, id, in: db)
    }

    /// The last link; empty before the first.
    static func last(in db: any Connection) throws -> Data {
        try db.value(Data.self, "SELECT hash FROM chain ORDER BY id DESC LIMIT 1") ?? Data()
    }

    /// Puts a link that was worked out while its rows were written.
    static func append(_ link: Link, of subject: Subject, _ id: Int64, in db: any Connection) throws {
        try db.insert(
            "INSERT INTO chain (subject, subject_id, hash) VALUES (?, ?, ?)",
            [subject.rawValue, id, link.hash])
    }
}

extension HashChain.Subject {
    /// The table whose row's number a link of this kind bears.
    var table: String {
        switch self {
        case .addition, .source: "sources"
        case .reading: "readings"
        case .passage: "passages"
        case .observation: "observations"
        case .identity: "identities"
        case .edition: "editions"
        }
    }
}

/// How many rows of each table links were found to cover.
struct LinkedRows {
    private(set) var counts: [String: Int] = [:]

    mutating func count(_ table: String) { counts[table, default: 0] += 1 }
}

extension HashChain {
    /// The hash of what came next behind all that came before.
    struct Link {
        private var digest = SHA256()
        private var buffer: [UInt8] = []
        /// The version of the tables: the second had no further lists.
        var version = Schema.version

        init(after previous: Data) {
            digest.update(data: previous)
            buffer.reserveCapacity(1024)
        }

        init(afterLastIn db: any Connection) throws {
            self.init(after: try HashChain.last(in: db))
        }

        /// Takes in the cells of a row, in the order of ``Linked``'s queries.
        mutating func add(_ cells: Cells) {
            for cell in cells.values { add(cell) }
        }

        /// Takes in a row as it stands in the table.
        mutating func add(_ row: Row) {
            for cell in row.cells { add(cell) }
        }

        /// Takes in a word that parts lists from each other.
        mutating func word(_ text: String) {
            word(tag: nil, text)
        }

        private mutating func add(_ cell: Cell) {
            switch cell {
            case .null: word("n")
            case .integer(let number): word(tag: UInt8(ascii: "i"), String(number))
            case .real(let number): word(tag: UInt8(ascii: "d"), String(number))
            case .text(let text): word(tag: UInt8(ascii: "s"), text)
            case .blob(let data): blob(data)
            }
        }

        private mutating func blob(_ data: Data) {
            word(tag: UInt8(ascii: "b"), String(data.count))
            buffer.append(contentsOf: data)
        }

        private mutating func word(tag: UInt8?, _ text: String) {
            let count = text.utf8.count + (tag == nil ? 0 : 1)
            withUnsafeBytes(of: UInt64(count).littleEndian) { buffer.append(contentsOf: $0) }
            if let tag { buffer.append(tag) }
            buffer.append(contentsOf: text.utf8)
        }

        var hash: Data {
            var digest = digest
            digest.update(data: buffer)
            return Data(digest.finalize())
        }
    }
}

extension Data {
    /// In lower-case hexadecimal.
    var hexadecimal: String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}
