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
            X-Attache-Signature is v1= and the code of X-Attache-Timestamp, a dot and the body. With --mail they are mailed, \
            by the relay that attache watch run and attache desk are given with --mail-file.

            Examples:
              attache watch add 'buyer:TUR'
              attache watch add 'article:"Black Hawk" least:100000000' --webhook https://desk.example.org/hook --secret-file hook.secret
              attache watch add 'buyer:NOR' --mail reporter@example.org
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

    @Option(
        help: ArgumentHelp("Somebody to whom reports are mailed; may be repeated.", valueName: "address"))
    var mail: [String] = []

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
        if let bad = mail.first(where: { MailAddress($0)?.name != "" }) {
            throw ValidationError("--mail \(bad): this is no address of mail, as reporter@example.org.")
        }
        if mail.count > 20 { throw ValidationError("--mail: one entry is mailed to 20 readers at most.") }
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
        let (text, targets, now) = (
            filter.text, Interest.targets(webhook: webhook, mail: mail), surroundings.clock()
        )
        try WatchList.change(record) { writer throws(LedgerError) in
            try writer.watch(filter: text, webhook: targets, secretFile: path, now: now)
        }
        let ways = [webhook == nil ? nil : "posted", mail.isEmpty ? nil : "mailed"].compactMap { $0 }
        surroundings.output.write(
            "watched: \(filter.text). What comes from now on is told by attache watch run"
                + (ways.isEmpty ? ".\n" : ", and \(ways.joined(separator: " and ")).\n"))
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
                try JSONAnswer.text(
                    InterestsAnswer(watched: interests.map(InterestsAnswer.Entry.init)), layout: .pretty))
        case .text where interests.isEmpty:
            surroundings.output.write("Nothing is watched. attache watch add 'buyer:TUR' begins.\n")
        case .text:
            for interest in interests {
                let looked = interest.lookedAt.map { "last told \($0.prefix(10))" } ?? "not told yet"
                let ways = interest.shownTargets.map { ", \($0)" }.joined()
                surroundings.output.write(
                    SafeText.line(
                        "\(interest.id) \(interest.filter) (since \(interest.addedAt.prefix(10)), \(looked)\(ways))"
                    ) + "\n")
            }
        }
        return .success
    }
}

private struct InterestsAnswer: Encodable {
    /// An entry without what is its owner's secret: the path of a webhook, and where its secret lies.
    struct Entry: Encodable {
        let id: Int64
        let filter: String
        let addedAt: String
        let seenTo: Int64
        let lookedAt: String?
        let to: [String]

        init(_ interest: Interest) {
            id = interest.id
            filter = interest.filter
            addedAt = interest.addedAt
            seenTo = interest.seenTo
            lookedAt = interest.lookedAt
            to = interest.shownTargets
        }
    }

    let schema = "attache.watch-list/1"
    let watched: [Entry]
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
        abstract: "Tells what changed for the watch list since the last run, posts it and mails it.",
        discussion: """
            Each change is told once. What a webhook or the relay did not take is sent again at the next run. It looks at what the ledger \
            holds; attache fetch brings what is new.

            Example:
              attache fetch && attache watch run --mail-file mail.conf
            """)

    @Option(help: "How the reports are written: text, or a JSON object a line.")
    var format: SourcesCommand.Format = .text

    @OptionGroup var mail: MailOptions

    @Flag(help: "Also post to addresses of this machine and of its neighbourhood.")
    var allowPrivate = false

    @OptionGroup var ledgerOptions: LedgerOptions

    func execute(in surroundings: Surroundings) throws(Failure) -> ExitStatus {
        let record = try Record(ledgerOptions, in: surroundings)
        let mailer = try mail.mailer(in: surroundings)
        let due = try WatchList.reports(record, in: surroundings)
        try WatchList.tell(due.map(\.report), format, in: surroundings)
        guard !due.isEmpty else { return .success }
        return try WatchList.deliver(
            due, record, mailer: mailer, allowsPrivate: allowPrivate, in: surroundings)
    }
}
