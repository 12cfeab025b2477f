internal import ArgumentParser
internal import Briefing
internal import Law
internal import Ledger
internal import Lexicon

/// `attache case ID`: all that is known of a case.
struct CaseCommand: Subcommand {
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json
    }

    static let configuration = CommandConfiguration(
        commandName: "case",
        abstract: "Shows a case with every source that tells of it, and what they make together.",
        discussion: """
            A case is what its sources say together: for each field one rule says which source is believed. Where \
            official ones differ, both are shown. A case is named by its transmittal number, or by day, buyer and \
            value where no number is known; quote the latter, since | means something to a shell.

            Examples:
              attache case 26-27 --why
              attache case 26-27 --history
              attache case 26-27 --as-of 2026-04-01
            """)

    @Argument(help: ArgumentHelp("The case.", valueName: "case"))
    var caseID: String

    @Flag(help: "Tell for each field which source is believed, by which rule, and what the others say.")
    var why = false

    @Flag(help: "Tell what was learned of it, when, from which source, and what that changed.")
    var history = false

    @OptionGroup var asOf: AsOfOptions

    @Option(help: "How the answer is written.")
    var format: Format = .text

    @OptionGroup var ledgerOptions: LedgerOptions

    func execute(in surroundings: Surroundings) throws(Failure) -> ExitStatus {
        HeadStart.lexicon()
        let record = try Record(ledgerOptions, in: surroundings)
        let view = try record.view(caseID, asOf: asOf.asOf?.date)
        if history {
            let all = try record.asking { ledger throws(LedgerError) in try ledger.history(of: view.id) }
            let seen = all.filter { observation in asOf.asOf.map { observation.seen <= $0.date } ?? true }
            switch format {
            case .text: surroundings.output.write(HistoryText.text(seen, style: surroundings.textStyle))
            case .json:
                surroundings.output.write(
                    try JSONAnswer.text(HistoryAnswer(case: view.id, observations: seen), layout: .pretty))
            }
            return .success
        }
        let day = asOf.asOf?.date ?? surroundings.today
        let page = CaseViewPage(view, law: record.law, lexicon: .standard, today: day)
        switch format {
        case .text: surroundings.output.write(page.text(style: surroundings.textStyle, why: why))
        case .json: surroundings.output.write(try JSONAnswer.text(CaseAnswer(view: view), layout: .pretty))
        }
        return .success
    }
}

/// The day up to which sources count.
struct AsOfOptions: ParsableArguments {
    @Option(
        name: .customLong("as-of"),
        help: ArgumentHelp("Answer from what had been seen by this day.", valueName: "YYYY-MM-DD"))
    var asOf: Day?
}
