internal import Law
package import Relations

/// The threads of a dossier, a line each, with their events on it.
package enum TimelinePicture {
    /// At most so many threads; the last to move.
    private static let most = 14

    package static func make(_ dossier: Dossier) -> SVGPicture {
        let threads = dossier.threads.filter { thread in thread.events.contains { $0.when.span != nil } }
            .prefix(most)
        let days = threads.flatMap(\.events).compactMap { $0.when.span?.first }
        let title = "\(dossier.title): events by thread, to \(dossier.asOf.longForm)"
        guard let first = days.min() else {
            return SVGPicture(
                title: title, description: "Nothing dated is told, so there is nothing to show.", height: 40,
                body: SVGPicture.text("Nothing dated is told.", x: 12, y: 24))
        }
        let start = Double(
            DaySpan.number(CalendarDate(year: DaySpan.day(first).year, month: 1, day: 1) ?? .earliest))
        let end = Double(DaySpan.number(dossier.asOf))
        func x(_ day: Int32) -> Double { 14 + (Double(day) - start) / max(1, end - start) * 372 }
        var body = SVGPicture.text(
            SVGPicture.fitted(dossier.title, width: 376, size: 13), x: 12, y: 20, size: 13, bold: .yes)
        let top = 50.0
        let step = 30.0
        let bottom = top + step * Double(threads.count)
        let years = DaySpan.day(first).year...dossier.asOf.year
        // As many years as have room for their figures.
        let every = [1, 2, 5, 10, 20].first { Double(years.count) / Double($0) * 34 <= 372 } ?? 50
        for year in years where year.isMultiple(of: every) {
            guard let day = CalendarDate(year: year, month: 1, day: 1) else { continue }
            let place = x(DaySpan.number(day))
            guard place >= 13, place <= 388 else { continue }
            // A mark on each thread's line, and none through the words above it.
            for row in threads.indices {
                let y = top + step * Double(row) + 7
                body += SVGPicture.line(place, y - 4, place, y + 4, class: "rule")
            }
            body += SVGPicture.text(
                String(year), x: place, y: bottom + 8, class: "soft", size: 10, anchor: "middle")
        }
        for (row, thread) in threads.enumerated() {
            let y = top + step * Double(row)
            body += SVGPicture.text(SVGPicture.fitted(thread.title, width: 372), x: 14, y: y - 4)
            body += SVGPicture.line(14, y + 7, 386, y + 7, class: "rule")
            for event in thread.events {
                guard let span = event.when.span else { continue }
                body += mark(event, x: x(span.first), end: x(min(span.last, Int32(end))), y: y + 7)
            }
        }
        body += legend(y: bottom + 26)
        let left = dossier.threads.count - threads.count
        let note =
            left > 0 ? "\(left) more thread\(left == 1 ? "" : "s"), older or without a day, not drawn." : ""
        if left > 0 { body += SVGPicture.text(note, x: 14, y: bottom + 44, class: "soft", size: 10) }
        let said = threads.map { thread in "\(thread.title): \(thread.events.count) events" }.joined(
            separator: "; ")
        return SVGPicture(
            title: title,
            description:
                "One line a thread, the last to move first. \(said). Squares are measures and quarrels, circles "
                + "deals, diamonds talks and support, rings what is none of these.\(left > 0 ? " " : "")\(note)",
            height: bottom + (left > 0 ? 54 : 36), body: body)
    }

    /// Its form tells the kind without its colour.
    private static func mark(_ event: ToldEvent, x: Double, end: Double, y: Double) -> String {
        let number = SVGPicture.number
        let hint = HTMLText.escaped("\(OccurrenceWords.date(event)): \(OccurrenceWords.words(event))")
        let shape: String
        switch look(event.kind) {
        case .conflict:
            shape =
                "<rect class=\"conflict\" x=\"\(number(x - 3.5))\" y=\"\(number(y - 3.5))\" width=\"7\" height=\"7\""
        case .deal: shape = "<circle class=\"deal\" cx=\"\(number(x))\" cy=\"\(number(y))\" r=\"4\""
        case .calm:
            shape = "<path class=\"calm\" d=\"M\(number(x)) \(number(y - 5))l5 5l-5 5l-5 -5z\""
        case .other:
            shape =
                "<circle class=\"axis\" cx=\"\(number(x))\" cy=\"\(number(y))\" r=\"3\" stroke-width=\"1.5\""
        }
        let bar = end - x > 8 ? SVGPicture.line(x, y, end, y, class: "axis", width: 2) : ""
        return bar + shape + "><title>\(hint)</title>"
            + (shape.hasPrefix("<rect") ? "</rect>" : shape.hasPrefix("<path") ? "</path>" : "</circle>")
            + "\n"
    }

    private enum Look { case conflict, deal, calm, other }

    private static func look(_ kind: OccurrenceKind) -> Look {
        if kind.isConflict || kind == .resolutionOfDisapproval || kind == .saleCancelled { return .conflict }
        switch kind.group {
        case .deal: return .deal
        case .talks, .praise, .calm, .easing: return .calm
        default: return .other
        }
    }

    private static func legend(y: Double) -> String {
        "<rect class=\"conflict\" x=\"14\" y=\"\(SVGPicture.number(y - 7))\" width=\"7\" height=\"7\"/>\n"
            + SVGPicture.text("measure, quarrel", x: 25, y: y, class: "soft", size: 10)
            + "<circle class=\"deal\" cx=\"124\" cy=\"\(SVGPicture.number(y - 3.5))\" r=\"4\"/>\n"
            + SVGPicture.text("deal", x: 132, y: y, class: "soft", size: 10)
            + "<path class=\"calm\" d=\"M174 \(SVGPicture.number(y - 8.5))l5 5l-5 5l-5 -5z\"/>\n"
            + SVGPicture.text("talks, support, easing", x: 183, y: y, class: "soft", size: 10)
            + "<circle class=\"axis\" cx=\"304\" cy=\"\(SVGPicture.number(y - 3.5))\" r=\"3\" stroke-width=\"1.5\"/>\n"
            + SVGPicture.text("other", x: 312, y: y, class: "soft", size: 10)
    }
}
