internal import Law
package import Ledger
package import Reading

/// Makes tellings of what the ledger holds.
package struct TellingMaker: Sendable {
    package let names: NameBook

    package init(names: NameBook) { self.names = names }

    // MARK: Readings

    /// What a document tells: its events and its sales, each with whom its sentence names beside the parties.
    package func tellings(of reading: Reading) -> [Telling] {
        let document = reading.document
        let source = TellingSource(
            name: document.source, published: document.published, sha256: document.sha256,
            title: document.title, isRecord: Self.isRecord(document.kind))
        var desk = RowDesk(names)
        return ToldRow.rows(of: reading).compactMap { desk.telling($0, from: source) }
    }

    /// What rows of the ledger's index tell.
    package func tellings(of answer: ToldAnswer) -> [Telling] {
        // Each part works out by itself what rows have in common: that is little beside the rows.
        AllCores.map(answer.parts) { part in
            let sources = part.sources.map { source in
                TellingSource(
                    name: source.name, published: source.published, sha256: source.sha256,
                    title: source.title, isRecord: Self.isRecord(source.kind))
            }
            var desk = RowDesk(names)
            return part.found.compactMap { desk.telling($0.row, from: sources[$0.source]) }
        }.flatMap(\.self)
    }

    private static func isRecord(_ kind: String) -> Bool { kind == "notice" || kind == "resolution" }

    // MARK: The record

    /// A case of the record, as the telling of its notification.
    package func telling(of found: Case) -> Telling {
        var about: [String] = []
        for item in found.items {
            if let article = item.article, !about.contains(article) { about.append(article) }
        }
        let items = found.items.prefix(3).map { item in
            [item.quantity.map(String.init), item.designation ?? item.description].compactMap { $0 }
                .joined(separator: " ")
        }
        let words =
            "Congress notified" + (found.transmittal == nil ? "" : " (\(found.id))")
            + (items.isEmpty ? "" : ": " + items.joined(separator: ", "))
            + (found.withdrawn ? "; later withdrawn" : "")
        let seller = Actor(code: "USA", home: "USA")
        return Telling(
            kind: .saleApproved, source: seller, target: names.actor(found.buyer),
            about: about, when: ToldDate(span: found.notified.map { DaySpan($0) }, basis: .stated),
            dollars: found.value, quantity: found.items.lazy.compactMap(\.quantity).first,
            transmittal: found.transmittal?.description, row: TableKey(.cases, found.id), words: words,
            from: TellingSource(
                name: String(found.source.split(separator: ";").first ?? ""), isRecord: true))
    }
}

/// Turns rows of the ledger's index into tellings. What many rows have in common, as parties, lists and days, is worked
/// out once.
private struct RowDesk {
    private let names: NameBook
    private var actors: [String: Actor] = [:]
    private var lists: [String: [String]] = [:]
    private var named: [String: [Actor]] = [:]
    private var days: [String: DaySpan?] = [:]

    init(_ names: NameBook) { self.names = names }

    /// - Returns: `nil` for what a state has with itself, as a quarrel of its parliament with its government: that is of
    ///   no relation.
    mutating func telling(_ row: ToldRow, from origin: TellingSource) -> Telling? {
        let source = row.source.map { actor($0) }
        let target = row.target.map { actor($0) }
        let isSale = row.form == .sale
        if !isSale, let source, let target, source.home == target.home { return nil }
        var mentioned = named(row.named)
        if mentioned.contains(where: { $0 == source || $0 == target }) {
            mentioned.removeAll { $0 == source || $0 == target }
        }
        var about = list(row.about)
        // Subjects tell apart what no article or law does.
        if !isSale {
            for subject in names.subjects(in: row.words) where !about.contains(subject) {
                about.append(subject)
            }
        }
        return Telling(
            kind: isSale
                ? OccurrenceKind(Stage(rawValue: row.type) ?? .reported)
                : OccurrenceKind(rawValue: row.type) ?? .other,
            source: source, target: target, mentioned: mentioned, about: about,
            when: row.happened.map { ToldDate(span: day($0), basis: .stated) }
                ?? ToldDate(span: origin.published.flatMap { day($0) }, basis: .published),
            dollars: row.dollars, quantity: row.quantity, transmittal: row.transmittal,
            modality: Modality(rawValue: row.modality) ?? .asserted, attribution: row.attribution,
            words: row.words,
            start: row.start, end: row.end, from: origin, firms: list(row.firms))
    }

    private mutating func actor(_ code: String) -> Actor {
        if let found = actors[code] { return found }
        let actor = names.actor(code)
        actors[code] = actor
        return actor
    }

    private mutating func list(_ text: String) -> [String] {
        if text.isEmpty { return [] }
        if let found = lists[text] { return found }
        let list = text.split(separator: ";").map(String.init)
        lists[text] = list
        return list
    }

    /// Persons stand for their states.
    private mutating func named(_ text: String) -> [Actor] {
        if text.isEmpty { return [] }
        if let found = named[text] { return found }
        var list: [Actor] = []
        for id in text.split(separator: ";") {
            let actor: Actor
            if id.hasPrefix("@") {
                guard let state = names.state(ofPerson: String(id.dropFirst())) else { continue }
                actor = Actor(code: state, home: state)
            } else {
                actor = self.actor(String(id))
            }
            if !list.contains(actor) { list.append(actor) }
        }
        named[text] = list
        return list
    }

    private mutating func day(_ text: String) -> DaySpan? {
        if let found = days[text] { return found }
        let span = DaySpan(text)
        days[text] = .some(span)
        return span
    }
}
