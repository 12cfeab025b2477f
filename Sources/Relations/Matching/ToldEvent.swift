package import Reading

/// One event with all its tellings: told by ten outlets, it is one event.
package struct ToldEvent: Sendable, Codable, Hashable, Identifiable {
    /// Made of what the event is: the same in each run.
    package var id: String
    package var kind: OccurrenceKind
    package var source: Actor?
    package var target: Actor?
    package var others: [Actor]
    /// Whom its tellings name beside the parties.
    package var mentioned: [Actor]
    package var about: [String]
    package var when: ToldDate
    package var dollars: Int?
    package var modality: Modality
    /// The words of the telling that says most, records first.
    package var words: String
    /// The telling that says most stands first.
    package var tellings: [Telling]
    /// What the tellings say differently.
    package var differences: [Difference]

    package var parties: [Actor] { [source, target].compactMap { $0 } + others }

    /// How many outlets tell it.
    package var outlets: Int { Set(tellings.map(\.from.outlet)).count }

    package func involves(_ code: String) -> Bool { parties.contains { $0.is(code) } }
}

/// A field in which tellings of one event differ, and who says what.
package struct Difference: Sendable, Codable, Hashable {
    package enum Field: String, Sendable, Codable {
        case value, quantity, date, direction, kind
    }

    package struct Version: Sendable, Codable, Hashable {
        package var says: String
        package var outlets: [String]
    }

    package var field: Field
    /// The version with most outlets first.
    package var versions: [Version]
}

extension ToldEvent {
    /// Joins the tellings of one event.
    ///
    /// - Parameter tellings: at least one, the one that says most first.
    init(_ tellings: [Telling]) {
        let first = tellings[0]
        kind = first.kind
        source = first.source
        target = first.target
        var others = first.others
        var mentioned = first.mentioned
        var about = first.about
        when = first.when
        dollars = first.dollars
        modality = first.modality
        for telling in tellings.dropFirst() {
            // What the first leaves open the others fill.
            if source == nil, let found = telling.source, found != target { source = found }
            if target == nil, let found = telling.target, found != source { target = found }
            for party in telling.others where !others.contains(party) { others.append(party) }
            for actor in telling.mentioned where !mentioned.contains(actor) { mentioned.append(actor) }
            for id in telling.about where !about.contains(id) { about.append(id) }
            if dollars == nil { dollars = telling.dollars }
            if when.basis != .stated, telling.when.basis == .stated { when = telling.when }
            if when.span == nil { when = telling.when }
            if modality != .asserted, telling.modality == .asserted, telling.when.basis != .undated {
                modality = .asserted
            }
        }
        let parties = [source, target].compactMap { $0 }
        self.others = others.filter { !parties.contains($0) }
        self.mentioned = mentioned.filter { !parties.contains($0) && !others.contains($0) }
        self.about = about
        words = first.words
        self.tellings = tellings
        differences = Difference.among(tellings)
        id = ""
        id = Self.name(self)
    }

    /// `2019-07-17-programme_expulsion-USA-TUR-` and a hash of what it is about and of its words.
    private static func name(_ event: ToldEvent) -> String {
        var hash: UInt64 = 14_695_981_039_346_656_037
        func add(_ text: String) {
            for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 1_099_511_628_211 }
            hash = (hash ^ 0xFF) &* 1_099_511_628_211
        }
        for id in event.about.sorted() { add(id) }
        add(event.words)
        let parts = [
            event.when.span?.text.replacing("/", with: "_") ?? "undated", event.kind.rawValue,
            event.source?.code ?? "-", event.target?.code ?? "-",
        ]
        return parts.joined(separator: ".") + "." + String(hash % 1_679_616, radix: 36)
    }
}

extension Difference {
    /// What tellings of one event say differently. A telling that is silent on a field differs from nobody.
    static func among(_ tellings: [Telling]) -> [Difference] {
        guard tellings.count > 1 else { return [] }
        var differences: [Difference] = []
        func compare<Value: Hashable>(
            _ field: Field, _ value: (Telling) -> Value?, _ words: (Value) -> String,
            same: (Value, Value) -> Bool = { $0 == $1 }
        ) {
            var versions: [(value: Value, outlets: [String])] = []
            for telling in tellings {
                guard let said = value(telling) else { continue }
                // What one outlet says twice in two ways is its own matter.
                if versions.contains(where: { $0.outlets.contains(telling.from.outlet) }) { continue }
                if let place = versions.firstIndex(where: { same($0.value, said) }) {
                    if !versions[place].outlets.contains(telling.from.outlet) {
                        versions[place].outlets.append(telling.from.outlet)
                    }
                } else {
                    versions.append((said, [telling.from.outlet]))
                }
            }
            guard versions.count > 1 else { return }
            differences.append(
                Difference(
                    field: field,
                    versions: versions.enumerated()
                        .sorted {
                            ($1.element.outlets.count, $0.offset) < ($0.element.outlets.count, $1.offset)
                        }
                        .map { Version(says: words($0.element.value), outlets: $0.element.outlets) }))
        }
        compare(.value, \.dollars, { "$\($0)" }, same: { abs($0 - $1) * 20 <= max($0, $1) })
        compare(.quantity, { $0.kind.isSale ? $0.quantity : nil }, { "\($0)" })
        compare(
            .date, { $0.when.basis == .stated ? $0.when.span : nil }, \.text, same: { $0.gap(to: $1) == 0 })
        compare(
            .direction,
            { telling in
                guard let source = telling.source?.home, let target = telling.target?.home else { return nil }
                return "\(source) to \(target)"
            }, { $0 })
        compare(.kind, \.kind, { $0.rawValue.replacing("_", with: " ") })
        return differences
    }
}
