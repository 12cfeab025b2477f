internal import Briefing
internal import Checking

/// The manual of the checks: made of the rules, whose examples are their tests.
enum RulePages {
    struct Line: Sendable {
        let name: String
        let href: String
        let summary: String
    }

    struct List: Sendable {
        let chrome: Chrome
        let rules: [Line]
    }

    struct Page: Sendable {
        struct Example: Sendable {
            let day: String
            let words: String
            let flags: String?
        }

        let chrome: Chrome
        let name: String
        let summary: String
        let reason: String
        let limits: String
        let toldAs: String?
        let measured: [String]
        let sources: [SourceLink]
        let examples: [Example]
    }

    /// A rule as data.
    struct RuleAnswer: Encodable {
        struct Example: Encodable {
            let text: String
            let published: String
            let fires: String?
        }

        let name: String
        let summary: String
        let reason: String
        let limits: String
        let toldAs: [String]
        let measured: [String]
        let source: String
        let examples: [Example]

        init(_ rule: RuleDescription) {
            name = rule.name
            summary = rule.summary
            reason = rule.reason
            limits = rule.limits
            toldAs = rule.toldAs
            measured = RuleManual.measured(rule)
            source = rule.source
            examples = rule.examples.map { Example(text: $0.text, published: $0.published, fires: $0.fires) }
        }
    }

    struct RulesAnswer: Encodable {
        let schema = "attache.rules/1"
        let rules: [RuleAnswer]
    }

    static let routes = [
        Route(
            "rules", .get, "/rules", "The rules of the check", parameters: [Sheet.parameter],
            makers: [
                .html: { visit in
                    let lines = RuleManual.rules.map {
                        Line(name: $0.name, href: Address.rule($0.name), summary: $0.summary)
                    }
                    return try .page(
                        "rules",
                        List(
                            chrome: Chrome("Rules", kind: "rules", visit, forms: [.json, .csv]), rules: lines)
                    )
                },
                .json: { _ in try .json(RulesAnswer(rules: RuleManual.rules.map(RuleAnswer.init))) },
                .csv: { visit in
                    let rows = RuleManual.rules.map {
                        [
                            $0.name, $0.summary, $0.reason, $0.limits,
                            RuleManual.measured($0).joined(separator: " "), $0.source,
                        ]
                    }
                    return try Sheet.answer(
                        Sheet.text(["name", "summary", "reason", "limits", "measured", "source"], rows),
                        visit.query)
                },
            ]),
        Route(
            "rule", .get, "/rules/{name}", "What one rule catches, why, by which source, with its examples",
            parameters: [.path("name", "The rule's name", example: "quantity-mismatch"), Sheet.parameter],
            makers: [
                .html: { try .page("rule", page($0, try rule($0))) },
                .json: { try .json(RuleAnswer(try rule($0))) },
                .csv: { visit in
                    let rule = try rule(visit)
                    let rows = rule.examples.map { [rule.name, $0.published, $0.fires ?? "", $0.text] }
                    return try Sheet.answer(
                        Sheet.text(["rule", "published", "flags", "text"], rows), visit.query)
                },
            ]),
    ]

    private static func rule(_ visit: Visit) throws -> RuleDescription {
        let name = visit.part("name")
        guard let rule = RuleManual.rules.first(where: { $0.name == name }) else {
            throw Problem(.notFound, "There is no rule \(SafeText.quote(name)). /rules lists all that are.")
        }
        return rule
    }

    private static func page(_ visit: Visit, _ rule: RuleDescription) -> Page {
        Page(
            chrome: Chrome("Rule \(rule.name)", kind: "rule", visit, forms: [.json, .csv]), name: rule.name,
            summary: rule.summary, reason: rule.reason, limits: rule.limits,
            toldAs: rule.toldAs.isEmpty ? nil : rule.toldAs.joined(separator: ", "),
            measured: RuleManual.measured(rule), sources: SourceLink.all(in: rule.source),
            examples: rule.examples.map { Page.Example(day: $0.published, words: $0.text, flags: $0.fires) })
    }
}
