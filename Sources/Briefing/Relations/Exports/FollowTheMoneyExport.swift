internal import Law
internal import Reading
package import Relations

/// Entities of FollowTheMoney (followthemoney.tech): states as public bodies, firms as companies, armed groups as
/// organisations, sources as articles, measures as sanctions and all else as events.
struct FollowTheMoneyExport {
    let names: NameBook

    private struct Entity: Encodable {
        let id: String
        let schema: String
        let properties: [String: [String]]
    }

    func text(_ dossier: Dossier) throws -> String {
        var entities: [String: Entity] = [:]
        func add(_ entity: Entity) { if entities[entity.id] == nil { entities[entity.id] = entity } }
        for thread in dossier.threads {
            for event in thread.events + thread.background {
                for party in event.parties { add(actor(party)) }
                for telling in event.tellings { add(article(telling.from)) }
                add(occurrence(event, in: thread))
            }
        }
        return try entities.values.sorted { $0.id < $1.id }.map { try JSONText.text($0, layout: .line) }
            .joined()
    }

    /// An id may hold letters, figures, dots and hyphens alone: a code stands as it is, anything else as its hash.
    private func id(_ kind: String, _ key: String) -> String {
        let isPlain = key.utf8.allSatisfy { byte in
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
                || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "-")
        }
        if isPlain, kind == "actor", key.utf8.last != UInt8(ascii: "-") { return "attache-actor-\(key)" }
        let hash = key.utf8.reduce(14_695_981_039_346_656_037 as UInt64) {
            ($0 ^ UInt64($1)) &* 1_099_511_628_211
        }
        return "attache-\(kind)-\(String(hash, radix: 16))"
    }

    private func actor(_ actor: Actor) -> Entity {
        let isState = names.isState(actor.code)
        let schema =
            isState || names.isBody(actor.code)
            ? "PublicBody" : names.isFirm(actor.code) ? "Company" : "Organization"
        var properties = ["name": [names.name(of: actor.code)]]
        if names.isState(actor.home) {
            properties["country"] = [names.shortCode(of: actor.home).lowercased()]
        }
        return Entity(id: id("actor", actor.code), schema: schema, properties: properties)
    }

    private func article(_ source: TellingSource) -> Entity {
        var properties = ["publisher": [source.outlet]]
        properties["title"] = [source.title ?? source.name]
        if source.name.hasPrefix("http") {
            properties["sourceUrl"] = [String(source.name.prefix { !$0.isWhitespace })]
        } else {
            properties["fileName"] = [source.outlet]
        }
        if let published = source.published { properties["publishedAt"] = [published] }
        if let hash = source.sha256, !hash.isEmpty { properties["notes"] = ["SHA-256 of the bytes: \(hash)"] }
        return Entity(id: id("source", source.name), schema: "Article", properties: properties)
    }

    private func occurrence(_ event: ToldEvent, in thread: EventThread) -> Entity {
        var properties: [String: [String]] = [:]
        let words = "\(OccurrenceWords.kind(event.kind)): \(OccurrenceWords.words(event))"
        properties["summary"] = [words]
        properties["proof"] = unique(event.tellings.map { id("source", $0.from.name) })
        let links = event.tellings.map(\.from.name).filter { $0.hasPrefix("http") }
            .map { String($0.prefix { !$0.isWhitespace }) }
        if !links.isEmpty { properties["sourceUrl"] = unique(links) }
        if let span = event.when.span {
            let text = span.text
            if text.contains("/") {
                properties["startDate"] = [span.firstDay.description]
                properties["endDate"] = [span.lastDay.description]
            } else {
                properties[event.kind == .sanction || event.kind == .embargo ? "startDate" : "date"] = [text]
            }
        }
        let isMeasure =
            (event.kind == .sanction || event.kind == .embargo) && event.target != nil
            && event.modality == .asserted
        if isMeasure, let target = event.target {
            properties["entity"] = [id("actor", target.code)]
            if let source = event.source {
                properties["authority"] = [names.name(of: source.code)]
                if names.isState(source.home) {
                    properties["country"] = [names.shortCode(of: source.home).lowercased()]
                }
            }
            let laws = event.about.filter(names.isLaw).map { names.title(of: $0) }
            if !laws.isEmpty { properties["program"] = laws }
            return Entity(id: id("event", event.id), schema: "Sanction", properties: properties)
        }
        properties["name"] = [String(words.prefix(200))]
        let parties = event.parties.map { id("actor", $0.code) }
        if !parties.isEmpty { properties["involved"] = unique(parties) }
        if let source = event.source { properties["organizer"] = [id("actor", source.code)] }
        let topics = event.about.map { names.title(of: $0) } + [thread.title]
        properties["keywords"] = unique(topics)
        return Entity(id: id("event", event.id), schema: "Event", properties: properties)
    }

    private func unique(_ values: [String]) -> [String] {
        var seen: Set<String> = []
        return values.filter { seen.insert($0).inserted }
    }
}
