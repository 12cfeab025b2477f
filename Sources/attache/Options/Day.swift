internal import ArgumentParser
internal import Law

/// A day on the command line: `2025-05-15`.
struct Day: ExpressibleByArgument, Hashable {
    let date: CalendarDate

    init?(argument: String) {
        guard let date = CalendarDate(argument) else { return nil }
        self.date = date
    }
}

/// A year, a month or a day on the command line: `2025`, `2025-05`, `2025-05-14`.
struct Period: ExpressibleByArgument, Hashable {
    let first: CalendarDate
    let last: CalendarDate

    init?(argument: String) {
        if let day = CalendarDate(argument) {
            first = day
            last = day
            return
        }
        let parts = argument.split(separator: "-", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), parts[0].count == 4 else { return nil }
        let months = parts.count == 2 ? [String(parts[1])] : ["01", "12"]
        guard let from = CalendarDate("\(parts[0])-\(months[0])-01"),
            let lastMonth = CalendarDate("\(parts[0])-\(months[months.count - 1])-01")
        else { return nil }
        first = from
        last = lastMonth.adding(days: CalendarDate.days(inMonth: lastMonth.month, year: lastMonth.year) - 1)
    }
}
