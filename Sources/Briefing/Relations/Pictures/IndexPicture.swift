internal import Law
package import Relations

/// The index of what was reported between two states, with its band.
package enum IndexPicture {
    package static func make(_ index: RelationIndex, title name: String, events: [ToldEvent]) -> SVGPicture {
        let title = "\(name): index of what was reported"
        let says =
            "An index of reports and not of relations: each event adds the value of its kind on the scale of Goldstein, "
            + "halved every \(index.halfLife) days. The band shows how few outlets tell it and how one-sided they are."
        var body = SVGPicture.text(
            SVGPicture.fitted(name, width: 376, size: 13), x: 12, y: 20, size: 13, bold: .yes)
        guard index.hasLine, let first = index.points.first, let last = index.points.last else {
            let few = "Only \(index.counted) dated events count: too few for a line."
            return SVGPicture(
                title: title, description: few + " " + says, height: 52,
                body: body + SVGPicture.text(few, x: 12, y: 40))
        }
        let (left, right, top, bottom) = (34.0, 388.0, 34.0, 194.0)
        let low = min(0, index.points.map(\.low).min() ?? 0)
        let high = max(0, index.points.map(\.high).max() ?? 0)
        let start = Double(DaySpan.number(first.date))
        let end = max(start + 1, Double(DaySpan.number(last.date)))
        func x(_ date: CalendarDate) -> Double {
            left + (Double(DaySpan.number(date)) - start) / (end - start) * (right - left)
        }
        func y(_ value: Double) -> Double { bottom - (value - low) / max(0.001, high - low) * (bottom - top) }
        for value in ticks(low, high) {
            body += SVGPicture.line(left, y(value), right, y(value), class: value == 0 ? "axis" : "rule")
            body += SVGPicture.text(
                SVGPicture.number(value), x: left - 4, y: y(value) + 3.5, class: "soft", size: 10,
                anchor: "end")
        }
        let years = first.date.year...last.date.year
        let every = [1, 2, 5, 10].first { Double(years.count) / Double($0) * 36 <= 350 } ?? 20
        for year in years where year.isMultiple(of: every) {
            guard let day = CalendarDate(year: year, month: 1, day: 1), day >= first.date else { continue }
            body += SVGPicture.text(
                String(year), x: x(day), y: bottom + 14, class: "soft", size: 10, anchor: "middle")
            body += SVGPicture.line(x(day), bottom, x(day), bottom + 3, class: "axis")
        }
        for run in runs(index.points) {
            let forth = run.map { "\(SVGPicture.number(x($0.date))) \(SVGPicture.number(y($0.high)))" }
            let back = run.reversed().map {
                "\(SVGPicture.number(x($0.date))) \(SVGPicture.number(y($0.low)))"
            }
            body += "<path class=\"band\" d=\"M\((forth + back).joined(separator: "L"))Z\"/>\n"
            let line = run.map { "\(SVGPicture.number(x($0.date))) \(SVGPicture.number(y($0.value)))" }
            body += "<path class=\"line\" stroke-width=\"2\" d=\"M\(line.joined(separator: "L"))\"/>\n"
        }
        let named = Dictionary(events.map { ($0.id, $0) }, uniquingKeysWith: { one, _ in one })
        for point in index.points {
            let behind = point.events.prefix(5).compactMap { named[$0] }
                .map { "\(OccurrenceWords.date($0)) \(OccurrenceWords.kind($0.kind))" }
            let hint =
                "\(point.date): \(SVGPicture.number(point.value)) (\(SVGPicture.number(point.low)) to "
                + "\(SVGPicture.number(point.high))) from \(point.events.count) events: \(behind.joined(separator: "; "))"
            body +=
                "<circle class=\"deal\" cx=\"\(SVGPicture.number(x(point.date)))\" cy=\"\(SVGPicture.number(y(point.value)))\" "
                + "r=\"1.6\"><title>\(HTMLText.escaped(hint))</title></circle>\n"
        }
        body += SVGPicture.text(
            "Index of reports: cooperation above, conflict below. A gap: too few events.", x: left,
            y: bottom + 30,
            class: "soft", size: 10)
        let lowest = index.points.min { $0.value < $1.value }
        let highest = index.points.max { $0.value < $1.value }
        var said =
            "From \(first.date.longForm) to \(last.date.longForm), \(index.points.count) months with enough events."
        if let lowest, let highest {
            said +=
                " Lowest \(SVGPicture.number(lowest.value)) on \(lowest.date.longForm), highest "
                + "\(SVGPicture.number(highest.value)) on \(highest.date.longForm), last \(SVGPicture.number(last.value))."
        }
        return SVGPicture(title: title, description: "\(said) \(says)", height: bottom + 40, body: body)
    }

    /// Points with no month missing between them.
    static func runs(_ points: [RelationIndex.Point]) -> [[RelationIndex.Point]] {
        var runs: [[RelationIndex.Point]] = []
        for point in points {
            if let last = runs.last?.last, point.date.days(since: last.date) <= 32 {
                runs[runs.count - 1].append(point)
            } else {
                runs.append([point])
            }
        }
        return runs
    }

    /// Round values between both, 0 among them.
    private static func ticks(_ low: Double, _ high: Double) -> [Double] {
        let step = [1.0, 2, 5, 10, 20, 50, 100, 200, 500, 1000].first { (high - low) / $0 <= 6 } ?? 5000
        var values: [Double] = []
        var value = (low / step).rounded(.up) * step
        while value <= high, values.count < 20 {
            values.append(value == 0 ? 0 : value)
            value += step
        }
        return values
    }
}
