import Foundation
import Law
import Ledger
import Lexicon
import Tables
import Testing

@testable import Briefing

@Suite("Deadlines")
struct DeadlineTests {
    let law: Law
    let book: LockBook
    let cases: [Case]

    init() throws {
        law = try Law { Table(embedded: $0).text }
        book = try LockBook(law: law) { Table(embedded: $0).text }
        cases = Array(try Fixture().cases.values)
    }

    private func list(
        _ from: String, _ to: String, buyer: String? = nil, cases: [Case]? = nil, book: LockBook? = nil,
        identity: (String) -> Deadline.Identity? = { _ in nil }
    ) throws -> DeadlineList {
        DeadlineList(
            from: try #require(CalendarDate(from)), to: try #require(CalendarDate(to)), buyer: buyer,
            cases: cases ?? self.cases, law: law, book: book ?? self.book, lexicon: .standard,
            identity: identity)
    }

    /// A case with another day of notification, or another basis of it.
    private func altered(_ found: Case, notified: String, basis: String = "FR (viii) delivered") throws
        -> Case
    {
        Case(
            id: found.id, transmittal: found.transmittal, kind: found.kind, buyer: found.buyer,
            notified: CalendarDate(notified), dateBasis: basis, value: found.value,
            valueQualifier: found.valueQualifier, contractors: found.contractors,
            hasNoContractor: found.hasNoContractor, parent: found.parent, emergency: found.emergency,
            withdrawn: found.withdrawn, isVerified: found.isVerified, note: found.note, source: found.source,
            items: found.items)
    }

    @Test("are the ends of reviews and the days of discharge between two days, both included")
    func reviews() throws {
        let found = try altered(try #require(cases.first { $0.buyer == "NOR" }), notified: "2026-08-21")
        let days = { (from: String, to: String) in
            try self.list(from, to, buyer: "NOR", cases: [found]).deadlines.map {
                "\($0.kind.rawValue) \($0.date)"
            }
        }
        #expect(try days("2026-08-22", "2026-09-04") == ["discharge 2026-08-26"])
        #expect(try days("2026-08-26", "2026-09-05") == ["discharge 2026-08-26", "review-ends 2026-09-05"])
        #expect(try days("2026-08-27", "2026-09-04").isEmpty)
        #expect(try days("2026-09-06", "2027-09-04").isEmpty)
    }

    @Test("are tentative where the day of notification is not sure")
    func tentative() throws {
        let found = try #require(cases.first { $0.buyer == "NOR" })
        for (basis, isTentative) in [
            ("FR (viii) delivered", false), ("reported", true), ("news, notified [memory]", true),
        ] {
            let list = try list(
                "2026-08-22", "2026-09-30", buyer: "NOR",
                cases: [altered(found, notified: "2026-08-21", basis: basis)])
            #expect(!list.deadlines.isEmpty)
            #expect(list.deadlines.allSatisfy { $0.isTentative == isTentative }, "\(basis)")
            let stamp = try #require(CalendarDate("2026-11-23"))
            #expect(list.calendar(stamp: stamp).contains("STATUS:TENTATIVE") == isTentative)
        }
    }

    @Test("keep their UID when the day is corrected, and count the correction")
    func stable() throws {
        let found = try #require(cases.first { $0.buyer == "NOR" })
        func events(_ notified: String, _ revision: Int) throws -> [ICalendar.Event] {
            try list(
                "2026-08-01", "2026-12-31", buyer: "NOR", cases: [altered(found, notified: notified)],
                identity: { _ in Deadline.Identity(key: "first", revision: revision) }
            ).deadlines.map { ICalendar.Event($0, stamp: CalendarDate("2026-11-23") ?? .earliest) }
        }
        let before = try events("2026-08-21", 0)
        let after = try events("2026-08-24", 1)
        #expect(before.map(\.uid).sorted() == after.map(\.uid).sorted())
        #expect(Set(before.map(\.uid)).count == before.count)
        #expect(Set(before.map(\.day)).isDisjoint(with: after.map(\.day)))
        #expect(before.allSatisfy { $0.sequence == 0 } && after.allSatisfy { $0.sequence == 1 })
    }

    @Test("come of locks whose state is said to hold to a day")
    func locks() throws {
        let list = try list("2026-09-01", "2026-09-30", buyer: "CYP", cases: [])
        let deadline = try #require(list.deadlines.first)
        #expect(deadline.id == "lock-state-ends/cyp-embargo/2025-10-01")
        #expect(deadline.date.description == "2026-09-30")
        #expect(try self.list("2026-10-01", "2027-09-30", buyer: "CYP", cases: []).deadlines.isEmpty)
        #expect(try self.list("2026-09-01", "2026-09-30", buyer: "NOR", cases: []).deadlines.isEmpty)
    }

    @Test("come of the period that opens a lock, which does not open it by itself")
    func opening() throws {
        let states =
            Table(embedded: "lock-states").text
            + "tur-caatsa-231\t2027-01-10\t\topening\tthe report was sent\thttps://example.org\n"
        let book = try LockBook(law: law) { $0 == "lock-states" ? states : Table(embedded: $0).text }
        let list = try list("2027-01-11", "2027-03-01", buyer: "TUR", cases: [], book: book)
        let deadline = try #require(list.deadlines.first { $0.kind == .lockOpens })
        #expect(deadline.date.description == "2027-02-09")
        #expect(deadline.explanation.contains("does not open the lock by itself"))
    }

    @Test("are the quarterly reports where no buyer is asked for")
    func reports() throws {
        #expect(
            try list("2026-11-23", "2026-12-23", cases: []).deadlines.map(\.id) == ["report/36a/2026-09-30"])
        #expect(try list("2026-11-23", "2026-12-23", buyer: "NOR", cases: []).deadlines.isEmpty)
    }

    @Test("are none for what was withdrawn, or is an emergency")
    func none() throws {
        let found = try #require(cases.first { $0.buyer == "NOR" })
        for (emergency, withdrawn) in [(true, false), (false, true)] {
            let other = Case(
                id: found.id, transmittal: nil, kind: .fms, buyer: "NOR",
                notified: CalendarDate("2026-08-21"),
                dateBasis: "x", value: nil, valueQualifier: nil, contractors: [], hasNoContractor: false,
                parent: nil, emergency: emergency, withdrawn: withdrawn, isVerified: true, note: nil,
                source: "https://example.org", items: [])
            #expect(try list("2026-08-01", "2026-12-31", buyer: "NOR", cases: [other]).deadlines.isEmpty)
        }
    }

    @Test("and locks fit the width of the page", arguments: [40, 80])
    func width(columns: Int) throws {
        let style = TextStyle(width: columns)
        let date = try #require(CalendarDate("2026-11-23"))
        var texts = [try list("2026-08-01", "2027-12-31").text(style: style)]
        for buyer in ["TUR", "CYP", "EGY", "PRT", "CHN", "PAK"] {
            let page = LocksPage(
                buyer: buyer, article: nil, cases: cases, law: law, book: book, lexicon: .standard, on: date)
            texts.append(page.text(style: style))
        }
        for found in cases {
            texts.append(
                ClockPage(found, law: law, lexicon: .standard, today: date).text(style: style))
            texts.append(WhyNotifiedPage(found, law: law, lexicon: .standard).text(style: style))
        }
        for line in texts.flatMap({ $0.split(separator: "\n") }) {
            #expect(DisplayWidth.of(line) <= columns, "\(line)")
        }
    }
}
