internal import Law

/// The lists that belong to some observations, by the observations' numbers.
struct ObservedLists {
    private(set) var items: [Int64: [CaseItem]] = [:]
    private(set) var contractors: [Int64: [CaseContractor]] = [:]
    private(set) var values: [Int64: [ValueLine: Int]] = [:]
    private(set) var events: [Int64: ObservedEvent] = [:]

    /// - Parameter observations: their numbers, rising.
    init(of observations: [Int64], in db: any Connection) throws {
        guard let first = observations.first, let last = observations.last else { return }
        // Few are looked up one by one; for many the tables are read from end to end.
        var (condition, cells): (String, Cells) = ("observation BETWEEN ? AND ?", [first, last])
        if observations.count <= 200 {
            // Filled up to a power of two, so that there are few statements to prepare.
            var list = observations
            while list.count & (list.count - 1) != 0 { list.append(last) }
            (condition, cells) = ("observation IN \(Cells.marks(list.count))", Cells(list))
        }
        func each(_ table: String, _ body: (Int64, ObservedFields) throws -> Void) throws {
            // The key of each table begins with the observation; in it come the lines.
            for row in try db.rows("\(table) WHERE \(condition) ORDER BY 1, 2", cells) {
                let observation = try row.decode(Int64.self, atIndex: 0)
                try body(observation, ObservedFields(row: row, observation: observation))
            }
        }
        try each(
            """
            SELECT observation, line, quantity, qualifier, designation, article, description, is_mde, source
            FROM observed_items
            """
        ) { id, fields in
            items[id, default: []].append(
                CaseItem(
                    quantity: try fields.number(2), qualifier: try fields.qualifier(3),
                    designation: try fields.text(4), article: try fields.text(5),
                    description: try fields.required(6), isMajorDefenseEquipment: try fields.flag(7),
                    source: try fields.required(8)))
        }
        try each("SELECT observation, line, name, place FROM observed_contractors") { id, fields in
            contractors[id, default: []].append(
                CaseContractor(name: try fields.required(2), place: try fields.text(3)))
        }
        try each("SELECT observation, line, value FROM observed_values") { id, fields in
            values[id, default: [:]][try fields.valueLine(1)] = try fields.number(2)
        }
        try each("SELECT observation, happened, kind, words, actors, about FROM observed_events") {
            id, fields in
            events[id] = try fields.event(from: 1)
        }
    }
}
