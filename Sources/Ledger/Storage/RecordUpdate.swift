internal import Foundation
internal import GRDB

/// Takes an edition of the embedded tables into a ledger: what changed, as new observations.
enum RecordUpdate {
    /// Whether the ledger's last edition is the one of that fingerprint.
    static func isCurrent(_ fingerprint: String, in db: Database) throws -> Bool {
        try String.fetchOne(db, sql: "SELECT fingerprint FROM editions ORDER BY id DESC LIMIT 1")
            == fingerprint
    }

    /// Records every case of the tables that the ledger does not know just so, and retracts those that are gone.
    ///
    /// Does nothing where the edition is the ledger's last, so that of two processes that come at once the second
    /// adds nothing. Runs inside its caller's transaction.
    static func apply(_ record: NotifiedRecord, to db: Database, at moment: Date) throws {
        let fingerprint = record.fingerprint
        if try isCurrent(fingerprint, in: db) { return }
        let stated = try record.cases()
        let writer = ObservationWriter(
            db: db, origin: ObservationWriter.embedded,
            recordedAt: Moment.text(moment))
        let names = StateNames.embedded
        var held: [String: (observation: Int64, case: Case)] = [:]
        for known in try ObservationReader.observations(in: db, where: .embedded) {
            guard let view = CaseView(id: known.caseID, observations: [known]) else { continue }
            held[known.caseID] = (known.id, view.case)
        }
        let retractions = try retractions(in: db, origin: writer.origin)
        for new in stated {
            let known = held.removeValue(forKey: new.id)
            if known?.case == new { continue }
            let observation = try writer.record(new, replacing: known?.observation ?? retractions[new.id])
            try Passages.add(new, observation: observation, names: names, in: db)
        }
        for gone in held.values.sorted(by: { $0.observation < $1.observation }) {
            try writer.retract(gone.observation, case: gone.case)
        }
        try db.execute(
            sql: "INSERT INTO editions (fingerprint, recorded_at) VALUES (?, ?)",
            arguments: [fingerprint, writer.recordedAt])
        try HashChain.append(.edition, db.lastInsertedRowID, in: db)
    }

    /// The standing retraction of each case that has one, by case.
    private static func retractions(in db: Database, origin: String) throws -> [String: Int64] {
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT case_id, id FROM observations AS seen
                WHERE is_retraction AND origin = ?
                    AND NOT EXISTS (SELECT 1 FROM observations AS later WHERE later.replaces = seen.id)
                """,
            arguments: [origin])
        var result: [String: Int64] = [:]
        while let row = try rows.next() {
            result[try row.decode(String.self, atIndex: 0)] = try row.decode(Int64.self, atIndex: 1)
        }
        return result
    }
}
