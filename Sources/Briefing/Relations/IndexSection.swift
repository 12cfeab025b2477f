internal import Law
internal import Relations

/// The index of a pair as a part of its dossier: where it stands, where it stood highest and lowest, and the events that
/// weigh most in its last point.
struct IndexSection {
    private let index: RelationIndex
    private let dossier: Dossier
    private let references: [String: Int]

    init(_ index: RelationIndex, _ dossier: Dossier, _ references: [String: Int]) {
        self.index = index
        self.dossier = dossier
        self.references = references
    }

    var section: Report.Section {
        Report.Section(
            title: "Index of what was reported",
            introduction:
                "Of reports and not of relations: each event adds the value of its kind on the scale of Goldstein, halved "
                + "every \(index.halfLife) days. The band is wide where few outlets tell it or only one side acts.",
            rows: index.hasLine ? rows : [Report.Row(label: "", words: few)])
    }

    private var few: String {
        "Only \(index.counted) dated event\(index.counted == 1 ? "" : "s") count\(index.counted == 1 ? "s" : ""): too few "
            + "for a line."
    }

    private var rows: [Report.Row] {
        var rows: [Report.Row] = []
        if let last = index.points.last { rows.append(row("last", last, events: 4)) }
        if let highest = index.points.max(by: { $0.value < $1.value }) {
            rows.append(row("highest", highest, events: 1))
        }
        if let lowest = index.points.min(by: { $0.value < $1.value }) {
            rows.append(row("lowest", lowest, events: 1))
        }
        rows.append(
            Report.Row(
                label: "counted",
                words:
                    "\(index.counted) events with a day or month; \(index.leftOut) left out: without one, without a value, "
                    + "only possible, or denied"))
        return rows
    }

    private func row(_ label: String, _ point: RelationIndex.Point, events most: Int) -> Report.Row {
        let number = SVGPicture.number
        let side =
            point.oneSidedness > 0.8
            ? "; nearly all of it acts of one side" : point.oneSidedness < 0.2 ? "; acts of both" : ""
        let behind = dossier.threads.lazy.flatMap(\.events).filter { event in
            point.events.prefix(most).contains(event.id)
        }
        let weighty = point.events.prefix(most).compactMap { id in behind.first { $0.id == id } }
        return Report.Row(
            label: label,
            words:
                "\(number(point.value)) (\(number(point.low)) to \(number(point.high))) on \(point.date), from "
                + "\(point.events.count) events\(side)",
            details: weighty.map { "\(OccurrenceWords.date($0)): \(OccurrenceWords.kind($0.kind))" },
            references: weighty.compactMap { references[$0.tellings[0].from.name] })
    }
}
