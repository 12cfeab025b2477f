internal import Foundation
package import Ledger
package import Tables

/// A buyer as somebody names it: `TUR`, `Türkiye`, `turkey`, `South Korea`, `nato`.
package struct BuyerArgument: Sendable {
    private let names: [(name: String, code: String)]
    private let shortNames: [String: String]

    package init(states: StateNames = .embedded, bodies: Table = Table(embedded: "bodies")) {
        var names: [(name: String, code: String)] = [("NATO", "NATO")]
        var shortNames = ["NATO": "NATO"]
        for state in states.states {
            shortNames[state.code] = state.names[0]
            names.append((state.code, state.code))
            for name in state.names { names.append((name, state.code)) }
        }
        for body in Self.buyers(bodies) {
            shortNames[body.code] = body.names[0]
            names.append((body.code, body.code))
            for name in body.names { names.append((name, body.code)) }
        }
        self.names = names
        self.shortNames = shortNames
    }

    /// The bodies that buy arms for no one state.
    private static func buyers(_ table: Table) -> [(code: String, names: [String])] {
        var bodies: [(code: String, names: [String])] = []
        let (id, names) = (table.column("id"), table.column("names"))
        let (state, kind) = (table.column("state"), table.column("kind"))
        table.forEachRow { row in
            guard row.cell(state).isEmpty, String(row.cell(kind)).hasSuffix("agency") else { return }
            // Signs behind a name are the tables' rules for reading it in prose.
            let words = row.cell(names).parts.map { String($0.prefix { $0 != "!" && $0 != "?" }) }
            if !words.isEmpty { bodies.append((String(row.cell(id)), words)) }
        }
        return bodies
    }

    /// The code of the record for a name.
    ///
    /// - Parameter place: what the user called it by, for the message.
    /// - Throws: where no state has that name, with the names that are nearest.
    package func named(_ text: String, as place: String = "--buyer") throws(UnknownName) -> String {
        let wanted = Self.folded(text)
        let folded = names.map { Self.folded($0.name) }
        if let place = folded.firstIndex(of: wanted) { return names[place].code }
        var codes: Set<String> = []
        let near = NearNames.nearest(to: wanted, in: folded).map { names[$0].code }
            .filter { codes.insert($0).inserted }.map { "\(shortNames[$0] ?? $0) (\($0))" }
        let hint =
            near.isEmpty
            ? "Write a state's name or its code of three letters, as TUR."
            : "Did you mean \(near.joined(separator: ", "))?"
        throw UnknownName(
            "\(place) \(text): no buyer has that name or code, so no case was looked up. \(hint)")
    }

    /// Small letters without accents, and without an article in front.
    private static func folded(_ text: String) -> String {
        let plain = text.lowercased().decomposedStringWithCanonicalMapping.unicodeScalars
            .filter { $0.properties.generalCategory != .nonspacingMark }
        let words = String(String.UnicodeScalarView(plain)).split(separator: " ")
        return words.drop { $0 == "the" }.joined(separator: " ")
    }
}

/// Names that somebody may have meant who wrote another.
enum NearNames {
    /// The positions of up to three names, the nearest first; one edit in three letters is near.
    static func nearest(to text: String, in names: [String]) -> [Int] {
        let wanted = Array(text.utf8)
        let farthest = max(1, min(wanted.count / 3, 3))
        var seen: Set<String> = []
        return names.enumerated()
            .map { (position: $0.offset, edits: edits(wanted, Array($0.element.utf8))) }
            .filter { $0.edits <= farthest }
            .sorted { ($0.edits, $0.position) < ($1.edits, $1.position) }
            .filter { seen.insert(names[$0.position]).inserted }
            .prefix(3).map(\.position)
    }

    /// The least number of letters put in, left out or changed that makes one text of the other.
    private static func edits(_ first: [UInt8], _ second: [UInt8]) -> Int {
        var previous = Array(0...second.count)
        for (row, letter) in first.enumerated() {
            var current = [row + 1]
            for (column, other) in second.enumerated() {
                let change = previous[column] + (letter == other ? 0 : 1)
                current.append(min(change, previous[column + 1] + 1, current[column] + 1))
            }
            previous = current
        }
        return previous[second.count]
    }
}
