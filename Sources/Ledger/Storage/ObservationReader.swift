internal import Law

/// Reads observations as they stand, and what belongs to them.
enum ObservationReader {
    /// The observations of cases that meet a condition, in the order in which the ledger learned them.
    static func observations(in db: any Connection, where condition: CaseCondition) throws -> [Observation] {
        let rows = try db.rows(
            """
            SELECT id, case_id, act, transmittal, section, buyer, notified, date_basis, value, value_qualifier,
                has_no_contractor, parent, emergency, withdrawn, verified, note, stage, stage_date, seen,
                recorded_at, origin, source, surface, replaces,
                (SELECT sha256 FROM sources WHERE sources.id = standing.source_id)
            FROM \(condition.relation) AS standing
            WHERE case_id IS NOT NULL AND \(condition.sql) ORDER BY id
            """, condition.cells)
        let lists = try ObservedLists(of: rows.map { try $0.decode(Int64.self, atIndex: 0) }, in: db)
        return try rows.map { row in
            let id = try row.decode(Int64.self, atIndex: 0)
            return try Observation(ObservedFields(row: row, observation: id), id: id, lists)
        }
    }

    /// The events that meet a condition, also those that concern no case, in the order in which they happened.
    static func events(in db: any Connection, where condition: CaseCondition) throws -> [TimelineEntry] {
        let rows = try db.rows(
            """
            SELECT observed_events.observation, happened, kind, words, actors, about, case_id, source, verified,
                coalesce(seen, substr(recorded_at, 1, 10))
            FROM \(condition.relation) AS standing
                JOIN observed_events ON observed_events.observation = standing.id
            WHERE \(condition.sql) ORDER BY happened IS NULL, happened, standing.id
            """, condition.cells)
        return try rows.map { row in
            let fields = ObservedFields(row: row, observation: try row.decode(Int64.self, atIndex: 0))
            return TimelineEntry(
                event: try fields.event(from: 1), caseID: try fields.text(6),
                source: try fields.required(7),
                isVerified: try fields.flag(8) ?? false, seen: try fields.required(9))
        }
    }

    /// The ids of all cases.
    static func ids(in db: any Connection) throws -> [String] {
        try db.values(
            String.self, "SELECT DISTINCT case_id FROM standing WHERE case_id IS NOT NULL ORDER BY case_id")
    }
}

extension Observation {
    fileprivate init(_ fields: ObservedFields, id: Int64, _ lists: ObservedLists) throws {
        var says = CaseStatement()
        says.transmittal = try fields.transmittal(3)
        says.kind = try fields.text(4) == nil ? nil : fields.instrument(4)
        says.buyer = try fields.text(5)
        says.notified = try fields.date(6)
        says.dateBasis = try fields.text(7)
        says.value = try fields.number(8)
        says.valueQualifier = try fields.qualifier(9)
        says.valueLines = lists.values[id] ?? [:]
        says.hasNoContractor = try fields.flag(10) ?? false
        says.parent = try fields.transmittal(11)
        says.emergency = try fields.flag(12) ?? false
        says.withdrawn = try fields.flag(13) ?? false
        says.isVerified = try fields.flag(14) ?? false
        says.note = try fields.text(15)
        says.items = lists.items[id] ?? []
        says.contractors = lists.contractors[id] ?? []
        let recordedAt = try fields.required(19)
        // Rows of the first version have no day of their own: they were seen when they were recorded.
        guard let seen = try fields.date(18) ?? CalendarDate(String(recordedAt.prefix(10))) else {
            throw ObservedFields.Fault(observation: id, value: recordedAt, expected: "a moment")
        }
        self.init(
            id: id, caseID: try fields.required(1), act: try fields.act(2), says: says,
            stage: try fields.stage(16), stageDate: try fields.date(17), event: lists.events[id],
            seen: seen, recordedAt: recordedAt,
            isEmbedded: try fields.required(20) == ObservationWriter.embedded,
            source: try fields.required(21),
            sourceHash: try fields.text(24), surface: try fields.text(22), replaces: try fields.number64(23))
    }
}
