package import Reading

/// One event with all its tellings: told by ten outlets, it is one event.
///
/// A class, since a dossier hands tens of thousands of them from step to step; nothing of it changes.
package final class ToldEvent: Sendable, Encodable, Hashable, Identifiable {
    package let kind: OccurrenceKind
    package let source: Actor?
    package let target: Actor?
    package let others: [Actor]
    /// Whom its tellings name beside the parties.
    package let mentioned: [Actor]
    package let about: [String]
    package let when: ToldDate
    package let dollars: Int?
    package let modality: Modality
    /// The words of the telling that says most, records first.
    package let words: String
    /// The telling that says most stands first.
    package let tellings: [Telling]
    /// What the tellings say differently.
    package let differences: [Difference]

    /// Of what it is about and of its words: the end of ``id``.
    private let mark: UInt32

    package var parties: [Actor] {
        if others.isEmpty {
            guard let source else { return target.map { [$0] } ?? [] }
            return target.map { [source, $0] } ?? [source]
        }
        var parties = others
        if let target { parties.insert(target, at: 0) }
        if let source { parties.insert(source, at: 0) }
        return parties
    }

    /// How many outlets tell it.
    package var outlets: Int { tellings.count == 1 ? 1 : Set(tellings.map(\.from.outlet)).count }

    package func involves(_ code: String) -> Bool {
        source?.is(code) ?? false || target?.is(code) ?? false || others.contains { $0.is(code) }
    }

    package static func == (one: ToldEvent, other: ToldEvent) -> Bool {
        one === other || one.isNamed(as: other) && one.tellings == other.tellings
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(mark) }

    /// Whether both have one ``id``: told by what it ends with, as a rule.
    package func isNamed(as other: ToldEvent) -> Bool { mark == other.mark && id == other.id }

    private enum CodingKeys: CodingKey {
        case id, kind, source, target, others, mentioned, about, when, dollars, modality, words, tellings,
            differences
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(id, forKey: .id)
        try container.encode(kind, forKey: .kind)
        try container.encodeIfPresent(source, forKey: .source)
        try container.encodeIfPresent(target, forKey: .target)
        try container.encode(others, forKey: .others)
        try container.encode(mentioned, forKey: .mentioned)
        try container.encode(about, forKey: .about)
        try container.encode(when, forKey: .when)
        try container.encodeIfPresent(dollars, forKey: .dollars)
        try container.encode(modality, forKey: .modality)
        try container.encode(words, forKey: .words)
        try container.encode(tellings, forKey: .tellings)
        try container.encode(differences, forKey: .differences)
    }

    /// Joins the tellings of one event.
    ///
    /// - Parameter tellings: at least one, the one that says most first.
    init(_ tellings: [Telling]) {
        let first = tellings[0]
        var (source, target, when) = (first.source, first.target, first.when)
        var (dollars, modality) = (first.dollars, first.modality)
        var others = first.others
        var mentioned = first.mentioned
        var about = first.about
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
        func takesPart(_ actor: Actor) -> Bool { actor == source || actor == target }
        if others.contains(where: takesPart) { others.removeAll(where: takesPart) }
        if mentioned.contains(where: { takesPart($0) || others.contains($0) }) {
            mentioned.removeAll { takesPart($0) || others.contains($0) }
        }
        kind = first.kind
        self.source = source
        self.target = target
        self.others = others
        self.mentioned = mentioned
        self.about = about
        self.when = when
        self.dollars = dollars
        self.modality = modality
        words = first.words
        self.tellings = tellings
        differences = Difference.among(tellings)
        mark = Self.mark(about, words: first.words)
    }

    private static func mark(_ about: [String], words: String) -> UInt32 {
        var hash: UInt64 = 14_695_981_039_346_656_037
        func add(_ text: String) {
            var text = text
            text.withUTF8 { for byte in $0 { hash = (hash ^ UInt64(byte)) &* 1_099_511_628_211 } }
            hash = (hash ^ 0xFF) &* 1_099_511_628_211
        }
        for id in about.count < 2 ? about : about.sorted() { add(id) }
        add(words)
        return UInt32(hash % 1_679_616)
    }

    /// `2019-07-17.programme_expulsion.USA.TUR.` and a hash of what it is about and of its words: made of what the event
    /// is, the same in each run. Put together where it is asked for, since most events of a state are only counted.
    package var id: String {
        var name = when.span?.text ?? "undated"
        if name.utf8.contains(UInt8(ascii: "/")) { name = name.replacing("/", with: "_") }
        name.reserveCapacity(64)
        for part in [kind.rawValue, source?.code ?? "-", target?.code ?? "-"] {
            name += "."
            name += part
        }
        name += "."
        name += String(mark, radix: 36)
        return name
    }
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
