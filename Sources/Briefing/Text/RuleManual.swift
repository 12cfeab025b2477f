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
        return page(rule)
    }

    /// The pages of all rules, one after the other.
    package static var book: String {
        Rulebook.all.map(\.about).sorted { $0.name < $1.name }.map { page($0) }.joined(separator: "\n")
    }

    private static func page(_ rule: RuleDescription) -> String {
        var lines = [rule.name, "", rule.summary, "", rule.reason, "", "It cannot: " + rule.limits, ""]
        if !rule.toldAs.isEmpty {
            lines += ["Its findings are told as: " + rule.toldAs.joined(separator: ", "), ""]
        }
        lines += measured(rule)
        lines += ["", "Source: " + rule.source]
        for example in rule.examples {
            lines += ["", "In an article of \(example.published):", "  " + example.text]
            lines.append(example.fires.map { "  → flags: \($0)" } ?? "  → flags nothing")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// What the rule did on texts whose slips are known.
    package static func measured(_ rule: RuleDescription) -> [String] {
        if rule.tells == .notes { return ["Measured: nothing; it finds no faults, and adds notes."] }
        let measures = RuleMeasure.of(rule.name)
        guard !measures.isEmpty else { return ["Measured: not yet."] }
        return measures.map { measure in
            let texts =
                measure.texts == "open"
                ? "\(measure.count) labelled articles" : "\(measure.count) articles made from the record"
            let found = measure.right + measure.wrong
            guard found + measure.missed > 0 else {
                return "Measured on \(texts): no such slip, and no finding."
            }
            return "Measured on \(texts): \(measure.right) of \(found) findings right, "
                + "\(measure.missed) of \(measure.right + measure.missed) slips missed."
        }
    }
}
