internal import ArgumentParser
internal import Briefing
internal import Documents
internal import Lexicon
internal import Reading

/// `attache diff OLD NEW`: what changed between two captures of one page.
struct DiffCommand: Subcommand {
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json
    }

    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "Shows which fields and which words changed between two captures of one page.",
        discussion: """
            Compares by content: markup, line breaks and page marks are no change. Leaves with 0 where the two say the \
            same, 1 where they do not.

            Example:
              attache diff page-of-march.html page-of-august.html
            """)

    @Argument(help: "The earlier capture.", completion: .file())
    var old: String

    @Argument(help: "The later capture.", completion: .file())
    var new: String

    @Option(help: "How the difference is written.")
    var format: Format = .text

    func execute(in surroundings: Surroundings) throws(Failure) -> ExitStatus {
        let reader = Reader()
        let before = reader.read(try InputFile.document(old, published: nil, in: surroundings))
        let after = reader.read(try InputFile.document(new, published: nil, in: surroundings))
        let difference = ReadingDifference(old: before, new: after)
        switch format {
        case .text: surroundings.output.write(DifferenceText.text(difference, style: surroundings.textStyle))
        case .json: surroundings.output.write(try JSONAnswer.text(difference, layout: .pretty))
        }
        return difference.isEmpty ? .success : .contradicted
    }
}
