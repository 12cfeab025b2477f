internal import Foundation
internal import Law

/// Adds sources with their readings and observations. Each call stands inside the transaction of its caller.
struct SourceWriter {
    let db: any Connection
    let recordedAt: String

    /// Adds a source, or tells that the ledger has its bytes.
    ///
    /// `last` is the chain's last link, and becomes that of this source.
    func add(_ draft: PackedDraft, after last: inout Data) throws -> AddedSource {
        let source = draft.source
        if let held = try Self.held(source.sha256, in: db) { return .held(held) }
        let seen = source.seen?.description ?? String(recordedAt.prefix(10))
        let earlier = try db.row(
            "SELECT id, name FROM sources WHERE name = ? ORDER BY id DESC LIMIT 1", [source.name])
        let isCapturedAgain = earlier != nil
        var link = HashChain.Link(after: last)
        link.word(HashChain.Subject.addition.rawValue)
        let id = try insertSource(
            draft, seen: seen, replacing: earlier?.decode(Int64.self, atIndex: 0), into: &link)
        var added: [AddedObservation] = []
        var joined: [Int64] = []
        let writer = ObservationWriter(db: db, origin: ObservationWriter.added, recordedAt: recordedAt)
        for observation in source.observations {
            let replaced = isCapturedAgain ? try replaced(by: observation, source, seen: seen) : nil
            let number = try writer.record(
                observation,
                from: .init(
                    source: source.name, sourceID: id, sourceHash: source.sha256, surface: source.surface,
                    seen: seen),
                replacing: replaced, into: &link)
            let joins = try join(observation, number)
            if let joins { joined.append(joins.identity) }
            added.append(
                AddedObservation(
                    caseID: observation.caseID?.description ?? "", act: observation.act,
                    joins: joins?.other))
        }
        last = link.hash
        try HashChain.append(link, of: .addition, id, in: db)
        for identity in joined {
            try HashChain.append(.identity, identity, in: db)
            last = try HashChain.last(in: db)
        }
        return .added(observations: added, replaced: try earlier?.decode(String.self, atIndex: 1))
    }

    /// Writes the source, its reading and its words.
    private func insertSource(
        _ draft: PackedDraft, seen: String, replacing earlier: Int64?, into link: inout HashChain.Link
    ) throws -> Int64 {
        let source = draft.source
        let head: Cells = [
            source.sha256, source.name, source.kind, source.surface, source.title, source.published, seen,
            recordedAt, draft.bytes.size,
        ]
        let id = try db.insert(
            """
            INSERT INTO sources (
                sha256, name, kind, surface, title, published, seen, recorded_at, size, packed, replaces)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """, head + [draft.bytes, earlier])
        link.add([id] + head + [earlier])
        let reading: Cells = [id, source.engine, recordedAt, draft.reading.size, draft.reading]
        let number = try db.insert(
            "INSERT INTO readings (source, engine, recorded_at, size, packed) VALUES (?, ?, ?, ?, ?)", reading
        )
        link.add([number] + reading)
        let passage = try Passages.add(
            title: source.title ?? source.name, body: source.text, source: id, observation: nil, in: db)
        link.add(passage)
        try ToldIndex.write(draft.told, of: id, published: source.published, in: db)
        return id
    }

    /// The source with these bytes; `nil` where the ledger has none.
    ///
    /// The empty text keeps SQLite from putting the whole hash in the place of its column in `substr`, which would leave
    /// the index aside.
    static func held(_ sha256: String, in db: any Connection) throws -> HeldSource? {
        let row = try db.row(
            """
            SELECT sha256, name, kind, surface, title, published, seen, recorded_at, size
            FROM sources WHERE substr(sha256, 1, 16) = ? AND sha256 || '' = ?
            """, [String(sha256.prefix(16)), sha256])
        return try row.map(HeldSource.init(row:))
    }

    /// What an earlier capture of the same page said of the same case, where nothing stands in its place yet.
    private func replaced(by draft: ObservationDraft, _ source: SourceDraft, seen: String) throws -> Int64? {
        try db.value(
            Int64.self,
            """
            SELECT id FROM standing
            WHERE case_id = ? AND act = ? AND origin = ? AND source = ? AND seen <= ?
            ORDER BY seen DESC, id DESC LIMIT 1
            """,
            [draft.caseID?.description, draft.act.rawValue, ObservationWriter.added, source.name, seen])
    }

    /// Joins a case that was known without a number to the number, where buyer, value and day leave one answer.
    ///
    /// - Returns: the row that says so, and the id that the case had.
    private func join(
        _ draft: ObservationDraft, _ observation: Int64
    ) throws -> (identity: Int64, other: String)? {
        guard draft.act == .notification, let id = draft.caseID?.description, let buyer = draft.says.buyer,
            let value = draft.says.value, let notified = draft.says.notified
        else { return nil }
        let isNumbered = draft.says.transmittal != nil
        // A page may bear the day of its posting, so that a few days between two sources of one case are usual.
        let others = try db.values(
            String.self,
            """
            SELECT DISTINCT case_id FROM standing
            WHERE buyer = ? AND value = ? AND notified BETWEEN ? AND ? AND case_id <> ?
                AND value IS NOT NULL AND transmittal IS \(isNumbered ? "" : "NOT ")NULL
                AND case_id NOT IN (SELECT fallback FROM identities)
            LIMIT 2
            """,
            [buyer, value, notified.adding(days: -3).description, notified.adding(days: 3).description, id])
        guard others.count == 1, let other = others.first else { return nil }
        let (fallback, number) = isNumbered ? (other, id) : (id, other)
        let isJoined = try db.value(
            Bool.self, "SELECT EXISTS (SELECT 1 FROM identities WHERE fallback = ?)", [fallback])
        if isJoined == true { return nil }
        return (try Identities.add(fallback, of: number, shownBy: observation, in: db), other)
    }
}

/// A source with its bytes packed, which is done before the ledger is held.
struct PackedDraft: Sendable {
    let source: SourceDraft
    let bytes: Packed
    let reading: Packed
    let told: [ToldRow]

    init(_ source: SourceDraft) {
        self.source = source
        told = source.told ?? ToldRow.rows(json: source.reading, kind: source.kind)
        bytes = Packed(source.bytes)
        reading = Packed(source.reading)
    }
}

extension HeldSource {
    init(row: Row) throws {
        let seen = try row.decode(String.self, atIndex: 6)
        guard let day = CalendarDate(seen) else {
            throw ObservedFields.Fault(
                observation: 0, value: seen, expected: "the day on which a source was seen")
        }
        self.init(
            sha256: try row.decode(String.self, atIndex: 0), name: try row.decode(String.self, atIndex: 1),
            kind: try row.decode(String.self, atIndex: 2), surface: try row.decode(String.self, atIndex: 3),
            title: try row.decode(String?.self, atIndex: 4),
            published: try row.decode(String?.self, atIndex: 5),
            seen: day, recordedAt: try row.decode(String.self, atIndex: 7),
            size: try row.decode(Int.self, atIndex: 8))
    }
}
