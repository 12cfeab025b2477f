internal import ArgumentParser
internal import Desk
internal import Law
internal import Ledger
internal import Lexicon

/// `attache mcp`: the record for assistants, over standard input and output.
struct MCPCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "mcp",
        abstract: "Answers an assistant over standard input and output, by the Model Context Protocol.",
        discussion: """
            Tools: search, case, check, clock, dossier, outlook. All of them only read; each answer is the JSON that the \
            command of that name prints, with its sources. Name this command in the settings of the assistant:

              {"command": "attache", "args": ["mcp"]}
            """)

    @OptionGroup var ledgerOptions: LedgerOptions

    func execute(in surroundings: Surroundings) throws(Failure) -> ExitStatus {
        HeadStart.lexicon()
        let record = try Record(ledgerOptions, in: surroundings)
        let today = surroundings.today
        let sources = DeskSources(
            ledger: record.ledger, law: record.law, book: try record.lockBook(), lexicon: .standard,
            today: { today })
        let desk: AssistantDesk
        do throws(LedgerError) {
            desk = try AssistantDesk(sources)
        } catch {
            throw Failure(error)
        }
        while let line = try surroundings.standardInput.line(limit: AssistantDesk.longestLine) {
            guard let answer = desk.answer(line) else { continue }
            surroundings.output.write(answer + "\n")
            try surroundings.output.flush()
        }
        return .success
    }
}
