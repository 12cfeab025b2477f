internal import ArgumentParser
internal import Briefing
internal import Documents
internal import Lexicon
internal import Reading

/// `attache read FILE…`: what documents say, before anything is held against them.
struct ReadCommand: Subcommand {
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case json, text
    }

    static let configuration = CommandConfiguration(
        commandName: "read",
        abstract: "Prints the sales, events and names that documents tell, each with its words.",
        discussion: """
            Reads notices and news without checking them. A document gives a JSON object (schema attache.reading/1); \
            several files, a folder, an archive, or --jsonl, give one a line, in the order of the input.

            An archive is told by its content: tar, WARC, and either of them, JSON lines or a document packed by gzip, \
            Zstandard, xz or bzip2. It is read as a stream, on all cores; every record is answered, or rejected with its \
            reason, or passed over as no document (a picture, a redirection), and the end says how many.

            Examples:
              attache read notice.html
              attache read --explain notice.txt
              attache read --jsonl archive.jsonl > readings.jsonl
              attache read crawl.warc.gz --output readings.jsonl --rejected rejected.jsonl
            """)

    @Argument(help: "Documents or folders; - reads standard input.", completion: .file())
    var files: [String]

    @Option(help: "How the reading is written.")
    var format: Format = .json

    @Flag(
        help: "The input holds a JSON object a line, with source and text or html; the answer is JSON lines.")
    var jsonl = false

    @Flag(
        help: "Shows for each field the rule that gave it and its words; for news, the steps of the reading.")
    var explain = false

    @OptionGroup var document: DocumentOptions
    @OptionGroup var bulk: BulkOptions
    @OptionGroup var lexiconOptions: LexiconOptions

    func execute(in surroundings: Surroundings) throws(Failure) -> ExitStatus {
        let lexicon = try lexiconOptions.load()
        let reader = Reader(lexicon: lexicon)
        var batch = Batch(
            files: files, form: jsonl ? .jsonLines : .documents, published: document.published, bulk: bulk,
            surroundings: surroundings)
        try batch.begin()
        let layout = batch.isMany ? JSONText.Layout.line : .pretty
        let style = surroundings.textStyle
        let (explain, asText) = (explain, format == .text && !jsonl)
        _ = try batch.forEach { article throws(Failure) in
            if explain {
                let fields = ExplanationText.text(
                    reader.explain(article), document: article.text, style: style)
                guard article.kind != .notice else { return fields }
                return fields + "\n" + ExplanationText.text(steps: reader.trace(article), style: style)
            }
            let reading = reader.read(article)
            if asText { return ReadingText.text(reading, lexicon: lexicon, style: style) }
            return try JSONAnswer.reading(reading, layout: layout)
        } take: { answer, _ in
            (answer, false)
        }
        return batch.status
    }
}
