package import Law
package import Ledger
package import Lexicon

/// One case with all that is known of it: what `attache case` shows.
package struct CaseViewPage: Sendable {
    package let view: CaseView
    private let page: CasePage

    package init(_ view: CaseView, law: Law, lexicon: Lexicon, today: CalendarDate) {
        self.view = view
        page = CasePage(view.case, stage: view.stage, law: law, lexicon: lexicon, today: today)
    }

    /// The case, its place in law, and the sources that it rests on.
    ///
    /// - Parameter why: also tell for each field which source is believed, by which rule, and what others say.
    package func text(style: TextStyle, why: Bool) -> String {
        var text = page.text(style: style)
        var rest = TextPage(style)
        addRelated(to: &rest)
        addEvents(to: &rest)
        if why {
            addFields(to: &rest)
        } else {
            addConflicts(to: &rest)
        }
        addSources(to: &rest)
        text += rest.text
        return text
    }

    private func addRelated(to page: inout TextPage) {
        var lines: [String] = []
        if let parent = view.case.parent { lines.append("It changes case \(parent.number).") }
        if !view.changes.isEmpty {
            lines.append("It was changed by \(view.changes.joined(separator: ", ")).")
        }
        if !view.otherIDs.isEmpty {
            lines.append("Also recorded as \(view.otherIDs.joined(separator: ", ")).")
        }
        if let stage = view.stage, stage != .notified {
            lines.append("The last stage that an official source or the record shows: \(stage.name).")
        }
        guard !lines.isEmpty else { return }
        page.blank()
        for line in lines { page.paragraph(SafeText.line(line), first: "  ") }
    }

    /// What Congress, the President, seller and buyer did about it.
    private func addEvents(to page: inout TextPage) {
        guard !view.events.isEmpty else { return }
        page.heading("What happened")
        for observation in view.events {
            guard let event = observation.event else { continue }
            page.spread(
                SafeText.line(TableWords.text(event.words)),
                observation.says.isVerified ? "" : "in part from memory",
                first: "\(EventText.day(event))  ", rightInk: .amber)
            if let stage = observation.stage {
                page.paragraph("stage: \(stage.name)", first: EventText.indent, ink: .dim)
            }
            page.paragraph(EventText.source(observation), first: EventText.indent, ink: .dim)
        }
    }

    private func addConflicts(to page: inout TextPage) {
        let conflicting = view.fields.filter { $0.agreement == .conflicting }
        guard !conflicting.isEmpty else { return }
        page.heading("Official sources differ")
        add(conflicting, to: &page)
    }

    private func addFields(to page: inout TextPage) {
        page.heading("Why")
        add(view.fields, to: &page)
    }

    /// The fields, each with the number of its source; the sources behind them.
    private func add(_ fields: [FieldView], to page: inout TextPage) {
        var sources: [String] = []
        func number(_ source: String) -> String {
            if !sources.contains(source) { sources.append(source) }
            return "[\((sources.firstIndex(of: source) ?? 0) + 1)]"
        }
        for field in fields {
            let mark = field.agreement == .conflicting ? "conflicting" : ""
            page.spread(
                SafeText.line(
                    "\(field.field.rawValue): \(field.believed.says) \(number(field.believed.source))"),
                mark, first: "  ", rightInk: .amber)
            page.paragraph(SafeText.line(field.why), first: "    ", ink: .dim)
            for other in field.others where other.says != field.believed.says {
                page.paragraph(
                    SafeText.line("\(other.says) \(number(other.source))"), first: "    other: ", ink: .dim)
            }
        }
        page.blank()
        for (index, source) in sources.enumerated() {
            page.paragraph(SafeText.line(source), first: "  [\(index + 1)] ", ink: .dim)
        }
    }

    private func addSources(to page: inout TextPage) {
        let added = view.observations.filter { !$0.isEmbedded && $0.event == nil }
        guard !added.isEmpty else { return }
        page.heading("Sources in the ledger")
        for observation in added { page.paragraph(HistoryText.line(observation), first: "  ") }
    }
}

/// What was learned of a case, in the order in which it was seen.
package enum HistoryText {
    /// Each observation, with what it changed.
    package static func text(_ observations: [Observation], style: TextStyle) -> String {
        var page = TextPage(style)
        var before: [Int64: Observation] = [:]
        var previous: Observation?
        for observation in observations {
            before[observation.id] = observation
            page.paragraph(line(observation), ink: .bold)
            let earlier = observation.replaces.flatMap { before[$0] } ?? previous
            let changes: [String]
            if let event = observation.event {
                changes = happening(event, observation)
            } else {
                changes = earlier.map { difference($0, observation) } ?? statement(observation.says)
            }
            for change in changes { page.paragraph(SafeText.line(change), first: "    ") }
            if changes.isEmpty { page.paragraph("says the same", first: "    ", ink: .dim) }
            if observation.act == .notification { previous = observation }
        }
        return page.text
    }

    package static func line(_ observation: Observation) -> String {
        let act =
            switch observation.act {
            case .notification: "notification"
            case .correction: "correction"
            case .resolution: "resolution of disapproval"
            case .determination: "determination of an emergency"
            case .event: "event"
            case .press: "press"
            }
        let place = observation.isEmbedded ? "embedded record" : observation.surface ?? "source"
        var text = "\(observation.seen) \(act), \(place): \(observation.source)"
        if let stage = observation.stage, observation.act == .press {
            text += " (tells of it as \(stage.name))"
        }
        return SafeText.line(text)
    }

    private static func happening(_ event: ObservedEvent, _ observation: Observation) -> [String] {
        var lines = ["\(event.happened ?? "no day stated"): \(TableWords.text(event.words))"]
        if let stage = observation.stage { lines.append("stage: \(stage.name)") }
        if observation.says.emergency { lines.append("emergency: stated") }
        if !observation.says.isVerified { lines.append("in part from memory") }
        return lines
    }

    private static func statement(_ says: CaseStatement) -> [String] {
        fields(says).compactMap { name, value in value.map { "\(name): \($0)" } }
    }

    private static func difference(_ old: Observation, _ new: Observation) -> [String] {
        zip(fields(old.says), fields(new.says)).compactMap { before, after in
            guard before.value != after.value, let value = after.value else { return nil }
            return before.value.map { "\(after.name): \(value), before \($0)" } ?? "\(after.name): \(value)"
        }
    }

    private static func fields(_ says: CaseStatement) -> [(name: String, value: String?)] {
        let items = says.items.map(SaleWords.line).joined(separator: "; ")
        let firms = says.contractors.map(\.name).joined(separator: "; ")
        return [
            ("kind", says.kind?.section), ("buyer", says.buyer), ("notified", says.notified?.description),
            ("value", says.value.map(USDollars.text)),
            ("of it major defense equipment", says.valueLines[.majorDefense].map(USDollars.text)),
            ("of it other", says.valueLines[.other].map(USDollars.text)),
            ("items", items.isEmpty ? nil : items),
            ("contractors", firms.isEmpty ? (says.hasNoContractor ? "none" : nil) : firms),
            ("parent", says.parent?.number), ("emergency", says.emergency ? "stated" : nil),
            ("withdrawn", says.withdrawn ? "yes" : nil), ("note", says.note),
        ]
    }
}

/// An event in a list.
package enum EventText {
    static let indent = String(repeating: " ", count: 12)

    /// The day in the width of a full one; a month, a year or no day as it is.
    package static func day(_ event: ObservedEvent) -> String {
        let text = (event.happened ?? "no day").split(separator: "/").first.map(String.init) ?? ""
        return text + String(repeating: " ", count: max(0, 10 - text.count))
    }

    /// The first page that it rests on, without the mark of what is from memory, which is told beside it.
    static func source(_ observation: Observation) -> String {
        let page = observation.source.split(separator: ";").first ?? ""
        return SafeText.line(page.split(separator: " ").first.map(String.init) ?? observation.source)
    }
}
