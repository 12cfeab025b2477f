/// Where a telling meets the events that it may be of: under kinds that writers take for one another, parties and time.
///
/// An event of the parties A and B stands under the pair; under A with whom its words name; under A alone, open to
/// tellings that know only A; and, where B is not known, open to all tellings of A. A telling looks under its own pair,
/// under each of its parties with whom it names, and under what is open. So two tellings meet where ``SameEvent`` could
/// find that their parties agree, and hardly elsewhere.
///
/// Within a place events stand by stretches of ``stretch`` days. What may be told years later (a contract, a sanction)
/// stands also under what it is about or its sum, whatever the time; what nothing dates looks among the last of all.
struct MeetingPlaces {
    /// Days of one stretch of time, as a power of two.
    private static let stretch: Int32 = 6
    /// The widest window of ``SameEvent``, in days.
    private static let window: Int32 = 61
    /// At most so many events are looked at in one place, the last ones: a bound on the work.
    private static let reach = 48

    private enum Company: UInt64 {
        case pair = 1, named, any, open
    }

    private enum Time {
        case stretch(Int32)
        case matter(UInt32)
        case sum(Int32)
        case all

        var code: UInt64 {
            switch self {
            case .stretch(let number): 1 << 32 | UInt64(UInt32(bitPattern: number))
            case .matter(let id): 2 << 32 | UInt64(id)
            case .sum(let step): 3 << 32 | UInt64(UInt32(bitPattern: step))
            case .all: 4 << 32
            }
        }
    }

    /// Who will look: where nobody does, nothing is put.
    struct Looks {
        /// Somebody whom nothing dates.
        var areUndated = true
        /// Somebody who looks under matters and sums.
        var areLandmarks = true
        /// Somebody of whom one party is told.
        var areAlone = true

        init() {}

        init(_ tellings: some Sequence<Telling>) {
            (areUndated, areLandmarks, areAlone) = (false, false, false)
            for telling in tellings {
                if telling.when.span == nil { areUndated = true }
                if telling.kind.isLandmark { areLandmarks = true }
                if telling.others.isEmpty,
                    telling.source == nil || telling.target == nil
                        || telling.source?.home == telling.target?.home
                {
                    areAlone = true
                }
            }
        }
    }

    private let looks: Looks
    /// The last node of each place, by times: tellings come by their days, so that those places are at hand that one day's
    /// tellings have in common.
    private var heads: [PlaceHeads] = []
    private var tables: [UInt64: Int] = [:]
    /// Events with the node before them in their place; -1 before the first.
    private var nodes: [(event: Int32, before: Int32)] = []
    /// The times of the telling that looked last.
    private var times: [UInt64] = []

    init(looks: Looks = Looks()) { self.looks = looks }

    private static func key(
        _ group: OccurrenceKind.Group, _ company: Company, _ one: UInt32, _ other: UInt32
    ) -> PlaceHeads.Key {
        PlaceHeads.Key(
            place: UInt64(group.rawValue) << 8 | company.rawValue, parties: UInt64(one) << 32 | UInt64(other))
    }

    // MARK: Looking

    /// Puts in the place of `met` the events that a telling may be of, some of them more than once.
    mutating func meet(_ face: SameEvent.Face, _ met: inout [Int32]) {
        met.removeAll(keepingCapacity: true)
        times.removeAll(keepingCapacity: true)
        if let span = face.when.span {
            let first = (span.first - Self.window) >> Self.stretch
            let last = min((span.last + Self.window) >> Self.stretch, first + 16)
            for number in first...last { times.append(Time.stretch(number).code) }
        }
        let isLandmark = face.kind.isLandmark
        if isLandmark || face.when.span == nil {
            for id in face.about.prefix(4) { times.append(Time.matter(id).code) }
            for sum in face.dollars.prefix(2) {
                let step = Self.step(sum)
                for near in (step - 1)...(step + 1) { times.append(Time.sum(near).code) }
            }
        }
        if face.when.span == nil { times.append(Time.all.code) }
        let group = face.kind.group
        let parties = face.parties.prefix(4)
        for time in times {
            // At a time at which nothing is nobody is met.
            guard let table = tables[time] else { continue }
            for (place, one) in parties.enumerated() {
                if parties.count == 1 {
                    walk(table, Self.key(group, .any, one, 0), &met)
                } else {
                    for other in parties[(place + 1)...] {
                        walk(table, Self.key(group, .pair, min(one, other), max(one, other)), &met)
                        walk(table, Self.key(group, .named, one, other), &met)
                        walk(table, Self.key(group, .named, other, one), &met)
                    }
                    walk(table, Self.key(group, .open, one, 0), &met)
                }
                for named in face.mentioned.prefix(6) {
                    if parties.count > 1 {
                        walk(table, Self.key(group, .pair, min(one, named), max(one, named)), &met)
                    }
                    walk(table, Self.key(group, .named, named, one), &met)
                }
            }
        }
    }

    private func walk(_ table: Int, _ key: PlaceHeads.Key, _ met: inout [Int32]) {
        var node = heads[table][key]
        var left = Self.reach
        while node >= 0, left > 0 {
            let (event, before) = nodes[Int(node)]
            met.append(event)
            node = before
            left -= 1
        }
    }

    /// Sums that differ by less than four in a hundred have steps that differ by one at most.
    private static func step(_ sum: Int) -> Int32 {
        guard sum > 0 else { return 0 }
        // Sixteen steps in each doubling.
        let high = Int.bitWidth - 1 - sum.leadingZeroBitCount
        let rest = high >= 4 ? (sum >> (high - 4)) & 15 : (sum << (4 - high)) & 15
        return Int32(high * 16 + rest)
    }

    // MARK: Putting

    /// Puts an event where tellings of it will look.
    ///
    /// - Parameters:
    ///   - face: what the telling that made it or joined it says.
    ///   - when: the event's time, as it is known now.
    ///   - isNew: nobody has put it anywhere yet.
    mutating func put(_ event: Int32, _ face: SameEvent.Face, when: ToldDate, isNew: Bool) {
        let group = face.kind.group
        let parties = face.parties.prefix(4)
        guard !parties.isEmpty else { return }
        times.removeAll(keepingCapacity: true)
        if looks.areUndated { times.append(Time.all.code) }
        if let span = when.span {
            let first = span.first >> Self.stretch
            for number in first...min(span.last >> Self.stretch, first + 16) {
                times.append(Time.stretch(number).code)
            }
        }
        if looks.areUndated || looks.areLandmarks {
            for id in face.about.prefix(4) { times.append(Time.matter(id).code) }
            for sum in face.dollars.prefix(2) { times.append(Time.sum(Self.step(sum)).code) }
        }
        for time in times {
            let table = table(time)
            for (place, one) in parties.enumerated() {
                if looks.areAlone { put(event, table, Self.key(group, .any, one, 0), isNew) }
                if parties.count == 1 { put(event, table, Self.key(group, .open, one, 0), isNew) }
                for other in parties[(place + 1)...] {
                    put(event, table, Self.key(group, .pair, min(one, other), max(one, other)), isNew)
                }
                for named in face.mentioned.prefix(6) {
                    put(event, table, Self.key(group, .named, one, named), isNew)
                }
            }
        }
    }

    /// The places of a time.
    private mutating func table(_ time: UInt64) -> Int {
        if let found = tables[time] { return found }
        tables[time] = heads.count
        heads.append(PlaceHeads())
        return heads.count - 1
    }

    private mutating func put(_ event: Int32, _ table: Int, _ key: PlaceHeads.Key, _ isNew: Bool) {
        let next = Int32(truncatingIfNeeded: nodes.count)
        let last = heads[table][key]
        // An event that many tell stands once among those that are looked at.
        var (node, left) = (isNew ? -1 : last, Self.reach)
        while node >= 0, left > 0 {
            if nodes[Int(node)].event == event { return }
            node = nodes[Int(node)].before
            left -= 1
        }
        heads[table][key] = next
        nodes.append((event, last))
    }
}
