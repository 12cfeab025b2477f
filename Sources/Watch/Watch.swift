//  Watch: what is new at the sources, and who wants to know.
//
//  Enters   sources (``WatchedSource``), the ledger with what is known of their pages, a way to make of a document what the
//           ledger keeps (``Examination``); a clock and a way to the network, so that tests need neither.
//  Leaves   new sources and observations in the ledger, and how each watched source was found (``SourceState``); reports
//           of what changed for an entry of the watch list, to the terminal or to a webhook.
//  Road     ``Fetcher`` goes through the sources; ``SourceRun`` asks one: its listing (Listings/, pure functions of bytes),
//           then each page that is new or may have been edited. ``Courier`` brings a page: it asks robots.txt, keeps the
//           pace of each host, tries again, follows redirects as far as they may be followed. ``NetworkExchange`` alone
//           opens connections, and only to addresses that ``PrivateAddress`` lets pass after the name was resolved.
//  Never    asks a private address unless it was allowed; follows a redirect to another host; keeps or prints a key; says
//           of a source that could not be asked that nothing is new.
//
//  Start at ``Fetcher/run(_:)``.

package import Documents
package import Foundation
package import Law
package import Ledger

/// Makes of a document what the ledger keeps: read, and matched with the cases of the record.
package typealias Examination =
    @Sendable (
        _ bytes: [UInt8], _ document: Document, _ seen: CalendarDate
    ) -> SourceDraft

/// Time and chance, as the watch uses them.
package struct WatchClock: Sendable {
    /// The moment.
    package var now: @Sendable () -> Date
    /// Waits: between two requests, and before a further try.
    package var pause: @Sendable (Duration) async throws -> Void
    /// Returns when the time for an answer is over.
    package var timeIsOver: @Sendable (Duration) async throws -> Void
    /// A number from 0 up to 1, for spreading tries.
    package var chance: @Sendable () -> Double

    package init(
        now: @escaping @Sendable () -> Date, pause: @escaping @Sendable (Duration) async throws -> Void,
        timeIsOver: @escaping @Sendable (Duration) async throws -> Void,
        chance: @escaping @Sendable () -> Double
    ) {
        self.now = now
        self.pause = pause
        self.timeIsOver = timeIsOver
        self.chance = chance
    }

    /// That of this machine.
    package static let ofMachine = WatchClock(
        now: { Date() }, pause: { try await Task.sleep(for: $0) },
        timeIsOver: { try await Task.sleep(for: $0) },
        chance: { Double.random(in: 0..<1) })
}

/// What the watch takes and waits for at most.
package struct WatchLimits: Sendable, Hashable {
    /// Bytes of a page, also once it is unpacked.
    package var pageBytes = 20_000_000
    /// Bytes of robots.txt that are looked at, RFC 9309.
    package var robotsBytes = 500 * 1_024
    /// The time in which a whole answer has to arrive.
    package var answer = Duration.seconds(60)
    /// How often a request is tried.
    package var tries = 3
    /// The first wait before a further try; it doubles with each.
    package var firstWait = Duration.seconds(2)
    /// The longest wait, also where a server asks for a longer one.
    package var longestWait = Duration.seconds(120)
    package var redirects = 5
    /// Pages of one listing.
    package var listingPages = 60
    /// Entries that are taken from one page of a listing, a feed or a site map.
    package var entries = 2_000
    /// Pages that are asked for in one look at a source, those of its listing apart.
    package var pages = 1_000
    /// Failures one after another, after which the rest of a source is left for another day.
    package var failures = 5

    package init() {}
}
