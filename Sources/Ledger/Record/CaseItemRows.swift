internal import Tables

/// The table `case-items`: the lines of every case in their order.
struct CaseItemRows {
    let itemsByCase: [String: [CaseItem]]
    /// The row in which a case is first named, for messages.
    let firstRow: [String: CellRow]

    init(_ table: Table) throws(LedgerError) {
        var lines: [String: [(line: Int, item: CaseItem)]] = [:]
        var firstRow: [String: CellRow] = [:]
        for row in CellRow.rows(of: table) {
            let id = try row.required("case")
            if firstRow[id] == nil { firstRow[id] = row }
            guard let line = try row.number("line") else { throw row.fault("the column 'line' is empty") }
            if lines[id]?.contains(where: { $0.line == line }) == true {
                throw row.fault("line \(line) of case '\(id)' stands twice")
            }
            let item = CaseItem(
                quantity: try row.number("quantity"), qualifier: try row.qualifier("qualifier"),
                designation: row.text("designation"), article: row.text("article"),
                description: try row.required("description"), isMajorDefenseEquipment: try row.flag("mde"),
                source: try row.required("source"))
            lines[id, default: []].append((line, item))
        }
        self.firstRow = firstRow
        itemsByCase = lines.mapValues { $0.sorted { $0.line < $1.line }.map(\.item) }
    }
}
