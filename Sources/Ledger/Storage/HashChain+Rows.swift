/// The cells that a link covers, in a fixed order. A later version may add columns, and never to these: what it adds
/// is a list of its own, which a row without it does not have.
enum Linked {
    static let source = """
        SELECT id, sha256, name, kind, surface, title, published, seen, recorded_at, size, replaces
        FROM sources WHERE id = ?
        """
    static let reading = "SELECT id, source, engine, recorded_at, size, packed FROM readings WHERE id = ?"
    static let passage = "SELECT id, source, observation, title, body FROM passages WHERE id = ?"
    static let identity = "SELECT id, fallback, transmittal, observation FROM identities WHERE id = ?"
    static let edition = "SELECT id, fingerprint, recorded_at FROM editions WHERE id = ?"
    static let observation = """
        SELECT o.id, o.case_id, o.recorded_at, o.origin, o.source, o.replaces, o.is_retraction, o.transmittal,
            o.section, o.buyer, o.notified, o.date_basis, o.value, o.value_qualifier, o.has_no_contractor,
            o.parent, o.emergency, o.withdrawn, o.verified, o.note, o.source_id, o.seen, o.act, o.surface,
            o.stage, o.stage_date,
            (SELECT sha256 FROM sources WHERE sources.id = o.source_id)
        FROM observations AS o WHERE o.id = ?
        """
    /// The lists that every observation has, be they empty.
    static let lists = [
        """
        SELECT line, quantity, qualifier, designation, article, description, is_mde, source
        FROM observed_items WHERE observation = ? ORDER BY line
        """,
        "SELECT line, name, place FROM observed_contractors WHERE observation = ? ORDER BY line",
    ]
    /// The lists that count only where they are not empty, each behind its name.
    static let furtherLists = [
        (
            name: "values",
            query: "SELECT line, value FROM observed_values WHERE observation = ? ORDER BY line"
        ),
        (
            name: "event",
            query: "SELECT happened, kind, words, actors, about FROM observed_events WHERE observation = ?"
        ),
    ]
}

extension HashChain.Link {
    /// Takes in what a link of a subject covers, as it stands in the tables.
    mutating func add(
        _ subject: HashChain.Subject, _ id: Int64, _ rows: inout LinkedRows, in db: any Connection
    ) throws {
        word(subject.rawValue)
        switch subject {
        case .addition: try addAddition(id, &rows, in: db)
        case .observation: try addObservation(id, &rows, in: db)
        case .source: try addRow(Linked.source, id, subject.table, &rows, in: db)
        case .reading: try addRow(Linked.reading, id, subject.table, &rows, in: db)
        case .passage: try addRow(Linked.passage, id, subject.table, &rows, in: db)
        case .identity: try addRow(Linked.identity, id, subject.table, &rows, in: db)
        case .edition: try addRow(Linked.edition, id, subject.table, &rows, in: db)
        }
    }

    private mutating func addAddition(_ id: Int64, _ rows: inout LinkedRows, in db: any Connection) throws {
        try addRow(Linked.source, id, "sources", &rows, in: db)
        // What a later reader makes of the source has links of its own.
        let reading = try db.value(Int64.self, "SELECT min(id) FROM readings WHERE source = ?", [id])
        try addRow(Linked.reading, reading ?? 0, "readings", &rows, in: db)
        let passage = try db.value(Int64.self, "SELECT min(id) FROM passages WHERE source = ?", [id])
        try addRow(Linked.passage, passage ?? 0, "passages", &rows, in: db)
        let observations = try db.values(
            Int64.self,
            """
            SELECT id FROM observations WHERE source_id = ?
                AND recorded_at = (SELECT recorded_at FROM sources WHERE id = ?) ORDER BY id
            """, [id, id])
        for observation in observations { try addObservation(observation, &rows, in: db) }
    }

    private mutating func addObservation(
        _ id: Int64, _ rows: inout LinkedRows, in db: any Connection
    ) throws {
        guard try addRow(Linked.observation, id, "observations", &rows, in: db) else { return }
        for list in Linked.lists {
            try addList(list, id, in: db)
            word("end")
        }
        guard version > 2 else { return }
        for list in Linked.furtherLists { try addList(list.query, id, named: list.name, in: db) }
    }

    /// - Returns: whether the row is there.
    @discardableResult
    private mutating func addRow(
        _ query: String, _ id: Int64, _ table: String, _ rows: inout LinkedRows, in db: any Connection
    ) throws -> Bool {
        guard let row = try db.row(query, [id]) else {
            word("gone")
            return false
        }
        add(row)
        rows.count(table)
        return true
    }

    private mutating func addList(
        _ query: String, _ id: Int64, named name: String? = nil, in db: any Connection
    ) throws {
        for (index, row) in try db.rows(query, [id]).enumerated() {
            if index == 0, let name { word(name) }
            add(row)
        }
    }
}
