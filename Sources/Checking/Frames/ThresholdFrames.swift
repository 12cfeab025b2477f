internal import Ledger
internal import Reading

/// Sums from which a sale must be told to Congress, in whatever words: something told, a sum, a word that makes it a line,
/// and sales in general.
struct ThresholdFrames {
    let detail: ReadingDetail
    let facts: ArticleFacts

    private static let namesClass = Phrases([
        "major defense equipment", "major defence equipment", "mde", "defense articles", "defence articles",
    ])

    /// Values that the law has or had: with these a line is told where the rest is there.
    static let lawful: Set<Int> = Set([1, 7, 14, 25, 50, 100, 200, 300].map { $0 * 1_000_000 })

    func statements(_ sentence: FramedSentence, _ matches: [CaseMatch]) -> [Statement] {
        guard sentence.has(.lineNoun) || sentence.has(.reporting), !sentence.isQuestion else { return [] }
        let sums = detail.amounts.filter {
            $0.sentence == sentence.number && $0.money.amount <= 1_000_000_000
        }
        return sums.compactMap { amount -> Statement? in
            let money = amount.money
            // The price of a case is none.
            if matches.contains(where: {
                $0.value?.start == money.start
                    && ($0.found.value == money.amount || !Self.lawful.contains(money.amount))
            }) {
                return nil
            }
            let low = money.start - sentence.span.start
            let high = money.end - sentence.span.start
            guard low >= 0, high <= sentence.bytes.count else { return nil }
            let before = max(0, low - 34)..<low
            let behind = high..<min(sentence.bytes.count, high + 26)
            let isNoun =
                sentence.has(.lineNoun, in: max(0, low - 110)..<low) || sentence.has(.lineNoun, in: behind)
            let isCompared = sentence.has(.lineBefore, in: before) || sentence.has(.lineBehind, in: behind)
            let isDuty = sentence.has(.duty) || sentence.has(.generalSale)
            let isLawful = Self.lawful.contains(money.amount)
            // `of all sales of major defense equipment over $10 million`: a duty for every sale, whatever the sum.
            let isEvery =
                sentence.has(.duty) && sentence.has(.congress)
                && sentence.words(sentence.whole).contains { CheckWords.everySale.holds($0) }
            // `sales of major defense equipment to an ally become notifiable at $30 million`: the law's own words for what is sold.
            let isOfLaw =
                sentence.has(.duty) && Self.namesClass.first(in: FoldedText(sentence.span.text)) != nil
            let isLine =
                isNoun && (isLawful || isCompared)
                || sentence.has(.reporting) && isCompared && (isEvery || isOfLaw)
                || sentence.has(.reporting) && isCompared && isDuty && isLawful
            guard isLine else { return nil }
            let clause = sentence.clause(at: low)
            // The words that say what is reported may stand in the clause before.
            let from =
                sentence.has(.reporting, in: clause) || sentence.has(.lineNoun, in: clause)
                ? clause.lowerBound : 0
            return Statement(
                kind: .threshold, span: sentence.claim(from..<clause.upperBound), money: money,
                states: Array(Set(facts.states[sentence.number].map(\.code))).sorted(),
                sentence: sentence.number)
        }
    }
}
