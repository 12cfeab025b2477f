package import Law
package import Ledger
internal import Lexicon
internal import Synchronization

/// The cases of the record by buyer, sum, article and day, so that a sale looks at few of them however many there are.
package struct CaseIndex: Sendable {
    package let cases: [Case]
    /// Numbers of cases, the earliest notification first.
    private var byBuyer: [String: [Int]] = [:]
    /// By the three figures themselves: a sum asks for many that lie beside one another.
    private var byFigures: [[Int]] = Array(repeating: [], count: 1000)
    private var byBuyerAndFigures: [String: [Int: [Int]]] = [:]
    private var byArticle: [String: [Int]] = [:]
    private var byID: [String: Int] = [:]
    /// The day of each case, counted from the earliest there is; nil where the record gives none.
    private let days: [Int?]
    /// Buyer and sum of each case, so that most cases are left without being looked at whole.
    let buyers: [String]
    let values: [Int?]
    /// The lines of cases that were compared, prepared once.
    private let prepared = PreparedLines()
    /// How far the record reaches: the latest notification in it.
    package let latest: String?

    /// Days behind a notification in which an article may still tell it without a sum that shows which it is.
    static let reach = 60

    init(_ cases: [Case], lexicon: Lexicon) {
        self.cases = cases
        buyers = cases.map(\.buyer)
        values = cases.map(\.value)
        days = cases.map { $0.notified.map { $0.days(since: .earliest) } }
        latest = cases.compactMap(\.notified).max { $0.days(since: $1) < 0 }?.description
        let order = cases.indices.sorted { (days[$0] ?? 0, $0) < (days[$1] ?? 0, $1) }
        for index in order {
            let found = cases[index]
            byID[found.id] = index
            byBuyer[found.buyer, default: []].append(index)
            if let value = found.value {
                byFigures[Self.figures(value)].append(index)
                byBuyerAndFigures[found.buyer, default: [:]][Self.figures(value), default: []].append(index)
            }
            for article in Set(found.items.compactMap(\.article)) {
                byArticle[article, default: []].append(index)
            }
        }
    }

    /// The lines of a case, ready to be compared.
    func lines(of index: Int) -> [ItemAlignment.Line] {
        prepared.lines(of: index) { cases[index].items.map { ItemAlignment.Line($0) } }
    }

    func lines(of found: Case) -> [ItemAlignment.Line] {
        guard let index = byID[found.id], cases[index].items == found.items else {
            return found.items.map { ItemAlignment.Line($0) }
        }
        return lines(of: index)
    }

    /// The first three figures of a sum, wherever its decimal point stands: 1.98 billion and 198 million share
    /// them.
    static func figures(_ value: Int) -> Int {
        var value = max(value, 0)
        while value >= 1000 { value /= 10 }
        while value > 0, value < 100 { value *= 10 }
        return value
    }

    /// The cases that a sale could be: the buyer's of these weeks, the buyer's with such a sum whenever they were, and
    /// those of these weeks with such a sum or such an article, whoever buys.
    func candidates(
        buyers: [String], value: Int?, articles: [String], published: CalendarDate?
    ) -> [Int] {
        var result: [Int] = []
        for buyer in buyers {
            result += window(byBuyer[buyer], published)
            guard let value, let own = byBuyerAndFigures[buyer] else { continue }
            for near in near(value) {
                if let list = own[near] { result += list.suffix(40) }
            }
        }
        if let value {
            for near in near(value) where !byFigures[near].isEmpty {
                result += window(byFigures[near], published)
            }
        }
        for article in articles { result += window(byArticle[article], published) }
        return Self.sortedOnce(result)
    }

    /// In their order, each once.
    static func sortedOnce(_ numbers: [Int]) -> [Int] {
        guard numbers.count > 1 else { return numbers }
        var last = -1
        return numbers.sorted().filter { number in
            defer { last = number }
            return number != last
        }
    }

    /// The cases of a buyer that were notified in the weeks before that day.
    func recent(_ buyer: String, _ published: CalendarDate?) -> ArraySlice<Int> {
        window(byBuyer[buyer], published)
    }

    /// The cases of a buyer that were notified in those days.
    func told(of buyer: String, from: CalendarDate, to: CalendarDate) -> ArraySlice<Int> {
        days(byBuyer[buyer], from, to)
    }

    /// Whoever's cases with such a sum were notified in those days.
    func told(value: Int, from: CalendarDate, to: CalendarDate) -> [Int] {
        near(value).flatMap { days(byFigures[$0], from, to) }
    }

    private func days(_ list: [Int]?, _ from: CalendarDate, _ to: CalendarDate) -> ArraySlice<Int> {
        guard let list else { return [] }
        let low = firstIndex(in: list, notBefore: from.days(since: .earliest))
        let high = firstIndex(in: list, notBefore: to.days(since: .earliest) + 1)
        return list[low..<max(low, high)]
    }

    /// The first case of a buyer with such a sum that was notified after that day, up to two years later.
    func later(than day: CalendarDate, buyer: String, value: Int) -> Case? {
        guard let own = byBuyerAndFigures[buyer] else { return nil }
        var found: [Case] = []
        for figures in near(value) {
            for index in own[figures] ?? [] {
                let one = cases[index]
                guard let notified = one.notified, let recorded = one.value,
                    (2...730).contains(notified.days(since: day)), Rounding.bears(value, nil, recorded)
                else { continue }
                found.append(one)
            }
        }
        return found.min { ($0.notified?.description ?? "") < ($1.notified?.description ?? "") }
    }

    /// The first figures of sums that a rounded one may stand for: 992 million for `$1 billion`.
    private func near(_ value: Int) -> [Int] {
        let figures = Self.figures(value)
        guard figures >= 100 else { return [] }
        let slack = max(3, figures / 25)
        var result: [Int] = []
        result.reserveCapacity(2 * slack + 32)
        for near in figures - slack...figures + slack {
            if near < 100 {
                for digit in 0...9 { result.append(near * 10 + digit) }
            } else if near > 999 {
                if result.last != near / 10 { result.append(near / 10) }
            } else {
                result.append(near)
            }
        }
        result.sort()
        return result
    }

    /// Those notified up to that day and not long before it; the last forty where the article has no day.
    private func window(_ list: [Int]?, _ published: CalendarDate?) -> ArraySlice<Int> {
        guard let list else { return [] }
        guard let published else { return list.suffix(40) }
        let day = published.days(since: .earliest)
        let from = firstIndex(in: list, notBefore: day - Self.reach)
        let to = firstIndex(in: list, notBefore: day + 2)
        return list[from..<max(from, to)]
    }

    private func firstIndex(in list: [Int], notBefore day: Int) -> Int {
        var low = 0
        var high = list.count
        while low < high {
            let middle = (low + high) / 2
            if (days[list[middle]] ?? 0) < day { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// Days between a case's notice and that day; nil where the record gives none.
    func gap(_ index: Int, to day: Int) -> Int? { days[index].map { day - $0 } }

    /// Where a case stands, by its id.
    func index(of id: String) -> Int? { byID[id] }

    package func `case`(_ id: String) -> Case? { byID[id].map { cases[$0] } }

    /// How far the record reaches for a buyer: its latest notification, and how many there are of a year.
    package func reach(of buyer: String, year: Int) -> (latest: CalendarDate?, cases: Int) {
        let own = byBuyer[buyer] ?? []
        return (
            own.last.flatMap { cases[$0].notified }, own.filter { cases[$0].notified?.year == year }.count
        )
    }
}

/// Lines that were prepared once, for all threads that check.
private final class PreparedLines: Sendable {
    private let known = Mutex<[Int: [ItemAlignment.Line]]>([:])

    func lines(of index: Int, make: () -> [ItemAlignment.Line]) -> [ItemAlignment.Line] {
        if let lines = known.withLock({ $0[index] }) { return lines }
        let lines = make()
        known.withLock { $0[index] = lines }
        return lines
    }
}
