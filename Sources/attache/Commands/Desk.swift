internal import ArgumentParser
internal import Desk
internal import Dispatch
internal import Foundation
internal import Law
internal import Ledger
internal import Lexicon
internal import Logging
internal import Watch

/// `attache desk`: the reading room in a browser.
struct DeskCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "desk",
        abstract: "Serves all of it as pages to a browser on this machine, each page also as JSON and CSV.",
        discussion: """
            Open the address that it prints. It listens on 127.0.0.1 alone, adds nothing to the ledger and asks no network \
            but for a page whose address you give it (never with --offline), unless --fetch makes it look for what is new; \
            Ctrl C ends it.

            On an address that others can reach it asks for a token, one a line of --token-file, and does not start without \
            one. Behind a token stands its role: reader, or editor for whoever may change the watch list. It speaks plain \
            HTTP, so set a proxy with TLS before it and give the proxy's name with --name. Each visitor may then make --rate \
            requests a second for long, and five times as many at once.

            /openapi.json describes the interface, /mcp answers assistants (Model Context Protocol), /metrics counts for Prometheus, /health answers 200 while the ledger \
            can be asked.

            Examples:
              attache desk
              attache desk --port 0
              attache desk --fetch --key-file congress.key
              attache desk --listen 0.0.0.0 --token-file tokens --name desk.example.org
            """)

    @Option(help: ArgumentHelp("The address to listen on.", valueName: "address"))
    var listen = "127.0.0.1"

    @Option(help: ArgumentHelp("The port; 0 takes one that is free.", valueName: "number"))
    var port = 8_026

    @Option(
        help: ArgumentHelp("A file with the tokens of those who may ask, one a line.", valueName: "path"),
        completion: .file())
    var tokenFile: String?

    @Option(
        name: .customLong("name"),
        help: ArgumentHelp(
            "A name beside its address by which the desk is asked; may be repeated.", valueName: "host"))
    var names: [String] = []

    @Option(
        help: ArgumentHelp(
            "From which level on the log is written: trace, debug, info, notice, warning, error.",
            valueName: "level"))
    var logLevel = "info"

    @Option(
        help: ArgumentHelp(
            "Requests a second that one visitor may make for long; 0 counts none. 20 with tokens, else 0.",
            valueName: "number"))
    var rate: Int?

    @Flag(help: "Ask no network at all, and offer no field for an address.")
    var offline = false

    @Flag(
        help:
            "Also ask the watched sources, each when its time has come, and post what changed to the watch list's webhooks."
    )
    var fetch = false

    @OptionGroup var watch: WatchOptions
    @OptionGroup var mail: MailOptions
    @OptionGroup var ledgerOptions: LedgerOptions

    func validate() throws {
        if !fetch, watch.keyFile != nil || watch.sourceFile != nil || mail.mailFile != nil {
            throw ValidationError(
                "--sources, --key-file and --mail-file say how sources are asked and told of, and without --fetch none is."
            )
        }
        if offline, fetch || watch.allowPrivate {
            throw ValidationError(
                "--offline asks no network, and --fetch and --allow-private say how it is asked.")
        }
        if let rate, !(0...100_000).contains(rate) {
            throw ValidationError("--rate \(rate): from 0 to 100000 requests a second.")
        }
        if !(0...65_535).contains(port) {
            throw ValidationError("--port \(port): a port is a number from 0 to 65535.")
        }
        if Logger.Level(rawValue: logLevel) == nil {
            throw ValidationError(
                "--log-level \(logLevel): this may be trace, debug, info, notice, warning or error.")
        }
        if tokenFile == nil, !DeskSettings.isLoopback(listen) {
            throw ValidationError(
                "--listen \(listen): others can reach this address, and without a token they could all ask. Name a file of "
                    + "tokens with --token-file, or listen on 127.0.0.1.")
        }
    }

    func execute(in surroundings: Surroundings) throws(Failure) -> ExitStatus {
        HeadStart.lexicon()
        let tokens = try tokens(in: surroundings)
        let record = try Record(ledgerOptions, in: surroundings)
        var logger = Logger(label: "attache.desk") { label in StreamLogHandler.standardError(label: label) }
        logger.logLevel = Logger.Level(rawValue: logLevel) ?? .info
        let counted = rate ?? (tokens.isEmpty ? 0 : 20)
        let settings = DeskSettings(
            host: listen, port: port, names: names, tokens: tokens, rate: counted == 0 ? nil : counted,
            hands: hands(record), logger: logger)
        let sources = DeskSources(
            ledger: record.ledger, law: record.law, book: try record.lockBook(), lexicon: .standard,
            today: { Surroundings.localDay() })
        let server = DeskServer(sources, settings: settings)
        let schedule = fetch ? try FetchSchedule(record, watch, mail, logger: logger, in: surroundings) : nil
        let beside = schedule.map { schedule in { @Sendable () async in await schedule.run() } }
        let host = listen.contains(":") ? "[\(listen)]" : listen
        let trouble = Waiting.run {
            try await server.run(beside: beside) { port in
                // A person reads it, and a script that asked for a free port.
                FileHandle.standardOutput.write(Data("http://\(host):\(port)/\n".utf8))
            }
        }
        guard let trouble else { return .success }
        if let error = trouble as? LedgerError { throw Failure(error) }
        throw Failure(
            .unavailable,
            "\(listen):\(port): the desk cannot listen there (\(trouble)). Another program may hold the port: choose one with "
                + "--port, or 0 for any that is free.")
    }

    /// What the desk has done by others: it opens no connection and writes to no ledger itself.
    private func hands(_ record: Record) -> DeskHands {
        var hands = DeskHands()
        if !offline {
            let allowsPrivate = watch.allowPrivate
            hands.page = { address throws(DeskRefusal) in
                do throws(FetchFault) {
                    let page = try await PageAtAddress.bring(address, allowsPrivate: allowsPrivate)
                    return BroughtDocument(bytes: page.bytes, mediaType: page.type, address: page.address)
                } catch {
                    // How the program is started is nothing that a reader could change.
                    let remedy = error.code == .privateAddress ? "" : " \(error.remedy)."
                    throw DeskRefusal("\(error.what).\(remedy)")
                }
            }
        }
        guard record.ledger.access == .readWrite else { return hands }
        let (ledger, law) = (record.ledger, record.law)
        hands.watch = { text throws(DeskRefusal) in
            do throws(InterestFilter.Fault) {
                let filter = try InterestFilter(text, law: law).text
                try Self.change(ledger) { writer throws(LedgerError) in
                    // One that is on the list keeps the ways by which it is told.
                    if try !ledger.interests().contains(where: { $0.filter == filter }) {
                        try writer.watch(filter: filter, webhook: nil, secretFile: nil, now: Date())
                    }
                }
                return filter
            } catch {
                throw DeskRefusal(error.message)
            }
        }
        hands.unwatch = { entry throws(DeskRefusal) in
            do throws(InterestFilter.Fault) {
                return try Self.change(ledger) { writer throws(LedgerError) in
                    try writer.unwatch(interest: entry)
                }
            } catch {
                throw DeskRefusal(error.message)
            }
        }
        return hands
    }

    private static func change<Value>(
        _ ledger: Ledger, _ work: (LedgerWriter) throws(LedgerError) -> Value
    ) throws(InterestFilter.Fault) -> Value {
        do throws(LedgerError) {
            let writer = try ledger.writer()
            defer { writer.close() }
            return try work(writer)
        } catch {
            throw InterestFilter.Fault("The ledger could not be written. Try again in a moment.")
        }
    }

    private func tokens(in surroundings: Surroundings) throws(Failure) -> [DeskToken] {
        guard let tokenFile else { return [] }
        let bytes = try InputFile.reading(tokenFile, in: surroundings) { stream throws(Failure) in
            try stream.all(limit: 1_000_000)
        }
        let name = InputName.shown(tokenFile)
        do throws(DeskToken.Fault) {
            return try DeskToken.all(in: String(decoding: bytes, as: UTF8.self))
        } catch {
            let words =
                switch error {
                case .none: "there is no token in it, so nobody could ask. Write one a line."
                case .short(let line):
                    "the token in line \(line) has fewer than 20 signs and could be guessed. Make one, as with: openssl rand "
                        + "-hex 20"
                case .role(let line):
                    "behind the token in line \(line) stands something else than reader or editor. Write the token, its role, "
                        + "and a remark behind #."
                case .twice(let line): "the token in line \(line) stands above it already. Give each its own."
                }
            throw Failure(.notText, "\(name): \(words)")
        }
    }
}

/// Waits on this thread for work that runs on others.
enum Waiting {
    /// - Returns: what the work threw; `nil` where it ended well.
    static func run(_ work: @escaping @Sendable () async throws -> Void) -> (any Error)? {
        let outcome = Outcome()
        let done = DispatchSemaphore(value: 0)
        Task {
            do { try await work() } catch { outcome.error = error }
            done.signal()
        }
        done.wait()
        return outcome.error
    }

    /// - Returns: what the work made, or what it threw.
    static func value<Value: Sendable>(
        _ work: @escaping @Sendable () async throws -> Value
    ) -> Result<Value, any Error> {
        let made = Made<Value>()
        if let error = run({ made.value = try await work() }) { return .failure(error) }
        guard let value = made.value else { return .failure(CancellationError()) }
        return .success(value)
    }

    /// `@unchecked Sendable`: as with ``Outcome``.
    private final class Made<Value: Sendable>: @unchecked Sendable {
        var value: Value?
    }

    /// `@unchecked Sendable`: it is written before the semaphore is raised, and read after it was waited for.
    private final class Outcome: @unchecked Sendable {
        var error: (any Error)?
    }
}
