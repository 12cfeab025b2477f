import Seeded

/// Whole numbers in words, as notices print them.
enum NumberWords {
    private static let small = [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
        "twelve",
        "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ]
    private static let tens = [
        "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
    ]

    /// `one hundred three` and `one hundred and three`.
    static func forms(_ number: Int) -> [String] {
        let plain = words(number, link: " ")
        let joined = words(number, link: " and ")
        return plain == joined ? [plain] : [plain, joined]
    }

    /// `1,250`
    static func figures(_ number: Int) -> String {
        let digits = String(number % 1000)
        guard number >= 1000 else { return digits }
        return String(number / 1000) + "," + String(repeating: "0", count: 3 - digits.count) + digits
    }

    private static func words(_ number: Int, link: String) -> String {
        if number >= 1000 {
            let rest = number % 1000
            let tail = rest == 0 ? "" : (rest < 100 ? link : " ") + words(rest, link: link)
            return words(number / 1000, link: link) + " thousand" + tail
        }
        if number >= 100 {
            let rest = number % 100
            return small[number / 100] + " hundred" + (rest == 0 ? "" : link + words(rest, link: link))
        }
        if number < 20 { return small[number] }
        return tens[number / 10] + (number % 10 == 0 ? "" : "-" + small[number % 10])
    }
}

/// A day in the printed forms of notices.
enum PrintedDay {
    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
        "November", "December",
    ]
    private static let short = [
        "Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.",
    ]

    /// `January 8, 2026`, `January 08, 2026`, `Jan. 8, 2026`.
    static func text(_ day: String, _ form: NoticeTemplate.DateForm) -> String {
        let parts = day.split(separator: "-").compactMap { Int($0) }
        guard parts.count == 3, (1...12).contains(parts[1]) else { return day }
        let month = form == .short ? short[parts[1] - 1] : months[parts[1] - 1]
        return "\(month) \(form == .padded && parts[2] < 10 ? "0" : "")\(parts[2]), \(parts[0])"
    }
}

/// A purchaser and the names by which notices print it.
struct Buyer: Sendable {
    var code: String
    /// With its article: `the Netherlands`.
    var name: String
    /// Printed instead of `the Government of …`.
    var body: String?

    /// Those that a variant may put in the place of another.
    static let others: [Buyer] = [
        Buyer(code: "KWT", name: "Kuwait"), Buyer(code: "POL", name: "Poland"),
        Buyer(code: "SAU", name: "the Kingdom of Saudi Arabia"), Buyer(code: "TUR", name: "Türkiye"),
        Buyer(code: "PHL", name: "the Philippines"), Buyer(code: "NLD", name: "the Netherlands"),
        Buyer(code: "ARE", name: "the United Arab Emirates"), Buyer(code: "GBR", name: "the United Kingdom"),
        Buyer(code: "CZE", name: "the Czech Republic"), Buyer(code: "KOR", name: "the Republic of Korea"),
        Buyer(code: "ROU", name: "Romania"), Buyer(code: "OMN", name: "Oman"),
        Buyer(code: "MAR", name: "Morocco"),
        Buyer(code: "TCD", name: "Chad"), Buyer(code: "BIH", name: "Bosnia and Herzegovina"),
        Buyer(
            code: "TWN", name: "the recipient",
            body: "the Taipei Economic and Cultural Representative Office in the United States (TECRO)"),
        Buyer(code: "nspa", name: "the Agency", body: "the NATO Support and Procurement Agency (NSPA)"),
    ]

    /// The names of the buyers of our notices, longest first.
    static let names: [String: [String]] = [
        "AUS": ["Australia"], "BHR": ["Bahrain"], "DNK": ["Denmark"], "GRC": ["Greece"], "IRQ": ["Iraq"],
        "ISR": ["Israel"], "ITA": ["Italy"], "JOR": ["Jordan"], "JPN": ["Japan"],
        "KOR": ["Republic of Korea", "Korea"], "KWT": ["Kuwait"], "NOR": ["Norway"], "PRT": ["Portugal"],
        "QAT": ["Qatar"], "SAU": ["Kingdom of Saudi Arabia", "Saudi Arabia"], "SGP": ["Singapore"],
    ]

    /// In the place of `the Government of …`, of `Government of …` or of the bare name.
    func text(government: Bool, article: Bool, capital: Bool, isStatement: Bool) -> String {
        var text = isStatement ? body ?? name : name
        if government, body == nil || !isStatement { text = "the Government of " + text }
        if government || body != nil, !article, text.hasPrefix("the ") { text = String(text.dropFirst(4)) }
        return capital ? text.prefix(1).uppercased() + text.dropFirst() : text
    }
}

/// The figures of one variant, and how it prints them.
struct NoticeFigures {
    var facts: NoticeFacts
    var style: Style
    var buyer: Buyer?
    /// The item whose words say something else than its figures.
    var disagreeing: Int?

    /// How quantities are printed.
    enum Style: CaseIterable {
        /// `one hundred three (103)`
        case words
        /// `one hundred and three (103)`
        case wordsWithAnd
        /// `one hundred three(103)`
        case tight
        /// `103`
        case figures
    }

    /// Other facts for a notice: most of them changed, some left as they are.
    static func random(_ template: NoticeTemplate, tight: Bool, _ generator: inout Seeded) -> NoticeFigures {
        var facts = template.facts
        let style = tight ? Style.tight : Style.allCases.randomElement(using: &generator) ?? .words
        var figures = NoticeFigures(facts: facts, style: style)
        func isChanged(_ field: StatedField) -> Bool {
            template.found.contains(field) && Int.random(in: 0..<5, using: &generator) > 0
        }
        if isChanged(.buyer), let buyer = Buyer.others.randomElement(using: &generator) {
            figures.buyer = buyer
            facts.buyer = buyer.code
        }
        if isChanged(.transmittal) {
            let year = Int.random(in: 10...99, using: &generator)
            let letter = ["C", "F", "G", "J"].randomElement(using: &generator) ?? "C"
            facts.transmittal =
                switch Int.random(in: 0..<8, using: &generator) {
                case 0: "0\(letter)-\(year)"
                case 1: "\(year)-\(Int.random(in: 0...9, using: &generator))\(letter)"
                case 2: "\(year)-\(Int.random(in: 100...199, using: &generator))"
                default: "\(year)-\(Int.random(in: 10...99, using: &generator))"
                }
        }
        if isChanged(.notified) {
            let month = Int.random(in: 1...12, using: &generator)
            let day = Int.random(in: 1...28, using: &generator)
            facts.notified =
                "20\(Int.random(in: 10...29, using: &generator))-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
        }
        if isChanged(.value) { (facts.value, facts.printedValue) = value(&generator) }
        for index in facts.items.indices where isChanged(.item(index)) {
            guard facts.items[index].quantity != nil else { continue }
            let most = [12, 99, 999, 9_999].randomElement(using: &generator) ?? 99
            facts.items[index].quantity = Int.random(in: 1...most, using: &generator)
            if style != .figures, Int.random(in: 0..<20, using: &generator) == 0 {
                figures.disagreeing = index
            }
        }
        figures.facts = facts
        return figures
    }

    /// Whole dollars and their printed form.
    private static func value(_ generator: inout Seeded) -> (Int, String) {
        let whole = Int.random(in: 1...999, using: &generator)
        let small = whole % 40 + 1
        let part = Int.random(in: 1...9, using: &generator)
        switch Int.random(in: 0..<6, using: &generator) {
        case 0: return (whole * 1_000_000 + part * 100_000, "\(whole).\(part) million")
        case 1: return (small * 1_000_000_000, "\(small) billion")
        case 2: return (small * 1_000_000_000 + part * 100_000_000, "\(small).\(part) billion")
        case 3: return (small * 1_000_000_000 + part * 101_000_000, "\(small).\(part)0\(part) billion")
        case 4: return (whole * 1_000_000 + part * 10_000, "\(whole).0\(part) million")
        default: return (whole * 1_000_000, "\(whole) million")
        }
    }

    /// A line of the template with these figures and the marks of its fields.
    func text(_ line: [NoticeTemplate.Piece]) -> String {
        line.reduce(into: "") { text, piece in
            switch piece {
            case .text(let words): text += words
            case .mark(let field): text.unicodeScalars.append(field.mark)
            case .value(let lead): text += lead + facts.printedValue
            case .transmittal: text += facts.transmittal
            case .date(let form): text += PrintedDay.text(facts.notified, form)
            case .buyer(let government, let article, let capital, let isStatement):
                text += name(government, article, capital || text.isEmpty, isStatement)
            case .quantity(let index, let capital):
                let quantity = self.quantity(index)
                text += capital ? quantity.prefix(1).uppercased() + quantity.dropFirst() : quantity
            }
        }
    }

    private func name(_ government: Bool, _ article: Bool, _ capital: Bool, _ isStatement: Bool) -> String {
        let name = Buyer.names[facts.buyer]?.first ?? facts.buyer
        let needsArticle = name.hasPrefix("Republic") || name.hasPrefix("Kingdom")
        let buyer = buyer ?? Buyer(code: facts.buyer, name: (needsArticle ? "the " : "") + name)
        return buyer.text(
            government: government, article: article, capital: capital, isStatement: isStatement)
    }

    private func quantity(_ index: Int) -> String {
        let quantity = facts.items[index].quantity ?? 0
        let figures = NumberWords.figures(quantity)
        guard style != .figures else { return figures }
        let forms = NumberWords.forms(disagreeing == index ? quantity + 1 : quantity)
        let words = (style == .wordsWithAnd ? forms.last : forms.first) ?? ""
        return words + (style == .tight ? "(" : " (") + figures + ")"
    }
}
