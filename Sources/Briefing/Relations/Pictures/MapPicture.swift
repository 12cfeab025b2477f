package import Ledger
package import Tables

/// A map of the world with one tile a state, as dark as the ceilings notified for it are high.
package enum MapPicture {
    package struct Tile: Sendable, Hashable, Codable {
        package var state: String
        package var column: Int
        package var row: Int
        /// Whole dollars: the sum of the ceilings notified.
        package var dollars: Int
        package var cases: Int
    }

    /// The tiles of `tiles.tsv` with what was notified for each.
    package static func tiles(_ cases: [Case], table: Table = Table(embedded: "tiles")) -> [Tile] {
        var sums: [String: (Int, Int)] = [:]
        for found in cases where !found.withdrawn {
            sums[found.buyer, default: (0, 0)].1 += 1
            sums[found.buyer, default: (0, 0)].0 =
                sums[found.buyer, default: (0, 0)].0.addingReportingOverflow(found.value ?? 0).partialValue
        }
        let columns = ["state", "column", "row"].map { table.column($0) }
        var tiles: [Tile] = []
        table.forEachRow { row in
            let state = String(row.cell(columns[0]))
            guard let column = Int(String(row.cell(columns[1]))), let line = Int(String(row.cell(columns[2])))
            else { return }
            let sum = sums[state] ?? (0, 0)
            tiles.append(Tile(state: state, column: column, row: line, dollars: sum.0, cases: sum.1))
        }
        return tiles
    }

    /// Where each shade begins, in millions of dollars.
    private static let steps = [1, 100, 1000, 5000, 20_000]

    package static func make(
        _ tiles: [Tile], period: String, name: (String) -> String, short: (String) -> String
    ) -> SVGPicture {
        let title = "Notified to Congress by buyer, \(period)"
        var body = SVGPicture.text(title, x: 12, y: 20, size: 13, bold: .yes)
        let left = Double(tiles.map(\.column).min() ?? 0)
        let top = Double(tiles.map(\.row).min() ?? 0)
        let wide = Double(tiles.map(\.column).max() ?? 0) - left + 1
        let high = Double(tiles.map(\.row).max() ?? 0) - top + 1
        let side = min(20, 384 / max(1, wide))
        for tile in tiles {
            let x = 8 + (Double(tile.column) - left) * side
            let y = 32 + (Double(tile.row) - top) * side
            let shade = steps.lastIndex { tile.dollars >= $0 * 1_000_000 }
            let words =
                tile.cases > 0
                ? "\(name(tile.state)): \(ShortSum(tile.dollars)) in \(tile.cases) cases" : name(tile.state)
            let number = SVGPicture.number
            body +=
                "<rect class=\"\(shade.map { "s\($0 + 1)" } ?? "tile")\" x=\"\(number(x))\" y=\"\(number(y))\" width=\"\(number(side - 1))\" height=\"\(number(side - 1))\"><title>\(HTMLText.escaped(words))</title></rect>\n"
            if tile.cases > 0 {
                body += SVGPicture.text(
                    short(tile.state), x: x + side / 2 - 0.5, y: y + side / 2 + 2.6,
                    class: (shade ?? 0) >= 2 ? "off" : "on",
                    size: 8, anchor: "middle")
            }
        }
        let bottom = 32 + high * side
        let labels = ["$1m", "$100m", "$1bn", "$5bn", "$20bn"]
        for (step, label) in labels.enumerated() {
            let x = 12 + Double(step) * 64
            body +=
                "<rect class=\"s\(step + 1)\" x=\"\(SVGPicture.number(x))\" y=\"\(SVGPicture.number(bottom + 6))\" width=\"12\" height=\"12\"/>\n"
            body += SVGPicture.text("\(label)+", x: x + 15, y: bottom + 16, class: "soft", size: 9)
        }
        body += SVGPicture.text(
            "Sums of ceilings, not of contracts; withdrawn cases are left out.", x: 12, y: bottom + 34,
            class: "soft", size: 10)
        let known = tiles.filter { $0.cases > 0 }.sorted { ($1.dollars, $0.state) < ($0.dollars, $1.state) }
        let said = known.prefix(15).map { "\(name($0.state)) \(ShortSum($0.dollars))" }.joined(
            separator: ", ")
        return SVGPicture(
            title: title,
            description:
                "One tile a state. \(known.count) buyers. The highest: \(said). Sums of ceilings, not of contracts.",
            height: bottom + 44, body: body)
    }
}

/// Whole dollars in few letters: `$3.5bn`.
struct ShortSum: CustomStringConvertible {
    private let dollars: Int
    init(_ dollars: Int) { self.dollars = dollars }

    var description: String {
        if dollars >= 1_000_000_000 { return "$" + SVGPicture.number(Double(dollars) / 1e9) + "bn" }
        if dollars >= 1_000_000 { return "$" + SVGPicture.number(Double(dollars) / 1e6) + "m" }
        return "$" + NumberWords.grouped(dollars)
    }
}
