internal import Briefing
internal import Foundation
internal import Law
internal import Ledger

/// Cases as an Atom feed (RFC 4287): an entry a case, new where something was learned of it.
struct CaseFeed: Sendable {
    private let views: [CaseView]
    private let visit: Visit

    init(_ views: [CaseView], _ visit: Visit) {
        self.views = views
        self.visit = visit
    }

    var text: String {
        let address = visit.base + visit.address + Representation.atom.suffix + visit.query.text
        let newest = views.map(updated).max() ?? Self.moment(visit.record.statistics.lastRecorded)
        var text = """
            <?xml version="1.0" encoding="utf-8"?>
            <feed xmlns="http://www.w3.org/2005/Atom">
            <title>Attaché: cases</title>
            <id>\(HTMLText.escaped(address))</id>
            <link rel="self" href="\(HTMLText.escaped(address))"/>
            <link rel="alternate" href="\(HTMLText.escaped(visit.base + visit.address + visit.query.text))"/>
            <updated>\(newest)</updated>
            <author><name>Attaché</name></author>

            """
        for view in views { text += entry(view) }
        return text + "</feed>\n"
    }

    private func entry(_ view: CaseView) -> String {
        let row = CaseRow(view, visit.record)
        let summary =
            "Notified \(row.day): \(row.what)\(row.more.map { " " + $0 } ?? "") for \(row.buyer); \(row.value). Stage: \(row.stage)."
        let first = view.observations.min { $0.id < $1.id }?.caseID ?? view.id
        return """
            <entry>
            <title>\(HTMLText.escaped("\(row.buyer): \(row.what) (\(view.id))"))</title>
            <id>tag:attache,2025:case/\(HTMLText.escaped(PercentCoding.encoded(first)))</id>
            <link href="\(HTMLText.escaped(visit.base + row.href))"/>
            <updated>\(updated(view))</updated>
            <summary>\(HTMLText.escaped(summary))</summary>
            </entry>

            """
    }

    /// When the ledger last learned something of the case.
    private func updated(_ view: CaseView) -> String {
        Self.moment(view.observations.map(\.recordedAt).max())
    }

    /// To the second, as RFC 3339 has it.
    private static func moment(_ recorded: String?) -> String {
        recorded.map { "\($0.prefix(19))Z" } ?? "1970-01-01T00:00:00Z"
    }
}
