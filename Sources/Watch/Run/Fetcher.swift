internal import Documents
package import Foundation
package import Law
package import Ledger

/// Goes through sources and takes what is new into the ledger.
package struct Fetcher: Sendable {
    let ledger: Ledger
    let writer: LedgerWriter
    let courier: Courier
    let examine: Examination
    let clock: WatchClock
    let limits: WatchLimits
    /// The day on which what is taken is seen.
    let seen: CalendarDate
    /// For the API of congress.gov; in no log and no address.
    let key: String?
    /// Whether the user wants it to stop.
    let isStopped: @Sendable () -> Bool

    package init(
        ledger: Ledger, writer: LedgerWriter, exchange: any WebExchange, examine: @escaping Examination,
        seen: CalendarDate, key: String? = nil, clock: WatchClock = .ofMachine,
        limits: WatchLimits = WatchLimits(),
        isStopped: @escaping @Sendable () -> Bool = { false }
    ) {
        self.ledger = ledger
        self.writer = writer
        courier = Courier(exchange: exchange, clock: clock, limits: limits)
        self.examine = examine
        self.seen = seen
        self.key = key
        self.clock = clock
        self.limits = limits
        self.isStopped = isStopped
    }

    /// Looks at each source once, one after another.
    ///
    /// A source that cannot be had does not stop the others; a ledger that cannot be written does.
    package func run(
        _ sources: [WatchedSource], onReport: (SourceReport) throws -> Void = { _ in }
    ) async throws -> [SourceReport] {
        var reports: [SourceReport] = []
        for source in sources where !isStopped() {
            var run = try SourceRun(source, self)
            let report = try await run.look()
            reports.append(report)
            try onReport(report)
        }
        return reports
    }

    /// The sources whose time has come: those never asked, and those asked longer ago than they want.
    package static func due(
        _ sources: [WatchedSource], _ states: [SourceState], now: Date, hasKey: Bool
    ) -> [WatchedSource] {
        let states = Dictionary(states.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
        return sources.filter { source in
            guard hasKey || !source.kind.needsKey else { return false }
            guard let tried = states[source.id].flatMap({ WatchMoment.date($0.triedAt) }) else { return true }
            return now.timeIntervalSince(tried) >= Double(source.every) * 3_600
        }
    }

    var moment: String { WatchMoment.text(clock.now()) }
}

/// Moments as the watch writes them: UTC, ISO 8601, whole seconds.
package enum WatchMoment {
    package static func text(_ date: Date) -> String { date.formatted(.iso8601) }
    package static func date(_ text: String) -> Date? { try? Date(text, strategy: .iso8601) }
}
