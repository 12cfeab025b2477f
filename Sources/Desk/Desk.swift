//  Desk: the reading room in a browser, and the same as data.
//
//  Enters   a ledger, the law and the lexicon; requests over HTTP (``DeskServer``), or lines of an assistant over standard
//           input (``AssistantDesk``).
//  Leaves   pages, each also as JSON and CSV, feeds and calendars; problems as RFC 9457 has them.
//  Road     bytes ─► Request ─► Visit ─► page (a value) ─► template ─► bytes
//           ``DeskResponder`` guards and measures, ``RouteMatcher`` finds the ``Route``, its maker makes of a ``Visit`` an
//           ``Answer``: a pure function of the record of the moment (``DeskRecord``), which ``RecordKeeper`` makes anew where
//           the ledger has changed. Finished answers are kept until then (``AnswerShelf``).
//           What changes anything, or asks the network, is done by functions that the command line gives (``DeskHands``).
//  Never    writes to the ledger itself; opens a connection; sends a path, a stack or a foreign word unescaped to a reader.
//
//  Start at ``RouteTable``, then Pages/, one file a page with its route beside it; the templates, the style sheet and the
//  script lie in the folder Web/ of the project and are embedded in the binary.

internal import Foundation
internal import Hummingbird
internal import HummingbirdCore
package import Law
package import Ledger
package import Lexicon
internal import Logging
internal import NIOCore
internal import ServiceLifecycle
internal import UnixSignals

/// What the desk is made of.
package struct DeskSources: Sendable {
    let ledger: Ledger
    let law: Law
    let book: LockBook
    let lexicon: Lexicon
    /// The day by the local clock.
    let today: @Sendable () -> CalendarDate

    package init(
        ledger: Ledger, law: Law, book: LockBook, lexicon: Lexicon,
        today: @escaping @Sendable () -> CalendarDate
    ) {
        self.ledger = ledger
        self.law = law
        self.book = book
        self.lexicon = lexicon
        self.today = today
    }

    /// The record of now.
    func record() throws(LedgerError) -> DeskRecord {
        try DeskRecord(ledger: ledger, law: law, book: book, lexicon: lexicon, today: today())
    }
}

/// The server of the desk.
package struct DeskServer: Sendable {
    private let settings: DeskSettings
    private let sources: DeskSources

    package init(_ sources: DeskSources, settings: DeskSettings) {
        self.sources = sources
        self.settings = settings
    }

    /// Listens until the process is told to end (SIGTERM, SIGINT); what is being answered then is answered.
    ///
    /// - Parameter onReady: told the port once it listens.
    /// - Parameter work: runs beside it, and is cancelled when it ends.
    /// - Throws: a `LedgerError`, or the error of the system where it cannot listen.
    package func run(
        beside work: (@Sendable () async -> Void)? = nil, onReady: @escaping @Sendable (Int) -> Void
    ) async throws {
        let service = try service(onReady: onReady)
        let further = work.map { [BesideService(work: $0) as any Service] } ?? []
        let group = ServiceGroup(
            configuration: ServiceGroupConfiguration(
                services: further + service.all, gracefulShutdownSignals: [.sigterm, .sigint],
                logger: settings.logger))
        try await group.run()
    }

    /// The application and what keeps its record new.
    func service(onReady: @escaping @Sendable (Int) -> Void = { _ in }) throws -> DeskService {
        let keeper = RecordKeeper(sources, first: try sources.record(), logger: settings.logger)
        let responder = DeskResponder(keeper: keeper, settings: settings)
        let limits = settings.limits
        let application = Application(
            responder: responder,
            server: .http1(
                configuration: .init(
                    additionalChannelHandlers: [
                        HeadDeadline(.nanoseconds((limits.idle + limits.arrival).nanoseconds))
                    ],
                    idleTimeout: .nanoseconds(limits.idle.nanoseconds))),
            configuration: ApplicationConfiguration(
                address: .hostname(settings.host, port: settings.port),
                availableConnectionsDelegate: MaximumAvailableConnections(limits.connections)),
            onServerRunning: { channel in onReady(channel.localAddress?.port ?? 0) },
            logger: settings.logger)
        return DeskService(application: application, keeper: keeper)
    }
}

/// Work beside the server, as looking for what is new.
private struct BesideService: Service {
    let work: @Sendable () async -> Void

    func run() async throws {
        await cancelWhenGracefulShutdown { await work() }
        // Its end is no reason to end the desk.
        try await gracefulShutdown()
    }
}

/// The parts of a running desk.
struct DeskService: Sendable {
    let application: Application<DeskResponder>
    let keeper: RecordKeeper

    var all: [any Service] { [keeper, application] }
}

extension Duration {
    var nanoseconds: Int64 {
        components.seconds * 1_000_000_000 + components.attoseconds / 1_000_000_000
    }

    var inSeconds: Double { Double(nanoseconds) / 1e9 }
}
