internal import GRDB
internal import Law

/// Reads observations as they stand, and what belongs to them.
enum ObservationReader {
    /// The observations that meet a condition, in the order in which the ledger learned them.
    static func observations(in db: Database, where condition: CaseCondition) throws -> [Observation] {
        let items = try items(in: db, where: condition)
        let contractors = try contractors(in: db, where: condition)
        let rows = try SQLRequest<Row>(
            literal: """
                SELECT id, case_id, act, transmittal, section, buyer, notified, date_basis, value, value_qualifier,
                    has_no_contractor, parent, emergency, withdrawn, verified, note, stage, stage_date, seen,
                    recorded_at, origin, source, surface, replaces,
                    (SELECT sha256 FROM sources WHERE sources.id = standing.source_id)
                FROM \(sql: condition.relation) AS standing WHERE \(condition.sql) ORDER BY id
                """
        ).fetchCursor(db)
        var result: [Observation] = []
        while let row = try rows.next() {
            let id = try row.decode(Int64.self, atIndex: 0)
            let fields = ObservedFields(row: row, observation: id)
            result.append(
                try Observation(fields, id: id, items: items[id] ?? [], contractors: contractors[id] ?? []))
        }
        return result
    }

    /// Of each case without a number that turned out to have one, the number.
    static func identities(in db: Database) throws -> [String: String] {
        let rows = try Row.fetchCursor(db, sql: "SELECT fallback, transmittal FROM identities")
        var result: [String: String] = [:]
        while let row = try rows.next() {
            result[try row.decode(String.self, atIndex: 0)] = try row.decode(String.self, atIndex: 1)
        }
        return result
    }

    /// The ids of all cases.
    static func ids(in db: Database) throws -> [String] {
        try String.fetchAll(db, sql: "SELECT DISTINCT case_id FROM standing ORDER BY case_id")
    }

    private static func items(
        in db: Database, where condition: CaseCondition
    ) throws -> [Int64: [CaseItem]] {
        let rows = try SQLRequest<Row>(
            literal: """
                SELECT observation, quantity, qualifier, designation, article, description, is_mde, source
                FROM observed_items WHERE observation IN (
                    SELECT id FROM \(sql: condition.relation) AS standing WHERE \(condition.sql))
                ORDER BY observation, line
                """
        ).fetchCursor(db)
        var result: [Int64: [CaseItem]] = [:]
        while let row = try rows.next() {
            let observation = try row.decode(Int64.self, atIndex: 0)
            let fields = ObservedFields(row: row, observation: observation)
            result[observation, default: []].append(
                CaseItem(
                    quantity: try fields.number(1), qualifier: try fields.qualifier(2),
                    designation: try fields.text(3), article: try fields.text(4),
                    description: try fields.required(5), isMajorDefenseEquipment: try fields.flag(6),
                    source: try fields.required(7)))
        }
        return result
    }

    private static func contractors(
        in db: Database, where condition: CaseCondition
    ) throws -> [Int64: [CaseContractor]] {
        let rows = try SQLRequest<Row>(
            literal: """
                SELECT observation, name, place
                FROM observed_contractors WHERE observation IN (
                    SELECT id FROM \(sql: condition.relation) AS standing WHERE \(condition.sql))
                ORDER BY observation, line
                """
        ).fetchCursor(db)
        var result: [Int64: [CaseContractor]] = [:]
        while let row = try rows.next() {
            let observation = try row.decode(Int64.self, atIndex: 0)
            let fields = ObservedFields(row: row, observation: observation)
            result[observation, default: []].append(
                CaseContractor(name: try fields.required(1), place: try fields.text(2)))
        }
        return result
    }
}

extension Observation {
    fileprivate init(
        _ fields: ObservedFields, id: Int64, items: [CaseItem], contractors: [CaseContractor]
    ) throws {
        var says = CaseStatement()
        says.transmittal = try fields.transmittal(3)
        says.kind = try fields.text(4) == nil ? nil : fields.instrument(4)
        says.buyer = try fields.text(5)
        says.notified = try fields.date(6)
        says.dateBasis = try fields.text(7)
        says.value = try fields.number(8)
        says.valueQualifier = try fields.qualifier(9)
        says.hasNoContractor = try fields.flag(10) ?? false
        says.parent = try fields.transmittal(11)
        says.emergency = try fields.flag(12) ?? false
        says.withdrawn = try fields.flag(13) ?? false
        says.isVerified = try fields.flag(14) ?? false
        says.note = try fields.text(15)
        says.items = items
        says.contractors = contractors
        let recordedAt = try fields.required(19)
        // Rows of the first version have no day of their own: they were seen when they were recorded.
        guard let seen = try fields.date(18) ?? CalendarDate(String(recordedAt.prefix(10))) else {
            throw ObservedFields.Fault(observation: id, value: recordedAt, expected: "a moment")
        }
        self.init(
            id: id, caseID: try fields.required(1), act: try fields.act(2), says: says,
            stage: try fields.stage(16), stageDate: try fields.date(17), seen: seen, recordedAt: recordedAt,
            isEmbedded: try fields.required(20) == ObservationWriter.embedded,
            source: try fields.required(21),
            sourceHash: try fields.text(24), surface: try fields.text(22), replaces: try fields.number64(23))
    }
}
