/// A day of the Gregorian calendar as a number of days, for resolving `on Tuesday` against a document's date.
struct CivilDay {
    let year: Int
    let month: Int
    let day: Int
    /// Days since 1 March of the year 0.
    let number: Int

    init?(year: Int, month: Int, day: Int) {
        guard (1...12).contains(month), (1...Self.days(in: month, of: year)).contains(day) else { return nil }
        self.year = year
        self.month = month
        self.day = day
        let shifted = month > 2 ? year : year - 1
        let months = month > 2 ? month - 3 : month + 9
        number =
            365 * shifted + shifted / 4 - shifted / 100 + shifted / 400 + (153 * months + 2) / 5 + day - 1
    }

    /// `YYYY-MM-DD`.
    init?(_ text: String) {
        var (year, month, number, figures) = (0, 0, 0, 0)
        var hyphens = 0
        for byte in text.utf8 {
            if byte == UInt8(ascii: "-") {
                guard figures > 0 else { return nil }
                if hyphens == 0 { year = number } else { month = number }
                (number, figures) = (0, 0)
                hyphens += 1
                continue
            }
            guard (0x30...0x39).contains(byte), figures < 5 else { return nil }
            number = number * 10 + Int(byte - 0x30)
            figures += 1
        }
        guard hyphens == 2, figures > 0 else { return nil }
        self.init(year: year, month: month, day: number)
    }

    private init(number: Int) {
        // The year is found by trying: a text's dates lie within a few days of each other.
        var year = number / 366
        while let next = CivilDay(year: year + 1, month: 3, day: 1), next.number <= number { year += 1 }
        var month = 3
        var monthYear = year
        while true {
            let following = month == 12 ? (monthYear + 1, 1) : (monthYear, month + 1)
            guard let next = CivilDay(year: following.0, month: following.1, day: 1), next.number <= number
            else { break }
            (monthYear, month) = following
        }
        self.year = monthYear
        self.month = month
        day = number - (CivilDay(year: monthYear, month: month, day: 1)?.number ?? number) + 1
        self.number = number
    }

    /// 1 Monday … 7 Sunday.
    var weekday: Int { (number + 2) % 7 + 1 }

    func adding(_ days: Int) -> CivilDay { CivilDay(number: number + days) }

    var text: String { Text.iso(year, month, day) }

    private static func days(in month: Int, of year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}
