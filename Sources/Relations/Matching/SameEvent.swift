internal import Reading

/// How well a telling fits an event that is known: a sum of named reasons, so that each join can be explained.
///
/// What contradicts is no join at all: two states that are not the same, two stated days too far apart, a kind of
/// another group. What is only silent neither helps nor harms.
struct SameEvent {
    /// From this score on two tellings are one event: kind and parties alone do not make one.
    static let threshold = 4.6

    /// What an event looks like to a telling that may join it. Parties stand by the number of the state they belong to,
    /// matters by a number of their own. A class: it is looked at far more often than it is made.
    final class Face {
        let kind: OccurrenceKind
        /// 0 where it is not told.
        var source: UInt32 = 0
        var target: UInt32 = 0
        /// Each once.
        var parties: [UInt32] = []
        var mentioned: [UInt32] = []
        /// Articles, programmes and laws that tell one event from another.
        var about: [UInt32] = []
        var subjects: [UInt32] = []
        var when: ToldDate
        var dollars: [Int]
        var quantities: [Int]
        var transmittal: String?
        var rows: [TableKey]
        let isPlan: Bool
        /// Of the first five tellings; made when they are first asked for.
        private let words: String
        private(set) lazy var prints: [WordPrint] = [WordPrint(words)]

        init(_ telling: Telling) {
            kind = telling.kind
            when = telling.when
            dollars = telling.dollars.map { [$0] } ?? []
            quantities = telling.quantity.map { [$0] } ?? []
            transmittal = telling.transmittal
            rows = telling.row.map { [$0] } ?? []
            isPlan = telling.modality == .future || telling.modality == .possible
            words = telling.words
        }

        /// An event knows what all its tellings say; its day is that of the telling that knows it best.
        func take(_ face: Face) {
            for party in face.parties where !parties.contains(party) {
                // A pair is not widened by a telling of a third: that one stays beside it.
                if parties.count < 2 {
                    parties.append(party)
                } else if !mentioned.contains(party) {
                    mentioned.append(party)
                }
            }
            if source == 0 { source = face.source }
            if target == 0 { target = face.target }
            for actor in face.mentioned where !mentioned.contains(actor) { mentioned.append(actor) }
            for id in face.about where !about.contains(id) { about.append(id) }
            for id in face.subjects where !subjects.contains(id) { subjects.append(id) }
            for sum in face.dollars where !dollars.contains(sum) { dollars.append(sum) }
            for count in face.quantities where !quantities.contains(count) { quantities.append(count) }
            rows += face.rows
            if transmittal == nil { transmittal = face.transmittal }
            if when.basis != .stated, face.when.basis == .stated { when = face.when }
            if prints.count < 5 { prints += face.prints }
        }
    }

    /// - Returns: `nil` where they contradict.
    static func score(_ telling: Face, _ event: Face) -> Double? {
        if let number = telling.transmittal, let other = event.transmittal {
            return number == other && telling.kind.group == event.kind.group ? 10 : nil
        }
        // What costs least is asked first.
        guard let kind = kind(telling.kind, event.kind), !isFarApart(Glance(telling), Glance(event)) else {
            return nil
        }
        // Two cases of the record are two, however alike.
        if !telling.rows.isEmpty,
            telling.rows.contains(where: { row in
                event.rows.contains { $0.table == row.table && $0.id != row.id }
            })
        {
            return nil
        }
        // A sale has one buyer.
        if telling.kind.isSale, event.kind.isSale, telling.target != 0, event.target != 0,
            telling.target != event.target, telling.target != event.source
        {
            return nil
        }
        guard let parties = parties(telling, event) else { return nil }
        let about = about(telling, event)
        let sum = sum(telling, event)
        if telling.kind.group == .deal, about < 0, sum <= 0 { return nil }
        let isSpecific = about > 1 || sum > 1
        guard let time = time(telling, event, isSpecific: isSpecific) else { return nil }
        // Alike in all words they would gain three: what could not join with them need not be compared.
        let plan = telling.isPlan == event.isPlan ? 0 : 0.6
        if kind + parties + about + sum + time - plan + 3 < threshold { return nil }
        let words = words(telling, event)
        // A step of a sale that another text takes for another step: the figures must say that it is one sale.
        if kind < 1, sum < 1, words < 1.2 { return nil }
        return kind + parties + about + sum + time + words - plan
    }

    /// What most events are refused by, apart from the face that holds all else.
    struct Glance {
        let kind: OccurrenceKind
        let when: ToldDate
        /// Whether it has a transmittal number.
        let hasNumber: Bool

        init(_ face: Face) {
            kind = face.kind
            when = face.when
            hasNumber = face.transmittal != nil
        }
    }

    /// `false` where ``score(_:_:)`` has no score for them.
    static func mayFit(_ one: Glance, _ other: Glance) -> Bool {
        one.hasNumber && other.hasNumber || kind(one.kind, other.kind) != nil && !isFarApart(one, other)
    }

    /// Whether no likeness could bring them together in time.
    private static func isFarApart(_ one: Glance, _ other: Glance) -> Bool {
        guard let mine = one.when.span, let theirs = other.when.span else { return false }
        let gap = mine.gap(to: theirs)
        if gap <= 61 { return false }
        return !one.kind.isLandmark || one.when.basis == .stated && other.when.basis == .stated
    }

    private static func kind(_ one: OccurrenceKind, _ other: OccurrenceKind) -> Double? {
        if one == other { return 2 }
        guard one.group == other.group else { return nil }
        switch (one, other) {
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

    private static func parties(_ one: Face, _ other: Face) -> Double? {
        if one.parties.isEmpty || other.parties.isEmpty { return 0 }
        var shared = 0
        for party in one.parties where other.parties.contains(party) { shared += 1 }
        if shared == 0 {
            // The one's party is whom the other only names.
            return one.parties.contains(where: other.mentioned.contains)
                && other.parties.contains(where: one.mentioned.contains) ? 0.4 : nil
        }
        if one.parties.count == 1 || other.parties.count == 1 {
            // One of two is told: the other may be among those who are named.
            let (less, more) = one.parties.count == 1 ? (one, other) : (other, one)
            if more.parties.count == 1 { return 1.8 }
            let isNamed = more.parties.contains { $0 != less.parties[0] && less.mentioned.contains($0) }
            return isNamed ? 1.7 : 1
        }
        if shared >= 2 {
            if one.source == 0 || one.target == 0 || other.source == 0 || other.target == 0 { return 1.8 }
            return one.source == other.source && one.target == other.target ? 2 : 1.6
        }
        // Two parties each, one in common: the other one must at least be named.
        let areNamed = one.parties.allSatisfy { other.parties.contains($0) || other.mentioned.contains($0) }
        let othersAreNamed = other.parties.allSatisfy {
            one.parties.contains($0) || one.mentioned.contains($0)
        }
        return areNamed || othersAreNamed ? 0.6 : nil
    }

    private static func about(_ one: Face, _ other: Face) -> Double {
        if one.about.contains(where: other.about.contains) { return 2 }
        if !one.about.isEmpty, !other.about.isEmpty { return -1.5 }
        if one.subjects.contains(where: other.subjects.contains) { return 0.8 }
        if !one.subjects.isEmpty, !other.subjects.isEmpty { return -0.6 }
        return 0
    }

    private static func sum(_ one: Face, _ other: Face) -> Double {
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
    private static func time(_ one: Face, _ other: Face, isSpecific: Bool) -> Double? {
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

    private static func words(_ one: Face, _ other: Face) -> Double {
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
