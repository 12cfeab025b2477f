internal import Lexicon
package import Law
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
            title: document.title,
            isRecord: document.kind == "notice" || document.kind == "resolution")
        let mentions = reading.mentions.sorted { $0.start < $1.start }
        var tellings: [Telling] = []
        for event in reading.events {
            // What a state has with itself, as a quarrel of its parliament with its government, is of no relation.
            if let one = event.source, let other = event.target,
                names.actor(one.code).home == names.actor(other.code).home
            {
                continue
            }
            tellings.append(telling(event, source, mentions))
        }
        for sale in reading.sales {
            if let telling = telling(sale, source, mentions) { tellings.append(telling) }
        }
        return tellings
    }

    private func telling(_ event: Event, _ source: TellingSource, _ mentions: [MentionClaim]) -> Telling {
        let parties = [event.source, event.target].compactMap { $0 }.map { names.actor($0.code) }
        var about = event.about
        // Subjects tell apart what no article or law does.
        for subject in names.subjects(in: event.evidence.text) where !about.contains(subject) {
            about.append(subject)
        }
        return Telling(
            kind: OccurrenceKind(event.type), source: event.source.map { names.actor($0.code) },
            target: event.target.map { names.actor($0.code) },
            mentioned: mentioned(in: event.evidence, mentions).filter { !parties.contains($0) }, about: about,
            when: event.date.map { .stated($0.value) } ?? .published(source.published),
            modality: event.modality,
            attribution: event.attribution?.text, words: event.evidence.text, start: event.evidence.start,
            end: event.evidence.end, from: source)
    }

    private func telling(_ sale: Sale, _ source: TellingSource, _ mentions: [MentionClaim]) -> Telling? {
        guard let evidence = sale.evidence.first, sale.buyer != nil || !sale.items.isEmpty else { return nil }
        let parties = [sale.seller, sale.buyer].compactMap { $0 }.map { names.actor($0.code) }
        var about: [String] = []
        for item in sale.items {
            if let article = item.article, !about.contains(article) { about.append(article) }
        }
        let dollars = sale.value.flatMap { $0.currency == "USD" ? $0.amount : nil }
        return Telling(
            kind: OccurrenceKind(sale.stage), source: sale.seller.map { names.actor($0.code) },
            target: sale.buyer.map { names.actor($0.code) },
            mentioned: mentioned(in: evidence, mentions).filter { !parties.contains($0) }, about: about,
            when: sale.notified.map { .stated($0) } ?? .published(source.published), dollars: dollars,
            quantity: sale.items.lazy.compactMap(\.quantity).first, transmittal: sale.transmittal,
            words: evidence.text, start: evidence.start, end: evidence.end, from: source,
            firms: sale.contractors.compactMap(\.firm))
    }

    /// Whom the words name. The mentions stand in the order of the text.
    private func mentioned(in span: Span, _ mentions: [MentionClaim]) -> [Actor] {
        var low = 0
        var high = mentions.count
        while low < high {
            let middle = (low + high) / 2
            if mentions[middle].start < span.start { low = middle + 1 } else { high = middle }
        }
        var found: [Actor] = []
        while low < mentions.count, mentions[low].start < span.end {
            let mention = mentions[low]
            low += 1
            let actor: Actor
            switch mention.kind {
            case "state", "group", "body", "firm": actor = names.actor(mention.entity)
            case "person":
                guard let state = names.lexicon.entity(.person, mention.entity)?.state.text, !state.isEmpty
                else {
                    continue
                }
                actor = Actor(code: state, home: state)
            default: continue
            }
            if !found.contains(actor) { found.append(actor) }
        }
        return found
    }

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
        var telling = Telling(
            kind: .saleApproved, source: seller, target: names.actor(found.buyer),
            about: about, when: ToldDate(span: found.notified.map { DaySpan($0) }, basis: .stated),
            dollars: found.value, quantity: found.items.lazy.compactMap(\.quantity).first,
            transmittal: found.transmittal?.description, words: words,
            from: TellingSource(
                name: String(found.source.split(separator: ";").first ?? ""), isRecord: true))
        telling.row = TableKey(.cases, found.id)
        return telling
    }
}
