internal import ArgumentParser
internal import Desk
internal import Dispatch
internal import Foundation
internal import Law
internal import Ledger
internal import Lexicon
internal import Logging

/// `attache desk`: the reading room in a browser.
struct DeskCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "desk",
        abstract: "Serves all of it as pages to a browser on this machine, each page also as JSON and CSV.",
        discussion: """
            Open the address that it prints. It listens on 127.0.0.1 alone, asks no network and adds nothing to the \
            ledger, unless --fetch makes it look for what is new; Ctrl C ends it. On an address that others can reach it asks for a token, one a line of --token-file, and does not start \
            without one; it speaks plain HTTP, so set a proxy with TLS before it and give the proxy's name with --name.

            /openapi.json describes the interface, /metrics counts for Prometheus, /health answers 200 while the ledger \
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

    @Flag(
        help:
            "Also ask the watched sources, each when its time has come, and post what changed to the watch list's webhooks."
    )
    var fetch = false

    @OptionGroup var watch: WatchOptions
    @OptionGroup var ledgerOptions: LedgerOptions

    func validate() throws {
        if !fetch, watch.allowPrivate || watch.keyFile != nil || watch.sourceFile != nil {
            throw ValidationError(
                "--sources, --key-file and --allow-private say how sources are asked, and without --fetch none is."
            )
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
        let settings = DeskSettings(host: listen, port: port, names: names, tokens: tokens, logger: logger)
        let sources = DeskSources(
            ledger: record.ledger, law: record.law, book: try record.lockBook(), lexicon: .standard,
            today: { Surroundings.localDay() })
        let server = DeskServer(sources, settings: settings)
        let schedule = fetch ? try FetchSchedule(record, watch, logger: logger, in: surroundings) : nil
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

    private func tokens(in surroundings: Surroundings) throws(Failure) -> [String] {
        guard let tokenFile else { return [] }
        let bytes = try InputFile.reading(tokenFile, in: surroundings) { stream throws(Failure) in
            try stream.all(limit: 1_000_000)
        }
        let name = InputName.shown(tokenFile)
        do throws(DeskSettings.TokenFault) {
            return try DeskSettings.tokens(in: String(decoding: bytes, as: UTF8.self))
        } catch {
            switch error {
            case .none:
                throw Failure(
                    .notText, "\(name): there is no token in it, so nobody could ask. Write one a line.")
            case .short(let line):
                throw Failure(
                    .notText,
                    "\(name): token \(line) has fewer than 20 signs and could be guessed. Make one, as with: openssl rand -hex 20"
                )
            }
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
