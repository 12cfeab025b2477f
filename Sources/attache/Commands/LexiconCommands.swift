internal import ArgumentParser
internal import Foundation
internal import Lexicon

/// `attache lexicon`: what the program knows, and whether it is in order.
struct LexiconCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lexicon",
        abstract: "Shows what a name can mean, and checks the tables for mistakes.",
        subcommands: [LexiconShowCommand.self, LexiconLintCommand.self])
}

/// `attache lexicon show NAME`: what a name can mean.
struct LexiconShowCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Shows what a name can mean, with kind, state and source.",
        discussion: """
            The first line wins where two fit. Ends with 66 where the lexicon has no such name.

            Example:
              attache lexicon show Patriot
            """)

    @Argument(help: "A name as a text prints it.")
    var name: String

    @OptionGroup var lexiconOptions: LexiconOptions

    func execute(in surroundings: Surroundings) throws(Failure) -> ExitStatus {
        let lexicon = try lexiconOptions.load()
        let meanings = lexicon.meanings(of: name)
        guard !meanings.isEmpty else {
            throw Failure(
                .noInput,
                "\(name): no table has this name. A designation without a row of its own may be read all the same: try "
                    + "attache read. To add it, put a row into articles.tsv of a folder of your own and give --lexicon."
            )
        }
        for meaning in meanings {
            let entity = meaning.entity
            var words = [entity.kind.label, entity.id, entity.name]
            words += [entity.type.text, entity.state.text].filter { !$0.isEmpty }
            if !entity.from.isEmpty || !entity.to.isEmpty { words.append("\(entity.from)–\(entity.to)") }
            if !meaning.condition.isEmpty { words.append("only \(meaning.condition)") }
            let source = lexicon.detail(entity, "source").joined(separator: "; ")
            surroundings.output.write(words.joined(separator: " · ") + "\n  source: \(source)\n")
        }
        return .success
    }
}

/// `attache lexicon lint`: mistakes in the tables.
struct LexiconLintCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "lint",
        abstract: "Finds clashes, missing sources, dangling references and unreachable names in the tables.",
        discussion: """
            Checks the tables in the program and, with --lexicon, your own. A finding is a line: file, line, rule, \
            what is wrong, how to mend it. Ends with 0 where there is none, with 1 where there is one.

            Example:
              attache lexicon lint --lexicon my-tables
            """)

    @OptionGroup var lexiconOptions: LexiconOptions

    func execute(in surroundings: Surroundings) throws(Failure) -> ExitStatus {
        let findings = LexiconLint(own: try lexiconOptions.tables()).findings()
        for finding in findings { surroundings.output.write(finding.message + "\n") }
        return findings.isEmpty ? .success : .contradicted
    }
}
