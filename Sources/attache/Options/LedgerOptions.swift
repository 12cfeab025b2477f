internal import ArgumentParser

/// Which ledger holds the record.
struct LedgerOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The file that keeps the record, or the postgres:// address of a database.",
            discussion: "Without it ATTACHE_LEDGER says, else attache/ledger.sqlite among your data.",
            valueName: "path"),
        completion: .file(extensions: ["sqlite"]))
    var ledger: String?
}

/// What the user knows about a document.
struct DocumentOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The day on which the article appeared, where it does not say or says it wrongly.",
            valueName: "YYYY-MM-DD"))
    var published: Day?
}
