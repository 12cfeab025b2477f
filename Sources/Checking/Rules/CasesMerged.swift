internal import Ledger
internal import Law
internal import Lexicon
internal import Reading

/// Several certifications told as one.
struct CasesMerged: CheckRule {
    let about = RuleDescription(
        name: "cases-merged",
        summary: "The article tells several notified cases as one sale or one notification.",
        reason:
            "Each certification has its own clock, contractor and ceiling, and Congress may object to one without the "
            + "other. A package that the article calls a package is not flagged.",
        limits:
            "It needs the sum of the one sale, and all its parts in the record; it cannot see a merger told "
            + "without a sum.",
        source: "AECA 36(b)(1): a numbered certification for each letter of offer.",
        examples: [
            .init(
                "South Korea would get 24 MH-60R Seahawks for $3 billion and eight APG-78 radars for $1.2 billion. The plan "
                    + "went to Congress on Monday in a single notification priced at $4.2 billion.",
                published: "2026-05-20",
                fires: "a single notification priced at $4.2 billion"),
            .init(
                "South Korea would get 24 MH-60R Seahawks for $3 billion and eight APG-78 radars for $1.2 billion. The plans "
                    + "went to Congress on Monday in two notifications.", published: "2026-05-20", fires: nil),
            .init(
                "Washington agreed to two requests of its Asian allies in one $540 million notification. Japan would pay up to $340 "
                    + "million for range time, while South Korea would get ARC-210 radios and KY-100M encryption devices at $200 "
                    + "million.", published: "2026-03-27", fires: "one $540 million notification"),
            .init(
                "The State Department has approved a single package of AMRAAM and Sidewinder missiles for Türkiye worth $304 "
                    + "million. It holds 53 AIM-120C-8 and 60 AIM-9X Block II missiles.",
                published: "2025-05-16",
                fires: "single package of AMRAAM and Sidewinder missiles for Türkiye worth $304 million"),
            .init(
                "The Trump administration means to let Bahrain have F-16s after all, in a single sale worth $3.95 billion. New F-16V "
                    + "aircraft make up $2.785 billion of it; bringing the old F-16s up to date comes to $1.08 billion, TOW missiles to "
                    + "$27 million and fast patrol boats of 35 metres to $60.25 million.",
                published: "2017-09-10",
                fires: "single sale worth $3.95 billion"),
            .init(
                "In one notification to Congress the State Department cleared 53 AIM-120C-8 AMRAAMs and 60 AIM-9X Block II "
                    + "Sidewinders for Türkiye.", published: "2025-05-16",
                fires: "one notification to Congress"),
            .init(
                "The State Department has approved a possible sale to Türkiye of 53 AIM-120C-8 AMRAAMs and 60 AIM-9X Block II "
                    + "Sidewinders, at an estimated $304 million.", published: "2025-05-16",
                fires: "a possible sale to Türkiye"),
            .init(
                "The State Department sent Congress 53 AIM-120C-8 AMRAAMs and 60 AIM-9X Block II Sidewinders for Türkiye in one "
                    + "notification.", published: "2025-05-16",
                fires: "one notification"),
            .init(
                "The State Department has approved two possible sales to Türkiye, of 53 AIM-120C-8 AMRAAMs and of 60 AIM-9X Block II "
                    + "Sidewinders, at an estimated $304 million together.", published: "2025-05-16",
                fires: nil),
            .init(
                "Washington agreed to strengthen Taiwan in one sale worth $11.1 billion, the State Department "
                    + "told Congress. HIMARS launchers and 420 ATACMS would cost $4.05 billion, 60 M109A7 howitzers "
                    + "$4.03 billion.",
                published: "2025-12-19", fires: "one sale worth $11.1 billion"),
        ])

    func findings(in context: CheckContext) -> [Finding] {
        let cases = context.matches
        guard cases.count >= 2 else { return [] }
        var findings: [Finding] = []
        let stated = context.detail.statements.filter { $0.kind == .oneSale }
        for statement in stated + oneSales(context, besides: Set(stated.map(\.sentence))) {
            guard let money = statement.money, let parts = parts(of: money, cases, context) else { continue }
            findings.append(finding(parts, statement.span, context))
        }
        if findings.isEmpty, let claim = joined(context) {
            findings.append(finding(claim.parts, claim.span, context))
        }
        return findings
    }

    private func finding(_ parts: [CaseMatch], _ claim: Span, _ context: CheckContext) -> Finding {
        let words = parts.map { "\($0.found.id) \(RecordWords.money($0.found.value ?? 0))" }.joined(
            separator: ", ")
        return Finding(
            rule: about.name, verdict: .contradicted, severity: .warning, sale: nil,
            caseID: parts[0].found.id, claim: claim,
            record: RecordWords.side(parts[0].found, "\(parts.count) certifications: \(words)"),
            explanation:
                "These are \(parts.count) certifications, each with its own value and review: \(words).")
    }

    /// `in a single notification, 53 AIM-120C-8 and 60 AIM-9X`, `a possible sale of 53 … and 60 …, put at $304 million`:
    /// what two cases count, in one sentence that has them as one.
    private func joined(_ context: CheckContext) -> (parts: [CaseMatch], span: Span)? {
        for sentence in context.framed.sentences
        where !sentence.isQuestion && !sentence.has(.takenBack) && !sentence.has(.severalSales)
            && (sentence.has(.oneSale) || sentence.has(.saleNoun))
        {
            let told = context.matches.filter { match in
                match.items.contains {
                    context.facts.sentence(of: $0.item.start) == sentence.number
                        && ($0.item.quantity ?? 0) > 1 && $0.item.quantity == $0.line.quantity
                        && ($0.isSameArticle || ($0.item.quantity ?? 0) > 20)
                }
            }
            guard told.count >= 2, Set(told.map(\.found.buyer)).count == 1,
                Set(told.map(\.found.notified)).count == 1
            else { continue }
            if sentence.has(.oneSale), let hit = sentence.hits(.oneSale, in: sentence.whole).first {
                // `53 … and 60 … went to Congress in a single notification`: the counts may stand before.
                let last = end(of: told, sentence, context)
                return (
                    told,
                    sentence.claim(hit.lowerBound..<(last > hit.lowerBound ? last : hit.upperBound))
                )
            }
            // The article `a` alone says it of one sale where a sum for all of it stands by, and nowhere are there several.
            let sum = told.reduce(0) { $0 + ($1.found.value ?? 0) }
            let total = context.facts.allAmounts.first {
                $0.money.currency == "USD" && Rounding.bears($0.money.amount, $0.money.qualifier, sum)
            }
            guard let total, (0...1).contains(abs(total.sentence - sentence.number)),
                !context.framed.sentences.contains(where: { $0.has(.severalSales) }),
                told.allSatisfy({ $0.value == nil || $0.value?.start == total.money.start }),
                let hit = singular(sentence)
            else { continue }
            var last = end(of: told, sentence, context)
            if total.sentence == sentence.number { last = max(last, total.money.end - sentence.span.start) }
            return (told, sentence.claim(min(hit, last)..<max(hit, last)))
        }
        return nil
    }

    /// Where `a possible sale`, `the sale`, `a deal` begins; nil where none is there or it is several.
    private func singular(_ sentence: FramedSentence) -> Int? {
        sentence.hits(.saleNoun, in: sentence.whole).first.map(\.lowerBound)
    }

    /// Where the last count of these cases ends.
    private func end(of told: [CaseMatch], _ sentence: FramedSentence, _ context: CheckContext) -> Int {
        let ends = told.flatMap(\.items).map(\.item)
            .filter { $0.start >= sentence.span.start && $0.end <= sentence.span.end }
            .map { $0.end - sentence.span.start }
        return min(ends.max() ?? sentence.bytes.count, sentence.bytes.count)
    }

    /// `a $398 million sale that Washington notified`: one sale by its article alone. A package or a deal may be of several.
    private func oneSales(_ context: CheckContext, besides known: Set<Int>) -> [Statement] {
        context.facts.allAmounts.compactMap { amount in
            guard context.framed.sentences.indices.contains(amount.sentence), !known.contains(amount.sentence)
            else {
                return nil
            }
            let sentence = context.framed.sentences[amount.sentence]
            let low = amount.money.start - sentence.span.start
            let high = amount.money.end - sentence.span.start
            guard low >= 0, high <= sentence.bytes.count else { return nil }
            let clause = sentence.clause(at: low)
            let before = sentence.words(clause.lowerBound..<low)
            let behind = sentence.words(high..<max(high, clause.upperBound))
            let isOne =
                before.last == "a" && behind.first.map { Self.single.contains($0) } ?? false
                || before.last == "a" && behind.count > 1 && Self.single.contains(behind[1])
            // `submitted to Congress as one case with a value of 11.1 billion dollars`
            let isCalledOne =
                sentence.has(.oneSale) && !sentence.has(.severalSales) && !sentence.has(.takenBack)
                && !sentence.has(.negation)
            guard isOne || isCalledOne else { return nil }
            return Statement(
                kind: .oneSale, span: sentence.claim(low..<clause.upperBound), money: amount.money,
                states: [],
                sentence: amount.sentence)
        }
    }

    private static let single: Set<String> = [
        "sale", "notification", "notice", "case", "certification", "request",
    ]

    /// The matched cases of one day, of one buyer or of several, that the sum adds up.
    private func parts(of money: Money, _ cases: [CaseMatch], _ context: CheckContext) -> [CaseMatch]? {
        // The sum of one of them: `one case for $1.5 billion` beside a small one.
        guard
            !cases.contains(where: {
                $0.found.value.map { Rounding.bears(money.amount, money.qualifier, $0) } ?? false
            })
        else { return nil }
        let groups =
            cases.map { first in
                cases.filter {
                    $0.found.buyer == first.found.buyer && $0.found.notified == first.found.notified
                }
            } + cases.map { first in cases.filter { $0.found.notified == first.found.notified } }
            + cases.map { first in
                // Days apart, and told as one all the same.
                cases.filter { other in
                    guard let one = first.found.notified, let two = other.found.notified else { return false }
                    return other.found.buyer == first.found.buyer && abs(one.days(since: two)) <= 14
                }
            }
        for group in groups {
            let sum = group.reduce(0) { $0 + ($1.found.value ?? 0) }
            if group.count >= 2, Rounding.bears(money.amount, money.qualifier, sum) { return group }
        }
        // `one sale worth $11.1 billion`: all that the record has of the day, though the article tells only some of it.
        return groups.first { group in
            guard group.count >= 2, let first = group.first, let day = first.found.notified,
                group.allSatisfy({ $0.found.buyer == first.found.buyer && $0.found.notified == day })
            else { return false }
            let all = context.record.told(of: first.found.buyer, from: day, to: day)
            let sum = all.reduce(0) { $0 + (context.record.cases[$1].value ?? 0) }
            return all.count > group.count && Rounding.bears(money.amount, money.qualifier, sum)
        }
    }
}
