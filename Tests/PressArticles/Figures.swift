internal import Law
internal import Seeded

/// How the press writes numbers, sums and days.
struct Figures {
    var random: Seeded

    static let small = [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
        "twelve",
        "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
    ]

    static func grouped(_ value: Int) -> String {
        var digits = Array(String(value))
        var index = digits.count - 3
        while index > 0 {
            digits.insert(",", at: index)
            index -= 3
        }
        return String(digits)
    }

    /// `53`, `twelve`, `a dozen`, `about 250`.
    mutating func count(_ value: Int, hedged: Bool) -> String {
        if hedged, random.chance(25) {
            switch value {
            case 12: return "a dozen"
            case 24: return "two dozen"
            case 36: return "three dozen"
            case 48: return "four dozen"
            default: break
            }
            if value > 100, value % 10 != 0 {
                let step = value > 2000 ? 1000 : value > 1000 ? 100 : 10
                let down = value / step * step
                let up = down + step
                if random.chance(50), (value - down) * 5 <= step * 2 {
                    return random.pick(["more than ", "over ", "just over ", "some "]) + Self.grouped(down)
                }
                if (up - value) * 5 <= step * 2 {
                    return random.pick(["nearly ", "almost ", "about ", "close to "]) + Self.grouped(up)
                }
            }
        }
        if value < Self.small.count, random.chance(value <= 10 ? 65 : 25) { return Self.small[value] }
        return value >= 1000 && random.chance(90) ? Self.grouped(value) : String(value)
    }

    /// The digits of a sum in its scale: (`1.98`, `billion`).
    private func scaled(_ value: Int) -> (digits: String, scale: String)? {
        for (unit, scale) in [(1_000_000_000, "billion"), (1_000_000, "million")] where value >= unit {
            var fraction = String(value % unit)
            while fraction.count < String(unit).count - 1 { fraction = "0" + fraction }
            while fraction.last == "0" { fraction.removeLast() }
            guard fraction.count <= 3 else { continue }
            return ("\(value / unit)" + (fraction.isEmpty ? "" : "." + fraction), scale)
        }
        return nil
    }

    enum Currency: CaseIterable { case dollars, euros, pounds }

    /// A sum as the press prints it; a rounded one only where `hedged`.
    mutating func money(_ value: Int, _ currency: Currency, hedged: Bool) -> String {
        if hedged, let rounded = rounded(value) { return rounded }
        let (digits, scale) = scaled(value) ?? (Self.grouped(value), "")
        let short = scale == "billion" ? random.pick(["bn", "b"]) : random.pick(["m", "mn"])
        var text: String
        switch currency {
        case .dollars:
            var forms = [
                "$\(digits) \(scale)", "$\(digits) \(scale)", "$\(digits) \(scale)", "US$\(digits) \(scale)",
                "\(digits) \(scale) dollars", "USD \(digits) \(scale)", "$\(digits)-\(scale)",
            ]
            if !scale.isEmpty {
                forms += ["$\(digits)\(short)", "US$\(digits)\(short)", "\(digits) \(scale) US dollars"]
            }
            if let whole = Int(digits), whole < Self.small.count, !scale.isEmpty {
                forms.append("\(Self.small[whole]) \(scale) dollars")
            }
            text = random.pick(forms)
        case .euros:
            text = random.pick(["\(digits) \(scale) euros", "€\(digits) \(scale)", "EUR \(digits) \(scale)"])
        case .pounds:
            text = random.pick(["£\(digits) \(scale)", "\(digits) \(scale) pounds", "GBP \(digits) \(scale)"])
        }
        if random.chance(35) {
            text =
                random.pick([
                    "about ", "an estimated ", "roughly ", "around ", "some ", "up to ", "approximately ",
                ]) + text
        }
        return text
    }

    /// `nearly $80 million` for 79.1, `just over $1 billion` for 1.008, `$2 billion` for 1.98 with a hedge.
    private mutating func rounded(_ value: Int) -> String? {
        guard random.chance(35) else { return nil }
        let (unit, scale) = value >= 1_000_000_000 ? (1_000_000_000, "billion") : (1_000_000, "million")
        let step = value >= 10 * unit ? (value >= 100 * unit ? 10 * unit : unit) : unit / 10
        let down = value / step * step
        guard down != value else { return nil }
        let up = down + step
        func print(_ sum: Int) -> String {
            let whole = sum / unit
            let tenth = sum % unit / (unit / 10)
            return "$\(whole)\(tenth == 0 ? "" : ".\(tenth)") \(scale)"
        }
        if value - down < up - value {
            return random.pick(["just over ", "a little over ", "more than ", "slightly over ", "about "])
                + print(down)
        }
        return random.pick(["nearly ", "almost ", "just under ", "close to ", "about ", "roughly "])
            + print(up)
    }

    /// A day seen from the day of the article: `on Thursday`, `on May 14`, `on 14 May 2025`.
    mutating func day(_ day: CalendarDate, from published: CalendarDate, isSlip: Bool) -> String {
        let back = published.days(since: day)
        var forms = [
            "on \(day.monthName) \(day.day)", "on \(day.day) \(day.monthName)",
            "on \(day.monthName) \(day.day), \(day.year)",
            "on \(day.day) \(day.monthName) \(day.year)",
            "on \(day.weekday.name), \(day.monthName) \(day.day)",
            "on \(day.weekday.name), \(day.day) \(day.monthName)",
        ]
        if !isSlip, (0...6).contains(back) {
            forms += ["on \(day.weekday.name)", "on \(day.weekday.name)", "on \(day.weekday.name)"]
        }
        return random.pick(forms)
    }
}
