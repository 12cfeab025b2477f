internal import Lexicon

/// Finds the statements of a text: set ways of speaking about Congress, periods, totals and lists.
struct StatementReader {
    let text: Text
    let amounts: [Amount]
    let published: String?

    typealias Adder = (Statement.Kind, Int, Int, Money?) -> Void

    func statements(_ sentences: [(number: Int, sentence: Sentence, elements: Elements)]) -> [Statement] {
        var result: [Statement] = []
        var nextAmount = 0
        for (number, sentence, elements) in sentences {
            let facts = Facts(sentence, text, elements)
            func add(_ kind: Statement.Kind, _ from: Int, _ to: Int, _ money: Money? = nil) {
                result.append(
                    Statement(
                        kind: kind, span: text.span(from, to), money: money, states: facts.states,
                        sentence: number))
            }
            periods(sentence, facts, add)
            congress(sentence, facts.hasCongress, elements, add)
            done(sentence, elements, add)
            let tells = isNotified(sentence, facts)
            if let claim = notifiedDay(sentence, tells) {
                add(.notified(on: claim.day), claim.range.lowerBound, claim.range.upperBound)
            } else if let claim = notifiedDays(sentence, tells) {
                add(
                    .notifiedWithin(from: claim.from, to: claim.to), claim.range.lowerBound,
                    claim.range.upperBound)
            }
            if let claim = reviewEnd(sentence) {
                add(.reviewEnds(on: claim.day), claim.range.lowerBound, claim.range.upperBound)
            }
            reviews(sentence, facts, elements, add)
            sums(own(sentence, &nextAmount), sentence, facts, elements, add)
            lists(sentence, add)
            blocks(sentence, add)
        }
        return result
    }

    /// The sums of a sentence, by number; the sentences are asked in their order.
    private func own(_ sentence: Sentence, _ next: inout Int) -> Range<Int> {
        while next < amounts.count, amounts[next].figure < sentence.start { next += 1 }
        let first = next
        while next < amounts.count, amounts[next].figure < sentence.end { next += 1 }
        return first..<next
    }

    /// What a sentence has, looked up once.
    private struct Facts {
        var hasCongress = false
        var hasReview = false
        var states: [String] = []

        init(_ sentence: Sentence, _ text: Text, _ elements: Elements) {
            for token in sentence.tokens {
                if let mention = text.mention(startingAt: token) {
                    let entity = text.entity(mention)
                    if mention.kind == .body, entity.extra.hasPrefix("legislature"), entity.state == "USA" {
                        hasCongress = true
                    }
                    if mention.kind == .phrase, entity.type == "review" || entity.type == "disapproval" {
                        hasReview = true
                    }
                    if mention.kind == .state, !states.contains(entity.id) { states.append(entity.id) }
                    if entity.code == "us-congress" || entity.code == "us-senate" || entity.code == "us-house"
                    {
                        hasCongress = true
                    }
                }
            }
            if sentence.signs.cues.contains(.congress) { hasCongress = true }
            if sentence.signs.cues.contains(.review) { hasReview = true }
        }
    }

    // MARK: Periods

    /// `15 days`, `30 calendar days`, `30 working days`, `a 15-day period`, in a sentence on Congress or review.
    private func periods(
        _ sentence: Sentence, _ facts: Facts, _ add: (Statement.Kind, Int, Int, Money?) -> Void
    ) {
        guard
            facts.hasCongress || facts.hasReview || isBeforeOffer(sentence)
                || !facts.states.isEmpty && isWait(sentence)
                || sentence.tokens.contains(where: { isHouses($0) || isCommittees($0) })
        else { return }
        var index = sentence.start
        while index < sentence.end {
            guard let numeral = text.numeral(at: index), let days = numeral.whole, (1...120).contains(days),
                text.mention(at: index).map({ $0.kind == .phrase }) ?? true
            else {
                index += 1
                continue
            }
            var end = numeral.end
            if text.isMark(end, Mark.hyphen) { end += 1 }
            var working = false
            if let phrase = text.phrase(startingAt: end), phrase == "working-days" {
                working = true
                end = Int(text.mention(startingAt: end)?.end ?? UInt32(end))
                add(.reviewPeriod(days: days, working: working), index, end, nil)
            } else {
                if text.reads(end, "calendar") { end += 1 }
                if text.reads(end, "days") || text.reads(end, "day") {
                    add(.reviewPeriod(days: days, working: working), index, end + 1, nil)
                    end += 1
                }
            }
            index = max(end, index + 1)
        }
    }

    /// `The committees have 15 days`, `the panels get thirty days`: those of Congress, given a time.
    private func isCommittees(_ token: Int) -> Bool {
        guard text.reads(token, "committees") || text.reads(token, "panels") else { return false }
        return (token + 1...token + 3).contains {
            text.reads($0, "have") || text.reads($0, "get") || text.reads($0, "had") || text.reads($0, "has")
        }
    }

    /// `Germany waits 30 days`, `for Ukraine thirty days must pass`: a count of days that goes by for a state.
    private func isWait(_ sentence: Sentence) -> Bool {
        guard sentence.signs.classes.contains(.timeUnit) else { return false }
        return sentence.tokens.contains { token in
            guard text.reads(token, "days") else { return false }
            let before = max(sentence.start, token - 5)..<token
            if before.contains(where: {
                text.reads($0, "wait") || text.reads($0, "waits") || text.reads($0, "waiting")
            }) {
                return true
            }
            return (token + 1..<min(sentence.end, token + 4)).contains {
                text.reads($0, "pass") || text.reads($0, "elapse")
            }
        }
    }

    /// `thirty days must go by before an offer may be made`, `sales lie for 15 days until a letter of offer`.
    private func isBeforeOffer(_ sentence: Sentence) -> Bool {
        guard sentence.signs.cues.contains(.offer) else { return false }
        return sentence.tokens.contains { token in
            (text.reads(token, "before") || text.reads(token, "until") || text.reads(token, "after")
                || text.reads(token, "once") || text.reads(token, "then") || text.reads(token, "when"))
                && (token..<min(sentence.end, token + 10)).contains { text.cues($0).contains(.offer) }
        }
    }

    // MARK: The day of notification

    /// The sentence tells Congress something, or speaks of a notice.
    private func isNotified(_ sentence: Sentence, _ facts: Facts) -> Bool {
        facts.hasCongress
            && (sentence.signs.triggers.contains(.notify) || sentence.signs.cues.contains(.sent))
            || sentence.signs.cues.contains(.notice)
    }

    // MARK: Reviews and emergencies

    private func reviews(
        _ sentence: Sentence, _ facts: Facts, _ elements: Elements,
        _ add: (Statement.Kind, Int, Int, Money?) -> Void
    ) {
        for element in elements.list where element.kind == .phrase {
            if element.phrase == "emergency" { add(.emergency, element.start, element.end, nil) }
        }
        if sentence.signs.cues.contains(.emergency) {
            add(.emergency, sentence.start, sentence.end, nil)
            return
        }
        if let claim = usualReview(sentence) ?? wait(sentence, facts) {
            add(.usualReview, claim.lowerBound, claim.upperBound, nil)
        }
    }

    /// `the ordinary congressional review`
    private func usualReview(_ sentence: Sentence) -> Range<Int>? {
        guard sentence.signs.cues.contains(.review) else { return nil }
        for token in sentence.tokens where text.reads(token, "review") {
            let before = (max(sentence.start, token - 3)..<token)
            if before.contains(where: {
                text.reads($0, "usual") || text.reads($0, "ordinary") || text.reads($0, "normal")
                    || text.reads($0, "standard") || text.reads($0, "congressional")
                    || text.reads($0, "regular")
            }), !before.contains(where: { text.reads($0, "informal") }) {
                return clause(token, token + 1, sentence)
            }
        }
        return nil
    }

    /// `must sit out the month in which Congress can object`, `spent its weeks on Capitol Hill`: a wait without a count of
    /// days.
    private func wait(_ sentence: Sentence, _ facts: Facts) -> Range<Int>? {
        guard facts.hasCongress, sentence.signs.cues.contains(.wait) else { return nil }
        for token in sentence.tokens where text.cues(token).contains(.wait) {
            let behind = token + 1..<min(sentence.end, token + 6)
            guard let period = behind.first(where: { text.classes($0).contains(.timeUnit) }),
                !(max(sentence.start, token - 4)..<period).contains(where: {
                    text.classes($0).contains(.negation) || text.reads($0, "without")
                }), sentence.tokens.contains(where: isCongress)
            else { continue }
            return clause(token, period + 1, sentence)
        }
        return nil
    }

    // MARK: Sums, thresholds, lists

    private func sums(
        _ numbers: Range<Int>, _ sentence: Sentence, _ facts: Facts, _ elements: Elements,
        _ add: (Statement.Kind, Int, Int, Money?) -> Void
    ) {
        let builder = SumRules(text: text, items: [], amounts: amounts)
        for number in numbers where !amounts[number].isBare {
            let amount = amounts[number]
            // A sentence without end may be cut off inside a sum.
            guard sentence.start <= amount.start, amount.end <= sentence.end else { continue }
            if isThreshold(amount, sentence) {
                add(.threshold, sentence.start, sentence.end, amount.money)
                continue
            }
            if let one = oneSale(amount, sentence) {
                add(.oneSale, one, max(amount.end, endOfNoun(amount.end, sentence)), amount.money)
            }
            if builder.isTotal(number) || isSumOfSeveral(amount, sentence) || addsUp(number, amount, sentence)
            {
                add(.total(parts: parts(sentence)), amount.start, amount.end, amount.money)
            }
        }
    }

    /// `a single notification priced at $4.2 billion`, `one $5.93 billion sale`, `a single package of tugs and floats worth
    /// $1.2 billion`
    private func oneSale(_ amount: Amount, _ sentence: Sentence) -> Int? {
        for token in max(sentence.start, amount.start - 14)..<amount.start {
            let reach = text.reads(token, "single") ? 14 : text.reads(token, "one") ? 6 : 0
            guard amount.start - token <= reach else { continue }
            let window = token..<min(sentence.end, amount.end + 4)
            if window.contains(where: {
                !text.info($0).triggers.isDisjoint(with: .notify | .transfer | .deal)
                    && text.classes($0).contains(.noun) || text.reads($0, "package")
            }) {
                return token
            }
        }
        return nil
    }

    private func endOfNoun(_ end: Int, _ sentence: Sentence) -> Int {
        var position = end
        while position < min(sentence.end, end + 3), text.isWord(position) {
            if text.classes(position).contains(.noun) { return position + 1 }
            position += 1
        }
        return end
    }

    /// `two sales worth $1.94 billion`, `three cases valued at …`
    private func isSumOfSeveral(_ amount: Amount, _ sentence: Sentence) -> Bool {
        for token in max(sentence.start, amount.start - 14)..<amount.start {
            guard let numeral = text.numeral(at: token), let count = numeral.whole, (2...12).contains(count),
                numeral.inWords
            else { continue }
            let window = numeral.end..<min(amount.start, numeral.end + 4)
            if window.contains(where: {
                text.reads($0, "sales") || text.reads($0, "cases") || text.reads($0, "notices")
                    || text.reads($0, "deals")
                    || text.reads($0, "notifications") || text.reads($0, "packages")
            }),
                window.contains(where: { text.classes($0).contains(.worth) || text.reads($0, "totalling") })
                    || text.classes(amount.start - 1).contains(.worth)
            {
                return true
            }
        }
        return false
    }

    /// `Taken together, the two sales come to $31.2bn`: the cue opens the sentence, and no other sum stands between.
    private func addsUp(_ number: Int, _ amount: Amount, _ sentence: Sentence) -> Bool {
        if number > 0, amounts[number - 1].start >= sentence.start { return false }
        let head = sentence.start..<min(amount.start, sentence.start + 4)
        guard head.lowerBound < head.upperBound, amount.start - sentence.start <= 14,
            head.contains(where: {
                text.reads($0, "together") || text.reads($0, "combined") || text.reads($0, "altogether")
                    || text.reads($0, "collectively") || text.reads($0, "added")
            })
        else { return false }
        return (sentence.start..<amount.start).contains {
            text.numeral(at: $0) != nil || text.reads($0, "sales") || text.reads($0, "notices")
                || text.reads($0, "cases")
                || text.reads($0, "deals") || text.reads($0, "they") || text.reads($0, "both")
                || text.reads($0, "packages")
        }
    }

    private func parts(_ sentence: Sentence) -> Int? {
        for token in sentence.tokens {
            guard let numeral = text.numeral(at: token), numeral.inWords, let count = numeral.whole,
                (2...12).contains(count)
            else { continue }
            // `the two are worth`, `three sales`, `two more notices`: not `twelve transports`.
            let before = max(sentence.start, token - 1)
            let isPointed =
                before < token && !text.classes(before).isDisjoint(with: .definite | .total)
                || text.reads(before, "all")
            let behind = numeral.end..<min(sentence.end, numeral.end + 4)
            let namesSales = behind.contains {
                !text.info($0).triggers.isDisjoint(with: .notify | .transfer | .deal)
                    && text.classes($0).contains(.noun)
                    || text.cues($0).contains(.anySale)
            }
            let isAlone =
                numeral.end >= sentence.end
                || !text.classes(numeral.end).isDisjoint(with: .auxiliary | .worth)
                || text.info(numeral.end).triggers.contains(.cost)
            if isPointed || namesSales || isAlone { return count }
        }
        return sentence.tokens.contains { text.reads($0, "both") } ? 2 : nil
    }

    private func lists(_ sentence: Sentence, _ add: (Statement.Kind, Int, Int, Money?) -> Void) {
        let cues = sentence.signs.cues
        guard cues.contains(.whole) || cues.contains(.list) else { return }
        for token in sentence.tokens {
            // `its package has 32 jets, 41 radars and 240 launchers`
            if text.reads(token, "has") || text.reads(token, "contains") || text.reads(token, "numbers"),
                (max(sentence.start, token - 2)..<token).contains(where: {
                    text.reads($0, "package") || text.reads($0, "order") || text.reads($0, "list")
                }), text.numeral(at: token + 1) != nil
            {
                add(.countedList, sentence.start, sentence.end, nil)
                return
            }
            if text.reads(token, "comprises") || text.reads(token, "comprise")
                || (text.reads(token, "consists") || text.reads(token, "consist"))
                    && text.preposition(token + 1) == .of
                || text.reads(token, "made") && text.reads(token + 1, "up")
                    && text.preposition(token + 2) == .of
            {
                add(.wholeList, sentence.start, sentence.end, nil)
                return
            }
        }
    }

    private func blocks(_ sentence: Sentence, _ add: (Statement.Kind, Int, Int, Money?) -> Void) {
        guard sentence.signs.cues.contains(.block) else { return }
        for token in sentence.tokens where text.reads(token, "block") && text.isCapitalised(token) {
            guard text.mention(at: token) == nil, text.tokens.indices.contains(token + 1),
                text.tokens[token + 1].kind == .number || text.tokens[token + 1].flags.contains(.allCapitals)
            else { continue }
            var end = token + 2
            if text.isMark(end, Mark.slash), text.tokens.indices.contains(end + 1),
                text.tokens[end + 1].kind == .number
            {
                end += 2
            }
            add(.block(text.line(token + 1, end)), token, end, nil)
        }
    }
}
