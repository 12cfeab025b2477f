internal import ArgumentParser
internal import Briefing
internal import Foundation
internal import Law
internal import Ledger
internal import Watch

/// `attache watch …`: the watch list, and the user's own sources.
struct WatchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "watch",
        abstract: "Keeps a list of what you want to be told of, and tells what changed and why.",
        discussion: """
            A filter has the terms of the list of cases, each as name:value: buyer, article, since, until, least, most, stage.

            Example:
              attache watch add 'buyer:TUR article:F-16'
              attache fetch && attache watch run
            """,
        subcommands: [
            WatchAddCommand.self, WatchListCommand.self, WatchRemoveCommand.self, WatchReportCommand.self,
            WatchRunCommand.self, WatchSourceCommand.self,
        ])
}

/// `attache watch add 'buyer:TUR'`.
struct WatchAddCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Puts a filter on the watch list; what comes from now on is told.",
        discussion: """
            With --webhook reports are posted there as JSON, signed with HMAC-SHA256 by the secret in --secret-file: \
            X-Attache-Signature is v1= and the code of X-Attache-Timestamp, a dot and the body.

            Examples:
              attache watch add 'buyer:TUR'
              attache watch add 'article:"Black Hawk" least:100000000' --webhook https://desk.example.org/hook --secret-file hook.secret
            """)

    @Argument(help: ArgumentHelp("The terms, as buyer:TUR.", valueName: "filter"))
    var filter: [String]

    @Option(help: ArgumentHelp("An address to which reports are posted.", valueName: "address"))
    var webhook: String?

    @Option(
        help: ArgumentHelp(
            "A file with the secret by which they are signed, 20 signs or more.", valueName: "path"),
        completion: .file())
    var secretFile: String?

    @OptionGroup var ledgerOptions: LedgerOptions

    func validate() throws {
        if webhook != nil, secretFile == nil {
            throw ValidationError(
                "--webhook needs --secret-file: without a signature the receiver could not tell your reports from others'."
            )
        }
        if let webhook, WebAddress(webhook) == nil {
            throw ValidationError(
                "--webhook \(webhook): this is no address of the web, as https://example.org/hook.")
        }
        if webhook == nil, secretFile != nil {
            throw ValidationError("--secret-file signs what goes to --webhook, and there is none.")
        }
    }

    func execute(in surroundings: Surroundings) throws(Failure) -> ExitStatus {
        let record = try Record(ledgerOptions, in: surroundings)
        let filter = try WatchList.filter(filter.joined(separator: " "), record)
        let path = secretFile.map { URL(fileURLWithPath: $0).standardizedFileURL.path }
        if let path, Delivery.secret(path) == nil {
            throw Failure(
                .notText,
                "\(InputName.shown(path)): it cannot be read, or its secret has fewer than 20 signs and could be guessed. Make "
                    + "one, as with: openssl rand -hex 32")
        }
        let (text, webhook, now) = (filter.text, webhook, surroundings.clock())
        try WatchList.change(record) { writer throws(LedgerError) in
            try writer.watch(filter: text, webhook: webhook, secretFile: path, now: now)
        }
        surroundings.output.write(
            "watched: \(filter.text). What comes from now on is told by attache watch run\(webhook == nil ? "" : ", and posted").\n"
        )
        return .success
    }
}

/// `attache watch list`.
struct WatchListCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Lists what is watched, and when it was last looked at.")

    @Option(help: "How the list is written.")
    var format: SourcesCommand.Format = .text

    @OptionGroup var ledgerOptions: LedgerOptions

    func execute(in surroundings: Surroundings) throws(Failure) -> ExitStatus {
        let record = try Record(ledgerOptions, in: surroundings)
        let interests = try record.asking { ledger throws(LedgerError) in try ledger.interests() }
        switch format {
        case .json:
            surroundings.output.write(
                try JSONAnswer.text(InterestsAnswer(watched: interests), layout: .pretty))
        case .text where interests.isEmpty:
            surroundings.output.write("Nothing is watched. attache watch add 'buyer:TUR' begins.\n")
        case .text:
            for interest in interests {
                let looked = interest.lookedAt.map { "last told \($0.prefix(10))" } ?? "not told yet"
                // Of a webhook only the host: its path is its owner's secret.
                let hook = interest.webhook.flatMap { WebAddress($0) }.map { ", posted to \($0.host)" } ?? ""
                surroundings.output.write(
                    SafeText.line(
                        "\(interest.id) \(interest.filter) (since \(interest.addedAt.prefix(10)), \(looked)\(hook))"
                    ) + "\n")
            }
        }
        return .success
    }
}

private struct InterestsAnswer: Encodable {
    let schema = "attache.watch-list/1"
    let watched: [Interest]
}

/// `attache watch remove`.
struct WatchRemoveCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "remove", abstract: "Takes a filter off the watch list.")

    @Argument(
        help: ArgumentHelp(
            "Its number in attache watch list, or the filter itself.", valueName: "number|filter"))
    var name: [String]

    @OptionGroup var ledgerOptions: LedgerOptions

    func execute(in surroundings: Surroundings) throws(Failure) -> ExitStatus {
        let record = try Record(ledgerOptions, in: surroundings)
        let name = name.joined(separator: " ")
        let interests = try record.asking { ledger throws(LedgerError) in try ledger.interests() }
        let wanted = (try? WatchList.filter(name, record))?.text ?? name
        guard let found = interests.first(where: { String($0.id) == name || $0.filter == wanted }) else {
            throw Failure(
                .noInput,
                "\(InputName.shown(name)): nothing of that number or filter is watched. attache watch list shows what is."
            )
        }
        try WatchList.change(record) { writer throws(LedgerError) in
            _ = try writer.unwatch(interest: found.id)
        }
        surroundings.output.write("no longer watched: \(found.filter)\n")
        return .success
    }
}

/// `attache watch report`: what a run would tell, without telling it as told.
struct WatchReportCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Shows what changed for the watch list since the last run, and changes nothing.")

    @Option(help: "How the reports are written: text, or a JSON object a line.")
    var format: SourcesCommand.Format = .text

    @OptionGroup var ledgerOptions: LedgerOptions

    func execute(in surroundings: Surroundings) throws(Failure) -> ExitStatus {
        let record = try Record(ledgerOptions, in: surroundings)
        let due = try WatchList.reports(record, in: surroundings)
        try WatchList.tell(due.map(\.report), format, in: surroundings)
        return .success
    }
}

/// `attache watch run`: tells what changed, posts it, and begins anew.
struct WatchRunCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: "Tells what changed for the watch list since the last run, and posts it to the webhooks.",
        discussion: """
            Each change is told once. What a webhook did not take is posted again at the next run. It looks at what the ledger \
            holds; attache fetch brings what is new.

            Example:
              attache fetch && attache watch run
            """)

    @Option(help: "How the reports are written: text, or a JSON object a line.")
    var format: SourcesCommand.Format = .text

    @Flag(help: "Also post to addresses of this machine and of its neighbourhood.")
    var allowPrivate = false

    @OptionGroup var ledgerOptions: LedgerOptions

    func execute(in surroundings: Surroundings) throws(Failure) -> ExitStatus {
        let record = try Record(ledgerOptions, in: surroundings)
        let due = try WatchList.reports(record, in: surroundings)
        try WatchList.tell(due.map(\.report), format, in: surroundings)
        guard !due.isEmpty else { return .success }
        return try WatchList.deliver(due, record, allowsPrivate: allowPrivate, in: surroundings)
    }
}
