internal import Reading

package import Law
package import Ledger

/// Makes dossiers of what is told.
package struct DossierDesk: Sendable {
    private let names: NameBook
    private let law: Law
    private let book: LockBook
    private let grouper: EventGrouper

    package init(names: NameBook, law: Law, book: LockBook) {
        self.names = names
        self.law = law
        self.book = book
        grouper = EventGrouper(names: names)
    }

    /// The days that count as new.
    package static let changeDays = 90

    /// - Parameters:
    ///   - shelf: where tellings are found.
    ///   - cases: all of the record.
    ///   - day: what happened or appeared later is left out.
    package func dossier<Shelf: TellingShelf>(
        on subject: DossierSubject, from shelf: Shelf, cases: [Case], asOf day: CalendarDate,
        changeDays: Int = DossierDesk.changeDays
    ) throws(Shelf.Failure) -> Dossier {
        let events = try events(on: subject, from: shelf, cases: cases, asOf: day)
        var threads = ThreadWeaver(names: names, subject: subject).threads(events)
        if subject.kind == .pair { threads.removeAll { $0.events.isEmpty } }
        let cases = cases.filter { concerns($0, subject) && ($0.notified.map { $0 <= day } ?? true) }
            .sorted { ($0.notified ?? .earliest, $0.id) > ($1.notified ?? .earliest, $1.id) }
        let locks = locks(subject, on: day)
        let own = threads.flatMap(\.events)
        let woven = threads
        let (links, said) = AllCores.both(
            { ThreadLinker(names: names).links(woven, locks: locks) },
            { AllCores.both({ voices(own) }, { statements(own) }) })
        let standing = DossierStanding(cases: cases, locks: locks, programmes: programmes(own))
        return Dossier(
            subject: subject, title: title(subject), asOf: day, standing: standing, threads: threads,
            links: links,
            changes: changes(own, locks, before: day, days: changeDays), changeDays: changeDays,
            pending: pending(own, cases, locks, on: day), voices: said.0, statements: said.1,
            index: subject.kind == .pair ? RelationIndex(pair: subject.codes, events: own, asOf: day) : nil)
    }

    /// As ``dossier(on:from:cases:asOf:changeDays:)``, of tellings that are at hand.
    package func dossier(
        on subject: DossierSubject, tellings: [Telling], cases: [Case], asOf day: CalendarDate,
        changeDays: Int = DossierDesk.changeDays
    ) -> Dossier {
        dossier(on: subject, from: TellingList(tellings), cases: cases, asOf: day, changeDays: changeDays)
    }

    /// The events of a subject, each once, that had happened and been told by a day.
    package func events<Shelf: TellingShelf>(
        on subject: DossierSubject, from shelf: Shelf, cases: [Case], asOf day: CalendarDate
    ) throws(Shelf.Failure) -> [ToldEvent] {
        let maker = TellingMaker(names: names)
        let scope = SubjectScope(subject, names: names)
        let last = DaySpan.number(day)
        let bound = day.description
        func isKnown(_ telling: Telling) -> Bool {
            if let span = telling.when.span, span.first > last { return false }
            return telling.from.published.map { $0 <= bound } ?? true
        }
        var chosen = try shelf.tellings(scope.queries, until: day)
        chosen.removeAll { !scope.holds($0) || !isKnown($0) }
        for found in cases where concerns(found, subject) {
            let telling = maker.telling(of: found)
            if isKnown(telling) { chosen.append(telling) }
        }
        if var surroundings = scope.surroundings(of: chosen) {
            for telling in try shelf.tellings(surroundings.queries, until: day)
            where !scope.holds(telling) && isKnown(telling) && surroundings.holds(telling) {
                chosen.append(telling)
            }
        }
        return grouper.events(chosen)
    }

    private func concerns(_ found: Case, _ subject: DossierSubject) -> Bool {
        switch subject.kind {
        case .state: subject.codes.contains(found.buyer)
        case .pair: subject.codes.contains("USA") && subject.codes.contains(found.buyer)
        case .article: found.items.contains { $0.article.map(subject.codes.contains) ?? false }
        case .firm:
            found.contractors.contains { contractor in
                names.mentions(in: contractor.name).contains { $0.code == subject.codes[0] }
            }
        case .group: false
        }
    }

    private func title(_ subject: DossierSubject) -> String {
        let titles = subject.codes.map { subject.kind == .article ? names.title(of: $0) : names.name(of: $0) }
        return subject.kind == .pair ? titles.joined(separator: " and ") : titles.first ?? ""
    }

    // MARK: Standing

    private func locks(_ subject: DossierSubject, on day: CalendarDate) -> [LockStanding] {
        switch subject.kind {
        case .state: return book.locks(for: subject.codes[0], on: day).filter { !$0.lock.isGeneral }
        case .pair:
            // The locks of the tables are American ones and those of Europe and the United Nations: of a pair without
            // the United States, none is between the two.
            guard subject.codes.contains("USA") else { return [] }
            return subject.codes.filter { $0 != "USA" }
                .flatMap { book.locks(for: $0, on: day) }
                .filter { !$0.lock.isGeneral && !$0.lock.id.hasSuffix("-eu") && !$0.lock.id.hasSuffix("-un") }
        case .article:
            let article = LockedArticle(
                families: Set(subject.codes),
                categories: Set(subject.codes.compactMap { names.category(of: $0) }))
            return book.locks(for: nil, article: article, on: day).filter {
                !$0.lock.articles.isEmpty || !$0.lock.categories.isEmpty
            }
        case .firm, .group: return []
        }
    }

    private func programmes(_ events: [ToldEvent]) -> [ToldEvent] {
        events.filter { event in
            // A request for an article is of no programme.
            event.kind == .programmeExpulsion
                || event.kind == .programmeRequest && event.about.contains(where: names.isProgramme)
        }.sorted(by: ThreadWeaver.isBefore)
    }

    // MARK: What moves

    private func changes(
        _ events: [ToldEvent], _ locks: [LockStanding], before day: CalendarDate, days: Int
    ) -> [DossierChange] {
        let first = day.adding(days: -days)
        var changes: [DossierChange] = []
        let bound = DaySpan.number(first)
        for event in events {
            guard let span = event.when.span, span.first > bound, span.isOneDay, event.modality == .asserted
            else {
                continue
            }
            changes.append(
                DossierChange(date: span.firstDay, words: event.words, source: event.tellings[0].from.name))
        }
        for standing in locks {
            for seen in standing.history where seen.day > first {
                changes.append(
                    DossierChange(
                        date: seen.day, words: "\(standing.lock.title): \(seen.shows)", source: seen.source))
            }
        }
        return changes.sorted { ($0.date, $0.words) > ($1.date, $1.words) }
    }

    private func pending(
        _ events: [ToldEvent], _ cases: [Case], _ locks: [LockStanding], on day: CalendarDate
    ) -> [PendingMatter] {
        var pending: [PendingMatter] = []
        for found in cases where !found.withdrawn {
            guard
                let clock = found.notified.flatMap({
                    law.reviewClock(
                        delivered: $0, buyer: found.buyer, instrument: found.kind,
                        urgency: found.emergency ? .emergency : .ordinary)
                }), let ends = clock.ends, case .running = clock.state(on: day)
            else { continue }
            pending.append(
                PendingMatter(
                    date: ends, words: "the review of case \(found.id) by Congress ends", source: found.source
                ))
        }
        for standing in locks {
            let lock = standing.lock
            if let until = standing.shownBy?.until, until >= day {
                pending.append(
                    PendingMatter(
                        date: until, words: "\(lock.title): what was seen holds to this day",
                        source: standing.shownBy?.source ?? lock.source))
            } else if let ends = standing.opensAfter {
                pending.append(
                    PendingMatter(date: ends, words: "\(lock.title): the period ends", source: lock.source))
            } else if standing.state.bars != false, standing.state != .standing {
                pending.append(
                    PendingMatter(date: nil, words: "\(lock.title): \(lock.opens)", source: lock.source))
            }
        }
        for event in events where event.modality == .future || event.modality == .possible {
            let isOver =
                event.when.basis == .stated && event.when.span.map { $0.last < DaySpan.number(day) } ?? false
            if isOver { continue }
            // What a page of long ago expected is no open matter any more.
            if event.when.basis == .published, let span = event.when.span,
                DaySpan.number(day) - span.last > 366
            {
                continue
            }
            let stated = event.when.basis == .stated ? event.when.span?.lastDay : nil
            pending.append(
                PendingMatter(
                    date: stated, words: "told as still to come: \(event.words)",
                    source: event.tellings[0].from.name))
        }
        return pending.sorted { ($0.date ?? .latest, $0.words) < ($1.date ?? .latest, $1.words) }
    }

    // MARK: Who says what

    private func voices(_ events: [ToldEvent]) -> [Voice] {
        struct Counts {
            let isRecord: Bool
            var tellings = 0
            var alone = 0
            // A kind is hashed by its name, which takes longer than to look through the few that an outlet tells of.
            var kinds: [(kind: OccurrenceKind, count: Int)] = []
        }
        var outlets = TextBook()
        // By the number of the outlet; the first is of one without a name.
        var counts: [Counts?] = [nil]
        for event in events {
            var first = -1
            var isAlone = true
            for telling in event.tellings {
                let place = Int(outlets.number(of: telling.from.outlet))
                if place == counts.count { counts.append(nil) }
                if counts[place] == nil { counts[place] = Counts(isRecord: telling.from.isRecord) }
                counts[place]?.tellings += 1
                if let known = counts[place]?.kinds.firstIndex(where: { $0.kind == telling.kind }) {
                    counts[place]?.kinds[known].count += 1
                } else {
                    counts[place]?.kinds.append((telling.kind, 1))
                }
                if first < 0 { first = place }
                if place != first { isAlone = false }
            }
            if isAlone, first >= 0 { counts[first]?.alone += 1 }
        }
        return zip(outlets.texts, counts).compactMap { outlet, counts in
            counts.map { counts in
                Voice(
                    outlet: outlet, tellings: counts.tellings, alone: counts.alone, isRecord: counts.isRecord,
                    kinds: Dictionary(
                        uniqueKeysWithValues: counts.kinds.map { (key: $0.kind, value: $0.count) }))
            }
        }.sorted { ($1.tellings, $0.outlet) < ($0.tellings, $1.outlet) }
    }

    private func statements(_ events: [ToldEvent]) -> [Statement] {
        var statements: [(day: Int32, said: Statement)] = []
        for event in events {
            for telling in event.tellings {
                guard let speaker = telling.attribution, !speaker.isEmpty else { continue }
                let span = telling.when.span
                statements.append(
                    (
                        span?.last ?? .min,
                        Statement(
                            speaker: speaker, kind: telling.kind, words: telling.words,
                            date: span.flatMap { $0.isOneDay ? $0.firstDay : nil }, source: telling.from.name)
                    ))
            }
        }
        return statements.sorted { ($1.day, $0.said.words) < ($0.day, $1.said.words) }.map(\.said)
    }
}
