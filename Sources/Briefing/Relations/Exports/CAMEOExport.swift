internal import Law
package import Relations

/// Events under codes of CAMEO, with the columns of the ICEWS coded event data.
struct CAMEOExport {
    let names: NameBook

    /// The columns of ICEWS, in its order.
    static let fields = [
        "Event ID", "Event Date", "Source Name", "Source Sectors", "Source Country", "Event Text",
        "CAMEO Code",
        "Intensity", "Target Name", "Target Sectors", "Target Country", "Story ID", "Sentence Number",
        "Publisher",
        "City", "District", "Province", "Country", "Latitude", "Longitude",
    ]

    func text(_ dossier: Dossier) -> String {
        var text = Self.fields.joined(separator: "\t") + "\n"
        for (_, event) in CodedEvent.events(dossier) {
            let intensity = Intensity.embedded[event.kind]
            // An event of no known kind is a statement.
            let code = intensity.map { $0.cameo.isEmpty ? "010" : $0.cameo } ?? "010"
            var cells: [String] = [event.id, event.when.span?.firstDay.description ?? ""]
            cells += [name(event.source), sector(event.source), country(event.source)]
            cells += [
                OccurrenceWords.kind(event.kind), code, intensity?.scale.map { SVGPicture.number($0) } ?? "",
            ]
            cells += [name(event.target), sector(event.target), country(event.target)]
            cells += [event.tellings[0].from.sha256 ?? "", "", event.tellings[0].from.outlet]
            cells += [String](repeating: "", count: Self.fields.count - cells.count)
            text += cells.map(CodedEvent.cell).joined(separator: "\t") + "\n"
        }
        return text
    }

    private func name(_ actor: Actor?) -> String { actor.map { names.name(of: $0.code) } ?? "" }

    private func country(_ actor: Actor?) -> String {
        actor.flatMap { names.isState($0.home) ? names.name(of: $0.home) : nil } ?? ""
    }

    private func sector(_ actor: Actor?) -> String {
        guard let actor else { return "" }
        if names.isState(actor.code) || names.isBody(actor.code) { return "Government" }
        return names.isFirm(actor.code) ? "Business" : names.states(ofGroup: actor.code) != nil ? "Rebel" : ""
    }
}
