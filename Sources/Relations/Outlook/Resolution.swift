package import Tables

/// A joint resolution of disapproval of the record: a row of `resolutions.tsv`.
package struct Resolution: Sendable, Codable, Hashable {
    package let number: String
    package let buyers: [String]
    package let votes: String
    package let outcome: String
    package let source: String

    /// Whether a chamber voted on it.
    package var cameToVote: Bool { votes.contains { $0.isNumber } }
    /// Whether both chambers passed it.
    package var passedBoth: Bool { outcome.hasPrefix("passed") && !outcome.contains("only") }
    /// Whether it barred a sale: passed by both and not undone by a veto that stood.
    package var becameLaw: Bool { outcome.contains("became law") || outcome.contains("enacted") }

    package static let embedded = rows(Table(embedded: "resolutions"))

    package static func rows(_ table: Table) -> [Resolution] {
        let columns = ["number", "buyer", "acts", "outcome", "source"].map { table.column($0) }
        var rows: [Resolution] = []
        table.forEachRow { row in
            rows.append(
                Resolution(
                    number: String(row.cell(columns[0])), buyers: row.cell(columns[1]).parts,
                    votes: String(row.cell(columns[2])), outcome: String(row.cell(columns[3])),
                    source: String(row.cell(columns[4]))))
        }
        return rows
    }
}
