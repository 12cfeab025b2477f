internal import Ledger
internal import Logging
internal import ServiceLifecycle

/// Holds the record of the moment, and makes it anew where the ledger has learned something or the day has changed.
final class RecordKeeper: Service {
    /// The record, and the answers that were made of it.
    struct Held: Sendable {
        let record: DeskRecord
        let shelf: AnswerShelf
    }

    private let sources: DeskSources
    private let logger: Logger
    private let held: Locked<Held>
    private let trouble = Locked<String?>(nil)

    init(_ sources: DeskSources, first: DeskRecord, logger: Logger) {
        self.sources = sources
        self.logger = logger
        held = Locked(Held(record: first, shelf: AnswerShelf()))
    }

    var now: Held { held.with { $0 } }

    /// Why the ledger could not be asked when it was last looked at; `nil` where it could.
    var lastTrouble: String? { trouble.with { $0 } }

    /// Looks once a second whether there is something new.
    func run() async throws {
        try? await cancelWhenGracefulShutdown { [self] in
            while true {
                try await Task.sleep(for: .seconds(1))
                refresh()
            }
        }
    }

    /// Makes the record anew where it is not that of now. A ledger that cannot be asked leaves the old one standing, and
    /// the page on the desk's health says so.
    func refresh() {
        let old = now.record
        do throws(LedgerError) {
            try sources.ledger.checkPlace()
            let count = try sources.ledger.observationCount()
            let documents = try sources.ledger.sourceCount()
            let standings = SourceStanding.all(
                try sources.ledger.watchedSources(), try sources.ledger.sourceStates())
            let isSame =
                sources.today() == old.today && count == old.statistics.observations
                && documents == old.statistics.sources && standings == old.standings
            if !isSame {
                let new = try sources.record()
                held.with { $0 = Held(record: new, shelf: AnswerShelf()) }
                logger.info("The record was made anew", metadata: ["cases": "\(new.cases.count)"])
            }
            trouble.with { $0 = nil }
        } catch {
            let isNew = lastTrouble == nil
            trouble.with { $0 = error.what }
            if isNew { logger.error("The ledger cannot be asked", metadata: ["reason": "\(error)"]) }
        }
    }
}
