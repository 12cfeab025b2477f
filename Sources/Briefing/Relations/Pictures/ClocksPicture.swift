package import Law
package import Ledger

/// The review of Congress of some cases, a bar each, from notification to its last day.
package enum ClocksPicture {
    package static func make(_ cases: [Case], law: Law, title name: String, on day: CalendarDate)
        -> SVGPicture
    {
        let title = "\(name): reviews by Congress, on \(day.longForm)"
        let clocks = cases.filter { !$0.withdrawn }.compactMap {
            found -> (Case, CalendarDate, CalendarDate)? in
            guard let notified = found.notified, notified <= day,
                let clock = law.reviewClock(
                    delivered: notified, buyer: found.buyer, instrument: found.kind,
                    urgency: found.emergency ? .emergency : .ordinary), let ends = clock.ends
            else { return nil }
            return (found, notified, ends)
        }.sorted { ($0.2, $0.0.id) > ($1.2, $1.0.id) }.prefix(12)
        var body = SVGPicture.text(
            SVGPicture.fitted(name, width: 376, size: 13), x: 12, y: 20, size: 13, bold: .yes)
        guard !clocks.isEmpty else {
            return SVGPicture(
                title: title, description: "No case of the record has a review by that day.", height: 52,
                body: body + SVGPicture.text("No review by that day.", x: 12, y: 40))
        }
        // All bars begin at the day of notification; the longest review is the whole width.
        let longest = Double(max(15, clocks.map { $0.2.days(since: $0.1) }.max() ?? 30))
        var said: [String] = []
        let top = 58.0
        for days in stride(from: 0, through: Int(longest), by: 15) {
            let x = 12 + Double(days) / longest * 376
            for row in clocks.indices {
                let y = top + Double(row) * 32
                body += SVGPicture.line(x, y + 3, x, y + 16, class: "rule")
            }
            body += SVGPicture.text(
                days == 0 ? "day 0" : "\(days)", x: x, y: 34, class: "soft", size: 10,
                anchor: days == 0 ? "start" : x > 380 ? "end" : "middle")
        }
        for (row, clock) in clocks.enumerated() {
            let (found, notified, ends) = clock
            let y = top + Double(row) * 32
            let left = ends.days(since: day)
            let state = left >= 0 ? "\(left) days left" : "ended \(ends.longForm)"
            let id = found.transmittal?.description ?? notified.description
            body += SVGPicture.text(
                SVGPicture.fitted("\(id) \(found.buyer) \(SaleWords.mainLine(found) ?? "")", width: 236),
                x: 12, y: y)
            body += SVGPicture.text(state, x: 388, y: y, class: left >= 0 ? "ink" : "soft", anchor: "end")
            let whole = Double(ends.days(since: notified)) / longest * 376
            let gone = min(
                1, max(0, Double(day.days(since: notified)) / Double(max(1, ends.days(since: notified)))))
            let number = SVGPicture.number
            let hint = HTMLText.escaped("\(id): \(notified) to \(ends)")
            body +=
                "<rect class=\"tile\" x=\"12\" y=\"\(number(y + 5))\" width=\"\(number(whole))\" height=\"9\">"
            body += "<title>\(hint)</title></rect>\n"
            body += "<rect class=\"\(left >= 0 ? "deal" : "s2")\" x=\"12\" y=\"\(number(y + 5))\" "
            body += "width=\"\(number(whole * gone))\" height=\"9\"/>\n"
            said.append("\(id), \(found.buyer): \(notified) to \(ends), \(state)")
        }
        let bottom = top + Double(clocks.count) * 32
        body += SVGPicture.text(
            "A review that ended lets an offer be made; it proves no sale.", x: 12, y: bottom + 8,
            class: "soft", size: 10)
        return SVGPicture(
            title: title, description: said.joined(separator: "; ") + ". A review that ended proves no sale.",
            height: bottom + 18, body: body)
    }
}
