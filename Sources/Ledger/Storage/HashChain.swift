internal import Crypto
internal import Foundation
internal import GRDB

/// The chain of hashes that shows whether a row was changed, taken out or put in behind the ledger's back.
///
/// Every row of a subject's table has a link, in the order in which the rows came. A link is the SHA-256 of the link
/// before it and of the row's cells with its lists, each cell told with its type and its length.
enum HashChain {
    /// What has links.
    enum Subject: String, CaseIterable {
        case source, reading, observation, identity, edition

        /// The cells that a link covers, in a fixed order: a later version may add columns, and never to these.
        var query: String {
            switch self {
            case .source:
                """
                SELECT id, sha256, name, kind, surface, title, published, seen, recorded_at, size, replaces
                FROM sources WHERE id = ?
                """
            case .reading: "SELECT id, source, engine, recorded_at, size, packed FROM readings WHERE id = ?"
            case .observation:
                """
                SELECT o.id, o.case_id, o.recorded_at, o.origin, o.source, o.replaces, o.is_retraction, o.transmittal,
                    o.section, o.buyer, o.notified, o.date_basis, o.value, o.value_qualifier, o.has_no_contractor,
                    o.parent, o.emergency, o.withdrawn, o.verified, o.note, o.source_id, o.seen, o.act, o.surface,
                    o.stage, o.stage_date,
                    (SELECT sha256 FROM sources WHERE sources.id = o.source_id)
                FROM observations AS o WHERE o.id = ?
                """
            case .identity: "SELECT id, fallback, transmittal, observation FROM identities WHERE id = ?"
            case .edition: "SELECT id, fingerprint, recorded_at FROM editions WHERE id = ?"
            }
        }

        /// The lists that belong to a row.
        var lists: [String] {
            guard self == .observation else { return [] }
            return [
                """
                SELECT line, quantity, qualifier, designation, article, description, is_mde, source
                FROM observed_items WHERE observation = ? ORDER BY line
                """,
                "SELECT line, name, place FROM observed_contractors WHERE observation = ? ORDER BY line",
            ]
        }

        var table: String {
            switch self {
            case .source: "sources"
            case .reading: "readings"
            case .observation: "observations"
            case .identity: "identities"
            case .edition: "editions"
            }
        }
    }

    /// Gives links to the rows that an older version wrote.
    static func begin(in db: Database) throws {
        for subject in [Subject.observation, .edition] {
            for id in try Int64.fetchAll(db, sql: "SELECT id FROM \(subject.table) ORDER BY id") {
                try append(subject, id, in: db)
            }
        }
    }

    /// Links a row that was just written.
    static func append(_ subject: Subject, _ id: Int64, in db: Database) throws {
        let before = try Row.fetchOne(
            db.cachedStatement(sql: "SELECT hash FROM chain ORDER BY id DESC LIMIT 1"))
        var link = Link(after: try before?.decode(Data.self, atIndex: 0) ?? Data())
        try link.add(subject, id, in: db)
        try db.cachedStatement(sql: "INSERT INTO chain (subject, subject_id, hash) VALUES (?, ?, ?)")
            .execute(arguments: [subject.rawValue, id, link.hash])
    }

    /// The hash of one row behind another.
    struct Link {
        private var digest = SHA256()

        init(after previous: Data) {
            digest.update(data: previous)
        }

        mutating func add(_ subject: Subject, _ id: Int64, in db: Database) throws {
            word(subject.rawValue)
            let row = try Row.fetchOne(db.cachedStatement(sql: subject.query), arguments: [id])
            guard let row else {
                word("gone")
                return
            }
            add(row)
            for list in subject.lists {
                let rows = try Row.fetchCursor(db.cachedStatement(sql: list), arguments: [id])
                while let row = try rows.next() { add(row) }
                word("end")
            }
        }

        private mutating func add(_ row: Row) {
            for index in 0..<row.count {
                switch (row[index] as DatabaseValue).storage {
                case .null: word("n")
                case .int64(let number): word("i\(number)")
                case .double(let number): word("d\(number)")
                case .string(let text): word("s" + text)
                case .blob(let data):
                    word("b\(data.count)")
                    digest.update(data: data)
                }
            }
        }

        private mutating func word(_ text: String) {
            let bytes = Array(text.utf8)
            withUnsafeBytes(of: UInt64(bytes.count).littleEndian) { digest.update(bufferPointer: $0) }
            digest.update(data: bytes)
        }

        var hash: Data { Data(digest.finalize()) }
    }
}

extension Data {
    /// In lower-case hexadecimal.
    var hexadecimal: String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}
