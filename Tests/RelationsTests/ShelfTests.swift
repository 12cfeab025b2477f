import Crypto
import Documents
import Foundation
import Law
import Ledger
import Reading
import Seeded
import Tables
import Testing

@testable import Relations

/// Invented pages about a few states, so that there is much to join and to weave.
private enum Invented {
    static let states = ["TUR", "USA", "RUS", "GRC", "SYR", "pkk", "us-congress", "boeing"]
    static let about = ["s-400", "f-35-programme", "caatsa-231", "f-16", "aim-120"]

    static func pages(_ count: Int, seed: UInt64) -> [(Document, Reading)] {
        var generator = Seeded(seed: seed)
        func one(_ list: [String]) -> String { list[Int.random(in: 0..<list.count, using: &generator)] }
        func chance(_ bound: Int) -> Bool { Int.random(in: 0..<bound, using: &generator) == 0 }
        return (0..<count).map { number in
            let day = Told.day("2024-01-01").adding(days: Int.random(in: 0..<900, using: &generator))
            var text = ""
            var events: [Event] = []
            var sales: [Sale] = []
            var mentions: [MentionClaim] = []
            for place in 0..<4 {
                let words =
                    "\(one(states)) and \(one(states)) in matter \(Int.random(in: 0..<9, using: &generator))."
                let span = Span(text: words, start: text.utf8.count, end: text.utf8.count + words.utf8.count)
                text += words + " "
                let source = Party(code: one(states), span: span)
                let target = chance(4) ? nil : Party(code: one(states), span: span)
                let date =
                    chance(3) ? nil : DateClaim(value: chance(9) ? "2025" : day.description, span: span)
                if chance(2) { mentions.append(MentionClaim(entity: one(states), kind: "state", span: span)) }
                if chance(4) {
                    sales.append(
                        Sale(
                            id: "\(place)", seller: source, buyer: target, stage: Stage.allCases[number % 11],
                            notified: date?.value,
                            value: Money(
                                amount: 1_000_000 * (1 + number % 40), currency: "USD", qualifier: .exact,
                                span: span),
                            items: [
                                Item(
                                    quantity: 1 + number % 5, qualifier: nil, name: "x", designation: nil,
                                    article: one(about), span: span)
                            ], evidence: [span]))
                } else {
                    events.append(
                        Event(
                            id: "\(place)",
                            type: EventType.allCases[(number + place) % EventType.allCases.count],
                            source: source, target: target, about: chance(2) ? [one(about)] : [], date: date,
                            modality: chance(8) ? .future : .asserted, attribution: nil, evidence: span))
                }
            }
            let document = Document(
                sha256: SHA256.hash(data: Array("\(number) \(text)".utf8)).map { String(format: "%02x", $0) }
                    .joined(),
                source: "https://outlet\(number % 7).example/\(number)", kind: .news, surface: .text,
                published: chance(6) ? nil : day.description, language: "en", text: text)
            return (
                document,
                Reading(
                    document: DocumentSummary(document), sales: sales, events: events, mentions: mentions,
                    warnings: [])
            )
        }
    }
}

@Suite("A dossier from the ledger's index")
struct ShelfTests {
    @Test(
        "is the same as one of all that was ever told, threaded from nothing",
        arguments: [
            DossierSubject(kind: .pair, codes: ["TUR", "USA"]),
            DossierSubject(kind: .pair, codes: ["GRC", "TUR"]),
            DossierSubject(kind: .state, codes: ["USA"]), DossierSubject(kind: .article, codes: ["s-400"]),
            DossierSubject(kind: .firm, codes: ["boeing"]), DossierSubject(kind: .group, codes: ["pkk"]),
        ])
    func same(subject: DossierSubject) throws {
        let place = FileManager.default.temporaryDirectory.appending(
            path: "attache-\(UUID().uuidString).sqlite"
        ).path
        defer { for end in ["", "-wal", "-shm"] { unlink(place + end) } }
        let pages = Invented.pages(400, seed: 5)
        let ledger = try Ledger.open(at: .named(place))
        let writer = try ledger.writer()
        _ = try writer.add(
            pages.map { SourceDraft(bytes: Array(($0.source + $0.text).utf8), document: $0, reading: $1) })
        writer.close()
        let law = try Law { Table(embedded: $0).text }
        let desk = DossierDesk(
            names: Told.names, law: law, book: try LockBook(law: law) { Table(embedded: $0).text })
        let cases = try ledger.allCases()
        let maker = TellingMaker(names: Told.names)
        let tellings = pages.flatMap { maker.tellings(of: $1) } + Timeline.tellings(Told.names)
        for day in ["2026-12-01", "2025-01-15"].map(Told.day) {
            let kept = try desk.dossier(
                on: subject, from: LedgerShelf(ledger, names: Told.names), cases: cases, asOf: day)
            let told = desk.dossier(on: subject, tellings: tellings.shuffled(), cases: cases, asOf: day)
            #expect(!kept.threads.isEmpty)
            #expect(kept.threads == told.threads)
            #expect(kept.links == told.links)
            #expect(kept.voices == told.voices)
        }
    }

    @Test("each telling of the subject is in one event, and none is lost")
    func whole() {
        let maker = TellingMaker(names: Told.names)
        let tellings = Invented.pages(300, seed: 8).flatMap { maker.tellings(of: $1) }
        let groups = EventGrouper(names: Told.names).groups(tellings)
        #expect(groups.flatMap { $0 }.sorted() == Array(tellings.indices))
    }
}

@Suite("Work grows with what is told")
struct MeetingTests {
    /// How many events the tellings look at, one after another.
    ///
    /// - Parameter perDay: tellings of one day.
    private func looks(_ count: Int, perDay: Int) -> Int {
        var places = MeetingPlaces()
        var looks = 0
        for number in 0..<count {
            let telling = Told.telling(
                .dispute, "TUR", ["USA", "RUS", "GRC"][number % 3],
                on: Told.day("1990-01-01").adding(days: number / perDay).description)
            let face = SameEvent.Face(telling)
            face.parties = [1, UInt32(2 + number % 3)]
            looks += places.met(by: face).count
            places.put(Int32(number), face, when: face.when, isNew: true)
        }
        return looks
    }

    @Test("twice as many tellings over twice the time look at about twice as many events")
    func linear() {
        let (some, twice) = (looks(1000, perDay: 2), looks(2000, perDay: 2))
        #expect(some > 1000, "there is much to look at")
        #expect(twice < some * 5 / 2, "\(some) and \(twice)")
    }

    @Test("of however many events of one pair in one month a telling looks at a bounded number")
    func bounded() {
        let (some, twice) = (looks(1500, perDay: 5000), looks(3000, perDay: 5000))
        #expect(twice < some * 5 / 2, "\(some) and \(twice)")
        #expect(twice < 3000 * 48 * 3)
    }

    @Test(
        "what could be one event meets",
        arguments: [
            // The same pair, either way round; one side alone; the other only named; told years later.
            (["TUR", "USA"], [], ["USA", "TUR"], [], "2025-05-14", "2025-05-20"),
            (["TUR", "USA"], [], ["TUR"], [], "2025-05-14", "2025-05-20"),
            (["TUR"], [], ["TUR", "USA"], [], "2025-05-14", "2025-05-20"),
            (["TUR"], ["USA"], ["TUR", "USA"], [], "2025-05-14", "2025-05-20"),
            (["TUR", "RUS"], ["USA"], ["TUR", "USA"], [], "2025-05-14", "2025-05-20"),
            (["TUR", "RUS"], [], ["TUR", "USA"], ["RUS"], "2025-05-14", "2025-05-20"),
            (["TUR"], ["USA"], ["USA"], ["TUR"], "2025-05-14", "2025-05-20"),
            (["TUR", "USA"], [], ["TUR", "USA"], [], "2020-12-14", "2025-05-20"),
        ])
    func meets(
        first: [String], named: [String], second: [String], alsoNamed: [String], day: String, later: String
    ) {
        let numbers = ["TUR": UInt32(1), "USA": 2, "RUS": 3]
        func face(_ parties: [String], _ named: [String], _ day: String) -> SameEvent.Face {
            let face = SameEvent.Face(Told.telling(.sanction, on: day))
            face.parties = parties.compactMap { numbers[$0] }
            face.mentioned = named.compactMap { numbers[$0] }
            face.about = [9]
            return face
        }
        var places = MeetingPlaces()
        let held = face(first, named, day)
        places.put(0, held, when: held.when, isNew: true)
        #expect(places.met(by: face(second, alsoNamed, later)).contains(0))
        #expect(!places.met(by: face(["none"], [], later)).contains(0))
    }
}

extension MeetingPlaces {
    fileprivate mutating func met(by face: SameEvent.Face) -> [Int32] {
        var met: [Int32] = []
        meet(face, &met)
        return met
    }
}
