internal import Law
internal import Ledger
internal import Lexicon
internal import Reading

/// Cases that a sentence tells by their time: `in June the department cleared eight F-16s for Bulgaria at $1.67 billion`,
/// `a year ago`, `last August`. Told in passing, they are held against the record as the article's own sale is.
///
/// A case is told where buyer and time are its own and its articles or counts stand in the sentence; its sum may then be
/// wrong by a slip. Where another buyer is named, sum, articles and time must leave no doubt.
struct DatedCases {
    let record: CaseIndex
    let facts: ArticleFacts
    let detail: ReadingDetail
    let published: CalendarDate?
    let known: Set<String>
    /// The buyers of the cases that were found: whom a sentence without a state speaks of.
    let buyers: [String]

    /// A case, the words that tell it, and the sale that the reader made of them, if it did.
    struct Telling {
        var match: CaseMatch
        /// nil where no sale of the reader's tells it.
        var held: Int?
        var items: [Item]
        var sentence: Int
    }

    func find() -> [Telling] {
        var result: [Telling] = []
        var known = known
        for time in detail.times {
            guard facts.states.indices.contains(time.sentence), facts.says(.clearance, in: time.sentence),
                let from = CalendarDate(time.from), let to = CalendarDate(time.to),
                published.map({ from.days(since: $0) <= 0 }) ?? time.namesYear
            else { continue }
            for telling in tellings(time.sentence, from.adding(days: -3), to.adding(days: 3), known) {
                known.insert(telling.match.found.id)
                result.append(telling)
            }
        }
        return result
    }

    private func tellings(_ number: Int, _ from: CalendarDate, _ to: CalendarDate, _ known: Set<String>)
        -> [Telling]
    {
        let named = facts.states[number].map(\.code).filter { $0 != "USA" }
        let items = facts.items.filter { $0.sentence == number }
        let sums = facts.amounts.filter { $0.sentence == number && $0.money.currency == "USD" }.map(\.money)
        guard !items.isEmpty || !sums.isEmpty else { return [] }
        var found: [(telling: Telling, points: Int)] = []
        for buyer in Set(named.isEmpty ? buyers : named).sorted() {
            for index in record.told(of: buyer, from: from, to: to)
            where !known.contains(record.cases[index].id) {
                if let one = telling(index, number, items, sums, true) { found.append(one) }
            }
        }
        // A sum that is a slip must not be another case's own.
        let borne = Set(found.filter { $0.points >= 4 }.compactMap(\.telling.match.value?.start))
        found.removeAll { $0.points < 4 && $0.telling.match.value.map { borne.contains($0.start) } ?? false }
        let slips = found.filter { $0.points < 4 }
        if slips.count > 1 { found.removeAll { $0.points < 4 } }
        if found.isEmpty, Set(named).count == 1 {
            for sum in sums {
                for index in record.told(value: sum.amount, from: from, to: to)
                where !known.contains(record.cases[index].id) {
                    guard let one = telling(index, number, items, [sum], false), one.points >= 6 else {
                        continue
                    }
                    found.append(one)
                }
            }
            if Set(found.map(\.telling.match.found.id)).count > 1 { found = [] }
        }
        return found.sorted { $0.points > $1.points }.map(\.telling)
    }

    /// What the sentence has of a case; nil where that is too little.
    private func telling(
        _ index: Int, _ number: Int, _ items: [ArticleFacts.Told], _ sums: [Money], _ isBuyer: Bool
    ) -> (telling: Telling, points: Int)? {
        let found = record.cases[index]
        let aligned = ItemAlignment.align(items.map { ItemAlignment.Printed($0) }, record.lines(of: index))
        let isSame = aligned.contains { $0.isSameArticle }
        let isCounted = aligned.contains {
            $0.item.quantity != nil && $0.item.quantity == $0.line.quantity && ($0.item.quantity ?? 0) > 2
        }
        let words = TellingWords(detail.sentences[number].text)
        let isWorded = found.items.contains { TellingWords($0.description).shared(with: words) > 0 }
        var value: Money?
        var isBorne = false
        if let recorded = found.value {
            value = sums.first { Rounding.bears($0.amount, $0.qualifier, recorded) }
            isBorne = value != nil
            if value == nil { value = sums.first { Rounding.isSlipSum($0.amount, $0.qualifier, recorded) } }
        }
        var points = isBorne ? 4 : value != nil ? 1 : 0
        points += isSame ? 2 : 0
        points += isCounted ? 2 : 0
        points += isWorded ? 1 : 0
        let isTold =
            isBuyer
            ? isBorne && (isSame || isCounted || isWorded || sums.count == 1) || isSame && isCounted
                || value != nil && (isSame || isWorded && sums.count == 1)
            : isBorne && isSame
        guard isTold else { return nil }
        let party = facts.states[number].first { $0.code != "USA" }.map {
            Party(code: $0.code, span: $0.span)
        }
        var because: [MatchReason] = isBuyer ? [.buyer, .date] : [.date]
        if value != nil { because.append(isBorne ? .value : .figures) }
        if isSame { because.append(.article) }
        if isCounted { because.append(.quantity) }
        let match = CaseMatch(
            sale: 0, found: found, score: 0.5 + 0.05 * Double(points), because: because,
            items: aligned, value: value, namesBuyer: isBuyer, toldBuyer: party)
        let sales = detail.reading.sales
        let held = sales.firstIndex { sale in
            value != nil && sale.value?.start == value?.start
                || sale.items.contains { item in aligned.contains { $0.item.start == item.start } }
                    && sale.seller?.code != "RUS" && sale.seller?.code != "CHN"
        }
        return (Telling(match: match, held: held, items: aligned.map(\.item), sentence: number), points)
    }
}
