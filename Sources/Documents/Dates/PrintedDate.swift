/// A day of the calendar as a text prints it.
struct PrintedDate: Sendable, Equatable, CustomStringConvertible {
    let year: Int
    let month: Int
    let day: Int

    /// `nil` for a day that no calendar has, or one before 1900 or after 2100.
    init?(year: Int, month: Int, day: Int) {
        guard (1900...2100).contains(year), (1...12).contains(month), day >= 1 else { return nil }
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        guard day <= days[month - 1] else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// `YYYY-MM-DD`.
    var description: String {
        func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(year)-\(padded(month))-\(padded(day))"
    }
}

extension PrintedDate {
    /// A day found in a text, and the bytes that print it.
    struct Found: Sendable, Equatable {
        let date: PrintedDate
        let range: Range<Int>
    }

    /// The day printed at `position`, in English or as ISO 8601: `2026-01-08`, `Jan. 8, 2026`, `January 08,
    /// 2026`, `8 January 2026`, `Thursday, 8th of January 2026`. A day without a year is none.
    static func found(in bytes: [UInt8], at position: Int) -> Found? {
        var scan = DateScan(bytes: bytes, position: position)
        scan.skipWeekday()
        guard let date = scan.isoDay() ?? scan.dayFirst() ?? scan.monthFirst() else { return nil }
        return Found(date: date, range: position..<scan.position)
    }

    /// The first day printed in `range` of `bytes`; all of them where no range is given.
    static func firstFound(in bytes: [UInt8], _ range: Range<Int>? = nil) -> Found? {
        let range = range ?? 0..<bytes.count
        var position = range.lowerBound
        while position < range.upperBound {
            let byte = bytes[position]
            let isWordStart = position == 0 || !(bytes[position - 1].isLetter || bytes[position - 1].isDigit)
            if isWordStart, byte.isLetter || byte.isDigit, let found = found(in: bytes, at: position),
                found.range.upperBound <= range.upperBound
            {
                return found
            }
            position += 1
        }
        return nil
    }

    /// The first day printed in a short text.
    static func first(in bytes: [UInt8]) -> PrintedDate? {
        firstFound(in: bytes)?.date
    }
}

/// A place in a text from which the parts of a date are read. A reading that fails leaves the place as it
/// was.
private struct DateScan {
    let bytes: [UInt8]
    var position: Int

    private static let months = NameTable([
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
        "november", "december",
    ])

    private static let weekdays = NameTable([
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    ])

    mutating func skipWeekday() {
        guard let weekday = name(of: Self.weekdays) else { return }
        position = weekday.end
        skip(UInt8(ascii: "."))
        skip(UInt8(ascii: ","))
        skipSpaces()
    }

    mutating func isoDay() -> PrintedDate? {
        var scan = self
        guard let year = scan.number(digits: 4...4), let sign = scan.next,
            sign == UInt8(ascii: "-") || sign == UInt8(ascii: "/")
        else { return nil }
        scan.position += 1
        guard let month = scan.number(digits: 1...2), scan.skip(sign), let day = scan.number(digits: 1...2)
        else {
            return nil
        }
        return accept(scan, PrintedDate(year: year, month: month, day: day))
    }

    mutating func dayFirst() -> PrintedDate? {
        var scan = self
        guard let day = scan.number(digits: 1...2) else { return nil }
        scan.skipOrdinal()
        scan.skipSpaces()
        if bytes.holds("of ", at: scan.position) { scan.position += 3 }
        guard let month = scan.month() else { return nil }
        scan.skip(UInt8(ascii: ","))
        scan.skipSpaces()
        guard let year = scan.number(digits: 4...4) else { return nil }
        return accept(scan, PrintedDate(year: year, month: month, day: day))
    }

    mutating func monthFirst() -> PrintedDate? {
        var scan = self
        guard let month = scan.month() else { return nil }
        scan.skipSpaces()
        guard let day = scan.number(digits: 1...2) else { return nil }
        scan.skipOrdinal()
        scan.skip(UInt8(ascii: ","))
        scan.skipSpaces()
        guard let year = scan.number(digits: 4...4) else { return nil }
        return accept(scan, PrintedDate(year: year, month: month, day: day))
    }

    private mutating func accept(_ scan: DateScan, _ date: PrintedDate?) -> PrintedDate? {
        if date != nil { position = scan.position }
        return date
    }

    private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

    @discardableResult
    private mutating func skip(_ byte: UInt8) -> Bool {
        guard next == byte else { return false }
        position += 1
        return true
    }

    /// Spaces, tabs and no-break spaces.
    private mutating func skipSpaces() {
        while let byte = next {
            if byte == 0x20 || byte == 0x09 {
                position += 1
            } else if byte == 0xC2, position + 1 < bytes.count, bytes[position + 1] == 0xA0 {
                position += 2
            } else {
                return
            }
        }
    }

    private mutating func skipOrdinal() {
        let endings: [StaticString] = ["st", "nd", "rd", "th"]
        if endings.contains(where: { bytes.holds($0, at: position) }) { position += 2 }
    }

    /// Digits of the wished count, and no more behind them.
    private mutating func number(digits: ClosedRange<Int>) -> Int? {
        var end = position
        var value = 0
        while end < bytes.count, bytes[end].isDigit, end - position < 5 {
            value = value * 10 + Int(bytes[end] - 0x30)
            end += 1
        }
        guard digits.contains(end - position) else { return nil }
        position = end
        return value
    }

    private mutating func month() -> Int? {
        guard let month = name(of: Self.months) else { return nil }
        position = month.end
        skip(UInt8(ascii: "."))
        return month.index + 1
    }

    /// A name in full or by its first letters: three, or four as in `Sept` and `Thur`.
    private func name(of names: NameTable) -> (index: Int, end: Int)? {
        guard position + 3 <= bytes.count else { return nil }
        let key = NameTable.key(bytes[position], bytes[position + 1], bytes[position + 2])
        guard let index = names.keys.firstIndex(of: key) else { return nil }
        let name = names.names[index]
        var end = position + 3
        while end < bytes.count, end - position < name.count, bytes[end].lowered == name[end - position] {
            end += 1
        }
        guard end - position == name.count || end - position <= 4 else { return nil }
        guard end == bytes.count || !(bytes[end].isLetter || bytes[end] >= 0xC3) else { return nil }
        return (index, end)
    }
}

/// Names that are told apart by their first three letters.
private struct NameTable {
    let names: [[UInt8]]
    let keys: [UInt32]

    init(_ names: [String]) {
        self.names = names.map { Array($0.utf8) }
        keys = self.names.map { Self.key($0[0], $0[1], $0[2]) }
    }

    static func key(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> UInt32 {
        UInt32(first.lowered) << 16 | UInt32(second.lowered) << 8 | UInt32(third.lowered)
    }
}
