internal import ArgumentParser
internal import Briefing
internal import Ledger
internal import Lexicon

/// `attache search QUERY`: the words of all sources and cases.
struct SearchCommand: Subcommand {
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json
    }

    static let configuration = CommandConfiguration(
        commandName: "search",
        abstract: "Finds words in the sources that were added and in the cases and events of the record.",
        discussion: """
            All words must stand in a text; OR, NOT, brackets, "words that stand together" and begin* are \
            understood. Accents do not count, and a state is found under all its names. Those learned last come \
            first.

            Examples:
              attache search 'AIM-9X AND Türkiye'
              attache search '"radar" (Kuwait OR Qatar)' --limit 5
            """)

    @Argument(help: ArgumentHelp("What is looked for.", valueName: "query"))
    var query: [String]

    @Option(help: ArgumentHelp("At most so many texts.", valueName: "number"))
    var limit = 20

    @Option(help: "How the answer is written.")
    var format: Format = .text

    @OptionGroup var asOf: AsOfOptions

    @OptionGroup var ledgerOptions: LedgerOptions

    func validate() throws {
        if limit < 1 { throw ValidationError("--limit \(limit): a list needs 1 text or more.") }
    }

    func execute(in surroundings: Surroundings) throws(Failure) -> ExitStatus {
        let words = query.joined(separator: " ")
        let names = StateSynonyms()
        let wanted: SearchQuery
        do throws(SearchQuery.Fault) {
            wanted = try SearchQuery(words, synonyms: names.others)
        } catch {
            throw Failure(
                .usage,
                "'\(words)': this is no query, since \(error.reason). Write words, with AND, OR or NOT in capitals "
                    + "between them, and \"…\" around words that stand together.")
        }
        let record = try Record(ledgerOptions, in: surroundings)
        let hits = try record.asking { ledger throws(LedgerError) in
            try ledger.search(wanted, limit: limit, asOf: asOf.asOf?.date)
        }
        switch format {
        case .json:
            surroundings.output.write(try JSONAnswer.text(SearchAnswer(hits: hits), layout: .pretty))
        case .text where hits.isEmpty:
            surroundings.output.write(
                "No source in the ledger, no case and no event of the record has these words.\n")
        case .text: surroundings.output.write(SearchText.text(hits, style: surroundings.textStyle))
        }
        return .success
    }
}
