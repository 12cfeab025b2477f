internal import Lexicon

/// The manual of the patterns by which events are read, as text: made from the rules, whose examples are their tests.
package enum PatternManual {
    /// A line a rule, by the type of event that it makes; of one type where it is given.
    package static func list(of type: EventType? = nil) -> String {
        let rules = EventRule.all.filter { type == nil || $0.type == type }
        let width = (rules.map { $0.name.utf8.count }.max() ?? 0) + 2
        var lines: [String] = []
        for type in EventType.allCases {
            let own = rules.filter { $0.type == type }
            guard !own.isEmpty else { continue }
            if !lines.isEmpty { lines.append("") }
            lines.append(type.rawValue)
            lines += own.map {
                "  " + $0.name + String(repeating: " ", count: width - $0.name.utf8.count) + $0.doc
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// The page of one rule; nil where there is none of that name.
    package static func page(_ name: String) -> String? {
        guard let rule = EventRule.all.first(where: { $0.name == name }) else { return nil }
        var lines = [
            rule.name, "", rule.doc, "", "makes    " + rule.type.rawValue, "trigger  " + words(rule.trigger),
            "source   " + rule.source.map(words).joined(separator: "; "),
            "target   " + rule.target.map(words).joined(separator: "; ")
                + (rule.needsTarget ? "" : "; or nobody"),
        ]
        if !rule.needs.isEmpty { lines.append("needs    " + rule.needs.map(words).joined(separator: "; ")) }
        for example in rule.examples {
            lines += ["", "  " + example.text]
            lines.append(example.parties.map { "  → \($0)" } ?? "  → nothing")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func words(_ trigger: EventRule.Trigger) -> String {
        switch trigger {
        case .verb(let verbs): "a verb of " + names(verbs)
        case .verbOn(let verbs, let nouns): "a verb of " + names(verbs) + " done to " + names(nouns)
        case .noun(let nouns): "a noun of " + names(nouns)
        case .predicate(let nouns): "a form of be with " + names(nouns)
        case .stay: "a form of be with a place"
        }
    }

    private static func names(_ verbs: EventVerb) -> String {
        EventVerb.names.filter { !$0.value.isDisjoint(with: verbs) }.map(\.key).sorted().joined(
            separator: ", ")
    }

    private static func names(_ nouns: EventNoun) -> String {
        EventNoun.names.filter { !$0.value.isDisjoint(with: nouns) }.map(\.key).sorted().joined(
            separator: ", ")
    }

    /// `complement(of, by)` as `complement behind by, of`; `actorBelow` as `actor below`.
    private static func words(_ part: some Any) -> String {
        if let child = Mirror(reflecting: part).children.first, let label = child.label {
            let prepositions = (child.value as? Prepositions)?.list.map { "\($0)" }.sorted() ?? []
            return spaced(label)
                + (prepositions.isEmpty ? "" : " behind " + prepositions.joined(separator: ", "))
        }
        return spaced("\(part)")
    }

    private static func spaced(_ name: String) -> String {
        name.reduce(into: "") { $0 += $1.isUppercase ? " \($1.lowercased())" : String($1) }
    }
}
