internal import ArgumentParser
internal import Briefing
internal import Law
internal import Ledger
internal import Lexicon
internal import Relations

/// `attache outlook BUYER [ARTICLE]`: what stands in the way, and what the record counts.
struct OutlookCommand: Subcommand {
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json, markdown, html
    }

    static let configuration = CommandConfiguration(
        commandName: "outlook",
        abstract:
            "Says what stands between a state and an article: locks, keys, clocks, and counts from the record.",
        discussion: """
            For each lock what would have to be observed for it to open, who holds the key, its clock and what was last \
            seen of it. How often such things ended how is counted from the record, with the number it is of and the \
            interval that so few leave open. No probability is made up.

            Examples:
              attache outlook TUR F-35
              attache outlook India S-400 --as-of 2022-06-01
            """)

    @Argument(help: ArgumentHelp("The buyer: a name, or a code as TUR.", valueName: "state"))
    var state: String

    @Argument(
        help: ArgumentHelp("The article, as F-35; without it sales to the state.", valueName: "article"))
    var article: String?

    @Option(
        name: .customLong("as-of"),
        help: ArgumentHelp("The day to tell it for; today without it.", valueName: "YYYY-MM-DD"))
    var asOf: Day?

    @Option(help: "How it is written.")
    var format: Format = .text

    @OptionGroup var ledgerOptions: LedgerOptions

    func execute(in surroundings: Surroundings) throws(Failure) -> ExitStatus {
        HeadStart.lexicon()
        let code = try BuyerArgument().code(state, as: "STATE")
        let families: LockedArticle?
        if let article { families = try ArticleArgument.article(article, .standard) } else { families = nil }
        let told = try ToldRecord(try Record(ledgerOptions, in: surroundings))
        let day = asOf?.date ?? surroundings.today
        let events = try told.events(on: DossierSubject(kind: .state, codes: [code]), asOf: day)
        let desk = OutlookDesk(names: told.names, law: told.law, book: told.book)
        let outlook = desk.outlook(
            buyer: code, article: families.flatMap { families in article.map { ($0, families) } },
            events: events,
            cases: told.cases, asOf: day)
        let page = OutlookPage(outlook, names: told.names)
        switch format {
        case .text: surroundings.output.write(page.report.text(style: surroundings.textStyle))
        case .markdown: surroundings.output.write(page.report.markdown)
        case .html: surroundings.output.write(page.report.html())
        case .json: surroundings.output.write(try JSONAnswer.text(OutlookAnswer(outlook), layout: .pretty))
        }
        return .success
    }
}
