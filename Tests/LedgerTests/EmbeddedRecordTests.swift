import Law
import Tables
import Testing

@testable import Ledger

@Suite("The embedded record")
struct EmbeddedRecordTests {
    let cases: [Case]

    init() throws { cases = try Ledger.inMemory().allCases() }

    @Test("every case and every item of the tables is there, just as its row says")
    func whole() throws {
        let stated = try NotifiedRecord.embedded.cases()
        #expect(stated.count >= 475)
        #expect(stated.map(\.items.count).reduce(0, +) >= 775)
        #expect(Set(cases) == Set(stated))
        #expect(cases.count == stated.count)
    }

    @Test("every case and every item names a page as its source")
    func sources() {
        for found in cases {
            #expect(found.source.hasPrefix("http"), "\(found.id)")
            for item in found.items { #expect(item.source.hasPrefix("http"), "\(found.id)") }
        }
    }

    @Test("a row whose date rests on memory does not count as dated by a source")
    func unverifiedDates() {
        for found in cases
        where found.dateBasis.contains("[memory]") || found.note?.contains("date [memory]") == true {
            #expect(!found.isDateVerified, "\(found.id)")
        }
        #expect(cases.contains { $0.isVerified && $0.isDateVerified })
        #expect(cases.contains { $0.isVerified && !$0.isDateVerified })
        #expect(cases.contains { !$0.isVerified })
        #expect(cases.contains { $0.isVerified })
    }

    @Test("the two sales to Türkiye of 14 May 2025 have RTX Corporation of Tucson, Arizona as contractor")
    func turkiye() throws {
        let ledger = try Ledger.inMemory()
        let rtx = [CaseContractor(name: "RTX Corporation", place: "Tucson, Arizona")]

        let amraam = try #require(try ledger.case(id: "2025-05-14|TUR|225000000"))
        #expect(amraam.contractors == rtx)
        #expect(amraam.notified == (try day("2025-05-14")))
        #expect(amraam.value == 225_000_000)
        #expect(amraam.transmittal == nil)
        #expect(amraam.items.map(\.designation) == ["AIM-120C-8", "AIM-120C-8"])
        #expect(amraam.items.map(\.quantity) == [53, 6])

        let sidewinder = try #require(try ledger.case(id: "2025-05-14|TUR|79100000"))
        #expect(sidewinder.contractors == rtx)
        #expect(sidewinder.items.map(\.designation) == ["AIM-9X Block II", "AIM-9X Block II"])
        #expect(sidewinder.items.map(\.quantity) == [60, 11])
        #expect(sidewinder.items.map(\.isMajorDefenseEquipment) == [true, true])
    }

    @Test("no contractor stated is not the same as no contractor known")
    func noContractor() throws {
        let ledger = try Ledger.inMemory()
        #expect(try ledger.case(id: "26-57")?.hasNoContractor == true)
        #expect(try ledger.case(id: "26-57")?.contractors == [])
        #expect(try ledger.case(id: "26-58")?.hasNoContractor == false)
        #expect(try ledger.case(id: "26-58")?.contractors == [])
        #expect(
            try ledger.case(id: "26-80")?.contractors.map(\.name) == [
                "Boeing", "Pratt & Whitney", "RTX", "Northrop Grumman",
            ])
    }

    @Test("an amendment names the case that it changes, and a value that is not stated is absent")
    func amendments() throws {
        let ledger = try Ledger.inMemory()
        let change = try #require(try ledger.case(id: "26-1C"))
        #expect(change.parent == TransmittalNumber("23-26"))
        #expect(change.kind == .enhancement)
        let report = try #require(try ledger.case(id: "0G-23"))
        #expect(report.kind == .enhancementReport)
        #expect(report.parent == TransmittalNumber("20-76"))
        #expect(try ledger.case(id: "17-0A")?.value == nil)
        #expect(try ledger.case(id: "17-0A")?.valueQualifier == nil)
    }

    @Test("no notice stands twice, once under its number and once under day, buyer and value")
    func noDoubles() {
        let numbered = cases.filter { $0.transmittal != nil && $0.value != nil }
        for found in cases where found.transmittal == nil {
            let same = numbered.first { other in
                other.buyer == found.buyer && other.value == found.value && other.notified == found.notified
            }
            #expect(same == nil, "\(found.id) and \(same?.id ?? "")")
        }
        let numbers = cases.compactMap(\.transmittal)
        #expect(Set(numbers).count == numbers.count)
    }

    @Test("a change that names its parent names a number, and the parent is another case")
    func parents() {
        let changes = cases.filter { $0.parent != nil }
        #expect(changes.count >= 10)
        for change in changes {
            #expect(change.parent != change.transmittal, "\(change.id)")
            #expect([.enhancement, .enhancementReport].contains(change.kind), "\(change.id)")
        }
    }

    @Test("every case that a resolution of disapproval is against is held")
    func resolutions() {
        let table = Table(embedded: "resolutions")
        let column = table.columns["cases"] ?? 0
        var named = 0
        table.forEachRow { row in
            let id = String(row.cell(column))
            guard !id.isEmpty else { return }
            named += 1
            #expect(cases.contains { $0.id == id }, "\(id)")
        }
        #expect(named >= 15)
    }

    @Test("emergencies and withdrawals are marked")
    func marks() throws {
        let ledger = try Ledger.inMemory()
        #expect(try ledger.case(id: "26-34")?.emergency == true)
        #expect(try ledger.case(id: "26-27")?.emergency == false)
        #expect(try ledger.case(id: "2018-12-18|TUR|3500000000")?.withdrawn == true)
    }

    @Test("cases come with the last notified first")
    func order() {
        let days = cases.compactMap(\.notified)
        #expect(days == days.sorted(by: >))
    }

    @Test(
        "a table that cannot be read is refused with its line",
        arguments: [
            ([0, 1], "2026-02-30", "notified '2026-02-30'"), ([0, 4], "1e9", "value '1e9'"),
            ([0, 4], "-5", "value '-5'"), ([0, 2], "26-0", "transmittal '26-0'"),
            ([0, 2], "26-3", "does not agree"), ([0, 0], "26-2", "does not agree"),
            ([0, 0], "2026-02-05|NOR|1000", "does not agree"),
            ([0, 0], "2026-01-05|SWE|1000", "does not agree"),
            ([0, 0], "2026-01-05|NOR|1100", "does not agree"),
        ])
    func faults(cell: [Int], text: String, words: String) throws {
        var small = SmallRecord()
        small.cases[cell[0]][cell[1]] = text
        let error = try ledgerError { _ = try small.tables.cases() }
        #expect(error.kind == .faultyRecord)
        #expect(error.what.contains("cases.tsv, line 2"))
        #expect(error.what.contains(words))
    }

    @Test("a case that stands twice, an item without its case and an item twice are refused")
    func doubles() throws {
        var twice = SmallRecord()
        twice.cases.append(twice.cases[0])
        #expect(try ledgerError { _ = try twice.tables.cases() }.what.contains("cases.tsv, line 4"))

        var stray = SmallRecord()
        stray.items.append(["26-9", "1", "1", "", "", "", "tanks", ""])
        #expect(try ledgerError { _ = try stray.tables.cases() }.what.contains("case-items.tsv, line 5"))

        var double = SmallRecord()
        double.items.append(double.items[2])
        #expect(try ledgerError { _ = try double.tables.cases() }.what.contains("stands twice"))
    }
}
