internal import Ledger
internal import Law
internal import Lexicon
internal import Reading

/// Another review period than the buyer's.
struct ReviewPeriodWrong: CheckRule {
    let about = RuleDescription(
        name: "review-period-wrong",
        summary: "The article gives the review another length than the law does for this buyer.",
        reason:
            "15 calendar days for NATO, its members, Australia, Japan, Korea, Israel and New Zealand, 30 for everybody "
            + "else, by the membership on the day of the notice; calendar days, never working days.",
        limits:
            "It reads days, a fortnight, weeks and a month, and no other lengths; it cannot tell the informal review from the formal one "
            + "where the text does not.",
        source: "AECA 36(b)(1), 22 U.S.C. 2776(b)(1).",
        examples: [
            .init(
                "Germany has asked for eight SPY-6(V)1 radars and eight MK 41 launchers for $11.9 billion, the State Department "
                    + "said. US lawmakers now have 30 days to look into the matter.", published: "2026-04-20",
                fires: "30 days"),
            .init(
                "Brazil has requested 100 FIM-92K Stinger Block I missiles for an estimated $330 million. Lawmakers have 30 days "
                    + "to review the sale.", published: "2026-06-13", fires: nil),
            .init(
                "Brazil has requested 100 FIM-92K Stinger Block I missiles for an estimated $330 million. It is none of the buyers "
                    + "for whom a review of fifteen days is enough; here it takes 30.",
                published: "2026-06-13",
                fires: nil),
            .init(
                "Brazil has requested 100 FIM-92K Stinger Block I missiles for an estimated $330 million. Fifteen days must pass "
                    + "before an offer may be made.", published: "2026-06-13", fires: "Fifteen days"),
            .init(
                "Brazil has requested 100 FIM-92K Stinger Block I missiles for an estimated $330 million. The review in Congress ends "
                    + "on June 27.", published: "2026-06-13", fires: "on June 27"),
            .init(
                "Brazil has requested 100 FIM-92K Stinger Block I missiles for an estimated $330 million. The review period has "
                    + "expired.", published: "2026-06-14", fires: "review period has expired"),
            .init(
                "Brazil has requested 100 FIM-92K Stinger Block I missiles for an estimated $330 million. The committees have 15 days to "
                    + "go over the sale.", published: "2026-06-13", fires: "15 days"),
            .init(
                "Brazil has requested 100 FIM-92K Stinger Block I missiles for an estimated $330 million, the "
                    + "State Department said. As a major non-NATO ally the country must wait for 15 days until Congress "
                    + "has looked at it.",
                published: "2026-06-13", fires: "15 days"),
            .init(
                "Brazil has requested 100 FIM-92K Stinger Block I missiles for an estimated $330 million, the "
                    + "State Department said. A member of NATO would wait for 15 days until Congress has looked at it.",
                published: "2026-06-13", fires: nil),
        ])

    func findings(in context: CheckContext) -> [Finding] {
        var findings = ends(context) + wordedPeriods(context) + deadlines(context)
        let bySentence = Dictionary(grouping: context.detail.statements.filter(isPeriod), by: \.sentence)
        for (_, statements) in bySentence.sorted(by: { $0.key < $1.key }) {
            guard let first = statements.first else { continue }
            let cases = concerned(first, context)
            let periods = cases.compactMap { match -> (match: CaseMatch, clock: ReviewClock)? in
                guard let notified = match.found.notified, match.found.kind.hasReview,
                    let clock = context.law.reviewClock(
                        delivered: notified, buyer: match.found.buyer, instrument: match.found.kind)
                else { return nil }
                return (match, clock)
            }
            guard !periods.isEmpty else { continue }
            // `15 days and not 30`: the sentence holds the right one too.
            let printed = statements.compactMap { statement -> Int? in
                if case .reviewPeriod(let days, let working) = statement.kind, !working { return days }
                return nil
            }
            for statement in statements {
                guard case .reviewPeriod(let days, let working) = statement.kind else { continue }
                if !working, printed.count > 1,
                    periods.contains(where: { printed.contains($0.clock.days ?? 0) })
                {
                    continue
                }
                let wrong = periods.filter { working || $0.clock.days != days }
                guard let one = wrong.first else {
                    if let right = periods.first {
                        findings.append(
                            finding(context, statement, right.match, right.clock, .supported, .note))
                    }
                    continue
                }
                if !working, wrong.count < periods.count, !saysAll(statement, context) { continue }
                // `fifteen days suffice for others; here it is 30`: the right one stands there without its `days`.
                if !working, wrong.contains(where: { says($0.clock.days ?? 0, statement, context) }) {
                    continue
                }
                guard plausible(days), !isOfAllies(days, statement, context) else { continue }
                findings.append(finding(context, statement, one.match, one.clock, .contradicted, .error))
            }
        }
        return findings
    }

    /// `the review runs until May 29`, `the review is over`: held against the clock of the matched case.
    private func ends(_ context: CheckContext) -> [Finding] {
        context.detail.statements.compactMap { statement in
            guard case .reviewEnds(let printed) = statement.kind,
                !context.facts.isBackground(statement.sentence)
            else { return nil }
            let clocks = concerned(statement, context).filter { $0.found.isDateVerified }
                .compactMap { match -> (match: CaseMatch, clock: ReviewClock, ends: CalendarDate)? in
                    guard let notified = match.found.notified, match.found.kind.hasReview,
                        let clock = context.law.reviewClock(
                            delivered: notified, buyer: match.found.buyer, instrument: match.found.kind),
                        let ends = clock.ends
                    else { return nil }
                    return (match, clock, ends)
                }
            // One end for all, or nobody knows whose is meant.
            guard let one = clocks.first, Set(clocks.map(\.ends)).count == 1 else { return nil }
            let isRight: Bool
            if let printed {
                guard let day = CalendarDate(printed) else { return nil }
                let difference = abs(day.days(since: one.ends))
                // The last day of the review or the one after it: both are said.
                guard difference <= 60 else { return nil }
                isRight = difference <= 1
            } else {
                guard let published = context.published else { return nil }
                let gap = published.days(since: one.ends)
                guard gap >= 0 || gap < -1 else { return nil }
                isRight = gap >= 0
            }
            let buyer = context.lexicon.stateName(one.match.found.buyer)
            return Finding(
                rule: about.name, verdict: isRight ? .supported : .contradicted,
                severity: isRight ? .note : .error, sale: context.sales[one.match.sale].id,
                caseID: one.match.found.id, claim: statement.span,
                record: RecordSide(
                    text: "\(one.clock.days ?? 0) calendar days for \(buyer), to \(one.ends.longForm)",
                    source: one.clock.citation, notified: one.match.found.notified?.description),
                explanation:
                    "The review for \(buyer) ends on \(one.ends.longForm), \(one.clock.days ?? 0) calendar days "
                    + "after the notice.")
        }
    }

    /// `a fortnight's wait`, `the wait in Congress is a month`: a period without its days.
    private func wordedPeriods(_ context: CheckContext) -> [Finding] {
        let counted = Set(context.detail.statements.filter(isPeriod).map(\.sentence))
        return context.framed.sentences.compactMap { sentence in
            if !counted.contains(sentence.number), !sentence.isQuestion, !sentence.has(.notAPeriod),
                !context.facts.namesOtherYear(sentence.number), let finding = weeks(sentence, context)
            {
                return finding
            }
            guard sentence.has(.congress) || sentence.has(.offering) || isReview(sentence, context),
                !counted.contains(sentence.number),
                !sentence.has(.notAPeriod),
                sentence.has(.shortPeriod) != sentence.has(.longPeriod), !sentence.isQuestion,
                !context.facts.namesOtherYear(sentence.number)
            else { return nil }
            let isShort = sentence.has(.shortPeriod)
            guard let hit = sentence.hits(isShort ? .shortPeriod : .longPeriod, in: sentence.whole).first
            else { return nil }
            let clause = sentence.clause(at: hit.lowerBound)
            guard sentence.has(.periodAct, in: clause),
                sentence.has(.objecting, in: clause) || !ActFrame.isDenied(sentence, clause, hit.upperBound)
            else { return nil }
            let clocks = clocks(sentence.number, context)
            guard let one = clocks.first, Set(clocks.map(\.clock.days)).count == 1, let days = one.clock.days,
                isShort ? days >= 25 : days <= 20
            else { return nil }
            return period(sentence.claim(clause), one.match, one.clock, context)
        }
    }

    /// `if nobody objects within two weeks`, behind a sentence on Congress.
    private func isReview(_ sentence: FramedSentence, _ context: CheckContext) -> Bool {
        // `under the law a sale to India may go ahead after fifteen days`
        sentence.has(.proceeding) && sentence.has(.saleObject)
            || sentence.has(.reviewNoun) && sentence.has(.objecting)
            || sentence.has(.objecting) && sentence.number > 0
                && context.framed.sentences[sentence.number - 1].has(.congress)
    }

    /// `Congress has until June 26 to object`: the last day, told without a word for the review.
    private func deadlines(_ context: CheckContext) -> [Finding] {
        guard let published = context.published else { return [] }
        let stated = Set(
            context.detail.statements.compactMap { statement -> Int? in
                if case .reviewEnds = statement.kind { return statement.sentence }
                return nil
            })
        return context.detail.times.compactMap { time in
            guard time.value.utf8.count == 10, time.from == time.to,
                time.span.text.contains(where: \.isNumber),
                context.framed.sentences.indices.contains(time.sentence), !stated.contains(time.sentence),
                var day = CalendarDate(time.value)
            else { return nil }
            let sentence = context.framed.sentences[time.sentence]
            let low = time.span.start - sentence.span.start
            guard low >= 0, low < sentence.bytes.count, sentence.has(.congress) || sentence.has(.reviewNoun),
                sentence.has(.periodAct), sentence.has(.until, in: max(0, low - 12)..<low),
                !CheckWords.periodLead.holds(sentence.words(max(0, low - 10)..<low).last)
            else { return nil }
            // A day without its year is the nearest: a review ends soon.
            if !time.namesYear, published.days(since: day) > 250,
                let next = CalendarDate(year: day.year + 1, month: day.month, day: day.day)
            {
                day = next
            }
            let ends = clocks(time.sentence, context).compactMap { one in one.clock.ends.map { (one, $0) } }
            guard let first = ends.first, Set(ends.map(\.1)).count == 1 else { return nil }
            let difference = abs(day.days(since: first.1))
            guard difference > 1, difference <= 45 else { return nil }
            let clause = sentence.clause(at: low)
            return period(sentence.claim(clause), first.0.match, first.0.clock, context)
        }
    }

    private func clocks(_ number: Int, _ context: CheckContext) -> [(match: CaseMatch, clock: ReviewClock)] {
        let named = context.facts.states[number].map(\.code)
        // The cases of the article's own days are those whose review it tells, if they have one.
        let latest = context.matches.compactMap(\.found.notified).max { $0.days(since: $1) < 0 }
        let all = context.matches.filter {
            !$0.found.emergency && $0.found.isDateVerified && $0.found.kind.hasReview
        }
        let own = all.filter { named.contains($0.found.buyer) }
        let fresh = all.filter { match in
            latest.flatMap { last in match.found.notified.map { last.days(since: $0) <= 14 } } ?? false
        }
        return (own.isEmpty ? fresh : own).compactMap { match in
            guard let notified = match.found.notified,
                let clock = context.law.reviewClock(
                    delivered: notified, buyer: match.found.buyer, instrument: match.found.kind)
            else { return nil }
            return (match, clock)
        }
    }

    private func period(_ claim: Span, _ match: CaseMatch, _ clock: ReviewClock, _ context: CheckContext)
        -> Finding
    {
        let buyer = context.lexicon.stateName(match.found.buyer)
        let end = clock.ends.map { ", to \($0.longForm)" } ?? ""
        return Finding(
            rule: about.name, verdict: .contradicted, severity: .error, sale: context.sales[match.sale].id,
            caseID: match.found.id, claim: claim,
            record: RecordSide(
                text: "\(clock.days ?? 0) calendar days for \(buyer)\(end)", source: clock.citation,
                notified: match.found.notified?.description),
            explanation: "For \(buyer) the review takes \(clock.days ?? 0) calendar days\(end).")
    }

    /// `NATO members wait only 15 days`, in an article on a buyer that is none: right, and said of others.
    private func isOfAllies(_ days: Int, _ statement: Statement, _ context: CheckContext) -> Bool {
        days == 15 && context.facts.says(.alliance, in: statement.sentence)
            && !isOfOutsiders(statement.sentence, context)
            && concerned(statement, context).allSatisfy { match in
                guard let day = match.found.notified else { return false }
                return context.law.tier(of: match.found.buyer, on: day).tier != .natoMember
                    && !context.facts.names(match.found.buyer, in: statement.sentence)
            }
    }

    /// `none of the buyers is in NATO`, `a major non-NATO ally`: the alliance is named for those who are not in it.
    private func isOfOutsiders(_ number: Int, _ context: CheckContext) -> Bool {
        guard context.framed.sentences.indices.contains(number) else { return false }
        let sentence = context.framed.sentences[number]
        let words = sentence.words(sentence.whole)
        return words.indices.contains { place in
            CheckWords.alliance.holds(words[place])
                && words[max(0, place - 6)..<place].contains { CheckWords.outsideOf.holds($0) }
        }
    }

    /// `six weeks to block the transfer`: a count of weeks that is not the review's.
    private func weeks(_ sentence: FramedSentence, _ context: CheckContext) -> Finding? {
        guard sentence.has(.congress), sentence.has(.periodAct) else { return nil }
        let words = sentence.words(sentence.whole)
        guard let at = words.firstIndex(of: "weeks"), at > 0,
            let count = Self.counts[words[at - 1]], at + 1 >= words.count || words[at + 1] != "ago",
            let hit = sentence.hits(.periodAct, in: sentence.whole).first
        else { return nil }
        let clocks = clocks(sentence.number, context)
        guard let one = clocks.first, Set(clocks.map(\.clock.days)).count == 1, let days = one.clock.days,
            abs(count * 7 - days) > 5
        else { return nil }
        let clause = sentence.clause(at: hit.lowerBound)
        let own = sentence.words(clause)
        guard own.contains("weeks"), !ActFrame.isDenied(sentence, clause, hit.lowerBound) else { return nil }
        return period(sentence.claim(clause), one.match, one.clock, context)
    }

    private static let counts = [
        "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "3": 3, "4": 4, "5": 5, "6": 6,
        "8": 8,
    ]

    private func isPeriod(_ statement: Statement) -> Bool {
        if case .reviewPeriod = statement.kind { return true }
        return false
    }

    /// The sentence prints that number too.
    private func says(_ days: Int, _ statement: Statement, _ context: CheckContext) -> Bool {
        let words = context.sentence(statement.sentence).text.lowercased().split {
            !$0.isLetter && !$0.isNumber
        }
        let spelled = [15: "fifteen", 30: "thirty", 45: "forty"][days]
        return words.contains { $0 == String(days) || $0 == spelled.map { Substring($0) } }
    }

    private func plausible(_ days: Int) -> Bool { (7...90).contains(days) }

    private func concerned(_ statement: Statement, _ context: CheckContext) -> [CaseMatch] {
        context.cases(for: statement).filter { !$0.found.emergency }
    }

    /// `each of them`, `both`, `all three`: the period is said of every sale.
    private func saysAll(_ statement: Statement, _ context: CheckContext) -> Bool {
        context.facts.says(.every, in: statement.sentence)
    }

    private func finding(
        _ context: CheckContext, _ statement: Statement, _ match: CaseMatch, _ clock: ReviewClock,
        _ verdict: Verdict, _ severity: Severity
    ) -> Finding {
        let buyer = context.lexicon.stateName(match.found.buyer)
        let days = clock.days ?? 0
        return Finding(
            rule: about.name, verdict: verdict, severity: severity, sale: context.sales[match.sale].id,
            caseID: match.found.id, claim: statement.span,
            record: RecordSide(
                text: "\(days) calendar days for \(buyer)", source: clock.citation,
                notified: match.found.notified?.description),
            explanation: "For \(buyer) the review takes \(days) calendar days.")
    }
}
