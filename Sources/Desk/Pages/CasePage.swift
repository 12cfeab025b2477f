internal import Briefing
internal import Checking
internal import Law
internal import Ledger

/// One case: its rail of stages, its clock, what each source says of it, and how the press told it.
struct CaseDeskPage: Sendable {
    /// A stage on the rail.
    struct Station: Sendable {
        let name: String
        /// `seen`, `open`.
        let state: String
        let isSeen: Bool
        let day: String?
        /// What was seen, or what would prove it.
        let words: String
        let sources: [SourceLink]
    }

    struct Line: Sendable {
        let label: String
        let words: String
        let href: String?
    }

    struct Happening: Sendable {
        let day: String
        let words: String
        let stage: String?
        let seen: String
        let isDoubtful: Bool
        let sources: [SourceLink]
    }

    /// The sources of the record side by side: a column each.
    struct Table: Sendable {
        struct Column: Sendable {
            let number: Int
            let act: String
            let seen: String
            let sources: [SourceLink]
        }

        struct Cell: Sendable {
            let words: String
            /// `believed`, `other`, `differs`, `silent`.
            let kind: String
            let mark: String
        }

        struct Row: Sendable {
            let field: String
            let cells: [Cell]
            let why: String
            let isConflicting: Bool
        }

        let columns: [Column]
        let rows: [Row]
        let leftOut: Int
    }

    let chrome: Chrome
    let id: String
    let heading: String
    let buyer: String
    let buyerHref: String
    let pairHref: String
    let value: String
    let facts: [Line]
    let items: [Line]
    let stations: [Station]
    let clock: String
    let position: PositionView
    let discharge: [String]
    let happenings: [Happening]
    let table: Table
    let press: PressView
    let related: [Line]
    let remark: String?
    let calendar: String

    init(_ visit: Visit, _ view: CaseView, asOf: CalendarDate?) {
        let record = visit.record
        let found = view.case
        let day = asOf ?? record.today
        let page = ClockPage(found, stage: view.stage, law: record.law, lexicon: record.lexicon, today: day)
        let name = record.buyerName(found.buyer)
        id = found.id
        heading = "\(SaleWords.mainLine(found) ?? "Articles that the record does not list") → \(name)"
        chrome = Chrome("Case \(found.id): \(heading)", kind: "case", visit, forms: [.json, .csv])
        buyer = name
        buyerHref = Address.state(found.buyer)
        pairHref = "/pair/\(PercentCoding.encoded(found.buyer))/USA"
        value = found.value.map { "\(USDollars.text($0)), ceiling notified" } ?? "No value on record"
        facts = Self.facts(view)
        items = found.items.map { item in
            Line(
                label: item.isMajorDefenseEquipment.map { $0 ? "major defense equipment" : "other" } ?? "",
                words: SaleWords.line(item), href: item.article.map(Address.article))
        }
        stations = Self.stations(view)
        clock = ClocksPicture.make([found], law: record.law, title: "Review by Congress", on: day).inlined(
            id: "clock")
        position = PositionView(page.page.position)
        discharge = page.discharge.map { [$0.explanation, TableWords.text($0.procedure.citation)] } ?? []
        happenings = view.events.compactMap { Happening($0) }
        table = Self.table(view)
        press = PressView(record.press(of: view), record)
        related =
            (found.parent.map {
                [Line(label: "changes", words: "case \($0.number)", href: Address.case($0.number))]
            } ?? [])
            + view.changes.map { Line(label: "changed by", words: "case \($0)", href: Address.case($0)) }
            + view.otherIDs.map { Line(label: "also recorded as", words: $0, href: nil) }
        remark =
            found.isVerified
            ? nil
            : "A part of what is known of it rests on memory or on a report at second hand, so it contradicts nobody."
        calendar = "/deadlines.ics?buyer=\(PercentCoding.encoded(found.buyer))"
    }

    private static func facts(_ view: CaseView) -> [Line] {
        let found = view.case
        var lines = [
            Line(label: "Notified", words: found.notified?.longForm ?? "no day on record", href: nil),
            Line(label: "Day taken from", words: SafeText.line(found.dateBasis), href: nil),
            Line(label: "Section", words: found.kind.section, href: "/law"),
        ]
        let parts = ValueLine.allCases.compactMap { line in
            found.valueLines[line].map { "\(line.name) \(USDollars.text($0))" }
        }
        if !parts.isEmpty {
            let label = found.kind == .enhancement ? "The change alone" : "Of the value"
            lines.append(Line(label: label, words: parts.joined(separator: ", "), href: nil))
        }
        let firms = found.contractors.map { [$0.name, $0.place].compactMap { $0 }.joined(separator: ", ") }
        if found.hasNoContractor {
            lines.append(Line(label: "Principal contractor", words: "none", href: nil))
        } else if !firms.isEmpty {
            lines.append(
                Line(
                    label: "Principal contractor", words: SafeText.line(firms.joined(separator: "; ")),
                    href: nil))
        }
        if found.emergency {
            lines.append(Line(label: "Emergency", words: "stated; the review is waived", href: nil))
        }
        return lines
    }

    /// The stages of a sale's life from left to right; acts of Congress and ends stand there where they were seen.
    private static func stations(_ view: CaseView) -> [Station] {
        let seen = Dictionary(grouping: view.observations.filter { $0.stage != nil && $0.act != .press }) {
            $0.stage ?? .notified
        }
        let ends: [CaseStage] =
            view.case.withdrawn ? [.withdrawn] : [.offered, .accepted, .implemented, .delivered]
        let others = CaseStage.allCases.filter { stage in
            seen[stage] != nil && stage != .notified && !ends.contains(stage)
        }
        return ([.notified] + others.sorted() + ends).map { stage in
            let first = seen[stage]?.min { ($0.stageDate ?? $0.seen) < ($1.stageDate ?? $1.seen) }
            guard let first else {
                let isNotified = stage == .notified && view.case.notified != nil
                return Station(
                    name: stage.name, state: isNotified ? "seen" : "open", isSeen: isNotified,
                    day: isNotified ? view.case.notified?.description : nil,
                    words: isNotified ? "" : "Proof would be \(stage.provedBy).",
                    sources: isNotified ? SourceLink.all(in: view.case.source) : [])
            }
            let day =
                first.stageDate?.description ?? (stage == .notified ? view.case.notified?.description : nil)
            return Station(
                name: stage.name, state: "seen", isSeen: true, day: day ?? "no day stated",
                words: "source seen \(first.seen)", sources: Array(SourceLink.all(in: first.source).prefix(1))
            )
        }
    }

    private static func table(_ view: CaseView) -> Table {
        let telling = Set(view.fields.flatMap { [$0.believed] + $0.others }.map(\.observation))
        let all = view.observations.filter { telling.contains($0.id) }
        let shown = Array(all.suffix(6))
        let rows = view.fields.map { field in
            let tellings = [field.believed] + field.others
            let cells = shown.map { observation in
                guard let says = tellings.first(where: { $0.observation == observation.id }) else {
                    return Table.Cell(words: "does not say", kind: "silent", mark: "")
                }
                if observation.id == field.believed.observation {
                    let isAlone = tellings.allSatisfy { $0.says == says.says }
                    return Table.Cell(
                        words: SafeText.line(says.says), kind: "believed", mark: isAlone ? "" : "believed")
                }
                let differs = says.says != field.believed.says
                return Table.Cell(
                    words: SafeText.line(says.says), kind: differs ? "differs" : "other",
                    mark: differs ? "differs" : "")
            }
            return Table.Row(
                field: field.field.rawValue, cells: cells, why: SafeText.line(field.why),
                isConflicting: field.agreement == .conflicting)
        }
        let columns = shown.enumerated().map { place, observation in
            Table.Column(
                number: place + 1,
                act: observation.isEmbedded ? "embedded record" : observation.surface ?? "source",
                seen: observation.seen.description, sources: SourceLink.all(in: observation.source))
        }
        return Table(columns: columns, rows: rows, leftOut: all.count - shown.count)
    }
}

extension CaseDeskPage.Happening {
    init?(_ observation: Observation) {
        guard let event = observation.event else { return nil }
        day = event.happened ?? "no day"
        words = SafeText.line(TableWords.text(event.words))
        stage = observation.stage?.name
        seen = observation.seen.description
        isDoubtful = !observation.says.isVerified
        sources = SourceLink.all(in: observation.source)
    }
}

/// Where a case stands in law, in sentences.
struct PositionView: Sendable {
    let words: String
    let sentences: [String]
    let counting: String?
    let citation: String?
    let note: String?
    let sources: [SourceLink]

    init(_ position: LegalPosition) {
        words = position.words
        sentences = [position.state, position.proves, position.next].compactMap { $0 }
        counting = position.counting
        citation = position.citation.map(TableWords.text)
        note = position.note
        sources = position.source.map { SourceLink.all(in: $0) } ?? []
    }
}
