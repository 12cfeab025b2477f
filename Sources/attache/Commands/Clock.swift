internal import ArgumentParser
internal import Briefing
internal import Law
internal import Ledger
internal import Lexicon

/// `attache clock CASE`: where a case stands in law.
struct ClockCommand: Subcommand {
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json
    }

    static let configuration = CommandConfiguration(
        commandName: "clock",
        abstract:
            "Says where a case stands in law: when its review ends, how the days are counted, what that proves.",
        discussion: """
            A case is named by its transmittal number, or by day, buyer and value where no number is known; quote \
            the latter, since | means something to a shell. attache cases lists them. With --rules it also counts \
            as a bill would have it.

            Examples:
              attache clock 26-27
              attache clock 26-27 --rules bill.tsv
              attache clock '2025-05-14|TUR|225000000' --on 2025-05-20
            """)

    @Argument(help: ArgumentHelp("The case.", valueName: "case"))
    var caseID: String

    @Option(help: ArgumentHelp("The day to tell it for; today without it.", valueName: "YYYY-MM-DD"))
    var on: Day?

    @Option(
        help: ArgumentHelp(
            "The day on which a resolution of disapproval was introduced: tells from when on the Senate committee "
                + "can be discharged of it.", valueName: "YYYY-MM-DD"))
    var introduced: Day?

    @OptionGroup var rulesOption: RulesOption

    @Option(help: "How the position is written.")
    var format: Format = .text

    @OptionGroup var asOf: AsOfOptions

    @OptionGroup var ledgerOptions: LedgerOptions

    func execute(in surroundings: Surroundings) throws(Failure) -> ExitStatus {
        HeadStart.lexicon()
        let record = try Record(ledgerOptions, in: surroundings)
        let view = try record.view(caseID, asOf: asOf.asOf?.date)
        if let introduced, let notified = view.case.notified, introduced.date < notified {
            throw Failure(
                .usage,
                "--introduced \(introduced.date): the case was notified on \(notified), and no resolution "
                    + "against it can be older. Give the day on which it was introduced.")
        }
        let whatIf = try rulesOption.whatIf(record.law, in: surroundings)
        let day = on?.date ?? surroundings.today
        let page = ClockPage(
            view.case, stage: view.stage, law: record.law, whatIf: whatIf, introduced: introduced?.date,
            lexicon: .standard, today: day)
        switch format {
        case .text: surroundings.output.write(page.text(style: surroundings.textStyle))
        case .json:
            surroundings.output.write(
                try JSONAnswer.text(ClockAnswer(page, stage: view.stage, on: day), layout: .pretty))
        }
        return .success
    }
}
