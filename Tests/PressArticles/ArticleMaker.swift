internal import Law
internal import Ledger
internal import Lexicon
internal import Seeded

/// Writes one article: chooses cases, seeds up to three slips, tells it in one of several layouts.
struct ArticleMaker {
    let source: PressSource
    var figures: Figures
    var claims: [PressArticle.Claim] = []
    var rules: [String?] = []
    var published = CalendarDate.earliest
    var slips: Set<Slip> = []

    init(source: PressSource, seed: UInt64) {
        self.source = source
        figures = Figures(random: Seeded(seed: seed))
        for _ in 0..<4 { _ = figures.random.next() }
    }

    mutating func article(_ number: Int) -> PressArticle {
        if figures.random.chance(12), let article = unrecorded(number) { return article }
        (claims, rules) = ([], [])
        let cases = choose()
        let last = cases.compactMap(\.notified).max() ?? .earliest
        published = last.adding(days: Int.random(in: 1...6, using: &figures.random))
        var sales = cases.map { Telling($0) }
        slips = []
        let wanted = figures.random.pick([0, 0, 1, 1, 1, 2, 2, 3])
        // Meetings are few: where the article is of the days of one, it is told.
        if wanted > 0, meeting != nil, figures.random.chance(60) { slips.insert(.meeting) }
        for _ in 0..<wanted * 8 where slips.count < wanted {
            if let slip = seed(&sales) { slips.insert(slip) }
        }
        let marked = layout(sales)
        let (text, found) = Marks.strip(marked, rules: rules)
        return PressArticle(
            number: number, text: text, published: published.description, claims: found,
            cases: Set(sales.map(\.found.id)))
    }

    /// One case, or two or three of the same days.
    private mutating func choose() -> [Case] {
        let first = figures.random.pick(source.cases)
        guard figures.random.chance(35), let day = first.notified else { return [first] }
        var result = [first]
        var others: [Int] = []
        for offset in -2...2 { others += source.byDay[day.adding(days: offset)] ?? [] }
        others.shuffle(using: &figures.random)
        for other in others where result.count < 3 {
            let next = source.cases[other]
            guard !result.contains(where: { $0.id == next.id || $0.value == next.value }),
                result.allSatisfy({ sharesNothing($0, next) })
            else { continue }
            result.append(next)
            if figures.random.chance(50) { break }
        }
        return result
    }

    /// Two sales of one buyer with the same article could not be told apart by anybody.
    private func sharesNothing(_ one: Case, _ two: Case) -> Bool {
        one.buyer != two.buyer
            || Set(one.items.compactMap(\.article)).isDisjoint(with: two.items.compactMap(\.article))
    }

    // MARK: Marks

    /// The text as a claim that is right, or wrong by a rule.
    mutating func mark(_ text: String, _ rule: String? = nil) -> String {
        rules.append(rule)
        return "\u{1}\(rules.count - 1)\u{2}\(text)\u{3}"
    }
}

/// Marks in a text, and taking them out.
enum Marks {
    static func strip(_ marked: String, rules: [String?]) -> (String, [PressArticle.Claim]) {
        var bytes: [UInt8] = []
        var open: [(rule: String?, start: Int)] = []
        var claims: [PressArticle.Claim] = []
        var number: [UInt8]?
        for byte in marked.utf8 {
            switch byte {
            case 1: number = []
            case 2:
                let index = number.flatMap { Int(String(decoding: $0, as: UTF8.self)) } ?? 0
                open.append((rules[index], bytes.count))
                number = nil
            case 3:
                if let last = open.popLast() {
                    claims.append(.init(rule: last.rule, start: last.start, end: bytes.count))
                }
            default:
                if number != nil { number?.append(byte) } else { bytes.append(byte) }
            }
        }
        return (String(decoding: bytes, as: UTF8.self), claims)
    }
}
