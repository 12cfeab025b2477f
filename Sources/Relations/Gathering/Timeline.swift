internal import Ledger
internal import Reading
package import Tables

/// The timeline of the tables, as tellings: the only place that knows where it comes from.
package enum Timeline {
    /// A row a telling; one that tells of the notification of several cases is a telling for each of them. Whom its words
    /// name beside its actors is found in them as in any text.
    package static func tellings(_ names: NameBook, table: Table = Table(embedded: "timeline")) -> [Telling] {
        var tellings: [Telling] = []
        for (number, row) in TimelineRow.readable(in: table).enumerated() {
            let parties = row.event.actors.map { names.actor($0) }
            let words = row.event.words
            let about = row.event.about
            let mentioned = names.mentions(in: words).filter { mention in
                !parties.contains { $0.home == mention.home }
            }
            let subjects = names.subjects(in: words).filter { !about.contains($0) }
            let kind = kind(row.event.kind, about: about.filter(names.isArticle))
            // Of a sale the one stands first in whose state the article is made.
            let ordered = kind.isSale ? Self.sellerFirst(parties, about, names) : parties
            let first = row.source.split(separator: ";").first.map { $0.prefix { $0 != " " } } ?? ""
            let from = TellingSource(name: String(first), isRecord: true)
            if kind == .saleApproved, row.cases.count > 1, let seller = ordered.first {
                for (part, found) in row.cases.enumerated() {
                    tellings.append(
                        telling(
                            of: found, seller, ordered.dropFirst().first, mentioned, about: about + subjects,
                            row, id: "\(number).\(part + 1)", from, names))
                }
                continue
            }
            tellings.append(
                Telling(
                    kind: kind, source: ordered.first, target: ordered.count > 1 ? ordered[1] : nil,
                    others: Array(ordered.dropFirst(2)), mentioned: mentioned, about: about + subjects,
                    when: .stated(row.event.happened ?? ""), dollars: Sums.dollars(in: words),
                    row: TableKey(.timeline, String(number)), words: words, from: from))
        }
        return tellings
    }

    /// What a row tells of one of the cases that it names: by its sum or number it is known to be of that one.
    private static func telling(
        of found: CaseID, _ seller: Actor, _ buyer: Actor?, _ mentioned: [Actor], about: [String],
        _ row: TimelineRow, id: String, _ from: TellingSource, _ names: NameBook
    ) -> Telling {
        var (buyer, dollars, transmittal) = (buyer, Int?.none, String?.none)
        switch found {
        case .transmittal(let number): transmittal = number.description
        case .fallback(_, let code, let value): (buyer, dollars) = (names.actor(code), value)
        }
        return Telling(
            kind: .saleApproved, source: seller, target: buyer, mentioned: mentioned, about: about,
            when: .stated(row.event.happened ?? ""), dollars: dollars, transmittal: transmittal,
            row: TableKey(.timeline, id), words: row.event.words, from: from)
    }

    private static func sellerFirst(_ parties: [Actor], _ about: [String], _ names: NameBook) -> [Actor] {
        let origins = about.compactMap { names.origin(of: $0) }
        guard let seller = parties.firstIndex(where: { origins.contains($0.home) }), seller > 0 else {
            return parties
        }
        var ordered = parties
        ordered.swapAt(0, seller)
        return ordered
    }

    /// The kind that a row names. A contract for an article is a sale, and one that is given up is a sale given up.
    private static func kind(_ text: String, about articles: [String]) -> OccurrenceKind {
        switch text {
        case "notified": .saleApproved
        case "delivered": .saleDelivered
        case "agreement_signed" where !articles.isEmpty: .saleSigned
        case "withdrawal" where !articles.isEmpty: .saleCancelled
        default: OccurrenceKind(rawValue: text) ?? .other
        }
    }
}

/// Sums of dollars in a short text of a table: `$7.8bn`, `$111M`, `$225M`.
enum Sums {
    /// The sum, where the text has exactly one.
    static func dollars(in text: String) -> Int? {
        var found: [Int] = []
        var rest = Substring(text)
        while let sign = rest.firstIndex(of: "$") {
            rest = rest[rest.index(after: sign)...]
            let digits = rest.prefix { $0.isNumber || $0 == "." || $0 == "," }
            let unit = rest[digits.endIndex...].drop { $0 == " " }.lowercased()
            guard let number = Double(digits.replacing(",", with: "")) else { continue }
            let scale: Double =
                unit.hasPrefix("bn") || unit.hasPrefix("billion")
                ? 1e9 : unit.hasPrefix("m") ? 1e6 : unit.hasPrefix("tr") ? 1e12 : 1
            found.append(Int((number * scale).rounded()))
        }
        return found.count == 1 ? found[0] : nil
    }
}
