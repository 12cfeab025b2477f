internal import Foundation
internal import Law

/// Adds observations. Each call stands inside the transaction of its caller.
struct ObservationWriter {
    let db: any Connection
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
        var sourceHash: String?
        var surface: String?
        var seen: String?
    }

    /// Records an observation with a link of its own, in place of an earlier one where one is named.
    @discardableResult
    func record(_ draft: ObservationDraft, source: String, replacing earlier: Int64?) throws -> Int64 {
        var link = try HashChain.Link(afterLastIn: db)
        link.word(HashChain.Subject.observation.rawValue)
        let id = try record(draft, from: Origin(source: source), replacing: earlier, into: &link)
        try HashChain.append(link, of: .observation, id, in: db)
        return id
    }

    /// Records an observation, which `link` takes in, and returns its number.
    func record(
        _ draft: ObservationDraft, from origin: Origin, replacing earlier: Int64?,
        into link: inout HashChain.Link
    ) throws -> Int64 {
        let says = draft.says
        let cells: Cells = [
            draft.caseID?.description, recordedAt, self.origin, origin.source, earlier, false,
            says.transmittal?.number, says.kind?.section, says.buyer, says.notified?.description,
            says.dateBasis, says.value, says.valueQualifier?.rawValue, says.hasNoContractor,
            says.parent?.number, says.emergency, says.withdrawn, says.isVerified, says.note,
            origin.sourceID, origin.seen ?? String(recordedAt.prefix(10)), draft.act.rawValue,
            origin.surface, draft.stage?.rawValue, draft.stageDate?.description,
        ]
        let observation = try db.insert(Self.insertion, cells)
        link.add([observation] + cells + [origin.sourceHash])
        try recordLists(of: draft, observation, into: &link)
        return observation
    }

    private func recordLists(
        of draft: ObservationDraft, _ observation: Int64, into link: inout HashChain.Link
    ) throws {
        func insert(_ sql: String, _ cells: Cells) throws {
            try db.run(sql, [observation] + cells)
            link.add(cells)
        }
        for (index, item) in draft.says.items.enumerated() {
            try insert(
                "INSERT INTO observed_items VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                [
                    index + 1, item.quantity, item.qualifier?.rawValue, item.designation, item.article,
                    item.description, item.isMajorDefenseEquipment, item.source,
                ])
        }
        link.word("end")
        for (index, contractor) in draft.says.contractors.enumerated() {
            try insert(
                "INSERT INTO observed_contractors VALUES (?, ?, ?, ?)",
                [index + 1, contractor.name, contractor.place])
        }
        link.word("end")
        if !draft.says.valueLines.isEmpty { link.word("values") }
        for (kind, value) in draft.says.valueLines.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            try insert("INSERT INTO observed_values VALUES (?, ?, ?)", [kind.rawValue, value])
        }
        guard let event = draft.event else { return }
        link.word("event")
        try insert(
            "INSERT INTO observed_events VALUES (?, ?, ?, ?, ?, ?)",
            [
                event.happened, event.kind, event.words, event.actors.joined(separator: "; "),
                event.about.joined(separator: "; "),
            ])
    }

    /// Records that the source of an observation no longer says it.
    func retract(_ earlier: Int64, caseID: String?, source: String) throws {
        let observation = try db.insert(
            """
            INSERT INTO observations (case_id, recorded_at, origin, source, replaces, is_retraction, seen)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """,
            [caseID, recordedAt, origin, source, earlier, true, String(recordedAt.prefix(10))])
        try HashChain.append(.observation, observation, in: db)
    }

    private static let insertion = """
        INSERT INTO observations (
            case_id, recorded_at, origin, source, replaces, is_retraction, transmittal, section, buyer, notified,
            date_basis, value, value_qualifier, has_no_contractor, parent, emergency, withdrawn, verified, note,
            source_id, seen, act, surface, stage, stage_date)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
}
