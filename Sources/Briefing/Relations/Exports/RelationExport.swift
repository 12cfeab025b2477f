internal import Reading
package import Relations

/// A form in which others' tools read the events of a dossier, each with what is lost on the way.
package enum RelationExport: String, Sendable, CaseIterable {
    /// FollowTheMoney entities, a JSON object a line (Aleph, OpenSanctions).
    case ftm
    /// PLOVER events with the fields of the POLECAT data set, a JSON object a line.
    case plover
    /// CAMEO codes with the columns of the ICEWS coded event data, tab-separated.
    case cameo
    /// The graph of who did what to whom (Gephi, yEd, networkx).
    case graphml
    /// One line an event, for a spreadsheet.
    case csv
    /// One line a state with its place on a map of tiles, for a charting tool.
    case tiles

    /// What the form cannot hold.
    package var lost: String {
        switch self {
        case .ftm:
            "which outlet told which figure; what tellings differ in; threads and their links; whether an event was only possible "
                + "or still to come (it stands in the summary); a sale's value and items (they stand in the summary); an armed group is an "
                + "organisation"
        case .plover:
            "what an event is about; sums and counts; all tellings but the first; what tellings differ in; threads; that an event was "
                + "denied, possible or still to come: those are left out; places, sectors and titles, which the reader does not "
                + "tell, are empty; a month or a year is written as its first day"
        case .cameo:
            "all that PLOVER loses, and what a code of three or four digits cannot say (event-codes.tsv names it for each kind); "
                + "denied, possible and coming events are left out; the intensity is that of event-intensities.tsv"
        case .graphml:
            "all but who, whom, kind, day and source: the words, the tellings beside the first, sums and threads; events of one party "
                + "alone have no edge and are left out"
        case .csv:
            "the tellings beside the first, except for their number; what tellings differ in; links between threads"
        case .tiles:
            "all but the sums of the ceilings and the numbers of the cases notified, by buyer: events, sources and days; withdrawn "
                + "cases are left out; a tile is no place on the earth and no area"
        }
    }

    package func text(_ dossier: Dossier, names: NameBook) throws -> String {
        switch self {
        case .ftm: try FollowTheMoneyExport(names: names).text(dossier)
        case .plover: try PloverExport(names: names).text(dossier)
        case .cameo: CAMEOExport(names: names).text(dossier)
        case .graphml: GraphMLExport(names: names).text(dossier)
        case .csv: EventTable(names: names).text(dossier)
        case .tiles: TileTable(names: names).text(dossier)
        }
    }
}

/// What the codings of events share.
enum CodedEvent {
    /// Events that a coding can hold: it knows no event that only may be.
    static func events(_ dossier: Dossier) -> [(thread: EventThread, event: ToldEvent)] {
        var seen: Set<String> = []
        return dossier.threads.flatMap { thread in (thread.events + thread.background).map { (thread, $0) } }
            .filter { $0.1.modality == .asserted && $0.1.when.span != nil && seen.insert($0.1.id).inserted }
            .sorted { one, other in
                let (left, right) = (one.1.when.span?.first ?? 0, other.1.when.span?.first ?? 0)
                return left != right ? left < right : one.1.id < other.1.id
            }
    }

    /// A cell of a tab-separated file: no tab, no line's end.
    static func cell(_ text: String) -> String { SafeText.line(text) }

    /// The quarter of verbal or material conflict or cooperation, as POLECAT writes it.
    static func quad(_ kind: OccurrenceKind) -> String { (Intensity.embedded[kind]?.quad ?? "").uppercased() }
}
