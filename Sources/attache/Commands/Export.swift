internal import ArgumentParser
internal import Briefing
internal import Law
internal import Lexicon
internal import Relations

/// `attache export --as FORM SUBJECT [STATE]`: the events of a dossier for others' tools.
struct ExportCommand: Subcommand {
    enum Form: String, ExpressibleByArgument, CaseIterable {
        case ftm, plover, cameo, graphml, csv, tiles
    }

    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract:
            "Writes the events of a dossier in forms that others' tools read, and says what each loses.",
        discussion: """
            ftm      FollowTheMoney entities, a JSON object a line
            plover   PLOVER events with the fields of POLECAT, a JSON object a line
            cameo    CAMEO codes with the columns of ICEWS, tab-separated
            graphml  who did what to whom, as a graph
            csv      one line an event
            tiles    one line a state with its place on a map of tiles and what was notified for it

            What a form cannot hold is said on standard error, or alone with --lost.

            Examples:
              attache export --as ftm TUR USA > entities.ftm.json
              attache export --as cameo --lost
            """)

    @Argument(help: ArgumentHelp("The subject, as of a dossier.", valueName: "subject"))
    var subject: [String] = []

    @Option(name: .customLong("as"), help: "The form.")
    var form: Form

    @Option(
        name: .customLong("as-of"),
        help: ArgumentHelp("The day to tell it for; today without it.", valueName: "YYYY-MM-DD"))
    var asOf: Day?

    @Flag(help: "Only says what the form loses.")
    var lost = false

    @OptionGroup var ledgerOptions: LedgerOptions

    func validate() throws {
        if !lost, subject.isEmpty || subject.count > 2 {
            throw ValidationError("export wants one subject or two states, as: export --as csv TUR USA.")
        }
    }

    func execute(in surroundings: Surroundings) throws(Failure) -> ExitStatus {
        guard let export = RelationExport(rawValue: form.rawValue) else {
            throw Failure(.software, "\(form.rawValue): this form has no writer. Report this.")
        }
        if lost {
            surroundings.output.write("\(form.rawValue): \(export.lost).\n")
            return .success
        }
        HeadStart.lexicon()
        let told = try ToldRecord(try Record(ledgerOptions, in: surroundings))
        let dossier = try told.dossier(
            on: try SubjectArgument().subject(subject), asOf: asOf?.date ?? surroundings.today)
        let text: String
        do {
            text = try export.text(dossier, names: told.names)
        } catch {
            throw Failure(
                .software, "the events cannot be written as \(form.rawValue) (\(error)). Report this.")
        }
        surroundings.output.write(text)
        surroundings.remark("lost on the way to \(form.rawValue): \(export.lost).")
        return .success
    }
}
