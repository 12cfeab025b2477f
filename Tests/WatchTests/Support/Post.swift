import Foundation
import Law
import Ledger
import Lexicon
import Reading
import Tables
import Testing

@testable import Watch

/// A clock of a test: it stands still but for the waits that it is asked for.
final class TestClock: Sendable {
    private let state: Locked<(now: Date, pauses: [Duration])>
    /// Whether the time for an answer is over at once.
    private let isLate = Locked(false)

    init(_ moment: String = "2026-11-01T12:00:00Z") {
        state = Locked((WatchMoment.date(moment) ?? Date(timeIntervalSince1970: 0), []))
    }

    var pauses: [Duration] { state.with { $0.pauses } }

    func forget() { state.with { $0.pauses = [] } }

    func go(_ hours: Int) { state.with { $0.now += Double(hours) * 3_600 } }

    /// From now on no answer comes in time.
    func letTimeBeOver() { isLate.with { $0 = true } }

    var clock: WatchClock {
        let (state, isLate) = (state, isLate)
        return WatchClock(
            now: { state.with { $0.now } },
            pause: { time in
                state.with { state in
                    state.now += time.inSeconds
                    state.pauses.append(time)
                }
            },
            timeIsOver: { _ in
                while !isLate.with({ $0 }) { try await Task.sleep(for: .milliseconds(5)) }
            }, chance: { 0.5 })
    }
}

/// A watch on a ledger of its own, with a stand-in for the source.
final class Post: Sendable {
    let place: String
    let ledger: Ledger
    let writer: LedgerWriter
    let time = TestClock()
    let server: StandIn

    init() async throws {
        place = FileManager.default.temporaryDirectory.appending(path: "attache-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
        let header =
            "id\tnotified\tdate_basis\ttransmittal\tkind\tbuyer\tvalue\tvalue_qualifier\tcontractors\tparent\temergency"
            + "\twithdrawn\tverified\tnote\tsource\n"
        let record = NotifiedRecord(
            cases: Table(
                name: "cases.tsv",
                text: header
                    + "26-1\t2026-01-05\ttest\t26-1\t36(b)(1)\tNOR\t1000000\testimated\tnone\t\t\t\tyes\t\thttps://example.org/1\n"
            ),
            items: Table(
                name: "case-items.tsv",
                text: "case\tline\tquantity\tqualifier\tdesignation\tarticle\tdescription\tmde\tsource\n"))
        ledger = try Ledger.open(
            at: .named(place + "/ledger.sqlite"), record: record,
            now: Date(timeIntervalSince1970: 1_790_000_000))
        writer = try ledger.writer()
        server = try await StandIn()
    }

    deinit {
        writer.close()
        try? FileManager.default.removeItem(atPath: place)
    }

    func source(
        _ kind: WatchedSource.Kind, _ path: String, entries: String = "", hosts: [String] = [],
        id: String = "test"
    ) -> WatchedSource {
        WatchedSource(
            id: id, kind: kind, address: server.base + path, entries: entries, hosts: hosts, pace: 1_000,
            about: "a test's")
    }

    static let examine: Examination = { bytes, document, seen in
        SourceDraft(bytes: bytes, document: document, reading: reader.read(document), seen: seen)
    }

    private static let reader = Reader(lexicon: .standard)

    /// Looks at a source once, over the network of this machine.
    func look(
        at source: WatchedSource, key: String? = nil, allowsPrivate: Bool = true,
        _ change: (inout WatchLimits) -> Void = { _ in }
    ) async throws -> SourceReport {
        var limits = WatchLimits()
        change(&limits)
        let exchange = NetworkExchange(allowsPrivate: allowsPrivate, limits: limits, clock: time.clock)
        let fetcher = Fetcher(
            ledger: ledger, writer: writer, exchange: exchange, examine: Self.examine,
            seen: try #require(CalendarDate(String(WatchMoment.text(time.clock.now()).prefix(10)))), key: key,
            clock: time.clock, limits: limits)
        let reports: [SourceReport]
        do {
            reports = try await fetcher.run([source])
        } catch {
            await exchange.close()
            throw error
        }
        await exchange.close()
        return try #require(reports.first)
    }

    /// How the ledger says that the source was found.
    func state(_ id: String = "test") throws -> SourceState? {
        try ledger.sourceStates().first { $0.id == id }
    }
}

/// Pages of a test's own writing.
enum Pages {
    static func file(_ name: String) throws -> String {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        return try String(contentsOf: folder.appending(path: "Fixtures/\(name)"), encoding: .utf8)
    }

    /// A notice as State's site sets it.
    static func notice(_ number: String, to buyer: String = "Norway", cost: String = "$225 million") -> String
    {
        """
        <!DOCTYPE html><html lang="en"><head><title>\(buyer) – Launchers - United States Department of State</title></head>
        <body><header><nav><a href="/">Home</a></nav></header><main><article><h1>\(buyer) – Launchers</h1>
        <p>March 10, 2026</p>
        <p>Transmittal No. \(number)</p>
        <p>WASHINGTON, March 10, 2026 – The State Department has made a determination approving a possible Foreign Military Sale
        to the Government of \(buyer) of launchers and related equipment for an estimated cost of \(cost). The State
        Department delivered the required certification notifying Congress of this possible sale today.</p>
        <p>The Government of \(buyer) has requested to buy four (4) M142 launchers. The estimated total cost is \(cost).</p>
        <p>This proposed sale will support the foreign policy goals and national security objectives of the United States by
        improving the security of a NATO Ally that is a force for political stability.</p>
        <p>The principal contractor will be Lockheed Martin, located in Grand Prairie, TX.</p>
        </article></main></body></html>
        """
    }

    /// A listing of entries, with the way to the next page where there is one.
    static func listing(_ entries: [String], next: String? = nil, mark: String = "a") -> String {
        let items = entries.map { "<li><\(mark) class=\"card\" href=\"\($0)\">Notice</\(mark)></li>" }
            .joined()
        let further = next.map { "<a class=\"next page-numbers\" rel=\"next\" href=\"\($0)\">Next</a>" } ?? ""
        return """
            <!DOCTYPE html><html><head><link rel="canonical" href="/notices"><title>Notices</title></head><body>
            <nav><a href="/">Home</a><a href="/about/">About</a></nav><main><ul>\(items)</ul>\(further)</main></body></html>
            """
    }
}
