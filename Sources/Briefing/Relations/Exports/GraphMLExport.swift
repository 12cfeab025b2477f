internal import Reading
internal import Law
package import Relations

/// The graph of who did what to whom: parties are nodes, events are edges (graphml.graphdrawing.org).
struct GraphMLExport {
    let names: NameBook

    func text(_ dossier: Dossier) -> String {
        var nodes: [String: String] = [:]
        var edges = ""
        var number = 0
        for thread in dossier.threads {
            for event in thread.events + thread.background {
                guard let source = event.source, let target = event.target else { continue }
                for actor in [source, target] { nodes[actor.code] = actor.home }
                number += 1
                edges +=
                    "<edge id=\"e\(number)\" source=\"\(id(source.code))\" target=\"\(id(target.code))\">"
                edges += data("event", event.id) + data("kind", event.kind.rawValue)
                if let span = event.when.span { edges += data("date", span.text) }
                if let scale = Intensity.embedded[event.kind]?.scale {
                    edges += data("intensity", SVGPicture.number(scale))
                }
                edges += data("outlets", String(event.outlets)) + data("source", event.tellings[0].from.name)
                edges += data("modality", event.modality.rawValue) + "</edge>\n"
            }
        }
        var text = """
            <?xml version="1.0" encoding="UTF-8"?>
            <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
            <key id="name" for="node" attr.name="name" attr.type="string"/>
            <key id="state" for="node" attr.name="state" attr.type="string"/>
            <key id="event" for="edge" attr.name="event" attr.type="string"/>
            <key id="kind" for="edge" attr.name="kind" attr.type="string"/>
            <key id="date" for="edge" attr.name="date" attr.type="string"/>
            <key id="intensity" for="edge" attr.name="intensity" attr.type="double"/>
            <key id="outlets" for="edge" attr.name="outlets" attr.type="int"/>
            <key id="source" for="edge" attr.name="source" attr.type="string"/>
            <key id="modality" for="edge" attr.name="modality" attr.type="string"/>
            <graph id="\(HTMLText.escaped(dossier.title))" edgedefault="directed">

            """
        for (code, home) in nodes.sorted(by: { $0.key < $1.key }) {
            text +=
                "<node id=\"\(id(code))\">\(data("name", names.name(of: code)))\(data("state", home))</node>\n"
        }
        return text + edges + "</graph>\n</graphml>\n"
    }

    private func id(_ code: String) -> String { HTMLText.escaped(code) }

    private func data(_ key: String, _ value: String) -> String {
        "<data key=\"\(key)\">\(HTMLText.escaped(SafeText.line(value)))</data>"
    }
}
