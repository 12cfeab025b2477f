internal import Law
internal import Ledger
internal import Reading

/// Times at which a sentence has a case cleared or notified, in whatever words, held against the day of the notice.
///
/// The sentence must tell that very case, by its sum or a count of its own, or the article have no other; and no other case
/// of the buyer may be of that time.
struct DateFrames {
    let context: CheckContext

    struct Told {
        var match: CaseMatch
        var claim: Span
    }

    /// The case whose day the time gets wrong, with the words that say so.
    func told(_ time: ToldTime) -> Told? {
        guard context.framed.sentences.indices.contains(time.sentence),
            let (from, to) = period(time)
        else { return nil }
        let sentence = context.framed.sentences[time.sentence]
        let low = time.span.start - sentence.span.start
        let high = time.span.end - sentence.span.start
        guard sentence.has(.cleared) || sentence.has(.received), low >= 0, high <= sentence.bytes.count,
            !sentence.isQuestion
        else { return nil }
        let clause = stretch(sentence, at: low)
        // `Congress heard of it on 8 June`: the very day on which it was told.
        let isReceived = sentence.has(.congress, in: clause) && !sentence.has(.informal, in: clause)
        guard sentence.has(.cleared, in: clause) || isReceived && sentence.has(.received, in: clause),
            !hasOtherDay(sentence, clause, isReceived: isReceived),
            !sentence.has(.firstPaper), !sentence.has(.negation, in: clause),
            !sentence.has(.otherMatter, in: clause), !isActOfOthers(sentence, clause),
            CheckWords.otherThanOn.phrases.closing(
                FoldedText(sentence.claim(max(0, low - 10)..<low).text)) == nil
                || isStanding(sentence, clause, low),
            let match = match(time.sentence), match.found.isDateVerified, let notified = match.found.notified
        else { return nil }
        let gap = max(from.days(since: notified), notified.days(since: to), 0)
        let least = isReceived && from == to ? (match.found.dateBasis.hasPrefix("FR") ? 1 : 2) : 3
        guard (least...400).contains(gap), !isAnothers(match, from, to, gap) else { return nil }
        // A weekday is that of the notice or of the days behind it, on which it was made known; never one before.
        if !time.span.text.utf8.contains(where: { (0x30...0x39).contains($0) }), time.value.utf8.count == 10 {
            guard least < 3, from.days(since: notified) < 0 || gap >= 3, gap <= 7 else { return nil }
        }
        return Told(match: match, claim: claim(sentence, clause, low..<high))
    }

    /// Another act than the notice has a day in the clause. A request is what a notice tells of: `laid before Congress a request`.
    private func hasOtherDay(_ sentence: FramedSentence, _ clause: Range<Int>, isReceived: Bool) -> Bool {
        let hits = sentence.hits(.otherDay, in: clause)
        let received = isReceived ? sentence.hits(.received, in: clause) : []
        guard !received.isEmpty else { return !hits.isEmpty }
        return hits.contains { hit in
            !received.contains { $0.overlaps(hit) } && sentence.words(hit) != ["request"]
                && sentence.words(hit) != ["requests"]
        }
    }

    /// `pending since May 15`, `lawmakers have had the paper since Thursday`: the day on which it came.
    private func isStanding(_ sentence: FramedSentence, _ clause: Range<Int>, _ low: Int) -> Bool {
        sentence.words(max(clause.lowerBound, low - 7)..<max(clause.lowerBound, low)).last == "since"
            && sentence.words(clause.lowerBound..<max(clause.lowerBound, low)).contains {
                CheckWords.standing.holds($0)
            }
    }

    /// The days that are meant; nil where they are too loose to be wrong.
    private func period(_ time: ToldTime) -> (CalendarDate, CalendarDate)? {
        guard let from = CalendarDate(time.from), let to = CalendarDate(time.to) else { return nil }
        // A month or a day with its number: a weekday alone may be that of an announcement.
        if time.value.utf8.count == 7 { return narrowed(time, from, to) }
        if time.value.utf8.count == 10 { return (from, to) }
        guard let published = context.published, FoldedText(time.span.text).begins(with: Self.lastMonth),
            let first = CalendarDate(year: published.year, month: published.month, day: 1)
        else { return nil }
        let last = first.adding(days: -1)
        return CalendarDate(year: last.year, month: last.month, day: 1).map { ($0, last) }
    }

    /// `early October`: not its end; `late October`: not its beginning.
    private func narrowed(_ time: ToldTime, _ from: CalendarDate, _ to: CalendarDate) -> (
        CalendarDate, CalendarDate
    ) {
        let sentence = context.framed.sentences[time.sentence]
        let low = time.span.start - sentence.span.start
        let words =
            sentence.words(max(0, low - 7)..<max(0, low))
            + sentence.words(low..<min(low + 6, sentence.bytes.count))
        if words.contains(where: { CheckWords.earlyIn.holds($0) }) { return (from, from.adding(days: 14)) }
        if words.contains(where: { CheckWords.lateIn.holds($0) }) { return (to.adding(days: -14), to) }
        return (from, to)
    }

    private static let lastMonth = Array(" last month ".utf8)

    /// The clause of the time; with the one before it where it holds little more than the time.
    private func stretch(_ sentence: FramedSentence, at low: Int) -> Range<Int> {
        let clauses = sentence.clauses
        guard let index = clauses.firstIndex(where: { $0.contains(low) }) else { return sentence.whole }
        guard index > 0, sentence.wordCount(clauses[index]) <= 4 else { return clauses[index] }
        return clauses[index - 1].lowerBound..<clauses[index].upperBound
    }

    /// The case whose sum or count stands in the sentence; else the only one, where no other state is named.
    private func match(_ number: Int) -> CaseMatch? {
        let sentence = context.sentence(number)
        let own = context.matches.filter { match in
            match.value.map { $0.span.overlaps(sentence) } ?? false
                || match.items.contains {
                    $0.isSameArticle && $0.item.quantity != nil && $0.item.quantity == $0.line.quantity
                        && $0.item.span.overlaps(sentence)
                }
        }
        if own.count == 1 { return own[0] }
        if let near = near(number, own) { return near }
        guard own.isEmpty, context.matches.count == 1, let only = context.matches.first,
            context.facts.states[number].allSatisfy({ $0.code == only.found.buyer || $0.code == "USA" }),
            !context.facts.allAmounts.contains(where: { $0.sentence == number }),
            context.facts.names(only.found.buyer, in: number)
                || number > 0
                    && (context.framed.sentences[number].has(.congress)
                        || context.framed.sentences[number].has(.saleObject)
                        || context.framed.sentences[number].has(.otherActor))
        else { return nil }
        return only
    }

    /// Of several cases: that of the entry which a few words close, or any where all are of one day.
    private func near(_ number: Int, _ own: [CaseMatch]) -> CaseMatch? {
        guard context.matches.count > 1 else { return nil }
        let days = Set(context.matches.map(\.found.notified))
        let states = context.facts.states[number].map(\.code)
        if days.count == 1,
            states.allSatisfy({ code in
                code == "USA" || context.matches.contains { $0.found.buyer == code }
            })
        {
            return own.first ?? context.matches.first
        }
        // `KC-130J. Parts and support, estimated at just under $236 million. Pending since May 15.`
        guard own.isEmpty, states.isEmpty, number > 0, context.framed.sentences[number].bytes.count <= 48
        else { return nil }
        let before = context.sentence(number - 1)
        let told = context.matches.filter { $0.value.map { $0.span.overlaps(before) } ?? false }
        return told.count == 1 ? told[0] : nil
    }

    /// `the president of Singapore approved the plan`: another state decides, and nobody in Washington is named.
    private func isActOfOthers(_ sentence: FramedSentence, _ clause: Range<Int>) -> Bool {
        guard let act = sentence.hits(.cleared, in: clause).first,
            !sentence.has(.congress), !CheckWords.byWhom.occurs(in: sentence.claim(clause).text)
        else { return false }
        let at = sentence.span.start + act.lowerBound
        let states = context.facts.states[sentence.number]
        guard !states.contains(where: { $0.code == "USA" }) else { return false }
        let before = states.last {
            $0.span.end <= at && $0.span.start >= sentence.span.start + clause.lowerBound
        }
        // `Norway's request was approved`: told of it, and not done by it.
        let between = before.map { $0.span.end - sentence.span.start..<act.lowerBound } ?? 0..<0
        return before != nil && !sentence.words(between).contains { CheckWords.passive.holds($0) }
    }

    /// Another case of the buyer is of those days, of another day, or the case is one of a chain of changes.
    private func isAnothers(
        _ match: CaseMatch, _ from: CalendarDate, _ to: CalendarDate, _ gap: Int
    ) -> Bool {
        let reach = min(4, gap - 1)
        return match.found.parent != nil
            || context.record.told(
                of: match.found.buyer, from: from.adding(days: -reach), to: to.adding(days: reach)
            ).contains { context.record.cases[$0].notified != match.found.notified }
    }

    /// The time with the word that leads it.
    private func claim(_ sentence: FramedSentence, _ clause: Range<Int>, _ time: Range<Int>) -> Span {
        let lead =
            sentence.words(
                min(max(clause.lowerBound, time.lowerBound - 5), time.lowerBound)..<time.lowerBound
            ).last ?? ""
        guard CheckWords.timeLead.holds(lead) else { return sentence.claim(time) }
        return sentence.claim(max(0, time.lowerBound - lead.utf8.count - 1)..<time.upperBound)
    }
}
