internal import ArgumentParser
internal import Reading

/// `attache patterns [NAME]`: the manual of the patterns by which events are read, made from the rules themselves.
struct PatternsCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "patterns",
        abstract: "Lists the patterns by which events are read, or tells one: trigger, slots, examples.",
        discussion: """
            The text comes from the rules: their examples are also their tests.

            Examples:
              attache patterns
              attache patterns --type embargo
              attache patterns sanction-imposed
            """)

    @Argument(help: "A pattern's name; all where it is left out.")
    var name: String?

    @Option(help: "Only the patterns of one type of event.")
    var type: String?

    func execute(in surroundings: Surroundings) throws(Failure) -> ExitStatus {
        if let name {
            guard let page = PatternManual.page(name) else {
                throw Failure(
                    .noInput, "\(name): there is no such pattern. attache patterns lists all that are.")
            }
            surroundings.output.write(page)
            return .success
        }
        guard let type else {
            surroundings.output.write(PatternManual.list())
            return .success
        }
        guard let event = EventType(rawValue: type.replacing("-", with: "_")) else {
            throw Failure(
                .noInput, "\(type): there is no such type of event. attache patterns names all that are.")
        }
        surroundings.output.write(PatternManual.list(of: event))
        return .success
    }
}
