internal import Law

/// What a row of the record's tables of events says, with the page that it rests on. Two are the same where all of
/// it is: a row that was mended is a new one, and the old one is taken back.
struct RecordedObservation: Hashable {
    let draft: ObservationDraft
    let source: String

    /// One observation a case that the row concerns; one without a case where it concerns none.
    static func each(
        of cases: [CaseID], act: Observation.Act, event: ObservedEvent, source: String,
        isEmergency: Bool = false,
        stage: CaseStage? = nil
    ) -> [RecordedObservation] {
        var says = CaseStatement()
        says.isVerified = !source.contains("[memory")
        let subjects: [CaseID?] = cases.isEmpty ? [nil] : cases
        return subjects.map { id in
            says.emergency = isEmergency && id != nil
            return RecordedObservation(
                draft: ObservationDraft(
                    caseID: id, act: act, says: says, stage: id == nil ? nil : stage,
                    // A month or a year is no day of a stage.
                    stageDate: id == nil || stage == nil ? nil : event.happened.flatMap { CalendarDate($0) },
                    event: event),
                source: source)
        }
    }

    /// Those that the ledger holds, with their numbers.
    static func held(in db: any Connection) throws -> [RecordedObservation: Int64] {
        let condition = CaseCondition.embeddedEvents
        let rows = try db.rows(
            """
            SELECT id, case_id, act, emergency, verified, stage, stage_date, source
            FROM \(condition.relation) AS standing WHERE \(condition.sql) ORDER BY id
            """, condition.cells)
        let lists = try ObservedLists(of: rows.map { try $0.decode(Int64.self, atIndex: 0) }, in: db)
        var result: [RecordedObservation: Int64] = [:]
        for row in rows {
            let id = try row.decode(Int64.self, atIndex: 0)
            let fields = ObservedFields(row: row, observation: id)
            var says = CaseStatement()
            says.emergency = try fields.flag(3) ?? false
            says.isVerified = try fields.flag(4) ?? false
            let draft = ObservationDraft(
                caseID: try fields.text(1).flatMap { CaseID($0) }, act: try fields.act(2), says: says,
                stage: try fields.stage(5), stageDate: try fields.date(6), event: lists.events[id])
            result[RecordedObservation(draft: draft, source: try fields.required(7))] = id
        }
        return result
    }
}
