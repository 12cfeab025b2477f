internal import GRDB
internal import Law

/// Adds observations. Each call stands inside the transaction of its caller.
struct ObservationWriter {
    let db: Database
    /// Who brings them: ``embedded`` for the program's own tables.
    let origin: String
    /// When the ledger learns them, UTC, ISO 8601.
    let recordedAt: String

    static let embedded = "embedded"

    /// Records what a source says of a case, in place of an earlier observation where one is named.
    func record(_ stated: Case, replacing earlier: Int64?) throws {
        let statement = try db.cachedStatement(
            sql: """
                INSERT INTO observations (
                    case_id, recorded_at, origin, source, replaces, transmittal, section, buyer, notified,
                    date_basis, value, value_qualifier, has_no_contractor, parent, emergency, withdrawn, verified,
                    note)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
        try statement.execute(arguments: [
            stated.id, recordedAt, origin, stated.source, earlier, stated.transmittal?.number,
            stated.kind.section, stated.buyer, stated.notified?.description, stated.dateBasis, stated.value,
            stated.valueQualifier?.rawValue, stated.hasNoContractor, stated.parent?.number, stated.emergency,
            stated.withdrawn, stated.isVerified, stated.note,
        ])
        let observation = db.lastInsertedRowID
        for (index, item) in stated.items.enumerated() {
            try record(item, line: index + 1, of: observation)
        }
        for (index, contractor) in stated.contractors.enumerated() {
            try db.cachedStatement(sql: "INSERT INTO observed_contractors VALUES (?, ?, ?, ?)")
                .execute(arguments: [observation, index + 1, contractor.name, contractor.place])
        }
    }

    /// Records that the source of an observation no longer lists the case.
    func retract(_ earlier: Int64, case stated: Case) throws {
        try db.cachedStatement(
            sql: """
                INSERT INTO observations (case_id, recorded_at, origin, source, replaces, is_retraction)
                VALUES (?, ?, ?, ?, ?, 1)
                """
        ).execute(arguments: [stated.id, recordedAt, origin, stated.source, earlier])
    }

    private func record(_ item: CaseItem, line: Int, of observation: Int64) throws {
        try db.cachedStatement(sql: "INSERT INTO observed_items VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
            .execute(arguments: [
                observation, line, item.quantity, item.qualifier?.rawValue, item.designation, item.article,
                item.description, item.isMajorDefenseEquipment, item.source,
            ])
    }
}
