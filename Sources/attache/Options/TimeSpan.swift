internal import ArgumentParser
internal import Law

/// A length of time on the command line: `30d`, `6w`, `3m`, `1y`; a bare number is days.
struct TimeSpan: ExpressibleByArgument, Hashable {
    private enum Unit: Character {
        case days = "d"
        case weeks = "w"
        case months = "m"
        case years = "y"
    }

    private let count: Int
    private let unit: Unit

    static let month = TimeSpan(count: 30, unit: .days)

    /// More than any deadline lies ahead.
    private static let longest = 100 * 366

    init?(argument: String) {
        let unit = argument.last.flatMap { Unit(rawValue: $0) }
        let digits = unit == nil ? argument[...] : argument.dropLast()
        guard !digits.isEmpty, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
            let count = Int(digits), count <= Self.longest
        else { return nil }
        self.count = count
        self.unit = unit ?? .days
    }

    private init(count: Int, unit: Unit) {
        self.count = count
        self.unit = unit
    }

    var defaultValueDescription: String { "\(count)\(unit.rawValue)" }

    /// The last day of it, counted from a day.
    func end(from day: CalendarDate) -> CalendarDate {
        switch unit {
        case .days: day.adding(days: count)
        case .weeks: day.adding(days: count * 7)
        case .months: day.adding(months: count)
        case .years: day.adding(years: count)
        }
    }
}
