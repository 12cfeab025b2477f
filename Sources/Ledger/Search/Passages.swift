internal import GRDB

/// Puts the words of sources and observations where they can be searched.
enum Passages {
    /// The words of a row of the embedded record: it has no document that could be searched.
    static func add(_ stated: Case, observation: Int64, names: StateNames, in db: Database) throws {
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
            source: nil,
            observation: observation, in: db)
    }

    /// The words of a source.
    static func add(
        title: String, body: String, source: Int64?, observation: Int64?, in db: Database
    ) throws {
        try db.cachedStatement(
            sql: "INSERT INTO passages (source, observation, title, body) VALUES (?, ?, ?, ?)"
        ).execute(arguments: [source, observation, title, body])
    }
}
