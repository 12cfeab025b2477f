internal import Foundation
internal import Law

/// Takes an edition of the embedded tables into a ledger: what changed, as new observations.
enum RecordUpdate {
    /// Whether the ledger's last edition is the one of that fingerprint.
    static func isCurrent(_ fingerprint: String, in db: any Connection) throws -> Bool {
        try db.value(String.self, "SELECT fingerprint FROM editions ORDER BY id DESC LIMIT 1") == fingerprint
    }

    /// Records every case of the tables that the ledger does not know just so, and retracts those that are gone.
    ///
    /// Does nothing where the edition is the ledger's last, so that of two processes that come at once the second
    /// adds nothing. Runs inside its caller's transaction.
    static func apply(_ record: NotifiedRecord, to db: any Connection, at moment: Date) throws {
        let fingerprint = record.fingerprint
        if try isCurrent(fingerprint, in: db) { return }
        let writer = ObservationWriter(
            db: db, origin: ObservationWriter.embedded,
            recordedAt: try Moment.following(moment, in: db))
        let names = StateNames.embedded
        try applyCases(record, writer, names)
        try applyEvents(record, writer, names)
        let edition = try db.insert(
            "INSERT INTO editions (fingerprint, recorded_at) VALUES (?, ?)", [fingerprint, writer.recordedAt])
        try HashChain.append(.edition, edition, in: db)
    }

    private static func applyCases(
        _ record: NotifiedRecord, _ writer: ObservationWriter, _ names: StateNames
    ) throws {
        let db = writer.db
        let stated = try record.cases()
        let formerIDs = try record.formerIDs()
        var held: [String: (observation: Int64, case: Case)] = [:]
        for known in try ObservationReader.observations(in: db, where: .embedded) {
            guard let view = CaseView(id: known.caseID, observations: [known]) else { continue }
            held[known.caseID] = (known.id, view.case)
        }
        let retractions = try retractions(in: db, origin: writer.origin)
        for new in stated {
            var known = held.removeValue(forKey: new.id)
            let former = formerIDs[new.id] ?? []
            for id in former where known == nil { known = held.removeValue(forKey: id) }
            let observation: Int64
            if let known, known.case == new {
                observation = known.observation
            } else {
                observation = try writer.record(new, replacing: known?.observation ?? retractions[new.id])
                try Passages.add(new, observation: observation, names: names, in: db)
            }
            try keep(former, of: new.id, shownBy: observation, in: db)
        }
        for gone in held.values.sorted(by: { $0.observation < $1.observation }) {
            try writer.retract(gone.observation, caseID: gone.case.id, source: gone.case.source)
        }
    }

    /// Lets the ids that a case had before go on to find it.
    private static func keep(
        _ former: [String], of number: String, shownBy observation: Int64, in db: any Connection
    ) throws {
        let held = former.isEmpty ? [:] : try Identities.all(in: db)
        for id in former where held[id] == nil {
            let identity = try Identities.add(id, of: number, shownBy: observation, in: db)
            try HashChain.append(.identity, identity, in: db)
        }
    }

    private static func applyEvents(
        _ record: NotifiedRecord, _ writer: ObservationWriter, _ names: StateNames
    ) throws {
        var held = try RecordedObservation.held(in: writer.db)
        for new in try record.events() where held.removeValue(forKey: new) == nil {
            let observation = try writer.record(new.draft, source: new.source, replacing: nil)
            if let event = new.draft.event {
                try Passages.add(event, observation: observation, names: names, in: writer.db)
            }
        }
        for (gone, observation) in held.sorted(by: { $0.value < $1.value }) {
            try writer.retract(
                observation, caseID: gone.draft.caseID?.description, source: gone.source)
        }
    }

    /// The standing retraction of each case that has one, by case.
    private static func retractions(in db: any Connection, origin: String) throws -> [String: Int64] {
        let rows = try db.rows(
            """
            SELECT case_id, id FROM observations AS seen
            WHERE is_retraction AND origin = ? AND case_id IS NOT NULL
                AND (SELECT act FROM observations AS taken WHERE taken.id = seen.replaces) = 'notification'
                AND NOT EXISTS (SELECT 1 FROM observations AS later WHERE later.replaces = seen.id)
            ORDER BY id
            """, [origin])
        var result: [String: Int64] = [:]
        for row in rows {
            result[try row.decode(String.self, atIndex: 0)] = try row.decode(Int64.self, atIndex: 1)
        }
        return result
    }
}

extension ObservationWriter {
    /// Records what a row of the embedded tables says of a case, in place of an earlier one where one is named.
    fileprivate func record(_ stated: Case, replacing earlier: Int64?) throws -> Int64 {
        guard let id = CaseID(stated.id) else {
            throw LedgerError.faultyRecord(
                table: "cases", line: 0, detail: "'\(stated.id)' is no id of a case")
        }
        return try record(
            ObservationDraft(
                caseID: id, act: .notification, says: CaseStatement(stated),
                stage: stated.withdrawn ? .withdrawn : .notified,
                stageDate: stated.withdrawn ? nil : stated.notified),
            source: stated.source, replacing: earlier)
    }
}
