internal import Briefing
internal import Ledger

/// The watch list: what somebody is told of as soon as it changes, and by which way. Editors change it.
struct WatchPage: Sendable {
    struct Row: Sendable, Encodable {
        let id: Int64
        let filter: String
        let since: String
        /// The day of the last look; `nil` before the first.
        let told: String?
        /// Where reports go, without what is its owner's secret.
        let to: [String]

        init(_ interest: Interest) {
            id = interest.id
            filter = SafeText.line(interest.filter)
            since = String(interest.addedAt.prefix(10))
            told = interest.lookedAt.map { String($0.prefix(10)) }
            to = interest.shownTargets.map(SafeText.line)
        }
    }

    struct WatchAnswer: Encodable {
        let schema = "attache.watch-list/1"
        let watched: [Row]
    }

    let chrome: Chrome
    let form: String
    let rows: [Row]
    let isEmpty: Bool
    let mayChange: Bool
    /// Why the list cannot be changed here, where it cannot.
    let fixed: String?

    static let routes = [
        Route(
            "watch", .get, "/watch", "The watch list: what is told as soon as it changes",
            parameters: [Sheet.parameter], keeping: .fresh,
            makers: [
                .html: { try .page("watch", WatchPage($0)) },
                .json: { try .json(WatchAnswer(watched: try rows($0))) },
                .csv: { visit in
                    let rows = try rows(visit).map {
                        [String($0.id), $0.filter, $0.since, $0.told ?? "", $0.to.joined(separator: "; ")]
                    }
                    return try Sheet.answer(
                        Sheet.text(["id", "filter", "since", "told", "to"], rows), visit.query)
                },
            ]),
        Route(
            "watch-add", .post, "/watch", "Puts a filter on the watch list", needs: .editor,
            takes: RequestDocument.forms, makers: [.html: { try add($0) }]),
        Route(
            "watch-remove", .post, "/watch/{id}/remove", "Takes an entry off the watch list",
            parameters: [.path("id", "The entry's number in the list", example: "1")], needs: .editor,
            takes: RequestDocument.forms, makers: [.html: { try remove($0) }]),
    ]

    private static func rows(_ visit: Visit) throws -> [Row] {
        try visit.record.ledger.interests().map(Row.init)
    }

    init(_ visit: Visit) throws {
        chrome = Chrome("Watch", kind: "watch", visit, forms: [.json, .csv])
        form = visit.formToken
        rows = try Self.rows(visit)
        isEmpty = rows.isEmpty
        let isWritten = visit.hands.watch != nil
        mayChange = isWritten && visit.visitor?.may(.editor) ?? false
        fixed =
            mayChange
            ? nil
            : isWritten
                ? "Only editors change the list; your token is a reader's."
                : "The ledger of this desk cannot be written, so the list stays as it is."
    }

    private static func add(_ visit: Visit) throws(Problem) -> Answer {
        guard let watch = visit.hands.watch else { throw unwritten }
        do throws(DeskRefusal) {
            _ = try watch(visit.body?.fields["filter"] ?? "")
        } catch {
            throw Problem(.badQuery, error.words)
        }
        return back
    }

    private static func remove(_ visit: Visit) throws(Problem) -> Answer {
        guard let unwatch = visit.hands.unwatch else { throw unwritten }
        var wasThere = false
        if let id = Int64(visit.part("id")) {
            do throws(DeskRefusal) { wasThere = try unwatch(id) } catch {
                throw Problem(.ledger, error.words)
            }
        }
        guard wasThere else {
            throw Problem(.notFound, "Nothing of that number is on the watch list. /watch shows what is.")
        }
        return back
    }

    private static let unwritten = Problem(
        .badQuery, "The ledger of this desk cannot be written, so its watch list stays as it is.")

    private static var back: Answer {
        var answer = Answer(.html, "", status: 303)
        answer.headers["Location"] = "/watch"
        return answer
    }
}
