internal import Law
package import Relations

/// An outlook as a ``Report``.
package struct OutlookPage: Sendable {
    private let outlook: Outlook
    private let names: NameBook

    package init(_ outlook: Outlook, names: NameBook) {
        self.outlook = outlook
        self.names = names
    }

    package var report: Report {
        let buyer = names.name(of: outlook.buyer)
        let what = outlook.article.map { "\(buyer) and \($0)" } ?? buyer
        let barring = outlook.barring.count
        let open = outlook.own.count - barring
        let lead =
            outlook.own.isEmpty
            ? "No lock of its own is on record; what stands before every buyer is below."
            : "\(outlook.own.count) locks of its own: \(barring) bar or may bar, \(open) \(open == 1 ? "does" : "do") not. "
                + "Each has its own key, and all have to be open."
        var sections = [Report.Section(title: "Locks on the way", note: outlook.asOf.longForm)]
        for (place, standing) in outlook.own.enumerated() {
            sections.append(lock(standing, number: place + 1))
        }
        sections.append(Report.Section(title: "Before every buyer"))
        for (place, standing) in outlook.general.enumerated() {
            sections.append(lock(standing, number: outlook.own.count + place + 1))
        }
        sections += [counts, told]
        return Report(
            title: "Outlook: \(what), as of \(outlook.asOf.longForm)", lead: [lead, clockSentence],
            sections: sections,
            sources: [],
            closing: [
                "A state is what was last seen of a lock. A count says how often something was among what the record holds; "
                    + "it is no probability of this case, and none is given."
            ])
    }

    /// The 36(b) clock opens no other lock.
    private var clockSentence: String {
        let others = outlook.barring.map(\.lock.title)
        let days = outlook.reviewDays.map { "\($0) calendar days" } ?? "its days"
        let review =
            "The clock of section 36(b) (\(days)) runs only from a notification and opens only the review of that sale"
        guard !others.isEmpty else { return review + "." }
        return review + ": it does not open \(WordList.and(others))."
    }

    private func lock(_ standing: LockStanding, number: Int) -> Report.Section {
        let lock = standing.lock
        var rows = [Report.Row(label: "bars", words: TableWords.text(lock.bars))]
        if let party = lock.party { rows.append(Report.Row(label: "for", words: TableWords.text(party))) }
        rows.append(Report.Row(label: "basis", words: TableWords.text(lock.basis)))
        rows.append(Report.Row(label: "to be seen", words: TableWords.text(lock.opens)))
        rows.append(Report.Row(label: "key", words: TableWords.text(lock.key)))
        if let clock = clock(standing) { rows.append(Report.Row(label: "clock", words: clock)) }
        if let last = standing.shownBy {
            rows.append(
                Report.Row(
                    label: "last seen",
                    words:
                        "\(last.dateText): \(last.shows)\(last.isVerified ? "" : " (from memory, not checked)")",
                    details: [TableWords.firstSource(last.source)]))
        } else {
            rows.append(Report.Row(label: "last seen", words: "nothing by that day"))
        }
        return Report.Section(
            title: "\(number). \(lock.title)", note: standing.state.name, isPart: true, rows: rows)
    }

    private func clock(_ standing: LockStanding) -> String? {
        if standing.lock.kind == .review {
            let days = outlook.reviewDays.map { "\($0) calendar days for this buyer; " } ?? ""
            let running = outlook.running.map { "case \($0.case) runs to \($0.ends.longForm)" }
            return days
                + (running.isEmpty ? "no review on record runs on that day" : running.joined(separator: "; "))
        }
        guard !standing.periods.isEmpty else {
            return "none: it opens when its key is turned, and not with time"
        }
        let periods = standing.periods.map { "\($0.length) \($0.sense.rawValue) \($0.starts)" }
        let end =
            standing.opensAfter.map { "; it began and runs to \($0.longForm)" }
            ?? "; not begun, as far as was seen"
        return periods.joined(separator: "; ") + end
    }

    private var counts: Report.Section {
        Report.Section(
            title: "Counted from the record",
            rows: outlook.rates.map { rate in
                var details = ["but \(rate.caution)"]
                if !rate.examples.isEmpty {
                    let more = rate.count - rate.examples.count
                    details.insert(
                        rate.examples.joined(separator: ", ") + (more > 0 ? " and \(more) more" : ""), at: 0)
                }
                let interval = rate.interval.map { " (95 per cent interval \($0.text))" } ?? ""
                return Report.Row(
                    label: "\(rate.count) of \(rate.of)",
                    words: rate.of == 0
                        ? "\(rate.base): there are none, so nothing can be counted"
                        : "\(rate.base) \(rate.what)\(interval)",
                    details: details)
            })
    }

    private var told: Report.Section {
        let rows = outlook.told.prefix(12).map { event in
            Report.Row(
                label: OccurrenceWords.date(event),
                words: "\(OccurrenceWords.kind(event.kind)): \(OccurrenceWords.words(event))",
                details: [event.tellings[0].from.name])
        }
        return Report.Section(
            title: "Told of it", note: rows.isEmpty ? "" : "the last first",
            rows: rows.isEmpty ? [Report.Row(label: "", words: "Nothing is told of it.")] : Array(rows))
    }
}

/// What `attache outlook --format json` prints.
package struct OutlookAnswer: Encodable {
    struct Entry: Encodable {
        let lock: Lock
        let state: LockState
        /// `null` where nobody knows.
        let bars: Bool?
        let lastSeen: LockObservation?
        let periods: [LegalPeriod]
        let opensAfter: CalendarDate?
        let openedBy36bClock: Bool
    }

    struct Review: Encodable {
        let `case`: String
        let ends: CalendarDate
    }

    let schema = "attache.outlook/1"
    let buyer: String
    let article: String?
    let asOf: CalendarDate
    let locks: [Entry]
    let reviewDays: Int?
    let runningReviews: [Review]
    let counts: [BaseRate]
    let told: [ToldEvent]

    package init(_ outlook: Outlook) {
        buyer = outlook.buyer
        article = outlook.article
        asOf = outlook.asOf
        locks = (outlook.own + outlook.general).map { standing in
            Entry(
                lock: standing.lock, state: standing.state, bars: standing.state.bars,
                lastSeen: standing.shownBy,
                periods: standing.periods, opensAfter: standing.opensAfter,
                openedBy36bClock: standing.lock.kind == .review)
        }
        reviewDays = outlook.reviewDays
        runningReviews = outlook.running.map { Review(case: $0.case, ends: $0.ends) }
        counts = outlook.rates
        told = outlook.told
    }
}
