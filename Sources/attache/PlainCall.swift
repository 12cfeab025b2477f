/// The commonest calls, a command and the files that it reads, made without the parser of arguments.
///
/// The parser looks through all that the program's types conform to, which takes longer than reading an article does. The
/// defaults of the options stand once more here; a test holds what is made here against what the parser makes.
enum PlainCall {
    /// - Returns: `nil` where anything else was given: then the parser says what it means.
    static func command(_ arguments: [String]) -> (any Subcommand)? {
        let files = Array(arguments.dropFirst())
        guard !files.isEmpty, files.allSatisfy(isFile) else { return nil }
        switch arguments[0] {
        case "read": return ReadCommand.plain(files)
        case "check": return CheckCommand.plain(files)
        case "brief" where files.count == 1: return BriefCommand.plain(files[0])
        default: return nil
        }
    }

    private static func isFile(_ argument: String) -> Bool {
        argument == "-" || argument.utf8.first.map { $0 != UInt8(ascii: "-") } ?? false
    }
}

extension ReadCommand {
    fileprivate static func plain(_ files: [String]) -> Self {
        var command = Self()
        command.files = files
        command.format = .json
        command.jsonl = false
        command.explain = false
        command.document = .plain
        command.bulk = .plain
        command.lexiconOptions = .plain
        return command
    }
}

extension CheckCommand {
    fileprivate static func plain(_ files: [String]) -> Self {
        var command = Self()
        command.files = files
        command.format = .text
        command.jsonl = false
        command.changedSince = nil
        command.document = .plain
        command.bulk = .plain
        command.asOf = .plain
        command.ledgerOptions = .plain
        command.lexiconOptions = .plain
        return command
    }
}

extension BriefCommand {
    fileprivate static func plain(_ file: String) -> Self {
        var command = Self()
        command.file = file
        command.format = .text
        command.document = .plain
        command.asOf = .plain
        command.ledgerOptions = .plain
        command.lexiconOptions = .plain
        command.explain = false
        command.output = nil
        return command
    }
}

extension DocumentOptions {
    fileprivate static var plain: Self {
        var options = Self()
        options.published = nil
        return options
    }
}

extension BulkOptions {
    fileprivate static var plain: Self {
        var options = Self()
        options.output = nil
        options.rejected = nil
        options.resume = false
        options.jobs = nil
        return options
    }
}

extension AsOfOptions {
    fileprivate static var plain: Self {
        var options = Self()
        options.asOf = nil
        return options
    }
}

extension LedgerOptions {
    fileprivate static var plain: Self {
        var options = Self()
        options.ledger = nil
        return options
    }
}

extension LexiconOptions {
    fileprivate static var plain: Self {
        var options = Self()
        options.lexicon = nil
        return options
    }
}
