internal import Foundation
internal import Law

extension Case {
    /// Reads a row of the table `cases`.
    init(_ row: CellRow, id: String, items: [CaseItem]) throws(LedgerError) {
        let section = try row.required("kind")
        guard let kind = Instrument.allCases.first(where: { $0.section == section }) else {
            throw row.fault("kind '\(section)' is no section under which a sale is notified")
        }
        let transmittal = try row.transmittal("transmittal")
        let notified = try row.date("notified")
        let value = try row.number("value")
        let buyer = try row.required("buyer")
        guard let name = CaseID(id), name.description == id else {
            throw row.fault("the id '\(id)' is neither a transmittal number nor YYYY-MM-DD|ISO3|value")
        }
        let stated: CaseID? =
            if let transmittal {
                .transmittal(transmittal)
            } else if let notified, let value {
                .fallback(notified: notified, buyer: buyer, value: value)
            } else {
                nil
            }
        guard name == stated else {
            throw row.fault("the id '\(id)' does not agree with the row's other columns")
        }
        let contractors = (row.text("contractors") ?? "").split(separator: ";").map(
            CaseContractor.init(cell:))
        let hasNoContractor = contractors == [CaseContractor(name: "none", place: nil)]
        self.init(
            id: id, transmittal: transmittal, kind: kind, buyer: buyer, notified: notified,
            dateBasis: try row.required("date_basis"), value: value,
            valueQualifier: try row.qualifier("value_qualifier"), valueLines: try Self.valueLines(row),
            contractors: hasNoContractor ? [] : contractors, hasNoContractor: hasNoContractor,
            parent: try row.transmittal("parent"), emergency: try row.flag("emergency") ?? false,
            withdrawn: try row.flag("withdrawn") ?? false, isVerified: try row.flag("verified") ?? false,
            note: row.text("note"), source: try row.required("source"), items: items)
    }
}

extension Case {
    /// The lines "Major Defense Equipment" and "Other" of the sheet.
    private static func valueLines(_ row: CellRow) throws(LedgerError) -> [ValueLine: Int] {
        var values: [ValueLine: Int] = [:]
        values[.majorDefense] = try row.number("mde_value")
        values[.other] = try row.number("other_value")
        return values
    }
}

extension CaseContractor {
    /// Reads `NAME @ PLACE` or `NAME`.
    fileprivate init(cell: Substring) {
        let parts = cell.split(separator: "@", maxSplits: 1).map { part in
            part.trimmingCharacters(in: .whitespaces)
        }
        self.init(name: parts.first ?? "", place: parts.count > 1 ? parts[1] : nil)
    }
}
