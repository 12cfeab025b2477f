package import Checking

/// The manual of the rules, as text: made from their descriptions and examples, so that it says what they do.
package enum RuleManual {
    /// All rules by name.
    package static var rules: [RuleDescription] {
        Rulebook.all.map { $0.about }.sorted { $0.name < $1.name }
    }

    /// A line a rule.
    package static var list: String {
        let rules = rules
        let width = (rules.map { $0.name.utf8.count }.max() ?? 0) + 2
        return rules.map { rule in
            let head = rule.name + String(repeating: " ", count: width - rule.name.utf8.count)
            return head + rule.summary + "\n"
        }.joined()
    }

    /// The page of one rule; nil where there is none of that name.
    package static func page(_ name: String) -> String? {
        guard let rule = Rulebook.all.map({ $0.about }).first(where: { $0.name == name }) else { return nil }
        var lines = [rule.name, "", rule.summary, "", rule.reason, "", "Source: " + rule.source]
        for example in rule.examples {
            lines += ["", "In an article of \(example.published):", "  " + example.text]
            lines.append(example.fires.map { "  → flags: \($0)" } ?? "  → flags nothing")
        }
        return lines.joined(separator: "\n") + "\n"
    }
}
