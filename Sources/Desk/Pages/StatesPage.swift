internal import Briefing
internal import Law
internal import Ledger
internal import Relations

/// Who buys: all buyers on record, with the map of what was notified.
struct StatesPage: Sendable {
    struct Row: Sendable {
        let name: String
        let href: String
        let cases: Int
        let sum: String
        let last: String
    }

    let chrome: Chrome
    let map: String
    let rows: [Row]

    static let routes = [
        Route(
            "states", .get, "/states", "Buyers on record, with the map of what was notified",
            parameters: [Sheet.parameter],
            makers: [
                .html: { try .page("states", StatesPage($0)) },
                .json: { visit in
                    try .json(
                        TotalsAnswer(
                            totals: CaseTotals(visit.record.cases, by: .buyer, lexicon: visit.record.lexicon))
                    )
                },
                .csv: { visit in
                    let totals = CaseTotals(visit.record.cases, by: .buyer, lexicon: visit.record.lexicon)
                    let rows = totals.groups.map {
                        [
                            $0.key ?? "", $0.name, String($0.cases), String($0.ceilings),
                            String($0.withoutValue),
                        ]
                    }
                    return try Sheet.answer(
                        Sheet.text(["buyer", "name", "cases", "ceilings_usd", "without_value"], rows),
                        visit.query)
                },
            ])
    ]

    init(_ visit: Visit) {
        let record = visit.record
        chrome = Chrome("States", kind: "states", visit, forms: [.json, .csv])
        let last = Dictionary(
            record.cases.compactMap { found in found.notified.map { (found.buyer, $0) } },
            uniquingKeysWith: max)
        rows = CaseTotals(record.cases, by: .buyer, lexicon: record.lexicon).groups.map { group in
            Row(
                name: group.name, href: Address.state(group.key ?? ""), cases: group.cases,
                sum: group.ceilings > 0
                    ? "\(SumWords.text(group.ceilings)), ceilings added up" : "no value on record",
                last: group.key.flatMap { last[$0]?.description } ?? "no day")
        }
        let dated = record.cases.filter { $0.notified.map { $0 <= record.today } ?? true }
        map = MapPicture.make(
            MapPicture.tiles(dated), period: "all that is on record", name: { record.names.name(of: $0) },
            short: { record.names.shortCode(of: $0) }
        ).inlined(id: "map")
    }
}
