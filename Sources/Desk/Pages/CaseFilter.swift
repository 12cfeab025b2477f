internal import Briefing
internal import Foundation
internal import Law
internal import Ledger

/// Which cases are asked for, in which order, and from where on: what the address of the list says.
struct CaseFilter: Sendable {
    enum Order: String, CaseIterable, Sendable {
        case newest, oldest, value, buyer

        var name: String {
            switch self {
            case .newest: "last notified first"
            case .oldest: "first notified first"
            case .value: "highest ceiling first"
            case .buyer: "by buyer"
            }
        }
    }

    var query = CaseQuery()
    /// As it was asked, for the form.
    var buyer: String?
    var since: String?
    var until: String?
    var least: Int?
    var most: Int?
    var stage: CaseStage?
    var order = Order.newest
    var after: String?
    var limit: Int?
    var asOf: CalendarDate?

    static let pageSize = 50
    static let mostRows = 1_000

    static let parameters: [Route.Parameter] = [
        .query("buyer", "A state by its name or its code of three letters", example: "TUR"),
        .query("article", "An article by its designation, family or everyday name", example: "AIM-9X"),
        .query("since", "The first day, month or year of notification", form: .period, example: "2024"),
        .query("until", "The last day, month or year of notification", form: .period, example: "2026-06"),
        .query(
            "least", "The least ceiling in whole dollars", form: .whole(0...1_000_000_000_000),
            example: "100000000"),
        .query(
            "most", "The highest ceiling in whole dollars", form: .whole(0...1_000_000_000_000),
            example: "1000000000"),
        .query(
            "stage", "The last stage that an official source or the record shows",
            form: .choice(CaseStage.allCases.map(\.rawValue)), example: "notified"),
        .query(
            "order", "How the list is sorted", form: .choice(Order.allCases.map(\.rawValue)), example: "value"
        ),
        .query("after", "Where the last page ended: the value of next", example: ""),
        .query("limit", "At most so many cases", form: .whole(1...mostRows), example: "50"),
        .query("as-of", "What had been seen by this day", form: .day, example: "2026-04-01"),
    ]

    init() {}

    init(_ visit: Visit) throws(Problem) {
        let asked = visit.query
        buyer = asked.text("buyer")
        if let buyer {
            do throws(UnknownName) {
                query.buyer = try visit.record.buyers.named(buyer, as: "buyer")
            } catch {
                throw Problem(error)
            }
            query.agencies = query.buyer.map(visit.record.law.agencies) ?? []
        }
        query.article = asked.text("article")
        since = asked.text("since")
        until = asked.text("until")
        query.since = try Self.period(since, "since")?.from
        let last = try Self.period(until, "until")
        query.until = last?.to ?? last?.from
        least = try asked.whole("least", in: 0...1_000_000_000_000)
        most = try asked.whole("most", in: 0...1_000_000_000_000)
        stage = try asked.choice("stage", CaseStage.allCases.map(\.rawValue)).flatMap(CaseStage.init)
        order = try asked.choice("order", Order.allCases.map(\.rawValue)).flatMap(Order.init) ?? .newest
        limit = try asked.whole("limit", in: 1...Self.mostRows)
        asOf = try asked.day("as-of")
        after = asked.text("after")
    }

    private static func period(_ text: String?, _ name: String) throws(Problem) -> DateSpan? {
        guard let text else { return nil }
        if let day = CalendarDate(text) { return DateSpan(from: day, to: day) }
        guard let span = DateSpan(period: text) else {
            throw Problem(
                .badQuery, "\(name)=\(text): a day, a month or a year is wanted, as 2026-03-10 or 2026.")
        }
        return span
    }

    /// The cases that meet all conditions, in order.
    func matching(_ views: [CaseView]) -> [CaseView] {
        let wanted = Set(query.matching(views.map(\.case)).map(\.id))
        return views.filter { view in
            guard wanted.contains(view.id) else { return false }
            if let least, view.case.value.map({ $0 < least }) ?? true { return false }
            if let most, view.case.value.map({ $0 > most }) ?? true { return false }
            if let stage, view.shownStage != stage { return false }
            return true
        }.map { (key: key($0), view: $0) }.sorted { $0.key < $1.key }.map(\.view)
    }

    /// One page of a list: what comes after the place that the address names, and where the next page begins.
    func page(_ sorted: [CaseView], size: Int) -> (rows: [CaseView], next: String?) {
        let rest = after.map { after in sorted.drop { key($0) <= after } } ?? sorted[...]
        let rows = Array(rest.prefix(size))
        return (rows, rest.count > rows.count ? rows.last.map(key) : nil)
    }

    /// A text that sorts as the list does, and that no two cases share.
    private func key(_ view: CaseView) -> String {
        let found = view.case
        let day = found.notified?.description ?? "0000-00-00"
        let place: String =
            switch order {
            case .newest: Self.reversed(day)
            case .oldest: found.notified?.description ?? "9999-99-99"
            case .value: Self.reversed(Self.digits(found.value ?? 0))
            case .buyer: "\(found.buyer) \(Self.reversed(day))"
            }
        return "\(place)~\(found.id)"
    }

    /// Fifteen digits, so that numbers sort as texts.
    private static func digits(_ number: Int) -> String {
        let text = String(min(max(0, number), 999_999_999_999_999))
        return String(repeating: "0", count: 15 - text.count) + text
    }

    /// With each digit taken from nine, so that what is greater stands first.
    private static func reversed(_ text: String) -> String {
        String(text.map { $0.wholeNumberValue.map { Character(String(9 - $0)) } ?? $0 })
    }
}
