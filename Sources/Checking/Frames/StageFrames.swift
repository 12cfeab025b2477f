internal import Ledger
internal import Lexicon
internal import Reading

/// Clauses that tell a sale as made: ordered, paid for, signed for, delivered.
struct StageFrames {
    let context: CheckContext
    private var facts: ArticleFacts { context.facts }

    init(_ context: CheckContext) { self.context = context }

    /// The clauses of a sentence that tell this case so.
    func claims(_ sentence: FramedSentence, _ match: CaseMatch) -> [Span] {
        guard
            sentence.has(.deedDone) || sentence.has(.sealing) && sentence.has(.salePaper)
                || sentence.number == 0 && sentence.has(.deedHeading),
            !sentence.isQuestion
        else { return [] }
        for clause in sentence.clauses
        where holdsSum(sentence, clause, match) || !facts.isBackground(sentence.number) {
            let deeds =
                sentence.hits(.deedDone, in: clause)
                + (sentence.number == 0 ? sentence.hits(.deedHeading, in: clause) : [])
            for deed in deeds where !isOpen(sentence, clause, deed) && isActed(sentence, clause, deed, match)
            {
                guard tells(sentence, clause, deed, match) else { continue }
                return [sentence.claim(clause)]
            }
            if isSealed(sentence, clause, match) { return [sentence.claim(clause)] }
        }
        return []
    }

    /// The very sum of the case: whatever else the sentence tells, this clause tells of it.
    private func holdsSum(_ sentence: FramedSentence, _ clause: Range<Int>, _ match: CaseMatch) -> Bool {
        guard let value = match.value, value.amount == match.found.value else { return false }
        return value.start >= sentence.span.start + clause.lowerBound
            && value.end <= sentence.span.start + clause.upperBound
    }

    /// What might be, will be or is not: `would buy`, `cleared to buy`, `has not bought`, `if it signed`.
    private func isOpen(_ sentence: FramedSentence, _ clause: Range<Int>, _ deed: Range<Int>) -> Bool {
        // `would not say who gets the missiles that Australia bought`: what opens the clause is not what was bought.
        let start =
            sentence.hits(.relative, in: clause).last {
                $0.upperBound <= deed.lowerBound && isBehindArticle($0.lowerBound, sentence)
            }?.upperBound ?? clause.lowerBound
        let before = start..<deed.lowerBound
        if sentence.has(.notYet, in: before) || sentence.has(.negation, in: before)
            || sentence.has(.without, in: before)
        {
            return true
        }
        // `ordered` as a noun's adjective: `the ordered missiles`; `orders` behind a figure: `in orders`.
        return CheckWords.noDeed.holds(sentence.words(before).last)
    }

    /// An article stands right before.
    private func isBehindArticle(_ at: Int, _ sentence: FramedSentence) -> Bool {
        facts.items.contains { (0...1).contains(sentence.span.start + at - $0.item.end) }
    }

    /// The buyer does it, or the United States does; a word that points to the buyer will do.
    private func isActed(
        _ sentence: FramedSentence, _ clause: Range<Int>, _ deed: Range<Int>, _ match: CaseMatch
    ) -> Bool {
        let start = sentence.span.start + clause.lowerBound
        let end = sentence.span.start + clause.upperBound
        let states = facts.states.indices.contains(sentence.number) ? facts.states[sentence.number] : []
        let own = states.filter { $0.span.start >= start && $0.span.end <= end }
        if own.contains(where: { $0.code == match.found.buyer || $0.code == "USA" }) { return true }
        // Another state in the clause is the one that acts.
        if !own.isEmpty { return false }
        let before = sentence.words(clause.lowerBound..<deed.lowerBound)
        let isPointed = before.contains { CheckWords.pointer.holds($0) }
        return isPointed && facts.buyers.first == match.found.buyer
    }

    // MARK: The sale's paper

    /// `has signed the letter of offer`, `the contract was sealed on Monday`, `has put its signature to the deal`: the paper
    /// of the only sale that the article can mean.
    private func isSealed(_ sentence: FramedSentence, _ clause: Range<Int>, _ match: CaseMatch) -> Bool {
        guard sentence.has(.sealing, in: clause), isOnlyOne(match), namesNoOther(sentence, clause, match)
        else { return false }
        for paper in sentence.hits(.salePaper, in: clause) {
            guard isDefinite(sentence, clause, paper) else { continue }
            for act in sentence.hits(.sealing, in: clause) {
                let isBehind = act.lowerBound >= paper.upperBound
                let between =
                    isBehind
                    ? paper.upperBound..<act.lowerBound
                    : min(act.upperBound, paper.lowerBound)..<paper.lowerBound
                let words = sentence.words(between)
                // `signed off on the deal` is an approval.
                guard words.count <= (isBehind ? 3 : 5), words.first != "off" else { continue }
                // `the contract was signed`, and no `contract worth signing`.
                if isBehind, !words.contains(where: { CheckWords.passive.holds($0) }) { continue }
                guard !isOpen(sentence, clause, act), isActor(sentence, clause, match, needsOne: !isBehind)
                else { continue }
                return true
            }
        }
        return false
    }

    /// `the contract`, `its order`, `a letter of offer`: that of this sale; `a contract` may be any.
    private func isDefinite(_ sentence: FramedSentence, _ clause: Range<Int>, _ paper: Range<Int>) -> Bool {
        let before = sentence.words(max(clause.lowerBound, paper.lowerBound - 24)..<paper.lowerBound)
        if before.suffix(3).contains(where: { CheckWords.definite.holds($0) }) { return true }
        return sentence.words(paper).contains { $0 == "letter" || $0 == "loa" }
    }

    /// The article has no other case of these weeks for the buyer: what it points to is this one.
    private func isOnlyOne(_ match: CaseMatch) -> Bool {
        context.matches.filter { $0.found.buyer == match.found.buyer }.count == 1
            && (context.matches.count == 1 || facts.buyers.first != nil)
    }

    /// The clause names neither another state, nor an article or a firm that is not the case's.
    private func namesNoOther(_ sentence: FramedSentence, _ clause: Range<Int>, _ match: CaseMatch) -> Bool {
        let start = sentence.span.start + clause.lowerBound
        let end = sentence.span.start + clause.upperBound
        let states = facts.states.indices.contains(sentence.number) ? facts.states[sentence.number] : []
        guard states.allSatisfy({ $0.code == match.found.buyer || $0.code == "USA" || $0.span.start >= end })
        else { return false }
        let articles = facts.items.filter { $0.sentence == sentence.number && $0.item.article != nil }
        guard
            articles.allSatisfy({ told in
                match.found.items.contains { $0.article == told.item.article }
            })
        else { return false }
        let firms = Set(match.found.contractors.flatMap { FirmNames.families($0.name, context.lexicon) })
        return context.detail.reading.mentions.allSatisfy { mention in
            mention.kind != "firm" || mention.end <= start || mention.start >= end
                || !FirmNames.family(mention.entity, context.lexicon).isDisjoint(with: firms)
        }
    }

    /// The buyer in the clause, or what points to it; where one must act, nobody will not do.
    private func isActor(
        _ sentence: FramedSentence, _ clause: Range<Int>, _ match: CaseMatch, needsOne: Bool
    ) -> Bool {
        let start = sentence.span.start + clause.lowerBound
        let end = sentence.span.start + clause.upperBound
        let states = facts.states.indices.contains(sentence.number) ? facts.states[sentence.number] : []
        let own = states.filter { $0.span.start >= start && $0.span.end <= end }
        if own.contains(where: { $0.code == match.found.buyer }) { return true }
        guard own.isEmpty else { return false }
        return !needsOne
            || sentence.words(clause).contains { CheckWords.pointer.holds($0) }
                && facts.buyers.first == match.found.buyer
    }

    /// `has bought the rounds`, `has signed for them`, `took delivery of the kits`: what was told before, and nothing else.
    private func pointsBack(
        _ sentence: FramedSentence, _ clause: Range<Int>, _ deed: Range<Int>, _ match: CaseMatch
    ) -> Bool {
        guard sentence.number > 0, !facts.isBackground(sentence.number), isOnlyOne(match),
            namesNoOther(sentence, clause, match),
            !facts.items.contains(where: { $0.sentence == sentence.number && $0.item.quantity != nil })
        else { return false }
        var words = sentence.words(deed.upperBound..<max(deed.upperBound, clause.upperBound))[...]
        if let first = words.first, ["for", "of", "up"].contains(first) { words = words.dropFirst() }
        if words.first == "for" || words.first == "of" { words = words.dropFirst() }
        guard let first = words.first else { return false }
        if first == "them" || first == "these" && words.count == 1 { return true }
        guard CheckWords.definite.holds(first) else { return false }
        // The noun ends the clause, or what follows is no relative clause: not `the jets it flies`.
        for (place, word) in words.dropFirst().prefix(4).enumerated() where CheckWords.goods.holds(word) {
            let next = words.dropFirst(place + 2).first
            return next.map { CheckWords.behindGoods.holds($0) } ?? true
        }
        return false
    }

    /// `signed a contract for the helicopters`: the noun of a line with `the` before it and no count, in the article's own time.
    private func namesAgain(
        _ sentence: FramedSentence, _ clause: Range<Int>, _ deed: Range<Int>, _ match: CaseMatch
    ) -> Bool {
        guard sentence.number > 0, !facts.isBackground(sentence.number),
            sentence.words(deed).contains(where: { CheckWords.orderVerb.holds($0) })
        else { return false }
        let heads = CheckWords.head.phrases
        var nouns: UInt64 = 0
        for line in match.found.items where !ItemAlignment.isPart(line.description) {
            nouns |= heads.mask(in: FoldedText(line.description))
        }
        guard nouns != 0 else { return false }
        let words = sentence.words(clause)
        for (lead, word) in zip(words, words.dropFirst())
        where CheckWords.variantLead.holds(lead) || lead == "these" {
            if heads.mask(in: FoldedText(word)) & nouns != 0 { return true }
        }
        return false
    }

    /// The clause has the case's sum, or counts what it counts, or names what it has.
    private func tells(
        _ sentence: FramedSentence, _ clause: Range<Int>, _ deed: Range<Int>, _ match: CaseMatch
    ) -> Bool {
        let start = sentence.span.start + clause.lowerBound
        let end = sentence.span.start + clause.upperBound
        if let value = match.value, value.start >= start, value.end <= end,
            let recorded = match.found.value, Rounding.bears(value.amount, value.qualifier, recorded)
        {
            return true
        }
        for amount in facts.amounts where amount.money.start >= start && amount.money.end <= end {
            if let recorded = match.found.value, amount.money.amount == recorded { return true }
            // Another sum: another deal.
            return false
        }
        if namesAgain(sentence, clause, deed, match) || pointsBack(sentence, clause, deed, match) {
            return true
        }
        return facts.items.contains { told in
            guard told.item.start >= start, told.item.end <= end else { return false }
            let like = match.found.items.filter { line in
                told.item.article != nil && told.item.article == line.article
                    || (told.item.quantity ?? 0) >= 10 && told.item.quantity == line.quantity
            }
            guard !like.isEmpty else { return false }
            guard let count = told.item.quantity else { return sentence.number == 0 }
            return like.contains { $0.quantity == count }
                || like.reduce(0, { $0 + ($1.quantity ?? 0) }) == count
        }
    }
}
