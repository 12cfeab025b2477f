package import Tables

/// How much conflict or cooperation an event of a kind means: a row of `event-intensities.tsv`.
package struct Intensity: Sendable, Hashable, Codable {
    package let kind: OccurrenceKind
    /// From -10, conflict, to 10, cooperation; `nil` for kinds that are not counted.
    package let scale: Double?
    package let cameo: String
    /// The quarter of verbal or material conflict or cooperation.
    package let quad: String
    package let basis: String
    package let source: String

    package static let embedded = rows(Table(embedded: "event-intensities"))

    /// By kind; a row whose kind nobody knows is left out.
    package static func rows(_ table: Table) -> [OccurrenceKind: Intensity] {
        let columns = ["kind", "scale", "cameo", "quad", "basis", "source"].map { table.column($0) }
        var rows: [OccurrenceKind: Intensity] = [:]
        table.forEachRow { row in
            let cells = columns.map { String(row.cell($0)) }
            guard let kind = OccurrenceKind(rawValue: cells[0]) else { return }
            rows[kind] = Intensity(
                kind: kind, scale: Double(cells[1]), cameo: cells[2], quad: cells[3], basis: cells[4],
                source: cells[5])
        }
        return rows
    }
}
