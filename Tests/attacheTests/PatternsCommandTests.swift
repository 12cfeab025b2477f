import Testing

@testable import Reading
@testable import attache

@Suite("The manual of the patterns")
struct PatternsCommandTests {
    @Test("each rule of events has its line, and its page with its examples")
    func complete() throws {
        let list = try Desk().run("patterns").output
        for rule in EventRule.all {
            #expect(list.contains("  \(rule.name) "), "\(rule.name)")
            let page = try #require(PatternManual.page(rule.name))
            for example in rule.examples { #expect(page.contains(example.text)) }
        }
    }

    @Test("one type of event can be asked for, in the spelling of the reading or with a hyphen")
    func type() throws {
        let some = try Desk().run("patterns", "--type", "military-action").output
        #expect(some == (try Desk().run("patterns", "--type", "military_action").output))
        #expect(some.contains("fired-at"))
        #expect(!some.contains("sanction-imposed"))
    }

    @Test(
        "a name that is none is told with the way out",
        arguments: [["patterns", "nix"], ["patterns", "--type", "nix"]])
    func unknown(arguments: [String]) throws {
        let answer = try Desk().run(arguments)
        #expect(answer.status == .noInput)
        #expect(answer.complaints.contains("attache patterns"))
    }
}
