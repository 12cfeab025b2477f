import Testing

@testable import Law

@Suite("Locks")
struct LockTests {
    static func book(_ states: String? = nil) throws -> LockBook {
        let locks = try LawTables.text("locks.tsv")
        let standard = try LawTables.text("lock-states.tsv")
        return try LockBook(law: LawTables.law()) { $0 == "locks" ? locks : states ?? standard }
    }

    private func state(_ id: String, _ date: String, in book: LockBook? = nil) throws -> LockState {
        let book = try book ?? Self.book()
        let lock = try #require(book.locks.first { $0.id == id })
        return try book.standing(lock, on: day(date)).state
    }

    static let states: [(String, String, LockState)] = [
        ("tur-caatsa-231", "2020-12-13", .notApplied), ("tur-caatsa-231", "2020-12-14", .closed),
        ("tur-caatsa-231", "2026-11-23", .closed), ("tur-ndaa-1245", "2019-12-19", .unknown),
        ("tur-ndaa-1245", "2026-11-23", .closed), ("ind-caatsa-231", "2018-10-30", .unknown),
        ("ind-caatsa-231", "2018-10-31", .notApplied), ("ind-caatsa-231", "2026-11-23", .notApplied),
        ("chn-edd-231", "2018-09-19", .unknown), ("chn-edd-231", "2018-09-20", .closed),
        ("cyp-embargo", "2019-01-01", .closed), ("cyp-embargo", "2020-10-01", .partlyOpen),
        ("cyp-embargo", "2022-09-30", .partlyOpen), ("cyp-embargo", "2022-10-01", .open),
        ("cyp-embargo", "2026-09-30", .open), ("cyp-embargo", "2026-10-01", .unknown),
        ("sau-offensive", "2021-02-04", .closed), ("sau-offensive", "2024-08-08", .closed),
        ("sau-offensive", "2024-08-09", .open), ("are-f35", "2021-01-20", .open),
        ("are-f35", "2021-12-14", .closed), ("egy-fmf", "2022-10-01", .partlyOpen),
        ("egy-fmf", "2024-10-01", .open), ("egy-fmf", "2025-10-01", .unknown),
        ("isr-2000lb", "2024-12-31", .closed), ("isr-2000lb", "2025-01-25", .open),
        ("pak-pressler", "1991-01-01", .closed), ("pak-pressler", "1996-01-01", .partlyOpen),
        ("pak-pressler", "2001-09-22", .open), ("aeca-36b", "2026-11-23", .standing),
        ("twn-tier", "2026-11-23", .closed),
    ]

    @Test("are on a day as they were last seen by then", arguments: states)
    func dated(id: String, date: String, wanted: LockState) throws {
        #expect(try state(id, date) == wanted)
    }

    @Test("are not opened by one another: the three of Türkiye")
    func türkiye() throws {
        let standard = try LawTables.text("lock-states.tsv")
        let opened = try Self.book(
            standard + "tur-caatsa-231\t2027-01-10\t\topen\ta waiver\thttps://example.org\n")
        #expect(try state("tur-caatsa-231", "2027-02-01", in: opened) == .open)
        #expect(try state("tur-ndaa-1245", "2027-02-01", in: opened) == .closed)
        #expect(try state("aeca-36b", "2027-02-01", in: opened) == .standing)
        #expect(try state("grc-tur-620c", "2027-02-01", in: opened) == .standing)
    }

    @Test("are not opened by one another: any of them", arguments: LockState.allCases)
    func independent(newState: LockState) throws {
        let standard = try LawTables.text("lock-states.tsv")
        let before = try Self.book()
        let date = try day("2027-06-01")
        for changed in before.locks {
            let row = "\(changed.id)\t2027-01-10\t\t\(newState.rawValue)\tseen\thttps://example.org\n"
            let after = try Self.book(standard + row)
            #expect(after.standing(changed, on: date).state == newState)
            for other in before.locks where other.id != changed.id {
                #expect(after.standing(other, on: date) == before.standing(other, on: date))
            }
        }
    }

    @Test("are never opened by time: without a new row a state stays, or is not known")
    func time() throws {
        let book = try Self.book()
        let date = try day("2026-11-23")
        for lock in book.locks {
            let now = book.standing(lock, on: date)
            for years in [1, 5, 50] {
                let later = book.standing(lock, on: date.adding(years: years))
                #expect(later.state == now.state || later.state == .unknown, "\(lock.id)")
            }
        }
    }

    @Test("do not depend on the order of the rows")
    func order() throws {
        let lines = try LawTables.text("lock-states.tsv").split(separator: "\n").filter { !$0.hasPrefix("#") }
        let shuffled = [lines[0]] + lines.dropFirst().reversed()
        let (one, other) = (try Self.book(), try Self.book(shuffled.joined(separator: "\n") + "\n"))
        for lock in one.locks {
            for date in ["1990-01-01", "2020-12-14", "2024-08-09", "2026-11-23"] {
                #expect(try one.standing(lock, on: day(date)) == other.standing(lock, on: day(date)))
            }
        }
    }

    @Test("count the period of their opening from the observation that it has begun")
    func opening() throws {
        let standard = try LawTables.text("lock-states.tsv")
        for (sent, ends) in [("2027-01-10", "2027-02-09"), ("2027-07-10", "2027-09-08")] {
            let book = try Self.book(
                standard + "tur-caatsa-231\t\(sent)\t\topening\tthe report was sent\thttps://example.org\n")
            let lock = try #require(book.locks.first { $0.id == "tur-caatsa-231" })
            let standing = try book.standing(lock, on: day("2027-12-01"))
            #expect(standing.state == .opening && standing.state.bars == true)
            #expect(try standing.opensAfter == day(ends))
        }
    }

    @Test(
        "stand before those whom they name",
        arguments: [
            ("TUR", "f-35", ["tur-caatsa-231", "tur-ndaa-1245", "grc-tur-620c"]),
            ("TUR", "f-16", ["tur-caatsa-231", "grc-tur-620c"]),
            ("tur", "f-16", ["tur-caatsa-231", "grc-tur-620c"]),
            ("ARE", "f-35", ["are-f35", "aeca-36h"]), ("ARE", "f-16", ["aeca-36h"]), ("ISR", "f-35", []),
            ("ISR", "mk-84", ["isr-2000lb"]), ("PRT", "f-35", []),
        ])
    func concerned(buyer: String, family: String, ids: [String]) throws {
        let article = LockedArticle(families: [family], categories: ["fighter/ground-attack aircraft"])
        let found = try Self.book().locks(for: buyer, article: article, on: day("2026-11-23"))
        #expect(found.filter { !$0.lock.isGeneral }.map(\.lock.id) == ids)
        #expect(found.filter(\.lock.isGeneral).map(\.lock.id) == ["aeca-36b", "informal-review", "aeca-3a"])
    }

    @Test("stand before a category of articles too")
    func category() throws {
        let bomb = LockedArticle(families: ["gbu-39"], categories: ["guided bomb"])
        let tank = LockedArticle(families: ["m1"], categories: ["main battle tank"])
        let date = try day("2023-01-01")
        let book = try Self.book()
        #expect(book.locks(for: "SAU", article: bomb, on: date).contains { $0.lock.id == "sau-offensive" })
        #expect(!book.locks(for: "SAU", article: tank, on: date).contains { $0.lock.id == "sau-offensive" })
    }

    @Test("have a basis, a key, and a source for each thing seen")
    func complete() throws {
        let book = try Self.book()
        let wanted = [
            "tur-caatsa-231", "tur-ndaa-1245", "aeca-36b", "ind-caatsa-231", "chn-edd-231", "twn-tier",
            "cyp-embargo",
            "egy-fmf", "sau-offensive", "are-f35", "pak-pressler", "pak-assistance", "aeca-36h", "aeca-3a",
            "rus-eu", "blr-eu", "mmr-eu", "chn-eu", "grc-tur-620c",
        ]
        #expect(Set(book.locks.map(\.id)).isSuperset(of: wanted))
        for lock in book.locks {
            let seen = book.observations[lock.id] ?? []
            #expect(!seen.isEmpty, "\(lock.id)")
            #expect(seen.allSatisfy { $0.source.hasPrefix("http") }, "\(lock.id)")
            #expect(lock.source.hasPrefix("http"), "\(lock.id)")
        }
    }

    @Test("what rests on memory is not verified")
    func memory() throws {
        let book = try Self.book()
        let lock = try #require(book.locks.first { $0.id == "tur-ndaa-1245" })
        #expect(try !book.standing(lock, on: day("2020-01-01")).isVerified)
        #expect(try book.standing(lock, on: day("2026-01-01")).isVerified)
    }

    static let header = "lock\tdate\tuntil\tstate\tshows\tsource\n"

    @Test(
        "with a faulty row are refused, and the row is named",
        arguments: [
            ("nobody\t2020-01-01\t\topen\tx\ts\n", "column 'lock' reads 'nobody'"),
            ("cyp-fms\t2020-13\t\topen\tx\ts\n", "column 'date' reads '2020-13'"),
            ("cyp-fms\t2020-02-30\t\topen\tx\ts\n", "column 'date' reads '2020-02-30'"),
            ("cyp-fms\t2020-02-01\t2020-01-01\topen\tx\ts\n", "column 'until' reads '2020-01-01'"),
            ("cyp-fms\t2020-02-01\tsoon\topen\tx\ts\n", "column 'until' reads 'soon'"),
            ("cyp-fms\t2020-02-01\t\tajar\tx\ts\n", "column 'state' reads 'ajar'"),
            ("cyp-fms\t2020-02-01\t\topen\tx\t\n", "column 'source' reads ''"),
        ])
    func faults(row: String, part: String) throws {
        let error = try #require(throws: LawTableError.self) { try Self.book(Self.header + row) }
        #expect(error.line == 2 && error.description.contains(part), "\(error)")
    }
}
