/// How well a telling fits an event that is known: a sum of named reasons, so that each join can be explained.
///
/// What contradicts is no join at all: two states that are not the same, two stated days too far apart, a kind of
/// another group. What is only silent neither helps nor harms.
struct SameEvent {
    /// From this score on two tellings are one event: kind and parties alone do not make one.
    static let threshold = 4.6

    /// What an event looks like to a telling that may join it.
    struct Face {
        var kind: OccurrenceKind
        var source: Actor?
        var target: Actor?
        var parties: [Actor]
        var mentioned: [Actor]
        /// Articles, programmes and laws that tell one event from another.
        var about: [String]
        var subjects: [String]
        var when: ToldDate
        var dollars: [Int]
        var quantities: [Int]
        var transmittal: String?
        var rows: [TableKey]
        var isPlan: Bool
        var sources: [String]
        var prints: [WordPrint]
    }

    let names: AboutNames

    func score(_ telling: Face, _ event: Face) -> Double? {
        if let number = telling.transmittal, let other = event.transmittal {
            return number == other && telling.kind.group == event.kind.group ? 10 : nil
        }
        // Two cases of the record are two, however alike.
        if telling.rows.contains(where: { row in
            event.rows.contains { $0.table == row.table && $0.id != row.id }
        }) {
            return nil
        }
        // A sale has one buyer.
        if telling.kind.isSale, event.kind.isSale, let buyer = telling.target, let other = event.target,
            !Self.isSame(buyer, other), !(event.source.map { Self.isSame(buyer, $0) } ?? false)
        {
            return nil
        }
        guard let kind = kind(telling, event), let parties = parties(telling, event) else { return nil }
        let about = about(telling, event)
        let sum = sum(telling, event)
        if telling.kind.group == .deal, about < 0, sum <= 0 { return nil }
        let isSpecific = about > 1 || sum > 1
        guard let time = time(telling, event, isSpecific: isSpecific) else { return nil }
        let words = words(telling, event)
        // A step of a sale that another text takes for another step: the figures must say that it is one sale.
        if kind < 1, sum < 1, words < 1.2 { return nil }
        var score = kind + parties + about + sum + time + words
        if telling.isPlan != event.isPlan { score -= 0.6 }
        return score
    }

    private func kind(_ one: Face, _ other: Face) -> Double? {
        guard one.kind.group == other.kind.group else { return nil }
        if one.kind == other.kind { return 2 }
        switch (one.kind, other.kind) {
        case (.dispute, .statementCriticism), (.statementCriticism, .dispute), (.threat, .statementCriticism),
            (.statementCriticism, .threat), (.dispute, .threat), (.threat, .dispute),
            (.agreementSigned, .saleSigned),
            (.saleSigned, .agreementSigned), (.agreementSigned, .tradeDeal), (.tradeDeal, .agreementSigned),
            (.tradeDeal, .saleSigned), (.saleSigned, .tradeDeal), (.programmeRequest, .saleRequested),
            (.saleRequested, .programmeRequest), (.aid, .saleDelivered), (.saleDelivered, .aid),
            (.embargo, .sanction), (.sanction, .embargo), (.embargo, .programmeExpulsion),
            (.programmeExpulsion, .embargo):
            return 1.2
        case (.saleReported, _), (_, .saleReported): return 1
        case (.saleApproved, .saleOffered), (.saleOffered, .saleApproved), (.saleApproved, .aid),
            (.aid, .saleApproved):
            return 1
        // A notice both tells a request and approves it; a telling of a sale may stop at either.
        case (.saleRequested, .saleApproved), (.saleApproved, .saleRequested): return 0.8
        case (.saleApproved, .saleSigned), (.saleSigned, .saleApproved): return 0.4
        case (.ceasefire, .disarmament), (.disarmament, .ceasefire), (.withdrawal, .disarmament),
            (.disarmament, .withdrawal):
            return 0.8
        case (.exercise, .militaryAction), (.militaryAction, .exercise): return 0.6
        default: return nil
        }
    }

    private static func isSame(_ one: Actor, _ other: Actor) -> Bool {
        one.code == other.code || one.home == other.home
    }

    private func parties(_ one: Face, _ other: Face) -> Double? {
        func has(_ list: [Actor], _ actor: Actor) -> Bool { list.contains { Self.isSame($0, actor) } }
        if one.parties.isEmpty || other.parties.isEmpty { return 0 }
        let shared = one.parties.count { has(other.parties, $0) }
        if shared == 0 {
            // The one's party is whom the other only names.
            return one.parties.contains { has(other.mentioned, $0) }
                && other.parties.contains { has(one.mentioned, $0) } ? 0.4 : nil
        }
        if one.parties.count == 1 || other.parties.count == 1 {
            // One of two is told: the other may be among those who are named.
            let rest = (one.parties.count == 1 ? other : one).parties.filter {
                !has((one.parties.count == 1 ? one : other).parties, $0)
            }
            let named = one.parties.count == 1 ? one.mentioned : other.mentioned
            if rest.isEmpty { return 1.8 }
            return rest.contains { has(named, $0) } ? 1.7 : 1
        }
        if shared >= 2 {
            guard let source = one.source, let target = one.target, let from = other.source,
                let to = other.target
            else { return 1.8 }
            return Self.isSame(source, from) && Self.isSame(target, to) ? 2 : 1.6
        }
        // Two parties each, one in common: the other one must at least be named.
        let rest = one.parties.filter { !has(other.parties, $0) }
        let others = other.parties.filter { !has(one.parties, $0) }
        if rest.allSatisfy({ has(other.mentioned, $0) }) || others.allSatisfy({ has(one.mentioned, $0) }) {
            return 0.6
        }
        return nil
    }

    private func about(_ one: Face, _ other: Face) -> Double {
        if one.about.contains(where: other.about.contains) { return 2 }
        if !one.about.isEmpty, !other.about.isEmpty { return -1.5 }
        if one.subjects.contains(where: other.subjects.contains) { return 0.8 }
        if !one.subjects.isEmpty, !other.subjects.isEmpty { return -0.6 }
        return 0
    }

    private func sum(_ one: Face, _ other: Face) -> Double {
        var score = 0.0
        if !one.dollars.isEmpty, !other.dollars.isEmpty {
            let isNear = one.dollars.contains { mine in
                other.dollars.contains { abs($0 - mine) * 25 <= max($0, mine) }
            }
            score += isNear ? 2.5 : -1.5
        }
        if !one.quantities.isEmpty, !other.quantities.isEmpty {
            score += one.quantities.contains(where: other.quantities.contains) ? 1 : -0.7
        }
        return score
    }

    /// - Returns: `nil` where the days contradict.
    private func time(_ one: Face, _ other: Face, isSpecific: Bool) -> Double? {
        let window = Int32(max(one.kind.window, other.kind.window))
        guard let mine = one.when.span, let theirs = other.when.span else {
            // Nothing says when: then something else has to say that it is this one.
            return one.kind.isLandmark && isSpecific ? 0.4 : 0
        }
        let gap = mine.gap(to: theirs)
        switch (one.when.basis, other.when.basis) {
        case (.stated, .stated):
            if gap > window { return nil }
            if mine.length > 31 || theirs.length > 31 { return gap == 0 ? 0.5 : nil }
            return gap <= 1 ? 1.5 : gap <= 3 ? 1 : 0.2
        case (.stated, .published), (.published, .stated):
            let (event, page) = one.when.basis == .stated ? (mine, theirs) : (theirs, mine)
            let plan = one.when.basis == .published ? one.isPlan : other.isPlan
            // A page cannot tell what comes after it, unless as a plan.
            if page.last < event.first - 1 { return plan && event.first - page.last <= 60 ? 0 : nil }
            let late = page.first - event.last
            if late <= 3 { return 1.2 }
            if late <= Int32(max(10, one.kind.window)) { return 0.6 }
            if one.kind.isLandmark, isSpecific { return 0 }
            return late > 60 ? nil : -0.4
        default:
            if gap <= 2 { return 1 }
            if gap <= 5 { return 0.7 }
            if gap <= window { return 0.2 }
            return one.kind.isLandmark && isSpecific && !one.kind.isSale ? 0 : nil
        }
    }

    private func words(_ one: Face, _ other: Face) -> Double {
        var best = 0.0
        for mine in one.prints {
            for theirs in other.prints {
                let likeness = mine.likeness(to: theirs)
                // The same words, but for a few: a wire's text as two outlets print it.
                if likeness >= 0.6 { return 3 }
                best = max(best, min(1.5, 0.18 * Double(mine.shared(with: theirs)) + 2 * likeness))
            }
        }
        return best
    }
}

/// What of an event's `about` tells it from another: articles, programmes and particular laws. A programme of an article
/// and the article are one.
struct AboutNames {
    private var known: [String: String] = [:]
    private let names: NameBook

    init(_ names: NameBook) { self.names = names }

    /// `nil` for what stands behind every sale, as the Arms Export Control Act, and for subjects.
    mutating func key(_ id: String) -> String? {
        if let found = known[id] { return found.isEmpty ? nil : found }
        var key = id
        if names.group(ofSubject: id) != nil || id == "aeca" || id.hasPrefix("aeca-") || id == "ndaa" {
            key = ""
        }
        if key.hasSuffix("-programme"), names.isArticle(String(key.dropLast("-programme".count))) {
            key = String(key.dropLast("-programme".count))
        }
        known[id] = key
        return key.isEmpty ? nil : key
    }
}
