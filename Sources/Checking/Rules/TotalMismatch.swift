internal import Ledger
internal import Law
internal import Lexicon
internal import Reading

/// A total that its parts do not make.
struct TotalMismatch: CheckRule {
    let about = RuleDescription(
        name: "total-mismatch",
        summary: "The article's total is not the sum of the sales that it adds up.",
        reason:
            "Checked against the record's values of the matched cases, and against the article's own figures where a "
            + "sale is not on record. Where the text counts its parts and not all are matched, nothing is said.",
        limits:
            "It is silent where not all sales of the text are matched and it does not count its parts.",
        source: "Arithmetic over the transmittals' items (ii).",
        examples: [
            .init(
                "India has been cleared for Javelin missiles at an estimated $45.7 million. India has also been cleared for "
                    + "Excalibur guided artillery shells at $47.1 million. Together the two are worth $98.2 million, the State "
                    + "Department said.", published: "2025-11-21", fires: "$98.2 million"),
            .init(
                "India has been cleared for Javelin missiles at an estimated $45.7 million. India has also been cleared for "
                    + "Excalibur guided artillery shells at $47.1 million. Together the two are worth $92.8 million, the State "
                    + "Department said.", published: "2025-11-21", fires: nil),
            .init(
                "Twelve Super Hercules transports and three radars: the State Department has approved two sales to Egypt, together worth "
                    + "$2.755 billion. The C-130J-30s make up the larger part, at $2.2 billion. The SPS-48 radars come to $355 "
                    + "million.", published: "2022-01-27", fires: "$2.755 billion"),
            .init(
                "Two notices for Egypt were made public on Tuesday, worth $2.555 billion between them. The C-130J-30s make up the larger "
                    + "part, at $2.2 billion. The SPS-48 radars come to $355 million, the State Department said.",
                published: "2022-01-27", fires: nil),
            .init(
                "$498 million in American missiles for Italy and Korea\n\nItaly would get 5,031 APKWS-II "
                    + "air-to-air sections for $364 million, Korea 103 AIM-9X Block II missiles for $125 million, the "
                    + "State Department said.",
                published: "2026-08-25", fires: "$498 million"),
            .init(
                "$489 million in American missiles for Italy and Korea\n\nItaly would get 5,031 APKWS-II "
                    + "air-to-air sections for $364 million, Korea 103 AIM-9X Block II missiles for $125 million, the "
                    + "State Department said.",
                published: "2026-08-25", fires: nil),
        ])

    func findings(in context: CheckContext) -> [Finding] {
        var findings = doubled(context)
        let cases = fresh(context.matches.filter { $0.found.value != nil })
        guard cases.count >= 2 else { return findings + ownFigures(context) }
        let sum = cases.reduce(0) { $0 + ($1.found.value ?? 0) }
        let words = cases.map { RecordWords.money($0.found.value ?? 0) }.joined(separator: " + ")
        findings += partial(context, cases)
        for money in totals(context, cases, sum) {
            let record = RecordSide(
                text: "\(words) = \(RecordWords.money(sum))", source: cases[0].found.source,
                notified: cases[0].found.notified?.description)
            if Rounding.bears(money.amount, money.qualifier, sum) {
                findings.append(
                    Finding(
                        rule: about.name, verdict: .supported, severity: .note, claim: money.span,
                        record: record,
                        explanation: "\(RecordWords.money(sum)) is what the notices add up to."))
            } else if cases.allSatisfy({ $0.found.isVerified }) {
                findings.append(
                    Finding(
                        rule: about.name, verdict: .contradicted, severity: .error, claim: money.span,
                        record: record,
                        explanation:
                            "The notices add up to \(RecordWords.money(sum)), not \(RecordWords.money(money.amount))."
                    ))
            }
        }
        return findings
    }

    /// The cases of the article's own weeks, where it tells older ones too: only these are added up.
    private func fresh(_ cases: [CaseMatch]) -> [CaseMatch] {
        let latest = cases.compactMap(\.found.notified).max { $0.days(since: $1) < 0 }
        guard let latest else { return cases }
        let own = cases.filter { $0.found.notified.map { latest.days(since: $0) <= 45 } ?? true }
        return own.count >= 2 ? own : cases
    }

    /// `Those three alone add up to $9.81 billion`: the last three that were told with their sums, of more.
    private func partial(_ context: CheckContext, _ cases: [CaseMatch]) -> [Finding] {
        context.detail.statements.compactMap { statement in
            guard case .total(let parts?) = statement.kind, parts >= 2, parts < cases.count,
                let money = statement.money, money.currency == "USD", !isOfSome(money, cases)
            else { return nil }
            let before = cases.filter { match in
                match.value.map {
                    $0.start < money.start
                        && statement.sentence - context.facts.sentence(of: $0.start) <= 3
                } ?? false
            }
            guard before.count == parts, before.allSatisfy(\.found.isVerified) else { return nil }
            let sum = before.reduce(0) { $0 + ($1.found.value ?? 0) }
            guard !Rounding.bears(money.amount, money.qualifier, sum) else { return nil }
            let words = before.map { RecordWords.money($0.found.value ?? 0) }.joined(separator: " + ")
            return Finding(
                rule: about.name, verdict: .contradicted, severity: .error, claim: money.span,
                record: RecordSide(
                    text: "\(words) = \(RecordWords.money(sum))", source: before[0].found.source,
                    notified: before[0].found.notified?.description),
                explanation:
                    "These add up to \(RecordWords.money(sum)), not \(RecordWords.money(money.amount)).")
        }
    }

    /// The sum is that of some of the cases together, told as what these cost.
    private func isOfSome(_ money: Money, _ cases: [CaseMatch]) -> Bool {
        guard (3...8).contains(cases.count) else { return false }
        return (1..<(1 << cases.count)).contains { choice in
            guard choice.nonzeroBitCount >= 2 else { return false }
            let sum = cases.indices.filter { choice & (1 << $0) != 0 }.reduce(0) {
                $0 + (cases[$1].found.value ?? 0)
            }
            return Rounding.bears(money.amount, money.qualifier, sum)
        }
    }

    /// An amendment's total told as one more: 8.5 billion and again 8.5 make 17, where the case is still of 8.5.
    private func doubled(_ context: CheckContext) -> [Finding] {
        context.matches.flatMap { match -> [Finding] in
            guard let parent = match.found.parent.flatMap({ context.record.case($0.description) }),
                match.found.isVerified,
                let total = match.found.value, let before = parent.value
            else { return [] }
            return context.facts.allAmounts.filter {
                $0.money.currency == "USD"
                    && Rounding.bears($0.money.amount, $0.money.qualifier, total + before)
            }.map { amount in
                Finding(
                    rule: about.name, verdict: .contradicted, severity: .error,
                    sale: context.sales[match.sale].id, caseID: match.found.id, claim: amount.money.span,
                    record: RecordWords.side(
                        match.found,
                        "\(match.found.id) changes \(parent.id): \(RecordWords.money(total)) in all"),
                    explanation:
                        "The certification changes the case of \(RecordWords.money(before)); its "
                        + "\(RecordWords.money(total)) are the new total and no addition.")
            }
        }
    }

    /// Where the record has not the sales: the article's total against the sums that it gives itself, where it counts them.
    private func ownFigures(_ context: CheckContext) -> [Finding] {
        let priced = context.detail.reading.sales.compactMap(\.value)
        guard context.matches.isEmpty, priced.count >= 2, Set(priced.map(\.start)).count == priced.count,
            Set(priced.map(\.currency)).count == 1
        else { return [] }
        let sum = priced.reduce(0) { $0 + $1.amount }
        return context.detail.statements.compactMap { statement in
            guard case .total(let parts) = statement.kind, parts == priced.count, let money = statement.money,
                money.currency == priced[0].currency, !context.facts.isBackground(statement.sentence),
                !Rounding.bears(
                    money.amount, money.qualifier == .exact ? .approximately : money.qualifier, sum),
                !priced.contains(where: { $0.start == money.start })
            else { return nil }
            return Finding(
                rule: about.name, verdict: .contradicted, severity: .error, claim: money.span,
                record: RecordSide(
                    text: priced.map(\.text).joined(separator: " + "), source: "the article itself"),
                explanation: "The article's own sums do not add up to \(money.text).")
        }
    }

    /// `All in all the three approvals come to $5.7 billion`, `the bill is $3.86 billion`: a sum that is no case's, told as
    /// that of all of them.
    private func worded(_ context: CheckContext, _ cases: [CaseMatch], _ sum: Int, besides known: [Money])
        -> [Money]
    {
        let taken = Set(cases.compactMap { $0.value?.start } + known.map(\.start))
        return context.facts.allAmounts.compactMap { amount in
            let money = amount.money
            guard money.currency == "USD", !taken.contains(money.start),
                context.framed.sentences.indices.contains(amount.sentence),
                !context.facts.namesOtherYear(amount.sentence),
                !cases.contains(where: { Rounding.bears(money.amount, money.qualifier, $0.found.value ?? 0) }
                ),
                cases.allSatisfy({ $0.value != nil })
            else { return nil }
            let sentence = context.framed.sentences[amount.sentence]
            let low = money.start - sentence.span.start
            if isHeading(amount, cases, sum, context) || isPointed(amount, cases, sum, context) {
                return money
            }
            guard low >= 0, low <= sentence.bytes.count, sentence.has(.totalWord) else { return nil }
            let counted = sentence.hits(.countWord, in: 0..<low)
            // The text counts what it adds, or the sum is a slip of the right one.
            let numbers = [
                "two": 2, "both": 2, "pair": 2, "three": 3, "trio": 3, "four": 4, "quartet": 4, "five": 5,
                "six": 6,
            ]
            let count = counted.compactMap { numbers[sentence.words($0).first ?? ""] }.last
            let isSlip = Rounding.isSlipSum(money.amount, money.qualifier, sum)
            let isSize = money.amount * 2 > sum && money.amount < sum * 2
            guard count == cases.count && isSize || count == nil && isSlip && context.allSalesAreMatched
            else { return nil }
            return money
        }
    }

    /// `$498 million in missiles for Italy and Korea`: a heading over several cases, with a slip of their sum that the text
    /// below has nowhere.
    private func isHeading(
        _ amount: (money: Money, sentence: Int), _ cases: [CaseMatch], _ sum: Int, _ context: CheckContext
    ) -> Bool {
        amount.sentence == 0 && Rounding.isSlipSum(amount.money.amount, amount.money.qualifier, sum)
            && context.allSalesAreMatched
            && cases.allSatisfy { ($0.value?.start ?? 0) > amount.money.end }
            && !context.facts.allAmounts.contains {
                $0.sentence > 0
                    && Rounding.bears(amount.money.amount, amount.money.qualifier, $0.money.amount)
            }
    }

    /// `Together that makes $2.19 billion`, right behind the sums of all cases: those are meant.
    private func isPointed(
        _ amount: (money: Money, sentence: Int), _ cases: [CaseMatch], _ sum: Int, _ context: CheckContext
    ) -> Bool {
        let (money, sentence) = (amount.money, context.framed.sentences[amount.sentence])
        let before = money.start - sentence.span.start
        guard before > 0, before <= 64, money.amount * 2 > sum, money.amount < sum * 2,
            sentence.has(.totalWord),
            context.allSalesAreMatched,
            cases.allSatisfy({ match in
                match.value.map {
                    $0.end <= sentence.span.start
                        && amount.sentence - context.facts.sentence(of: $0.start) <= 4
                } ?? false
            })
        else { return false }
        let words = sentence.words(0..<before)
        return words.contains { CheckWords.pointsBack.holds($0) }
            && !words.contains { CheckWords.goingOn.holds($0) }
    }

    /// The sums that claim to be the total of exactly the matched cases, and any sum that simply equals it.
    private func totals(_ context: CheckContext, _ cases: [CaseMatch], _ sum: Int) -> [Money] {
        var result: [Money] = []
        for statement in context.detail.statements {
            guard let money = statement.money, money.currency == "USD" else { continue }
            switch statement.kind {
            case .total(let parts):
                guard parts == nil || parts == cases.count else { continue }
                // A sum of one case's own parts, of some of the cases, or of more than was matched.
                if isOfSome(money, cases) { continue }
                if cases.contains(where: {
                    Rounding.bears(money.amount, money.qualifier, $0.found.value ?? 0)
                }) {
                    continue
                }
                if parts == nil, !context.allSalesAreMatched { continue }
                result.append(money)
            default: continue
            }
        }
        result += worded(context, cases, sum, besides: result)
        for (money, _) in context.detail.amounts
        where money.currency == "USD" && Rounding.bears(money.amount, money.qualifier, sum)
            && !cases.contains(where: { Rounding.bears(money.amount, money.qualifier, $0.found.value ?? 0) })
            && !result.contains(where: { $0.start == money.start })
        {
            result.append(money)
        }
        return result
    }
}
