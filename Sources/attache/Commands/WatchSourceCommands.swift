internal import ArgumentParser
internal import Briefing
internal import Ledger
internal import Watch

/// `attache watch source …`: sources of the user's own.
struct WatchSourceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "source", abstract: "Adds sources of your own to those that attache fetch asks.",
        subcommands: [WatchSourceAddCommand.self, WatchSourceRemoveCommand.self])
}

/// `attache watch source add ID KIND ADDRESS`.
struct WatchSourceAddCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Adds a source; one with the id of a known one takes its place.",
        discussion: """
            Kinds: listing (a page with links to its entries), feed (RSS, Atom, JSON), sitemap, page, and \
            federal-register, congressional-record, communications, resolutions for the interfaces of that form.

            Examples:
              attache watch source add my-paper feed https://paper.example/defence.rss
              attache watch source add ministry listing https://mod.example/news --entries '/news/20*'
            """)

    @Argument(help: ArgumentHelp("Its name, of small letters, digits and hyphens.", valueName: "id"))
    var id: String

    @Argument(help: ArgumentHelp("How it is read.", valueName: "kind"))
    var kind: String

    @Argument(help: ArgumentHelp("Where it is.", valueName: "address"))
    var address: String

    @Option(
        help: ArgumentHelp(
            "The paths of its entries, with * for any signs; several parted by ;", valueName: "pattern"))
    var entries = ""

    @Option(
        name: .customLong("host"),
        help: ArgumentHelp("A further host to which entries may lead; may be repeated.", valueName: "host"))
    var hosts: [String] = []

    @Option(help: ArgumentHelp("Hours between two looks of attache desk --fetch.", valueName: "hours"))
    var every = 6

    @Option(help: ArgumentHelp("Milliseconds between two requests to a host.", valueName: "ms"))
    var pace = 1_000

    @Option(help: ArgumentHelp("What it is, in a line.", valueName: "text"))
    var about = ""

    @OptionGroup var ledgerOptions: LedgerOptions

    func validate() throws {
        if !WatchedSource.isID(id) {
            throw ValidationError("\(id): an id is of small letters, digits and hyphens, as my-paper.")
        }
        if WatchedSource.Kind(rawValue: kind) == nil {
            let known = WatchedSource.Kind.allCases.map(\.rawValue).joined(separator: ", ")
            throw ValidationError("\(kind): this is no kind of source. There are \(known).")
        }
        if WebAddress(address) == nil {
            throw ValidationError("\(address): this is no address of the web, as https://paper.example/feed.")
        }
        if every < 1 { throw ValidationError("--every \(every): an hour or more.") }
        if !(0...600_000).contains(pace) {
            throw ValidationError("--pace \(pace): from 0 to 600000 milliseconds.")
        }
        if let bad = ([entries, about] + hosts).first(where: { $0.contains { $0.isNewline || $0 == "\t" } }) {
            throw ValidationError("'\(bad)': this stands in one line, without tabs.")
        }
    }

    func execute(in surroundings: Surroundings) throws(Failure) -> ExitStatus {
        let record = try Record(ledgerOptions, in: surroundings)
        guard let kind = WatchedSource.Kind(rawValue: kind) else { return .usage }
        let source = WatchedSource(
            id: id, kind: kind, address: WebAddress(address)?.description ?? address, entries: entries,
            hosts: hosts.map { $0.lowercased() }, every: every, pace: pace, about: about)
        try WatchList.change(record) { writer throws(LedgerError) in try writer.watch(source) }
        surroundings.output.write("added: \(id). attache fetch \(id) asks it.\n")
        return .success
    }
}

/// `attache watch source remove ID`.
struct WatchSourceRemoveCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "remove",
        abstract: "Takes a source of your own off the list; what it brought stays in the ledger.")

    @Argument(help: ArgumentHelp("Its id.", valueName: "id"))
    var id: String

    @OptionGroup var ledgerOptions: LedgerOptions

    func execute(in surroundings: Surroundings) throws(Failure) -> ExitStatus {
        let record = try Record(ledgerOptions, in: surroundings)
        let id = id
        let wasThere = try WatchList.change(record) { writer throws(LedgerError) in
            try writer.unwatch(source: id)
        }
        guard wasThere else {
            throw Failure(
                .noInput,
                "\(InputName.shown(id)): you have added no source of this id, so nothing was taken away. attache sources "
                    + "lists all; those of the program stay.")
        }
        surroundings.output.write("removed: \(id)\n")
        return .success
    }
}
