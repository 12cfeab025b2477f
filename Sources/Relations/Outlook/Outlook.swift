package import Law
package import Ledger

/// What stands between a state and an article: the locks with their keys and clocks, what was last seen of each, and how
/// often such things ended how, counted from the record.
package struct Outlook: Sendable {
    package var buyer: String
    /// As the reader named it; `nil` for sales to the buyer in general.
    package var article: String?
    package var asOf: CalendarDate
    /// The buyer's own locks, each with a key of its own.
    package var own: [LockStanding]
    /// What stands before every buyer.
    package var general: [LockStanding]
    /// The review of a letter of offer to that buyer, in calendar days.
    package var reviewDays: Int?
    /// Reviews that run on that day: case and last day.
    package var running: [(case: String, ends: CalendarDate)]
    package var rates: [BaseRate]
    /// What is told of the matter, the last first.
    package var told: [ToldEvent]

    /// The locks that bar, or whose state nobody knows.
    package var barring: [LockStanding] { own.filter { $0.state.bars != false } }
}

/// Makes outlooks from the locks, the law and the record.
package struct OutlookDesk: Sendable {
    private let names: NameBook
    private let law: Law
    private let book: LockBook
    private let resolutions: [Resolution]

    package init(names: NameBook, law: Law, book: LockBook, resolutions: [Resolution] = Resolution.embedded) {
        self.names = names
        self.law = law
        self.book = book
        self.resolutions = resolutions
    }

    /// - Parameters:
    ///   - events: what is told of buyer and article.
    ///   - cases: the whole record: the bases of the counts.
    package func outlook(
        buyer: String, article: (name: String, families: LockedArticle)?, events: [ToldEvent], cases: [Case],
        asOf day: CalendarDate
    ) -> Outlook {
        let standings = book.locks(for: buyer, article: article?.families, on: day)
        let tier = law.tier(of: buyer, on: day)
        let known = cases.filter { $0.notified.map { $0 <= day } ?? false }
        return Outlook(
            buyer: buyer, article: article?.name, asOf: day, own: standings.filter { !$0.lock.isGeneral },
            general: standings.filter(\.lock.isGeneral),
            reviewDays: law.reviewPeriod(instrument: .fms, tier: tier.tier, on: day)?.days,
            running: running(known, buyer: buyer, on: day),
            rates: rates(buyer: buyer, article: article, tier: tier.tier, cases: known, on: day),
            told: events.filter { concerns($0, buyer, article?.families) }
                .sorted { ($0.when.span?.last ?? .min, $0.id) > ($1.when.span?.last ?? .min, $1.id) })
    }

    private func concerns(_ event: ToldEvent, _ buyer: String, _ article: LockedArticle?) -> Bool {
        guard let article else { return event.involves(buyer) }
        var about = AboutNames(names)
        let takesPart = event.involves(buyer) || event.mentioned.contains { $0.is(buyer) }
        return takesPart && event.about.contains { about.key($0).map(article.families.contains) ?? false }
    }

    private func running(_ cases: [Case], buyer: String, on day: CalendarDate) -> [(
        case: String, ends: CalendarDate
    )] {
        cases.compactMap { found in
            guard !found.withdrawn, found.buyer == buyer,
                let clock = found.notified.flatMap({
                    law.reviewClock(
                        delivered: $0, buyer: found.buyer, instrument: found.kind,
                        urgency: found.emergency ? .emergency : .ordinary)
                }), let ends = clock.ends, case .running = clock.state(on: day)
            else { return nil }
            return (found.id, ends)
        }
    }

    // MARK: Counting

    private static let notWhole =
        "the record does not hold every notification, and a case that was given up without a word stays in it as notified"

    private func rates(
        buyer: String, article: (name: String, families: LockedArticle)?, tier: BuyerTier, cases: [Case],
        on day: CalendarDate
    ) -> [BaseRate] {
        var rates: [BaseRate] = []
        func withdrawn(_ among: [Case], _ base: String) {
            rates.append(
                BaseRate(
                    "are recorded as withdrawn", base: base, counted: among.filter(\.withdrawn).map(\.id),
                    of: among.count, caution: Self.notWhole))
        }
        let alike = cases.filter { found in
            found.notified.map { law.tier(of: found.buyer, on: $0).tier == tier } ?? false
        }
        withdrawn(alike, "notifications to \(Self.plural(tier)) in the record")
        withdrawn(
            cases.filter { $0.buyer == buyer }, "notifications to \(names.name(of: buyer)) in the record")
        if let article {
            let same = cases.filter { found in
                found.items.contains { $0.article.map(article.families.families.contains) ?? false }
            }
            withdrawn(same, "notifications of \(article.name) to anybody in the record")
        }
        let voted = resolutions.filter(\.cameToVote)
        rates.append(
            BaseRate(
                "barred a sale by law", base: "resolutions of disapproval in the record that came to a vote",
                counted: voted.filter(\.becameLaw).map(\.number), of: voted.count,
                caution:
                    "the table holds resolutions that came to a vote; sales dropped before one are not in it")
        )
        rates.append(
            BaseRate(
                "passed both chambers", base: "resolutions of disapproval in the record that came to a vote",
                counted: voted.filter(\.passedBoth).map(\.number), of: voted.count,
                caution: "each of them was vetoed, and no veto was overridden"))
        rates += openings(on: day)
        return rates
    }

    /// Of the locks that were seen closed, how many were seen open later, by kind.
    private func openings(on day: CalendarDate) -> [BaseRate] {
        [Lock.Kind.sanction, .statute, .embargo, .hold].compactMap { kind in
            let closed = book.locks.filter { lock in
                lock.kind == kind && !lock.isGeneral
                    && (book.observations[lock.id] ?? []).contains { $0.day <= day && $0.state == .closed }
            }
            guard !closed.isEmpty else { return nil }
            let opened = closed.filter { lock in
                let seen = (book.observations[lock.id] ?? []).filter { $0.day <= day }
                guard let first = seen.first(where: { $0.state == .closed }) else { return false }
                return seen.contains { $0.day > first.day && $0.state == .open }
            }
            return BaseRate(
                "were seen open later, if only for a time",
                base: "locks of the kind \(kind.rawValue) seen closed by that day",
                counted: opened.map(\.id), of: closed.count,
                caution: "the table holds the locks that this desk follows, not all that there were")
        }
    }

    private static func plural(_ tier: BuyerTier) -> String {
        switch tier {
        case .natoMember: "NATO members"
        case .namedAlly: "the named allies"
        case .natoOrganisation: "NATO itself"
        case .other: "buyers outside NATO and the named allies"
        }
    }
}
