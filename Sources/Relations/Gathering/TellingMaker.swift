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
        let source = ToldSource(
            sha256: document.sha256, name: document.source, kind: document.kind, title: document.title,
            published: document.published)
        return tellings(of: ToldAnswer.Part(ToldRow.rows(of: reading), of: source))
    }

    /// What rows of the ledger's index tell.
    package func tellings(of answer: ToldAnswer) -> [Telling] {
        // Each part works out by itself what rows have in common: that is little beside the rows.
        AllCores.map(answer.parts) { tellings(of: $0) }.flatMap(\.self)
    }

    private func tellings(of part: ToldAnswer.Part) -> [Telling] {
        var desk = SlipDesk(part, names)
        var tellings: [Telling] = []
        tellings.reserveCapacity(part.slips.count)
        for slip in part.slips { if let telling = desk.telling(slip) { tellings.append(telling) } }
        return tellings
    }

    static func isRecord(_ kind: String) -> Bool { kind == "notice" || kind == "resolution" }

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
