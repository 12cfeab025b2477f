internal import Law
internal import Lexicon
package import Relations

/// Events of PLOVER (Halterman et al. 2023) with the fields of the POLECAT data set, a JSON object a line. What the reader
/// does not tell is empty, as in the data set.
struct PloverExport {
    let names: NameBook

    /// The fields of POLECAT, in its order.
    static let fields = [
        "Event ID", "Event Date", "Event Type", "Event Mode", "Intensity", "Quad Code", "Contexts",
        "Actor Name",
        "Actor Country", "Actor COW", "Primary Actor Sector", "Actor Sectors", "Actor Title",
        "Actor Name Raw",
        "Wikipedia Actor ID", "Recipient Name", "Recipient Country", "Recipient COW",
        "Primary Recipient Sector",
        "Recipient Sectors", "Recipient Title", "Recipient Name Raw", "Wikipedia Recipient ID", "Placename",
        "City",
        "District", "Province", "Country", "Latitude", "Longitude", "GeoNames ID", "Raw Placename",
        "Feature Type",
        "Source", "Publication Date", "Story People", "Story Organizations", "Story Locations", "Language",
        "Version",
    ]

    func text(_ dossier: Dossier) throws -> String {
        try CodedEvent.events(dossier).map { try JSONText.text(row($0.event), layout: .line) }.joined()
    }

    private func row(_ event: ToldEvent) -> [String: String] {
        var row = Dictionary(Self.fields.map { ($0, "") }, uniquingKeysWith: { one, _ in one })
        let code = EventCode.all[event.kind.eventType]
        row["Event ID"] = event.id
        row["Event Date"] = event.when.span?.firstDay.description ?? ""
        row["Event Type"] = code.map { $0.plover.isEmpty ? "OTHER" : $0.plover } ?? "OTHER"
        row["Event Mode"] = code?.mode ?? ""
        row["Intensity"] = Intensity.embedded[event.kind]?.scale.map { SVGPicture.number($0) } ?? ""
        row["Quad Code"] = CodedEvent.quad(event.kind)
        row["Contexts"] = code?.context ?? ""
        if let actor = event.source { fill("Actor", actor, &row) }
        if let recipient = event.target { fill("Recipient", recipient, &row) }
        row["Source"] = event.tellings[0].from.name
        row["Publication Date"] = event.tellings[0].from.published ?? ""
        row["Language"] = "en"
        row["Version"] = "PLOVER, by Attaché"
        return row
    }

    private func fill(_ role: String, _ actor: Actor, _ row: inout [String: String]) {
        row["\(role) Name"] = names.name(of: actor.code)
        row["\(role) Country"] = names.isState(actor.home) ? actor.home : ""
        row["Primary \(role) Sector"] =
            names.isState(actor.code) || names.isBody(actor.code)
            ? "GOV" : names.isFirm(actor.code) ? "BUS" : names.states(ofGroup: actor.code) != nil ? "REB" : ""
        row["\(role) Sectors"] = row["Primary \(role) Sector"]
    }
}
