internal import Foundation
internal import GRDB
internal import Law

/// Adds observations. Each call stands inside the transaction of its caller.
struct ObservationWriter {
    let db: Database
    /// Who brings them: ``embedded`` for the program's own tables, ``added`` for a source that was added.
    let origin: String
    /// When the ledger learns them, UTC, ISO 8601.
    let recordedAt: String

    static let embedded = "embedded"
    static let added = "added"

    /// Where an observation comes from.
    struct Origin {
        var source: String
        var sourceID: Int64?
        var surface: String?
        var seen: String?
    }

    /// Records what a row of the embedded tables says of a case, in place of an earlier one where one is named.
    @discardableResult
    func record(_ stated: Case, replacing earlier: Int64?) throws -> Int64 {
        try record(
            ObservationDraft(
                caseID: try CaseID.required(stated.id), act: .notification, says: CaseStatement(stated),
                stage: stated.withdrawn ? .withdrawn : .notified,
                stageDate: stated.withdrawn ? nil : stated.notified),
            from: Origin(source: stated.source), replacing: earlier)
    }

    /// Records an observation and returns its number.
    @discardableResult
    func record(_ draft: ObservationDraft, from origin: Origin, replacing earlier: Int64?) throws -> Int64 {
        let says = draft.says
        let statement = try db.cachedStatement(
            sql: """
                INSERT INTO observations (
                    case_id, recorded_at, origin, source, replaces, transmittal, section, buyer, notified,
                    date_basis, value, value_qualifier, has_no_contractor, parent, emergency, withdrawn, verified,
                    note, source_id, seen, act, surface, stage, stage_date)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
        try statement.execute(arguments: [
            draft.caseID.description, recordedAt, self.origin, origin.source, earlier,
            says.transmittal?.number,
            says.kind?.section, says.buyer, says.notified?.description, says.dateBasis, says.value,
            says.valueQualifier?.rawValue, says.hasNoContractor, says.parent?.number, says.emergency,
            says.withdrawn, says.isVerified, says.note, origin.sourceID,
            origin.seen ?? String(recordedAt.prefix(10)), draft.act.rawValue, origin.surface,
            draft.stage?.rawValue, draft.stageDate?.description,
        ])
        let observation = db.lastInsertedRowID
        for (index, item) in says.items.enumerated() {
            try record(item, line: index + 1, of: observation)
        }
        for (index, contractor) in says.contractors.enumerated() {
            try db.cachedStatement(sql: "INSERT INTO observed_contractors VALUES (?, ?, ?, ?)")
                .execute(arguments: [observation, index + 1, contractor.name, contractor.place])
        }
        try HashChain.append(.observation, observation, in: db)
        return observation
    }

    /// Records that the source of an observation no longer lists the case.
    func retract(_ earlier: Int64, case stated: Case) throws {
        try db.cachedStatement(
            sql: """
                INSERT INTO observations (case_id, recorded_at, origin, source, replaces, is_retraction, seen)
                VALUES (?, ?, ?, ?, ?, 1, ?)
                """
        ).execute(arguments: [
            stated.id, recordedAt, origin, stated.source, earlier, String(recordedAt.prefix(10)),
        ])
        try HashChain.append(.observation, db.lastInsertedRowID, in: db)
    }

    private func record(_ item: CaseItem, line: Int, of observation: Int64) throws {
        try db.cachedStatement(sql: "INSERT INTO observed_items VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
            .execute(arguments: [
                observation, line, item.quantity, item.qualifier?.rawValue, item.designation, item.article,
                item.description, item.isMajorDefenseEquipment, item.source,
            ])
    }
}

extension CaseID {
    /// The id that a row of the record gives, which ``Case`` has checked.
    fileprivate static func required(_ text: String) throws -> CaseID {
        guard let id = CaseID(text) else {
            throw LedgerError.faultyRecord(table: "cases", line: 0, detail: "'\(text)' is no id of a case")
        }
        return id
    }
}
