package import Law

/// Finds what stands before what in the threads of a subject.
package struct ThreadLinker: Sendable {
    private let names: NameBook

    package init(names: NameBook) { self.names = names }

    /// Three years: a measure that comes later has other reasons.
    private static let reach: Int32 = 3 * 366

    /// Dispute, purchase → measure → expulsion, on one matter and against one state; locks → requests.
    package func links(_ threads: [EventThread], locks: [LockStanding]) -> [ThreadLink] {
        var about = AboutNames(names)
        let events = threads.flatMap { $0.events + $0.background }
        let steps = events.map { (event: $0, keys: Set($0.about.compactMap { about.key($0) })) }
        var links: [ThreadLink] = []
        for later in steps where Self.rank(later.event.kind) >= 2 {
            let candidates = steps.filter { isBefore($0, later) }
            // One link to each step before it: the last of its kind that came before.
            for rank in [1, 2] where rank < Self.rank(later.event.kind) || rank == 1 {
                let found = candidates.filter { Self.rank($0.event.kind) == rank }
                    .max { ($0.event.when.span?.first ?? .min) < ($1.event.when.span?.first ?? .min) }
                if let found { links.append(link(found, later)) }
            }
        }
        for (event, keys) in steps where event.kind == .programmeRequest || event.kind == .saleRequested {
            for standing in locks where !standing.lock.isGeneral && standing.state.bars != false {
                let lock = standing.lock
                let lockKeys = Set(([lock.id] + lock.articles).compactMap { about.key($0) })
                let named = !lock.articles.isEmpty && !lockKeys.isDisjoint(with: keys)
                // A lock that names no article may be the law that the request is told with.
                let law = keys.contains { names.isLaw($0) && lock.id.contains($0) }
                guard named || law, event.parties.contains(where: { lock.concerns(buyer: $0.home) }) else {
                    continue
                }
                links.append(
                    ThreadLink(
                        kind: .bars, from: lock.id, to: event.id, fromWords: lock.title, toWords: event.words,
                        shares: lock.articles.map { names.title(of: $0) }, days: nil))
            }
        }
        return links
    }

    /// 1 what gives rise to a measure, 2 a measure, 3 an expulsion; 0 anything else.
    private static func rank(_ kind: OccurrenceKind) -> Int {
        switch kind {
        case .dispute, .saleSigned, .saleDelivered, .agreementSigned, .threat: 1
        case .sanction, .embargo: 2
        case .programmeExpulsion: 3
        default: 0
        }
    }

    private func isBefore(
        _ one: (event: ToldEvent, keys: Set<String>), _ later: (event: ToldEvent, keys: Set<String>)
    ) -> Bool {
        guard one.event.id != later.event.id, Self.rank(one.event.kind) > 0,
            !one.keys.isDisjoint(with: later.keys)
        else { return false }
        // It has to be about what the one on whom it falls did.
        let against = later.event.target?.home ?? later.event.source?.home
        guard let against, one.event.involves(against) else { return false }
        // A purchase counts where the article is not what the measure's author sells.
        if one.event.kind.isSale || one.event.kind == .agreementSigned,
            let author = later.event.source?.home, one.event.involves(author)
        {
            return false
        }
        guard let before = one.event.when.span, let after = later.event.when.span else {
            return isToldTogether(one.event, later.event)
        }
        return before.first <= after.last && after.first - before.last <= Self.reach
    }

    private func isToldTogether(_ one: ToldEvent, _ other: ToldEvent) -> Bool {
        one.tellings.contains { telling in
            other.tellings.contains { $0.from.name == telling.from.name && $0.start != nil }
        }
    }

    private func link(
        _ one: (event: ToldEvent, keys: Set<String>), _ later: (event: ToldEvent, keys: Set<String>)
    ) -> ThreadLink {
        var days: Int?
        if let before = one.event.when.span, let after = later.event.when.span, before.isOneDay,
            after.isOneDay
        {
            days = Int(after.first - before.first)
        }
        return ThreadLink(
            kind: isToldTogether(one.event, later.event) ? .answered : .followed, from: one.event.id,
            to: later.event.id, fromWords: one.event.words, toWords: later.event.words,
            shares: one.keys.intersection(later.keys).sorted().map { names.title(of: $0) }, days: days)
    }
}
