internal import Foundation
internal import GRDB
internal import Law

/// Adds sources with their readings and observations. Each call stands inside the transaction of its caller.
struct SourceWriter {
    let db: Database
    let recordedAt: String

    /// Adds a source, or tells that the ledger has its bytes.
    func add(_ draft: SourceDraft) throws -> AddedSource {
        if let held = try Self.held(draft.sha256, in: db) { return .held(held) }
        let seen = draft.seen?.description ?? String(recordedAt.prefix(10))
        let earlier = try Row.fetchOne(
            db.cachedStatement(sql: "SELECT id, name FROM sources WHERE name = ? ORDER BY id DESC LIMIT 1"),
            arguments: [draft.name])
        try db.cachedStatement(
            sql: """
                INSERT INTO sources (
                    sha256, name, kind, surface, title, published, seen, recorded_at, size, packed, replaces)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(arguments: [
            draft.sha256, draft.name, draft.kind, draft.surface, draft.title, draft.published, seen,
            recordedAt,
            draft.bytes.count, Data(Deflate.pack(draft.bytes)), try earlier?.decode(Int64.self, atIndex: 0),
        ])
        let source = db.lastInsertedRowID
        try HashChain.append(.source, source, in: db)
        try db.cachedStatement(
            sql: "INSERT INTO readings (source, engine, recorded_at, size, packed) VALUES (?, ?, ?, ?, ?)"
        ).execute(arguments: [
            source, draft.engine, recordedAt, draft.reading.count, Data(Deflate.pack(draft.reading)),
        ])
        try HashChain.append(.reading, db.lastInsertedRowID, in: db)
        try Passages.add(
            title: draft.title ?? draft.name, body: draft.text, source: source, observation: nil, in: db)
        var added: [AddedObservation] = []
        let writer = ObservationWriter(db: db, origin: ObservationWriter.added, recordedAt: recordedAt)
        for observation in draft.observations {
            let replaced = try replaced(by: observation, draft, seen: seen)
            let id = try writer.record(
                observation,
                from: .init(source: draft.name, sourceID: source, surface: draft.surface, seen: seen),
                replacing: replaced)
            let joins = try join(observation, id)
            added.append(
                AddedObservation(caseID: observation.caseID.description, act: observation.act, joins: joins))
        }
        return .added(observations: added, replaced: try earlier?.decode(String.self, atIndex: 1))
    }

    /// The source with these bytes; `nil` where the ledger has none.
    static func held(_ sha256: String, in db: Database) throws -> HeldSource? {
        let row = try Row.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT sha256, name, kind, surface, title, published, seen, recorded_at, size
                    FROM sources WHERE sha256 = ?
                    """),
            arguments: [sha256])
        return try row.map(HeldSource.init(row:))
    }

    /// What an earlier capture of the same page said of the same case, where nothing stands in its place yet.
    private func replaced(by draft: ObservationDraft, _ source: SourceDraft, seen: String) throws -> Int64? {
        try Int64.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT id FROM standing
                    WHERE case_id = ? AND act = ? AND origin = ? AND source = ? AND seen <= ?
                    ORDER BY seen DESC, id DESC LIMIT 1
                    """),
            arguments: [
                draft.caseID.description, draft.act.rawValue, ObservationWriter.added, source.name, seen,
            ])
    }

    /// Joins a case that was known without a number to the number, where buyer, value and day leave one answer.
    private func join(_ draft: ObservationDraft, _ observation: Int64) throws -> String? {
        guard draft.act == .notification, let buyer = draft.says.buyer, let value = draft.says.value,
            let notified = draft.says.notified
        else { return nil }
        // A page may bear the day of its posting, so that a few days between two sources of one case are usual.
        let alike = try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT DISTINCT case_id, transmittal FROM standing
                    WHERE buyer = ? AND value = ? AND notified BETWEEN ? AND ? AND case_id <> ?
                        AND case_id NOT IN (SELECT fallback FROM identities)
                    """),
            arguments: [
                buyer, value, notified.adding(days: -3).description, notified.adding(days: 3).description,
                draft.caseID.description,
            ])
        let isNumbered = draft.says.transmittal != nil
        let others = try alike.filter { try ($0.decode(String?.self, atIndex: 1) != nil) != isNumbered }
        guard others.count == 1, let other = try others.first?.decode(String.self, atIndex: 0) else {
            return nil
        }
        let (fallback, number) =
            isNumbered ? (other, draft.caseID.description) : (draft.caseID.description, other)
        let isJoined = try Bool.fetchOne(
            db, sql: "SELECT EXISTS (SELECT 1 FROM identities WHERE fallback = ?)", arguments: [fallback])
        if isJoined == true { return nil }
        try db.execute(
            sql: "INSERT INTO identities (fallback, transmittal, observation) VALUES (?, ?, ?)",
            arguments: [fallback, number, observation])
        try HashChain.append(.identity, db.lastInsertedRowID, in: db)
        return isNumbered ? fallback : number
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
