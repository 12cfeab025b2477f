internal import ArgumentParser
internal import Briefing
internal import Law

/// Other rules than the law's, for a what-if.
struct RulesOption: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "A table of rules that take the place of the law's, as a bill would.",
            discussion: """
                Its columns are those of law-thresholds.tsv, law-tiers.tsv, law-review.tsv or law-procedure.tsv in \
                Tables/; a row holds from its first to its last day.
                """,
            valueName: "file"),
        completion: .file(extensions: ["tsv"]))
    var rules: String?

    /// The what-if that the file makes of a law; `nil` where none is named.
    func whatIf(_ law: Law, in surroundings: Surroundings) throws(Failure) -> WhatIf? {
        guard let rules else { return nil }
        let limit = 1_000_000
        let bytes = try InputFile.reading(rules, in: surroundings) { stream throws(Failure) in
            try stream.all(limit: limit)
        }
        let name = InputName.shown(rules)
        guard bytes.count <= limit else {
            throw Failure(
                .notText,
                "\(name): the file has more than 1 MB, and a table of rules has a few lines. "
                    + "Name a file with the rows of the bill.")
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw Failure(
                .notText,
                "\(name): this is not UTF-8 text, so no rule was read from it. "
                    + "Save the table as UTF-8, with tabs between its cells.")
        }
        do throws(LawTableError) {
            return WhatIf(try Amendment(text, file: name), of: law)
        } catch {
            throw Failure(.notText, error.description)
        }
    }
}
