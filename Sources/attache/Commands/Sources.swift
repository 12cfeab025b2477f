internal import ArgumentParser
internal import Briefing
internal import Law
internal import Ledger

/// `attache sources`: what is watched, and how it was found.
struct SourcesCommand: Subcommand {
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json
    }

    static let configuration = CommandConfiguration(
        commandName: "sources",
        abstract: "Lists the watched sources, when each was last asked, and what is wrong with it.",
        discussion: """
            It asks no network: attache fetch does. A source that could not be had is unavailable since the moment at which \
            that began; what the record says from it is as old as its last good answer.

            Example:
              attache sources
            """)

    @Option(help: "How the list is written.")
    var format: Format = .text

    @OptionGroup var ledgerOptions: LedgerOptions

    func execute(in surroundings: Surroundings) throws(Failure) -> ExitStatus {
        let record = try Record(ledgerOptions, in: surroundings)
        let sources = try record.asking { ledger throws(LedgerError) in try ledger.watchedSources() }
        let states = try record.asking { ledger throws(LedgerError) in try ledger.sourceStates() }
        let standings = SourceStanding.all(sources, states)
        switch format {
        case .json:
            surroundings.output.write(
                try JSONAnswer.text(WatchedAnswer(sources: standings), layout: .pretty))
        case .text:
            for standing in standings {
                surroundings.output.write(
                    standing.lines.map { SafeText.indented($0) + "\n" }.joined())
            }
        }
        return .success
    }
}

private struct WatchedAnswer: Encodable {
    let schema = "attache.watched/1"
    let sources: [SourceStanding]
}
