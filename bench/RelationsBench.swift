import Crypto
import Documents
import Foundation
import Law
import Ledger
import Reading
import Relations
import Seeded
import Tables

/// How fast a dossier is made of many events: generated ones of some two hundred states over twenty years, with a few
/// states that are told of often, as in the press. First of events at hand, then of a ledger that keeps them, from
/// opening it to the whole dossier.
enum RelationsBench {
    private static let day = CalendarDate("2026-11-01") ?? .latest
    private static let subjects: [(String, DossierSubject)] = [
        ("a pair", DossierSubject(kind: .pair, codes: ["TUR", "USA"])),
        ("a state", DossierSubject(kind: .state, codes: ["TUR"])),
        ("an article", DossierSubject(kind: .article, codes: ["aim-120"])),
    ]

    /// - Parameter kept: where the ledger is left for `attache dossier --ledger`; without it, it is deleted.
    static func run(events count: Int, keptAt kept: String? = nil) throws {
        let names = NameBook()
        let law = try Law { Table(embedded: $0).text }
        let book = try LockBook(law: law) { Table(embedded: $0).text }
        let desk = DossierDesk(names: names, law: law, book: book)
        let maker = TellingMaker(names: names)
        let tellings = (0..<(count / perSource)).flatMap { maker.tellings(of: Self.source($0).reading) }
        for (name, subject) in subjects {
            try tell("\(name) of \(tellings.count) events at hand") {
                desk.dossier(on: subject, tellings: tellings, cases: [], asOf: day)
            }
        }
        let place = kept ?? NSTemporaryDirectory() + "attache-bench-\(UUID().uuidString).sqlite"
        defer { if kept == nil { for end in ["", "-wal", "-shm"] { unlink(place + end) } } }
        try fill(place, count)
        for (name, subject) in subjects {
            try tell("\(name) from a ledger of \(count) events, opened anew") {
                let ledger = try Ledger.open(at: .named(place))
                return try desk.dossier(
                    on: subject, from: LedgerShelf(ledger, names: names), cases: try ledger.allCases(),
                    asOf: day)
            }
        }
    }

    private static func tell(_ name: String, _ make: () throws -> Dossier) throws {
        var dossier: Dossier?
        let before = processorMilliseconds()
        let elapsed = try (0..<3).map { _ in try ContinuousClock().measure { dossier = try make() } }
        let worked = (processorMilliseconds() - before) / 3
        let events = dossier?.threads.reduce(0) { $0 + $1.events.count } ?? 0
        print(
            "relations: dossier of \(name): \(milliseconds(elapsed.min() ?? .zero)) ms (the first time "
                + "\(milliseconds(elapsed[0])); \(worked) of processor time), \(events) events in \(dossier?.threads.count ?? 0) threads"
        )
    }

    private static func fill(_ place: String, _ count: Int) throws {
        let ledger = try Ledger.open(at: .named(place))
        let writer = try ledger.writer()
        defer { writer.close() }
        let elapsed = try ContinuousClock().measure {
            for start in stride(from: 0, to: count / perSource, by: 1000) {
                let drafts = (start..<min(count / perSource, start + 1000)).map { number in
                    let (document, reading) = source(number)
                    return SourceDraft(bytes: Array(document.text.utf8), document: document, reading: reading)
                }
                _ = try writer.add(drafts)
            }
        }
        print(
            "relations: ledger of \(count) events in \(count / perSource) sources: \(milliseconds(elapsed)) ms"
        )
    }

    /// Of all cores: what another program takes of the machine does not count.
    private static func processorMilliseconds() -> Int {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
    }

    private static func milliseconds(_ duration: Duration) -> Int {
        Int(duration.components.seconds) * 1000 + Int(duration.components.attoseconds / 1_000_000_000_000_000)
    }

    // MARK: Generated sources

    private static let perSource = 5
    private static let states = StateNames.embedded.states.map(\.code)
    private static let often = ["USA", "TUR", "RUS", "CHN", "IND", "PAK", "ISR", "UKR"]
    private static let articles = ["f-16", "f-35", "s-400", "aim-120", "aim-9", "patriot", "m1-abrams", "k9"]

    /// A page of some events; the number tells all of it.
    private static func source(_ number: Int) -> (Document, reading: Reading) {
        var generator = Seeded(seed: UInt64(number) &* 2_654_435_761 &+ 11)
        func chance(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &generator) }
        func state() -> String { chance(10) < 3 ? often[chance(often.count)] : states[chance(states.count)] }
        let start = CalendarDate("2006-01-01") ?? .earliest
        let published = start.adding(days: chance(7600))
        var text = ""
        var events: [Event] = []
        var sales: [Sale] = []
        for place in 0..<perSource {
            let words =
                "Telling \(number * perSource + place) of what one government did to another, word\(chance(997)) and "
                + "word\(chance(1511))."
            let span = Span(text: words, start: text.utf8.count, end: text.utf8.count + words.utf8.count)
            text += words + " "
            let parties = [state(), state()].map { Party(code: $0, span: span) }
            let about = chance(3) == 0 ? [articles[chance(articles.count)]] : []
            // Two of three say on which day it was.
            let date = chance(3) == 0 ? nil : published.adding(days: -chance(6)).description
            let kinds = EventType.allCases.count + Stage.allCases.count
            let kind = chance(kinds)
            if kind < EventType.allCases.count {
                events.append(
                    Event(
                        id: "event-\(place)", type: EventType.allCases[kind], source: parties[0],
                        target: parties[1],
                        about: about, date: date.map { DateClaim(value: $0, span: span) },
                        modality: .asserted,
                        attribution: nil, evidence: span))
            } else {
                sales.append(
                    Sale(
                        id: "sale-\(place)", seller: parties[0], buyer: parties[1],
                        stage: Stage.allCases[kind - EventType.allCases.count], notified: date,
                        items: about.map {
                            Item(
                                quantity: nil, qualifier: nil, name: $0, designation: nil, article: $0,
                                span: span)
                        }, evidence: [span]))
            }
        }
        let document = Document(
            sha256: SHA256.hash(data: Array(text.utf8)).map { String(format: "%02x", $0) }.joined(),
            source: "https://outlet\(number % 200).example/\(number)", kind: .news, surface: .text,
            published: published.description, language: "en", text: text)
        let reading = Reading(
            document: DocumentSummary(document), sales: sales, events: events, mentions: [], warnings: [])
        return (document, reading)
    }
}
