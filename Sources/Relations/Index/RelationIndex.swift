internal import Foundation
package import Law
internal import Reading

/// What was reported between two states over time: a decayed sum of the intensities of the events, with a band that
/// shows how few or how one-sided the tellings are.
///
/// It measures reports and not relations. Each event adds the value of its kind (`event-intensities.tsv`), halved with
/// every ``halfLife`` days that pass. The band is no confidence interval: it is the square root of the sum of the squared
/// parts, each divided by the number of outlets that tell it, widened by up to as much again where only one side's acts
/// are told. Where fewer than ``leastEvents`` events of three half-lives stand behind a month, there is no point.
package struct RelationIndex: Sendable, Codable, Hashable {
    package struct Point: Sendable, Codable, Hashable {
        package var date: CalendarDate
        package var value: Double
        package var low: Double
        package var high: Double
        /// The events behind it, by id, those that weigh most first.
        package var events: [String]
        /// 0 where acts of both are told alike, 1 where only one side's are.
        package var oneSidedness: Double
    }

    package var pair: [String]
    /// Days in which an event loses half its weight.
    package var halfLife: Int
    package var leastEvents: Int
    /// One a month; months without enough events are absent.
    package var points: [Point]
    /// Events that are counted.
    package var counted: Int
    /// Events left out: without a day or month, without a value, only possible or still to come, denied.
    package var leftOut: Int

    /// Whether there is enough for a line.
    package var hasLine: Bool { points.count > 1 }

    /// - Parameter events: of the pair, in any order.
    package init(
        pair: [String], events: [ToldEvent], asOf day: CalendarDate, halfLife: Int = 180,
        leastEvents: Int = 4,
        scale: [OccurrenceKind: Intensity] = Intensity.embedded
    ) {
        self.pair = pair
        self.halfLife = max(1, halfLife)
        self.leastEvents = max(1, leastEvents)
        let last = DaySpan.number(day)
        var parts: [(day: Int32, value: Double, outlets: Int, author: String?, id: String)] = []
        for event in events {
            guard let value = scale[event.kind]?.scale, event.modality == .asserted,
                let span = event.when.span,
                span.length <= 31, span.first <= last
            else { continue }
            parts.append((span.first, value, max(1, event.outlets), event.source?.home, event.id))
        }
        parts.sort { ($0.day, $0.id) < ($1.day, $1.id) }
        counted = parts.count
        leftOut = events.count - parts.count
        points = []
        guard let first = parts.first?.day else { return }
        var month = Self.endOfMonth(DaySpan.day(first))
        let reach = Int32(self.halfLife * 3)
        var low = 0
        while true {
            let date = min(month, day)
            let end = DaySpan.number(date)
            while low < parts.count, parts[low].day < end - reach { low += 1 }
            var high = low
            while high < parts.count, parts[high].day <= end { high += 1 }
            if high - low >= self.leastEvents {
                points.append(
                    Self.point(date, parts[low..<high], end: end, halfLife: self.halfLife, pair: pair))
            }
            if month >= day { break }
            month = Self.endOfMonth(month.adding(days: 1))
        }
    }

    private static func point(
        _ date: CalendarDate,
        _ parts: ArraySlice<(day: Int32, value: Double, outlets: Int, author: String?, id: String)>,
        end: Int32, halfLife: Int, pair: [String]
    ) -> Point {
        var (sum, doubt) = (0.0, 0.0)
        var weights: [(id: String, weight: Double)] = []
        var sides = [0.0, 0.0]
        for part in parts {
            let decay = exp2(-Double(end - part.day) / Double(halfLife))
            let weight = part.value * decay
            sum += weight
            doubt += weight * weight / Double(part.outlets)
            weights.append((part.id, abs(weight)))
            if let author = part.author, let side = pair.firstIndex(of: author), side < 2 {
                sides[side] += decay
            }
        }
        let both = sides[0] + sides[1]
        let leaning = both > 0 ? abs(sides[0] - sides[1]) / both : 1
        let width = doubt.squareRoot() * (1 + leaning)
        return Point(
            date: date, value: sum, low: sum - width, high: sum + width,
            events: weights.sorted { ($1.weight, $0.id) < ($0.weight, $1.id) }.map(\.id),
            oneSidedness: leaning)
    }

    private static func endOfMonth(_ day: CalendarDate) -> CalendarDate {
        day.adding(days: CalendarDate.days(inMonth: day.month, year: day.year) - day.day)
    }
}
