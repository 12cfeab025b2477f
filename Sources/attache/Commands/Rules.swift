internal import ArgumentParser
internal import Briefing

/// `attache rules [NAME]`: the manual of the checks, made from the rules themselves.
struct RulesCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "rules",
        abstract:
            "Lists the rules of the check, or tells one: what it catches, why, and by which source.",
        discussion: """
            The text comes from the rules: their examples are also their tests.

            Examples:
              attache rules
              attache rules quantity-mismatch
              attache rules --all > rules.txt
            """)

    @Argument(help: "A rule's name; all rules where it is left out.")
    var name: String?

    @Flag(help: "All pages, one after the other.")
    var all = false

    func execute(in surroundings: Surroundings) throws(Failure) -> ExitStatus {
        if all {
            surroundings.output.write(RuleManual.book)
            return .success
        }
        guard let name else {
            surroundings.output.write(RuleManual.list)
            return .success
        }
        guard let page = RuleManual.page(name) else {
            throw Failure(.noInput, "\(name): there is no such rule. attache rules lists all that are.")
        }
        surroundings.output.write(page)
        return .success
    }
}
