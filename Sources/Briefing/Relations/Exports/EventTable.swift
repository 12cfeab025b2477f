internal import Law
internal import Reading
package import Relations

/// Events as lines of a spreadsheet (RFC 4180).
package struct EventTable {
    let names: NameBook

    static let fields = [
        "event", "thread", "around", "kind", "source", "target", "others", "about", "from", "to",
        "date_basis", "modality",
        "dollars", "tellings", "outlets", "words", "first_source",
    ]

    func text(_ dossier: Dossier) -> String {
        var text = Self.fields.joined(separator: ",") + "\r\n"
        for thread in dossier.threads {
            for event in thread.events { text += line(event, thread, around: "no") }
            for event in thread.background { text += line(event, thread, around: "yes") }
        }
        return text
    }

    private func line(_ event: ToldEvent, _ thread: EventThread, around: String) -> String {
        let span = event.when.span
        var cells: [String] = [event.id, thread.title, around, event.kind.rawValue]
        cells += [event.source?.code ?? "", event.target?.code ?? ""]
        cells += [event.others.map(\.code).joined(separator: " "), event.about.joined(separator: " ")]
        cells += [span?.firstDay.description ?? "", span?.lastDay.description ?? ""]
        cells += [event.when.basis.rawValue, event.modality.rawValue, event.dollars.map { String($0) } ?? ""]
        cells += [String(event.tellings.count), String(event.outlets), SafeText.line(event.words)]
        cells.append(event.tellings[0].from.name)
        return cells.map(Self.quoted).joined(separator: ",") + "\r\n"
    }

    /// A cell that a spreadsheet would take for a formula is given as text.
    package static func quoted(_ cell: String) -> String {
        let first = cell.unicodeScalars.first
        let isFormula = first.map { "=+-@\t\r".unicodeScalars.contains($0) } ?? false
        let safe = isFormula ? "'" + cell : cell
        guard safe.contains(where: { ",\"\n\r".contains($0) }) || isFormula else { return safe }
        return "\"" + safe.replacing("\"", with: "\"\"") + "\""
    }
}
