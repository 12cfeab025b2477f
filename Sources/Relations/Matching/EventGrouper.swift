internal import Reading

/// Finds which tellings are of one event.
///
/// Those that say most come first (a stated day before a month, a month before the day of a page, that before nothing)
/// and each later one joins the event that fits it best, or begins one. Only events that may have been told of the same
/// parties (``MeetingPlaces``) in the same months are looked at, so that the work grows with the tellings and not with
/// their square. The order in which tellings are given does not count.
package struct EventGrouper: Sendable {
    private let names: NameBook

    package init(names: NameBook) { self.names = names }

    package func events(_ tellings: [Telling]) -> [ToldEvent] {
        let parts = parts(tellings)
        // What takes longest begins first, so that no core waits for it at the end.
        let bySize = parts.indices.sorted { parts[$0].count > parts[$1].count }
        @Sendable func joined(_ groups: Groups, _ places: Range<Int>) -> [ToldEvent] {
            places.map { place in ToldEvent(groups.members(of: place, tellings)) }
        }
        let grouped = AllCores.map(bySize) { part in
            let groups = Grouping(names: names, tellings: tellings).run(parts[part])
            return part == bySize[0] ? (groups, []) : (nil, joined(groups, 0..<groups.count))
        }
        var events = [[ToldEvent]](repeating: [], count: parts.count)
        for (part, found) in zip(bySize, grouped) { events[part] = found.1 }
        // By then the other parts are done: the events of the greatest one are made on all cores.
        if let largest = bySize.first, let groups = grouped[0].0 {
            let size = max(256, groups.count / 8 + 1)
            let pieces = stride(from: 0, to: groups.count, by: size).map {
                $0..<min(groups.count, $0 + size)
            }
            events[largest] = AllCores.map(pieces) { joined(groups, $0) }.flatMap(\.self)
        }
        return events.flatMap(\.self)
    }

    /// The positions of the tellings of each event, the one that says most first.
    package func groups(_ tellings: [Telling]) -> [[Int]] {
        parts(tellings).flatMap { part in
            let groups = Grouping(names: names, tellings: tellings).run(part)
            return (0..<groups.count).map { groups.members(of: $0) }
        }
    }

    /// The positions of the tellings by groups of kinds: what is of different groups is never one event.
    private func parts(_ tellings: [Telling]) -> [[Int]] {
        var parts = [[Int]](repeating: [], count: OccurrenceKind.Group.allCases.count)
        for index in tellings.indices { parts[Int(tellings[index].kind.group.rawValue)].append(index) }
        return parts.filter { !$0.isEmpty }
    }
}

/// The positions of tellings by events: a chain each.
private struct Groups: Sendable {
    /// By events.
    private var firsts: [Int32] = []
    private var lasts: [Int32] = []
    /// By tellings; -1 behind the last.
    private var nexts: [Int32]

    init(tellings: Int, events: Int) {
        nexts = Array(repeating: -1, count: tellings)
        firsts.reserveCapacity(events)
        lasts.reserveCapacity(events)
    }

    var count: Int { firsts.count }

    mutating func begin(with telling: Int32) {
        firsts.append(telling)
        lasts.append(telling)
    }

    mutating func add(_ telling: Int32, to event: Int) {
        nexts[Int(lasts[event])] = telling
        lasts[event] = telling
    }

    /// The tellings of an event, the one that says most first.
    func members(of event: Int, _ tellings: [Telling]) -> [Telling] {
        let first = Int(firsts[event])
        // Most events are told once.
        if nexts[first] < 0 { return [tellings[first]] }
        return members(of: event).map { tellings[$0] }
    }

    func members(of event: Int) -> [Int] {
        var members = [Int(firsts[event])]
        while let last = members.last, nexts[last] >= 0 { members.append(Int(nexts[last])) }
        return members
    }
}

private struct Grouping {
    private let tellings: [Telling]
    private let names: NameBook
    private var about: AboutNames
    /// Names of parties and matters as numbers, from 1.
    private var numbers: [String: UInt32] = [:]
    /// What an id among `about` is: a matter's number, a subject's number with the sign bit, 0 for neither.
    private var matters: [String: UInt32] = [:]
    private var faces: [SameEvent.Face] = []
    /// What is asked of a face first.
    private var glances: [SameEvent.Glance] = []
    private var groups: Groups
    private var places = MeetingPlaces()
    /// The parties by the numbers of the one who does it and of the other.
    private var pairs: [UInt64: [UInt32]] = [:]
    // Of lists that tellings share.
    private var named = SharedLists<[UInt32]>()
    private var matterLists = SharedLists<(about: [UInt32], subjects: [UInt32])>()
    /// The last telling that looked at an event.
    private var lookedAt: [Int32] = []
    /// What the last telling met.
    private var met: [Int32] = []

    init(names: NameBook, tellings: [Telling]) {
        self.tellings = tellings
        self.names = names
        about = AboutNames(names)
        groups = Groups(tellings: 0, events: 0)
    }

    consuming func run(_ part: [Int]) -> Groups {
        var grouping = self
        return grouping.group(part)
    }

    private mutating func group(_ part: [Int]) -> Groups {
        places = MeetingPlaces(looks: MeetingPlaces.Looks(part.lazy.map { [tellings] in tellings[$0] }))
        faces.reserveCapacity(part.count)
        glances.reserveCapacity(part.count)
        groups = Groups(tellings: tellings.count, events: part.count)
        lookedAt.reserveCapacity(part.count)
        let order = part.map { (rank: Self.rank(tellings[$0]), index: $0) }
            .sorted { one, other in
                if one.rank != other.rank { return one.rank < other.rank }
                let (left, right) = (one.index, other.index)
                if tellings[left].words != tellings[right].words {
                    return tellings[left].words < tellings[right].words
                }
                if tellings[left].from.name != tellings[right].from.name {
                    return tellings[left].from.name < tellings[right].from.name
                }
                // Parts of one row differ in nothing else.
                return (
                    tellings[left].start ?? -1, tellings[left].kind.rawValue, tellings[left].row?.id ?? ""
                ) < (
                    tellings[right].start ?? -1, tellings[right].kind.rawValue, tellings[right].row?.id ?? ""
                )
            }
        for (_, index) in order { place(index) }
        return groups
    }

    /// What says most comes first; of what says as much, the earlier.
    private static func rank(_ telling: Telling) -> Int64 {
        let precision: Int64 =
            switch (telling.when.basis, telling.when.span?.length ?? 0) {
            case (.stated, 0...3): 0
            case (.published, _): 1
            case (.stated, 0...31): 2
            case (.stated, _): 3
            case (.undated, _): 4
            }
        let day = Int64(telling.when.span?.first ?? 0) + 1_000_000
        // What a row says of several cases comes behind what each of them says of itself.
        let teller: Int64 = !telling.from.isRecord ? 2 : telling.row?.isPart ?? false ? 1 : 0
        return precision << 40 | day << 4 | teller
    }

    private mutating func number(_ text: String) -> UInt32 {
        if let found = numbers[text] { return found }
        let next = UInt32(numbers.count + 1)
        numbers[text] = next
        return next
    }

    private static let subjectSign: UInt32 = 1 << 31

    private mutating func matter(_ id: String) -> UInt32 {
        if let found = matters[id] { return found }
        var matter: UInt32 = 0
        if let key = about.key(id) {
            matter = number(key)
        } else if names.group(ofSubject: id) != nil {
            matter = number(id) | Self.subjectSign
        }
        matters[id] = matter
        return matter
    }

    private mutating func face(_ telling: Telling) -> SameEvent.Face {
        let face = SameEvent.Face(telling)
        face.source = telling.source.map { number($0.home) } ?? 0
        face.target = telling.target.map { number($0.home) } ?? 0
        face.parties = pair(face.source, face.target)
        for party in telling.others {
            let home = number(party.home)
            if !face.parties.contains(home) { face.parties.append(home) }
        }
        if !telling.mentioned.isEmpty { face.mentioned = homes(telling.mentioned) }
        if !telling.about.isEmpty { (face.about, face.subjects) = matters(telling.about) }
        return face
    }

    private mutating func pair(_ source: UInt32, _ target: UInt32) -> [UInt32] {
        let key = UInt64(source) << 32 | UInt64(target)
        if let found = pairs[key] { return found }
        var pair: [UInt32] = []
        if source != 0 { pair.append(source) }
        if target != 0, target != source { pair.append(target) }
        pairs[key] = pair
        return pair
    }

    private mutating func homes(_ actors: [Actor]) -> [UInt32] {
        if let found = named[actors] { return found }
        var homes: [UInt32] = []
        for actor in actors {
            let home = number(actor.home)
            if !homes.contains(home) { homes.append(home) }
        }
        named[actors] = homes
        return homes
    }

    private mutating func matters(_ ids: [String]) -> (about: [UInt32], subjects: [UInt32]) {
        if let found = matterLists[ids] { return found }
        var (about, subjects): ([UInt32], [UInt32]) = ([], [])
        for id in ids {
            let matter = matter(id)
            if matter == 0 { continue }
            if matter & Self.subjectSign == 0 {
                if !about.contains(matter) { about.append(matter) }
            } else if !subjects.contains(matter) {
                subjects.append(matter)
            }
        }
        matterLists[ids] = (about, subjects)
        return (about, subjects)
    }

    private mutating func place(_ index: Int) {
        let face = face(tellings[index])
        let glance = SameEvent.Glance(face)
        let stamp = Int32(truncatingIfNeeded: index)
        var best: (score: Double, event: Int)?
        places.meet(face, &met)
        for number in met {
            let event = Int(number)
            if lookedAt[event] == stamp { continue }
            lookedAt[event] = stamp
            guard SameEvent.mayFit(glance, glances[event]) else { continue }
            guard let score = SameEvent.score(face, faces[event]), score >= SameEvent.threshold else {
                continue
            }
            // Of two that fit as well the one that was there first.
            if best.map({ score > $0.score || score == $0.score && event < $0.event }) ?? true {
                best = (score, event)
            }
        }
        let event: Int
        if let best {
            event = best.event
            groups.add(stamp, to: event)
            faces[event].take(face)
            glances[event] = SameEvent.Glance(faces[event])
        } else {
            event = faces.count
            groups.begin(with: stamp)
            faces.append(face)
            glances.append(glance)
            lookedAt.append(-1)
        }
        places.put(Int32(truncatingIfNeeded: event), face, when: faces[event].when, isNew: best == nil)
    }
}
