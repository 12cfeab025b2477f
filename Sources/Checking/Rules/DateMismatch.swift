internal import Ledger
internal import Law
internal import Lexicon
internal import Reading

/// Another day than that of the notice.
struct DateMismatch: CheckRule {
    let about = RuleDescription(
        name: "date-mismatch",
        summary: "The article gives another day for the notification than the record does.",
        reason:
            "The review counts from the day on which Congress received the certification. A page's day may lie some days "
            + "behind it: where the record rests on anything but the sheet, only a difference of two days or more counts.",
        limits:
            "It reads the days and months of approvals and notices and none of requests, offers or contracts; a year or a "
            + "season is no day, and a month is left alone where the buyer had another case in it.",
        source: "The transmittal's item (viii), Date Report Delivered to Congress.",
        examples: [
            .init(
                "The possible sale to Israel covers 13,981 cartridges of the 120mm HEAT-MP-T type at an estimated cost of $106.5 "
                    + "million. The State Department sent its notice to Capitol Hill on December 6.",
                published: "2023-12-11",
                fires: "on December 6"),
            .init(
                "The possible sale to Israel covers 13,981 cartridges of the 120mm HEAT-MP-T type at an estimated cost of $106.5 "
                    + "million. The State Department sent its notice to Capitol Hill on December 8.",
                published: "2023-12-11",
                fires: nil),
            .init(
                "Ukraine could get 1,200 KMU-572 and 332 KMU-556 JDAM tail kits for $373.6 million. The State Department delivered "
                    + "the certification on Wednesday, May 6.", published: "2026-05-08",
                fires: "on Wednesday, May 6"),
            .init(
                "Ukraine could get 1,200 KMU-572 and 332 KMU-556 JDAM tail kits for $373.6 million. The State Department notified "
                    + "Congress on Wednesday, May 5.", published: "2026-05-08",
                fires: "on Wednesday, May 5"),
            .init(
                "Ukraine could get 1,200 KMU-572 and 332 KMU-556 JDAM tail kits for $373.6 million. The State Department notified "
                    + "Congress on Tuesday, May 5.", published: "2026-05-08", fires: nil),
            .init(
                "Ukraine could get 1,200 KMU-572 and 332 KMU-556 JDAM tail kits for $373.6 million. The State Department notified "
                    + "Congress between April 20 and April 24.", published: "2026-05-08",
                fires: "between April 20 and April 24"),
            .init(
                "Ukraine could get 1,200 KMU-572 and 332 KMU-556 JDAM tail kits for $373.6 million. The State Department notified "
                    + "Congress in April.", published: "2026-05-18", fires: "in April"),
            .init(
                "Ukraine could get 1,200 KMU-572 and 332 KMU-556 JDAM tail kits for $373.6 million. The State Department notified "
                    + "Congress between May 4 and 8.", published: "2026-05-08", fires: nil),
            .init(
                "Ukraine could get 1,200 KMU-572 and 332 KMU-556 JDAM tail kits for $373.6 million. The US "
                    + "Congress heard of it on May 4.",
                published: "2026-05-08", fires: "on May 4"),
            .init(
                "Ukraine could get 1,200 KMU-572 and 332 KMU-556 JDAM tail kits for $373.6 million. The State "
                    + "Department notified Congress on Monday.",
                published: "2026-05-08", fires: "on Monday"),
            .init(
                "Ukraine could get 1,200 KMU-572 and 332 KMU-556 JDAM tail kits for $373.6 million. The State "
                    + "Department notified Congress on Wednesday.",
                published: "2026-05-08", fires: nil),
            .init(
                "Ukraine could get 1,200 KMU-572 and 332 KMU-556 JDAM tail kits for $373.6 million. The US "
                    + "Congress heard of it on May 5.",
                published: "2026-05-08", fires: nil),
        ])

    func findings(in context: CheckContext) -> [Finding] {
        var findings = days(context) + stretches(context)
        for one in papers(context) + clearances(context)
        where !findings.contains(where: { $0.claim.span.overlaps(one.claim.span) }) {
            findings.append(one)
        }
        return findings
    }

    /// `it was in October 2023 that the State Department approved`, `reached Capitol Hill on 24 April`, `was notified last
    /// month`: the time of the very case that the sentence tells, and another than the record's.
    private func clearances(_ context: CheckContext) -> [Finding] {
        let frames = DateFrames(context: context)
        return context.detail.times.compactMap { time in
            guard let told = frames.told(time) else { return nil }
            let notified = told.match.found.notified.map(\.longForm) ?? ""
            return Finding(
                rule: about.name, verdict: .contradicted, severity: .error,
                sale: context.sales[told.match.sale].id, caseID: told.match.found.id, claim: told.claim,
                record: RecordWords.side(
                    told.match.found, "notified on \(RecordWords.day(told.match.found))"),
                explanation: "Congress was notified on \(notified), and not \(told.claim.text).")
        }
    }

    /// `the certification, dated March 9`, `the first notice dates from 11 May 2022`, `… from May 2022`: the paper's own day or month.
    private func papers(_ context: CheckContext) -> [Finding] {
        let told = Set(
            context.detail.statements.compactMap { statement -> Int? in
                if case .notified = statement.kind { return statement.sentence }
                return nil
            })
        return context.detail.times.compactMap { time in
            guard let from = CalendarDate(time.from), let to = CalendarDate(time.to),
                [7, 10].contains(time.value.utf8.count),
                !told.contains(time.sentence),
                context.framed.sentences.indices.contains(time.sentence)
            else { return nil }
            let sentence = context.framed.sentences[time.sentence]
            let low = time.span.start - sentence.span.start
            guard sentence.has(.paper), !sentence.has(.elsewhere), let dated = isDated(sentence, low) else {
                return nil
            }
            let states = context.facts.states[time.sentence].map(\.code)
            var cases = context.matches.filter { states.contains($0.found.buyer) }
            if cases.isEmpty { cases = context.matches }
            cases = cases.filter { $0.found.notified != nil && $0.found.isDateVerified }
            // `the first notice`: the one that was changed.
            if sentence.has(.firstPaper) {
                let parents = cases.compactMap { $0.found.parent?.description }
                cases = cases.filter { parents.contains($0.found.id) }
            }
            func distance(_ match: CaseMatch) -> Int {
                match.found.notified.map { max(from.days(since: $0), $0.days(since: to), 0) } ?? Int.max
            }
            guard let nearest = cases.min(by: { distance($0) < distance($1) }),
                let notified = nearest.found.notified
            else { return nil }
            let difference = distance(nearest)
            let isDay = from == to
            let isOtherYear = from.month == notified.month && (!isDay || from.day == notified.day)
            guard difference > 0, difference <= (isDay ? 30 : 90) || isOtherYear else { return nil }
            // `the notice, of last Wednesday`: a weekday is wrong where it lies before the sheet's own.
            if !time.span.text.contains(where: \.isNumber) {
                guard isDay, nearest.found.dateBasis.hasPrefix("FR"), from.days(since: notified) < 0,
                    difference <= 7
                else { return nil }
            }
            return Finding(
                rule: about.name, verdict: .contradicted, severity: .error,
                sale: context.sales[nearest.sale].id, caseID: nearest.found.id, claim: sentence.claim(dated),
                record: RecordWords.side(nearest.found, "notified on \(RecordWords.day(nearest.found))"),
                explanation:
                    "Congress was notified on \(notified.longForm), not "
                    + (isDay ? "on \(from.longForm)." : "in \(time.span.text)."))
        }
    }

    /// The day stands with the paper: behind `dated`, `of`, `from`, `on` in a clause of the paper or right behind it.
    private func isDated(_ sentence: FramedSentence, _ low: Int) -> Range<Int>? {
        guard low >= 0, low < sentence.bytes.count else { return nil }
        let clause = sentence.clause(at: low)
        let lead = sentence.words(max(0, low - 12)..<low).last
        guard CheckWords.datedBy.holds(lead) || sentence.has(.paper, in: clause) else {
            return nil
        }
        let before = sentence.hits(.paper, in: 0..<low)
        guard let last = before.last, sentence.wordCount(last.upperBound..<low) <= 8,
            !sentence.has(.otherActor, in: last.upperBound..<low)
        else { return nil }
        return clause
    }

    /// `between May 3 and 7`, `in April`: the record's day lies among them or it does not.
    private func stretches(_ context: CheckContext) -> [Finding] {
        context.detail.statements.compactMap { statement in
            guard case .notifiedWithin(let first, let last) = statement.kind, let from = CalendarDate(first),
                let to = CalendarDate(last), !context.facts.isBackground(statement.sentence),
                !isOfOthers(statement, context)
            else { return nil }
            let cases = context.cases(for: statement).filter {
                $0.found.notified != nil && $0.found.isDateVerified
            }
            func distance(_ match: CaseMatch) -> Int {
                guard let day = match.found.notified else { return Int.max }
                return max(from.days(since: day), day.days(since: to), 0)
            }
            guard let nearest = cases.min(by: { distance($0) < distance($1) }),
                let notified = nearest.found.notified
            else { return nil }
            let difference = distance(nearest)
            let record = RecordWords.side(nearest.found, "notified on \(RecordWords.day(nearest.found))")
            guard difference == 0 || (2...90).contains(difference) else { return nil }
            return Finding(
                rule: about.name, verdict: difference == 0 ? .supported : .contradicted,
                severity: difference == 0 ? .note : .error, sale: context.sales[nearest.sale].id,
                caseID: nearest.found.id, claim: statement.span, record: record,
                explanation: difference == 0
                    ? "Congress was notified on \(notified.longForm), one of these days."
                    : "Congress was notified on \(notified.longForm), on none of these days.")
        }
    }

    private func days(_ context: CheckContext) -> [Finding] {
        context.detail.statements.compactMap { statement in
            guard case .notified(let day) = statement.kind, let printed = CalendarDate(day),
                !isOfOthers(statement, context), !isOfAnotherAct(statement, context)
            else {
                return nil
            }
            let all = context.cases(for: statement).filter { $0.found.notified != nil }
            let cases = all.filter(\.found.isDateVerified)
            guard
                let nearest = (cases.isEmpty ? all : cases).min(by: { gap($0, printed) < gap($1, printed) }),
                let notified = nearest.found.notified
            else { return nil }
            let difference = gap(nearest, printed)
            let record = RecordWords.side(nearest.found, "notified on \(RecordWords.day(nearest.found))")
            if difference == 0 || cases.isEmpty && difference <= 3,
                let wrong = otherWeekday(statement.span.text, printed)
            {
                return Finding(
                    rule: about.name, verdict: .contradicted, severity: .warning,
                    sale: context.sales[nearest.sale].id,
                    caseID: nearest.found.id, claim: statement.span, record: record,
                    explanation: "\(printed.longForm) was a \(printed.weekday.name), not a \(wrong).")
            }
            guard !cases.isEmpty else { return nil }
            if difference == 0 {
                return Finding(
                    rule: about.name, verdict: .supported, severity: .note,
                    sale: context.sales[nearest.sale].id,
                    caseID: nearest.found.id, claim: statement.span, record: record,
                    explanation: "Congress was notified on \(RecordWords.day(nearest.found)).")
            }
            let isSheet = nearest.found.dateBasis.contains("FR")
            let names = statement.span.text.contains { $0.isNumber }
            // A weekday may be that on which the notice was made known, a day later; never one before the sheet's own.
            let isBefore = isSheet && printed.days(since: notified) < 0
            guard difference <= 30, names || difference >= 2 || isBefore else { return nil }
            return Finding(
                rule: about.name, verdict: .contradicted, severity: .error,
                sale: context.sales[nearest.sale].id,
                caseID: nearest.found.id, claim: statement.span, record: record,
                explanation: "Congress was notified on \(notified.longForm), not on \(printed.longForm).")
        }
    }

    /// `Congress had been informed of a sale to Peru on May 12`: the sentence names another buyer, and none of these.
    private func isOfOthers(_ statement: Statement, _ context: CheckContext) -> Bool {
        let named = statement.states.filter { $0 != "USA" }
        let buyers = Set(context.matches.map(\.found.buyer))
        return !named.isEmpty && buyers.isDisjoint(with: named)
            && context.sentence(statement.sentence).text.contains(" to ")
    }

    /// `…, the taxpayers' association complained on Friday`: the clause of the day tells of no notice, of nobody who gives one
    /// and of nobody who gets it.
    private func isOfAnotherAct(_ statement: Statement, _ context: CheckContext) -> Bool {
        guard context.framed.sentences.indices.contains(statement.sentence) else { return false }
        let sentence = context.framed.sentences[statement.sentence]
        let low = statement.span.start - sentence.span.start
        guard low > 0 || sentence.bytes.contains(UInt8(ascii: ";")), low < sentence.bytes.count else {
            return false
        }
        let clause = sentence.clause(at: max(0, low))
        // `on Friday, …`: a time by itself belongs to what stands around it.
        guard sentence.wordCount(clause) > 4 else { return false }
        let acts: [CheckWords] = [.cleared, .received, .paper, .telling, .congress, .clearance]
        return !acts.contains { sentence.has($0, in: clause) }
    }

    /// A weekday beside the date that is not the date's.
    private func otherWeekday(_ text: String, _ day: CalendarDate) -> String? {
        guard text.contains(where: \.isNumber) else { return nil }
        return Weekday.allCases.map(\.name).first { text.contains($0) && $0 != day.weekday.name }
    }

    private func gap(_ match: CaseMatch, _ day: CalendarDate) -> Int {
        match.found.notified.map { abs(day.days(since: $0)) } ?? Int.max
    }
}
