import Law
import Ledger
import Lexicon
import Testing

@testable import Briefing

@Suite("Sums over cases")
struct CaseTotalsTests {
    private func sale(
        _ id: String, buyer: String = "TUR", notified: String? = "2025-05-14", value: Int? = 100,
        articles: [String?] = ["aim-9"], parent: String? = nil, withdrawn: Bool = false
    ) -> Case {
        Case(
            id: id, transmittal: TransmittalNumber(id), kind: parent == nil ? .fms : .enhancement,
            buyer: buyer,
            notified: notified.flatMap(CalendarDate.init), dateBasis: "test", value: value,
            valueQualifier: .estimated,
            contractors: [], hasNoContractor: false, parent: parent.flatMap { TransmittalNumber($0) },
            emergency: false, withdrawn: withdrawn, isVerified: true, note: nil,
            source: "https://example.org",
            items: articles.map { article in
                CaseItem(
                    quantity: 1, qualifier: nil, designation: nil, article: article, description: "thing",
                    isMajorDefenseEquipment: nil, source: "https://example.org")
            })
    }

    @Test("a sum says how many cases lie behind it and how many have no value")
    func missing() {
        let totals = CaseTotals(
            [sale("26-1"), sale("26-2", value: nil), sale("26-3", buyer: "NOR", value: 50)], by: .buyer,
            lexicon: .standard)
        #expect(totals.groups.map(\.key) == ["TUR", "NOR"])
        #expect(totals.groups[0].cases == 2)
        #expect(totals.groups[0].withoutValue == 1)
        #expect(totals.groups[0].ceilings == 100)
        #expect(totals.all.ceilings == 150)
        let text = totals.text(style: TextStyle(width: 80))
        #expect(text.contains("2 cases, 1 without a value"))
        #expect(text.contains("not contracts and not prices"))
    }

    @Test("a change restates its case's total and a withdrawn case states none: neither is in a sum")
    func leftOut() {
        let totals = CaseTotals(
            [sale("26-1"), sale("26-1C", parent: "26-1"), sale("26-2", withdrawn: true)], by: .year,
            lexicon: .standard)
        #expect(totals.all.ceilings == 100)
        #expect(totals.all.cases == 1)
        #expect(totals.leftOut == 2)
        let text = totals.text(style: TextStyle(width: 80)).replacing("\n", with: " ")
        #expect(text.contains("2 cases that change an earlier one or were withdrawn are left out"))
    }

    @Test("a case with several articles counts under each, and once in the whole")
    func articles() {
        let totals = CaseTotals(
            [sale("26-1", articles: ["aim-9", "aim-120", "aim-9"]), sale("26-2", articles: [])], by: .article,
            lexicon: .standard)
        #expect(totals.groups.map(\.key) == ["aim-120", "aim-9", nil])
        #expect(totals.groups.allSatisfy { $0.cases == 1 })
        #expect(totals.all.ceilings == 200)
    }

    @Test("a case without a day is counted and said to have none")
    func noDay() {
        let totals = CaseTotals([sale("26-1", notified: nil), sale("26-2")], by: .year, lexicon: .standard)
        #expect(totals.groups.map(\.key) == ["2025", nil] || totals.groups.map(\.key) == [nil, "2025"])
        #expect(totals.groups.contains { $0.name == "no day in the record" })
    }
}
