import Law
import Ledger
import Tables
import Testing

@testable import Relations

@Suite("Threads of a relation")
struct ThreadTests {
    private static let law = try? Law { Table(embedded: $0).text }

    private func desk() throws -> DossierDesk {
        let law = try #require(Self.law)
        return DossierDesk(
            names: Told.names, law: law, book: try LockBook(law: law) { Table(embedded: $0).text })
    }

    private func pair(_ one: String, _ other: String, _ more: [Telling] = [], asOf day: String = "2026-08-01")
        throws -> Dossier
    {
        try desk().dossier(
            on: DossierSubject(kind: .pair, codes: [one, other]),
            tellings: Timeline.tellings(Told.names) + more,
            cases: try Ledger.inMemory().allCases(), asOf: Told.day(day))
    }

    @Test(
        "the pair has a thread for each matter",
        arguments: ["AIM-120", "S-400", "F-35", "F-16", "Syria", "irliner"])
    func matters(title: String) throws {
        let dossier = try pair("TUR", "USA")
        #expect(dossier.threads.contains { $0.title.contains(title) }, "\(dossier.threads.map(\.title))")
    }

    @Test("an event stands once, and each has a source")
    func once() throws {
        let dossier = try pair("TUR", "USA")
        let ids = dossier.threads.flatMap { $0.events + $0.background }.map(\.id)
        #expect(Set(ids).count == ids.count)
        #expect(
            dossier.events.allSatisfy {
                !$0.tellings.isEmpty && $0.tellings.allSatisfy { !$0.from.name.isEmpty }
            })
    }

    @Test("a row of the timeline that tells of several cases is told with each of them, and nowhere else")
    func severalCases() throws {
        let events = try pair("TUR", "USA").events.filter { $0.kind == .saleApproved }
        let missiles = events.filter { $0.when.span?.text == "2025-05-14" }
        #expect(missiles.count == 2)
        for event in missiles {
            #expect(event.tellings[0].row?.table == .cases, "the case's own words: \(event.words)")
            #expect(event.tellings.filter { $0.row?.table == .timeline }.count == 1)
        }
        #expect(Set(missiles.map(\.dollars)) == [225_000_000, 79_100_000])
        // The row of January 2024 tells of a case of another buyer too.
        let fighters = try #require(events.first { $0.when.span?.text == "2024-01-26" })
        #expect(!fighters.involves("GRC"))
        #expect(fighters.dollars == 23_000_000_000)
    }

    @Test("a request for an article is no matter of a programme")
    func programmes() throws {
        let programmes = try pair("TUR", "USA").standing.programmes
        #expect(programmes.contains { $0.kind == .programmeExpulsion })
        #expect(!programmes.contains { $0.about == ["f-16"] })
    }

    @Test(
        "of a pair nothing is shown in which neither takes part, and what one does with a third is set apart")
    func nothingElse() throws {
        for (one, other) in [("TUR", "USA"), ("TUR", "IND"), ("USA", "TWN")] {
            for thread in try pair(one, other).threads {
                for event in thread.events {
                    #expect(event.involves(one) || event.involves(other), "\(event.words)")
                    let thirds = event.parties.filter { !$0.is(one) && !$0.is(other) }
                    let isNamed =
                        (event.parties + event.mentioned).contains { $0.is(one) }
                        && (event.parties + event.mentioned).contains { $0.is(other) }
                    #expect(thirds.isEmpty || isNamed, "\(event.words)")
                }
            }
        }
    }

    @Test("the purchase from a third that a law punishes stands around the thread of that law")
    func background() throws {
        let thread = try #require(try pair("TUR", "USA").threads.first { $0.title.hasPrefix("S-400") })
        #expect(thread.events.contains { $0.kind == .sanction && $0.when.span?.text == "2020-12-14" })
        #expect(thread.background.contains { $0.kind == .saleSigned && $0.involves("RUS") })
        #expect(!thread.events.contains { $0.involves("RUS") })
    }

    @Test("a dispute or a purchase stands before the measure, the measure before the expulsion")
    func links() throws {
        let dossier = try pair("TUR", "USA")
        let events = Dictionary(
            dossier.threads.flatMap { $0.events + $0.background }.map { ($0.id, $0) },
            uniquingKeysWith: { one, _ in one })
        let kinds = dossier.links.compactMap { link in
            events[link.from].flatMap { from in events[link.to].map { (from.kind, $0.kind) } }
        }
        #expect(kinds.contains { $0.0 == .saleDelivered && $0.1 == .sanction })
        #expect(kinds.contains { $0.0 == .embargo && $0.1 == .programmeExpulsion })
        for link in dossier.links where link.kind == .followed {
            let (from, to) = (events[link.from]?.when.span?.first, events[link.to]?.when.span?.last)
            if let from, let to { #expect(from <= to) }
        }
    }

    @Test("a lock stands before a request for what it bars")
    func lockBeforeRequest() throws {
        let request = Told.telling(
            .programmeRequest, "TUR", "USA", about: ["f-35-programme"], on: "2026-05-01",
            words: "asks to return")
        let links = try pair("TUR", "USA", [request]).links.filter { $0.kind == .bars }
        #expect(links.contains { $0.from == "tur-ndaa-1245" })
    }

    @Test("the strain of May 2025 between Türkiye and India has the war with Pakistan around it")
    func strain() throws {
        let strained = Told.telling(
            .dispute, "TUR", "IND", published: "2025-05-17", mentioned: ["PAK"],
            words: "relations have soured")
        let dossier = try pair("TUR", "IND", [strained])
        let all = dossier.threads.flatMap(\.events)
        #expect(all.contains { $0.about.contains("songar") && $0.when.span?.text == "2025-05-09" })
        #expect(all.contains { $0.kind == .dispute })
        let around = dossier.threads.flatMap(\.background)
        #expect(around.contains { $0.when.span?.text == "2025-05-07" })
        #expect(!all.contains { $0.involves("USA") })
    }

    @Test("what happened or appeared after the day is left out, and the last 90 days are told as new")
    func asOf() throws {
        let dossier = try pair("TUR", "USA", asOf: "2025-06-01")
        #expect(dossier.events.allSatisfy { ($0.when.span?.firstDay ?? .earliest) <= Told.day("2025-06-01") })
        #expect(dossier.changes.contains { $0.date == Told.day("2025-05-14") })
        #expect(dossier.changes.allSatisfy { $0.date > Told.day("2025-03-03") })
    }

    @Test("deals on one article that lie years apart are threads of their own")
    func apart() throws {
        let sales = ["2001-03-05", "2015-03-05"].map {
            Told.telling(.saleSigned, "SWE", "HUN", about: ["gripen"], on: $0)
        }
        let threads = ThreadWeaver(
            names: Told.names, subject: DossierSubject(kind: .pair, codes: ["SWE", "HUN"])
        )
        .threads(EventGrouper(names: Told.names).events(sales))
        #expect(threads.count == 2)
    }

    @Test("what a state has with itself is no telling of a relation")
    func itself() {
        let tellings = Told.read(
            "The United States Senate criticised the United States government over the sale of F-16 jets to Pakistan.",
            outlet: "one.example", published: "2016-04-30")
        #expect(tellings.allSatisfy { $0.source?.home != $0.target?.home || $0.source == nil })
    }

    @Test("a dossier of nothing is empty and no error")
    func empty() throws {
        let dossier = try pair("TUV", "NRU")
        #expect(dossier.threads.isEmpty && dossier.links.isEmpty && dossier.sources.isEmpty)
    }

    @Test("an article, a firm and an armed group have dossiers too")
    func others() throws {
        let desk = try desk()
        let tellings = Timeline.tellings(Told.names)
        let cases = try Ledger.inMemory().allCases()
        for subject in [
            DossierSubject(kind: .article, codes: ["aim-120"]),
            DossierSubject(kind: .firm, codes: ["boeing"]),
            DossierSubject(kind: .group, codes: ["pkk"]), DossierSubject(kind: .state, codes: ["TUR"]),
        ] {
            let dossier = desk.dossier(
                on: subject, tellings: tellings, cases: cases, asOf: Told.day("2026-08-01"))
            #expect(!dossier.events.isEmpty, "\(subject)")
            #expect(!dossier.title.isEmpty)
        }
    }
}
