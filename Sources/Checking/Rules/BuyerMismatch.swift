internal import Ledger
internal import Law
internal import Lexicon
internal import Reading

/// The sale is another state's.
struct BuyerMismatch: CheckRule {
    let about = RuleDescription(
        name: "buyer-mismatch",
        summary: "The article gives a sale to another buyer than the record does.",
        reason:
            "Names that look alike and notices published on one day are easily crossed. The rule needs the sum and "
            + "the articles to be those of the case; it cannot see a buyer that is wrong together with everything else.",
        limits:
            "It cannot see a buyer that is wrong together with everything else, nor a wrong buyer of a sale "
            + "whose articles and sum are both left out.",
        source: "The transmittal's item (i), Prospective Purchaser.",
        examples: [
            .init(
                "The State Department has approved a possible sale to Australia of 12 UH-60M Black Hawks with 26 "
                    + "T700-GE-701D engines for about $1.5 billion.", published: "2026-06-19",
                fires: "Australia"),
            .init(
                "The State Department has approved a possible sale to Austria of 12 UH-60M Black Hawks with 26 "
                    + "T700-GE-701D engines for about $1.5 billion.", published: "2026-06-19", fires: nil),
            .init(
                "COPENHAGEN, Nov 14, 2025 — Sweden is to receive 340 AIM-9X Block II Sidewinders at an estimated cost of $318.4 "
                    + "million, the State Department said.", published: "2025-11-14", fires: "Sweden"),
            .init(
                "STOCKHOLM, Nov 14, 2025 — Denmark is to receive 340 AIM-9X Block II Sidewinders at an estimated cost of $318.4 "
                    + "million, the State Department said.", published: "2025-11-14", fires: nil),
        ])

    func findings(in context: CheckContext) -> [Finding] {
        context.matches.compactMap { match in
            let sale = context.sales[match.sale]
            guard let buyer = match.toldBuyer, buyer.code != match.found.buyer, buyer.code != "USA",
                match.found.isVerified,
                !match.namesBuyer, context.lexicon.entity(.state, buyer.code) != nil,
                isNamed(buyer, context)
            else { return nil }
            let right = context.lexicon.stateName(match.found.buyer)
            let wrong = context.lexicon.actorName(buyer.code)
            return Finding(
                rule: about.name, verdict: .contradicted, severity: .error, sale: sale.id,
                caseID: match.found.id,
                claim: clause(context, sale, buyer), record: RecordWords.side(match.found, right),
                explanation:
                    "The buyer is \(right), not \(wrong): the notice of \(RecordWords.day(match.found)) names "
                    + "\(right).")
        }
    }

    /// The state's own name stands there, and no word that only points to it: `the Federal Republic`, `the ministry`.
    private func isNamed(_ buyer: Party, _ context: CheckContext) -> Bool {
        let number = context.facts.sentence(of: buyer.start)
        guard context.facts.states.indices.contains(number) else { return true }
        if context.facts.states[number].contains(where: {
            $0.code == buyer.code && $0.span.start < buyer.end && buyer.start < $0.span.end
        }) {
            return true
        }
        // `the Chilean Navy`: a body that has its state in its name.
        return context.detail.reading.mentions.contains { mention in
            mention.start < buyer.end && buyer.start < mention.end
                && mention.kind == EntityKind.body.label
                && context.lexicon.entity(.body, mention.entity).map { $0.state.text == buyer.code } ?? false
        }
    }

    /// From the buyer to the first thing bought, where both stand in one sentence.
    private func clause(_ context: CheckContext, _ sale: Sale, _ buyer: Party) -> Span {
        guard let evidence = sale.evidence.first(where: { $0.start <= buyer.start && buyer.end <= $0.end })
        else {
            return buyer.span
        }
        // `a sale of 12 drones to New Zealand, with 15 targeting systems`: what stands right before it is what it gets.
        if let before = sale.items.last(where: {
            $0.start >= evidence.start && $0.end <= buyer.start && buyer.start - $0.end <= 12
        }), ["to", "for"].contains(lead(buyer, context)) {
            return context.words(from: before.start, to: buyer.end)
        }
        let end = sale.items.map(\.end).filter { $0 <= evidence.end && $0 > buyer.end }.min() ?? buyer.end
        return context.words(from: buyer.start, to: end)
    }

    /// The preposition right before the buyer.
    private func lead(_ buyer: Party, _ context: CheckContext) -> String {
        context.words(from: max(0, buyer.start - 8), to: buyer.start).text
            .split { $0 == " " || $0 == "\n" }.last { $0 != "the" }.map(String.init) ?? ""
    }
}
