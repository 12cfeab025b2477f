import Testing

@testable import Reading

@Suite("Every rule of events by its own examples")
struct EventRuleTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let rule: EventRule
        let example: EventRule.Example
        var testDescription: String { "\(rule.name): \(example.text)" }
    }

    static let cases = EventRule.all.flatMap { rule in rule.examples.map { Case(rule: rule, example: $0) } }

    @Test(
        "an example that hits gives its event with its parties; one that must not gives none",
        arguments: cases)
    func example(_ one: Case) {
        let events = reading(one.example.text, published: "2024-06-14").events.filter {
            $0.type == one.rule.type
        }
        let found = events.map { "\($0.source?.code ?? "-") > \($0.target?.code ?? "-")" }
        if let parties = one.example.parties {
            #expect(
                found.contains {
                    $0 == parties || parties.hasSuffix("> -") && $0.hasPrefix(parties.dropLast(1))
                }, "\(found)")
        } else {
            #expect(events.allSatisfy { $0.modality == .denied }, "\(found)")
        }
    }

    @Test("every rule has a doc line, an example that hits and one that must not, and a name of its own")
    func complete() {
        for rule in EventRule.all {
            #expect(rule.examples.contains { $0.parties != nil }, "\(rule.name)")
            #expect(rule.examples.contains { $0.parties == nil }, "\(rule.name)")
            #expect(!rule.doc.isEmpty && rule.doc.hasSuffix("."), "\(rule.name)")
        }
        #expect(Set(EventRule.all.map(\.name)).count == EventRule.all.count)
    }
}
