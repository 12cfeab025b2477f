internal import Law
package import Relations

/// The threads of a dossier as signs, a line each: a column a year.
package enum DossierChart {
    package static func text(_ dossier: Dossier, style: TextStyle) -> String {
        var page = TextPage(style)
        page.paragraph("\(dossier.title): events by thread and year, to \(dossier.asOf.longForm)", ink: .bold)
        let dated = dossier.threads.filter { $0.firstDay != nil }
        guard let first = dated.compactMap(\.firstDay).min() else {
            page.paragraph("Nothing dated is told.")
            return page.text
        }
        let room = max(10, style.width - 32)
        let years = Array((DaySpan.day(first).year...dossier.asOf.year).suffix(room))
        for thread in dated.prefix(20) {
            var counts = [Int](repeating: 0, count: years.count)
            for event in thread.events {
                guard let year = event.when.span?.firstDay.year, let place = years.firstIndex(of: year) else {
                    continue
                }
                counts[place] += 1
            }
            let title = Wrap.padded(String(SafeText.line(thread.title).prefix(28)), to: 30)
            page.raw(title + counts.map(sign).joined())
        }
        let from = years.first.map(String.init) ?? ""
        let to = years.last.map(String.init) ?? ""
        let gap = max(1, years.count - from.count - to.count)
        page.raw(Wrap.padded("", to: 30) + from + String(repeating: " ", count: gap) + to)
        page.paragraph("One column a year; · none, then 1, 2, 3, 4 and more events.", ink: .dim)
        return page.text
    }

    private static func sign(_ count: Int) -> String {
        switch count {
        case 0: "·"
        case 1: "▂"
        case 2: "▄"
        case 3: "▆"
        default: "█"
        }
    }
}

/// The index of two states as signs: a bar a quarter.
package enum IndexChart {
    package static func text(_ index: RelationIndex, title: String, style: TextStyle) -> String {
        var page = TextPage(style)
        page.paragraph("\(title): index of what was reported", ink: .bold)
        guard index.hasLine else {
            page.paragraph("Only \(index.counted) dated events count: too few for a line.")
            return page.text
        }
        let points = index.points.enumerated().filter {
            $0.offset % 3 == 0 || $0.offset == index.points.count - 1
        }
        .map(\.element).suffix(40)
        let most = max(1, points.map { max(abs($0.low), abs($0.high)) }.max() ?? 1)
        let half = max(8, (style.width - 28) / 2)
        for point in points {
            func place(_ value: Double) -> Int { half + Int((value / most * Double(half - 1)).rounded()) }
            var cells = [Character](repeating: " ", count: half * 2)
            for column in min(place(point.low), place(point.high))...max(place(point.low), place(point.high))
            {
                if cells.indices.contains(column) { cells[column] = "─" }
            }
            cells[half] = "│"
            let at = min(max(0, place(point.value)), cells.count - 1)
            cells[at] = "●"
            let figure = SVGPicture.number(point.value)
            page.raw(
                "\(point.date.description.prefix(7))  " + String(cells) + Wrap.padded(" \(figure)", to: 8))
        }
        page.paragraph(
            "Conflict left, cooperation right of the line; ─ the band of doubt. An index of reports and not of relations: each "
                + "event adds its value on Goldstein's scale, halved every \(index.halfLife) days.", ink: .dim
        )
        return page.text
    }
}

/// Who sells to whom as lines.
package enum NetworkChart {
    package static func text(_ flows: [NetworkPicture.Flow], names: NameBook, style: TextStyle) -> String {
        var page = TextPage(style)
        page.paragraph("Who sells to whom: deals told as approved, signed or delivered", ink: .bold)
        if flows.isEmpty { page.paragraph("No deal is told in that period.") }
        let most = flows.map(\.deals).max() ?? 1
        for flow in flows.prefix(30) {
            let bar = String(repeating: "█", count: max(1, flow.deals * 20 / max(1, most)))
            let title = Wrap.padded(
                String("\(names.name(of: flow.seller)) → \(names.name(of: flow.buyer))".prefix(40)), to: 42)
            page.raw(title + bar + " \(flow.deals)")
        }
        if flows.count > 30 { page.paragraph("\(flows.count - 30) smaller ones are not shown.", ink: .dim) }
        return page.text
    }
}
