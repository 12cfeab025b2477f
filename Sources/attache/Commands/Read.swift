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
            several files, a folder, or --jsonl, give one a line, in the order of the input.

            Examples:
              attache read notice.html
              attache read --explain notice.txt
              attache read --jsonl archive.jsonl > readings.jsonl
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
    @OptionGroup var lexiconOptions: LexiconOptions

    func execute(in surroundings: Surroundings) throws(Failure) -> ExitStatus {
        let lexicon = try lexiconOptions.load()
        let reader = Reader(lexicon: lexicon)
        var batch = Batch(
            files: files, form: jsonl ? .jsonLines : .documents, published: document.published,
            surroundings: surroundings)
        let isMany = batch.isMany
        try batch.forEach { article throws(Failure) in
            if explain {
                let style = surroundings.textStyle
                let fields = ExplanationText.text(
                    reader.explain(article), document: article.text, style: style)
                guard article.kind != .notice else { return fields }
                return fields + "\n" + ExplanationText.text(steps: reader.trace(article), style: style)
            }
            let reading = reader.read(article)
            if format == .text, !jsonl {
                return ReadingText.text(reading, lexicon: lexicon, style: surroundings.textStyle)
            }
            return try JSONAnswer.text(reading, layout: isMany ? .line : .pretty)
        }
        return batch.status
    }
}
