internal import ArgumentParser
internal import Briefing
internal import Law
internal import Ledger
internal import Lexicon

/// `attache locks BUYER [ARTICLE]`: what bars sales to a buyer, and what would open it.
struct LocksCommand: Subcommand {
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json
    }

    static let configuration = CommandConfiguration(
        commandName: "locks",
        abstract:
            "Says what bars sales to a state: laws, sanctions, embargoes, holds; who can open each, and how.",
        discussion: """
            Each lock has its own key: opening one opens no other. Its state is what was last seen of it by that \
            day, with the source; where nothing was seen, or what was seen has run out, it is not known.

            Examples:
              attache locks TUR F-35
              attache locks Cyprus --on 2026-11-01
            """)

    @Argument(help: ArgumentHelp("The buyer: a name, or a code as TUR.", valueName: "state"))
    var state: String

    @Argument(help: ArgumentHelp("Only locks that concern this article, as F-35.", valueName: "article"))
    var article: String?

    @Option(help: ArgumentHelp("The day to tell it for; today without it.", valueName: "YYYY-MM-DD"))
    var on: Day?

    @Option(help: "How the locks are written.")
    var format: Format = .text

    @OptionGroup var asOf: AsOfOptions

    @OptionGroup var ledgerOptions: LedgerOptions

    func execute(in surroundings: Surroundings) throws(Failure) -> ExitStatus {
        HeadStart.lexicon()
        let code = try BuyerArgument().code(state, as: "STATE")
        let record = try Record(ledgerOptions, in: surroundings)
        let families: LockedArticle?
        if let article { families = try ArticleArgument.article(article, .standard) } else { families = nil }
        let page = LocksPage(
            buyer: code, article: families.flatMap { families in article.map { ($0, families) } },
            cases: try record.cases(CaseQuery(buyer: code), asOf: asOf.asOf?.date), law: record.law,
            book: try record.lockBook(),
            lexicon: .standard, on: on?.date ?? surroundings.today)
        switch format {
        case .text: surroundings.output.write(page.text(style: surroundings.textStyle))
        case .json:
            surroundings.output.write(
                try JSONAnswer.text(LocksAnswer(page, buyer: code), layout: .pretty))
        }
        return .success
    }
}
