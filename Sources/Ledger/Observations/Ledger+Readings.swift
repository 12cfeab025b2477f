internal import Foundation
package import Law
package import Reading

/// What a version of the reader made of a source that the ledger keeps.
package struct HeldReading: Sendable {
    package let source: HeldSource
    /// Without the document's text: its spans carry their words.
    package let reading: Reading
}

extension Ledger {
    /// The last reading of each source; of a page that was captured again, that of the last capture.
    ///
    /// A reading that cannot be understood any more, as of a program long gone, is left out: its source's bytes are there
    /// to be read anew.
    ///
    /// - Parameter day: only sources that had been seen by that day; `nil` for all.
    package func readings(seenBy day: CalendarDate? = nil) throws(LedgerError) -> [HeldReading] {
        let rows: [(HeldSource, [UInt8], Int)] = try read { db in
            let last = day?.description ?? "9999-12-31"
            let found = try db.rows(
                """
                SELECT s.sha256, s.name, s.kind, s.surface, s.title, s.published, s.seen, s.recorded_at, s.size,
                    r.packed, r.size
                FROM sources AS s JOIN readings AS r ON r.source = s.id
                WHERE s.seen <= ? AND r.id = (SELECT max(id) FROM readings WHERE source = s.id)
                    AND NOT EXISTS (SELECT 1 FROM sources AS n WHERE n.name = s.name AND n.id > s.id AND n.seen <= ?)
                ORDER BY s.id
                """, [last, last])
            return try found.map { row in
                (
                    try HeldSource(row: row), Array(try row.decode(Data.self, atIndex: 9)),
                    try row.decode(Int.self, atIndex: 10)
                )
            }
        }
        let decoder = JSONDecoder()
        return rows.compactMap { source, packed, size in
            guard let bytes = Deflate.unpack(packed, size: size),
                let reading = try? decoder.decode(Reading.self, from: Data(bytes))
            else { return nil }
            return HeldReading(source: source, reading: reading)
        }
    }

    /// The bytes of a source as they came; `nil` where the ledger has none of that hash.
    ///
    /// - Parameter sha256: of the bytes, in lower-case hexadecimal.
    package func bytes(sha256: String) throws(LedgerError) -> [UInt8]? {
        let place = name
        return try read { db in
            let row = try db.row(
                "SELECT packed, size FROM sources WHERE substr(sha256, 1, 16) = ? AND sha256 || '' = ?",
                [String(sha256.prefix(16)), sha256])
            guard let row else { return nil }
            guard
                let bytes = Deflate.unpack(
                    Array(try row.decode(Data.self, atIndex: 0)), size: try row.decode(Int.self, atIndex: 1))
            else {
                throw LedgerError.damaged(at: place, detail: "the bytes of \(sha256) cannot be unpacked")
            }
            return bytes
        }
    }
}

extension Ledger {
    /// The documents that were added last, without their bytes.
    package func heldSources(limit: Int) throws(LedgerError) -> [HeldSource] {
        try read { db in
            try db.rows(
                """
                SELECT sha256, name, kind, surface, title, published, seen, recorded_at, size FROM sources
                ORDER BY id DESC LIMIT ?
                """, [max(0, limit)]
            ).map(HeldSource.init(row:))
        }
    }
}
