internal import Law
package import Ledger
internal import Lexicon
internal import Reading

/// Why a sale is taken for a case.
package enum MatchReason: String, Sendable {
    case buyer, value, figures, article, quantity, designation, date, contractor, stage
}

/// A sale of the article and the case that it is.
package struct CaseMatch: Sendable {
    /// The sale's place in the reading.
    package var sale: Int
    package var found: Case
    package var score: Double
    package var because: [MatchReason]
    /// The article's items beside the case's lines.
    package var items: [AlignedItem]
}

/// Finds the cases that an article's sales are: by a score whose reasons are named.
struct CaseMatcher {
    let record: CaseIndex
    let detail: ReadingDetail
    let published: CalendarDate?
    let lexicon: Lexicon

    /// What it takes to be called a match.
    private static let enough = 0.55

    func matches() -> [CaseMatch] {
        let sales = detail.reading.sales
        var scored: [CaseMatch] = []
        for (index, sale) in sales.enumerated() {
            let candidates = record.candidates(
                buyer: sale.buyer?.code, value: sale.value?.amount, articles: sale.items.compactMap(\.article)
            )
            for candidate in candidates {
                if let match = score(index, sale, record.cases[candidate]), match.score >= Self.enough {
                    scored.append(match)
                }
            }
        }
        scored.sort { ($0.score, $1.found.id) > ($1.score, $0.found.id) }
        var result: [CaseMatch] = []
        var sold: Set<Int> = []
        var cases: Set<String> = []
        for match in scored where !sold.contains(match.sale) && !cases.contains(match.found.id) {
            sold.insert(match.sale)
            cases.insert(match.found.id)
            result.append(match)
        }
        result += told(beside: result)
        return result.sorted { $0.sale < $1.sale }
    }

    // MARK: One sale, one case

    private func score(_ index: Int, _ sale: Sale, _ found: Case) -> CaseMatch? {
        var score = 0.0
        var because: [MatchReason] = []
        let sameBuyer = sale.buyer?.code == found.buyer
        if sameBuyer {
            score += 0.3
            because.append(.buyer)
        }
        let gap = published.flatMap { day in found.notified.map { day.days(since: $0) } }
        if let gap {
            // A case that was notified after the article appeared cannot be what it tells.
            guard gap >= -1 else { return nil }
            if gap <= 10 {
                score += 0.2
                because.append(.date)
            } else if gap <= 60 {
                score += 0.1
            }
        }
        var hasFigure = false
        if let value = sale.value, let recorded = found.value {
            if Rounding.bears(value.amount, value.qualifier, recorded) {
                score += 0.35
                because.append(.value)
                hasFigure = true
            } else if CaseIndex.figures(value.amount) == CaseIndex.figures(recorded) {
                score += 0.2
                because.append(.figures)
                hasFigure = true
            } else if abs(value.amount - recorded) * 8 <= recorded {
                score += 0.1
            } else {
                score -= 0.2
            }
        }
        let aligned = ItemAlignment.align(sale.items, found.items)
        let same = aligned.filter(\.isSameArticle)
        if !same.isEmpty {
            score += 0.2
            because.append(.article)
        }
        if same.contains(where: { $0.item.quantity != nil && $0.item.quantity == $0.line.quantity }) {
            score += 0.15
            because.append(.quantity)
            hasFigure = true
        } else if !sale.items.isEmpty, same.isEmpty, !found.items.isEmpty,
            sale.items.contains(where: { $0.article != nil })
        {
            score -= 0.1
        }
        if contractorsAgree(sale, found) {
            score += 0.05
            because.append(.contractor)
        }
        switch sale.stage {
        case .approved, .notified, .requested, .underReview, .reported: score += 0.03
        case .signed, .delivered: if gap ?? 0 > 60 { score -= 0.05 }
        case .blocked, .offered, .negotiating, .cancelled: score -= 0.05
        }
        guard sameBuyer ? score > 0 : hasFigure && because.contains(.article) && (gap ?? 99) <= 45 else {
            return nil
        }
        // Without a figure in common only the same days make it the same sale.
        if !hasFigure {
            guard (gap ?? 99) <= 30, !same.isEmpty else { return nil }
            if let value = sale.value, let recorded = found.value, abs(value.amount - recorded) * 6 > recorded
            {
                return nil
            }
        }
        return CaseMatch(
            sale: index, found: found, score: min(1, (score * 100).rounded() / 100), because: because,
            items: aligned)
    }

    private func contractorsAgree(_ sale: Sale, _ found: Case) -> Bool {
        let names = Set(found.contractors.flatMap { ItemAlignment.words($0.name) })
        return sale.contractors.contains { !ItemAlignment.words($0.name).isDisjoint(with: names) }
    }

    // MARK: Cases told without a sale of their own

    /// Cases of the same days whose sum and articles the text states, though the reader made no sale of them, or
    /// made one sale of two.
    private func told(beside matches: [CaseMatch]) -> [CaseMatch] {
        guard let published else { return [] }
        let sales = detail.reading.sales
        var states: Set<String> = []
        for mention in detail.reading.mentions where mention.kind == "state" { states.insert(mention.entity) }
        let known = Set(matches.map(\.found.id))
        var result: [CaseMatch] = []
        for state in states.sorted() {
            for candidate in record.candidates(buyer: state, value: nil, articles: []) {
                let found = record.cases[candidate]
                guard !known.contains(found.id), let notified = found.notified,
                    (-1...21).contains(published.days(since: notified))
                else { continue }
                let sums = detail.amounts.filter { amount in
                    found.value.map {
                        Rounding.bears(amount.money.amount, amount.money.qualifier, $0)
                            || CaseIndex.figures(amount.money.amount) == CaseIndex.figures($0)
                    } ?? false
                }
                let aligned = ItemAlignment.align(detail.items.map(\.item), found.items)
                let same = aligned.filter(\.isSameArticle)
                let counted = same.contains {
                    $0.item.quantity != nil && $0.item.quantity == $0.line.quantity
                }
                guard !sums.isEmpty && (!same.isEmpty || found.items.isEmpty) || counted && same.count >= 2
                else { continue }
                guard
                    let sale = sales.firstIndex(where: { sale in
                        same.contains { pair in sale.items.contains(pair.item) }
                            || sums.contains { $0.money.start == sale.value?.start }
                    }) ?? sales.firstIndex(where: { $0.buyer?.code == state })
                else { continue }
                var because: [MatchReason] = [.buyer, .date]
                if !sums.isEmpty { because.append(.value) }
                if !same.isEmpty { because.append(.article) }
                if counted { because.append(.quantity) }
                result.append(
                    CaseMatch(
                        sale: sale, found: found, score: 0.5 + 0.1 * Double(because.count - 2),
                        because: because,
                        items: same.filter { $0.item.quantity == $0.line.quantity }))
            }
        }
        return result
    }
}
