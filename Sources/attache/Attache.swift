//  attache: the command line.
//
//  Enters   arguments, the environment, files or standard input.
//  Leaves   text, JSON, HTML or Markdown on standard output; what went wrong on standard error, as
//           `attache: FILE: what, what it means. How to mend it.`; an exit status (Errors/ExitStatus.swift).
//  Rests on every other target; a command only reads its input, asks them and writes what they say.
//
//  Start at ``Program/run(_:in:)``, then Commands/, one file a command. All that the outside gives, as the terminal
//  and today's date, is in ``Surroundings``, so that a test runs a whole command without a process.

internal import ArgumentParser
internal import Reading

/// The root of the commands.
struct Attache: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "attache",
        abstract: "Sets what the press writes on an arms sale beside the official record and the law.",
        discussion: """
            Start with an article, as text, HTML or PDF:

              attache brief article.html

            It says which official cases the article is about, what in it is wrong, what it leaves out, and where \
            each sale stands in law. Exit status: 0 nothing contradicted, 1 something is, 64 to 74 as in sysexits(3).
            """,
        version: "attache \(Reading.engineVersion)",
        subcommands: [
            BriefCommand.self, CheckCommand.self, RulesCommand.self, PatternsCommand.self, ReadCommand.self,
            ClockCommand.self,
            CasesCommand.self,
            DiffCommand.self, AddCommand.self, FetchCommand.self, SourcesCommand.self, WatchCommand.self,
            CaseCommand.self, PressCommand.self, SearchCommand.self,
            LedgerCommand.self,
            WhyNotifiedCommand.self, LocksCommand.self, DeadlinesCommand.self, DossierCommand.self,
            OutlookCommand.self, PictureCommand.self, ExportCommand.self, DeskCommand.self, MCPCommand.self,
            LexiconCommand.self,
        ])
}

/// A command that runs in given surroundings.
protocol Subcommand: ParsableCommand {
    /// Does the work and says how it ended; throws a ``Failure`` where it could not be done.
    func execute(in surroundings: Surroundings) throws(Failure) -> ExitStatus
}
