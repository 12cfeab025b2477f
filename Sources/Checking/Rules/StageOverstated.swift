internal import Ledger
internal import Law
internal import Lexicon
internal import Reading

/// More than was done: sold, ordered, bought, where Congress had only been told.
struct StageOverstated: CheckRule {
    let about = RuleDescription(
        name: "stage-overstated",
        summary: "The article says that a sale is made which is only notified.",
        reason:
            "A notification lets the department make an offer; it is no order and no contract. The record must be of the "
            + "same weeks: a signature years later may well be real.",
        limits:
            "Looked at are articles of the sixty days behind the notice: a contract later may be real, and "
            + "the record need not know of it.",
        source: "AECA 36(b)(1); Security Assistance Management Manual, chapter 5.",
        examples: [
            .init(
                "Norway has ordered 21 UH-60M Black Hawks in a deal worth up to $2.3 billion. The State Department delivered "
                    + "its notice to Congress on Friday.", published: "2026-08-24",
                fires: "Norway has ordered 21 UH-60M Black Hawks"),
            .init(
                "Norway would get 21 UH-60M Black Hawks in a deal worth up to $2.3 billion. The State Department delivered "
                    + "its notice to Congress on Friday.", published: "2026-08-24", fires: nil),
            .init(
                "Norway has signed for 21 UH-60M Black Hawks, priced at $2.3 billion in all, according to the notification that "
                    + "Congress received on Friday.", published: "2026-08-24",
                fires: "Norway has signed for 21 UH-60M Black Hawks"),
            .init(
                "Norway has not signed for the 21 UH-60M Black Hawks, priced at $2.3 billion in all, of which Congress was "
                    + "notified on Friday.", published: "2026-08-24", fires: nil),
            .init(
                "Italy has placed an order for 5,031 APKWS-II guidance sections, air-to-air version. The price is $364 million, and "
                    + "the State Department told Congress of it on August 21.", published: "2026-08-24",
                fires: "Italy has placed an order"),
            .init(
                "Norway buys 21 UH-60M Black Hawks\n\nThe State Department delivered its notice on the helicopters, put at $2.3 "
                    + "billion, to Congress on Friday.", published: "2026-08-24",
                fires: "Norway buys 21 UH-60M Black Hawks"),
            .init(
                "Norway to buy 21 UH-60M Black Hawks\n\nThe State Department delivered its notice on the helicopters, put at "
                    + "$2.3 billion, to Congress on Friday.", published: "2026-08-24", fires: nil),
            .init(
                "Morocco would buy 25 M88A2 HERCULES recovery vehicles for $239.35 million under a notice that the State Department "
                    + "delivered to Capitol Hill on Tuesday.", published: "2020-03-06", fires: nil),
            .init(
                "The State Department told Congress on Friday that it had cleared 21 UH-60M Black Hawks for "
                    + "Norway at $2.3 billion. Oslo has signed the letter of offer.",
                published: "2026-08-24", fires: "Oslo has signed the letter of offer"),
            .init(
                "The State Department told Congress on Friday that it had cleared 21 UH-60M Black Hawks for "
                    + "Norway at $2.3 billion. The contract was signed a day later.",
                published: "2026-08-24", fires: "The contract was signed a day later"),
            .init(
                "The State Department told Congress on Friday that it had cleared 21 UH-60M Black Hawks for "
                    + "Norway at $2.3 billion. Norway has bought the machines.",
                published: "2026-08-24", fires: "Norway has bought the machines"),
            .init(
                "The State Department told Congress on Friday that it had cleared 21 UH-60M Black Hawks for "
                    + "Norway at $2.3 billion. Oslo has yet to sign the letter of offer, and no contract was signed.",
                published: "2026-08-24", fires: nil),
            .init(
                "The State Department told Congress on Friday that it had cleared 21 UH-60M Black Hawks for "
                    + "Norway at $2.3 billion. The department signed off on the deal, and Norway signed an agreement "
                    + "with France on exercises.",
                published: "2026-08-24", fires: nil),
            .init(
                "The State Department told Congress on Friday that it had cleared 21 UH-60M Black Hawks for "
                    + "Norway at $2.3 billion. Norway has bought the aircraft that it flies from many makers.",
                published: "2026-08-24", fires: nil),
        ])

    func findings(in context: CheckContext) -> [Finding] {
        var findings: [Finding] = []
        var seen: Set<Int> = []
        for match in context.matches {
            guard let notified = match.found.notified, isFresh(notified, context) else { continue }
            for claim in claims(match, context) where seen.insert(claim.start).inserted {
                findings.append(
                    Finding(
                        rule: about.name, verdict: .contradicted, severity: .error,
                        sale: context.sales[match.sale].id,
                        caseID: match.found.id, claim: claim,
                        record: RecordWords.side(
                            match.found, "only notified to Congress on \(RecordWords.day(match.found))"),
                        explanation:
                            "Nothing is ordered or sold yet: Congress was notified on \(RecordWords.day(match.found)), and a "
                            + "notification only allows an offer."))
            }
        }
        return findings
    }

    /// The article is of the weeks of the notice; where it has no day, it must speak of the notice or its review itself.
    private func isFresh(_ notified: CalendarDate, _ context: CheckContext) -> Bool {
        if let published = context.published { return (0...60).contains(published.days(since: notified)) }
        return context.speaksOfNotice
    }

    /// What tells the sale as done: the clause that says so, else the sentence from which the reader took the stage.
    private func claims(_ match: CaseMatch, _ context: CheckContext) -> [Span] {
        let sale = context.sales[match.sale]
        let clauses = context.detail.statements.filter { statement in
            statement.kind == .done && !context.facts.isBackground(statement.sentence)
                && (context.facts.names(match.found.buyer, in: statement.sentence)
                    || context.facts.names("USA", in: statement.sentence))
                && tellsThis(context.sentence(statement.sentence), match, sale)
        }
        if !clauses.isEmpty { return clauses.map(\.span) }
        let frames = StageFrames(context)
        let framed = context.framed.sentences.flatMap { frames.claims($0, match) }
        if let first = framed.first { return [first] }
        guard sale.stage == .signed || sale.stage == .delivered, let evidence = context.stageEvidence(sale),
            tellsThis(evidence, match, sale),
            !context.facts.isBackground(context.facts.sentence(of: evidence.start))
        else { return [] }
        return [evidence]
    }

    /// The sentence that says `ordered` names what the case has, and not something bought long ago.
    private func tellsThis(_ evidence: Span, _ match: CaseMatch, _ sale: Sale) -> Bool {
        match.items.contains { pair in
            // `the 450 missiles`: the count tells which.
            let isCounted = (pair.item.quantity ?? 0) >= 10 && pair.item.quantity == pair.line.quantity
            guard pair.isSameArticle || isCounted, pair.item.span.overlaps(evidence) else { return false }
            guard let count = pair.item.quantity, count != pair.line.quantity else { return true }
            // `up to 20,000 guidance sections`, which the notice lists as twice 10,000.
            return count
                == match.found.items.filter { ItemAlignment.kindLikeness(pair.item, $0) >= 2 }
                .reduce(0) { $0 + ($1.quantity ?? 0) }
        }
            || match.value.map { $0.span.overlaps(evidence) } ?? false
            || match.found.items.contains {
                // `has bought satellite communication services`: the line's own words.
                let words = TellingWords($0.description)
                return words.count >= 2 && words.isSubset(of: TellingWords(evidence.text))
            }
    }
}
