package import Tables

/// The cases as the embedded tables state them: `cases` with a row a case, `case-items` with a row a line.
package struct NotifiedRecord: Sendable {
    private let caseTable: Table
    private let itemTable: Table

    /// - Parameters:
    ///   - cases: columns `id`, `notified`, `date_basis`, `transmittal`, `kind`, `buyer`, `value`,
    ///     `value_qualifier`, `contractors` (`NAME @ PLACE; …`, or `none`), `parent`, `emergency`, `withdrawn`,
    ///     `verified`, `note`, `source`.
    ///   - items: columns `case`, `line`, `quantity`, `qualifier`, `designation`, `article`, `description`, `mde`,
    ///     `source`.
    package init(cases: Table, items: Table) {
        caseTable = cases
        itemTable = items
    }

    /// The tables of this program.
    package static var embedded: NotifiedRecord {
        NotifiedRecord(cases: Table(embedded: "cases"), items: Table(embedded: "case-items"))
    }

    /// A number that changes with every byte of the tables, to see whether a ledger was made from them.
    ///
    /// FNV-1a, 64 bits: it tells editions apart and guards against nobody.
    package var fingerprint: String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for table in [caseTable, itemTable] {
            var text = table.text
            text.withUTF8 { bytes in
                for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
            }
            hash = (hash ^ 0xFF) &* 0x100_0000_01b3
        }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }

    /// Reads both tables.
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
