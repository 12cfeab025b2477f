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
    ///   - tellings: all there are; those of the subject are found here.
    ///   - cases: all of the record.
    ///   - day: what happened or appeared later is left out.
    package func dossier(
        on subject: DossierSubject, tellings: [Telling], cases: [Case], asOf day: CalendarDate,
        changeDays: Int = DossierDesk.changeDays
    ) -> Dossier {
        let events = events(on: subject, tellings: tellings, cases: cases, asOf: day)
        var threads = ThreadWeaver(names: names, subject: subject).threads(events)
        if subject.kind == .pair { threads.removeAll { $0.events.isEmpty } }
        let cases = cases.filter { concerns($0, subject) && ($0.notified.map { $0 <= day } ?? true) }
            .sorted { ($0.notified ?? .earliest, $0.id) > ($1.notified ?? .earliest, $1.id) }
        let locks = locks(subject, on: day)
        let links = ThreadLinker(names: names).links(threads, locks: locks)
        let own = threads.flatMap(\.events)
        let standing = DossierStanding(cases: cases, locks: locks, programmes: programmes(own))
        return Dossier(
            subject: subject, title: title(subject), asOf: day, standing: standing, threads: threads,
            links: links,
            changes: changes(own, locks, before: day, days: changeDays), changeDays: changeDays,
            pending: pending(own, cases, locks, on: day), voices: voices(own), sources: sources(threads))
    }

    /// The events of a subject, each once, that had happened and been told by a day.
    package func events(
        on subject: DossierSubject, tellings: [Telling], cases: [Case], asOf day: CalendarDate
    ) -> [ToldEvent] {
        let maker = TellingMaker(names: names)
        let last = DaySpan.number(day)
        let bound = day.description
        var chosen: [Telling] = []
        for telling in tellings where subject.mayConcern(telling) {
            if let span = telling.when.span, span.first > last { continue }
            if let published = telling.from.published, published > bound { continue }
            chosen.append(telling)
        }
        for found in cases where concerns(found, subject) {
            let telling = maker.telling(of: found)
            if let span = telling.when.span, span.first > last { continue }
            chosen.append(telling)
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
        events.filter { $0.kind == .programmeExpulsion || $0.kind == .programmeRequest }
            .sorted(by: ThreadWeaver.isBefore)
    }

    // MARK: What moves

    private func changes(
        _ events: [ToldEvent], _ locks: [LockStanding], before day: CalendarDate, days: Int
    ) -> [DossierChange] {
        let first = day.adding(days: -days)
        var changes: [DossierChange] = []
        for event in events {
            guard event.modality == .asserted, let span = event.when.span, span.isOneDay,
                span.firstDay > first
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
        var voices: [String: Voice] = [:]
        for event in events {
            let outlets = Set(event.tellings.map(\.from.outlet))
            for telling in event.tellings {
                let outlet = telling.from.outlet
                voices[
                    outlet,
                    default: Voice(outlet: outlet, tellings: 0, alone: 0, isRecord: telling.from.isRecord)
                ]
                .tellings += 1
            }
            if outlets.count == 1, let outlet = outlets.first { voices[outlet]?.alone += 1 }
        }
        return voices.values.sorted { ($1.tellings, $0.outlet) < ($0.tellings, $1.outlet) }
    }

    private func sources(_ threads: [EventThread]) -> [TellingSource] {
        var seen: Set<String> = []
        return threads.flatMap { $0.events + $0.background }.flatMap(\.tellings).map(\.from)
            .filter { seen.insert($0.name).inserted }
    }
}
