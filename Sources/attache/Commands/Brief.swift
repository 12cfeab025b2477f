internal import ArgumentParser
internal import Briefing
internal import Checking
internal import Law
internal import Ledger
internal import Lexicon

/// `attache brief FILE`: the answer for somebody who reads the article.
struct BriefCommand: Subcommand {
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json, html, markdown, claimreview, note
    }

    static let configuration = CommandConfiguration(
        commandName: "brief",
        abstract: "Says what in an article on an arms sale is right, wrong or left out.",
        discussion: """
            Reads one article or notice (text, HTML or PDF), finds the official cases that it is about, and sets its \
            words beside the record's and the law's. Ends with 0 where nothing is contradicted and with 1 where \
            something is. --format claimreview gives schema.org's ClaimReview as JSON-LD, to which whoever publishes it \
            adds its address and author; --format note gives the corrections alone, in Markdown, for an editor.

            Example:
              attache brief article.html --format html --output brief.html
            """)

    @Argument(help: "The article; - reads standard input.", completion: .file())
    var file: String

    @Option(help: "How the brief is written.")
    var format: Format = .text

    @OptionGroup var document: DocumentOptions
    @OptionGroup var asOf: AsOfOptions
    @OptionGroup var ledgerOptions: LedgerOptions
    @OptionGroup var lexiconOptions: LexiconOptions

    @Flag(
        help:
            "Also tell by which rule each thing was found, why there is such a rule, and how days are counted."
    )
    var explain = false

    @Option(
        help: ArgumentHelp("Write the brief to this file.", valueName: "path"), completion: .file())
    var output: String?

    func execute(in surroundings: Surroundings) throws(Failure) -> ExitStatus {
        HeadStart.check(lexiconOptions)
        let article = try InputFile.document(file, published: document.published, in: surroundings)
        let lexicon = try lexiconOptions.load()
        let examiner = try Examiner(
            Record(ledgerOptions, in: surroundings), asOf: asOf.asOf?.date, lexicon: lexicon)
        let clock = ContinuousClock()
        let start = clock.now
        let check = examiner.check(article)
        let brief = Brief(
            check: check, cases: examiner.cases(of: check), law: examiner.law, lexicon: lexicon,
            today: surroundings.today, recordUntil: examiner.recordUntil, elapsed: clock.now - start)
        let text = try render(brief, in: surroundings)
        if let output {
            try OutputFile.write(text, to: output, insteadOf: file)
        } else {
            surroundings.output.write(text)
        }
        return check.isContradicted ? .contradicted : .success
    }

    private func render(_ brief: Brief, in surroundings: Surroundings) throws(Failure) -> String {
        switch format {
        case .text:
            let style = output == nil ? surroundings.textStyle : TextStyle(width: surroundings.terminal.width)
            return TextBrief(style: style, detail: explain ? .explained : .plain).render(brief)
        case .json: return try JSONAnswer.text(brief.check, layout: .pretty)
        case .html: return HTMLBrief().render(brief)
        case .markdown: return MarkdownBrief().render(brief)
        case .claimreview:
            return try JSONAnswer.text(
                ClaimReviewExport(brief.check, today: surroundings.today), layout: .pretty)
        case .note: return CorrectionsNote.text(brief.check, today: surroundings.today)
        }
    }
}
