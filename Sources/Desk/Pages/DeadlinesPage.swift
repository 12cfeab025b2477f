internal import Briefing
internal import Law
internal import Ledger

/// What ends or is due, also as a calendar to subscribe to.
struct DeadlinesPage: Sendable {
    struct Row: Sendable {
        let day: String
        let left: String
        let what: String
        let href: String?
        let explanation: String
        let citation: String
        let doubt: String?

        init(_ deadline: Deadline, today: CalendarDate) {
            day = deadline.date.description
            let days = deadline.date.days(since: today)
            left =
                days == 0
                ? "today" : days == 1 ? "tomorrow" : days > 0 ? "in \(days) days" : "\(-days) days ago"
            what = deadline.title
            href = deadline.case.map(Address.case)
            explanation = deadline.explanation
            citation = deadline.citation
            doubt = deadline.isTentative ? "day not certain" : nil
        }
    }

    let chrome: Chrome
    let buyer: String
    let span: String
    let within: String
    let rows: [Row]
    let isEmpty: Bool
    let calendar: String
    let subscribe: String

    private static let parameters: [Route.Parameter] = [
        .query("buyer", "A state by its name or its code", example: "TUR"),
        .query("on", "The first day; today without it", form: .day, example: "2026-09-01"),
        .query("within", "So many days", form: .whole(1...3_660), example: "60"),
    ]

    static let routes = [
        Route(
            "deadlines", .get, "/deadlines", "What ends, becomes possible or is due",
            parameters: parameters + [Sheet.parameter],
            makers: [
                .html: { try .page("deadlines", DeadlinesPage($0)) },
                .json: { visit in
                    let (list, buyer) = try list(visit)
                    return try .json(DeadlinesAnswer(list, buyer: buyer))
                },
                .csv: { visit in
                    let rows = try list(visit).list.deadlines.map { deadline in
                        [
                            deadline.date.description, deadline.kind.rawValue, deadline.title,
                            deadline.buyer ?? "",
                            deadline.case ?? "", deadline.isTentative ? "yes" : "no", deadline.explanation,
                            deadline.citation, deadline.source,
                        ]
                    }
                    let header = [
                        "date", "kind", "title", "buyer", "case", "tentative", "explanation", "citation",
                        "source",
                    ]
                    return try Sheet.answer(Sheet.text(header, rows), visit.query)
                },
                .ics: { visit in
                    // A calendar is looked at ahead: a year, where nobody says otherwise.
                    let list = try list(visit, days: 365).list
                    return Answer(.ics, list.calendar(stamp: visit.record.today))
                },
            ])
    ]

    static func list(_ visit: Visit, days: Int = 60) throws -> (list: DeadlineList, buyer: String?) {
        let record = visit.record
        var buyer: String?
        if let text = visit.query.text("buyer") {
            do throws(UnknownName) {
                buyer = try record.buyers.named(text, as: "buyer")
            } catch {
                throw Problem(error)
            }
        }
        let from = try visit.query.day("on") ?? record.today
        let within = try visit.query.whole("within", in: 1...3_660) ?? days
        let list = record.deadlines(from: from, to: from.adding(days: within), buyer: buyer)
        return (list, buyer)
    }

    init(_ visit: Visit) throws {
        let (list, code) = try Self.list(visit)
        chrome = Chrome("Deadlines", kind: "deadlines", visit, forms: [.json, .csv, .ics])
        buyer = visit.query.text("buyer") ?? ""
        within = visit.query.text("within") ?? "60"
        span = "\(list.from.longForm) to \(list.to.longForm)"
        rows = list.deadlines.map { Row($0, today: visit.record.today) }
        isEmpty = rows.isEmpty
        let query = Query(items: code.map { [.init(name: "buyer", value: $0)] } ?? []).text
        calendar = "/deadlines.ics" + query
        subscribe = "webcal" + visit.base.dropFirst("http".count) + calendar
    }
}

extension DeskRecord {
    func deadlines(from: CalendarDate, to: CalendarDate, buyer: String? = nil) -> DeadlineList {
        DeadlineList(
            from: from, to: to, buyer: buyer, cases: cases, law: law, book: book, lexicon: lexicon,
            identity: { id in self.view(id).flatMap(Deadline.Identity.init(of:)) })
    }
}
