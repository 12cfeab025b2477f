internal import ArgumentParser
internal import Briefing
internal import Law
internal import Ledger
internal import Lexicon

/// `attache why-notified CASE`: which threshold a case met.
struct WhyNotifiedCommand: Subcommand {
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json
    }

    static let configuration = CommandConfiguration(
        commandName: "why-notified",
        abstract: "Says which value made a case one for Congress, for that buyer on that day.",
        discussion: """
            The values are those of the buyer's tier on the day of notification: major defense equipment, defense \
            articles or services, construction. Where a source states the lines of the sheet they are held \
            against them, and it is said what they leave open. With --rules it tells what a bill would change.

            Examples:
              attache why-notified 26-63
              attache why-notified 26-54 --rules bill.tsv
            """)

    @Argument(help: ArgumentHelp("The case.", valueName: "case"))
    var caseID: String

    @Flag(help: "The offer authorises sales beyond NATO and the named states, which keeps the lower values.")
    var beyondGroup = false

    @OptionGroup var rulesOption: RulesOption

    @Option(help: "How the answer is written.")
    var format: Format = .text

    @OptionGroup var asOf: AsOfOptions

    @OptionGroup var ledgerOptions: LedgerOptions

    func execute(in surroundings: Surroundings) throws(Failure) -> ExitStatus {
        HeadStart.lexicon()
        let record = try Record(ledgerOptions, in: surroundings)
        let whatIf = try rulesOption.whatIf(record.law, in: surroundings)
        let page = WhyNotifiedPage(
            try record.view(caseID, asOf: asOf.asOf?.date).case,
            territory: beyondGroup ? .beyondGroup : .withinGroup, law: record.law, whatIf: whatIf,
            lexicon: .standard)
        switch format {
        case .text: surroundings.output.write(page.text(style: surroundings.textStyle))
        case .json:
            surroundings.output.write(try JSONAnswer.text(WhyNotifiedAnswer(page), layout: .pretty))
        }
        return .success
    }
}
