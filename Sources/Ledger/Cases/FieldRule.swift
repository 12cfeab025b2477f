internal import Law

/// The one rule of a field: which observation is believed, and when two of them differ.
struct FieldRule<Value> {
    let field: FieldView.Field
    /// What an observation says of the field; `nil` where it does not state it.
    let value: (Observation) -> Value?
    /// How near the observation stands to this field.
    var authority: (Observation) -> Authority = { Authority($0) }
    /// Of two observations of like authority, whether the first tells more.
    var tellsMore: (Value, Value) -> Bool = { _, _ in false }
    /// Whether two values can both be right.
    let agrees: (Value, Value) -> Bool
    let words: (Value) -> String

    /// What the observations say of a field, the nearest first.
    struct Choice {
        fileprivate let rule: FieldRule
        fileprivate let stated: [(observation: Observation, value: Value)]

        var value: Value { stated[0].value }
        /// The observation that is believed.
        var observation: Observation { stated[0].observation }
        /// The field as it is shown, with every telling and the reason.
        var view: FieldView { rule.view(stated) }
    }

    /// Asks the observations; `nil` where none states the field. The order in which they come does not count.
    func choose(_ observations: [Observation]) -> Choice? {
        var stated: [(observation: Observation, value: Value)] = []
        for observation in observations {
            if let value = value(observation) { stated.append((observation, value)) }
        }
        if stated.count > 1 { stated.sort { isNearer($0, $1) } }
        return stated.isEmpty ? nil : Choice(rule: self, stated: stated)
    }

    private func view(_ stated: [(observation: Observation, value: Value)]) -> FieldView {
        let best = stated[0]
        let differing = stated.dropFirst().filter { !agrees(best.value, $0.value) }
        let rank = authority(best.observation)
        let agreement: FieldView.Agreement =
            if stated.count == 1 {
                .single
            } else if differing.isEmpty {
                .agreed
            } else if differing.contains(where: { rank.isOfficial && authority($0.observation).isOfficial }) {
                .conflicting
            } else {
                .outweighed
            }
        return FieldView(
            field: field, agreement: agreement, believed: telling(best), why: why(stated, agreement),
            others: stated.dropFirst().map(telling))
    }

    private func telling(_ stated: (observation: Observation, value: Value)) -> FieldView.Telling {
        FieldView.Telling(
            observation: stated.observation.id, says: words(stated.value), source: stated.observation.source)
    }

    private func isNearer(
        _ left: (observation: Observation, value: Value), _ right: (observation: Observation, value: Value)
    ) -> Bool {
        let (first, second) = (left.observation, right.observation)
        if authority(first) != authority(second) { return authority(first) > authority(second) }
        if tellsMore(left.value, right.value) { return true }
        if tellsMore(right.value, left.value) { return false }
        if first.seen != second.seen { return first.seen > second.seen }
        if first.isEmbedded != second.isEmbedded { return second.isEmbedded }
        // Nothing that depends on the order of adding: the bytes and the name decide between twins.
        return (first.sourceHash ?? "", first.source, words(left.value))
            < (second.sourceHash ?? "", second.source, words(right.value))
    }

    private func why(
        _ stated: [(observation: Observation, value: Value)], _ agreement: FieldView.Agreement
    ) -> String {
        let best = stated[0].observation
        let rank = authority(best)
        guard stated.count > 1 else { return "only \(rank.words) states it" }
        if agreement == .agreed { return "all \(stated.count) sources that state it say so" }
        let second = stated[1].observation
        if rank != authority(second) {
            return "\(rank.words) goes before \(authority(second).words)"
        }
        if tellsMore(stated[0].value, stated[1].value) { return "of \(rank.words), the one that tells more" }
        if best.seen != second.seen { return "of \(rank.words), the one that was seen last" }
        return "both are \(rank.words) and of one day: neither goes before the other"
    }
}

/// The rules of all fields.
enum FieldRules {
    static var kind: FieldRule<Instrument> {
        FieldRule(field: .kind, value: { $0.says.kind }, agrees: ==, words: \.section)
    }

    static var buyer: FieldRule<String> {
        FieldRule(field: .buyer, value: { $0.says.buyer }, agrees: ==, words: { $0 })
    }

    static var notified: FieldRule<CalendarDate> {
        FieldRule(
            field: .notified, value: { $0.act == .press ? nil : $0.says.notified },
            authority: Authority.ofDay,
            agrees: ==, words: \.longForm)
    }

    static var value: FieldRule<Int> {
        FieldRule(
            field: .value, value: { $0.says.value }, tellsMore: { significant($0) > significant($1) },
            agrees: { isRounding($0, of: $1) || isRounding($1, of: $0) }, words: { "$\(grouped($0))" })
    }

    static var valueLines: FieldRule<[ValueLine: Int]> {
        FieldRule(
            field: .valueLines, value: { $0.says.valueLines.isEmpty ? nil : $0.says.valueLines },
            tellsMore: { $0.count > $1.count },
            agrees: { first, second in
                first.allSatisfy { line, value in
                    second[line].map { isRounding($0, of: value) || isRounding(value, of: $0) } ?? true
                }
            },
            words: { values in
                values.sorted { $0.key.rawValue < $1.key.rawValue }
                    .map { "\($0.name) $\(grouped($1))" }.joined(separator: "; ")
            })
    }

    static var items: FieldRule<[CaseItem]> {
        FieldRule(
            field: .items, value: { $0.says.items.isEmpty ? nil : $0.says.items },
            tellsMore: { $0.count > $1.count }, agrees: itemsAgree, words: itemWords)
    }

    static var contractors: FieldRule<[CaseContractor]> {
        FieldRule(
            field: .contractors,
            value: { $0.says.contractors.isEmpty && !$0.says.hasNoContractor ? nil : $0.says.contractors },
            tellsMore: { $0.count > $1.count }, agrees: contractorsAgree,
            words: { $0.isEmpty ? "none" : $0.map(\.name).joined(separator: "; ") })
    }

    static var parent: FieldRule<TransmittalNumber> {
        FieldRule(field: .parent, value: { $0.says.parent }, agrees: ==, words: \.number)
    }

    /// An emergency is stated or not spoken of; no source says that there is none.
    static var emergency: FieldRule<Bool> {
        FieldRule(
            field: .emergency, value: { $0.says.emergency ? true : nil }, agrees: ==,
            words: { $0 ? "stated" : "none" })
    }

    static var withdrawn: FieldRule<Bool> {
        FieldRule(
            field: .withdrawn, value: { $0.says.withdrawn && $0.act != .press ? true : nil }, agrees: ==,
            words: { $0 ? "withdrawn" : "stands" })
    }

    /// How many digits of a sum say something: 2 of 1,200,000.
    private static func significant(_ value: Int) -> Int {
        var rest = value
        while rest != 0, rest % 10 == 0 { rest /= 10 }
        return String(rest).utf8.count
    }

    /// `225,000,000` is a rounding of `224,960,000`: to the digits that it has.
    private static func isRounding(_ rounded: Int, of exact: Int) -> Bool {
        if rounded == exact { return true }
        var unit = 1
        while rounded != 0, rounded % (unit * 10) == 0, unit < 1_000_000_000_000 { unit *= 10 }
        // A sum that is printed to the last dollar is no rounding, and one digit alone tells too little.
        guard unit > 1, significant(rounded) > 1 else { return false }
        return abs(rounded - exact) * 2 <= unit
    }

    private static func grouped(_ value: Int) -> String {
        var digits = Array(String(value))
        var index = digits.count - 3
        while index > 0 {
            digits.insert(",", at: index)
            index -= 3
        }
        return String(digits)
    }

    /// Two lists differ where both count the same article once, and not alike.
    private static func itemsAgree(_ left: [CaseItem], _ right: [CaseItem]) -> Bool {
        let (first, second) = (counts(left), counts(right))
        return first.allSatisfy { name, count in second[name].map { $0 == count } ?? true }
    }

    private static func counts(_ items: [CaseItem]) -> [String: Int] {
        var counts: [String: Int] = [:]
        var isRepeated: Set<String> = []
        for item in items {
            guard let name = item.designation?.uppercased(), let quantity = item.quantity else { continue }
            if counts.updateValue(quantity, forKey: name) != nil { isRepeated.insert(name) }
        }
        return counts.filter { !isRepeated.contains($0.key) }
    }

    private static func itemWords(_ items: [CaseItem]) -> String {
        let lines = items.map { item in
            [item.quantity.map(String.init), item.designation ?? item.description].compactMap { $0 }
                .joined(separator: " ")
        }
        return lines.joined(separator: "; ")
    }

    /// Two lists differ where each names a firm that the other does not.
    private static func contractorsAgree(_ left: [CaseContractor], _ right: [CaseContractor]) -> Bool {
        let (first, second) = (Set(left.map(firmKey)), Set(right.map(firmKey)))
        return first.isSubset(of: second) || second.isSubset(of: first)
    }

    /// The word that names the firm, without what its legal form adds.
    private static func firmKey(_ contractor: CaseContractor) -> String {
        let words = contractor.name.lowercased().split { !($0.isLetter || $0.isNumber) }
        return words.first { $0 != "the" }.map(String.init) ?? contractor.name.lowercased()
    }
}
