import Foundation
import Law
import Ledger
import Relations
import Tables
import Seeded

/// How fast a dossier is made of many tellings: generated ones of some two hundred states over twenty years, with a few
/// pairs that are told of often, as in the press.
enum RelationsBench {
    static func run(events count: Int) throws {
        let names = NameBook()
        let law = try Law { Table(embedded: $0).text }
        let book = try LockBook(law: law) { Table(embedded: $0).text }
        let desk = DossierDesk(names: names, law: law, book: book)
        let clock = ContinuousClock()
        var tellings: [Telling] = []
        let made = clock.measure { tellings = Self.tellings(count, names) }
        print("relations: \(count) tellings made in \(milliseconds(made)) ms")
        let subjects: [(String, DossierSubject)] = [
            ("a pair", DossierSubject(kind: .pair, codes: ["TUR", "USA"])),
            ("a state", DossierSubject(kind: .state, codes: ["TUR"])),
            ("an article", DossierSubject(kind: .article, codes: ["aim-120"])),
        ]
        for (name, subject) in subjects {
            var dossier: Dossier?
            let elapsed =
                (0..<3).map { _ in
                    clock.measure {
                        dossier = desk.dossier(
                            on: subject, tellings: tellings, cases: [],
                            asOf: CalendarDate("2026-11-01") ?? .latest)
                    }
                }.min() ?? .zero
            let events = dossier?.threads.reduce(0) { $0 + $1.events.count } ?? 0
            print(
                "relations: dossier of \(name) over \(count) tellings: \(milliseconds(elapsed)) ms, \(events) events in "
                    + "\(dossier?.threads.count ?? 0) threads")
        }
    }

    private static func milliseconds(_ duration: Duration) -> Int {
        Int(duration.components.seconds) * 1000 + Int(duration.components.attoseconds / 1_000_000_000_000_000)
    }

    private static func tellings(_ count: Int, _ names: NameBook) -> [Telling] {
        var generator = Seeded(seed: 11)
        let states = StateNames.embedded.states.map(\.code).map { names.actor($0) }
        let often = ["USA", "TUR", "RUS", "CHN", "IND", "PAK", "ISR", "UKR"].map { names.actor($0) }
        let articles = ["f-16", "f-35", "s-400", "aim-120", "aim-9", "patriot", "m1-abrams", "k9"]
        let kinds = OccurrenceKind.allCases
        let sources = (0..<200).map {
            TellingSource(name: "https://outlet\($0).example/page", published: nil)
        }
        let start = DaySpan.number(CalendarDate("2006-01-01") ?? .earliest)
        func actor(_ generator: inout Seeded) -> Actor {
            Int.random(in: 0..<10, using: &generator) < 3
                ? often[Int.random(in: 0..<often.count, using: &generator)]
                : states[Int.random(in: 0..<states.count, using: &generator)]
        }
        return (0..<count).map { number in
            let kind = kinds[Int.random(in: 0..<kinds.count, using: &generator)]
            let day = start + Int32.random(in: 0..<7600, using: &generator)
            let about =
                Int.random(in: 0..<3, using: &generator) == 0
                ? [articles[Int.random(in: 0..<articles.count, using: &generator)]] : []
            return Telling(
                kind: kind, source: actor(&generator), target: actor(&generator), about: about,
                when: ToldDate(
                    span: DaySpan(first: day, last: day), basis: number % 3 == 0 ? .published : .stated),
                words:
                    "Telling \(number) of what one government did to another, word\(number % 997) and word\(number % 1511)",
                start: 0, end: 90, from: sources[number % sources.count])
        }
    }
}
