internal import ArgumentParser
internal import Briefing
internal import Checking
internal import Documents

/// `attache check FILE…`: findings for editors, scripts and pipelines.
struct CheckCommand: Subcommand {
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json
    }

    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Lists the findings on articles, one a line or as JSON.",
        discussion: """
            The same findings as attache brief, for an editor, a script or a pipeline. Several files, or --jsonl, \
            give a JSON object a line, in the order of the input. Ends with 1 where something is contradicted.

            Examples:
              attache check article.txt
              attache check --jsonl articles.jsonl --format json > checks.jsonl
            """)

    @Argument(help: "Articles; - reads standard input.", completion: .file())
    var files: [String]

    @Option(help: "How the findings are written.")
    var format: Format = .text

    @Flag(
        help: "The input holds a JSON object a line, with source and text or html; the answer is JSON lines.")
    var jsonl = false

    @OptionGroup var document: DocumentOptions
    @OptionGroup var asOf: AsOfOptions
    @OptionGroup var ledgerOptions: LedgerOptions
    @OptionGroup var lexiconOptions: LexiconOptions

    func execute(in surroundings: Surroundings) throws(Failure) -> ExitStatus {
        var batch = Batch(
            files: files, form: jsonl ? .jsonLines : .documents, published: document.published,
            surroundings: surroundings)
        HeadStart.lexicon(lexiconOptions)
        // A bad file is told before the ledger is touched.
        guard try batch.begin() else { return batch.status }
        let examiner = try Examiner(
            Record(ledgerOptions, in: surroundings), asOf: asOf.asOf?.date, lexicon: lexiconOptions.load())
        var isContradicted = false
        try batch.forEach { article throws(Failure) in
            let check = examiner.check(article)
            isContradicted = isContradicted || check.isContradicted
            if format == .text, !jsonl {
                return CheckLines.text(check, style: surroundings.textStyle)
            }
            return try JSONAnswer.text(check, layout: jsonl || files.count > 1 ? .line : .pretty)
        }
        if batch.status != .success { return batch.status }
        return isContradicted ? .contradicted : .success
    }
}
