/// Puts the words of sources and observations where they can be searched.
enum Passages {
    /// The words of a row of the embedded record: it has no document that could be searched.
    static func add(_ stated: Case, observation: Int64, names: StateNames, in db: any Connection) throws {
        let buyer = names.names(of: stated.buyer)
        var body = stated.items.map { item in
            [item.quantity.map(String.init), item.designation, item.description].compactMap { $0 }
                .joined(separator: " ")
        }
        body += stated.contractors.map { [$0.name, $0.place].compactMap { $0 }.joined(separator: ", ") }
        if let note = stated.note { body.append(note) }
        body.append(buyer.joined(separator: ", "))
        try add(
            title: "\(buyer.first ?? stated.buyer) \(stated.id)", body: body.joined(separator: "\n"),
            observation: observation, in: db)
    }

    /// The words of an event of the record, with the names of the states that act in it.
    static func add(_ event: ObservedEvent, observation: Int64, names: StateNames, in db: any Connection)
        throws
    {
        let actors = event.actors.flatMap { actor in
            let known = names.names(of: actor)
            return known.isEmpty ? [actor] : known
        }
        try add(
            title: [event.happened, event.kind.replacing("_", with: " ")].compactMap { $0 }
                .joined(separator: " "),
            body: ([event.words] + [(actors + event.about).joined(separator: ", ")]).joined(separator: "\n"),
            observation: observation, in: db)
    }

    /// The words of a source or of an observation.
    ///
    /// - Returns: the cells of the row, which a link has to take in.
    static func add(
        title: String, body: String, source: Int64?, observation: Int64?, in db: any Connection
    ) throws -> Cells {
        let cells: Cells = [source, observation, title, body]
        let id = try db.insert(
            "INSERT INTO passages (source, observation, title, body) VALUES (?, ?, ?, ?)", cells)
        try db.index(passage: id, title: title.withoutNUL, body: body.withoutNUL)
        return [id] + cells
    }

    /// The words of an observation that has no document, with a link of their own.
    private static func add(title: String, body: String, observation: Int64, in db: any Connection) throws {
        let row = try add(title: title, body: body, source: nil, observation: observation, in: db)
        guard case .integer(let passage)? = row.values.first else { return }
        try HashChain.append(.passage, passage, in: db)
    }
}
