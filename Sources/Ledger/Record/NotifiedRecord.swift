package import Tables

/// The record as the embedded tables state it: `cases` with a row a case, `case-items` with a row a line, and what
/// happened, in the tables of resolutions, emergencies and other events.
package struct NotifiedRecord: Sendable {
    private let caseTable: Table
    private let itemTable: Table
    private let eventTables: [EventTable: Table]

    /// The tables of events.
    package enum EventTable: String, CaseIterable, Sendable {
        case resolutions
        case emergencies = "law-emergencies"
        case timeline
    }

    /// - Parameters:
    ///   - cases: columns `id`, `notified`, `date_basis`, `transmittal`, `kind`, `buyer`, `value`,
    ///     `value_qualifier`, `mde_value`, `other_value`, `contractors` (`NAME @ PLACE; …`, or `none`), `parent`,
    ///     `emergency`, `withdrawn`, `verified`, `note`, `former_ids`, `source`.
    ///   - items: columns `case`, `line`, `quantity`, `qualifier`, `designation`, `article`, `description`, `mde`,
    ///     `source`.
    ///   - events: see Tables/README.md for their columns.
    package init(cases: Table, items: Table, events: [EventTable: Table] = [:]) {
        caseTable = cases
        itemTable = items
        eventTables = events
    }

    /// The tables of this program.
    package static var embedded: NotifiedRecord {
        NotifiedRecord(
            cases: Table(embedded: "cases"), items: Table(embedded: "case-items"),
            events: Dictionary(
                uniqueKeysWithValues: EventTable.allCases.map { ($0, Table(embedded: $0.rawValue)) }))
    }

    /// A number that changes with every byte of the tables, to see whether a ledger was made from them.
    ///
    /// FNV-1a, 64 bits: it tells editions apart and guards against nobody.
    package var fingerprint: String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for table in [caseTable, itemTable] + EventTable.allCases.compactMap({ eventTables[$0] }) {
            var text = table.text
            text.withUTF8 { bytes in
                for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
            }
            hash = (hash ^ 0xFF) &* 0x100_0000_01b3
        }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }

    /// What the tables of events say, each row as an observation of each case that it concerns.
    ///
    /// - Throws: the first fault, with its table and line.
    func events() throws(LedgerError) -> [RecordedObservation] {
        var result: [RecordedObservation] = []
        if let table = eventTables[.resolutions] { result += try EventRows.resolutions(table) }
        if let table = eventTables[.emergencies] { result += try EventRows.emergencies(table) }
        if let table = eventTables[.timeline] { result += try EventRows.timeline(table) }
        return result
    }

    /// The ids that cases had before their number was known, by the number.
    ///
    /// - Throws: where an id is none, or is that of another row.
    func formerIDs() throws(LedgerError) -> [String: [String]] {
        let rows = CellRow.rows(of: caseTable)
        let ids = Set(rows.compactMap { $0.text("id") })
        var result: [String: [String]] = [:]
        var seen: Set<String> = []
        for row in rows {
            let former = try row.caseIDs("former_ids").map(\.description)
            for id in former where ids.contains(id) || !seen.insert(id).inserted {
                throw row.fault("former_ids '\(id)' is the id of another case")
            }
            if !former.isEmpty { result[try row.required("id")] = former }
        }
        return result
    }

    /// Reads the cases with their lines.
    ///
    /// - Throws: the first fault, with its table and line.
    package func cases() throws(LedgerError) -> [Case] {
        let itemRows = try CaseItemRows(itemTable)
        var items = itemRows.itemsByCase
        var result: [Case] = []
        var seen: Set<String> = []
        for row in CellRow.rows(of: caseTable) {
            let id = try row.required("id")
            guard seen.insert(id).inserted else { throw row.fault("the id '\(id)' stands twice") }
            result.append(try Case(row, id: id, items: items.removeValue(forKey: id) ?? []))
        }
        if let stray = items.keys.min(), let row = itemRows.firstRow[stray] {
            throw row.fault("the case '\(stray)' is not in \(caseTable.name)")
        }
        return result
    }
}
