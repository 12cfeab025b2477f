internal import Law
internal import Ledger
package import Relations

/// A dossier as a ``Report``.
package struct DossierPage: Sendable {
    package let dossier: Dossier
    private let names: NameBook
    private let threadLimit: Int
    private let eventLimit: Int
    private let references: [String: Int]
    private let sources: [TellingSource]

    private let more: More

    /// Where a reader finds what is left out.
    package struct More: Sendable {
        let threads: String
        let cases: String

        package init(threads: String, cases: String) {
            self.threads = threads
            self.cases = cases
        }

        /// On the command line.
        package static let commands = More(threads: "--all shows them", cases: "attache cases")
    }

    package static let pendingTitle = "Pending"

    /// - Parameter isWhole: all threads with all their events, and not only the last.
    package init(_ dossier: Dossier, names: NameBook, isWhole: Bool = false, more: More = .commands) {
        self.more = more
        self.dossier = dossier
        self.names = names
        threadLimit = isWhole ? .max : 16
        eventLimit = isWhole ? .max : 14
        var references: [String: Int] = [:]
        var sources: [TellingSource] = []
        // Only what is shown is cited.
        for thread in dossier.threads.prefix(threadLimit) {
            for event in Self.shown(thread, eventLimit).flatMap(\.tellings)
            where references[event.from.name] == nil {
                sources.append(event.from)
                references[event.from.name] = sources.count
            }
        }
        self.references = references
        self.sources = sources
    }

    package var report: Report {
        var sections: [Report.Section] = [standing]
        sections += threadSections
        if !dossier.links.isEmpty { sections.append(links) }
        sections += [changes, pending]
        if let index = dossier.index { sections.append(IndexSection(index, dossier, references).section) }
        if !dossier.statements.isEmpty { sections.append(statements) }
        sections.append(voices)
        let events = dossier.threads.flatMap(\.events)
        let tellings = events.reduce(0) { $0 + $1.tellings.count }
        let lead =
            events.isEmpty
            ? "Nothing is told of \(dossier.title) in the record, the timeline or what was added."
            : "\(count(dossier.threads.count, "thread")), \(count(events.count, "event")) in "
                + "\(count(tellings, "telling")) by \(count(dossier.voices.count, "outlet"))."
        return Report(
            title: "\(dossier.title), as of \(dossier.asOf.longForm)", lead: [lead],
            sections: sections, sources: sources.map(line),
            closing: [
                "What is shown was told by the sources named; what nobody told is not in it. A day with “by” is that of the "
                    + "page, which says no other. A row with a dot happened with others and stands around the thread."
            ])
    }

    /// Five lines of plain text that can be read out loud: what is told, the last sale, what bars, what was last told, what is
    /// next.
    package var opening: [String] {
        let threads = dossier.threads
        let events = threads.flatMap(\.events)
        let told =
            events.isEmpty
            ? "Nothing is told of \(dossier.title) in the record, the timeline or what was added."
            : "Of \(dossier.title), \(count(events.count, "event")) in \(count(threads.count, "thread")) are told by "
                + "\(count(dossier.voices.count, "outlet")), as of \(dossier.asOf.longForm)."
        let cases = dossier.standing.cases
        let sales =
            cases.first.map { last in
                let day = last.notified.map { " on \($0.longForm)" } ?? ""
                let value = last.value.map { ", \(USDollars.text($0)) as a ceiling" } ?? ""
                return
                    "\(count(cases.count, "case")) of theirs \(cases.count == 1 ? "is" : "are") on record; the last was "
                    + "notified\(day): \(SaleWords.mainLine(last) ?? "articles that the record does not list")\(value)."
            } ?? "No case of theirs is on record."
        let barring = dossier.standing.locks.filter { $0.state.bars != false }
        let locks =
            dossier.standing.locks.isEmpty
            ? "No lock of their own is on record."
            : barring.isEmpty
                ? "None of the locks that are on record bars a sale now."
                : "In the way stand, or may stand: \(WordList.and(barring.map { TableWords.text($0.lock.title) }))."
        let dated = events.filter { $0.when.span != nil }.max(by: {
            ($0.when.span?.last ?? 0) < ($1.when.span?.last ?? 0)
        })
        let last =
            dated.map { "Last told: \(OccurrenceWords.date($0)), \(short(OccurrenceWords.words($0)))" }
            ?? "Nothing of it has a day."
        let next =
            dossier.pending.first { $0.date.map { $0 >= dossier.asOf } ?? false }.map {
                "Next: \($0.date?.longForm ?? ""), \(short($0.words))"
            } ?? "Nothing that is open has a day ahead of it."
        return [told, sales, locks, last, next]
    }

    // MARK: Standing

    private var standing: Report.Section {
        var rows: [Report.Row] = []
        let cases = dossier.standing.cases
        if !cases.isEmpty {
            let withdrawn = cases.count(where: \.withdrawn)
            rows.append(
                Report.Row(
                    label: "sales",
                    words: count(cases.count, "notified case")
                        + (withdrawn > 0 ? ", \(withdrawn) withdrawn" : "")
                        + "; values are ceilings and not contracts",
                    details: cases.prefix(5).map(line)
                        + (cases.count > 5 ? ["and \(cases.count - 5) more: \(more.cases)"] : [])))
        }
        for standing in dossier.standing.locks {
            rows.append(
                Report.Row(
                    label: rows.contains { $0.label == "locks" } ? "" : "locks",
                    words: "\(standing.lock.title): \(standing.state.name)",
                    details: standing.shownBy.map { ["\($0.dateText): \($0.shows)"] } ?? []))
        }
        for event in dossier.standing.programmes.suffix(4) {
            rows.append(
                Report.Row(
                    label: rows.contains { $0.label == "programmes" } ? "" : "programmes",
                    words: "\(OccurrenceWords.date(event)): \(OccurrenceWords.words(event))",
                    references: marks(event)))
        }
        if rows.isEmpty { rows = [Report.Row(label: "", words: "No sale, lock or programme is on record.")] }
        return Report.Section(title: "Standing", rows: rows)
    }

    private func line(_ found: Case) -> String {
        var parts = [found.notified?.description ?? "undated", found.id]
        if dossier.subject.kind == .article || dossier.subject.kind == .firm {
            parts.append(names.name(of: found.buyer))
        }
        if let main = SaleWords.mainLine(found) { parts.append(main) }
        if let value = found.value { parts.append(SaleWords.ceiling(value)) }
        if found.withdrawn { parts.append("withdrawn") }
        return parts.joined(separator: ", ")
    }

    // MARK: Threads

    private static func shown(_ thread: EventThread, _ limit: Int) -> [ToldEvent] {
        let all = (thread.events + thread.background).sorted { one, other in
            let (left, right) = (one.when.span?.first ?? .max, other.when.span?.first ?? .max)
            return left != right ? left < right : one.id < other.id
        }
        return limit == .max ? all : Array(all.suffix(limit))
    }

    private var threadSections: [Report.Section] {
        var sections = [Report.Section(title: "Threads", note: "the last to move stands first")]
        for thread in dossier.threads.prefix(threadLimit) {
            let shown = Self.shown(thread, eventLimit)
            let around = Set(thread.background.map(\.id))
            var rows = shown.map { event in
                var details = OccurrenceWords.differences(event)
                if event.outlets > 1 { details.insert("told by \(event.outlets) outlets", at: 0) }
                let parties = OccurrenceWords.parties(event, names)
                return Report.Row(
                    label: OccurrenceWords.date(event),
                    words: "\(OccurrenceWords.kind(event.kind))"
                        + (parties.isEmpty ? "" : ", \(parties)") + ": \(OccurrenceWords.words(event))",
                    details: details, references: marks(event), isAside: around.contains(event.id))
            }
            let all = thread.events.count + thread.background.count
            if all > shown.count {
                rows.insert(
                    Report.Row(label: "", words: "\(all - shown.count) earlier: \(more.threads)"), at: 0)
            }
            sections.append(
                Report.Section(
                    title: thread.title, note: count(thread.events.count, "event"), isPart: true, rows: rows))
        }
        if dossier.threads.count > threadLimit {
            sections.append(
                Report.Section(
                    title: "\(dossier.threads.count - threadLimit) more threads: \(more.threads)",
                    isPart: true))
        }
        return sections
    }

    // MARK: What hangs together, what moves

    private var links: Report.Section {
        Report.Section(
            title: "What came before what",
            introduction: "An order in time on one matter, and no proof that one led to the other.",
            rows: dossier.links.prefix(12).map { link in
                let shared = link.shares.isEmpty ? "" : " (\(link.shares.prefix(3).joined(separator: ", ")))"
                let words =
                    switch link.kind {
                    case .followed:
                        "\(short(link.fromWords)) → \(short(link.toWords))"
                            + (link.days.map { ", \($0) days later" } ?? "")
                    case .answered:
                        "\(short(link.fromWords)) → \(short(link.toWords)), told together by one source"
                    case .bars: "\(link.fromWords) stands before: \(short(link.toWords))"
                    }
                return Report.Row(label: label(link.kind), words: words + shared)
            })
    }

    private func label(_ kind: ThreadLink.Kind) -> String {
        switch kind {
        case .followed: "then"
        case .answered: "answer"
        case .bars: "lock"
        }
    }

    private func short(_ words: String) -> String { OccurrenceWords.short(words, to: 90) }

    private var changes: Report.Section {
        let rows = dossier.changes.map {
            Report.Row(
                label: $0.date.description, words: short($0.words),
                references: references[$0.source].map { [$0] } ?? [])
        }
        return Report.Section(
            title: "Changed in the last \(dossier.changeDays) days",
            rows: rows.isEmpty
                ? [Report.Row(label: "", words: "Nothing dated in these days is told.")] : rows)
    }

    private var pending: Report.Section {
        let rows = dossier.pending.map {
            Report.Row(
                label: $0.date?.description ?? "no day", words: SafeText.quote($0.words),
                references: references[$0.source].map { [$0] } ?? [])
        }
        return Report.Section(
            title: Self.pendingTitle,
            rows: rows.isEmpty ? [Report.Row(label: "", words: "Nothing that is open is told.")] : rows)
    }

    private var statements: Report.Section {
        let limit = threadLimit == .max ? Int.max : 8
        var rows = dossier.statements.prefix(limit).map { said in
            Report.Row(
                label: said.date?.description ?? "undated",
                words: OccurrenceWords.statement(said),
                references: references[said.source].map { [$0] } ?? [])
        }
        if dossier.statements.count > rows.count {
            rows.append(
                Report.Row(
                    label: "", words: "\(dossier.statements.count - rows.count) more: --all shows them"))
        }
        return Report.Section(title: "Who says what", note: "as the sources give it", rows: rows)
    }

    private var voices: Report.Section {
        let shown = dossier.voices.prefix(10)
        var rows = shown.map { voice in
            let kinds = voice.mostTold.map { "\($0.count) \(OccurrenceWords.kind($0.kind))" }.joined(
                separator: ", ")
            return Report.Row(
                label: "\(voice.tellings)",
                words: "\(voice.outlet): \(kinds)"
                    + (voice.alone > 0 ? "; \(voice.alone) told by nobody else" : ""))
        }
        if dossier.voices.count > shown.count {
            rows.append(
                Report.Row(label: "", words: "and \(dossier.voices.count - shown.count) outlets more"))
        }
        let differing = dossier.threads.flatMap(\.events).filter { !$0.differences.isEmpty }
        if !differing.isEmpty {
            var counts: [String: Int] = [:]
            for difference in differing.flatMap(\.differences) {
                counts[difference.field.rawValue, default: 0] += 1
            }
            let fields = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map {
                "\($0.key) in \($0.value)"
            }
            rows.append(
                Report.Row(
                    label: "",
                    words:
                        "\(count(differing.count, "event")) told differently by different outlets, as it stands under each: "
                        + fields.joined(separator: ", ")))
        }
        return Report.Section(title: "Who tells it", rows: rows)
    }

    private func marks(_ event: ToldEvent) -> [Int] {
        var seen: [Int] = []
        for telling in event.tellings {
            if let place = references[telling.from.name], !seen.contains(place) { seen.append(place) }
        }
        return seen
    }

    private func line(_ source: TellingSource) -> String {
        var parts = [source.name]
        if let title = source.title { parts.append(title) }
        if let published = source.published { parts.append(published) }
        return parts.joined(separator: ", ")
    }

    private func count(_ number: Int, _ noun: String) -> String {
        "\(number) \(noun)\(number == 1 ? "" : "s")"
    }
}

/// What `attache dossier --format json` prints.
package struct DossierAnswer: Encodable {
    struct Standing: Encodable {
        let cases: [String]
        let locks: [LockStanding]
        let programmes: [ToldEvent]
    }

    let schema = "attache.dossier/1"
    let subject: DossierSubject
    let title: String
    let asOf: CalendarDate
    let standing: Standing
    let threads: [EventThread]
    let links: [ThreadLink]
    let changes: [DossierChange]
    let changeDays: Int
    let pending: [PendingMatter]
    let voices: [Voice]
    let statements: [Statement]
    let index: RelationIndex?
    let sources: [TellingSource]

    package init(_ dossier: Dossier) {
        subject = dossier.subject
        title = dossier.title
        asOf = dossier.asOf
        standing = Standing(
            cases: dossier.standing.cases.map(\.id), locks: dossier.standing.locks,
            programmes: dossier.standing.programmes)
        threads = dossier.threads
        links = dossier.links
        changes = dossier.changes
        changeDays = dossier.changeDays
        pending = dossier.pending
        voices = dossier.voices
        statements = dossier.statements
        index = dossier.index
        sources = dossier.sources
    }
}
