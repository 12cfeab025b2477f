package import Law
package import Ledger
package import Lexicon

/// The locks before a buyer: what `attache locks` shows.
package struct LocksPage: Sendable {
    package let buyer: String
    /// As the reader named it; `nil` for all articles.
    package let article: String?
    package let date: CalendarDate
    package let standings: [LockStanding]
    /// The buyer's tier on that day, which gives the days of the review.
    package let tier: BuyerStanding
    /// The review of a letter of offer to that buyer, in days.
    package let reviewDays: Int?
    /// Cases whose review runs on that day.
    package let running: [RunningReview]

    package init(
        buyer code: String, article: (name: String, families: LockedArticle)?, cases: [Case], law: Law,
        book: LockBook, lexicon: Lexicon, on date: CalendarDate
    ) {
        buyer = BuyerName.text(code, lexicon)
        self.article = article.map { SafeText.line($0.name) }
        self.date = date
        standings = book.locks(for: code, article: article?.families, on: date)
        tier = law.tier(of: code, on: date)
        reviewDays = law.reviewPeriod(instrument: .fms, tier: tier.tier, on: date)?.days
        running = cases.compactMap { found in
            guard !found.withdrawn, found.buyer == code,
                let clock = found.notified.flatMap({
                    law.reviewClock(
                        delivered: $0, buyer: found.buyer, instrument: found.kind,
                        urgency: found.emergency ? .emergency : .ordinary)
                }), let ends = clock.ends, case .running = clock.state(on: date)
            else { return nil }
            return RunningReview(case: found.id, ends: ends)
        }
    }

    package func text(style: TextStyle) -> String {
        var page = TextPage(style)
        page.paragraph(title, ink: .bold)
        let own = standings.filter { !$0.lock.isGeneral }
        let general = standings.filter(\.lock.isGeneral)
        if own.isEmpty {
            page.blank()
            page.paragraph(
                "No lock of its own is on record for \(buyer)\(article == nil ? "" : " and that article").")
        }
        for standing in own {
            page.blank()
            add(standing, to: &page)
        }
        if !general.isEmpty {
            page.heading("For every buyer")
            for standing in general {
                page.blank()
                add(standing, to: &page)
            }
        }
        page.blank()
        page.paragraph(
            "Each lock has its own key: opening one opens no other. A state is what was last seen, and time alone "
                + "opens no lock.", ink: .dim)
        return page.text
    }

    /// `Türkiye and F-35 on 23 November 2026: 2 closed, 4 standing`
    private var title: String {
        let what = article.map { "\(buyer) and \($0)" } ?? buyer
        var counts: [String] = []
        for state in LockState.allCases {
            let number = standings.count { $0.state == state }
            if number > 0 { counts.append("\(number) \(state == .standing ? "standing" : state.name)") }
        }
        return "Locks before \(what) on \(date.longForm): "
            + (counts.isEmpty ? "none" : counts.joined(separator: ", "))
    }

    private func add(_ standing: LockStanding, to page: inout TextPage) {
        let lock = standing.lock
        page.spread(
            lock.title, standing.state.name + (standing.isVerified || standing.shownBy == nil ? "" : "?"),
            ink: .bold, rightInk: ink(standing.state))
        line("bars", lock.bars, to: &page)
        if let party = lock.party { line("for", party, to: &page) }
        line("opens", lock.opens, to: &page)
        line("key", lock.key, to: &page)
        if let clock = clock(standing) { line("clock", clock, to: &page) }
        line("basis", lock.basis, to: &page)
        line("seen", seen(standing), to: &page)
        // What stands for every buyer rests on the act that its basis names.
        if !lock.isGeneral, let source = standing.shownBy?.source {
            page.paragraph(TableWords.firstSource(source), first: Self.indent, ink: .dim)
        }
    }

    private static let indent = String(repeating: " ", count: 9)

    private func line(_ label: String, _ words: String, to page: inout TextPage) {
        let first = "  " + label + String(repeating: " ", count: 7 - label.count)
        page.paragraph(TableWords.text(words), first: first)
    }

    private func ink(_ state: LockState) -> TextPage.Ink {
        switch state {
        case .closed: .red
        case .partlyOpen, .opening, .unknown: .amber
        case .open, .notApplied: .green
        case .standing: .dim
        }
    }

    private func clock(_ standing: LockStanding) -> String? {
        if standing.lock.kind == .review {
            let days = reviewDays.map {
                "\($0) calendar days for \(buyer), \(TierWords.short(tier.tier)); "
            }
            let reviews = running.map { "case \($0.case) runs to \($0.ends.longForm)" }
            return (days ?? "")
                + (reviews.isEmpty ? "no review on record runs on that day" : reviews.joined(separator: "; "))
        }
        guard !standing.periods.isEmpty else { return nil }
        let periods = standing.periods.map { "\($0.length) \($0.sense.rawValue) \($0.starts)" }
        let end = standing.opensAfter.map { "; it began and runs to \($0.longForm)" }
        return periods.joined(separator: "; ") + (end ?? "")
    }

    private func seen(_ standing: LockStanding) -> String {
        guard let last = standing.shownBy else { return "nothing by that day" }
        let memory = last.isVerified ? "" : " (from memory, not checked)"
        var words = "\(last.span.words): \(last.shows)\(memory)"
        if standing.state == .unknown, let until = last.until {
            words +=
                "; that state, \(last.state.name), was said to hold to \(until.longForm), and none has been seen "
                + "since"
        } else if let until = last.until {
            words += "; holds to \(until.longForm)"
        }
        if let since = standing.since, since != last {
            let memory = since.isVerified ? "" : " (from memory, not checked)"
            words += "; \(since.state.name) since \(since.span.words)\(memory)"
        }
        return words
    }
}

/// A review of Congress that runs.
package struct RunningReview: Sendable, Hashable, Encodable {
    package let `case`: String
    /// Its last day.
    package let ends: CalendarDate
}
