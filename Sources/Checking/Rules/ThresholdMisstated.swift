internal import Ledger
internal import Law
internal import Lexicon
internal import Reading

/// Another notification threshold than the buyer's.
struct ThresholdMisstated: CheckRule {
    let about = RuleDescription(
        name: "threshold-misstated",
        summary: "The article gives another value from which such a sale must be notified.",
        reason:
            "The values differ by buyer and by class of article, and a state that joins NATO changes its tier. The rule "
            + "looks at sentences on reporting only.",
        limits:
            "It reads sentences on reporting alone, and cannot tell which class of articles is meant where "
            + "the text names none.",
        source: "AECA 36(b)(1) and (b)(6), 22 U.S.C. 2776(b).",
        examples: [
            .init(
                "Singapore has asked for AGM-114 Hellfire missiles at an estimated cost of $22.3 million, the State Department "
                    + "said. The price stays below the $25 million from which sales of major defence equipment to Singapore have to "
                    + "be reported.", published: "2026-07-02", fires: "$25 million"),
            .init(
                "Singapore has asked for AGM-114 Hellfire missiles at an estimated cost of $22.3 million, the State Department "
                    + "said. Major defence equipment for Singapore has to be reported from $14 million upwards.",
                published: "2026-07-02", fires: nil),
            .init(
                "Brazil has requested 100 FIM-92K Stinger Block I missiles for an estimated $330 million. Weapons for Brazil must "
                    + "be notified to Congress as soon as they exceed $25 million.", published: "2026-06-13",
                fires: "$25 million"),
            .init(
                "Brazil has requested 100 FIM-92K Stinger Block I missiles for an estimated $330 million. Spares and services for "
                    + "such a buyer are due for notification from $50 million, for a NATO member from $100 million.",
                published: "2026-06-13", fires: nil),
            .init(
                "Brazil has requested 100 FIM-92K Stinger Block I missiles. The sale, which has to be reported to Congress, is "
                    + "estimated at more than $330 million.", published: "2026-06-13", fires: nil),
            .init(
                "Sweden may buy 20 M142 HIMARS launchers for $930 million, the State Department said. The threshold from which sales "
                    + "of major defence equipment to Sweden have to be reported has risen to $100 million.",
                published: "2026-03-12", fires: "$100 million"),
            .init(
                "Brazil has requested 100 FIM-92K Stinger Block I missiles for an estimated $330 million. \"Any missile for us that "
                    + "costs more than $25 million goes to the Hill,\" a general in Brasilia said.",
                published: "2026-06-13",
                fires: "$25 million"),
            .init(
                "Brazil has requested 100 FIM-92K Stinger Block I missiles for an estimated $330 million. \"Any missile for us that "
                    + "costs more than $14 million goes to the Hill,\" a general in Brasilia said.",
                published: "2026-06-13",
                fires: nil),
        ])

    func findings(in context: CheckContext) -> [Finding] {
        var stated = context.detail.statements.filter { $0.kind == .threshold }
        let frames = ThresholdFrames(detail: context.detail, facts: context.facts)
        for sentence in context.framed.sentences
        where !stated.contains(where: { $0.sentence == sentence.number }) {
            stated += frames.statements(sentence, context.matches)
        }
        var told: Set<Int> = []
        return stated.compactMap { statement in
            guard let money = statement.money, money.currency == "USD",
                !context.facts.says(.otherLaw, in: statement.sentence),
                let match = context.cases(for: statement).first, let notified = match.found.notified
            else { return nil }
            let tiers = tiers(of: statement, match, notified, context)
            let classes = classes(of: statement, context)
            func values(_ tiers: [BuyerTier]) -> [Threshold] {
                tiers.flatMap { tier in
                    classes.compactMap {
                        context.law.threshold(
                            instrument: match.found.kind, tier: tier, class: $0, on: notified)
                    }
                }
            }
            let right = values(tiers)
            guard let first = right.first, let value = first.valueUSD else { return nil }
            // One of the sentence's sums is right: the other is told of other buyers, or of the sale itself.
            let sums = stated.filter { $0.sentence == statement.sentence }.compactMap { $0.money?.amount }
            guard !sums.contains(where: { sum in right.contains { $0.valueUSD == sum } }),
                told.insert(statement.sentence).inserted
            else { return nil }
            let buyer = context.lexicon.stateName(match.found.buyer)
            return Finding(
                rule: about.name, verdict: .contradicted, severity: .error,
                sale: context.sales[match.sale].id,
                caseID: match.found.id, claim: statement.span,
                record: RecordSide(
                    text: "\(RecordWords.money(value)) for \(first.thresholdClass.name), \(buyer)",
                    source: first.citation),
                explanation:
                    "For \(buyer) the line is \(RecordWords.money(value)), not \(RecordWords.money(money.amount))."
            )
        }
    }

    /// Whose line it is: of the states that the sentence names, of NATO's members where it speaks of them, else of the
    /// buyer.
    private func tiers(
        of statement: Statement, _ match: CaseMatch, _ notified: CalendarDate, _ context: CheckContext
    ) -> [BuyerTier] {
        let own = context.law.tier(of: match.found.buyer, on: notified).tier
        let named = statement.states.filter { $0 != "USA" }
        if named.contains(match.found.buyer) { return [own] }
        if !named.isEmpty { return named.map { context.law.tier(of: $0, on: notified).tier } }
        let words = FoldedText(statement.span.text)
        if CheckWords.outsideGroup.occurs(in: words) { return [.other] }
        return CheckWords.alliance.occurs(in: words) ? [.natoMember, own] : [own]
    }

    /// The class of articles that the sentence, or the one before it, speaks of; all where it says none.
    private func classes(of statement: Statement, _ context: CheckContext) -> [ThresholdClass] {
        var texts = [statement.span.text]
        let whole = context.sentence(statement.sentence).text
        if whole != statement.span.text { texts.append(whole) }
        if statement.sentence > 0 { texts.append(context.sentence(statement.sentence - 1).text) }
        for text in texts {
            let words = FoldedText(text)
            if CheckWords.classConstruction.occurs(in: words) { return [.designConstruction] }
            // `articles and services without any major equipment`
            if CheckWords.classMinor.occurs(in: words) { return [.articlesServices] }
            if CheckWords.classMajor.occurs(in: words) { return [.mde] }
            if CheckWords.classServices.occurs(in: words) { return [.articlesServices] }
        }
        return [.mde, .articlesServices, .designConstruction]
    }
}
