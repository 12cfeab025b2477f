internal import Law
internal import Ledger
internal import Tables

/// Dated events of public record: `timeline.tsv` and `meetings.tsv`.
package struct Timeline: Sendable {
    /// A meeting, where and when.
    struct Meeting: Sendable {
        var from: CalendarDate
        var to: CalendarDate
        /// The body whose members met, by id.
        var body: String
        /// Words that say which of its meetings: `foreign ministers`, `summit`.
        var words: [String]
        var place: String
        var state: String
        var name: String
        var source: String
        /// The words, ready to be looked for.
        var phrases: Phrases
    }

    let entries: [TimelineRow]
    let meetings: [Meeting]
    /// Whose meetings there are.
    let bodies: [String]

    /// The tables of this program.
    package static let embedded = Timeline(
        timeline: Table(embedded: "timeline"), meetings: Table(embedded: "meetings"))

    init(timeline: Table, meetings: Table) {
        entries = TimelineRow.readable(in: timeline)
        var met: [Meeting] = []
        let places = ["from", "to", "body", "words", "place", "state", "name", "source"].map {
            meetings.column($0)
        }
        meetings.forEachRow { row in
            guard let from = CalendarDate(String(row.cell(places[0]))),
                let to = CalendarDate(String(row.cell(places[1])))
            else { return }
            met.append(
                Meeting(
                    from: from, to: to, body: String(row.cell(places[2])), words: row.cell(places[3]).parts,
                    place: String(row.cell(places[4])), state: String(row.cell(places[5])),
                    name: String(row.cell(places[6])), source: String(row.cell(places[7])),
                    phrases: Phrases(row.cell(places[3]).parts)))
        }
        self.meetings = met
        bodies = Set(met.map(\.body)).sorted()
    }

    /// The entries of a kind between such actors about such a thing.
    func entries(kind: String, actors: Set<String>, about: Set<String>) -> [TimelineRow] {
        entries.filter { entry in
            entry.event.kind == kind && actors.isSubset(of: entry.event.actors)
                && (about.isEmpty
                    ? entry.event.about.isEmpty : !about.isDisjoint(with: entry.event.about))
        }
    }

    /// Whether two dates of any precision can be the same day: `2019` and `2019-07` can, `2018` and `2019-07` cannot.
    static func agree(_ one: String, _ two: String) -> Bool { one.hasPrefix(two) || two.hasPrefix(one) }
}
