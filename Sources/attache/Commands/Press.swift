internal import ArgumentParser
internal import Briefing
internal import Checking
internal import Ledger
internal import Lexicon

/// `attache press CASE`: how the press told one case over time.
struct PressCommand: Subcommand {
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json
    }

    static let configuration = CommandConfiguration(
        commandName: "press",
        abstract: "Shows how the articles in the ledger told one case: which figures, when, and what spread.",
        discussion: """
            Each article that attache add has kept is checked anew against the record. Told are its figures on the case \
            with what the record says, where outlets differ, and which wrong figure stood in one outlet first and later \
            in others. An outlet is the host of an article's address (--name on adding), else the name of its file.

            Example:
              attache press 26-83
            """)

    @Argument(help: ArgumentHelp("The case.", valueName: "case"))
    var caseID: String

    @Option(help: "How the answer is written.")
    var format: Format = .text

    @OptionGroup var ledgerOptions: LedgerOptions

    func execute(in surroundings: Surroundings) throws(Failure) -> ExitStatus {
        HeadStart.lexicon()
        let record = try Record(ledgerOptions, in: surroundings)
        let view = try record.view(caseID)
        let examiner = try Examiner(record)
        let checks = try HeldArticles(record).documents(on: [view]).map { examiner.check($0) }
        let history = PressHistory(caseID: view.id, checks: checks)
        switch format {
        case .text:
            let page = PressPage(history, of: view.case, lexicon: .standard)
            surroundings.output.write(page.text(style: surroundings.textStyle))
        case .json: surroundings.output.write(try JSONAnswer.text(history, layout: .pretty))
        }
        return .success
    }
}
