internal import Law
package import Ledger
internal import Lexicon
internal import Reading

/// Finds the cases that an article's sales are: by a score whose reasons are named.
struct CaseMatcher {
    let record: CaseIndex
    let detail: ReadingDetail
    let facts: ArticleFacts
    let published: CalendarDate?
    let lexicon: Lexicon

    /// What it takes to be called a match.
    private static let enough = 0.55

    /// The matches, and the sales that they name: the reader's, then those that only the record shows.
    func matches() -> (matches: [CaseMatch], sales: [Sale]) {
        var sales = detail.reading.sales
        var scored: [CaseMatch] = []
        for (index, sale) in sales.enumerated() {
            let near = nearStates(sale)
            var buyers = sale.buyer.map { [$0.code] } ?? []
            for state in near where !buyers.contains(state.code) { buyers.append(state.code) }
            let candidates = record.candidates(
                buyers: buyers, value: sale.value?.amount, articles: sale.items.compactMap(\.article),
                published: published)
            let printed = sale.items.map { ItemAlignment.Printed($0) }
            for candidate in candidates {
                if let match = score(index, sale, printed, candidate, near), match.score >= Self.enough {
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
        let told = ToldCases(
            record: record, facts: facts, detail: detail, published: published, matches: result,
            lexicon: lexicon, numbers: facts.numbers)
        for (match, sale) in told.find() {
            var match = match
            if var sale {
                sale.id = "s\(sales.count + 1)"
                sales.append(sale)
                match.sale = sales.count - 1
            }
            result.append(match)
        }
        if published == nil { keepOneTime(&result) }
        for telling in DatedCases(
            record: record, facts: facts, detail: detail, published: published,
            known: Set(result.map(\.found.id)),
            buyers: Array(Set(result.filter { $0.because.contains(.date) }.map(\.found.buyer))).sorted()
        ).find() {
            result.append(made(of: telling, &sales, result))
        }
        result += amended(by: result)
        for index in result.indices {
            result[index].score = min(1, (result[index].score * 100).rounded() / 100)
        }
        result.sort { $0.sale < $1.sale }
        ClaimAssignment(record: record, facts: facts, detail: detail, sales: sales, lexicon: lexicon)
            .assign(to: &result)
        return (result, sales)
    }

    /// The match of a case that a sentence tells by its time, with a sale of its own where the reader made none of it.
    private func made(of telling: DatedCases.Telling, _ sales: inout [Sale], _ matches: [CaseMatch])
        -> CaseMatch
    {
        var match = telling.match
        if let held = telling.held, !matches.contains(where: { $0.sale == held }) {
            match.sale = held
            return match
        }
        var sale = Sale(id: "s\(sales.count + 1)", stage: .reported, value: match.value, items: telling.items)
        sale.seller = Party(code: "USA", span: Span(text: "", start: 0, end: 0))
        sale.buyer = match.toldBuyer
        sale.evidence = [detail.sentences[telling.sentence]]
        sales.append(sale)
        match.sale = sales.count - 1
        return match
    }

    /// An article without a day is of the days of the case that it tells best: another of other years is a chance likeness.
    private func keepOneTime(_ matches: inout [CaseMatch]) {
        guard let best = matches.max(by: { $0.score < $1.score })?.found.notified else { return }
        matches.removeAll { match in
            match.found.notified.map { abs($0.days(since: best)) > CaseIndex.reach } ?? true
        }
    }

    /// The cases that matched amendments change, where the article tells what they were about: `the 60 helicopters first
    /// announced in 2023`.
    private func amended(by matches: [CaseMatch]) -> [CaseMatch] {
        guard matches.contains(where: { $0.found.parent != nil }) else { return [] }
        let known = Set(matches.map(\.found.id))
        let printed = facts.printed
        return matches.compactMap { match in
            guard let parent = match.found.parent, let found = record.case(parent.description),
                !known.contains(found.id)
            else { return nil }
            let counted = ItemAlignment.align(printed, record.lines(of: found)).filter {
                $0.isSameArticle && $0.item.quantity != nil && $0.item.quantity == $0.line.quantity
            }
            guard !counted.isEmpty else { return nil }
            return CaseMatch(
                sale: match.sale, found: found, score: 0.6, because: [.buyer, .article, .quantity],
                items: counted, namesBuyer: true)
        }
    }

    // MARK: One sale, one case

    /// The states named in the sentences of the sale's figures.
    private func nearStates(_ sale: Sale) -> [(code: String, span: Span)] {
        var sentences = Set(sale.items.map { facts.sentence(of: $0.start) })
        if let value = sale.value {
            // What is only named elsewhere is spoken of there; the sum's sentence says whose sale it is.
            let own = facts.sentence(of: value.start)
            let counted = sale.items.filter { $0.quantity != nil }.map { facts.sentence(of: $0.start) }
            if facts.states.indices.contains(own), facts.states[own].contains(where: { $0.code != "USA" }) {
                sentences = Set(counted)
            }
            sentences.insert(own)
        }
        return sentences.sorted().flatMap { number in
            facts.states.indices.contains(number) ? facts.states[number].filter { $0.code != "USA" } : []
        }
    }

    /// The reader's buyer where the figures' sentences name it; else the only state that they name.
    private func toldBuyer(_ sale: Sale, _ found: Case, _ near: [(code: String, span: Span)]) -> Party? {
        if let buyer = sale.buyer,
            buyer.code == found.buyer || near.contains(where: { $0.code == buyer.code })
        {
            return buyer
        }
        if Set(near.map(\.code)).count == 1, let only = near.first {
            return Party(code: only.code, span: only.span)
        }
        // `Italy's vehicles come to …, Sweden's missiles to $842 million`: the state right before the sum.
        if sale.buyer == nil, let value = sale.value,
            let last = near.last(where: { $0.span.end <= value.start && value.start - $0.span.end <= 60 })
        {
            return Party(code: last.code, span: last.span)
        }
        return sale.buyer
    }

    private func score(
        _ index: Int, _ sale: Sale, _ printed: [ItemAlignment.Printed], _ candidate: Int,
        _ near: [(code: String, span: Span)]
    ) -> CaseMatch? {
        // Buyer, day and sum first: most cases are left by these, and no case is looked at whole before.
        let caseBuyer = record.buyers[candidate]
        var score = 0.0
        var because: [MatchReason] = []
        let namesBuyer = near.contains { $0.code == caseBuyer }
        let sameBuyer = sale.buyer?.code == caseBuyer || namesBuyer
        if sameBuyer {
            score += 0.3
            because.append(.buyer)
        }
        let gap = published.flatMap { record.gap(candidate, to: $0.days(since: .earliest)) }
        if let gap {
            // A case that was notified after the article appeared cannot be what it tells.
            guard gap >= -1 else { return nil }
            // Another state sells: a case of other weeks with such a sum is another sale.
            if let seller = sale.seller, seller.code != "USA", gap > CaseIndex.reach { return nil }
            if gap <= 10 {
                score += 0.2
                because.append(.date)
            } else if gap <= 60 {
                score += 0.1
            }
        }
        var hasFigure = false
        var hasValue = false
        if gap == nil, let seller = sale.seller, seller.code != "USA" { return nil }
        // `£5bn` is the dollars of a notice, mistaken, only in the weeks of the notice.
        let isOtherMoney =
            sale.value.map { $0.currency != "USD" } ?? false && (gap ?? (facts.speaksOfNotice ? 0 : 99)) > 45
        if let value = sale.value, let recorded = record.values[candidate], !isOtherMoney {
            if Rounding.bears(value.amount, value.qualifier, recorded) {
                // The very sum, and the more so one that hardly two sales share, over one that it rounds to.
                score += value.amount == recorded ? 0.37 : 0.35
                if value.amount == recorded, value.amount / Rounding.unit(of: value.amount) >= 1000 {
                    score += 0.1
                }
                because.append(.value)
                hasFigure = true
                hasValue = true
            } else if CaseIndex.figures(value.amount) == CaseIndex.figures(recorded)
                || sameBuyer && (gap ?? 99) <= 10
                    && Rounding.isSlipSum(value.amount, value.qualifier, recorded)
            {
                // Another unit, or in these days a slip of the figures: `$657.7 million` for 675.7.
                score += 0.2
                because.append(.figures)
                hasFigure = true
            } else if abs(value.amount - recorded) * 8 <= recorded {
                score += 0.1
            } else {
                score -= 0.2
            }
        }
        // What articles, counts and the rest can add at most: most cases are another sale's, and are left here.
        guard score + 0.45 >= Self.enough else { return nil }
        let found = record.cases[candidate]
        if !sameBuyer, !hasValue {
            guard
                printed.contains(where: { item in
                    item.item.quantity.map { count in found.items.contains { $0.quantity == count } } ?? false
                })
            else { return nil }
        }
        let aligned = ItemAlignment.align(printed, record.lines(of: candidate))
        let same = aligned.filter(\.isSameArticle)
        if !same.isEmpty {
            score += 0.2
            because.append(.article)
        }
        let counted = same.filter { $0.item.quantity != nil && $0.item.quantity == $0.line.quantity }
        if !counted.isEmpty {
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
        if !sameBuyer {
            // Another buyer than the case's: only where sum and articles, or several counts, leave no doubt.
            guard (gap ?? 99) <= 45, !same.isEmpty else { return nil }
            let isTelling = counted.contains { ($0.item.quantity ?? 0) >= 7 }
            guard
                hasValue || counted.count >= 2 && isTelling
                    || isTelling && (gap ?? 99) <= 10 && sale.value == nil
            else { return nil }
        } else if score <= 0 {
            return nil
        }
        // A sum of few figures alone is no sign of a case of other months: `about five billion dollars`.
        if gap.map({ $0 > CaseIndex.reach }) ?? false, same.isEmpty, let value = sale.value,
            value.amount / max(1, Rounding.unit(of: value.amount)) < 100,
            !sale.items.isEmpty,
            !sale.items.contains(where: { item in
                (item.quantity ?? 0) >= 10 && found.items.contains { $0.quantity == item.quantity }
            })
        {
            return nil
        }
        // Without a figure in common only the same days make it the same sale.
        if !hasFigure {
            guard (gap ?? 99) <= 30, !same.isEmpty else { return nil }
            // A count may be another sale's: then the rest has to agree the more.
            if let value = sale.value, let recorded = found.value,
                abs(value.amount - recorded) * 6 > recorded,
                !isOnly(found, same, gap ?? 99)
            {
                return nil
            }
        }
        return CaseMatch(
            sale: index, found: found, score: score, because: because,
            items: aligned, value: sale.value, namesBuyer: namesBuyer,
            toldBuyer: toldBuyer(sale, found, near))
    }

    /// The buyer had no other case with these articles in these days: a sum that is far off is then wrong, and not
    /// another sale's.
    private func isOnly(_ found: Case, _ same: [AlignedItem], _ gap: Int) -> Bool {
        guard gap <= 10,
            same.contains(where: { $0.item.article != nil && $0.item.article == $0.line.article })
        else { return false }
        let articles = Set(same.compactMap(\.line.article))
        return record.recent(found.buyer, published).filter { index in
            record.cases[index].items.contains { $0.article.map(articles.contains) ?? false }
        }.count == 1
    }

    private func contractorsAgree(_ sale: Sale, _ found: Case) -> Bool {
        guard !sale.contractors.isEmpty, !found.contractors.isEmpty else { return false }
        let names = found.contractors.map { TellingWords($0.name) }
        return sale.contractors.contains { contractor in
            let words = TellingWords(contractor.name)
            return names.contains { $0.shared(with: words) > 0 }
        }
    }
}
