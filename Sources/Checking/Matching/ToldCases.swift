internal import Law
internal import Ledger
internal import Lexicon
internal import Reading

/// Cases of the same weeks that the article tells though the reader made no sale of them, or made one sale of two.
///
/// It reads with the record in hand, as an editor does: whoever knows that Saudi Arabia was cleared for 31 terminals
/// finds them in the text whatever they are called there.
struct ToldCases {
    let record: CaseIndex
    let facts: ArticleFacts
    let detail: ReadingDetail
    let published: CalendarDate?
    let matches: [CaseMatch]
    let lexicon: Lexicon
    /// The numbers of cases that the text prints: `Canada (26-44)`.
    let numbers: Set<String>

    func find() -> [(CaseMatch, Sale?)] {
        let isAboutSales = self.isAboutSales
        // A text that names nobody in Washington tells a case by its sum and a count alone.
        guard
            isAboutSales
                || !facts.amounts.isEmpty && facts.items.contains(where: { ($0.item.quantity ?? 0) > 2 })
        else { return [] }
        let buyers = facts.buyers
        var candidates: [Int] = []
        for buyer in buyers { candidates += record.recent(buyer, published) }
        for amount in facts.amounts {
            candidates += record.candidates(
                buyers: [], value: amount.money.amount, articles: [], published: published)
        }
        for number in numbers { if let index = record.index(of: number) { candidates.append(index) } }
        let known = Set(matches.map(\.found.id))
        // The figures that the sales already have are not another case's too.
        var taken = Set(
            matches.flatMap { $0.items.filter { $0.item.quantity == $0.line.quantity }.map(\.item.start) })
        var sums = Set(
            matches.compactMap { match in
                match.because.contains(.value) || match.because.contains(.figures) ? match.value?.start : nil
            })
        let printed = facts.printed
        let articles = Set(facts.items.compactMap(\.item.article))
        let counts = Set(facts.items.compactMap(\.item.quantity))
        let prices = facts.amounts.map { Price($0.money) }
        var found: [(score: Double, evidence: Evidence)] = []
        for candidate in CaseIndex.sortedOnce(candidates) where !known.contains(record.cases[candidate].id) {
            let gap = published.flatMap { day in
                record.cases[candidate].notified.map { day.days(since: $0) }
            }
            guard published == nil || gap.map({ (-1...45).contains($0) }) ?? false else { continue }
            // Neither a sum nor an article nor a count in common: nothing that could show it.
            let told = record.cases[candidate].value.flatMap {
                sum(of: $0, prices, isDated: gap != nil || facts.speaksOfNotice)
            }
            let one = record.cases[candidate]
            guard
                told != nil || numbers.contains(one.id)
                    || one.items.contains(where: {
                        $0.article.map(articles.contains) ?? false
                            || $0.quantity.map(counts.contains) ?? false
                    })
            else { continue }
            if let evidence = evidence(one, candidate, told, printed, buyers, gap),
                isAboutSales || isSure(evidence)
            {
                found.append((evidence.score, evidence))
            }
        }
        found.sort { ($0.score, $1.evidence.found.id) > ($1.score, $0.evidence.found.id) }
        var result: [(CaseMatch, Sale?)] = []
        for (_, evidence) in found {
            let items = evidence.counted.filter { !taken.contains($0.item.start) }
            let money = evidence.value.flatMap { sums.contains($0.start) ? nil : $0 }
            guard
                money != nil || !items.isEmpty || evidence.isOnly && evidence.value == nil
                    || numbers.contains(evidence.found.id)
            else { continue }
            guard evidence.namesBuyer || money != nil && (!items.isEmpty || evidence.isOnly) else { continue }
            taken.formUnion(items.map(\.item.start))
            if let money { sums.insert(money.start) }
            result.append(make(evidence, money))
        }
        return result
    }

    /// Buyer, day, the very sum and a count of the same article: nobody else's sale.
    private func isSure(_ evidence: Evidence) -> Bool {
        evidence.namesBuyer && evidence.because.contains(.value) && evidence.because.contains(.date)
            && evidence.counted.contains { $0.isSameArticle && ($0.item.quantity ?? 0) > 2 }
    }

    /// A text that speaks of American sales at all.
    private var isAboutSales: Bool {
        if !matches.isEmpty || detail.reading.sales.contains(where: { $0.seller?.code == "USA" }) {
            return true
        }
        if detail.statements.contains(where: { if case .notified = $0.kind { true } else { false } }) {
            return true
        }
        return detail.reading.mentions.contains { mention in
            switch mention.kind {
            case "state": mention.entity == "USA"
            case "body": lexicon.entity(.body, mention.entity)?.state == "USA"
            case "person": lexicon.entity(.person, mention.entity)?.state == "USA"
            case "firm":
                // A sum and the firm that would be paid it: a desk in the buyer's capital names no more.
                !facts.amounts.isEmpty && lexicon.entity(.firm, mention.entity)?.state == "USA"
            default: false
            }
        }
    }

    private struct Evidence {
        var found: Case
        var score: Double
        var because: [MatchReason]
        var aligned: [AlignedItem]
        var counted: [AlignedItem]
        var value: Money?
        var namesBuyer: Bool
        var isOnly: Bool
    }

    /// What the text has of a case; nil where that is too little to call it told. `gap` is the days between the notice
    /// and the article; nil where the article has no day, and then the figures alone must do.
    private func evidence(
        _ found: Case, _ index: Int, _ told: (money: Money, sentence: Int, isBorne: Bool)?,
        _ printed: [ItemAlignment.Printed], _ buyers: [String], _ gap: Int?
    ) -> Evidence? {
        let namesBuyer = buyers.contains(found.buyer)
        let aligned = ItemAlignment.align(printed, record.lines(of: index))
        let same = aligned.filter(\.isSameArticle)
        let counted = aligned.filter {
            $0.item.quantity != nil && $0.item.quantity == $0.line.quantity
                && ($0.isSameArticle || ($0.item.quantity ?? 0) > 2)
        }
        let (value, isExact) = (told?.money, told?.isBorne ?? false)
        let sharesArticle = same.contains { $0.item.article != nil && $0.item.article == $0.line.article }
        let isNear = { (days: Int) in gap.map { $0 <= days } ?? false }
        var isOnly = false
        var isOfBatch = false
        if namesBuyer {
            isOnly = sharesArticle && isNear(10) && isOnlyCase(found, same)
            let isTelling = counted.contains { ($0.item.quantity ?? 0) > 2 }
            let isShown = !same.isEmpty || !counted.isEmpty
            // Of several cases of the buyer's day, which an article of these days tells together.
            isOfBatch =
                isNear(3)
                && found.notified.map { record.told(of: found.buyer, from: $0, to: $0).count > 1 } ?? false
            guard
                isExact
                    && (isShown || isPrecise(value) || isNear(30) && isDescribed(found)
                        || isNear(14) && isOwnSum(value, found)
                        || isNear(10) && sharesWord(found, told?.sentence)
                        || isNear(14) && (told.map { facts.names(found.buyer, in: $0.sentence) } ?? false))
                    || value != nil && (!same.isEmpty || !counted.isEmpty) && isNear(35)
                    || numbers.contains(found.id)
                    || value != nil && isNear(14) && isLonely(found)
                    || value != nil && gap == nil && !same.isEmpty && isUnborne(told) && isCleared(told)
                    || gap == nil && isTelling && buyers.first == found.buyer
                        && counted.contains(where: { $0.isSameArticle && ($0.item.quantity ?? 0) >= 20 })
                    || value != nil && isNear(14) && isUnborne(told) && isWorded(found, told?.sentence)
                    || value != nil && isOfBatch && sharesWord(found, told?.sentence)
                    || isTelling && isNear(14) || counted.count >= 2 && gap != nil || isOnly
            else { return nil }
        } else {
            guard isExact, let told, gap == nil || isNear(14) else { return nil }
            // Another buyer's name for a case of these days that has this very sum and these articles.
            if gap != nil, isNear(10), sharesArticle, isNobodys(told, buyers) {
                return Evidence(
                    found: found, score: 0.5, because: [.date, .value, .article], aligned: aligned,
                    counted: counted,
                    value: value, namesBuyer: false, isOnly: true)
            }
            let near = counted.filter { abs(facts.sentence(of: $0.item.start) - told.sentence) <= 1 }
            guard counted.contains(where: { ($0.item.quantity ?? 0) > 2 }),
                near.count >= 2
                    || gap != nil
                        && near.contains(where: { facts.sentence(of: $0.item.start) == told.sentence })
            else { return nil }
        }
        var because: [MatchReason] = namesBuyer ? [.buyer] : []
        if gap != nil { because.append(.date) }
        if value != nil { because.append(isExact ? .value : .figures) }
        if !same.isEmpty { because.append(.article) }
        if !counted.isEmpty { because.append(.quantity) }
        return Evidence(
            found: found,
            score: 0.3 + 0.1 * Double(because.count) + (isExact ? 0.1 : 0)
                + (value?.amount == found.value ? 0.05 : 0) + (isOfBatch ? 0.12 : 0) + 0.02
                * Double(min(counted.count, 4)),
            because: because, aligned: aligned, counted: counted, value: value, namesBuyer: namesBuyer,
            isOnly: isOnly)
    }

    /// What a case's value is held against, of one of the article's sums.
    private struct Price {
        var amount: Int
        var qualifier: Hedge?
        var isDollars: Bool
        /// Its first figures.
        var figures: Int

        init(_ money: Money) {
            amount = money.amount
            qualifier = money.qualifier
            isDollars = money.currency == "USD"
            figures = CaseIndex.figures(money.amount)
        }
    }

    /// The article's sum for a case's value: the nearest of those that bear it out, else one with its figures.
    ///
    /// - Parameter prices: the article's sums, in their order.
    private func sum(of recorded: Int, _ prices: [Price], isDated: Bool) -> (
        money: Money, sentence: Int, isBorne: Bool
    )? {
        let own = CaseIndex.figures(recorded)
        var best: (at: Int, gap: Int)?
        var (like, slip): (Int?, Int?) = (nil, nil)
        for (index, price) in prices.enumerated() {
            // Another currency is a slip for the notice's dollars only in the weeks of the notice.
            if !isDated, !price.isDollars { continue }
            if Rounding.bears(price.amount, price.qualifier, recorded) {
                let gap = abs(price.amount - recorded)
                if best.map({ gap < $0.gap }) ?? true { best = (index, gap) }
            }
            guard best == nil, like == nil else { continue }
            if price.figures == own {
                like = index
            } else if slip == nil, Rounding.isSlipSum(price.amount, price.qualifier, recorded) {
                slip = index
            }
        }
        return (best?.at ?? like ?? slip).map {
            (facts.amounts[$0].money, facts.amounts[$0].sentence, best != nil)
        }
    }

    /// The very sum of the case, to the dollar: with the buyer and the weeks it is told, whatever the text calls the
    /// articles. A round one (`$1 billion`) must be told as a price.
    private func isOwnSum(_ money: Money?, _ found: Case) -> Bool {
        guard let money, money.amount == found.value, money.currency == "USD" else { return false }
        if money.amount / max(1, Rounding.unit(of: money.amount)) >= 10 { return true }
        return facts.says(.price, in: facts.sentence(of: money.start))
    }

    /// The case has no lines, or the text has all telling words of one: `very small aperture terminals`.
    private func isDescribed(_ found: Case) -> Bool {
        found.items.isEmpty
            || found.items.contains { line in
                let telling = TellingWords(line.description)
                return telling.count >= 2 && facts.looks.telling.contains { telling.isSubset(of: $0) }
            }
    }

    /// The sentence of the sum has a telling word of a line: `mission software` for `military software`.
    private func sharesWord(_ found: Case, _ sentence: Int?) -> Bool {
        let words = facts.looks.telling
        guard let sentence, words.indices.contains(sentence) else { return false }
        return found.items.contains { TellingWords($0.description).shared(with: words[sentence]) > 0 }
    }

    /// The sentence of the sum has two telling words of a line, or more: `Caterpillar bulldozers for $259 million`.
    private func isWorded(_ found: Case, _ sentence: Int?) -> Bool {
        let words = facts.looks.telling
        guard let sentence, words.indices.contains(sentence) else { return false }
        return found.items.contains { line in
            if TellingWords(line.description).shared(with: words[sentence]) >= 2 { return true }
            // `Excalibur`, where the sentence does not say what that is.
            guard let entity = line.article.flatMap({ lexicon.entity(.article, $0) }) else { return false }
            return lexicon.detail(entity, "names").contains { name in
                let own = TellingWords(name.filter { $0 != "!" && $0 != "?" })
                return !own.isEmpty && own.isSubset(of: words[sentence])
            }
        }
    }

    /// A sum that hardly two sales of one buyer share: `$23.7 million`, not `$1 billion`.
    private func isPrecise(_ money: Money?) -> Bool {
        guard let money else { return false }
        return money.amount / max(1, Rounding.unit(of: money.amount)) >= 100
    }

    /// The state of the text that is no found case's buyer and whose name begins like the right one's: `Slovenia` for
    /// Slovakia.
    private func lookalike(_ buyer: String) -> Party? {
        let right = Families.folded(lexicon.stateName(buyer))
        let known = Set(matches.map(\.found.buyer))
        for sentence in facts.states {
            for state in sentence
            where state.code != "USA" && state.code != buyer && !known.contains(state.code) {
                let name = Families.folded(lexicon.stateName(state.code))
                if zip(name, right).prefix(while: { $0 == $1 }).count >= 3 {
                    return Party(code: state.code, span: state.span)
                }
            }
        }
        return nil
    }

    /// The buyer had no other case in these weeks.
    private func isLonely(_ found: Case) -> Bool { record.recent(found.buyer, published).count == 1 }

    /// The sum's sentence tells an American approval, and no contract.
    private func isCleared(_ told: (money: Money, sentence: Int, isBorne: Bool)?) -> Bool {
        told.map { facts.says(.clearance, in: $0.sentence) && !facts.says(.deed, in: $0.sentence) } ?? false
    }

    /// No case of any buyer whom the text names has the sum.
    private func isUnborne(_ told: (money: Money, sentence: Int, isBorne: Bool)?) -> Bool {
        guard let told else { return false }
        return !facts.buyers.contains { buyer in
            record.candidates(buyers: [buyer], value: told.money.amount, articles: [], published: nil)
                .contains {
                    record.cases[$0].buyer == buyer
                        && record.cases[$0].value.map {
                            Rounding.bears(told.money.amount, told.money.qualifier, $0)
                        } ?? false
                }
        }
    }

    /// The sum is borne out by no recent case of those whom the text names, and its sentence names no buyer of such a case.
    private func isNobodys(_ told: (money: Money, sentence: Int, isBorne: Bool), _ buyers: [String]) -> Bool {
        !buyers.contains { buyer in
            record.recent(buyer, published).contains {
                record.cases[$0].value.map { Rounding.bears(told.money.amount, told.money.qualifier, $0) }
                    ?? false
            }
        }
    }

    private func isOnlyCase(_ found: Case, _ same: [AlignedItem]) -> Bool {
        let articles = Set(same.compactMap(\.line.article))
        return record.recent(found.buyer, published).filter { index in
            record.cases[index].items.contains { $0.article.map(articles.contains) ?? false }
        }.count == 1
    }

    /// The match; with a sale of its own where no sale of the reader's holds its figures.
    private func make(_ evidence: Evidence, _ money: Money?) -> (CaseMatch, Sale?) {
        var match = CaseMatch(
            sale: 0, found: evidence.found, score: min(0.95, (evidence.score * 100).rounded() / 100),
            because: evidence.because, items: evidence.aligned, value: money, namesBuyer: evidence.namesBuyer)
        let sales = detail.reading.sales
        let held = sales.firstIndex { sale in
            evidence.counted.contains { pair in sale.items.contains { $0.start == pair.item.start } }
                || money != nil && sale.value?.start == money?.start
        }
        if let held {
            match.sale = held
            match.toldBuyer = sales[held].buyer
            return (match, nil)
        }
        let sentences = Set(
            (evidence.counted.isEmpty ? evidence.aligned : evidence.counted).map {
                facts.sentence(of: $0.item.start)
            }
                + (money.map { [facts.sentence(of: $0.start)] } ?? [])
        ).sorted()
        var sale = Sale(id: "", stage: .reported, value: money, items: evidence.aligned.map(\.item))
        sale.seller = Party(code: "USA", span: Span(text: "", start: 0, end: 0))
        for number in sentences {
            let named = facts.states[number].filter { $0.code != "USA" }
            if sale.buyer == nil {
                let own =
                    named.first { $0.code == evidence.found.buyer } ?? (named.count == 1 ? named.first : nil)
                sale.buyer = own.map { Party(code: $0.code, span: $0.span) }
            }
            sale.evidence.append(detail.sentences[number])
        }
        if sale.buyer == nil, !evidence.namesBuyer { sale.buyer = lookalike(evidence.found.buyer) }
        if sale.buyer?.code == evidence.found.buyer { match.namesBuyer = true }
        match.toldBuyer = sale.buyer
        return (match, sale)
    }
}
