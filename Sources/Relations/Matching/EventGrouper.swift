internal import Reading

/// Finds which tellings are of one event.
///
/// Those that say most come first (a stated day before a month, a month before the day of a page, that before nothing)
/// and each later one joins the event that fits it best, or begins one. Only events of the same group of kinds that
/// share a pair of parties and lie near in time are looked at, so that the work grows with the tellings and not with
/// their square. The order in which tellings are given does not count.
package struct EventGrouper: Sendable {
    private let names: NameBook

    package init(names: NameBook) { self.names = names }

    package func events(_ tellings: [Telling]) -> [ToldEvent] {
        groups(tellings).map { members in ToldEvent(members.map { tellings[$0] }) }
    }

    /// The positions of the tellings of each event, the one that says most first.
    package func groups(_ tellings: [Telling]) -> [[Int]] {
        var grouping = Grouping(names: names, tellings: tellings)
        return grouping.run()
    }
}

private struct Grouping {
    private struct Cluster {
        var face: SameEvent.Face
        var members: [Int]
    }

    /// Where events that a telling may join are looked for.
    private struct Key: Hashable {
        var group: OccurrenceKind.Group
        var first: UInt32
        /// 0 for events of one party.
        var second: UInt32
        /// What it is about, 0 for events by their days.
        var about: UInt32
    }

    private let tellings: [Telling]
    private var about: AboutNames
    private let names: NameBook
    private var numbers: [String: UInt32] = [:]
    private var clusters: [Cluster] = []
    private var places: [Key: [Int32]] = [:]
    private let same: SameEvent

    /// At most so many events are looked at in one place, the last ones: a bound on the work.
    private static let reach = 48

    init(names: NameBook, tellings: [Telling]) {
        self.tellings = tellings
        self.names = names
        about = AboutNames(names)
        same = SameEvent(names: about)
    }

    mutating func run() -> [[Int]] {
        let order = tellings.indices.map { (rank: Self.rank(tellings[$0]), index: $0) }
            .sorted { one, other in
                if one.rank != other.rank { return one.rank < other.rank }
                let (left, right) = (tellings[one.index], tellings[other.index])
                if left.words != right.words { return left.words < right.words }
                return left.from.name < right.from.name
            }
        for (_, index) in order { place(index) }
        return clusters.map(\.members)
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
        return precision << 40 | day << 4 | (telling.from.isRecord ? 0 : 1)
    }

    private mutating func number(_ text: String) -> UInt32 {
        if let found = numbers[text] { return found }
        let next = UInt32(numbers.count + 1)
        numbers[text] = next
        return next
    }

    private mutating func face(_ telling: Telling) -> SameEvent.Face {
        var specific: [String] = []
        var subjects: [String] = []
        for id in telling.about {
            if let key = about.key(id) {
                if !specific.contains(key) { specific.append(key) }
            } else if names.group(ofSubject: id) != nil {
                subjects.append(id)
            }
        }
        return SameEvent.Face(
            kind: telling.kind, source: telling.source, target: telling.target, parties: telling.parties,
            mentioned: telling.mentioned, about: specific, subjects: subjects, when: telling.when,
            dollars: telling.dollars.map { [$0] } ?? [], quantities: telling.quantity.map { [$0] } ?? [],
            transmittal: telling.transmittal, rows: telling.row.map { [$0] } ?? [],
            isPlan: telling.modality == .future || telling.modality == .possible,
            sources: [telling.from.name], prints: [WordPrint(telling.words)])
    }

    /// The places of a telling: with its pair and what it is about, with its pair, with each party alone.
    private mutating func keys(_ face: SameEvent.Face) -> (pairs: [Key], singles: [Key]) {
        let group = face.kind.group
        var homes: [UInt32] = []
        for party in face.parties.prefix(4) {
            let home = number(party.home)
            if !homes.contains(home) { homes.append(home) }
        }
        let topics = face.about.prefix(4).map { number($0) }
        var pairs: [Key] = []
        var singles: [Key] = []
        for (place, home) in homes.enumerated() {
            for topic in topics { singles.append(Key(group: group, first: home, second: 0, about: topic)) }
            singles.append(Key(group: group, first: home, second: 0, about: 0))
            for other in homes[(place + 1)...] {
                let (low, high) = (min(home, other), max(home, other))
                for topic in topics {
                    pairs.append(Key(group: group, first: low, second: high, about: topic))
                }
                pairs.append(Key(group: group, first: low, second: high, about: 0))
            }
        }
        return (pairs, singles)
    }

    private mutating func place(_ index: Int) {
        let face = face(tellings[index])
        let (pairs, singles) = keys(face)
        var best: (score: Double, cluster: Int)?
        var seen: Set<Int32> = []
        for key in pairs + singles {
            guard let list = places[key] else { continue }
            for number in list.suffix(Self.reach) where seen.insert(number).inserted {
                let cluster = Int(number)
                guard let score = same.score(face, clusters[cluster].face), score >= SameEvent.threshold
                else { continue }
                if best.map({ score > $0.score }) ?? true { best = (score, cluster) }
            }
        }
        if let best {
            join(index, face, best.cluster)
        } else {
            clusters.append(Cluster(face: face, members: [index]))
        }
        let cluster = Int32(best?.cluster ?? clusters.count - 1)
        // An event is found by its pair, and by each party alone where it has no other.
        for key in pairs + singles where places[key]?.suffix(Self.reach).contains(cluster) != true {
            places[key, default: []].append(cluster)
        }
    }

    /// An event knows what all its tellings say; its day is that of the telling that knows it best.
    private mutating func join(_ index: Int, _ face: SameEvent.Face, _ place: Int) {
        clusters[place].members.append(index)
        var known = clusters[place].face
        for party in face.parties where !known.parties.contains(where: { $0.home == party.home }) {
            // A pair is not widened by a telling of a third: that one stays beside it.
            if known.parties.count < 2 { known.parties.append(party) } else { known.mentioned.append(party) }
        }
        if known.source == nil { known.source = face.source }
        if known.target == nil { known.target = face.target }
        for actor in face.mentioned where !known.mentioned.contains(actor) { known.mentioned.append(actor) }
        for id in face.about where !known.about.contains(id) { known.about.append(id) }
        for id in face.subjects where !known.subjects.contains(id) { known.subjects.append(id) }
        for sum in face.dollars where !known.dollars.contains(sum) { known.dollars.append(sum) }
        for count in face.quantities where !known.quantities.contains(count) {
            known.quantities.append(count)
        }
        known.rows += face.rows
        if known.transmittal == nil { known.transmittal = face.transmittal }
        if known.when.basis != .stated, face.when.basis == .stated { known.when = face.when }
        if known.prints.count < 5 { known.prints.append(contentsOf: face.prints) }
        clusters[place].face = known
    }
}
