internal import ArgumentParser
internal import Briefing
internal import Checking
internal import Documents

/// `attache check FILE…`: findings for editors, scripts and pipelines.
struct CheckCommand: Subcommand {
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json, claimreview, note
    }

    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Lists the findings on articles, one a line or as JSON.",
        discussion: """
            The same findings as attache brief, for an editor, a script or a pipeline. Several files, a folder or an \
            archive (see attache read --help) are answered in the order of the input, with --format json by an object \
            a line, as --jsonl always is; of a folder the text, HTML, PDF and JSON files and archives in it and below \
            it are taken. Ends with 1 where something is contradicted.

            --format claimreview gives schema.org's ClaimReview as JSON-LD, an object for each claim that is right, \
            wrong or out of date; whoever publishes it adds its address and author. --format note gives the \
            corrections alone, in Markdown, to send to an editor.

            --changed-since checks the articles that attache add has kept, against the record as it was before that day \
            and as it is, and tells what is answered otherwise; it ends with 1 where something is wrong that was not.

            Examples:
              attache check article.txt
              attache check articles/ --format note
              attache check --changed-since 2026-08-01
              attache check --jsonl articles.jsonl --format json > checks.jsonl
            """)

    @Argument(help: "Articles or folders; - reads standard input.", completion: .file())
    var files: [String] = []

    @Option(help: "How the findings are written.")
    var format: Format = .text

    @Flag(
        help: "The input holds a JSON object a line, with source and text or html; the answer is JSON lines.")
    var jsonl = false

    @Option(
        help: ArgumentHelp(
            "Instead of files: check the ledger's articles again on whose cases something was seen since this day.",
            valueName: "YYYY-MM-DD"))
    var changedSince: Day?

    @OptionGroup var document: DocumentOptions
    @OptionGroup var bulk: BulkOptions
    @OptionGroup var asOf: AsOfOptions
    @OptionGroup var ledgerOptions: LedgerOptions
    @OptionGroup var lexiconOptions: LexiconOptions

    func validate() throws {
        if changedSince != nil {
            if !files.isEmpty || jsonl {
                throw ValidationError(
                    "--changed-since checks the articles of the ledger, and files are given. Leave out one of both."
                )
            }
            if format != .text, format != .json {
                throw ValidationError("--changed-since answers as text or json.")
            }
        } else if files.isEmpty {
            throw ValidationError("Missing expected argument '<files> ...'")
        }
        if jsonl, format == .note {
            throw ValidationError(
                "--format note is a text for one reader, and --jsonl answers in JSON lines. Use --format claimreview or "
                    + "json, or give the articles as files.")
        }
    }

    func execute(in surroundings: Surroundings) throws(Failure) -> ExitStatus {
        if let changedSince { return try recheck(since: changedSince.date, in: surroundings) }
        var batch = Batch(
            files: files, form: jsonl ? .jsonLines : .documents, published: document.published, bulk: bulk,
            surroundings: surroundings)
        HeadStart.check(lexiconOptions)
        // A bad file is told before the ledger is touched.
        try batch.begin()
        let examiner = try Examiner(
            Record(ledgerOptions, in: surroundings), asOf: asOf.asOf?.date, lexicon: lexiconOptions.load())
        let layout = batch.isMany ? JSONText.Layout.line : .pretty
        let (style, today, isText) = (surroundings.textStyle, surroundings.today, !jsonl)
        let format = format
        let isContradicted = try batch.forEach { article throws(Failure) in
            let check = examiner.check(article)
            let answer: String
            switch format {
            case .text where isText: answer = CheckLines.text(check, style: style)
            case .text, .json: answer = try JSONAnswer.text(check, layout: layout)
            case .claimreview:
                answer = try JSONAnswer.text(ClaimReviewExport(check, today: today), layout: layout)
            case .note: answer = CorrectionsNote.text(check, today: today)
            }
            return (answer: answer, isContradicted: check.isContradicted)
        } take: { made, isFirst in
            (format == .note && !isFirst ? "\n" + made.answer : made.answer, made.isContradicted)
        }
        if batch.status != .success { return batch.status }
        return isContradicted ? .contradicted : .success
    }
}
