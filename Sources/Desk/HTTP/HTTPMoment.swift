internal import Foundation
internal import Law

/// Moments as HTTP writes them: `Mon, 23 Nov 2026 14:00:00 GMT` (RFC 9110, 5.6.7).
enum HTTPMoment {
    private static let weekdays = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    private static let first = CalendarDate("1970-01-01") ?? .earliest

    static func text(_ date: Date) -> String {
        let seconds = Int(date.timeIntervalSince1970)
        let days = max(0, seconds / 86_400)
        let day = first.adding(days: days)
        let rest = max(0, seconds - days * 86_400)
        let time = [rest / 3_600, rest / 60 % 60, rest % 60].map(twoDigits).joined(separator: ":")
        return
            "\(weekdays[days % 7]), \(twoDigits(Int(day.day))) \(months[Int(day.month) - 1]) \(day.year) \(time) GMT"
    }

    /// `nil` for any other form: a condition that cannot be read is none.
    static func date(_ text: String) -> Date? {
        let parts = text.split(separator: " ")
        guard parts.count == 6, parts[5] == "GMT", let month = months.firstIndex(of: String(parts[2])),
            let number = Int(parts[1]), let year = Int(parts[3]),
            let day = CalendarDate(year: year, month: month + 1, day: number)
        else { return nil }
        let time = parts[4].split(separator: ":").compactMap { Int($0) }
        guard time.count == 3, (0..<24).contains(time[0]), (0..<60).contains(time[1]),
            (0...60).contains(time[2])
        else { return nil }
        let seconds = day.days(since: first) * 86_400 + time[0] * 3_600 + time[1] * 60 + time[2]
        return Date(timeIntervalSince1970: Double(seconds))
    }

    private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}
