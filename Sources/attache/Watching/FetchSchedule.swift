internal import Foundation
internal import Law
internal import Ledger
internal import Logging
internal import Watch

/// What the desk does beside serving pages with `--fetch`: asks each source when its time has come, and sends what changed.
struct FetchSchedule: Sendable {
    private let record: Record
    private let listed: [WatchedSource]?
    private let key: String?
    private let allowsPrivate: Bool
    private let mailer: Mailer?
    private let logger: Logger
    private let clock: WatchClock

    init(
        _ record: Record, _ options: WatchOptions, _ mail: MailOptions, logger: Logger,
        in surroundings: Surroundings, clock: WatchClock = .ofMachine, sources: [WatchedSource]? = nil
    ) throws(Failure) {
        guard record.ledger.access == .readWrite else {
            throw Failure(
                .cannotCreate,
                "--fetch: this ledger cannot be written, so nothing that is new could be kept. Name another with --ledger, or "
                    + "start the desk without --fetch.")
        }
        self.record = record
        let all = try options.sources(record, in: surroundings)
        // Without a file the ledger is asked at each round: what the user adds meanwhile counts.
        listed = sources ?? (options.sourceFile == nil ? nil : all)
        key = try options.key(in: surroundings)
        allowsPrivate = options.allowPrivate
        mailer = try mail.mailer(in: surroundings)
        self.logger = logger
        self.clock = clock
    }

    /// Looks once a minute whether a source is due, until it is cancelled.
    func run() async {
        while !Task.isCancelled {
            do {
                try await round()
            } catch {
                logger.error("The sources cannot be asked", metadata: ["reason": "\(error)"])
            }
            try? await clock.pause(.seconds(60))
        }
    }

    /// Asks what is due, and sends what changed.
    func round() async throws {
        let sources = try listed ?? record.ledger.watchedSources()
        let due = Fetcher.due(sources, try record.ledger.sourceStates(), now: clock.now(), hasKey: key != nil)
        guard !due.isEmpty else { return }
        let writer = try record.ledger.writer()
        defer { writer.close() }
        let exchange = NetworkExchange(allowsPrivate: allowsPrivate)
        let outcome: Result<Void, any Error>
        do {
            try await look(at: due, writer, exchange)
            outcome = .success(())
        } catch {
            outcome = .failure(error)
        }
        await exchange.close()
        try outcome.get()
    }

    private func look(
        at due: [WatchedSource], _ writer: LedgerWriter, _ exchange: NetworkExchange
    ) async throws {
        let fetcher = Fetcher(
            ledger: record.ledger, writer: writer, exchange: exchange,
            examine: try Examiner(record).examination(), seen: Surroundings.localDay(), key: key,
            clock: clock,
            isStopped: { Task.isCancelled })
        _ = try await fetcher.run(due) { report in
            if let fault = report.fault {
                logger.warning(
                    "A source is unavailable", metadata: ["source": "\(report.id)", "reason": "\(fault)"])
            } else {
                logger.info(
                    "A source was asked",
                    metadata: [
                        "source": "\(report.id)", "new": "\(report.added.count)", "asked": "\(report.asked)",
                    ])
            }
        }
        let (reports, faults) = try WatchList.reports(record.ledger, record.law)
        let troubles = try await Delivery(exchange: exchange, clock: clock, mailer: mailer)
            .deliver(reports, to: writer, onlySent: true)
        for words in faults + troubles {
            logger.warning("The watch list", metadata: ["reason": "\(words)"])
        }
    }
}
