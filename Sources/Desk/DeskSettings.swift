package import Logging

/// How a desk is run.
package struct DeskSettings: Sendable {
    package var host: String
    package var port: Int
    /// Names beside its address under which it answers, as that of a proxy before it.
    package var names: [String]
    /// Who may ask: one of these, where there are any.
    package var tokens: [DeskToken]
    /// So many requests a second may one visitor make for long, and five times as many at once; `nil` counts none.
    package var rate: Int?
    package var limits: DeskLimits
    /// What the desk can have done for it.
    package var hands: DeskHands
    package var logger: Logger
    /// The time since some moment, by which rates are counted.
    package var uptime: @Sendable () -> Duration = {
        let start = ContinuousClock.now
        return { ContinuousClock.now - start }
    }()

    package init(
        host: String = "127.0.0.1", port: Int = 8_026, names: [String] = [],
        tokens: [DeskToken] = [], rate: Int? = nil, limits: DeskLimits = DeskLimits(),
        hands: DeskHands = DeskHands(), logger: Logger
    ) {
        self.host = host
        self.port = port
        self.names = names
        self.tokens = tokens
        self.rate = rate
        self.limits = limits
        self.hands = hands
        self.logger = logger
    }

    /// Whether only programs of this machine can reach the address.
    package static func isLoopback(_ host: String) -> Bool {
        if host == "localhost" || host == "::1" { return true }
        let parts = host.split(separator: ".", omittingEmptySubsequences: false).map { UInt8($0) }
        return parts.count == 4 && parts[0] == 127 && !parts.contains(nil)
    }
}

/// What the desk takes at most.
package struct DeskLimits: Sendable, Hashable {
    /// Bytes of a document, also once it is unpacked.
    package var documentBytes = 50_000_000
    /// The time in which a whole request has to arrive.
    package var arrival = Duration.seconds(30)
    /// The time after which a connection on which nothing moves is closed.
    package var idle = Duration.seconds(60)
    package var connections = 1_024
    /// Questions that take long, at work at the same time, and waiting.
    package var heavyAtWork = 2
    package var heavyWaiting = 64
    /// Questions that one visitor may have under way, where rates are counted.
    package var underWayEach = 16
    /// Bytes of documents that may be on their way to the desk at once.
    package var comingBytes = 400_000_000
    /// Pages at addresses that are brought at the same time.
    package var pagesAtOnce = 4
    /// How long a session lasts.
    package var session = Duration.seconds(12 * 3_600)
    /// Bytes of finished answers that are kept.
    package var keptBytes = 64_000_000

    package init() {}
}

/// What the desk has others do: it opens no connection and writes to no ledger itself. What is `nil` it does not offer.
package struct DeskHands: Sendable {
    /// Brings the page at an address that a reader gives, by all guards of the watch.
    package var page: (@Sendable (_ address: String) async throws(DeskRefusal) -> BroughtDocument)?
    /// Puts a filter on the watch list, and returns it in its one form.
    package var watch: (@Sendable (_ filter: String) throws(DeskRefusal) -> String)?
    /// Takes an entry off the watch list, and says whether there was one.
    package var unwatch: (@Sendable (_ entry: Int64) throws(DeskRefusal) -> Bool)?

    package init() {}
}

/// Why something was not done: what happened, and how to mend it. It is shown to the reader as it stands.
package struct DeskRefusal: Error, Hashable, Sendable {
    package let words: String

    package init(_ words: String) { self.words = words }
}

/// A page as it was brought.
package struct BroughtDocument: Sendable {
    let bytes: [UInt8]
    let mediaType: String?
    /// Where it was found in the end.
    let address: String

    package init(bytes: [UInt8], mediaType: String?, address: String) {
        self.bytes = bytes
        self.mediaType = mediaType
        self.address = address
    }
}
