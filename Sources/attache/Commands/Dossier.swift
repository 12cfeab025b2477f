internal import ArgumentParser
internal import Briefing
internal import Law
internal import Lexicon
internal import Relations

/// `attache dossier SUBJECT [STATE]`: what is told of a state, a pair, an article, a firm or an armed group.
struct DossierCommand: Subcommand {
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json, markdown, html
    }

    static let configuration = CommandConfiguration(
        commandName: "dossier",
        abstract:
            "Gathers what is told of a state, two states, an article, a firm or an armed group, by threads.",
        discussion: """
            From what was added to the ledger, the record of cases, the locks and the timeline of the tables. An event \
            told by ten outlets is one event; what they tell differently stands under it. Of a pair only what both take \
            part in is shown, and around it, with a dot, what one of them did with others and led there.

            Examples:
              attache dossier TUR USA
              attache dossier Türkiye India --as-of 2025-06-01
              attache dossier AIM-120 --format html > aim-120.html
            """)

    @Argument(
        help: ArgumentHelp(
            "A state, an article, a firm or an armed group; with a second state the pair.",
            valueName: "subject"))
    var subject: [String]

    @Option(
        name: .customLong("as-of"),
        help: ArgumentHelp(
            "The day to tell it for: what happened or appeared later is left out.", valueName: "YYYY-MM-DD"))
    var asOf: Day?

    @Flag(help: "All threads with all their events.")
    var all = false

    @Option(help: "How it is written.")
    var format: Format = .text

    @OptionGroup var ledgerOptions: LedgerOptions

    func validate() throws {
        if subject.count > 2 {
            throw ValidationError(
                "A dossier is of one subject or of two states, and \(subject.count) are given.")
        }
    }

    func execute(in surroundings: Surroundings) throws(Failure) -> ExitStatus {
        HeadStart.lexicon()
        let told = try ToldRecord(try Record(ledgerOptions, in: surroundings))
        let chosen = try SubjectArgument().subject(subject)
        let dossier = try told.dossier(on: chosen, asOf: asOf?.date ?? surroundings.today)
        let page = DossierPage(dossier, names: told.names, isWhole: all)
        switch format {
        case .text: surroundings.output.write(page.report.text(style: surroundings.textStyle))
        case .markdown: surroundings.output.write(page.report.markdown)
        case .html: surroundings.output.write(page.report.html())
        case .json: surroundings.output.write(try JSONAnswer.text(DossierAnswer(dossier), layout: .pretty))
        }
        // The process ends here: to take tens of thousands of events down one by one would be a tenth of its work.
        _ = Unmanaged.passRetained(Kept(dossier))
        return .success
    }

    private final class Kept {
        let dossier: Dossier

        init(_ dossier: Dossier) { self.dossier = dossier }
    }
}
