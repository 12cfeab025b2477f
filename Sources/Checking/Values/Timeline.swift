internal import Law
internal import Tables

/// Dated events of public record: `timeline.tsv` and `meetings.tsv`.
package struct Timeline: Sendable {
    /// One dated event.
    struct Entry: Sendable {
        /// `2019`, `2019-07` or `2019-07-12`, as precise as the source is.
        var date: String
        /// States by code, bodies and groups by id.
        var actors: [String]
        var event: String
        var kind: String
        var about: [String]
        var source: String
    }

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
    }

    let entries: [Entry]
    let meetings: [Meeting]

    /// The tables of this program.
    package static let embedded = Timeline(
        timeline: Table(embedded: "timeline"), meetings: Table(embedded: "meetings"))

    init(timeline: Table, meetings: Table) {
        var entries: [Entry] = []
        let columns = ["date", "actors", "event", "kind", "about", "source"].map { timeline.column($0) }
        timeline.forEachRow { row in
            entries.append(
                Entry(
                    date: String(row.cell(columns[0])), actors: row.cell(columns[1]).parts,
                    event: String(row.cell(columns[2])), kind: String(row.cell(columns[3])),
                    about: row.cell(columns[4]).parts, source: String(row.cell(columns[5]))))
        }
        self.entries = entries
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
                    name: String(row.cell(places[6])), source: String(row.cell(places[7]))))
        }
        self.meetings = met
    }

    /// The entries of a kind between such actors about such a thing.
    func entries(kind: String, actors: Set<String>, about: Set<String>) -> [Entry] {
        entries.filter { entry in
            entry.kind == kind && actors.isSubset(of: entry.actors)
                && (about.isEmpty ? entry.about.isEmpty : !about.isDisjoint(with: entry.about))
        }
    }

    /// Whether two dates of any precision can be the same day: `2019` and `2019-07` can, `2018` and `2019-07` cannot.
    static func agree(_ one: String, _ two: String) -> Bool { one.hasPrefix(two) || two.hasPrefix(one) }
}
