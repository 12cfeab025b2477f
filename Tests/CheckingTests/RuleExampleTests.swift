import Checking
import Documents
import Law
import Ledger
import Lexicon
import Reading
import Tables
import Testing

/// The checker over the embedded record, made once.
enum Standard {
    static let checker: Checker? = {
        guard
            let law = try? Law(table: { Table(embedded: $0).text }),
            let cases = try? Ledger.inMemory().allCases()
        else { return nil }
        return Checker(lexicon: .standard, law: law, cases: cases)
    }()

    static func check(_ text: String, published: String?) throws -> Check {
        let checker = try #require(checker)
        let document = DocumentReader().read(text: text, source: "example", published: published)
        return checker.check(Reader().detail(document))
    }
}

@Suite("Every rule by its own examples")
struct RuleExampleTests {
    struct Case: Sendable, CustomStringConvertible {
        let rule: String
        let names: [String]
        let tells: RuleDescription.Weight
        let example: RuleDescription.Example
        var description: String { "\(rule): \(example.text.prefix(60))" }
    }

    static let cases = Rulebook.all.flatMap { rule in
        rule.about.examples.map {
            Case(rule: rule.about.name, names: rule.about.findingNames, tells: rule.about.tells, example: $0)
        }
    }

    @Test("a rule fires on what its example says and is silent where it must be", arguments: cases)
    func example(_ one: Case) throws {
        let check = try Standard.check(one.example.text, published: one.example.published)
        let found = check.findings.filter {
            one.names.contains($0.rule) && $0.verdict != .supported
                && ($0.severity != .note || one.tells == .notes)
        }
        if let words = one.example.fires {
            #expect(
                found.contains { $0.claim.text.contains(words) || words.contains($0.claim.text) },
                "found: \(check.findings.map { "\($0.rule) \($0.verdict): \($0.claim.text)" })")
        } else {
            #expect(found.isEmpty, "\(found.map { "\($0.claim.text): \($0.explanation)" })")
        }
    }

    @Test("every rule has an example that fires and one that must not, a reason and a source")
    func complete() {
        for rule in Rulebook.all {
            #expect(rule.about.examples.contains { $0.fires != nil }, "\(rule.about.name)")
            #expect(rule.about.examples.contains { $0.fires == nil }, "\(rule.about.name)")
            #expect(!rule.about.reason.isEmpty && !rule.about.source.isEmpty, "\(rule.about.name)")
        }
        #expect(Set(Rulebook.all.map(\.about.name)).count == Rulebook.all.count)
    }

    @Test("both sides of every finding are there: words of the article, and what the record or the law says")
    func bothSides() throws {
        for one in Self.cases {
            let check = try Standard.check(one.example.text, published: one.example.published)
            for finding in check.findings {
                #expect(!finding.claim.text.isEmpty && !finding.record.text.isEmpty, "\(finding)")
                #expect(!finding.record.source.isEmpty && !finding.explanation.isEmpty, "\(finding)")
                let bytes = Array(one.example.text.utf8)[finding.claim.start..<finding.claim.end]
                #expect(String(decoding: bytes, as: UTF8.self) == finding.claim.text)
            }
        }
    }
}
