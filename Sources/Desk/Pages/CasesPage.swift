internal import Briefing
internal import Law
internal import Ledger

/// The list of cases: the filter is its address.
struct CasesPage: Sendable {
    struct Field: Sendable {
        let name: String
        let value: String
    }

    struct Choice: Sendable {
        let value: String
        let label: String
        let chosen: Bool
    }

    struct Facet: Sendable {
        let heading: String
        let entries: [Entry]

        struct Entry: Sendable {
            let label: String
            let href: String
            let count: Int
            let chosen: Bool
        }
    }

    let chrome: Chrome
    let buyer: String
    let article: String
    let since: String
    let until: String
    let least: String
    let most: String
    let stages: [Choice]
    let orders: [Choice]
    let buyers: [String]
    let summary: String
    let sum: String?
    let rows: [CaseRow]
    let facets: [Facet]
    let next: String?
    let first: String?
    let calendar: String
    let isEmpty: Bool

    static let routes = [
        Route(
            "cases", .get, "/cases", "Cases of the record, filtered, sorted and by pages",
            parameters: CaseFilter.parameters + [Sheet.parameter],
            makers: [
                .html: { try .page("cases", CasesPage($0)) },
                .json: { visit in
                    let list = try listed(visit)
                    let (rows, next) = list.filter.page(
                        list.views, size: list.filter.limit ?? CaseFilter.pageSize)
                    let address = next.map { visit.address + visit.query.with([("after", $0)]).text }
                    var answer = try Answer.json(
                        CasesAnswer(cases: rows.map(\.case), total: list.views.count, next: address))
                    if let address { answer.headers["Link"] = "<\(address)>; rel=\"next\"" }
                    return answer
                },
                .csv: { visit in
                    let list = try listed(visit)
                    let (rows, next) = list.filter.page(list.views, size: list.filter.limit ?? .max)
                    let table = CaseList(rows.map(\.case), lexicon: visit.record.lexicon)
                    var answer = try Sheet.answer(table.commaSeparated, visit.query)
                    if let next {
                        let address = visit.address + visit.query.with([("after", next)]).text
                        answer.headers["Link"] = "<\(address)>; rel=\"next\""
                    }
                    return answer
                },
                .atom: { visit in
                    let list = try listed(visit)
                    return Answer(
                        .atom, CaseFeed(Array(list.views.prefix(list.filter.limit ?? 50)), visit).text)
                },
            ])
    ]

    private static func listed(_ visit: Visit) throws -> (filter: CaseFilter, views: [CaseView]) {
        let filter = try CaseFilter(visit)
        let all = try filter.asOf.map { try visit.record.ledger.views(asOf: $0) } ?? visit.record.views
        return (filter, filter.matching(all))
    }

    init(_ visit: Visit) throws {
        let record = visit.record
        let (filter, views) = try Self.listed(visit)
        chrome = Chrome("Cases", kind: "cases", visit, forms: [.json, .csv, .atom])
        buyer = filter.buyer ?? ""
        article = filter.query.article ?? ""
        since = filter.since ?? ""
        until = filter.until ?? ""
        least = filter.least.map(String.init) ?? ""
        most = filter.most.map(String.init) ?? ""
        stages = CaseStage.allCases.map { stage in
            Choice(value: stage.rawValue, label: stage.name, chosen: stage == filter.stage)
        }
        orders = CaseFilter.Order.allCases.map {
            Choice(value: $0.rawValue, label: $0.name, chosen: $0 == filter.order)
        }
        buyers = Set(record.cases.map { record.buyerName($0.buyer) }).sorted()
        let (shown, next) = filter.page(views, size: filter.limit ?? CaseFilter.pageSize)
        rows = shown.map { CaseRow($0, record) }
        isEmpty = rows.isEmpty
        summary =
            views.count == 1
            ? "1 case" : "\(views.count) cases" + (shown.count < views.count ? ", \(shown.count) shown" : "")
        let totals = CaseTotals(views.map(\.case), by: .buyer, lexicon: record.lexicon)
        let counted = totals.all.cases
        sum =
            totals.all.ceilings > 0
            ? "\(SumWords.text(totals.all.ceilings)) in ceilings of \(counted) cases notified, added up; no contract and no "
                + "price"
                + (totals.leftOut > 0
                    ? ". \(totals.leftOut) changes of earlier cases and withdrawn cases are not in it" : "")
                + (totals.all.withoutValue > 0 ? ". \(totals.all.withoutValue) have no value on record" : "")
                + "."
            : nil
        self.next = next.map { visit.address + visit.query.with([("after", $0)]).text }
        first = filter.after == nil ? nil : visit.address + visit.query.with([("after", nil)]).text
        calendar =
            "/deadlines.ics"
            + Query(items: filter.query.buyer.map { [.init(name: "buyer", value: $0)] } ?? []).text
        facets = Self.facets(views, filter, visit)
    }

    private static func facets(_ views: [CaseView], _ filter: CaseFilter, _ visit: Visit) -> [Facet] {
        func facet(
            _ heading: String, _ name: String, most: Int, sorted: Bool, chosen: String?,
            _ value: (CaseView) -> (String, String)?
        ) -> Facet {
            var counts: [String: (label: String, count: Int)] = [:]
            for view in views {
                guard let (key, label) = value(view) else { continue }
                counts[key, default: (label, 0)].count += 1
            }
            let order = counts.sorted {
                sorted ? $0.key > $1.key : ($1.value.count, $0.value.label) < ($0.value.count, $1.value.label)
            }
            let entries = order.prefix(most).map { key, entry in
                let isChosen = chosen == key
                let changes: [(String, String?)] =
                    name == "year"
                    ? [("since", isChosen ? nil : key), ("until", isChosen ? nil : key), ("after", nil)]
                    : [(name, isChosen ? nil : key), ("after", nil)]
                return Facet.Entry(
                    label: entry.label, href: visit.address + visit.query.with(changes).text,
                    count: entry.count,
                    chosen: isChosen)
            }
            return Facet(heading: heading, entries: entries)
        }
        return [
            facet("Buyers", "buyer", most: 10, sorted: false, chosen: filter.query.buyer) {
                ($0.case.buyer, visit.record.buyerName($0.case.buyer))
            },
            facet(
                "Years", "year", most: 8, sorted: true,
                chosen: filter.since == filter.until ? filter.since : nil
            ) {
                $0.case.notified.map { (String($0.year), String($0.year)) }
            },
            facet("Stages", "stage", most: 6, sorted: false, chosen: filter.stage?.rawValue) {
                ($0.shownStage.rawValue, $0.shownStage.name)
            },
        ].filter { $0.entries.count > 1 || $0.entries.contains(where: \.chosen) }
    }
}
