package import Law

/// Finds what stands before what in the threads of a subject.
package struct ThreadLinker: Sendable {
    private let names: NameBook

    package init(names: NameBook) { self.names = names }

    /// Three years: a measure that comes later has other reasons.
    private static let reach: Int32 = 3 * 366

    /// An event that can stand before or behind another.
    private struct Step {
        let event: ToldEvent
        let keys: Set<String>
        let rank: Int

        var first: Int32 { event.when.span?.first ?? .min }
    }

    /// Under what a step is looked for by a later one.
    private struct Place: Hashable {
        var matter: String
        var rank: Int
        var party: String
    }

    /// Dispute, purchase → measure → expulsion, on one matter and against one state; locks → requests.
    package func links(_ threads: [EventThread], locks: [LockStanding]) -> [ThreadLink] {
        var about = AboutNames(names)
        var steps: [Step] = []
        var requests: [Step] = []
        func sort(_ event: ToldEvent) {
            let rank = Self.rank(event.kind)
            let isRequest = event.kind == .programmeRequest || event.kind == .saleRequested
            guard rank > 0 || isRequest, !event.about.isEmpty else { return }
            let step = Step(event: event, keys: Set(about.keys(event.about)), rank: rank)
            if isRequest { requests.append(step) }
            if rank > 0 { steps.append(step) }
        }
        for thread in threads {
            for event in thread.events { sort(event) }
            for event in thread.background { sort(event) }
        }
        return followed(steps) + barred(requests, locks, &about)
    }

    private func followed(_ steps: [Step]) -> [ThreadLink] {
        // The earliest first, so that the last before a day is found from its end.
        let order = steps.indices.sorted { one, other in
            steps[one].first != steps[other].first ? steps[one].first < steps[other].first : one > other
        }
        var places: [Place: [Int]] = [:]
        var bySource: [String: [Int]] = [:]
        for index in order {
            let step = steps[index]
            if step.rank < 3, step.event.when.span != nil {
                for matter in step.keys {
                    for party in Set(step.event.parties.map(\.home)) {
                        places[Place(matter: matter, rank: step.rank, party: party), default: []].append(
                            index)
                    }
                }
            }
            for name in Set(step.event.tellings.map(\.from.name)) {
                bySource[name, default: []].append(index)
            }
        }
        var links: [ThreadLink] = []
        for later in steps where later.rank >= 2 {
            guard let against = later.event.target?.home ?? later.event.source?.home else { continue }
            // One link to each step before it: the last of its kind that came before.
            for rank in [1, 2] where rank < later.rank {
                var best: Int?
                func offer(_ index: Int) {
                    guard let known = best else {
                        best = index
                        return
                    }
                    let (mine, held) = (steps[index].first, steps[known].first)
                    if mine > held || mine == held && index < known { best = index }
                }
                if let span = later.event.when.span {
                    for matter in later.keys {
                        let list = places[Place(matter: matter, rank: rank, party: against)] ?? []
                        for index in Self.before(span, list, steps) {
                            if isBefore(steps[index], later) {
                                offer(index)
                                break
                            }
                        }
                    }
                }
                // Without days the source's own words put the two side by side.
                for name in Set(later.event.tellings.map(\.from.name)) {
                    for index in bySource[name] ?? [] where steps[index].rank == rank {
                        let isUndated = steps[index].event.when.span == nil || later.event.when.span == nil
                        if isUndated, isBefore(steps[index], later) { offer(index) }
                    }
                }
                if let best { links.append(link(steps[best], later)) }
            }
        }
        return links
    }

    /// The steps of a list that began by the end of a span and not too long before it, the last first.
    private static func before(_ span: DaySpan, _ list: [Int], _ steps: [Step]) -> some Sequence<Int> {
        var (low, high) = (0, list.count)
        while low < high {
            let middle = (low + high) / 2
            if steps[list[middle]].first <= span.last { low = middle + 1 } else { high = middle }
        }
        // A span of a year may reach nearer than its first day.
        return list[..<low].reversed().lazy.prefix { steps[$0].first >= span.first - reach - 366 }
    }

    private func barred(_ requests: [Step], _ locks: [LockStanding], _ about: inout AboutNames)
        -> [ThreadLink]
    {
        let barring = locks.filter { !$0.lock.isGeneral && $0.state.bars != false }
            .map { standing in (standing.lock, Set(about.keys([standing.lock.id] + standing.lock.articles))) }
        var links: [ThreadLink] = []
        for request in requests {
            for (lock, lockKeys) in barring {
                let isNamed = !lock.articles.isEmpty && !lockKeys.isDisjoint(with: request.keys)
                // A lock that names no article may be the law that the request is told with.
                let isLaw = request.keys.contains { about.matter($0).isLaw && lock.id.contains($0) }
                guard isNamed || isLaw,
                    request.event.parties.contains(where: { lock.concerns(buyer: $0.home) })
                else { continue }
                links.append(
                    ThreadLink(
                        kind: .bars, from: lock.id, to: request.event.id, fromWords: lock.title,
                        toWords: request.event.words, shares: lock.articles.map { names.title(of: $0) },
                        days: nil))
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

    private func isBefore(_ one: Step, _ later: Step) -> Bool {
        guard !one.event.isNamed(as: later.event), !one.keys.isDisjoint(with: later.keys) else {
            return false
        }
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

    private func link(_ one: Step, _ later: Step) -> ThreadLink {
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
