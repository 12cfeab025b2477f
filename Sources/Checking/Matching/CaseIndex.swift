package import Ledger
internal import Law
internal import Lexicon

/// The cases of the record by buyer, by article and by value, so that a sale looks at few of them.
package struct CaseIndex: Sendable {
    package let cases: [Case]
    private var byBuyer: [String: [Int]] = [:]
    private var byValue: [Int: [Int]] = [:]
    private var byArticle: [String: [Int]] = [:]

    init(_ cases: [Case], lexicon: Lexicon) {
        self.cases = cases
        for (index, found) in cases.enumerated() {
            byBuyer[found.buyer, default: []].append(index)
            if let value = found.value { byValue[Self.figures(value), default: []].append(index) }
            for article in Set(found.items.compactMap(\.article)) {
                byArticle[article, default: []].append(index)
            }
        }
    }

    /// The first three figures of a sum, wherever its decimal point stands: 1.98 billion and 198 million share
    /// them.
    static func figures(_ value: Int) -> Int {
        var value = value
        while value >= 1000 { value /= 10 }
        while value > 0, value < 100 { value *= 10 }
        return value
    }

    /// The cases that could be this: the buyer's, those of nearly the same figures, and those of its articles
    /// where nobody is named.
    func candidates(buyer: String?, value: Int?, articles: [String]) -> [Int] {
        var result = Set(buyer.flatMap { byBuyer[$0] } ?? [])
        if let value {
            let figures = Self.figures(value)
            for near in figures - 3...figures + 3 { result.formUnion(byValue[near] ?? []) }
        }
        for article in articles { result.formUnion((byArticle[article] ?? []).suffix(400)) }
        return result.sorted()
    }

    /// How far the record reaches: the latest notification in it.
    package var latest: String? { cases.compactMap { $0.notified?.description }.max() }

    package func `case`(_ id: String) -> Case? { cases.first { $0.id == id } }
}
